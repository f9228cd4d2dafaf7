"""Where the nodes of a picture stand, reckoned beforehand: a browser that has to find out is lost for minutes.

Each document that was read is the middle of a cell: what is linked with it most closely stands around it like the seeds
of a sunflower, its tasks first. Cells that have many links stand near each other, and nothing lies upon anything else.
The same selection gives the same picture.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import cos, hypot, pi, sin, sqrt

import networkx as nx

from graph.export.selection import Selection
from graph.schema import NODES

# How closely a link joins its ends; others: 1. What belongs to a document stays beside it.
_HOLDS = {
    **dict.fromkeys(("HAS_TASK", "SETS", "SUBTASK_OF", "CONCERNS", "PROPOSES_TO_STOP", "SIGNED_BY"), 20),
    **dict.fromkeys(("IMPLEMENTS", "PROMULGATES", "APPROVES", "ATTACHES", "BASED_ON", "GUIDED_BY"), 10),
    **dict.fromkeys(("ASSIGNED_TO", "ISSUED_BY", "CITES", "AMENDS", "REPLACES", "PROPOSED_IN"), 5),
}
_SEED = 62.0  # half of what lies between two nodes of a cell, with their labels
_MIDDLE = 3  # seeds that make room for the middle of a small cell
_MOST_CELLS = 600  # finding room for a cell takes longer the more there are
_LONE = ""  # stands for the middle of the cell that has none
_TURN = pi * (3 - sqrt(5))  # the golden angle
_AROUND = ("Task", "Target", "Event", "Person", "Document")  # from the middle of a cell outwards; then the others

Place = tuple[float, float]


def places(selection: Selection) -> dict[str, tuple[float, float, float]]:
    """x and y of each node by its id, and how many times as large as others it may be: the middle of a big cell is."""
    cells = _cells(selection)
    kinds = [*_AROUND, *(kind.label for kind in NODES if kind.label not in _AROUND)]
    found = {}
    for middle, (x, y) in _centres(cells, selection).items():
        seeds = sorted(cells[middle] - {middle}, key=lambda id: (kinds.index(id.partition(":")[0]), id))
        large = _large(len(cells[middle]))
        if middle != _LONE:
            found[middle] = (x, y, large)
        for at, id in enumerate(seeds, 1 if middle == _LONE else round(_MIDDLE * large**2)):
            far = _SEED * sqrt(at)
            found[id] = (x + far * cos(at * _TURN), y + far * sin(at * _TURN), 1.0)
    return found


def _large(members: int) -> float:
    """How large the middle of a cell is drawn: it is read from where the whole cell is seen."""
    return max(1.0, sqrt(members) / 4)


def _radius(members: int) -> float:
    return _SEED * (sqrt(members + _MIDDLE * _large(members) ** 2) + 1)


def _cells(selection: Selection) -> dict[str, set[str]]:
    """Ids by the middle that they are closest to; what is linked with no document is together in one cell."""
    joined: nx.Graph[str] = nx.Graph()
    joined.add_nodes_from(node.id for node in selection.nodes)
    for edge in selection.edges:
        far = 1 / _HOLDS.get(edge.type, 1)
        if far < joined.get_edge_data(edge.start, edge.end, {}).get("far", 2):
            joined.add_edge(edge.start, edge.end, far=far)
    documents = [node for node in selection.nodes if node.label == "Document"]
    read = [node.id for node in documents if node.properties.get("status") != "cited"]
    middles = sorted(read or [node.id for node in documents], key=lambda id: (-joined.degree(id), id))
    if not middles:
        return {_LONE: set(joined)}
    cells: dict[str, set[str]] = nx.voronoi_cells(joined, set(middles[:_MOST_CELLS]), weight="far")
    if lone := cells.pop("unreachable", None):
        cells[_LONE] = lone
    return cells


def _centres(cells: dict[str, set[str]], selection: Selection) -> dict[str, Place]:
    """Where each cell stands, by its middle: the largest first, each as near as it can to what it is linked with."""
    of = {id: middle for middle, members in cells.items() for id in members}
    links = Counter(frozenset((of[e.start], of[e.end])) for e in selection.edges if of[e.start] != of[e.end])
    radius = {middle: _radius(len(members)) for middle, members in cells.items()}
    found: dict[str, Place] = {}
    for middle in sorted(cells, key=lambda middle: (-radius[middle], middle)):
        pull = {other: links[frozenset((middle, other))] for other in found}
        weight = sum(pull.values())
        x = sum(found[other][0] * pull[other] for other in found) / weight if weight else 0.0
        y = sum(found[other][1] * pull[other] for other in found) / weight if weight else 0.0
        found[middle] = next(
            place
            for place in _spiral(x, y, radius[middle])
            if all(
                hypot(place[0] - px, place[1] - py) >= radius[middle] + radius[other]
                for other, (px, py) in found.items()
            )
        )
    return found


def _spiral(x: float, y: float, step: float) -> Iterator[Place]:
    """Places from a point outwards, without end."""
    at = 0
    while True:
        far = step * sqrt(at) / 2
        yield x + far * cos(at * _TURN), y + far * sin(at * _TURN)
        at += 1
