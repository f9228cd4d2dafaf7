"""The ways a person takes: ask and open at the quote; follow the chain; by keyboard; take files away; on a phone."""

from __future__ import annotations

import io
import re

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from graph.store import Store
from queries.catalogue import run
from tests.browser.conftest import Site

PAGES = ("", "chuoi", "van-ban", "ma-tran", "thoi-han", "khoang-trong", "tai-ve")


def _plan(store: Store) -> str:
    """Key of the plan of Đồng Nai among the samples."""
    rows = run(store, "documents_listed", provinces=["Đồng Nai"], status="loaded")
    return str(rows[0]["document"]["key"])


def test_ask_then_open_at_the_quote(filled: Store, site: Site, page: Page) -> None:
    page.goto(site.at())
    box = page.get_by_label("Câu hỏi")
    box.fill("Ai chủ trì giải thể thao điện tử E-Sports?")
    box.press("Enter")
    expect(page.get_by_text("có căn cứ")).to_be_visible()
    expect(page).to_have_url(re.compile(r"q="))
    page.get_by_role("link", name="Mở văn bản tại đoạn trích").first.click()
    quoted = page.locator("mark.quoted").first
    expect(quoted).to_be_in_viewport()
    expect(page).to_have_url(re.compile(r"van-ban\?.*start=\d+"))
    page.reload()
    expect(page.locator("mark.quoted").first).to_be_in_viewport()
    expect(page.locator("mark.quoted").first).to_contain_text("E-Sports")


def test_chain_click_goes_to_the_address_and_reload_shows_the_same(filled: Store, site: Site, page: Page) -> None:
    page.goto(site.at("chuoi"))
    card = page.locator("button.card", has_text="934/QĐ-BTTTT").first
    card.click()
    expect(page).to_have_url(re.compile(r"sel="))
    expect(page.get_by_text("Dựa trên")).to_be_visible()
    address = page.url
    page.reload()
    expect(page.locator("button.card.selected")).to_contain_text("934/QĐ-BTTTT")
    assert page.url == address
    assert page.locator("path.dashed").count() > 0  # derived and inferred links
    assert page.locator("path.line:not(.dashed)").count() > 0


def test_chain_by_keyboard(filled: Store, site: Site, page: Page) -> None:
    page.goto(site.at("chuoi"))
    first = page.locator("button.card").first
    expect(first).to_be_visible()
    first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("button.card:focus")).to_have_count(1)
    expect(first).not_to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("button.card[aria-pressed=true]")).to_have_count(1)
    expect(page).to_have_url(re.compile(r"sel="))


def test_cards_have_names_for_screen_readers(filled: Store, site: Site, page: Page) -> None:
    page.goto(site.at("chuoi"))
    expect(page.locator("button.card").first).to_be_visible()
    names = page.locator("button.card").evaluate_all("cards => cards.map(card => card.getAttribute('aria-label'))")
    assert names
    assert all(names)
    assert any("171/KH-UBND" in name and "chưa nạp" in name for name in names)


def test_group_opens_and_stays_open(filled: Store, site: Site, page: Page) -> None:
    page.goto(site.at("chuoi"))
    groups = page.locator("button.card.group")
    expect(groups.first).to_be_visible()
    before = groups.count()
    groups.first.click()
    expect(page).to_have_url(re.compile(r"open="))
    expect(groups).to_have_count(before - 1)
    page.reload()
    expect(groups).to_have_count(before - 1)


def test_reader_list_leads_to_the_words(filled: Store, site: Site, page: Page) -> None:
    page.goto(site.at("van-ban", doc=_plan(filled)))
    item = page.locator(".list.task button").last
    item.click()
    expect(page).to_have_url(re.compile(r"start=\d+"))
    expect(page.locator("mark.quoted").first).to_be_in_viewport()


def test_reader_shows_the_text_letter_by_letter(filled: Store, site: Site, page: Page) -> None:
    key = _plan(filled)
    page.goto(site.at("van-ban", doc=key))
    expect(page.locator("article.text")).to_be_visible()
    shown = page.locator("article.text").evaluate("node => node.textContent")
    assert shown == run(filled, "document", key=key)[0]["document"]["text"].replace("\r", "")


def test_language_stays_from_page_to_page(filled: Store, site: Site, page: Page) -> None:
    page.goto(site.at())
    page.get_by_role("radio", name="English").click()
    expect(page.get_by_role("heading", name="Who is responsible?")).to_be_visible()
    page.get_by_role("link", name="Chain of directives").click()
    expect(page.get_by_role("heading", name="Chain of directives")).to_be_visible()
    expect(page).to_have_url(re.compile(r"lang=en"))


def test_files_are_taken_away(filled: Store, site: Site, page: Page) -> None:
    page.goto(site.at("tai-ve", scope="province", province="Đồng Nai"))
    for name, ending, begins in (("tasks", ".csv", b"\xef\xbb\xbftask"), ("html", ".html", b"<html>")):
        row = page.locator(f".st-key-file_{name}")
        row.get_by_role("button", name="Tạo tệp").click()
        take = row.get_by_role("button", name="Tải về")
        expect(take).to_contain_text("kB")
        with page.expect_download() as waited:
            take.click()
        assert waited.value.suggested_filename.endswith(ending)
        content = waited.value.path().read_bytes()
        assert content.startswith(begins)
        assert "E-Sports" in content.decode()


def test_matrix_and_calendar_are_taken_away(filled: Store, site: Site, page: Page) -> None:
    page.goto(site.at("ma-tran", province="Đồng Nai"))
    with page.expect_download() as waited:
        page.get_by_role("button", name="Tải bảng Excel").click()
    assert "E-Sports" in str(list(load_workbook(io.BytesIO(waited.value.path().read_bytes())).active.values))
    page.goto(site.at("thoi-han", day="2024-09-01"))
    with page.expect_download() as waited:
        page.get_by_role("button", name="Tải lịch").click()
    assert waited.value.path().read_text("utf-8").startswith("BEGIN:VCALENDAR")


@pytest.mark.parametrize("path", PAGES)
def test_every_page_on_a_phone(filled: Store, site: Site, page: Page, path: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(site.at(path))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("[data-testid=stSkeleton]")).to_have_count(0)
    wide = page.evaluate("document.scrollingElement.scrollWidth - window.innerWidth")
    assert wide <= 0  # nothing makes the page itself scroll sideways
