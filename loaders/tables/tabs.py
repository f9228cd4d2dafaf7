"""Tables whose columns stand apart by tabs."""

from __future__ import annotations

import re

from loaders.tables.pipes import Row, table_of, trimmed
from loaders.text import Table, Text

_TAB_LINE = re.compile(r"^[^\n\t]*\t[^\n]*$", re.MULTILINE)
_FEWEST_TABS = 2  # two columns are the two halves of a header or signature, not a table
_FEWEST_ROWS = 3


def tab_tables(text: Text) -> list[Table]:
    """Runs of lines that have the same number of tabs (at least two); blank lines between them do not count."""
    found: list[Table] = []
    rows: list[Row] = []
    ended = 0
    for match in _TAB_LINE.finditer(text.clean):
        row = _split(text, match.start(), match.end())
        if rows and (text.clean[ended : match.start()].strip() or len(row) != len(rows[-1])):
            _add(found, rows)
            rows = []
        ended = match.end()
        if len(row) > _FEWEST_TABS:
            rows.append(row)
    _add(found, rows)
    return found


def _add(found: list[Table], rows: list[Row]) -> None:
    table = table_of(rows) if len(rows) >= _FEWEST_ROWS else None
    if table is not None:
        found.append(table)


def _split(text: Text, start: int, end: int) -> Row:
    row: Row = []
    while True:
        tab = text.clean.find("\t", start, end)
        row.append(trimmed(text, start, end if tab < 0 else tab))
        if tab < 0:
            return row
        start = tab + 1
