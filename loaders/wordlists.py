"""Lists of words under data/lexicon: tab-separated rows, "#" begins a comment line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_GAP = r"(?:[ \t]{1,3}\n?|\n)[ \t]{0,3}"  # between two words: blanks, or one line break
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


def either(phrases: Iterable[str]) -> str:
    """A pattern for any of ``phrases`` (folded words), the longest first; spaces match one gap or line break."""
    return f"(?:{'|'.join(phrase_patterns(phrases))})"


def phrase_patterns(phrases: Iterable[str]) -> list[str]:
    """A pattern for each of ``phrases`` (folded words), the longest first; spaces match one gap or line break."""
    ordered = sorted(phrases, key=lambda phrase: -len(phrase))
    return [re.escape(phrase).replace(r"\ ", _GAP) for phrase in ordered]


def leaping(patterns: Iterable[str]) -> str:
    """A pattern for any of ``patterns`` at the start of a word, in their order; each begins with a plain letter.

    As ``\\b(?:…)``, but with the first letters in front, so that a search leaps from one to the next.
    """
    by_letter: dict[str, list[str]] = {}
    for pattern in patterns:
        by_letter.setdefault(pattern[0], []).append(pattern[1:])
    rests = "|".join(f"(?<={letter})(?:{'|'.join(some)})" for letter, some in by_letter.items())
    return rf"[{''.join(by_letter)}](?<!\w.)(?:{rests})"
