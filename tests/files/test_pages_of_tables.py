"""A PDF table that goes on over the page end: what the page cuts is put together again."""

from __future__ import annotations

import pytest

from loaders.files.builder import GridCell
from loaders.files.pdf import _continued


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
