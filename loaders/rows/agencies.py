"""The agencies that the document's edges need, with those above them, their members, places and successors."""

from __future__ import annotations

import re

from graph.folding import plain
from graph.labels import search_text
from graph.rows import Properties
from loaders.agencies import lookup, to_info
from loaders.agencies.succession import successions
from loaders.record import AgencyInfo
from loaders.rows.builder import Builder

_GROUPS = ("group", "generic_group", "position_group")
_NO_LETTER = re.compile(r"[^a-z0-9]+")
_PROVINCE = "province"


def add_agencies(build: Builder) -> None:
    """Nodes of all agencies in use; edges to what is above them and to their places."""
    waiting = dict(build.used)
    done: set[str] = set()
    while waiting:
        id, name = waiting.popitem()
        if id in done:
            continue
        done.add(id)
        info = build.agencies.get(id)
        build.node("Agency", id, _properties(info, name))
        if info is None:
            continue
        above = [(info.parent, "PART_OF"), (info.head_of, "HEADS")]
        for other, type in above:
            if other and other != id:
                waiting[other] = build.name_of(other)
                build.fact(type, ("Agency", id), ("Agency", other))
        for member in info.members:
            if member != id:
                waiting[member] = build.name_of(member)
                build.edge("MEMBER_OF", ("Agency", member), ("Agency", id))
        waiting.update(_add_successors(build, id))
        _add_place(build, info)


def _properties(info: AgencyInfo | None, name: str) -> Properties:
    if info is None:
        return {"name": name, "search": search_text(name)}
    group = info.kind in _GROUPS
    return {
        "name": info.name,
        "kind": info.kind,
        "level": info.level,
        "province": info.province,
        "unit": info.unit,
        "abbr": list(info.abbr),
        "is_group": group,
        "members_exhaustive": info.members_exhaustive if group else None,
        "search": search_text(info.name, *info.abbr),
    }


def _add_successors(build: Builder, id: str) -> dict[str, str]:
    """Edges to those that took over from the agency, by function; their names by id."""
    agency = lookup(id)
    found = {}
    for one in successions(agency) if agency else ():
        new = lookup(one.new) if one.new else None
        if new is None or new.id == id:
            continue
        build.agencies.setdefault(new.id, to_info(new))
        found[new.id] = new.name
        told = {"from": one.day, "act": one.act or f"theo {one.source}", "function": one.function or None}
        build.fact("SUCCEEDED_BY", ("Agency", id), ("Agency", new.id), told)
    return found


def _add_place(build: Builder, info: AgencyInfo) -> None:
    name, level = (info.unit, info.level) if info.unit else (info.province, _PROVINCE)
    if not name:
        return
    key = "/".join(_NO_LETTER.sub("-", plain(part)).strip("-") for part in (info.province, info.unit) if part)
    build.node("Place", key, {"name": name, "level": level})
    build.fact("LOCATED_IN", ("Agency", info.id), ("Place", key))
