"""CSV files for ``neo4j-admin database import``, in a folder: one for each kind of node and of edge."""

from __future__ import annotations

import csv
import shutil
from collections import defaultdict
from pathlib import Path
from typing import Any

from graph.export.selection import Edge, Node, Selection

_TYPES = {bool: "boolean", int: "long", float: "double", list: "string[]"}
_LIST = "\x1f"  # between the items of a list: neo4j-admin's --array-delimiter


def write(selection: Selection, path: Path) -> None:
    """Write the folder ``path``, which is replaced. ``path/README.txt`` says how to import. Raises OSError."""
    if path.exists():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    path.mkdir(parents=True)
    nodes: dict[str, list[Node]] = defaultdict(list)
    for node in selection.nodes:
        nodes[node.label].append(node)
    edges: dict[str, list[Edge]] = defaultdict(list)
    for edge in selection.edges:
        edges[edge.type].append(edge)
    command = ["neo4j-admin database import full neo4j", "--array-delimiter='U+001F'", "--multiline-fields=true"]
    for label, members in sorted(nodes.items()):
        rows = [
            {":ID": n.id, "key": n.key, **n.properties, ":LABEL": ";".join(n.labels or (n.label,))} for n in members
        ]
        _file(path / f"{label}.csv", rows)
        command.append(f"--nodes={label}.csv")
    for type, joins in sorted(edges.items()):
        rows = [{":START_ID": e.start, ":END_ID": e.end, ":TYPE": e.type, **e.properties} for e in joins]
        _file(path / f"{type}.csv", rows)
        command.append(f"--relationships={type}.csv")
    (path / "README.txt").write_text(" \\\n  ".join(command) + "\n", "utf-8")


def _file(path: Path, rows: list[dict[str, Any]]) -> None:
    names = dict.fromkeys(name for row in rows for name in row)
    heads = [name if name.startswith(":") else f"{name}:{_type(name, rows)}" for name in names]
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, quoting=csv.QUOTE_MINIMAL)
        out.writerow(heads)
        out.writerows([_value(name, row.get(name)) for name in names] for row in rows)


def _type(name: str, rows: list[dict[str, Any]]) -> str:
    kinds = {type(row[name]) for row in rows if row.get(name) is not None and row.get(name) != ""}
    if kinds == {int, float}:
        return "double"
    return _TYPES.get(kinds.pop(), "string") if len(kinds) == 1 else "string"


def _value(name: str, value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        # Labels are parted by neo4j-admin's array delimiter as well.
        return _LIST.join(str(item) for item in value)
    return value.replace(";", _LIST) if name == ":LABEL" else value
