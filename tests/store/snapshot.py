"""The whole graph as two sets, so that a difference is readable."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from graph.store import Store


def _frozen(properties: dict[str, Any]) -> str:
    return json.dumps(properties, ensure_ascii=False, sort_keys=True)


def nodes(store: Store, *without: str) -> set[tuple[str, str]]:
    """Labels with properties of each node but those of the labels ``without``."""
    found = store.run(
        "MATCH (n) WHERE NOT any(l IN labels(n) WHERE l IN $without) RETURN labels(n) AS labels, properties(n) AS p",
        {"without": list(without)},
    )
    return {(":".join(sorted(row["labels"])), _frozen(row["p"])) for row in found}


def edges(store: Store) -> Counter[tuple[str, str, str, str]]:
    """Start, type, end and properties of each edge, counted."""
    found = store.run("MATCH (a)-[r]->(b) RETURN a.key AS a, type(r) AS type, b.key AS b, properties(r) AS p")
    return Counter((row["a"], row["type"], row["b"], _frozen(row["p"])) for row in found)


def graph(store: Store) -> tuple[set[tuple[str, str]], Counter[tuple[str, str, str, str]]]:
    return nodes(store), edges(store)
