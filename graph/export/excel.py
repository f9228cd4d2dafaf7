"""Excel: a sheet for each kind of node, one for the edges."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from graph.export.cleaning import scalar
from graph.export.selection import Selection, replacing
from graph.headings import heading
from graph.schema import NODES

_CELL = 32_000  # characters that a cell holds, a little less than Excel's limit
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_FIRST = ("key", "label", "name", "action")
_OF_EDGE = "r."  # before the properties of an edge, beside its own "type", "from", "to"
_WIDE = ("label", "name", "action", "title", "quote", "r.quote", "from", "to")
_WIDTH, _WIDER = 18, 45


def write(selection: Selection, path: Path, language: str = "vi") -> None:
    """``language``: of the headings and the names of the sheets. Raises OSError where ``path`` cannot be written."""
    book = Workbook(write_only=True)
    for kind in NODES:
        rows = [{"key": node.key, **node.properties} for node in selection.nodes if node.label == kind.label]
        if rows:
            _sheet(book, kind.vi if language == "vi" else kind.label, rows, language)
    edges = [
        {"type": e.type, "from": e.start, "to": e.end, **{_OF_EDGE + k: v for k, v in e.properties.items()}}
        for e in selection.edges
    ]
    _sheet(book, "Quan hệ" if language == "vi" else "Links", edges, language)
    with replacing(path) as part:
        book.save(part)


def _sheet(book: Workbook, title: str, rows: list[dict[str, Any]], language: str) -> None:
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "B2"
    names = dict.fromkeys(name for row in rows for name in row)
    columns = [name for name in _FIRST if name in names] + [name for name in names if name not in _FIRST]
    heads = []
    for number, column in enumerate(columns, 1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDER if column in _WIDE else _WIDTH
        head = WriteOnlyCell(sheet, value=heading(column, language))
        head.font = Font(bold=True)
        heads.append(head)
    sheet.append(heads)
    if columns:
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(rows) + 1}"
    for row in rows:
        sheet.append([_cell(sheet, row[column]) if column in row else None for column in columns])


def _cell(sheet: Any, value: Any) -> Any:
    """A cell; words are always words, also those that look like a formula or an error."""
    if value is None or isinstance(value, (bool, int, float)):
        return value
    words = _FORBIDDEN.sub("\ufffd", str(scalar(value)))[:_CELL]
    if not words.startswith(("=", "#")):  # as openpyxl takes them; a cell of its own costs time
        return words
    cell = WriteOnlyCell(sheet, value=None)
    cell.value = words
    cell.data_type = "s"
    return cell
