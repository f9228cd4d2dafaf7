"""Tải về – take the graph, documents, links and tasks away as files; each is made when it is asked for."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import streamlit as st

from queries import tables
from queries.catalogue import run
from queries.exports import FORMATS, NothingToExport, content, select
from queries.sources import label_of
from views import address
from views.kept import forget, keep, kept
from views.store import store, store_counts
from views.style import safe
from views.text import language, t
from views.words import document_label, file_name, size_of

_log = logging.getLogger(__name__)
_SCOPES = ("whole", "document", "province")
_TABLES = {"documents": "csv", "tasks": "csv", "links": "csv", "json": "json"}
_MEDIA = {"csv": "text/csv", "json": "application/json"}


@dataclass(frozen=True, slots=True)
class Scope:
    """What is taken: all, one document with its surroundings, or one province."""

    document: str | None = None
    province: str | None = None

    label: str = ""

    @property
    def name(self) -> str:
        """For names of files."""
        return f"-{file_name(self.label)}" if self.label else ""


def _scope(live: Any, counts: dict[str, Any]) -> Scope | None:
    """None where the store knows of no province."""
    kind = address.choose(
        st.segmented_control, t("scope"), "scope", list(_SCOPES), "whole", format_func=lambda one: t(f"scope_{one}")
    )
    if kind == "document":
        rows = run(live, "documents_listed", status="loaded", limit=3000)
        labels = {row["document"]["key"]: document_label(label_of(row["document"])) for row in rows}
        first = next(iter(labels), None)
        document = address.choose(
            st.selectbox, t("document"), "doc", list(labels), first, format_func=lambda one: labels[one]
        )
        return Scope(document, None, labels[document])
    if kind == "province":
        if not counts["provinces"]:
            return None
        provinces = counts["provinces"]
        province = address.choose(st.selectbox, t("filter_province"), "province", list(provinces), provinces[0])
        return Scope(None, province, province)
    return Scope()


def _graph(live: Any, scope: Scope, format: str) -> bytes:
    documents = [scope.document] if scope.document else None
    return content(select(live, documents, [scope.province] if scope.province else None), format, language())


def _table(live: Any, scope: Scope, name: str) -> bytes:
    rows = tables.documents_of(live, scope.document, scope.province)
    loaded = [row["document"]["key"] for row in rows if row["document"].get("status") == "loaded"]
    keys = [scope.document] if scope.document else loaded
    if len(rows) == tables.MOST:
        st.warning(t("download_cut", n=tables.MOST))
    if not rows:
        raise NothingToExport(name)
    if name == "documents":
        return tables.documents_csv(rows, language())
    if name == "tasks":
        made = tables.tasks_csv(live, keys, language())
        if made.count(b"\n") < 2:
            raise NothingToExport(name)
        return made
    links = tables.links_of(live, keys)
    if name == "links" and not links:
        raise NothingToExport(name)
    return tables.links_csv(links, language()) if name == "links" else tables.graph_json(rows, links)


def _offer(name: str, file: str, media: str, scope: Scope, make: Callable[[], bytes]) -> None:
    """A row for a file: what it is, a button that makes it, and then one that takes it, with its size."""
    key = (name, scope.document, scope.province, language())
    with st.container(border=True, key=f"file_{name}"):
        words, button = st.columns([3, 1], vertical_alignment="center")
        with words:
            st.html(f'<b>{safe(t(f"file_{name}"))}</b><div class="cd-small">{safe(t(f"file_{name}_about"))}</div>')
        with button:
            asked = st.button(t("make_file"), key=f"make_{name}", width="stretch")
        if asked:
            forget(st.session_state, key)
            with st.spinner(t("making")):
                try:
                    keep(st.session_state, key, make())
                except NothingToExport:
                    st.warning(t("nothing_to_take"))
                except Exception:  # the page has to say so, whatever it is
                    _log.exception("file not made: %s", name)
                    st.error(t("file_failed"))
        made = kept(st.session_state, key)
        if made is not None:
            st.download_button(
                f"{t('take_file')} {file} ({size_of(len(made))})",
                made,
                file,
                media,
                on_click="ignore",
                key=f"take_{name}",
                type="primary",
            )


def page() -> None:
    st.title(t("downloads_title"), anchor=False)
    st.caption(t("downloads_about"))
    live = store()
    counts = store_counts(live)
    scope = _scope(live, counts)
    if scope is None:
        st.warning(t("nothing_to_take"))
        return
    st.subheader(t("download_graph"), anchor=False)
    for name, format in FORMATS.items():
        file = f"chidao{scope.name}.{format.ending}" if name != "csv" else f"chidao{scope.name}-neo4j.{format.ending}"
        _offer(name, file, format.media, scope, lambda name=name: _graph(live, scope, name))
    st.subheader(t("download_tables"), anchor=False)
    for name, ending in _TABLES.items():
        file = f"{t(f'file_{name}_name')}{scope.name}.{ending}"
        _offer(name, file, _MEDIA[ending], scope, lambda name=name: _table(live, scope, name))


page()
