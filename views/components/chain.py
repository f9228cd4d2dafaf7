"""The chain picture: columns of cards, with lines between them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import streamlit as st

_HERE = Path(__file__).parent
_picture = st.components.v2.component(
    "chidao_chain",
    html='<div class="frame"><div class="chain" role="group"></div></div>',
    css=(_HERE / "chain.css").read_text("utf-8"),
    js=(_HERE / "chain.js").read_text("utf-8"),
)


def chain_picture(
    columns: list[dict[str, str]],
    nodes: list[dict[str, Any]],
    edges: list[dict[str, Any]],
    selected: str | None,
    words: dict[str, str],
    key: str,
) -> tuple[str | None, str | None]:
    """Draw it. Returns the id of the card that was clicked in this run, and of the group that was opened; else None.

    columns: id, label; nodes: id, column, head, body, foot, badge, state, name (for screen readers);
    edges: s, t, label, dashed. words: name (what the picture is), left, right (buttons where there is more).
    """
    data = {"columns": columns, "nodes": nodes, "edges": edges, "selected": selected, "words": words}
    result = _picture(data=data, key=key, on_picked_change=_nothing, on_opened_change=_nothing)
    picked = result.get("picked")
    opened = result.get("opened")
    return (picked.get("id") if picked else None), (opened.get("id") if opened else None)


def _nothing() -> None:
    """Streamlit wants a callback for each value that a component may send."""
