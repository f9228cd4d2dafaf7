"""Look-ups among many spans or many names, so that reading stays linear however many events a text has."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from itertools import accumulate


class Overlaps:
    """Spans to be asked which of them overlap another."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted((start, end, number) for number, (start, end) in enumerate(spans))
        self._ordered = ordered
        self._starts = [start for start, _, _ in ordered]
        self._reach = list(accumulate((end for _, end, _ in ordered), max))

    def over(self, start: int, end: int) -> list[int]:
        """The numbers of the spans that overlap ``start:end``, in the order in which they were given."""
        found = []
        index = bisect_left(self._starts, end) - 1
        while index >= 0 and self._reach[index] > start:
            if self._ordered[index][1] > start:
                found.append(self._ordered[index][2])
            index -= 1
        return sorted(found)


class WordSets:
    """Sets of words by number, to be asked which of them hold all of some words, or only such."""

    def __init__(self) -> None:
        self._with: dict[str, list[int]] = defaultdict(list)
        self._told_by: dict[str, list[int]] = defaultdict(list)
        self._empty: list[int] = []
        self._count = 0

    def add(self, words: frozenset[str]) -> None:
        """Add a set under the next number, from 0."""
        number, self._count = self._count, self._count + 1
        if words:
            self._told_by[min(words, key=self._frequency)].append(number)
        else:
            self._empty.append(number)
        self.widen(number, words)

    def widen(self, number: int, words: frozenset[str]) -> None:
        """The set ``number`` has ``words``, none of them its own yet, as well."""
        for word in words:
            self._with[word].append(number)

    def _frequency(self, word: str) -> tuple[int, str]:
        return len(self._with.get(word, ())), word

    def alike(self, words: frozenset[str]) -> set[int]:
        """The numbers of all sets that hold ``words``, or that ``words`` hold, and maybe of others."""
        if not words:
            return set(range(self._count))
        found = {number for word in words for number in self._told_by.get(word, ())}
        found.update(self._empty, self._with.get(min(words, key=self._frequency), ()))
        return found
