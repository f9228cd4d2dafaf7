"""Parts of pages that need neither store nor browser."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from queries.sheets import cell, sheet
from views.english import in_english
from views.kept import keep, kept
from views.picture import MOST_IN_COLUMN, grouped, level_of
from views.segments import Mark, cut
from views.style import plain, safe
from views.text import strings
from views.words import file_name, quantity, warning_words

VIEWS = Path(__file__).resolve().parents[2] / "views"


def test_every_string_has_both_languages_with_the_same_gaps() -> None:
    for key, told in strings().items():
        assert len(told) == 2, key
        assert all(told), key
        assert set(re.findall(r"{(\w+)}", told[0])) == set(re.findall(r"{(\w+)}", told[1])), key


def test_every_string_that_is_asked_for_exists() -> None:
    sources = [*VIEWS.rglob("*.py"), VIEWS.parent / "app.py"]
    asked = {key for path in sources for key in re.findall(r'(?<![\w.])t\(\s*"([\w.]+)"', path.read_text("utf-8"))}
    assert asked
    assert asked <= set(strings())


@pytest.mark.parametrize(
    ("level", "key", "kind", "column"),
    [
        ("central", "tw/chinh-phu", "other", "central"),
        ("central", "tw/bo-thong-tin-va-truyen-thong", "ministry", "ministry"),
        (
            "central",
            "tw/bo-thong-tin-va-truyen-thong/cuc-thong-tin-co-so",
            "unit",
            "ministry",
        ),  # stands under a ministry
        ("province", "dong-nai/ubnd", "people_committee", "province"),
        ("province", "dong-nai/so-noi-vu", "so", "department"),
        ("province", "dong-nai/so-noi-vu/giam-doc", "position", "department"),  # the head of a department
        ("province", "dong-nai/ubnd/van-phong", "office", "department"),
        ("district", "dong-nai/huyen-dinh-quan/ubnd", "people_committee", "district"),
        (None, None, None, "other"),  # not known: never guessed
    ],
)
def test_column(level: str | None, key: str | None, kind: str | None, column: str) -> None:
    assert level_of(level, key, kind) == column


def _cards(number: int) -> list[dict[str, object]]:
    return [
        {"id": f"d{n}", "column": "province", "state": "loaded", "province": f"Tỉnh {n % 3}"} for n in range(number)
    ]


def test_long_columns_are_grouped_by_province_and_open() -> None:
    nodes = _cards(MOST_IN_COLUMN + 5)
    edges = [{"s": "top", "t": node["id"], "dashed": n > 0} for n, node in enumerate(nodes)]
    grouped(nodes, edges, {"group:province:province:Tỉnh 1"}, {"d0"})
    groups = {node["id"] for node in nodes if node["state"] == "group"}
    assert groups == {"group:province:province:Tỉnh 0", "group:province:province:Tỉnh 2"}
    left = {node["id"] for node in nodes} - groups
    assert "d0" in left  # the selected card stays
    assert {f"d{n}" for n in range(MOST_IN_COLUMN + 5) if n % 3 == 1} <= left  # the opened group
    assert {edge["t"] for edge in edges} == left | groups


def test_short_columns_stay() -> None:
    nodes = _cards(MOST_IN_COLUMN)
    grouped(nodes, [], set(), set())
    assert len(nodes) == MOST_IN_COLUMN


@pytest.mark.parametrize(
    ("marks", "target"),
    [
        ([], None),
        ([Mark("task", 0, 5, "a"), Mark("agency", 2, 9, "b")], (3, 7)),  # overlapping
        ([Mark("task", 0, 5, "a"), Mark("task", 0, 5, "b")], (0, 12)),
        ([Mark("task", 3, 99, "beyond the end")], (8, 400)),
    ],
)
def test_pieces_join_to_the_text(marks: list[Mark], target: tuple[int, int] | None) -> None:
    text = "Sở 𝐍ội vụ ạ"
    pieces = cut(text, marks, target)
    assert "".join(piece["t"] for piece in pieces) == text
    if target and target[1] <= len(text):
        assert "".join(piece["t"] for piece in pieces if piece.get("q")) == text[target[0] : target[1]]


@pytest.mark.parametrize("told", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_no_cell_is_a_formula(told: str) -> None:
    assert cell(told).startswith("'")


def test_sheet_opens_in_excel() -> None:
    assert sheet(["Việc"], [["a\x00b"]]).startswith(b"\xef\xbb\xbf")
    assert b"\x00" not in sheet(["Việc"], [["a\x00b"]])


def test_words_of_documents_are_no_markup() -> None:
    assert "<" not in safe("<img src=x onerror=alert(1)>")
    assert '"' not in safe('" onmouseover="alert(1)')
    told = plain("![x](http://example.org/a.png) $x$ :smile: <b>")
    assert not re.search(r"(?<!\\)[!\[\]()$:<>]", told)


def test_files_are_kept_while_there_is_room() -> None:
    session: dict[str, object] = {}
    keep(session, ("a", None), b"12345", 10)
    keep(session, ("b", None), b"12345", 10)
    keep(session, ("a", None), b"1234", 10)  # made anew: the youngest now
    assert kept(session, ("a", None)) == b"1234"
    keep(session, ("c", None), b"123", 10)
    assert [kept(session, (name, None)) for name in "abc"] == [b"1234", None, b"123"]
    keep(session, ("d", None), b"1" * 99, 10)  # too large, but the one that was asked for
    assert [name for name in "abcd" if kept(session, (name, None))] == ["d"]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Kế hoạch 171/KH-UBND (Thanh Hóa, 2024)", "ke-hoach-171-kh-ubnd-thanh-hoa-2024"),
        ("../Đà Nẵng\\\x00", "da-nang"),  # no path, no sign that a system forbids
        ("Chương trình " + "hành động " * 20, "chuong-trinh-hanh-dong-hanh-dong-hanh-dong-hanh-dong-hanh"),
    ],
)
def test_name_of_a_file(label: str, name: str) -> None:
    assert file_name(label) == name


@pytest.mark.parametrize(
    ("target", "vietnamese", "english"),
    [
        ((">=", 80.0, "%"), "≥ 80 %", "≥ 80 %"),
        (("=", 4.0, "đợt"), "4 đợt", "4 đợt"),
        (("<=", 99.5, None), "≤ 99,5", "≤ 99.5"),
        (("=", 1234567.0, "hộ"), "1.234.567 hộ", "1,234,567 hộ"),
        ((None, None, "%"), "%", "%"),
    ],
)
def test_quantity(target: tuple[str | None, float | None, str | None], vietnamese: str, english: str) -> None:
    assert (quantity(*target, comma=True), quantity(*target, comma=False)) == (vietnamese, english)


def test_each_warning_of_the_reading_has_english_and_loses_its_code() -> None:
    sources = [path.read_text("utf-8") for path in (VIEWS.parent / "loaders").rglob("*.py")]
    told = [one for source in sources for one in re.findall(r'\bWarning\(\s*"(\w+)",\s*f?"([^"]+)"', source)]
    assert len(told) > 6
    for code, message in told:
        assert in_english(warning_words(f"{code}: {message}")), message
