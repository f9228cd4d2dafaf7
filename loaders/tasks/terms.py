""" "Thời gian hoàn thành … như sau:" and below it one line for each part or area: when each is to be done."""

from __future__ import annotations

import re

from loaders.deadlines import read_time
from loaders.parts.model import Parts, Unit
from loaders.parts.year_of_days import year_of_days
from loaders.tasks.draft import Draft
from loaders.tasks.frames import trimmed
from loaders.text import Text

_LEAD = re.compile(
    r"[\s*_]*(?:thoi (?:gian|han|diem)|tien do) (?:hoan thanh|thuc hien|trien khai)\b[^.;]{0,160}:[\s*_]*$",
    re.MULTILINE,
)


def add_terms(text: Text, parts: Parts) -> list[Draft]:
    """A milestone for each such line with a time behind its colon; of what work the lead-in tells in its own words."""
    found: list[Draft] = []
    units, plain = parts.units, text.plain
    for index, unit in enumerate(units):
        last = plain[unit.end - 1]
        if unit.kind == "table" or not (last in ":*_" or last.isspace()):
            continue  # most: no colon ends it
        if not _LEAD.fullmatch(text.plain, unit.start, unit.end):
            continue
        below = index + 1
        while below < len(units) and units[below].kind == "bullet" and units[below].section == unit.section:
            final = below
            broken = text.clean[units[below].start : units[below].end].rstrip().endswith(":")
            if broken and below + 1 < len(units) and units[below + 1].kind == "paragraph":
                final = below + 1  # the time stands on a line of its own
            draft = _term(text, parts, units[below], units[final].end, below)
            if draft is not None:
                found.append(draft)
            below = final + 1
    return found


def _term(text: Text, parts: Parts, unit: Unit, end: int, index: int) -> Draft | None:
    colon = text.clean.rfind(":", unit.start, end)
    last = trimmed(text.clean, unit.start, end)
    time = read_time(text, colon + 1, last, year_of_days(text, parts, unit.section)) if 0 < colon < last else None
    if time is None or not re.search(r"\d", time.raw.quote) or (time.type == "unspecified" and time.reason is None):
        return None  # "rất gấp", "12 tổ công tác": no time
    return Draft(unit.start, last, index, "milestone", named=True, deadline=time)
