"""The stretch of text that is searched, with its white space squeezed, in three copies of one length."""

from __future__ import annotations

import bisect
import re
from itertools import accumulate
from operator import add, sub

from loaders.agencies.spelling import low, settled
from loaders.text import Text
from loaders.text import plain as fold

_RUNS = re.compile(r"[ \n\t]{2,}|\t")
_PARTED = re.compile(r"([ \n\t](?:[ \n\t]+|(?<=\t)))")
_EMPTY_LINE = re.compile(r"\n\n")
_OTHER_RUNS = ("\t", "  ", "\n\n\n", " \n", "\n ")  # no single blank, line end or empty line


_AS_ONE = {"\n\n": "\v", "  ": " ", " \n": "\n", "\t": " "}  # the usual runs


def _as_one(run: str) -> str:
    breaks = run.count("\n")
    return " " if breaks == 0 else "\n" if breaks == 1 else "\v"


def _behind(words: str) -> int:
    return len(words) + 1


class Page:
    """Three views of ``clean[start:end]``, every run of white space as one character.

    raw: as written; a line break is a newline, an empty line is a vertical tab. low: lower case with accents.
    plain: lower case without accents. In low and plain all white space is a space.
    """

    __slots__ = ("_ends", "_shifts", "low", "plain", "raw", "start")

    def __init__(self, clean: str, text: Text | None = None, start: int = 0, end: int | None = None) -> None:
        """text: that of which ``clean`` is, whose other forms need not be made anew."""
        self.start = start
        raw = clean[start:end]
        flat = fold(raw) if text is None else text.plain[start:end]
        small = None if text is None or len(text.small) != len(clean) else text.small[start:end]
        self._ends: list[int] = []
        self._shifts: list[int] = []
        if _RUNS.search(raw):
            raw, flat, small = self._squeeze(raw, flat, small)
        self.raw = raw
        self.low = (low(raw) if small is None else settled(small)).replace("\n", " ").replace("\v", " ")
        self.plain = flat.replace("\n", " ").replace("–", "-").replace("—", "-")

    def _squeeze(self, text: str, flat: str, small: str | None) -> tuple[str, str, str | None]:
        if not any(run in text for run in _OTHER_RUNS):  # empty lines between paragraphs alone: most texts
            gaps = [match.start() for match in _EMPTY_LINE.finditer(text)]
            self._ends = [at - before + 1 for before, at in enumerate(gaps)]
            self._shifts = list(range(1, len(gaps) + 1))
            return text.replace("\n\n", "\v"), flat.replace("\n\n", " "), small and small.replace("\n\n", " ")
        pieces = _PARTED.split(text)  # words, white space, words, white space …
        words, runs = pieces[::2], pieces[1::2]
        pieces[1::2] = [_AS_ONE.get(run) or _as_one(run) for run in runs]
        starts = list(accumulate(map(add, map(len, words), map(len, runs)), initial=0))
        self._ends = list(accumulate(map(_behind, words[:-1])))
        self._shifts = list(map(sub, starts[1:], self._ends))
        spans = [slice(at, at + len(piece)) for at, piece in zip(starts, words, strict=True)]
        return (
            "".join(pieces),
            " ".join([flat[span] for span in spans]),
            small and " ".join([small[span] for span in spans]),
        )

    def origin(self, offset: int) -> int:
        """The offset in the text that was given of an offset in this page."""
        index = bisect.bisect_right(self._ends, offset) - 1
        return self.start + offset + (self._shifts[index] if index >= 0 else 0)

    def origin_end(self, offset: int) -> int:
        """As ``origin`` for the end of a stretch: just behind its last character."""
        return self.origin(offset - 1) + 1 if offset else self.start
