"""docs/schema.md, made from the declarations: ``python -m graph.describe > docs/schema.md``."""

from __future__ import annotations

from collections.abc import Iterable

from graph.headings import heading
from graph.schema import EDGES, EVIDENCE, NODES, RELATION_EDGES, Property


def markdown() -> str:
    """The node and edge kinds with their properties as Markdown."""
    lines = [
        "# The graph's schema",
        "",
        "Made from `graph/schema.py` by `python -m graph.describe`; a test keeps the two the same.",
        "",
        "Where several documents may speak of one thing, what one says stands on an edge with its `source`, so that a",
        "changed file is taken back exactly and what others said stays.",
        "",
        "Exports for programs (GraphML, Turtle, CSV for neo4j-admin, JSON) have the names of the properties; tables",
        "for people (Excel, CSV) have the Vietnamese headings of the column “cột (vi)”, or with the English interface",
        "and `chidao export --language en` the names of the properties too.",
        "",
        "## Nodes",
    ]
    for node in NODES:
        lines += ["", f"### `{node.label}` ({node.vi})", "", node.description, "", *_table(node.properties)]
    lines += ["", "## Edges", "", "Edges marked “evidence” carry these as well:", "", *_table(EVIDENCE)]
    for edge in EDGES:
        mark = " · evidence" if edge.evidence else ""
        lines += [
            "",
            f"### `{edge.type}` ({edge.vi}){mark}",
            "",
            f"`(:{edge.start})-[:{edge.type}]->(:{edge.end})`",
            "",
        ]
        lines.append(edge.description)
        if edge.properties:
            lines += ["", *_table(edge.properties)]
    lines += ["", "## Relation codes of the record", "", "| code | edge |", "| --- | --- |"]
    lines += [f"| {code} | `{edge}` |" for code, edge in RELATION_EDGES.items()]
    return "\n".join(lines) + "\n"


def _table(properties: Iterable[Property]) -> list[str]:
    head = ["| property | type | cột (vi) | meaning |", "| --- | --- | --- | --- |"]
    return head + [
        f"| `{p.name}` | {p.type} | {heading(p.name, 'vi')} | {p.description.replace('|', chr(92) + '|')} |"
        for p in properties
    ]


if __name__ == "__main__":
    print(markdown(), end="")
