"""Mentions of the document itself: "Kế hoạch này", "Điều 3 Quyết định này", its own number in an annex."""

from __future__ import annotations

import re

from loaders.identity import kind_names
from loaders.plain_search import matches
from loaders.record import SelfReference
from loaders.text import Text, plain

# What may stand before the words: "khoản 1 Điều 3", "Mục III".
_PARTS = ("khoan", "dieu", "muc", "chuong", "phan", "phu luc")
_CLAUSE = re.compile(rf"(?:(?:{'|'.join(_PARTS)})\s+(?:\d{{1,3}}[a-z]?|[ivx]{{1,6}}|[a-z])[\s,]*(?:cua\s+)?)+$")
_NOT_WHERE = r"(?!\s+(?:dia ban|toan|co so|pham vi|trang|cong))"  # "thực hiện Thông tư trên địa bàn tỉnh"
_LOOK = 60


def find_selves(
    text: Text, kind: str | None, low: int, high: int, own: str, numbered: list[tuple[int, int]], cited: int | None
) -> list[SelfReference]:
    """The self references in ``clean[low:high]``: "Kế hoạch này", where the kind is known, and those by number.

    cited: where another document of the same kind is cited first, or None; behind it "Kế hoạch nêu trên" may mean that.
    numbered: the spans in which the document's own number stands ("Kèm theo Quyết định số …" at an annex's head).
    """
    name = plain(kind_names().get(kind or "") or "")
    spans = [(start, end, "number") for start, end in numbered]
    if name:
        said = re.finditer(rf"{name}\s+(?:nay|neu tren|noi tren|tren{_NOT_WHERE})\b", text.plain[low:high])
        spans += [
            (low + match.start(), low + match.end(), "demonstrative")
            for match in said
            if cited is None or low + match.start() < cited or match.group().endswith("nay")
        ]
    found = []
    for number, (start, end, form) in enumerate(sorted(spans), 1):
        clause = next(matches(_CLAUSE, text.plain, _PARTS, max(low, start - _LOOK), start), None)
        words = text.clean[clause.start() : start].strip(" ,\n") if clause else None
        begin = clause.start() if clause else start
        found.append(SelfReference(f"s{number}", text.clean[begin:end], begin, end, 0, form, own, words))
    return found
