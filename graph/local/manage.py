"""Getting hold of the local server: find the one that runs, mend what a dead one left, or start it."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from graph import settings
from graph.local import server, state
from graph.local.faults import LocalFault
from graph.local.jars import Progress, provide
from graph.local.state import Folders, State

_STARTS = 3  # another program may take the port between our look and the server's


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where the server is and how to come in."""

    uri: str
    user: str
    password: str = field(repr=False)


def endpoint(progress: Progress | None = None) -> Endpoint:
    """The running server, started first where needed. Raises LocalFault."""
    where = state.folders()
    with state.locked(where):
        try:
            told = _running(where) or _start(where, progress)
            _watch(where, told)
            where.touched.touch()
        except OSError as fault:
            raise state.unwritable(where.home, fault) from fault
    return Endpoint(f"bolt://{server.HOST}:{told.port}", server.USER, told.secret)


def prepare(progress: Progress | None = None) -> None:
    """Fetch and check the jars, without starting anything. Raises LocalFault."""
    where = state.folders()
    with state.locked(where):
        provide(where.jars, progress)


def is_up() -> bool:
    """Whether the local server runs now; starts nothing."""
    told = state.read(state.folders())
    return bool(told and told.process and server.answers(told.port))


def stop() -> bool:
    """Stop the local server; False where none ran. Raises LocalFault."""
    where = state.folders()
    if not where.server.is_dir():
        return False
    with state.locked(where):
        return stop_now(where)


def stop_now(where: Folders) -> bool:
    """As ``stop``, for one who holds the lock."""
    told = state.read(where)
    if told is None:
        return False
    process = told.process
    watcher = state.running(told.watcher_pid, told.watcher_started)
    if process:
        server.end(process)
    if watcher and watcher.pid != os.getpid():
        watcher.terminate()
    told.forget_server()
    state.write(where, told)
    return process is not None


def _running(where: Folders) -> State | None:
    """The server that the state tells of, once it answers; None where it is dead or hangs for good."""
    told = state.read(where)
    process = told.process if told else None
    if told is None or process is None:
        return None
    if server.wait_until_up(process, told.port):
        return told
    server.end(process)
    return None


def _start(where: Folders, progress: Progress | None) -> State:
    jars = provide(where.jars, progress)
    _end_strays(where)
    told = state.read(where) or _first_state(where, jars)
    preferred = int(settings.PORT.number)
    for attempt in range(_STARTS):
        told.port = server.free_port(preferred if not attempt else 0)
        _write_config(where, told.port)
        started = server.spawn(where, jars)
        process = psutil.Process(started.pid)
        told.pid, told.started = process.pid, process.create_time()
        state.write(where, told)
        if server.wait_until_up(process, told.port):
            return told
        server.end(process)
        started.wait()
        if "already in use" not in where.log.read_text("utf-8", "replace"):
            break
    told.forget_server()
    state.write(where, told)
    raise LocalFault(f"Neo4j cục bộ không khởi động được. Nhật ký: {where.log}. Dòng cuối: {server.last_words(where)}")


def _first_state(where: Folders, jars: list[Path]) -> State:
    """A secret for a new server. Where data are there but their secret is gone, nobody can come in any more."""
    if (where.server / "data" / "databases").exists():
        raise LocalFault(
            f"tệp {where.state} (mật khẩu của Neo4j cục bộ) đã mất hoặc hỏng nên không mở lại được dữ liệu cũ. "
            f"Xóa thư mục {where.server} rồi nạp lại văn bản bằng `chidao load`."
        )
    told = State(state.new_secret())
    _write_config(where, int(settings.PORT.number))
    server.set_first_password(where, jars, told.secret)
    state.write(where, told)
    return told


def _write_config(where: Folders, port: int) -> None:
    folder = where.server / "conf"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "neo4j.conf").write_text(server.config(port), "utf-8")


def _end_strays(where: Folders) -> None:
    """End a server of this very folder that no state tells of (its starter was killed before it could write one)."""
    mark = f"--home-dir={where.server}"
    for process in psutil.process_iter():
        try:
            if mark in process.cmdline():
                server.end(process)
        except psutil.Error:
            continue


def _watch(where: Folders, told: State) -> None:
    """See to it that a watcher runs, which stops the server when nobody was connected for a time."""
    if not settings.IDLE_MINUTES.number or state.running(told.watcher_pid, told.watcher_started):
        return
    command = [sys.executable, "-m", "graph.local.watcher", str(where.home), settings.IDLE_MINUTES.value]
    with (where.server / "logs" / "watcher.log").open("wb") as log:
        started = server.detached(command, where, log.fileno(), Path(__file__).resolve().parents[2])
    process = psutil.Process(started.pid)
    told.watcher_pid, told.watcher_started = process.pid, process.create_time()
    state.write(where, told)
    started.returncode = 0  # it outlives us by design; keeps Popen from warning about that
