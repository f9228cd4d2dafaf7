"""Where tables are, in each way of drawing them."""

import pytest

from loaders.tables import find_tables
from loaders.text import Text

TABLES = [
    # (text, rows of cells)
    ("| A | B |\n|---|---|\n| 1 | x |\n", [["A", "B"], ["1", "x"]]),  # Markdown
    ("|A  |B   |\n|1  |x   |\n", [["A", "B"], ["1", "x"]]),  # no rule, as antiword prints
    ("| **A** | B |\n| :--- | ---: |\n| **1** |  |\n", [["A", "B"], ["1", ""]]),  # marks are no words; an empty cell
    ("A | B | C\n1 | x | y\n", [["A", "B", "C"], ["1", "x", "y"]]),  # no bar at the ends
    ("| A | B |\n| 1 | x |\n\n| 2 | y |\n", [["A", "B"], ["1", "x"], ["2", "y"]]),  # a page's end between rows
    ("A\n|\nB\n|\n\n1\n|\nx\ny\n|\n", [["A", "B"], ["1", "x\ny"]]),  # a cell a line, a bar after each
    ("TT\tViệc\tAi\n1\tx\ty\n2\tz\tw\n", [["TT", "Việc", "Ai"], ["1", "x", "y"], ["2", "z", "w"]]),  # tabs
    (  # a cell a line and no bars at all
        "STT\nNhiệm vụ\nCơ quan chủ trì\n1\nViệc A\nSở X\n2\nViệc B\nSở Y\n",
        [["STT", "Nhiệm vụ", "Cơ quan chủ trì"], ["1", "Việc A", "Sở X"], ["2", "Việc B", "Sở Y"]],
    ),
    (  # … with cells and heads broken over lines, and a group's title
        "STT\nNhiệm vụ\nCơ quan\nchủ trì\nI\nVIỆC CHUNG\n1\nViệc A\ncòn nữa\nSở X\n2\nViệc B\nSở Y\nvà Sở Z\n",
        [
            ["STT", "Nhiệm vụ", "Cơ quan\nchủ trì"],
            ["I", "VIỆC CHUNG"],
            ["1", "Việc A\ncòn nữa", "Sở X"],
            ["2", "Việc B", "Sở Y\nvà Sở Z"],
        ],
    ),
    (  # … with the heads in one line; other headings end it
        "TT Nhiệm vụ Cơ quan chủ trì\n1. Việc A\nSở X\n2. Việc B\ncòn nữa\nSở Y\nIV. KINH PHÍ\n1. Tỉnh cấp.\n",
        [["TT", "Nhiệm vụ", "Cơ quan chủ trì"], ["1.", "Việc A", "Sở X"], ["2.", "Việc B\ncòn nữa", "Sở Y"]],
    ),
]


@pytest.mark.parametrize(("content", "rows"), TABLES)
def test_tables(content: str, rows: list[list[str]]) -> None:
    (table,) = find_tables(Text(content))
    assert [[content[cell.start : cell.end] for cell in row] for row in table.rows] == rows


NONE = [
    "UBND TỈNH\tCỘNG HÒA XÃ HỘI\nSỞ NỘI VỤ\tĐộc lập - Tự do\nSố: 1/SNV\tHà Nội\n",  # two halves of a header
    "Điều kiện a|b và c.\nMột câu khác.\n",  # one bar in a sentence
    "STT\nTên sách\nNơi lưu\n1\nSổ A\ncòn nữa\nKho X\n2\nSổ B\nKho Y\n",  # a cell broken over two lines, not of tasks
    "STT\nNhiệm vụ\nCơ quan chủ trì\n1\nViệc A\ncòn nữa\nSở X\nHết bảng.\n",  # one row is no table
]


@pytest.mark.parametrize("content", NONE)
def test_no_tables(content: str) -> None:
    assert find_tables(Text(content)) == []
