"""Lines of Kính gửi and Nơi nhận that leave out a place, a comma or whose people they mean."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.parts.model import Parts

_PLACE = "Số: 12/{symbol}\nV/v rà soát\nNghệ An, ngày 5 tháng 3 năm 2024\n\n"
COMMITTEE = "UBND TỈNH NGHỆ AN\n" + _PLACE.format(symbol="UBND-TH")
OFFICE = "UBND TỈNH NGHỆ AN\nVĂN PHÒNG\n" + _PLACE.format(symbol="VP-TH")

ROWS = [
    # (head, line, names, copies)
    # the council of the issuer's own place
    (COMMITTEE, "TT Tỉnh ủy, TT HĐND", ["nghe-an/tinh-uy/thuong-truc", "nghe-an/hdnd/thuong-truc"], None),
    # the standing of both, and not both whole
    (COMMITTEE, "Thường trực: Tỉnh ủy, HĐND tỉnh", ["nghe-an/tinh-uy/thuong-truc", "nghe-an/hdnd/thuong-truc"], None),
    # those at the head of the committee whose office writes; of another level they are not known
    (OFFICE, "TTUB: CT, các PCT", ["nghe-an/ubnd/chu-tich", "nghe-an/ubnd/pho-chu-tich"], None),
    (OFFICE, "TTUBND huyện: CT, PCT", [], None),
    # rooms by their letters, and how many copies they get
    (OFFICE, "Phòng TH, KT (2b)", ["nghe-an/ubnd/van-phong/phong-tong-hop", "nghe-an/ubnd/van-phong/phong-kinh-te"], 2),
    # "bộ phận" is no ministry
    (OFFICE, "Các phòng, bộ phận thuộc VP", ["nghe-an/ubnd/van-phong/nhom/phong"], None),
    # a province has many sở; "cơ quan ban, ngành" lacks a comma
    (
        COMMITTEE,
        "Giám đốc sở, Thủ trưởng các cơ quan ban, ngành tỉnh",
        ["nghe-an/nhom/so/giam-doc", "nghe-an/nhom/co-quan-ban-nganh/thu-truong-co-quan"],
        None,
    ),
]


@pytest.mark.parametrize(("head", "line", "ids", "copies"), ROWS)
def test_what_a_line_means(
    read: Callable[[str], Parts], head: str, line: str, ids: list[str], copies: int | None
) -> None:
    parts = read(
        f"{head}Kính gửi: Sở Y tế.\n\nĐề nghị Sở Y tế rà soát.\n\nNơi nhận:\n- {line};\n- Lưu: VT.\n\nCHỦ TỊCH\n\nTrần Văn Nam\n"
    )
    assert (parts.recipients[0].quote, parts.recipients[0].recipients, parts.recipients[0].copies) == (
        line,
        ids,
        copies,
    )


def test_an_addressee_is_written_out_too(read: Callable[[str], Parts]) -> None:
    parts = read(
        f"{COMMITTEE}Kính gửi:\n- Giám đốc sở, Thủ trưởng các ban, ngành;\n- Công an tỉnh.\n\nUBND tỉnh yêu cầu báo cáo.\n"
    )
    assert parts.addressees[0].recipient_names[0] == "Giám đốc các sở tỉnh Nghệ An"
