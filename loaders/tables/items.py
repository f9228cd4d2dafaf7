"""A cell of work that lists several tasks, one a line: "- Kiểm kê tài sản. / - Lập báo cáo quý I."."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.text import Cell, Text

_ITEM = re.compile(r"(?:^|\n)[ \t]*[-–•][ \t]*(?=[^\W\d_]{2})")


def items_of(text: Text, cell: Cell) -> list[Cell]:
    """The items, each as a cell of its own; none where the cell is no list, or one item leads in the next."""
    marks = list(_ITEM.finditer(text.clean[cell.start : cell.end]))
    if len(marks) < 2 or marks[0].start() > 0:
        return []
    ends = [mark.start() for mark in marks[1:]] + [cell.end - cell.start]
    found = [
        replace(cell, start=cell.start + mark.end(), end=cell.start + stop)
        for mark, stop in zip(marks, ends, strict=True)
    ]
    sound = all(text.clean[one.start].isupper() for one in found)
    leads_in = any(text.clean[one.start : one.end].rstrip().endswith(":") for one in found)
    return found if sound and not leads_in else []


def is_list(text: Text, cell: Cell) -> bool:
    """True where the lines of a cell of names or times may each be of one item of the work."""
    return len(_ITEM.findall(text.clean[cell.start : cell.end])) > 1
