"""What the chain picture shows, as plain dicts: which card stands in which column, what is grouped, which way lines go.

Knows no Streamlit. Columns are levels, from the Prime Minister down to the commune.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from queries.answer import Item, Link
from queries.catalogue import Row, Runs, run
from queries.chain import VIA_EVENT, Chain, chain_down, chain_up

LEVELS = ("central", "ministry", "province", "department", "district", "commune", "other")
MOST_IN_COLUMN = 15
MOST_AGENCIES = 5  # of one document in one column, before they become one card
_EVENT_DOCUMENTS = 40
_PROVINCE_BODIES = ("people_committee", "people_council", "party", "position", "position_group")


def level_of(level: str | None, key: str | None, kind: str | None) -> str:
    """The column of an agency or of what it issues, by its level, key and kind."""
    if level == "central":
        ministry = kind == "ministry" or any(part.startswith("bo-") for part in (key or "").split("/")[1:])
        return "ministry" if ministry else "central"
    if level == "province":
        inside = (key or "").split("/")[1:]
        office = "van-phong" in inside or any(part.startswith(("so-", "ban-to-chuc")) for part in inside)
        return "province" if kind in _PROVINCE_BODIES and not office else "department"
    return level if level in ("district", "commune") else "other"


def whole_chain(store: Runs, key: str, weak: bool, events: bool) -> Chain:
    """The chain above and below a document ; ``events``: with what only a shared observance leads to."""
    chain = chain_up(store, key, weak=weak, events=events)
    _join(chain, chain_down(store, key, weak=weak))
    if events:
        loaded = [row["document"]["key"] for row in run(store, "documents_listed", status="loaded", limit=5000)]
        shared = run(store, "events_shared", keys=loaded) if loaded else []
        speakers = [row["below"]["key"] for row in shared if row["above"]["key"] in chain.documents]
        for found in dict.fromkeys(speakers[:_EVENT_DOCUMENTS]):
            up = chain_up(store, found)
            if found not in chain.documents and any(
                link.type == VIA_EVENT and link.above in chain.documents for link in up.links
            ):
                _join(chain, up)
                _join(chain, chain_down(store, found))
    return chain


def _join(chain: Chain, other: Chain) -> None:
    known = {(link.below, link.above) for link in chain.links}
    chain.links += [link for link in other.links if (link.below, link.above) not in known]
    for found, document in other.documents.items():
        chain.documents.setdefault(found, document)
    tasks = {item.task for item in chain.tasks}
    chain.tasks += [item for item in other.tasks if item.task not in tasks]
    gaps = {gap["document"] for gap in chain.gaps}
    chain.gaps += [gap for gap in other.gaps if gap["document"] not in gaps]


def only_province(chain: Chain, province: str | None) -> Chain:
    """The chain without documents of other provinces; central ones and those of unknown place stay."""
    if not province:
        return chain
    kept = {k for k, d in chain.documents.items() if d.get("province") in (None, province) or k == chain.root}
    return replace(
        chain,
        documents={key: document for key, document in chain.documents.items() if key in kept},
        links=[link for link in chain.links if link.below in kept and link.above in kept],
        tasks=[item for item in chain.tasks if item.source.key in kept],
        gaps=[gap for gap in chain.gaps if gap["document"] in kept],
    )


def agencies_of(store: Runs, chain: Chain) -> dict[str, Row]:
    """What is known of the issuers and of the agencies that answer for tasks, by key."""
    keys = {d["issuer"] for d in chain.documents.values() if d.get("issuer")}
    keys |= {actor.agency for item in chain.tasks for actor in item.actors if actor.responsible}
    return {row["agency"]["key"]: row["agency"] for row in run(store, "agency", keys=sorted(keys))}


def document_node(document: Row, agencies: dict[str, Row]) -> dict[str, Any]:
    """A card for a document."""
    issuer = agencies.get(document.get("issuer") or "", {})
    level = issuer.get("level") or document.get("level")
    return {
        "id": document["key"],
        "column": level_of(level, issuer.get("key") or document.get("issuer"), issuer.get("kind")),
        "head": document.get("so_ky_hieu") or document.get("kind_name") or "?",
        "body": document.get("title") or document.get("label") or "",
        "foot": document.get("issuer_name") or "",
        "date": document.get("date"),
        "state": document.get("status") or "cited",
        "numbered": bool(document.get("so_ky_hieu")),
        "province": document.get("province") or "",
    }


def task_index(items: Iterable[Item]) -> dict[tuple[str, str], list[Item]]:
    """Tasks by the document that holds them and an agency that answers for them."""
    found: dict[tuple[str, str], list[Item]] = defaultdict(list)
    for item in items:
        for agency in dict.fromkeys(a.agency for a in item.actors if a.responsible):
            found[item.source.key, agency].append(item)
    return found


def agency_cards(
    chain: Chain, agencies: dict[str, Row], opened: set[str]
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Cards of the agencies that answer for tasks, and lines to them; many of one document in a column are one card."""
    blocks: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for (document, agency), items in task_index(chain.tasks).items():
        known = agencies.get(agency, {})
        column = level_of(known.get("level"), agency, known.get("kind"))
        blocks[document, column][agency] = len(items)
    nodes: dict[str, dict[str, Any]] = {}
    edges: list[dict[str, Any]] = []
    for (document, column), counts in blocks.items():
        group = f"group:agencies:{column}:{document}"
        if len(counts) > MOST_AGENCIES and group not in opened:
            nodes[group] = _group(group, column, len(counts), "agencies")
            edges.append({"s": document, "t": group, "tasks": sum(counts.values()), "dashed": False})
            continue
        for agency, tasks in counts.items():
            known = agencies.get(agency, {})
            nodes[f"agency:{agency}"] = {
                "id": f"agency:{agency}",
                "column": column,
                "head": known.get("name") or agency,
                "body": "",
                "foot": "",
                "state": "agency",
                "kept": group in opened or nodes.get(f"agency:{agency}", {}).get("kept", False),
                "tasks": nodes.get(f"agency:{agency}", {}).get("tasks", 0) + tasks,
                "province": known.get("province") or "",
            }
            edges.append({"s": document, "t": f"agency:{agency}", "tasks": tasks, "dashed": False})
    return list(nodes.values()), edges


def _group(key: str, column: str, count: int, of: str, name: str = "") -> dict[str, Any]:
    return {"id": key, "column": column, "state": "group", "count": count, "of": of, "name": name}


def grouped(nodes: list[dict[str, Any]], edges: list[dict[str, Any]], opened: set[str], keep: set[str]) -> None:
    """Make one card a province of the documents in columns that are too long. In place.

    Never hidden: ``keep``, and what a reader has opened.
    """
    inside: dict[str, str] = {}
    for column in LEVELS:
        cards = [n for n in nodes if n["column"] == column and n["state"] != "group" and not n.get("kept")]
        if len(cards) <= MOST_IN_COLUMN:
            continue
        by_province: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for card in cards:
            if card["id"] not in keep:
                by_province[card["province"]].append(card)
        for province, members in by_province.items():
            group = f"group:province:{column}:{province}"
            if len(members) > 1 and group not in opened:
                inside.update({member["id"]: group for member in members})
                nodes.append(_group(group, column, len(members), "documents", province))
    nodes[:] = [n for n in nodes if n["id"] not in inside]
    merged: dict[tuple[str, str], dict[str, Any]] = {}
    for edge in edges:
        edge["s"], edge["t"] = inside.get(edge["s"], edge["s"]), inside.get(edge["t"], edge["t"])
        known = merged.setdefault((edge["s"], edge["t"]), edge)
        known["dashed"] = known["dashed"] and edge["dashed"]
    edges[:] = [edge for (s, t), edge in merged.items() if s != t]


def line_of(link: Link) -> dict[str, Any]:
    """A line between two documents; from above down."""
    return {"s": link.above, "t": link.below, "type": link.type, "dashed": link.dashed, "certainty": link.certainty}
