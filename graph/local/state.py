"""What the next command must know of the local server: one file under CHIDAO_HOME, readable by its owner alone."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import psutil
from filelock import FileLock, Timeout

from graph import settings
from graph.local.faults import LocalFault

_LOCK_SECONDS = 300  # another command may be fetching the jars or starting the server


@dataclass(slots=True)
class State:
    """``pid`` and ``started`` (its start time, epoch seconds) name a process surely: pids are used again."""

    secret: str
    port: int = 0
    pid: int = 0
    started: float = 0.0
    watcher_pid: int = 0
    watcher_started: float = 0.0

    @property
    def process(self) -> psutil.Process | None:
        """The server's process, None where it has gone."""
        return running(self.pid, self.started)

    def forget_server(self) -> None:
        self.port = self.pid = self.watcher_pid = 0
        self.started = self.watcher_started = 0.0


@dataclass(frozen=True, slots=True)
class Folders:
    """Where things stand under CHIDAO_HOME."""

    home: Path

    @property
    def jars(self) -> Path:
        return self.home / "jars"

    @property
    def server(self) -> Path:
        return self.home / "neo4j"

    @property
    def state(self) -> Path:
        return self.server / "server.json"

    @property
    def touched(self) -> Path:
        """Its time of change is when a client last asked for the server."""
        return self.server / "asked"

    @property
    def log(self) -> Path:
        return self.server / "logs" / "console.log"


def folders() -> Folders:
    return Folders(settings.home())


def running(pid: int, started: float) -> psutil.Process | None:
    """The process ``pid`` that began at ``started``, None where it is dead, a zombie, or another one by now."""
    if not pid:
        return None
    try:
        process = psutil.Process(pid)
        same = abs(process.create_time() - started) < 1.0
        return process if same and process.status() != psutil.STATUS_ZOMBIE else None
    except psutil.Error:
        return None


@contextlib.contextmanager
def locked(where: Folders) -> Iterator[None]:
    """Hold the one right to start, stop or mend the server. The system takes it back when its holder dies."""
    lock = FileLock(where.server / "start.lock", timeout=_LOCK_SECONDS)
    try:
        where.server.mkdir(parents=True, exist_ok=True)
        where.server.chmod(0o700)
        lock.acquire()
    except Timeout as fault:
        raise LocalFault(
            f"một lệnh chidao khác đang khởi động Neo4j quá lâu (khóa {where.server / 'start.lock'}). "
            "Chờ lệnh đó xong hoặc kết thúc nó rồi thử lại."
        ) from fault
    except OSError as fault:
        raise unwritable(where.home, fault) from fault
    try:
        yield
    finally:
        lock.release()


def unwritable(folder: Path, fault: OSError) -> LocalFault:
    return LocalFault(
        f"không ghi được vào {fault.filename or folder}: {fault.strerror}. "
        "Hãy cấp quyền ghi, hoặc đặt CHIDAO_HOME thành một thư mục khác."
    )


def read(where: Folders) -> State | None:
    """The state as last written; None where there is none or it cannot be understood."""
    try:
        told = json.loads(where.state.read_text("utf-8"))
        known = {part.name: told[part.name] for part in fields(State) if part.name in told}
        state = State(**known)
        return state if isinstance(state.secret, str) and state.secret else None
    except FileNotFoundError:
        return None
    except PermissionError as fault:
        raise unwritable(where.home, fault) from fault
    except (OSError, ValueError, TypeError):
        return None


def write(where: Folders, state: State) -> None:
    """Replace the file at once; nobody but its owner can read it at any time (mkstemp makes it 0600)."""
    handle, name = tempfile.mkstemp(dir=where.server, prefix=".state-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(asdict(state), file)
        os.replace(name, where.state)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def new_secret() -> str:
    return secrets.token_hex(24)
