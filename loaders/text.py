"""The text of one document, as its source has it, with two copies to match on.

The three strings of a :class:`Text` (``content``, ``clean``, ``plain``) have the same length wherever the source
is NFC and no Markdown with escapes, which is nearly always; where they have not, :meth:`Text.origin` brings an offset
back. Everything that reads a document works in offsets of ``clean`` (those of ``plain`` too); only the last step of
parsing maps to ``content``.
"""

from __future__ import annotations

import bisect
import re
import unicodedata
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import accumulate, count, pairwise
from operator import add
from typing import NamedTuple

from graph.folding import CLEAN as _CLEAN
from graph.folding import MENDED_USUAL, fold, fold_small
from graph.folding import plain as plain
from loaders.double_spaced import closed_up
from loaders.plain_search import Index, Words, holds, places

_BREAK = re.compile(r"<br[ ]?/?>")
# All but what Vietnamese is written with; among the rest is nothing that NFC changes or joins to what stands before it.
_UNUSUAL = re.compile(r"[^\x00-\u02ff\u1e00-\u1eff\u2010-\u2064]")
# The accents of Vietnamese where they stand behind their letters.
_MARKS = frozenset("\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323")
# What converters to Markdown put before a sign that Markdown could take for its own: "1\. ", "chính trị \- xã hội".
# "\|" stays: it is no bar between cells.
_ESCAPE = re.compile(r"(?<!\\)\\(?=[-–.+*&_()\[\]{}<>=~!'\"`$@^])")
_FEW = 1000  # of them; more are composed faster by the library
_MENDABLE = re.compile("[" + re.escape("".join(map(chr, _CLEAN))) + "]")


class Span(NamedTuple):
    """A piece of a text: ``text.clean[start:end]``."""

    start: int
    end: int


@dataclass(slots=True)
class Cell:
    """One cell of a table. Merged cells are one ``Cell`` with the rows and columns that they cover."""

    start: int
    end: int
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose cells stand in the text at their offsets, row by row."""

    start: int
    end: int
    cells: tuple[Cell, ...]
    page: int | None = None

    @property
    def rows(self) -> list[list[Cell]]:
        """The cells by row, each row in column order; a cell that spans rows stands in its first."""
        count = 1 + max((cell.row for cell in self.cells), default=-1)
        rows: list[list[Cell]] = [[] for _ in range(count)]
        for cell in self.cells:
            rows[cell.row].append(cell)
        for row in rows:
            row.sort(key=lambda cell: cell.column)
        return rows


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a piece of the text stands in the file: page (from 1) and part (body, header, footnote, cell, table)."""

    start: int
    end: int
    page: int | None = None
    part: str = "body"
    confidence: float | None = None  # of OCR, 0 to 1


@dataclass(frozen=True)
class Text:
    """What a file says.

    content: the characters as the source has them, never corrected.
    name: the file's name, or its path inside what was given.
    tables: the tables that the file format itself marks; offsets in ``clean``.
    origins: where each piece stands in the file, in order; empty for plain text.
    warnings: what looked wrong while reading (codes and words as in ``loaders.record.Warning``).
    """

    content: str
    name: str = ""
    tables: tuple[Table, ...] = ()
    origins: tuple[Origin, ...] = ()
    warnings: tuple[tuple[str, str], ...] = ()
    sha256: str | None = None
    media_type: str = "text/plain"
    extra: dict[str, str] = field(default_factory=dict)
    joints: tuple[Span, ...] = ()

    def flowing(self, joints: Iterable[Span]) -> Text:
        """The same text, in ``clean`` and ``plain`` with blanks for ``joints``: what parts the lines of one paragraph.

        joints: spans of ``clean``, in order. Names, numbers and sentences are then read over the ends of lines.
        """
        between = tuple(joints)
        if not between:
            return self
        flowing = replace(self, joints=between)
        # all that does not depend on the joints is known already
        vars(flowing).update(
            _composed=self._composed,
            _escapes=self._escapes,
            _marked=self._marked,
            _mended=self._mended,
            clean=_blanked(self._mended, between),
            small=_blanked(self._small, between),
            plain=_blanked(fold(self._mended) if self.joints else self.plain, between),
        )
        return flowing

    @cached_property
    def _composed(self) -> str:
        """The source in NFC, without the backslashes of Markdown."""
        if not self._escapes:
            return self._normal
        edges = pairwise([-1, *self._escapes, len(self._normal)])
        return "".join(self._normal[before + 1 : at] for before, at in edges)

    @cached_property
    def _escapes(self) -> list[int]:
        """Where in the NFC form a backslash stands that only says that the sign behind it is no Markdown.

        None in a file whose format marks its tables and pages, which is no Markdown.
        """
        if "\\" not in self.content or self.tables or self.origins:
            return []
        return [match.start() for match in _ESCAPE.finditer(self._normal)]

    @cached_property
    def _normal(self) -> str:
        if self._marked is None:
            return unicodedata.normalize("NFC", self.content)
        pieces: list[str] = []
        done = 0
        for start, end in self._marked:
            pieces += (self.content[done:start], unicodedata.normalize("NFC", self.content[start:end]))
            done = end
        return "".join([*pieces, self.content[done:]])

    @cached_property
    def _marked(self) -> list[tuple[int, int]] | None:
        """The letters whose accents stand behind them, where they are few and no other sign is there that NFC changes:
        these alone need be composed. None for other sources."""
        if not holds(self.content, _MARKS, 0, len(self.content)) or sum(map(self.content.count, _MARKS)) > _FEW:
            return None
        if not set(_UNUSUAL.findall(self.content)) <= _MARKS:
            return None
        return list(_clusters(self.content, _MARKS, frozenset()))

    @cached_property
    def clean(self) -> str:
        """NFC with look-alike characters mended and ``joints`` blank, same length as the NFC form."""
        return _blanked(self._mended, self.joints)

    @cached_property
    def _lined(self) -> str:
        # "\r\n" is one line end, not a blank line
        text = closed_up(self._composed.replace("\r\n", " \n"))
        if "<br" in text:  # line breaks inside the cells of a Markdown table
            text = _BREAK.sub(lambda match: " " * len(match.group()), text)
        return text

    @cached_property
    def _mended(self) -> str:
        text = self._lined
        usual = self._folded is not None  # nearly always
        mendable = holds(text, MENDED_USUAL, 0, len(text)) if usual else _MENDABLE.search(text)
        return text.translate(_CLEAN) if mendable else text

    @cached_property
    def _folded(self) -> str | None:
        """The NFC form folded, where it is of nothing but usual signs."""
        small = self._lined_small
        return fold_small(small) if len(small) == len(self._lined) else None

    @cached_property
    def _lined_small(self) -> str:
        return self._lined.lower()

    @cached_property
    def _small(self) -> str:
        return self._lined_small if self._mended is self._lined else self._mended.lower()

    @cached_property
    def small(self) -> str:
        """``clean`` in lower case; longer where it has a letter such as İ."""
        return _blanked(self._small, self.joints)

    @cached_property
    def plain(self) -> str:
        """``clean`` in lower case without accents, same length."""
        return fold(self.clean) if self._folded is None or self.clean is not self._lined else self._folded

    @cached_property
    def _index(self) -> Index:
        return Index(self.plain)

    def places(self, words: Words, start: int, end: int) -> list[int]:
        """Where one of ``words`` begins in ``plain[start:end]``, in order."""
        return self._index.places(words, start, end)

    @cached_property
    def _rows(self) -> tuple[list[int], list[int]]:
        """Where each row of digits in ``plain`` begins, and where it ends."""
        digits = set(places(self.plain, "0123456789", 0, len(self.plain)))
        behind = {at + 1 for at in digits}
        return sorted(digits - behind), sorted(behind - digits)

    def has_digit(self, start: int, end: int) -> bool:
        """Whether one of 0 to 9 stands in ``plain[start:end]``."""
        firsts, lasts = self._rows
        index = bisect.bisect_right(lasts, start)
        return index < len(firsts) and firsts[index] < end

    def numbers(self, start: int, end: int) -> list[tuple[int, int]]:
        """Each row of digits that begins in ``plain[start:end]``, in order."""
        firsts, lasts = self._rows
        these = slice(bisect.bisect_left(firsts, start), bisect.bisect_left(firsts, end))
        return list(zip(firsts[these], lasts[these], strict=True))

    @cached_property
    def line_starts(self) -> list[int]:
        """Where each line of ``content`` begins."""
        lengths = map(len, self.content.split("\n"))
        return list(map(add, accumulate(lengths, initial=0), count()))[:-1]

    @cached_property
    def _to_content(self) -> list[int] | None:
        """The offset in ``content`` of each offset in ``clean`` (and of its end), where the two are not as long.

        A sign behind a backslash that is left out begins with the backslash.
        """
        if self._composed == self.content:
            return None
        clusters = self._marked
        if clusters is None:
            used = set(_UNUSUAL.findall(self.content))
            joins = {letter for letter in used if unicodedata.combining(letter) or not _starts(letter)}
            apart = {letter for letter in used if len(unicodedata.normalize("NFC", letter)) != 1}
            clusters = list(_clusters(self.content, joins, apart))
        offsets: list[int] = []
        done = 0
        for start, end in clusters:
            offsets.extend(range(done, start))
            offsets.extend([start] * len(unicodedata.normalize("NFC", self.content[start:end])))
            done = end
        offsets.extend(range(done, len(self.content) + 1))
        edges = pairwise([0, *(at + 1 for at in self._escapes), len(offsets)])
        return [at for place, (start, end) in enumerate(edges) for at in offsets[start + (place > 0) : end]]

    @property
    def as_long(self) -> bool:
        """Whether each offset in ``clean`` is the same in ``content``."""
        return self._to_content is None

    def origin(self, start: int, end: int) -> Span:
        """The span of ``content`` that ``clean[start:end]`` was made from."""
        table = self._to_content
        return Span(start, end) if table is None else Span(table[start], table[end])

    def page(self, offset: int) -> int | None:
        """Page (from 1) on which an offset of ``clean`` stands, None where the file has no pages."""
        index = bisect.bisect_right(self.origins, offset, key=lambda origin: origin.start) - 1
        return self.origins[index].page if index >= 0 and offset < self.origins[index].end else None


def _blanked(words: str, spans: Iterable[Span]) -> str:
    """``words`` with blanks for ``spans``, which stand in their order."""
    pieces: list[str] = []
    last = 0
    for span in spans:
        pieces += (words[last : span.start], " " * (span.end - span.start))
        last = span.end
    return "".join([*pieces, words[last:]]) if pieces else words


def _clusters(content: str, joins: Set[str], apart: Set[str]) -> Iterator[tuple[int, int]]:
    """What may change its length in NFC: characters with those that join them, and the characters in ``apart``."""
    end = 0
    for at in places(content, joins | apart, 0, len(content)):
        if at < end:
            continue
        start = max(at - 1, end) if content[at] in joins else at
        end = at + 1
        while end < len(content) and content[end] in joins:
            end += 1
        yield start, end


def _starts(character: str) -> bool:
    """False for a character that may join the one before it in NFC (Hangul vowels and the like)."""
    return not ("\u1160" <= character <= "\u11ff")
