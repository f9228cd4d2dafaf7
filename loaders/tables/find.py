"""All tables of a text: those that its file marks, those drawn with characters, those that lost their lines."""

from __future__ import annotations

from loaders.tables.flattened import flattened_tables
from loaders.tables.pipes import bar_tables
from loaders.tables.tabs import tab_tables
from loaders.text import Table, Text


def find_tables(text: Text) -> list[Table]:
    """The tables of ``text``, in order, not overlapping; a table that the file marks comes before one that is drawn."""
    found = list(text.tables)
    drawn = []
    if "|" in text.clean:
        drawn += bar_tables(text)
    if "\t" in text.clean:
        drawn += tab_tables(text)
    drawn += flattened_tables(text)
    for table in drawn:
        if not any(known.start < table.end and table.start < known.end for known in found):
            found.append(table)
    return sorted(found, key=lambda table: table.start)
