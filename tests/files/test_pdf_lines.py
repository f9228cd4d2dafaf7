"""The lines of a PDF page from words at made-up places (points; a page of 600 by 800)."""

from __future__ import annotations

import pytest

from loaders.files.pdf_lines import Word, blocks_of, rows_of

_SIZE = 13.0
_LETTER = 6.0  # width of a letter


def _line(words: str, x0: float, top: float, size: float = _SIZE) -> list[Word]:
    placed: list[Word] = []
    for word in words.split():
        x1 = x0 + _LETTER * len(word)
        placed.append({"text": word, "x0": x0, "x1": x1, "top": top, "bottom": top + size, "size": size})
        x0 = x1 + _LETTER
    return placed


def _read(words: list[Word]) -> list[str]:
    return [block.words for block in blocks_of(rows_of(words), 600.0, 800.0)]


_FULL = "báo cáo kết quả về Sở Giao thông vận tải và Bộ Văn hóa cùng với Bộ Lao động"
_ENDED = "báo cáo kết quả về Sở Giao thông vận tải và Bộ Văn hóa cùng với Bộ Y tế nhé."


@pytest.mark.parametrize(
    ("first", "indent", "second", "second_indent", "blocks"),
    [
        (_FULL, 36, "- Thương binh và Xã hội.", 0, 1),  # the dash of a name that the line's end cuts
        (_FULL, 36, "Điều 12 của Luật này.", 0, 1),  # a clause that is cited, cut at the line's end
        (_ENDED, 36, "- Lập danh sách.", 0, 2),  # what ended is followed by a new item
        (_FULL, 36, "- Lập danh sách.", 36, 2),  # a new item begins where items begin
        (_FULL, 0, "- Lập danh sách.", 0, 2),  # without indents a dash at the margin tells nothing
    ],
)
def test_a_marker_that_is_none(first: str, indent: float, second: str, second_indent: float, blocks: int) -> None:
    words = _line("Các đơn vị thực hiện", 60 + 36, 100) + _line("và các nội dung khác", 60, 140)
    words += _line(first, 60 + indent, 300) + _line(second, 60 + second_indent, 315)
    assert len(_read(words)) == 2 + blocks


def test_letters_of_another_font_belong_to_their_word() -> None:
    """A fallback font's box stands higher, so its letters come as words of their own."""
    parts = [("K", 100, 108, 50), ("Ế", 108, 115, 47), ("HO", 121, 136, 50), ("Ạ", 136, 145, 47), ("CH", 145, 160, 50)]
    words: list[Word] = [
        {"text": text, "x0": x0, "x1": x1, "top": top, "bottom": top + 13, "size": _SIZE} for text, x0, x1, top in parts
    ]
    assert _read(words) == ["KẾ HOẠCH"]


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("quyết định", ", nêu", "quyết định⁽²⁾, nêu"),  # the mark of a note
        ("rộng 30 m", "đất", "rộng 30 m2 đất"),  # square metres
    ],
)
def test_a_raised_digit(before: str, after: str, line: str) -> None:
    words = _line(before, 60, 100)
    x1 = float(words[-1]["x1"])
    words.append({"text": "2", "x0": x1, "x1": x1 + 4, "top": 100.3, "bottom": 107.8, "size": 7.5})
    assert _read(words + _line(after, x1 + 5, 100)) == [line]


def test_a_note_begins_with_its_mark() -> None:
    mark: Word = {"text": "12", "x0": 60.0, "x1": 66.0, "top": 100.3, "bottom": 107.8, "size": 7.5}
    assert _read([mark, *_line("Quyết định số 5", 67, 100)]) == ["¹² Quyết định số 5"]


def test_addressees_beside_their_head_are_no_part_of_the_header() -> None:
    words = _line("SỞ XÂY DỰNG", 60, 100) + _line("CỘNG HÒA XÃ HỘI", 330, 100)
    words += _line("Số: 12/SXD-VP", 60, 120) + _line("Huế, ngày 02 tháng 3", 330, 120)
    words += _line("Kính gửi:", 60, 140) + _line("- Các phòng;", 330, 140) + _line("- Các trạm.", 330, 155)
    assert _read(words)[-2:] == ["Kính gửi:", "- Các phòng;\n- Các trạm."]


@pytest.mark.parametrize(
    ("gap", "line"),
    [
        (19, "CHỦ TỊCH\n(Đã ký)\nTrần Văn Quảng"),  # the margins of two cells part the recipient from the name
        (7, "- Thường trực Hội đồng nhân dân tỉnh Trần Văn Quảng"),  # blanks between words do not
    ],
)
def test_a_full_cell_beside_the_signer(gap: float, line: str) -> None:
    words = _line("Nơi nhận:", 60, 500) + _line("CHỦ TỊCH", 330, 500)
    words += _line("- Như trên;", 60, 515) + _line("(Đã ký)", 330, 515)
    full = _line("- Thường trực Hội đồng nhân dân tỉnh", 60, 530)
    words += full + _line("Trần Văn Quảng", float(full[-1]["x1"]) + gap, 530) + _line("- Lưu: VT.", 60, 545)
    assert line in _read(words)
