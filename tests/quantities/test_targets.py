"""Targets: what a plan wants reached, and numbers that are none."""

import pytest

from tests.quantities.documents import law, plan, targets_of

_TITLE = "Chuyển đổi số năm 2024"
TARGETS = [
    # (body, [(value, unit, comparator)])
    ("1. Phấn đấu 80% cán bộ, công chức tham gia Cuộc thi.", [(80, "%", ">=")]),  # sample 001
    ("1. Phấn đấu đạt tối thiểu 90% hồ sơ trực tuyến.", [(90, "%", ">=")]),
    ("1. Phấn đấu đến năm 2030, có ít nhất 05 dự án trọng điểm.", [(5, "dự án", ">=")]),
    (
        "I. MỤC TIÊU\n- 100% hồ sơ được số hóa.\n- Tỷ lệ dân số có tài khoản đạt trên 85,5%.",
        [(100, "%", "="), (85.5, "%", ">")],
    ),
    ("1. Đến năm 2025, giảm 10% chi phí, thu hút 1.000 doanh nghiệp.", [(10, "%", "=")]),  # no aim stands at 1.000
    # money needs no comparing word under a heading of aims; "1,5 - 2%" states two bounds and no one number
    (
        "I. MỤC TIÊU\n1. Thu nhập bình quân đạt 58,5 triệu đồng.\n2. Tỷ lệ hộ nghèo giảm từ 1,5 - 2%.",
        [(58.5, "triệu đồng", "=")],
    ),
    ("- Đối tượng tham gia: 200 cán bộ công chức, đoàn viên.", [(200, "cán bộ", "=")]),  # sample 004
    ("- Tổ chức hoạt động theo từng cụm, mỗi cụm 2 ngày, cụ thể:", [(2, "ngày", "=")]),  # sample 004
    ("- Cuộc thi được tổ chức thành 04 đợt trong năm 2024.", [(4, "đợt", "=")]),  # sample 001
]


@pytest.mark.parametrize(("body", "expected"), TARGETS)
def test_targets(body: str, expected: list[tuple[float, str, str]]) -> None:
    content = plan(_TITLE, body)
    found = targets_of(content)
    assert [(target.value, target.unit, target.comparator) for target in found] == expected
    assert all(content[target.start : target.end] == target.quote for target in found)


NONE = [
    plan(_TITLE, "1. Đến nay đã có 93,4% hồ sơ được số hóa."),  # a result
    plan(_TITLE, "1. Doanh số tăng 42,29% so với cùng kỳ."),
    plan(_TITLE, "1. Mức hỗ trợ bằng 50% chi phí, tối đa 5.000.000 đồng."),  # a benefit
    plan(_TITLE, "1. Thực hiện Quyết định số 15/QĐ-UBND ngày 01/02/2024."),
    law("Ban hành Quy định về trợ cấp", "Điều 1. Người có tỷ lệ tổn thương cơ thể từ 81% trở lên được trợ cấp."),
    law("Ban hành Quy định về họp", "Điều 1. Hội đồng họp mỗi quý 01 lần; mỗi tổ có ít nhất 03 người."),
]


@pytest.mark.parametrize("content", NONE)
def test_no_targets(content: str) -> None:
    assert targets_of(content) == []


def test_the_heading_that_is_an_agency_answers_for_its_targets() -> None:
    body = "I. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ\n- Phấn đấu 80% cán bộ được tập huấn."
    (target,) = targets_of(plan(_TITLE, body))
    assert target.responsible_names == ["Sở Nội vụ tỉnh Phú Thọ"]


def test_indicator_table() -> None:
    """The year comes from the group of rows; a cell of words or of several numbers has no value."""
    table = """PHỤ LỤC
DANH MỤC CHỈ TIÊU

| TT | Chỉ tiêu | Đơn vị | Kết quả | Cơ quan chủ trì theo dõi |
|---|---|---|---|---|
| **I** | **Đến năm 2030** | | | |
| 1 | Tỷ lệ dịch vụ công trực tuyến | % | ≥ 80 | Sở Thông tin và Truyền thông |
| 2 | Xếp hạng chuyển đổi số | Thứ bậc | ≤ 3 vùng; ≤ 10 cả nước | Sở Thông tin và Truyền thông |
| 3 | Chỉ số phát triển con người | Chỉ số | > 0,7 | Sở Nội vụ |
"""
    found = targets_of(plan(_TITLE, table))
    assert [(t.value, t.unit, t.comparator, t.year) for t in found] == [
        (80, "%", ">=", 2030),
        (None, "Thứ bậc", "=", 2030),
        (0.7, "Chỉ số", ">", 2030),
    ]
    assert found[0].responsible_names == ["Sở Thông tin và Truyền thông tỉnh Phú Thọ"]
    assert found[1].object == "≤ 3 vùng; ≤ 10 cả nước"
