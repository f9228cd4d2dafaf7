"""Graph files to take away. Each format is a module with ``write(selection, path)``; ``FORMATS`` names them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from graph.export import csv_import, excel, graphml, html, turtle
from graph.export.selection import Edge, Node, Selection, whole

__all__ = ["FORMATS", "Edge", "Node", "Selection", "whole", "write"]

FOR_PEOPLE: dict[str, Callable[[Selection, Path, str], None]] = {"html": html.write, "xlsx": excel.write}
FORMATS: dict[str, Callable[[Selection, Path], None]] = {
    "graphml": graphml.write,
    "ttl": turtle.write,
    "html": html.write,
    "xlsx": excel.write,
    "csv": csv_import.write,
}


def write(format: str, selection: Selection, path: Path, language: str = "vi") -> None:
    """``language`` (vi, en): of headings and explanations where people read the file; programs find the same in both.

    Raises KeyError for an unknown format, OSError where ``path`` cannot be written.
    """
    if format in FOR_PEOPLE:
        FOR_PEOPLE[format](selection, path, language)
    else:
        FORMATS[format](selection, path)
