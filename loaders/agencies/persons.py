"""Names of people beside a title: "Phó Giám đốc Nguyễn Văn An", "Ông Nguyễn Văn An - Phó Giám đốc"."""

from __future__ import annotations

import re
from functools import cache

from loaders.agencies.places import rows

_NEXT = re.compile(r"(?: [^\W\d_]+){2,5}")
_BEFORE = re.compile(
    r"(?<!\w)(?:ông|bà|đồng chí|đ/c|(?:(?:gs|pgs|ts|ths|bs|bscki{0,2}|ds|ks|cn|luật sư)\.? ?)+)(?: |(?<=\.))"
    r"(?P<name>[^\W\d_]+(?: [^\W\d_]+){1,4})"
    r"(?:, ?| ?[-–] ?| \()(?:(?:đồng chí|giữ chức vụ) )?$",
    re.IGNORECASE,
)
_LONGEST = 60


@cache
def surnames() -> frozenset[str]:
    """Vietnamese surnames, as they begin a name."""
    return frozenset(name for row in rows("surnames.tsv") for name in row if name)


def named_behind(raw: str, at: int) -> bool:
    """Whether the name of a person stands right behind ``at``: a surname and one more word with a capital at least."""
    match = _NEXT.match(raw, at)
    return match is not None and _is_name(match.group().split()[:2])


def named_before(raw: str, at: int) -> bool:
    """Whether "ông Nguyễn Văn An, " stands right before ``at``."""
    match = _BEFORE.search(raw, max(0, at - _LONGEST), at)
    return match is not None and _is_name(match["name"].split())


def _is_name(words: list[str]) -> bool:
    return words[0] in surnames() and all(word[0].isupper() for word in words)
