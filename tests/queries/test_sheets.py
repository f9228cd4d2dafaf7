"""Files for spreadsheets: no words of a document become a formula."""

from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook

from queries.exports import NothingToExport, content
from queries.raci import Matrix
from queries.raci_sheet import raci_xlsx


@pytest.mark.parametrize("told", ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_matrix_has_no_formula(told: str) -> None:
    row = {"key": "t", "action": told, "section": told, "deadline": told, "document": {"label": told}}
    matrix = Matrix([row], [{"key": "a", "name": told}], {("t", "a"): "A"})
    sheet = load_workbook(io.BytesIO(raci_xlsx(matrix))).active
    cells = [cell for line in sheet.iter_rows() for cell in line if cell.value]
    assert len(cells) == 10
    assert not [cell for cell in cells if cell.data_type == "f" or str(cell.value).startswith(told)]


def test_control_signs_do_not_break_the_file() -> None:
    row = {"key": "t", "action": "a\x00\x0bb" + "x" * 40_000, "document": {}}
    assert load_workbook(io.BytesIO(raci_xlsx(Matrix([row], [], {})))).active["C2"].value.startswith("ab")


def test_no_file_of_nothing() -> None:
    from graph.export import Selection

    with pytest.raises(NothingToExport):
        content(Selection(), "graphml")
