"""Văn bản – the list of documents, and the reader that shows where each fact was read."""

from __future__ import annotations

from typing import Any

import streamlit as st

from queries.catalogue import run
from queries.index import every_word
from queries.items import item_of
from queries.sources import label_of
from views import address
from views.cards import task_card
from views.components.reader import reader
from views.english import said
from views.segments import KINDS, Mark, cut, marks_of
from views.store import store, store_counts
from views.style import facts, plain, quote, safe, table, tag
from views.text import language, t, word
from views.words import day_of, days_of, document_label, quantity, warning_words

_A_PAGE = 20
_STATES = ("loaded", "cited", "part")


def _filters(live: Any) -> tuple[str | None, dict[str, Any]]:
    """The words to look for, and what each filter is set to."""
    choices = run(live, "document_choices")[0]
    kinds = {one["kind"]: one["name"] for one in choices["kinds"]}
    words = address.type_in(t("filter_text"), "text", placeholder=t("filter_text_hint"))
    told: dict[str, tuple[list[Any], Any]] = {
        "status": (list(_STATES), lambda one: word("document", one)),
        "kind": (list(kinds), lambda one: kinds[one]),
        "province": (choices["provinces"], str),
        "year": (choices["years"], str),
    }
    chosen = {}
    with st.container(key="filters"):
        for column, (name, (options, shown)) in zip(st.columns(4), told.items(), strict=True):
            with column:
                chosen[name] = address.choose(
                    st.selectbox,
                    t(f"filter_{name}"),
                    name,
                    [None, *options],
                    format_func=lambda one, shown=shown: t("any") if one is None else shown(one),
                )
    return every_word(words[:200]), chosen


def _list(live: Any) -> None:
    words, chosen = _filters(live)
    at = max((address.number("page") or 1) - 1, 0)
    rows = run(live, "documents_page", words=words, skip=at * _A_PAGE, limit=_A_PAGE, **chosen)
    if not rows and at:  # fewer pages than the address says
        rows = run(live, "documents_page", words=words, limit=_A_PAGE, **chosen)
    total = rows[0]["total"] if rows else 0
    st.caption(t("n_documents", n=total))
    if not rows:
        st.info(t("nothing_fits"))
    for number, row in enumerate(rows):
        _entry(row, number)
    pages = (total + _A_PAGE - 1) // _A_PAGE
    if pages > 1:
        address.choose(st.selectbox, t("page_of", n=pages), "page", list(range(1, pages + 1)), 1)


def _entry(row: dict[str, Any], at: int) -> None:
    document = row["document"]
    with st.container(border=True, key=f"document_{at}"):
        st.page_link(
            "views/documents.py", label=plain(label_of(document)), query_params=address.link(doc=document["key"])
        )
        state = tag(word("document", document.get("status")), "" if document.get("status") == "loaded" else "warn")
        more = [
            document.get("issuer_name"),
            day_of(document.get("date")),
            t("n_tasks", n=row["tasks"]) if row["tasks"] else "",
            t("cited_by", n=row["cited_by"]) if row["cited_by"] else "",
        ]
        st.html(
            f"<div>{safe(document.get('title'))}</div>"
            f'<div class="cd-small">{safe(" · ".join(m for m in more if m))} {state}</div>'
        )


def _people(row: dict[str, Any]) -> list[tuple[str, str]]:
    signers = [
        ", ".join(part for part in (one["name"], one.get("position"), word("capacity", one.get("capacity"))) if part)
        for one in row["signers"]
    ]
    by_purpose: dict[str, list[str]] = {}
    for one in row["recipients"]:
        by_purpose.setdefault(word("purpose", one.get("purpose") or "none"), []).append(
            one.get("name") or one["agency"]
        )
    recipients = "".join(f"<div><b>{safe(name)}</b>: {safe('; '.join(who))}</div>" for name, who in by_purpose.items())
    return [
        (t("signers"), safe("; ".join(signers))),
        (t("addressees"), safe("; ".join(one.get("name") or one["agency"] for one in row["addressees"]))),
        (t("recipients"), recipients),
    ]


def _about(row: dict[str, Any]) -> None:
    document = row["document"]
    issuers = "".join(
        safe(one.get("name") or one["agency"])
        + (
            ""
            if one["certainty"] == "stated"
            else tag(word("certainty", one["certainty"])) + safe(said(one.get("reason")))
        )
        for one in row["issuers"]
    )
    number = safe(document.get("so_ky_hieu") or word("number", document.get("number_status") or "missing"))
    pairs = [
        (t("number"), number),
        (t("kind"), safe(document.get("kind_name"))),
        (t("issuer"), issuers or safe(document.get("issuer_name"))),
        (t("date"), safe(day_of(document.get("date")) or t("unknown"))),
        (t("effective"), _effect(document)),
        (t("place"), safe(document.get("place"))),
        (t("file"), safe(document.get("file"))),
        (t("legal_status"), safe(document.get("legal_status"))),
        *_people(row),
    ]
    st.html(facts(pairs))
    if document.get("warnings"):
        st.html(
            f"<b>{safe(t('read_warnings'))}</b><ul>"
            + "".join(f"<li>{safe(said(warning_words(w)))}</li>" for w in document["warnings"])
            + "</ul>"
        )


def _effect(document: dict[str, Any]) -> str:
    """From when it is in force: the day, and the words that say so."""
    quote = document.get("effective_quote")
    if not quote:
        return ""
    return safe(day_of(document.get("effective")) or t("unknown")) + f" <q>{safe(' '.join(quote.split()))}</q>"


def _relations(live: Any, row: dict[str, Any]) -> None:
    key = row["document"]["key"]
    out = [
        (
            word("edge", one["type"]),
            one.get("label") or one["key"],
            word("document", one.get("status")),
            word("certainty", one["certainty"]),
            said(one.get("reason")),
            one.get("quote") or "",
        )
        for one in row["relations"]
    ]
    head = [t(n) for n in ("col_relation", "document", "status", "certainty", "reason", "quote")]
    if out:
        st.html(f"<b>{safe(t('says_of_others'))}</b>" + table(t("says_of_others"), head, out))
    others = [
        (
            word("edge", one["type"]),
            label_of(one["below"]),
            word("document", one["below"].get("status")),
            word("certainty", one["edge"].get("certainty")),
            said(one["edge"].get("reason")),
            one["edge"].get("quote") or "",
        )
        for one in run(live, "relations", keys=[key])
    ]
    if others:
        st.html(f"<b>{safe(t('others_say'))}</b>" + table(t("others_say"), head, others))
    if not out and not others:
        st.caption(t("no_relations"))


def _events(row: dict[str, Any]) -> None:
    told = [
        (
            one["name"],
            word("event", one.get("status")),
            days_of(one.get("date_start"), one.get("date_end")),
            one.get("place") or "",
            " … ".join(filter(None, (one.get("quote"), one.get("date_sentence")))),
        )
        for one in (*row["stops"], *row["concerns"])
    ]
    if told:
        st.html(table(t("events"), [t(n) for n in ("event", "status", "date", "place", "quote")], told))
    else:
        st.caption(t("no_events"))
    for one in row["targets"]:
        st.html(quote(one["quote"], quantity(one["comparator"], one["value"], one["unit"], language() == "vi")))


def _reader(row: dict[str, Any], tasks: list[Any]) -> None:
    document = row["document"]
    text = document.get("text") or ""
    start, end = address.number("start"), address.number("end")
    target = (start, end) if start is not None and end is not None and start < end <= len(text) else None
    if (start is not None or end is not None) and target is None:
        st.warning(t("quote_moved"))
    marks = marks_of(row, tasks)
    lists = [{"kind": kind, "label": t(f"marks_{kind}"), "items": _listed(marks, kind)} for kind in KINDS]
    words = {"list": t("list_of_marks"), "text": label_of(document)}
    picked = reader(cut(text, marks, target), lists, f"{document['key']} {start} {end} {language()}", words, "reader")
    if picked is not None and 0 <= picked < len(marks):
        mark = marks[picked]
        if (mark.start, mark.end) != (start, end):
            address.write(start=mark.start, end=mark.end)
            st.rerun()


def _listed(marks: list[Mark], kind: str) -> list[dict[str, Any]]:
    return [{"n": at, "t": " ".join(mark.name.split())} for at, mark in enumerate(marks) if mark.kind == kind]


def _one(live: Any, key: str) -> None:
    rows = run(live, "document", key=key)
    if not rows:
        st.warning(t("unknown_document"))
        st.page_link("views/documents.py", label=t("all_documents"), query_params=address.link())
        return
    row = rows[0]
    document = row["document"]
    tasks = [item_of(one) for one in run(live, "tasks_of_document", documents=[key])]
    st.page_link("views/documents.py", label="← " + t("all_documents"), query_params=address.link())
    st.html(
        f'<h2 style="margin:0">{safe(document_label(label_of(document)))}</h2><div>{safe(document.get("title"))}</div>'
    )
    st.page_link("views/chain.py", label=t("see_chain"), query_params=address.link(doc=key))
    if document.get("text"):
        _reader(row, tasks)
    else:
        st.warning(t("not_loaded_document"))
    names = ("metadata", "relations", "tasks", "events")
    shown = address.choose(
        st.segmented_control, t("show"), "tab", list(names), "metadata", format_func=lambda n: t(f"tab_{n}")
    )
    if shown == "relations":
        _relations(live, row)
    elif shown == "events":
        _events(row)
    elif shown == "tasks":
        for at, item in enumerate(tasks):
            task_card(item, "", f"doc_{at}")
        if not tasks:
            st.caption(t("no_tasks"))
    else:
        _about(row)


def page() -> None:
    key = address.value("doc")
    if key:
        st.html(f'<h1 style="padding:0">{safe(t("documents_title"))}</h1>')
        _one(store(), key)
        return
    st.title(t("documents_title"), anchor=False)
    live = store()
    store_counts(live)
    _list(live)


page()
