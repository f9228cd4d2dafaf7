"""A page that holds the property sheet of a document, with or without its text."""

from __future__ import annotations

import pytest

from loaders.parse import parse
from loaders.record import Record
from loaders.text import Text

# As a page of the national database comes out as text: labels run into their values, each cell ends with a bar.
GLUED = """Quyết định số 88/2021/QĐ-TTg Về tổ chức thi đua giữ gìn bến nước

Số hiệu88/2021/QĐ-TTg
|
Loại văn bảnQuyết định
|

Ngành--
|
Ngày ban hành05/03/2021
|

Ngày có hiệu lực20/04/2021
|

Cơ quan ban hànhChính phủ
|

Chức danhThủ tướng
|
Người kýNguyễn Văn Bến
|
"""
# As other sites have it: label and value parted by a colon, or in two cells.
COLONS = """Số/Ký hiệu: 12/QC-HVT
Loại văn bản: Quy chế
Cơ quan ban hành: Bộ Nội vụ
Ngày ban hành: 02/01/2019
Ngày hiệu lực: Đang cập nhật
Trích yếu: Về trực bến phà mùa mưa
"""
CELLS = """| Số hiệu | 7/2020/TT-BCT | Loại văn bản | Thông tư |
| Ngày ban hành | 31/02/2020 | Nơi ban hành | Bộ Công Thương |
| Người ký | Trần Thị Lúa | Chức vụ | Thứ trưởng |
"""


def read(words: str) -> Record:
    return parse(Text(words, "page"))[0]


@pytest.mark.parametrize(
    ("words", "doc", "title", "effective", "signer"),
    [
        (
            GLUED,
            "QĐ|88|tw/thu-tuong-chinh-phu|2021",  # the symbol tells the Prime Minister, the site only "Chính phủ"
            "Về tổ chức thi đua giữ gìn bến nước",
            "2021-04-20",
            ("Nguyễn Văn Bến", "Thủ tướng Chính phủ"),
        ),
        (COLONS, "QC|12|tw/bo-noi-vu|2019", "Về trực bến phà mùa mưa", None, None),  # a value that is none
        # a day that does not exist is not told; the year stands in the number
        (CELLS, "TT|7|tw/bo-cong-thuong|2020", None, None, ("Trần Thị Lúa", "Thứ trưởng Bộ Công Thương")),
    ],
)
def test_sheet(words: str, doc: str, title: str | None, effective: str | None, signer: tuple[str, str] | None) -> None:
    record = read(words)
    info = record.document
    assert info.doc == doc
    assert (info.title.quote if info.title else None) == title
    assert info.effective == effective
    assert [(one.name, one.position) for one in record.signers] == ([signer] if signer else [])
    assert "sheet_only" in [warning.code for warning in record.warnings]
    assert not record.tasks


def test_the_text_speaks_before_the_sheet() -> None:
    text = GLUED + (
        "\nTHỦ TƯỚNG CHÍNH PHỦ\n\nSố: 88/2021/QĐ-TTg\n\nHà Nội, ngày 04 tháng 3 năm 2021\n\nQUYẾT ĐỊNH\n\nVề giữ gìn bến nước\n\n"
        + "Điều 1. Bến nước là của chung. " * 20
        + "\n\nTHỦ TƯỚNG\n\nLê Thị Sông\n"
    )
    record = read(text)
    assert record.document.date.day == 4
    assert "sheet_only" not in [warning.code for warning in record.warnings]


@pytest.mark.parametrize(
    "words",
    [
        "Số hiệu: 5\nNgười ký: Lê Văn A\n",  # two labels make no sheet
        "Tình trạng: tốt\nNgành: thủy sản\nLĩnh vực: nuôi trồng\nChức vụ: Giám đốc\n",  # no number, kind or day
    ],
)
def test_no_sheet(words: str) -> None:
    assert "sheet_only" not in [warning.code for warning in read(words).warnings]
