"""Tables that lost their lines, among the items of a document: their rows are tasks once, and their heads none."""

from __future__ import annotations

import pytest

from tests.tasks.reading import record_of, short, told

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


_HEADS = "TT\nNội dung công việc\nĐơn vị chủ trì\nThời gian"


@pytest.mark.parametrize(
    ("first", "last", "work", "lead", "day"),
    [
        # a line a cell
        (
            "Sở Y tế\nTháng 3/2024",
            "Sửa bến thuyền\nSở Xây dựng\nTháng 4/2024",
            "Sửa bến thuyền",
            "Sở Xây dựng",
            "2024-04-30",
        ),
        # only the last row has a cell that is broken over lines: the work, before small letters and before a name …
        (
            "Sở Y tế\nTháng 3/2024",
            "Sửa bến thuyền trên\nsông\nSở Xây dựng\nTháng 4/2024",
            "Sửa bến thuyền trên sông",
            "Sở Xây dựng",
            "2024-04-30",
        ),
        (
            "Sở Y tế\nTháng 3/2024",
            "Sửa bến thuyền của\nSở Y tế\nSở Xây dựng\nTháng 4/2024",
            "Sửa bến thuyền của Sở Y tế",
            "Sở Xây dựng",
            "2024-04-30",
        ),
        # … the name, before a capital
        (
            "Sở Y tế\nTháng 3/2024",
            "Sửa bến thuyền\nSở Văn hóa và\nThể thao\nTháng 4/2024",
            "Sửa bến thuyền",
            "Sở Văn hóa và Thể thao",
            "2024-04-30",
        ),
        # … the time
        (
            "Sở Y tế\nTháng 3/2024",
            "Sửa bến thuyền\nSở Xây dựng\nTháng 4\nnăm 2025",
            "Sửa bến thuyền",
            "Sở Xây dựng",
            "2025-04-30",
        ),
        # a name that goes on over the line's end, behind another
        (
            "Sở Y tế\nTháng 3/2024",
            "Sửa bến thuyền\nBan Quản lý bến\nthuyền; Ban Quản lý\nChợ nổi\nTháng 4/2024",
            "Sửa bến thuyền",
            "Ban Quản lý bến thuyền, Ban Quản lý Chợ nổi",
            "2024-04-30",
        ),
        # cells in small letters in all rows go on with nothing
        (
            "Sở Y tế\ntháng 3/2024",
            "Sửa bến thuyền\nSở Xây dựng\ntháng 4/2024",
            "Sửa bến thuyền",
            "Sở Xây dựng",
            "2024-04-30",
        ),
    ],
)
def test_the_last_row(first: str, last: str, work: str, lead: str, day: str) -> None:
    """No number stands behind it that would show how many lines it has."""
    task = record_of(f"II. NHIỆM VỤ\n\n{_HEADS}\n1\nThuê thợ đóng thuyền\n{first}\n2\n{last}\n").tasks[-1]
    assert " ".join(task.quote.split()) == work
    assert [(short(actor.name), actor.role) for actor in task.actors] == [(one, "chu_tri") for one in lead.split(", ")]
    assert task.deadline is not None
    assert task.deadline.end == day


@pytest.mark.parametrize(
    ("heads", "last", "expected"),
    [
        # words that lead on, where no time tells
        (
            "Đơn vị chủ trì\nĐơn vị phối hợp",
            "Sửa bến thuyền của\nSở Y tế\nSở Xây dựng\nSở Tài chính",
            ("Sửa bến thuyền của Sở Y tế", {("Sở Xây dựng", "chu_tri"), ("Sở Tài chính", "phoi_hop")}),
        ),
        # small letters
        (
            "Đơn vị chủ trì\nĐơn vị phối hợp",
            "Sửa bến thuyền trên sông\nvà suối\nSở Xây dựng\nSở Tài chính",
            ("Sửa bến thuyền trên sông và suối", {("Sở Xây dựng", "chu_tri"), ("Sở Tài chính", "phoi_hop")}),
        ),
        # a time where a name should stand
        (
            "Thời gian\nĐơn vị chủ trì",
            "Sửa bến thuyền cũ\nĐồng Nai\nTháng 4/2024\nSở Xây dựng",
            ("Sửa bến thuyền cũ Đồng Nai", {("Sở Xây dựng", "chu_tri")}),
        ),
    ],
)
def test_the_last_row_of_other_columns(heads: str, last: str, expected: tuple[str, set[tuple[str, str]]]) -> None:
    first = "Tháng 3/2024\nSở Y tế" if heads.startswith("Thời") else "Sở Y tế\nSở Nội vụ"
    body = f"TT\nNội dung công việc\n{heads}\n1\nThuê thợ đóng thuyền\n{first}\n2\n{last}\n"
    words, who = told(record_of(f"II. NHIỆM VỤ\n\n{body}"))[-1]
    assert (words, {(name, role) for name, role, _ in who}) == expected
