"""Dates in running text: days, months, quarters, halves of a year and years, each as precise as its words.

Day first, always (``06/8/2024`` is 6 August). What the words leave out stays out: a date without a year has
``year`` None, a blank one ("ngày    tháng 9 năm 2024") has state ``blank``, a day that no calendar holds
("30/02/2024") has state ``impossible`` and no bounds. Nothing is guessed here: :meth:`DateWords.bounds` takes the year
that the surroundings give, and the caller says that it did.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date

from loaders.date_shapes import BEGINNING, DATE, LIST, LUNAR, NUMBER, RECURRENCE, apart
from loaders.plan_year import PlanYear
from loaders.text import Text

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_WORD_NUMBERS = {"ba": 3, "sau": 6, "chin": 9}
_PERIODS = {"nam": "hằng năm", "thang": "hằng tháng", "quy": "hằng quý", "tuan": "hằng tuần"}
# Days of a third and of a half of a month (tests/gold/SCHEMA.md: đầu = 1–10, giữa = 11–20, cuối = 21–end).
_MONTH_PARTS = {
    "dau": (1, 10),
    "thuong tuan": (1, 10),
    "giua": (11, 20),
    "trung tuan": (11, 20),
    "cuoi": (21, 31),
    "ha tuan": (21, 31),
    "nua dau": (1, 15),
    "nua cuoi": (16, 31),
    # The first week ends on the 7th at the latest, on whatever day it begins; those after it have no agreed days.
    "tuan dau": (1, 7),
    "tuan thu nhat": (1, 7),
    "tuan thu 1": (1, 7),
    "tuan 1": (1, 7),
}
_NO_LEAP = 2025  # a year for a month without one
# Months of a part of a year; "đầu năm" and "cuối năm" have no agreed months, so they have no bounds.
_YEAR_PARTS = {"ca": (1, 12), "nua dau": (1, 6), "nua cuoi": (7, 12)}


@dataclass(frozen=True, slots=True)
class DateWords:
    """A date at ``clean[start:end]``.

    precision: day, month, month_part, quarter, half, year, year_part, day_of_month (no month: "ngày 25 hằng tháng").
    year, month, day: of its first day; month and day None where the words do not give them.
    to_year, to_month, to_day: of its last day (31 = the month's last day).
    recurrence: "hằng năm", "hằng tháng" …; state: stated, blank, impossible.
    bare: numbers with no word that makes them a date ("9/2025", "15/11"); a date only where one is expected.
    parted: months or years lie between the first and the last that are not meant: "tháng 4, 10/2025".
    """

    start: int
    end: int
    precision: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    to_year: int | None = None
    to_month: int | None = None
    to_day: int | None = None
    recurrence: str | None = None
    state: str = "stated"
    bare: bool = False
    parted: bool = False

    def bounds(self, year: int | None = None) -> tuple[date, date] | None:
        """First and last day; ``year`` is taken where the words give none. None where there are no such days."""
        if self.state != "stated" or self.month is None:
            return None
        first_year = self.year or self._year_of(year)
        if first_year is None:
            return None
        last_year, last_month = self.to_year or first_year, self.to_month or self.month
        last_day = min(self.to_day or self.day or 31, calendar.monthrange(last_year, last_month)[1])
        first_day = self.day or 1
        if first_day > calendar.monthrange(first_year, self.month)[1]:
            return None
        first, last = date(first_year, self.month, first_day), date(last_year, last_month, last_day)
        return (first, last) if first <= last else None

    def _year_of(self, year: int | None) -> int | None:
        if not isinstance(year, PlanYear) or self.month is None:
            return year
        return year.of(self.month, self.day, self.to_month or self.month, self.to_day or self.day or 31)


def find_dates(text: Text, start: int = 0, end: int | None = None) -> list[DateWords]:
    """The dates of ``text.clean[start:end]``, in order, not overlapping.

    In a list or range, what the last item says holds for those before it: "ngày 28/12 và 29/12/2011", "tháng 11,
    12/2013", "quý II và III/2015", "từ ngày 10 đến ngày 15 tháng 10 năm 2024".
    """
    stop = len(text.plain) if end is None else end
    found: list[DateWords] = []
    last = start
    for beginning in BEGINNING.finditer(text.plain, start, stop):
        match = DATE.match(text.plain, beginning.start(), stop) if beginning.start() >= last else None
        if match is None:
            continue
        last = match.end()
        words = None if LUNAR.match(text.plain, match.end()) else _read(text, match)
        if words is not None:
            found.append(_recurring(text, words, stop))
    return _complete(text, found)


def _read(text: Text, match: re.Match[str]) -> DateWords | None:
    shape = match.lastgroup or ""
    if not _accents(text, match):
        return None
    at = (match.start(), match.end())
    if shape == "blank":
        return _blank(match, at)
    if shape in ("numbers", "words", "short"):
        return _day(match, at, shape)
    if shape == "of_month":
        recurrence = "hằng quý" if "quy" in match["o_of"] else "hằng tháng"  # "ngày 05 tháng sau": each month
        return DateWords(*at, "day_of_month", day=int(match["o_d"]), recurrence=recurrence)
    if shape == "half":
        return _half(match, at)
    if shape in ("month", "bare"):
        return _month(match, at, shape)
    if shape in ("quarter", "tail"):
        return _quarter(match, at, shape)
    if shape == "day":
        return _first_day(match, at)
    return _years(match, at)


def _accents(text: Text, match: re.Match[str]) -> bool:
    """False where the accents say another word: "thắng 7", "quỹ I", "Việt Nam 2025", "quy 2"."""
    for group, wanted in (("m_thang", "tháng"), ("q_quy", "quý"), ("p_nam", "năm")):
        if match[group] is not None:
            word = text.clean[match.start(group) : match.end(group)].lower().replace("í", "ý").replace("qúy", "quý")
            if word != wanted and not (group == "m_thang" and word == "thang"):
                return False
    if match["y_nam"] is not None:
        return not text.clean[match.start("y_nam") : match.end("y_nam")].lower().endswith("nam")
    return True


def _blank(match: re.Match[str], at: tuple[int, int]) -> DateWords | None:
    month, year = match["b_m"], match["b_y"]
    if month is None and year is None and "." not in match[0] and "…" not in match[0]:
        return None  # "ngày tháng năm sinh" names a field of a form
    if month is not None and not 1 <= int(month) <= 12:
        return None
    return DateWords(*at, "day", int(year) if year else None, int(month) if month else None, state="blank")


def _day(match: re.Match[str], at: tuple[int, int], shape: str) -> DateWords | None:
    letter = shape[0]
    day, month = int(match[f"{letter}_d"]), int(match[f"{letter}_m"])
    year_words = match[f"{letter}_y"] if shape != "short" else None
    year = int(year_words) if year_words else None
    bare = (shape == "short" and match["s_said"] is None) or (shape == "words" and not match["w_ngay"] and not year)
    possible = 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year or 2024, month)[1]
    if shape == "short" and (not possible or (bare and match["s_sep"] == "-")):
        return None  # "63/63 tỉnh", "01-02 tác phẩm" are no dates
    if bare and not possible:
        return None
    start = at[0]
    if shape == "short" and match["s_said"] and not match["s_said"].startswith("ngay"):
        start = match.start("s_d")
    return DateWords(
        start, at[1], "day", year, month, day, year, month, day, state="stated" if possible else "impossible", bare=bare
    )


def _first_day(match: re.Match[str], at: tuple[int, int]) -> DateWords | None:
    """The first of two days; a number is one only where a later day follows it: "15-16/10/2026"."""
    day = int(match["d_d"] or match["d_first"])
    if match["d_first"] is not None and not 1 <= day < int(match["d_second"]):
        return None
    return DateWords(*at, "day", day=day, to_day=day)


def _half(match: re.Match[str], at: tuple[int, int]) -> DateWords:
    words = match["h_n"]
    count = _WORD_NUMBERS.get(words) or int(words)
    first, last = (1, count) if match["h_part"] == "dau" else (13 - count, 12)
    year = int(match["h_y"]) if match["h_y"] else None
    return DateWords(*at, "half", year, first, None, year, last, 31)


def _month(match: re.Match[str], at: tuple[int, int], shape: str) -> DateWords | None:
    letter = "m" if shape == "month" else "x"
    month = int(match[f"{letter}_m"])
    year = int(match[f"{letter}_y"]) if match[f"{letter}_y"] else None
    more = [int(number) for number in NUMBER.findall(match["m_more"] or "")] if shape == "month" else []
    last = more[-1] if more else month
    if not all(1 <= number <= 12 for number in (month, last, *more)):
        return None
    part = " ".join(match["m_part"].split()) if shape == "month" and match["m_part"] else None
    if part:
        first_day, last_day = _MONTH_PARTS.get(part, (1, 31))  # which days a week of a month has is not agreed
        if part == "tuan cuoi":  # begins six days before the month's end at the earliest
            first_day = calendar.monthrange(year or _NO_LEAP, month)[1] - 6
        return DateWords(*at, "month_part", year, month, first_day, year, month, last_day)
    parted = bool(more) and apart(match[0][match.start("m_m") - at[0] : match.end("m_more") - at[0]])
    return DateWords(*at, "month", year, month, None, year, last, 31, bare=shape == "bare", parted=parted)


def _quarter(match: re.Match[str], at: tuple[int, int], shape: str) -> DateWords:
    if shape == "quarter":
        quarter, year_words = _ROMAN[match["q_q"]], match["q_y"]
    else:
        quarter, year_words = _ROMAN[match["t_q"] or match["t_q2"]], match["t_y"] or match["t_y2"]
    year = int(year_words) if year_words else None
    return DateWords(*at, "quarter", year, quarter * 3 - 2, None, year, quarter * 3, 31, bare=shape == "tail")


def _years(match: re.Match[str], at: tuple[int, int]) -> DateWords | None:
    if match["p_part"] is not None:
        whole = match["p_part"] in ("ca", "trong")
        return DateWords(*at, "year", None, 1, None, None, 12, 31) if whole else DateWords(*at, "year_part")
    if match["y_hoc"] is not None:
        return None  # a school year has no agreed days
    year = int(match["y_y"])
    to_year = int(match["y_to"]) if match["y_to"] else year
    part = " ".join(match["y_part"].split()) if match["y_part"] else None
    if part is not None and part not in _YEAR_PARTS:
        return DateWords(*at, "year_part", year)
    first, last = _YEAR_PARTS[part or "ca"]
    kind = "half" if last - first < 11 else "year"
    return DateWords(*at, kind, year, first, None, to_year, last, 31, parted=apart(match[0]))


def _recurring(text: Text, words: DateWords, stop: int) -> DateWords:
    """``words`` with "hằng năm" and the like taken in, where that follows."""
    match = RECURRENCE.match(text.plain, words.end, stop)
    if match is None or words.year is not None:
        return words
    return replace(words, end=match.end(), recurrence=_PERIODS[match[1]], bare=False)


def _complete(text: Text, found: list[DateWords]) -> list[DateWords]:
    """Fill in the earlier items of lists and ranges from the later; drop what is then still no date."""
    done: list[DateWords] = []
    after: DateWords | None = None
    for words in reversed(found):
        joined = after is not None and LIST.fullmatch(text.plain, words.end, after.start) is not None
        if joined and after is not None:
            words = _fill(words, after)
            if words.bare and words.precision == after.precision and not after.bare:
                words = replace(words, bare=False)
            if after.bare and not words.bare:
                done[-1] = after = replace(after, bare=False)
        if words.month is not None or words.precision in ("day_of_month", "year_part") or words.state != "stated":
            done.append(words)
            after = words
    return _without_tails(done[::-1], text)


def _fill(words: DateWords, after: DateWords) -> DateWords:
    if after.recurrence and words.recurrence is None and words.year is None:
        words = replace(words, recurrence=after.recurrence)
    if words.precision == "day" and after.precision == "day" and words.state == after.state == "stated":
        month = words.month or after.month
        if words.year is None and month is not None:
            return replace(words, month=month, to_month=month, year=after.year, to_year=after.year)
        return words
    if words.year is None and words.precision != "day_of_month" and words.month is not None:
        return replace(words, year=after.year, to_year=after.year)
    return words


def _without_tails(found: list[DateWords], text: Text) -> list[DateWords]:
    """Without Roman numbers that follow no quarter ("mục I, II")."""
    kept: list[DateWords] = []
    for words in found:
        tail = words.precision == "quarter" and text.plain[words.start] in "iv"
        if tail:
            before = kept[-1] if kept else None
            if (
                before is None
                or before.precision != "quarter"
                or not LIST.fullmatch(text.plain, before.end, words.start)
            ):
                continue
            words = replace(words, bare=False)
        kept.append(words)
    return kept
