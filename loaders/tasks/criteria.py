"""Cells that say only who does it ("Bộ Xây dựng hướng dẫn; UBND cấp tỉnh quy định cụ thể"): the row says what.

Tables of criteria have such cells where a level will be set later. The duty is the verb of the cell with the criterion
of its row; a cell whose row names no criterion gives no task.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.parts.model import Parts
from loaders.tables.grid import Grid, grid_of
from loaders.tables.task_columns import task_columns
from loaders.tasks.actors import Resolver
from loaders.tasks.clauses import read_item
from loaders.tasks.draft import Draft, draft_of
from loaders.tasks.frames import Frame, trimmed
from loaders.tasks.readings import Reading
from loaders.tasks.runs import run_at
from loaders.tasks.sheet import Sheet
from loaders.tasks.zones import NONE, PROGRESS
from loaders.text import Cell, Span, Table, Text

_LONGEST = 400  # characters; a longer line says itself what is done
_NUMBERED = re.compile(r"\s*\d{1,2}(?:\.\d{1,2})+[.)]?\s+\S")  # "1.2. Có quy hoạch chi tiết"
_HEAD = re.compile(r"(?:ten |noi dung )?(?:tieu chi|chi tieu|dieu kien)\b")
_FEWEST_WORDS = 3
_BARE = re.compile(r"[ ,.;]*(?:(?:cu the|chi tiet)[ ,.;]*)?")


@dataclass(frozen=True, slots=True)
class _Row:
    """What a row is about: the name of its criterion and the content, where it has them."""

    name: Cell | None
    content: Cell


def add_criteria(
    text: Text, sheet: Sheet, parts: Parts, resolver: Resolver, tables: list[Table], frames: list[Frame]
) -> list[Draft]:
    """The tasks of such cells inside the part. ``Draft.about`` is the criterion; the span is the cell's own clause.

    frames: of the units; a table of results ("Kết quả thực hiện năm 2023") tells what was done.
    """
    found: list[Draft] = []
    unit = 0
    for table in tables:
        if not parts.part.start <= table.start < parts.part.end:
            continue
        while unit + 1 < len(parts.units) and parts.units[unit + 1].start <= table.start:
            unit += 1
        if frames and frames[unit].zone in (NONE, PROGRESS):
            continue
        grid = grid_of(table)
        if task_columns(text, grid) is None:
            found += _of_table(text, sheet, resolver, grid, unit)
    return found


def _of_table(text: Text, sheet: Sheet, resolver: Resolver, grid: Grid, unit: int) -> list[Draft]:
    found: list[Draft] = []
    seen: set[int] = set()
    name: Cell | None = None
    before: _Row | None = None
    heads = [(number, cell) for number, cell in enumerate(grid.at[0]) if cell is not None and cell.end > cell.start]
    named = [number for number, head in heads if _HEAD.match(text.plain, head.start, head.end)]
    for row in range(len(grid.at)):
        cells = [cell for cell in grid.at[row] if cell is not None and cell.end > cell.start]
        told = _row(text, grid, row, cells, name, named)
        name = told.name if told is not None else name
        if told is None and before is None:
            seen.update(cell.start for cell in cells)
            continue
        for position, cell in enumerate(cells):
            if cell.start in seen:
                continue
            seen.add(cell.start)
            readings = [one for line in _lines(text, cell) for one in _readings(sheet, line)]
            about = told or (before if readings and position == 0 else None)
            if readings and about is not None:
                found += [_draft(sheet, resolver, one, about, unit) for one in readings]
        before = told or before
    return [draft for draft in found if draft.actors]


def _lines(text: Text, cell: Cell) -> list[Span]:
    """The paragraphs of a cell."""
    found = re.finditer(r"[^\n]+", text.clean[cell.start : cell.end])
    return [Span(cell.start + line.start(), cell.start + line.end()) for line in found]


def _readings(sheet: Sheet, line: Span) -> list[Reading]:
    """The clauses of a line that begins with an agency and a verb and, in its first clause, nothing more."""
    if line.end - line.start > _LONGEST or run_at(sheet, sheet.top, *line) is None:
        return []
    readings = read_item(sheet, sheet.top, *line)
    if not readings or any(reading.subject is None or not reading.predicate.verbs for reading in readings):
        return []
    first = readings[0]
    bare = _BARE.fullmatch(sheet.top, first.predicate.verbs[-1].end, first.end) is not None
    return readings if bare and readings[0].begins <= line.start + 1 else []


def _row(text: Text, grid: Grid, row: int, cells: list[Cell], name: Cell | None, named: list[int]) -> _Row | None:
    """The criterion of a row: the cell that begins with "1.2.", else the one in a column of that head (``named``)."""
    for position, cell in enumerate(cells):
        if _NUMBERED.match(text.clean, cell.start, cell.end):
            last = cells[position - 1] if position else None
            return _Row(last if last is not None and _says(text, last, 1) else name, cell)
    if row == 0 or not named:
        return None
    filled = [one for number in named if (one := grid.at[row][number]) is not None and _says(text, one, 1)]
    content = next((cell for cell in reversed(filled) if _says(text, cell, _FEWEST_WORDS)), None)
    if content is None:
        return None
    return _Row(filled[0] if filled[0] is not content else name, content)


def _says(text: Text, cell: Cell, fewest: int) -> bool:
    words = re.findall(r"[a-z]{2,}", text.plain[cell.start : cell.end])
    return len(words) >= fewest


def _draft(sheet: Sheet, resolver: Resolver, reading: Reading, about: _Row, unit: int) -> Draft:
    who = resolver.who(reading.subject) if reading.subject is not None else ()
    draft = draft_of(sheet, sheet.top, resolver, reading, who, "assignment", unit)
    draft.end = trimmed(sheet.clean, draft.start, draft.end)
    draft.named = draft.bound = True
    draft.evidence = [Span(reading.begins, trimmed(sheet.clean, reading.begins, reading.start))]
    cells = [cell for cell in (about.name, about.content) if cell is not None]
    draft.about = tuple(Span(cell.start, cell.end) for cell in cells)
    return draft
