"""Builds a Text piece by piece, keeping where each piece stands in the file."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from loaders.files import limits
from loaders.files.errors import UnreadableFile
from loaders.text import Cell, Origin, Table, Text, plain


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a table as a file gives it; ``paragraphs`` are its lines."""

    paragraphs: tuple[str, ...]
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1

    @property
    def words(self) -> str:
        return " ".join(part for part in (" ".join(p.split()) for p in self.paragraphs) if part)


# Words that show a table to be mere layout: header, addressees, recipients, signature (NĐ 30/2020/NĐ-CP, Phụ lục I).
_LAYOUT = ("cong hoa xa hoi", "dang cong san viet nam", "noi nhan", "kinh gui")
_LAYOUT_ROWS = 6


@dataclass
class Builder:
    """Collects paragraphs and tables in reading order. All offsets are of ``Text.clean``."""

    _pieces: list[str] = field(default_factory=list)
    _length: int = 0
    _characters: int = 0
    _tables: list[Table] = field(default_factory=list)
    _origins: list[Origin] = field(default_factory=list)
    warnings: list[tuple[str, str]] = field(default_factory=list)
    _cells: int = 0

    def _add(self, words: str) -> tuple[int, int]:
        start = self._length
        self._pieces.append(words)
        self._characters += len(words)
        if self._characters > limits.TEXT_CHARACTERS:
            limits.check_length(" " * (limits.TEXT_CHARACTERS + 1))
        self._length += len(words) if words.isascii() else len(unicodedata.normalize("NFC", words))
        return start, self._length

    def _origin(self, start: int, page: int | None, part: str, confidence: float | None) -> None:
        if page is not None or part != "body" or confidence is not None:
            self._origins.append(Origin(start, self._length, page, part, confidence))

    def paragraph(
        self,
        words: str,
        *,
        page: int | None = None,
        part: str = "body",
        confidence: float | None = None,
        tight: bool = False,
    ) -> None:
        """Add a paragraph; a blank line follows, or with ``tight`` a line end alone. Empty ones are left out."""
        words = words.strip("\n").rstrip()
        if not words.strip():
            return
        start, _ = self._add(words)
        self._add("\n" if tight else "\n\n")
        self._origin(start, page, part, confidence)

    def table(self, cells: list[GridCell], *, page: int | None = None) -> None:
        """Add a table: a layout table as paragraphs, cell by cell; another as rows of pipes, kept as a Table."""
        cells = [cell for cell in cells if cell.row_span > 0]
        self._cells += len(cells)
        if self._cells > limits.TABLE_CELLS:
            raise UnreadableFile("too_big", f"Bảng có hơn {limits.TABLE_CELLS:,} ô; hãy tách nhỏ tệp rồi nạp lại.")
        if not any(cell.words for cell in cells):
            return
        if _is_layout(cells):
            self._layout(cells, page)
        else:
            self._data(cells, page)

    def _layout(self, cells: list[GridCell], page: int | None) -> None:
        for cell in sorted(cells, key=lambda cell: (cell.row, cell.column)):
            lines = [line for line in cell.paragraphs if line.strip()]
            for number, line in enumerate(lines, 1):
                self.paragraph(line, page=page, part="cell", tight=number < len(lines))

    def _data(self, cells: list[GridCell], page: int | None) -> None:
        start = self._length
        placed: list[Cell] = []
        rows: dict[int, dict[int, GridCell | None]] = {}
        for cell in cells:
            for below in range(cell.row, cell.row + cell.row_span):
                # Rows that a merged cell covers show an empty one, so that columns stand under each other.
                rows.setdefault(below, {}).setdefault(cell.column, cell if below == cell.row else None)
        for row in sorted(rows):
            self._add("|")
            for column in sorted(rows[row]):
                placed_here = rows[row][column]
                if placed_here is None:
                    self._add("  |")
                    continue
                self._add(" ")
                begin, end = self._add(placed_here.words)
                self._add(" |")
                spans = placed_here.row_span, placed_here.column_span
                placed.append(Cell(begin, end, row, column, *spans))
            self._add("\n")
        self._tables.append(Table(start, self._length, tuple(placed), page))
        self._origin(start, page, "table", None)
        self._add("\n")

    def text(self, name: str, media_type: str, sha256: str) -> Text:
        """The finished Text. Raises UnreadableFile where nothing was added."""
        content = "".join(self._pieces).rstrip()
        if not content.strip():
            raise UnreadableFile("empty", "Không có chữ nào đọc được trong tệp.")
        tables, origins, warnings = tuple(self._tables), tuple(self._origins), tuple(self.warnings)
        return Text(content, name, tables, origins, warnings, sha256, media_type)


def _is_layout(cells: list[GridCell]) -> bool:
    columns = 1 + max(cell.column for cell in cells)
    rows = 1 + max(cell.row for cell in cells)
    if columns == 1:
        return True
    if columns > 3 or rows > _LAYOUT_ROWS:
        return False
    words = plain(" ".join(cell.words for cell in cells))
    return any(sign in words for sign in _LAYOUT) or rows == 1 == max(len(cell.paragraphs) for cell in cells)
