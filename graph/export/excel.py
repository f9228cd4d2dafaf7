"""Excel: a sheet for each kind of node, one for the edges."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from graph.export.cleaning import scalar
from graph.export.selection import Selection, replacing
from graph.schema import NODES

_CELL = 32_000  # characters that a cell holds, a little less than Excel's limit
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_FIRST = ("key", "label", "name", "action")


def write(selection: Selection, path: Path) -> None:
    """Raises OSError where ``path`` cannot be written."""
    book = Workbook(write_only=True)
    for kind in NODES:
        rows = [{"key": node.key, **node.properties} for node in selection.nodes if node.label == kind.label]
        if rows:
            _sheet(book, kind.vi, rows)
    edges = [
        {"type": e.type, "from": e.start, "to": e.end, **{f"r.{k}": v for k, v in e.properties.items()}}
        for e in selection.edges
    ]
    _sheet(book, "Quan hệ", edges)
    with replacing(path) as part:
        book.save(part)


def _sheet(book: Workbook, title: str, rows: list[dict[str, Any]]) -> None:
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "B2"
    names = dict.fromkeys(name for row in rows for name in row)
    columns = [name for name in _FIRST if name in names] + [name for name in names if name not in _FIRST]
    heads = []
    for column in columns:
        head = WriteOnlyCell(sheet, value=column)
        head.font = Font(bold=True)
        heads.append(head)
    sheet.append(heads)
    for row in rows:
        sheet.append([_cell(sheet, row.get(column)) for column in columns])


def _cell(sheet: Any, value: Any) -> Any:
    """A cell; words are always words, also those that look like a formula."""
    if value is None or isinstance(value, (bool, int, float)):
        return value
    cell = WriteOnlyCell(sheet, value=None)
    cell.value = _FORBIDDEN.sub("\ufffd", str(scalar(value)))[:_CELL]
    cell.data_type = "s"
    return cell
