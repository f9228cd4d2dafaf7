"""Dates: what each form means, and what is no date."""

import time

import pytest

from loaders.dates import find_dates
from loaders.text import Text

DATES = [
    # (words, [(quoted, first day, last day)]): the reason stands beside the row
    ("ngày 06/8/2024 của UBND tỉnh", [("ngày 06/8/2024", "2024-08-06", "2024-08-06")]),  # day first, never 8 June
    ("01.10.2024", [("01.10.2024", "2024-10-01", "2024-10-01")]),  # dots
    ("10-10-2024", [("10-10-2024", "2024-10-10", "2024-10-10")]),  # hyphens
    ("ngày 15 tháng 9 năm 2025", [("ngày 15 tháng 9 năm 2025", "2025-09-15", "2025-09-15")]),
    ("ngày 15\ntháng 9 năm 2025", [("ngày 15\ntháng 9 năm 2025", "2025-09-15", "2025-09-15")]),  # broken line
    ("NGÀY 03 THÁNG 9 NĂM 2019", [("NGÀY 03 THÁNG 9 NĂM 2019", "2019-09-03", "2019-09-03")]),  # titles in capitals
    ("tháng 7/2024", [("tháng 7/2024", "2024-07-01", "2024-07-31")]),
    ("tháng 02 năm 2024", [("tháng 02 năm 2024", "2024-02-01", "2024-02-29")]),  # leap year
    ("quý IV/2024", [("quý IV/2024", "2024-10-01", "2024-12-31")]),
    ("Quý 1 năm 2019", [("Quý 1 năm 2019", "2019-01-01", "2019-03-31")]),  # Arabic number
    ("Quý II, III/2015", [("Quý II", "2015-04-01", "2015-06-30"), ("III/2015", "2015-07-01", "2015-09-30")]),
    ("6 tháng đầu năm 2025", [("6 tháng đầu năm 2025", "2025-01-01", "2025-06-30")]),
    ("6 tháng cuối năm 2025", [("6 tháng cuối năm 2025", "2025-07-01", "2025-12-31")]),
    ("đầu tháng 11/2024", [("đầu tháng 11/2024", "2024-11-01", "2024-11-10")]),  # the gold's thirds of a month
    ("giữa tháng 11/2024", [("giữa tháng 11/2024", "2024-11-11", "2024-11-20")]),
    ("cuối tháng 02/2025", [("cuối tháng 02/2025", "2025-02-21", "2025-02-28")]),
    ("năm 2025-2026", [("năm 2025-2026", "2025-01-01", "2026-12-31")]),
    ("Tháng 11, 12/2013", [("Tháng 11, 12/2013", "2013-11-01", "2013-12-31")]),  # the year is said once
    ("THÁNG 3-5/2025", [("THÁNG 3-5/2025", "2025-03-01", "2025-05-31")]),
    ("Ngày 26, 27/12/2011", [("Ngày 26", "2011-12-26", "2011-12-26"), ("27/12/2011", "2011-12-27", "2011-12-27")]),
    (
        "từ ngày 10 đến ngày 15 tháng 10 năm 2024",
        [("ngày 10", "2024-10-10", "2024-10-10"), ("ngày 15 tháng 10 năm 2024", "2024-10-15", "2024-10-15")],
    ),
    # a blank that a lost line end took with it, between a word and a number
    ("ngày 25 tháng 3 năm2009", [("ngày 25 tháng 3 năm2009", "2009-03-25", "2009-03-25")]),
    ("ngày 12tháng 7 năm 2013", [("ngày 12tháng 7 năm 2013", "2013-07-12", "2013-07-12")]),
    ("ngày12 tháng7 năm 2013", [("ngày12 tháng7 năm 2013", "2013-07-12", "2013-07-12")]),
    ("họp tháng8 năm 2015", [("tháng8 năm 2015", "2015-08-01", "2015-08-31")]),
    ("trong năm2015", [("năm2015", "2015-01-01", "2015-12-31")]),
    ("trong 12tháng 7 ngày", []),  # how long, no day
    ("9/2025", [("9/2025", "2025-09-01", "2025-09-30")]),  # a cell of a table
    ("22/22 bộ, 63/63 tỉnh", []),  # shares
    ("1/2 ngày", []),  # half a day
    ("thị lực đạt 18/20", []),
    ("ít nhất 01-02 tác phẩm", []),
    ("Nghị định 12/2024/NĐ-CP", []),  # a number and symbol
    ("Việt Nam 2025", []),  # Nam is no năm
    ("quỹ I và quỹ II", []),  # quỹ is no quý
    ("năm học 2024-2025", []),  # a school year has no agreed days
    ("mục I, II", []),
    ("ngày, tháng, năm sinh", []),  # a field of a form
]


@pytest.mark.parametrize(("words", "expected"), DATES)
def test_dates(words: str, expected: list[tuple[str, str, str]]) -> None:
    text = Text(words)
    found = []
    for date in find_dates(text):
        bounds = date.bounds()
        assert bounds is not None
        found.append((text.clean[date.start : date.end], bounds[0].isoformat(), bounds[1].isoformat()))
    assert found == expected


INCOMPLETE = [
    ("ngày 30/02/2024", "impossible", 2024, None),  # said to be impossible, never moved to a day that exists
    ("ngày 31 tháng 4 năm 2024", "impossible", 2024, None),
    ("Hà Nội, ngày    tháng 9 năm 2024", "blank", 2024, None),  # the day is still to be written
    ("ngày ... tháng ... năm 2024", "blank", 2024, None),
    ("ngày 15/11", "stated", None, ("2024-11-15", "2024-11-15")),  # no year in the words; the document's is 2024
    ("ngày 10 tháng 10 hằng năm", "stated", None, ("2024-10-10", "2024-10-10")),
    ("quý III", "stated", None, ("2024-07-01", "2024-09-30")),
]


@pytest.mark.parametrize(("words", "state", "year", "in_2024"), INCOMPLETE)
def test_incomplete_dates(words: str, state: str, year: int | None, in_2024: tuple[str, str] | None) -> None:
    (date,) = find_dates(Text(words))
    assert (date.state, date.year) == (state, year)
    bounds = date.bounds(2024)
    assert (bounds and (bounds[0].isoformat(), bounds[1].isoformat())) == in_2024
    assert year is not None or date.bounds() is None


def test_recurrence_is_kept() -> None:
    (date,) = find_dates(Text("trước ngày 25 hàng tháng"))
    assert (date.day, date.recurrence, date.bounds(2024)) == (25, "hằng tháng", None)


def test_time_grows_with_length() -> None:
    """Ten times the text takes about ten times as long; a scan that is quadratic would take a hundred times."""
    words = "Ngày 10, 11, 12 và 13 tháng các năm ngày ngày tháng tháng quý quý 1/2 3-4 5.6 từ đến " * 250

    def seconds(times: int) -> float:
        text = Text(words * times)
        _ = text.plain
        runs = []
        for _ in range(3):
            began = time.perf_counter()
            find_dates(text)
            runs.append(time.perf_counter() - began)
        return min(runs)

    assert seconds(10) < 40 * seconds(1)
