"""Thời hạn – what is due, and what has passed its last day, as of a day."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

import streamlit as st

from queries.due import DUE, LATER, OVERDUE, RECURRING, UNKNOWN, Due, calendar, due
from views import address
from views.cards import task_card
from views.store import store, store_counts
from views.style import plain, safe
from views.text import t
from views.words import days_of

_STATES = (OVERDUE, DUE, LATER, RECURRING, UNKNOWN)
_SHOWN = 40
_MONTHS = 12


def _timeline(dues: list[Due], as_of: date) -> None:
    """How many tasks end in each of the months nearest to ``as_of``, as bars with their numbers."""
    ends = [
        one.item.deadline.end[:7]
        for one in dues
        if one.item.deadline and one.item.deadline.end and one.state != RECURRING
    ]
    months = Counter(ends)
    if not months:
        return
    now = as_of.isoformat()[:7]
    near = sorted(sorted(months, key=lambda month: _apart(month, now))[:_MONTHS])
    most = max(months[month] for month in near)
    bars = "".join(
        f'<div class="cd-bar"><span>{safe("/".join(reversed(month.split("-"))))}</span>'
        f'<b class="{OVERDUE if month < now else DUE if month == now else LATER}" '
        f'style="width:{100 * months[month] // most}%"></b><span>{months[month]}</span></div>'
        for month in near
    )
    told = "; ".join(f"{month}: {months[month]}" for month in near)
    st.html(
        f'<div role="img" aria-label="{safe(t("timeline"))}: {safe(told)}"><b>{safe(t("timeline"))}</b>{bars}</div>'
    )


def _apart(month: str, other: str) -> int:
    """Months between two of them (ISO)."""
    (year, at), (other_year, other_at) = ([int(part) for part in one.split("-")] for one in (month, other))
    return abs((year - other_year) * 12 + at - other_at)


def _label(one: Due) -> str:
    when = days_of(None, one.item.deadline.end) if one.item.deadline and one.item.deadline.end else ""
    words = one.item.deadline.words if one.item.deadline and not when else ""
    left = "" if one.days is None else _left(one.days)
    action = one.item.action if len(one.item.action) < 130 else one.item.action[:129] + "…"
    return plain(" · ".join(part for part in (when or words, left, action) if part))


def _left(days: int) -> str:
    """Days to the last day; from two years on, whole years."""
    of, count = ("years", abs(days) // 365) if abs(days) >= 730 else ("days", abs(days))
    return t(f"{of}_{'past' if days < 0 else 'left'}", n=count)


def _agency(dues: list[Due]) -> str | None:
    names = {a.agency: a.name for one in dues for a in one.item.actors if a.responsible}
    return address.choose(
        st.selectbox,
        t("agency"),
        "agency",
        [None, *sorted(names, key=lambda key: names[key])],
        format_func=lambda one: names.get(one) or t("all_agencies"),
    )


def _has(one: Due, agency: str) -> bool:
    return any(actor.agency == agency and actor.responsible for actor in one.item.actors)


def page() -> None:
    st.title(t("due_title"), anchor=False)
    st.caption(t("due_about"))
    live = store()
    counts = store_counts(live)
    places: list[Any] = list(st.container(key="filters").columns(4))
    with places[0]:
        as_of = address.pick_day(t("as_of"), "day", date.today())
    with places[1]:
        province = address.choose_province(counts["provinces"])
    dues = due(live, as_of, provinces=[province] if province else None)
    with places[2]:
        agency = _agency(dues)
    dues = [one for one in dues if agency is None or _has(one, agency)]
    count = Counter(one.state for one in dues)
    with places[3]:
        state = address.choose(
            st.selectbox,
            t("status"),
            "state",
            [None, *_STATES],
            format_func=lambda one: f"{t('any')} ({len(dues)})" if one is None else f"{t(f'due_{one}')} ({count[one]})",
        )
    _timeline(dues, as_of)
    shown = [one for one in dues if state in (None, one.state)]
    if not shown:
        st.info(t("nothing_fits"))
        return
    if any(one.state in (OVERDUE, DUE, LATER) for one in shown):  # only what has a last day stands in a calendar
        st.download_button(t("download_ics"), calendar(shown), t("due_file"), "text/calendar", on_click="ignore")
    at = 0
    for one_state in _STATES:
        group = [one for one in shown if one.state == one_state]
        if not group:
            continue
        if one_state == OVERDUE:  # the latest first: what passed long ago matters least
            group.reverse()
        st.subheader(f"{t(f'due_{one_state}')} ({len(group)})", anchor=False)
        for one in group[:_SHOWN]:
            at += 1
            with st.expander(_label(one)):
                task_card(one.item, "", f"due_{at}")
        if len(group) > _SHOWN:
            st.caption(t("and_more", n=len(group) - _SHOWN))


page()
