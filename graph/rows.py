"""What is written for one file: nodes and edges as plain rows, in the kinds of ``graph.schema``."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Properties = dict[str, Any]


@dataclass(slots=True)
class NodeRow:
    """``labels`` are more labels beside the first (Document:Plan)."""

    label: str
    key: str
    properties: Properties = field(default_factory=dict)
    labels: tuple[str, ...] = ()


@dataclass(slots=True)
class EdgeRow:
    """``start`` and ``end`` are keys. ``properties["source"]`` is the document that says it, where the kind has one."""

    type: str
    start_label: str
    start: str
    end_label: str
    end: str
    properties: Properties = field(default_factory=dict)


@dataclass(slots=True)
class FileRow:
    """The file itself; ``key`` tells its place, so that it is known again after a change."""

    key: str
    name: str
    sha256: str | None = None
    reader: str = ""


@dataclass(slots=True)
class DocumentRows:
    """All that one file says. ``documents`` are the keys of the documents in it, the sources of its edges.

    ``nodes`` holds the documents themselves, what they own (tasks, targets, events without a name of their own) and the
    shared nodes that they speak of. Documents that are only cited are not among them: they are made from the MENTIONS
    edges that point to them.
    """

    file: FileRow
    documents: list[str]
    nodes: list[NodeRow] = field(default_factory=list)
    edges: list[EdgeRow] = field(default_factory=list)
