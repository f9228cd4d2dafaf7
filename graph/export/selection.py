"""What is exported: nodes and edges as a query gives them."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.schema import NODES

if TYPE_CHECKING:
    from graph.store import Store

_LABELS = {node.label: node for node in NODES}
_UNSEEN = ("text", "search", "match")  # the full text is the file's own; the others serve the index
_NODES = """
MATCH (n) WHERE NOT n:File
RETURN labels(n) AS labels, n.key AS key, properties(n) AS properties ORDER BY key, labels
"""
_EDGES = """
MATCH (a)-[r]->(b) WHERE NOT a:File AND NOT b:File
RETURN type(r) AS type, a.key AS start, labels(a) AS start_labels, b.key AS end, labels(b) AS end_labels,
       properties(r) AS properties
ORDER BY start, type, end, r.source, r.start
"""


@dataclass(frozen=True, slots=True)
class Node:
    """``label`` is the kind (Document, Task …), ``labels`` all labels (Document, Plan)."""

    label: str
    key: str
    properties: dict[str, Any]
    labels: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Unique in the whole graph: keys are unique only within a kind."""
        return f"{self.label}:{self.key}"

    @property
    def name(self) -> str:
        """What it is called, for people."""
        for name in ("label", "name", "action", "quote", "title"):
            if value := self.properties.get(name):
                return " ".join(str(value).split())
        return self.key


@dataclass(frozen=True, slots=True)
class Edge:
    """``start`` and ``end`` are ids of nodes."""

    type: str
    start: str
    end: str
    properties: dict[str, Any]


@dataclass(slots=True)
class Selection:
    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)

    @classmethod
    def of_rows(cls, nodes: list[dict[str, Any]], edges: list[dict[str, Any]]) -> Selection:
        """From the rows of queries.

        nodes: ``labels``, ``key``, ``properties``. edges: ``type``, ``start``, ``start_labels``, ``end``,
        ``end_labels``, ``properties``. Edges whose ends are not among the nodes are left out, what only serves the
        index as well.
        """
        made = [
            Node(_kind(row["labels"]), row["key"], _shown(row["properties"]), tuple(sorted(row["labels"])))
            for row in nodes
        ]
        ids = {node.id for node in made}
        joined = []
        for row in edges:
            start, end = f"{_kind(row['start_labels'])}:{row['start']}", f"{_kind(row['end_labels'])}:{row['end']}"
            if start in ids and end in ids:
                joined.append(Edge(row["type"], start, end, _shown(row["properties"])))
        return cls(made, joined)


def whole(store: Store) -> Selection:
    """The whole graph, but for the notes on files."""
    return Selection.of_rows(store.run(_NODES), store.run(_EDGES))


def _kind(labels: list[str]) -> str:
    return next((label for label in labels if label in _LABELS), labels[0])


def _shown(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if name not in _UNSEEN and value is not None}


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A path to write to, which takes the place of ``path`` once all is written; nothing half is ever there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-", suffix=path.suffix)
    os.close(handle)
    try:
        yield Path(name)
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
