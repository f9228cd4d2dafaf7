"""Loading files into the graph: read in parallel, written one transaction a document, begun where it was left off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from graph import settings
from graph.store import Store
from loaders.reading import Job, Reading, read_jobs, reader_count, reader_version

LOADED, UNCHANGED, FAILED = "loaded", "unchanged", "failed"


@dataclass(slots=True)
class Progress:
    """How far the loading is. ``last`` is the file just done, ``size`` its bytes."""

    total: int
    done: int = 0
    last: str = ""
    size: int = 0


@dataclass(slots=True)
class Summary:
    """What the loading did. ``problems``: name and reason of each file, or part of an archive, that failed;
    ``stopped``: there was more to load."""

    loaded: int = 0
    unchanged: int = 0
    documents: list[str] = field(default_factory=list)
    problems: list[tuple[str, str]] = field(default_factory=list)
    stopped: bool = False


def load(
    files: list[tuple[Path, str]],
    target: Store,
    report: Callable[[Progress], None] | None = None,
    again: bool = False,
    stop: Callable[[], bool] = lambda: False,
) -> Summary:
    """Load ``files``, each a path and what to call it.

    Files that have not changed since they were last read by the same rules are skipped, unless ``again``. Once ``stop``
    says so, no further file is written. May also be killed at any moment: each document is written whole or not at all,
    and the next call goes on with the rest.
    """
    told = Summary()
    known = {} if again else target.loaded_files()
    jobs = [Job(path, name, _known(known, Job(path, name).key)) for path, name in files]
    progress = Progress(len(jobs))
    readers = reader_count(int(settings.WORKERS.number), len(jobs))
    readings = read_jobs(jobs, readers, settings.FILE_SECONDS.number, stop)
    try:
        for reading in readings:
            _write(reading, target, told)
            progress.done += 1
            progress.last, progress.size = reading.job.name, _size(reading.job.path)
            if report:
                report(progress)
    finally:
        readings.close()  # type: ignore[attr-defined]  # ends the readers at once
    told.stopped = progress.done < progress.total
    return told


def _known(known: dict[str, tuple[str | None, str, str]], key: str) -> str | None:
    """SHA-256 of a file that need not be read again while it stays the same."""
    digest, version, status = known.get(key, (None, "", ""))
    return digest if status == LOADED and version == reader_version() else None


def _write(reading: Reading, target: Store, told: Summary) -> None:
    if reading.unchanged:
        told.unchanged += 1
        return
    for rows in reading.rows:
        target.write_document(rows)
        told.documents.extend(rows.documents)
    for file, reason in reading.faults:
        target.write_failure(file, reason)
        told.problems.append((file.name, reason))
    inside = [rows.file.key for rows in reading.rows] + [file.key for file, _ in reading.faults]
    target.finish_file(reading.file, inside)
    told.loaded += bool(reading.rows)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
