"""Task tables that lost their lines and whose cells are broken over lines: rows by their running number, columns by
what cells of each begin with.

An agency column begins with the name of a body, a time column with words of time; a line that goes on with the one
before it begins no cell. A line may hold the ends of two cells: a name and a time, or two names. Where that leaves more
than one way to part a row, the width of the columns decides; a cell whose place is still not certain is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.tables.actors import opens_name
from loaders.tables.grid import role_of
from loaders.tables.pipes import Row
from loaders.tables.row_ways import NAMED, TIME, agreed, fits, in_pieces, ways_of, widths_of
from loaders.text import Cell, Table, Text

_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2})?)[.)]?(?:[ \t]+(?=\D)|$)")
_GROUP = re.compile(r"([IVX]{1,5}|[A-E])[.)]?(?:[ \t]+(?=\S)|$)")
_ENDS = re.compile(r"[*_ ]*(?:Nơi nhận|PHỤ LỤC|Phụ lục|Ghi chú|TM\.|KT\.|TL\.|Điều \d|CHỦ TỊCH|GIÁM ĐỐC|Trên đây)")
_HEADING = re.compile(r"(?:[IVX]+[.)/]|[A-E]\.)\s+\S")
# Where the next cell may begin within a line: "Sở Y tế Trước 20/3/2024".
_NEXT_TIME = re.compile(r"(?<=[^\s,;:(\-–]) +(?=(?:Trước|Trong|Từ|Đến|Tháng|Quý|Ngày|Năm|Hoàn thành|Xong) )")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_PAGE = re.compile(r"\d{1,3}")
_MOST_LINES = 40  # in one row


@dataclass(frozen=True, slots=True)
class _Part:
    """A row of the text: its label, and its lines; a group's title has ``group``."""

    label: tuple[int, int]
    lines: tuple[tuple[int, int], ...]
    group: bool


def uneven_table(text: Text, heads: Row, lines: Iterable[tuple[int, int]]) -> Table | None:
    """The table under ``heads``, one span a column, the first that of the numbers; ``lines`` are those behind them.

    None where the heads are not those of a task table, or where there are fewer than two rows.
    """
    roles = [role_of(" ".join(text.plain[a:b].split())) for a, b in heads]
    if roles[:2] != ["number", "task"] or not NAMED & set(roles) or roles.count("task") > 1:
        return None
    parts = list(_parts(text, lines))
    if sum(1 for part in parts if not part.group) < 2:
        return None
    columns = roles[1:]
    parts = [_whole(text, part, columns) for part in _ended(text, parts, columns)]
    ways = [ways_of(text, part.lines, columns) if not part.group else [] for part in parts]
    widths = widths_of([part.lines for part in parts], ways, len(columns))
    cells = [Cell(*span, 0, column) for column, span in enumerate(heads)]
    for row, (part, found) in enumerate(zip(parts, ways, strict=True), 1):
        cells.append(Cell(*part.label, row, 0))
        if part.group and part.lines:
            cells.append(Cell(part.lines[0][0], part.lines[-1][1], row, 1, 1, len(columns)))
        elif not part.group:
            fitting = [way for way in found if fits(part.lines, way, widths, text)] if len(found) > 1 else found
            cells += agreed(part.lines, fitting or found, row)
    return Table(heads[0][0], max(cell.end for cell in cells), tuple(cells))


def _parts(text: Text, lines: Iterable[tuple[int, int]]) -> Iterator[_Part]:
    """The rows by their running numbers, the last up to where its text ends."""
    label: tuple[int, int] | None = None
    body: list[tuple[int, int]] = []
    group = False
    groups: list[re.Match[str]] = []
    at: tuple[int, ...] = (0,)
    for start, end in lines:
        words = text.clean[start:end]
        number = _NUMBER.match(words)
        value = tuple(int(piece) for piece in number[1].split(".")) if number else ()
        mark = number if number and _follows(at, value, group) else None
        title = _group(words, groups) if mark is None else None
        opening = mark or title
        if opening is None:
            if label is None or _ENDS.match(words) or _HEADING.match(words) or len(body) >= _MOST_LINES:
                break
            body += _without_time(text, start, end) if not group else [(start, end)]
            continue
        if title is not None:
            groups.append(title)
        if label is not None:
            if mark is not None and len(body) > 1 and _PAGE.fullmatch(text.clean, *body[-1]):
                body = body[:-1]  # the number of the page that ends before this row
            yield _Part(label, tuple(body), group)
        label, body = (start, start + len(opening[0].rstrip())), []
        group = mark is None
        at = value if mark else at
        if opening.end() < end - start:
            body.append((start + opening.end(), end))
    if label is not None and body:
        yield _Part(label, _before_gap(text, body), group)


def _before_gap(text: Text, lines: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Of the last row, whose end nothing marks: its lines up to a blank one that does not stand between all of them."""
    gaps = [text.clean.count("\n", lines[n][1], lines[n + 1][0]) > 1 for n in range(len(lines) - 1)]
    first = gaps.index(True) + 1 if True in gaps and not all(gaps) else len(lines)
    return tuple(lines[:first])


def _ended(text: Text, parts: list[_Part], columns: Sequence[str | None]) -> list[_Part]:
    """``parts``, the last without lines that are none of its cells."""
    most = 2 * max(len(part.lines) for part in parts[:-1]) + 4
    lines = parts[-1].lines[:most]
    while len(lines) > 1 and not ways_of(text, lines, columns):
        lines = lines[:-1]
    return [*parts[:-1], replace(parts[-1], lines=lines)]


def _whole(text: Text, part: _Part, columns: Sequence[str | None]) -> _Part:
    """``part`` with lines of two names in pieces, where only so every column has a cell."""
    pieces = tuple(in_pieces(text, part.lines)) if not part.group else part.lines
    if len(pieces) == len(part.lines):
        return part
    plain, cut = ways_of(text, part.lines, columns), ways_of(text, pieces, columns)
    full = [way for way in cut if -1 not in way]
    return replace(part, lines=pieces) if len(full) == 1 and all(-1 in way for way in plain) else part


def _follows(at: tuple[int, ...], value: tuple[int, ...], group: bool) -> bool:
    """The number ``value`` may stand behind ``at``: 3 behind 2 or 2.4, 2.1 behind 2; 1 again under a group's title."""
    if len(value) == 1:
        return value[0] == at[0] + 1 or (group and value[0] == 1)
    return value[0] == at[0] and value[1] == (at[1] + 1 if len(at) > 1 else 1)


def _group(words: str, before: list[re.Match[str]]) -> re.Match[str] | None:
    """ "II", alone on its line or before a title in capitals, where "I" in the same form opened the table."""
    match = _GROUP.match(words)
    if match is None:
        return None
    rest = words[match.end() :]
    if before:
        first = before[0]
        alone = not first.string[first.end() :]
        same = (not rest) == alone and first[0].rstrip()[-1:].isalpha() == match[0].rstrip()[-1:].isalpha()
        return match if same and match[1] == _after(before[-1][1]) else None
    return match if match[1] in ("I", "A") and (not rest or rest.isupper()) else None


def _after(label: str) -> str:
    """The label behind "II" or "B"."""
    return _ROMAN[_ROMAN.index(label) + 1] if label in _ROMAN[:-1] else chr(ord(label[0]) + 1)


def _without_time(text: Text, start: int, end: int) -> list[tuple[int, int]]:
    """The line, in two where words of time stand behind a name."""
    for match in _NEXT_TIME.finditer(text.clean, start, end):
        if TIME.match(text.clean[match.end() : end]) and opens_name(text.clean[start:end]):
            return [(start, match.start()), (match.end(), end)]
    return [(start, end)]
