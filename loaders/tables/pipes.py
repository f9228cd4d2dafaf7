"""Tables drawn with bars: Markdown, bars at the ends of lines, and cells that each end with a line of one bar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.plain_search import AtLine
from loaders.text import Cell, Table, Text

_RULE = re.compile(r"[\s|:\-–—+=]*")  # "|---|:--:|"
_LONE_BAR = AtLine(r"[ \t]*\|[ \t]*$")  # a line that holds one bar and no more
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_STRIP = " \t\n*_"

Row = list[tuple[int, int]]


def bar_tables(text: Text) -> list[Table]:
    """All tables of ``text`` that are drawn with bars, in order."""
    tables = [*_line_tables(text), *_lone_bar_tables(text)]
    return sorted((_merged(text, table) for table in tables), key=lambda table: table.start)


def _merged(text: Text, table: Table) -> Table:
    """``table`` with each row that says the same in all cells, or in all behind the first, as the title that it is.

    Converters that know no merged cells write the words of one into every column that it covers.
    """
    cells: list[Cell] = []
    for row in table.rows:
        number = 1 if len(row) > 2 and _words(text, row[0]) != _words(text, row[1]) else 0
        title = _words(text, row[number]) if len(row) > number + 1 else ""
        if " " in title and all(_words(text, cell) == title for cell in row[number:]):
            first, last = row[number], row[-1]
            row = [*row[:number], replace(first, column_span=last.column + 1 - first.column)]
        cells += row
    return table if len(cells) == len(table.cells) else replace(table, cells=tuple(cells))


def _words(text: Text, cell: Cell) -> str:
    return " ".join(text.clean[cell.start : cell.end].split())


def trimmed(text: Text, start: int, end: int) -> tuple[int, int]:
    """The span without blanks and Markdown marks around it."""
    words = text.clean[start:end].lstrip(_STRIP)
    start = end - len(words)
    return start, start + len(words.rstrip(_STRIP))


def table_of(rows: list[Row]) -> Table | None:
    """A table of the spans in ``rows``; None where that is no table (fewer than two rows or columns)."""
    if len(rows) < 2 or max(len(row) for row in rows) < 2:
        return None
    cells = [Cell(*span, number, column) for number, row in enumerate(rows) for column, span in enumerate(row)]
    return Table(rows[0][0][0], max(cell.end for cell in cells), tuple(cells))


def _line_tables(text: Text) -> Iterator[Table]:
    """A row a line. Blank lines between rows are a page's end where both sides have as many columns."""
    rows: list[Row] = []
    ended = 0
    for start, end in _bar_lines(text.clean):
        line = text.clean[start:end].strip()
        if line == "|":
            continue
        row = _split(text, start, end)
        gap = text.clean[ended:start]
        if rows and (gap.strip() or (gap.count("\n") > 1 and len(row) != len(rows[-1]))):
            yield from _finished(rows)
            rows = []
        ended = end
        if not _RULE.fullmatch(line) and (line.startswith("|") or line.count("|") > 1 or rows):
            rows.append(row)
    yield from _finished(rows)


def _bar_lines(clean: str) -> Iterator[tuple[int, int]]:
    """Where each line with a bar in it begins and ends."""
    bar = clean.find("|")
    while bar >= 0:
        end = clean.find("\n", bar)
        end = len(clean) if end < 0 else end
        yield clean.rfind("\n", 0, bar) + 1, end
        bar = clean.find("|", end)


def _finished(rows: list[Row]) -> Iterator[Table]:
    table = table_of(rows) if rows else None
    if table is not None:
        yield table


def _split(text: Text, start: int, end: int) -> Row:
    """The cells of one line; a bar at its beginning or end opens or closes and adds no cell."""
    clean = text.clean
    while start < end and clean[start] in " \t":
        start += 1
    while end > start and clean[end - 1] in " \t":
        end -= 1
    start += clean.startswith("|", start)
    end -= end > start and clean[end - 1] == "|"
    row: Row = []
    while True:
        bar = clean.find("|", start, end)
        while bar > start and clean[bar - 1] == "\\":  # "Đề án \\| Kế hoạch": in a cell, and between none
            bar = clean.find("|", bar + 1, end)
        row.append(trimmed(text, start, end if bar < 0 else bar))
        if bar < 0:
            return row
        start = bar + 1


def _lone_bar_tables(text: Text) -> Iterator[Table]:
    """Cells of several lines, each followed by a line that holds one bar; a blank line after the bar ends the row."""
    clean = text.clean
    rows: list[Row] = []
    row: Row = []
    began = 0
    fresh = True  # at the start of a row
    for bar, end in _LONE_BAR.spans(clean, 0, len(clean)):
        start = began
        if fresh:
            filled = began + len(clean[began:bar].rstrip())
            breaks = [match.end() for match in _BLANK_LINE.finditer(clean, began, bar) if match.end() < filled]
            if breaks and (not rows or clean[began : breaks[-1]].strip()):
                yield from _finished(rows)
                rows, start = [], breaks[-1]
        row.append(trimmed(text, start, bar))
        fresh = _blank_behind(clean, end)
        if fresh:
            rows.append(row)
            row = []
        began = end
    if row:
        rows.append(row)
    yield from _finished(rows)


def _blank_behind(clean: str, end: int) -> bool:
    """Whether the line behind the one that ends at ``end`` is blank, or there is none near."""
    far = end + 200
    line = clean.find("\n", end, far) + 1
    if not line:
        return True
    stop = clean.find("\n", line, far)
    return not clean[line : far if stop < 0 else stop].strip()
