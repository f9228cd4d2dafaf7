"""The boards of a party committee, named without it: "Ban Tổ chức chủ trì …" of a Tỉnh ủy, or in a list."""

from __future__ import annotations

from dataclasses import replace

from loaders.agencies.reader import Found, Reader
from loaders.agencies.registry import Body, at_place, bodies, remember
from loaders.agencies.standing import own_unit_of, province_of


def own_board(reader: Reader, row: Body, end: int) -> Found | None:
    """The board ``row`` of the committee behind the list that it is in, else of the issuing committee.

    None where the committee's place is not known.
    """
    listed = _in_list(reader, row, end)
    if listed is not None:
        return listed
    issuer = reader.context.issuer
    if issuer is None or issuer.kind != "party":
        return None
    place = province_of(reader) if issuer.level == "province" else own_unit_of(reader)
    if place is None:
        return None
    return Found(end, (at_place(row, place),), "relative", "inferred", "ban của cấp ủy ban hành")


def _in_list(reader: Reader, row: Body, end: int) -> Found | None:
    """ "Ban Tuyên giáo, Ban Dân vận Tỉnh ủy": of the committee of the board behind it."""
    begin = reader.committee_behind(end)
    behind = reader.body(begin) if begin is not None else None
    if behind is None or not behind.agencies:
        return None
    other = behind.agencies[0]
    path, _, slug = other.id.partition("/tinh-uy/")
    last = bodies().get(f"tinh-uy/{slug}")
    if last is None or "{committee}" not in last.name:
        return None
    committee = other.name.removeprefix(last.name.replace("{committee}", ""))
    name = row.name.replace("{committee}", committee)
    agency = replace(other, id=f"{path}/{row.slug}", name=name, abbr=row.symbols)
    return replace(behind, end=end, agencies=(remember(agency),))
