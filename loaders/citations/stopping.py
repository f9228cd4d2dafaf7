"""A proposal to stop an event whose plan is cited: an edge that is inferred (sample 000)."""

from __future__ import annotations

import re

from loaders.citations.draft import Draft
from loaders.citations.edges import Edges
from loaders.plain_search import Words, matches_at
from loaders.record import INFERRED
from loaders.text import Text

_STOP = re.compile(
    r"(?:de nghi|xin)\b[^.;]{0,120}?\b(?:(?:cho\s+)?(?:tam\s+)?(?:dung|hoan|huy)(?:,?\s*khong)?"
    r"|khong)\s+(?:to chuc|thuc hien|trien khai)\s+"
)
_STOP_WORDS = Words(("de nghi", "xin"))
_SHARED_WORDS = 7


def add_stops(text: Text, drafts: list[Draft], edges: Edges, low: int, high: int) -> None:
    """Join this document to the plan whose title holds what it proposes to stop."""
    titled = [(draft.ref, draft.title) for draft in drafts if draft.title and draft.ref and draft.outer is None]
    for match in matches_at(_STOP, text.plain, text.places(_STOP_WORDS, low, high), high) if titled else ():
        words = text.plain[match.end() : match.end() + 220].split()[:_SHARED_WORDS]
        if len(words) < _SHARED_WORDS:
            continue
        wanted = " ".join(words)
        for ref, title in titled:
            if wanted in " ".join(text.plain[slice(*title)].split()):
                reason = "Sự kiện bị đề nghị dừng là nội dung nêu trong tên văn bản này."
                edges.add(edges.own, "DE_NGHI_DUNG", ref, (match.start(), match.end()), INFERRED, reason)
