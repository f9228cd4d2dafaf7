"""Tables that lost their lines: a cell a line, the heads first, then rows that begin with 1, 2, 3 …"""

from __future__ import annotations

import re

from loaders.tables.grid import role_of
from loaders.tables.pipes import Row, table_of, trimmed
from loaders.text import Table, Text

_FIRST_HEAD = re.compile(r"^[ \t*]*(?:STT|TT|Số TT|Stt)[ \t*.]*$", re.MULTILINE)
_NUMBER = re.compile(r"(\d{1,3})\.?")
_MOST_COLUMNS = 9
_FEWEST_COLUMNS = 3
_MOST_LINES = 3000


def flattened_tables(text: Text) -> list[Table]:
    """Tables of at least three columns and two rows, each row with exactly a line a column.

    A table whose rows do not come out even is left alone: a cell that was broken over lines could not be told from two.
    """
    found: list[Table] = []
    for match in _FIRST_HEAD.finditer(text.clean):
        if not found or match.start() >= found[-1].end:
            table = _read(text, match.start())
            if table is not None:
                found.append(table)
    return found


def _read(text: Text, start: int) -> Table | None:
    lines = _lines(text, start, _MOST_COLUMNS + 1)
    heads: Row = []
    for number, span in enumerate(lines):
        words = " ".join(text.plain[span[0] : span[1]].split())
        if heads and _NUMBER.fullmatch(words):
            return _rows(text, heads, lines[number][0]) if len(heads) >= _FEWEST_COLUMNS else None
        role = role_of(words)
        if len(heads) == _MOST_COLUMNS or (role is None and len(words) > 40):
            return None
        heads.append(span)
    return None


def _rows(text: Text, heads: Row, start: int) -> Table | None:
    named = [role_of(" ".join(text.plain[a:b].split())) for a, b in heads]
    if len({role for role in named if role}) < _FEWEST_COLUMNS:
        return None
    lines = _lines(text, start, _MOST_LINES - len(heads))
    rows: list[Row] = [heads]
    position = 0
    while position + len(heads) <= len(lines):
        row = lines[position : position + len(heads)]
        number = _NUMBER.fullmatch(text.plain[row[0][0] : row[0][1]])
        if number is None or int(number[1]) != len(rows):
            break
        rows.append(row)
        position += len(heads)
    if len(rows) < 3 or _goes_on(text, lines, position, len(rows)):
        return None
    return table_of(rows)


def _goes_on(text: Text, lines: list[tuple[int, int]], position: int, number: int) -> bool:
    """True where the next row stands within the next lines but not where it should: the rows are uneven."""
    following = lines[position : position + 12]
    return any(text.plain[a:b].rstrip(".") == str(number) for a, b in following)


def _lines(text: Text, start: int, most: int) -> list[tuple[int, int]]:
    """The filled lines from ``start`` on, ``most`` of them."""
    found: list[tuple[int, int]] = []
    clean = text.clean
    position = start
    while position < len(clean) and len(found) < most:
        stop = clean.find("\n", position)
        stop = len(clean) if stop < 0 else stop
        span = trimmed(text, position, stop)
        if span[1] > span[0]:
            found.append(span)
        position = stop + 1
    return found
