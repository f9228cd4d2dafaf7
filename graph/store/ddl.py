"""Constraints and indexes, made from ``graph.schema``."""

from __future__ import annotations

import re

from graph.schema import EDGES, EVIDENCE, NODES

# Not standard-folding: its stop words are English, and "an", "to", "no" are Vietnamese syllables. What goes in is
# folded already.
ANALYZER = "standard-no-stop-words"


def fulltext_name(label: str) -> str:
    """Name of the full-text index of a node kind: ``search_task``."""
    return f"search_{label.lower()}"


def statements() -> list[str]:
    """The statements that make what is missing; each may be run again."""
    made: list[str] = []
    for node in NODES:
        made.append(
            f"CREATE CONSTRAINT {node.label.lower()}_key IF NOT EXISTS FOR (n:{node.label}) REQUIRE n.key IS UNIQUE"
        )
        made.extend(
            f"CREATE INDEX {node.label.lower()}_{part.name} IF NOT EXISTS FOR (n:{node.label}) ON (n.{part.name})"
            for part in node.properties
            if part.indexed and part.name != node.key
        )
        if node.searched:
            parts = ", ".join(f"n.{name}" for name in node.searched)
            made.append(
                f"CREATE FULLTEXT INDEX {fulltext_name(node.label)} IF NOT EXISTS "
                f"FOR (n:{node.label}) ON EACH [{parts}] "
                f"OPTIONS {{indexConfig: {{`fulltext.analyzer`: '{ANALYZER}'}}}}"
            )
    indexed: dict[str, None] = {}
    for edge in EDGES:
        own = [part.name for part in edge.properties if part.indexed or part.name == "source"]
        evidence = [part.name for part in EVIDENCE if part.indexed] if edge.evidence else []
        for name in (*own, *evidence):
            indexed[
                f"CREATE INDEX {edge.type.lower()}_{name} IF NOT EXISTS FOR ()-[r:{edge.type}]-() ON (r.{name})"
            ] = None
    return made + list(indexed)


def names() -> list[str]:
    """Names of all constraints and indexes that ``statements`` makes."""
    found = (re.match(r"CREATE (?:CONSTRAINT|FULLTEXT INDEX|INDEX) (\w+)", statement) for statement in statements())
    return [match[1] for match in found if match]
