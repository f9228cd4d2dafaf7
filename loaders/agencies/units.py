"""Units of the issuer as Nơi nhận and symbols abbreviate them: "Lưu: VT, CNTT", "Phòng CNTT"."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

from loaders.agencies.model import Agency, Context
from loaders.agencies.places import rows
from loaders.agencies.reader import Found, Reader
from loaders.agencies.registry import lookup, remember
from loaders.agencies.spelling import slug
from loaders.text import plain

_KEPT = re.compile(r"\blưu\s?:\s?(?=\S)")
_UNIT = re.compile(r"[A-ZĐÂÊÔƠƯĂ][A-ZĐa-z&-]{1,11}(?=[.,;(\s₀-₉/]|$)")
_KIND_BEFORE = re.compile(r"\b(Vụ|Cục|Phòng|P\.|Ban) ?$")
_KIND_NAMES = {"Vụ": "Vụ", "Cục": "Cục", "Phòng": "Phòng", "P.": "Phòng", "Ban": "Ban"}
_REGISTRY = frozenset(("vt", "v.t", "van thu", "vanthu", "vtub", "vt-ub", "vt/ub"))
_OFFICE = frozenset(("vp", "vptn", "vpb", "vps", "van phong"))
_OFFICES = {
    "tw/chinh-phu": "tw/van-phong-chinh-phu",
    "tw/thu-tuong-chinh-phu": "tw/van-phong-chinh-phu",
    "tw/quoc-hoi": "tw/van-phong-quoc-hoi",
    "tw/uy-ban-thuong-vu-quoc-hoi": "tw/van-phong-quoc-hoi",
    "tw/chu-tich-nuoc": "tw/van-phong-chu-tich-nuoc",
}
_LINE_END = re.compile(r"[\n\v|]|\. ")
_LINE = 200
_REASON = "đơn vị của cơ quan ban hành, theo nơi lưu"
DOUBT = "chữ viết tắt không rõ nghĩa, giữ nguyên văn"


def office(issuer: Agency) -> Agency:
    """The body whose registry files the issuer's documents: a committee's office, else the issuer itself."""
    if issuer.id in _OFFICES:
        return lookup(_OFFICES[issuer.id]) or issuer
    if issuer.kind == "people_committee" and issuer.level in ("province", "district"):
        return lookup(f"{issuer.id}/van-phong") or issuer
    return issuer


def short_unit(short: str, context: Context, kind: str = "", known_only: bool = False) -> Agency | None:
    """The issuer's unit that ``short`` ("VT", "CNTT") abbreviates; letters that no list knows stay as they are.

    kind: the word before it ("Phòng", "Vụ"). known_only: None for such letters. None without an issuer, too.
    """
    issuer = context.issuer
    if issuer is None or issuer.is_group:
        return None
    body = office(issuer)
    folded = plain(short)
    if folded in _REGISTRY:
        return unit_at(body, "Văn thư")
    if folded in _OFFICE:
        if body.kind == "office":
            return body
        return lookup(f"{body.id}/van-phong") or unit_at(body, "Văn phòng")
    own = None if known_only else _of_district(issuer, short)  # "TP" elsewhere is any thành phố
    if own is not None:
        return own
    if known_only and spelled_out(short, body) is None:
        return None
    return named_by_letters(kind, short, body)


def _of_district(issuer: Agency, short: str) -> Agency | None:
    """ "NV" where a district's committee files its letter: the district's own Phòng Nội vụ, none of its office."""
    if issuer.kind != "people_committee" or issuer.level != "district":
        return None
    for letters, name, *kinds in rows("office_units.tsv"):
        if letters == short and "huyen" in (kinds[0].split() if kinds else ()):
            return lookup(f"{issuer.id.removesuffix('/ubnd')}/{slug(f'Phòng {name}')}")
    return None


def named_by_letters(kind: str, short: str, body: Agency) -> Agency:
    """The unit of ``body`` that is called by letters ("Phòng CNTT", "CNTT"): spelled out, else with a doubt."""
    name = spelled_out(short, body, kind)
    if name is not None:
        return unit_at(body, name, short)
    return unit_at(body, f"{kind} {short}".strip(), short, DOUBT)


def spelled_out(short: str, body: Agency, kind: str = "") -> str | None:
    """ "Phòng Công nghệ thông tin" for "CNTT" at a sở, by data/lexicon/office_units.tsv; None where it has it not."""
    of = _office_kind(body)
    for letters, name, *kinds in rows("office_units.tsv"):
        if letters == short and of in (kinds[0].split() if kinds else ()):
            if name.startswith("="):
                return name[1:]
            return f"{kind or ('Vụ' if of in ('bo', 'vpcp') else 'Phòng')} {name}"
    return None


def unit_at(body: Agency, name: str, short: str = "", doubt: str | None = None) -> Agency:
    """The unit called ``name`` of ``body``: "Phòng Tổng hợp, Văn phòng …", "Văn thư Sở …"."""
    id_ = f"{body.id}/{slug(name)}"
    joint = " " if name in ("Văn thư", "Văn phòng", "Thanh tra") else ", "
    return lookup(id_) or remember(
        Agency(
            id=id_,
            name=f"{name}{joint}{body.name}",
            kind="office" if name == "Văn phòng" else "unit",
            level=body.level,
            province=body.province,
            unit=body.unit,
            parent=body.id,
            abbr=(short,) if short else (),
            doubt=doubt,
        )
    )


def unit_of_issuer(short: str, context: Context, kind: str = "") -> Agency | None:
    """What :func:`short_unit` gives, where ``short`` looks like an abbreviation."""
    if not _UNIT.fullmatch(short) or sum(map(str.isupper, short)) < 2:
        return None
    return short_unit(short, context, kind)


def _office_kind(body: Agency) -> str:
    if body.id == "tw/van-phong-chinh-phu":
        return "vpcp"
    if body.kind == "so":
        return "so"
    if body.kind == "ministry":
        return "bo"
    return "ubnd" if body.id.endswith("/ubnd/van-phong") else ""


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
