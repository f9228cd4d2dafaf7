"""Mentions of the document itself: "Kế hoạch này", "Điều 3 Quyết định này", its own number in an annex."""

from __future__ import annotations

import re

from loaders.identity import kind_names
from loaders.record import SelfReference
from loaders.text import Text, plain

_CLAUSE = r"(?P<clause>(?:(?:khoan|dieu|muc|chuong|phan|phu luc)\s+[\divxa-z]{1,5}[\s,]*(?:cua\s+)?)*)"


def find_selves(text: Text, kind: str | None, low: int, high: int, own: str) -> list[SelfReference]:
    """The demonstrative self references in ``clean[low:high]``; none where the kind is not known."""
    name = plain(kind_names().get(kind or "") or "")
    if not name:
        return []
    pattern = re.compile(rf"{_CLAUSE}\b{name}\s+(?:nay|neu tren|noi tren|tren)\b")
    found = []
    for number, match in enumerate(pattern.finditer(text.plain, low, high), 1):
        clause = text.clean[match.start("clause") : match.end("clause")].strip(" ,\n") or None
        quote = text.clean[match.start() : match.end()]
        found.append(SelfReference(f"s{number}", quote, match.start(), match.end(), 0, "demonstrative", own, clause))
    return found
