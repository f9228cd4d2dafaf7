"""Forms to be filled in, behind a document's ending: "Mẫu số 01", "MẪU BÁO CÁO …" with "Tên đơn vị: ………"."""

from __future__ import annotations

import re
from itertools import pairwise

from loaders.parts.model import Parts
from loaders.plain_search import AtLine
from loaders.text import Span

_HEAD = AtLine(
    r"[ \t|*_#>]*(?:(?:PHỤ LỤC|Phụ lục|DANH MỤC|BIỂU SỐ|Biểu số)\b|(?:(?:VỀ|CÁC) )?(?:BIỂU )?MẪU\b|(?:Biểu m|M)ẫu\b)"
)
_FORM = re.compile("mẫu", re.IGNORECASE)
_BLANK = re.compile(r"…{2,}|\.{5,}|_{5,}|…\.{2,}|\.{2,}…")
_FEWEST = 3


def blank_forms(clean: str, parts: Parts) -> list[Span]:
    """Where forms stand, in order: whoever fills one in says what it says, so it gives nobody a task.

    Each begins with a heading that calls it one, has at least three blanks, and ends where the next annex begins.
    """
    if parts.ending is None:
        return []
    end = parts.part.end
    heads = list(_HEAD.spans(clean, parts.ending.end, end))
    bounds = [start for start, _ in heads] + [end]
    return [
        Span(start, after)
        for head, (start, after) in zip(heads, pairwise(bounds), strict=True)
        if _FORM.search(clean, *head) and _blanks(clean, start, after) >= _FEWEST
    ]


def _blanks(clean: str, start: int, end: int) -> int:
    return sum(1 for _ in _BLANK.finditer(clean, start, end))
