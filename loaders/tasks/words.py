"""Words of ``data/lexicon/clause_words.tsv`` as pieces of patterns on folded text."""

from __future__ import annotations

import re
from functools import cache

from loaders.text import plain
from loaders.wordlists import leaping, words

SYLLABLE = re.compile(r"[^\s,;.]+")


@cache
def any_of(code: str) -> str:
    """A pattern, as a group that does not capture, for any of the words listed under ``code``; the longest first."""
    return f"(?:{'|'.join(_patterns(code))})"


@cache
def beginning(code: str) -> str:
    """As :func:`any_of`, at the start of a word, for searches through long stretches."""
    return leaping(_patterns(code))


def _patterns(code: str) -> list[str]:
    folded = {plain(phrase) for phrase in words("clause_words.tsv", code)}
    ordered = sorted(folded, key=lambda phrase: (-len(phrase), phrase))
    return [re.escape(phrase).replace(r"\ ", " ") for phrase in ordered]


@cache
def listed(code: str) -> frozenset[str]:
    """The folded words listed under ``code``."""
    return frozenset(plain(phrase) for phrase in words("clause_words.tsv", code))
