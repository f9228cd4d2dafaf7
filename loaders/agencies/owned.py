"""What belongs to the body named behind it: its office, portal, union, the party's group in it."""

from __future__ import annotations

from dataclasses import replace

from loaders.agencies.lexicon import Entry
from loaders.agencies.model import Agency
from loaders.agencies.name_words import written
from loaders.agencies.reader import Found, Reader
from loaders.agencies.registry import Body, lookup, remember
from loaders.agencies.spelling import slug
from loaders.letters import LOWER

_UNITS_BESIDE = r"(?=(?:,| và) (?:tổng cục|cục|vụ|thanh tra bộ)(?!\w))"
_OF_BODY = {
    "portal": r" (?:của )?(?=sở|bộ|stt|ubnd|ủy ban|chính phủ)",
    "mass_org": r" (?:cơ quan )?(?=(?:sở|bộ|tổng cục|cục)(?!\w))(?!bộ (?:đội|phận|môn))",
}
# Whose party committee is called by its name; of districts and communes it is the committee itself.
_WITH_PARTY_CELL = ("so", "ministry", "university", "public_unit", "enterprise", "court", "procuracy", "police", "unit")
_WITH_PARTY_GROUP = ("so", "ministry", "people_committee", "mass_org", "association", "court", "procuracy", "other")


def of_body_behind(reader: Reader, entries: list[Entry], end: int) -> Found | None:
    """ "Cổng TTĐT Sở", "Đoàn Thanh niên Bộ Y tế": a portal or a union of the body named behind it."""
    row = entries[0].item
    if not isinstance(row, Body) or row.kind not in _OF_BODY:
        return None
    gap = reader.match(_OF_BODY[row.kind], end)
    owner = reader.body(gap.end()) if gap else None
    if owner is None or len(owner.agencies) != 1 or owner.agencies[0].is_group:
        return None
    body = owner.agencies[0]
    agency = Agency(
        id=f"{body.id}/{row.slug}",
        name=f"{row.name} {body.name}",
        kind=row.kind,
        level=body.level,
        province=body.province,
        unit=body.unit,
        parent=body.id,
    )
    return Found(owner.end, (remember(agency),), owner.form, owner.certainty, owner.reason)


def office_of_body(reader: Reader, start: int, end: int) -> Found | None:
    """ "Văn phòng Sở", "Thanh tra Bộ", "Văn phòng Thường trực Ban Chỉ huy …": a unit of the body named behind it."""
    standing = reader.match(r" thường trực(?= (?:ban|bcđ|bch|hội đồng)(?!\w))", end)
    end = standing.end() if standing else end
    gap = reader.match(
        r" (?=sở|bộ|stt|ubnd|ủy ban|tổng cục|cục|ban chỉ (?:đạo|huy)|bcđ|bch|ban điều hành|hội đồng)", end
    )
    owner = reader.body(gap.end()) or _issuer_by_kind(reader, gap.end()) if gap and reader.capital(start) else None
    if gap is None and reader.match(_UNITS_BESIDE, end):
        return _own_office(reader, start, end)
    if owner is None or len(owner.agencies) != 1:
        return None
    body = owner.agencies[0]
    council = body.kind == "other" and body.name.startswith("Hội đồng ")  # "Văn phòng Hội đồng bầu cử quốc gia"
    if body.kind not in ("so", "ministry", "unit", "board") and not council:
        return None
    words = written(reader, start, end)
    words = "Văn phòng" if words == "VP" else words
    unit = Agency(
        id=f"{body.id}/{slug(words)}",
        name=f"{words} {body.name}",
        kind="office" if words.startswith("Văn phòng") else "unit",
        level=body.level,
        province=body.province,
        parent=body.id,
    )
    return Found(owner.end, (remember(unit),), owner.form, owner.certainty, owner.reason)


def _own_office(reader: Reader, start: int, end: int) -> Found | None:
    """ "Văn phòng, Cục Tổ chức cán bộ" in a ministry's circular: its own office, beside another unit of it."""
    issuer = reader.context.issuer
    if issuer is None or issuer.kind != "ministry" or reader.raw[start:end] != "Văn phòng":
        return None
    office = lookup(f"{issuer.id}/van-phong") or _inside(issuer, "Văn phòng", "office")
    return Found(end, (office,), "relative", "inferred", "đơn vị của cơ quan ban hành")


def _issuer_by_kind(reader: Reader, start: int) -> Found | None:
    """ "Chánh Văn phòng Cục" in a paper of a cục: the issuer, called by its kind alone."""
    kind = reader.match(rf"(?:tổng )?cục(?= [{LOWER}]|[,;.:)\n]|$)", start)
    issuer = reader.context.issuer
    if kind is None or issuer is None or not reader.capital(start) or issuer.kind != "unit":
        return None
    if reader.capital(kind.end() + 1) or not issuer.name.lower().startswith(f"{kind.group()} "):
        return None
    return Found(kind.end(), (issuer,), "relative", "inferred", "đơn vị của cơ quan ban hành")


def party_cell(reader: Reader, start: int, end: int) -> Found | None:
    """ "Đảng ủy Sở Y tế", "Đảng bộ Trường Đại học Vinh": the party's committee in the body behind it."""
    gap = reader.match(r" (?:của )?(?=\w)", end)
    owner = reader.body(gap.end()) if gap and reader.capital(start) else None
    if owner is None or len(owner.agencies) != 1 or owner.agencies[0].kind not in _WITH_PARTY_CELL:
        return None
    return replace(owner, agencies=(_inside(owner.agencies[0], written(reader, start, end), "party"),))


def party_group(reader: Reader, start: int, end: int) -> Found | None:
    """ "Ban cán sự đảng Bộ Tài chính", "Công đoàn Bộ Y tế": the party's group, or the union, in the body behind it."""
    gap = reader.match(r" (?:của )?(?=\w)", end)
    owner = reader.body(gap.end()) if gap and reader.capital(start) else None
    if owner is None or len(owner.agencies) != 1 or owner.agencies[0].kind not in _WITH_PARTY_GROUP:
        return None
    body = owner.agencies[0]
    union = reader.match(r"công đoàn", start) is not None
    words = "Công đoàn" if union else "Đảng đoàn" if reader.match(r"đảng đoàn", start) else "Ban cán sự đảng"
    return replace(owner, agencies=(_inside(body, words, "mass_org" if union else "party"),))


def _inside(body: Agency, words: str, kind: str) -> Agency:
    return remember(
        Agency(
            id=f"{body.id}/{slug(words)}",
            name=f"{words} {body.name}",
            kind=kind,
            level=body.level,
            province=body.province,
            unit=body.unit,
            parent=body.id,
        )
    )
