"""Measures on a selection of the graph, by networkx. All that is given is held in memory: give what is needed."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from graph.export.graphml import to_networkx
from graph.export.selection import Selection

_UPWARD = {"BASED_ON", "IMPLEMENTS", "PROPOSED_IN", "GUIDED_BY", "APPROVES", "PROMULGATES"}
_SAID = {"BASED_ON", "IMPLEMENTS", "CITES", "GUIDED_BY", "PROPOSED_IN", "APPROVES", "PROMULGATES", "ATTACHES"}


@dataclass(frozen=True, slots=True)
class Measure:
    """A node with a figure."""

    id: str
    name: str
    value: float


def most_cited(selection: Selection, count: int = 20) -> list[Measure]:
    """Documents by how many others rest on them, at once or over others in between."""
    relations = _documents(selection, _SAID)
    return _top(selection, {id: float(len(nx.ancestors(relations, id))) for id in relations}, count)


def load_of_agencies(selection: Selection, count: int = 20) -> list[Measure]:
    """Agencies by the number of tasks that they answer for."""
    answers = {(e.end, e.start) for e in selection.edges if e.type == "ASSIGNED_TO" and e.properties.get("responsible")}
    tasks: dict[str, float] = {}
    for agency, _ in answers:
        tasks[agency] = tasks.get(agency, 0) + 1
    return _top(selection, tasks, count)


def brokers(selection: Selection, count: int = 20) -> list[Measure]:
    """Agencies that join others: betweenness where two agencies are neighbours when they share a task."""
    members: dict[str, set[str]] = {}
    for edge in selection.edges:
        if edge.type == "ASSIGNED_TO":
            members.setdefault(edge.start, set()).add(edge.end)
    shared: nx.Graph[str] = nx.Graph()
    for agencies in members.values():
        ordered = sorted(agencies)
        shared.add_edges_from((a, b) for i, a in enumerate(ordered) for b in ordered[i + 1 :])
    return _top(selection, nx.betweenness_centrality(shared), count) if shared else []


def depth(selection: Selection) -> dict[str, int]:
    """How many steps each document stands below the highest one that it rests on, by node id.

    Documents that rest on each other (which only a fault of reading can make) count as one step.
    """
    above = _documents(selection, _UPWARD)
    whole = nx.condensation(above)
    steps: dict[int, int] = {}
    for part in reversed(list(nx.topological_sort(whole))):  # the highest have nothing above them: last in order
        steps[part] = max((steps[over] + 1 for over in whole.successors(part)), default=0)
    return {id: steps[part] for part, data in whole.nodes(data=True) for id in data["members"]}


def components(selection: Selection) -> list[set[str]]:
    """Groups of documents with no relation between them, the largest first."""
    joined = _documents(selection, _SAID)
    return sorted((set(group) for group in nx.weakly_connected_components(joined)), key=lambda g: (-len(g), min(g)))


def _documents(selection: Selection, types: set[str]) -> nx.DiGraph[str]:
    chosen = Selection(
        [node for node in selection.nodes if node.label == "Document"],
        [edge for edge in selection.edges if edge.type in types and edge.end.startswith("Document:")],
    )
    made: nx.DiGraph[str] = nx.DiGraph(to_networkx(chosen))
    return made


def _top(selection: Selection, values: dict[str, float], count: int) -> list[Measure]:
    names = {node.id: node.name for node in selection.nodes}
    ordered = sorted(values.items(), key=lambda item: (-item[1], item[0]))
    return [Measure(id, names.get(id, id), value) for id, value in ordered[:count]]
