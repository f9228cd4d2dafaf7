"""A document's text cut into pieces that carry the marks of what was read there. Knows no Streamlit.

Pieces, not offsets, go to the browser: the store counts code points, JavaScript UTF-16 units.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

KINDS = ("citation", "agency", "task")


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that were read as something; ``name`` is what people see in the list beside the text."""

    kind: str
    start: int
    end: int
    name: str


def marks_of(row: dict[str, Any], tasks: list[Any]) -> list[Mark]:
    """The marks of a row of ``document`` and of its tasks, in the order of the text, each place and kind once."""
    found: dict[tuple[str, int, int], Mark] = {}

    def add(kind: str, start: int | None, end: int | None, name: str) -> None:
        if start is not None and end is not None and 0 <= start < end:
            found.setdefault((kind, start, end), Mark(kind, start, end, name))

    for mention in row["mentions"]:
        add("citation", mention["start"], mention["end"], mention.get("label") or mention["key"])
    for name in ("issuers", "addressees", "recipients"):
        for agency in row[name]:
            add("agency", agency["start"], agency["end"], agency.get("name") or agency["agency"])
    for item in tasks:
        add("task", item.source.start, item.source.end, item.action)
        for actor in (*item.actors, *item.deciders):
            add("agency", actor.start, actor.end, actor.name)
    return sorted(found.values(), key=lambda mark: (mark.start, mark.end, mark.kind))


def cut(text: str, marks: list[Mark], target: tuple[int, int] | None) -> list[dict[str, Any]]:
    """``text`` in pieces: ``t`` the words, ``k`` kinds of the marks on it, ``m`` numbers of the marks that begin here,
    ``q`` true where it is in ``target``. Joined, the pieces are the text."""
    opens: dict[int, list[int]] = defaultdict(list)
    closes: dict[int, list[int]] = defaultdict(list)
    for at, mark in enumerate(marks):
        if mark.end <= len(text):
            opens[mark.start].append(at)
            closes[mark.end].append(at)
    edges = {0, len(text), *opens, *closes}
    if target:
        edges |= {min(max(at, 0), len(text)) for at in target}
    points = sorted(edges)
    live: set[int] = set()
    pieces: list[dict[str, Any]] = []
    for start, end in pairwise(points):
        live.difference_update(closes[start])
        live.update(opens[start])
        kinds = sorted({marks[at].kind for at in live})
        piece: dict[str, Any] = {"t": text[start:end]}
        if kinds:
            piece["k"] = kinds
        if opens[start]:
            piece["m"] = opens[start]
        if target and target[0] <= start and end <= target[1]:
            piece["q"] = True
        pieces.append(piece)
    return pieces
