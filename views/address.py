"""Everything that is selected stands in the address, so that a link or a reload shows the same again.

The address is the only place where choices are kept: widgets are set from it, and write to it when they change.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import streamlit as st

from views.style import plain
from views.text import t

_ALL = "all"
_FORGIVEN = ("lang", "page")  # where nothing is lost by showing something else


def keep_language() -> None:
    """The language of the address, else the one chosen before: going to another page empties the address."""
    told = st.query_params.get("lang")
    if told in ("vi", "en"):
        st.session_state["language"] = told
    elif st.session_state.get("language") == "en":
        st.query_params["lang"] = "en"


def value(name: str) -> str | None:
    """What the address says of ``name``; None where it says nothing."""
    return st.query_params.get(name) or None


def cleared(name: str) -> bool:
    """Was "all of them" chosen by hand?"""
    return value(name) == _ALL


def number(name: str) -> int | None:
    """A whole number of the address; None where there is none."""
    told = value(name)
    return int(told) if told and told.isascii() and told.isdigit() and len(told) < 12 else None


def day(name: str, default: date) -> date:
    """A day (ISO) of the address; ``default`` where there is none."""
    try:
        return date.fromisoformat(value(name) or "")
    except ValueError:
        return default


def write(**values: object) -> None:
    """Put values into the address; None and "" take a name out of it."""
    for name, told in values.items():
        if told is None or told == "":
            st.query_params.pop(name, None)
        else:
            st.query_params[name] = str(told)


def link(**values: object) -> dict[str, str]:
    """Parameters of a link to a page, without empty ones, in the language that is shown."""
    told = {name: str(one) for name, one in values.items() if one is not None and one != ""}
    if st.session_state.get("language") == "en":
        told["lang"] = "en"
    return told


def choose(
    widget: Callable[..., Any], label: str, name: str, options: Sequence[Any], default: Any = None, **more: Any
) -> Any:
    """A selectbox, radio or the like for ``name``, whose choice is in the address where it is not ``default``.

    None among the options means all of them; it is shown by ``format_func`` too, never as an empty field.
    """
    key = f"choose_{name}"
    known = {_ALL if option is None else str(option): option for option in options}
    start = _ALL if default is None else str(default)
    told = value(name)
    st.session_state[key] = told if told in known else start
    words = more.pop("format_func", str)
    if told and told not in known and name not in _FORGIVEN:
        st.warning(t("unknown_choice", value=plain(told[:60]), label=label, shown=plain(words(known.get(start)))))

    def changed() -> None:
        now = st.session_state[key] or start
        if name == "lang":
            st.session_state["language"] = now
        write(**{name: None if now == start else now})

    picked = widget(label, list(known), key=key, on_change=changed, format_func=lambda one: words(known[one]), **more)
    return known.get(picked or start, default)


def choose_province(provinces: Sequence[str]) -> str | None:
    """The province that a page shows; None: all of them."""
    picked: str | None = choose(
        st.selectbox,
        t("filter_province"),
        "province",
        [None, *provinces],
        format_func=lambda one: one or t("all_provinces"),
    )
    return picked


def type_in(label: str, name: str, **more: Any) -> str:
    """A text input for ``name``."""
    key = f"type_{name}"
    st.session_state[key] = value(name) or ""
    st.text_input(label, key=key, on_change=lambda: write(**{name: st.session_state[key].strip()}), **more)
    return value(name) or ""


def switch(label: str, name: str, default: bool = False, **more: Any) -> bool:
    """A toggle for ``name``: 1 or 0 in the address where it is not ``default``."""
    key = f"switch_{name}"
    told = value(name)
    st.session_state[key] = told == "1" if told in ("0", "1") else default

    def changed() -> None:
        on = st.session_state[key]
        write(**{name: None if on == default else int(on)})

    return bool(st.toggle(label, key=key, on_change=changed, **more))


def pick_day(label: str, name: str, default: date) -> date:
    """A date input for ``name``."""
    key = f"day_{name}"
    st.session_state[key] = day(name, default)

    def changed() -> None:
        told = st.session_state[key]
        write(**{name: None if told in (None, default) else told.isoformat()})

    st.date_input(label, key=key, on_change=changed, format="DD/MM/YYYY")
    return day(name, default)
