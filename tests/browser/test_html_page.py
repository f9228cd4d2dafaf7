"""The HTML page that is taken away opens by itself, at once, and shows what it says."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from graph.export import Edge, Node, Selection
from graph.export.html import page as html_page

_PATIENCE = (
    30  # seconds on a busy machine, three on a quiet one; when the browser found the places by itself, it took minutes
)


def _store(documents: int, tasks: int) -> Selection:
    found = Selection()
    for d in range(documents):
        document = f"Document:d{d}"
        found.nodes.append(Node("Document", f"d{d}", {"label": f"Kế hoạch {d}/KH-UBND", "status": "loaded"}))
        found.edges += [Edge("BASED_ON", document, f"Document:d{d // 2}", {"certainty": "inferred"})] if d else []
        for t in range(tasks):
            task = f"Task:d{d}#{t}"
            found.nodes.append(Node("Task", f"d{d}#{t}", {"action": f"Việc thứ {t}"}))
            found.edges += [Edge("HAS_TASK", document, task, {}), Edge("CITES", task, f"Document:d{t % documents}", {})]
    return found


@pytest.fixture
def alone(browser) -> Iterator[Page]:
    """A page without network; fails the test where anything but files was asked for."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, offline=True)
    opened = context.new_page()
    asked: list[str] = []
    faults: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.on("pageerror", lambda fault: faults.append(str(fault)))
    yield opened
    context.close()
    assert not [url for url in asked if not url.startswith("file:")]
    assert not faults


def _open(page: Page, path: Path, told: str) -> None:
    path.write_text(told, "utf-8")
    page.goto(path.as_uri())
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def test_a_big_page_opens_and_moves_at_once(alone: Page, tmp_path: Path) -> None:
    since = time.monotonic()
    _open(alone, tmp_path / "g.html", html_page(_store(100, 55)))
    assert alone.evaluate("nodes.length") == 5_600
    alone.mouse.move(640, 450)
    alone.mouse.down()
    alone.mouse.move(700, 500, steps=5)
    alone.mouse.up()
    alone.mouse.wheel(0, -300)
    alone.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert time.monotonic() - since < _PATIENCE
    assert alone.evaluate("network.physics.physicsEnabled") is False
    expect(alone.get_by_text("Đồ thị: 5600 mục")).to_be_visible()
    expect(alone.locator(".left-out")).to_have_count(0)


def test_what_is_left_out_is_told_on_a_phone_too(alone: Page, tmp_path: Path) -> None:
    alone.set_viewport_size({"width": 390, "height": 844})
    _open(alone, tmp_path / "g.html", html_page(_store(5, 9), "en", most_nodes=20))
    expect(alone.locator(".left-out")).to_contain_text("left out: Task (30), links (60)")
    alone.locator("#legend summary").click()  # it can be closed, so that it hides nothing
    expect(alone.locator(".left-out")).to_be_hidden()
    assert alone.evaluate("document.scrollingElement.scrollWidth - innerWidth") <= 0


def test_words_are_shown_as_they_stand(alone: Page, tmp_path: Path) -> None:
    words = "\"Ngày\" <img src=x onerror=alert(1)> & href='x'"
    _open(alone, tmp_path / "g.html", html_page(Selection([Node("Document", "d", {"label": words})])))
    box = alone.locator("#mynetwork canvas").bounding_box()
    assert box
    alone.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    tip = alone.locator("div.vis-tooltip")
    expect(tip).to_be_visible()
    assert tip.inner_text().replace("\u2060", "") == words
    assert alone.locator("img").count() == 0
