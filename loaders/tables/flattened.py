"""Tables that lost their lines: the heads first, then rows that begin with 1, 2, 3 …, often with a cell a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from loaders.letters import UPPER
from loaders.plain_search import AtLine, holds
from loaders.tables.grid import role_of
from loaders.tables.pipes import Row, table_of, trimmed
from loaders.tables.row_ways import NAMED, OPEN, TIME
from loaders.tables.uneven import uneven_table
from loaders.text import Table, Text

_FIRST_HEAD = AtLine(rf"[ \t*]*(?:STT|TT|Số TT|Stt)(?=[ \t*.]*$|[ \t]+[{UPPER}])")
_FIRST_WORDS = ("TT", "Stt")
_NUMBER = re.compile(r"(\d{1,3})\.?")
_FIRST_ROW = re.compile(r"(?:1|I|A)[.)]?(?: \S.*)?")
_WORD = re.compile(r"[^\s]+")
_MOST_COLUMNS = 9
_MOST_HEAD_LINES = 20
_FEWEST_COLUMNS = 3
_LONGEST_HEAD = 40
_LONGEST_TIME = 40  # a longer line is a sentence behind the table
_MOST_LINES = 3000
_LOOK_AHEAD = 12  # lines behind the last row that is even


def flattened_tables(text: Text) -> list[Table]:
    """Tables of at least three columns and two rows whose heads stand a line each, broken over lines or in one line.

    With exactly a line a cell any table is read; with cells broken over lines, tables of tasks alone.
    """
    found: list[Table] = []
    whole = 0, len(text.clean)
    if not holds(text.clean, _FIRST_WORDS, *whole):
        return found
    for start, _ in _FIRST_HEAD.spans(text.clean, *whole):
        if not found or start >= found[-1].end:
            table = _read(text, start)
            if table is not None:
                found.append(table)
    return found


def _read(text: Text, start: int) -> Table | None:
    lines = list(_lines(text, start, _MOST_HEAD_LINES + 1))
    first = next((n for n, span in enumerate(lines) if n and _FIRST_ROW.fullmatch(text.clean[slice(*span)])), None)
    if first is None:
        return None
    heads = lines[:first]
    if len(heads) <= _MOST_COLUMNS and all(_is_head(text, span) for span in heads):
        table = _rows(text, heads, lines[first][0]) if len(heads) >= _FEWEST_COLUMNS else None
        if table is not None:
            return table
    heads = _in_one_line(text, heads[0]) if len(heads) == 1 else _joined(text, heads)
    if not _FEWEST_COLUMNS <= len(heads) <= _MOST_COLUMNS or not all(_is_head(text, span) for span in heads):
        return None
    return uneven_table(text, heads, _lines(text, lines[first][0], _MOST_LINES))


def _is_head(text: Text, span: tuple[int, int]) -> bool:
    words = " ".join(text.plain[slice(*span)].split())
    return role_of(words) is not None or len(words) <= _LONGEST_HEAD


def _joined(text: Text, lines: Row) -> Row:
    """Heads broken over lines: a line in small letters goes on with the one above it."""
    heads: Row = []
    for start, end in lines:
        if heads and text.clean[start].islower():
            heads[-1] = (heads[-1][0], end)
        else:
            heads.append((start, end))
    return heads


def _in_one_line(text: Text, line: tuple[int, int]) -> Row:
    """ "TT Nội dung công việc Đơn vị chủ trì Thời gian": each head begins with a capital."""
    heads: Row = []
    for word in _WORD.finditer(text.clean, *line):
        if heads and not (word[0][0].isupper() and len(heads) < _MOST_COLUMNS):
            heads[-1] = (heads[-1][0], word.end())
        else:
            heads.append(word.span())
    return heads


def _rows(text: Text, heads: Row, start: int) -> Table | None:
    named = [role_of(" ".join(text.plain[a:b].split())) for a, b in heads]
    if len({role for role in named if role}) < _FEWEST_COLUMNS:
        return None
    lines = _lines(text, start, _MOST_LINES - len(heads))
    rows: list[Row] = [heads]
    while len(row := list(islice(lines, len(heads)))) == len(heads):
        number = _NUMBER.fullmatch(text.plain[row[0][0] : row[0][1]])
        if number is None or int(number[1]) != len(rows):
            break
        rows.append(row)
    following = row + list(islice(lines, _LOOK_AHEAD - len(row)))
    if len(rows) < 3 or _goes_on(text, following, len(rows)) or _broken(text, rows, following, named):
        return None
    return table_of(rows)


def _goes_on(text: Text, following: Row, number: int) -> bool:
    """True where the next row stands within the next lines but not where it should: the rows are uneven."""
    return any(text.plain[a:b].rstrip(".") == str(number) for a, b in following)


def _broken(text: Text, rows: list[Row], following: Row, roles: list[str | None]) -> bool:
    """True where a cell of the last row may be broken over lines: no number behind it shows that it has a line a cell.

    A line in small letters goes on with the one above, where no other row has such a cell, as does one behind "của" or
    a comma in the work; times stand in no column of names; what goes on behind the row belongs to it.
    """
    for column, (start, end) in enumerate(rows[-1]):
        words, role = text.clean[start:end], roles[column]
        if words[0].islower() and not any(text.clean[row[column][0]].islower() for row in rows[1:-1]):
            return True
        if (role == "task" and OPEN.search(words)) or (role in NAMED and TIME.match(words)):
            return True
    behind = text.clean[slice(*following[0])] if following else ""
    return behind[:1].islower() or (len(behind) <= _LONGEST_TIME and TIME.match(behind) is not None)


def _lines(text: Text, start: int, most: int) -> Iterator[tuple[int, int]]:
    """The filled lines from ``start`` on, ``most`` of them."""
    clean = text.clean
    position, count = start, 0
    while position < len(clean) and count < most:
        stop = clean.find("\n", position)
        stop = len(clean) if stop < 0 else stop
        span = trimmed(text, position, stop)
        if span[1] > span[0]:
            count += 1
            yield span
        position = stop + 1
