"""Ai chịu trách nhiệm? – ask in plain words; the answer with its words, sources and doubts."""

from __future__ import annotations

from typing import Any

import streamlit as st

from queries.ask import ask
from queries.chain import chain_up, links_on, path_between
from queries.question import read_question
from queries.sources import label_of
from queries.wording import EDGES
from views import address
from views.cards import source_line, task_card, way_told
from views.english import said
from views.store import store, store_counts
from views.style import facts, items, plain, quote, safe, tag
from views.summaries import english_summary
from views.text import language, t, word

_TYPES = (
    *("who", "duties", "whether", "deadline", "due", "undated", "effect", "force", "compare"),
    *("documents", "signer", "person", "chain", "event", "place", "theme", "amount"),
)
_ROLES = ("chu_tri", "to_chuc", "dang_cai", "thuc_hien", "chi_dao", "tham_muu", "phoi_hop", "ho_tro", "bao_cao")
_SHOWN = 5


def _question() -> str:
    told = address.type_in(t("ask_label"), "q", placeholder=t("ask_placeholder"))
    if not told:
        st.caption(t("examples"))
        for number in range(1, 7):
            example = t(f"example_{number}")
            st.page_link("views/ask.py", label=example, query_params=address.link(q=example))
    return told


def _filters(counts: dict[str, Any], text: str) -> None:
    """What was understood, each to be changed by hand, or taken away by "any"; a question always asks for something."""
    st.caption(t("understood_as"))
    own = read_question(text)
    understood = {
        "type": own.type,
        "province": own.province,
        "year": own.year,
        "role": own.roles[0] if own.roles else None,
    }
    options: dict[str, list[Any]] = {
        "type": list(_TYPES),
        "province": list(counts["provinces"]),
        "year": list(counts["years"]),
        "role": list(_ROLES),
    }
    with st.container(key="filters"):
        for column, (name, known) in zip(st.columns(4), options.items(), strict=True):
            any_of_it = [] if name == "type" else [None]
            with column:
                address.choose(
                    st.selectbox,
                    t(f"filter_{name}"),
                    name,
                    list(dict.fromkeys([understood[name], *any_of_it, *known])),
                    understood[name],
                    format_func=lambda one, name=name: t("any") if one is None else _option_name(name, one),
                )


def _option_name(name: str, value: Any) -> str:
    return word(name, value) if name in ("type", "role") else str(value)


def _way(live: Any, document: str) -> str:
    """The way from a document to its highest source."""
    chain = chain_up(live, document)
    tops = [key for key in chain.highest() if key != document]
    if not tops:
        return ""
    path = path_between(chain, document, tops[0])
    links = list(reversed(links_on(chain, path)))
    labels = {
        key: label_of(told) + (f" – {t('not_loaded')}" if told.get("status") == "cited" else "")
        for key, told in chain.documents.items()
    }
    order = {key: place for place, key in enumerate(reversed(path))}
    return way_told(sorted(links, key=lambda one: order.get(one.below, 0)), labels)


def _documents(answer: Any) -> None:
    for at, found in enumerate(answer.documents):
        with st.container(border=True):
            source = found.source
            told = f'<h3 class="cd-title">{safe(source.label)}</h3><div>{safe(source.title)}</div>'
            signers = [
                ", ".join(part for part in (one.get("name"), one.get("position")) if part) for one in found.signers
            ]
            relation = safe(_relation(found))
            if found.certainty != "stated":
                relation += tag(word("certainty", found.certainty)) + safe(said(found.reason))
            told += facts(
                [
                    (t("issuer"), safe(source.issuer_name)),
                    (t("relation"), relation),
                    (t("signers"), safe("; ".join(signers))),
                    (t("status"), safe(word("document", source.status))),
                ]
            )
            st.html(told)
            _links(source.key, source.status == "loaded", at)


def _relation(found: Any) -> str:
    """The link by which a document was found, in the language that is shown."""
    if language() == "vi" or not found.relation:
        return found.relation or ""
    name, _, rest = found.relation.partition(" (theo ")
    code = next((code for code, told in EDGES.items() if told == name), None)
    return (word("edge", code) if code else name) + (f" (by {rest}" if rest else "")


def _links(document: str, loaded: bool, at: int) -> None:
    with st.container(horizontal=True, key=f"links_{at}"):
        if loaded:
            st.page_link("views/documents.py", label=t("open_document"), query_params=address.link(doc=document))
        st.page_link("views/chain.py", label=t("see_chain"), query_params=address.link(doc=document))


def _events(answer: Any) -> None:
    for found in answer.events:
        with st.container(border=True):
            told = [f'<h3 class="cd-title">{safe(found.name)}</h3>']
            for statement in found.statements[:6]:
                status = tag(
                    word("event", statement.get("status")),
                    "warn" if statement.get("status") == "proposed_cancelled" else "",
                )
                label = statement.get("document", {}).get("label")
                told.append(status + quote(statement.get("quote"), label))
                if statement.get("date_sentence"):
                    told.append(quote(statement["date_sentence"], label))
            st.html("".join(told))


def _show(live: Any, answer: Any) -> None:
    summary = answer.summary if language() == "vi" else english_summary(answer)
    kind = "ok" if answer.status == "answered" else "warn"
    st.html(
        f'<div role="status"><p class="cd-lead">{tag(t(f"status_{answer.status}"), kind)} {safe(summary)}</p></div>'
    )
    if answer.candidates:
        st.write(t("which_one"))
        for one in answer.candidates:
            changed = address.link(q=address.value("q"), province=one.get("province"))
            st.page_link("views/ask.py", label=_option(one), query_params=changed)
    if answer.notes:
        st.html(f'<div class="cd-small">{items(safe(said(note)) for note in answer.notes)}</div>')
    limit = len(answer.items) if address.value("all") else _SHOWN
    ways: dict[str, str] = {}
    for at, item in enumerate(answer.items[:limit]):
        key = item.source.key
        if key not in ways:
            ways[key] = _way(live, key)
        task_card(item, ways[key], str(at))
    if len(answer.items) > limit:
        more = address.link(**{**st.query_params.to_dict(), "all": 1})
        st.page_link("views/ask.py", label=t("more_tasks", n=len(answer.items) - limit), query_params=more)
    _documents(answer)
    _events(answer)
    if answer.near:
        st.subheader(t("nearest"))
        st.caption(t("nearest_note"))
        for at, item in enumerate(answer.near):
            with st.expander(_plain_title(item.action, source_line(item.source))):
                task_card(item, "", f"near_{at}")


def _option(one: dict[str, Any]) -> str:
    return plain(one.get("name") or one.get("agency") or "?")


def _plain_title(*parts: str) -> str:
    return plain(" · ".join(part if len(part) < 120 else part[:119] + "…" for part in parts))


def page() -> None:
    st.title(t("ask_title"), anchor=False)
    st.caption(t("ask_about"))
    live = store()
    counts = store_counts(live)
    question = _question()
    if not question:
        st.caption(t("store_holds", documents=counts["documents"], tasks=counts["tasks"], cited=counts["cited"]))
        return
    kind, role = address.value("type"), address.value("role")
    answer = ask(
        live,
        question[:500],
        province=address.value("province") if address.value("province") in counts["provinces"] else None,
        year=address.number("year"),
        role=role if role in _ROLES else None,
        type=kind if kind in _TYPES else None,
        cleared=[name for name in ("province", "year", "role") if address.cleared(name)],
    )
    _filters(counts, question[:500])
    _show(live, answer)


page()
