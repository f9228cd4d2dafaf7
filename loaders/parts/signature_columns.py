"""Signatures side by side: those who sign together stand in columns, one line of text across all of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from loaders.parts.issuer_names import opens_body
from loaders.parts.paragraphs import is_capitals
from loaders.parts.signature import Signature, is_name, is_signature, read_signatures
from loaders.text import Span

_RULE = re.compile(r"[ \t|:]*-[-|: \t]*\n")  # under the first row of a table
_LONGEST = 120  # characters of the line that names the bodies above the titles


@dataclass(slots=True)
class _Column:
    """middle: where its first piece stands in its line. bars: cells before it in that line."""

    middle: int
    bars: int
    pieces: list[Span] = field(default_factory=list)


def signatures_of(clean: str, pieces: list[Span]) -> list[Signature]:
    """The signatures that ``pieces`` hold, those side by side read column by column."""
    return [signature for group in _groups(clean, pieces) for signature in read_signatures(clean, group)]


def bodies_above(clean: str, start: int, title: int) -> int:
    """Where the line begins that names the bodies right above the titles at ``title``; ``title`` where none does."""
    line = clean.rfind("\n", start, title) + 1
    rule = clean.rfind("\n", start, max(start, line - 1)) + 1
    if start < rule and _RULE.fullmatch(clean, rule, line):
        line = rule
    first = clean.rfind("\n", start, max(start, line - 1)) + 1
    words = clean[first : max(first, line - 1)]
    if not start < first < line or len(words) > _LONGEST or not words.strip():
        return title
    cells = [cell.strip(" *_") for cell in words.replace("\t", "|").replace("   ", "|").split("|")]
    named = [cell for cell in cells if cell]
    return first if named and all(is_capitals(cell) and opens_body(cell) for cell in named) else title


def _groups(clean: str, pieces: list[Span]) -> list[list[Span]]:
    """The pieces that belong together: a column each where signatures stand side by side."""
    groups: list[list[Span]] = [[]]
    columns: list[_Column] = []
    lines = _lines(clean, pieces)
    for index, line in enumerate(lines):
        if not columns and _opens(clean, line, lines[index + 1] if index + 1 < len(lines) else []):
            columns = [_Column(_middle(clean, piece), _bars(clean, piece)) for piece in line]
        if not columns:
            groups[-1].extend(line)
            continue
        for number, piece in enumerate(line):
            column = columns[number] if len(line) == len(columns) else _nearest(clean, piece, columns)
            column.pieces.append(piece)
        if all(_signed(clean, column) for column in columns):
            groups += [*(column.pieces for column in columns), []]
            columns = []
    groups.extend(column.pieces for column in columns)
    return groups


def _lines(clean: str, pieces: list[Span]) -> list[list[Span]]:
    lines: list[list[Span]] = []
    for piece in pieces:
        if lines and "\n" not in clean[lines[-1][-1].end : piece.start]:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return lines


def _opens(clean: str, line: list[Span], following: list[Span]) -> bool:
    """Whether signatures stand side by side from this line on: of titles, or of the bodies above a line of titles."""
    if len(line) < 2 or not all(is_capitals(clean[piece.start : piece.end]) for piece in line):
        return False
    if all(is_signature(clean[piece.start : piece.end]) for piece in line):
        return True
    titles = len(following) == len(line) and all(is_signature(clean[one.start : one.end]) for one in following)
    return titles and all(opens_body(clean[piece.start : piece.end]) for piece in line)


def _nearest(clean: str, piece: Span, columns: list[_Column]) -> _Column:
    """The column in which a piece stands that does not fill its line: by the cell, else by its place in the line."""
    bars = _bars(clean, piece)
    same = [column for column in columns if column.bars == bars]
    if len(same) == 1 and any(column.bars for column in columns):
        return same[0]
    middle = _middle(clean, piece)
    return min(columns, key=lambda column: abs(column.middle - middle))


def _middle(clean: str, piece: Span) -> int:
    return (piece.start + piece.end) // 2 - clean.rfind("\n", 0, piece.start) - 1


def _bars(clean: str, piece: Span) -> int:
    line = clean.rfind("\n", 0, piece.start) + 1
    return clean.count("|", line, piece.start) + clean.count("\t", line, piece.start)


def _signed(clean: str, column: _Column) -> bool:
    return len(column.pieces) > 1 and is_name(clean[column.pieces[-1].start : column.pieces[-1].end])
