"""A PDF table that goes on over the page end: what the page cuts is put together again."""

from __future__ import annotations

import pytest

from loaders.files.builder import GridCell
from loaders.files.pdf import _continued, _open_cells


def _grid(*rows: tuple[str | None, ...], spans: dict[tuple[int, int], int] | None = None) -> list[GridCell]:
    """Cells by row and column; None where a cell above spans. spans: how many rows the cell at (row, column) takes."""
    return [
        GridCell((words,), row, column, (spans or {}).get((row, column), 1))
        for row, line in enumerate(rows)
        for column, words in enumerate(line)
        if words is not None
    ]


_FIRST = (("TT", "Việc", "Chủ trì"), ("1", "Đo đạc", "Sở Y tế"), ("2", "In bản đồ", None))


@pytest.mark.parametrize(
    ("more", "spans", "told"),
    [
        # a merged cell goes on: empty at the top of the next page, over all its rows or over one
        ((("3", "Sửa cầu", ""), ("4", "Sơn cầu", None)), {(0, 2): 2}, {"Sở Y tế": (1, 4)}),
        ((("3", "Sửa cầu", ""), ("4", "Sơn cầu", "Sở Xây dựng")), {}, {"Sở Y tế": (1, 3), "Sở Xây dựng": (4, 1)}),
        # the cut row goes on, and with it the merged cell
        ((("", "in màu", ""), ("3", "Sửa cầu", None)), {(0, 2): 2}, {"In bản đồ in màu": (2, 1), "Sở Y tế": (1, 3)}),
        # its own cell stands there
        ((("3", "Sửa cầu", "Sở Xây dựng"),), {}, {"Sở Y tế": (1, 2), "Sở Xây dựng": (3, 1)}),
    ],
)
def test_merged_cells_go_on_over_the_page(
    more: tuple[tuple[str | None, ...], ...], spans: dict[tuple[int, int], int], told: dict[str, tuple[int, int]]
) -> None:
    table = _grid(*_FIRST, spans={(1, 2): 2})
    table.extend(_continued(table, _grid(*more, spans=spans)))
    found = {cell.words: (cell.row, cell.row_span) for cell in table}
    assert {words: found[words] for words in told} == told


def test_an_empty_cell_below_one_that_is_not_merged_stays_empty() -> None:
    table = _grid(("TT", "Việc", "Chủ trì"), ("1", "Đo đạc", "Sở Y tế"))
    table.extend(_continued(table, _grid(("2", "Sửa cầu", ""))))
    assert [(cell.words, cell.row_span) for cell in table if cell.column == 2][1:] == [("Sở Y tế", 1), ("", 1)]
    assert len(table) == 9


@pytest.mark.parametrize(
    ("words", "rows"),
    [("bản đồ", 3), ("Sửa cầu", 4)],  # in the middle of a sentence; a row of its own
)
def test_where_the_number_is_merged_the_words_tell_the_cut_row(words: str, rows: int) -> None:
    table = _grid(("TT", "Việc"), ("1", "Đo đạc"), (None, "In"), spans={(1, 0): 2})
    table.extend(_continued(table, _grid(("", words), (None, "Sơn cầu"), spans={(0, 0): 2})))
    assert max(cell.row + cell.row_span for cell in table) == rows + 1


class _Ruled:
    """A table as pdfplumber finds it, with a line less: the second column's last cell has no lower edge."""

    bbox = (0.0, 0.0, 200.0, 90.0)


def test_words_in_a_cell_without_a_lower_line_are_kept() -> None:
    cells = [GridCell(("TT",), 0, 0), GridCell(("Chủ trì",), 0, 1), GridCell(("1",), 1, 0), GridCell(("2",), 2, 0)]
    words = [
        {"text": text, "x0": x0, "x1": x0 + 20, "top": top, "bottom": top + 10, "size": 10}
        for text, x0, top in [("TT", 10, 10), ("1", 10, 40), ("2", 10, 70), ("Sở", 110, 40), ("Y", 135, 40)]
    ]
    assert _open_cells(_Ruled(), words, cells, [0.0, 100.0], [0.0, 30.0, 60.0]) == [GridCell(("Sở Y",), 1, 1, 2)]


def test_a_merged_cell_that_no_line_closes_goes_on() -> None:
    table = _grid(*_FIRST, spans={(1, 2): 2})
    table.extend(_continued(table, _grid(("3", "Sửa cầu", None), ("4", "Sơn cầu", "Sở Xây dựng"))))
    assert [(c.words, c.row, c.row_span) for c in table if c.column == 2][1:] == [
        ("Sở Y tế", 1, 3),
        ("Sở Xây dựng", 4, 1),
    ]


def test_a_head_of_two_rows_that_the_next_page_repeats_is_left_out() -> None:
    head = (("TT", "Việc", "Thời gian", None), (None, None, "Bắt đầu", "Hoàn thành"))
    first = _grid(*head, ("1", "Đo đạc", "01/2026", "02/2026"))
    first.extend(_continued(first, _grid(*head, ("2", "Sửa cầu", "03/2026", "04/2026"))))
    rows = {cell.row: cell.words for cell in first if cell.column == 1}
    assert rows == {0: "Việc", 2: "Đo đạc", 3: "Sửa cầu"}
    assert "Bắt đầu Hoàn thành" not in " ".join(cell.words for cell in first if cell.row == 2)
