"""A party body leads, another acts; and lists that a colon parts into a heading and those who act."""

from __future__ import annotations

import pytest

from tests.tasks.reading import PLAN, record_of, told

PARTY = PLAN.replace(
    "UBND TỈNH ĐỒNG NAI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 15/KH-UBND\nĐồng Nai",
    "TỈNH ỦY ĐỒNG NAI\n*\nSố 15-KH/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nĐồng Nai",
).replace("2024", "2026")
HEAD = "III. TỔ CHỨC THỰC HIỆN\n\n"
LEADER, LED = ("Đảng ủy UBND", "chi_dao", True), ("UBND", "thuc_hien", False)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # the heading says who leads and who acts in all below
        (
            "1. Đảng ủy UBND tỉnh lãnh đạo UBND tỉnh:\n\n- Rà soát quy hoạch.\n\n- Bố trí kinh phí.",
            [("Rà soát quy hoạch", {LEADER, LED}), ("Bố trí kinh phí", {LEADER, LED})],
        ),
        # "lãnh đạo" under a party body is its verb, and "UBND xã" that of its commune
        (
            "1. Đối với Đảng ủy xã Xuân Lộc:\n\n- Lãnh đạo UBND xã thu hồi tiền.",
            [
                (
                    "Lãnh đạo UBND xã thu hồi tiền",
                    {("Đảng ủy xã Xuân Lộc,", "chi_dao", True), ("UBND xã Xuân Lộc,", "thuc_hien", False)},
                )
            ],
        ),
        # … elsewhere it is a post
        ("1. Lãnh đạo Sở Y tế rà soát hồ sơ.", [("rà soát hồ sơ", {("Lãnh đạo Sở Y tế", "thuc_hien", True)})]),
        # the council's parts, named once
        (
            "1. Đảng ủy UBND tỉnh lãnh đạo Thường trực, các ban HĐND tỉnh giám sát.",
            [
                (
                    "lãnh đạo Thường trực, các ban HĐND tỉnh giám sát",
                    {
                        LEADER,
                        ("Thường trực Hội đồng nhân dân", "thuc_hien", False),
                        ("Các Ban Hội đồng nhân dân", "thuc_hien", False),
                    },
                )
            ],
        ),
    ],
)
def test_who_leads_and_who_acts(body: str, expected: list[tuple[str, set[tuple[str, str, bool]]]]) -> None:
    assert told(record_of(f"{HEAD}{body}", PARTY)) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # a group before a colon is the heading of those behind it
        (
            "1. Các sở, ngành: Sở Y tế kiểm tra thuốc; Sở Nội vụ rà soát biên chế.",
            [("kiểm tra thuốc", ["Sở Y tế"]), ("rà soát biên chế", ["Sở Nội vụ"])],
        ),
        # … also beside a body, where others follow with what they do
        (
            "1. UBMTTQ tỉnh và các đoàn thể: Hội Nông dân tỉnh rà soát hộ vay; Sở Y tế kiểm tra thuốc.",
            [("rà soát hộ vay", ["Hội Nông dân"]), ("kiểm tra thuốc", ["Sở Y tế"])],
        ),
        # … and some of those before it have a part of their own
        (
            "1. Sở Y tế, Sở Nội vụ: Sở Y tế chủ trì rà soát hồ sơ; Sở Nội vụ phối hợp.",
            [("chủ trì rà soát hồ sơ", ["Sở Y tế"])],
        ),
        # else all of them act
        (
            "1. Sở Y tế, các sở, ngành: Sở Nội vụ, Sở Tư pháp rà soát.",
            [("rà soát", ["Các sở, ban, ngành", "Sở Nội vụ", "Sở Tư pháp", "Sở Y tế"])],
        ),
        # the first verb ends the name of a body that no list knows
        (
            "1. Ban Hỗ trợ khởi nghiệp chủ trì vận động nguồn lực, chịu trách nhiệm trao học bổng.",
            [("chủ trì vận động nguồn lực, chịu trách nhiệm trao học bổng", ["Ban Hỗ trợ khởi nghiệp"])],
        ),
        # "thông tin" is the name's
        ("1. Giao Tổ Công nghệ thông tin hoàn thiện hồ sơ.", [("hoàn thiện hồ sơ", ["Tổ Công nghệ thông tin"])]),
        # what a document gave that is cited is no task here
        (
            "Căn cứ Công văn số 289/UBND-NN ngày 28/02/2024 của Chủ tịch UBND tỉnh giao Sở Y tế xây dựng Kế hoạch,\n\n"
            "1. Sở Nội vụ rà soát biên chế.",
            [("rà soát biên chế", ["Sở Nội vụ"])],
        ),
        # a room by the letters in brackets behind its name
        (
            "1. Phòng Cảnh sát cơ động (PK02) tuần tra.\n\n2. PK02 phối hợp với Sở Y tế rà soát.",
            [("tuần tra", ["Phòng Cảnh sát cơ động"]), ("phối hợp với Sở Y tế rà soát", ["Phòng Cảnh sát cơ động"])],
        ),
        # who is agreed with is told nothing
        (
            "1. Sở Y tế báo cáo cấp ủy, thống nhất với Sở Nội vụ lập danh sách, gửi UBND tỉnh.",
            [
                ("báo cáo cấp ủy, thống nhất với Sở Nội vụ lập danh sách", ["Sở Y tế"]),
                ("gửi UBND tỉnh", ["Sở Y tế"]),
            ],
        ),
    ],
)
def test_who_acts(body: str, expected: list[tuple[str, list[str]]]) -> None:
    found = told(record_of(f"{HEAD}{body}"))
    assert [(words, sorted(name for name, _, answers in who if answers)) for words, who in found] == expected
