"""Indicator tables: TT | Chỉ tiêu | Đơn vị | Kết quả | Cơ quan theo dõi, and those with a column a year."""

from __future__ import annotations

import re

from loaders.parts.model import Parts
from loaders.record import Target
from loaders.tables.actors import People, read_actors
from loaders.tables.grid import Columns, Grid, body_rows, folded, grid_of, read_columns
from loaders.text import Cell, Table, Text

_COMPARE = re.compile(r"(?P<sign>≥|>=|≤|<=|>|<|tren|duoi|it nhat|toi thieu|toi da|khong qua)?[ ]*(?P<number>\d[\d.,]*)")
_SIGNS = {
    "≥": ">=",
    "≤": "<=",
    "tren": ">",
    "duoi": "<",
    "it nhat": ">=",
    "toi thieu": ">=",
    "toi da": "<=",
    "khong qua": "<=",
}
_VALUE_HEAD = re.compile(r"ket qua|muc tieu|ke hoach|gia tri|chi tieu (?:giao|nam)|nam 20\d\d|phan dau")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_NO_VALUE = re.compile(r"[\s\-–x*_.…]*")


def read_indicators(text: Text, parts: Parts, people: People, tables: list[Table]) -> list[Target]:
    """A target a filled value cell of every indicator table inside the part; ids are empty.

    ``value`` is None where a cell holds no number or several ("≤ 3 Đông Nam Á; ≤ 50 thế giới"); ``object`` then has
    its words. The year is that of the column's head, or of the group of rows ("Đến năm 2030").
    """
    found: list[Target] = []
    for table in tables:
        if not parts.part.start <= table.start < parts.part.end:
            continue
        grid = grid_of(table)
        columns = read_columns(text, grid)
        if columns is None or "indicator" not in columns.roles:
            continue
        values = _value_columns(columns)
        if values:
            found += _read(text, parts, people, grid, columns, values)
    return found


def _value_columns(columns: Columns) -> list[int]:
    taken = columns.roles["indicator"][:1] + columns.roles.get("number", [])
    return [n for n, head in enumerate(columns.heads) if n not in taken and _VALUE_HEAD.search(head)]


def _read(text: Text, parts: Parts, people: People, grid: Grid, columns: Columns, values: list[int]) -> list[Target]:
    found: list[Target] = []
    year: int | None = None
    name_column = columns.roles["indicator"][0]
    for row in body_rows(text, grid, columns):
        name = grid.at[row][name_column]
        filled = [n for n in values if _filled(text, grid.at[row][n])]
        if not filled:
            years = _YEAR.findall(" ".join(folded(text, cell) for cell in grid.at[row]))
            year = int(years[-1]) if len(set(years)) == 1 else year
            continue
        if name is None or name.end <= name.start or None in grid.at[row]:
            continue  # a row with too few cells: what stands where is not known
        for number in filled:
            cell = grid.at[row][number]
            assert cell is not None
            head = _YEAR.findall(columns.heads[number])
            target = _target(text, name, cell, _unit(text, grid, columns, row))
            target.year = int(head[0]) if len(set(head)) == 1 else year
            _add_people(text, people, grid, columns, row, target)
            _place(parts, target, grid)
            found.append(target)
    return found


def _filled(text: Text, cell: Cell | None) -> bool:
    return cell is not None and not _NO_VALUE.fullmatch(text.plain, cell.start, cell.end)


def _unit(text: Text, grid: Grid, columns: Columns, row: int) -> str | None:
    """The unit's cell; in a table of indicators "Đơn vị" alone is the unit of measure."""
    exact = [n for n, head in enumerate(columns.heads) if head == "don vi"]
    for number in [*columns.roles.get("unit", []), *exact]:
        cell = grid.at[row][number]
        if cell is not None and cell.end > cell.start:
            return " ".join(text.clean[cell.start : cell.end].split())
    return None


def _target(text: Text, name: Cell, cell: Cell, unit: str | None) -> Target:
    numbers = list(_COMPARE.finditer(text.plain, cell.start, cell.end))
    one = numbers[0] if len(numbers) == 1 else None
    percent = one is not None and text.plain[one.end() : one.end() + 2].strip().startswith("%")
    value = _value(one["number"]) if one is not None else None
    words = " ".join(text.clean[cell.start : cell.end].split())
    start, end = min(name.start, cell.start), max(name.end, cell.end)
    return Target(
        id="",
        quote=text.clean[start:end],
        start=start,
        end=end,
        line=0,
        value=value,
        unit=unit or ("%" if percent else None),
        comparator=_SIGNS.get(one["sign"] or "", one["sign"] or "=") if one is not None else "=",
        subject=" ".join(text.clean[name.start : name.end].split()),
        object=words,
    )


def _value(written: str) -> float | None:
    plain = written.strip(".,")
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?", plain):
        return float(plain.replace(".", "").replace(",", "."))
    return float(plain) if re.fullmatch(r"\d+\.\d{1,2}", plain) else None


def _add_people(text: Text, people: People, grid: Grid, columns: Columns, row: int, target: Target) -> None:
    measure = {n for n, head in enumerate(columns.heads) if head == "don vi"}
    for role in ("lead", "both", "execute"):
        for number in columns.roles.get(role, []):
            cell = grid.at[row][number]
            if cell is None or number in measure:
                continue
            for actor in read_actors(text, cell.start, cell.end, "chu_tri", people):
                if actor.role != "phoi_hop" and actor.agency not in target.responsible:
                    target.responsible.append(actor.agency)
                    target.responsible_names.append(actor.name)


def _place(parts: Parts, target: Target, grid: Grid) -> None:
    holding = [h for h in parts.sections if h.body_start <= grid.table.start < h.body_end]
    target.section = max(holding, key=lambda heading: heading.level).path if holding else None
