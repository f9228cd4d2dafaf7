"""Tải về – take the documents, links and tasks away as files."""

from __future__ import annotations

import json
from typing import Any

import streamlit as st

from queries.catalogue import run
from queries.items import item_of
from queries.sources import label_of
from views import address
from views.sheets import sheet
from views.store import store, store_counts
from views.text import t

_MOST = 5000


def _documents(rows: list[dict[str, Any]]) -> bytes:
    names = ("key", "status", "kind_name", "so_ky_hieu", "title", "issuer_name", "province", "date", "file")
    return sheet(["label", *names], [[label_of(r["document"]), *(r["document"].get(n) for n in names)] for r in rows])


def _tasks(live: Any, keys: list[str]) -> bytes:
    rows = []
    for row in run(live, "tasks_of_document", documents=keys, limit=20000):
        item = item_of(row)
        when = item.deadline
        for actor in (*item.actors, *item.deciders) or (None,):
            who = [actor.name, actor.role, actor.responsible, actor.certainty] if actor else ["", "", "", ""]
            days = [when.words, when.start, when.end] if when else ["", "", ""]
            place = [item.source.label, item.source.section, item.source.quote, item.source.start, item.source.end]
            rows.append([item.task, item.action, *who, *days, *place])
    head = [
        "task",
        "action",
        "agency",
        "role",
        "responsible",
        "certainty",
        "deadline",
        "deadline_start",
        "deadline_end",
    ]
    return sheet([*head, "document", "section", "quote", "start", "end"], rows)


def _links(live: Any, keys: list[str]) -> list[dict[str, Any]]:
    return [
        {"from": r["below"]["key"], "type": r["type"], "to": r["above"]["key"], **r["edge"]}
        for r in run(live, "relations", keys=keys, limit=100000)
    ]


def page() -> None:
    st.title(t("downloads_title"), anchor=False)
    st.caption(t("downloads_about"))
    live = store()
    counts = store_counts(live)
    province = address.choose(
        st.selectbox,
        t("filter_province"),
        "province",
        [None, *counts["provinces"]],
        format_func=lambda one: one or t("all_provinces"),
    )
    rows = run(live, "documents_listed", provinces=[province] if province else None, limit=_MOST)
    loaded = [r["document"]["key"] for r in rows if r["document"].get("status") == "loaded"]
    if len(rows) == _MOST:
        st.warning(t("download_cut", n=_MOST))
    all_keys = (
        [r["document"]["key"] for r in run(live, "documents_listed", limit=_MOST)]
        if province
        else [r["document"]["key"] for r in rows]
    )
    links = [one for one in _links(live, all_keys) if not province or one["from"] in set(loaded)]
    files = (
        ("download_documents", _documents(rows), "van-ban.csv", "text/csv"),
        ("download_tasks", _tasks(live, loaded), "nhiem-vu.csv", "text/csv"),
        (
            "download_links",
            sheet(
                ["from", "type", "to", "certainty", "reason", "quote", "source"],
                [
                    [
                        o["from"],
                        o["type"],
                        o["to"],
                        o.get("certainty"),
                        o.get("reason"),
                        o.get("quote"),
                        o.get("source"),
                    ]
                    for o in links
                ],
            ),
            "lien-ket.csv",
            "text/csv",
        ),
        (
            "download_json",
            json.dumps(
                {"documents": [r["document"] for r in rows], "links": links}, ensure_ascii=False, indent=1
            ).encode(),
            "do-thi.json",
            "application/json",
        ),
    )
    for name, content, file, kind in files:
        st.download_button(f"{t(name)} ({file})", content, file, kind, on_click="ignore", key=name)
    st.subheader(t("download_graph"), anchor=False)
    st.caption(t("download_graph_about"))
    st.code(
        "chidao export graphml do-thi.graphml\nchidao export ttl do-thi.ttl\nchidao export html do-thi.html",
        language="bash",
    )


page()
