"""Lines of a timetable under a duty: "- Chi bộ Quân sự: 08 giờ, ngày 13/4/2026;" tells when, and is none itself."""

from __future__ import annotations

import re

from loaders.tasks.frames import opens_verb
from loaders.tasks.sheet import AGENCY, Sheet

_LONGEST = 200
_DAY = r"(?:ngay |hom )?\d{1,2}(?:[/.-]\d{1,2}(?:[/.-]\d{4})?| thang \d{1,2}(?: nam \d{4})?)"
_HOUR = r"\d{1,2}(?: ?(?:gio|h)(?: ?\d{2})?(?: phut)?|:\d{2})"
_WEEKDAY = r"(?:thu (?:hai|ba|tu|nam|sau|bay)|chu nhat)"
_POINT = rf"(?:{_HOUR}|(?:sang|chieu|toi|ca|buoi)(?: (?:sang|chieu|toi))?|{_WEEKDAY}|{_DAY})"
# A point or stretch of time, and the place; "trước", "xong" would say by when something is to be done.
_TIME = re.compile(
    rf"[\s*_]*(?:(?:luc|vao|tu|bat dau) )*{_POINT}"
    rf"(?:(?:,? (?:luc |vao |va |den (?:het )?|tu )*|\s?[-–]\s?|,? \(){_POINT}\)?)*"
    r"(?:[ ,;]+(?:tai|o|dia diem:?) [^;\n]*)?[\s.;,*_/]*"
)


def tells_only_when(sheet: Sheet, view: str, folded: str, start: int, end: int) -> bool:
    """Whether the line names something that is no action, and behind the colon no more than when (and where) it is."""
    colon = folded.find(":", start, min(end, start + _LONGEST))
    if colon < 0 or end - start > _LONGEST or not _TIME.fullmatch(folded, colon + 1, end):
        return False
    at = start
    while at < colon and (view[at] in " *_-+•\x01" or view[at] == AGENCY):
        at += 1
    return not opens_verb(sheet, view, at, end)
