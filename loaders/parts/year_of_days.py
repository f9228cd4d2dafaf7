"""The year that days without one are of, by the title and the headings of their document.

A plan "năm 2026" is issued in December 2025, one "năm học 2025-2026" in August 2025: "trước ngày 15/3" is of 2026 in
both. A day that may be of either year is of none.
"""

from __future__ import annotations

import re
from datetime import date

from loaders.parts.model import Heading, Parts
from loaders.plan_year import PlanYear
from loaders.text import Span, Text

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_SCHOOL_YEAR = re.compile(r"(?<![a-z])nam hoc[ \n]+(?P<first>20\d\d)[ \n]*[-–/][ \n]*(?P<last>20\d\d)(?!\d)")
# A letter "V/v xây dựng kế hoạch năm 2026" of 20 December asks for answers "trước ngày 28/12", not in a year.
_SOON = frozenset({"CV", "TB", "CĐ", "GM"})
# What a year begins with is made ready at the end of the year before: "Tết Bính Ngọ 2026", "tuyển quân năm 2026".
_BEGINS_BEFORE = re.compile(
    r"(?<![a-z])(?:tet|nam moi|don xuan|tuyen quan|giao quan|nhap ngu|nghia vu quan su)(?![a-z])"
)
# "Nhiệm vụ năm 2026"; not "đến năm 2026", nor "từ năm 2026", which say how long something goes on.
_IN_YEAR = re.compile(
    r"(?<![a-z])(?<!den )(?<!tu )(?<!so voi )(?<!thang )nam[ \n]+20\d\d(?![ ]?[-–/]|[ ]den(?![a-z])|[ ]va[ ])"
)


def year_of_days(text: Text, parts: Parts, section: int | None = None) -> int | None:
    """The year that days without one are of, by the headings over ``section`` and the title; else the document's."""
    year = parts.context.year
    day = parts.info.date
    if year is None or day.year != year or not day.month or not day.day:
        return year
    issued = date(day.year, day.month, day.day)
    for heading in reversed(parts.heading_path(section)):
        named = _named(text, heading, issued, parts.info.kind)
        if named is not None:
            return named
    if parts.title is None or parts.info.kind == "BC":
        return year  # a report's days are of the year that it tells of, but under a heading on the next
    named = _named(text, parts.title, issued, parts.info.kind)
    return year if named is None else named


def _named(text: Text, words: Heading | Span, issued: date, kind: str | None) -> int | None:
    """The year of days by ``words`` alone; None where they name no year, or several."""
    said = text.plain[words.start : words.end]
    if " 20" not in said.replace("\n", " "):
        return None
    school = _SCHOOL_YEAR.search(said)
    if school is not None:
        follows = int(school["first"]) == issued.year and int(school["last"]) == issued.year + 1
        return PlanYear(issued, both=True) if follows else None
    years = {int(year) for year in _YEAR.findall(said)}
    if years == {issued.year + 1} and _BEGINS_BEFORE.search(said):
        return PlanYear(issued, both=True)
    if len(years) != 1 or _IN_YEAR.search(said) is None:
        return None
    year = years.pop()
    if year == issued.year:
        return year
    return PlanYear(issued, both=kind in _SOON) if year == issued.year + 1 else None
