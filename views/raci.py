"""Ma trận trách nhiệm – tasks by agencies: R, A, C, I."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial
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
    shown = {row["key"] for row in matrix.rows[:_ROWS]}
    busy = Counter(agency for task, agency in matrix.cells if task in shown)
    columns = sorted(matrix.columns, key=lambda column: -busy[column["key"]])[:_COLUMNS]
    head = "".join(f'<th scope="col">{safe(column["name"])}</th>' for column in columns)
    body = []
    for row in matrix.rows[:_ROWS]:
        cells = []
        for column in columns:
            letter = matrix.cells.get((row["key"], column["key"]), "")
            told = f'<abbr title="{safe(t(f"raci_{letter}"))}">{letter}</abbr>' if letter else ""
            cells.append(f'<td class="cd-{letter or "none"}">{told}</td>')
        action = safe(document_label(row["action"] or row["quote"] or "", 200))
        body.append(f'<tr><th scope="row">{action}</th>{"".join(cells)}</tr>')
    name = safe(t("raci_title"))
    return (
        f'<div class="cd-scroll" tabindex="0" role="region" aria-label="{name}">'
        f'<table class="cd-table cd-matrix"><caption>{name}</caption>'
        f'<thead><tr><th scope="col">{safe(t("task"))}</th>{head}</tr></thead>'
        f"<tbody>{''.join(body)}</tbody></table></div>"
    )


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
        + "".join(f'<span><b class="cd-{x}">&nbsp;{x}&nbsp;</b> {safe(t(f"raci_{x}"))}</span>' for x in MEANING)
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
