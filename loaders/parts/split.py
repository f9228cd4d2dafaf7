"""Several documents in one file: a decision and the plan that it promulgates, a letter and the draft that it sends."""

from __future__ import annotations

import re
from itertools import pairwise

from loaders.letters import LOWER, UPPER
from loaders.parts.closing import content_end, find_closing
from loaders.parts.header import read_head
from loaders.parts.lexicon import kinds
from loaders.parts.model import Part
from loaders.parts.motto import MOTTO, MOTTO_WORDS
from loaders.parts.title import find_title
from loaders.plain_search import AtLine, matches
from loaders.text import Text

_PROMULGATED = "|".join(re.escape(kind.name.upper()) for kind in kinds() if kind.promulgated)
_DRAFTED = "|".join(re.escape(kind.name.upper()) for kind in kinds())
_ENACTED = re.compile(
    r"\((?:Ban hành|Kèm theo|Được ban hành|ban hành|kèm theo|Phê duyệt|BAN HÀNH|KÈM THEO)(?: kèm)?(?: theo)?[ \n*]+"
)
_NEW_KIND = re.compile(
    rf"(?:(?m:^)[ \t|*_#>\"“]*|(?<=[{LOWER}] ))(?P<kind>{_PROMULGATED})(?![{UPPER}{LOWER}])(?=[\s*_]*[\n {UPPER}])"
)
_ANNEX = AtLine(r"[ \t|*_#>]*(?:PHỤ LỤC|Phụ lục|Mẫu số|MẪU SỐ|Mẫu [\d.]|Biểu mẫu|BIỂU MẪU|Biểu số|DANH MỤC)\b")
_REACH = 1500  # characters from a promulgated document's kind to "(Ban hành kèm theo …)"


def split_documents(text: Text) -> list[Part]:
    """The documents of a file, in order. One part with number None where the file holds one document.

    A document begins again after an ending where a head of its own follows (motto, then number or kind), or where a
    kind that decisions promulgate stands above "(Ban hành kèm theo …)". Annexes, tables and forms stay with theirs; a
    web page's own foot belongs to none.
    """
    clean = text.clean
    end = content_end(clean, 0, len(clean))
    head = read_head(clean, 0, end)
    title = find_title(clean, head)
    closing = find_closing(clean, min(title.end, head.end), end)
    starts = _starts(text, closing.start if closing else head.end, end)
    if not starts:
        return [Part(0, end, None)]
    bounds = [0, *starts, end]
    return [Part(first, last, number) for number, (first, last) in enumerate(pairwise(bounds), 1)]


def _starts(text: Text, after: int, end: int) -> list[int]:
    clean = text.clean
    found: list[int] = []
    annex = _ANNEX.first(clean, after, end)
    limit = end if annex is None else annex
    for match in matches(MOTTO, clean, MOTTO_WORDS, after, limit, text.plain):
        start = _head_start(clean, match.start(), after)
        if start is not None and (not found or start - found[-1] > 300):
            found.append(start)
    for match in _ENACTED.finditer(clean, after, end):
        start = _kind_above(clean, match.start(), after)
        if start is None or (limit < start and _ANNEX.first(clean, max(after, start - 300), start) is not None):
            continue
        if all(abs(start - other) > 600 for other in found):
            found.append(start)
    return sorted(found)


def _kind_above(clean: str, position: int, after: int) -> int | None:
    """Start of the kind's line above "(Ban hành kèm theo …)": the first such line after the last paragraph of text."""
    window = max(after, position - _REACH)
    best: int | None = None
    for match in _NEW_KIND.finditer(clean, window, position):
        between = clean[match.end() : position]
        if re.search(rf"[{LOWER}]{{2,}}[^\n]{{120,}}[.;:]\s*\n", between):
            continue
        best = match.start() if best is None else best
    if best is None:
        return None
    line = clean.rfind("\n", after, best) + 1
    lead = clean[line:best]
    return line if line > after and not re.search(rf"[{LOWER}]", lead) else best


def _head_start(clean: str, motto: int, after: int) -> int | None:
    """Start of the head that a motto stands in, None where no number or kind of a document follows it."""
    following = clean[motto : motto + 700]
    numbered = re.search(r"(?:Số|SỐ)[ \t]*:?[ \t]*\d{0,5}[ \t]*[/\-–]", following)
    dotted = re.search(r"(?:Số|SỐ)[ \t]*:?[ \t]*[.…_]{2,}|\(\d\)|\[\d\]", following)
    kind = re.search(rf"(?m)^[ \t|*_#]*(?:{_DRAFTED})[ \t*_]*$", following)
    if dotted or not (numbered or kind):
        return None
    start = clean.rfind("\n", 0, motto) + 1
    while start > after:
        previous = clean.rfind("\n", 0, start - 1) + 1
        line = clean[previous : start - 1].strip(" \t|*_#-–—")
        if line and (not line.isupper() or len(line) > 90) and not re.match(r"(?:Số|SỐ|DỰ THẢO|Dự thảo)\b|V/v", line):
            break
        if previous < after or motto - previous > 500:
            break
        start = previous
    start = max(start, after)
    blank_form = re.search(r"…|\.{3}", clean[start:motto])
    return start if start > after and not blank_form else None
