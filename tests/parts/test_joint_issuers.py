"""Bodies that issue together; papers of the youth union, whose name stands in the motto's place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.parts.model import Parts

BODY = "Nghệ An, ngày 3 tháng 4 năm 2021\nKẾ HOẠCH\nPhối hợp trực bến phà\n\nCăn cứ Luật A;\n1. Làm.\n"
JOINT = [
    # (head, the bodies)
    ("ỦY BAN NHÂN DÂN\nỦY BAN MTTQ VIỆT NAM\nTỈNH NGHỆ AN", "nghe-an/ubnd+nghe-an/mttq"),  # the place is told once
    (
        "ỦY BAN NHÂN DÂN\nỦY BAN MTTQ VIỆT NAM\nHUYỆN YÊN THÀNH",
        "nghe-an/huyen-yen-thanh/ubnd+nghe-an/huyen-yen-thanh/mttq",
    ),
    ("UBND TỈNH - ỦY BAN MTTQ VIỆT NAM TỈNH\nNGHỆ AN", "nghe-an/ubnd+nghe-an/mttq"),
    ("UBND - ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM\nTỈNH NGHỆ AN", "nghe-an/ubnd+nghe-an/mttq"),
    ("THƯỜNG TRỰC\nHĐND - UBND TỈNH NGHỆ AN", "nghe-an/hdnd/thuong-truc+nghe-an/ubnd"),
    ("UBND TỈNH NGHỆ AN\nLIÊN SỞ: TÀI CHÍNH - NỘI VỤ", "nghe-an/so-tai-chinh+nghe-an/so-noi-vu"),
    # one above the other
    ("UBND TỈNH NGHỆ AN\nUBND HUYỆN YÊN THÀNH", "nghe-an/huyen-yen-thanh/ubnd"),
    ("HỘI ĐỒNG NHÂN DÂN\nTỈNH NGHỆ AN\nBAN PHÁP CHẾ", "nghe-an/hdnd/ban-phap-che"),
]


@pytest.mark.parametrize(("head", "bodies"), JOINT)
def test_who_issues_together(read: Callable[[str], Parts], head: str, bodies: str) -> None:
    parts = read(f"{head}\nSố: 1/KH-X\n{BODY}")
    assert parts.info.doc == f"KH|1|{bodies}|2021"
    assert parts.info.issuer_certainty == "stated"


UNION = "ĐOÀN TNCS HỒ CHÍ MINH"
ORGANS = [
    ("BAN CHẤP HÀNH TRUNG ƯƠNG", "tw/trung-uong-doan"),  # elsewhere the party's
    ("BAN CHẤP HÀNH TỈNH NGHỆ AN", "nghe-an/doan-tncs"),
    ("BAN THƯỜNG VỤ TỈNH ĐOÀN NGHỆ AN", "nghe-an/doan-tncs"),
    ("HUYỆN ĐOÀN YÊN THÀNH", "nghe-an/huyen-yen-thanh/doan-tncs"),
]


@pytest.mark.parametrize(("organ", "issuer"), ORGANS)
@pytest.mark.parametrize("first", [True, False])
def test_organs_of_the_youth_union(read: Callable[[str], Parts], organ: str, issuer: str, first: bool) -> None:
    head = f"{organ}\n***\n{UNION}" if first else f"{UNION}\n{organ}\n***"
    parts = read(f"{head}\nSố: 25-KH/X\n{BODY}")
    assert (parts.info.issuer, parts.info.issuer_certainty) == (issuer, "stated")


def test_a_head_of_the_youth_union_without_line_breaks(read: Callable[[str], Parts]) -> None:
    info = read(
        f"BAN CHẤP HÀNH TRUNG ƯƠNG***Số: 36 - QĐ/TWĐTN-VP{UNION} Hà Nội, ngày 9 tháng 5 năm 2013 QUYẾT ĐỊNHVề việc trực "
        "bến phà-----\n- Căn cứ Luật A;\nĐiều 1. Trực.\n"
    ).info
    assert (info.number, info.symbol, info.place) == ("36", "QĐ/TWĐTN-VP", "Hà Nội")
    assert (info.issuer, info.title and info.title.quote) == ("tw/trung-uong-doan", "Về việc trực bến phà")


def test_who_is_named_in_the_line_above_does_not_speak(read: Callable[[str], Parts]) -> None:
    parts = read(
        "Số: 1/QC-X\nNghệ An, ngày 3 tháng 4 năm 2021\nQUY CHẾ\nPhối hợp\n\nCăn cứ Quyết định số 5-QĐ/TW của\n"
        "Bộ Chính trị ban hành Quy chế giám sát;\nĐiều 1. Làm.\n"
    )
    assert parts.info.issuer is None
