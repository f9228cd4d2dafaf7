"""From the records of one file to the rows of the graph: ``rows_of``. Pure; knows neither files nor a store."""

from __future__ import annotations

import hashlib

from graph.rows import DocumentRows, FileRow
from loaders.record import Record
from loaders.rows.agencies import add_agencies
from loaders.rows.builder import Builder
from loaders.rows.documents import add_document
from loaders.rows.events import add_events
from loaders.rows.keys import document_keys
from loaders.rows.mentions import add_mentions
from loaders.rows.tasks import add_targets, add_tasks
from loaders.text import Text

__all__ = ["rows_of"]


def rows_of(records: list[Record], text: Text, place: str | None = None, reader: str = "") -> DocumentRows:
    """All nodes and edges that ``records``, read from ``text``, stand for.

    place: where the file was found, by which it is known again after a change (default: its name).
    reader: version of the reading.
    """
    file = FileRow(hashlib.sha256((place or text.name).encode()).hexdigest()[:24], text.name, text.sha256, reader)
    own: list[str] = []
    rows = DocumentRows(file, own)
    for record in records:
        keys = document_keys(record)
        key = keys[record.document.doc]
        if key in own:  # two documents of one file that cannot be told apart by their keys
            key = keys[record.document.doc] = f"{key}~{len(own) + 1}"
        own.append(key)
        build = Builder(record, text, key, keys)
        add_document(build, file)
        add_mentions(build)
        add_tasks(build)
        add_targets(build)
        add_events(build)
        add_agencies(build)
        rows.nodes.extend(build.nodes.values())
        rows.edges.extend(build.edges)
    return rows
