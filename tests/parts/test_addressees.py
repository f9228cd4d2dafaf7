"""Kính gửi: the lines, and what they mean."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.parts.model import Parts

HEAD = "UBND TỈNH NGHỆ AN\nSỞ TÀI CHÍNH\nSố: 12/STC-QLNS\nV/v thẩm định\nNghệ An, ngày 5 tháng 3 năm 2024\n\n"

ROWS = [
    # (text after the head, lines)
    ("Kính gửi: Chủ tịch UBND tỉnh\n\nThực hiện Kế hoạch A, Sở làm.", ["Chủ tịch UBND tỉnh"]),
    ("Kính gửi: Sở Y tế.\nSở Tài chính nhận được Công văn.", ["Sở Y tế"]),  # no blank line after it
    ("Kính gửi:\n\n- Các Sở, ban, ngành;\n- UBND các huyện.\n\nThực hiện A.", ["Các Sở, ban, ngành", "UBND các huyện"]),
    ("Kính gửi:\n- Báo A; Đài B tỉnh;\n- UBND các huyện.\nĐể làm.", ["Báo A; Đài B tỉnh", "UBND các huyện"]),
    ("| Kính gửi: | - Sở Y tế; - Sở Nội vụ. |\n|---|---|\n\nNgày 1/2/2024, A.", ["Sở Y tế", "Sở Nội vụ"]),
    (
        "Kính gửi:\n- Đồng chí An, Bí thư,\n- Các đồng chí Phó Bí thư.\n\nVăn phòng gửi.",
        ["Đồng chí An, Bí thư", "Các đồng chí Phó Bí thư"],
    ),
    ("**Kính gửi: Sở Y tế**\n\nTriển khai A.", ["Sở Y tế"]),
    (
        "Kính gửi:\n- Ủy ban nhân dân các huyện,\nthành phố;\n- Sở Y tế.\nThực hiện A.",
        ["Ủy ban nhân dân các huyện,\nthành phố", "Sở Y tế"],
    ),
    # the break between the addressee and the text is lost: the text begins with a capital that no name has there
    (
        "Kính gửi: Chủ tịch UBND các huyện, thành phố Thực hiện Luật Khám bệnh, chữa bệnh và Công văn số 12/UBND-VX ngày 1/2/2024 "
        "của UBND tỉnh, Sở đề nghị các đơn vị làm:\n1. Báo cáo.",
        ["Chủ tịch UBND các huyện, thành phố"],
    ),
    (
        "Kính gửi: - Sở Y tế; - UBND các huyện Trong thời gian qua, các đơn vị đã khẩn trương cấp chứng chỉ hành nghề khám bệnh, chữa "
        "bệnh. Sở đề nghị làm.",
        ["Sở Y tế", "UBND các huyện"],
    ),
    # … a board has such a word in its name
    (
        "Kính gửi: Ban Chỉ đạo Thực hiện Quy chế dân chủ ở cơ sở tỉnh\n\nĐể làm.",
        ["Ban Chỉ đạo Thực hiện Quy chế dân chủ ở cơ sở tỉnh"],
    ),
    ("Sở Tài chính làm việc.", []),
]


@pytest.mark.parametrize(("text", "lines"), ROWS)
def test_lines(read: Callable[[str], Parts], text: str, lines: list[str]) -> None:
    assert [line.quote for line in read(HEAD + text).addressees] == lines


def test_telegram_says_who_in_place_of_kinh_gui(read: Callable[[str], Parts]) -> None:
    parts = read(
        "THỦ TƯỚNG CHÍNH PHỦ\nSố: 92/CĐ-TTg\nHà Nội, ngày 10 tháng 9 năm 2024\n\nCÔNG ĐIỆN\n\nVỀ VIỆC X\n\n"
        "THỦ TƯỚNG CHÍNH PHỦ điện:\n\n- Bộ Công an;\n- Bộ Quốc phòng.\n\nThủ tướng Chính phủ yêu cầu:\n\n1. Làm.\n"
    )
    assert parts.info.kind == "CĐ"
    assert [line.recipients for line in parts.addressees] == [["tw/bo-cong-an"], ["tw/bo-quoc-phong"]]
    assert [unit.kind for unit in parts.units] == ["paragraph", "bullet"]


def test_telegram_in_capitals_and_a_list_that_goes_on_in_the_next_line(read: Callable[[str], Parts]) -> None:
    parts = read(
        "ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NINH\n\nSố: 3/CĐ-UBND\n\nQuảng Ninh, ngày 10 tháng 9 năm 2024\n\nCÔNG ĐIỆN\nVề việc ứng phó "
        "mưa lớn\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH ĐIỆN:\n- Giám đốc các Sở: Y tế,\nCông Thương;\n- Công an tỉnh.\n\n"
        "Yêu cầu các đơn vị trực 24/24 giờ.\n\nNơi nhận:\n- Như trên;\n- PCT NN UBND tỉnh;\n- TT. UBND tỉnh (b/cáo);\n- Lưu: VTUB.\n"
    )
    assert [line.recipients for line in parts.addressees] == [
        ["quang-ninh/so-y-te/giam-doc", "quang-ninh/so-cong-thuong/giam-doc"],
        ["quang-ninh/cong-an"],
    ]
    assert [line.recipients for line in parts.recipients] == [
        ["quang-ninh/so-y-te/giam-doc", "quang-ninh/so-cong-thuong/giam-doc", "quang-ninh/cong-an"],
        ["quang-ninh/ubnd/pho-chu-tich"],
        ["quang-ninh/ubnd/thuong-truc"],
        ["quang-ninh/ubnd/van-phong/van-thu"],
    ]
    assert parts.recipients[2].purpose == "bao_cao"


@pytest.mark.parametrize(
    ("kind", "listed"),
    [
        ("GIẤY MỜI", ["Lãnh đạo các sở, ban, ngành", "Các Văn phòng: Tỉnh ủy, UBND tỉnh"]),
        ("THÔNG BÁO", []),  # whom an invitation spoken of invites
    ],
)
def test_an_invitation_lists_whom_it_is_written_to(read: Callable[[str], Parts], kind: str, listed: list[str]) -> None:
    parts = read(
        f"UBND TỈNH NGHỆ AN\nSố: 12/X-UBND\nNghệ An, ngày 5 tháng 3 năm 2024\n\n{kind}\nDự Lễ mở bến phà\n\nUBND tỉnh mở "
        "bến phà.\n1. Thành phần mời:\n- Lãnh đạo các sở, ban, ngành;\n- Các Văn phòng: Tỉnh ủy, UBND tỉnh;\n"
        "2. Thời gian: 8 giờ 00, ngày 9/3/2024.\n"
    )
    assert [line.quote for line in parts.addressees] == listed
    assert len(parts.sections) == 2  # the list stays in the text


@pytest.mark.parametrize(
    ("line", "ids"),
    [
        ("Các Văn phòng: Tỉnh ủy, UBND tỉnh", ["nghe-an/tinh-uy/van-phong", "nghe-an/ubnd/van-phong"]),
        ("Văn phòng: Tỉnh ủy, HĐND tỉnh", ["nghe-an/tinh-uy/van-phong", "nghe-an/hdnd/van-phong"]),
        ("Đại diện lãnh đạo các sở", ["nghe-an/nhom/so/lanh-dao"]),  # who comes for them changes nothing
    ],
)
def test_who_is_meant(read: Callable[[str], Parts], line: str, ids: list[str]) -> None:
    assert read(f"{HEAD}Kính gửi: {line}\n\nThực hiện A.").addressees[0].recipients == ids


def test_addressees_are_no_units(read: Callable[[str], Parts]) -> None:
    parts = read(HEAD + "Kính gửi:\n- Sở Y tế;\n- Sở Nội vụ.\n\nĐề nghị các đơn vị làm.")
    assert len(parts.units) == 1
