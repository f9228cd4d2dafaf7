"""What a page shows, as text."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def html_of(app: AppTest) -> str:
    """All HTML that the page made itself."""
    return "\n".join(str(part.proto.body) for part in app.get("html"))


def options(app: AppTest, label: str) -> list[str]:
    """What the selectbox of that label offers."""
    return list(next(box for box in app.selectbox if box.label == label).options)
