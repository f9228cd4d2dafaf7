"""Ma trận trách nhiệm – tasks by agencies: R, A, C, I."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from functools import partial
from itertools import groupby
from typing import Any

import streamlit as st

from queries.catalogue import run
from queries.exports import FORMATS
from queries.raci import MEANING, Matrix, raci
from queries.raci_sheet import raci_xlsx
from queries.sources import label_of
from views import address
from views.store import store, store_counts
from views.style import safe
from views.text import t
from views.words import document_label

_ROWS, _COLUMNS = 60, 14
_SEEN_FIRST = 8  # rows that are seen without scrolling
_OTHERS = 3  # agencies named in the last column of a row


def _chosen(live: Any, counts: dict[str, Any]) -> Matrix:
    listed = [row for row in run(live, "documents_listed", status="loaded", limit=3000) if row["tasks"]]
    labels = {row["document"]["key"]: label_of(row["document"]) for row in listed}
    busiest = max(listed, key=lambda row: row["tasks"], default=None)
    province_place, document_place = st.columns([1, 3])
    with province_place:
        province = address.choose_province(counts["provinces"])
    fitting = [r["document"]["key"] for r in listed if not province or r["document"].get("province") == province]
    default = busiest["document"]["key"] if busiest and not province else None
    with document_place:
        document = address.choose(
            st.selectbox,
            t("document"),
            "doc",
            [None, *fitting],
            default if default in fitting else None,
            format_func=lambda one: labels.get(one) or t("all_documents"),
        )
    documents = [document] if document in labels else None
    whole = raci(live, documents, None, [province] if province else None)
    names = {column["key"]: column["name"] for column in whole.columns}
    agency = address.choose(
        st.selectbox, t("agency"), "agency", [None, *names], format_func=lambda one: names.get(one) or t("all_agencies")
    )
    return _only(whole, agency)


def _only(matrix: Matrix, agency: str | None) -> Matrix:
    """The tasks in which an agency has a part, with all others who have one."""
    if agency is None:
        return matrix
    rows = [row for row in matrix.rows if (row["key"], agency) in matrix.cells]
    kept = {row["key"] for row in rows}
    cells = {place: letter for place, letter in matrix.cells.items() if place[0] in kept}
    busy = {key for _, key in cells}
    columns = sorted((c for c in matrix.columns if c["key"] in busy), key=lambda column: column["key"] != agency)
    return Matrix(rows, columns, cells)


def _table(matrix: Matrix) -> str:
    """The first rows by the busiest agencies, in the order in which the rows come to them: what is seen first is full.

    Other agencies of a task stand by their names in the last column, so that no row looks as if it had nobody.
    """
    rows = matrix.rows[:_ROWS]
    columns = _columns(matrix, rows)
    shown = {column["key"] for column in columns}
    names = {column["key"]: column["name"] for column in matrix.columns}
    others: dict[str, list[str]] = defaultdict(list)
    for (task, agency), letter in matrix.cells.items():
        if agency not in shown:
            others[task].append(f"{letter}: {names[agency]}")
    with_others = any(others[row["key"]] for row in rows)
    head = "".join(f'<th scope="col">{safe(column["name"])}</th>' for column in columns)
    head += f'<th scope="col">{safe(t("other_agencies"))}</th>' if with_others else ""
    body = []
    documents = {row["document"]["key"] for row in rows}
    for document, group in groupby(rows, key=lambda row: row["document"]):
        if len(documents) > 1:
            label = f"<span>{safe(document_label(label_of(document)))}</span>"
            wide = len(columns) + 1 + with_others
            body.append(f'<tr class="cd-group"><th scope="rowgroup" colspan="{wide}">{label}</th></tr>')
        for row in group:
            cells = [_cell(matrix.cells.get((row["key"], column["key"]), "")) for column in columns]
            cells += [f'<td class="cd-others">{_others(others[row["key"]])}</td>'] if with_others else []
            action = safe(document_label(row["action"] or row["quote"] or "", 200))
            body.append(f'<tr><th scope="row">{action}</th>{"".join(cells)}</tr>')
    name = safe(t("raci_title"))
    return (
        f'<div class="cd-scroll" tabindex="0" role="region" aria-label="{name}">'
        f'<table class="cd-table cd-matrix"><caption>{name}</caption>'
        f'<thead><tr><th scope="col">{safe(t("task"))}</th>{head}</tr></thead>'
        f"<tbody>{''.join(body)}</tbody></table></div>"
    )


def _columns(matrix: Matrix, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The busiest agencies of these rows, with one at least of each of the first; those of the first rows first."""
    at = {row["key"]: place for place, row in enumerate(rows)}
    parts: dict[int, set[str]] = defaultdict(set)
    for task, agency in matrix.cells:
        if task in at:
            parts[at[task]].add(agency)
    busy = Counter(agency for agencies in parts.values() for agency in agencies)
    first = {agency: place for place in sorted(parts, reverse=True) for agency in parts[place]}
    by_work = sorted((c for c in matrix.columns if busy[c["key"]]), key=lambda column: -busy[column["key"]])
    kept: list[dict[str, Any]] = []
    for place in range(_SEEN_FIRST):
        of_row = [column for column in by_work if column["key"] in parts[place]]
        if of_row and not any(column in kept for column in of_row):
            kept.append(of_row[0])
    kept += [column for column in by_work if column not in kept]
    return sorted(kept[:_COLUMNS], key=lambda column: (first[column["key"]], -busy[column["key"]]))


def _cell(letter: str) -> str:
    told = f'<abbr title="{safe(t(f"raci_{letter}"))}">{letter}</abbr>' if letter else ""
    return f'<td class="cd-{letter or "none"}">{told}</td>'


def _others(named: list[str]) -> str:
    more = [t("and_more", n=len(named) - _OTHERS)] if len(named) > _OTHERS else []
    return "<br>".join(safe(one) for one in [*sorted(named, key=lambda one: "ARCI".index(one[0]))[:_OTHERS], *more])


def _excel(matrix: Matrix) -> Callable[[], bytes]:
    """Makes the file when it is asked for; the words are taken now, since the language is known only to the page."""
    heads = [t("document"), t("section_word"), t("task"), t("deadline")]
    return partial(raci_xlsx, matrix, heads, {letter: t(f"raci_{letter}") for letter in MEANING}, t("raci_legend"))


def page() -> None:
    st.title(t("raci_title"), anchor=False)
    st.caption(t("raci_about"))
    live = store()
    matrix = _chosen(live, store_counts(live))
    st.html(
        '<div class="cd-legend">'
        + "".join(f'<span class="cd-letter cd-{x}">{safe(t(f"raci_{x}"))}</span>' for x in MEANING)
        + "</div>"
    )
    if not matrix.rows:
        st.info(t("nothing_fits"))
        return
    st.html(_table(matrix))
    if len(matrix.rows) > _ROWS or len(matrix.columns) > _COLUMNS:
        st.caption(
            t(
                "raci_cut",
                rows=min(_ROWS, len(matrix.rows)),
                all_rows=len(matrix.rows),
                columns=min(_COLUMNS, len(matrix.columns)),
                all_columns=len(matrix.columns),
            )
        )
    st.download_button(
        t("download_xlsx"), _excel(matrix), t("raci_file"), FORMATS["xlsx"].media, on_click="ignore", key="take_raci"
    )


page()
