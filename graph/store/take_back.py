"""Taking back what a document said, and clearing away what nobody speaks of any more."""

from __future__ import annotations

from neo4j import ManagedTransaction

from graph.schema import DOCUMENT_LABELS, EDGES, EVIDENCE
from graph.store import joins

# Edge types that carry ``source``: what one document said.
SOURCED = tuple(
    sorted({edge.type for edge in EDGES if edge.evidence or any(part.name == "source" for part in edge.properties)})
)
assert any(part.name == "source" for part in EVIDENCE)
# Edges that say what an agency is, not what a document says of it.
_STRUCTURE = "PART_OF|HEADS|LOCATED_IN|SUCCEEDED_BY"
_LABELS = ":".join(sorted({*DOCUMENT_LABELS.values()}))
_ROUNDS = 8  # an agency's parents, their parents …

_SAID = "\nUNION ALL\n".join(f"MATCH (a)-[r:{type}]->(b) WHERE r.source IN $sources RETURN r, a, b" for type in SOURCED)
_TAKE_BACK = f"""
CALL () {{ {_SAID} }}
WITH collect(r) AS said, collect(elementId(a)) + collect(elementId(b)) AS touched
FOREACH (r IN said | DELETE r)
WITH touched UNWIND touched AS id RETURN collect(DISTINCT id) AS touched
"""
_OWNED = """
MATCH (d:Document) WHERE d.key IN $sources
OPTIONAL MATCH (d)-[:HAS_TASK|SETS]->(owned)
WITH collect(owned) AS owned
UNWIND owned AS node
DETACH DELETE node
"""
_OWNED_EVENTS = """
UNWIND $sources AS source
MATCH (e:Event) WHERE e.key STARTS WITH source + '#'
DETACH DELETE e
"""
NOT_LOADED = f"""
MATCH (d:Document) WHERE d.key IN $sources
REMOVE d:{_LABELS}
SET d = {{key: d.key, status: 'cited'}}
"""


def take_back(transaction: ManagedTransaction, sources: list[str]) -> list[str]:
    """Delete every edge and owned node of the documents ``sources``; element ids of the nodes that lost an edge."""
    if not sources:
        return []
    row = transaction.run(_TAKE_BACK, sources=sources).single()
    transaction.run(_OWNED, sources=sources).consume()
    transaction.run(_OWNED_EVENTS, sources=sources).consume()
    return list(row["touched"]) if row else []


def remove(transaction: ManagedTransaction, keys: list[str]) -> None:
    """Take the documents ``keys`` out; those that others cite stay as cited ones."""
    if not keys:
        return
    touched = take_back(transaction, keys)
    transaction.run(NOT_LOADED, sources=keys).consume()
    tidy(transaction, touched, keys)


def tidy(
    transaction: ManagedTransaction, touched: list[str], keys: list[str], written: list[str] | None = None
) -> None:
    """Bring what is shared in order after a change.

    touched: element ids of nodes that lost an edge; keys: documents that changed; written: keys of shared nodes that
    were just written, and may not be needed after all.
    """
    around = {*keys, *joins.mentioned_by(transaction, keys), *_documents(transaction, touched)}
    joins.describe(transaction, around)
    moved = joins.settle(transaction, around)
    joins.describe(transaction, moved)
    clear_away(transaction, touched + _elements(transaction, [*around, *moved], written or []))


def _documents(transaction: ManagedTransaction, ids: list[str]) -> list[str]:
    row = transaction.run(
        "MATCH (d:Document) WHERE elementId(d) IN $ids RETURN collect(d.key) AS keys", ids=ids
    ).single()
    return list(row["keys"]) if row else []


def _elements(transaction: ManagedTransaction, documents: list[str], others: list[str]) -> list[str]:
    row = transaction.run(_ELEMENTS, documents=documents, others=others).single()
    return list(row["ids"]) if row else []


_ELEMENTS = """
CALL () {
    MATCH (n:Document) WHERE n.key IN $documents RETURN n
    UNION MATCH (n:Agency) WHERE n.key IN $others RETURN n
    UNION MATCH (n:Place) WHERE n.key IN $others RETURN n
}
RETURN collect(elementId(n)) AS ids
"""
_CLEAR_DOCUMENTS = """
MATCH (d:Document) WHERE elementId(d) IN $touched AND d.status <> 'loaded'
  AND NOT EXISTS { MATCH ()-[:MENTIONS]->(d) } AND NOT EXISTS { MATCH (d)-[:HAS_TASK|SETS]->() }
DETACH DELETE d
"""
_CLEAR_LEAVES = """
MATCH (n:Event|Person) WHERE elementId(n) IN $touched AND NOT EXISTS { MATCH (n)--() }
DELETE n
"""
_CLEAR_AGENCIES = f"""
MATCH (n:Agency|Place) WHERE elementId(n) IN $touched AND NOT EXISTS {{ MATCH (n)<--() }}
  AND NOT EXISTS {{ MATCH (n)-[r]->() WHERE NOT type(r) IN split('{_STRUCTURE}', '|') }}
OPTIONAL MATCH (n)-->(above)
WITH collect(DISTINCT n) AS gone, collect(DISTINCT elementId(above)) AS next
FOREACH (n IN gone | DETACH DELETE n)
RETURN next
"""


def clear_away(transaction: ManagedTransaction, touched: list[str]) -> None:
    """Delete those of the ``touched`` nodes that nothing speaks of any more, and what they alone held up."""
    if not touched:
        return
    transaction.run(_CLEAR_DOCUMENTS, touched=touched).consume()
    transaction.run(_CLEAR_LEAVES, touched=touched).consume()
    for _ in range(_ROUNDS):
        row = transaction.run(_CLEAR_AGENCIES, touched=touched).single()
        touched = list(row["next"]) if row else []
        if not touched:
            return
