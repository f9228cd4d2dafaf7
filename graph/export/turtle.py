"""Turtle (RDF): each node an IRI, each edge a triple, what an edge carries on a statement of its own.

The file is written block by block, as the selection comes: rdflib's serializer wants the whole graph in memory and
sorts it, which takes ten times as long. rdflib's terms still write each name and value, and so quote them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from rdflib import RDF, RDFS, XSD, Graph, Literal, Namespace, URIRef
from rdflib.namespace import NamespaceManager

from graph.export.cleaning import xml_text
from graph.export.selection import Edge, Node, Selection, replacing
from graph.schema import EDGES, NODES

_BASE = "urn:chidao:"
TERM = Namespace(f"{_BASE}term:")
_DATES = {10: XSD.date, 7: XSD.gYearMonth, 4: XSD.gYear}
_DECLARED = [part for kind in NODES for part in kind.properties] + [part for kind in EDGES for part in kind.properties]
_DATE_NAMES = {part.name for part in _DECLARED if part.type == "date"} | {"date"}
_PREFIXES = {"chidao": TERM, "rdf": RDF, "rdfs": RDFS, "xsd": XSD}
_names = NamespaceManager(Graph(bind_namespaces="none"), bind_namespaces="none")
for _prefix, _space in _PREFIXES.items():
    _names.bind(_prefix, _space)

Said = tuple[str, str]  # predicate and object, as Turtle writes them


def iri(id: str) -> URIRef:
    """The IRI of a node by its id."""
    label, _, key = id.partition(":")
    return URIRef(f"{_BASE}{label.lower()}:{quote(key, safe='/')}")


def write(selection: Selection, path: Path) -> None:
    """Raises OSError where ``path`` cannot be written."""
    with replacing(path) as part, part.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"@prefix {prefix}: <{space}> .\n" for prefix, space in _PREFIXES.items())
        for node in selection.nodes:
            file.write(_block(_subject(node.id), _of_node(node)))
        for edge in selection.edges:
            start, end, type = _subject(edge.start), _subject(edge.end), _term(edge.type)
            file.write(_block(start, [(type, end)]))
            if edge.properties:
                file.write(_block("[]", _of_edge(edge, start, type, end)))


def _block(subject: str, said: Iterable[Said]) -> str:
    """All that is said of one subject."""
    return f"\n{subject} " + " ;\n    ".join(" ".join(one) for one in said) + " .\n"


def _of_node(node: Node) -> Iterator[Said]:
    for label in node.labels or (node.label,):
        yield "a", _term(label)
    yield "rdfs:label", Literal(xml_text(node.name), lang="vi").n3()
    yield from _of_properties(node.properties)


def _of_edge(edge: Edge, start: str, type: str, end: str) -> Iterator[Said]:
    yield "a", "rdf:Statement"
    yield "rdf:subject", start
    yield "rdf:predicate", type
    yield "rdf:object", end
    yield from _of_properties(edge.properties)


def _of_properties(properties: dict[str, Any]) -> Iterator[Said]:
    for name, value in properties.items():
        for item in value if isinstance(value, (list, tuple)) else (value,):
            yield _term(name), _literal(name, item)


@lru_cache(maxsize=50_000)
def _subject(id: str) -> str:
    return iri(id).n3()


@lru_cache(maxsize=1_000)
def _term(name: str) -> str:
    return TERM[name].n3(_names)


def _literal(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if not isinstance(value, str):
        return Literal(value).n3(_names)
    if name in _DATE_NAMES and value[:4].isdigit() and len(value) in _DATES:
        return Literal(value, datatype=_DATES[len(value)]).n3(_names)
    return Literal(xml_text(value)).n3()
