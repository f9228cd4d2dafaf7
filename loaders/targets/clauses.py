"""The clauses of a unit, each of which may state targets of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.letters import LOWER
from loaders.parts.model import Unit
from loaders.text import Text

_END = re.compile(r"[;\n.](?:(?<!\.)|(?=\s|$))")
# A hard line end inside a sentence: the next line goes on in small letters, or with a number that numbers no item.
_GOES_ON = re.compile(rf"[{LOWER}]|\d[\d/,%]*(?![\d.)])")
_MARKS = " \t\n*_-–+•,:"


def clauses(text: Text, unit: Unit) -> Iterator[tuple[int, int]]:
    start = unit.start
    for match in _END.finditer(text.plain, unit.start, unit.end):
        if match[0] == "\n" and _GOES_ON.match(text.clean, match.end(), unit.end):
            continue
        yield start, match.start()
        start = match.end()
    yield start, unit.end


def trimmed(text: Text, start: int, end: int) -> tuple[int, int]:
    """``start``, ``end`` without the marks and spaces around the words."""
    clean = text.clean
    while start < end and clean[start] in _MARKS:
        start += 1
    while end > start and clean[end - 1] in " \t\n*_.;,":
        end -= 1
    return start, end
