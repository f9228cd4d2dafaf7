"""Heads and endings whose lines narrow columns break, or whose line breaks are lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.parts.header import read_head
from loaders.parts.model import Parts

WHOLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTOS = [
    WHOLE,
    "CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM",
    "CỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",  # cut behind its first word
    "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA\n  VIỆT NAM",
    "CỘNG HÒA XÃ HỘI\n|\nCHỦ NGHĨA VIỆT NAM",  # a cell each
    "**CỘNG HÒA XÃ HỘI**\n**CHỦ NGHĨA VIỆT NAM**",
]
HEADS = [
    ("ỦY BAN NHÂN DÂN\nXÃ XUÂN PHÚ", "rieng/xa-xuan-phu/ubnd", None),
    ("ỦY BAN NHÂN DÂN\nPHƯỜNG THÀNH VINH\nTỈNH NGHỆ AN", "nghe-an/phuong-thanh-vinh/ubnd", None),
    ("UBND HUYỆN ĐẮK TÔ\nPHÒNG NỘI VỤ", "kon-tum/huyen-dak-to/phong-noi-vu", "kon-tum/huyen-dak-to/ubnd"),
    ("SỞ Y TẾ KON TUM\nBỆNH VIỆN ĐA KHOA TỈNH", "kon-tum/benh-vien-da-khoa", "kon-tum/so-y-te"),
    # the first word of the name alone on its line
    ("ỦY\nBAN NHÂN DÂN\nHUYỆN ĐẮK TÔ", "kon-tum/huyen-dak-to/ubnd", None),
]


@pytest.mark.parametrize("motto", MOTTOS)
@pytest.mark.parametrize(("head", "issuer", "parent"), HEADS)
def test_a_broken_motto_is_no_issuer(
    read: Callable[[str], Parts], motto: str, head: str, issuer: str, parent: str | None
) -> None:
    parts = read(
        f"{head}\n-------\n|\n{motto}\nĐộc lập - Tự do -\nHạnh phúc\n------\n|\nSố: 15/KH-X\n|\nĐắk Tô, ngày 3 tháng 4 "
        "năm 2021\n|\nKẾ HOẠCH\nTRỰC BẾN PHÀ\n\nCăn cứ Luật A;\n1. Làm.\n"
    )
    info = parts.info
    assert (info.issuer, info.issuer_certainty, info.parent_issuer) == (issuer, "stated", parent)
    assert (info.title and info.title.quote, info.place) == ("TRỰC BẾN PHÀ", "Đắk Tô")


@pytest.mark.parametrize("gap", ["   ", "\t", " | "])
def test_columns_line_by_line(read: Callable[[str], Parts], gap: str) -> None:
    parts = read(
        f"ỦY BAN NHÂN DÂN{gap}CỘNG HÒA XÃ HỘI\nXÃ XUÂN PHÚ{gap}CHỦ NGHĨA VIỆT NAM\n{gap}Độc lập - Tự do - Hạnh phúc\n"
        "Số: 15/KH-UBND\nXuân Phú, ngày 3 tháng 4 năm 2021\nKẾ HOẠCH\nTrực bến phà\n\nCăn cứ Luật A;\n"
    )
    assert parts.info.issuer == "rieng/xa-xuan-phu/ubnd"


def test_words_of_the_motto_are_one_cell_and_others_stay() -> None:
    text = "NGÂN HÀNG NHÀ NƯỚC\nVIỆT NAM\nĐẢNG CỘNG SẢN\nVIỆT NAM\nSố 1-QĐ/X\nQUYẾT ĐỊNH\nVề X\n\nCăn cứ Luật A;"
    cells = [text[cell.start : cell.end] for cell in read_head(text, 0, len(text)).cells]
    assert cells[:3] == ["NGÂN HÀNG NHÀ NƯỚC", "VIỆT NAM", "ĐẢNG CỘNG SẢN\nVIỆT NAM"]


LETTER = """UBND TỈNH NGHỆ AN
SỞ TÀI CHÍNH
Số: 12/STC-QLNS
V/v thẩm định
Nghệ An, ngày 5 tháng 3 năm 2024
Kính gửi: Sở Y tế.
Sở Tài chính đề nghị làm./.

Nơi nhận:
"""
RECIPIENTS = [
    # (lines, quote and purpose of each)
    # the purpose on a line of its own
    ("- UBND tỉnh\n(để b/c);\n- Sở Y tế.", [("UBND tỉnh\n(để b/c)", "bao_cao"), ("Sở Y tế", None)]),
    ("- UBND tỉnh (b/c);\n(để biết)\n- Sở Y tế.", [("UBND tỉnh (b/c)", "bao_cao"), ("Sở Y tế", None)]),  # it has one
    # two lines run together
    (
        "- UBND tỉnh (b/c);- Sở Y tế (để theo\ndõi);",
        [("UBND tỉnh (b/c)", "bao_cao"), ("Sở Y tế (để theo\ndõi)", "theo_doi")],
    ),
]


@pytest.mark.parametrize(("lines", "found"), RECIPIENTS)
def test_lines_of_recipients(read: Callable[[str], Parts], lines: str, found: list[tuple[str, str | None]]) -> None:
    parts = read(f"{LETTER}{lines}\n\nGIÁM ĐỐC\n\nTrần Văn Nam\n")
    assert [(one.quote, one.purpose) for one in parts.recipients] == found


def test_like_above_with_two_blanks(read: Callable[[str], Parts]) -> None:
    assert read(f"{LETTER}-Như  trên;\n- Lưu: VT.\n").recipients[0].recipients == ["nghe-an/so-y-te"]


DIRECTOR = "Giám đốc Sở Tài chính tỉnh Nghệ An"
SIGNATURES = [
    # what is sent with the letter, noted above the signature, is no annex
    ("- Lưu: VT.\n(Đính kèm Chỉ thị số 14/CT-TTg)\n\nGIÁM ĐỐC\n\nTrần Văn Nam\n", DIRECTOR),
    ("- Lưu: VT.\n(Kèm theo danh sách)\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTrần Văn Nam\n", f"Phó {DIRECTOR}"),
    # behind the signature the note opens an annex, with names of its own
    ("- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Nam\n\n(Kèm theo Công văn số 12)\nCHỦ TỊCH\n\nLê Văn Ba\n", DIRECTOR),
    # the line break between title and name is lost
    ("- Lưu: VT.\n\nGIÁM ĐỐCTrần Văn Nam\n", DIRECTOR),
    ("- Lưu: VT.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐCTrần Văn Nam\n", f"Phó {DIRECTOR}"),
]


@pytest.mark.parametrize(("ending", "position"), SIGNATURES)
def test_signatures(read: Callable[[str], Parts], ending: str, position: str) -> None:
    signers = read(LETTER + ending).signers
    assert [(signer.name, (signer.position or "").capitalize()) for signer in signers] == [
        ("Trần Văn Nam", position.capitalize())
    ]


def test_a_title_that_the_column_cuts(read: Callable[[str], Parts]) -> None:
    parts = read(
        "ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN\nSố: 5/UBND-KT\nV/v X\nNghệ An, ngày 2 tháng 3 năm 2020\nKính gửi: Sở Y tế.\nLàm./.\n\n"
        "Nơi nhận:\n- Lưu: VT.\n\nTL. CHỦ TỊCH ỦY\nBAN NHÂN DÂN TỈNH\nKT. CHÁNH VĂN PHÒNG\nPHÓ VĂN PHÒNG\n\nTrần Văn Nam\n"
    )
    signer = parts.signers[0]
    assert (signer.agency, signer.on_behalf_of) == (
        "nghe-an/ubnd/van-phong/pho-chanh-van-phong",
        "nghe-an/ubnd/chu-tich",
    )
