"""Numbers of one rate in a row, and what a bracket recalls beside them.

"… giải ngân đạt 50%, hết quý III đạt trên 75% và cả năm đạt 100%" is of one rate; in "còn 3,2% (năm 2025: 4,1%)" the
second number is how things stood.
"""

from __future__ import annotations

import re

from loaders.parts.year_of_days import year_of_days
from loaders.plan_year import PlanYear
from loaders.record import Target
from loaders.targets.indicator import TIME
from loaders.targets.standing import Standing
from loaders.targets.words import ABOUT, COMPARE
from loaders.text import Text

_DAY = r"(?:(?:den|het|truoc)[ ]){0,2}(?:ngay[ ])?\d{1,2}/\d{1,2}(?:/20\d\d)?"
_THEN = re.compile(
    rf"(?:,|[ ]va)[ ](?:va[ ])?(?:{TIME}|{_DAY})[ ,:]*"
    rf"(?:phan dau[ ])?(?:dat|la|con)[ ](?:(?:tu|{ABOUT}|{COMPARE})[ ])*$"
)
_RECALLS = re.compile(
    r"\((?:(?:ket qua|so lieu|uoc|thuc hien|cung ky|den|het|cuoi|trong)[ ])*"
    r"(?:nam (?P<year>20\d\d)(?![ ]?[-–])|nam truoc|nam ngoai|cung ky|hien nay|hien tai|hien)(?![a-z\d])"
)
_RESTATES = re.compile(rf"\d[^;().]{{0,30}}\((?:(?:tuong duong|tuong ung|tuc(?: la)?|bang|voi|{ABOUT}|{COMPARE})[ ])+$")
_LONGEST = 80  # characters of a bracket
# "17% vào năm 2025 và 20% vào năm 2030": what stands right behind a number is of that one.
YEAR_OF_FORMER = re.compile(r"[ ](?:(?:den|toi|vao|trong|het|cuoi|dau)[ ]){1,3}nam 20\d\d(?=[ ,])(?:,[ ]va|,|[ ]va)?")
_CHANGED = re.compile(r"(?<![a-z])(?:tang|giam)(?![a-z])")
_CHANGE_AT_END = re.compile(r" (?:tăng|giảm)$")
_BEGINS_ANEW = (", ", " va ")
_UNTIL_WHEN = re.compile(
    r"(?:(?:va|con|rieng|trong do|phan dau|tam nhin|dinh huong|den|toi|vao|trong|het|cuoi|dau)[ ,]*)*"
)
OF_BEFORE = re.compile(r"[^;]*?[,(][ ]?trong do(?![a-z])")


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


def restates(plain: str, start: int, number: int) -> bool:
    """True for a number in a bracket that says the one before it again: "8.500 USD (khoảng 224 triệu đồng)"."""
    return _RESTATES.search(plain, max(start, number - _LONGEST), number) is not None


def rate_before(text: Text, before: Target | None, start: int, match: re.Match[str]) -> str | None:
    """The subject of the number before, for one more of its rate: "tăng bình quân 8%/năm, đến năm 2030 đạt 5 tỷ USD"
    is no more of how much it rises."""
    if before is None or before.subject is None:
        return None
    changes = _CHANGED.search(text.plain, start, match.start())
    return before.subject if changes else _CHANGE_AT_END.sub("", before.subject)


def opens_at(text: Text, start: int, year: int) -> int:
    """Where the words of a number begin whose own year stands at ``year``, behind the number that ends at ``start``.

    "17%, tỷ lệ đô thị hóa đến năm 2030 đạt 20%" names something else; "17%, đến năm 2030 đạt 20%" goes on with it.
    """
    begins = max(text.plain.rfind(mark, start, year) + len(mark) for mark in _BEGINS_ANEW)
    return year if begins <= start or _UNTIL_WHEN.fullmatch(text.plain, begins, year) else begins
