"""Tables that lost their lines, among the items of a document: their rows are tasks once, and their heads none."""

from __future__ import annotations

from tests.tasks.reading import record_of, told

TABLE = """II. NHIỆM VỤ

TT
Nội dung công việc
Đơn vị chủ trì
Đơn vị phối hợp
1
Hoàn thành việc sửa chữa các bến
thuyền trên sông
Sở Xây dựng
Sở Tài chính
2
Thuê thợ đóng thuyền
Sở Y tế
Sở Nội vụ
"""


def test_rows_are_read_once() -> None:
    assert told(record_of(TABLE)) == [
        (
            "Hoàn thành việc sửa chữa các bến thuyền trên sông",
            {("Sở Xây dựng", "chu_tri", True), ("Sở Tài chính", "phoi_hop", False)},
        ),
        ("Thuê thợ đóng thuyền", {("Sở Y tế", "chu_tri", True), ("Sở Nội vụ", "phoi_hop", False)}),
    ]


def test_heads_of_a_table_without_rows_are_no_tasks() -> None:
    body = TABLE[: TABLE.index("1\n")] + "Các việc đã nêu được giao cho các bên."
    assert told(record_of(body)) == []
