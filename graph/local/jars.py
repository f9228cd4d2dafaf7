"""The jars of the Neo4j server: named by a committed lock, fetched once, each checked against its SHA-256.

They come from the Maven repository that jgo knows, from a mirror (``CHIDAO_MIRROR``), or from a folder
(``CHIDAO_JARS``) on a machine that reaches neither. Fetching may be broken off at any time: a jar is either whole and
right under its name, or not there, and the next run goes on with what is missing.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from graph import settings
from graph.local.faults import LocalFault

NEO4J = "org.neo4j:neo4j:5.26.30"
LOCK = Path(__file__).with_name("jars.lock")

# Told after each jar: jars done, jars in all, bytes done, bytes in all.
Progress = Callable[[int, int, int, int], None]

_THREADS = 12
_TRIES = 3
_TIMEOUT = 60  # seconds for one answer of the repository


@dataclass(frozen=True, slots=True)
class Jar:
    sha256: str
    size: int
    group: str
    artifact: str
    version: str
    classifier: str = ""

    @property
    def name(self) -> str:
        """File name. The group stands in it: two groups may have artifacts of one name."""
        return f"{self.group}.{self.plain_name}"

    @property
    def plain_name(self) -> str:
        """File name as Maven repositories have it."""
        return f"{self.artifact}-{self.version}{'-' + self.classifier if self.classifier else ''}.jar"

    @property
    def repository_path(self) -> Path:
        return Path(*self.group.split("."), self.artifact, self.version, self.plain_name)

    def line(self) -> str:
        name = ":".join(part for part in (self.group, self.artifact, self.version, self.classifier) if part)
        return f"{self.sha256} {self.size} {name}"

    def is_at(self, path: Path) -> bool:
        """Whether the file at ``path`` is this jar, byte for byte."""
        try:
            if path.stat().st_size != self.size:
                return False
            with path.open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest() == self.sha256
        except OSError:
            return False


def locked(lock: Path = LOCK) -> list[Jar]:
    """The jars of the lock, in class path order."""
    jars = []
    for line in lock.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            digest, size, name = line.split()
            jars.append(Jar(digest, int(size), *name.split(":")))
    return jars


def provide(folder: Path, progress: Progress | None = None, jars: Iterable[Jar] | None = None) -> list[Path]:
    """The paths of all jars in ``folder``, after fetching those that are missing or not what the lock says.

    Raises LocalFault where one cannot be had, or the folder cannot be written.
    """
    wanted = list(locked() if jars is None else jars)
    with ThreadPoolExecutor(2) as pool:
        right = list(pool.map(lambda jar: jar.is_at(folder / jar.name), wanted))
    missing = [jar for jar, is_right in zip(wanted, right, strict=True) if not is_right]
    if missing:
        _fetch_all(missing, folder, progress)
    return [folder / jar.name for jar in wanted]


def _fetch_all(missing: list[Jar], folder: Path, progress: Progress | None) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".fetch-", dir=folder) as waiting:
            _fetch_into(missing, folder, Path(waiting), progress)
    except OSError as fault:
        raise LocalFault(
            f"không ghi được vào thư mục {folder}: {fault.strerror}. "
            "Hãy cấp quyền ghi hoặc đặt CHIDAO_HOME thành một thư mục khác."
        ) from fault


def _fetch_into(missing: list[Jar], folder: Path, waiting: Path, progress: Progress | None) -> None:
    total = sum(jar.size for jar in missing)
    count = done = 0
    with ThreadPoolExecutor(_THREADS) as pool:
        works = {pool.submit(_fetch, jar, waiting / str(number)): jar for number, jar in enumerate(missing)}
        try:
            for work in as_completed(works):
                jar = works[work]
                os.replace(work.result(), folder / jar.name)
                count, done = count + 1, done + jar.size
                if progress:
                    progress(count, len(missing), done, total)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _fetch(jar: Jar, waiting: Path) -> Path:
    """A checked copy of ``jar`` under ``waiting``. Raises LocalFault."""
    source = settings.JARS.value
    waiting.mkdir()
    if source:
        return _copy(jar, Path(source), waiting)
    reason = ""
    for attempt in range(_TRIES):
        try:
            path = _download(jar, waiting / str(attempt))
        except Exception as fault:  # jgo raises RuntimeError, AssertionError and requests' own exceptions
            reason = str(fault) or type(fault).__name__
            continue
        if jar.is_at(path):
            return path
        reason = "nội dung không khớp SHA-256 trong jars.lock"
    raise LocalFault(
        f"không tải được {jar.plain_name} của Neo4j ({reason}). Kiểm tra mạng rồi chạy lại `chidao setup`; "
        "nếu máy không ra được mạng, chép các tệp .jar vào một thư mục và đặt CHIDAO_JARS, "
        "hoặc đặt CHIDAO_MIRROR thành địa chỉ kho Maven nội bộ."
    )


def _copy(jar: Jar, source: Path, waiting: Path) -> Path:
    """Take ``jar`` from a folder of jars: under our name, Maven's name, or in a repository's layout."""
    for path in (source / jar.name, source / jar.plain_name, source / jar.repository_path):
        if jar.is_at(path):
            return Path(shutil.copyfile(path, waiting / jar.name))
    there = any(path.exists() for path in (source / jar.name, source / jar.plain_name, source / jar.repository_path))
    wrong = "khác với SHA-256 trong jars.lock" if there else "không có"
    raise LocalFault(
        f"thư mục CHIDAO_JARS ({source}): tệp {jar.plain_name} {wrong}. "
        f"Chép đủ {len(locked())} tệp .jar của {NEO4J} vào đó, hoặc bỏ CHIDAO_JARS để tải từ mạng."
    )


def _download(jar: Jar, cache: Path) -> Path:
    from jgo.maven import MavenContext

    mirror = settings.MIRROR.value
    context = MavenContext(
        repo_cache=cache,
        local_repos=[],
        remote_repos={"mirror": mirror.rstrip("/")} if mirror else None,
        timeout=_TIMEOUT,
    )
    component = context.project(jar.group, jar.artifact).at_version(jar.version)
    return Path(component.artifact(classifier=jar.classifier, packaging="jar").resolve())
