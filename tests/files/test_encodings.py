"""Bytes of old times and of other programs come out as Unicode; Unicode is left alone."""

from __future__ import annotations

import pytest

from loaders.files.encodings import decode, mend_old_font

VIETNAMESE = "Ủy ban nhân dân tỉnh ban hành Kế hoạch chuyển đổi số"
# "Báo cáo tài chính của Ủy ban nhân dân tỉnh" typed in .VnTime (TCVN3), as its bytes read in Windows-1252.
TCVN3 = "B¸o c¸o tµi chÝnh cña ñy ban nh©n d©n tØnh vÒ viÖc thùc hiÖn kÕ ho¹ch ph¸t triÓn kinh tÕ x· héi n¨m 2005"


@pytest.mark.parametrize(
    ("data", "old"),
    [
        (VIETNAMESE.encode("utf-8"), False),
        (VIETNAMESE.encode("utf-8-sig"), False),  # Notepad puts a mark before
        (VIETNAMESE.encode("utf-16"), False),  # Notepad's "Unicode"
        (VIETNAMESE.encode("utf-16-le"), True),  # the same without its mark
    ],
)
def test_unicode_in_its_forms(data: bytes, old: bool) -> None:
    words, encoding = decode(data)
    assert words == VIETNAMESE
    assert (encoding is not None) == old


def test_tcvn3_bytes_become_unicode() -> None:
    words, encoding = decode(TCVN3.encode("cp1252"))
    assert words.startswith("Báo cáo tài chính của")
    assert encoding == "TCVN3/VNI"


@pytest.mark.parametrize(
    "words",
    [
        VIETNAMESE * 3,  # Unicode already
        "The plan is carried out by the Department of Home Affairs in 2024. " * 3,  # English
        "Le café était fermé; la fête à l'hôtel où l'été s'achève. " * 3,  # Western accents are no old font
    ],
)
def test_what_is_not_an_old_font_is_left_alone(words: str) -> None:
    assert mend_old_font(words) is None
