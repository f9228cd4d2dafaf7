"""The app on a free loopback port, and Debian's Chromium; no page may ask anything of another host."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest

from graph.store import Store

ROOT = Path(__file__).resolve().parents[2]


class Site:
    """Where the app runs, and how to come to its pages."""

    def __init__(self, base: str) -> None:
        self.base = base

    def at(self, path: str = "", **chosen: object) -> str:
        """Address of a page with what is selected."""
        return f"{self.base}/{path}" + (f"?{urlencode(chosen)}" if chosen else "")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture(scope="session")
def site(server: Path) -> Iterator[Site]:
    """The app, started as people start it, on the store of this session."""
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py"), "--server.port", str(port)]
    command += ["--server.headless", "true", "--server.address", "127.0.0.1"]
    with subprocess.Popen(command, cwd=ROOT, env=dict(os.environ), stdout=subprocess.DEVNULL) as process:
        base = f"http://127.0.0.1:{port}"
        try:
            _wait(base, process)
            yield Site(base)
        finally:
            process.terminate()
            process.wait(20)


def _wait(base: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        assert process.poll() is None, "streamlit ended"
        try:
            with urllib.request.urlopen(f"{base}/_stcore/health", timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    raise AssertionError("streamlit does not answer")


@pytest.fixture
def page(browser, site: Site) -> Iterator[object]:
    """A page of a fresh context; fails the test where anything outside the app was asked for."""
    context = browser.new_context(viewport={"width": 1440, "height": 950}, locale="vi-VN", accept_downloads=True)
    opened = context.new_page()
    asked: list[str] = []
    dialogs: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    opened.set_default_timeout(20_000)
    yield opened
    host = urlsplit(site.base).netloc
    outside = [url for url in asked if urlsplit(url).scheme not in ("data", "blob") and urlsplit(url).netloc != host]
    context.close()
    assert asked
    assert not outside
    assert not dialogs


@pytest.fixture
def filled(samples: Store) -> Store:
    """The five samples are in the store."""
    return samples
