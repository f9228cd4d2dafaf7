"""How a document is called, for people and for looking it up."""

from __future__ import annotations

import re

from graph.folding import plain

_TITLE_WORDS = 12
_NO_SIGN = re.compile(r"[^a-z0-9]+")
_EMPHASIS = re.compile(r"[*_]+")  # Markdown that a title was set in
_VAGUE = "Văn bản"


def document_label(
    kind_name: str | None, so_ky_hieu: str | None, title: str | None, province: str | None, year: int | None
) -> str:
    """A short name: "Kế hoạch 171/KH-UBND (Thanh Hóa, 2024)"; by the title where there is no number."""
    words = _EMPHASIS.sub(" ", title or "").split()
    short = " ".join(words[:_TITLE_WORDS]) + (" …" if len(words) > _TITLE_WORDS else "")
    kind = kind_name or _VAGUE
    if not so_ky_hieu and short and plain(short).startswith(plain(kind)):
        kind = ""
    where = ", ".join(str(part) for part in (province, year) if part)
    name = " ".join(part for part in (kind, so_ky_hieu or short or "không số") if part)
    return f"{name} ({where})" if where else name


def match_key(number: str | None, symbol: str | None) -> str | None:
    """Number and symbol in the form that citations are looked up by, however they are written; None without symbol.

    "171", "KH-UBND" -> "171|khubnd"; a document whose number was left blank -> "|khubnd".
    """
    sign = _NO_SIGN.sub("", plain(symbol or ""))
    if not sign:
        return None
    return f"{(number or '').strip().lstrip('0').lower()}|{sign}"


def search_text(*parts: str | None) -> str:
    """The folded text of a full-text index, each part once."""
    return plain("\n".join(dict.fromkeys(" ".join(part.split()) for part in parts if part and part.strip())))
