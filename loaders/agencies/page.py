"""The stretch of text that is searched, with its white space squeezed, in three copies of one length."""

from __future__ import annotations

import bisect
import re

from loaders.agencies.spelling import low
from loaders.text import plain as fold

_RUNS = re.compile(r"[ \n\t]{2,}|\t")
_PARTED = re.compile(r"([ \n\t]{2,}|\t)")
_EMPTY_LINE = re.compile(r"\n\n")
_OTHER_RUNS = ("\t", "  ", "\n\n\n", " \n", "\n ")  # no single blank, line end or empty line


class Page:
    """Three views of ``clean[start:end]``, every run of white space as one character.

    raw: as written; a line break is a newline, an empty line is a vertical tab. low: lower case with accents.
    plain: lower case without accents. In low and plain all white space is a space.
    """

    __slots__ = ("_ends", "_shifts", "low", "plain", "raw", "start")

    def __init__(self, clean: str, start: int = 0, end: int | None = None, folded: str | None = None) -> None:
        self.start = start
        text = clean[start:end]
        flat = fold(text) if folded is None else folded[start:end]
        self._ends: list[int] = []
        self._shifts: list[int] = []
        if _RUNS.search(text):
            text, flat = self._squeeze(text, flat)
        self.raw = text
        self.low = low(text).replace("\n", " ").replace("\v", " ")
        self.plain = flat.replace("\n", " ").replace("–", "-").replace("—", "-")

    def _squeeze(self, text: str, flat: str) -> tuple[str, str]:
        if not any(run in text for run in _OTHER_RUNS):  # empty lines between paragraphs alone: most texts
            gaps = [match.start() for match in _EMPTY_LINE.finditer(text)]
            self._ends = [at - before + 1 for before, at in enumerate(gaps)]
            self._shifts = list(range(1, len(gaps) + 1))
            return text.replace("\n\n", "\v"), flat.replace("\n\n", " ")
        pieces = _PARTED.split(text)  # words, white space, words, white space …
        flats = [flat[: len(pieces[0])]]
        length = finish = 0
        for index in range(1, len(pieces), 2):
            run = pieces[index]
            size = len(pieces[index - 1])
            length += size + 1
            finish += size + len(run)
            flats.append(flat[finish : finish + len(pieces[index + 1])])
            if run == "\n\n":  # nearly always
                pieces[index] = "\v"
            else:
                breaks = run.count("\n")
                pieces[index] = " " if breaks == 0 else "\n" if breaks == 1 else "\v"
            self._ends.append(length)
            self._shifts.append(finish - length)
        return "".join(pieces), " ".join(flats)

    def origin(self, offset: int) -> int:
        """The offset in the text that was given of an offset in this page."""
        index = bisect.bisect_right(self._ends, offset) - 1
        return self.start + offset + (self._shifts[index] if index >= 0 else 0)

    def origin_end(self, offset: int) -> int:
        """As ``origin`` for the end of a stretch: just behind its last character."""
        return self.origin(offset - 1) + 1 if offset else self.start
