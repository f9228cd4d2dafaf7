"""Word documents (.docx): the body in its order, tables, notes, automatic numbers, text boxes, tracked changes."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from loaders.files.archive_safety import check_archive
from loaders.files.builder import Builder, GridCell
from loaders.files.encodings import mend_old_font
from loaders.files.errors import UnreadableFile
from loaders.files.numbering import Numbering
from loaders.text import Text

_MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_DROPPED = {qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), qn("w:delText"), qn("w:rPr"), qn("w:pPr"), qn("w:sdtPr")}
_BREAKS = {qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:tab"): "\t", qn("w:noBreakHyphen"): "-", qn("w:softHyphen"): ""}
_WRAPPERS = {qn(f"w:{name}") for name in ("sdt", "sdtContent", "ins", "smartTag", "customXml", "moveTo")}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXT_BOX = qn("w:txbxContent")


def read_word(data: bytes, name: str) -> Text:
    """The text of a .docx.

    Inserted words of tracked changes are kept and deleted ones left out, as the document stands once they are
    accepted. Notes follow the body, each with its mark. Raises UnreadableFile where it is damaged or hostile.
    """
    check_archive(data)
    try:
        document = docx.Document(io.BytesIO(data))
    except Exception as fault:  # python-docx raises what its parts raise: KeyError, XMLSyntaxError, BadZipFile …
        raise UnreadableFile("damaged", "Tệp Word bị hỏng; hãy mở bằng Word rồi lưu lại.") from fault
    reader = _Reader(document)
    reader.body()
    text = reader.builder.text(name, _MEDIA, hashlib.sha256(data).hexdigest())
    return _in_unicode(text)


def _in_unicode(text: Text) -> Text:
    """A document typed in an old font, turned to Unicode; its tables are lost where their offsets no longer fit."""
    mended = mend_old_font(text.content)
    if mended is None:
        return text
    warning = ("old_encoding", "Văn bản dùng phông chữ cũ (TCVN3/VNI), đã chuyển sang Unicode.")
    same = len(mended) == len(text.content)
    tables, origins = (text.tables, text.origins) if same else ((), ())
    return Text(mended, text.name, tables, origins, (*text.warnings, warning), text.sha256, text.media_type)


class _Reader:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.builder = Builder()
        self.numbering = Numbering(self._part(RELATIONSHIP_TYPE.NUMBERING))
        self.style_numbers = self._style_numbers()
        self.notes: list[tuple[str, str]] = []
        self.notes_by_id = {kind: self._notes(kind) for kind in ("footnote", "endnote")}

    def _part(self, relation: str) -> Any | None:
        """The root element of the part that the document is joined to by ``relation``, None where there is none."""
        for link in self.document.part.rels.values():
            if link.reltype == relation and not link.is_external:
                try:
                    return parse_xml(link.target_part.blob)
                except (ValueError, SyntaxError):
                    return None
        return None

    def _style_numbers(self) -> dict[str, tuple[str, int]]:
        """List and level that a paragraph style brings, by style id."""
        found: dict[str, tuple[str, int]] = {}
        for style in self.document.styles.element.findall(qn("w:style")):
            numbers = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
            if numbers is not None:
                found[style.get(qn("w:styleId")) or ""] = _list_of(numbers)
        return found

    def _notes(self, kind: str) -> dict[str, str]:
        relation = RELATIONSHIP_TYPE.FOOTNOTES if kind == "footnote" else RELATIONSHIP_TYPE.ENDNOTES
        root = self._part(relation)
        if root is None:
            return {}
        return {
            note.get(qn("w:id")) or "": " ".join(self._words(p) for p in note.iter(qn("w:p"))).strip()
            for note in root.findall(qn(f"w:{kind}"))
            if note.get(qn("w:type")) is None
        }

    def body(self) -> None:
        for block in _blocks(self.document.element.body):
            self._block(block)
        for mark, words in self.notes:
            self.builder.paragraph(f"{mark} {words}", part="footnote")

    def _block(self, block: Any) -> None:
        if block.tag == qn("w:tbl"):
            self.builder.table(self._cells(block))
            return
        for line in self._lines(block):
            self.builder.paragraph(line)
        for box in _outermost(block, _TEXT_BOX):
            for inner in _blocks(box):
                self._block(inner)

    def _lines(self, paragraph: Any) -> list[str]:
        """The lines of a paragraph, the first with its automatic number."""
        words = self._words(paragraph)
        label = self._label(paragraph) if words.strip() else ""
        return (f"{label} {words.lstrip()}" if label else words).split("\n")

    def _label(self, paragraph: Any) -> str:
        numbers = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        if numbers is not None:
            number_id, level = _list_of(numbers)
        else:
            style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
            style_id = style.get(qn("w:val")) if style is not None else None
            number_id, level = self.style_numbers.get(style_id or "", ("", 0))
        return self.numbering.label(number_id, level) if number_id not in ("", "0") else ""

    def _words(self, element: Any) -> str:
        return "".join(self._pieces(element))

    def _pieces(self, element: Any) -> Iterator[str]:
        for child in element:
            tag = child.tag
            if tag in _DROPPED or tag in (_FALLBACK, _TEXT_BOX):
                continue
            if tag == qn("w:t"):
                yield child.text or ""
            elif tag in _BREAKS:
                yield _BREAKS[tag]
            elif tag in (qn("w:footnoteReference"), qn("w:endnoteReference")):
                yield self._note_mark(child)
            else:
                yield from self._pieces(child)

    def _note_mark(self, reference: Any) -> str:
        kind = "footnote" if reference.tag == qn("w:footnoteReference") else "endnote"
        words = self.notes_by_id.get(kind, {}).get(reference.get(qn("w:id")) or "")
        if not words:
            return ""
        mark = str(len(self.notes) + 1).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
        self.notes.append((mark, words))
        return f"⁽{mark}⁾"

    def _cells(self, table: Any) -> list[GridCell]:
        """The cells of a table; a vertically merged cell is one, with the rows that it covers."""
        cells: dict[tuple[int, int], GridCell] = {}
        open_at: dict[int, tuple[int, int]] = {}
        for row, line in enumerate(r for r in _children(table, qn("w:tr"))):
            column = _skipped(line)
            for cell in _children(line, qn("w:tc")):
                span, merge = _span(cell)
                if merge == "continue" and column in open_at:
                    first = cells[open_at[column]]
                    down = row - first.row + 1
                    cells[open_at[column]] = replace(first, row_span=down)
                else:
                    lines = tuple(line for block in _flat(cell) for line in self._lines(block))
                    cells[(row, column)] = GridCell(lines, row, column, 1, span)
                    open_at.pop(column, None)
                    if merge == "restart":
                        open_at[column] = (row, column)
                column += span
        return list(cells.values())


def _list_of(numbers: Any) -> tuple[str, int]:
    number, level = numbers.find(qn("w:numId")), numbers.find(qn("w:ilvl"))
    index = level.get(qn("w:val")) if level is not None else "0"
    return (number.get(qn("w:val")) or "") if number is not None else "", int(index) if str(index).isdigit() else 0


def _blocks(container: Any) -> Iterator[Any]:
    """Paragraphs and tables in order, those inside content controls and inserted stretches included."""
    for child in container:
        if child.tag in (qn("w:p"), qn("w:tbl")):
            yield child
        elif child.tag in _WRAPPERS:
            yield from _blocks(child)


def _children(parent: Any, tag: str) -> Iterator[Any]:
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _children(child, tag)


def _flat(cell: Any) -> Iterator[Any]:
    """The paragraphs of a cell, those of tables inside it included."""
    for block in _blocks(cell):
        if block.tag == qn("w:p"):
            yield block
        else:
            yield from (paragraph for paragraph in block.iter(qn("w:p")))


def _outermost(element: Any, tag: str) -> Iterator[Any]:
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag != _FALLBACK:
            yield from _outermost(child, tag)


def _skipped(row: Any) -> int:
    before = row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}")
    words = before.get(qn("w:val")) if before is not None else None
    return int(words) if words and words.isdigit() else 0


def _span(cell: Any) -> tuple[int, str | None]:
    """Columns that a cell covers, and its part in a vertical merge: restart, continue or None."""
    properties = cell.find(qn("w:tcPr"))
    if properties is None:
        return 1, None
    grid, merge = properties.find(qn("w:gridSpan")), properties.find(qn("w:vMerge"))
    words = grid.get(qn("w:val")) if grid is not None else None
    span = min(int(words), 100) if words and words.isdigit() and int(words) > 0 else 1
    return span, None if merge is None else (merge.get(qn("w:val")) or "continue")
