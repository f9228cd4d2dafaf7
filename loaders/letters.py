"""Vietnamese letters: as the insides of character classes (in Unicode capitals and small letters alternate), and which
of them in capitals are words."""

from __future__ import annotations

import re

from graph.folding import plain

_SMALL = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"

LOWER = "a-z" + _SMALL
UPPER = "A-Z" + _SMALL.upper()

_ONSET = "ngh?|nh|ch|gh|kh|ph|qu|th|tr|kr|kl|pl|br|bl|dr|[bcdghklmnprstvx]"
_SYLLABLES = re.compile(rf"(?:(?:{_ONSET})?[aeiouy]{{1,3}}(?:ch|ng|nh|[cdklmnprst])?){{1,3}}")  # "Krông", "Pleiku" too


def lowered(word: str) -> str:
    """A word of capitals in small letters; letters that can be no syllables ("LHPN", "GD&ĐT") abbreviate, and stay."""
    abbreviates = "&" in word or (word.isalpha() and _SYLLABLES.fullmatch(plain(word)) is None)
    return word if abbreviates else word.lower()
