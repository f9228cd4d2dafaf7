"""Turtle (RDF): each node an IRI, each edge a triple, what an edge carries on a statement of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import quote

from rdflib import RDF, RDFS, XSD, BNode, Graph, Literal, Namespace, URIRef

from graph.export.cleaning import xml_text
from graph.export.selection import Selection, replacing
from graph.schema import EDGES, NODES

_BASE = "urn:chidao:"
TERM = Namespace(f"{_BASE}term:")
_DATES = {10: XSD.date, 7: XSD.gYearMonth, 4: XSD.gYear}
_DECLARED = [part for kind in NODES for part in kind.properties] + [part for kind in EDGES for part in kind.properties]
_DATE_NAMES = {part.name for part in _DECLARED if part.type == "date"} | {"date"}


def iri(id: str) -> URIRef:
    """The IRI of a node by its id."""
    label, _, key = id.partition(":")
    return URIRef(f"{_BASE}{label.lower()}:{quote(key, safe='/')}")


def to_rdf(selection: Selection) -> Graph:
    made = Graph()
    made.bind("chidao", TERM)
    for node in selection.nodes:
        subject = iri(node.id)
        for label in node.labels or (node.label,):
            made.add((subject, RDF.type, TERM[label]))
        made.add((subject, RDFS.label, Literal(xml_text(node.name), lang="vi")))
        _add(made, subject, node.properties)
    for edge in selection.edges:
        start, end, type = iri(edge.start), iri(edge.end), TERM[edge.type]
        made.add((start, type, end))
        if edge.properties:
            statement = BNode()
            made.add((statement, RDF.type, RDF.Statement))
            made.add((statement, RDF.subject, start))
            made.add((statement, RDF.predicate, type))
            made.add((statement, RDF.object, end))
            _add(made, statement, edge.properties)
    return made


def _add(made: Graph, subject: URIRef | BNode, properties: dict[str, Any]) -> None:
    for name, value in properties.items():
        for item in value if isinstance(value, (list, tuple)) else (value,):
            made.add((subject, TERM[name], _literal(name, item)))


def _literal(name: str, value: Any) -> Literal:
    if isinstance(value, str) and name in _DATE_NAMES and value[:4].isdigit() and len(value) in _DATES:
        return Literal(value, datatype=_DATES[len(value)])
    return Literal(xml_text(value) if isinstance(value, str) else value)


def write(selection: Selection, path: Path) -> None:
    """Raises OSError where ``path`` cannot be written."""
    with replacing(path) as part:
        to_rdf(selection).serialize(part, format="turtle", encoding="utf-8")
