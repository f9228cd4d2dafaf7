"""The files that were given: which the next loading may skip, and which could not be read."""

from __future__ import annotations

from typing import Any

from neo4j import ManagedTransaction

from graph.rows import FileRow
from graph.store import take_back

_NOTE = """
MERGE (f:File {key: $key})
SET f.name = $name, f.sha256 = $sha256, f.reader = $reader, f.status = $status, f.reason = $reason,
    f.documents = $documents
"""


def note(
    transaction: ManagedTransaction,
    file: FileRow,
    status: str,
    reason: str | None = None,
    documents: list[str] | None = None,
) -> None:
    """Write down how it went with ``file``."""
    transaction.run(
        _NOTE,
        key=file.key,
        name=file.name,
        sha256=file.sha256,
        reader=file.reader,
        status=status,
        reason=reason,
        documents=documents or [],
    )


def held(transaction: ManagedTransaction, file_key: str) -> list[str]:
    """Keys of the documents that came from the file, and from no other."""
    found = transaction.run(
        """
        MATCH (f:File {key: $key}) UNWIND f.documents AS document
        WITH document WHERE NOT EXISTS { MATCH (other:File) WHERE other.key <> $key AND document IN other.documents }
        RETURN collect(document) AS documents
        """,
        key=file_key,
    ).single()
    return list(found["documents"]) if found else []


def fail(transaction: ManagedTransaction, file: FileRow, reason: str) -> None:
    take_back.remove(transaction, held(transaction, file.key))
    note(transaction, file, "failed", reason)


def finish(transaction: ManagedTransaction, file: FileRow, inside: list[str]) -> None:
    """Take back what the archive ``file`` holds no longer, and note the archive itself once all in it is written."""
    gone = transaction.run(
        "MATCH (f:File) WHERE f.key STARTS WITH $start AND NOT f.key IN $inside RETURN collect(f.key) AS keys",
        start=f"{file.key}/",
        inside=inside,
    ).single()
    for key in gone["keys"] if gone else ():
        _forget(transaction, key)
    if file.key not in inside:
        note(transaction, file, "loaded")


def _forget(transaction: ManagedTransaction, key: str) -> list[str]:
    documents = held(transaction, key)
    take_back.remove(transaction, documents)
    transaction.run("MATCH (f:File {key: $key}) DELETE f", key=key).consume()
    return documents


def forget(transaction: ManagedTransaction, key: str) -> list[str]:
    """Take back what the file ``key`` and the files inside it said; keys of the documents that came from them alone."""
    within = transaction.run(
        "MATCH (f:File) WHERE f.key = $key OR f.key STARTS WITH $start RETURN collect(f.key) AS keys",
        key=key,
        start=f"{key}/",
    ).single()
    return [document for one in (within["keys"] if within else ()) for document in _forget(transaction, one)]


def named(transaction: ManagedTransaction, name: str) -> list[str]:
    """Keys of the files of that name, or whose last part is it; of an archive the archive alone."""
    found = transaction.run(
        "MATCH (f:File) WHERE (f.name = $name OR f.name ENDS WITH '/' + $name) AND NOT f.key CONTAINS '/' "
        "RETURN collect(f.key) AS keys",
        name=name,
    ).single()
    return list(found["keys"]) if found else []


def known(transaction: ManagedTransaction) -> dict[str, tuple[str | None, str, str]]:
    found = transaction.run(
        "MATCH (f:File) RETURN f.key AS key, f.sha256 AS sha, f.reader AS reader, f.status AS status"
    )
    return {row["key"]: (row["sha"], row["reader"] or "", row["status"]) for row in found}


def problems(transaction: ManagedTransaction) -> list[dict[str, Any]]:
    return transaction.run(
        "MATCH (f:File {status: 'failed'}) RETURN f.name AS name, f.reason AS reason ORDER BY name"
    ).data()
