"""Mentions of the document itself: "Kế hoạch này", "Điều 3 Quyết định này", its own number in an annex."""

from __future__ import annotations

import re

from loaders.identity import kind_names
from loaders.record import SelfReference
from loaders.text import Text, plain

# What may stand before the words: "khoản 1 Điều 3", "Mục III".
_CLAUSE = re.compile(
    r"(?:(?:khoan|dieu|muc|chuong|phan|phu luc)\s+(?:\d{1,3}[a-z]?|[ivx]{1,6}|[a-z])[\s,]*(?:cua\s+)?)+$"
)
_LOOK = 60


def find_selves(text: Text, kind: str | None, low: int, high: int, own: str) -> list[SelfReference]:
    """The demonstrative self references in ``clean[low:high]``; none where the kind is not known."""
    name = plain(kind_names().get(kind or "") or "")
    if not name:
        return []
    found = []
    for number, match in enumerate(re.finditer(rf"{name}\s+(?:nay|neu tren|noi tren|tren)\b", text.plain[low:high]), 1):
        start, end = low + match.start(), low + match.end()
        clause = _CLAUSE.search(text.plain, max(low, start - _LOOK), start)
        words = text.clean[clause.start() : start].strip(" ,\n") if clause else None
        start = clause.start() if clause else start
        found.append(SelfReference(f"s{number}", text.clean[start:end], start, end, 0, "demonstrative", own, words))
    return found
