"""Số, ký hiệu in the head."""

from __future__ import annotations

import pytest

from loaders.parts.number import find_number

ROWS = [
    # (head, number, symbol, year, status)
    ("Số: 505/QĐ-TTg", "505", "QĐ-TTg", None, "stated"),
    ("Số: 49/2012/QĐ-UBND", "49", "QĐ-UBND", 2012, "stated"),
    ("Luật số: 100/2025/QH15", "100", "QH15", 2025, "stated"),
    ("Nghị quyết số: 87/2025/UBTVQH15", "87", "UBTVQH15", 2025, "stated"),
    ("Số 3260-KH/ĐĐQH15", "3260", "KH/ĐĐQH15", None, "stated"),  # party: number-KIND/ORG
    ("Số: /STTTT-CNTT", None, "STTTT-CNTT", None, "blank"),  # sample 000
    ("Số:         /KH-STTTT", None, "KH-STTTT", None, "blank"),
    ("Số: - CV/ĐU", None, "CV/ĐU", None, "blank"),
    ("Số: …../2024/NQ-HĐND", None, "NQ-HĐND", 2024, "blank"),  # dots in place of the number
    ("Số:09/2010/QĐ-UBND", "09", "QĐ-UBND", 2010, "stated"),
    ("Số: 773 /QĐ-TTg", "773", "QĐ-TTg", None, "stated"),
    ("Số: 3210/QĐ - U B ND |", "3210", "QĐ-UBND", None, "stated"),  # letter-spaced by OCR
    ("Số:\n299/TTg Hà Nội, ngày 10", "299", "TTg", None, "stated"),  # the line break after the label
    ("Số: 435/QĐ-UBND Kon Tum, ngày 04 tháng 5", "435", "QĐ-UBND", None, "stated"),  # the place runs on
    ("Số:  2414 / VPCP - KGVX\n", "2414", "VPCP-KGVX", None, "stated"),  # blanks round its signs
    ("Số: 12 /UBND -NC Kon Tum, ngày 04", "12", "UBND-NC", None, "stated"),
    ("1234\n\nSố: /STC-QLNS", "1234", "STC-QLNS", None, "stated"),  # stamped on the line before
    ("Số: 452\nĐộc lập\n/UBND-VP\n", "452", "UBND-VP", None, "stated"),  # parted by another column's line
    ("CV ĐẾN Số 889/CV-X\nSố: 1702/BNV-CCVC", "1702", "BNV-CCVC", None, "stated"),  # the receiver's stamp
    ("Số: 178 KH/TĐTN-PT", "178", "KH/TĐTN-PT", None, "stated"),  # Đoàn: no sign between number and kind
    ("Số: 12/QĐ-UBNDCỘNG HÒA XÃ HỘI", "12", "QĐ-UBND", None, "stated"),  # the right column glued to it
    # a page's heading repeats the number before the head
    ("Công văn Số 402-CV/VPĐU\nĐẢNG ỦY\nSố 402-CV/VPĐU", "402", "CV/VPĐU", None, "stated"),
    ("171/KH-UBND", "171", "KH-UBND", None, "stated"),  # no label
]


@pytest.mark.parametrize(("head", "number", "symbol", "year", "status"), ROWS)
def test_number(head: str, number: str | None, symbol: str, year: int | None, status: str) -> None:
    found = find_number(head, 0, len(head), None)
    assert found is not None
    assert (found.number, found.symbol, found.year, found.status) == (number, symbol, year, status)


NONE = [
    "V/v phổ biến nội dung Kế hoạch số 171 của tỉnh",  # "số" in small letters is a citation's
    "CÔNG VĂN ĐẾN Số 12/CV-ABC",  # only the receiver's stamp
    "Căn cứ Nghị định của Chính phủ",
]


@pytest.mark.parametrize("head", NONE)
def test_no_number(head: str) -> None:
    assert find_number(head, 0, len(head), None) is None


def test_number_of_the_promulgating_document_is_not_the_own() -> None:
    head = "QUY CHẾ\n(Ban hành kèm theo Quyết định số 77/2012/QĐ-UBND ngày 05/3/2012)"
    assert find_number(head, 0, len(head), 0) is None
