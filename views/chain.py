"""Chuỗi chỉ đạo – the chain from the highest source down to tasks: a picture, details, the same as a table."""

from __future__ import annotations

from typing import Any

import streamlit as st

from queries.catalogue import run
from queries.chain import Chain
from queries.documents import documents_by_number
from queries.sources import label_of
from views import address
from views.cards import open_at
from views.components.chain import chain_picture
from views.english import said
from views.picture import (
    LEVELS,
    agencies_of,
    agency_cards,
    document_node,
    grouped,
    line_of,
    only_province,
    task_index,
    whole_chain,
)
from views.store import store, store_counts
from views.style import facts, plain, quote, safe, table, tag
from views.text import t, word
from views.words import day_of, document_label

_DEFAULT = "505/QĐ-TTg"
_TASKS_SHOWN = 8


@st.cache_resource(ttl=60, max_entries=50, show_spinner=False)
def _chain(_live: Any, key: str, weak: bool, events: bool) -> Chain:
    return whole_chain(_live, key, weak, events)


def _start(live: Any) -> str | None:
    """The document that the chain starts from: of the address, else 505/QĐ-TTg, else the one cited most."""
    listed = run(live, "documents_listed", limit=3000)
    labels = {row["document"]["key"]: label_of(row["document"]) for row in listed}
    found = [row["document"]["key"] for row in documents_by_number(live, _DEFAULT)]
    most = max(listed, key=lambda row: row["cited_by"], default=None)
    default = found[0] if found else most["document"]["key"] if most else None
    told = {row["document"]["key"]: row["document"].get("status") for row in listed}
    return address.choose(
        st.selectbox,
        t("start_document"),
        "doc",
        sorted(labels, key=lambda key: (key != default, labels[key])),
        default,
        format_func=lambda key: labels[key] + ("" if told[key] == "loaded" else f" – {t('not_loaded')}"),
    )


def _name(node: dict[str, Any]) -> None:
    """The words of a card in the language that is shown, and its name for screen readers."""
    state = node["state"]
    if state == "group":
        node["head"] = t(f"group_{node['of']}", n=node["count"])
        node["body"] = node["name"] or ""
        node["foot"] = t("click_to_open")
        node["badge"] = ""
    elif state == "agency":
        node["badge"] = t("n_tasks", n=node["tasks"])
    else:
        if not node["numbered"]:
            without = t("part_of", number=node["holder"]) if node.get("holder") else t("no_number")
            node["head"] = f"{node['head']} ({without})"
        node["foot"] = " · ".join(part for part in (node["foot"], day_of(node.get("date"))) if part)
        node["badge"] = t("proposes_stop") if node.get("stops") else t("not_loaded") if state == "cited" else ""
    node["name"] = ", ".join(part for part in (node["head"], node["body"], node["foot"], node["badge"]) if part)


def _picture(chain: Chain, agencies: dict[str, Any], stops: set[str]) -> None:
    opened = set((address.value("open") or "").split("~~")) - {""}
    selected = address.value("sel")
    nodes = [document_node(document, agencies) for document in chain.documents.values()]
    edges = [line_of(one) for one in chain.links]
    if address.switch(t("show_agencies"), "agencies", True):
        cards, lines = agency_cards(chain, agencies, opened)
        nodes += cards
        edges += lines
    grouped(nodes, edges, opened, {chain.root, selected or ""})
    holders = {
        one.below: chain.documents[one.above].get("so_ky_hieu") or ""
        for one in chain.links
        if one.type in ("PROMULGATES", "APPROVES")
    }
    for node in nodes:
        node["stops"] = node["id"] in stops
        node["holder"] = holders.get(node["id"])
        _name(node)
    for edge in edges:
        told = (
            word("edge", edge["type"])
            if edge.get("type")
            else t("n_tasks", n=edge["tasks"])
            if edge.get("tasks")
            else ""
        )
        edge["label"] = (
            f"{told} ({word('certainty', edge['certainty'])})" if edge["dashed"] and edge.get("certainty") else told
        )
    count = {level: sum(n["column"] == level for n in nodes) for level in LEVELS}
    columns = [{"id": level, "label": f"{t(f'level_{level}')} ({count[level]})"} for level in LEVELS if count[level]]
    st.html(
        f'<div class="cd-legend"><span><i></i>{safe(t("line_stated"))}</span>'
        f'<span><i class="dashed"></i>{safe(t("line_inferred"))}</span>'
        f"<span>{tag(t('not_loaded'), 'warn')}{safe(t('legend_gap'))}</span></div>"
    )
    words = {"name": t("picture_name"), "left": t("more_left"), "right": t("more_right")}
    picked, group = chain_picture(columns, nodes, edges, selected, words, "chain")
    if group:
        address.write(open="~~".join(sorted({*opened, group})))
        st.rerun()
    if picked is not None and picked != (selected or ""):
        address.write(sel=picked)
        st.rerun()


def _details(chain: Chain, agencies: dict[str, Any]) -> None:
    selected = address.value("sel")
    st.subheader(t("details"), anchor=False)
    if selected in chain.documents:
        _document(chain, selected)
    elif selected and selected.startswith("agency:"):
        _agency(chain, agencies, selected.removeprefix("agency:"))
    else:
        st.caption(t("click_a_card"))
        if chain.gaps:
            st.html(f"<b>{safe(t('gaps_here', n=len(chain.gaps)))}</b>")
            st.html("<ul>" + "".join(f"<li>{safe(gap['label'])}</li>" for gap in chain.gaps[:12]) + "</ul>")


def _document(chain: Chain, key: str) -> None:
    document = chain.documents[key]
    warn = tag(t("not_loaded"), "warn") if document.get("status") == "cited" else ""
    st.html(
        f'<h3 class="cd-title">{safe(label_of(document))} {warn}</h3><div>{safe(document.get("title"))}</div>'
        + facts(
            [
                (t("issuer"), safe(document.get("issuer_name"))),
                (t("date"), safe(day_of(document.get("date")))),
                (t("status"), safe(word("document", document.get("status")))),
            ]
        )
    )
    with st.container(horizontal=True):
        if document.get("status") == "loaded":
            st.page_link("views/documents.py", label=t("open_document"), query_params=address.link(doc=key))
        if key != chain.root:
            st.page_link("views/chain.py", label=t("start_here"), query_params=address.link(doc=key))
    for near, far, title in (("below", "above", "rests_on"), ("above", "below", "carried_on_by")):
        links = [one for one in chain.links if getattr(one, near) == key]
        told = []
        for one in links:
            other = chain.documents[getattr(one, far)]
            line = f"<b>{safe(word('edge', one.type))}</b>: {safe(document_label(label_of(other)))} "
            line += tag(word("certainty", one.certainty))
            line += f"<div>{safe(said(one.reason))}</div>" if one.reason else ""
            told.append(line + (quote(one.quote) if one.quote else ""))
        if told:
            st.html(f"<b>{safe(t(title))}</b><ul>" + "".join(f"<li>{one}</li>" for one in told) + "</ul>")
    tasks = sum(item.source.key == key for item in chain.tasks)
    if tasks:
        st.caption(t("n_tasks", n=tasks))


def _agency(chain: Chain, agencies: dict[str, Any], agency: str) -> None:
    known = agencies.get(agency, {})
    st.html(f'<h3 class="cd-title">{safe(known.get("name") or agency)}</h3>')
    found = [item for (_, who), items in task_index(chain.tasks).items() if who == agency for item in items]
    st.caption(t("answers_for", n=len(found)))
    for item in found[:_TASKS_SHOWN]:
        with st.expander(plain(item.action if len(item.action) < 110 else item.action[:109] + "…")):
            st.html(quote(item.source.quote, item.source.label))
            open_at(item.source, t("open_at_quote"))
    if len(found) > _TASKS_SHOWN:
        st.caption(t("and_more", n=len(found) - _TASKS_SHOWN))


def _tables(chain: Chain) -> None:
    st.subheader(t("as_table"), anchor=False)
    rows = []
    for one in chain.links:
        below, above = chain.documents[one.below], chain.documents[one.above]
        missing = t("not_loaded") if above.get("status") == "cited" else ""
        rows.append(
            (
                label_of(above),
                missing,
                word("edge", one.type),
                label_of(below),
                word("certainty", one.certainty),
                said(one.reason),
                one.quote or "",
            )
        )
    head = [t(name) for name in ("col_above", "col_gap", "col_relation", "col_below", "certainty", "reason", "quote")]
    st.html(table(t("table_links"), head, rows))
    if chain.tasks:
        told = (
            (
                item.action,
                "; ".join(a.name for a in item.actors if a.responsible),
                item.deadline.words if item.deadline else t("no_deadline"),
                item.source.label,
            )
            for item in chain.tasks[:300]
        )
        with st.expander(t("table_tasks", n=len(chain.tasks))):
            st.html(table(t("tasks"), [t(n) for n in ("task", "responsible", "deadline", "document")], told))


def page() -> None:
    st.title(t("chain_title"), anchor=False)
    st.caption(t("chain_about"))
    live = store()
    counts = store_counts(live)
    left, right = st.columns([3, 1])
    with left:
        key = _start(live)
    with right:
        province = address.choose_province(counts["provinces"])
    if not key:
        st.info(t("store_empty"))
        return
    with st.container(horizontal=True):
        events = address.switch(t("with_events"), "events", True, help=t("with_events_help"))
        weak = address.switch(t("with_citations"), "weak", False, help=t("with_citations_help"))
    chain = only_province(_chain(live, key, weak, events), province)
    agencies = agencies_of(live, chain)
    stops = {row["document"]["key"] for row in run(live, "stops")}
    main, side = st.container(key="chain_parts").columns([7, 2])
    with main:
        _picture(chain, agencies, stops)
        if not chain.links:
            st.info(t("chain_empty"))
    with side:
        _details(chain, agencies)
    _tables(chain)


page()
