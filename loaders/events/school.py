"""The days of a school year: "Tựu trường các cấp học: Ngày 26/8/2024", "lớp 1 tựu trường ngày 19/8/2024"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.dates import find_dates
from loaders.deadlines.periods import periods
from loaders.events.details import is_date, set_period
from loaders.events.names import words_of
from loaders.events.reader import Reader
from loaders.parts.model import Unit
from loaders.record import Event
from loaders.text import Text

_DAY = r"(?P<head>[Tt]ựu trường|[Kk]hai giảng|[Bb]ế giảng|[Tt]ổng kết năm học)"
# Whose day it is may stand behind the name or before it.
_NAMED = re.compile(
    rf"(?<!\w){_DAY}(?P<rest>(?:[ ](?!ngày|vào|từ)[^\s:.;,()]+){{0,12}}?)"
    r"[ ]?(?::|,)?[ ]*(?:vào |từ |Từ )?(?=[Nn]gày|\d)"
)
_WHOSE = re.compile(
    rf"(?<!\w)(?P<whose>(?:[Ll]ớp|[Cc]ấp|[Kk]hối|[Gg]iáo dục|[Tt]rẻ|[Hh]ọc sinh)[ ][^:.;()\n]{{1,60}}?)[ ]{_DAY}"
    r"[ ]*(?:sớm nhất |vào |từ |:[ ]*)*(?=[Nn]gày|\d)"
)
_DAYS = ("tuu truong", "khai giang", "be giang", "tong ket nam hoc")
_NEAR = 45  # characters from the name to its day


def speaks_of_school(text: Text, start: int, end: int) -> bool:
    """Whether a day of the school year is named at all in ``clean[start:end]``: most documents name none."""
    return any(text.plain.find(words, start, end) >= 0 for words in _DAYS)


def school_days(reader: Reader, unit: Unit) -> Iterator[Event]:
    """The days in ``unit`` that the text itself dates; others are left to what is organised."""
    clean = reader.text.clean
    reached = unit.start
    whose = {match.start("head"): match for match in _WHOSE.finditer(clean, unit.start, unit.end)}
    for match in sorted([*whose.values(), *_NAMED.finditer(clean, unit.start, unit.end)], key=lambda one: one.start()):
        if match.start() < reached or (match.re is _NAMED and match.start("head") in whose):
            continue
        stop = min(unit.end, match.end() + _NEAR)
        found = [one for one in periods(reader.text, find_dates(reader.text, match.end(), stop)) if is_date(one)]
        if not found or found[0].start - match.end() > len("từ ngày ") or found[0].first.precision != "day":
            continue
        event = Event("", clean[match.start() : found[0].end], match.start(), found[0].end, 0, "", "planned")
        event.name = _name(reader, match)
        set_period(event, reader.text, found[0], reader.year)
        reached = found[0].end
        yield event


def _name(reader: Reader, match: re.Match[str]) -> str:
    head = match["head"][0].upper() + match["head"][1:]
    if match.re is _WHOSE:
        whose = words_of(reader.text, *match.span("whose"))
        return f"{head} {whose[0].lower()}{whose[1:]}"
    rest = words_of(reader.text, *match.span("rest")).strip()
    return f"{head} {rest}" if rest else head
