"""GraphML, for Gephi, yEd, Cytoscape and networkx."""

from __future__ import annotations

from pathlib import Path

import networkx as nx

from graph.export.cleaning import scalar, xml_text
from graph.export.selection import Selection, replacing


def to_networkx(selection: Selection) -> nx.MultiDiGraph[str]:
    """The selection as a networkx graph: ids as ``Node.id``, ``kind`` and ``label`` on nodes, ``type`` on edges."""
    made: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in selection.nodes:
        told = {name: scalar(value) for name, value in node.properties.items()}
        # "label" is what Gephi and yEd show; a document has one of its own.
        made.add_node(xml_text(node.id), **{**told, "kind": node.label, "label": xml_text(node.name)})
    for edge in selection.edges:
        told = {name: scalar(value) for name, value in edge.properties.items()}
        made.add_edge(xml_text(edge.start), xml_text(edge.end), **{**told, "type": edge.type})
    return made


def write(selection: Selection, path: Path) -> None:
    """Raises OSError where ``path`` cannot be written."""
    with replacing(path) as part:
        nx.write_graphml(to_networkx(selection), part, infer_numeric_types=True)
