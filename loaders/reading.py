"""Reading files in processes of their own: what one file does to its reader never reaches the others.

Each reader holds one file at a time, so memory is bounded by the number of readers. A reader that dies or takes too
long loses its file, not the run.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path

from graph.rows import DocumentRows, FileRow

_PIECE = 1 << 20
_BETWEEN_COLLECTIONS = 20_000  # objects made and not yet freed


@dataclass(frozen=True, slots=True)
class Job:
    """A file to read. ``known``: SHA-256 of the file when it was last read well by this version of the reading."""

    path: Path
    name: str
    known: str | None = None

    @property
    def place(self) -> str:
        return str(self.path.resolve())

    @property
    def key(self) -> str:
        """The key of its File node; those of files inside it (an archive) begin with it."""
        return place_key(self.place)


@dataclass(slots=True)
class Reading:
    """What became of a job: rows of each text in it, and what in it could not be read (name, file, reason)."""

    job: Job
    file: FileRow
    unchanged: bool = False
    rows: list[DocumentRows] = field(default_factory=list)
    faults: list[tuple[FileRow, str]] = field(default_factory=list)
    seconds: float = 0.0


def place_key(place: str, inside: str | None = None) -> str:
    """Key of the file at ``place``, or of the file ``inside`` it."""
    key = hashlib.sha256(place.encode("utf-8", "surrogateescape")).hexdigest()[:24]
    return f"{key}/{hashlib.sha256(inside.encode()).hexdigest()[:12]}" if inside else key


@cache
def reader_version() -> str:
    """Changes when the rules of reading do: a hash of the modules and the word lists that read."""
    root = Path(__file__).resolve().parents[1]
    told = hashlib.sha256()
    for folder, ending in ((root / "loaders", "*.py"), (root / "data" / "lexicon", "*")):
        for path in sorted(folder.rglob(ending)):
            if path.is_file() and "__pycache__" not in path.parts:
                told.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return told.hexdigest()[:16]


def read_job(job: Job, version: str) -> Reading:
    """Read one file. Never raises for what the file holds."""
    start = time.perf_counter()
    try:
        digest = _digest(job.path)
    except OSError as fault:
        file = FileRow(job.key, job.name, None, version)
        return Reading(job, file, faults=[(file, f"Không mở được tệp: {fault.strerror}.")])
    reading = Reading(job, FileRow(job.key, job.name, digest, version), unchanged=digest == job.known)
    if not reading.unchanged:
        _read_into(reading)
    reading.seconds = time.perf_counter() - start
    return reading


def _read_into(reading: Reading) -> None:
    from loaders.files import UnreadableFile, read_all  # heavy, and needless for a file that has not changed
    from loaders.parse import parse
    from loaders.rows import rows_of

    job, version = reading.job, reading.file.reader
    for name, found in read_all(job.path, job.name):
        file = reading.file
        if name != job.name:
            file = FileRow(place_key(job.place, name), name, None, version)
        if isinstance(found, UnreadableFile):
            reading.faults.append((file, str(found)))
            continue
        try:
            rows = rows_of(parse(found), found)
        except Exception as fault:  # a fault of ours: this file is set aside, the others go on
            reading.faults.append((file, f"Lỗi khi phân tích ({type(fault).__name__}: {fault})."))
            continue
        rows.file = FileRow(file.key, name, file.sha256 or found.sha256, version)
        reading.rows.append(rows)


def _digest(path: Path) -> str:
    told = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            told.update(piece)
    return told.hexdigest()


def read_jobs(
    jobs: Iterable[Job], readers: int, seconds: float, stop: Callable[[], bool] = lambda: False
) -> Iterator[Reading]:
    """Each of ``jobs`` read, in the order in which they are done.

    readers: how many processes; seconds: how long one file may take; stop: asked at least once a second whether to end.
    """
    waiting = iter(jobs)
    pool = [_Reader() for _ in range(max(1, readers))]
    try:
        for reader in pool:
            reader.take(next(waiting, None))
        while not stop() and any(reader.job for reader in pool):
            yield from _round(pool, waiting, seconds, stop)
    finally:
        for reader in pool:
            reader.end()


def _round(pool: list[_Reader], waiting: Iterator[Job], seconds: float, stop: Callable[[], bool]) -> Iterator[Reading]:
    busy = {reader.pipe: reader for reader in pool if reader.job}
    ready = wait(list(busy), timeout=1.0)
    for pipe in ready:
        if stop():
            return
        reader = busy[pipe]  # type: ignore[index]
        reading = reader.result()
        reader.take(next(waiting, None))  # before the result is written, so that reading goes on meanwhile
        yield reading
    for reader in pool:
        if reader.job and time.monotonic() - reader.since > seconds:
            reading = reader.failed(f"Đọc quá {seconds:.0f} giây; tệp được bỏ qua.")
            reader.take(next(waiting, None))
            yield reading


class _Reader:
    """One process that reads, started again when it has died."""

    def __init__(self) -> None:
        self.job: Job | None = None
        self.since = 0.0
        self._start()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, far = context.Pipe()
        self.process: BaseProcess = context.Process(target=_serve, args=(far, reader_version()), daemon=True)
        self.process.start()
        far.close()

    def take(self, job: Job | None) -> None:
        """Begin with ``job``; None: nothing more to do."""
        self.job, self.since = job, time.monotonic()
        if job is not None:
            try:
                self.pipe.send(job)
            except OSError:  # it died while idle
                self.end()
                self._start()
                self.pipe.send(job)

    def result(self) -> Reading:
        try:
            found = self.pipe.recv()
        except (EOFError, OSError):
            return self.failed("Tiến trình đọc dừng đột ngột (có thể hết bộ nhớ); tệp được bỏ qua.")
        assert isinstance(found, Reading)
        return found

    def failed(self, reason: str) -> Reading:
        """The file that it had is lost; a new process takes its place."""
        assert self.job is not None
        self.end()
        self._start()
        file = FileRow(self.job.key, self.job.name, None, reader_version())
        return Reading(self.job, file, faults=[(file, reason)])

    def end(self) -> None:
        self.pipe.close()
        self.process.kill()
        self.process.join()


def _serve(pipe: Connection, version: str) -> None:
    """Read jobs until the parent goes. Ctrl-C is the parent's business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        pipe.send(read_job(pipe.recv(), version))
        spare_collector()
        while True:
            pipe.send(read_job(pipe.recv(), version))


def spare_collector() -> None:
    """Once a first text is read: the lexicons, loaded by now, stay, and the collector need not go through them again
    and again; what reading makes is freed without it, so that it need not come often."""
    gc.freeze()
    gc.set_threshold(_BETWEEN_COLLECTIONS)


def reader_count(wanted: int, files: int) -> int:
    """How many readers: ``wanted``, or one a core; never more than there are files."""
    return max(1, min(wanted or os.cpu_count() or 1, files))
