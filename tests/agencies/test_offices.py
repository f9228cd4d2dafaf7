"""Offices of districts, and names that other words would hide; each row with the reason why it is there."""

from __future__ import annotations

import pytest

from loaders.agencies import Context, find_mentions
from loaders.parse import parse
from loaders.text import Text
from tests.agencies.cases import DEPARTMENT, OWN_COMMUNE, OWN_DISTRICT, PROVINCE, names

RESOLVED = [
    # "thì Ủy ban nhân dân" holds the letters of "thị ủy", which hid the committee behind every "thì"
    ("thì Ủy ban nhân dân tỉnh xem xét", PROVINCE, ["Ủy ban nhân dân tỉnh Đồng Nai"]),
    # a colon ends the place: "Chỉ" is no district
    ("Công an huyện: Chỉ đạo tuần tra", PROVINCE, ["Công an cấp huyện thuộc tỉnh Đồng Nai"]),
    # ministers as a group, where decisions of the Prime Minister end
    (
        "Các Bộ trưởng, Thủ trưởng cơ quan ngang Bộ chịu trách nhiệm",
        PROVINCE,
        ["Các Bộ trưởng", "Thủ trưởng cơ quan ngang Bộ"],
    ),
]


@pytest.mark.parametrize(("words", "context", "expected"), RESOLVED)
def test_resolved(words: str, context: Context, expected: list[str]) -> None:
    assert [agency.name for mention in find_mentions(Text(words), context) for agency in mention.agencies] == expected


def test_an_office_alone_is_the_own_district_s() -> None:
    """In a district's document "Phòng Nội vụ" is its own; the office of council and committee is one body."""
    words = "Phòng Nội vụ; Văn phòng HĐND và UBND huyện"
    ids = [agency.id for mention in find_mentions(Text(words), OWN_DISTRICT) for agency in mention.agencies]
    assert [id.rsplit("/", 1)[1] for id in ids] == ["phong-noi-vu", "van-phong-hdnd-va-ubnd"]
    assert len({id.rsplit("/", 1)[0] for id in ids}) == 1


_OF_DISTRICT, _OF_COMMUNE = "huyện Xuân Lộc, tỉnh Đồng Nai", "xã Ba Vì, thành phố Hà Nội"
# fmt: off
GROUPS = [
    # a group without a level is that of the district or commune that issues
    ("Các phòng, ban, ngành rà soát", OWN_DISTRICT, [[f"Các phòng, ban, ngành {_OF_DISTRICT}"]]),
    ("Các cơ quan, đơn vị liên quan", OWN_DISTRICT, [[f"Các cơ quan, đơn vị liên quan ({_OF_DISTRICT})"]]),
    ("Hiệu trưởng các trường học", OWN_COMMUNE, [[f"Hiệu trưởng các trường học trên địa bàn {_OF_COMMUNE}"]]),
    ("các đơn vị thuộc xã", OWN_COMMUNE, [[f"Các đơn vị {_OF_COMMUNE}"]]),
    ("các phòng chuyên môn", OWN_COMMUNE, [[f"Các phòng chuyên môn {_OF_COMMUNE}"]]),
    # … but sở, and what is said to be of the province, are the province's
    ("Các sở, ban, ngành", OWN_DISTRICT, [["Các sở, ban, ngành tỉnh Đồng Nai"]]),
    ("các cơ quan, đơn vị thuộc tỉnh", OWN_DISTRICT, [["Các cơ quan, đơn vị (tỉnh Đồng Nai)"]]),
    # a district that is named is that one, in a document of the province too
    ("các phòng, ban huyện Định Quán", PROVINCE, [["Các phòng, ban huyện Định Quán, tỉnh Đồng Nai"]]),
    # in a document of the province nothing changes
    ("Các cơ quan, đơn vị", PROVINCE, [["Các cơ quan, đơn vị (tỉnh Đồng Nai)"]]),
    # the committees and unions of the province are no list of provinces
    ("Công an tỉnh, Tỉnh Đoàn ra quân", PROVINCE,
     [["Công an tỉnh Đồng Nai"], ["Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Đồng Nai"]]),
    ("Kho bạc Nhà nước tỉnh, Tỉnh ủy", PROVINCE, [["Kho bạc Nhà nước tỉnh Đồng Nai"], ["Tỉnh ủy Đồng Nai"]]),
    ("Công an huyện, thị xã", PROVINCE, [["Công an các huyện, thị xã thuộc tỉnh Đồng Nai"]]),
]
# fmt: on


@pytest.mark.parametrize(("words", "context", "expected"), GROUPS)
def test_groups_are_of_the_unit_that_issues(words: str, context: Context, expected: list[list[str]]) -> None:
    assert names(words, context) == expected


LETTERS = [
    # words before "Lưu:", the line, what the unit on it is
    ("Giám đốc Trung tâm Phục vụ hành chính công tỉnh", "VT, PVHCC", "dong-nai/trung-tam-phuc-vu-hanh-chinh-cong"),
    ("Trung tâm Phục vụ hành chính công tỉnh", "VT, TTPVHCC", "dong-nai/trung-tam-phuc-vu-hanh-chinh-cong"),
    # no name in the text has these letters: they stay, and are in doubt
    ("Trung tâm Phục vụ hành chính công tỉnh", "VT, NCKSTTHC", "dong-nai/ubnd/van-phong/nckstthc"),
    # a name of another province is another body
    ("Trung tâm Phục vụ hành chính công tỉnh Hà Giang", "VT, PVHCC", "dong-nai/ubnd/van-phong/pvhcc"),
]


@pytest.mark.parametrize(("words", "line", "id_"), LETTERS)
def test_letters_mean_the_body_that_the_text_names_so(words: str, line: str, id_: str) -> None:
    head = "ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG NAI\n\nSố: 5/QĐ-UBND\n\nĐồng Nai, ngày 12 tháng 9 năm 2023\n\nQUYẾT ĐỊNH\nVề thủ tục\n\n"
    record = parse(Text(f"{head}Điều 1. {words} thi hành.\n\nNơi nhận:\n- Lưu: {line}.\n\nCHỦ TỊCH\n\nTrần Văn Nam\n"))[
        0
    ]
    unit = record.recipients[-1].recipients[-1]
    mention = record.agency_mentions[[m.quote for m in record.agency_mentions].index(line.split(", ")[1])]
    assert unit == id_  # the reader of recipients and that of mentions say the same
    assert mention.refs == [id_]
    assert mention.certainty == "inferred"
    (info,) = (agency for agency in record.agencies if agency.id == id_)
    assert (info.certainty == "inferred") == ("van-phong" in id_)


def test_letters_that_the_list_spells_out_make_no_second_unit() -> None:
    words = "Phòng Công nghệ thông tin; Phòng CNTT; Phòng CCHC thuộc Sở Nội vụ; Lưu: VT, CNTT"
    ids = [agency.id for mention in find_mentions(Text(words), DEPARTMENT) for agency in mention.agencies]
    department = "thanh-hoa/so-thong-tin-va-truyen-thong"
    it = f"{department}/phong-cong-nghe-thong-tin"
    assert ids == [it, it, "thanh-hoa/so-noi-vu/phong-cai-cach-hanh-chinh", f"{department}/van-thu", it]


def test_in_a_province_such_an_office_is_nobody_s() -> None:
    assert [m for m in find_mentions(Text("giao Phòng Nội vụ theo dõi"), PROVINCE) if m.agencies] == []
