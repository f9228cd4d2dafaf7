"""Units of the issuer that are only abbreviated: "Lưu: VT, CNTT.tuanlv" (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from functools import cache

from loaders.agencies.model import Agency, Context
from loaders.agencies.places import rows
from loaders.agencies.reader import Found, Reader
from loaders.agencies.registry import lookup, remember
from loaders.agencies.spelling import slug

_KEPT = re.compile(r"\blưu\s?:\s?(?=\S)")
_UNIT = re.compile(r"[A-ZĐÂÊÔƠƯĂ][A-ZĐa-z&-]{1,11}(?=[.,;(\s₀-₉/]|$)")
_KIND_BEFORE = re.compile(r"\b(Vụ|Cục|Phòng|P\.|Ban) ?$")
_KIND_NAMES = {"Vụ": "Vụ", "Cục": "Cục", "Phòng": "Phòng", "P.": "Phòng", "Ban": "Ban"}
_GOVERNMENT = ("tw/chinh-phu", "tw/thu-tuong-chinh-phu")
_LINE_END = re.compile(r"[\n\v|]|\. ")
_LINE = 200
_REASON = "đơn vị của cơ quan ban hành, theo nơi lưu"


@cache
def _names() -> dict[str, str]:
    return {short: name for shorts, name in rows("agencies_units.tsv") for short in shorts.split("|")}


def unit_of_issuer(short: str, context: Context, kind: str = "") -> Agency | None:
    """The issuer's unit that ``short`` ("VT", "CNTT") abbreviates; letters that no list knows stay as they are.

    None without an issuer, or where ``short`` does not look like an abbreviation. The units of a people's committee are
    those of its office.
    """
    issuer = context.issuer
    if issuer is None or issuer.is_group or not _UNIT.fullmatch(short) or sum(map(str.isupper, short)) < 2:
        return None
    name = _names().get(short)
    if issuer.kind == "people_committee" or issuer.id in _GOVERNMENT:
        office = lookup("tw/van-phong-chinh-phu" if issuer.id in _GOVERNMENT else f"{issuer.id}/van-phong")
        if name == "Văn phòng":
            return office
        issuer = office or issuer
    if name is None:
        name, joint = f"{kind or 'Đơn vị'} {short}", ", "
    else:
        if kind or issuer.id == "tw/van-phong-chinh-phu" or issuer.kind == "ministry":
            name = name.replace("Phòng ", f"{kind or 'Vụ'} ")
        joint = " " if name in ("Văn thư", "Văn phòng", "Thanh tra") else ", "
    id_ = f"{issuer.id}/{slug(name)}"
    return lookup(id_) or remember(
        Agency(
            id=id_,
            name=f"{name}{joint}{issuer.name}",
            kind="office" if name == "Văn phòng" else "unit",
            level=issuer.level,
            province=issuer.province,
            unit=issuer.unit,
            parent=issuer.id,
            abbr=(short,),
        )
    )


def _kept_lines(reader: Reader) -> Iterator[tuple[int, int]]:
    """Where the words after each "Lưu:" begin and end: to the line's end, and no further than a line goes."""
    position = reader.low.find("lưu")
    while position >= 0:
        kept = _KEPT.match(reader.low, position)
        end = position + 3
        if kept is not None:
            stop = _LINE_END.search(reader.raw, kept.end(), kept.end() + _LINE)
            end = stop.start() if stop else min(reader.length, kept.end() + _LINE)
            yield kept.end(), end
        position = reader.low.find("lưu", end)


def with_units(reader: Reader, found: list[tuple[int, Found]]) -> list[tuple[int, Found]]:
    """Add the units on the lines "Lưu: …"."""
    if reader.context.issuer is None or reader.fold:
        return found
    added: list[tuple[int, Found]] = []
    for begin, end in _kept_lines(reader):
        for match in _UNIT.finditer(reader.raw, begin, end):
            if reader.raw[match.start() - 1] not in " ,;:.":
                continue
            kind = _KIND_BEFORE.search(reader.raw, max(begin, match.start() - 8), match.start())
            unit = unit_of_issuer(match.group(), reader.context, _KIND_NAMES.get(kind.group(1), "") if kind else "")
            if unit is not None:
                start = kind.start() if kind else match.start()
                added.append((start, Found(match.end(), (unit,), "abbr", "inferred", _REASON)))
    if not added:
        return found
    starts = [begin for begin, _ in added]
    kept = [pair for pair in found if not _holds(pair, starts)]
    return sorted(kept + added, key=lambda pair: pair[0])


def _holds(pair: tuple[int, Found], starts: list[int]) -> bool:
    index = bisect.bisect_left(starts, pair[0])
    return index < len(starts) and starts[index] < pair[1].end
