"""A payload in every word that pages may show: what a hostile document would bring."""

from __future__ import annotations

from graph.schema import EDGES, NODES
from graph.store import Store

PAYLOAD = (
    '<img src="http://outside.invalid/x" onerror="alert(1)">\'"></div></style><script>alert(2)</script>'
    "![x](http://outside.invalid/y.png) [z](javascript:alert(3)) $x$ ${7*7} :smile: "
)
# What the graph itself goes by; everything else is the words of somebody.
_CODES = {
    "key", "source", "status", "kind", "role", "certainty", "relation", "date", "date_precision", "deadline_start",
    "deadline_end", "date_start", "date_end", "issuer", "capacity", "purpose", "form", "mention", "sha256", "search",
    "number_status", "level", "deadline_type", "end_ref", "start_ref", "match", "symbol", "number",
}  # fmt: skip


def poison(store: Store) -> None:
    """Put the payload before every word of every node and edge."""
    for node in NODES:
        _set(store, f"(one:{node.label})", [p.name for p in node.properties if p.type == "string"])
    for edge in EDGES:
        _set(
            store,
            f"()-[one:{edge.type}]->()",
            [p.name for p in edge.properties if p.type == "string"] + ["quote", "reason"],
        )
    store.run("MATCH (d:Document {status: 'loaded'}) SET d.warnings = [$payload]", {"payload": PAYLOAD}, write=True)


def _set(store: Store, pattern: str, names: list[str]) -> None:
    for name in sorted(set(names) - _CODES):
        where = "" if name in ("reason", "title", "label", "name") else f"WHERE one.{name} IS NOT NULL"
        told = f"MATCH {pattern} {where} SET one.{name} = $payload + coalesce(one.{name}, '')"
        store.run(told, {"payload": PAYLOAD}, write=True)
