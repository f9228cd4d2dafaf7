"""The reader: a document's text with marks, and a list of them beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import streamlit as st

_HERE = Path(__file__).parent
_reader = st.components.v2.component(
    "chidao_reader",
    html='<div class="reader"></div>',
    css=(_HERE / "reader.css").read_text("utf-8"),
    js=(_HERE / "reader.js").read_text("utf-8"),
)


def reader(
    pieces: list[dict[str, Any]], lists: list[dict[str, Any]], place: str, words: dict[str, str], key: str
) -> int | None:
    """Show it, scrolled to the pieces with ``q``. Returns the number of the mark that was picked in this run, or None.

    lists: kind, label, items (n: number of the mark, t: words); place: changes whenever it has to scroll anew.
    """
    data = {"pieces": pieces, "lists": lists, "place": place, "words": words}
    picked = _reader(data=data, key=key, on_picked_change=_nothing).get("picked")
    return int(picked["n"]) if picked else None


def _nothing() -> None:
    """Streamlit wants a callback for each value that a component may send."""
