"""Letters that no list spells out, by the names in the same text: "PVHCC", "Trung tâm Phục vụ hành chính công"."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.agencies.model import Agency, Mention
from loaders.agencies.registry import body_of, lookup
from loaders.text import plain

_PLACE = re.compile(r" (?:tinh|thanh pho|huyen|thi xa|quan|xa(?! hoi)|phuong|thuoc|cua)\b.*")
_WORD = re.compile(r"[^\W\d_]+")
_LETTERS_LEAST = 3  # two letters fit too many names
_HEAD_MOST = 3  # words of a head that an abbreviation may leave out: "Ban Quản lý"
_REASON = "viết tắt của tên nêu đầy đủ trong văn bản"


def meant_by_initials(mentions: list[Mention]) -> dict[str, Agency]:
    """For each unit of which only letters are known, by its id: the one agency of the text that has these initials."""
    doubtful = {agency.id: agency for mention in mentions for agency in mention.agencies if agency.doubt}
    if not doubtful:
        return {}
    named: dict[str, dict[str, Agency]] = {}
    bodies = {body.id: body for mention in mentions for body in map(body_of, mention.agencies)}
    for agency in bodies.values():
        if agency.doubt or agency.is_group:
            continue
        initials = [word[0] for word in _WORD.findall(_bare(agency)) if word != "va"]
        for head in range(min(_HEAD_MOST + 1, len(initials))):
            named.setdefault("".join(initials[head:]), {})[agency.id] = agency
    found = {}
    for id_, unit in doubtful.items():
        letters = "".join(_WORD.findall(plain(unit.abbr[0]))) if unit.abbr else ""
        fitting = [agency for agency in named.get(letters, {}).values() if _fits(unit, agency)]
        if len(letters) >= _LETTERS_LEAST and len(fitting) == 1:
            found[id_] = fitting[0]
    return found


def _bare(agency: Agency) -> str:
    """The folded name without its place and without the body above it."""
    above = lookup(agency.parent) if agency.parent else None
    name = agency.name.removesuffix(above.name).rstrip(" ,") if above else agency.name
    return _PLACE.sub("", plain(name))


def _fits(unit: Agency, agency: Agency) -> bool:
    """Whether both are of one province, and of one kind where a word before the letters says which ("Phòng CNTT")."""
    kind = unit.name.partition(unit.abbr[0])[0].strip()
    return unit.province == agency.province and agency.name.startswith(kind)


def with_full_names(mentions: list[Mention], meant: dict[str, Agency]) -> list[Mention]:
    """The mentions, with what :func:`meant_by_initials` found in the places of the abbreviations."""
    if not meant:
        return mentions
    return [
        replace(
            mention,
            agencies=tuple(meant.get(agency.id, agency) for agency in mention.agencies),
            certainty="inferred",
            reason=_REASON,
        )
        if any(agency.id in meant for agency in mention.agencies)
        else mention
        for mention in mentions
    ]
