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


@pytest.mark.parametrize("width", [1280, 1024])
def test_four_levels_are_seen_and_more_are_one_press_away(filled: Store, site: Site, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(site.at("chuoi"))
    columns = page.locator("section.column")
    expect(columns.nth(4)).to_be_visible()
    frame, fourth = page.locator(".chain").bounding_box(), columns.nth(3).bounding_box()
    assert frame
    assert fourth
    assert fourth["x"] + fourth["width"] <= frame["x"] + frame["width"]
    right = page.get_by_role("button", name="Xem các cấp bên phải")
    left = page.get_by_role("button", name="Xem các cấp bên trái")
    expect(left).to_be_hidden()
    right.click()
    expect(columns.last.locator(".title")).to_be_in_viewport(ratio=1)
    expect(left).to_be_visible()
    expect(right).to_be_hidden()


def test_no_button_where_all_levels_are_seen(filled: Store, site: Site, page: Page) -> None:
    page.set_viewport_size({"width": 2200, "height": 1000})
    page.goto(site.at("chuoi"))
    expect(page.locator("section.column").first).to_be_visible()
    expect(page.locator("button.more:visible")).to_have_count(0)


@pytest.mark.parametrize("chosen", [{}, {"province": "Đồng Nai"}, {"doc": "all"}])
def test_matrix_opens_on_full_columns(filled: Store, site: Site, page: Page, chosen: dict[str, str]) -> None:
    """Each of the first rows has a letter, or a name, that is seen without scrolling, as has the first column."""
    page.goto(site.at("ma-tran", **chosen))
    rows = page.locator(".cd-matrix tbody tr:not(.cd-group)")
    expect(rows.first).to_be_visible()
    for at in range(3):
        expect(rows.nth(at).locator("abbr, .cd-others:not(:empty)").first).to_be_in_viewport()
    for row in rows.all():
        assert row.locator("abbr, .cd-others:not(:empty)").count()
    columns = page.locator(".cd-matrix thead th").count() - 1
    cells = page.locator(".cd-matrix tbody tr:not(.cd-group)").evaluate_all(
        "rows => rows.map(row => [...row.querySelectorAll('td')].map(cell => cell.textContent !== ''))"
    )
    assert [at for at in range(columns) if not any(row[at] for row in cells)] == []


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
    for name, ending, begins in (("tasks", ".csv", "\ufeffKhóa nhiệm vụ".encode()), ("html", ".html", b"<html>")):
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


def test_several_files_wait_to_be_taken(filled: Store, site: Site, page: Page) -> None:
    """Also where another scope is looked at in between, and in the language that they were made in."""
    page.goto(site.at("tai-ve", scope="province", province="Đồng Nai"))
    names = ("graphml", "ttl", "documents")
    for name in names:
        page.locator(f".st-key-file_{name}").get_by_role("button", name="Tạo tệp").click()
        expect(page.locator(f".st-key-file_{name}").get_by_role("button", name="Tải về")).to_be_visible()
    ready = page.locator("[data-testid=stMain]").get_by_role("button", name="Tải về")
    expect(ready).to_have_count(len(names))
    page.get_by_role("radio", name="Cả kho").click()
    expect(ready).to_have_count(0)
    page.get_by_role("radio", name="Một tỉnh, thành phố").click()
    expect(ready).to_have_count(len(names))
    with page.expect_download() as waited:
        ready.first.click()
    assert waited.value.suggested_filename == "chidao-dong-nai.graphml"


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
