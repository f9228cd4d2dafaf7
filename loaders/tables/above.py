"""Cells that say that what the cell above says holds here too, and cells that say nothing."""

from __future__ import annotations

import re

from loaders.text import Cell, Text

# "nt", "-nt-", "N/t", "Như trên"; "//", "-//-"; ditto marks of every shape.
_AS_ABOVE = re.compile(
    r"[\s\-–(]*(?:nt|n/t|như trên(?:,? ?nt)?|/[ ]?/|[\"“”„″〃]+[ ]*[\"“”„″〃]*|['’′]{2})[\s\-–.)]*", re.IGNORECASE
)
_LONGEST = 20
_NOTHING = re.compile(r"[\s\-–—_.…*]*")


def as_above(text: Text, cell: Cell) -> bool:
    if cell.end - cell.start > _LONGEST:
        return False
    return _AS_ABOVE.fullmatch(" ".join(text.clean[cell.start : cell.end].split())) is not None


def says_nothing(text: Text, cell: Cell) -> bool:
    """True for an empty cell and for one with no more than dashes or dots."""
    return _NOTHING.fullmatch(text.clean, cell.start, cell.end) is not None
