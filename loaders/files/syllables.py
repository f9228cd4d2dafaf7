"""How much of a text is made of Vietnamese syllables, by their shape alone (onset, vowels, coda)."""

from __future__ import annotations

import re

from loaders.text import plain

_WORD = re.compile(r"[^\W\d_]+")
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|th|tr|ph|kh|gh|gi|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?",
)


def syllable_share(words: str) -> float:
    """Share of the words of a text that could be Vietnamese syllables, 0 to 1; 0 where it has no words."""
    tokens = _WORD.findall(plain(words))
    return sum(bool(_SYLLABLE.fullmatch(token)) for token in tokens) / len(tokens) if tokens else 0.0
