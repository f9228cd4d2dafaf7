"""Who issued a document, how certain that is, and what relative names are relative to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.parts.model import Parts

STATED = [
    # (head, issuer, parent, level, province, district)
    (
        "UBND TỈNH THANH HÓA\nSỞ THÔNG TIN VÀ TRUYỀN THÔNG",
        "thanh-hoa/so-thong-tin-va-truyen-thong",
        "thanh-hoa/ubnd",
        "province",
        "Thanh Hóa",
        None,
    ),
    ("ỦY BAN NHÂN DÂN\nTỈNH AN GIANG", "an-giang/ubnd", None, "province", "An Giang", None),
    # flattened columns: left and right line by line
    (
        "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH BÌNH DƯƠNG\tĐộc lập - Tự do - Hạnh phúc",
        "binh-duong/ubnd",
        None,
        "province",
        "Bình Dương",
        None,
    ),
    (
        "| ỦY BAN NHÂN DÂN TỈNH SƠN LA ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc |",
        "son-la/ubnd",
        None,
        "province",
        "Sơn La",
        None,
    ),
    # the number behind the name in one cell, without a rule between them
    (
        "| ỦY BAN NHÂN DÂN TỈNH LAI CHÂU Số: 9/TB-UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |",
        "lai-chau/ubnd",
        None,
        "province",
        "Lai Châu",
        None,
    ),
    # committee and office in one cell
    (
        "| ỦY BAN NHÂN DÂN TỈNH SƠN LA VĂN PHÒNG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc |",
        "son-la/ubnd/van-phong",
        "son-la/ubnd",
        "province",
        "Sơn La",
        None,
    ),
    (
        "ỦY BAN NHÂN DÂN\nHUYỆN YÊN THÀNH",
        "nghe-an/huyen-yen-thanh/ubnd",
        None,
        "district",
        "Nghệ An",
        "huyện Yên Thành",
    ),
    ("BỘ TÀI CHÍNH TỔNG CỤC HẢI QUAN", "tw/bo-tai-chinh/tong-cuc-hai-quan", "tw/bo-tai-chinh", "central", None, None),
    ("ỦY BAN THƯỜNG VỤ\nQUỐC HỘI", "tw/uy-ban-thuong-vu-quoc-hoi", "tw/quoc-hoi", "central", None, None),
    ("THỦ TƯỚNG CHÍNH PHỦ", "tw/thu-tuong-chinh-phu", "tw/chinh-phu", "central", None, None),
    # an office of a party body
    ("ĐẢNG ỦY CHÍNH PHỦ\nVĂN PHÒNG", "tw/dang-uy-chinh-phu/van-phong", "tw/dang-uy-chinh-phu", "central", None, None),
    # a district's own office, not the name of any
    (
        "UBND HUYỆN YÊN THÀNH\nPHÒNG VĂN HÓA VÀ THÔNG TIN",
        "nghe-an/huyen-yen-thanh/phong-van-hoa-va-thong-tin",
        "nghe-an/huyen-yen-thanh/ubnd",
        "district",
        "Nghệ An",
        "huyện Yên Thành",
    ),
    # a board of the district, short forms of its name in full
    (
        "UBND HUYỆN HƯỚNG HÓA\nBAN CHỈ HUY PCTT - TKCN",
        "quang-tri/huyen-huong-hoa/ban-chi-huy-phong-chong-thien-tai-va-tim-kiem-cuu-nan",
        None,
        "district",
        "Quảng Trị",
        "huyện Hướng Hóa",
    ),
    # boards of a province, whose names go on over the line's end, or hold another body's
    (
        "BAN CHỈ ĐẠO\nTHỰC HIỆN NGHỊ QUYẾT 57-NQ/TW\nTỈNH AN GIANG",
        "an-giang/ban-chi-dao-thuc-hien-nghi-quyet-57-nq-tw-tinh-an-giang",
        None,
        "province",
        "An Giang",
        None,
    ),
    (
        "ỦY BAN BẦU CỬ ĐẠI BIỂU QUỐC HỘI VÀ ĐẠI BIỂU\nHỘI ĐỒNG NHÂN DÂN TỈNH AN GIANG",
        "an-giang/uy-ban-bau-cu-dai-bieu-quoc-hoi-va-dai-bieu-hoi-dong-nhan-dan-tinh-an-giang",
        None,
        "province",
        "An Giang",
        None,
    ),
    ("ỦY BAN BẦU CỬ\nTỈNH AN GIANG", "an-giang/uy-ban-bau-cu-tinh-an-giang", None, "province", "An Giang", None),
    # "HUYỆN ỦY" begins a name of its own; it does not go on with the line above
    (
        "ĐẢNG BỘ TỈNH SƠN LA\nHUYỆN ỦY MAI SƠN",
        "son-la/huyen-mai-son/tinh-uy",
        "son-la/tinh-uy/dang-bo",
        "district",
        "Sơn La",
        "huyện Mai Sơn",
    ),
    # a committee's standing organ issues as the committee
    ("TỈNH ĐOÀN NGHỆ AN\nBAN THƯỜNG VỤ", "nghe-an/doan-tncs", None, "province", "Nghệ An", None),
    # a unit's name on two lines is below the ministry, not below its own first line
    (
        "BỘ NỘI VỤ\nCỤC QUẢN LÝ LAO ĐỘNG\nNGOÀI NƯỚC",
        "tw/bo-noi-vu/cuc-quan-ly-lao-dong-ngoai-nuoc",
        "tw/bo-noi-vu",
        "central",
        None,
        None,
    ),
    # a school's and a hospital's, with or without the body above
    (
        "UBND TỈNH NGHỆ AN\nTRƯỜNG CAO ĐẲNG NGHỀ\nCỬA LÒ",
        "rieng/truong-cao-dang-nghe-cua-lo",
        "nghe-an/ubnd",
        "none",
        "Nghệ An",
        None,
    ),
    (
        "SỞ Y TẾ HÀ NỘI\nBỆNH VIỆN PHỤ SẢN\nHÀ NỘI",
        "ha-noi/benh-vien-phu-san-ha-noi",
        "ha-noi/so-y-te",
        "none",
        "Hà Nội",
        None,
    ),
    ("TRƯỜNG ĐẠI HỌC\nKINH TẾ QUỐC DÂN", "rieng/truong-dai-hoc-kinh-te-quoc-dan", None, "none", "Hà Nội", None),
    # words that begin a body of its own go on with a school's, where these are no name yet
    ("BỘ TƯ PHÁP\nTRƯỜNG ĐẠI HỌC\nKIỂM SÁT", "rieng/truong-dai-hoc-kiem-sat", "tw/bo-tu-phap", "none", "Hà Nội", None),
    ("UBND TỈNH BÌNH ĐỊNH\nVĂN PHÒNG", "binh-dinh/ubnd/van-phong", "binh-dinh/ubnd", "province", "Bình Định", None),
]


@pytest.mark.parametrize(("head", "issuer", "parent", "level", "province", "district"), STATED)
def test_stated_issuer(
    read: Callable[[str], Parts],
    head: str,
    issuer: str,
    parent: str | None,
    level: str,
    province: str | None,
    district: str | None,
) -> None:
    parts = read(f"{head}\nSố: 1/TB-X\nHà Nội, ngày 2 tháng 3 năm 2017\nTHÔNG BÁO\nVề việc X\n\n1. Làm.\n")
    assert (parts.info.issuer, parts.info.issuer_certainty) == (issuer, "stated")
    if parent is not None:
        assert parts.info.parent_issuer == parent
    assert (parts.context.level, parts.context.province, parts.context.district) == (level, province, district)


def test_what_stands_inside_a_school_is_no_end_of_its_name(read: Callable[[str], Parts]) -> None:
    parts = read(
        "TRƯỜNG ĐẠI HỌC VINH\nTHƯ VIỆN\nSố: 1/TB-X\nNghệ An, ngày 2 tháng 3 năm 2017\nTHÔNG BÁO\nVề X\n\n1. Làm.\n"
    )
    assert parts.info.issuer is None  # whose library, no list tells


def test_issuer_from_symbol_and_place(read: Callable[[str], Parts]) -> None:
    text = "Số: /STTTT-BCXB\nHà Tĩnh, ngày tháng 10 năm 2022\nV/v X\nKính gửi: UBND tỉnh\nSở Thông tin và Truyền thông đề nghị làm."
    parts = read(text)
    assert parts.info.issuer == "ha-tinh/so-thong-tin-va-truyen-thong"
    assert parts.info.issuer_certainty == "inferred"
    assert [quote.quote for quote in parts.info.issuer_evidence][:2] == ["/STTTT-BCXB", "Hà Tĩnh"]


def test_body_that_no_list_knows_keeps_its_own_name(read: Callable[[str], Parts]) -> None:
    parts = read(
        "BAN CHỈ ĐẠO QUỐC GIA VỀ PHỤC HỒI RỪNG, GIỮ GÌN NGUỒN NƯỚC\nSố: 2/KH-BCĐQG\nHà Nội, ngày 1 tháng 2 năm 2013\n"
        "KẾ HOẠCH\nTriển khai\n\nCăn cứ Luật A;\n"
    )
    assert parts.info.issuer_name == "Ban chỉ đạo quốc gia về phục hồi rừng, giữ gìn nguồn nước"
    assert parts.context.province is None  # Hà Nội is where it sits, not what it belongs to


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("BỆNH VIỆN ĐA KHOA DIỄN CHÂU", "Bệnh viện đa khoa Diễn Châu"),  # a district's name closes it
        ("CÔNG TY TNHH MTV THỦY LỢI", "Công ty TNHH MTV thủy lợi"),  # letters that are no words stay large
        ("TRƯỜNG THCS NGUYỄN DU", "Trường THCS Nguyễn Du"),  # a school's own name behind its level
        ("TRƯỜNG THPT CHUYÊN LÊ HỒNG PHONG", "Trường THPT chuyên Lê Hồng Phong"),
        ("TRƯỜNG TIỂU HỌC SỐ 2", "Trường tiểu học số 2"),
        ("CÔNG ĐOÀN TRƯỜNG THCS NGUYỄN DU", "Công đoàn Trường THCS Nguyễn Du"),  # a union of the house
        ("PHÒNG GD&ĐT CƯ KUIN", "Phòng GD&ĐT Cư Kuin"),  # letters with a sign between them stay large
        ("BAN QUẢN LÝ CHỢ KRÔNG BÚK", "Ban quản lý chợ Krông Búk"),  # … as "Krông" is one
    ],
)
def test_names_in_capitals(read: Callable[[str], Parts], head: str, name: str) -> None:
    parts = read(f"{head}\nSố: 2/KH-AB\nĐắk Lắk, ngày 1 tháng 2 năm 2024\nKẾ HOẠCH\nTriển khai\n\nCăn cứ Luật A;\n")
    assert parts.info.issuer_name is not None
    assert parts.info.issuer_name.removesuffix(" tỉnh Đắk Lắk") == name


@pytest.mark.parametrize(
    ("words", "issuer"),
    [
        ("Sở Tài chính kính trình UBND thành phố Hà Nội xem xét.", "ha-noi/so-tai-chinh"),
        ("Để bảo đảm vệ sinh, UBND quận Hoàng Mai chỉ đạo như sau:", "ha-noi/quan-hoang-mai/ubnd"),
        ("UBND quận Hoàng Mai chỉ đạo các phường dọn vệ sinh.", None),  # told by whoever writes it
    ],
)
def test_who_speaks_in_a_text_without_a_head(read: Callable[[str], Parts], words: str, issuer: str | None) -> None:
    parts = read(f"TỜ TRÌNH\nVề việc dọn vệ sinh tại thành phố Hà Nội\n\n{words}\n1. Làm.\n")
    assert parts.info.issuer == issuer
    assert parts.info.issuer_certainty == ("inferred" if issuer else None)


UNIT = """Kính gửi: Sở Giáo dục và Đào tạo các tỉnh, thành phố

{text} Ý kiến đóng góp gửi về Bộ trước ngày 15/6/2011.

Nơi nhận:
- Bộ trưởng (để b/c);
- Lưu: VT.

TL. BỘ TRƯỞNG
CỤC TRƯỞNG
CỤC NHÀ GIÁO VÀ CÁN BỘ QUẢN LÝ

Hoàng Văn Minh
"""


@pytest.mark.parametrize(
    ("text", "issuer", "copied"),
    [
        (
            "Bộ Giáo dục và Đào tạo xin gửi dự thảo Điều lệ.",
            "tw/bo-giao-duc-va-dao-tao",
            ["tw/bo-giao-duc-va-dao-tao/bo-truong"],
        ),
        ("Xin gửi dự thảo Điều lệ.", None, []),  # whose minister that is, nothing tells
    ],
)
def test_who_signs_by_order_of_a_minister_issues_nothing(
    read: Callable[[str], Parts], text: str, issuer: str | None, copied: list[str]
) -> None:
    parts = read(UNIT.format(text=text))
    assert (parts.info.issuer, parts.recipients[0].recipients) == (issuer, copied)
    assert parts.signers[0].position == "Cục trưởng Cục Nhà giáo và cán bộ quản lý"


def test_letters_of_a_school_s_level_are_spelled_as_in_the_text(read: Callable[[str], Parts]) -> None:
    parts = read(
        "PHÒNG GD& ĐT CƯ KUIN\nTRƯỜNG MN TUỔI THƠ\nSố: 2/KH-MN\nEa Tiêu, ngày 1 tháng 2 năm 2024\nKẾ HOẠCH\nDạy học\n\n"
        "Trường mầm non Tuổi Thơ xây dựng kế hoạch.\n"
    )
    assert parts.info.issuer_name == "Trường mầm non Tuổi Thơ"


def test_party_body_is_not_the_state_body_in_its_name(read: Callable[[str], Parts]) -> None:
    parts = read(
        "ĐẢNG CỘNG SẢN VIỆT NAM\nĐẢNG ĐOÀN QUỐC HỘI\nSố 3-KH/ĐĐQH15\nHà Nội, ngày 1 tháng 2 năm 2025\nKẾ HOẠCH\nX\n\nCăn cứ A;"
    )
    assert parts.info.issuer_name == "Đảng đoàn Quốc hội"
    assert parts.context.party


def test_nothing_known_stays_empty(read: Callable[[str], Parts]) -> None:
    parts = read("KẾ HOẠCH\nTổ chức hội thi\n\nI. MỤC ĐÍCH\nNâng cao nhận thức.\n")
    assert (parts.info.issuer, parts.info.issuer_certainty, parts.info.place_inferred) == (None, None, None)


@pytest.mark.parametrize(("head", "issuer"), [("GIÁM ĐỐC", "ha-tinh/so-xay-dung"), ("CHÁNH VĂN PHÒNG", None)])
def test_a_body_that_the_text_speaks_of_issues_only_what_its_head_can_sign(
    read: Callable[[str], Parts], head: str, issuer: str | None
) -> None:
    parts = read(
        "Hà Tĩnh, ngày 5 tháng 10 năm 2022\n\nTHÔNG BÁO\nVề X\n\n1. Đã họp.\n\nSở Xây dựng có ý kiến về quy hoạch.\n\n"
        f"KT. {head}\nPHÓ {head}\n\nLê Văn An\n"
    )
    assert parts.info.issuer == issuer


@pytest.mark.parametrize(
    ("lines", "issuer"),
    [
        ("KT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG", "tw/thu-tuong-chinh-phu"),  # symbol and signature, against the head
        ("TM. CHÍNH PHỦ\nTHỦ TƯỚNG", "tw/chinh-phu"),  # the signature is with the head
    ],
)
def test_the_head_of_the_body_above_the_document(read: Callable[[str], Parts], lines: str, issuer: str) -> None:
    head = "CHÍNH PHỦ\n\nSố: 30/2025/QĐ-TTg\n\nHà Nội, ngày 10 tháng 9 năm 2025\n\nQUYẾT ĐỊNH\nBan hành Quy chế\n\n"
    info = read(f"{head}Điều 1. Ban hành Quy chế.\n\nNơi nhận:\n- Lưu: VT.\n\n{lines}\n\nTrần Văn Nam\n").info
    assert info.issuer == issuer


def test_a_head_who_issues_alone_is_contradicted_by_nobody(read: Callable[[str], Parts]) -> None:
    head = "CHỦ TỊCH NƯỚC\n\nSố: 758/2024/QĐ-CTN\n\nHà Nội, ngày 30 tháng 7 năm 2024\n\nQUYẾT ĐỊNH\nVề đặc xá\n\n"
    parts = read(f"{head}Điều 1. Đặc xá.\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH NƯỚC\n\nTô Lâm\n")
    assert (parts.info.issuer, parts.info.issuer_certainty) == ("tw/chu-tich-nuoc", "stated")


def test_symbol_that_contradicts_the_kind(read: Callable[[str], Parts]) -> None:
    parts = read("ỦY BAN NHÂN DÂN TỈNH AN GIANG\nSố: 55/2007/CT-UBND\nQUYẾT ĐỊNH\nVề việc X\n\nCăn cứ Luật A;\n")
    assert parts.info.kind == "QĐ"
    assert [warning.code for warning in parts.warnings] == ["symbol_contradicts_kind"]


def test_symbol_tells_the_kind_where_v_v_stands_under_the_number(read: Callable[[str], Parts]) -> None:
    parts = read(
        "ỦY BAN NHÂN DÂN TỈNH AN GIANG\nSố: 5/QĐ-UBND\nV/v phê duyệt X\nQUYẾT ĐỊNH\nVề việc phê duyệt X\n\nCăn cứ A;"
    )
    assert (parts.info.kind, parts.info.title and parts.info.title.quote) == ("QĐ", "Về việc phê duyệt X")


STAMPS = [
    "SỞ TÀI CHÍNH\nCÔNG VĂN ĐẾN\nSố: 1234\nNgày: 03/4/2024\nChuyển:\n",
    "VĂN PHÒNG CHÍNH PHỦ\nĐẾN Số: 1234 Ngày 03/4/2024\n",
    "Ký bởi: Sở Y tế\nNgày ký: 03-04-2024 16:22:33 +07:00\n",  # an electronic signature's
]


@pytest.mark.parametrize("stamp", STAMPS)
def test_stamps_above_the_head(read: Callable[[str], Parts], stamp: str) -> None:
    parts = read(
        f"{stamp}UBND TỈNH NGHỆ AN\nSỞ Y TẾ\nSố: 55/SYT-KHTC\nV/v X\nNghệ An, ngày 2 tháng 4 năm 2024\n"
        "Kính gửi: Sở Tài chính\nSở Y tế đề nghị làm."
    )
    info = parts.info
    assert (info.issuer, info.parent_issuer, info.number) == ("nghe-an/so-y-te", "nghe-an/ubnd", "55")
    assert info.date.earliest == "2024-04-02"


def test_the_heading_above_the_number_tells_the_province_where_nothing_else_does(read: Callable[[str], Parts]) -> None:
    parts = read(
        "Công văn chỉ đạo của UBND tỉnh An Giang\nSố: 103/VPUBND-KT, ngày 09 tháng 3 năm 2012\nVề việc trồng rừng\n\n"
        "Kính gửi: Sở Tài chính\n\nGiao Sở Tài chính chủ trì kiểm tra."
    )
    assert (parts.info.issuer, parts.info.issuer_certainty) == ("an-giang/ubnd/van-phong", "inferred")
    assert parts.info.date.earliest == "2012-03-09"
