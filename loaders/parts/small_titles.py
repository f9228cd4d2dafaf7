"""Signatures whose titles are not in capitals ("KT. Chủ tịch", "Phó Chủ tịch", "(Đã ký)"), as web pages give them."""

from __future__ import annotations

from loaders.parts.lexicon import positions
from loaders.parts.signature import SIGNED, is_name
from loaders.plain_search import AtLine
from loaders.wordlists import either

_TITLES = either((title for row in positions() for title in (row.head, row.deputy) if title), " ")
# A line that holds a title alone, or with its body's name; the form before it is in capitals anyway.
_LINE = AtLine(rf"[ \t|*_]*(?:(?:TM|KT|TL|TUQ|Q)[ ]?[./][ ]?)?(?i:{_TITLES})(?:[ ][^\n,;:.()]{{1,60}})?[ \t|*_]*$")
_LINES_BELOW = 4  # in which the name stands: another title, "(Đã ký)", the name


def with_capital_titles(clean: str, start: int, end: int) -> str:
    """``clean`` with the titles over a signer's name in capitals, as they are printed elsewhere; same length."""
    pieces: list[str] = []
    last = 0
    for first, below in _LINE.spans(clean, start, end):
        line = clean[first:below]
        if line.isupper() or not _over_name(clean, below, end):
            continue
        pieces += (clean[last:first], line.upper())
        last = below
    return "".join([*pieces, clean[last:]]) if pieces else clean


def _over_name(clean: str, below: int, end: int) -> bool:
    """Whether a name stands below, past nothing but other titles and "(Đã ký)"."""
    lines = (line.strip(" \t|*_") for line in clean[below : min(end, below + 300)].split("\n"))
    for line in [line for line in lines if line][:_LINES_BELOW]:
        if is_name(line):
            return True
        if not (SIGNED.fullmatch(line) or _LINE.pattern.fullmatch(line)):
            return False
    return False
