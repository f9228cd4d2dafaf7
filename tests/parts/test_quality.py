"""Texts that are no Vietnamese official document, or cannot be read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.parts.model import Parts

ROWS = [
    (
        "The Minister of Finance promulgates the Circular to guide foreign investment in the market. " * 3,
        {"not_vietnamese", "not_a_document"},
    ),
    ("Hôm nay trời đẹp, chúng tôi đi chơi ở công viên và ăn kem cùng các bạn trong lớp học.", {"not_a_document"}),
    ("B¸o c¸o tµi chÝnh n¨m 2005 cña Së Tµi chÝnh vÒ viÖc thùc hiÖn ng©n s¸ch nhµ n­íc", {"bad_ocr", "not_a_document"}),
    (
        "B ộ X â y d ự n g đ ề n g h ị c á c t ỉ n h b á o c á o k ế t q u ả t h ự c h i ệ n",
        {"bad_ocr", "not_a_document"},
    ),
    ("", {"not_a_document"}),
]


@pytest.mark.parametrize(("content", "codes"), ROWS)
def test_warnings(read: Callable[[str], Parts], content: str, codes: set[str]) -> None:
    parts = read(content)
    assert {warning.code for warning in parts.warnings} == codes
    assert (parts.info.issuer, parts.info.number, parts.recipients, parts.signers) == (None, None, [], [])
