"""What an agency is besides, said right behind its name, and who holds an office in a board."""

from __future__ import annotations

import pytest

from tests.tasks.reading import PLAN, record_of, told

HEAD = "III. TỔ CHỨC THỰC HIỆN\n\n"
HEALTH, MONEY = ("Sở Y tế", "chu_tri", True), ("Sở Tài chính", "phoi_hop", False)
COUNCIL = "1. Hội đồng thẩm định giá đất tỉnh gồm 07 người.\n\n"
NAMED = "Hội đồng thẩm định giá đất"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # behind a dash: "thường trực" is no verb there, and the board does nothing
        (
            "1. Giao Sở Y tế - Cơ quan thường trực Ban Chỉ đạo phòng chống dịch tỉnh chủ trì, phối hợp với Sở Tài chính "
            "mua thuốc.",
            [("chủ trì, phối hợp với Sở Tài chính mua thuốc", {HEALTH, MONEY})],
        ),
        # … of a board that no list knows, with its short name
        (
            "1. Giao Sở Y tế - Cơ quan thường trực Ban Tổ chức các hoạt động kỷ niệm 110 năm Ngày thành lập (Ban Tổ chức) "
            "chủ trì, phối hợp với Sở Tài chính mua thuốc.",
            [("chủ trì, phối hợp với Sở Tài chính mua thuốc", {HEALTH, MONEY})],
        ),
        # between commas
        (
            "1. Sở Nội vụ, cơ quan thường trực Ban Chỉ đạo cải cách hành chính tỉnh, rà soát bến thuyền.",
            [("rà soát bến thuyền", {("Sở Nội vụ", "thuc_hien", True)})],
        ),
        (
            "1. Sở Nội vụ - đơn vị đầu mối của Ban Chỉ đạo cải cách hành chính tỉnh, có trách nhiệm lập danh sách.",
            [("có trách nhiệm lập danh sách", {("Sở Nội vụ", "thuc_hien", True)})],
        ),
        # one person, two offices
        (
            "1. Phó Chủ tịch UBND tỉnh - Trưởng Ban Chỉ đạo phòng chống dịch tỉnh kiểm tra bến thuyền.",
            [("kiểm tra bến thuyền", {("Phó Chủ tịch UBND", "thuc_hien", True)})],
        ),
        # offices in a board that goes by its short name
        (
            f"{COUNCIL}2. Giao Thư ký Hội đồng lập danh sách thửa đất.",
            [("lập danh sách thửa đất", {(f"Thư ký {NAMED}", "thuc_hien", True)})],
        ),
        (
            f"{COUNCIL}2. Chủ tịch, các Phó Chủ tịch và các thành viên Hội đồng có trách nhiệm dự họp đầy đủ.",
            [
                (
                    "có trách nhiệm dự họp đầy đủ",
                    {(f"{office} {NAMED}", "thuc_hien", True) for office in ("Chủ tịch", "Phó Chủ tịch", "Thành viên")},
                )
            ],
        ),
        # … also where the short name is defined
        (
            "1. Ban Tổ chức lễ hội đua thuyền (sau đây gọi là Ban Tổ chức) gồm 07 người.\n\n"
            "2. Phó Trưởng Ban Tổ chức có trách nhiệm kiểm tra bến thuyền.",
            [
                (
                    "có trách nhiệm kiểm tra bến thuyền",
                    {("Phó Trưởng ban Tổ chức lễ hội đua thuyền", "thuc_hien", True)},
                )
            ],
        ),
    ],
)
def test_appositions(body: str, expected: list[tuple[str, set[tuple[str, str, bool]]]]) -> None:
    assert told(record_of(HEAD + body)) == expected


def test_a_standing_body_in_a_heading_is_no_duty() -> None:
    """ "… của Hội đồng và Cơ quan Thường trực của Hội đồng": neither a verb nor a task."""
    body = "Điều 4. Nhiệm vụ của Hội đồng thẩm định giá đất tỉnh, các thành viên và Cơ quan Thường trực của Hội đồng"
    assert told(record_of(body, PLAN)) == []


def test_the_standing_members_of_a_council_are_no_verb() -> None:
    """ "…, Thường trực Hội đồng nhân dân, Ban của Hội đồng nhân dân tiến hành kiểm tra": the first of a list does not
    "thường trực" the others."""
    body = "1. Sở Nội vụ, Thường trực Hội đồng nhân dân, Ban của Hội đồng nhân dân tiến hành kiểm tra bến thuyền."
    assert not any(words.startswith("Thường trực") for words, _ in told(record_of(HEAD + body)))
