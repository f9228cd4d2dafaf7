"""A table as a grid: what stands in a row and column, merged cells included, and what each column's head says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

from loaders.text import Cell, Table, Text
from loaders.wordlists import rows as word_rows

_LIST = "table_headers.tsv"
_NOT_WORDS = re.compile(r"[^0-9a-z,/#\-]+")
_ORDINAL = re.compile(r"[(\[]?(?:\d{1,2}|[a-h])[)\].]?")
_LONGEST_HEAD = 120
_LONGEST_SUB_HEAD = 40
_HEAD_ROWS = 3


@dataclass(slots=True)
class Grid:
    """``at[row][column]``: the cell there (one ``Cell`` may stand in many places), None where there is none."""

    table: Table
    at: list[list[Cell | None]]

    @property
    def width(self) -> int:
        return len(self.at[0]) if self.at else 0

    def merged(self, row: int, column: int) -> bool:
        """True where the cell began in a row above."""
        cell = self.at[row][column]
        return cell is not None and cell.row < row


@dataclass(slots=True)
class Columns:
    """What the columns hold: role to column numbers, in order; ``first_row`` is the first below the heads.

    heads: the folded words of each head.
    """

    roles: dict[str, list[int]] = field(default_factory=dict)
    first_row: int = 1
    heads: list[str] = field(default_factory=list)

    def one(self, role: str) -> int | None:
        numbers = self.roles.get(role)
        return numbers[0] if numbers else None


def grid_of(table: Table) -> Grid:
    height = max([cell.row + cell.row_span for cell in table.cells], default=0)
    width = max([cell.column + cell.column_span for cell in table.cells], default=0)
    at: list[list[Cell | None]] = [[None] * width for _ in range(height)]
    for cell in table.cells:
        if cell.row_span == cell.column_span == 1:  # nearly always
            line = at[cell.row]
            if line[cell.column] is None:
                line[cell.column] = cell
            continue
        for row in range(cell.row, cell.row + cell.row_span):
            for column in range(cell.column, cell.column + cell.column_span):
                if at[row][column] is None:
                    at[row][column] = cell
    return Grid(table, at)


def folded(text: Text, cell: Cell | None) -> str:
    """The words of a cell, folded, with single spaces."""
    return " ".join(_NOT_WORDS.sub(" ", text.plain[cell.start : cell.end]).split()) if cell else ""


@lru_cache(maxsize=8192)
def role_of(head: str) -> str | None:
    """The role that the folded words of a head give; None where they give none."""
    if not head or len(head) > _LONGEST_HEAD:
        return None
    bare = head.strip(" .,")
    parted = f" {head.replace('/', ' / ').replace(',', ' , ')} ".replace("  ", " ")
    either = f"{parted}\n {head.replace(',', '').replace('/', ' ')} "
    for role, phrase, where in _phrases():
        if where == "exact":
            fits = bare == phrase
        elif where == "start":
            fits = head.startswith(phrase)
        else:
            fits = phrase in either
        if fits:
            return role
    return None


@cache
def _phrases() -> list[tuple[str, str, str]]:
    """Role, phrase and where it must stand; blanks around those that may stand anywhere."""
    listed = [(role, phrase, how[0] if how else "") for role, phrase, *how in word_rows(_LIST)]
    return [(role, phrase if where else f" {phrase} ", where) for role, phrase, where in listed]


def read_columns(text: Text, grid: Grid) -> Columns | None:
    """The roles of the columns, from the first row that names at least two of them; None where no row does."""
    for row in range(min(_HEAD_ROWS, len(grid.at))):
        heads = [folded(text, cell) for cell in grid.at[row]]
        roles = [role_of(head) for head in heads]
        if len({role for role in roles if role}) >= 2:
            return _with_second_row(text, grid, row, heads, roles)
    return None


def _with_second_row(text: Text, grid: Grid, row: int, heads: list[str], roles: list[str | None]) -> Columns:
    """Heads of two rows ("Cơ quan thực hiện" over "Chủ trì" and "Phối hợp"), the lower deciding."""
    first = row + 1
    if first < len(grid.at):
        cells = enumerate(grid.at[first])
        below = ["" if grid.merged(first, number) else folded(text, cell) for number, cell in cells]
        lower = [role_of(head) for head in below]
        filled = [role for role, head in zip(lower, below, strict=True) if head]
        if filled and all(filled) and all(len(head) < _LONGEST_SUB_HEAD for head in below):
            roles = [
                low or (None if _spread(grid, row, number) else role)
                for number, (role, low) in enumerate(zip(roles, lower, strict=True))
            ]
            heads = [f"{head} {low}".strip() for head, low in zip(heads, below, strict=True)]
            first += 1
    while first < len(grid.at) and _numbered(text, grid, first):
        first += 1
    columns = Columns(first_row=first, heads=heads)
    for number, role in enumerate(roles):
        if role is not None:
            columns.roles.setdefault(role, []).append(number)
    return columns


def _spread(grid: Grid, row: int, column: int) -> bool:
    cell = grid.at[row][column]
    return cell is not None and cell.column_span > 1


def _numbered(text: Text, grid: Grid, row: int) -> bool:
    """True for a row that numbers the columns: "(1) | (2) | (3)"."""
    filled = [folded(text, cell) for cell in grid.at[row] if cell is not None and cell.end > cell.start]
    if len(filled) < 3 or not all(_ORDINAL.fullmatch(words) for words in filled):
        return False
    numbers = [int(words) for words in filled if words.isdigit()]
    return numbers == sorted(set(numbers))


def repeats_head(text: Text, grid: Grid, row: int, columns: Columns) -> bool:
    """True for a row that repeats the heads on a new page."""
    heads = [folded(text, cell) for cell in grid.at[row]]
    same = sum(1 for head, known in zip(heads, columns.heads, strict=True) if head and head == known)
    return same >= 2 and same >= sum(1 for head in heads if head) - 1


def _heads_again(text: Text, grid: Grid, row: int) -> bool:
    roles = [role_of(folded(text, cell)) for cell in grid.at[row] if cell is not None and cell.end - cell.start < 40]
    return "number" in roles and len({role for role in roles if role}) > 1


def body_rows(text: Text, grid: Grid, columns: Columns) -> Iterator[int]:
    """The numbers of the rows below the heads, without repeated heads and rows of column numbers.

    Other heads in the middle ("STT | Tên thiết bị | Đơn vị tính") begin another table, which has no rows here.
    """
    for row in range(columns.first_row, len(grid.at)):
        if _heads_again(text, grid, row) and not repeats_head(text, grid, row, columns):
            return
        if not repeats_head(text, grid, row, columns) and not _numbered(text, grid, row):
            yield row
