"""The province that a document belongs to: from its địa danh, its head, its title or its text."""

from __future__ import annotations

import re

from loaders.agencies.places import Place, find_province, province_names
from loaders.letters import UPPER
from loaders.text import Span, plain

_PLACE_WORD = re.compile(r"^(?:T\.?P\.?|Thành phố|Tỉnh|tỉnh|thành phố)[ .]+")
_NAMED_PLACE = re.compile(
    rf"[Tt](?i:ỉnh|hành phố|p\.?)[ ]+(?P<name>[{UPPER}][\w\-–]*(?:[ ]?[-–]?[ ]?[{UPPER}][\w]*){{0,3}})"
)


def province_of(place: str | None, year: int | None) -> Place | None:
    """The province of a địa danh; None where it is a town ("Thủ Dầu Một") or not known."""
    if not place:
        return None
    name = _PLACE_WORD.sub("", place.strip())
    return find_province(name, year) or _respaced(name, year)


def _respaced(name: str, year: int | None) -> Place | None:
    """A province whose letters OCR has spread ("T hành phố Hồ Chí M inh")."""
    packed = re.sub(r"^(?:thanhpho|tinh|tp)", "", plain(name).replace(" ", ""))
    for other, _ in province_names():
        if plain(other).replace(" ", "") == packed:
            return find_province(other, year)
    return None


def province_in(clean: str, columns: list[Span], year: int | None) -> Place | None:
    for column in columns:
        words = clean[column.start : column.end]
        match = re.search(r"(?:TỈNH|THÀNH PHỐ|TP\.?)\s+(.+)$", words)
        if match:
            place = province_of(match.group(1).strip(" -–"), year)
            if place:
                return place
        if words.count(" ") > 8 and plain(words).replace(" ", "").startswith("uybannhandan"):
            place = _respaced(plain(words).replace(" ", "").removeprefix("uybannhandan"), year)
            if place:
                return place
    return None


def inferred_place(clean: str, spans: tuple[Span | None, ...], year: int | None) -> tuple[Place | None, Span | None]:
    """The province that the title names, else the only one that the text names (most often)."""
    for span in spans:
        if span is None:
            continue
        counts: dict[str, tuple[int, Place, Span]] = {}
        for match in _NAMED_PLACE.finditer(clean, span.start, min(span.end, span.start + 20000)):
            place = _longest_province(match.group("name"), year)
            if place:
                count = counts[place.path][0] if place.path in counts else 0
                at = counts[place.path][2] if count else Span(match.start(), match.end())
                counts[place.path] = (count + 1, place, at)
        ranked = sorted(counts.values(), key=lambda entry: -entry[0])
        if ranked and (len(ranked) == 1 or ranked[0][0] >= 3 * ranked[1][0]):
            return ranked[0][1], ranked[0][2]
    return None, None


def _longest_province(name: str, year: int | None) -> Place | None:
    words = name.split()
    for count in range(len(words), 0, -1):
        place = find_province(" ".join(words[:count]), year)
        if place:
            return place
    return None
