"""Tên loại và trích yếu: which kind, and where the title ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.parts.header import read_head
from loaders.parts.model import Parts
from loaders.parts.title import find_title

ROWS = [
    # (text, code or None for a letter, title)
    (
        "KẾ HOẠCH\nTổ chức hưởng ứng\nngày chuyển đổi số\n\nCăn cứ Luật A;",
        "KH",
        "Tổ chức hưởng ứng\nngày chuyển đổi số",
    ),
    # the mark of urgency beside the kind is no title
    ("CÔNG ĐIỆN KHẨN\nVề việc ứng phó mưa lũ\n\nCăn cứ Luật A;", "CĐ", "Về việc ứng phó mưa lũ"),
    # a title in capitals and the issuer under it
    ("QUYẾT ĐỊNH\n\nVỀ VIỆC X\n\nỦY BAN NHÂN DÂN TỈNH Y\n\nCăn cứ Luật A;", "QĐ", "VỀ VIỆC X"),
    # a place alone ends the title where the issuer's own line stands behind it
    (
        "TỈNH Y\nQUYẾT ĐỊNH\nVỀ VIỆC X TẠI TRUNG TÂM\nTỈNH Y\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH Y\nCăn cứ Luật A;",
        "QĐ",
        "VỀ VIỆC X TẠI TRUNG TÂM\nTỈNH Y",
    ),
    # everything on one line: kind after the date, issuer after the title
    (
        "Hà Nội, ngày 29 tháng 01 năm 2015 QUYẾT ĐỊNH BAN HÀNH KẾ HOẠCH NĂM 2015 BỘ TRƯỞNG BỘ TƯ PHÁP\nCăn cứ Luật A;",
        "QĐ",
        "BAN HÀNH KẾ HOẠCH NĂM 2015",
    ),
    # an issuer's name inside the title is not its end
    (
        "KẾ HOẠCH\n\nTHỰC HIỆN QUYẾT ĐỊNH SỐ 1237/QĐ-TTG CỦA THỦ TƯỚNG CHÍNH PHỦ VỀ ĐỀ ÁN\n\nCăn cứ Luật A;",
        "KH",
        "THỰC HIỆN QUYẾT ĐỊNH SỐ 1237/QĐ-TTG CỦA THỦ TƯỚNG CHÍNH PHỦ VỀ ĐỀ ÁN",
    ),
    # capitals run on into a sentence
    ("CHỈ THỊ VỀ CÔNG TÁC ĐO ĐẠC Ngày 24 tháng 6 năm 1977 Hội đồng đã họp.\nĐể làm", "CT", "VỀ CÔNG TÁC ĐO ĐẠC"),
    ("NGHỊ ĐỊNH\nVỀ VIỆC LÀM Căn cứ Luật Tổ chức Chính phủ;", "NĐ", "VỀ VIỆC LÀM"),
    # a page break inside the title
    (
        "THÔNG TƯ\n\nQuy định về X thuộc\n\nphạm vi quản lý của Bộ\n\nCăn cứ Luật A;",
        "TT",
        "Quy định về X thuộc\n\nphạm vi quản lý của Bộ",
    ),
    # a rule ends it, and the first paragraph is none of it
    ("CHỈ THỊ\nvề công tác X\n-----\nTrong những năm qua, tỉnh đã làm.\n1. Sở A làm.", "CT", "về công tác X"),
    ("CHỈ THỊ\nVề việc X\n\n\n    Trong thời gian qua, tỉnh đã làm nhiều việc.\n\n1. Sở A làm.", "CT", "Về việc X"),
    # a plan that a decision promulgates
    ("QUY CHẾ\n\nVỀ VIỆC X (Ban hành kèm theo Quyết định số 4/QĐ-UBND)\n\nChương I\n", "QC", "VỀ VIỆC X"),
    # titles that begin as the text may begin
    (
        "KẾ HOẠCH\nThực hiện Chiến lược X\ntrong ngành Y\n\nThực hiện Quyết định số 1/QĐ-TTg, Sở Y báo cáo:",
        "KH",
        "Thực hiện Chiến lược X\ntrong ngành Y",
    ),
    # the issuer stands inside the title
    (
        "NGHỊ QUYẾT\nCỦA BAN CHẤP HÀNH ĐẢNG BỘ PHƯỜNG\nvề lãnh đạo nhiệm vụ quý IV\n\nCăn cứ Điều lệ Đảng;",
        "NQ",
        "CỦA BAN CHẤP HÀNH ĐẢNG BỘ PHƯỜNG\nvề lãnh đạo nhiệm vụ quý IV",
    ),
    # what follows the issuer is in small letters, over all its lines
    (
        "CHỈ THỊ\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\nvề nuôi ong\nvà trồng hoa trên địa bàn tỉnh\n-----\n\nThời gian qua, đã làm.",
        "CT",
        "CỦA BAN THƯỜNG VỤ TỈNH ỦY\nvề nuôi ong\nvà trồng hoa trên địa bàn tỉnh",
    ),
    (
        "THÔNG BÁO\nKẾT LUẬN CỦA ỦY BAN KIỂM TRA TỈNH ỦY\nvề kết quả giám sát Đảng ủy xã A\nvà Đảng ủy xã B\n\nCăn cứ Điều lệ;",
        "TB",
        "KẾT LUẬN CỦA ỦY BAN KIỂM TRA TỈNH ỦY\nvề kết quả giám sát Đảng ủy xã A\nvà Đảng ủy xã B",
    ),
    # issuer and subject on one line
    (
        "CHỈ THỊ\nCỦA BAN THƯỜNG VỤ TỈNH ỦY về nuôi ong trên địa bàn tỉnh\n\nCăn cứ Điều lệ Đảng;",
        "CT",
        "CỦA BAN THƯỜNG VỤ TỈNH ỦY về nuôi ong trên địa bàn tỉnh",
    ),
    # a comma and a date inside a party document's citation are no place and date
    (
        "CHƯƠNG TRÌNH\nthực hiện Nghị quyết số 29-NQ/TW, ngày 17/11/2022 về X\n-----\nĐảng bộ đã làm.",
        "CTr",
        "thực hiện Nghị quyết số 29-NQ/TW, ngày 17/11/2022 về X",
    ),
    # letters
    (
        "Số: /A-B\n\nV/v dừng lễ phát động.\n\nHuế, ngày 1 tháng 2 năm 2024\n\nKính gửi: B",
        None,
        "V/v dừng lễ phát động.",
    ),
    ("| Số: 895/A-B V/v hướng dẫn | Hà Nội, ngày 2 tháng 3 năm 2013 |\n\nKính gửi: B", None, "V/v hướng dẫn"),
    ("V/v phổ biến nội dung\n“Cuộc thi” năm 2024\n\nKính gửi: B", None, "V/v phổ biến nội dung\n“Cuộc thi” năm 2024"),
    # "Về …" right under the number; "V/v" in a sentence is of the letter that the sentence speaks of
    ("Số: 15/A-B\nVề nuôi ong\n\nHuế, ngày 2 tháng 3 năm 2024\n\nKính\ngửi: B", None, "Về nuôi ong"),
    ("Số: 15/A-B\nVề: nuôi ong\nHuế, ngày 2 tháng 3 năm 2024\nKính gửi: B", None, "Về: nuôi ong"),
    # the first paragraph right under a short title
    ("THÔNG BÁO\nVề việc trực bến\nUBND tỉnh thông báo như sau:\n1. Sở A làm.", "TB", "Về việc trực bến"),
    ("HƯỚNG DẪN\nTrực bến phà\nNhân dịp hè, Sở A hướng dẫn\nviệc trực như sau:\n1. Làm.", "HD", "Trực bến phà"),
    ("CHỈ THỊ\nVề việc trực bến\nChủ tịch UBND tỉnh yêu cầu:\n1. Sở A làm.", "CT", "Về việc trực bến"),
    # a body's name that the title goes on with
    (
        "THÔNG BÁO\nÝ kiến của Chủ tịch\nUBND tỉnh yêu cầu trực bến phà\n\n1. Sở A làm.",
        "TB",
        "Ý kiến của Chủ tịch\nUBND tỉnh yêu cầu trực bến phà",
    ),
    # the heading of a page that shows no head is kind and title
    (
        "Trang chủ\nThông báo về việc trực bến phà mùa mưa\n\nThực hiện Kế hoạch A;",
        "TB",
        "về việc trực bến phà mùa mưa",
    ),
    ("Giấy mời dự Lễ mở bến phà Cửa Lò\n\n1. Thời gian: 8 giờ.", "GM", "dự Lễ mở bến phà Cửa Lò"),
    # the kind that a letter's title names is not the letter's
    ("Số: 1/A-B\nV/v ban hành\nKế hoạch năm 2024\n\nKính gửi: B", None, "V/v ban hành\nKế hoạch năm 2024"),
]


@pytest.mark.parametrize(("text", "code", "title"), ROWS)
def test_title(text: str, code: str | None, title: str) -> None:
    head = read_head(text, 0, len(text))
    found = find_title(text, head)
    assert found.title is not None
    assert text[found.title.start : found.title.end] == title
    assert (found.kind.code if found.kind else None) == code
    assert found.letter == (code is None)


def test_text_right_under_the_kind_is_no_title() -> None:
    text = "CHỈ THỊ\nThực hiện Nghị quyết số 1/NQ-CP, Thủ tướng yêu cầu:\n1. Bộ A làm."
    assert find_title(text, read_head(text, 0, len(text))).title is None


def test_a_heading_over_a_head_is_no_title() -> None:
    text = "Thông báo về việc trực bến phà\nTRƯỜNG A\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nLịch trực\n\nCăn cứ Luật A;"
    assert find_title(text, read_head(text, 0, len(text))).kind is None


def test_the_headmaster_s_line_is_no_title(read: Callable[[str], Parts]) -> None:
    parts = read(
        "TRƯỜNG MẦM NON HOA\nSố: 5/QĐ-MN\nQUYẾT ĐỊNH\nBan hành nội quy\n\nHIỆU TRƯỞNG\nTRƯỜNG MẦM NON HOA\n\n"
        "Căn cứ Luật A;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Làm.\n"
    )
    assert [heading.path for heading in parts.sections] == ["Điều 1"]


def test_crawlers_heading_names_another_document() -> None:
    text = "*Source: https://a.vn/b*\n\n# Nghị quyết khác\n\nQUYẾT ĐỊNH\n\nVỀ VIỆC X\n\nCăn cứ Luật A;"
    found = find_title(text, read_head(text, 0, len(text)))
    assert found.kind is not None
    assert found.kind.code == "QĐ"


@pytest.mark.parametrize(
    ("text", "told", "code", "title"),
    [
        # The page's heading stands over motto and number: it is not the document's kind.
        (
            "QUY CHẾ CHUYÊN MÔN NĂM HỌC 2022-2023\n\nTRƯỜNG MN A\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "Số: 101/QĐ-MNA\n\nQUYẾT ĐỊNH\nVề việc ban hành quy chế\n\nCăn cứ Luật A;",
            "QĐ",
            "QĐ",
            "Về việc ban hành quy chế",
        ),
        # A regulation has the number of the decision that promulgates it, and is named below it.
        ("TRƯỜNG MN A\nSố: 101/QĐ-MNA\n\nQUY CHẾ\nChuyên môn\n\nCăn cứ Luật A;", "QĐ", "QC", "Chuyên môn"),
        # No number between them: the second word is the title's.
        ("Số: 1/KH-A\n\nBÁO CÁO\nKẾ HOẠCH NĂM 2024\n\nCăn cứ Luật A;", "KH", "BC", "KẾ HOẠCH NĂM 2024"),
    ],
)
def test_a_heading_above_the_head_is_not_the_kind(text: str, told: str, code: str, title: str) -> None:
    found = find_title(text, read_head(text, 0, len(text)), told)
    assert found.kind is not None
    assert found.title is not None
    assert (found.kind.code, text[found.title.start : found.title.end]) == (code, title)
