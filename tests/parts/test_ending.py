"""Nơi nhận and signatures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.parts.model import Parts
from loaders.parts.recipients import purpose_code
from loaders.parts.split import split_documents
from loaders.text import Text

HEAD = """UBND TỈNH NGHỆ AN
SỞ TÀI CHÍNH
Số: 12/STC-QLNS
V/v thẩm định
Nghệ An, ngày 5 tháng 3 năm 2024
Kính gửi:
- Sở Y tế;
- UBND các huyện.
Sở Tài chính đề nghị làm./.
"""

PURPOSES = [
    ("để b/c", "bao_cao"),
    ("b/c", "bao_cao"),
    ("để báo cáo", "bao_cao"),
    ("để báo\ncáo", "bao_cao"),  # a narrow column cuts it
    ("để biết", "de_biet"),
    ("để thực hiện", "thuc_hien"),
    ("để t/h", "thuc_hien"),
    ("để phối hợp thực hiện", "phoi_hop"),  # the first word tells
    ("Cục A03 - để b/c", "bao_cao"),
    ("để đăng tải", "dang_tai"),
    ("phụ trách KGVX", None),  # says who, not what for
    ("1A,B,C", None),
]


@pytest.mark.parametrize(("raw", "code"), PURPOSES)
def test_purpose(raw: str, code: str | None) -> None:
    assert purpose_code(raw) == code


LINES = [
    # (line, ids, purpose, anaphor, person, drafter, copies)
    ("Như trên", ["nghe-an/so-y-te", "nghe-an/nhom/ubnd-cac-huyen"], None, "Kính gửi", None, None, None),
    ("UBND tỉnh (b/c)", ["nghe-an/ubnd"], "bao_cao", None, None, None, None),
    ("PCT UBND tỉnh Bùi Văn An (để b/c)", ["nghe-an/ubnd/pho-chu-tich"], "bao_cao", None, "Bùi Văn An", None, None),
    ("Thường trực Tỉnh ủy; (báo cáo)", ["nghe-an/tinh-uy/thuong-truc"], "bao_cao", None, None, None, None),
    # an office with a colon: what follows is inside it; the office itself stands for what has no name
    (
        "VPCP: BTCN, các PCN",
        ["tw/van-phong-chinh-phu/chu-nhiem", "tw/van-phong-chinh-phu/pho-chu-nhiem"],
        None,
        None,
        None,
        None,
        None,
    ),
    (
        "VPCP: các PCN, Trợ lý TTg",
        ["tw/van-phong-chinh-phu/pho-chu-nhiem", "tw/van-phong-chinh-phu/tro-ly-thu-tuong-chinh-phu"],
        None,
        None,
        None,
        None,
        None,
    ),
    (
        "VPCP: BTCN, Thư ký",
        ["tw/van-phong-chinh-phu/chu-nhiem", "tw/van-phong-chinh-phu"],
        None,
        None,
        None,
        None,
        None,
    ),
    # "các Vụ: A, B" inside an office are its units
    (
        "VPCP: BTCN, các Vụ: TH, NC",
        [
            "tw/van-phong-chinh-phu/chu-nhiem",
            "tw/van-phong-chinh-phu/vu-tong-hop",
            "tw/van-phong-chinh-phu/vu-noi-chinh",
        ],
        None,
        None,
        None,
        None,
        None,
    ),
    (  # one of them, and who is no unit behind it
        "VPCP: Vụ TH, BTCN",
        ["tw/van-phong-chinh-phu/vu-tong-hop", "tw/van-phong-chinh-phu/chu-nhiem"],
        None,
        None,
        None,
        None,
        None,
    ),
    # a unit and the purpose in one pair of brackets
    ("Bộ Công an (Cục A03 - để b/c)", ["tw/bo-cong-an/cuc-a03"], "bao_cao", None, None, None, None),
    # a drafter's name in brackets with the copies is no tail of a short name
    (
        "Lưu: VT, QLNS (Hùng, 3b)",
        ["nghe-an/so-tai-chinh/van-thu", "nghe-an/so-tai-chinh/qlns"],
        "luu",
        None,
        None,
        "Hùng",
        3,
    ),
    # the typist's letters, with the copies or in brackets, are no unit
    (
        "Lưu: VT, QLNS, ĐH30b",
        ["nghe-an/so-tai-chinh/van-thu", "nghe-an/so-tai-chinh/qlns"],
        "luu",
        None,
        None,
        None,
        30,
    ),
    (
        "Lưu: VT, QLNS (VB)",
        ["nghe-an/so-tai-chinh/van-thu", "nghe-an/so-tai-chinh/qlns"],
        "luu",
        None,
        None,
        None,
        None,
    ),
    (
        "Lưu: VT, QLNS (02), Hg.30b",
        ["nghe-an/so-tai-chinh/van-thu", "nghe-an/so-tai-chinh/qlns"],
        "luu",
        None,
        None,
        None,
        30,
    ),
    # rooms of the issuer by their letters, with or without "các" and a colon; their heads
    (
        "Phòng: TH, QLNS",
        ["nghe-an/so-tai-chinh/phong-tong-hop", "nghe-an/so-tai-chinh/phong-qlns"],
        None,
        None,
        None,
        None,
        None,
    ),
    (
        "P.TH, P.QLNS",
        ["nghe-an/so-tai-chinh/phong-tong-hop", "nghe-an/so-tai-chinh/phong-qlns"],
        None,
        None,
        None,
        None,
        None,
    ),
    ("Trưởng phòng: TH", ["nghe-an/so-tai-chinh/phong-tong-hop/truong-phong"], None, None, None, None, None),
    # many of a class, though no "các" says so
    ("BHXH cơ sở", ["nghe-an/nhom/bao-hiem-xa-hoi-co-so"], None, None, None, None, None),
    # short forms as they stand in a text, too
    ("VP. Tỉnh ủy", ["nghe-an/tinh-uy/van-phong"], None, None, None, None, None),
    ("Bộ Tư pháp (Cục KTVB)", ["tw/bo-tu-phap/cuc-kiem-tra-van-ban"], None, None, None, None, None),
    # an inspectorate is no "Phòng"; letters that are spelled out for ministries only stay as they are at a sở
    ("Sở Y tế (Phòng TTr)", ["nghe-an/so-y-te/thanh-tra"], None, None, None, None, None),
    ("Sở Y tế (Phòng KTVB)", ["nghe-an/so-y-te/phong-ktvb"], None, None, None, None, None),
    ("Các đ/c PVP: Lý Văn Giao, Đỗ Đình Hồng", [], None, None, "Lý Văn Giao, Đỗ Đình Hồng", None, None),
    # what stands before a name may change whom it means
    ("Thành viên Ban Chỉ đạo của VPCP", [], None, None, None, None, None),
    ("Lưu: VT", ["nghe-an/so-tai-chinh/van-thu"], "luu", None, None, None, None),
    (
        "Lưu: VT, VPtn",
        ["nghe-an/so-tai-chinh/van-thu", "nghe-an/so-tai-chinh/van-phong"],
        "luu",
        None,
        None,
        "tn",
        None,
    ),
    # who drafted it stands behind the copies
    (
        "Lưu: VT, QLNS (3b). Trung An",
        ["nghe-an/so-tai-chinh/van-thu", "nghe-an/so-tai-chinh/qlns"],
        "luu",
        None,
        None,
        "Trung An",
        3,
    ),
    (
        "Lưu: VT, QLNS(2). vt",
        ["nghe-an/so-tai-chinh/van-thu", "nghe-an/so-tai-chinh/qlns"],
        "luu",
        None,
        None,
        "vt",
        2,
    ),
    ("Lưu: VT, QLNS (3b)", ["nghe-an/so-tai-chinh/van-thu", "nghe-an/so-tai-chinh/qlns"], "luu", None, None, None, 3),
    ("Lưu: VT, QLNS₄", ["nghe-an/so-tai-chinh/van-thu", "nghe-an/so-tai-chinh/qlns"], "luu", None, None, None, 4),
    (
        "Lưu: VT, QLNS.hoa",
        ["nghe-an/so-tai-chinh/van-thu", "nghe-an/so-tai-chinh/qlns"],
        "luu",
        None,
        None,
        "hoa",
        None,
    ),
]


@pytest.mark.parametrize("line_end", ["\n", "\n\n"])  # a narrow column; a page that puts an empty line into it
def test_a_line_goes_on_behind_a_comma(read: Callable[[str], Parts], line_end: str) -> None:
    lines = f"- VPCP: BTCN, PCN Lê An,{line_end}Trợ lý TTg, các Vụ: TH;\n- Lưu: VT."
    found = read(f"{HEAD}\nNơi nhận:\n{lines}\n\nGIÁM ĐỐC\n\nTrần Văn Nam\n").recipients
    assert found[0].recipients == [
        "tw/van-phong-chinh-phu/chu-nhiem",
        "tw/van-phong-chinh-phu/pho-chu-nhiem",
        "tw/van-phong-chinh-phu/tro-ly-thu-tuong-chinh-phu",
        "tw/van-phong-chinh-phu/vu-tong-hop",
    ]
    assert len(found) == 2


@pytest.mark.parametrize(("line", "ids", "purpose", "anaphor", "person", "drafter", "copies"), LINES)
def test_recipient(
    read: Callable[[str], Parts],
    line: str,
    ids: list[str],
    purpose: str | None,
    anaphor: str | None,
    person: str | None,
    drafter: str | None,
    copies: int | None,
) -> None:
    parts = read(f"{HEAD}\nNơi nhận:\n- {line};\n\nGIÁM ĐỐC\n\nTrần Văn Nam\n")
    assert len(parts.recipients) == 1
    found = parts.recipients[0]
    assert found.quote == line
    told = (found.recipients, found.purpose, found.anaphor, found.person, found.drafter, found.copies)
    assert told == (ids, purpose, anaphor, person, drafter, copies)


LAYOUTS = [
    # columns as a one-row Markdown table
    "| Nơi nhận: - Như trên; - Sở Nội vụ; - Lưu: VT. | KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Trần Văn Nam |\n|---|---|\n",
    # columns by tabs, row by row
    "Nơi nhận:\tKT. GIÁM ĐỐC\n- Như trên;\tPHÓ GIÁM ĐỐC\n- Sở Nội vụ;\t(Đã ký)\n- Lưu: VT.\tTrần Văn Nam\n",
    # padded cells
    "|Nơi nhận:       |KT. GIÁM ĐỐC  |\n|- Như trên;     |PHÓ GIÁM ĐỐC  |\n|- Sở Nội vụ;    |Trần Văn Nam  |\n|- Lưu: VT.      |   |\n",
    # one after the other, in Markdown
    "***Nơi nhận:***\n- Như trên;\n- Sở Nội vụ;\n- Lưu: VT.\n\n**KT. GIÁM ĐỐC  \nPHÓ GIÁM ĐỐC**\n\n**Trần Văn Nam**",
    # the signature first
    "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTrần Văn Nam\n\nNơi nhận:\n- Như trên;\n- Sở Nội vụ;\n- Lưu: VT.\n",
    # no bullets
    "Nơi nhận: Như trên; Sở Nội vụ; Lưu: VT.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTrần Văn Nam\n",
    # an annex that only its note in brackets opens, cut by the column
    "Nơi nhận:\nNhư trên; Sở Nội vụ; Lưu: VT.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTrần Văn Nam\n\n(Ban hành\nkèm theo Quyết định số "
    "1/QĐ-STC ngày 5/3/2024)\n",
    # the label right behind the text's last words; bullets alone on their lines
    "Sở làm./.Nơi nhận:\n\n  • Như trên;\n\n  • Sở Nội vụ;\n\n  • Lưu: VT.\n\nKT. GIÁM ĐỐC\n\nPHÓ GIÁM ĐỐC\nTrần Văn Nam\n",
    "Nơi nhận:\n- Như trên;\n-\nSở Nội vụ;\n- \nLưu: VT.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTrần Văn Nam\n",
    # the signature glued to the line that is filed
    "Nơi nhận:\n- Như trên;\n- Sở Nội vụ;\n- Lưu: VT. KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Trần Văn Nam\n",
    # the signature on one line, and an annex after it
    "Nơi nhận:\n- Như trên;\n- Sở Nội vụ;\n- Lưu: VT.\nKT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Trần Văn Nam\n\nPHỤ LỤC I\nDANH MỤC\n",
]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_layouts_of_the_ending(read: Callable[[str], Parts], layout: str) -> None:
    parts = read(HEAD + layout)
    assert [line.quote for line in parts.recipients] == ["Như trên", "Sở Nội vụ", "Lưu: VT"]
    assert [(signer.name, signer.capacity) for signer in parts.signers] == [("Trần Văn Nam", "ky_thay")]


SIGNATURES = [
    # (lines, position, capacity, form, on behalf of)
    ("GIÁM ĐỐC", "Giám đốc Sở Tài chính tỉnh Nghệ An", "ky_truc_tiep", None, None),
    ("Q. GIÁM ĐỐC", "Quyền Giám đốc Sở Tài chính tỉnh Nghệ An", "quyen", "Q.", None),
    (
        "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC",
        "Phó Giám đốc Sở Tài chính tỉnh Nghệ An",
        "ky_thay",
        "KT.",
        "nghe-an/so-tai-chinh/giam-doc",
    ),
    (  # of two posts the first is the body's; letters stay large
        "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC - TMT",
        "Phó Giám đốc Sở Tài chính tỉnh Nghệ An - TMT",
        "ky_thay",
        "KT.",
        "nghe-an/so-tai-chinh/giam-doc",
    ),
    ("TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG", "Chánh Văn phòng", "thua_lenh", "TL.", "nghe-an/so-tai-chinh/giam-doc"),
    (
        "TUQ. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC",
        "Phó Giám đốc Sở Tài chính tỉnh Nghệ An",
        "thua_uy_quyen",
        "TUQ.",
        "nghe-an/so-tai-chinh/giam-doc",
    ),
    (  # a deputy's title over two lines of a narrow column
        "KT. GIÁM ĐỐC\nPHÓ\nGIÁM ĐỐC",
        "Phó Giám đốc Sở Tài chính tỉnh Nghệ An",
        "ky_thay",
        "KT.",
        "nghe-an/so-tai-chinh/giam-doc",
    ),
    (  # the unit below its head's title
        "TL. GIÁM ĐỐC\nTRƯỞNG PHÒNG\nPHÒNG QUẢN LÝ NGÂN SÁCH",
        "Trưởng phòng Quản lý ngân sách",
        "thua_lenh",
        "TL.",
        "nghe-an/so-tai-chinh/giam-doc",
    ),
    (  # a site's word for what it does not show yet stands where the signature does
        "KT. Giám đốc\nPhó Giám đốc\n\nĐang cập nhật\n\n(Đã ký)",
        "Phó Giám đốc Sở Tài chính tỉnh Nghệ An",
        "ky_thay",
        "KT.",
        "nghe-an/so-tai-chinh/giam-doc",
    ),
]


@pytest.mark.parametrize(("lines", "position", "capacity", "form", "behalf"), SIGNATURES)
def test_signature(
    read: Callable[[str], Parts], lines: str, position: str, capacity: str, form: str | None, behalf: str | None
) -> None:
    parts = read(f"{HEAD}\nNơi nhận:\n- Như trên.\n\n{lines}\n\nTrần Văn Nam\n")
    assert len(parts.signers) == 1
    signer = parts.signers[0]
    assert (signer.name, signer.capacity, signer.form, signer.on_behalf_of) == ("Trần Văn Nam", capacity, form, behalf)
    assert signer.position is not None
    assert signer.position.startswith(position)


def test_a_title_that_goes_on_with_the_state_s_name(read: Callable[[str], Parts]) -> None:
    """No motto of another document, and no title of its own."""
    name = "CHỦ TỊCH\nNƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n(đã ký)\n\nTô Lâm"
    (signer,) = read(f"{HEAD}\nNơi nhận:\n- Như trên.\n\n{name}\n").signers
    assert (signer.name, signer.position) == ("Tô Lâm", "Chủ tịch nước")


def test_a_form_s_blank_is_no_signature(read: Callable[[str], Parts]) -> None:
    """Nor is the caption of the next form a title."""
    form = "THỦ TRƯỞNG ĐƠN VỊ\n(Ký tên, đóng dấu)\n\n1 Ghi rõ như hướng dẫn tại mục 1 ở trên của biểu mẫu này.\n\n"
    assert read(f"{HEAD}\nNơi nhận:\n- Như trên.\n\n{form}BÁO CÁO KẾT QUẢ CHUYẾN ĐI\n").signers == []


def test_whatever_head_fills_in_a_form(read: Callable[[str], Parts]) -> None:
    """ "THỦ TRƯỞNG" without its accents is a deputy minister's title."""
    (signer,) = read(f"{HEAD}\nNơi nhận:\n- Như trên.\n\nTHỦ TRƯỞNG ĐƠN VỊ\n\nTrần Văn Nam\n").signers
    assert (signer.name, signer.position) == ("Trần Văn Nam", "Thủ trưởng đơn vị")


def test_a_signature_behind_the_drafter_in_one_line(read: Callable[[str], Parts]) -> None:
    parts = read(f"{HEAD}\nNơi nhận:\n- Như trên;\n- Lưu: VT, QLNS (2b). Trung An GIÁM ĐỐC Trần Văn Nam\n")
    assert [(one.name, one.position) for one in parts.signers] == [
        ("Trần Văn Nam", "Giám đốc Sở Tài chính tỉnh Nghệ An")
    ]
    assert [(line.quote, line.drafter) for line in parts.recipients][1:] == [
        ("Lưu: VT, QLNS (2b). Trung An", "Trung An")
    ]


UNNAMED = [
    # (ending, name, position, on behalf of): behind "KT.", "TL.", "TUQ." stands the office of whom the signer signs for
    ("- Như trên.\n\nKT. GIÁM ĐỐC\n", None, None, "giam-doc"),
    ("- Như trên.\n\nKT. CỤC TRƯỞNG\n", None, None, None),  # a sở has none: whose he is, nothing tells
    ("- Như trên.\n\nTL. GIÁM ĐỐC\n(Đã ký)\n", None, None, "giam-doc"),
    ("- Như trên.\n\nKT. GIÁM ĐỐC\n\nTrần Văn Nam\n", "Trần Văn Nam", None, "giam-doc"),  # the deputy's line is lost
    # a site's own line behind the block is none of it, whether the name was read or not
    (
        "- Như trên.\n\nGIÁM ĐỐC T r ần Văn Nam\n\nFILE ĐƯỢC ĐÍNH KÈM THEO VĂN BẢN\n",
        None,
        "Giám đốc Sở Tài chính tỉnh Nghệ An",
        None,
    ),
    (  # a syllable that is cut: "n" is none of its own
        "- Như trên.\n\nGIÁM ĐỐC Trầ n Văn Nam\n\nFILE ĐƯỢC ĐÍNH KÈM THEO VĂN BẢN\n",
        "Trần Văn Nam",
        "Giám đốc Sở Tài chính tỉnh Nghệ An",
        None,
    ),
]


@pytest.mark.parametrize(("ending", "name", "position", "behalf"), UNNAMED)
def test_a_signature_that_does_not_tell_all(
    read: Callable[[str], Parts], ending: str, name: str | None, position: str | None, behalf: str | None
) -> None:
    (signer,) = read(f"{HEAD}\nNơi nhận:\n{ending}").signers
    assert (signer.name, signer.position) == (name, position)
    assert signer.on_behalf_of == (f"nghe-an/so-tai-chinh/{behalf}" if behalf else None)


@pytest.mark.parametrize(
    ("lines", "signer"),
    [
        # titles that are not in capitals, as web pages give them
        ("UBND thành phố Huế\n\nChủ tịch\n\n(Đã ký)\n\nTrần Văn Nam", ("Trần Văn Nam", "ky_truc_tiep")),
        ("KT. Chủ tịch\nPhó Chủ tịch\nTrần Văn Nam\n(Đã ký)", ("Trần Văn Nam", "ky_thay")),
        # no name below: a list, a sentence
        ("- Chủ tịch;\n- Trần Văn Nam.", None),
        ("Chủ tịch\nBan hành Quyết định này.", None),
    ],
)
def test_titles_in_small_letters(read: Callable[[str], Parts], lines: str, signer: tuple[str, str] | None) -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ\nSố: 5/QĐ-UBND\nHuế, ngày 2 tháng 3 năm 2025\nQUYẾT ĐỊNH\nVề việc X\n"
        f"Điều 1. Làm.\nĐiều 2. Giám đốc Sở Tài chính chịu trách nhiệm thi hành Quyết định này.\n{lines}\n"
    )
    found = [(one.name, one.capacity) for one in read(text).signers]
    assert found == ([signer] if signer else [])


def test_committee_signature(read: Callable[[str], Parts]) -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\nSố: 5/QĐ-UBND\nAn Giang, ngày 2 tháng 3 năm 2020\nQUYẾT ĐỊNH\nVề việc X\n"
        "ỦY BAN NHÂN DÂN TỈNH AN GIANG\nCăn cứ Luật A;\nQUYẾT ĐỊNH:\nĐiều 1. Làm.\n"
        "Điều 2. Giám đốc Sở Tài chính chịu trách nhiệm thi hành Quyết định này.\n"
        "Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Văn B\n"
    )
    parts = read(text)
    signer = parts.signers[0]
    assert (signer.capacity, signer.agency, signer.on_behalf_of) == (
        "ky_thay",
        "an-giang/ubnd/pho-chu-tich",
        "an-giang/ubnd/chu-tich",
    )
    assert parts.recipients[0].recipients == ["an-giang/so-tai-chinh/giam-doc"]
    assert parts.recipients[0].anaphor == "Điều 2"


def test_body_on_a_line_of_its_own_is_the_signers(read: Callable[[str], Parts]) -> None:
    text = (
        "BỘ TÀI CHÍNH - BỘ CÔNG AN\nSố: 8/2013/TTLT-BTC-BCA\nHà Nội, ngày 2 tháng 3 năm 2013\nTHÔNG TƯ LIÊN TỊCH\nVề X\n\n"
        "Căn cứ Luật A;\n\nĐiều 1. Làm.\n\nKT. BỘ TRƯỞNG\nBỘ CÔNG AN\nTHỨ TRƯỞNG\nLê Văn An\n\nNơi nhận:\n- Lưu: VT.\n"
    )
    parts = read(text)
    assert [(signer.name, signer.position) for signer in parts.signers] == [("Lê Văn An", "Thứ trưởng Bộ Công an")]
    # the key has all that issue together, as a citation's number tells them
    assert parts.info.doc == "TTLT|8|tw/bo-tai-chinh+tw/bo-cong-an|2013"


def test_right_column_after_the_addressees(read: Callable[[str], Parts]) -> None:
    parts = read(
        "UBND TỈNH NGHỆ AN\nSỞ Y TẾ\nSố: 2210/SYT-NVY\nV/v tăng cường X\nKính gửi:\n- UBND các xã, phường;\n- Sở Tài chính.\n\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nNghệ An, ngày 22 tháng 8 năm 2025\n\n"
        "Sở Y tế đề nghị làm.\n\nNơi nhận:\n- Như trên.\nGIÁM ĐỐC\nTrần Văn Nam\n"
    )
    assert (parts.info.place, parts.info.date.earliest) == ("Nghệ An", "2025-08-22")
    assert [addressee.quote for addressee in parts.addressees] == ["UBND các xã, phường", "Sở Tài chính"]


DEPUTIES = [
    # (lines, position): a deputy under the head signs for the head, though "KT." was lost; titles on two lines
    ("GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", "Phó Giám đốc Sở Tài chính tỉnh Nghệ An"),
    ("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTHƯỜNG TRỰC", "Phó Giám đốc Thường trực Sở Tài chính tỉnh Nghệ An"),
]


@pytest.mark.parametrize(("lines", "position"), DEPUTIES)
def test_deputies_sign_for_their_head(read: Callable[[str], Parts], lines: str, position: str) -> None:
    signer = read(f"{HEAD}\nNơi nhận:\n- Như trên.\n\n{lines}\n\nTrần Văn Nam\n").signers[0]
    assert (signer.position, signer.capacity) == (position, "ky_thay")


def test_a_title_behind_a_line_of_recipients_is_the_signers(read: Callable[[str], Parts]) -> None:
    parts = read(f"{HEAD}\nNơi nhận: KT. GIÁM ĐỐC\n- Như trên; PHÓ GIÁM ĐỐC\n- Lưu: VT.\n\nTrần Văn Nam\n")
    assert parts.signers[0].position == "Phó Giám đốc Sở Tài chính tỉnh Nghệ An"
    assert [line.quote for line in parts.recipients][:1] == ["Như trên"]


def test_the_honours_before_a_name_are_no_title(read: Callable[[str], Parts]) -> None:
    parts = read(f"{HEAD}\nNơi nhận:\n- Như trên.\n\nGIÁM ĐỐC\n\nTTƯT.BSCKII. Lê Na\n")
    assert [(signer.name, signer.position) for signer in parts.signers] == [
        ("Lê Na", "Giám đốc Sở Tài chính tỉnh Nghệ An")
    ]


@pytest.mark.parametrize("name", ["Giàng A Câu", "Nguyễn Văn A"])  # a word of one letter; an initial in a model paper
def test_names_of_one_letter(read: Callable[[str], Parts], name: str) -> None:
    parts = read(f"{HEAD}\nNơi nhận:\n- Như trên.\n\nGIÁM ĐỐC\n\n{name}\n")
    assert [signer.name for signer in parts.signers] == [name]


def test_member_of_a_board_signs_for_the_board(read: Callable[[str], Parts]) -> None:
    text = (
        "UBND TỈNH BẮC KẠN\nBAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ\nSố: 04/KH-BCĐ\nBắc Kạn, ngày 26 tháng 02 năm 2024\nKẾ HOẠCH\nHoạt động\n\n"
        "Căn cứ Luật A;\n1. Làm.\n\nNơi nhận:\n- Lưu: VT.\nTRƯỞNG BAN\n\nCHỦ TỊCH UBND TỈNH\nNguyễn Đăng Bình\n"
    )
    signer = read(text).signers[0]
    assert (signer.name, signer.agency) == ("Nguyễn Đăng Bình", "bac-kan/ban-chi-dao-chuyen-doi-so/truong-ban")


ARTICLES = [
    # (article 3, whom "Như Điều 3" means): those bound by it; not whoever issued what it replaces
    (
        "Quyết định này thay thế Quyết định số 4/QĐ-UBND của UBND tỉnh.\n"
        "Giám đốc các Sở: Nội vụ, Y tế chịu trách nhiệm thi hành Quyết định này.",
        ["nghe-an/so-noi-vu/giam-doc", "nghe-an/so-y-te/giam-doc"],
    ),
    ("Quyết định này có hiệu lực từ ngày ký, thay thế Quyết định số 4/QĐ-UBND của UBND tỉnh.", []),
]


@pytest.mark.parametrize(("article", "ids"), ARTICLES)
def test_recipients_of_an_article(read: Callable[[str], Parts], article: str, ids: list[str]) -> None:
    parts = read(
        "ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN\nSố: 5/QĐ-UBND\nNghệ An, ngày 2 tháng 3 năm 2023\nQUYẾT ĐỊNH\nVề X\n\n"
        f"Căn cứ Luật A;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Làm.\nĐiều 2. Làm.\nĐiều 3. {article}\n\n"
        "Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.\nCHỦ TỊCH\nTrần Văn Nam\n"
    )
    assert parts.recipients[0].recipients == ids


def test_each_of_two_signatures_has_its_own_body(read: Callable[[str], Parts]) -> None:
    text = (
        "BỘ TÀI CHÍNH - BỘ CÔNG AN\nSố: 8/2013/TTLT-BTC-BCA\nHà Nội, ngày 2 tháng 3 năm 2013\nTHÔNG TƯ LIÊN TỊCH\nVề X\n\n"
        "Căn cứ Luật A;\n\nĐiều 1. Làm.\n\nKT. BỘ TRƯỞNG BỘ CÔNG AN\nTHỨ TRƯỞNG\nLê Văn An\n\n"
        "KT. BỘ TRƯỞNG BỘ TÀI CHÍNH\nTHỨ TRƯỞNG\nTrần Văn Nam\n\nNơi nhận:\n- Chính phủ;\n- Lưu: VT.\n"
    )
    signers = read(text).signers
    assert [(signer.name, signer.position) for signer in signers] == [
        ("Lê Văn An", "Thứ trưởng Bộ Công an"),
        ("Trần Văn Nam", "Thứ trưởng Bộ Tài chính"),
    ]


ENDED = """BỘ Y TẾ
Số: 12/QĐ-BYT
QUYẾT ĐỊNH
Về việc kiểm tra
{before}
Điều 1. Kiểm tra.
Nơi nhận:
- Như Điều 1;
- Lưu: VT.
BỘ TRƯỞNG

Nguyễn Văn An

{after}
"""


@pytest.mark.parametrize(
    ("before", "after", "kept"),
    [
        ("", "Văn bản cùng lĩnh vực\nChỉ thị 5/CT-BYT năm 2023", False),  # what a legal site puts below
        ("", "© 2024 Trang luật. Giấy phép số 12/GP-STTTT", False),
        ("", "Phụ lục\nVăn bản liên quan đến việc kiểm tra gồm:\nChỉ thị 5/CT-BYT", True),  # an annex's own words
        ("Văn bản liên quan", "Phụ lục\nChỉ thị 5/CT-BYT", True),  # before the end, it is no site's list
    ],
)
def test_a_site_s_foot_is_no_part_of_the_document(before: str, after: str, kept: bool) -> None:
    text = Text(ENDED.format(before=before, after=after))
    (part,) = split_documents(text)
    assert ("\n" + after in text.clean[: part.end]) == kept


DISTRICT = """ỦY BAN NHÂN DÂN
HUYỆN XUÂN LỘC
Số: 12/UBND-NC
V/v kiểm tra
Xuân Lộc, ngày 5 tháng 3 năm 2022
Kính gửi: Các phòng.
Yêu cầu kiểm tra./.

Nơi nhận:
- Như trên;
- Lưu: {filed}.

CHỦ TỊCH

Nguyễn Văn An
"""


@pytest.mark.parametrize(
    ("filed", "ids"),
    [
        ("VT, NV", ["ubnd/van-phong/van-thu", "phong-noi-vu"]),  # the district's own office drafts, not a desk
        ("VT, KT&HT", ["ubnd/van-phong/van-thu", "phong-kinh-te-ha-tang"]),
        ("VT, TH", ["ubnd/van-phong/van-thu", "ubnd/van-phong/phong-tong-hop"]),  # a desk of the committee's office
    ],
)
def test_who_drafts_in_a_district(read: Callable[[str], Parts], filed: str, ids: list[str]) -> None:
    found = read(DISTRICT.format(filed=filed)).recipients[-1]
    assert found.recipients == [f"dong-nai/huyen-xuan-loc/{part}" for part in ids]


def test_posts_with_their_field_in_a_paper_of_the_office(read: Callable[[str], Parts]) -> None:
    parts = read(
        "ỦY BAN NHÂN DÂN TỈNH NGHỆ AN\nVĂN PHÒNG\nSố: 12/TB-VP\nNghệ An, ngày 5 tháng 3 năm 2024\n\nTHÔNG BÁO\nKết luận\n\n"
        "1. Sở Y tế làm./.\n\nNơi nhận:\n- CVP, PVP KT;\n- Lưu: VT.\n\nCHÁNH VĂN PHÒNG\n\nTrần Văn Nam\n"
    )
    assert parts.recipients[0].recipients == ["nghe-an/ubnd/van-phong/lanh-dao-van-phong"]
