"""Numbers with symbols: found with their kind, and nothing else taken for one."""

from __future__ import annotations

import pytest

from loaders.citations.numbers import find_numbers
from loaders.identity import document_key, is_party_number, parse_number
from loaders.text import Text

FOUND = [
    # words, quote, kind, number and symbol
    ("theo Quyết định số 505/QĐ-TTg ngày", "Quyết định số 505/QĐ-TTg", "QĐ", "505/QĐ-TTg"),  # the plain form
    ("Văn bản 6837/VP-KSTTHC ngày", "Văn bản 6837/VP-KSTTHC", "CV", "6837/VP-KSTTHC"),  # no "số", generic word
    ("Tờ trình số 164/TTr- SKHCN ngày", "Tờ trình số 164/TTr- SKHCN", "TTr", "164/TTr-SKHCN"),  # space after the dash
    ("Quyết định số 3210/QĐ - UBND ngày", "Quyết định số 3210/QĐ - UBND", "QĐ", "3210/QĐ-UBND"),  # spaces about it
    ("Nghị quyết số 57-NQ/TW ngày", "Nghị quyết số 57-NQ/TW", "NQ", "57-NQ/TW"),  # party
    ("Kế hoạch số 3260-KH/ĐĐQH15 ngày", "Kế hoạch số 3260-KH/ĐĐQH15", "KH", "3260-KH/ĐĐQH15"),  # party, with a term
    # a blank in the dash's place, as the youth union writes it
    ("Quyết định số 84 QĐ/TWĐTN ngày", "Quyết định số 84 QĐ/TWĐTN", "QĐ", "84-QĐ/TWĐTN"),
    ("Chỉ thị số 21\nCT/TW ngày", "Chỉ thị số 21\nCT/TW", "CT", "21-CT/TW"),
    ("Quyết định 201-CP ngày", "Quyết định 201-CP", "QĐ", "201-CP"),  # of before 1996
    ("Chương trình số 1249a/CTPH-UBDT-BTP ngày", "Chương trình số 1249a/CTPH-UBDT-BTP", "CTr", "1249a/CTPH-UBDT-BTP"),
    ("QUYẾT ĐỊNH SỐ 1237/QĐ-TTG NGÀY", "QUYẾT ĐỊNH SỐ 1237/QĐ-TTG", "QĐ", "1237/QĐ-TTG"),  # a title in capitals
    ("Nghị định số 97/2008/NĐ-CP, ngày", "Nghị định số 97/2008/NĐ-CP", "NĐ", "97/2008/NĐ-CP"),  # year in the symbol
    ("Quy định số 66-QĐ/TW ngày", "Quy định số 66-QĐ/TW", "QyĐ", "66-QĐ/TW"),  # the words decide, not the symbol
    ("Thông tư 128/2013/TT-BTC. Trường hợp", "Thông tư 128/2013/TT-BTC", "TT", "128/2013/TT-BTC"),  # a stop ends it
    ("Kế hoạch số\n171/KH-UBND", "Kế hoạch số\n171/KH-UBND", "KH", "171/KH-UBND"),  # a line break inside
    # a line that ends behind the dash, the next one indented
    ("Kế hoạch số 31-\n   KH/TW ngày", "Kế hoạch số 31-\n   KH/TW", "KH", "31-KH/TW"),
    ("Kế hoạch số 31/KH-\n   UBND ngày", "Kế hoạch số 31/KH-\n   UBND", "KH", "31/KH-UBND"),
    ("hướng dẫn của Sở tại Công văn số 2084/STTTT-CNTT", "Công văn số 2084/STTTT-CNTT", "CV", "2084/STTTT-CNTT"),
    ("Báo cáo kết quả giám sát số 120/BC-ĐGS", "Báo cáo kết quả giám sát số 120/BC-ĐGS", "BC", "120/BC-ĐGS"),
    ("Nghị quyết số 66.13/2026/NQ-CP ngày", "Nghị quyết số 66.13/2026/NQ-CP", "NQ", "66.13/2026/NQ-CP"),  # of 2025 on
    ("Quyết định của UBND tỉnh: số 79/QĐ-UBND", "Quyết định của UBND tỉnh: số 79/QĐ-UBND", "QĐ", "79/QĐ-UBND"),
    # kinds of the forces and of the party: no Lệnh of the President, no Tờ trình
    ("Mệnh lệnh số 03/ML-BCA-C07 ngày", "Mệnh lệnh số 03/ML-BCA-C07", "ML", "03/ML-BCA-C07"),
    ("Chỉ lệnh số 09/CL-TL ngày", "Chỉ lệnh số 09/CL-TL", "ChL", "09/CL-TL"),
    ("Thông tri số 08/TTr-MTTW-BTT ngày", "Thông tri số 08/TTr-MTTW-BTT", "TTri", "08/TTr-MTTW-BTT"),
    # a paper that is in no list, named behind a cue; behind "của" the words are an issuer's
    ("Thực hiện Phiếu giao việc số 12/PGV-VP ngày", "Phiếu giao việc số 12/PGV-VP", None, "12/PGV-VP"),
    ("ý kiến của Sở Tài chính số 15/STC-NS ngày", "15/STC-NS", "CV", "15/STC-NS"),
]


@pytest.mark.parametrize(("words", "quote", "kind", "printed"), FOUND)
def test_a_number_is_found_with_its_kind(words: str, quote: str, kind: str, printed: str) -> None:
    text = Text(words)
    found = find_numbers(text, 0, len(words))
    assert [(text.clean[f.start : f.end], f.kind, f.number.so_ky_hieu) for f in found] == [(quote, kind, printed)]


@pytest.mark.parametrize(
    "words",
    [
        "ngày 10/10 hằng năm, mạng 3G/4G, tốc độ 100 km/h",  # dates and units
        "tải tại https://thuvien.vn/Quyet-dinh-986-QD-UBND-2024.aspx",  # an address
        "tỷ lệ 1/500, năm 2024/2025, điện thoại 0259.3822/123",
        "giai đoạn 2021-2025 đạt 50-60 phần trăm",
        "giao 12 KH/CT cho mỗi đội, tổng số 12 HD/TT",  # counts
        "hồ sơ theo mẫu số 03/KBS/GSQL và các mục sau: 2- Đối tượng; quyết định của Chủ tịch: 3- Sở",  # forms, items
        "TCVN 1234-2:2010 và QCVN 102:2016/BTTTT",  # standards have a colon
    ],
)
def test_what_is_no_number_is_left_alone(words: str) -> None:
    assert find_numbers(Text(words), 0, len(words)) == []


def test_one_kind_word_for_several_numbers() -> None:
    words = "các Quyết định số: 1743/QĐ-BGTVT ngày 01/7/2019, 1744/QĐ-BGTVT và 1745/QĐ-BGTVT"
    found = find_numbers(Text(words), 0, len(words))
    assert [(f.kind, f.shared) for f in found] == [("QĐ", False), ("QĐ", True), ("QĐ", True)]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("KH", "171", "thanh-hoa/ubnd", 2024), ("KH", "0171", "thanh-hoa/ubnd", 2024), True),  # leading zeros
        (("KH", "171", "thanh-hoa/ubnd", 2024), ("KH", "171", "bac-ninh/ubnd", 2024), False),  # two provinces
        (
            ("KH", "171", "thanh-hoa/ubnd", 2024),
            ("KH", "171", "thanh-hoa/ubnd", 2023),
            False,
        ),  # numbers restart each year
        (("QĐ", "66", "tw", 2017), ("QyĐ", "66", "tw", 2017), False),  # kinds number apart
    ],
)
def test_a_key_is_kind_number_issuer_year(one: tuple, other: tuple, same: bool) -> None:
    assert (document_key(*one) == document_key(*other)) == same


@pytest.mark.parametrize(
    ("printed", "party"),
    [
        ("57-NQ/TW", True),
        ("119-KH/TU", True),
        ("169-CP", False),  # the government before 1994
        ("299-TTg", False),
        ("12-HĐBT", False),
        ("13-LCT/HĐNN8", False),  # an order of the State Council
        ("123-QĐ/UB", False),  # a people's committee of the eighties
        ("505/QĐ-TTg", False),
    ],
)
def test_the_party_s_numbers(printed: str, party: bool) -> None:
    assert is_party_number(printed) == party


def test_a_number_is_taken_apart() -> None:
    number = parse_number("22/2013/QĐ-TTg")
    assert number is not None
    assert (number.number, number.year, number.symbol, number.kind) == ("22", 2013, "QĐ-TTg", "QĐ")
