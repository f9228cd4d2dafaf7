"""A card for a task: who leads, who helps, by when, on what words, from which source; and what weakens it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

import streamlit as st

from queries.answer import Actor, Item, Link, Source
from views.address import link
from views.english import said
from views.style import facts, items, quote, safe, tag
from views.text import t, word
from views.words import days_of, document_label

_LEADING = ("chu_tri", "to_chuc", "dang_cai", "thuc_hien")


def task_card(item: Item, chain: str = "", key: str = "") -> None:
    """One task in a frame, with a link to the quoted words. ``chain``: HTML of the way up to its source."""
    with st.container(border=True, key=f"task_{key}" if key else None):
        st.html(_told(item, chain))
        open_at(item.source, t("open_at_quote"))


def open_at(source: Source, label: str) -> None:
    """A link to the reader at the quoted words; says so where the document is not loaded."""
    if source.status != "loaded":
        st.html(f'<p class="cd-small">{safe(t("not_loaded_long"))}</p>')
        return
    st.page_link(
        "views/documents.py", label=label, query_params=link(doc=source.key, start=source.start, end=source.end)
    )


def _told(item: Item, chain: str) -> str:
    parts = [f'<h3 class="cd-title">{safe(item.action)}</h3>']
    parts += [tag(t("proposed_stop"), "warn")] if item.stops else []
    pairs = [*actors_told(item.actors), *actors_told(item.deciders)]
    if not item.actors:
        pairs.append((t("role_none"), safe(t("no_actor"))))
    if item.deadline:
        days = days_of(item.deadline.start, item.deadline.end)
        when = f"{safe(item.deadline.words)}" + (f" → <b>{safe(days)}</b>" if days else "")
        when += f'<div class="cd-small">{safe(said(item.deadline.how))}</div>'
        if item.deadline.certainty != "stated":
            when += tag(word("certainty", item.deadline.certainty))
        pairs.append((t("deadline"), when))
    else:
        pairs.append((t("deadline"), safe(t("no_deadline"))))
    pairs += [
        (t("condition"), safe(item.condition)),
        (t("product"), safe(item.product)),
        (t("location"), safe(item.location)),
        (t("status"), "".join(_stopped(item))),
        (t("way_up"), chain),
    ]
    parts.append(facts(pairs))
    parts.append(quote(item.source.quote, source_line(item.source)))
    if item.weaknesses:
        doubts = items(safe(said(one)) for one in item.weaknesses)
        parts.append(f'<div class="cd-small"><b>{safe(t("weaknesses"))}</b>{doubts}</div>')
    return "".join(parts)


def _stopped(item: Item) -> Iterable[str]:
    for stop in item.stops:
        yield f"<div>{safe(t('stop_by', event=stop.name, document=document_label(stop.source.label)))}</div>"
        if stop.source.quote:
            yield quote(stop.source.quote)


def actors_told(actors: Iterable[Actor]) -> list[tuple[str, str]]:
    """Roles and the agencies that hold them, in the order of the answer."""
    found = []
    for role, group in groupby(actors, key=lambda actor: actor.role):
        told = [_actor(actor) for actor in group]
        name = word("role", role)
        found.append((name[:1].upper() + name[1:], told[0] if len(told) == 1 else items(told)))
    return found


def _actor(actor: Actor) -> str:
    lead = ' class="cd-lead"' if actor.responsible and actor.role in _LEADING else ""
    told = f"<span{lead}>{safe(actor.name)}</span>"
    if actor.is_group:
        told += tag(t("group"))
    if actor.certainty != "stated":
        told += tag(word("certainty", actor.certainty), "warn" if actor.certainty == "ambiguous" else "")
        told += f'<div class="cd-small">{safe(said(actor.reason))}</div>' if actor.reason else ""
    if actor.members:
        more = "" if actor.members_exhaustive else f"<li>{safe(t('members_not_all'))}</li>"
        names = "".join(f"<li>{safe(member.get('name'))}</li>" for member in actor.members)
        told += (
            f"<details><summary>{safe(t('members', n=len(actor.members)))}</summary><ul>{names}{more}</ul></details>"
        )
    for next_one in actor.successors:
        today = t("today_is", name=next_one.name, since=days_of(None, next_one.since) or "?", act=next_one.act or "?")
        told += f'<div class="cd-small">{safe(today)}' + (f" ({safe(next_one.function)})" if next_one.function else "")
        told += "</div>"
    return told


def source_line(source: Source) -> str:
    """Document, section and issuer in one line."""
    where = t("section", path=source.section) if source.section else ""
    page = t("page", n=source.page) if source.page else ""
    return ", ".join(part for part in (source.label, where, page) if part)


def way_told(links: list[Link], labels: dict[str, str]) -> str:
    """The links from a document up to its highest source, nearest first; dashed ones with their reason."""
    rows = []
    for one in links:
        cls = ' class="dashed"' if one.dashed else ""
        told = f"{safe(word('edge', one.type))}: {safe(labels.get(one.above, one.above))}"
        if one.dashed:
            told += tag(word("certainty", one.certainty))
            told += f'<div class="cd-small">{safe(said(one.reason))}</div>' if one.reason else ""
        rows.append(f"<li{cls}>{told}</li>")
    return f'<ul class="cd-chain">{"".join(rows)}</ul>' if rows else ""
