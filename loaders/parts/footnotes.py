"""Notes at the foot of a page, which page breaks leave in the middle of the text."""

from __future__ import annotations

import re

from loaders.parts.lines import Line
from loaders.parts.model import Footnote
from loaders.plain_search import matches_at, places

_SIGNS = "⁽⁰¹²³⁴⁵⁶⁷⁸⁹[^"  # with which a mark begins
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NOTE = re.compile(r"(?:⁽([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})⁾|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|\[(\d{1,3})\]|\^(\d{1,3})\^?)[ \t.:]*(?=\S)")
_REFERENCE = re.compile(r"(?<=\S)[ ]?(?:⁽([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})⁾|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|\[(\d{1,3})\]|\^(\d{1,3})\^?)")


def cut_footnotes(clean: str, lines: list[Line], start: int, end: int) -> tuple[list[Line], list[Footnote]]:
    """``lines`` without the notes, and the notes with the offset of the mark that refers to each.

    A note goes on over the next lines that follow without a blank line, carry no mark and begin in lower case.
    """
    if {clean[line.start] for line in lines}.isdisjoint(_SIGNS):
        return lines, []
    kept: list[Line] = []
    found: list[tuple[str, int, int]] = []
    inside = False
    gap = False
    for line in lines:
        first = clean[line.start]
        match = _NOTE.match(clean, line.start, line.end) if first in _SIGNS else None
        if match:
            found.append((_mark(match), match.end(), line.end))
            inside = gap = True
        elif inside and not line.gap and first.islower():
            found[-1] = (found[-1][0], found[-1][1], line.end)
        else:
            inside = False
            line.gap = line.gap or gap
            gap = False
            kept.append(line)
    if not found:
        return lines, []
    return kept, _with_references(clean, found, start, end)


def _mark(match: re.Match[str]) -> str:
    return next(group for group in match.groups() if group).translate(_RAISED)


def _with_references(clean: str, found: list[tuple[str, int, int]], start: int, end: int) -> list[Footnote]:
    references: dict[str, list[int]] = {}
    signs = places(clean, _SIGNS, start, end)
    for match in matches_at(_REFERENCE, clean, [at - clean.startswith(" ", at - 1) for at in signs], end):
        if match.start() > start and clean[match.start() - 1] != "\n":
            references.setdefault(_mark(match), []).append(match.start())
    notes = []
    for mark, first, last in found:
        before = [offset for offset in references.get(mark, []) if offset < first]
        notes.append(Footnote(mark, first, last, before[-1] if before else None))
    return notes
