"""Titles that tell kind, number, day and issuer in place of a head; the news of a document is none."""

from __future__ import annotations

import pytest

from loaders.parse import parse
from loaders.record import DocumentInfo, Record
from loaders.text import Text

BODY = "\n\nNgày 07/9/2001 Bộ Y tế có Công văn số 41/BYT-DP. Yêu cầu Cục Hải quan các tỉnh báo cáo./.\n"


def read(words: str) -> Record:
    return parse(Text(words, "page"))[0]


def told(info: DocumentInfo) -> tuple[str, str | None, str | None]:
    return info.doc, info.date.earliest if info.date.precision == "day" else None, info.title and info.title.quote


@pytest.mark.parametrize(
    ("words", "doc", "day", "title"),
    [
        (  # an old collection: everything in capitals, wrapped
            "CÔNG VĂN\n\nCỦA TỔNG CỤC HẢI QUAN SỐ 39/TCHQ-GSQL\nNGÀY 13 THÁNG 9 NĂM 2001 VỀ VIỆC THỦ TỤC\nNHẬP GIỐNG TÔM"
            + BODY,
            "CV|39|tw/tong-cuc-hai-quan|2001",
            "2001-09-13",
            "VỀ VIỆC THỦ TỤC\nNHẬP GIỐNG TÔM",
        ),
        (
            "CHỈ THỊ\nCỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 16/1998/CT-TTg NGÀY 31 THÁNG 3 NĂM 1998 VỀ VIỆC THU NỢ" + BODY,
            "CT|16|tw/thu-tuong-chinh-phu|1998",
            "1998-03-31",
            "VỀ VIỆC THU NỢ",
        ),
        (  # the first line of a letter whose head the page left out
            "Công văn số: 315/VPCP-NN về việc dự thảo Báo cáo nuôi ong.\n" + BODY,
            "CV|315|tw/van-phong-chinh-phu|?",
            None,
            "về việc dự thảo Báo cáo nuôi ong",
        ),
        (
            "Thông báo số 08-TB/BTGTW, ngày 15/5/2007, về việc lấy ý kiến về nuôi ong" + BODY,
            "TB|8|tw/ban-tuyen-giao-trung-uong|2007",
            "2007-05-15",
            "về việc lấy ý kiến về nuôi ong",
        ),
        (  # kind and number on two lines
            "QUYẾT ĐỊNH\n\nSố 123/QĐ-TTg ngày 3/2/2020 của Thủ tướng Chính phủ về việc nuôi ong" + BODY,
            "QĐ|123|tw/thu-tuong-chinh-phu|2020",
            "2020-02-03",
            "về việc nuôi ong",
        ),
        (  # a page that presents the whole text
            "# Nghị quyết số 57-NQ/TW\n\n**Tổng Bí thư đã ký ban hành Nghị quyết số 57-NQ/TW (ngày 22/12/2024) của Bộ Chính trị "
            "về đột phá nuôi ong.**\n\n*Trân trọng giới thiệu toàn văn Nghị quyết số 57-NQ/TW:*" + BODY,
            "NQ|57|tw/bo-chinh-tri|2024",
            "2024-12-22",
            "về đột phá nuôi ong",
        ),
        (  # a heading of kind and number alone; the line below tells the rest
            "# Kết luận số 69-KL/TW\n\nKết luận số 69-KL/TW ngày 11/01/2024 của Bộ Chính trị về tiếp tục nuôi ong\n\n**   **\n"
            + BODY,
            "KL|69|tw/bo-chinh-tri|2024",
            "2024-01-11",
            "về tiếp tục nuôi ong",
        ),
    ],
)
def test_a_title_tells_what_a_head_would(words: str, doc: str, day: str | None, title: str) -> None:
    record = read(words)
    assert told(record.document) == (doc, day, title)
    assert [citation.target.so_ky_hieu for citation in record.citations] == ["41/BYT-DP"]  # not the document itself


@pytest.mark.parametrize(
    "words",
    [
        # the news of a document: it speaks of it by its kind, or of the act by which it came about
        "Công điện số 149/CĐ-TTg ngày 28/8/2025 về việc tặng quà người dân.\n\nCông điện nêu: Sở Y tế báo cáo./.\n",
        "Chỉ thị số 12/CT-TTg về thi đua\n\nThủ tướng vừa ký ban hành Chỉ thị số 12/CT-TTg.\n\nNơi nhận: A.\n",
        "Quyết định số 12/QĐ-UBND ngày 3/2/2020 về nuôi ong\n\nNgày 3/2/2020, UBND tỉnh đã ban hành Quyết định số 12/QĐ-UBND "
        "về nuôi ong. Theo đó, Sở Y tế làm./.\n",
        "# Quyết định số 12/QĐ-UBND\n\nUBND tỉnh ban hành Quyết định số 12/QĐ-UBND về nuôi ong. Theo đó, Sở Y tế làm./.\n",
        # a list of documents, without an ending of its own
        "Quyết định số 5/QĐ-TTg ngày 1/2/2024 về nuôi ong\n\nQuyết định số 6/QĐ-TTg ngày 1/2/2024 về nuôi bò\n",
    ],
)
def test_what_speaks_of_a_document_is_none(words: str) -> None:
    assert (read(words).document.number, read(words).document.date.raw) == (None, None)


def test_the_number_of_what_a_programme_carries_out_is_not_its_own() -> None:
    record = read(
        "CHƯƠNG TRÌNH HÀNH ĐỘNG\n\nCỦA CHÍNH PHỦ\n\nThực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về nuôi ong\n\n"
        "1. Bộ Y tế báo cáo./.\n"
    )
    assert (record.document.kind, record.document.number) == ("CTr", None)
    assert [citation.target.so_ky_hieu for citation in record.citations] == ["57-NQ/TW"]


def test_a_head_tells_more_than_a_title() -> None:
    record = read(
        "BỘ Y TẾ\nSố: 12/QĐ-BYT\nHà Nội, ngày 5 tháng 3 năm 2024\n\nQUYẾT ĐỊNH\nCỦA BỘ Y TẾ SỐ 15/QĐ-BYT VỀ VIỆC SỬA ĐỔI\n\n"
        "Căn cứ Luật Dược;\n\nĐiều 1. Sửa đổi.\n"
    )
    assert record.document.number == "12"
