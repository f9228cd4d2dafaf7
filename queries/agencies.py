"""Agencies that a question names, by name, short name or abbreviation."""

from __future__ import annotations

import re
from dataclasses import dataclass

from queries.catalogue import Row, Runs, run
from queries.lexicon import is_abbreviation, longest, synonyms
from queries.question import Question
from queries.words import accents, fold

_JOINING = {"va", "cua", "thuoc"}
_JOINING_ACCENTED = {accents(word) for word in ("bên", "ở", "tại")}  # folded they may be Bến, Ô …
_PLACE = re.compile(r",?\s+(?:thuộc\s+)?(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)\s+[^\W\da-zđ].*$")
_COMMITTEE = re.compile(r"^Ủy ban nhân dân ((?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn) [^,]+)")
_OF_PROVINCE = re.compile(r"^(.+?) (tỉnh|thành phố) (.+)$")
_LEAST_PREFIX = 3  # syllables: "Sở Lao động" for "Sở Lao động - Thương binh và Xã hội"


@dataclass(frozen=True, slots=True)
class Named:
    """An agency in a question; ``start`` and ``end`` are places of its words there; ``full``: the whole name stands."""

    key: str
    name: str
    province: str | None
    start: int
    end: int
    full: bool
    tasks: int


def short_name(name: str) -> str:
    """The name without the place at its end."""
    return _PLACE.sub("", name)


def find_agencies(store: Runs, question: Question) -> list[Named]:
    """Agencies whose names stand in the question; at each place the longest name, several where it is ambiguous."""
    asked, places = _written_out(question)
    words = " ".join(dict.fromkeys(word for word in asked if word not in _JOINING))
    if not words:
        return []
    provinces = list(question.provinces) or None
    rows = run(store, "agencies_named", words=words, provinces=provinces, limit=60 if provinces else 100)
    found = [named for row in rows for named in _named(row, asked, places, question.provinces)]
    if question.province:
        found = [one for one in found if one.province in (None, *question.provinces)]
    return _best(found)


def _written_out(question: Question) -> tuple[list[str], list[int]]:
    """The question's syllables with abbreviations written out and joining words left out; each with its place."""
    listed, official = synonyms()
    short = {
        f.start: f
        for f in longest(listed.find(list(question.asked), question.accented))
        if is_abbreviation(question.asked[f.start : f.end])
    }
    asked: list[str] = []
    places: list[int] = []
    at = 0
    while at < len(question.asked):
        if at in short:
            written = [one.plain for one in official[short[at].value][0] if one.plain not in _JOINING]
            asked += written
            places += [at] * (len(written) - 1) + [short[at].end - 1]
            at = short[at].end
            continue
        word = question.asked[at]
        if word.plain not in _JOINING and word.accented not in _JOINING_ACCENTED:
            asked.append(word.plain)
            places.append(at)
        at += 1
    return asked, places


def _named(row: Row, asked: list[str], places: list[int], provinces: tuple[str, ...]) -> list[Named]:
    agency = row["agency"]
    short = _telling(short_name(agency["name"]))
    wholes = [_telling(agency["name"]), _telling(agency["name"].partition(", ")[0]), short]
    if relative := _relative_name(agency["name"], provinces):
        wholes.append(_telling(relative))
    if committee := _COMMITTEE.match(agency["name"]):  # "huyện Định Quán phải làm gì" is said of its committee
        unit = _telling(committee[1])
        wholes += [unit, unit[1:]] if len(unit) > 2 else [unit]
    wholes += [fold(abbr) for abbr in agency.get("abbr") or [] if len(abbr) > 2]
    for name in sorted(wholes, key=len, reverse=True):
        at = _stands(asked, name)
        if at is not None and (len(name) > 1 or len(name[0]) > 3):
            return [_made(row, places, at, len(name), True)]
    at, length = _shortened(asked, short)
    return [_made(row, places, at, length, False)] if length >= _LEAST_PREFIX else []


def _relative_name(name: str, provinces: tuple[str, ...]) -> str | None:
    """ "Công an tỉnh" for "Công an tỉnh Sơn La", where the question says this province elsewhere."""
    told = _OF_PROVINCE.match(name)
    return f"{told[1]} {told[2]}" if told and told[3] in provinces else None


def _telling(name: str) -> tuple[str, ...]:
    return tuple(word for word in fold(name) if word not in _JOINING)


def _shortened(asked: list[str], name: tuple[str, ...]) -> tuple[int, int]:
    """Where the question has the name with words left out: "Sở Lao động", "Đài truyền hình"; place and length."""
    best = (0, 0)
    for start, word in enumerate(asked):
        if not name or word != name[0]:
            continue
        length, after = 1, 1
        while start + length < len(asked) and asked[start + length] in name[after:]:
            after = name.index(asked[start + length], after) + 1
            length += 1
        best = max(best, (start, length), key=lambda found: found[1])
    return best


def _made(row: Row, places: list[int], at: int, length: int, full: bool) -> Named:
    agency = row["agency"]
    return Named(
        agency["key"],
        agency["name"],
        agency.get("province"),
        places[at],
        places[at + length - 1] + 1,
        full,
        row.get("tasks") or 0,
    )


def _stands(asked: list[str], name: tuple[str, ...]) -> int | None:
    if not name:
        return None
    return next((i for i in range(len(asked) - len(name) + 1) if tuple(asked[i : i + len(name)]) == name), None)


def _best(found: list[Named]) -> list[Named]:
    """At each place of the question the longest names; a whole name before a beginning of one."""
    kept: list[Named] = []
    taken: set[int] = set()
    for one in sorted(found, key=lambda n: (n.start - n.end, not n.full, -n.tasks, n.key)):
        span = set(range(one.start, one.end))
        same = [k for k in kept if (k.start, k.end) == (one.start, one.end)]
        if same:
            if one.full or not same[0].full:
                kept.append(one)
        elif not span & taken:
            kept.append(one)
            taken |= span
    return sorted(kept, key=lambda n: (n.start, n.key))
