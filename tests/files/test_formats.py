"""Each format gives the words of the document in reading order, its tables as tables."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from loaders.files import read_all, read_file
from loaders.text import Text
from tests.files import made


def _read(folder: Path, name: str, data: bytes) -> Text:
    return read_file(made.write(folder, name, data))[0]


def _rows(text: Text) -> list[list[str]]:
    return [[text.clean[cell.start : cell.end] for cell in row] for table in text.tables for row in table.rows]


def _pdf(browser: Browser, html: str) -> bytes:
    """``html`` printed to PDF by Chromium."""
    page = browser.new_page()
    page.set_content(html)
    data = page.pdf(format="A4")
    page.close()
    return data


def test_word_keeps_order_numbers_and_tables(tmp_path: Path) -> None:
    text = _read(tmp_path, "plan.docx", made.saved(made.word()))
    lines = [line for line in text.content.split("\n") if line]
    assert lines[:4] == [
        "ỦY BAN NHÂN DÂN",
        "TỈNH QUẢNG NINH",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]
    assert "1. Nhiệm vụ thứ nhất" in lines  # automatic numbers stand in no paragraph's own text
    assert "2. Nhiệm vụ thứ hai" in lines
    assert _rows(text) == [list(row) for row in made.TASKS]


def test_a_merged_cell_is_one_cell_with_its_rows(tmp_path: Path) -> None:
    text = _read(tmp_path, "plan.docx", made.saved(made.word(merged=True)))
    merged = [cell for cell in text.tables[0].cells if cell.row_span == 2]
    assert [text.clean[cell.start : cell.end] for cell in merged] == ["Sở Nội vụ"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (made.tracked(), "Giao Sở Nội vụ chủ trì."),  # as it stands once the changes are accepted
        (made.boxed(), "Số: 15/KH-UBND"),  # offices put the number in a text box
        (made.noted(), "Theo Kế hoạch của tỉnh⁽¹⁾ và các văn bản khác."),  # the mark where the note is called
        (made.noted(), "¹ Kế hoạch số 171/KH-UBND"),  # the note itself, after the body
    ],
)
def test_word_parts_outside_plain_paragraphs(tmp_path: Path, data: bytes, words: str) -> None:
    assert words in _read(tmp_path, "x.docx", data).content


def test_html_leaves_out_what_the_site_puts_around(tmp_path: Path) -> None:
    text = _read(tmp_path, "page.html", made.page().encode("utf-8"))
    assert text.content.startswith("ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NINH")
    assert _rows(text) == [list(row) for row in made.TASKS]
    assert "không đọc" not in text.content
    assert "Trang chủ" not in text.content


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<ol type='I' start='2'><li><p>NHIỆM VỤ</p></li><li>TỔ CHỨC</li></ol>", ["II. NHIỆM VỤ", "III. TỔ CHỨC"]),
        ("<ol><li>Sở Y tế<ul><li>Rà soát</li></ul></li><li>Sở Nội vụ</li></ol>",
         ["1. Sở Y tế", "- Rà soát", "2. Sở Nội vụ"]),
        ("<ol type='a'><li>Mục đích</li></ol>", ["a) Mục đích"]),
        ("<ul><li>1. Sở Y tế</li><li>+ Rà soát</li></ul>", ["1. Sở Y tế", "+ Rà soát"]),  # their own markers
        ("<ul style='list-style:none'><li>Rà soát</li></ul>", ["Rà soát"]),
    ],
)  # fmt: skip
def test_html_lists_show_their_markers(tmp_path: Path, html: str, lines: list[str]) -> None:
    text = _read(tmp_path, "list.html", f"<html><body><p>Kế hoạch</p>{html}</body></html>".encode())
    assert text.content.split("\n\n")[1:] == lines


def test_pdf_reads_columns_and_ruled_tables(browser: Browser, tmp_path: Path) -> None:
    html = made.page().replace(
        "<nav>Trang chủ | Văn bản | Liên hệ</nav>",
        "<style>td{padding:4px} .doc table[border] td{border:1px solid}</style>",
    )
    text = _read(tmp_path, "plan.pdf", _pdf(browser, html))
    content = text.content
    assert content.index("TỈNH QUẢNG NINH") < content.index("CỘNG HÒA")  # the left column before the right one
    assert "Số: 215/KH-UBND" in content
    assert _rows(text) == [list(row) for row in made.TASKS]
    assert text.page(content.index("KẾ HOẠCH")) == 1


def test_a_pdf_table_over_pages_is_one_table(browser: Browser, tmp_path: Path) -> None:
    rows = [("STT", "Nhiệm vụ", "Chủ trì")] + [
        (str(n), f"Nhiệm vụ thứ {n} của kế hoạch", "Sở Nội vụ") for n in range(1, 61)
    ]
    cells = "".join(
        "<tr>" + "".join(f"<td style='border:1px solid;padding:6px'>{c}</td>" for c in r) + "</tr>" for r in rows
    )
    html = f"<html><meta charset='utf-8'><body><p>Danh mục nhiệm vụ của kế hoạch năm 2024 kèm theo</p><table style='border-collapse:collapse'>{cells}</table></body></html>"
    text = _read(tmp_path, "long.pdf", _pdf(browser, html))
    assert len(text.tables) == 1
    assert _rows(text) == [list(row) for row in rows]


def test_a_scan_is_read_by_ocr_with_its_confidence(browser: Browser, tmp_path: Path) -> None:
    if shutil.which("tesseract") is None:
        assert not os.environ.get("CI"), "Tesseract is needed: sh setup/browser.sh"
        pytest.skip("Tesseract reads scans: apt install tesseract-ocr tesseract-ocr-vie")
    import pypdfium2

    document = pypdfium2.PdfDocument(_pdf(browser, made.page()))
    picture = tmp_path / "scan.png"
    document[0].render(scale=200 / 72).to_pil().save(picture)
    text = read_file(picture)[0]
    assert "215/KH-UBND" in text.content.replace(" ", "")
    assert "scanned" in dict(text.warnings)
    assert text.origins[0].confidence is not None


def test_an_archive_gives_each_file_and_a_bad_one_never_stops_the_rest(tmp_path: Path) -> None:
    inner = made.archive({"c.txt": "Văn bản trong tệp nén lồng".encode()})
    data = made.archive(
        {"a.txt": "Kế hoạch một".encode(), "b.docx": b"PK\x03\x04 hong", "d/e.zip": inner, "f.txt": b""}
    )
    found = dict(read_all(made.write(tmp_path, "kho.zip", data)))
    assert isinstance(found["kho.zip/a.txt"], Text)
    assert isinstance(found["kho.zip/d/e.zip/c.txt"], Text)
    assert {name: fault.code for name, fault in found.items() if not isinstance(fault, Text)} == {
        "kho.zip/b.docx": "damaged",
        "kho.zip/f.txt": "empty",
    }
