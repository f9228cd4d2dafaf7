"""What became of an agency: ministries and sở of March 2025, provinces and districts of July 2025, by function.

Only what a source says is in ``data/lexicon/successions.tsv``. Provinces follow Nghị quyết 202/2025/QH15, as the
generated list of places has it; districts ended by Nghị quyết 203/2025/QH15 and have no successor as a whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from loaders.agencies.model import Agency
from loaders.agencies.places import find_province, rows, successor
from loaders.agencies.registry import bodies, lookup

MERGED_PROVINCES = ("Nghị quyết 202/2025/QH15", "2025-07-01")
ENDED_DISTRICTS = ("Nghị quyết 203/2025/QH15", "2025-07-01")


@dataclass(frozen=True, slots=True)
class Succession:
    """``old`` went into ``new`` (None: it ended and no one body took its place) on ``day`` (ISO) by ``act``.

    function: the part that went there, empty for its work in general. certainty: stated (a source says so) or derived
    (from the merger of the provinces).
    """

    old: str
    new: str | None
    function: str
    act: str | None
    day: str
    source: str
    certainty: str = "stated"


@cache
def _listed() -> dict[str, tuple[tuple[str, str, str, str, str], ...]]:
    found: dict[str, list[tuple[str, str, str, str, str]]] = {}
    for old, new, function, act, day, source in rows("successions.tsv"):
        found.setdefault(old, []).append((new, function, act, day, source))
    return {old: tuple(items) for old, items in found.items()}


def successions(agency: Agency) -> tuple[Succession, ...]:
    """The agencies that took over from ``agency``, one for each function that is known; () while it goes on."""
    path, _, slug = agency.id.partition("/")
    found = [
        Succession(agency.id, new.replace("{province}", path), function, act or None, day, source)
        for pattern in (agency.id, f"{{province}}/{slug}")
        for new, function, act, day, source in _listed().get(pattern, ())
        if "{province}" not in pattern or path != "tw"
    ]
    if agency.unit is not None and agency.level == "district":
        act, day = ENDED_DISTRICTS
        return (Succession(agency.id, None, "", act, day, "kết thúc hoạt động cấp huyện"),)
    province = find_province(agency.province) if agency.level == "province" else None
    into = successor(province.name) if province is not None else None
    if into is None:
        return tuple(found)
    return tuple(_in_new_province(one, into.path) for one in found) or _merged(agency, slug, into.path)


def _in_new_province(one: Succession, path: str) -> Succession:
    """A sở that merged in March lies in a province that merged in July: the successor is that of the new province."""
    if one.new is None:
        return one
    return Succession(
        one.old, f"{path}/{one.new.partition('/')[2]}", one.function, one.act, one.day, one.source, "derived"
    )


def _merged(agency: Agency, slug: str, path: str) -> tuple[Succession, ...]:
    body = bodies().get(slug)
    if body is None or body.last is not None:
        return ()
    act, day = MERGED_PROVINCES
    certainty = "stated" if slug in ("ubnd", "hdnd") else "derived"
    return (Succession(agency.id, f"{path}/{slug}", "", act, day, "sáp nhập tỉnh", certainty),)


def current(agency: Agency) -> tuple[Agency, ...]:
    """The agencies that answer for the general work of ``agency`` today; itself while it goes on, () if not known."""
    steps = [one for one in successions(agency) if not one.function]
    if not steps:
        return (agency,) if not successions(agency) else ()
    found = [lookup(one.new) for one in steps if one.new is not None]
    return tuple(one for one in found if one is not None)
