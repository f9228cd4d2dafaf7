"""Text layers in which a blank line stands behind every line, so that blank lines part no paragraphs."""

from __future__ import annotations

import re
from itertools import pairwise

from loaders.letters import LOWER

_APART = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)?")
_LOOKED_AT = 400  # lines
_FEWEST = 12
_PARTED = 0.85  # of the lines have a blank one before them
_GOES_ON = 0.2  # of the lines begin with a small letter and no item: they go on with the sentence above
_WIDEST = 150  # characters of a line that a page's width broke
_WIDE_MOST = 0.03  # of the lines are wider
_OPENS = re.compile(rf"\s*(?!(?:[a-zđ]|[ivx]{{1,4}})[.)])[{LOWER}]")


def closed_up(text: str) -> str:
    """``text`` with single blank lines closed where it is double spaced, of the same length; else as it is.

    The first of the two line ends becomes a blank; of three, that part paragraphs even so, one blank line is left.
    """
    if text.count("\n\n") * 5 < text.count("\n") * 2 or not _is_double_spaced(text):
        return text
    return _APART.sub(lambda gap: " " * gap[0].index("\n", 1) + gap[0][gap[0].index("\n", 1) :], text)


def _is_double_spaced(text: str) -> bool:
    lines: list[tuple[int, int]] = []
    start = wide = 0
    while start < len(text) and len(lines) < _LOOKED_AT:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if end > start and not text[start:end].isspace():
            lines.append((start, end))
            wide += end - start > _WIDEST
            if wide > _WIDE_MOST * _LOOKED_AT:
                return False  # long paragraphs, as in most texts
        start = end + 1
    if len(lines) < _FEWEST or wide > _WIDE_MOST * len(lines):
        return False
    parted = sum(text.count("\n", before, behind) > 1 for (_, before), (behind, _) in pairwise(lines))
    words = [text[start:end] for start, end in lines]
    going_on = sum(_OPENS.match(line) is not None and line.lstrip()[0].islower() for line in words)
    every = len(lines)
    return parted >= _PARTED * (every - 1) and going_on >= _GOES_ON * every
