"""What questions are understood with: phrases of asking, synonyms, places, how rare a syllable is. All data files."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from queries.words import Word, words

DATA = Path(__file__).resolve().parents[1] / "data" / "lexicon"
UNKNOWN_RARITY = 7.0  # of a syllable that official prose does not have
NUMBER_RARITY = 4.0

_SYLLABLE = re.compile(
    r"(?:ngh?|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$|\d+$"
)

Phrase = tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase of the lexicon in the words of a question, at ``start`` to ``end``."""

    start: int
    end: int
    value: str


class Phrases:
    """Phrases with what they stand for; the longest wins where several begin at one word."""

    def __init__(self, rows: Iterable[tuple[str, str]]) -> None:
        self._by_first: dict[str, list[tuple[Phrase, str]]] = {}
        for phrase, value in rows:
            listed = tuple(words(phrase))
            if listed:
                self._by_first.setdefault(listed[0].plain, []).append((listed, value))
        for listing in self._by_first.values():
            listing.sort(key=lambda row: -len(row[0]))

    def find(self, asked: list[Word], accented: bool) -> list[Found]:
        """All phrases in ``asked``, longest first at each word.

        Where the question has accents, most syllables of a phrase must have theirs: "chợ" is not "cho", nor "cơ quan
        nào" "quận nào"; a slip in one of three does no harm.
        """
        found = []
        for start, word in enumerate(asked):
            for phrase, value in self._by_first.get(word.plain, ()):
                end = start + len(phrase)
                if _stands(asked[start:end], phrase, accented):
                    found.append(Found(start, end, value))
        return found


def _stands(asked: list[Word], phrase: Phrase, accented: bool) -> bool:
    if [word.plain for word in asked] != [word.plain for word in phrase]:
        return False
    slips = sum(a.accented != b.accented for a, b in zip(asked, phrase, strict=True))
    return not accented or slips <= (len(phrase) - 1) // 2


def longest(found: list[Found]) -> list[Found]:
    """Those that do not overlap, longest first, in the order of the question."""
    taken: set[int] = set()
    kept = []
    for one in sorted(found, key=lambda f: (f.start - f.end, f.start)):
        if taken.isdisjoint(range(one.start, one.end)):
            taken.update(range(one.start, one.end))
            kept.append(one)
    return sorted(kept, key=lambda f: f.start)


@lru_cache(maxsize=1)
def question_words() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((DATA / "question_words.json").read_text("utf-8"))
    return loaded


@lru_cache(maxsize=32)
def phrases(section: str) -> Phrases:
    """The phrases of one section of question_words.json; their value is the code that they stand for."""
    listed = question_words()[section]
    if isinstance(listed, dict):
        return Phrases((phrase, code) for code, some in listed.items() for phrase in some)
    return Phrases((phrase, section) for phrase in listed)


@lru_cache(maxsize=128)
def phrases_of(path: tuple[str | int, ...], value: str) -> Phrases:
    """The phrases of the list at ``path`` within question_words.json, all standing for ``value``."""
    listed: Any = question_words()
    for step in path:
        listed = listed[step]
    return Phrases((phrase, value) for phrase in listed)


@lru_cache(maxsize=1)
def rarity_table() -> dict[str, float]:
    return {word: float(value) for word, value in _rows("syllables.tsv")}


@lru_cache(maxsize=1)
def word_pairs() -> frozenset[tuple[str, str]]:
    """Folded pairs of syllables that are words, though one of them alone reads as a word that says nothing."""
    pairs = (row[0].split() for row in _rows("pairs.tsv"))
    return frozenset((first, second) for first, second in pairs)


@lru_cache(maxsize=1)
def compounds() -> frozenset[tuple[str, str]]:
    """Pairs of syllables, with their accents, that are one word: "thu hồi", "công nhân"; a syllable alone is another.

    Those that hardly ever stand apart, and the official terms of two syllables.
    """
    return frozenset((one.accented, other.accented) for one, other in _compounds())


@lru_cache(maxsize=1)
def folded_compounds() -> frozenset[tuple[str, str]]:
    return frozenset((one.plain, other.plain) for one, other in _compounds())


def _compounds() -> Iterable[tuple[Word, Word]]:
    _, official = synonyms()
    yield from ((one[0], one[1]) for some in official.values() for one in some if len(one) == 2)
    phrases = [*question_words()["kept"], *(row[0] for row in _rows("compounds.tsv"))]
    yield from ((one[0], one[1]) for one in map(words, phrases) if len(one) == 2)


@lru_cache(maxsize=20_000)
def rarity(syllable: str) -> float:
    """How much a folded syllable tells, 1.4 (in every fourth paragraph) to 7."""
    if syllable.isdigit():
        return NUMBER_RARITY
    return min(rarity_table().get(syllable, UNKNOWN_RARITY), UNKNOWN_RARITY)


@lru_cache(maxsize=1)
def synonyms() -> tuple[Phrases, dict[str, tuple[Phrase, ...]]]:
    """Phrases that have others like them, and these others. Abbreviations work both ways: documents use both."""
    alike: dict[str, dict[Phrase, None]] = {}
    listed = _rows("synonyms.tsv")
    short = {everyday for everyday, _ in listed if is_abbreviation(words(everyday))}
    for everyday, some in (*listed, *_english()):
        for official in some.split(";"):
            alike.setdefault(everyday, {})[tuple(words(official))] = None
            if everyday in short:
                alike.setdefault(official, {})[tuple(words(everyday))] = None
    return Phrases((phrase, phrase) for phrase in alike), {phrase: tuple(some) for phrase, some in alike.items()}


def _english() -> Iterable[tuple[str, str]]:
    """English words, with the endings of their plural and of their verb, and the official terms for them."""
    listed = dict(row[:2] for row in _rows("english.tsv"))
    for english, official in listed.items():
        head, gap, word = english.rpartition(" ")
        for form in inflected(word):
            phrase = f"{head}{gap}{form}"
            if phrase == english or phrase not in listed:
                yield phrase, official


def inflected(word: str) -> tuple[str, ...]:
    """An English word as it stands, with -s, with -ed, with -ing; spelled as regular words are."""
    if word.endswith("y") and word[-2:-1] not in ("a", "e", "o", "u"):
        return word, f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing"
    if word.endswith("e"):
        return word, f"{word}s", f"{word}d", f"{word[:-1]}ing"
    if word.endswith(("s", "x", "ch", "sh")):
        return word, f"{word}es", f"{word}ed", f"{word}ing"
    return word, f"{word}s", f"{word}ed", f"{word}ing"


def is_abbreviation(phrase: Sequence[Word]) -> bool:
    """Letters that are no syllable stand among the words: "tt tt", "bmnn", "ubnd"."""
    return any(not _SYLLABLE.match(word.plain) for word in phrase)


@lru_cache(maxsize=1)
def provinces() -> Phrases:
    """Names of provinces of before and after 1 July 2025, and their short forms."""
    rows = [(row[0], row[0]) for row in _rows("places_provinces.tsv")]
    short = [(name, full) for full, listed in question_provinces().items() for name in listed]
    return Phrases([*rows, *short])


def question_provinces() -> dict[str, list[str]]:
    """Short and spoken names of provinces, by their official name."""
    listed: dict[str, list[str]] = question_words()["provinces"]
    return listed


@lru_cache(maxsize=1)
def merged_provinces() -> dict[str, str]:
    """Province that ended on 1 July 2025 (Nghị quyết 202/2025/QH15) to the one that it went into."""
    return {row[0]: row[4] for row in _rows("places_provinces.tsv") if len(row) > 4 and row[4]}


def unit_names() -> Iterator[tuple[str, str]]:
    """Names of districts and communes, old and new, each with a province that it lies or lay in."""
    for name in ("places_districts.tsv", "places_communes_old.tsv", "places_communes_new.tsv"):
        for row in _rows(name):
            for unit in row[-1].split(";"):
                yield unit, row[0]
                if row[0] in merged_provinces():
                    yield unit, merged_provinces()[row[0]]


def _rows(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
