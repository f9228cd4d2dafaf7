"""Words of questions and facts: folded, with their accents kept apart, and as they sound.

Vietnamese is written in syllables; they are compared one by one and in pairs, never cut into words (domain trials: word
segmentation loses questions typed without accents).
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from graph.folding import CLEAN, plain

_WORD = re.compile(r"[0-9a-z]+")
# Onsets and finals that are often confused in speech and typing (tr/ch, s/x, d/gi/r/v, l/n, c/k/q; n/ng, c/t, i/y).
_ONSET = re.compile(r"^(?:ngh|ng|nh|gh|gi(?=[aeiouy])|kh|ph|th|tr|ch|qu|[a-z])")
_SOUND = {"tr": "ch", "x": "s", "gi": "z", "d": "z", "r": "z", "z": "z", "l": "n", "k": "c", "ngh": "ng", "gh": "g"}


@dataclass(frozen=True, slots=True)
class Word:
    """One syllable: ``plain`` folded; ``accented`` with its accents in a canonical order (hoà = hòa)."""

    plain: str
    accented: str


@lru_cache(maxsize=100_000)
def accents(syllable: str) -> str:
    """Base letters, then the marks in sorted order: the same for "hoà" and "hòa", not for "hoa"."""
    parts = unicodedata.normalize("NFD", syllable.lower())
    letters = "".join(c for c in parts if not unicodedata.combining(c))
    return letters + "".join(sorted(c for c in parts if unicodedata.combining(c)))


def words(text: str) -> list[Word]:
    """The syllables and numbers of ``text`` in order."""
    clean = unicodedata.normalize("NFC", text).translate(CLEAN)
    return [Word(m.group(), accents(clean[m.start() : m.end()])) for m in _WORD.finditer(plain(clean))]


def fold(text: str) -> tuple[str, ...]:
    """The folded syllables of ``text``."""
    return tuple(_WORD.findall(plain(text)))


@lru_cache(maxsize=50_000)
def sound(syllable: str) -> str:
    """A folded syllable as a careless ear hears it: "cho" = "tro", "zon" = "ron"."""
    match = _ONSET.match(syllable)
    if match is None or syllable.isdigit():
        return syllable
    onset = match.group()
    return _SOUND.get(onset, onset) + syllable[match.end() :].replace("y", "i")


def has_accents(text: str) -> bool:
    """True where the writer typed Vietnamese letters (so that accents may be compared)."""
    clean = unicodedata.normalize("NFC", text).lower()
    return any(not c.isascii() and c.isalpha() for c in clean)


@dataclass
class Field:
    """Words that a question is matched against, ready to be looked up."""

    words: list[Word]
    weight: float = 1.0
    context: bool = False  # what stands around the fact
    plains: set[str] = field(init=False)
    accented: set[str] = field(init=False)
    pairs: set[tuple[str, str]] = field(init=False)
    sounds: set[str] = field(init=False)
    sound_pairs: set[tuple[str, str]] = field(init=False)
    line: str = field(init=False)

    def __post_init__(self) -> None:
        listed = [word.plain for word in self.words]
        heard = [sound(one) for one in listed]
        self.plains = set(listed)
        self.accented = {word.accented for word in self.words}
        self.pairs = set(itertools.pairwise(listed))
        self.sounds = set(heard)
        self.sound_pairs = set(itertools.pairwise(heard))
        self.line = f" {' '.join(listed)} "

    def has(self, phrase: tuple[Word, ...]) -> bool:
        """Does the phrase stand in the field, syllable after syllable? One syllable must have its accents."""
        if len(phrase) == 1:
            return phrase[0].accented in self.accented
        return f" {' '.join(word.plain for word in phrase)} " in self.line


def field_of(text: str | None, weight: float = 1.0, context: bool = False) -> Field:
    return Field(words(text or ""), weight, context)
