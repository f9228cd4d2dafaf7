"""The responsibility matrix as an Excel file."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from queries.raci import MEANING, Matrix
from queries.sheets import cell

HEADS = ("Văn bản", "Mục", "Nhiệm vụ", "Thời hạn")
_WIDTHS = (28, 8, 60, 20)
_LONGEST = 32_000  # characters that Excel takes in a cell, a little less than its limit


def raci_xlsx(
    matrix: Matrix,
    heads: Sequence[str] = HEADS,
    meaning: Mapping[str, str] = MEANING,
    legend: str = "Chú thích",
) -> bytes:
    """A row a task, a column an agency, and a sheet that tells what the letters mean.

    ``heads``: document, section, task, deadline, in the reader's language. No cell can be taken for a formula.
    """
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "RACI"
    sheet.append([*heads, *(_words(column["name"]) for column in matrix.columns)])
    for row in matrix.rows:
        letters = [matrix.cells.get((row["key"], column["key"])) for column in matrix.columns]
        told = (row["document"].get("label"), row.get("section"), row.get("action"), row.get("deadline"))
        sheet.append([*(_words(value) for value in told), *letters])
    for head in sheet[1]:
        head.font = Font(bold=True)
        head.alignment = Alignment(wrap_text=True, vertical="top", text_rotation=0)
    for number, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = "E2"
    explained = book.create_sheet(legend)
    for letter, means in meaning.items():
        explained.append([letter, _words(means)])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _words(value: object) -> str:
    return cell(value)[:_LONGEST]
