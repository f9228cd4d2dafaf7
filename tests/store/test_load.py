"""``chidao load`` as a person runs it: what it says, what stays after it was broken off, what one bad file does."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import psutil
import pytest

from graph.rows import FileRow
from graph.store import Store
from loaders.load import load
from loaders.reading import Job, read_jobs
from tests.conftest import SAMPLES
from tests.store.snapshot import edges, graph, nodes

ROOT = SAMPLES.parents[1]


def chidao(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "cli", *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, check=False
    )


def listed(folder: Path) -> list[tuple[Path, str]]:
    return [(path, path.name) for path in sorted(folder.iterdir())]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of the five samples and two files that cannot be read."""
    made = tmp_path / "văn bản"
    shutil.copytree(SAMPLES, made)
    (made / "hỏng.docx").write_bytes(b"PK\x03\x04 not a zip")
    (made / "rỗng.txt").write_bytes(b"")
    return made


def test_a_folder_with_bad_files(store: Store, folder: Path) -> None:
    first = chidao("load", folder, "--json")
    told = json.loads(first.stdout)
    assert first.returncode == 1  # some failed
    assert (told["files"], told["loaded"], told["unchanged"], len(told["documents"])) == (7, 5, 0, 5)
    assert {problem["file"] for problem in told["problems"]} == {"hỏng.docx", "rỗng.txt"}
    shown = chidao("status", "--problems")
    assert shown.returncode == 0
    assert "hỏng.docx: " in shown.stdout
    assert "2 tệp không đọc được" in shown.stdout

    before = graph(store)
    again = json.loads(chidao("load", folder, "--json").stdout)
    assert (again["loaded"], again["unchanged"]) == (0, 5)  # the bad ones are tried again
    assert graph(store) == before

    (folder / "hỏng.docx").unlink()
    (folder / "rỗng.txt").unlink()
    assert chidao("load", folder, "--again").returncode == 0
    assert (nodes(store, "File"), edges(store)) == ({n for n in before[0] if n[0] != "File"}, before[1])


def test_files_are_forgotten_by_path_and_by_name(store: Store, folder: Path) -> None:
    paths = [folder / name for name in sorted(os.listdir(SAMPLES))]
    chidao("load", *paths[:3])
    before = graph(store)
    chidao("load", *paths[3:])
    paths[3].unlink()  # a file that is gone is known by its place still
    told = chidao("forget", paths[3], paths[4].name)
    assert (told.returncode, told.stdout.count("đã gỡ 1 văn bản")) == (0, 2)
    assert graph(store) == before
    again = chidao("forget", paths[3])
    assert again.returncode == 2
    assert "chưa từng được nạp" in again.stderr


def test_a_file_that_becomes_unreadable_takes_back_what_it_said(store: Store, folder: Path) -> None:
    load(listed(folder), store)
    path = next(folder.glob("004*"))
    path.write_bytes(b"\x00\x01\x02" * 100)
    told = load(listed(folder), store)
    assert (told.unchanged, len(told.problems)) == (4, 3)
    assert store.run("MATCH (d:Document {status: 'loaded'}) RETURN count(d) AS n") == [{"n": 4}]


def test_an_archive_whose_member_goes(store: Store, tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    shutil.copytree(SAMPLES, inside)
    shutil.make_archive(str(tmp_path / "all"), "zip", inside)
    archive = [(tmp_path / "all.zip", "all.zip")]
    assert len(load(archive, store).documents) == 5
    assert load(archive, store).unchanged == 1
    next(inside.glob("004*")).unlink()
    shutil.make_archive(str(tmp_path / "all"), "zip", inside)
    load(archive, store)
    assert store.run("MATCH (d:Document {status: 'loaded'}) RETURN count(d) AS n") == [{"n": 4}]


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_broken_off_in_the_middle_and_gone_on(store: Store, tmp_path: Path, how: signal.Signals) -> None:
    """Whatever was written is whole, nothing is half, and the next run does the rest."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(8):
        for path in SAMPLES.glob("*.txt"):
            # Documents of their own: another title is another document where the number is blank.
            words = path.read_text("utf-8").replace("Chuyển đổi số quốc gia", f"Chuyển đổi số quốc gia lần {number}")
            (folder / f"{number}-{path.name}").write_text(words, "utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "cli", "load", str(folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a shell's background job is deaf to it
    )
    latest = time.monotonic() + 120
    while store.run("MATCH (f:File) RETURN count(f) AS n")[0]["n"] < 6 and time.monotonic() < latest:
        time.sleep(0.02)
    process.send_signal(how)
    out, told = process.communicate(timeout=60)
    done = store.run("MATCH (f:File) RETURN count(f) AS n")[0]["n"]
    assert 6 <= done < 40
    if how == signal.SIGINT:
        assert "Chạy lại" in out, (out, told)
    # whole: what a document owns and says is there as after a quiet load of the same file
    half = store.run(
        "MATCH (f:File) UNWIND f.documents AS key OPTIONAL MATCH (d:Document {key: key, status: 'loaded'}) "
        "WITH f, d WHERE d IS NULL OR NOT EXISTS { (d)-[:ISSUED_BY]->() } RETURN f.name AS name"
    )
    assert half == []
    stray = store.run(
        "MATCH (t:Task) WHERE NOT EXISTS { (:Document {status: 'loaded'})-[:HAS_TASK]->(t) } RETURN count(t) AS n"
    )
    assert stray == [{"n": 0}]

    files = [(path, path.name) for path in sorted(folder.iterdir())]
    assert load(files, store).unchanged == done
    finished = graph(store)
    store.run("MATCH (n) DETACH DELETE n", write=True)
    load(files, store)
    assert graph(store) == finished


def test_wrong_usage_is_told(store: Store, tmp_path: Path) -> None:
    done = chidao("load", tmp_path / "không có")
    assert (done.returncode, done.stdout) == (2, "")
    assert "không có tệp" in done.stderr


def test_a_store_out_of_reach_is_told(tmp_path: Path) -> None:
    environment = {**os.environ, "NEO4J_URI": "bolt://127.0.0.1:9", "NEO4J_PASSWORD": "x"}
    done = subprocess.run(
        [sys.executable, "-m", "cli", "load", str(SAMPLES)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 3
    assert "Traceback" not in done.stderr


def test_a_reader_that_takes_too_long_loses_its_file_only(tmp_path: Path) -> None:
    """A pipe that nobody writes to keeps its reader waiting for ever."""
    os.mkfifo(tmp_path / "never")
    sample = next(SAMPLES.glob("000*"))
    jobs = [Job(tmp_path / "never", "never"), Job(sample, sample.name)]
    read = {reading.job.name: reading for reading in read_jobs(jobs, 1, 15)}
    assert [reason for _, reason in read["never"].faults] == ["Đọc quá 15 giây; tệp được bỏ qua."]
    assert len(read[sample.name].rows) == 1


def test_a_reader_that_dies_loses_its_file_only(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "never")
    sample = next(SAMPLES.glob("000*"))
    before = set(psutil.Process().children())
    readings = read_jobs([Job(tmp_path / "never", "never"), Job(sample, sample.name)], 1, 120)
    killer = threading.Timer(
        10,
        lambda: [
            child.kill()
            for child in set(psutil.Process().children()) - before
            if "spawn_main" in " ".join(child.cmdline())
        ],
    )
    killer.start()  # the reader waits at the pipe by then
    read = {reading.job.name: reading for reading in readings}
    killer.join()
    assert [reason for _, reason in read["never"].faults] == [
        "Tiến trình đọc dừng đột ngột (có thể hết bộ nhớ); tệp được bỏ qua."
    ]
    assert len(read[sample.name].rows) == 1


def test_failures_of_ours_are_listed_as_well(store: Store) -> None:
    store.write_failure(FileRow("k", "a.txt"), "Lỗi khi phân tích.")
    assert store.problems() == [{"name": "a.txt", "reason": "Lỗi khi phân tích."}]
