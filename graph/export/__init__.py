"""Graph files to take away. Each format is a module with ``write(selection, path)``; ``FORMATS`` names them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from graph.export import csv_import, excel, graphml, html, turtle
from graph.export.selection import Edge, Node, Selection, whole

__all__ = ["FORMATS", "Edge", "Node", "Selection", "whole"]

FORMATS: dict[str, Callable[[Selection, Path], None]] = {
    "graphml": graphml.write,
    "ttl": turtle.write,
    "html": html.write,
    "xlsx": excel.write,
    "csv": csv_import.write,
}
