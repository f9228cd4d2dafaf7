"""Writing what one file says, in one transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from neo4j import ManagedTransaction

from graph.rows import DocumentRows, EdgeRow, NodeRow, Properties
from graph.schema import DOCUMENT_LABELS, EDGES
from graph.store import files, take_back

_BATCH = 2000
_UNSOURCED = {
    (edge.type, edge.start, edge.end)
    for edge in EDGES
    if not edge.evidence and not any(part.name == "source" for part in edge.properties)
}
_KIND_LABELS = ":".join(sorted(set(DOCUMENT_LABELS.values())))


def write(transaction: ManagedTransaction, rows: DocumentRows) -> None:
    """All of ``rows`` in ``transaction``; what the file said before is taken back first."""
    before = files.held(transaction, rows.file.key)
    gone = sorted(set(before) - set(rows.documents))
    concerned = sorted({*before, *rows.documents})
    touched = take_back.take_back(transaction, concerned)
    transaction.run(take_back.NOT_LOADED, sources=gone).consume()
    _write_nodes(transaction, rows.nodes)
    _write_edges(transaction, rows.edges)
    shared = [node.key for node in rows.nodes if node.label in ("Agency", "Place")]
    take_back.tidy(transaction, touched, concerned, shared)
    files.note(transaction, rows.file, "loaded", documents=rows.documents)


def _write_nodes(transaction: ManagedTransaction, nodes: Iterable[NodeRow]) -> None:
    kinds: dict[tuple[str, tuple[str, ...]], list[Properties]] = defaultdict(list)
    for node in nodes:
        kinds[node.label, node.labels].append(
            {"key": node.key, "properties": {**_plain(node.properties), "key": node.key}}
        )
    for (label, labels), rows in sorted(kinds.items()):
        # A document is as its file says, a shared node gains what this file knows of it.
        change = f"REMOVE n:{_KIND_LABELS} SET n = row.properties" if label == "Document" else "SET n += row.properties"
        more = "".join(f" SET n:{name}" for name in labels)
        for batch in _batches(rows):
            transaction.run(
                f"UNWIND $rows AS row MERGE (n:{label} {{key: row.key}}) {change}{more}", rows=batch
            ).consume()


def _write_edges(transaction: ManagedTransaction, edges: Iterable[EdgeRow]) -> None:
    kinds: dict[tuple[str, str, str], list[Properties]] = defaultdict(list)
    for edge in edges:
        kinds[edge.type, edge.start_label, edge.end_label].append(
            {"start": edge.start, "end": edge.end, "properties": _plain(edge.properties)}
        )
    # Mentions first: they make the nodes of documents that are only cited.
    for (type, start, end), rows in sorted(kinds.items(), key=lambda kind: kind[0][0] != "MENTIONS"):
        find = "".join(
            f"{'MERGE' if label == 'Document' else 'MATCH'} ({name}:{label} {{key: row.{side}}}) "
            + (f"ON CREATE SET {name}.status = 'cited' " if label == "Document" else "")
            for name, label, side in (("a", start, "start"), ("b", end, "end"))
        )
        # What a document says was taken back whole, so it is new; what an agency is, many may say.
        join = "MERGE" if (type, start, end) in _UNSOURCED else "CREATE"
        for batch in _batches(rows):
            transaction.run(
                f"UNWIND $rows AS row {_with(find)} {join} (a)-[r:{type}]->(b) SET r += row.properties", rows=batch
            ).consume()


def _with(find: str) -> str:
    """Cypher wants a WITH between MERGE and MATCH."""
    return find.replace(" MATCH (b", " WITH row, a MATCH (b") if find.startswith("MERGE") else find


def _plain(properties: Properties) -> Properties:
    """Without what is not known: an absent property says that as well."""
    return {name: value for name, value in properties.items() if value is not None and value != []}


def _batches(rows: list[Properties]) -> Iterator[list[Properties]]:
    for start in range(0, len(rows), _BATCH):
        yield rows[start : start + _BATCH]
