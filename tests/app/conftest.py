"""Pages without a browser, on the real store."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graph.store import Store

ROOT = Path(__file__).resolve().parents[2]
Show = Callable[..., AppTest]


@pytest.fixture
def show() -> Show:
    """Run a page with what is selected in its address."""

    def run(view: str = "", /, **chosen: object) -> AppTest:
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        if view:  # pages are known after a first run
            app.run().switch_page(f"views/{view}.py")
        for name, value in chosen.items():
            app.query_params[name] = str(value)
        return app.run()

    return run


@pytest.fixture
def filled(samples: Store) -> Store:
    """The five samples are in the store."""
    return samples
