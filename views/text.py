"""The words of the interface, Vietnamese (the default) and English; they stand in ``strings.json``."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

import streamlit as st

LANGUAGES = {"vi": "Tiếng Việt", "en": "English"}
_FILE = Path(__file__).with_name("strings.json")


@lru_cache(maxsize=1)
def strings() -> dict[str, list[str]]:
    """Every string by its key: Vietnamese, English."""
    found: dict[str, list[str]] = json.loads(_FILE.read_text("utf-8"))
    return found


def language() -> str:
    """Code of the language that is shown."""
    return "en" if st.session_state.get("language") == "en" else "vi"


def t(key: str, **values: object) -> str:
    """The string ``key`` in the language that is shown, with ``values`` filled in. KeyError where there is none."""
    return strings()[key][language() == "en"].format(**values)


def word(group: str, code: str | None) -> str:
    """A code of the graph (a role, a kind of link …) in words; the code itself where it has none."""
    if not code:
        return ""
    found = strings().get(f"{group}.{code}")
    return found[language() == "en"] if found else code
