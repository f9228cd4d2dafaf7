"""Words of ``data/lexicon/clause_words.tsv`` as pieces of patterns on folded text."""

from __future__ import annotations

import re
from functools import cache

from loaders.text import plain
from loaders.wordlists import either, either_at_word, words

SYLLABLE = re.compile(r"[^\s,;.]+")


@cache
def any_of(code: str) -> str:
    """A pattern, as a group that does not capture, for any of the words listed under ``code``; the longest first."""
    return either(listed(code), " ")


@cache
def beginning(code: str) -> str:
    """As :func:`any_of`, at the start of a word, for searches through long stretches."""
    return either_at_word(listed(code), " ")


@cache
def listed(code: str) -> frozenset[str]:
    """The folded words listed under ``code``."""
    return frozenset(plain(phrase) for phrase in words("clause_words.tsv", code))
