"""What tests share: a real Neo4j in a folder of its own and a real Chromium, one of each for a session."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from graph import local, settings, store
from graph.local import jars, state
from graph.store import Store
from loaders.parse import parse
from loaders.rows import rows_of
from tests.store.gold_records import sample_texts

SAMPLES = Path(__file__).resolve().parents[1] / "data" / "documents"
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def jar_folder() -> Path:
    """The jars of the project's own set-up, fetched where they are missing."""
    folder = state.folders().jars
    jars.provide(folder, local.show_progress)
    return folder


@pytest.fixture(scope="session")
def server(jar_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A local server of this session; the environment leads to it, also in processes that tests start."""
    home = tmp_path_factory.mktemp("chidao")
    (home / "jars").symlink_to(jar_folder)
    before = {name: os.environ.get(name) for name in (settings.HOME.name, settings.URI.name, settings.PORT.name)}
    os.environ[settings.HOME.name] = str(home)
    os.environ[settings.PORT.name] = "0"
    os.environ.pop(settings.URI.name, None)
    yield home
    os.environ[settings.HOME.name] = str(home)
    local.stop()
    for name, value in before.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


@pytest.fixture(scope="session")
def connected(server: Path) -> Iterator[Store]:
    with store.connect() as made:
        yield made


def empty(target: Store) -> None:
    """Delete all nodes and edges."""
    target.run("MATCH (n) DETACH DELETE n", write=True)


def load_samples(target: Store) -> None:
    """Read and write the five samples."""
    for text in sample_texts():
        target.write_document(rows_of(parse(text), text))


@pytest.fixture(name="store")
def empty_store(connected: Store) -> Store:
    """The real store, empty."""
    empty(connected)
    return connected


@pytest.fixture
def samples(connected: Store) -> Store:
    """The real store with the five samples. Tests that write take ``store``."""
    found = connected.run("MATCH (d:Document {status: 'loaded'}) RETURN count(d) AS n, collect(d.file) AS files")[0]
    if found["n"] != 5 or {Path(f).name for f in found["files"]} != {p.name for p in SAMPLES.glob("*.txt")}:
        empty(connected)
        load_samples(connected)
    return connected


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; one for all, since Playwright can be started only once in a process."""
    if BROWSER is None:
        assert not os.environ.get("CI"), "chromium is needed: sh setup/browser.sh"
        pytest.skip("no chromium here")
    expect.set_options(timeout=20_000)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=BROWSER, args=FLAGS)
        yield launched
        launched.close()
