"""Numbers of one rate in a row, and what a bracket recalls beside them.

"… giải ngân đạt 50%, hết quý III đạt trên 75% và cả năm đạt 100%" is of one rate; in "còn 3,2% (năm 2025: 4,1%)" the
second number is how things stood.
"""

from __future__ import annotations

import re

from loaders.parts.year_of_days import year_of_days
from loaders.plan_year import PlanYear
from loaders.targets.indicator import TIME
from loaders.targets.standing import Standing
from loaders.targets.words import ABOUT, COMPARE

_DAY = r"(?:(?:den|het|truoc)[ ]){0,2}(?:ngay[ ])?\d{1,2}/\d{1,2}(?:/20\d\d)?"
_THEN = re.compile(
    rf"(?:,|[ ]va)[ ](?:va[ ])?(?:{TIME}|{_DAY})[ ,:]*"
    rf"(?:phan dau[ ])?(?:dat|la|con)[ ](?:(?:tu|{ABOUT}|{COMPARE})[ ])*$"
)
_RECALLS = re.compile(
    r"\((?:(?:ket qua|so lieu|uoc|thuc hien|cung ky|den|het|cuoi|trong)[ ])*"
    r"(?:nam (?P<year>20\d\d)(?![ ]?[-–])|nam truoc|nam ngoai|cung ky|hien nay|hien tai|hien)(?![a-z\d])"
)
_LONGEST = 80  # characters of a bracket


def then_reaches(plain: str, start: int, end: int) -> re.Match[str] | None:
    """Another time for the rate that the number before ``start`` is of, right before the number at ``end``."""
    return _THEN.search(plain, start, end)


def recalls(standing: Standing, start: int, number: int) -> bool:
    """True for a number in a bracket that says how things stood: "(năm 2025: 4,1%)" in a plan for 2026."""
    plain = standing.text.plain
    opened = plain.rfind("(", max(start, number - _LONGEST), number)
    if opened < 0 or plain.find(")", opened, number) >= 0:
        return False
    told = _RECALLS.match(plain, opened, number)
    if told is None or told["year"] is None:
        return told is not None
    year = year_of_days(standing.text, standing.parts)
    planned = year + 1 if isinstance(year, PlanYear) and not year.both else year
    return planned is not None and int(told["year"]) < planned
