"""The chain of directives: up from a document to its highest source, down to tasks and their agencies.

A link is shown as it is known: stated, derived, or inferred with its reason. Where it ends in a document that is not
loaded, that is said ("chưa nạp"), so that a gap never looks like a top.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

from queries.answer import Item, Link
from queries.catalogue import Row, Runs, run
from queries.items import items_of
from queries.sources import label_of
from queries.tasks import unranked
from queries.wording import EDGES, UP, WEAK
from queries.words import fold

_REVERSED = {"PROMULGATES", "APPROVES"}
_STEPS = 8
VIA_EVENT = "VIA_EVENT"


@dataclass(slots=True)
class Chain:
    """Documents by key, the links between them, and what is missing. ``depth``: steps from the document asked about."""

    root: str
    documents: dict[str, Row] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    depth: dict[str, int] = field(default_factory=dict)
    tasks: list[Item] = field(default_factory=list)
    gaps: list[dict[str, str]] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    def highest(self) -> list[str]:
        """Documents above which no link leads, farthest first."""
        below = {link.below for link in self.links}
        tops = [key for key in self.documents if key not in below]
        return sorted(tops, key=lambda key: (-self.depth.get(key, 0), key))


def link_of(row: Row) -> Link:
    """A link from a row of chain_up, chain_down or relations."""
    edge = row["edge"]
    return Link(
        below=row["below"]["key"],
        above=row["above"]["key"],
        type=row["type"],
        words=EDGES.get(row["type"]) or str(row["type"]),
        certainty=edge.get("certainty") or "stated",
        reason=edge.get("reason"),
        quote=edge.get("quote"),
        source=edge.get("source"),
    )


def chain_up(store: Runs, key: str, weak: bool = False, events: bool = True) -> Chain:
    """All that stands above a document, step by step.

    weak: also what it merely cites. events: also, inferred, through an observance, where nothing else leads there.
    """
    types = [*UP, *(WEAK if weak else ())]
    chain = _walk(store, "chain_up", key, types, "above")
    if events:
        _through_events(store, chain)
    _note_gaps(chain)
    return chain


def chain_down(store: Runs, key: str, tasks: bool = True, weak: bool = False) -> Chain:
    """All that rests on a document, with the tasks of each and their agencies."""
    types = [*UP, *(WEAK if weak else ())]
    chain = _walk(store, "chain_down", key, types, "below")
    if tasks:
        rows = run(store, "tasks_of_document", documents=sorted(chain.documents))
        chain.tasks = items_of(store, [unranked(row) for row in rows])
    _note_gaps(chain)
    return chain


def _walk(store: Runs, name: str, key: str, types: list[str], towards: str) -> Chain:
    chain = Chain(key, depth={key: 0})
    first = run(store, "documents_listed", keys=[key])
    if first:
        chain.documents[key] = first[0]["document"]
    seen: set[tuple[str, str, str]] = set()
    front = [key]
    for step in range(1, _STEPS + 1):
        if not front:
            break
        rows = run(store, name, keys=front, types=types)
        front = []
        for row in rows:
            link = link_of(row)
            if (link.below, link.above, link.type) in seen:
                continue
            seen.add((link.below, link.above, link.type))
            chain.links.append(link)
            for end in ("above", "below"):
                chain.documents.setdefault(row[end]["key"], row[end])
            found = row[towards]["key"]
            if found not in chain.depth:
                chain.depth[found] = step
                front.append(found)
    _without_repeats(chain)
    return chain


def _through_events(store: Runs, chain: Chain) -> None:
    """Inferred links by a shared observance, for loaded documents whose chain does not reach its origin."""
    keys = [key for key in chain.documents if chain.documents[key].get("status") == "loaded"]
    reached = set(chain.documents)
    for row in run(store, "events_shared", keys=keys or [chain.root]):
        above = row["above"]
        if not _is_origin(above, row["event"]["name"]):
            continue
        if above["key"] in reached or any(link.above == above["key"] for link in chain.links):
            continue
        below, event = row["below"]["key"], row["event"]["name"]
        chain.documents[above["key"]] = above
        chain.depth[above["key"]] = max(chain.depth.values(), default=0) + 1
        chain.links.append(
            Link(
                below=below,
                above=above["key"],
                type=VIA_EVENT,
                words=EDGES[VIA_EVENT],
                certainty="inferred",
                reason=f"không dẫn trực tiếp; cùng nói về “{event}”, nêu trong trích yếu của {label_of(above)}",
                quote=row["edge"].get("quote"),
                source=below,
            )
        )


def _is_origin(document: Row, event: str) -> bool:
    """The document's title is the observance itself: "(về) Ngày Chuyển đổi số quốc gia", no plan about it."""
    title = " ".join(fold(document.get("title") or ""))
    return title.removeprefix("v v ").removeprefix("ve viec ").removeprefix("ve ") == " ".join(fold(event))


def _without_repeats(chain: Chain) -> None:
    """One link a pair of documents, the one that says most; no derived link where its two steps are shown."""
    strongest: dict[tuple[str, str], Link] = {}
    for link in chain.links:
        known = strongest.get((link.below, link.above))
        if known is None or (link.dashed, link.type in WEAK) < (known.dashed, known.type in WEAK):
            strongest[link.below, link.above] = link
    chain.links = list(strongest.values())
    for link in [one for one in chain.links if one.certainty == "derived"]:
        others = [one for one in chain.links if one is not link]
        if len(path_between(Chain(chain.root, links=others), link.below, link.above)) > 2:
            chain.links = others


def _note_gaps(chain: Chain) -> None:
    for key, document in chain.documents.items():
        if document.get("status") == "cited":
            chain.gaps.append({"document": key, "label": label_of(document), "why": "chưa nạp"})


def path_between(chain: Chain, below: str, above: str) -> list[str]:
    """Keys from ``above`` down to ``below`` by the fewest links, stated ones first; [] where none leads there."""
    best: dict[str, tuple[int, int]] = {below: (0, 0)}
    came: dict[str, str] = {}
    front = [below]
    upward: dict[str, list[Link]] = {}
    for link in chain.links:
        upward.setdefault(link.below, []).append(link)
    while front:
        following = []
        for key in front:
            for link in upward.get(key, ()):
                cost = (best[key][0] + link.dashed, best[key][1] + 1)
                if link.above not in best or cost < best[link.above]:
                    best[link.above], came[link.above] = cost, key
                    following.append(link.above)
        front = following
    if above not in best:
        return []
    path = [above]
    while path[-1] != below:
        path.append(came[path[-1]])
    return path


def links_on(chain: Chain, path: Iterable[str]) -> list[Link]:
    """The links between neighbours of ``path``."""
    listed = list(path)
    pairs = set(zip(listed[1:], listed, strict=False))
    return [link for link in chain.links if (link.below, link.above) in pairs]
