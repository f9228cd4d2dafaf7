"""Words of ``data/lexicon/clause_words.tsv`` as pieces of patterns on folded text."""

from __future__ import annotations

import re
from functools import cache

from loaders.text import plain
from loaders.wordlists import words


@cache
def any_of(code: str) -> str:
    """A pattern, as a group that does not capture, for any of the words listed under ``code``; the longest first."""
    folded = sorted(
        {plain(phrase) for phrase in words("clause_words.tsv", code)}, key=lambda phrase: (-len(phrase), phrase)
    )
    return "(?:" + "|".join(re.escape(phrase).replace(r"\ ", " ") for phrase in folded) + ")"


@cache
def listed(code: str) -> frozenset[str]:
    """The folded words listed under ``code``."""
    return frozenset(plain(phrase) for phrase in words("clause_words.tsv", code))
