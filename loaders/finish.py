"""The last step of parsing: agencies that the record uses, section spans, and offsets of the file's own characters."""

from __future__ import annotations

import hashlib
import typing
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, NamedTuple

from loaders.agencies import lookup, to_info
from loaders.agencies.model import Agency, Mention
from loaders.parts.model import Parts
from loaders.record import AgencyInfo, AgencyMention, Record, Section
from loaders.text import Text

# Fields of the record's parts that hold ids of agencies.
_AGENCY_FIELDS = (
    "issuer",
    "parent_issuer",
    "drafting_unit",
    "recipients",
    "agency",
    "on_behalf_of",
    "organiser",
    "host",
    "decider",
    "responsible",
)


def finish(record: Record, text: Text, parts: Parts, mentions: list[Mention]) -> Record:
    """Fill in what follows from the rest, and bring every span back to ``text.content``."""
    record.chars = len(text.content)
    record.lines = text.content.count("\n") + 1
    record.sha256 = record.sha256 or hashlib.sha256(text.content.encode("utf-8")).hexdigest()
    record.sections = [
        Section(h.path, text.clean[h.start : h.end], h.start, h.end, 0, h.level, h.body_start, h.body_end)
        for h in parts.sections
    ]
    record.agency_mentions = [_mention(text, number, mention) for number, mention in enumerate(mentions, 1)]
    told: list[Any] = []
    _gather([record], told)
    _collect_agencies(record, mentions, told)
    _to_content(told, text)
    return record


def _mention(text: Text, number: int, mention: Mention) -> AgencyMention:
    return AgencyMention(
        id=f"m{number}",
        quote=text.clean[mention.start : mention.end],
        start=mention.start,
        end=mention.end,
        line=0,
        refs=[agency.id for agency in mention.agencies],
        names=[agency.name for agency in mention.agencies],
        form=mention.form,
        certainty=mention.certainty,
        reason=mention.reason,
        candidates=[agency.id for agency in mention.candidates],
    )


def _collect_agencies(record: Record, mentions: list[Mention], parts: list[Any]) -> None:
    """Every agency that the record names by id, with those above it and the known members of groups."""
    known: dict[str, Agency] = {a.id: a for m in mentions for a in (*m.agencies, *m.candidates)}
    told = {info.id: info for info in record.agencies}
    waiting = list(dict.fromkeys([*known, *_used_ids(parts)]))
    infos: dict[str, AgencyInfo] = {}
    while waiting:
        id = waiting.pop()
        if id in infos:
            continue
        agency = known.get(id) or lookup(id)
        info = told.get(id) or (to_info(agency) if agency else None)
        if info is None:
            continue
        infos[id] = info
        waiting += info.members
        if info.parent:
            waiting.append(info.parent)
        if info.head_of:
            waiting.append(info.head_of)
    record.agencies = [infos[id] for id in sorted(infos)]


def _used_ids(parts: list[Any]) -> Iterator[str]:
    for part in parts:
        for name in _PLANS[type(part)].ids:
            value = getattr(part, name)
            if isinstance(value, str):
                yield value
            elif isinstance(value, list):
                yield from value


def _gather(values: list[Any], found: list[Any]) -> None:
    """Add the dataclasses ``values`` and every one inside them to ``found``."""
    found += values
    for value in values:
        for name in _PLANS[type(value)].nested:
            inner = getattr(value, name)
            if isinstance(inner, list):
                _gather(inner, found)
            elif inner is not None:
                _gather([inner], found)


class _Plan(NamedTuple):
    """Of a dataclass: the fields that hold dataclasses or lists of them, those that hold ids of agencies, and whether
    it is of words of the source."""

    nested: tuple[str, ...]
    ids: tuple[str, ...]
    quotes: bool


class _Plans(dict[type, _Plan]):
    """The plan of each dataclass, made when it is first asked for."""

    def __missing__(self, kind: type) -> _Plan:
        hints = typing.get_type_hints(kind)
        names = [part.name for part in fields(kind)]
        nested = tuple(name for name in names if any(is_dataclass(inner) for inner in _inside(hints[name])))
        ids = tuple(name for name in names if name in _AGENCY_FIELDS and name not in nested)
        self[kind] = _Plan(nested, ids, "line" in names)
        return self[kind]


_PLANS = _Plans()


def _inside(hint: Any) -> list[Any]:
    """The types that a hint such as ``list[Task]`` or ``Quote | None`` is made of."""
    arguments = typing.get_args(hint)
    return [inner for argument in arguments for inner in _inside(argument)] if arguments else [hint]


def _to_content(parts: list[Any], text: Text) -> None:
    """From offsets of ``clean`` to offsets, quotes and lines of ``content``."""
    content, starts = text.content, text.line_starts
    same, as_long = content == text.clean, text.as_long
    for part in parts:
        if not _PLANS[type(part)].quotes:
            continue
        if not same:
            if not as_long:
                part.start, part.end = text.origin(part.start, part.end)
            part.quote = content[part.start : part.end]
        part.line = bisect_right(starts, part.start)
