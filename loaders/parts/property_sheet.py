"""The property sheet of a document ("Số hiệu | Loại văn bản | Ngày ban hành | Người ký …"), as legal sites show it.

A saved page may hold the sheet alone, without the document's text: then it is all that is known of the document.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import zip_longest

from loaders.identity import parse_number
from loaders.letters import LOWER
from loaders.parts.lexicon import Kind, kind_by_name
from loaders.parts.number import NumberFound
from loaders.parts.place_date import read_date
from loaders.parts.signature import Signature, is_name
from loaders.plain_search import holds
from loaders.record import DatePart
from loaders.text import Span, plain
from loaders.wordlists import rows

_LOOKED_AT = 4000  # characters from the document's start: a sheet stands at the top
_WIDEST_GAP = 400  # characters between one label and the next
_FEWEST = 4  # labels that make a sheet; a header names two at most
_NEEDED = frozenset({"number", "kind", "issued"})
_DAY = re.compile(r"\s*(?P<day>\d{1,2})\s?[/.\-]\s?(?P<month>\d{1,2})\s?[/.\-]\s?(?P<year>(?:19|20)\d\d)(?!\d)")
_WORD = re.compile(rf"[{LOWER}]{{3}}")  # in a symbol: words ran into it
_NOTHING = re.compile(r"[-–—.…\s|]*(?:đang cập nhật|chưa xác định|không xác định|đã biết)?[-–—.…\s|]*", re.IGNORECASE)


@cache
def _labels() -> tuple[re.Pattern[str], dict[str, str]]:
    codes = {row[1]: row[0] for row in rows("sheet_labels.tsv")}
    names = "|".join(re.escape(label) for label in sorted(codes, key=len, reverse=True))
    return re.compile(rf"(?:^|\|)[ \t*|]*(?P<label>{names})[ \t*]*:?", re.MULTILINE), codes


@cache
def _kind_labels() -> tuple[str, ...]:
    """The labels of kind and day: with fewer than two of ``_NEEDED`` there is no sheet, so one of these is there."""
    return tuple(row[1] for row in rows("sheet_labels.tsv") if row[0] in ("kind", "issued"))


class PropertySheet:
    """The values of a sheet by what they are, as spans of ``clean``; ``start`` and ``end`` are its bounds."""

    def __init__(self, clean: str, start: int, values: dict[str, Span]) -> None:
        self.clean = clean
        self.start = start
        self.end = max(span.end for span in values.values())
        self.values = values

    def words(self, code: str) -> str:
        """The value's words; "" where the sheet has none."""
        span = self.values.get(code)
        return self.clean[span.start : span.end] if span else ""

    @property
    def number(self) -> NumberFound | None:
        """Number and symbol."""
        told = parse_number(self.words("number"))
        if told is None or _WORD.search(told.symbol):
            return None
        return NumberFound(told.number, told.symbol, told.year, self.values["number"], "stated")

    @property
    def day(self) -> DatePart | None:
        """The day of issue; None where the sheet tells none or an impossible one."""
        span = self.values.get("issued")
        match = _DAY.match(self.clean, span.start, span.end) if span else None
        part, impossible = read_date(self.clean, match) if match else (None, True)
        return None if impossible else part

    @property
    def effective(self) -> tuple[str, Span] | None:
        """From when the document is in force (ISO day), and the words that say so."""
        span = self.values.get("effective")
        match = _DAY.match(self.clean, span.start, span.end) if span else None
        part, impossible = read_date(self.clean, match) if match else (None, True)
        if span is None or part is None or impossible or part.earliest is None:
            return None
        return part.earliest, span

    @property
    def kind(self) -> tuple[Kind, Span] | None:
        """The kind, and where it stands."""
        kind = kind_by_name().get(plain(self.words("kind")).replace(" ", ""))
        return (kind, self.values["kind"]) if kind else None

    @property
    def signature(self) -> Signature | None:
        """Who signed, and in what post; None where the sheet does not tell both."""
        span, post = self.values.get("signer"), self.values.get("post")
        name = self.words("signer")
        if span is None or post is None or not is_name(name):
            return None
        first, last = min(span.start, post.start), max(span.end, post.end)
        return Signature(name, first, last, [(None, self.words("post"))], span)

    def title(self, first: int) -> Span | None:
        """The title: a value of its own, else what follows kind and number on a line above, from ``first`` on."""
        if "title" in self.values:
            return self.values["title"]
        number = re.escape(self.words("number"))
        if not number:
            return None
        above = re.search(rf"(?m)^.{{0,60}}\b{number}[ ,]+(?P<title>\S.*\S)[ \t]*$", self.clean[first : self.start])
        return Span(first + above.start("title"), first + above.end("title")) if above else None


def find_property_sheet(clean: str, start: int, end: int) -> PropertySheet | None:
    """The sheet at the top of ``clean[start:end]``; None where too few of its labels stand one behind another."""
    if not holds(clean, _kind_labels(), start, min(end, start + _LOOKED_AT)):
        return None  # most texts: a sheet tells its kind or its day
    pattern, codes = _labels()
    values: dict[str, Span] = {}
    found = list(pattern.finditer(clean, start, min(end, start + _LOOKED_AT)))
    first = found[0].start("label") if found else start
    for match, following in zip_longest(found, found[1:]):
        stop = following.start() if following else min(end, match.end() + _WIDEST_GAP)
        if stop - match.end() > _WIDEST_GAP:
            break
        value = _value(clean, match.end(), stop)
        if value is not None:
            values.setdefault(codes[match["label"]], value)
    told = len(values) >= _FEWEST and len(_NEEDED & values.keys()) >= len(_NEEDED) - 1
    return PropertySheet(clean, first, values) if told else None


def _value(clean: str, start: int, stop: int) -> Span | None:
    """The first words between a label and the next, which end at a bar or a line's end."""
    for line in re.finditer(r"[^|\n]+", clean[start:stop]):
        words = line.group().strip(" \t*:")
        if _NOTHING.fullmatch(words):
            continue
        begin = start + line.start() + line.group().index(words)
        return Span(begin, begin + len(words))
    return None
