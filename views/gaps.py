"""Khoảng trống – what is missing or does not fit, each finding with the words that show it."""

from __future__ import annotations

import streamlit as st

from queries.gaps import CHECKS, Gap, counted, find_gaps
from views import address
from views.english import said
from views.store import store, store_counts
from views.style import quote, safe
from views.text import t, word
from views.words import warning_words

_LIMIT = 1000
_SHOWN = 25


def _finding(gap: Gap, at: int) -> None:
    told = f'<h3 class="cd-title">{safe(gap.subject_name)}</h3><div>{safe(said(warning_words(gap.detail)))}</div>'
    if gap.quote and gap.quote.split() != gap.subject_name.split():
        told += quote(gap.quote, gap.document_label)
    else:  # the words are the title already
        told += f'<div class="cd-small">{safe(gap.document_label)}</div>'
    with st.container(border=True, key=f"gap_{at}"):
        st.html(told)
        st.page_link(
            "views/documents.py",
            label=t("open_document" if gap.start is None else "open_at_quote"),
            query_params=address.link(doc=gap.document, start=gap.start, end=gap.end),
        )


def page() -> None:
    st.title(t("gaps_title"), anchor=False)
    st.caption(t("gaps_about"))
    live = store()
    counts = store_counts(live)
    left, right = st.columns([1, 2])
    with left:
        province = address.choose_province(counts["provinces"])
    with st.spinner(t("looking")):
        found = find_gaps(live, None, province, _LIMIT)
    count = counted(found)
    with right:
        check = address.choose(
            st.selectbox,
            t("check"),
            "check",
            [None, *CHECKS],
            format_func=lambda one: (
                f"{t('any')} ({len(found)})" if one is None else f"{word('gap', one)} ({count[one]})"
            ),
        )
    shown = [gap for gap in found if check in (None, gap.check)]
    if not shown:
        st.success(t("no_gaps"))
    at = 0
    for one in CHECKS:
        group = [gap for gap in shown if gap.check == one]
        if not group:
            continue
        st.subheader(f"{word('gap', one)} ({len(group)})", anchor=False)
        most = len(group) if check else min(len(group), 5)
        for gap in group[: min(most, _SHOWN)]:
            at += 1
            _finding(gap, at)
        if len(group) > most:
            st.page_link(
                "views/gaps.py",
                label=t("and_more", n=len(group) - most),
                query_params=address.link(check=one, province=province),
            )


page()
