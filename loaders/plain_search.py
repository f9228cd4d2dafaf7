"""Plain search before patterns: to look for a word takes a twentieth of the time of trying a pattern at each letter.

A pattern for long stretches is tried only where one of the words stands that each of its matches begins with, or at
the beginnings of lines. What is found is what ``pattern.finditer`` finds.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation


def holds(text: str, words: Iterable[str], start: int, end: int) -> bool:
    """Whether one of ``words`` stands in ``text[start:end]``."""
    find = text.find
    for word in words:  # noqa: SIM110 - asked very often: a generator takes longer than the search
        if find(word, start, end) >= 0:
            return True
    return False


def places(text: str, words: Iterable[str], start: int, end: int) -> list[int]:
    """Where each of ``words`` begins in ``text[start:end]``, in order."""
    found: list[int] = []
    find = text.find
    for word in words:
        at = find(word, start, end)
        while at >= 0:
            found.append(at)
            at = find(word, at + 1, end)
    found.sort()
    return found


def matches(
    pattern: re.Pattern[str], text: str, words: Iterable[str], start: int, end: int, among: str | None = None
) -> Iterator[re.Match[str]]:
    """The matches of ``pattern``, each of which begins with one of ``words``.

    among: another form of ``text``, of the same length, in which the words are looked for.
    """
    return matches_at(pattern, text, places(text if among is None else among, words, start, end), end)


def matches_at(pattern: re.Pattern[str], text: str, starts: Iterable[int], end: int) -> Iterator[re.Match[str]]:
    """The matches of ``pattern`` that begin at one of ``starts``, which stand in order; none within another."""
    reached = 0
    for at in starts:
        match = pattern.match(text, at, end) if at >= reached else None
        if match is not None:
            yield match
            reached = match.end()


class Phrases:
    """Many phrases, looked for in one pass over a text."""

    __slots__ = ("_matcher",)

    def __init__(self, phrases: Iterable[str]) -> None:
        self._matcher = AhoCorasick(sorted(set(phrases)))

    def places(self, text: str, start: int, end: int) -> list[int]:
        """Where a phrase begins in ``text[start:end]``, in order."""
        found = self._matcher.find_matches_as_indexes(text[start:end], overlapping=True)
        return sorted({start + begin for _, begin, _ in found})


_NUMBERS: dict[str, int] = {}  # the words of all readers


class Words:
    """Folded words that a reader looks for in whole texts: one pass finds the words of all readers (:class:`Index`).

    For words that are not everywhere, looked for in texts of every kind; made where a module is loaded.
    """

    __slots__ = ("numbers",)

    def __init__(self, words: Iterable[str]) -> None:
        self.numbers = tuple(_NUMBERS.setdefault(word, len(_NUMBERS)) for word in sorted(set(words)))


class Index:
    """Where the words of all readers stand in one folded text."""

    __slots__ = ("_merged", "_places")

    def __init__(self, text: str) -> None:
        self._places: list[list[int]] = [[] for _ in _NUMBERS]
        self._merged: dict[Words, list[int]] = {}
        for number, begin, _ in _matcher(len(_NUMBERS)).find_matches_as_indexes(text, overlapping=True):
            self._places[number].append(begin)

    def places(self, words: Words, start: int, end: int) -> list[int]:
        """Where one of ``words`` begins in ``start:end``, in order; one that ends behind ``end`` counts."""
        merged = self._merged.get(words)
        if merged is None:
            merged = self._merged[words] = sorted({at for number in words.numbers for at in self._places[number]})
        return between(merged, start, end)


@cache
def _matcher(count: int) -> AhoCorasick:
    """For the first ``count`` of the words."""
    return AhoCorasick(list(_NUMBERS)[:count], implementation=Implementation.DFA)


def between(places: list[int], start: int, end: int) -> list[int]:
    """Those of ``places``, which stand in order, that are in ``start:end``."""
    return places[bisect_left(places, start) : bisect_left(places, end)]


class AtLine:
    """A pattern for what stands where a line begins; it takes no line end with it.

    The line end before it goes first, as a letter that the search leaps to.
    """

    __slots__ = ("_later", "pattern")

    def __init__(self, source: str) -> None:
        self.pattern = re.compile(source, re.MULTILINE)
        self._later = re.compile("\n" + source, re.MULTILINE)

    def spans(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where the matches begin and end in ``text[start:end]``, in order."""
        first = self.pattern.match(text, 0, end) if start == 0 else None
        if first is not None:
            yield first.span()
            start = first.end()
        begin = start - 1 if start and text[start - 1] == "\n" else start
        for match in self._later.finditer(text, begin, end):
            yield match.start() + 1, match.end()

    def first(self, text: str, start: int, end: int) -> int | None:
        """Where the first match begins, None where there is none."""
        return next((span[0] for span in self.spans(text, start, end)), None)
