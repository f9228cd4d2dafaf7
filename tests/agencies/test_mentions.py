"""What agency words mean, each row with the reason why it is there."""

from __future__ import annotations

import itertools
import time
from dataclasses import replace

import pytest

from loaders.agencies import Context, find_mentions, lookup
from loaders.text import Text
from tests.agencies.cases import (
    CITY,
    DEPARTMENT,
    DISTRICT,
    MINISTRY,
    NOWHERE,
    OWN_DISTRICT,
    PROVINCE,
    names,
    quotes,
)

UBND = "Ủy ban nhân dân"

RESOLVED = [
    # relative names are of the document's own province
    ("trình UBND tỉnh xem xét", PROVINCE, [[f"{UBND} tỉnh Đồng Nai"]]),
    ("Uỷ ban Nhân dân thành phố", CITY, [[f"{UBND} thành phố Hải Phòng"]]),
    # Uỷ and Ủy, line breaks inside a name, capitals
    ("SỞ THÔNG TIN\nVÀ TRUYỀN THÔNG", DEPARTMENT, [["Sở Thông tin và Truyền thông tỉnh Thanh Hóa"]]),
    # "Sở" alone is the sở that issues
    ("Thủ trưởng các đơn vị trực thuộc Sở", DEPARTMENT,
     [["Thủ trưởng các đơn vị trực thuộc Sở Thông tin và Truyền thông tỉnh Thanh Hóa"]]),
    # one name says the body for two districts
    ("UBND huyện Định Quán, Trảng Bom", PROVINCE,
     [[f"{UBND} huyện Định Quán, tỉnh Đồng Nai", f"{UBND} huyện Trảng Bom, tỉnh Đồng Nai"]]),
    # a group and two cities beside it
    ("UBND các huyện, thành phố Biên Hòa và Long Khánh", PROVINCE,
     [[f"{UBND} các huyện thuộc tỉnh Đồng Nai", f"{UBND} thành phố Biên Hòa, tỉnh Đồng Nai",
       f"{UBND} thành phố Long Khánh, tỉnh Đồng Nai"]]),
    # lists of sở are cut by their names, never at the comma or "và" inside one
    ("Giám đốc các Sở: Tài chính, Kế hoạch và Đầu tư, Văn hóa, Thể thao và Du lịch", PROVINCE,
     [["Giám đốc Sở Tài chính tỉnh Đồng Nai", "Giám đốc Sở Kế hoạch và Đầu tư tỉnh Đồng Nai",
       "Giám đốc Sở Văn hóa, Thể thao và Du lịch tỉnh Đồng Nai"]]),
    ("Sở Văn hóa, Thể thao và Du lịch", PROVINCE, [["Sở Văn hóa, Thể thao và Du lịch tỉnh Đồng Nai"]]),
    ("Sở Tài chính, Kế hoạch và Đầu tư chủ trì", PROVINCE,
     [["Sở Tài chính tỉnh Đồng Nai", "Sở Kế hoạch và Đầu tư tỉnh Đồng Nai"]]),
    ("các Bộ: Quốc phòng, Công an, Tài chính", MINISTRY, [["Bộ Quốc phòng", "Bộ Công an", "Bộ Tài chính"]]),
    # … but not into the agency that follows
    ("Bộ Quốc phòng, Công an tỉnh Hà Giang", MINISTRY, [["Bộ Quốc phòng"], ["Công an tỉnh Hà Giang"]]),
    # "Thường trực" is said once for both
    ("Thường trực Tỉnh ủy, HĐND tỉnh", PROVINCE,
     [["Thường trực Tỉnh ủy Đồng Nai", "Thường trực Hội đồng nhân dân tỉnh Đồng Nai"]]),
    ("Q. Chủ tịch, các PCT UBND tỉnh", PROVINCE,
     [[f"Chủ tịch {UBND} tỉnh Đồng Nai", f"Phó Chủ tịch {UBND} tỉnh Đồng Nai"]]),
    # HCM in the name of the union is not the city
    ("Đoàn TNCS HCM tỉnh", PROVINCE, [["Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Đồng Nai"]]),
    # a unit and its ministry are one
    ("Cục TTCS, Bộ TT&TT", DEPARTMENT, [["Cục Thông tin cơ sở, Bộ Thông tin và Truyền thông"]]),
    # a place after the name wins over the document's own
    ("Sở Nội vụ tỉnh Hà Giang", PROVINCE, [["Sở Nội vụ tỉnh Hà Giang"]]),
    ("Phòng Tài chính - Kế hoạch huyện Xuân Lộc", PROVINCE,
     [["Phòng Tài chính - Kế hoạch huyện Xuân Lộc, tỉnh Đồng Nai"]]),
    # in a district's own document "huyện" is that district
    ("Chủ tịch UBND huyện", DISTRICT, [[f"Chủ tịch {UBND} huyện Xuân Lộc, tỉnh Đồng Nai"]]),
    # names that no list holds end at the verb, not inside a compound ("việc làm", "giao thông")
    ("Trường Đại học Lạc Hồng phối hợp", PROVINCE, [["Trường Đại học Lạc Hồng"]]),
    ("Công ty TNHH MTV Điện lực Đồng Nai đảm bảo", PROVINCE, [["Công ty TNHH MTV Điện lực Đồng Nai"]]),
    ("Ban Quản lý dự án đầu tư xây dựng tỉnh", PROVINCE, [["Ban Quản lý dự án đầu tư xây dựng tỉnh Đồng Nai"]]),
    ("Vụ Pháp luật quốc tế, Cục Trợ giúp pháp lý", MINISTRY,
     [["Vụ Pháp luật quốc tế, Bộ Tư pháp"], ["Cục Trợ giúp pháp lý, Bộ Tư pháp"]]),
    ("Tổng công ty Bưu điện Việt Nam hoàn thiện Đề án", MINISTRY, [["Tổng công ty Bưu điện Việt Nam"]]),
    # groups
    ("Các sở, ban, ngành đoàn thể cấp tỉnh", PROVINCE,
     [["Các sở, ban, ngành tỉnh Đồng Nai", "Các đoàn thể cấp tỉnh, tỉnh Đồng Nai"]]),
    ("Các phòng nghiệp vụ, đơn vị trực thuộc Sở Y tế", PROVINCE,
     [["Các phòng nghiệp vụ thuộc Sở Y tế tỉnh Đồng Nai", "Các đơn vị trực thuộc Sở Y tế tỉnh Đồng Nai"]]),
    ("các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ", MINISTRY,
     [["Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ"]]),
    ("Sở Tư pháp các tỉnh, thành phố trực thuộc Trung ương", MINISTRY,
     [["Sở Tư pháp các tỉnh, thành phố trực thuộc Trung ương"]]),
    # Đ lost by a scan
    ("VPDD, PVTT các cơ quan báo chí trên địa bàn", PROVINCE,
     [["Văn phòng đại diện các cơ quan báo chí trên địa bàn tỉnh Đồng Nai",
       "Phóng viên thường trú các cơ quan báo chí trên địa bàn tỉnh Đồng Nai"]]),
    ("- GD, PGD N.Q.Huy;", DEPARTMENT,
     [["Giám đốc Sở Thông tin và Truyền thông tỉnh Thanh Hóa",
       "Phó Giám đốc Sở Thông tin và Truyền thông tỉnh Thanh Hóa"]]),
    ("Công TTĐT tỉnh", PROVINCE, [["Cổng Thông tin điện tử tỉnh Đồng Nai"]]),
    # beside the deputies TTCP is the Prime Minister, else the Inspectorate
    ("TTCP, các PTTg", MINISTRY, [["Thủ tướng Chính phủ"], ["Phó Thủ tướng Chính phủ"]]),
    ("gửi TTCP tổng hợp", MINISTRY, [["Thanh tra Chính phủ"]]),
    # units of the office listed behind a colon
    ("VPCP: BTCN, các PCN, các Vụ", MINISTRY,
     [["Văn phòng Chính phủ"], ["Phó Chủ nhiệm Văn phòng Chính phủ"], ["Các vụ thuộc Văn phòng Chính phủ"]]),
    # a board's short name is the one board named in full
    ("Ban Tổ chức Cuộc thi trực tuyến năm 2024. Ban Tổ chức tổng hợp", PROVINCE,
     [["Ban Tổ chức Cuộc thi trực tuyến năm 2024"], ["Ban Tổ chức Cuộc thi trực tuyến năm 2024"]]),
    # "Lưu" names units of the issuer
    ("- Lưu: VT, CNTT.tuanlv.", DEPARTMENT,
     [["Văn thư Sở Thông tin và Truyền thông tỉnh Thanh Hóa"],
      ["Phòng Công nghệ thông tin, Sở Thông tin và Truyền thông tỉnh Thanh Hóa"]]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "context", "expected"), RESOLVED)
def test_words_mean_these_agencies(words: str, context: Context, expected: list[list[str]]) -> None:
    assert names(words, context) == expected


# fmt: off
LISTED = [
    # "các tỉnh, thành phố:" before a list are the provinces of the list, not towns of that name
    ("UBND các tỉnh, thành phố: Vĩnh Long, Cà Mau và Cần Thơ", MINISTRY,
     [[f"{UBND} tỉnh Vĩnh Long", f"{UBND} tỉnh Cà Mau", f"{UBND} thành phố Cần Thơ"]]),
    ("UBND các huyện, thành phố: Xuân Lộc, Biên Hòa", PROVINCE,
     [[f"{UBND} huyện Xuân Lộc, tỉnh Đồng Nai", f"{UBND} thành phố Biên Hòa, tỉnh Đồng Nai"]]),
    # one name that is miswritten does not end the list; what is no list goes on to nobody
    ("UBND các tỉnh, TP: Kiên Giang, Giang, Hậu Giang, Cà Mau", MINISTRY,
     [[f"{UBND} tỉnh Kiên Giang", f"{UBND} tỉnh Hậu Giang", f"{UBND} tỉnh Cà Mau"]]),
    ("UBND các tỉnh: Kiên Giang, Giang, làm Cà Mau", MINISTRY, [[f"{UBND} tỉnh Kiên Giang"]]),
    # the short forms of Nơi nhận
    ("TT. TU, HĐND, UBND tỉnh", PROVINCE,
     [["Thường trực Tỉnh ủy Đồng Nai", "Thường trực Hội đồng nhân dân tỉnh Đồng Nai", f"{UBND} tỉnh Đồng Nai"]]),
    ("TT/TU, TT/HĐND Tỉnh", PROVINCE,
     [["Thường trực Tỉnh ủy Đồng Nai", "Thường trực Hội đồng nhân dân tỉnh Đồng Nai"]]),
    ("CT, các PCT/UBND Tỉnh", PROVINCE,
     [["Chủ tịch Ủy ban nhân dân tỉnh Đồng Nai", "Phó Chủ tịch Ủy ban nhân dân tỉnh Đồng Nai"]]),
    ("UBND các H, TX, TP", PROVINCE, [[f"{UBND} các huyện, thị xã, thành phố thuộc tỉnh Đồng Nai"]]),
    ("TTg, các PTTg", MINISTRY, [["Thủ tướng Chính phủ"], ["Phó Thủ tướng Chính phủ"]]),
    # a post behind a colon is no place's name
    ("UBND huyện: PCT/VX", PROVINCE, [[f"{UBND} cấp huyện thuộc tỉnh Đồng Nai"]]),
    # those of Tỉnh Đoàn are no sở, ban, ngành
    ("các Ban Tỉnh Đoàn", PROVINCE, [["Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Đồng Nai"]]),
    # its first word says whose it is, whatever place the list ends in
    ("Tỉnh Đoàn, UBND huyện Xuân Lộc", PROVINCE,
     [["Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Đồng Nai", f"{UBND} huyện Xuân Lộc, tỉnh Đồng Nai"]]),
    ("Đoàn Thanh niên, UBND huyện Xuân Lộc", PROVINCE,  # this one is the district's
     [["Đoàn Thanh niên Cộng sản Hồ Chí Minh huyện Xuân Lộc, tỉnh Đồng Nai",
       f"{UBND} huyện Xuân Lộc, tỉnh Đồng Nai"]]),
    # those that concern a matter may be named behind a colon
    ("các Bộ, ngành liên quan: Tài chính, Nội vụ", MINISTRY, [["Bộ Tài chính", "Bộ Nội vụ"]]),
    ("các sở, ngành liên quan: rà soát", PROVINCE, [["Các sở, ngành liên quan (tỉnh Đồng Nai)"]]),
    # what the districts have: named once with them, later alone; not where one of them is named by its place
    ("Hạt Kiểm lâm các huyện. Hạt Kiểm lâm rà soát", PROVINCE,
     [["Hạt Kiểm lâm các huyện thuộc tỉnh Đồng Nai"], ["Hạt Kiểm lâm các huyện thuộc tỉnh Đồng Nai"]]),
    ("Trung tâm Dân số các huyện. Trung tâm Dân số huyện Xuân Lộc. Trung tâm Dân số rà soát", PROVINCE,
     [["Trung tâm Dân số các huyện thuộc tỉnh Đồng Nai"], ["Trung tâm Dân số huyện Xuân Lộc, tỉnh Đồng Nai"],
      ["Trung tâm Dân số tỉnh Đồng Nai"]]),
    # a verb in small letters, not the name of another sở
    ("Văn phòng Sở xây dựng kế hoạch", DEPARTMENT, [["Văn phòng Sở Thông tin và Truyền thông tỉnh Thanh Hóa"]]),
    ("Sở xây dựng chủ trì", PROVINCE, [["Sở Xây dựng tỉnh Đồng Nai"]]),
    # "thường xuyên" in a name; one centre behind a class of schools
    ("các trường trung học phổ thông, Trung tâm Giáo dục thường xuyên tỉnh", PROVINCE,
     [["Các trường trung học phổ thông trên địa bàn tỉnh Đồng Nai"], ["Trung tâm Giáo dục thường xuyên tỉnh Đồng Nai"]]),
    ("Công ty Trách nhiệm hữu hạn một thành viên Cấp nước tỉnh", PROVINCE,
     [["Công ty Trách nhiệm hữu hạn một thành viên Cấp nước tỉnh Đồng Nai"]]),
    # a board is the place's, whatever the sentence goes on with
    ("Ban Chỉ đạo Chuyển đổi số tỉnh ban hành", PROVINCE, [["Ban Chỉ đạo Chuyển đổi số tỉnh Đồng Nai"]]),
    ("Ban Chỉ đạo Chuyển đổi số tỉnh Đồng Nai năm 2024", PROVINCE, [["Ban Chỉ đạo Chuyển đổi số tỉnh Đồng Nai"]]),
    ("Ban Chỉ đạo xây dựng thành phố thông minh tỉnh", PROVINCE,
     [["Ban Chỉ đạo xây dựng thành phố thông minh tỉnh Đồng Nai"]]),
    # a plan that the board draws up is no part of its name; a programme in capitals is what it is for
    ("giúp Ban Chỉ đạo xây dựng chương trình, kế hoạch tháng", PROVINCE, []),
    ("giúp Ban Chỉ đạo tỉnh xây dựng báo cáo quý", PROVINCE, [["Ban Chỉ đạo tỉnh Đồng Nai"]]),
    ("Ban Chỉ đạo xây dựng Chương trình phục hồi rừng tỉnh", PROVINCE,
     [["Ban Chỉ đạo xây dựng Chương trình phục hồi rừng tỉnh Đồng Nai"]]),
    # a party organ is of its own committee, whatever place the list ends in
    ("Ban Tuyên giáo Tỉnh ủy, Ban Thường vụ Huyện ủy huyện Xuân Lộc", PROVINCE,
     [["Ban Tuyên giáo Tỉnh ủy Đồng Nai", "Ban Thường vụ Huyện ủy Xuân Lộc, tỉnh Đồng Nai"]]),
    # "các … huyện" in a district's document are the district's
    ("các ban, ngành, đoàn thể huyện", DISTRICT, [["Các ban, ngành, đoàn thể huyện Xuân Lộc, tỉnh Đồng Nai"]]),
    # a board in small letters, closed by its place
    ("Hội đồng thẩm định giá đất tỉnh", PROVINCE, [["Hội đồng thẩm định giá đất tỉnh Đồng Nai"]]),
    # a class of companies is no company
    ("các Công ty Điện lực thành viên", PROVINCE, [["Các Công ty Điện lực thành viên (tỉnh Đồng Nai)"]]),
    # leaders without their body are the issuer's
    ("GĐ, các PGĐ;", DEPARTMENT,
     [["Giám đốc Sở Thông tin và Truyền thông tỉnh Thanh Hóa", "Phó Giám đốc Sở Thông tin và Truyền thông tỉnh Thanh Hóa"]]),
    ("UBND các tỉnh, thành phố trực thuộc TW: Hà Nội, Hải Phòng", MINISTRY,
     [[f"{UBND} thành phố Hà Nội", f"{UBND} thành phố Hải Phòng"]]),
    # the body behind the deputies is the head's as well, but a head with its own body keeps it
    ("Đ/c Chủ tịch, các PCT.UBND tỉnh", PROVINCE,
     [["Chủ tịch Ủy ban nhân dân tỉnh Đồng Nai", "Phó Chủ tịch Ủy ban nhân dân tỉnh Đồng Nai"]]),
    ("Chủ tịch UBND huyện Xuân Lộc, Phó Chủ tịch UBND tỉnh", PROVINCE,
     [["Chủ tịch Ủy ban nhân dân huyện Xuân Lộc, tỉnh Đồng Nai"], ["Phó Chủ tịch Ủy ban nhân dân tỉnh Đồng Nai"]]),
    # deputies without their body are the issuer's, in a line of their own
    ("Các Phó Giám đốc;", DEPARTMENT, [["Phó Giám đốc Sở Thông tin và Truyền thông tỉnh Thanh Hóa"]]),
    ("cùng các Phó Giám đốc dự", DEPARTMENT, []),
    # the field of a deputy chief of the office; the standing members of committees
    ("CVP, PVP VX;", PROVINCE, [["Chánh Văn phòng, các Phó Chánh Văn phòng Ủy ban nhân dân tỉnh Đồng Nai"]]),
    ("Thường trực các huyện ủy, thành ủy", PROVINCE,
     [["Thường trực các huyện ủy, thành ủy trên địa bàn tỉnh Đồng Nai"]]),
    # "Ban Chỉ đạo" of others is no short name of the one that is named; its office is that of the full name
    ("Ban Chỉ đạo quốc gia về phòng dịch; Ban Chỉ đạo các quân khu; Ban Chỉ đạo ở các tỉnh", NOWHERE,
     [["Ban Chỉ đạo quốc gia về phòng dịch"], ["Ban Chỉ đạo các tỉnh"]]),
    ("Ban Chỉ đạo quốc gia về phòng dịch; Văn phòng Ban Chỉ đạo quốc gia", NOWHERE,
     [["Ban Chỉ đạo quốc gia về phòng dịch"], ["Văn phòng Ban Chỉ đạo quốc gia về phòng dịch"]]),
    # a unit stands by itself before the year in which its ministry got it
    ("Tổng cục Thống kê", Context(level="central", year=1980), [["Tổng cục Thống kê"]]),
    ("Tổng cục Chính trị, QĐNDVN", MINISTRY, [["Tổng cục Chính trị, Bộ Quốc phòng"]]),
    ("Tổng cục Thống kê", MINISTRY, [["Tổng cục Thống kê, Bộ Kế hoạch và Đầu tư"]]),
    # a name that is known counts in other letters too, but not where it goes on
    ("Tổng Cục Quản lý ruộng đất; của Tổng cục quản lý ruộng đất ban hành", NOWHERE, [["Tổng Cục Quản lý ruộng đất"]] * 2),
    ("Trung tâm Phát triển quỹ đất; Trung tâm phát triển quỹ đất của huyện", MINISTRY, [["Trung tâm Phát triển quỹ đất"]]),
    ("Mặt trận Tổ quốc Việt Nam; Luật Mặt trận Tổ quốc Việt Nam; Luật Mặt trận tổ quốc Việt Nam", MINISTRY,
     [["Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"]]),
    # "và" inside the name of a unit; "tham mưu" that is no verb
    ("Phòng Dân số - Truyền thông và giáo dục sức khỏe (xây mới)", PROVINCE,
     [["Phòng Dân số - Truyền thông và giáo dục sức khỏe"]]),
    ("Cục Bản đồ Tổng tham mưu có trách nhiệm", Context(), [["Cục Bản đồ Tổng tham mưu"]]),
    # the party's groups in bodies
    ("Đảng đoàn Liên đoàn Lao động tỉnh", PROVINCE, [["Đảng đoàn Liên đoàn Lao động tỉnh Đồng Nai"]]),
    ("Ban cán sự đảng Bộ Tài chính", MINISTRY, [["Ban cán sự đảng Bộ Tài chính"]]),
    # an item of a list below the name
    ("1. Phòng Quản lý Bảo tàng\n- Là đầu mối", Context(year=2020, issuer=lookup("tw/bo-y-te")),
     [["Phòng Quản lý Bảo tàng, Bộ Y tế"]]),
    # words that end like "phi", "hai" or begin like a state's name make no other state's body
    ("Khi triển khai Chính phủ giao Bộ Tư pháp Pháp chế hóa; công khai Bộ Y tế biết", MINISTRY,
     [["Chính phủ"], ["Bộ Tư pháp"], ["Bộ Y tế"]]),
    ("Chính phủ nước Cộng hòa xã hội chủ nghĩa Việt Nam; Quốc hội Anh hùng", MINISTRY, [["Chính phủ"], ["Quốc hội"]]),
    # two ministries of ours
    ("hai Bộ Nội vụ, Tài chính; liên Bộ Tài chính", MINISTRY, [["Bộ Nội vụ", "Bộ Tài chính"], ["Bộ Tài chính"]]),
    # a phòng beside the committees of communes is the districts'
    ("Phòng Nội vụ, UBND các xã, phường", PROVINCE,
     [["Phòng Nội vụ cấp huyện thuộc tỉnh Đồng Nai"], [f"{UBND} các xã, phường thuộc tỉnh Đồng Nai"]]),
    ("Phòng Nội vụ, UBND các huyện", PROVINCE,
     [["Phòng Nội vụ các huyện thuộc tỉnh Đồng Nai", f"{UBND} các huyện thuộc tỉnh Đồng Nai"]]),
    # the place behind both
    ("UBMTTQ và các tổ chức chính trị - xã hội huyện Xuân Lộc", PROVINCE,
     [["Ủy ban Mặt trận Tổ quốc Việt Nam huyện Xuân Lộc, tỉnh Đồng Nai"],
      ["Các tổ chức chính trị - xã hội huyện Xuân Lộc, tỉnh Đồng Nai"]]),
    # "tổ chức và cá nhân" is nobody, but those before it are
    ("Thủ trưởng các ban, ngành, tổ chức và cá nhân có liên quan", PROVINCE,
     [["Thủ trưởng các sở, ban, ngành tỉnh Đồng Nai"]]),
    ("Bộ Lao động - TB và XH", PROVINCE, [["Bộ Lao động - Thương binh và Xã hội"]]),
    # the phòng of a district by a list; elsewhere nobody knows whose they are
    ("các phòng: Y tế, Tài chính - Kế hoạch, Nội vụ", OWN_DISTRICT,
     [[f"Phòng {name} huyện Xuân Lộc, tỉnh Đồng Nai" for name in ("Y tế", "Tài chính - Kế hoạch", "Nội vụ")]]),
    ("các phòng: Y tế, Nội vụ", PROVINCE, [["Các phòng thuộc Văn phòng Ủy ban nhân dân tỉnh Đồng Nai"]]),
    # only communes have one
    ("phối hợp với trạm y tế các xã", OWN_DISTRICT, [["Trạm Y tế các xã thuộc huyện Xuân Lộc"]]),
    ("Trạm Y tế tổ chức tiêm chủng", OWN_DISTRICT, []),
    # a body of each province, and one of the centre
    ("Những tỉnh đã thành lập Ban Quản lý ruộng đất", MINISTRY, [[], ["Ban Quản lý ruộng đất"]]),
    ("Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh", PROVINCE,
     [["Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh Đồng Nai"]]),
]
# fmt: on


@pytest.mark.parametrize(("words", "context", "expected"), LISTED)
def test_lists_and_short_forms(words: str, context: Context, expected: list[list[str]]) -> None:
    assert names(words, context) == expected


def test_communes_of_the_second_half_of_2025() -> None:
    context = Context(province="Tuyên Quang", level="province", year=2025, two_tiers=True)
    listed = names("UBND các xã: Sơn Dương, Tân Trào và phường Minh Xuân", context)
    assert listed == [
        [f"{UBND} xã {name}, tỉnh Tuyên Quang" for name in ("Sơn Dương", "Tân Trào")]
        + [f"{UBND} phường Minh Xuân, tỉnh Tuyên Quang"]
    ]


@pytest.mark.parametrize(
    ("words", "units"),
    [
        # each by the kind that the province has under its name
        ("UBND các xã, phường: Đông Hà, Cam Lộ, Hải Lăng", ["phường Đông Hà", "xã Cam Lộ", "xã Hải Lăng"]),
        # … past words that say which
        ("UBND các xã, phường có rừng: Đông Hà, Cam Lộ", ["phường Đông Hà", "xã Cam Lộ"]),
        ("UBND các xã, phường: Rà soát danh sách", []),  # what they do stands behind the colon
    ],
)
def test_communes_of_several_kinds_behind_a_colon(words: str, units: list[str]) -> None:
    context = Context(province="Quảng Trị", level="province", year=2025, two_tiers=True)
    every = f"{UBND} các xã, phường thuộc tỉnh Quảng Trị"
    assert names(words, context) == [[f"{UBND} {unit}, tỉnh Quảng Trị" for unit in units] or [every]]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # the ward's name has two parts, as listed
        ("UBND phường Xuân Hương - Đà Lạt", [[f"{UBND} phường Xuân Hương - Đà Lạt, tỉnh Lâm Đồng"]]),
        # the dash without spaces, and the next body behind it
        (
            "UBND phường Lâm Viên-Đà Lạt, Công an tỉnh",
            [[f"{UBND} phường Lâm Viên - Đà Lạt, tỉnh Lâm Đồng"], ["Công an tỉnh Lâm Đồng"]],
        ),
        # no such name: behind the dash stands another body
        (
            "UBND phường Mũi Né - Công an tỉnh",
            [[f"{UBND} phường Mũi Né, tỉnh Lâm Đồng"], ["Công an tỉnh Lâm Đồng"]],
        ),
        # two names in a row that are no ward's together
        ("UBND phường Mũi Né - Đà Lạt", [[f"{UBND} phường Mũi Né, tỉnh Lâm Đồng"]]),
    ],
)
def test_communes_with_a_dash_in_their_name(words: str, expected: list[list[str]]) -> None:
    assert names(words, Context(province="Lâm Đồng", level="province", year=2025, two_tiers=True)) == expected


NO_AGENCY = [
    "Quyết định số 505/QĐ-UBND ngày 01/3/2024",  # part of a number
    "Công văn số 2084/STTTT-CNTT",
    "Tờ trình số 164/TTr- SKHCN",  # a number with a space in it
    "Căn cứ Luật Tổ chức Chính phủ",  # a law's name
    "số tài chính và báo cáo",  # "số", not "Sở"
    "trên địa bàn các huyện, thành phố",  # where, not who
    "các tổ chức, cá nhân có liên quan",  # people and anybody
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",  # Hội inside the state's name
    "PHỤC VỤ, NHIỆM VỤ, QUỐC PHÒNG",  # in capitals a head word inside a line tells nothing
    "các ngành công nghiệp, các phòng thí nghiệm",  # nouns that are no agencies with the next word
    "Bộ luật Dân sự",  # "Bộ" is not the ministry
    "tổ chức phi Chính phủ; hai Chính phủ; Chính phủ Lào; Bộ Quốc phòng các nước",  # not ours
    # … of whatever ministry, under whatever name of the state, and their heads
    "Bộ Xây dựng Thái Lan; Bộ Nội vụ nước Cộng hòa Cuba; Chính phủ Vương quốc Campuchia; hai Bộ Ngoại giao",
    "Thủ tướng Hàn Quốc; Bộ trưởng Bộ Tài chính Nga",
    "toàn thể các bộ, hội viên; đội ngũ các bộ, công chức",  # a slip for "cán bộ"
    "học sinh, sinh viên các trường THPT",  # people
]


@pytest.mark.parametrize("words", NO_AGENCY)
def test_words_that_name_no_agency(words: str) -> None:
    assert names(words, PROVINCE) == []
    assert names(words, MINISTRY) == []


def test_offsets_are_those_of_the_clean_text_over_breaks_and_spaces() -> None:
    words = "giao   UBND các huyện,\n\n thị xã,  thành phố\nvà Công an   tỉnh."
    assert quotes(words, PROVINCE) == ["UBND các huyện,\n\n thị xã,  thành phố", "Công an   tỉnh"]


def test_mentions_are_in_order_and_do_not_overlap() -> None:
    text = Text("UBND tỉnh, Sở Y tế; Ban Tổ chức Hội thi năm 2024: Ban Tổ chức, Lưu: VT, TH.")
    mentions = find_mentions(text, PROVINCE)
    assert len(mentions) > 4
    for before, after in itertools.pairwise(mentions):
        assert before.end <= after.start


def test_only_the_asked_stretch_is_read() -> None:
    text = Text("UBND tỉnh. Sở Y tế. Công an tỉnh.")
    assert [m.start for m in find_mentions(text, PROVINCE, 11, 19)] == [11]


CERTAINTY = [
    ("Phòng Dân số - Truyền thông", PROVINCE, "inferred"),  # some body's: whose, the words do not say
    # the issuer itself says the province
    ("UBND tỉnh", PROVINCE, "stated"),
    # only the place of the document does
    ("UBND tỉnh", Context(province="Đồng Nai", year=2024), "inferred"),
    # nothing does: kept, unresolved
    ("UBND tỉnh", NOWHERE, "ambiguous"),
    # a full name needs nothing
    ("UBND tỉnh Đồng Nai", NOWHERE, "stated"),
    # there is one Định Quán in the country, and five districts called Châu Thành
    ("UBND huyện Định Quán", NOWHERE, "inferred"),
    ("UBND huyện Châu Thành", NOWHERE, "ambiguous"),
]


@pytest.mark.parametrize(("words", "context", "certainty"), CERTAINTY)
def test_certainty_says_how_a_name_was_resolved(words: str, context: Context, certainty: str) -> None:
    (mention,) = find_mentions(Text(words), context)
    assert mention.certainty == certainty
    assert (mention.reason is None) == (certainty == "stated")


def test_several_places_of_one_name_are_candidates_and_none_is_chosen() -> None:
    (mention,) = find_mentions(Text("UBND huyện Châu Thành"), NOWHERE)
    assert mention.agencies == ()
    assert len(mention.candidates) > 3


def test_district_groups_know_their_members_but_those_listed_apart() -> None:
    (mention,) = find_mentions(Text("UBND các huyện, thành phố Biên Hòa và Long Khánh"), PROVINCE)
    group = mention.agencies[0]
    assert len(group.members) == 9
    assert "dong-nai/huyen-dinh-quan/ubnd" in group.members
    assert not {"dong-nai/thanh-pho-bien-hoa/ubnd", "dong-nai/thanh-pho-long-khanh/ubnd"} & set(group.members)


def test_after_june_2025_no_district_is_a_member() -> None:
    later = Context(province="Đồng Nai", year=2026, issuer=lookup("dong-nai/ubnd"))
    (mention,) = find_mentions(Text("UBND các huyện, thành phố"), later)
    assert mention.agencies[0].members == ()
    (mention,) = find_mentions(Text("UBND các xã, phường"), later)
    assert len(mention.agencies[0].members) == 95


OLD = Context(level="central", year=1980, issuer=lookup("tw/thu-tuong-chinh-phu"))
NEW = Context(level="central", year=2018, issuer=lookup("tw/thu-tuong-chinh-phu"))
MEMBERS = [
    # words, context, name, level, members, whether they are all
    ("UBND các tỉnh, thành phố", NEW, f"{UBND} các tỉnh, thành phố trực thuộc Trung ương", "province", 63, True),
    # before 2004 the register does not know who they were
    ("UBND các tỉnh, thành phố", OLD, f"{UBND} các tỉnh, thành phố trực thuộc Trung ương", "province", 0, False),
    # Hà Tây was the 64th up to 31 July 2008: in that year the list depends on the day
    (
        "UBND các tỉnh, thành phố",
        replace(NEW, year=2007),
        f"{UBND} các tỉnh, thành phố trực thuộc Trung ương",
        "province",
        64,
        True,
    ),
    (
        "UBND các tỉnh, thành phố",
        replace(NEW, year=2008),
        f"{UBND} các tỉnh, thành phố trực thuộc Trung ương",
        "province",
        63,
        False,
    ),
    # Thừa Thiên Huế is not counted beside Huế
    (
        "UBND các tỉnh, thành phố",
        replace(NEW, year=2024),
        f"{UBND} các tỉnh, thành phố trực thuộc Trung ương",
        "province",
        63,
        True,
    ),
    ("các Bộ", NEW, "Các bộ", "central", 21, False),
    ("các Bộ", OLD, "Các bộ", "central", 0, False),
    ("các Bộ khác", NEW, "Các bộ khác", "central", 0, False),  # not all of them
    # "các ngành" of a central document are those of the centre, unless they are said to be a place's
    ("phối hợp các ngành ở Trung ương", NEW, "Các ngành", "central", 0, False),
    ("các ngành", OLD, "Các ngành", "central", 0, False),
    ("các ngành ở địa phương", NEW, "Các sở, ban, ngành", "province", 0, False),
    ("các ngành", PROVINCE, "Các sở, ban, ngành tỉnh Đồng Nai", "province", 0, False),
]


@pytest.mark.parametrize(("words", "context", "name", "level", "members", "all_"), MEMBERS)
def test_groups_by_year_and_level(
    words: str, context: Context, name: str, level: str, members: int, all_: bool
) -> None:
    (mention,) = find_mentions(Text(words), context)
    group = mention.agencies[0]
    assert (group.name, group.level, len(group.members), group.members_exhaustive) == (name, level, members, all_)


def test_members_are_those_of_the_document_read_last() -> None:
    for year, count in ((2018, 63), (2026, 34), (2018, 63)):
        context = Context(level="central", year=year, issuer=lookup("tw/bo-noi-vu"))
        (mention,) = find_mentions(Text("UBND các tỉnh, thành phố"), context)
        known = lookup(mention.agencies[0].id)
        assert known is not None
        assert len(known.members) == count


BY_YEAR = [
    ("Văn phòng Sở VHTT", 2006, "so-van-hoa-thong-tin"),  # before 2008 the other sở of this abbreviation
    ("Văn phòng Sở VHTT", 2020, "so-van-hoa-va-the-thao"),
]


@pytest.mark.parametrize(("words", "year", "slug"), BY_YEAR)
def test_abbreviations_are_read_by_the_year(words: str, year: int, slug: str) -> None:
    context = Context(province="Hà Nội", year=year, issuer=lookup("ha-noi/ubnd"))
    (mention,) = find_mentions(Text(words), context)
    assert mention.agencies[0].id == f"ha-noi/{slug}/van-phong"


def test_hue_is_thua_thien_hue_until_2024() -> None:
    assert names("UBND tỉnh", Context(province="Huế", year=2020)) == [[f"{UBND} tỉnh Thừa Thiên Huế"]]
    assert names("UBND thành phố", Context(province="Huế", year=2025)) == [[f"{UBND} thành phố Huế"]]


def test_a_committee_is_no_board() -> None:
    """ "Ủy ban An toàn giao thông" holds the letters of a "Ban"; behind a party committee a board may stand."""
    assert names("Ủy ban An toàn giao thông Quốc gia", PROVINCE) == [["Ủy ban An toàn giao thông Quốc gia"]]
    assert names("Ủy ban Pháp chế HĐND tỉnh", PROVINCE) == []
    assert names("Thường vụ Tỉnh ủy Ban Tổ chức Tỉnh ủy", PROVINCE)[1] == ["Ban Tổ chức Tỉnh ủy Đồng Nai"]
    assert names("Tư lệnh Quân khu 7", PROVINCE) == [["Tư lệnh Quân khu 7"]]


MADE_TO_SLOW = [
    "Lưu: VT, ",
    "Ban Chỉ đạo về ",
    "các sở, ban, ngành, ",
    "UBND huyện ",
    "Sở Tài chính, ",
    "Chủ tịch ",
    "Đảng đoàn của ",
    "Thường trực các ",
    "Chủ tịch, các Phó Chủ tịch, ",
]


@pytest.mark.parametrize("unit", MADE_TO_SLOW)
def test_reading_time_grows_with_the_length_only(unit: str) -> None:
    """Words made to look like names: eight times the text may take no more than some twenty times as long."""
    took = []
    for times in (500, 4000):
        text = Text(unit * times)
        begin = time.process_time()
        find_mentions(text, PROVINCE)
        took.append(time.process_time() - begin)
    assert took[1] < 20 * took[0] + 0.2
