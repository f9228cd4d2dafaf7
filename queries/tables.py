"""Documents, tasks and links as plain tables (CSV, JSON), each row with the words that say it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from graph.headings import heading
from queries.catalogue import Row, Runs, run
from queries.items import item_of
from queries.sheets import sheet
from queries.sources import label_of

_DOCUMENT = ("key", "status", "kind_name", "so_ky_hieu", "title", "issuer_name", "province", "date", "file")
_LINK = ("from", "type", "to", "certainty", "reason", "quote", "source")
_TASK = ("task", "action", "agency", "role", "responsible", "certainty", "deadline", "deadline_start", "deadline_end")
_PLACE = ("document", "section", "quote", "start", "end")
MOST = 20_000  # documents in a table; more need the command line


def documents_of(store: Runs, document: str | None = None, province: str | None = None) -> list[Row]:
    """Rows of documents_listed: all, one document with those it is linked with, or those of a province."""
    keys = None
    if document:
        links = links_of(store, [document])
        keys = list(dict.fromkeys([document, *(one["from"] for one in links), *(one["to"] for one in links)]))
    return run(store, "documents_listed", keys=keys, provinces=[province] if province else None, limit=MOST)


def links_of(store: Runs, keys: list[str]) -> list[dict[str, Any]]:
    """What these documents say of others, and others of them; each link once."""
    rows = run(store, "relations_from", keys=keys, limit=100_000) + run(store, "relations", keys=keys, limit=100_000)
    found = {}
    for row in rows:
        if row["type"] == "MENTIONS":  # where a document is named; what is said of it is a link of its own
            continue
        edge = row["edge"]
        told = {"from": row["below"]["key"], "type": row["type"], "to": row["above"]["key"], **edge}
        found[told["from"], told["type"], told["to"], edge.get("source"), edge.get("start")] = told
    return list(found.values())


def documents_csv(rows: list[Row], language: str = "vi") -> bytes:
    """``language``, here and below: of the headings (``graph.headings``)."""
    told = [[label_of(r["document"]), *(r["document"].get(n) for n in _DOCUMENT)] for r in rows]
    return sheet(_heads(("label", *_DOCUMENT), language), told)


def links_csv(links: list[dict[str, Any]], language: str = "vi") -> bytes:
    return sheet(_heads(_LINK, language), [[one.get(name) for name in _LINK] for one in links])


def graph_json(rows: list[Row], links: list[dict[str, Any]]) -> bytes:
    told = {"documents": [row["document"] for row in rows], "links": links}
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def tasks_csv(store: Runs, documents: list[str], language: str = "vi") -> bytes:
    """A row for each agency's part in a task of these documents (keys); tasks without an agency have one row."""
    rows = []
    for row in run(store, "tasks_of_document", documents=documents, limit=50_000):
        item = item_of(row)
        when = item.deadline
        days = [when.words, when.start, when.end] if when else ["", "", ""]
        place = [item.source.label, item.source.section, item.source.quote, item.source.start, item.source.end]
        for actor in (*item.actors, *item.deciders) or (None,):
            who = [actor.name, actor.role, actor.responsible, actor.certainty] if actor else ["", "", "", ""]
            rows.append([item.task, item.action, *who, *days, *place])
    return sheet(_heads((*_TASK, *_PLACE), language), rows)


def _heads(names: Sequence[str], language: str) -> list[str]:
    return [heading(name, language) for name in names]
