"""How fast reading is: ``python -m bench.reading [ARCHIVE.tar.xz] [--files N]``.

On the same texts, in one run: the floor (reading the characters and one pass of a single compiled pattern), parsing on
one process, on two, and underthesea's word_tokenize where it is installed. Also where the time of parsing goes, and
parsing time by length, to show that it grows linearly. Prints Markdown tables; MB are 10^6 bytes of UTF-8.
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import resource
import tarfile
import time
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from loaders import parse as stages
from loaders.parse import parse
from loaders.reading import spare_collector
from loaders.text import Text

DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "vbpl999.tar.xz"
STAGES = (
    "find_tables",
    "split_documents",
    "read_parts",
    "scan",
    "find_aliases",
    "mentions_of",
    "read_citations",
    "read_tasks",
    "read_events",
    "link_tasks",
    "read_targets",
    "read_effect",
    "finish",
)
PATTERN = re.compile(r"\d{1,6}(?:/\d{4})?[-/][0-9A-ZĐa-z&.\-/]+")


def texts_of(archive: Path, limit: int | None) -> list[tuple[str, str]]:
    """Name and text of the .txt files of an archive."""
    found = []
    with tarfile.open(archive) as opened:
        for member in opened:
            stream = opened.extractfile(member) if member.isfile() and member.name.endswith(".txt") else None
            if stream:
                found.append((member.name, stream.read().decode("utf-8")))
            if limit and len(found) >= limit:
                break
    return found


def parse_one(item: tuple[str, str]) -> int:
    return len(parse(Text(item[1], item[0])))


def floor(item: tuple[str, str]) -> int:
    return len(PATTERN.findall(item[1]))


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds by the wall and of CPU in this process."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - cpu


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("archive", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--files", type=int, help="only the first N texts")
    options = parser.parse_args()
    texts = texts_of(options.archive, options.files)
    size = sum(len(text.encode("utf-8")) for _, text in texts) / 1e6
    parse_one(texts[0])  # lexicons are built once
    spare_collector()  # as each reader does
    rows: list[tuple[str, float, float]] = []
    rows.append(("floor: one compiled pattern", *timed(lambda: [floor(item) for item in texts])))
    rows.append(("parse, one process", *timed(lambda: [parse_one(item) for item in texts])))
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(parse_one, texts[:2]))
        wall, _ = timed(lambda: list(pool.map(parse_one, texts, chunksize=4)))
    rows.append(("parse, two processes", wall, float("nan")))
    if importlib.util.find_spec("underthesea"):
        from underthesea import word_tokenize

        sample = texts[: max(1, len(texts) // 20)]
        part = sum(len(text.encode("utf-8")) for _, text in sample) / 1e6
        wall, cpu = timed(lambda: [word_tokenize(text) for _, text in sample])
        rows.append(("underthesea word_tokenize (scaled)", wall * size / part, cpu * size / part))
    print(f"{len(texts)} texts, {size:.1f} MB\n")
    print("| what | MB/s (wall) | MB/s (CPU) | times parse |\n| --- | --- | --- | --- |")
    base = rows[1][1]
    for name, wall, cpu in rows:
        print(f"| {name} | {size / wall:.2f} | {size / cpu:.2f} | {base / wall:.2f} |")
    print(f"\npeak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB\n")
    _by_stage(texts, size)
    _by_length(max(texts, key=lambda item: len(item[1]))[1])


def _by_stage(texts: list[tuple[str, str]], size: float) -> None:
    """The CPU time of each step of ``parse``, taken around its calls."""
    spent: dict[str, float] = defaultdict(float)
    plain = {name: getattr(stages, name) for name in STAGES}

    def watched(name: str) -> Callable[..., object]:
        def call(*arguments: object) -> object:
            began = time.process_time()
            try:
                return plain[name](*arguments)
            finally:
                spent[name] += time.process_time() - began

        return call

    for name in STAGES:
        setattr(stages, name, watched(name))
    try:
        _, whole = timed(lambda: [parse_one(item) for item in texts])
    finally:
        for name, step in plain.items():
            setattr(stages, name, step)
    print("| step | share of parse | MB/s (CPU) |\n| --- | --- | --- |")
    for name, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        print(f"| {name} | {seconds / whole:.0%} | {size / max(seconds, 1e-9):.1f} |")
    print()


def _by_length(text: str) -> None:
    print("| characters | seconds (CPU) | seconds per million |\n| --- | --- | --- |")
    for share in (8, 4, 2, 1):
        part = text[: len(text) // share]
        _, cpu = timed(lambda part=part: parse_one(("x", part)))
        print(f"| {len(part):,} | {cpu:.2f} | {cpu / len(part) * 1e6:.2f} |")


if __name__ == "__main__":
    main()
