"""Lists of words under data/lexicon: tab-separated rows, "#" begins a comment line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_GAP = r"(?:[ \t]{1,3}\n?|\n)[ \t]{0,3}"  # between two words: blanks, or one line break
_AT_WORD = r"(?<!\w.)"  # behind the first letter of a word
_FOLDER = Path(__file__).resolve().parents[1] / "data" / "lexicon"


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of the list ``name``, in their order."""
    lines = (_FOLDER / name).read_text(encoding="utf-8").split("\n")
    return tuple(tuple(line.split("\t")) for line in lines if line.strip() and not line.startswith("#"))


@cache
def words(name: str, code: str) -> tuple[str, ...]:
    """The second column of the rows whose first is ``code``."""
    return tuple(row[1] for row in rows(name) if row[0] == code)


def either(phrases: Iterable[str], gap: str = _GAP) -> str:
    """A pattern for any of ``phrases``, the longest that stands there; a space in them matches ``gap``."""
    return f"(?:{_tree(_signs(phrases, gap))})"


def either_at_word(phrases: Iterable[str], gap: str = _GAP, behind_first: str = _AT_WORD) -> str:
    """As :func:`either`, at the start of a word, for searches through long stretches (see :func:`leaping`).

    behind_first: what must hold behind the first letter, if it is not that a word starts there.
    """
    return f"(?:{_tree(_signs(phrases, gap), behind_first)})"


def _signs(phrases: Iterable[str], gap: str) -> list[list[str]]:
    return [[gap if sign == " " else re.escape(sign) for sign in phrase] for phrase in sorted(set(phrases))]


def _tree(phrases: list[list[str]], behind_first: str = "") -> str:
    """A pattern for any of ``phrases``: what some of them share at their beginning stands once, so that few ways are
    tried where none of them stands. ``behind_first`` is put behind the first sign of each."""
    rests: dict[str, list[list[str]]] = {}
    for phrase in phrases:
        if phrase:
            rests.setdefault(phrase[0], []).append(phrase[1:])
    ways = [sign + behind_first + _tree(rest) for sign, rest in rests.items()]
    if [] in phrases:
        return f"(?:{'|'.join(ways)})?" if ways else ""
    return f"(?:{'|'.join(ways)})" if len(ways) > 1 else "".join(ways)


def leaping(patterns: Iterable[str]) -> str:
    """A pattern for any of ``patterns`` at the start of a word, in their order; each begins with a plain letter.

    As ``\\b(?:…)``, but with the first letters in front, so that a search leaps from one to the next.
    """
    by_letter: dict[str, list[str]] = {}
    for pattern in patterns:
        by_letter.setdefault(pattern[0], []).append(pattern[1:])
    ways = (f"{letter}{_AT_WORD}(?:{'|'.join(some)})" for letter, some in by_letter.items())
    return f"(?:{'|'.join(ways)})"
