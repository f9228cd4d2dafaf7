"""HTML that pages show: always made here, every value escaped. ``st.html`` never gets words of a document unescaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

import streamlit as st

_CSS = Path(__file__).with_name("style.css")


def apply() -> None:
    """The style sheet of the pages; once a run."""
    st.html(f"<style>{_CSS.read_text('utf-8')}</style>")


def safe(value: object) -> str:
    """``value`` as text in HTML, attributes too."""
    return escape(str(value if value is not None else ""), quote=True)


def plain(value: object) -> str:
    """``value`` for a label that Streamlit reads as Markdown: signs are mere signs: no link, picture, formula."""
    told = " ".join(str(value if value is not None else "").split())
    return "".join("\\" + sign if sign in "\\`*_{}[]()<>#+-.!|~$:=^&@\"'" else sign for sign in told)


def quote(words: object, cite: object = "") -> str:
    """A quotation with its source."""
    source = f"<footer>{safe(cite)}</footer>" if cite else ""
    return f'<blockquote class="cd-quote">“{safe(words)}”{source}</blockquote>'


def facts(pairs: Iterable[tuple[str, str]]) -> str:
    """Names and values (HTML already) as a definition list; pairs without a value are left out."""
    rows = "".join(f"<dt>{safe(name)}</dt><dd>{value}</dd>" for name, value in pairs if value)
    return f'<div class="cd-box"><dl class="cd-facts">{rows}</dl></div>'


def tag(words: object, kind: str = "") -> str:
    """A small label."""
    return f'<span class="cd-tag {safe(kind)}">{safe(words)}</span>'


def items(told: Iterable[str]) -> str:
    """HTML values as a list."""
    return "<ul>" + "".join(f"<li>{one}</li>" for one in told) + "</ul>"


def table(caption: str, head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table of text that wraps and scrolls by itself on a narrow page."""
    top = "".join(f'<th scope="col">{safe(name)}</th>' for name in head)
    body = "".join("<tr>" + "".join(f"<td>{safe(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return (
        f'<div class="cd-scroll" tabindex="0" role="region" aria-label="{safe(caption)}"><table class="cd-table">'
        f"<caption>{safe(caption)}</caption><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>"
    )
