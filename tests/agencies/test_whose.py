"""Whose the bodies are whose name leaves out part of what it is: boards of a council or committee, centres, rooms."""

from __future__ import annotations

from dataclasses import replace

import pytest

from loaders.agencies import Context, lookup, resolve_name
from loaders.parse import parse
from loaders.text import Text
from tests.agencies.cases import DEPARTMENT, HOSPITAL, MINISTRY, OWN_COMMUNE, PARTY, PROVINCE, names

NOW = Context(level="central", year=2026, issuer=lookup("tw/bo-xay-dung"))
FRONT = replace(PROVINCE, year=2026, issuer=resolve_name("Ủy ban MTTQ Việt Nam tỉnh", PROVINCE)[0])
POLICE = replace(PROVINCE, issuer=resolve_name("Công an tỉnh", PROVINCE)[0])

WHOSE = [
    # the council is said once, behind the last of its parts
    ("các Ban, Tổ đại biểu và đại biểu Hội đồng nhân dân tỉnh giám sát", PROVINCE,
     [["Các Ban Hội đồng nhân dân tỉnh Đồng Nai"], ["Tổ đại biểu và đại biểu Hội đồng nhân dân tỉnh Đồng Nai"]]),
    ("Thường trực HĐND, các Ban và đại biểu HĐND tỉnh", PROVINCE,
     [["Thường trực Hội đồng nhân dân tỉnh Đồng Nai", "Các Ban Hội đồng nhân dân tỉnh Đồng Nai",
       "Đại biểu Hội đồng nhân dân tỉnh Đồng Nai"]]),
    ("Giao Thường trực, các Ban HĐND tỉnh giám sát", PROVINCE,
     [["Thường trực Hội đồng nhân dân tỉnh Đồng Nai"], ["Các Ban Hội đồng nhân dân tỉnh Đồng Nai"]]),
    # … also of the councils of all communes
    ("các Ban và đại biểu HĐND xã", PROVINCE,
     [["Các Ban Hội đồng nhân dân cấp xã thuộc tỉnh Đồng Nai"],
      ["Đại biểu Hội đồng nhân dân cấp xã thuộc tỉnh Đồng Nai"]]),
    # the deputies of the National Assembly are not the assembly, nor its delegations
    ("Đề nghị Đoàn đại biểu Quốc hội tỉnh và đại biểu Quốc hội tỉnh giám sát", PROVINCE,
     [["Đoàn đại biểu Quốc hội tỉnh Đồng Nai"], ["Đại biểu Quốc hội tỉnh Đồng Nai"]]),
    ("các Đoàn đại biểu Quốc hội và đại biểu Quốc hội giám sát", NOW,
     [["Đoàn đại biểu Quốc hội các tỉnh, thành phố trực thuộc Trung ương"], ["Đại biểu Quốc hội"]]),
    # … on whatever terms they serve
    ("Đoàn đại biểu Quốc hội (đại biểu Quốc hội hoạt động không chuyên trách)", NOW,
     [["Đoàn đại biểu Quốc hội các tỉnh, thành phố trực thuộc Trung ương"], ["Đại biểu Quốc hội"]]),
    # its committees since 2025
    ("Chủ nhiệm Ủy ban Công tác đại biểu; Ủy ban Kinh tế và Tài chính thẩm tra", NOW,
     [["Chủ nhiệm Ủy ban Công tác đại biểu của Quốc hội"], ["Ủy ban Kinh tế và Tài chính của Quốc hội"]]),
    # one person of two offices; and no clerk is meant by "ký"
    ("Tổng Thư ký - Chủ nhiệm Văn phòng Quốc hội, Chủ nhiệm Ủy ban Công tác đại biểu", NOW,
     [["Tổng Thư ký Quốc hội"], ["Chủ nhiệm Ủy ban Công tác đại biểu của Quốc hội"]]),
    # a verb, or what a board is founded on, is no part of its name
    ("Ban Tổ chức lễ tang xem xét việc cúng viếng", NOW, [["Ban Tổ chức lễ tang"]]),
    ("Hội đồng quốc gia về Giải thưởng chất lượng tiến hành đánh giá", NOW,
     [["Hội đồng quốc gia về Giải thưởng chất lượng"]]),
    ("HỘI ĐỒNG THẨM ĐỊNH ĐỘC LẬP THEO QUY ĐỊNH CỦA NGHỊ QUYẾT", NOW, [["Hội đồng thẩm định độc lập"]]),
    # offices and standing members of bodies that are known
    ("Văn phòng Hội đồng bầu cử quốc gia giúp việc", NOW, [["Văn phòng Hội đồng bầu cử quốc gia"]]),
    ("Thường trực Hội đồng Dân tộc, các Ủy ban của Quốc hội", NOW,
     [["Thường trực Hội đồng Dân tộc của Quốc hội"], ["Các Ủy ban của Quốc hội"]]),
    ("Thường trực Hội đồng Dân tộc, Thường trực Ủy ban của Quốc hội", NOW,
     [["Thường trực Hội đồng Dân tộc của Quốc hội"], ["Thường trực các Ủy ban của Quốc hội"]]),
    # whom they help, and a class beside the name, are no part of it
    ("phối hợp với Văn phòng, Cục Tổ chức cán bộ giúp lãnh đạo Bộ tổ chức lễ tang", MINISTRY,
     [["Văn phòng Bộ Tư pháp"], ["Cục Tổ chức cán bộ, Bộ Tư pháp"], ["Lãnh đạo Bộ Tư pháp"]]),
    ("Cục Bưu điện Trung ương và doanh nghiệp được chỉ định", PROVINCE, [["Cục Bưu điện Trung ương"]]),
    ("Cục Kinh tế hợp tác và Phát triển nông thôn rà soát", PROVINCE,
     [["Cục Kinh tế hợp tác và Phát triển nông thôn"]]),
    # two fields of a board, the second of which opens like the prevention of something
    ("Ban Chỉ đạo Ứng phó với biến đổi khí hậu - Phòng chống thiên tai và Tìm kiếm cứu nạn tỉnh cập nhật", PROVINCE,
     [["Ban Chỉ đạo Ứng phó với biến đổi khí hậu - Phòng chống thiên tai và Tìm kiếm cứu nạn tỉnh Đồng Nai"]]),
    ("Chủ tịch hoặc Phó Chủ tịch UBND tỉnh chủ trì", PROVINCE,
     [["Chủ tịch Ủy ban nhân dân tỉnh Đồng Nai", "Phó Chủ tịch Ủy ban nhân dân tỉnh Đồng Nai"]]),
    # a list that opens with "Bộ" in the singular
    ("1. Bộ, cơ quan ngang bộ, Ủy ban nhân dân các cấp phối hợp", NOW,
     [["Các bộ, cơ quan ngang bộ"], ["Ủy ban nhân dân các cấp"]]),
    ("1. Bộ, cơ quan trung ương, địa phương rà soát", NOW,
     [["Các bộ", "Các cơ quan trung ương", "Các địa phương"]]),
    # two posts, of the body behind the second; not where the first is none of such a body
    ("Chủ tịch Hội đồng quản trị và Tổng Giám đốc Ngân hàng Chính sách xã hội", NOW,
     [["Chủ tịch Hội đồng quản trị Ngân hàng Chính sách xã hội", "Tổng Giám đốc Ngân hàng Chính sách xã hội"]]),
    ("Chủ tịch và các thành viên Hội đồng tư vấn đặc xá", NOW,
     [["Chủ tịch Hội đồng tư vấn đặc xá", "Thành viên Hội đồng tư vấn đặc xá"]]),
    ("Hiệu trưởng và Giám đốc Sở Nội vụ", PROVINCE, [["Giám đốc Sở Nội vụ tỉnh Đồng Nai"]]),
    # the heads of both kinds of bodies
    ("Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ chịu trách nhiệm", NOW,
     [["Thủ trưởng cơ quan ngang Bộ", "Thủ trưởng cơ quan thuộc Chính phủ"]]),
    ("Đề nghị cấp ủy các chi bộ, đảng bộ cơ sở quán triệt", PARTY,
     [["Các cấp ủy các chi bộ, đảng bộ cơ sở (tỉnh Quảng Ninh)"]]),
    # a branch for an area without its number is any of them, and never the body above
    ("Ngân hàng Nhà nước chi nhánh Khu vực xem xét", PROVINCE, [["Ngân hàng Nhà nước chi nhánh khu vực"]]),
    ("các Chi cục Hải quan khu vực kiểm tra", NOW, [["Chi cục Hải quan khu vực"]]),
    ("Chi cục trưởng Chi cục Hải quan khu vực", NOW, [["Chi cục trưởng Chi cục Hải quan khu vực"]]),
    ("Kho bạc Nhà nước khu vực XIII kiểm soát", NOW, [["Kho bạc Nhà nước khu vực XIII"]]),
    # of all levels at once, without "các" before them; of no ministry that asks them
    ("Yêu cầu chính quyền địa phương các cấp rà soát", NOW, [["Chính quyền địa phương các cấp"]]),
    ("Chính quyền các cấp rà soát", PROVINCE, [["Chính quyền các cấp (tỉnh Đồng Nai)"]]),
    ("theo Luật Tổ chức chính quyền địa phương", PROVINCE, []),
    # forces by their kinds; one alone only where others are to work with it, for it may be what is built up
    ("các lực lượng Công an, Biên phòng, Kiểm lâm và lực lượng khác tuần tra", NOW,
     [["Lực lượng Công an", "Lực lượng Biên phòng", "Lực lượng Kiểm lâm", "Các lực lượng khác"]]),
    ("phối hợp với lực lượng Kiểm lâm tuần tra", PROVINCE, [["Lực lượng Kiểm lâm tỉnh Đồng Nai"]]),
    ("xây dựng lực lượng Công an nhân dân chính quy", PROVINCE, []),
    ("các đơn vị Công an, Quân đội và lực lượng khác", NOW,
     [["Các đơn vị Công an", "Các đơn vị Quân đội", "Các lực lượng khác"]]),
    ("lực lượng vũ trang, lực lượng Công an tỉnh", PROVINCE, [["Công an tỉnh Đồng Nai"]]),
    # those of the same level
    ("phối hợp với cơ quan chức năng cùng cấp xây dựng", NOW, [["Cơ quan chức năng cùng cấp"]]),
    # one level for the committee and those beside it
    ("Ủy ban Mặt trận Tổ quốc Việt Nam, cơ quan, tổ chức liên quan ở cấp xã", NOW,
     [["Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã"], ["Các cơ quan, tổ chức liên quan (Bộ Xây dựng)"]]),
    # party committees of 2025, whose names have a comma or "các" in them
    ("Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh lãnh đạo", PARTY,
     [["Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh Quảng Ninh"]]),
    ("Đảng ủy các cơ quan Đảng tỉnh, Đảng ủy HĐND tỉnh", PARTY,
     [["Đảng ủy các cơ quan Đảng tỉnh Quảng Ninh"], ["Đảng ủy Hội đồng nhân dân tỉnh Quảng Ninh"]]),
    # the committee is said once, behind the last of its boards
    ("Ban Tuyên giáo, Ban Dân vận Tỉnh ủy, UBMTTQ tỉnh", PROVINCE,
     [["Ban Tuyên giáo Tỉnh ủy Đồng Nai"],
      ["Ban Dân vận Tỉnh ủy Đồng Nai", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Đồng Nai"]]),
    # … but a board of an event is none of a committee's
    ("Ban Tổ chức phối hợp Ban Dân vận Tỉnh ủy", PROVINCE, [["Ban Dân vận Tỉnh ủy Đồng Nai"]]),
    # many sở are not the one that the paper names elsewhere
    ("Sở Ngoại vụ thành phố Hà Nội mở lớp. Các Sở Ngoại vụ báo cáo.", MINISTRY,
     [["Sở Ngoại vụ thành phố Hà Nội"], ["Sở Ngoại vụ các tỉnh, thành phố trực thuộc Trung ương"]]),
    # a cục by the ministry of its day; of an ended ministry's nothing is said
    ("Cục Hàng không Việt Nam", NOW, [["Cục Hàng không Việt Nam, Bộ Xây dựng"]]),
    ("Cục Hàng không Việt Nam", replace(NOW, year=2024), [["Cục Hàng không Việt Nam, Bộ Giao thông vận tải"]]),
    ("Cục An toàn thông tin", NOW, [["Cục An toàn thông tin"]]),
    # heads of centres of many kinds, none of them the issuer's
    ("Giám đốc các trung tâm GDNN-GDTX", DEPARTMENT,
     [["Giám đốc các trung tâm giáo dục nghề nghiệp - giáo dục thường xuyên trên địa bàn tỉnh Thanh Hóa"]]),
    ("Giám đốc bệnh viện tuyến trên", DEPARTMENT, []),
    # centres beside the rooms of a house are its own
    ("Trưởng các khoa, phòng, trung tâm rà soát", HOSPITAL,
     [["Trưởng các khoa, phòng, trung tâm thuộc Bệnh viện Đa khoa tỉnh Hà Tĩnh"]]),
    ("Các khoa, viện, trường thuộc Đại học Vinh", PROVINCE, [["Các khoa, viện, trường thuộc Đại học Vinh"]]),
    ("Các đơn vị rà soát; Trưởng các khoa, phòng liên quan", HOSPITAL,
     [["Các đơn vị (Bệnh viện Đa khoa tỉnh Hà Tĩnh)"],
      ["Trưởng các khoa, phòng liên quan thuộc Bệnh viện Đa khoa tỉnh Hà Tĩnh"]]),
    # … and cases and fields are no schools
    ("các trường thông tin, các trường hợp; các trường trong biểu", PROVINCE, []),
    # two fields with a comma in the name of a room
    ("Phòng Công tác chính trị - Học sinh, sinh viên điều động 30 người", DEPARTMENT,
     [["Phòng Công tác chính trị - Học sinh, sinh viên, Sở Thông tin và Truyền thông tỉnh Thanh Hóa"]]),
    # a verb behind the name of a room
    ("Phòng Công tác xã hội xử lý ý kiến phản ánh", HOSPITAL,
     [["Phòng Công tác xã hội, Bệnh viện Đa khoa tỉnh Hà Tĩnh"]]),
    # a team has no name in what it does
    ("Tổ công tác có nhiệm vụ tham mưu UBND tỉnh", PROVINCE,
     [["Tổ công tác"], ["Ủy ban nhân dân tỉnh Đồng Nai"]]),
    # the standing board that issues the paper
    ("gửi về Ban Thường trực trước ngày 10", FRONT, [["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Đồng Nai"]]),
    ("Ban Thường trực Đoàn Chủ tịch", FRONT, []),
    ("Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh", PROVINCE, [["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Đồng Nai"]]),
    # the kind is said once for several
    ("Cục trưởng các Cục: Đường sắt Việt Nam, Hàng không Việt Nam", NOW,
     [["Cục trưởng Cục Đường sắt Việt Nam, Bộ Xây dựng", "Cục trưởng Cục Hàng không Việt Nam, Bộ Xây dựng"]]),
    ("các Tổng công ty: Đường sắt Việt Nam, Đầu tư đường cao tốc Việt Nam (VEC), Hàng hải Việt Nam", NOW,
     [["Tổng công ty Đường sắt Việt Nam", "Tổng công ty Đầu tư đường cao tốc Việt Nam",
       "Tổng công ty Hàng hải Việt Nam"]]),
    # … but letters are read by their own list
    ("các Vụ: NC, KTTH", NOW, [["Các vụ thuộc Bộ Xây dựng"]]),
    # whose a room or a school is, behind its name
    ("Trưởng phòng Tham mưu Công an tỉnh", PROVINCE, [["Trưởng phòng Tham mưu, Công an tỉnh Đồng Nai"]]),
    ("Trưởng phòng Nguyễn Văn An", PROVINCE, []),
    ("Các ông Trưởng phòng Tổ chức - Hành chính, Quản lý chất lượng; Kế toán trưởng", HOSPITAL,
     [[f"Trưởng phòng {room}, Bệnh viện Đa khoa tỉnh Hà Tĩnh"
       for room in ("Tổ chức - Hành chính", "Quản lý chất lượng")]]),
    # the hospital that issues is said by its class
    ("Giám đốc bệnh viện", HOSPITAL, [["Giám đốc Bệnh viện Đa khoa tỉnh Hà Tĩnh"]]),
    ("Trường ĐH Y khoa Vinh - Bộ GD&ĐT", PROVINCE, [["Trường ĐH Y khoa Vinh, Bộ Giáo dục và Đào tạo"]]),
    ("Đại học Bách khoa Hà Nội, Đại học Quốc gia Hà Nội", PROVINCE,
     [["Đại học Bách khoa Hà Nội"], ["Đại học Quốc gia Hà Nội"]]),
    # a branch for several provinces
    ("Chi cục Thú y vùng VII", PROVINCE, [["Chi cục Thú y vùng VII"]]),
    # words with "hàng", which ends names in "hàng tháng"
    ("Tổng công ty Bảo đảm an toàn hàng hải Việt Nam", NOW, [["Tổng công ty Bảo đảm an toàn hàng hải Việt Nam"]]),
    # rooms of a province's police
    ("Phòng Tham mưu tổng hợp", POLICE, [["Phòng Tham mưu, Công an tỉnh Đồng Nai"]]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "context", "expected"), WHOSE)
def test_whose_it_is(words: str, context: Context, expected: list[list[str]]) -> None:
    assert names(words, context) == expected


def test_the_boards_of_a_commune_s_own_council() -> None:
    found = names("Thường trực, các Ban và đại biểu HĐND xã", OWN_COMMUNE)
    assert found == [
        [f"{part} Hội đồng nhân dân xã Ba Vì, thành phố Hà Nội"] for part in ("Thường trực", "Các Ban", "Đại biểu")
    ]


@pytest.mark.parametrize(
    ("full", "letters", "expected"),
    [
        ("Chi cục Chăn nuôi và Thú y", "Chi cục CNTY", "Chi cục Chăn nuôi và Thú y tỉnh Đồng Nai"),
        # two kinds of centres have these letters: the text says which
        (
            "Trung tâm Văn hóa, Thể thao và Truyền thông tỉnh",
            "Trung tâm VHTT&TT tỉnh",
            "Trung tâm Văn hóa, Thể thao và Truyền thông tỉnh Đồng Nai",
        ),
        # … else they stay
        ("Sở Nội vụ", "Trung tâm VHTT&TT tỉnh", "Trung tâm VHTT&TT tỉnh Đồng Nai"),
        # a number of an area is no abbreviation
        ("Trung tâm Xét nghiệm", "Trung tâm Xét nghiệm khu vực III", "Trung tâm Xét nghiệm khu vực III tỉnh Đồng Nai"),
    ],
)
def test_letters_behind_a_head_are_those_of_a_name_in_the_text(full: str, letters: str, expected: str) -> None:
    head = "ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG NAI\n\nSố: 5/KH-UBND\n\nĐồng Nai, ngày 12 tháng 9 năm 2024\n\nKẾ HOẠCH\nTuyên truyền\n\n"
    record = parse(Text(f"{head}1. {full} kiểm tra.\n\n2. {letters} báo cáo UBND tỉnh.\n"))[0]
    names = {mention.quote: mention.names for mention in record.agency_mentions}
    assert names[letters] == [expected]
