"""PDF with a text layer: reading order, two-column headers, ruled tables, tables over pages; else to OCR."""

from __future__ import annotations

import hashlib
import io
import logging
import re
from bisect import bisect
from collections import Counter
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect, PDFTextExtractionNotAllowed
from pdfplumber.utils.exceptions import PdfminerException

from loaders.files import limits, ocr
from loaders.files.builder import Builder, GridCell
from loaders.files.errors import UnreadableFile
from loaders.files.pdf_lines import RAISED, Block, blocks_of, rows_of
from loaders.files.pdf_quality import layer_fault
from loaders.text import Text

_MEDIA = "application/pdf"
_DAMAGED = "Tệp PDF bị hỏng; hãy xuất lại từ bản gốc."
logging.getLogger("pdfminer").setLevel(logging.ERROR)

_MARK = re.compile(r"\d{1,3}(?=\s+[^\W\d])")  # that a note in small letters begins with
Item = Block | list[GridCell]


def read_pdf(data: bytes, name: str) -> Text:
    """The text of a PDF, page by page; pages without a text layer, or with a broken one, are read by OCR.

    Raises UnreadableFile where the file is damaged, protected, too long, or a scan and OCR is not installed.
    """
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            if len(document.pages) > limits.PDF_PAGES:
                raise UnreadableFile("too_big", f"PDF có hơn {limits.PDF_PAGES:,} trang; hãy tách nhỏ.")
            pages = [_items(page) for page in document.pages]
    except UnreadableFile:
        raise
    except (PDFPasswordIncorrect, PDFTextExtractionNotAllowed):
        raise UnreadableFile("encrypted", "PDF có mật khẩu; hãy bỏ mật khẩu rồi nạp lại.") from None
    except PdfminerException as fault:
        if isinstance(fault.args[0] if fault.args else None, PDFPasswordIncorrect):
            raise UnreadableFile("encrypted", "PDF có mật khẩu; hãy bỏ mật khẩu rồi nạp lại.") from None
        raise UnreadableFile("damaged", _DAMAGED) from fault
    except Exception as fault:  # a damaged PDF makes pdfminer raise whatever its parts raise
        raise UnreadableFile("damaged", _DAMAGED) from fault
    fault_of_layer = layer_fault("\n".join(_words(items) for items in pages))
    if fault_of_layer:
        return _by_ocr(data, name, fault_of_layer)
    builder = Builder()
    _emit(_joined(_without_running(pages)), builder)
    return builder.text(name, _MEDIA, hashlib.sha256(data).hexdigest())


def _by_ocr(data: bytes, name: str, fault: tuple[str, str]) -> Text:
    builder = Builder()
    builder.warnings.append(fault)
    for number, image in enumerate(ocr.pages_of_pdf(data), 1):
        for words, confidence in ocr.paragraphs(image):
            builder.paragraph(words, page=number, confidence=confidence)
    return builder.text(name, _MEDIA, hashlib.sha256(data).hexdigest())


def _words(items: list[Item]) -> str:
    return "\n".join(item.words if isinstance(item, Block) else " ".join(c.words for c in item) for item in items)


def _items(page: Any) -> list[Item]:
    """The blocks and tables of one page in reading order."""
    tables = [table for table in page.find_tables() if _is_table(table)]
    words = page.extract_words(extra_attrs=["size"], keep_blank_chars=False, x_tolerance_ratio=0.15)
    outside = [w for w in words if not any(_inside(w, table.bbox) for table in tables)]
    height, width = float(page.height), float(page.width)
    placed: list[tuple[float, Item]] = []
    bounds = sorted(float(table.bbox[1]) for table in tables)
    for low, high in zip([0.0, *bounds], [*bounds, height + 1], strict=True):
        band = [w for w in outside if low <= float(w["top"]) < high]
        if band:
            placed.extend(
                (low + index * 1e-6, block) for index, block in enumerate(blocks_of(rows_of(band), width, height))
            )
    placed.extend((float(table.bbox[1]) - 1e-3, _cells(table, words)) for table in tables)
    page.close()
    return [item for _, item in sorted(placed, key=lambda pair: pair[0])]


def _is_table(table: Any) -> bool:
    rows = table.rows
    columns = max((sum(cell is not None for cell in row.cells) for row in rows), default=0)
    return columns >= 2 and len(rows) >= 1 and len(table.cells) >= 3


def _inside(word: dict[str, Any], box: tuple[float, float, float, float]) -> bool:
    x, y = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
    return bool(box[0] <= x <= box[2] and box[1] <= y <= box[3])


def _cells(table: Any, words: list[dict[str, Any]]) -> list[GridCell]:
    """The cells of a ruled table; a cell's place in the grid is by its edges, so merged cells span."""
    lefts = _edges(cell[0] for cell in table.cells)
    tops = _edges(cell[1] for cell in table.cells)
    cells: list[GridCell] = []
    for row, texts in zip(table.rows, table.extract(x_tolerance_ratio=0.15), strict=True):
        for box, text in zip(row.cells, texts, strict=True):
            if box is None:
                continue
            column, line = _index(lefts, box[0]), _index(tops, box[1])
            across = max(sum(box[0] - 1 < x < box[2] - 1 for x in lefts), 1)
            down = max(sum(box[1] - 1 < y < box[3] - 1 for y in tops), 1)
            cells.append(GridCell(tuple((text or "").split("\n")), line, column, down, across))
    return cells + _open_cells(table, words, cells, lefts, tops)


def _open_cells(
    table: Any, words: list[dict[str, Any]], cells: list[GridCell], lefts: list[float], tops: list[float]
) -> list[GridCell]:
    """Merged cells that the page end leaves without their lower line, so that no ruled cell holds their words."""
    taken = {(c.row + i, c.column + j) for c in cells for i in range(c.row_span) for j in range(c.column_span)}
    lost: dict[tuple[int, int], list[dict[str, Any]]] = {}
    for word in words:
        x, y = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
        row, column = bisect(tops, y) - 1, bisect(lefts, x) - 1
        if (row, column) not in taken and _inside(word, table.bbox):
            while row and (row - 1, column) not in taken:
                row -= 1
            lost.setdefault((row, column), []).append(word)
    found: list[GridCell] = []
    for (row, column), own in lost.items():
        span = 1
        while row + span < len(tops) and (row + span, column) not in taken:
            span += 1
        lines = tuple(" ".join(line.words for line in parts) for parts in rows_of(own))
        found.append(GridCell(lines, row, column, span))
    return found


def _edges(values: Any) -> list[float]:
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > 3:
            edges.append(value)
    return edges


def _index(edges: list[float], value: float) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - value))


def _without_running(pages: list[list[Item]]) -> list[list[Item]]:
    """The pages without the heads and feet that three pages or more repeat."""
    blocks = [item for items in pages for item in items if isinstance(item, Block)]
    seen = Counter(line.words for block in blocks for line in block.lines if line.running)
    repeated = {words for words, count in seen.items() if count >= 3}
    for items in pages:
        for item in items:
            if isinstance(item, Block):
                item.lines = [line for line in item.lines if line.words not in repeated]
    return [[item for item in items if not isinstance(item, Block) or item.lines] for items in pages]


def _joined(pages: list[list[Item]]) -> list[tuple[int, Item]]:
    """Items with their pages; a paragraph or a table that goes on over the page end is one."""
    joined: list[tuple[int, Item]] = []
    for number, items in enumerate(pages, 1):
        for position, item in enumerate(items):
            last = joined[-1][1] if joined and position == 0 else None
            if isinstance(item, list) and isinstance(last, list) and _same_columns(last, item):
                last.extend(_continued(last, item))
            elif isinstance(item, Block) and isinstance(last, Block) and _goes_on(last, item):
                last.lines.extend(item.lines)
            else:
                joined.append((number, item))
    return joined


def _goes_on(last: Block, block: Block) -> bool:
    """A sentence that the page end cuts: no end mark before, a small letter after."""
    if last.tight or block.tight or last.footnote or block.footnote:
        return False
    return last.words[-1] not in ".;:!?/”" and block.words[0].islower()


def _same_columns(one: list[GridCell], other: list[GridCell]) -> bool:
    return max(c.column + c.column_span for c in one) == max(c.column + c.column_span for c in other)


def _continued(table: list[GridCell], more: list[GridCell]) -> list[GridCell]:
    """The cells of a table's next page, below the first; its repeated head left out, a cut row and cell joined."""
    rows = sorted({cell.row for cell in more})
    rows = rows[_head_rows(table, more, rows) :]
    base = 1 + max(cell.row + cell.row_span - 1 for cell in table)
    if rows and _is_rest(more, rows[0]):
        _join_row(table, more, rows[0], base - 1)
        rows = rows[1:]
    elif rows:
        more = _without_merged(table, more, rows[0], base - 1)
    place = {row: base + index for index, row in enumerate(rows)}
    return [GridCell(c.paragraphs, place[c.row], c.column, c.row_span, c.column_span) for c in more if c.row in place]


def _head_rows(table: list[GridCell], more: list[GridCell], rows: list[int]) -> int:
    """How many of ``rows`` repeat the first rows of ``table``: a head, its second row, the numbers of its columns."""
    count = 0
    while count < len(rows) - 1:
        own = [cell.words for cell in table if cell.row == count]
        if own != [cell.words for cell in more if cell.row == rows[count]] or not any(own):
            break
        count += 1
    return count


def _is_rest(cells: list[GridCell], row: int) -> bool:
    """The row goes on with the last of the page before: it has no number, or a merged one and begins within a word."""
    own = sorted((cell for cell in cells if cell.row == row), key=lambda cell: cell.column)
    if own[0].words or own[0].row_span == 1:
        return not own[0].words
    return next((cell.words[0].islower() for cell in own if cell.words), False)


def _join_row(table: list[GridCell], more: list[GridCell], row: int, last: int) -> None:
    rest = {cell.column: cell for cell in more if cell.row == row}
    for index, cell in enumerate(table):
        if cell.row <= last < cell.row + cell.row_span and cell.column in rest:
            on = rest[cell.column]
            lines = (*cell.paragraphs, *on.paragraphs)
            joined = GridCell(lines, cell.row, cell.column, cell.row_span, cell.column_span)
            table[index] = _longer(joined, on.row_span - 1)


def _without_merged(table: list[GridCell], more: list[GridCell], row: int, last: int) -> list[GridCell]:
    """``more`` without the empty cells at its top that go on with a merged cell above, which then spans theirs too."""
    above = {cell.column: index for index, cell in enumerate(table) if cell.row <= last < cell.row + cell.row_span}
    kept: list[GridCell] = []
    for cell in more:
        index = above.get(cell.column)
        one = table[index] if index is not None and cell.row == row and not cell.words else None
        if index is None or one is None or one.row_span + cell.row_span == 2 or one.column_span != cell.column_span:
            kept.append(cell)
        else:
            table[index] = _longer(one, cell.row_span)
    for column in above.keys() - {c.column + i for c in more if c.row == row for i in range(c.column_span)}:
        below = min((c.row for c in more if c.column == column), default=max(c.row for c in more) + 1)
        table[above[column]] = _longer(table[above[column]], below - row)
    return kept


def _longer(cell: GridCell, rows: int) -> GridCell:
    return GridCell(cell.paragraphs, cell.row, cell.column, cell.row_span + rows, cell.column_span)


def _raised(words: str) -> str:
    mark = _MARK.match(words)
    return words[: mark.end()].translate(RAISED) + words[mark.end() :] if mark else words


def _emit(items: list[tuple[int, Item]], builder: Builder) -> None:
    for page, item in items:
        if isinstance(item, list):
            builder.table(item, page=page)
        elif item.tight:
            for number, line in enumerate(item.lines, 1):
                builder.paragraph(line.words, page=page, tight=number < len(item.lines))
        else:
            words = _raised(item.words) if item.footnote else item.words
            builder.paragraph(words, page=page, part="footnote" if item.footnote else "body")
