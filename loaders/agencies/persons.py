"""Names of people beside a title: "Phó Giám đốc Nguyễn Văn An", "Ông Nguyễn Văn An - Phó Giám đốc"."""

from __future__ import annotations

import re
from functools import cache

from loaders.agencies.places import rows

_WORD = r"[A-ZĐÀ-ỸĂÂÊÔƠƯ][^\W\d_]*"
_NEXT = re.compile(rf" (?P<surname>{_WORD})(?: {_WORD}){{1,4}}")
_BEFORE = re.compile(
    rf"(?:(?i:ông|bà|đồng chí|đ/c) )(?P<surname>{_WORD})(?: {_WORD}){{1,4}}"
    r"(?:, ?| ?[-–] ?| \()(?:(?i:đồng chí|giữ chức vụ) )?$"
)
_LONGEST = 60


@cache
def surnames() -> frozenset[str]:
    """Vietnamese surnames, as they begin a name."""
    return frozenset(name for row in rows("surnames.tsv") for name in row if name)


def named_behind(raw: str, at: int) -> bool:
    """Whether the name of a person stands right behind ``at``."""
    match = _NEXT.match(raw, at)
    return match is not None and match["surname"] in surnames()


def named_before(raw: str, at: int) -> bool:
    """Whether "ông Nguyễn Văn An, " stands right before ``at``."""
    match = _BEFORE.search(raw, max(0, at - _LONGEST), at)
    return match is not None and match["surname"] in surnames()
