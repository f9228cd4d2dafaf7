"""The lines of a PDF page: words put together by where they stand, two columns told apart, paragraphs joined.

Distances are in points (1/72 inch) as PDF gives them, from the page's upper left corner.
"""

from __future__ import annotations

import re
import statistics
from dataclasses import dataclass
from itertools import pairwise

Word = dict[str, float | str]

_MARKER = re.compile(
    r"(?:[-+•*–o]\s|\(?\d{1,3}(?:\.\d{1,2}){0,3}[.)]|[a-zđ][.)]|[IVX]{1,6}[.)]"
    r"|Điều\s+\d|Chương\s|Mục\s|Phần\s|PHẦN\s|PHỤ LỤC|Phụ lục)"
)
_PAGE_NUMBER = re.compile(r"(?:trang\s*)?[-–\s]*\d{1,4}(?:\s*/\s*\d{1,4})?[-–\s]*", re.IGNORECASE)
_COLUMN_GAP = 24.0  # between two columns; justified words stand closer
# A cell that is full leaves but its margins to the next column: more than anywhere else in a line of several words.
_CELL_GAP, _WIDER, _CELL_WORDS = 10.0, 3.0, 2
_SPLIT = 0.15  # share of a letter's height: with less between them, two words of one size are one that a font cut
_RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
RAISED = str.maketrans("0123456789", _RAISED_DIGITS)
_POWER = re.compile(r"(?<![^\W\d_])[kcdm]?m$")  # square and cubic metres
_ADDRESSED = re.compile(r"kính gửi\b", re.IGNORECASE)
_OPEN = re.compile(r"[^\s.;:!?/”\"]$")  # a line that no mark ends goes on
_EDGE = 0.08  # share of the page's height where running heads and page numbers stand


@dataclass(slots=True)
class Line:
    """A line, or one column's part of one. ``size``: height of its letters."""

    words: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    running: bool = False  # at the edge of the page, where running heads stand
    cells: tuple[Line, Line] | None = None  # its parts, if it belongs to a zone of two columns

    @property
    def centre(self) -> float:
        return (self.x0 + self.x1) / 2


@dataclass(slots=True)
class Block:
    """Lines that belong together. ``tight``: kept as lines (header, title, list of recipients), else one paragraph."""

    lines: list[Line]
    tight: bool = False
    footnote: bool = False

    @property
    def words(self) -> str:
        return ("\n" if self.tight else " ").join(line.words for line in self.lines)


def rows_of(words: list[Word]) -> list[list[Line]]:
    """The page's rows from top to bottom, each with its segments (one, or one a column) from left to right."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (float(w["top"]) + float(w["bottom"])) / 2):
        middle = (float(word["top"]) + float(word["bottom"])) / 2
        if rows and middle <= statistics.fmean(float(w["bottom"]) for w in rows[-1]) - 1.0:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [_segments(sorted(row, key=lambda w: float(w["x0"]))) for row in rows]


def _segments(row: list[Word]) -> list[Line]:
    parts: list[list[Word]] = [[row[0]]]
    for word in row[1:]:
        if _gap(parts[-1][-1], word) > _COLUMN_GAP:
            parts.append([word])
        else:
            parts[-1].append(word)
    lines = [_line(part) for part in parts]
    if len(lines) == 1:
        lines[0].cells = _cells(row)
    return lines


def _gap(before: Word, word: Word) -> float:
    return float(word["x0"]) - float(before["x1"])


def _cells(row: list[Word]) -> tuple[Line, Line] | None:
    """The two parts of a row at its one gap that is wider than the blanks between its words."""
    gaps = [_gap(before, word) for before, word in pairwise(row)]
    if len(row) < 2 * _CELL_WORDS:
        return None
    least = max(_CELL_GAP, _WIDER * statistics.median(gaps))
    wide = [number for number, gap in enumerate(gaps, 1) if gap > least]
    if len(wide) != 1 or not _CELL_WORDS <= wide[0] <= len(row) - _CELL_WORDS:
        return None
    return _line(row[: wide[0]]), _line(row[wide[0] :])


def _line(words: list[Word]) -> Line:
    return Line(
        _text(words),
        min(float(w["x0"]) for w in words),
        max(float(w["x1"]) for w in words),
        min(float(w["top"]) for w in words),
        max(float(w["bottom"]) for w in words),
        statistics.median(float(w["size"]) for w in words),
    )


def _text(words: list[Word]) -> str:
    """The words of a line; a raised number is the mark of a note, as it is in a Word file, or a unit's power."""
    opens = len(words) > 1 and _raised(words[1], words[0])
    text = str(words[0]["text"]).translate(RAISED if opens else {})
    marked = False  # the word before was a mark
    for before, word in pairwise(words):
        own = str(word["text"])
        raised = _raised(before, word)
        if raised and own in ("2", "3") and _POWER.search(text):
            text += own
        elif raised:
            text += f"⁽{own.translate(RAISED)}⁾"
        elif _cut(before, word) or (marked and own[0] in ",.;:)/"):
            text += own
        else:
            text += " " + own
        marked = raised
    return text


def _raised(before: Word, word: Word) -> bool:
    """A small number right behind or before a word, above its line."""
    size = float(before["size"])
    beside = max(float(word["x0"]) - float(before["x1"]), float(before["x0"]) - float(word["x1"])) < 0.4 * size
    small = float(word["size"]) < 0.8 * size and float(word["bottom"]) < float(before["bottom"]) - 0.1 * size
    return beside and small and str(word["text"]).isdigit() and len(str(word["text"])) < 4


def _cut(before: Word, word: Word) -> bool:
    """Two parts of one word: letters with marks come from another font, whose box stands higher; a raised digit is
    smaller and stays apart."""
    size, gap = float(before["size"]), float(word["x0"]) - float(before["x1"])
    return abs(size - float(word["size"])) < 0.5 and gap < _SPLIT * size


def _at_edge(line: Line, height: float) -> bool:
    return line.bottom < _EDGE * height or line.top > (1 - _EDGE) * height


def blocks_of(rows: list[list[Line]], width: float, height: float) -> list[Block]:
    """The blocks of a page in reading order: zones of two columns left before right, paragraphs joined."""
    for row in rows:
        for line in row:
            line.running = _at_edge(line, height)
    rows = [kept for row in rows if (kept := [line for line in row if not _is_page_number(line)])]
    flow = [row[0] for row in rows if len(row) == 1]
    margins = _margins(flow or [line for row in rows for line in row], width)
    blocks: list[Block] = []
    start = 0
    while start < len(rows):
        end, split = _zone(rows, start, width)
        if split is not None:
            lines = [line for row in rows[start:end] for line in row]
            for side in ([x for x in lines if x.centre < split], [x for x in lines if x.centre >= split]):
                blocks.extend(_column(side))
            start = end
            continue
        while end < len(rows) and _zone(rows, end, width)[1] is None:
            end += 1
        run = [_whole(row) for row in rows[start:end]]
        blocks.extend(_paragraphs(run, margins, width, height))
        start = end
    return blocks


def _whole(row: list[Line]) -> Line:
    """The segments of a row as one line."""
    top, bottom = min(line.top for line in row), max(line.bottom for line in row)
    words = " ".join(line.words for line in row)
    return Line(words, row[0].x0, row[-1].x1, top, bottom, row[0].size, all(line.running for line in row))


def _is_page_number(line: Line) -> bool:
    return line.running and bool(_PAGE_NUMBER.fullmatch(line.words.strip()))


def _zone(rows: list[list[Line]], start: int, width: float) -> tuple[int, float | None]:
    """End of the two-column zone that begins at row ``start`` and where its columns part; None where it is none.

    A row of the zone whose left cell is full, so that its words stand close to those of the right, is parted here.
    """
    row = rows[start]
    if len(row) != 2:
        return start + 1, None
    split = (row[0].x1 + row[1].x0) / 2
    if not 0.25 * width < split < 0.75 * width:
        return start + 1, None
    end = start + 1
    pairs = 1
    low, high = row[0].x1, row[1].x0
    while end < len(rows):
        if len(rows[end]) == 1 and abs(rows[end][0].centre - width / 2) < 0.06 * width:
            break  # set about the middle of the page: the title
        if _ADDRESSED.match(rows[end][0].words):
            break  # what stands to its right are the addressees, no part of the header above
        if rows[end][0].top - rows[end - 1][-1].bottom > 90:
            break
        cells = rows[end][0].cells
        if cells is not None and cells[0].x1 < high - 4 and cells[1].x0 > low + 4:
            rows[end] = list(cells)
        left = [line for line in rows[end] if line.centre < split]
        right = [line for line in rows[end] if line.centre >= split]
        new_low = max([low, *(line.x1 for line in left)])
        new_high = min([high, *(line.x0 for line in right)])
        if new_low >= new_high - 4:
            break
        low, high = new_low, new_high
        pairs += bool(left and right)
        end += 1
    # One pair alone may be a line of a form; a header or an ending has more, or keeps on below on one side.
    return (end, (low + high) / 2) if pairs > 1 or end > start + 1 else (start + 1, None)


def _column(lines: list[Line]) -> list[Block]:
    """One column of a zone, cut where it leaves more than a line free."""
    blocks: list[Block] = []
    for line in lines:
        if blocks and line.top - blocks[-1].lines[-1].bottom < 0.9 * max(line.size, 8):
            blocks[-1].lines.append(line)
        else:
            blocks.append(Block([line], tight=True))
    return blocks


def _margins(lines: list[Line], width: float) -> tuple[float, float]:
    if not lines:
        return 0.0, width
    lefts = sorted(line.x0 for line in lines)
    rights = sorted(line.x1 for line in lines)
    return lefts[len(lefts) // 20], rights[-1 - len(rights) // 20]


def _paragraphs(lines: list[Line], margins: tuple[float, float], width: float, height: float) -> list[Block]:
    left, right = margins
    body = statistics.median(line.size for line in lines)
    blocks: list[Block] = []
    for line in lines:
        before = blocks[-1].lines[-1] if blocks else None
        if before is None or line.top - before.bottom > 1.6 * body:
            blocks.append(Block([line]))
        elif _centred(line, left, right) + _centred(before, left, right) >= 1 and _same_axis(before, line, left, right):
            blocks[-1].lines.append(line)
            blocks[-1].tight = True
        elif _continues(before, line, left, right, indented=blocks[-1].lines[0].x0 > line.x0 + 8):
            blocks[-1].lines.append(line)
        else:
            blocks.append(Block([line]))
    for block in blocks:
        small = all(line.size < 0.9 * body for line in block.lines)
        block.footnote = small and block.lines[0].top > 0.6 * height
    return blocks


def _centred(line: Line, left: float, right: float) -> bool:
    return line.x0 > left + 18 and abs(line.centre - (left + right) / 2) < 14


def _same_axis(before: Line, line: Line, left: float, right: float) -> bool:
    """Both lines are set about the middle of the page and neither begins at the margin."""
    middle = (left + right) / 2
    return all(abs(x.centre - middle) < 6 and x.x0 > left + 2 for x in (before, line))


def _continues(before: Line, line: Line, left: float, right: float, *, indented: bool) -> bool:
    """True where ``line`` goes on with the paragraph of ``before``: that one was full, this one is not indented.

    What looks like a marker may be a name's dash ("Lao động / - Thương binh") or a cited clause: no mark ends the line
    before it, and it stands at the margin while the paragraph, as any new item would, is ``indented``.
    """
    if abs(before.size - line.size) > 1.2 or line.words[0] in _RAISED_DIGITS:
        return False
    if _MARKER.match(line.words) and not (indented and line.x0 <= left + 8 and _OPEN.search(before.words)):
        return False
    room = len(line.words.split(" ", 1)[0]) * before.size * 0.55
    full = before.x1 >= right - max(room, 12)
    return full and (line.x0 <= left + 8 or abs(line.x0 - before.x0) < 3)
