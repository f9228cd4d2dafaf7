"""Periods: dates that stand together ("từ tháng 8/2024 đến ngày 10/10/2024", "quý II, III/2015") and their days."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta

from loaders.dates import DateWords
from loaders.deadlines.words import AND, BEFORE_DAY, TO
from loaders.record import INFERRED, STATED, Deadline, Quote
from loaders.text import Text

SEVERAL = "Có nhiều mốc; lấy mốc cuối"
_NOT_WITHIN = re.compile(r"\b(?:từ|sau|trước) cuối năm\b")


@dataclass(frozen=True, slots=True)
class Period:
    """Dates at ``clean[start:end]`` that are read together; ``joined`` is "to", "and" or "" for one date.

    parted: days lie between the first and the last that are not meant, as in "quý II và quý IV/2025".
    """

    start: int
    end: int
    dates: tuple[DateWords, ...]
    joined: str = ""
    parted: bool = False

    @property
    def first(self) -> DateWords:
        return self.dates[0]

    @property
    def last(self) -> DateWords:
        return self.dates[-1]

    @property
    def ends(self) -> bool:
        """True where the words give a last day of their own: "từ năm 2013 đến năm 2020"."""
        one = self.first
        years = one.precision == "year" and one.year is not None and (one.to_year or one.year) > one.year
        return len(self.dates) > 1 or years

    @property
    def recurrence(self) -> str | None:
        return next((words.recurrence for words in self.dates if words.recurrence), None)

    @property
    def has_year(self) -> bool:
        return any(words.year is not None for words in self.dates)


def periods(text: Text, dates: list[DateWords]) -> list[Period]:
    """``dates`` with those joined that a range or list joins."""
    found: list[Period] = []
    for words in dates:
        before = found[-1] if found else None
        joined = ""
        if before is not None and before.joined != "to":
            if TO.fullmatch(text.plain, before.end, words.start):
                joined = "to"
            elif AND.fullmatch(text.plain, before.end, words.start) and words.precision == before.last.precision:
                joined = "and"
        if before is not None and joined and not (joined == "to" and before.joined == "and"):
            gap = before.parted or words.parted or (joined == "and" and gap_between(before.last, words))
            found[-1] = Period(before.start, words.end, (*before.dates, words), joined, gap)
        else:
            found.append(Period(words.start, words.end, (words,), parted=words.parted))
    return found


_ANY_YEAR = 2024


def gap_between(before: DateWords, after: DateWords) -> bool:
    """True where ``after`` does not begin on the day that follows the last of ``before``, or earlier."""
    year = before.year or after.year or _ANY_YEAR
    first, second = before.bounds(year), after.bounds(year)
    return first is not None and second is not None and second[0] > first[1] + timedelta(days=1)


def quote(text: Text, start: int, end: int) -> Quote:
    """The words at ``clean[start:end]`` without blanks, table bars and Markdown around them."""
    clean = text.clean
    while start < end and clean[start] in " \t\n*_|":
        start += 1
    while end > start and clean[end - 1] in " \t\n*_|":
        end -= 1
    end -= clean.endswith(".", start, end) and not clean.endswith("..", start, end)
    return Quote(clean[start:end], start, end)


def _end_of_year(period: Period, raw: Quote, cue: str) -> Deadline | None:
    """ "vào cuối năm 2025": the year's last day is the last one, though nobody says in which month the end begins.

    None where the work has to end before it or goes on behind it: "trước cuối năm 2025", "từ cuối năm 2025".
    """
    told = period.last.year
    if period.last.precision != "year_part" or len(period.dates) > 1 or told is None or cue == "from":
        return None
    words = " ".join(raw.quote.lower().split())
    if "cuối năm" not in words or _NOT_WITHIN.search(words):
        return None
    return Deadline(raw, "year", None, f"{told}-12-31", reason="Cuối năm: không rõ từ tháng nào")


def of_period(period: Period, raw: Quote, cue: str, year: int | None) -> Deadline:
    """The deadline that ``period`` gives. ``year``: of the document.

    cue: by, until, inside, from (no end is told), on ("và những năm tiếp theo" behind a period that has an end).

    "trước ngày D" ends on D, as in the gold ("trước ngày 30/5/2013" ends on 2013-05-30); "trước tháng 6" ends before
    the month begins, since nobody counts June in.
    """
    kind = "range" if len(period.dates) > 1 else period.first.precision
    if kind == "half":
        kind = "range"
    years = {words.state for words in period.dates}
    if "impossible" in years:
        return Deadline(raw, "day", reason="Ngày không có trên lịch")
    if "blank" in years:
        return Deadline(raw, "day", reason="Ngày để trống trong văn bản")
    if kind == "day_of_month" or (period.recurrence and not period.has_year):
        return Deadline(raw, "recurring", recurrence=period.recurrence)
    first, last = period.first.bounds(year), period.last.bounds(year)
    ended = _end_of_year(period, raw, cue)
    if ended is not None:
        return ended
    if first is None or last is None or first[0] > last[1]:
        missing = "Văn bản không nêu năm" if not period.has_year else "Mốc thời gian không có ngày tháng cụ thể"
        return Deadline(raw, "unspecified" if kind == "year_part" else kind, reason=missing)
    start, end = first[0].isoformat(), last[1].isoformat()
    deadline = Deadline(raw, kind, start, end)
    if cue == "by" and raw.quote.lower().split()[0] == "trước" and period.last.precision != "day":
        deadline.end = last[0].fromordinal(last[0].toordinal() - 1).isoformat()
    if cue in ("by", "until"):
        deadline.start = None
        if period.joined == "and":
            deadline.reason = SEVERAL
    if cue == "from":
        deadline.type, deadline.end, deadline.reason = "range", None, "Không nêu ngày kết thúc"
    if cue == "on":
        deadline.reason = "Còn tiếp tục sau mốc cuối"
    deadline.recurrence = period.recurrence
    deadline.certainty = STATED if period.has_year else INFERRED
    if not period.has_year:
        planned = first[0].year != year  # "trước ngày 15/3" in a plan of December for the next year
        deadline.reason = "Năm lấy theo năm được lập kế hoạch" if planned else "Năm lấy theo năm của văn bản"
    if period.parted and cue != "from":
        deadline.type, deadline.start, deadline.reason = period.last.precision, None, SEVERAL
    return deadline


def last_of(found: list[Deadline], raw: Quote) -> Deadline:
    """The deadline of work that has several: all of it is done on the last day; none where that day is not known."""
    ends = [one.end for one in found if one.end is not None]
    if len(ends) < len(found):
        return Deadline(raw, "unspecified", reason="Có nhiều mốc thời gian")
    last = max(found, key=lambda one: one.end or "")
    return replace(last, raw=raw, start=None, reason=SEVERAL)


def before_day(text: Text, period: Period, left: str) -> re.Match[str] | None:
    """The cue of a day behind its feast's name; no other time: "trước Tết năm 2025" is not before its year."""
    cue = BEFORE_DAY.search(left) if period.first.precision == "day" else None
    if cue is not None and cue["slip"]:
        at = period.start - len(left) + cue.start()
        return cue if text.clean[at : cue.end("slip") - cue.start() + at].lower() == "trướng" else None
    return cue
