"""Units of the issuer by the short names that "Lưu: VT, CNTT" and symbols use."""

from __future__ import annotations

import re
from dataclasses import replace

import loaders.agencies as agencies
from loaders.agencies.model import Agency, Context
from loaders.agencies.registry import remember
from loaders.agencies.spelling import slug
from loaders.parts.letters import UPPER
from loaders.text import plain
from loaders.wordlists import rows

_REGISTRY = frozenset(("vt", "v.t", "van thu", "vanthu"))
_OFFICE = frozenset(("vp", "van phong"))
_OFFICES = {
    "tw/chinh-phu": "tw/van-phong-chinh-phu",
    "tw/thu-tuong-chinh-phu": "tw/van-phong-chinh-phu",
    "tw/quoc-hoi": "tw/van-phong-quoc-hoi",
    "tw/uy-ban-thuong-vu-quoc-hoi": "tw/van-phong-quoc-hoi",
    "tw/chu-tich-nuoc": "tw/van-phong-chu-tich-nuoc",
}
# "các Vụ, Cục, đơn vị trực thuộc": all units of the office; "các Vụ: TH, NC": those that are listed.
_UNITS_BELOW = re.compile(r"(?i:các\s+vụ,\s*cục(?:,\s*(?:các\s+)?đơn\s+vị(?:\s+trực\s+thuộc)?)?)")
_LIST_OF_UNITS = re.compile(r"(?i:các\s+vụ\s*:?\s*)(?=[A-ZĐ]{2})")
_SHORT = re.compile(rf"[{UPPER}&.\-]{{2,14}}\d?")
_WRITTEN = re.compile(r"(?:Phòng|Vụ|Cục|Ban|Văn phòng|Trung tâm|Thanh tra|Chi cục|P\.)\s*\S")


def office(issuer: Agency) -> Agency:
    """The body whose registry files the issuer's documents: a committee's office, else the issuer itself."""
    if issuer.id in _OFFICES:
        return agencies.lookup(_OFFICES[issuer.id]) or issuer
    if issuer.kind == "people_committee" and issuer.level in ("province", "district"):
        return agencies.lookup(f"{issuer.id}/van-phong") or issuer
    return issuer


def unit_of(words: str, context: Context, short_only: bool = False) -> Agency | None:
    """The unit of the issuer that ``words`` name; None where they name none or the issuer is not known.

    short_only: take only short names that are known; others, and written names ("Trung tâm thông tin"), may outside of
    "Lưu:" be anyone's.
    A short name that data/lexicon/office_units.tsv does not spell out for this kind of office is kept as it is written.
    """
    issuer = context.issuer
    words = words.strip(" .;:-")
    if issuer is None or not words:
        return None
    body = office(issuer)
    folded = plain(words)
    if folded in _REGISTRY:
        return _remember("van-thu", f"Văn thư {body.name}", body)
    if folded in _OFFICE:
        if body.kind == "office":
            return body
        return agencies.lookup(f"{body.id}/van-phong") or _remember("van-phong", f"Văn phòng {body.name}", body)
    if _WRITTEN.match(words):
        if short_only:
            return None
        name = re.sub(r"^P\.\s*", "Phòng ", words)
        kind, _, short = name.partition(" ")
        spelled = _spelled_out(short, body) if _SHORT.fullmatch(short) else None
        if spelled is not None and spelled.startswith(kind + " "):
            return _remember(slug(spelled), f"{spelled}, {body.name}", body, short)
        found = [agency for agency in agencies.resolve_name(name, context) if not agency.is_group]
        if len(found) == 1 and found[0].id.startswith(issuer.id):
            return found[0]
        return _remember(slug(name), f"{name}, {body.name}", body)
    if not _SHORT.fullmatch(words):
        return None
    full = _spelled_out(words, body)
    if full is None and short_only:
        return None
    if full is None:
        return _remember(slug(words), f"{words}, {body.name}", body)
    return _remember(slug(full), f"{full}, {body.name}", body, words)


def unit_inside(words: str, body: Agency) -> Agency:
    """The unit that brackets after its body name: "Bộ Tư pháp (Cục KTVB)"."""
    kind, _, rest = words.strip(" .;").partition(" ")
    spelled = next((row[1] for row in rows("office_units.tsv") if row[0] == rest), rest)
    name = f"{kind} {spelled}"
    return _remember(slug(name), f"{name}, {body.name}", body, rest if spelled != rest else "")


def people_inside(words: str, body: Agency) -> list[Agency]:
    """Whom "BTCN, các PCN, các Vụ: TH, NC" mean inside an office; the office itself where words are left over."""
    found: list[Agency] = []
    left = listing = False
    group = _UNITS_BELOW.search(words)
    if group:
        words = f"{words[: group.start()]}, {words[group.end() :]}"
    for item in filter(None, (part.strip(" .") for part in re.split(r"[,;]", words))):
        opened = _LIST_OF_UNITS.match(item)
        listing = bool(opened) or (listing and bool(_SHORT.fullmatch(item)))
        who: tuple[Agency, ...]
        if listing:
            unit = _spelled_out(item[opened.end() :] if opened else item, body)
            who = (_remember(slug(unit), f"{unit}, {body.name}", body),) if unit else ()
        else:
            who = _person_inside(item, body)
        left = left or not who
        found += [agency for agency in who if agency not in found]
    if group:
        name = re.sub(r"\s+", " ", group.group()).strip(" ,;.")
        name = name[0].upper() + name[1:]
        found.append(replace(_remember(f"nhom/{slug(name)}", f"{name} {body.name}", body), kind="group"))
    return [*found, body] if left else found


def _person_inside(item: str, body: Agency) -> tuple[Agency, ...]:
    """A post or a sister body by its short name (data/lexicon/office_people.tsv)."""
    folded = re.sub(r"^(?:cac|d/c|dong chi) ", "", plain(item))
    for row in rows("office_people.tsv"):
        if row[0] == body.id and (folded == row[1] or folded.startswith(row[1] + " ")):
            if row[2].startswith("="):
                name = row[2][1:]
                known = agencies.resolve_name(name, Context())
                exact = len(known) == 1 and known[0].name == name
                return known if exact else (_remember(slug(name), name, body),)
            return agencies.resolve_name(f"{row[2]} {body.name}", Context())
    return ()


def _spelled_out(words: str, body: Agency) -> str | None:
    kind = _office_kind(body)
    for row in rows("office_units.tsv"):
        if row[0] == words and kind in (row[2].split() if len(row) > 2 else ()):
            return f"{'Vụ' if kind in ('bo', 'vpcp') else 'Phòng'} {row[1]}"
    return None


def _office_kind(body: Agency) -> str:
    if body.id == "tw/van-phong-chinh-phu":
        return "vpcp"
    if body.kind == "so":
        return "so"
    if body.kind == "ministry":
        return "bo"
    return "ubnd" if body.id.endswith("/ubnd/van-phong") else ""


def _remember(part: str, name: str, body: Agency, abbr: str = "") -> Agency:
    return remember(
        Agency(
            id=f"{body.id}/{part}",
            name=name,
            kind="unit",
            level=body.level,
            province=body.province,
            unit=body.unit,
            parent=body.id,
            abbr=(abbr,) if abbr else (),
        )
    )
