"""The words of a question that say of what: which they are, what each weighs, what may stand in their place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from queries.lexicon import UNKNOWN_RARITY, Found, longest, phrases, question_words, rarity, synonyms, word_pairs
from queries.words import Word, fold

_FUNCTION_WEIGHT = 0.45  # of words that say a role: "hỗ trợ", "tham gia"
_MINIMUM = 0.05
UNKNOWN_ENGLISH = 3.0  # weight of an English word, whose official term is not known
WEIGHTY = 1.6  # from here on a word says of what; below it is a role, a kind of document, "ban hành"


@dataclass(frozen=True, slots=True)
class Term:
    """A word that a fact should hold: ``weight`` by rarity; ``at``, its place in the question."""

    word: Word
    weight: float
    at: int


@dataclass(frozen=True, slots=True)
class Alternative:
    """Words ``start`` to ``end`` of the question may also stand as one of ``phrases``."""

    start: int
    end: int
    phrases: tuple[tuple[Word, ...], ...]


def terms_of(
    asked: list[Word], accented: bool, taken: set[int], roles: list[Found], kinds: list[Found]
) -> tuple[Term, ...]:
    """The words of ``asked`` that a fact should hold, without those at ``taken`` and those that say nothing.

    Words of a role or a kind of document weigh less; where no word is left, what is not taken is looked for lightly.
    """
    general = longest(phrases("general").find(asked, accented))
    light = {i for found in (*roles, *kinds, *general) for i in range(found.start, found.end)}
    empty = {i for found in longest(phrases("filler").find(asked, accented)) for i in range(found.start, found.end)}
    # "Thống kê các nhiệm vụ …" bids to list them; "ai thống kê …" asks for who counts.
    bids = (found for found in phrases("lists").find(asked, accented) if found.start - 1 not in taken)
    empty |= {i for found in bids for i in range(found.start, found.end)}
    empty -= {i for found in longest(phrases("kept").find(asked, accented)) for i in range(found.start, found.end)}
    if not accented:
        empty -= _in_pairs(asked, empty)
    unknown = UNKNOWN_ENGLISH if _is_english(asked) else UNKNOWN_RARITY
    terms = []
    for at, word in enumerate(asked):
        if at in taken or (at in empty and at not in light):
            continue
        if at in light and rarity(word.plain) >= UNKNOWN_RARITY:
            continue  # "hosts", "lead": English, no word of a Vietnamese fact
        if at and _is_echo(asked[at - 1], word):
            continue
        weight = min(rarity(word.plain), unknown) * (_FUNCTION_WEIGHT if at in light else 1.0)
        if weight > _MINIMUM:
            terms.append(Term(word, weight, at))
    if terms and all(term.word.plain.isdigit() for term in terms) and len(terms) + len(empty) == len(asked):
        return ()  # bare figures tell nothing that could be looked for
    if terms:
        return tuple(terms)
    rest = [at for at in range(len(asked)) if at not in taken]
    return tuple(Term(asked[at], rarity(asked[at].plain) * _FUNCTION_WEIGHT, at) for at in rest)


def _is_english(asked: list[Word]) -> bool:
    """Two words of English grammar: what official prose does not have is then no rare name, but any English word."""
    known = {word for phrase in question_words()["english"] for word in fold(phrase)}
    return len(known & {word.plain for word in asked}) > 1


def _in_pairs(asked: list[Word], empty: set[int]) -> set[int]:
    """Of ``empty``, those that make a word with a neighbour: without accents "bao" is bao, and in "bao ve" is bảo."""
    listed = word_pairs()
    pairs = (i for i in range(len(asked) - 1) if (asked[i].plain, asked[i + 1].plain) in listed)
    return empty & {at for i in pairs for at in (i, i + 1)}


def _is_echo(before: Word, word: Word) -> bool:
    """ "Mạng mẽo", "loa liếc": a playful second syllable, with the onset of the first, that says nothing itself."""
    onset = re.match(r"[^aeiouy]+", word.plain)
    if onset is None or before.plain == word.plain or not before.plain.startswith(onset.group()):
        return False
    return rarity(before.plain) < UNKNOWN_RARITY <= rarity(word.plain) or word.plain == f"{onset.group()}iec"


def alternatives_of(asked: list[Word], accented: bool, taken: set[int]) -> tuple[Alternative, ...]:
    """Everyday, short or English words of ``asked`` with the official ones that may stand in their place."""
    listed, official = synonyms()
    return tuple(
        Alternative(found.start, found.end, official[found.value])
        for found in listed.find(asked, accented)
        if taken.isdisjoint(range(found.start, found.end))
    )
