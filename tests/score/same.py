"""When are two names, spans, documents or agencies the same for the score.

Follows "Advice to a scorer" of tests/gold/SCHEMA.md: heads are folded to their bodies, groups to their members.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from rapidfuzz import fuzz

from loaders.text import plain

Json = dict[str, Any]

_SHORT = {
    "uy ban nhan dan": "ubnd",
    "hoi dong nhan dan": "hdnd",
    "cong nghe thong tin": "cntt",
    "thanh nien cong san ho chi minh": "tncs",
    "thanh nien cong san hcm": "tncs",
    "tncs hcm": "tncs",
    "tncs ho chi minh": "tncs",
}
_NOUNS = ("don vi", "co quan", "dia phuong", "nganh", "to chuc", "cap")
_WEAK = {"cac", "tinh", "thanh", "pho", "tren", "dia", "ban", "thuoc", "va", "nhung", "cua", "tai", "trong"}


@lru_cache(maxsize=50_000)
def name(words: str) -> str:
    """Folded name without punctuation, long forms shortened."""
    folded = " ".join(re.sub(r"[^0-9a-z]+", " ", plain(words)).split())
    for long, short in _SHORT.items():
        folded = folded.replace(long, short)
    return folded


def _strong(words: str) -> set[str]:
    return {word for word in name(words).split() if word not in _WEAK}


def similar(one: str, other: str, floor: int = 88) -> bool:
    """True for names that differ only in spelling, order or weak words."""
    a, b = name(one), name(other)
    if a == b:
        return True
    if not a or not b:
        return False
    return fuzz.token_sort_ratio(" ".join(sorted(_strong(a))), " ".join(sorted(_strong(b)))) >= floor


def overlap(one: Json, other: Json) -> float:
    """Shared length of two spans as a share of the shorter."""
    shared = min(one["end"], other["end"]) - max(one["start"], other["start"])
    shorter = min(one["end"] - one["start"], other["end"] - other["start"])
    return shared / shorter if shared > 0 and shorter > 0 else 0.0


def number(so_ky_hieu: str | None) -> str | None:
    """Number and symbol without spaces, folded: "2067/TTr- STTTT" and "2067/TTr-STTTT" are one."""
    return re.sub(r"\s+", "", plain(so_ky_hieu)) if so_ky_hieu else None


class Agencies:
    """The agencies of one gold file or record, by id."""

    def __init__(self, listed: list[Json]) -> None:
        self.by_id = {agency["id"]: agency for agency in listed}

    def name(self, id: str) -> str:
        return str(self.by_id.get(id, {}).get("name", id))

    def body(self, id: str) -> str:
        """The body that a head stands for, else the agency itself."""
        return str(self.by_id.get(id, {}).get("head_of") or id)

    def members(self, id: str) -> list[str]:
        return list(self.by_id.get(id, {}).get("members") or [])

    def kind(self, id: str) -> str:
        return str(self.by_id.get(id, {}).get("kind", ""))

    def is_group(self, id: str) -> bool:
        return self.by_id.get(id, {}).get("kind") in ("group", "generic_group", "position_group")


def same_agency(gold: Agencies, g: str, read: Agencies, r: str) -> bool:
    """One agency, heads folded to bodies; groups by their names."""
    for a in {g, gold.body(g)}:
        for b in {r, read.body(r)}:
            if name(gold.name(a)) == name(read.name(b)):
                return True
    if gold.kind(g) == read.kind(r) == "generic_group":
        # "các đơn vị", "các cơ quan, đơn vị liên quan": what they are called beside their nouns is the annotator's choice.
        nouns = [{noun for noun in _NOUNS if noun in name(words)} for words in (gold.name(g), read.name(r))]
        return bool(nouns[0] & nouns[1])
    grouped = gold.is_group(g) or read.is_group(r)
    if similar(gold.name(g), read.name(r), 80 if grouped else 93):
        return not _other_place(gold.by_id.get(g, {}), read.by_id.get(r, {}))
    return False


def _other_place(one: Json, other: Json) -> bool:
    places = [x.get("province") for x in (one, other)]
    units = [x.get("unit") for x in (one, other)]
    return bool(all(places) and name(places[0]) != name(places[1])) or bool(
        all(units) and name(units[0]) != name(units[1])
    )


def covers(gold: Agencies, g: str, read: Agencies, rs: list[str]) -> bool:
    """``g`` is among ``rs``, by itself or, for a group, by its members (all of them, or its name)."""
    if any(same_agency(gold, g, read, r) for r in rs):
        return True
    members = gold.members(g)
    return bool(members) and all(covers(gold, member, read, rs) for member in members)


def belongs(gold: Agencies, gs: list[str], read: Agencies, r: str) -> bool:
    """``r`` is right: it is among ``gs``, a member of a group there, or a group of members there."""
    if any(same_agency(gold, g, read, r) for g in gs):
        return True
    if any(same_agency(gold, member, read, r) for g in gs for member in gold.members(g)):
        return True
    members = read.members(r)
    return bool(members) and all(belongs(gold, gs, read, member) for member in members)
