"""A question as a query of the full-text index: folded syllables, any of them, rare ones counting more."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from queries.lexicon import rarity, rarity_table
from queries.question import Question
from queries.words import fold


def index_words(question: Question, more: Iterable[str] = ()) -> str:
    """Lucene query for the question's words, their official synonyms, and ``more`` folded words; "" for none.

    A syllable that official prose does not have is looked for with one slip allowed. All words are [0-9a-z]+, so
    nothing in a question can be read as query syntax.
    """
    weights = word_weights(question)
    for word in more:
        weights.setdefault(word, rarity(word) * 0.5)
    parts = []
    for word, weight in weights.items():
        parts.append(f"{word}^{weight:.1f}")
        if len(word) > 3 and word.isalpha() and word not in rarity_table():
            parts.append(f"{word}~1^{weight * 0.6:.1f}")
    listed = question.terms
    for left, next in itertools.pairwise(listed):
        if next.at - left.at == 1:
            parts.append(f'"{left.word.plain} {next.word.plain}"^{(left.weight + next.weight) / 2:.1f}')
    return " ".join(parts)


def word_weights(question: Question) -> dict[str, float]:
    """The question's folded words and those of their official synonyms, each with what it tells."""
    weights: dict[str, float] = {}
    for term in question.terms:
        weights[term.word.plain] = max(weights.get(term.word.plain, 0.0), term.weight)
    for alternative in question.alternatives:
        for phrase in alternative.phrases:
            for one in phrase:
                weights.setdefault(one.plain, rarity(one.plain) * 0.6)
    return weights


def every_word(text: str) -> str | None:
    """Lucene query for all words of ``text``, the last of which may be unfinished; None where there are none."""
    listed = fold(text)
    if not listed:
        return None
    return " ".join([*(f"+{word}" for word in listed[:-1]), f"+{listed[-1]}*"])
