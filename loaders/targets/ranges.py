"""Two bounds, "60-62%" or "từ 5 đến 7 tổ": a target has room for one number, so that they state none.

They are found all the same, for what stands before them is what they are of, and nothing of the next number.
"""

from __future__ import annotations

import re

from loaders.targets.words import NUMBER

# Behind a number; a dash with a blank on one side alone parts no bounds ("1- 100% cán bộ").
UP_TO = rf"(?:[ ]?%?(?P<gap>[ ]?)(?:[-–]|(?<=[ ])den(?=[ ]))(?P=gap)(?P<to>{NUMBER}))?"
_RANGE = re.compile(r"\d[ ]?%?[ ]?(?:[-–]|den)[ ]?$")
_NUMBERED = re.compile(r"[ ]*\d{1,2}-[ ]")  # as the Party numbers its items
_OF_RANGE = re.compile(r"[ ]?(?:[-–]|den)[ ]?\d|[ ](?:va|nhung|den)[ ](?:khong qua|toi da)[ ]\d")
# "tăng từ 30% năm 2020 lên 50%": from where it rises or falls, and no target
_FROM = re.compile(r"(?<![a-z])tu[ ](?:(?:muc|khoang|hon)[ ])?$")
_ONWARD = re.compile(r"[^,;.%]{0,40}?(?<!tro)[ ](?:len|xuong)[ ]")


def is_base(plain: str, match: re.Match[str]) -> bool:
    """Whether ``match`` is from where a number rises or falls, the next number being what it comes to."""
    before = _FROM.search(plain, max(0, match.start() - 12), match.start())
    return before is not None and _ONWARD.match(plain, match.end()) is not None


def is_range(match: re.Match[str]) -> bool:
    """Whether ``match`` has both bounds: its groups ``number`` and ``to``."""
    return match.groupdict().get("to") is not None


def of_range(plain: str, start: int, match: re.Match[str]) -> bool:
    """Whether ``match`` is one bound alone: "1,5 - 2%"; "1- 100% cán bộ" is the first of several items."""
    number = match.start("number")
    if _NUMBERED.fullmatch(plain, plain.rfind("\n", 0, number) + 1, number):
        return False
    return (
        _RANGE.search(plain, max(start, number - 7), number) is not None
        or _OF_RANGE.match(plain, match.end()) is not None
    )
