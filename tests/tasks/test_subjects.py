"""Subjects that more words stand around: which of a group are meant, who holds an office, who acts behind "do"."""

from __future__ import annotations

import pytest

from tests.tasks.reading import record_of, told

HEAD = "III. TỔ CHỨC THỰC HIỆN\n\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # words and a bracket that say which of the group are meant: the group is named as the text names it
        (
            "Các Sở khác có máy bơm công suất lớn (Sở Xây dựng, Sở Công Thương...) có trách nhiệm huy động máy bơm.",
            [("có trách nhiệm huy động máy bơm", {("Các Sở khác có máy bơm công suất lớn", "thuc_hien", True)})],
        ),
        # … but not where a right is told
        ("Các Sở khác không có máy bơm (Sở Nội vụ) được thuê máy bơm.", []),
        # those who lead the rooms
        (
            "Các đồng chí Trưởng, Phó các phòng thuộc Sở Y tế có trách nhiệm đôn đốc việc tiêm chủng.",
            [("có trách nhiệm đôn đốc việc tiêm chủng", {("Các phòng thuộc Sở Y tế", "thuc_hien", True)})],
        ),
        # who directs stands behind the work
        (
            "Ở tỉnh do đồng chí Phó Chủ tịch UBND tỉnh phụ trách nông nghiệp trực tiếp chỉ đạo.",
            [
                (
                    "Ở tỉnh do đồng chí Phó Chủ tịch UBND tỉnh phụ trách nông nghiệp trực tiếp chỉ đạo",
                    {("Phó Chủ tịch UBND", "chi_dao", True)},
                )
            ],
        ),
        # a thing that someone directs is no duty
        ("Hội nghị do Sở Y tế trực tiếp chỉ đạo.", []),
        # "tuyên truyền, báo chí" says which agencies, and is not what they do
        ("Các cơ quan tuyên truyền, báo chí của tỉnh.", []),
    ],
)
def test_subjects(body: str, expected: list[tuple[str, set[tuple[str, str, bool]]]]) -> None:
    assert told(record_of(HEAD + body)) == expected
