"""A server of a department: reached by URI, with a user and a password of its own, as any Neo4j is."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import neo4j
import pytest

from graph import local, settings
from graph.store import connect
from loaders.rows import rows_of
from tests.conftest import SAMPLES
from tests.store.gold_records import gold_record, sample_texts

USER, PASSWORD = "phong_tong_hop", "một mật khẩu dài của phòng"


@pytest.fixture(scope="module")
def department(jar_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URI of a second server, which has its own user; its start is none of the tests' business."""
    home = tmp_path_factory.mktemp("department")
    (home / "jars").symlink_to(jar_folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(settings.HOME.name, str(home))
        patch.setenv(settings.PORT.name, "0")
        patch.delenv(settings.URI.name, raising=False)
        at = local.endpoint()
        with neo4j.GraphDatabase.driver(at.uri, auth=(at.user, at.password)) as driver:
            driver.execute_query(
                f"CREATE USER {USER} SET PASSWORD $word CHANGE NOT REQUIRED", word=PASSWORD, database_="system"
            )
        yield at.uri
        patch.setenv(settings.HOME.name, str(home))
        local.stop()


@pytest.fixture
def by_uri(department: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The environment of someone who has only the address and an account; the folder must stay empty."""
    monkeypatch.setenv(settings.HOME.name, str(tmp_path / "var"))
    monkeypatch.setenv(settings.URI.name, department)
    monkeypatch.setenv(settings.USERNAME.name, USER)
    monkeypatch.setenv(settings.PASSWORD.name, PASSWORD)
    monkeypatch.setenv(settings.DATABASE.name, "neo4j")
    return tmp_path / "var"


def test_the_same_store_by_uri(by_uri: Path) -> None:
    with connect() as store:
        for text in sample_texts():
            store.write_document(rows_of([gold_record(text)], text))
        found = store.run("MATCH (u:Document {number: '505'})<-[:MENTIONS]-(d) RETURN count(DISTINCT d) AS n")
        assert found == [{"n": 3}]
        with pytest.raises(neo4j.exceptions.ClientError, match="read access mode"):
            store.run("MATCH (n) DETACH DELETE n")
        assert store.run("SHOW CURRENT USER YIELD user RETURN user") == [{"user": USER}]
    assert not by_uri.exists()  # no local server was made


def test_the_commands_by_uri(by_uri: Path) -> None:
    for arguments in (["load", str(SAMPLES), "--json"], ["status", "--json"]):
        done = subprocess.run(
            [sys.executable, "-m", "cli", *arguments],
            cwd=SAMPLES.parents[1],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["loaded"] >= 5
    assert not by_uri.exists()


def test_a_wrong_password_is_told(by_uri: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.PASSWORD.name, "sai")
    done = subprocess.run(
        [sys.executable, "-m", "cli", "status"], cwd=SAMPLES.parents[1], capture_output=True, text=True, check=False
    )
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    assert "sai" not in done.stderr
