"""Files made for the tests, in each format, from the same parts."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

HEADER = (
    ("ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NINH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"),
    ("Số: 215/KH-UBND", "Quảng Ninh, ngày 12 tháng 9 năm 2024"),
)
TASKS = (
    ("STT", "Nhiệm vụ", "Chủ trì", "Thời gian"),
    ("1", "Xây dựng cơ sở dữ liệu", "Sở Nông nghiệp và Môi trường", "Quý IV/2024"),
    ("2", "Tổ chức tập huấn", "Sở Nội vụ", "Tháng 10/2024"),
)
LETTER = (
    "KẾ HOẠCH",
    "Triển khai chuyển đổi số trên địa bàn tỉnh",
    "Giao Sở Nội vụ chủ trì, phối hợp với các đơn vị liên quan tổ chức thực hiện Kế hoạch này trước ngày 30/11/2024.",
)


def word(*, merged: bool = False) -> docx.document.Document:
    """A plan with its header as a table, automatic numbers and a table of tasks."""
    document = docx.Document()
    head = document.add_table(2, 2)
    for row, cells in enumerate(HEADER):
        for column, words in enumerate(cells):
            head.cell(row, column).text = words
    for words in LETTER:
        document.add_paragraph(words)
    document.add_paragraph("Nhiệm vụ thứ nhất", style="List Number")
    document.add_paragraph("Nhiệm vụ thứ hai", style="List Number")
    table = document.add_table(len(TASKS), len(TASKS[0]))
    for row, cells in enumerate(TASKS):
        for column, words in enumerate(cells):
            table.cell(row, column).text = words
    if merged:
        table.cell(1, 2).merge(table.cell(2, 2)).text = "Sở Nội vụ"
    return document


def saved(document: docx.document.Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def tracked() -> bytes:
    """A document in which words were inserted and others deleted with tracked changes."""
    document = docx.Document()
    paragraph = document.add_paragraph("Giao ")
    for tag, holder, words in (("w:del", "w:delText", "Sở Y tế"), ("w:ins", "w:t", "Sở Nội vụ")):
        change, run, text = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(holder)
        text.text = words
        run.append(text)
        change.append(run)
        paragraph._p.append(change)
    paragraph.add_run(" chủ trì.")
    return saved(document)


def boxed() -> bytes:
    """A document whose number stands in a text box, as templates of offices have it."""
    document = docx.Document()
    paragraph = document.add_paragraph("Phần thân văn bản của kế hoạch.")
    content, inner, run, text = (OxmlElement(t) for t in ("w:txbxContent", "w:p", "w:r", "w:t"))
    text.text = "Số: 15/KH-UBND"
    run.append(text)
    inner.append(run)
    content.append(inner)
    holder = OxmlElement("w:pict")
    holder.append(content)
    outer = OxmlElement("w:r")
    outer.append(holder)
    paragraph._p.append(outer)
    return saved(document)


def noted() -> bytes:
    """A document with a footnote, its part written by hand as python-docx makes none."""
    document = docx.Document()
    paragraph = document.add_paragraph("Theo Kế hoạch của tỉnh")
    reference = OxmlElement("w:footnoteReference")
    reference.set(qn("w:id"), "2")
    run = OxmlElement("w:r")
    run.append(reference)
    paragraph._p.append(run)
    paragraph.add_run(" và các văn bản khác.")
    data = saved(document)
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    notes = (
        f'<w:footnotes xmlns:w="{space}"><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        f'<w:footnote w:id="2"><w:p><w:r><w:t>Kế hoạch số 171/KH-UBND</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    relation = (
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"'
        ' Target="footnotes.xml"/></Relationships>'
    )
    kind = (
        '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.footnotes+xml"/></Types>'
    )
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for item in old.namelist():
            content = old.read(item).decode("utf-8") if item.endswith((".rels", "Types].xml")) else None
            if item == "word/_rels/document.xml.rels" and content:
                new.writestr(item, content.replace("</Relationships>", relation))
            elif item == "[Content_Types].xml" and content:
                new.writestr(item, content.replace("</Types>", kind))
            else:
                new.writestr(item, old.read(item))
        new.writestr("word/footnotes.xml", notes)
    return made.getvalue()


def page() -> str:
    """The same plan as a web page with a menu and a footer about it."""
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in TASKS)
    head = "".join("<tr>" + "".join(f"<td>{c.replace(chr(10), '<br>')}</td>" for c in row) + "</tr>" for row in HEADER)
    body = "".join(f"<p>{words}</p>" for words in LETTER)
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title><script>alert("không đọc")</script></head><body>'
        "<nav>Trang chủ | Văn bản | Liên hệ</nav>"
        f'<div class="doc"><table style="width:100%">{head}</table>{body}<table border="1" style="border-collapse:collapse">{rows}'
        "</table></div><footer>Bản quyền 2024</footer></body></html>"
    )


def archive(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return stream.getvalue()


def write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path
