"""Time where time is expected: a table cell, or what follows "Thời gian thực hiện:"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from loaders.dates import DateWords, find_dates
from loaders.deadlines.periods import Period, before_day, gap_between, last_of, of_period, periods, quote
from loaders.deadlines.words import (
    AFTER,
    ALWAYS,
    BEFORE,
    BEFORE_DATE,
    BY_DOCUMENT,
    DURING,
    FROM,
    IN_COURSE,
    ONCE_IN,
    OPEN,
    RECURRING,
    TIMES_IN,
    WITHIN,
)
from loaders.letters import UPPER
from loaders.record import Deadline, Quote
from loaders.text import Text

_BARE_YEAR = re.compile(r"(?<![\d/.\-])(?P<from>20\d\d)(?:[ ]?[-–][ ]?(?P<to>20\d\d))?(?![\d/])")
_FIRST_DAY = re.compile(r"(?<![\d/.\-])(?P<day>\d{1,2})[ ]?[-–][ ]?\Z")
_WORD = re.compile(r"[a-z]{2,}")
_OWN_WORDS = 2  # that make work of its own, next to a date
_LOOK_BACK = 60
_NOTHING = re.compile(r"[\s\-–—_.…*|/x]*")
# "Khởi công quý I/2025; hoàn thành quý IV/2025": the first date begins what the last one ends.
_BEGINS = re.compile(r"(?<![a-z])(?:khoi cong|bat dau|khoi dong)(?![a-z])")
_TIMES_OF = re.compile(r"(?<![a-z])(?:dinh ky|(?:hang|moi)[ ][a-z]+)")
_BESIDE = re.compile(r"[ \t\n,;:(–-]*")
_MORE = re.compile(rf",[ \n]trong đó(?!\w)|\.[ \n]+(?=[{UPPER}])")
_IN_TERM = re.compile(r"(?<![a-z])nhiem ky[ ]20\d\d")
_APART = re.compile(r"(?<![a-z0-9])rieng(?![a-z0-9])")


def read_time(text: Text, start: int, end: int, year: int | None = None) -> Deadline | None:
    """The deadline that ``clean[start:end]`` gives, all of it being about time; None where it is empty.

    Bare numbers are dates here ("9/2025", "2025"). Words without a date are kept as they are: "Thường xuyên" recurs,
    "Theo kế hoạch" is unspecified.
    """
    raw = _about_all(text, quote(text, start, end))
    if _NOTHING.fullmatch(text.plain, raw.start, raw.end):
        return None
    dates = find_dates(text, raw.start, raw.end)
    dates = sorted([*dates, *_bare_years(text, raw, dates), *_first_days(text, raw, dates)], key=lambda one: one.start)
    found = periods(text, dates)
    event = BEFORE.search(text.plain, raw.start, raw.end) if found else None
    if event and event.start() < found[0].start and found[-1].end <= event.end() and _IN_TERM.search(event[0]):
        return Deadline(raw, "before_event")  # the years are those of the term that the event is of
    always = ALWAYS.search(text.plain, raw.start, raw.end)
    if always and found and always.start() < found[0].start and _apart(text, always.end(), found[0].end):
        return Deadline(raw, "recurring", recurrence=_words(text, always), reason="Có mốc riêng cho một phần việc")
    again = RECURRING.search(text.plain, raw.start, raw.end) or always
    if found and again and _comes_again(text, again, found):
        return Deadline(raw, "recurring", recurrence=_words(text, again))
    if found:
        if len(found) > 1 and _milestones(text, raw, found):
            return last_of([_alone(text, raw, one, year) for one in found], raw)
        deadline = _dated(text, raw, found, year)
        if always and deadline.recurrence is None:
            deadline.recurrence = _words(text, always)
        return deadline
    return _undated(text, raw, always)


def _about_all(text: Text, raw: Quote) -> Quote:
    """ "Từ ngày 01/11 đến ngày 18/11/2025, trong đó …": from when to when, without what is told behind it."""
    more = _MORE.search(text.clean, raw.start, raw.end)
    if more is None:
        return raw
    found = periods(text, find_dates(text, raw.start, more.start()))
    return quote(text, raw.start, more.start()) if len(found) == 1 and found[0].joined == "to" else raw


def _apart(text: Text, start: int, end: int) -> re.Match[str] | None:
    """ "Thường xuyên, riêng việc … hoàn thành trong quý II/2020": the exception is not the task's deadline."""
    return _APART.search(text.plain, start, end)


def _comes_again(text: Text, again: re.Match[str], found: list[Period]) -> bool:
    """ "Định kỳ hằng năm, trước ngày 30/11": how often, beside days without a year; "thường xuyên" has no such days."""
    if any(one.has_year for one in found) or not _TIMES_OF.match(text.plain, again.start(), again.end()):
        return False
    if again.end() > found[0].start:
        return _BESIDE.fullmatch(text.plain, found[-1].end, again.start()) is not None
    cue = BEFORE_DATE.search(text.plain[again.end() : found[0].start])
    return _BESIDE.fullmatch(text.plain, again.end(), again.end() + cue.start() if cue else found[0].start) is not None


def exception(text: Text, start: int, end: int) -> Quote | None:
    """The part of the work that has a date of its own, with its words: "riêng việc … hoàn thành trong quý II/2020"."""
    always = ALWAYS.search(text.plain, start, end)
    apart = _apart(text, always.end(), end) if always else None
    if apart is None or not find_dates(text, apart.start(), end):
        return None
    return quote(text, apart.start(), end)


def _words(text: Text, match: re.Match[str]) -> str:
    return " ".join(text.clean[match.start() : match.end()].lower().split())


def _bare_years(text: Text, raw: Quote, dates: list[DateWords]) -> list[DateWords]:
    found = []
    for match in _BARE_YEAR.finditer(text.plain, raw.start, raw.end):
        if not any(words.start < match.end() and match.start() < words.end for words in dates):
            first, last = int(match["from"]), int(match["to"] or match["from"])
            found.append(DateWords(*match.span(), "year", first, 1, None, last, 12, 31))
    return found


def _first_days(text: Text, raw: Quote, dates: list[DateWords]) -> list[DateWords]:
    """The first days of "02 - 06/6/2026": a number before a day of which it takes the month and the year."""
    found = []
    for words in dates:
        match = _FIRST_DAY.search(text.plain[raw.start : words.start]) if words.precision == "day" else None
        if match is not None and words.day is not None and 1 <= int(match["day"]) < words.day:
            day = int(match["day"])
            at = raw.start + match.start("day")
            found.append(replace(words, start=at, end=raw.start + match.end("day"), day=day, to_day=day))
    return found


def _of_other_work(text: Text, start: int, end: int) -> bool:
    """ "từ 05/3 đến 10/3; trao giải trước ngày 20/3": behind the semicolon the day of something else is told."""
    between = text.plain[start:end]
    cue = BEFORE_DATE.search(between)
    words = between[: cue.start()] if cue else between
    return ";" in words and len(_WORD.findall(words[words.rfind(";") :])) >= _OWN_WORDS


def _dated(text: Text, raw: Quote, found: list[Period], year: int | None) -> Deadline:
    period = found[0]
    before = text.plain[raw.start : period.start]
    cue = BEFORE_DATE.search(before)
    name = cue.lastgroup or "inside" if cue else "by" if before_day(text, period, before) else "inside"
    if len(found) > 1 and not _of_other_work(text, found[0].end, found[1].start):
        dates = tuple(words for one in found for words in one.dates)
        joined = Period(period.start, found[-1].end, dates, "and")
        deadline = of_period(joined, raw, name, year)
        deadline.reason = deadline.reason or "Có nhiều mốc thời gian"
        return deadline
    goes_on = OPEN.match(text.plain, period.end, raw.end)
    if period.ends:
        name = "on" if goes_on else name
    elif goes_on or (FROM.search(before) and not cue and period.first.month is not None):
        name = "from"
    return of_period(period, raw, name, year)


def _milestones(text: Text, raw: Quote, found: list[Period]) -> bool:
    """True for dates each with work of its own, or apart from one another: no one range holds them.

    "Tiếp nhận quý IV/2026; nghiệm thu quý IV/2027"; "31/3; 30/6/2026".
    """
    opening = text.plain[raw.start : found[0].start]
    if any(one.recurrence and not one.has_year for one in found) or _BEGINS.search(opening):
        return False
    if FROM.search(opening) and not found[0].ends:
        return False  # "Từ quý I/2025, hoàn thành quý IV/2025"
    if _of_other_work(text, found[0].end, found[1].start):
        return len(_WORD.findall(opening[: _cue_start(opening)])) >= _OWN_WORDS
    if any(one.parted for one in found) or any(gap_between(a.last, b.first) for a, b in pairwise(found)):
        return True
    ends = [bounds[1] for one in found if one.has_year and (bounds := one.last.bounds())]
    return len(ends) == len(found) and ends != sorted(ends)  # "Giai đoạn 2026-2030, sơ kết năm 2028"


def _cue_start(before: str) -> int:
    cue = BEFORE_DATE.search(before)
    return cue.start() if cue else len(before)


def _alone(text: Text, raw: Quote, period: Period, year: int | None) -> Deadline:
    """The deadline of one of several periods, from the words before it."""
    opening = max(raw.start, period.start - _LOOK_BACK)
    cue = BEFORE_DATE.search(text.plain[opening : period.start])
    began = opening + cue.start() if cue else period.start
    return of_period(period, quote(text, began, period.end), (cue.lastgroup if cue else None) or "inside", year)


def _undated(text: Text, raw: Quote, always: re.Match[str] | None) -> Deadline:
    span = (text.plain, raw.start, raw.end)
    recurring = RECURRING.search(*span) or ONCE_IN.search(*span) or TIMES_IN.search(*span) or always
    if recurring:
        return Deadline(raw, "recurring", recurrence=_words(text, recurring))
    if DURING.search(*span) or IN_COURSE.match(*span):
        return Deadline(raw, "during_event")
    if AFTER.search(*span) or WITHIN.search(*span):
        return Deadline(raw, "relative_event")
    if BY_DOCUMENT.search(*span):
        return Deadline(raw, "relative_document")
    return Deadline(raw, "unspecified")
