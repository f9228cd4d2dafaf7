"""Headings and units of the body."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.parts.lines import read_lines, wrap_width
from loaders.parts.model import Parts
from loaders.parts.outline import Outline, read_outline
from loaders.parts.paragraphs import read_blocks


def outline(text: str) -> Outline:
    lines = read_lines(text, 0, len(text))
    blocks = read_blocks(text, lines, wrap_width(lines))
    return read_outline(text, blocks, len(blocks), len(text), len(text))


PATHS = [
    # (text, paths)
    (
        "I. A\n1. B\n1.1. C\na) D\nb) E\n1.2. F\n2. G\nII. H",
        ["I", "I.1", "I.1.1", "I.1.1.a", "I.1.1.b", "I.1.2", "I.2", "II"],
    ),
    ("A. X\nI. Y\n1. Z\nB. V\nI. W", ["A", "A.I", "A.I.1", "B", "B.I"]),  # letters over Roman numbers
    (
        "I. Y\nA. X\nB. X\nC. X\nD. X\nII. Z\nA. V",
        ["I", "I.A", "I.B", "I.C", "I.D", "II", "II.A"],
    ),  # C and D are letters
    ("I. Y\nII. X\nIII. X\nIV. X\nV. X", ["I", "II", "III", "IV", "V"]),  # V is a number
    (
        "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. A\n1. B\na) C\nChương II\nX\nĐiều 2. D",
        ["Chương I", "Điều 1", "Điều 1.1", "Điều 1.1.a", "Chương II", "Điều 2"],
    ),
    ("Chương II\nA\nMục 1\nB\nĐiều 4. C", ["Chương II", "Chương II.Mục 1", "Điều 4"]),
    ("3. A làm.\n3. B làm.", ["3 (thứ nhất)", "3 (thứ hai)"]),  # sample 002
    ("2. Đề nghị X làm.\na) Thời gian: 1\nb) Nơi: 2", ["2", "2.a", "2.b"]),
    ("a) A\nb) B\nc) C\nd) D\nđ) E\ne) G", ["a", "b", "c", "d", "đ", "e"]),
    ("**1. Mục đích**\n*   **a) Tại Trung ương:**\n#### II- KẾT QUẢ", ["1", "1.a", "II"]),  # Markdown
    ("1- Các cấp ủy\n2- Ban cán sự", ["1", "2"]),  # party style
    ("II. X\nII.1. Y\nII.1.1. Z", ["II", "II.1", "II.1.1"]),  # the number repeats the section
    ("PHỤ LỤC I\nDANH MỤC\nA. X\n1. Y", ["Phụ lục I", "Phụ lục I.A", "Phụ lục I.A.1"]),
    (
        "II. X\n1. Nâng cao hiệu quả 1.1.\nTổ chức làm.\n1.2. Làm nữa.",
        ["II", "II.1", "II.1.1", "II.1.2"],
    ),  # stray number
    ("II. X\n2. Chăm lo đời sống người lao động 2.1. Xây nhà ở.\n2.2. Thăm hỏi.", ["II", "II.2", "II.2.1", "II.2.2"]),
    ("2. Việc nêu tại mục 2.1. Sở Y tế làm.\n3. Nữa.", ["2", "3"]),  # a reference, and no first item
    ("2. Xong việc thứ nhất. Còn 2.1. Sở Y tế làm.\n3. Nữa.", ["2", "3"]),  # a sentence is no heading
    ("Điều 1.\nBan hành Kế hoạch.\nĐiều 2.\nCó hiệu lực.", ["Điều 1", "Điều 2"]),
]


@pytest.mark.parametrize(("text", "paths"), PATHS)
def test_paths(text: str, paths: list[str]) -> None:
    assert [heading.path for heading in outline(text).sections] == paths


LINES = [
    # (text, how many units): a list of documents goes on in the next line …
    ("4. Tuyên truyền Chỉ thị số 37-CT/TW;\nQuyết định số 416/QĐ-TTg và các văn bản khác.", 1),
    # … not behind something else, nor where each line is a document of its own
    ("4. Tuyên truyền về an toàn;\nQuyết định số 416/QĐ-TTg có hiệu lực.", 2),
    ("Quyết định số 415/QĐ-UBND;\nQuyết định số 416/QĐ-UBND.", 2),
    # a name of two parts goes on behind the hyphen that begins a line …
    ("Giám đốc Sở Lao động\n- Thương binh và Xã hội chịu trách nhiệm.", 1),
    ("Phát triển kinh tế\n- xã hội của huyện.", 1),
    ("Phát triển kinh tế\n- Xã hội: xóa nhà tạm.", 2),
    # … not where the first part is an item itself, nor before anything else
    ("- Kinh tế\n- Xã hội", 2),
    ("Giám đốc Sở Lao động\n- Tài chính làm.", 2),
    # a line that ends in the middle of a name goes on with a capital …
    ("1. Giao Sở\nTài chính kiểm tra.", 1),
    ("1. Giao Sở Y tế phối hợp với Sở Nông nghiệp và\nMôi trường rà soát.", 1),
    ("1. Công an tỉnh phối hợp với Sở Văn hóa,\nThể thao và Du lịch rà soát.", 1),
    ("1. Công an tỉnh và Ban Chỉ huy\nPhòng thủ dân sự tỉnh trực ban.", 1),
    ("1. Sở Y tế và Trung tâm\nKiểm soát bệnh tật tỉnh tập huấn.", 1),
    ("1. Báo và Phát thanh, Truyền hình\nNghệ An đưa tin.", 1),
    ("1. Bệnh viện Hữu nghị Đa khoa Nghệ\nAn tập huấn.", 1),
    ("1. Giao Ban Quản lý Khu kinh tế\nĐông Nam, Sở Tài chính rà soát.", 1),
    ("Điều 3. Chánh Văn phòng, Giám đốc\nSở Nội vụ thi hành.", 1),
    # … or of a list, or behind a word that wants more …
    ("1. Giao Công an tỉnh,\nSở Tài chính rà soát.", 1),
    ("1. Phối hợp với\nBệnh viện Nhi tập huấn.", 1),
    ("1. Báo cáo trước ngày\n15/4/2026.", 1),
    ("Xét đề nghị của Giám đốc\nSở Nội vụ tại Tờ trình số 73/TTr -\nSNV ngày 21/5/2007,", 1),
    ("1. Phát triển kinh tế giai đoạn 2021 -\n2025 bền vững.", 1),
    ("1. Sở Y tế, Ban Chỉ đạo công tác Dân số -\nKế hoạch hóa gia đình rà soát.", 1),
    ("1. Sở Y tế đã ban hành\nCông văn số 15/SYT-NV về tiêm chủng.", 1),
    ("1. Tổ chức thực hiện\nCông văn số 15/SYT-NV về tiêm chủng.", 2),
    # … not where it is a heading, or a list of what is no body
    ("1. Giám đốc Sở\nXây dựng kế hoạch công tác.", 2),
    ("1. Trưởng Phòng\nTổ chức thực hiện nhiệm vụ.", 2),
    ("1. Công an tỉnh\nSở Tài chính", 2),
    ("1. Các đơn vị trực thuộc\nThực hiện kế hoạch.", 2),
    ("1. Thuốc của Nhật Bản,\nCác nước khác", 2),
    ("Sở\nTài chính", 2),  # heads of columns
]


@pytest.mark.parametrize(("text", "count"), LINES)
def test_lines_that_go_on(text: str, count: int) -> None:
    assert len(outline(text).units) == count


NOT_HEADINGS = [
    "20 triệu đồng cho mỗi hộ",
    "10.000 đồng",
    "1/10 số hộ",
    "Điều 3 Quyết định này quy định",  # a wrapped line that cites
    "Mục II Kế hoạch này",
    "2024 là năm đầu tiên",
    "Phần lớn các hộ dân",
]


@pytest.mark.parametrize("line", NOT_HEADINGS)
def test_no_heading(line: str) -> None:
    assert outline(line).sections == []


UNITS = [
    # (text, [(kind, marker, words)])
    (
        "1. Sở Tài chính\nBố trí kinh phí.\n- Làm A;\n+ Làm B.",
        [
            ("heading", "1.", "Sở Tài chính"),
            ("paragraph", "", "Bố trí kinh phí."),
            ("bullet", "-", "Làm A;"),
            ("bullet", "+", "Làm B."),
        ],
    ),
    ("- Chỉ đạo các xã,\n\nthị trấn làm.", [("bullet", "-", "Chỉ đạo các xã,\n\nthị trấn làm.")]),  # page break
    # a page number in between
    ("- Khuyến khích người tiêu\n\n2\n\ndùng làm.", [("bullet", "-", "Khuyến khích người tiêu\n\n2\n\ndùng làm.")]),
    (" - + Bế mạc.", [("bullet", "+", "Bế mạc.")]),  # sample 004
    ("1. Sở A chủ trì làm việc.", [("bullet", "1.", "Sở A chủ trì làm việc.")]),  # says something itself
    # "3 - Sở A:" torn apart
    ("Gồm:\n3\n- Sở A:\n- Làm.", [("paragraph", "", "Gồm:"), ("heading", "3", "Sở A:"), ("bullet", "-", "Làm.")]),
    ("| 1 | Làm A |", [("table", "", "| 1 | Làm A |")]),
]


@pytest.mark.parametrize(("text", "expected"), UNITS)
def test_units(text: str, expected: list[tuple[str, str, str]]) -> None:
    units = outline(text).units
    assert [(unit.kind, unit.marker, text[unit.start : unit.end]) for unit in units] == expected


def test_hard_wrapped_lines_are_joined() -> None:
    line = "Các sở, ban, ngành có trách nhiệm tổ chức thực hiện Kế hoạch này và phối hợp"
    text = "\n".join([line] * 7 + ["báo cáo kết quả."])
    assert len(outline(text).units) == 1


@pytest.mark.parametrize(
    "mark",
    [
        "--- PAGE BREAK ---",
        "--- Page 3 ---",
        "=== TRANG 3/12 ===",
        "[Page 3]",
        "<!-- page 3 -->",
        "## Trang 3",
        "(Trang 3 / 12)",
        "\n- 3 -\n",
    ],
)
def test_marks_of_pages_are_no_lines_and_part_no_sentence(mark: str) -> None:
    line = "Các sở, ban, ngành có trách nhiệm tổ chức thực hiện Kế hoạch này và trình Thủ tướng"
    text = "\n".join([line] * 7 + [mark, "Chính phủ trong tháng 3."])
    assert len(outline(text).units) == 1


@pytest.mark.parametrize("line", ["- Trang 3 của hồ sơ", "Trang 3", "## Trang bị", "-- Page three --"])
def test_words_of_pages_are_lines(line: str) -> None:
    assert len(outline(f"Một dòng.\n{line}").units) == 2


def test_head_of_an_item_is_what_stands_before_its_colon() -> None:
    text = "6. Sở Tài chính: Căn cứ dự toán, cấp phát kinh phí."
    heading = outline(text).sections[0]
    assert text[heading.start : heading.end] == "Sở Tài chính"


def test_parents() -> None:
    text = "1. Sở A\n- Làm những việc sau:\n+ Việc một;\n+ Việc hai.\n- Làm nữa."
    units = outline(text).units
    assert [unit.parent for unit in units] == [None, 0, 1, 1, 0]


def test_closing_paragraph_leaves_the_last_item() -> None:
    text = "VI. TỔ CHỨC THỰC HIỆN\n1. Sở A\n- Làm.\n2. Sở B\n- Làm.\n\nQuá trình thực hiện, có vướng mắc thì báo cáo./."
    found = outline(text)
    last = found.units[-1]
    assert last.section is not None
    assert found.sections[last.section].path == "VI"


def test_a_label_that_closes_the_body_stays_with_its_item() -> None:
    item = "Tổ chức lớp học cho cán bộ các xã vùng cao, vùng biên giới và hải đảo trên địa bàn toàn tỉnh trong năm."
    found = outline(f"II. NỘI DUNG\n1. Làm.\n2. {item}\nĐịa điểm: Trường Chính trị tỉnh.")
    section = found.units[-1].section
    assert section is not None
    assert found.sections[section].path == "II.2"


def test_only_text_under_a_heading_stays_with_it() -> None:
    found = outline("6. Sở A\nLàm một việc.\n7. Sở Y tế\nChỉ đạo các đơn vị trực thuộc.")
    section = found.units[-1].section
    assert section is not None
    assert found.sections[section].path == "7"


def test_footnotes_leave_the_flow(read: Callable[[str], Parts]) -> None:
    text = (
        "KẾ HOẠCH\nX\n\nCăn cứ Luật A;\n\n- Đợt 1: làm Kế hoạch⁽¹⁾ ngay.\n\n¹ Kế hoạch số 171/KH-UBND.\n\n- Đợt 2: làm."
    )
    parts = read(text)
    assert [(note.mark, text[note.start : note.end]) for note in parts.footnotes] == [("1", "Kế hoạch số 171/KH-UBND.")]
    assert parts.footnotes[0].reference == text.index("⁽¹⁾")
    assert all("171" not in text[unit.start : unit.end] for unit in parts.units)
