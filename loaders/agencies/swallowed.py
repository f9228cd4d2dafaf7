"""A clause that an open name would swallow: "Chi cục Kiểm lâm trồng rừng", "Hạt Kiểm lâm Con Cuông tập huấn"."""

from __future__ import annotations

import re
from functools import cache

from loaders.agencies.name_words import WANT_OBJECT, stops, word_end
from loaders.agencies.places import rows
from loaders.agencies.reader import Reader
from loaders.agencies.spelling import tones

# Where a clause may begin: a line, with or without the marker of an item, a sentence, a list's ";".
_OPENS_CLAUSE = re.compile(r"(?:(?:^|[\n\v|])(?:(?:[-+•*]|\d{1,2}(?:\.\d{1,2}){0,2}[.)]?|[a-zđ][.)])[ ]?)?|[.;:][ ])$")
_PLACE = r" (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|khu vực)(?!\w)"  # which is the name's end
_SLIP = 16  # characters of a marker
_NO_VERBS = frozenset(("adverb", "modal", "thing", "weak"))
_JOINTS = ("và", "-", "–", "&", "của", "thuộc", "tổng")


def name_alone(reader: Reader, head_end: int, start: int, stop: int) -> int:
    """Where the name from ``start`` to ``stop`` ends, if the rest of its words are what the body does; else ``stop``.

    Only of a name that opens a clause and behind which no verb stands. The rest begins behind the place that closes
    the name, or with a verb of two syllables that has words behind it.
    """
    if reader.fold or not _OPENS_CLAUSE.search(reader.raw, max(0, start - _SLIP), start) or _acts_behind(reader, stop):
        return stop
    begin = word_end(reader, head_end + 1) + 1  # a name has a word of its own
    while begin < stop:
        finish = word_end(reader, begin)
        if finish == begin or reader.raw[finish : finish + 1] not in (" ", ""):
            break
        if reader.raw[begin].islower():
            last = word_end(reader, finish + 1)
            verb = reader.low[begin:last] in _verbs() and last < reader.length and reader.raw[last] in " "
            if (verb and _has_field(reader, head_end, begin)) or _closed_by_place(reader, head_end, begin):
                return begin - 1
        begin = finish + 1
    return stop


def _acts_behind(reader: Reader, stop: int) -> bool:
    """Whether the name is a heading or a list's member, or a verb stands behind it."""
    if stop >= reader.length or reader.raw[stop] in "\n\v:;|(" or reader.match(_PLACE, stop):
        return True
    begin = stop + 2 if reader.raw[stop : stop + 2] == ", " else stop + 1
    finish = word_end(reader, begin)
    if finish == begin:
        return False  # a sentence ends here
    verb = reader.low[begin : word_end(reader, finish + 1)] in _verbs() or _is_short_verb(reader, begin, finish)
    return verb if reader.raw[stop] == " " else not verb


def _is_short_verb(reader: Reader, begin: int, finish: int) -> bool:
    """Whether one syllable that ends names stands here and is a verb: "lập", "gửi"."""
    return stops(reader, begin, finish) and reader.low[begin:finish] in _verbs()


def _has_field(reader: Reader, head_end: int, begin: int) -> bool:
    """Whether the words before ``begin`` make a name: two syllables that want no object ("Quản lý …")."""
    before = reader.low[head_end + 1 : begin].split()
    wants = reader.low.endswith(WANT_OBJECT, 0, begin - 1)
    return len(before) >= 2 and before[-1] not in _JOINTS and not wants and " ".join(before[-2:]) not in _verbs()


def _closed_by_place(reader: Reader, head_end: int, begin: int) -> bool:
    """Whether the name of a place, with capitals, ends right before ``begin``."""
    words = reader.raw[head_end + 1 : begin - 1].split(" ")
    for count in (3, 2):
        if len(words) >= count:
            start = begin - 1 - len(" ".join(words[-count:]))
            found, end = reader.place_name(start, exact=True)
            if found and end == begin - 1:
                return True
    return False


@cache
def _verbs() -> frozenset[str]:
    """The verbs of duties that seldom stand in names."""
    found = set()
    for row in rows("verbs.tsv"):
        traits = frozenset(row[2].split(",")) if len(row) > 2 else frozenset()
        if traits.isdisjoint(_NO_VERBS):
            found.add(tones(row[0]))
    return frozenset(found)
