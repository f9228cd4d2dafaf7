"""The text with all that is not the clause's own grammar put out of sight.

Agencies, citations, brackets and quoted words are each replaced by as many copies of one sign, so that commas inside
"Sở Văn hóa, Thể thao và Du lịch" or inside a cited title do not cut a clause, and an agency inside a citation ("Quyết
định … của Bộ Y tế") is never read as an actor. Offsets stay those of ``Text.clean``.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from loaders.agencies.model import Mention
from loaders.plain_search import places
from loaders.tasks.appositions import appositions
from loaders.text import Span

AGENCY, BRACKET, CITED, QUOTED = "\x02", "\x01", "\x03", "\x04"
_PAIRS = '()[]“”"'
_ITEM = re.compile(r"\n\s*(?:[-+*•]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\))\s")
_LONGEST_BRACKET = 1500


class Sheet:
    """base: folded text with agencies and citations as signs. top: the same with brackets and quotes as signs too.

    Before ``start`` and from ``end`` on, where other documents stand, both are blank.
    """

    def __init__(
        self,
        clean: str,
        folded: str,
        mentions: Sequence[Mention],
        cited: Iterable[Span],
        start: int = 0,
        end: int | None = None,
    ) -> None:
        end = len(clean) if end is None else end
        self.clean = clean
        spans = sorted(cited)
        starts = [span.start for span in spans]
        self.mentions = [_within_item(clean, m) for m in mentions if not _inside(m, spans, starts)]
        self._starts = [m.start for m in self.mentions]
        covers = [(m.start, m.end, AGENCY) for m in self.mentions] + [(s.start, s.end, CITED) for s in spans]
        around = " " * start, " " * (len(clean) - end)
        base = _cover(folded[start:end], covers, start).replace("\n", " ").replace("\t", " ")
        base = base.replace("**", "  ")  # bold in Markdown
        self.base = base.join(around)
        self.brackets, quotes = _pairs(clean, start, end)
        self._bracket_starts = [b.start for b in self.brackets]
        said = appositions(clean, folded, self.mentions, start, end)
        inner = [(b.start, b.end, BRACKET) for b in (*self.brackets, *said)] + [
            (q.start, q.end, QUOTED) for q in quotes
        ]
        self.top = _cover(base, inner, start).join(around)

    def mentions_between(self, start: int, end: int) -> list[Mention]:
        """The agencies that start in ``start:end``."""
        return self.mentions[bisect.bisect_left(self._starts, start) : bisect.bisect_left(self._starts, end)]

    def brackets_between(self, start: int, end: int) -> list[Span]:
        """The outermost brackets that start in ``start:end``."""
        low = bisect.bisect_left(self._bracket_starts, start)
        return self.brackets[low : bisect.bisect_left(self._bracket_starts, end)]

    def opened(self, bracket: Span) -> str:
        """``top`` with this one bracket opened: its inside is to be read, brackets within it are still closed."""
        start, end = bracket.start + 1, bracket.end - 1
        inner = self.clean[start:end]
        nested, _ = _pairs(inner, 0, len(inner))
        inside = _cover(self.base[start:end], [(b.start, b.end, BRACKET) for b in nested])
        return self.top[:start] + inside + self.top[end:]


def _within_item(clean: str, mention: Mention) -> Mention:
    """A name ends where the next item of a list begins: "1. Sở Y tế" and "- Xây dựng kế hoạch" are not one."""
    item = _ITEM.search(clean, mention.start, mention.end)
    if item is None:
        return mention
    return replace(
        mention, end=mention.start + len(clean[mention.start : item.start()].rstrip()), agencies=mention.agencies[:1]
    )


def _inside(mention: Mention, spans: list[Span], starts: list[int]) -> bool:
    index = bisect.bisect_right(starts, mention.start) - 1
    return index >= 0 and mention.start < spans[index].end


def _cover(text: str, covers: list[tuple[int, int, str]], offset: int = 0) -> str:
    """``text``, which begins at ``offset``, with each of ``covers`` as a row of its sign."""
    pieces: list[str] = []
    position = offset
    for start, end, sign in sorted(covers):
        if end <= position:
            continue
        start = max(start, position)
        pieces.append(text[position - offset : start - offset])
        pieces.append(sign * (end - start))
        position = end
    pieces.append(text[position - offset :])
    return "".join(pieces)


def _pairs(text: str, begin: int, end: int) -> tuple[list[Span], list[Span]]:
    """Outermost brackets and quotes, each closed within its paragraph (a blank line may break a page)."""
    brackets: list[Span] = []
    quotes: list[Span] = []
    opened: list[int] = []
    quoted: int | None = None
    last = begin
    inner = 0  # behind the last bracket that closed within an open one
    for at in places(text, _PAIRS, begin, end):
        sign = text[at]
        if (opened or quoted is not None) and _broken(text, last, at, opened):
            _close(text, opened, inner, brackets)
            quoted = None
        elif opened and sign not in ")]" and "\n" in text[last:at] and inner > opened[0]:
            _close(text, opened, inner, brackets)
        last = at
        if sign in "([":
            opened.append(at)
        elif sign in ")]":
            if opened:
                start = opened.pop()
                inner = at + 1
                if not opened:
                    brackets.append(Span(start, at + 1))
        elif sign == "“" or (sign == '"' and quoted is None):
            quoted = at
        elif quoted is not None:
            if at - quoted < _LONGEST_BRACKET:
                quotes.append(Span(quoted, at + 1))
            quoted = None
    _close(text, opened, inner, brackets)
    return sorted(brackets), quotes


def _close(text: str, opened: list[int], inner: int, brackets: list[Span]) -> None:
    """ "(vào ngày 05 hoặc muộn hơn (nếu mưa bão) gửi": one sign closes both where the line has no other."""
    if opened and inner > opened[0] and "\n" not in text[opened[0] : inner]:
        brackets.append(Span(opened[0], inner))
    opened.clear()


def _broken(text: str, start: int, end: int, opened: list[int]) -> bool:
    """True where a line ends in ``start:end`` over which nothing stays open: too far from the bracket, or an item."""
    line = text.find("\n", start, end)
    while line >= 0:
        if (opened and line - opened[0] > _LONGEST_BRACKET) or text[line + 1 : line + 3].strip() in ("-", "+"):
            return True
        line = text.find("\n", line + 1, end)
    return False
