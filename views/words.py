"""Days and names as people read them. Knows no store."""

from __future__ import annotations

import re

from graph.folding import plain

_FILE_NAME = 60
_SIGNS = {"=": "", ">=": "≥", "<=": "≤"}
_CODE = re.compile(r"^[a-z_]+: ")  # before the words of a warning, for programs


def day_of(iso: str | None) -> str:
    """An ISO day, month or year: 22/04/2022, 04/2022, 2022."""
    return "/".join(reversed(iso.split("-"))) if iso else ""


def days_of(start: str | None, end: str | None) -> str:
    """A day, or from first to last."""
    if start and end and start != end:
        return f"{day_of(start)} – {day_of(end)}"
    return day_of(end or start)


def document_label(label: str, most: int = 140) -> str:
    """A label that is not too long for a line."""
    return label if len(label) <= most else label[: most - 1].rsplit(" ", 1)[0] + "…"


def size_of(count: int) -> str:
    """A size in bytes as people read it: 812 B, 34 kB, 2,1 MB."""
    if count < 1000:
        return f"{count} B"
    if count < 1_000_000:
        return f"{round(count / 1000)} kB"
    return f"{count / 1_000_000:.1f} MB".replace(".", ",")


def file_name(label: str) -> str:
    """A label in a file's name, cut at a word: "Kế hoạch 171/KH-UBND" gives ke-hoach-171-kh-ubnd."""
    told = re.sub(r"[^a-z0-9]+", "-", plain(label)).strip("-")
    return told if len(told) <= _FILE_NAME else told[:_FILE_NAME].rsplit("-", 1)[0]


def quantity(comparator: str | None, value: float | None, unit: str | None, comma: bool) -> str:
    """What is to be reached: "≥ 99,5 %", "4 đợt". ``comma``: before decimals, as Vietnamese has it."""
    number = "" if value is None else f"{value:,.10g}"
    if comma:
        number = number.translate({ord(","): ".", ord("."): ","})
    return " ".join(part for part in (_SIGNS.get(comparator or "", comparator), number, unit) if part)


def warning_words(warning: str) -> str:
    """The words of a warning, without its code."""
    return _CODE.sub("", warning)
