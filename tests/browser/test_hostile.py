"""Words of documents do no harm: a payload in every shown field runs nothing, loads nothing, and is shown as it stands."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from graph.store import Store
from queries.catalogue import run
from tests.browser.conftest import Site
from tests.browser.hostile import PAYLOAD, poison
from tests.conftest import empty

_KEPT = 61  # seconds: the chain page keeps a picture for a minute, and the next test would see the poisoned one


@pytest.fixture
def poisoned(filled: Store) -> Iterator[Store]:
    poison(filled)
    yield filled
    empty(filled)
    time.sleep(_KEPT)


def test_payloads_are_mere_words(poisoned: Store, site: Site, page: Page) -> None:
    """The fixture ``page`` fails on any dialog and any request to another host."""
    listed = run(poisoned, "documents_listed", status="loaded")
    document = max(listed, key=lambda row: row["tasks"])["document"]["key"]
    shown = [
        ("", {"q": "Ai chủ trì giải thể thao điện tử E-Sports?"}),
        ("", {"q": PAYLOAD}),
        ("chuoi", {"sel": document}),
        ("chuoi", {"doc": document, "sel": document, "weak": 1}),
        ("van-ban", {}),
        *(("van-ban", {"doc": document, "tab": tab}) for tab in ("metadata", "relations", "tasks", "events")),
        ("ma-tran", {}),
        ("thoi-han", {"day": "2024-09-01"}),
        ("khoang-trong", {}),
        ("tai-ve", {}),
    ]
    for path, chosen in shown:
        page.goto(site.at(path, **chosen))
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        if path != "tai-ve" and chosen.get("q") != PAYLOAD:  # the words are there, so the page is whole
            expect(page.locator("[data-testid=stMain]")).to_contain_text("onerror=")
        page.wait_for_function("document.querySelector('[data-test-script-state=notRunning]')")
        expect(page.locator("[data-testid=stSkeleton]")).to_have_count(0)
        expect(page.locator("[data-testid=stStatusWidget]")).to_have_count(0)
        expect(page.locator("[data-testid=stException]")).to_have_count(0)
        assert page.locator("img[src*=outside]").count() == 0, path
        assert page.locator("a[href^=javascript]").count() == 0, path
    page.goto(site.at("van-ban", doc=document))
    expect(page.locator("article.text")).to_contain_text("<script>alert(2)</script>")
