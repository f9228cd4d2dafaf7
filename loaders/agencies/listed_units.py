"""Lists that say the kind of the units once: "các Cục: Đường bộ Việt Nam, Đường sắt Việt Nam"."""

from __future__ import annotations

from loaders.agencies.model import Agency
from loaders.agencies.page import Page
from loaders.agencies.reader import Found, Reader

_HEADS = {"cuc": "Cục", "vu": "Vụ", "tong-cong-ty": "Tổng công ty", "tap-doan": "Tập đoàn", "phong": "Phòng"}
_KINDS = ("unit", "enterprise")
_LONGEST = 120  # letters of one name
_NEXT = r"(?: \([^()]{1,30}\))?(?:, ?| và |; ?)(?:(?:cục|vụ|tổng công ty|tập đoàn|phòng) )?"


def units_listed(reader: Reader, slug: str, end: int) -> Found | None:
    """The units named behind the colon at ``end``, two or more, each with the head of the class ``slug``.

    None for letters ("các Vụ: TH, KTTH"), which are read by their own list, and for rooms of nobody known.
    """
    head = _HEADS.get(slug)
    colon = reader.match(r" ?: ?", end) if head is not None else None
    if head is None or colon is None:
        return None
    agencies: list[Agency] = []
    sure = Found(end, (), "name")
    at, stop = colon.end(), end
    while reader.capital(at) and reader.raw[at + 1 : at + 2].islower() and not reader.entries(at)[0]:
        page = Page(f"{head} {reader.raw[at : at + _LONGEST]}")
        one = Reader(page, reader.context, reader.fold).body(0)
        if one is None or len(one.agencies) != 1 or one.agencies[0].kind not in _KINDS:
            break
        if slug == "phong" and one.agencies[0].parent is None:
            return None
        agencies.append(one.agencies[0])
        sure = one if one.certainty != "stated" else sure
        stop = at + one.end - len(head) - 1
        gap = reader.match(_NEXT, stop)
        if gap is None:
            break
        at = gap.end()
    if len(agencies) < 2:
        return None
    return Found(stop, tuple(agencies), "name", sure.certainty, sure.reason)
