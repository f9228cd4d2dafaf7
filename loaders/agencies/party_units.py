"""The boards of a party committee, named without it in its own documents: "Ban Tổ chức chủ trì …" of a Tỉnh ủy."""

from __future__ import annotations

from loaders.agencies.reader import Found, Reader
from loaders.agencies.registry import Body, at_place
from loaders.agencies.standing import own_unit_of, province_of


def own_board(reader: Reader, row: Body, end: int) -> Found | None:
    """The issuing committee's own board ``row``; None where the committee's place is not known."""
    issuer = reader.context.issuer
    at_province = issuer is not None and issuer.level == "province"
    place = province_of(reader) if at_province else own_unit_of(reader)
    if place is None:
        return None
    return Found(end, (at_place(row, place),), "relative", "inferred", "ban của cấp ủy ban hành")
