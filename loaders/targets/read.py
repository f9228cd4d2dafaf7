"""The targets of a document, out of its sentences and its tables of indicators."""

from __future__ import annotations

from bisect import bisect_right

from loaders.agencies.model import Mention
from loaders.parts.model import Parts, Unit
from loaders.record import Target
from loaders.tables.actors import People
from loaders.tables.indicators import read_indicators
from loaders.targets.prose import targets_of_unit
from loaders.targets.standing import Standing
from loaders.text import Table, Text


def read_targets(text: Text, parts: Parts, mentions: list[Mention], tables: list[Table]) -> list[Target]:
    """The targets of the part, in order, with ids "g1", "g2" …: sentences of the body, then indicator tables."""
    found: list[Target] = []
    people = People(mentions, parts.context)
    standing = Standing(text, parts)
    spans = [(table.start, table.end) for table in tables]
    for unit in parts.units:
        if unit.kind != "table" and not (spans and _inside(spans, unit.start)):
            targets = targets_of_unit(standing, unit)
            _add_responsible(parts, people, unit, targets)
            found += targets
    if not standing.legal:
        found += read_indicators(text, parts, people, tables)
    found.sort(key=lambda target: target.start)
    kept: list[Target] = []
    for target in found:
        if not kept or target.start >= kept[-1].end:
            kept.append(target)
    for number, target in enumerate(kept, 1):
        target.id = f"g{number}"
    return kept


def _add_responsible(parts: Parts, people: People, unit: Unit, targets: list[Target]) -> None:
    """The agency that is the nearest heading's whole name ("2. Sở Thông tin và Truyền thông") answers for them."""
    if not targets:
        return
    for heading in reversed(parts.heading_path(unit.section)):
        named = next(people.within(heading.start, heading.end), None)
        if named is not None and (named.end - named.start) * 10 >= 8 * (heading.end - heading.start):
            for target in targets:
                target.responsible = [agency.id for agency in named.agencies]
                target.responsible_names = [agency.name for agency in named.agencies]
            return


def _inside(spans: list[tuple[int, int]], position: int) -> bool:
    index = bisect_right(spans, (position, 1 << 60)) - 1
    return index >= 0 and spans[index][0] <= position < spans[index][1]
