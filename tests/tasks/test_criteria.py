"""Tables of criteria: a cell says only who does it, the row what."""

from __future__ import annotations

import pytest

from loaders.parse import parse
from loaders.text import Text
from tests.tasks.reading import actors, record_of

TABLE = """II. BỘ TIÊU CHÍ

| TT | Tên tiêu chí | Nội dung tiêu chí | Mức đạt |
|---|---|---|---|
| 1 | Môi trường | 1.1. Tỷ lệ hộ dùng nước sạch | ≥95% |
| 1 | Môi trường | 1.2. Có nơi thu gom rác thải | Sở Y tế hướng dẫn; UBND cấp huyện quy định cụ thể |
| 2 | Văn hóa | Có nhà văn hóa đạt chuẩn | Sở Nội vụ hướng dẫn |
| 3 | Nội vụ | Số cán bộ đạt chuẩn | Sở Nội vụ đã hướng dẫn |
| 4 | Y tế | Hồ sơ sức khỏe | Sở Y tế tiếp nhận hồ sơ của người dân |
"""


def test_the_criterion_of_the_row_is_what_is_done() -> None:
    assert [(task.quote, task.action, actors(task)) for task in record_of(TABLE).tasks] == [
        (
            "hướng dẫn",
            "hướng dẫn: Môi trường: 1.2. Có nơi thu gom rác thải",
            {("Sở Y tế", "thuc_hien", True)},
        ),
        (
            "quy định cụ thể",
            "quy định cụ thể: Môi trường: 1.2. Có nơi thu gom rác thải",
            {("UBND cấp huyện", "thuc_hien", True)},
        ),
        (
            "hướng dẫn",
            "hướng dẫn: Văn hóa: Có nhà văn hóa đạt chuẩn",
            {("Sở Nội vụ", "thuc_hien", True)},
        ),
    ]  # what was done already, and what says itself what is done, are no such cells


@pytest.mark.parametrize(
    ("heading", "head", "expected"),
    [
        ("II. BỘ TIÊU CHÍ", "Tiêu chí", ["hướng dẫn"]),
        # no criterion: a name, a cost
        ("II. DANH SÁCH", "Họ tên", []),
        ("II. DỰ TOÁN", "Nội dung", []),
        # what was done, even where criteria are told
        ("I. KẾT QUẢ THỰC HIỆN NĂM 2023", "Tiêu chí", []),
    ],
)
def test_what_the_table_is_of(heading: str, head: str, expected: list[str]) -> None:
    table = f"{heading}\n\n| TT | {head} | Ghi chú |\n|---|---|---|\n| 1 | Bến thuyền có phao | Sở Y tế hướng dẫn |\n"
    assert [task.quote for task in record_of(table).tasks] == expected


def test_a_page_of_cells_without_a_paragraph_is_read() -> None:
    sheet = (
        "Quyết định số 3/QĐ-BNV Về chợ\n\nSố hiệu3/QĐ-BNV\n|\nLoại văn bảnQuyết định\n|\n\nNgành--\n|\n"
        "Ngày ban hành05/03/2021\n|\n\nCơ quan ban hànhBộ Nội vụ\n|\nNgười kýLê Văn A\n|\n"
    )
    assert [record.tasks for record in parse(Text(sheet))] == [[]]
