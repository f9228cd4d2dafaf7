"""Offices of districts, and names that other words would hide; each row with the reason why it is there."""

from __future__ import annotations

import pytest

from loaders.agencies import Context, find_mentions, lookup
from loaders.parse import parse
from loaders.text import Text
from tests.agencies.cases import (
    DEPARTMENT,
    HOSPITAL,
    MINISTRY,
    NOWHERE,
    OWN_COMMUNE,
    OWN_DISTRICT,
    PARTY,
    PARTY_COMMUNE,
    PROVINCE,
    names,
)

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
    # the command of the border guard since 1 July 2025, whole; its first words had been a body of their own
    ("Ban Chỉ huy Bộ đội Biên phòng tỉnh tuần tra", PROVINCE, ["Ban Chỉ huy Bộ đội Biên phòng tỉnh Đồng Nai"]),
    # members of a committee are not the committee
    ("Ủy viên Ban Thường vụ Tỉnh ủy chỉ đạo", PROVINCE, ["Ủy viên Ban Thường vụ Tỉnh ủy Đồng Nai"]),
    ("Ủy viên Ban Chấp hành Trung ương Đảng", PROVINCE, ["Ủy viên Ban Chấp hành Trung ương Đảng"]),
    # offices of tax and insurance by their number or area since 2025; "Văn xã" is no commune
    ("Thuế cơ sở 3 phối hợp", PROVINCE, ["Thuế cơ sở 3 tỉnh Đồng Nai"]),
    ("Phòng Khoa giáo - Văn xã theo dõi", PROVINCE, ["Phòng Khoa giáo - Văn xã"]),
    ("các Ban QLDA trực thuộc UBND tỉnh", PROVINCE, ["Các ban quản lý dự án trực thuộc Ủy ban nhân dân tỉnh Đồng Nai"]),
    # the party in a body is not the body; "các đảng ủy" with their units
    ("Đảng ủy Sở Y tế xây dựng kế hoạch", PROVINCE, ["Đảng ủy Sở Y tế tỉnh Đồng Nai"]),
    ("Đảng ủy Quân sự tỉnh lãnh đạo", PROVINCE, ["Đảng ủy Quân sự tỉnh Đồng Nai"]),
    ("Các đảng ủy xã, phường cụ thể hóa", PROVINCE, ["Cấp ủy các xã, phường thuộc tỉnh Đồng Nai"]),
    # the youth union of the level that its short name says, whoever issues the paper
    ("Tỉnh đoàn phát động", OWN_DISTRICT, ["Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Đồng Nai"]),
    ("Huyện đoàn phát động", OWN_DISTRICT, ["Đoàn Thanh niên Cộng sản Hồ Chí Minh huyện Xuân Lộc, tỉnh Đồng Nai"]),
    # heads of schools, by one name or by levels
    ("Hiệu trưởng trường THCS Lê Lợi tổ chức", PROVINCE, ["Hiệu trưởng Trường THCS Lê Lợi"]),
    (
        "Hiệu trưởng các trường tiểu học, mầm non, THCS",
        PROVINCE,
        ["Hiệu trưởng các trường tiểu học, mầm non, THCS trên địa bàn tỉnh Đồng Nai"],
    ),
    # kinds of units without commas, or short
    ("UBND các quận huyện rà soát", PROVINCE, ["Ủy ban nhân dân các quận, huyện thuộc tỉnh Đồng Nai"]),
    ("yêu cầu các huyện, thị, thành phố", PROVINCE, ["Các huyện, thị xã, thành phố thuộc tỉnh Đồng Nai"]),
    ("Các Sở Ban ngành rà soát", PROVINCE, ["Các sở, ban, ngành tỉnh Đồng Nai"]),
    # items below a heading end its name
    ("Chi cục Kiểm lâm\na) Chủ trì tham mưu", PROVINCE, ["Chi cục Kiểm lâm tỉnh Đồng Nai"]),
    ("Trung tâm Khuyến nông\nTổ chức tập huấn", PROVINCE, ["Trung tâm Khuyến nông tỉnh Đồng Nai"]),
    # the one before keeps its name
    ("Bộ Chỉ huy Bộ đội Biên phòng tỉnh tuần tra", PROVINCE, ["Bộ Chỉ huy Bộ đội Biên phòng tỉnh Đồng Nai"]),
]


@pytest.mark.parametrize(("words", "context", "expected"), RESOLVED)
def test_resolved(words: str, context: Context, expected: list[str]) -> None:
    assert [agency.name for mention in find_mentions(Text(words), context) for agency in mention.agencies] == expected


BOARDS = [
    # a committee's boards go by their bare names in its own documents …
    ("Ban Tổ chức chủ trì", PARTY, ["Ban Tổ chức Tỉnh ủy Quảng Ninh"]),
    ("Ủy ban Kiểm tra giám sát", PARTY_COMMUNE, ["Ủy ban Kiểm tra Đảng ủy xã Ba Vì, thành phố Hà Nội"]),
    ("Ban Xây dựng Đảng tham mưu", PARTY_COMMUNE, ["Ban Xây dựng Đảng Đảng ủy xã Ba Vì, thành phố Hà Nội"]),
    # … where those of an event are another's; in a province's document they are nobody's
    ("Ban Tổ chức hội nghị chủ trì", PARTY, []),
    ("Ban Dân vận chủ trì", PROVINCE, []),
    # the front's members are named beside it
    (
        "Ủy ban MTTQ Việt Nam tỉnh và các tổ chức thành viên giám sát",
        PROVINCE,
        ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Đồng Nai", "Các tổ chức thành viên trên địa bàn tỉnh Đồng Nai"],
    ),
    # the offices of the commune stand in its committee's documents too
    ("Phòng Kinh tế rà soát", PARTY_COMMUNE, ["Phòng Kinh tế xã Ba Vì, thành phố Hà Nội"]),
    (
        "Các chi bộ, đảng bộ trực thuộc quán triệt",
        PARTY_COMMUNE,
        ["Các chi bộ, đảng bộ trực thuộc (xã Ba Vì, thành phố Hà Nội)"],
    ),
    # what provinces and communes both have is the own one
    ("Trung tâm Phục vụ hành chính công chủ trì", OWN_COMMUNE, ["Trung tâm Phục vụ hành chính công xã Ba Vì"]),
    ("1. Các thôn, khu dân cư tuyên truyền", OWN_COMMUNE, ["Các thôn, khu dân cư trên địa bàn xã Ba Vì"]),
]


@pytest.mark.parametrize(("words", "context", "expected"), BOARDS)
def test_of_the_issuer_itself(words: str, context: Context, expected: list[str]) -> None:
    found = [agency.name for mention in find_mentions(Text(words), context) for agency in mention.agencies]
    assert [name.removesuffix(", thành phố Hà Nội") for name in found] == [
        name.removesuffix(", thành phố Hà Nội") for name in expected
    ]


def test_those_directly_under_are_of_the_body_of_the_same_item() -> None:
    words = "- Sở Y tế chỉ đạo các đơn vị trực thuộc.\n- Công an tỉnh tuần tra.\n- Các đơn vị trực thuộc làm theo."
    found = [agency.name for mention in find_mentions(Text(words), PROVINCE) for agency in mention.agencies]
    assert found == [
        "Sở Y tế tỉnh Đồng Nai",
        "Các đơn vị trực thuộc Sở Y tế tỉnh Đồng Nai",
        "Công an tỉnh Đồng Nai",
        "Các đơn vị trực thuộc (tỉnh Đồng Nai)",
    ]


@pytest.mark.parametrize(
    ("words", "context", "expected"),
    [
        # one office of two bodies has one head
        ("Chánh Văn phòng HĐND và UBND huyện", OWN_DISTRICT, ["van-phong-hdnd-va-ubnd/chanh-van-phong"]),
        ("Chánh Văn phòng HĐND&UBND xã", OWN_COMMUNE, ["van-phong-hdnd-va-ubnd/chanh-van-phong"]),
        (
            "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã",
            OWN_COMMUNE,
            ["van-phong-hdnd-va-ubnd/chanh-van-phong"],
        ),
        # the office of one body is its own
        ("Chánh Văn phòng UBND tỉnh", PROVINCE, ["van-phong/chanh-van-phong"]),
    ],
)
def test_the_head_of_an_office(words: str, context: Context, expected: list[str]) -> None:
    ids = [agency.id for mention in find_mentions(Text(words), context) for agency in mention.agencies]
    assert ["/".join(id.split("/")[-2:]) for id in ids] == expected


def test_an_office_alone_is_the_own_district_s() -> None:
    """In a district's document "Phòng Nội vụ" is its own; the office of council and committee is one body."""
    words = "Phòng Nội vụ; Văn phòng HĐND và UBND huyện"
    ids = [agency.id for mention in find_mentions(Text(words), OWN_DISTRICT) for agency in mention.agencies]
    assert [id.rsplit("/", 1)[1] for id in ids] == ["phong-noi-vu", "van-phong-hdnd-va-ubnd"]
    assert len({id.rsplit("/", 1)[0] for id in ids}) == 1


_HOSPITAL = "Bệnh viện Đa khoa tỉnh Hà Tĩnh"
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


# fmt: off
LETTERS = [
    # words before "Lưu:", the line, what the unit on it is
    ("Giám đốc Trung tâm Phục vụ hành chính công tỉnh", "VT, PVHCC", "dong-nai/trung-tam-phuc-vu-hanh-chinh-cong"),
    ("Trung tâm Phục vụ hành chính công tỉnh", "VT, TTPVHCC", "dong-nai/trung-tam-phuc-vu-hanh-chinh-cong"),
    # no name in the text has these letters: they stay, and are in doubt
    ("Trung tâm Phục vụ hành chính công tỉnh", "VT, NCKSTTHC", "dong-nai/ubnd/van-phong/nckstthc"),
    # "Quản lý" is no district (quận): the name does not end before it
    ("Trung tâm Quản lý hạ tầng đô thị tỉnh", "VT, TTQLHTĐT", "dong-nai/trung-tam-quan-ly-ha-tang-do-thi"),
    # letters of a whole name may leave some out
    ("Trung tâm Xúc tiến Thương mại và Du lịch tỉnh", "VT, TTXTDL", "dong-nai/trung-tam-xuc-tien-thuong-mai-va-du-lich"),
    # … but not of one that ends in another word
    ("Trung tâm Xúc tiến Thương mại và Du lịch tỉnh", "VT, TTXTTM", "dong-nai/ubnd/van-phong/ttxttm"),
    # a name of another province is another body
    ("Trung tâm Phục vụ hành chính công tỉnh Hà Giang", "VT, PVHCC", "dong-nai/ubnd/van-phong/pvhcc"),
]
# fmt: on


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


def test_letters_of_a_whole_name_are_read_wherever_they_stand() -> None:
    """In a ministry's plan its centre stands in the cells of a table by its letters alone."""
    head = "BỘ Y TẾ\n\nSố: 5/KH-BYT\n\nHà Nội, ngày 12 tháng 9 năm 2023\n\nKẾ HOẠCH\nVề thống kê\n\n"
    body = "1. Trung tâm Thống kê y tế Trung ương chủ trì, báo cáo Bộ trưởng.\n\n2. TTTKYTTW rà soát; số 12/TTTKYTTW; TTTKYTX.\n"
    kept = "\nNơi nhận:\n- Lưu: VT, TTTKTW.\n\nBỘ TRƯỞNG\n\nTrần Văn Nam\n"
    record = parse(Text(head + body + kept))[0]
    centre = "tw/trung-tam-thong-ke-y-te-trung-uong"
    read = [mention.quote for mention in record.agency_mentions if mention.refs == [centre]]
    assert read == ["Trung tâm Thống kê y tế Trung ương", "TTTKYTTW", "TTTKTW"]
    assert {info.id: info.parent for info in record.agencies}[centre] == "tw/bo-y-te"  # "Lưu" names units of the issuer


# fmt: off
LACKING = [
    # words, letters that are read as the centre for technical advice on farming (TTTVKTNN) or that for safety on roads
    ("- TTTVKNN rà soát.", ["TTTVKNN"]),  # one letter is left out where an item opens
    ("Sở Y tế, TTTVKNN rà soát.", ["TTTVKNN"]),  # … or beside another agency
    ("Giao TTTVKNN rà soát.", ["TTTVKNN"]),
    ("Nâng cao TTTVKNN ở cơ sở.", []),  # not in a sentence
    ("Nâng cao TTTVKTNN ở cơ sở.", ["TTTVKTNN"]),  # but there all letters count
    ("| 1 | Tập huấn | TTKTNN | Sở Y tế |", ["TTKTNN"]),  # more are left out in a cell of a table
    ("- TTKTNN rà soát.", []),
    ("| 1 | Đua xe | TTATGT | Sở Y tế |", []),  # traffic safety is no body
    ("- TTATGT được giữ vững.", []),
]
# fmt: on


@pytest.mark.parametrize(("words", "letters"), LACKING)
def test_letters_may_lack_some_where_an_agency_stands(words: str, letters: list[str]) -> None:
    head = "ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG NAI\n\nSố: 5/KH-UBND\n\nĐồng Nai, ngày 12 tháng 9 năm 2023\n\nKẾ HOẠCH\nVề tập huấn\n\n"
    body = "1. Trung tâm Tư vấn kỹ thuật nông nghiệp tỉnh, Trung tâm Quan trắc an toàn giao thông tỉnh báo cáo.\n\n"
    record = parse(Text(f"{head}{body}{words}\n"))[0]
    assert [m.quote for m in record.agency_mentions if m.form == "abbr" and m.quote.startswith("TT")] == letters


CUSTOMS = Context(level="central", year=2020, issuer=lookup("tw/bo-tai-chinh/tong-cuc-hai-quan"))
HEALTH = Context(level="central", year=2024, issuer=lookup("tw/bo-y-te"))
# fmt: off
NAMES = [
    # a union is that of the body behind it, not the body
    ("Đoàn Thanh niên Bộ Y tế, Công đoàn Bộ Y tế", HEALTH,
     [["Đoàn Thanh niên Cộng sản Hồ Chí Minh Bộ Y tế"], ["Công đoàn Bộ Y tế"]]),
    ("Công đoàn ngành", HEALTH, []),
    # the chief inspector heads the inspectorate, not the ministry
    ("Chánh Thanh tra Bộ", HEALTH, [["Chánh Thanh tra Bộ Y tế"]]),
    ("Chánh Thanh tra tỉnh", PROVINCE, [["Chánh Thanh tra tỉnh Đồng Nai"]]),
    # heads of two kinds of units before both kinds; a director is no head of rooms
    ("Vụ trưởng, Cục trưởng các Vụ, Cục", HEALTH,
     [["Vụ trưởng các vụ, cục thuộc Bộ Y tế", "Cục trưởng các vụ, cục thuộc Bộ Y tế"]]),
    ("Các Vụ, Cục, Tổng cục", HEALTH, [["Các vụ, cục, tổng cục thuộc Bộ Y tế"]]),
    # a unit and its ministry are one, behind a dash and in brackets too
    ("Cục Báo chí - Bộ TT&TT; Cục Báo chí (Bộ TT&TT).", HEALTH, [["Cục Báo chí, Bộ Thông tin và Truyền thông"]] * 2),
    # a name ends at a verb of two syllables; "thông tin tuyên truyền" is a name's
    ("phối hợp với Cục Y tế dự phòng phổ biến, sử dụng tài liệu", HEALTH, [["Cục Y tế dự phòng, Bộ Y tế"]]),
    ("Đội Thông tin tuyên truyền lưu động tỉnh", PROVINCE, [["Đội Thông tin tuyên truyền lưu động tỉnh Đồng Nai"]]),
    # … and a verb that a place closes is the name's, unless a particle or people stand before the place
    ("Đội Tuyên truyền vận động hiến máu thành phố Biên Hòa", PROVINCE,
     [["Đội Tuyên truyền vận động hiến máu thành phố Biên Hòa, tỉnh Đồng Nai"]]),
    ("Trung tâm Quản lý sử dụng nhà công vụ tỉnh rà soát", PROVINCE,
     [["Trung tâm Quản lý sử dụng nhà công vụ tỉnh Đồng Nai"]]),
    ("Chi cục Thủy lợi vận động nhân dân huyện", PROVINCE, [["Chi cục Thủy lợi tỉnh Đồng Nai"]]),
    ("Trung tâm Khuyến nông phổ biến kỹ thuật cho tỉnh", PROVINCE, [["Trung tâm Khuyến nông tỉnh Đồng Nai"]]),
    ("Đội Thông tin tuyên truyền chủ trì", PROVINCE, [["Đội Thông tin tuyên truyền tỉnh Đồng Nai"]]),
    # a word of the name whose second half ends names elsewhere; two verbs in a row, the first of which is the name's
    ("Trung tâm Đảm bảo kỹ thuật rà soát; Học viện Ngoại giao báo cáo", PROVINCE,
     [["Trung tâm Đảm bảo kỹ thuật tỉnh Đồng Nai"], ["Học viện Ngoại giao"]]),
    ("Phòng Hành chính tổng hợp rà soát mẫu; Phòng Hành chính tổng hợp kết quả", DEPARTMENT,
     [["Phòng Hành chính tổng hợp, Sở Thông tin và Truyền thông tỉnh Thanh Hóa"],
      ["Phòng Hành chính, Sở Thông tin và Truyền thông tỉnh Thanh Hóa"]]),
    # what a committee does to another is no name of its leaders
    ("Đảng ủy UBND tỉnh lãnh đạo UBND tỉnh; lãnh đạo UBND tỉnh", PROVINCE,
     [["Đảng ủy Ủy ban nhân dân tỉnh Đồng Nai"], ["Ủy ban nhân dân tỉnh Đồng Nai"],
      ["Lãnh đạo Ủy ban nhân dân tỉnh Đồng Nai"]]),
    # offices that help a party committee, by what they are
    ("các cơ quan tham mưu, giúp việc Tỉnh ủy rà soát", PROVINCE,
     [["Các cơ quan tham mưu, giúp việc thuộc Tỉnh ủy Đồng Nai"]]),
    # names with two dashes, and with a word that is a verb elsewhere
    ("Trung tâm Truyền thông - Văn hóa - Thể thao huyện", OWN_DISTRICT,
     [[f"Trung tâm Truyền thông - Văn hóa - Thể thao {_OF_DISTRICT}"]]),
    ("Trung tâm Dịch vụ tổng hợp tổng hợp số liệu", OWN_COMMUNE, [[f"Trung tâm Dịch vụ tổng hợp {_OF_COMMUNE}"]]),
    # whose a centre is that a commune names without more, the words do not say
    ("Trung tâm Khuyến nông hướng dẫn", OWN_COMMUNE, [["Trung tâm Khuyến nông"]]),
    # branches by the bare name of a district of the province
    ("Agribank Chi nhánh Xuân Lộc; VNPT Định Quán", OWN_DISTRICT,
     [["Agribank chi nhánh Xuân Lộc, tỉnh Đồng Nai"], ["VNPT Định Quán, tỉnh Đồng Nai"]]),
    # names end before what the body does; "báo" of "Dự báo" is no verb, and a national centre is of no province
    ("Công ty Điện lực Xuân Lộc bảo đảm cung cấp điện", PROVINCE, [["Công ty Điện lực Xuân Lộc"]]),
    ("Chi cục Thú y thông báo, hướng dẫn", PROVINCE, [["Chi cục Thú y tỉnh Đồng Nai"]]),
    ("Trung tâm Dự báo khí tượng Quốc gia", PROVINCE, [["Trung tâm Dự báo khí tượng Quốc gia"]]),
    ("Quỹ Phòng, chống thiên tai tỉnh", PROVINCE, [["Quỹ Phòng, chống thiên tai tỉnh Đồng Nai"]]),
    # short forms in the names of boards, and who has such boards
    ("Ban Chỉ huy PCTT và TKCN tỉnh; Ban Chỉ đạo QG về PCTT", PROVINCE,
     [["Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh Đồng Nai"],
      ["Ban Chỉ đạo quốc gia về Phòng, chống thiên tai"]]),
    # BTC begins the name of a board; inside one, or before what a document is about, it may be Bộ Tài chính
    ("BTC Ngày hội tỉnh; Tổ công tác liên ngành BTC", PROVINCE,
     [["Ban Tổ chức Ngày hội tỉnh Đồng Nai"], ["Tổ công tác liên ngành BTC"]]),
    ("hướng dẫn của BTC về thuế", PROVINCE, []),
    ("Tổ giúp việc BCĐ Cải cách tư pháp tỉnh", PROVINCE,
     [["Tổ giúp việc Ban Chỉ đạo Cải cách tư pháp tỉnh Đồng Nai"]]),
    ("Trưởng Ban Chỉ huy PCTT&TKCN các huyện", PROVINCE,
     [["Trưởng ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn các huyện thuộc tỉnh Đồng Nai"]]),
    # sở by their letters behind the group
    ("Các sở, ngành: KHĐT, TC;", PROVINCE, [["Sở Kế hoạch và Đầu tư tỉnh Đồng Nai", "Sở Tài chính tỉnh Đồng Nai"]]),
    ("Các sở, ngành: Y tế học đường;", PROVINCE, [["Các sở, ban, ngành tỉnh Đồng Nai"]]),
    # the board of works, and works that are somebody's
    ("Ban Quản lý dự án Đầu tư các công trình cấp nước tỉnh", PROVINCE,
     [["Ban Quản lý dự án Đầu tư các công trình cấp nước tỉnh Đồng Nai"]]),
    # boards of works have long names; "và" and what follows up to the place are theirs
    ("Ban Quản lý dự án đầu tư xây dựng các công trình cảng biển và dân dụng tỉnh", PROVINCE,
     [["Ban Quản lý dự án đầu tư xây dựng các công trình cảng biển và dân dụng tỉnh Đồng Nai"]]),
    ("Ban Quản lý dự án đầu tư xây dựng công trình thủy lợi và phát triển nông thôn tỉnh", PROVINCE,
     [["Ban Quản lý dự án đầu tư xây dựng công trình thủy lợi và phát triển nông thôn tỉnh Đồng Nai"]]),
    # no place closes it: "và" goes on with a duty
    ("Ban Quản lý dự án giao thông tỉnh và rà soát hồ sơ của các nhà thầu", PROVINCE,
     [["Ban Quản lý dự án giao thông tỉnh Đồng Nai"]]),
    ("Trung tâm Quan trắc các công trình", PROVINCE, [["Trung tâm Quan trắc tỉnh Đồng Nai"]]),
    # a commune's civil servants by their field; a district has none of its own
    ("công chức Tư pháp - Hộ tịch; Công chức phụ trách", OWN_COMMUNE, [[f"Công chức Tư pháp - Hộ tịch {_OF_COMMUNE}"]]),
    ("công chức Tư pháp - Hộ tịch rà soát", OWN_DISTRICT, []),
    # heads of villages in a commune's plan; elsewhere the words say no body
    ("Trưởng các ấp vận động; Ban Nhân dân các ấp; Bí thư chi bộ", OWN_COMMUNE,
     [[f"Trưởng các ấp trên địa bàn {_OF_COMMUNE}"], [f"Ban Nhân dân các ấp trên địa bàn {_OF_COMMUNE}"],
      [f"Các bí thư chi bộ trên địa bàn {_OF_COMMUNE}"]]),
    ("Trưởng thôn, Xóm trưởng", OWN_COMMUNE, [[f"Các trưởng thôn, xóm trưởng trên địa bàn {_OF_COMMUNE}"]]),
    ("xác nhận của trưởng bản", PROVINCE, []),
    ("các Đồn Biên phòng", PROVINCE, [["Các đồn biên phòng trên địa bàn tỉnh Đồng Nai"]]),
    # TT before a committee is its standing members, no town; ";" ends a place
    ("- Đảng ủy - HĐND xã; TT Đảng ủy, HĐND xã;", OWN_COMMUNE,
     [[f"Đảng ủy {_OF_COMMUNE}", f"Hội đồng nhân dân {_OF_COMMUNE}"],
      [f"Thường trực Đảng ủy {_OF_COMMUNE}", f"Thường trực Hội đồng nhân dân {_OF_COMMUNE}"]]),
    ("UBND các xã, TT", OWN_DISTRICT, [["Ủy ban nhân dân các xã, thị trấn thuộc huyện Xuân Lộc"]]),
    ("Các Hội, đoàn thể xã", OWN_COMMUNE, [[f"Các hội, đoàn thể {_OF_COMMUNE}"]]),
    # deputies in an item are the issuer's, and a head by the kind of unit that issues
    ("- các Phó Chủ tịch;\n- Các Phó Chánh Văn phòng;", PROVINCE,
     [["Phó Chủ tịch Ủy ban nhân dân tỉnh Đồng Nai"], ["Phó Chánh Văn phòng Ủy ban nhân dân tỉnh Đồng Nai"]]),
    ("cùng các Phó Chủ tịch dự", PROVINCE, []),
    ("Đ/c Tổng cục trưởng; Cục trưởng", CUSTOMS, [["Tổng cục trưởng Tổng cục Hải quan, Bộ Tài chính"]]),
    ("Văn phòng BCĐTW về phòng, chống lãng phí", PROVINCE,
     [["Văn phòng Ban Chỉ đạo Trung ương về phòng, chống lãng phí"]]),
    # short forms of a commune's offices
    ("P. VH-XH, Phòng KT; P.Kinh tế", OWN_COMMUNE,
     [[f"Phòng Văn hóa - Xã hội {_OF_COMMUNE}"], [f"Phòng Kinh tế {_OF_COMMUNE}"], [f"Phòng Kinh tế {_OF_COMMUNE}"]]),
    ("P. Bến Nghé", OWN_COMMUNE, []),
    # a hospital's own departments, classes of them and its own branch of the youth union; elsewhere nobody's, or the province's
    ("Khoa Khám bệnh và các khoa, phòng", HOSPITAL,
     [[f"Khoa Khám bệnh, {_HOSPITAL}"], [f"Các khoa, phòng thuộc {_HOSPITAL}"]]),
    ("Khoa Khám bệnh", PROVINCE, []),
    ("Đoàn Thanh niên", HOSPITAL, [[f"Đoàn Thanh niên Cộng sản Hồ Chí Minh, {_HOSPITAL}"]]),
    # "tổng hợp" in a heading belongs to the name; before an object it is work
    ("Phòng Kế hoạch tổng hợp\n- Chủ trì rà soát", HOSPITAL, [[f"Phòng Kế hoạch tổng hợp, {_HOSPITAL}"]]),
    ("Phòng Kế hoạch tổng hợp kết quả", HOSPITAL, [[f"Phòng Kế hoạch, {_HOSPITAL}"]]),
    ("Phòng Kế hoạch tổng hợp xây dựng; gửi Phòng Kế hoạch tổng hợp.", HOSPITAL,
     [[f"Phòng Kế hoạch tổng hợp, {_HOSPITAL}"], [f"Phòng Kế hoạch tổng hợp, {_HOSPITAL}"]]),
    ("Trưởng Khoa Ngoại tổng hợp chịu trách nhiệm", HOSPITAL, [[f"Trưởng Khoa Ngoại tổng hợp, {_HOSPITAL}"]]),
    # "Sở" before a colon or the name of a person is the issuer
    ("Giám đốc Sở: Chủ trì; Văn phòng Sở:; Phó Giám đốc Sở Nguyễn Văn An", DEPARTMENT,
     [["Giám đốc Sở Thông tin và Truyền thông tỉnh Thanh Hóa"], ["Văn phòng Sở Thông tin và Truyền thông tỉnh Thanh Hóa"],
      ["Phó Giám đốc Sở Thông tin và Truyền thông tỉnh Thanh Hóa"]]),
    # one of several deputies is the issuer's where a person is named; alone it is nobody's
    ("Phó Giám đốc Nguyễn Văn An; Bà Nông Thị Hằng - Phó Giám đốc", DEPARTMENT,
     [["Phó Giám đốc Sở Thông tin và Truyền thông tỉnh Thanh Hóa"]] * 2),
    ("Phó Giám đốc rà soát; Ông Nguyễn Văn đi, Phó Giám đốc", DEPARTMENT, []),
    # schools and places of health by their kinds
    ("Các trường Mầm non, Tiểu học, THCS tổ chức", PROVINCE,
     [["Các trường mầm non, tiểu học, THCS trên địa bàn tỉnh Đồng Nai"]]),
    ("Giám đốc các bệnh viện, trung tâm y tế tổ chức", PROVINCE,
     [["Giám đốc các bệnh viện, trung tâm y tế trên địa bàn tỉnh Đồng Nai"]]),
    ("Các cơ sở KCB BHYT; các Thuế cơ sở", PROVINCE,
     [["Các cơ sở khám bệnh, chữa bệnh bảo hiểm y tế trên địa bàn tỉnh Đồng Nai"],
      ["Các Thuế cơ sở trên địa bàn tỉnh Đồng Nai"]]),
    # whose a room is, in brackets behind it
    ("Phòng Chế độ Bảo hiểm y tế (BHXH tỉnh) là đầu mối", DEPARTMENT,
     [["Phòng Chế độ Bảo hiểm y tế, Bảo hiểm xã hội tỉnh Thanh Hóa"]]),
    # the head of each body of a class is not that body
    ("Chủ tịch UBND cấp xã; Bí thư Đảng ủy xã; Chủ tịch Hội Nông dân xã", PROVINCE,
     [["Chủ tịch Ủy ban nhân dân cấp xã (tỉnh Đồng Nai)"], ["Bí thư Cấp ủy cấp xã thuộc tỉnh Đồng Nai"],
      ["Chủ tịch Hội Nông dân cấp xã thuộc tỉnh Đồng Nai"]]),
    # a name of three fields; a list of bodies is none
    ("Chi cục Chăn nuôi, Thú y và Thủy sản tổng hợp", PROVINCE, [["Chi cục Chăn nuôi, Thú y và Thủy sản tỉnh Đồng Nai"]]),
    ("Trung tâm Khuyến nông, Sở Y tế và Công an tỉnh", PROVINCE,
     [["Trung tâm Khuyến nông tỉnh Đồng Nai"], ["Sở Y tế tỉnh Đồng Nai"], ["Công an tỉnh Đồng Nai"]]),
    # words that say how and when are no part of the name
    ("Ban Quản lý dự án Giao thông tập trung chỉ đạo", PROVINCE, [["Ban Quản lý dự án Giao thông tỉnh Đồng Nai"]]),
    ("Phòng Tổ chức cán bộ chậm nhất ngày 28/02", DEPARTMENT,
     [["Phòng Tổ chức cán bộ, Sở Thông tin và Truyền thông tỉnh Thanh Hóa"]]),
    # the office of a board is not the board; a board of each unit of a level
    ("Văn phòng Thường trực Ban Chỉ huy Phòng thủ dân sự tỉnh", PROVINCE,
     [["Văn phòng Thường trực Ban Chỉ huy Phòng thủ dân sự tỉnh Đồng Nai"]]),
    ("Ban Chỉ huy Phòng thủ dân sự cấp xã", PROVINCE, [["Ban Chỉ huy Phòng thủ dân sự cấp xã (tỉnh Đồng Nai)"]]),
    # the council's bodies share the place behind the last
    ("Thường trực Hội đồng nhân dân, các Ban Hội đồng nhân dân, Tổ đại biểu và đại biểu Hội đồng nhân dân tỉnh", PROVINCE,
     [["Thường trực Hội đồng nhân dân tỉnh Đồng Nai", "Các Ban Hội đồng nhân dân tỉnh Đồng Nai",
       "Tổ đại biểu và đại biểu Hội đồng nhân dân tỉnh Đồng Nai"]]),
    ("TVTU và Thường vụ Tỉnh ủy", PROVINCE, [["Ban Thường vụ Tỉnh ủy Đồng Nai"]]),
    ("Các đồng chí Tỉnh ủy viên", PARTY, []),
    ("Các đảng ủy trực thuộc Tỉnh ủy", PARTY, [["Các đảng ủy trực thuộc Tỉnh ủy Quảng Ninh"]]),
    # a body of each province since 2025; elsewhere the word is work, or half of a name
    ("Thống kê tỉnh cung cấp số liệu", PROVINCE, [["Thống kê tỉnh Đồng Nai"]]),
    ("Thống kê các xã bị thiệt hại", PROVINCE, [["Các xã thuộc tỉnh Đồng Nai"]]),
    ("Trung tâm Tin học và Thống kê", PROVINCE, [["Trung tâm Tin học và Thống kê tỉnh Đồng Nai"]]),
    ("VTV, TTXVN", PROVINCE, [["Đài Truyền hình Việt Nam"], ["Thông tấn xã Việt Nam"]]),
    # which of a group are meant
    ("UBND các xã có rừng: rà soát", PROVINCE, [["Ủy ban nhân dân các xã có rừng thuộc tỉnh Đồng Nai"]]),
    ("UBND các xã có trách nhiệm rà soát", PROVINCE, [["Ủy ban nhân dân các xã thuộc tỉnh Đồng Nai"]]),
    ("Sở Y tế, các huyện miền núi", PROVINCE, [["Sở Y tế tỉnh Đồng Nai"], ["Các huyện miền núi thuộc tỉnh Đồng Nai"]]),
    # villages in an item of a list; elsewhere they say where
    ("- Các thôn, xóm;\n- Các hợp tác xã;", OWN_COMMUNE,
     [[f"Các thôn, xóm trên địa bàn {_OF_COMMUNE}"], [f"Các hợp tác xã trên địa bàn {_OF_COMMUNE}"]]),
    ("tuyên truyền tại các thôn, xóm", OWN_COMMUNE, []),
]
# fmt: on


@pytest.mark.parametrize(("words", "context", "expected"), NAMES)
def test_names_end_where_they_end(words: str, context: Context, expected: list[list[str]]) -> None:
    assert names(words, context) == expected


AREAS = [
    # branches for an area with a number are no body of a province, and not the body above them
    ("Kho bạc Nhà nước khu vực XV kiểm soát chi", PROVINCE, ["Kho bạc Nhà nước khu vực XV"]),
    ("KBNN khu vực VII, NHNN - Chi nhánh Khu vực 9", PROVINCE,
     ["Kho bạc Nhà nước khu vực VII", "Ngân hàng Nhà nước chi nhánh khu vực 9"]),
    ("Chi cục Hải quan khu vực III phối hợp", NOWHERE, ["Chi cục Hải quan khu vực III"]),
    ("Trưởng Bảo hiểm xã hội khu vực XI", PROVINCE, ["Trưởng Bảo hiểm xã hội khu vực XI"]),
    # courts of an area are the province's: of the one named behind, else of the document's own
    ("Tòa án nhân dân khu vực 2 - Hà Nội", PROVINCE, ["Tòa án nhân dân khu vực 2 - Hà Nội"]),
    ("Viện kiểm sát nhân dân khu vực 4, Công an tỉnh", PROVINCE,
     ["Viện kiểm sát nhân dân khu vực 4 - Đồng Nai", "Công an tỉnh Đồng Nai"]),
    # no number: the words tell no branch
    ("Kho bạc Nhà nước khu vực nông thôn", MINISTRY, ["Kho bạc Nhà nước, Bộ Tài chính"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "context", "expected"), AREAS)
def test_branches_for_an_area(words: str, context: Context, expected: list[str]) -> None:
    assert [name for found in names(words, context) for name in found] == expected


POSTS = [
    # the units behind the second post are the first one's as well …
    ("Bí thư Đảng ủy, Chủ tịch UBND các xã, phường",
     ["Bí thư Cấp ủy các xã, phường thuộc tỉnh Đồng Nai", "Chủ tịch Ủy ban nhân dân các xã, phường thuộc tỉnh Đồng Nai"]),
    ("Trưởng Công an, Chỉ huy trưởng Ban CHQS các xã",
     ["Trưởng Công an các xã thuộc tỉnh Đồng Nai", "Chỉ huy trưởng Ban Chỉ huy Quân sự các xã thuộc tỉnh Đồng Nai"]),
    # … but a sở is the province's, and a body with its own place has that
    ("Giám đốc Sở Y tế, Chủ tịch UBND các huyện",
     ["Giám đốc Sở Y tế tỉnh Đồng Nai", "Chủ tịch Ủy ban nhân dân các huyện thuộc tỉnh Đồng Nai"]),
    ("Giám đốc Công an tỉnh, Chủ tịch UBND các xã",
     ["Giám đốc Công an tỉnh Đồng Nai", "Chủ tịch Ủy ban nhân dân các xã thuộc tỉnh Đồng Nai"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), POSTS)
def test_posts_of_the_same_units(words: str, expected: list[str]) -> None:
    assert [name for found in names(words, PROVINCE) for name in found] == expected


def test_a_commune_whose_province_nobody_names_has_bodies_of_its_own() -> None:
    """Several provinces have a xã Tân Lập: which is not known, but its police are its own, not those of all communes."""
    head = (
        "ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\n\nSố: 5/KH-UBND\n\nTân Lập, ngày 9 tháng 9 năm 2025\n\nKẾ HOẠCH\nGiữ bến phà\n\n"
    )
    body = "III. TỔ CHỨC THỰC HIỆN\n\n1. Công an xã phối hợp với Ban Chỉ huy Quân sự xã tuần tra.\n"
    (record,) = parse(Text(head + body))
    assert record.document.issuer == "rieng/xa-tan-lap/ubnd"
    assert [actor.name for actor in record.tasks[0].actors] == [
        "Công an xã Tân Lập",
        "Ban Chỉ huy Quân sự xã Tân Lập",
    ]
