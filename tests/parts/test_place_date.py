"""Địa danh và thời gian."""

from __future__ import annotations

import pytest

from loaders.parts.bounds import latest_cited
from loaders.parts.place_date import find_passed, find_place_date
from loaders.text import Span

ROWS = [
    # (head, place, precision, earliest)
    ("Hà Tĩnh, ngày 05 tháng 10 năm 2022", "Hà Tĩnh", "day", "2022-10-05"),
    ("Thanh Hóa, ngày tháng 9 năm 2024", "Thanh Hóa", "month", "2024-09-01"),  # day still to be filled in
    ("Hải Phòng, ngày tháng năm 2024", "Hải Phòng", "year", "2024-01-01"),
    ("Huế, ngày … tháng … năm 2024", "Huế", "year", "2024-01-01"),
    ("Phú Thọ, ngày    tháng 12 năm 2011", "Phú Thọ", "month", "2011-12-01"),
    ("| Hà Nội, ngày 26 tháng 0 6 năm 2018 |", "Hà Nội", "day", "2018-06-26"),  # a digit apart
    ("TP. Hồ Chí Minh, ngày 26 tháng 11 năm 2008", "TP. Hồ Chí Minh", "day", "2008-11-26"),
    ("Hà Nội , ngày 27 tháng 10 năm 2014", "Hà Nội", "day", "2014-10-27"),
    ("Đà Lạt, ngày 5/3/2021", "Đà Lạt", "day", "2021-03-05"),
    # a name that the end of a line parts; no name is made with other words above
    ("| Tam\nKỳ, ngày 19 tháng 6 năm 2007", "Tam Kỳ", "day", "2007-06-19"),
    ("Khẩn\nHà Nội, ngày 19 tháng 6 năm 2007", "Hà Nội", "day", "2007-06-19"),
    # motto and rule in the cell of the place, whatever the rule is drawn with, or without one
    ("| Độc lập - Tự do - Hạnh phúc ————— Tam Nông, ngày 12 tháng 8 năm 2025 |", "Tam Nông", "day", "2025-08-12"),
    ("| Độc lập - Tự do - Hạnh phúc Tam Nông, ngày 12 tháng 8 năm 2025 |", "Tam Nông", "day", "2025-08-12"),
    ("Độc lập - Tự do - Hạnh phúc ======= Tam Nông, ngày 12 tháng 8 năm 2025", "Tam Nông", "day", "2025-08-12"),
    # line breaks lost: the place is the province right before the date
    ("V/v đoạn Cần Thơ - Cà Mau Hà Nội, ngày 03 tháng 10 năm 2024 Kính gửi", "Hà Nội", "day", "2024-10-03"),
    # a telegram tells the hour too
    ("Hướng Hóa, hồi 15 giờ 30 phút, ngày 09 tháng 9 năm 2024", "Hướng Hóa", "day", "2024-09-09"),
    ("Hà Nội, lúc 7h00 ngày 09 tháng 9 năm 2024", "Hà Nội", "day", "2024-09-09"),
    ("Bà Rịa - Vũng Tàu, ngày 01 tháng 02 năm 2019", "Bà Rịa - Vũng Tàu", "day", "2019-02-01"),
]


@pytest.mark.parametrize(("head", "place", "precision", "earliest"), ROWS)
def test_place_and_date(head: str, place: str, precision: str, earliest: str) -> None:
    found = find_place_date(head, 0, len(head))
    assert (found.place, found.date.precision, found.date.earliest) == (place, precision, earliest)


IMPOSSIBLE = ["Hà Nội, ngày 32 tháng 12 năm 2024", "Hà Nội, ngày 30 tháng 02 năm 2024", "Huế, ngày 21/21/2023"]


@pytest.mark.parametrize(
    ("head", "earliest"),
    [
        ("KẾ HOẠCH\nVề trồng rừng\nNgày 21 tháng 5 năm 2026, Chính phủ ban hành Nghị định", None),  # the text opens
        ("KẾ HOẠCH\nNgày 21 tháng 5 năm 2026\nVề trồng rừng", "2026-05-21"),  # a line of its own
        ("Ngày 21 tháng 5 năm 2026 QUYẾT ĐỊNH", "2026-05-21"),  # the end of the line is lost
    ],
)
def test_a_date_without_a_place(head: str, earliest: str | None) -> None:
    assert find_place_date(head, 0, len(head)).date.earliest == earliest


@pytest.mark.parametrize(
    ("head", "number", "earliest"),
    [
        ("Số: 103/VPUBND-KT, ngày 09 tháng 3 năm 2012", "Số: 103/VPUBND-KT", "2012-03-09"),
        ("Số 103/VPUBND-KT ngày 09/3/2012\nV/v trồng rừng", "Số 103/VPUBND-KT", "2012-03-09"),
        # The number heads no line: it may be that of another document.
        ("Thực hiện Công văn số: 103/VPUBND-KT, ngày 09 tháng 3 năm 2012", "số: 103/VPUBND-KT", None),
        # Words stand between.
        ("Số: 103/VPUBND-KT\nV/v trả lời Công văn ngày 09 tháng 3 năm 2012", "Số: 103/VPUBND-KT", None),
    ],
)
def test_a_date_beside_the_number(head: str, number: str, earliest: str | None) -> None:
    after = head.index(number) + len(number)
    assert find_place_date(head, 0, len(head), after).date.earliest == earliest


@pytest.mark.parametrize("head", IMPOSSIBLE)
def test_impossible_date_stays_empty(head: str) -> None:
    found = find_place_date(head, 0, len(head))
    assert found.impossible
    assert (found.date.year, found.date.month, found.date.day, found.date.precision) == (None, None, None, "none")
    assert found.date.raw is not None


def test_date_in_a_title_is_not_the_documents() -> None:
    head = "Sửa đổi một số điều của Thông tư số 39/2016/TT-NHNN ngày 30 tháng 12 năm 2016"
    assert find_place_date(head, 0, len(head)).date.raw is None


def test_place_begins_after_the_symbol() -> None:
    head = "Số: 77/QĐ-UBND Kon Tum, ngày 05 tháng 3 năm 2020"
    assert find_place_date(head, 0, len(head), head.index(" Kon")).place == "Kon Tum"


@pytest.mark.parametrize("meeting", ["", "tại Phiên họp thứ 49 ", "tại Kỳ họp thứ 10, vào "])
def test_day_on_which_a_law_was_passed(meeting: str) -> None:
    text = f"Luật này được Quốc hội khóa XV, kỳ họp thứ 10 thông qua {meeting}ngày 10 tháng 12 năm 2025."
    passed = find_passed(text, 0, len(text))
    assert passed is not None
    assert passed.raw is not None
    assert (passed.earliest, passed.raw.quote) == ("2025-12-10", "ngày 10 tháng 12 năm 2025")


def test_latest_cited_document() -> None:
    text = "Kế hoạch số 171/KH-UBND ngày 06/8/2024; ngày 16/9/2024, Sở X đã ban hành Kế hoạch; diễn ra ngày 01/10/2024"
    day = latest_cited(text, Span(0, len(text)))
    assert day is not None
    assert day.isoformat() == "2024-09-16"
