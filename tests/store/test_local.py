"""The local Neo4j: started once, found again, mended, stopped; every case with real processes."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import neo4j
import psutil
import pytest

from graph import local, settings
from graph.local import jars, manage, state
from graph.local.faults import LocalFault

ROOT = Path(__file__).resolve().parents[2]
ASK = "from graph import local; e = local.endpoint(); print(e.uri, e.password)"


@pytest.fixture
def home(jar_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A CHIDAO_HOME of this test alone; its server is stopped afterwards."""
    folder = tmp_path / "var"
    folder.mkdir()
    (folder / "jars").symlink_to(jar_folder)
    monkeypatch.setenv(settings.HOME.name, str(folder))
    monkeypatch.setenv(settings.PORT.name, "0")
    monkeypatch.delenv(settings.URI.name, raising=False)
    yield folder
    monkeypatch.setenv(settings.HOME.name, str(folder))
    local.stop()


def ask(*before: str, wait: bool = True) -> subprocess.Popen[str]:
    """Another process that asks for the server."""
    return subprocess.Popen(
        [*before, sys.executable, "-c", ASK], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def count(at: local.Endpoint) -> int:
    with neo4j.GraphDatabase.driver(at.uri, auth=(at.user, at.password)) as driver:
        return int(driver.execute_query("MATCH (n) RETURN count(n) AS n").records[0]["n"])


def told() -> state.State:
    found = state.read(state.folders())
    assert found is not None
    return found


def wait_for(what: object, seconds: float = 30) -> bool:
    latest = time.monotonic() + seconds
    while time.monotonic() < latest:
        if what():  # type: ignore[operator]
            return True
        time.sleep(0.1)
    return False


def test_one_life(home: Path) -> None:
    """Two who ask at once get one server; it outlives them, holds its data over a stop, and is loopback only."""
    both = [ask(), ask()]
    answers = [process.communicate(timeout=180) for process in both]
    assert [process.returncode for process in both] == [0, 0], answers
    assert answers[0][0] == answers[1][0]
    at = local.endpoint()
    assert [at.uri, at.password] == answers[0][0].split()
    process = told().process
    assert process is not None
    assert {
        c.laddr.ip.removeprefix("::ffff:") for c in process.net_connections("tcp") if c.status == psutil.CONN_LISTEN
    } == {"127.0.0.1"}
    assert stat.S_IMODE((home / "neo4j" / "server.json").stat().st_mode) == 0o600
    assert at.password not in " ".join(process.cmdline()) + repr(at)
    with pytest.raises(neo4j.exceptions.AuthError):
        count(local.Endpoint(at.uri, "neo4j", "neo4j"))

    with neo4j.GraphDatabase.driver(at.uri, auth=(at.user, at.password)) as driver:
        driver.execute_query("CREATE (:Document {key: 'kept'})")
    assert local.stop() is True
    assert local.is_up() is False
    assert local.stop() is False
    assert count(local.endpoint()) == 1


def test_a_killed_server_is_started_again_with_what_was_committed(home: Path) -> None:
    at = local.endpoint()
    with neo4j.GraphDatabase.driver(at.uri, auth=(at.user, at.password)) as driver:
        driver.execute_query("UNWIND range(1, 500) AS i CREATE (:Document {key: toString(i)})")
    process = told().process
    assert process is not None
    process.kill()
    process.wait(30)
    assert count(local.endpoint()) == 500


def test_a_starter_killed_in_the_middle_leaves_nothing_in_the_way(home: Path) -> None:
    starter = ask()
    assert wait_for(lambda: (home / "neo4j" / "server.json").exists())
    time.sleep(1)  # the server is being started
    starter.send_signal(signal.SIGKILL)
    starter.wait()
    assert count(local.endpoint()) == 0


def test_a_server_that_no_state_tells_of_is_ended(home: Path) -> None:
    """As when its starter was killed before it could write down the process."""
    local.endpoint()
    lost = told()
    process = lost.process
    assert process is not None
    lost.forget_server()
    state.write(state.folders(), lost)
    assert count(local.endpoint()) == 0
    assert not process.is_running()


def test_a_pid_that_is_another_process_by_now_is_not_ours(home: Path) -> None:
    local.endpoint()
    local.stop()
    stale = told()
    stale.pid, stale.started, stale.port = os.getpid(), psutil.Process().create_time() - 100, 1
    state.write(state.folders(), stale)
    assert local.is_up() is False
    assert local.stop() is False  # and this process lives
    assert count(local.endpoint()) == 0


def test_a_port_that_is_taken_gives_another(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        monkeypatch.setenv(settings.PORT.name, str(port))
        at = local.endpoint()
        assert not at.uri.endswith(f":{port}")
        assert count(at) == 0


def test_it_stops_by_itself_when_nobody_is_connected(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.IDLE_MINUTES.name, "0.05")  # 3 seconds
    at = local.endpoint()
    with neo4j.GraphDatabase.driver(at.uri, auth=(at.user, at.password)) as driver:
        driver.execute_query("RETURN 1")
        time.sleep(6)
        assert local.is_up()  # somebody is connected
    assert wait_for(lambda: not local.is_up())
    assert wait_for(lambda: told().process is None and told().watcher_pid == 0)
    assert count(local.endpoint()) == 0


def test_a_lost_password_says_what_to_do(home: Path) -> None:
    local.endpoint()
    local.stop()
    (home / "neo4j" / "server.json").write_text("{")
    with pytest.raises(LocalFault, match="chidao load"):
        local.endpoint()


def test_a_server_that_cannot_start_shows_its_last_words(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.PAGE_CACHE_MB.name, "99999999999")
    with pytest.raises(LocalFault, match="không khởi động được"):
        local.endpoint()


def test_no_java_of_the_machine_is_used(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("JAVA_HOME", str(home))
    monkeypatch.setenv("JAVA_TOOL_OPTIONS", "-Dnonsense -XX:Broken")
    assert count(local.endpoint()) == 0


@pytest.mark.parametrize("kind", ["below a file", "no permission"])
def test_a_folder_that_cannot_be_written(kind: str, tmp_path: Path) -> None:
    place = tmp_path / "place"
    if kind == "below a file":
        place.write_text("")
    elif os.getuid() == 0:
        place = Path("/proc")  # where not even root may write
    else:
        place.mkdir(mode=0o500)
    environment = {**os.environ, settings.HOME.name: str(place / "var")}
    environment.pop(settings.URI.name, None)
    command = [sys.executable, "-m", "cli", "status"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert "CHIDAO_HOME" in done.stderr
    assert "Traceback" not in done.stderr


SOME = 3


@pytest.fixture
def few(jar_folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[jars.Jar]:
    return sorted(jars.locked(), key=lambda jar: jar.size)[:SOME]


def test_jars_come_from_a_folder_under_either_name(
    few: list[jars.Jar], jar_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, target = tmp_path / "source", tmp_path / "target"
    (source / few[1].repository_path).parent.mkdir(parents=True)
    shutil.copy(jar_folder / few[0].name, source / few[0].plain_name)
    shutil.copy(jar_folder / few[1].name, source / few[1].repository_path)
    shutil.copy(jar_folder / few[2].name, source / few[2].name)
    monkeypatch.setenv(settings.JARS.name, str(source))
    seen: list[tuple[int, int]] = []
    paths = jars.provide(target, lambda count, total, *_: seen.append((count, total)), few)
    assert all(jar.is_at(path) for jar, path in zip(few, paths, strict=True))
    assert seen == [(1, 3), (2, 3), (3, 3)]
    assert sorted(p.name for p in target.iterdir()) == sorted(jar.name for jar in few)  # nothing half is left


def test_a_jar_that_was_changed_is_fetched_again(
    few: list[jars.Jar], jar_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(settings.JARS.name, str(jar_folder))
    (path, *_) = jars.provide(tmp_path, None, few)
    content = bytearray(path.read_bytes())
    content[10] ^= 1
    path.write_bytes(content)
    jars.provide(tmp_path, None, few)
    assert few[0].is_at(path)


@pytest.mark.parametrize("fault", ["missing", "changed"])
def test_a_jar_that_cannot_be_had_right_is_named(
    fault: str, few: list[jars.Jar], jar_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "source"
    source.mkdir()
    if fault == "changed":
        (source / few[0].name).write_bytes(b"\0" * few[0].size)
    monkeypatch.setenv(settings.JARS.name, str(source))
    with pytest.raises(LocalFault) as told:
        jars.provide(tmp_path / "target", None, few[:1])
    assert few[0].plain_name in str(told.value)
    assert ("SHA-256" in str(told.value)) is (fault == "changed")
    assert list((tmp_path / "target").iterdir()) == []


def test_a_repository_out_of_reach_says_how_else(
    few: list[jars.Jar], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(settings.MIRROR.name, "http://127.0.0.1:9")
    with pytest.raises(LocalFault, match="CHIDAO_JARS"):
        jars.provide(tmp_path, None, few[:1])


def test_a_mirror_is_used_and_still_checked(
    few: list[jars.Jar], jar_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "mirror"
    for number, jar in enumerate(few[:2]):
        (root / jar.repository_path).parent.mkdir(parents=True)
        content = (jar_folder / jar.name).read_bytes()
        (root / jar.repository_path).write_bytes(content if not number else content[:-1] + b"x")
    command = [sys.executable, "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", str(root)]
    with subprocess.Popen(
        [sys.executable, "-u", *command[1:]], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout
        port = server.stdout.readline().split(" port ")[1].split()[0]
        monkeypatch.setenv(settings.MIRROR.name, f"http://127.0.0.1:{port}/")
        jars.provide(tmp_path / "target", None, few[:1])
        with pytest.raises(LocalFault, match="SHA-256"):
            jars.provide(tmp_path / "target", None, few[:2])
        server.terminate()
    assert few[0].is_at(tmp_path / "target" / few[0].name)


def test_the_lock_names_each_jar_once() -> None:
    locked = jars.locked()
    assert len({jar.name for jar in locked}) == len(locked) > 200
    assert all(len(jar.sha256) == 64 and jar.size > 0 for jar in locked)
    assert jars.NEO4J in {f"{jar.group}:{jar.artifact}:{jar.version}" for jar in locked}


def test_state_survives_what_it_does_not_know(tmp_path: Path) -> None:
    where = state.Folders(tmp_path)
    where.server.mkdir()
    where.state.write_text(json.dumps({"secret": "s", "port": 5, "from_a_later_version": 1}))
    found = state.read(where)
    assert found is not None
    assert (found.secret, found.port) == ("s", 5)


@pytest.mark.parametrize("name", [settings.PORT.name, settings.IDLE_MINUTES.name])
def test_a_setting_that_makes_no_sense_is_named(home: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "nhiều")
    with pytest.raises(settings.SettingFault, match=name):
        manage.endpoint()
