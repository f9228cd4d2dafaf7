"""Groups of administrative units or of their bodies: "UBND các huyện, thị xã, thành phố", with their members."""

from __future__ import annotations

from dataclasses import replace

from loaders.agencies.model import Agency
from loaders.agencies.places import (
    DISTRICT_KINDS,
    KNOWN_SINCE,
    TWO_TIERS,
    Place,
    changed_in,
    districts_of,
    new_communes_of,
    provinces_of,
)
from loaders.agencies.reader import Reader
from loaders.agencies.registry import Body, at_place, bodies, remember
from loaders.agencies.spelling import slug
from loaders.agencies.standing import district_of


def level_group(
    reader: Reader, row: Body | None, levels: list[str], province: Place | None, apart: list[Place]
) -> Agency:
    """All units of ``levels``, or the bodies ``row`` of them; units listed ``apart`` are not among the members."""
    top = all(kind in ("tỉnh", "thành phố") for kind in levels) and "tỉnh" in levels
    if top:
        province = None
    district = district_of(reader) if not set(levels) & set(DISTRICT_KINDS) else None
    scope = district or province
    members, exhaustive = _members(levels, scope, province, apart, reader.context.era)
    words = ", ".join(levels) + (" trực thuộc Trung ương" if top and len(levels) > 1 else "")
    above = f" thuộc {scope.full}" if scope else ""
    name = row.name.replace("{committee}", "Cấp ủy") if row else ""
    body = row or bodies()["ubnd"]
    of_body = f"{slug(row.slug)}-" if row else ""
    level = "province" if top else "district" if set(levels) & set(DISTRICT_KINDS) else "commune"
    return remember(
        Agency(
            id=f"{scope.path if scope else 'tw'}/nhom/{of_body}cac-{'-'.join(sorted(map(slug, levels)))}",
            name=f"{name} các {words}{above}".strip() if row else f"Các {words}{above}",
            kind="group",
            level=level,
            province=province.name if province else None,
            members=tuple(at_place(body, place).id for place in members),
            members_exhaustive=exhaustive,
        )
    )


# Which of the units are meant: "các xã, phường ven biển"; "… có rừng", where that ends what is told.
_SOME = r" (?P<which>(?:có )?liên quan|ven biển|ven sông|ven đô|biên giới|miền núi|vùng cao|vùng biên|trọng điểm)(?!\w)"
_HAVING = r" (?P<which>có (?:đường biên giới|di tích|dự án|khu công nghiệp|hồ chứa|(?!trách|nhiệm|thể|thời)\w+))(?!\w)"
_ENDS = ("", "\n", "\v", ",", ";", ":", ".", ")")
_OF_THE_CENTRE = " trực thuộc Trung ương"


def limited(reader: Reader, group: Agency, end: int) -> tuple[Agency, int]:
    """``group`` of those units alone that the words behind it at ``end`` mean, and the end of these words."""
    some = reader.match(_SOME, end) or reader.match(_HAVING, end)
    if some is None or not reader.raw[end + 1 : some.end()].replace(" ", "a").islower() or reader.raw[end] == "\v":
        return group, end
    which = some["which"].replace("có liên quan", "liên quan")
    if which.startswith("có ") and reader.raw[some.end() : some.end() + 1] not in _ENDS:
        return group, end
    head, of, above = group.name.partition(_OF_THE_CENTRE if _OF_THE_CENTRE in group.name else " thuộc ")
    name = f"{head}{of} {which}" if of == _OF_THE_CENTRE else f"{head} {which}{of}{above}"
    unlisted = replace(group, id=f"{group.id}-{slug(which)}", name=name, members=(), members_exhaustive=False)
    return remember(unlisted), some.end()


def _members(
    levels: list[str], scope: Place | None, province: Place | None, apart: list[Place], year: int | None
) -> tuple[list[Place], bool]:
    if "tỉnh" in levels:
        everywhere = [place for place in provinces_of(year) if place.kind in levels] if year is not None else []
        return everywhere, bool(everywhere) and year is not None and not changed_in(year)
    if scope is None or province is None or scope.level != "province":
        return [], False
    left = {place.path for place in apart}
    kinds = set(levels)
    if kinds & set(DISTRICT_KINDS):
        if year is not None and not KNOWN_SINCE <= year <= TWO_TIERS:
            return [], False
        found = [place for place in districts_of(province.path) if place.kind in kinds and place.path not in left]
        return found, bool(found)
    if (year is not None and year > TWO_TIERS) or "đặc khu" in kinds:
        return [p for p in new_communes_of(province.path) if p.kind in kinds and p.path not in left], True
    return [], False
