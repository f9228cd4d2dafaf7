"""From a unit's name as written to the unit: by the document's own province first, never by guessing."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.agencies.places import COMMUNE_KINDS, Place, communes_named, districts_named, find_province
from loaders.agencies.spelling import key, slug

_CENTRAL_CITIES = ("ha noi", "hai phong", "da nang", "ho chi minh", "can tho", "hcm")


@dataclass(slots=True)
class Named:
    """A unit that is named: its kind as written (None where only the name stands) and its name."""

    kind: str | None
    name: str
    start: int
    end: int


def find_place(
    named: Named, province: Place | None, district: Place | None, year: int | None
) -> tuple[list[Place], str]:
    """The unit that ``named`` means, and how that is known: stated, context, only (one in the country), many, new."""
    kind, name = named.kind, named.name
    if kind in (None, "tỉnh") or (kind == "thành phố" and _is_province_city(name, province, year)):
        found = find_province(name, year)
        return ([found], "stated") if found else ([], "new")
    if kind in COMMUNE_KINDS:
        return _find_commune(kind or "", name, province, district, year)
    known = districts_named(name)
    own = [place for place in known if province and place.province and place.province.path == province.path]
    if own:
        same = [place for place in own if place.kind == kind] or own[:1]
        return [_as_written(same[0], kind)], "context"
    same = [place for place in known if place.kind == kind] or list(known)
    if len(same) == 1:
        return [_as_written(same[0], kind)], "only"
    if same and province is None:
        return same, "many"
    if province is not None:
        path = f"{province.path}/{slug(f'{kind} {name}')}"
        return [Place(kind or "", name, "district", path, province)], "new"
    return [], "many"


def _is_province_city(name: str, province: Place | None, year: int | None) -> bool:
    words = key(name)
    if words == "hue":
        return (year is not None and year >= 2025) or (year is None and province is None)
    return words in _CENTRAL_CITIES


def _as_written(place: Place, kind: str | None) -> Place:
    """The district by the kind that the document gives it: a town that became a city is named as it was."""
    if kind is None or kind == place.kind or place.province is None:
        return place
    path = f"{place.province.path}/{slug(f'{kind} {place.name}')}"
    return Place(kind, place.name, "district", path, place.province, last=place.last)


def _find_commune(
    kind: str, name: str, province: Place | None, district: Place | None, year: int | None
) -> tuple[list[Place], str]:
    known = [place for place in communes_named(name) if place.kind == kind]
    if year is not None:
        known = [p for p in known if (p.first or 0) <= year <= (p.last or 9999)]
    if district is not None and (year is None or year <= 2025):
        own = [p for p in known if p.district and p.district.path == district.path]
        if own:
            return own[:1], "context"
    if province is not None:
        own = [p for p in known if p.province and p.province.path == province.path]
        if len(own) == 1:
            return own, "context"
        if own:
            return own, "many"
    elif len(known) == 1:
        return known, "only"
    above = district or province
    if above is None:
        return [], "many"
    path = f"{above.path}/{slug(f'{kind} {name}')}"
    return [Place(kind, name, "commune", path, province, district)], "new"
