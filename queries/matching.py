"""How well do the words of a fact cover the words of a question.

Each word of the question weighs by its rarity; a pair of neighbours weighs besides, since most Vietnamese words are two
syllables. Exact accents count full, folded ones a little less, official synonyms less, careless spelling least.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from queries.lexicon import UNKNOWN_RARITY, compounds, folded_compounds, rarity, rarity_table
from queries.question import Question
from queries.terms import Alternative, Term
from queries.words import Field, Word, sound

EXACT, FOLDED, SYNONYM, HEARD, SLIP, OTHER_ACCENT, LONE = 1.0, 0.9, 0.8, 0.6, 0.75, 0.35, 0.4
_PAIR = 0.7  # weight of a pair beside its two words
_APART = 0.65
_CONTEXT = 0.35  # weight of a word that stands around the fact, not in it
_OWN = 0.3  # of the question's weight that the fact itself must hold, else what stands around it is
_HINT = 0.55  # … a hint
_ROW = 3  # words in a row that are more than a common word
_PAIR_BARE = 1.0  # without accents a syllable alone says little: "den" is đèn, đến, đen


@dataclass(frozen=True, slots=True)
class Match:
    """``score`` 0 to 1; ``missed`` the weighty words of the question that the fact does not hold."""

    score: float
    matched: tuple[str, ...]
    missed: tuple[str, ...]
    missed_weight: float  # share of the question's weight that has no match at all
    missed_run: int = 0  # how many words of the question in a row have no match
    lacks_word: bool = False  # a word of official prose, both syllables of it, has no match


def cover(question: Question, fields: Sequence[Field]) -> Match:
    """Match the question's words against the fields of one fact; a field's weight bounds what its words count."""
    terms = question.terms
    if not terms:
        return Match(0.0, (), (), 1.0)
    weights = [_weight(term, question.alternatives) for term in terms]
    own = [field for field in fields if not field.context]
    credits, pairs = _credits(question, own)
    around = [field for field in fields if field.context]
    if around:
        _add_context(weights, credits, pairs, *_credits(question, around))
    total, gained = sum(weights), sum(w * c for w, c in zip(weights, credits, strict=True))
    for i, found in pairs.items():
        weight = (_PAIR if question.accented else _PAIR_BARE) * (weights[i] + weights[i + 1]) / 2
        total += weight
        gained += weight * found
    missed = [(term, w) for term, w, credit in zip(terms, weights, credits, strict=True) if credit == 0]
    return Match(
        gained / total if total else 0.0,
        tuple(term.word.plain for term, credit in zip(terms, credits, strict=True) if credit > 0),
        tuple(term.word.plain for term, w in missed if w >= 3.0),
        sum(w for _, w in missed) / sum(weights),
        _longest_run([term.at for term, _ in missed]),
        question.accented and _lacks_word([term for term, _ in missed]),
    )


def in_a_row(question: Question, field: Field) -> float:
    """Share of the question's weight in its longest part that stands in the field word for word.

    "Luật Công nghiệp công nghệ số" is that law; a long task may hold "công nghiệp", "công nghệ" and "luật" apart.
    """
    terms = question.terms
    total = sum(term.weight for term in terms)
    plains = [word.plain for word in question.asked]
    best = 0.0
    for first in range(len(terms)):
        for last in range(len(terms) - 1, first, -1):
            weight = sum(term.weight for term in terms[first : last + 1])
            if weight <= best:
                break  # shorter ones weigh less
            if f" {' '.join(plains[terms[first].at : terms[last].at + 1])} " in field.line:
                best = weight
                break
    return best / total if total else 0.0


def in_rows(question: Question, field: Field) -> float:
    """Share of the question's weight in parts of three words or more that stand in the field word for word."""
    terms = question.terms
    plains = [word.plain for word in question.asked]
    least = min(_ROW, len(terms))
    found, first = 0.0, 0
    while first <= len(terms) - least:
        ends = range(len(terms) - 1, first + least - 2, -1)
        said = (last for last in ends if f" {' '.join(plains[terms[first].at : terms[last].at + 1])} " in field.line)
        last = next(said, None)
        if last is not None:
            found += sum(term.weight for term in terms[first : last + 1])
        first = first + 1 if last is None else last + 1
    total = sum(term.weight for term in terms)
    return found / total if total else 0.0


def _longest_run(places: Sequence[int]) -> int:
    longest = run = 0
    for i, at in enumerate(places):
        run = run + 1 if i and at - places[i - 1] == 1 else 1
        longest = max(longest, run)
    return longest


def _lacks_word(missed: Sequence[Term]) -> bool:
    """ "Thu hồi" is what documents say themselves, as "lấy đất" is not: one that does not say it is hardly about it."""
    return any(o.at - t.at == 1 and _is_compound(t.word, o.word) for t, o in itertools.pairwise(missed))


def _credits(question: Question, fields: Sequence[Field]) -> tuple[list[float], dict[int, float]]:
    """What each word of the question is credited with, and each two neighbours (see :func:`_pairs`)."""
    terms = question.terms
    credits = [max((_one(question, term, field) for field in fields), default=0.0) for term in terms]
    by_synonym = _credit_synonyms(question, fields, terms, credits)
    pairs = _pairs(question.accented, terms, credits, fields)
    if question.accented:
        _doubt_broken_words(terms, credits, pairs, by_synonym)
    else:
        _doubt_lone_syllables(terms, credits, pairs)
    return credits, pairs


def _add_context(
    weights: list[float],
    credits: list[float],
    pairs: dict[int, float],
    around: Sequence[float],
    pairs_around: dict[int, float],
) -> None:
    """Words that only what stands around the fact holds, its document's title above all, say which document is meant.

    Beside words of the fact itself they weigh little, for and against it; where the fact itself says hardly anything of
    the question, they are no more than a hint.
    """
    outside = [i for i, credit in enumerate(credits) if credit == 0 and around[i] > 0]
    own = sum(w for w, credit in zip(weights, credits, strict=True) if credit > 0)
    says = own >= _OWN * sum(weights)
    for i in outside:
        credits[i] = around[i] if says else around[i] * _HINT
        if says:
            weights[i] *= _CONTEXT
    for i, found in pairs_around.items():
        if i in outside or i + 1 in outside:
            pairs[i] = max(pairs[i], found if says else found * _HINT)


def _pairs(
    accented: bool, terms: Sequence[Term], credits: Sequence[float], fields: Sequence[Field]
) -> dict[int, float]:
    """How far each two neighbours of the question stand together in a field, by the place of the first in ``terms``."""
    found = {}
    for i in range(len(terms) - 1):
        if terms[i + 1].at - terms[i].at != 1:
            continue
        both = min(credits[i], credits[i + 1])
        found[i] = 0.0
        if both > (OTHER_ACCENT if accented else 0.0):  # "cấp sổ" is not found in "cấp sở"
            pair = max((_pair(terms[i].word, terms[i + 1].word, field) for field in fields), default=0.0)
            found[i] = max(pair, both if both == SYNONYM else 0.0)
    return found


def _doubt_lone_syllables(terms: Sequence[Term], credits: list[float], pairs: dict[int, float]) -> None:
    """Without accents "cai nghien" is not found in "cải cách … nghiên cứu": a syllable counts beside its neighbour."""
    for i in range(len(terms)):
        beside = [pairs[j] for j in (i - 1, i) if j in pairs]
        if beside and not any(beside) and credits[i] != SYNONYM:
            credits[i] *= _APART


def _doubt_broken_words(
    terms: Sequence[Term], credits: list[float], pairs: dict[int, float], by_synonym: set[int]
) -> None:
    """ "Thu hồi" is not found in "thu hút …", "công nhân" not in "người có công …": a word counts whole."""
    broken = [i for i, found in pairs.items() if not found and _is_compound(terms[i].word, terms[i + 1].word)]
    for i in broken:
        for j, beside in ((i, i - 1), (i + 1, i + 1)):
            if j not in by_synonym and not pairs.get(beside):
                credits[j] = 0.0


def _is_compound(one: Word, other: Word) -> bool:
    return (one.accented, other.accented) in compounds()


def _weight(term: Term, alternatives: Sequence[Alternative]) -> float:
    """An abbreviation or everyday word weighs no more than what it stands for."""
    if term.weight < UNKNOWN_RARITY:
        return term.weight
    for one in alternatives:
        if one.start <= term.at < one.end:
            spoken = [rarity(word.plain) for word in one.phrases[0]]
            return min(term.weight, sum(spoken) / len(spoken))
    return term.weight


def _one(question: Question, term: Term, field: Field) -> float:
    word = term.word
    if word.plain in field.plains:
        return field.weight * (EXACT if not question.accented or word.accented in field.accented else OTHER_ACCENT)
    if (
        len(word.plain) > 2
        and word.plain not in rarity_table()
        and not word.plain.isdigit()
        and any(
            len(other) > 2 and abs(len(other) - len(word.plain)) <= 1 and OSA.distance(word.plain, other) <= 1
            for other in field.plains
        )
    ):
        return field.weight * SLIP
    return 0.0


def _credit_synonyms(
    question: Question, fields: Sequence[Field], terms: Sequence[Term], credits: list[float]
) -> set[int]:
    """Words of an everyday phrase count as said where an official phrase for it stands; so do misheard pairs.

    Returned are the places in ``terms`` of words for which an official phrase stands.
    """
    stand_in: set[int] = set()
    for one in sorted(question.alternatives, key=lambda alternative: alternative.end - alternative.start):
        inside = [i for i, term in enumerate(terms) if one.start <= term.at < one.end]
        if not inside:
            continue
        best = max((f.weight for f in fields if any(f.has(phrase) for phrase in one.phrases)), default=0.0)
        for i in inside:
            credits[i] = max(credits[i], best * SYNONYM)
        stand_in.update(inside if best else ())
        if len(inside) == 1 and one.end - one.start == 1 and not best and min(len(p) for p in one.phrases) > 1:
            # "điện" alone may be that of "điện tử": none of "nguồn điện", "điện lực" stands there.
            credits[inside[0]] *= LONE
    for i in range(len(terms) - 1):
        if terms[i + 1].at - terms[i].at != 1 or min(credits[i], credits[i + 1]) >= FOLDED:
            continue
        # Both syllables of a word with a slip in an accent are that word; "cấp sổ" and "cấp sở" are no word.
        folded = (terms[i].word.plain, terms[i + 1].word.plain)
        best = max((f.weight for f in fields if folded in f.pairs), default=0.0) if _may_slip(question, folded) else 0.0
        for j in (i, i + 1):
            credits[j] = max(credits[j], best * FOLDED)
        if min(credits[i], credits[i + 1]) == 0:
            heard = (sound(terms[i].word.plain), sound(terms[i + 1].word.plain))
            best = max((f.weight for f in fields if heard in f.sound_pairs), default=0.0)
            for j in (i, i + 1):
                credits[j] = max(credits[j], best * HEARD)
    return stand_in


def _may_slip(question: Question, folded: tuple[str, str]) -> bool:
    return not question.accented or folded in folded_compounds()


def _pair(one: Word, other: Word, field: Field) -> float:
    if (one.plain, other.plain) in field.pairs:
        return field.weight
    if (sound(one.plain), sound(other.plain)) in field.sound_pairs:
        return field.weight * HEARD
    return 0.0
