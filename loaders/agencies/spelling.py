"""How names are written: one form to compare by, readable keys, and the ways in which one name is spelled."""

from __future__ import annotations

import re
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from loaders.text import plain

# The accent of oa, oe, uy stands on either letter (hòa/hoà): the older place becomes the newer one, letter for letter.
_TONES = [
    (old, new)
    for olds, news in (
        ("oà oá oả oã oạ", "òa óa ỏa õa ọa"),
        ("oè oé oẻ oẽ oẹ", "òe óe ỏe õe ọe"),
        ("uỳ uý uỷ uỹ uỵ", "ùy úy ủy ũy ụy"),
    )
    for old, new in zip(olds.split(), news.split(), strict=True)
]
_OLD_TONES = AhoCorasick([old for old, _ in _TONES])
_LONG = 1000  # letters
_NOT_WORD = re.compile(r"[^a-z0-9]+")


def tones(text: str) -> str:
    """Lower-case ``text`` with the accent of oa, oe, uy always on the first letter ("hòa", and so "đòan")."""
    for old, new in _TONES if len(text) < _LONG else _tones_in(text):
        text = text.replace(old, new)
    return text


def _tones_in(text: str) -> list[tuple[str, str]]:
    """Those of the pairs whose older way stands in ``text``: one pass for all of them."""
    standing = set(_OLD_TONES.find_matches_as_strings(text))
    return [pair for pair in _TONES if pair[0] in standing]


def low(text: str) -> str:
    """``text`` in lower case with its accents in one place and one kind of dash; always of the same length."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter such as İ whose lower case is two
        lowered = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return settled(lowered)


def settled(lowered: str) -> str:
    """A text in lower case with its accents in one place and one kind of dash."""
    return tones(lowered).replace("–", "-").replace("—", "-")


@lru_cache(maxsize=65536)
def key(text: str) -> str:
    """Letters and digits only, folded, parted by single spaces: "Sở TT&TT" to "so tt tt"."""
    return _NOT_WORD.sub(" ", plain(text)).strip()


@lru_cache(maxsize=65536)
def slug(text: str) -> str:
    """ "Định Quán" to "dinh-quan"."""
    return key(text).replace(" ", "-")


_SHORT = (
    ("ủy ban nhân dân", "ubnd"),
    ("hội đồng nhân dân", "hđnd"),
    ("văn phòng", "vp"),
    ("ban quản lý", "bql"),
)


def spellings(name: str) -> set[str]:
    """The ways, in lower case, in which ``name`` is met: "và" as "&", dashes with and without spaces, short forms."""
    found = {low(name)}
    for full, short in _SHORT:
        found |= {words.replace(full, short) for words in found if full in words}
    for words in tuple(found):
        if " và " in words:
            found |= {words.replace(" và ", mark) for mark in (" & ", "&", ", ")}
    for words in tuple(found):
        if " - " in words:
            found |= {words.replace(" - ", mark) for mark in ("-", "- ", " -")}
    return found
