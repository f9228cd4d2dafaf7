"""Units of the issuer by the short names that "Lưu: VT, CNTT" and symbols use."""

from __future__ import annotations

import re
from dataclasses import replace

import loaders.agencies as agencies
from loaders.agencies.lexicon import positions
from loaders.agencies.model import Agency, Context
from loaders.agencies.positions import of_body
from loaders.agencies.registry import remember
from loaders.agencies.spelling import slug
from loaders.agencies.units import named_by_letters, office, short_unit, spelled_out, unit_at
from loaders.letters import UPPER
from loaders.parts.model import Parts
from loaders.text import plain
from loaders.wordlists import rows

# "các Vụ, Cục, đơn vị trực thuộc": all units of the office; "các Vụ: TH, NC": those that are listed;
# "Vụ TH": one of them.
_UNITS_BELOW = re.compile(r"(?i:các\s+vụ,\s*cục(?:,\s*(?:các\s+)?đơn\s+vị(?:\s+trực\s+thuộc)?)?)")
_LIST_OF_UNITS = re.compile(r"(?P<many>(?i:các)\s+)?(?i:vụ)\s*:?\s*(?=[A-ZĐ]{2})")
_SHORT = re.compile(rf"[{UPPER}&.\-]{{2,14}}\d?")
# "phòng: KGVX, NC", "P.KT, P.TH", "các phòng TH, KT": rooms of the issuer by their letters, up to the end of the line.
_ROOM = r"(?:(?i:phòng)\s*:?\s*|P\.\s?)"
_ROOMS = re.compile(
    rf"(?:^|(?<=[,;:\s]))(?:(?i:các)\s+)?(?P<heads>(?i:trưởng )?){_ROOM}"
    rf"(?P<list>{_SHORT.pattern}(?:\s*[,;]\s*{_ROOM}?{_SHORT.pattern})*)$"
)
_ALL_ROOMS = ("CV", "CM", "NV", "CMNV")  # "các Phòng CV": those of the trade, whatever they are called
_ROOM_OPENS = re.compile(_ROOM)
_WRITTEN_OUT = frozenset(("van thu", "van phong"))
_WRITTEN = re.compile(r"(?:Phòng|Vụ|Cục|Ban|Văn phòng|Trung tâm|Thanh tra|Chi cục|P\.)\s*\S")


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
    if plain(words) in _WRITTEN_OUT:
        return short_unit(words, context)
    if _WRITTEN.match(words):
        if short_only:
            return None
        name = re.sub(r"^P\.\s*", "Phòng ", words)
        kind, _, short = name.partition(" ")
        if _SHORT.fullmatch(short):
            return short_unit(short, context, kind)
        found = [agency for agency in agencies.resolve_name(name, context) if not agency.is_group]
        if len(found) == 1 and found[0].id.startswith(issuer.id):
            return found[0]
        return unit_at(office(issuer), name)
    counted = short_unit(words.rstrip("0123456789"), context, known_only=True) if words[-1].isdigit() else None
    if counted is not None:
        return counted  # "KGVX2": the second of those who draft there
    return short_unit(words, context, known_only=short_only) if _SHORT.fullmatch(words) else None


def rooms_at_end(words: str, context: Context) -> tuple[int, list[Agency]] | None:
    """Where the list of rooms begins with which ``words`` end, and the rooms: "PCVP, phòng: KGVX, NC" of an office.

    None where there is none, or it is not known whose they are.
    """
    match = _ROOMS.search(words)
    if match is None or context.issuer is None or match["list"] in _ALL_ROOMS:
        return None
    shorts = [_ROOM_OPENS.sub("", short).strip() for short in re.split(r"[,;]", match["list"])]
    found = []
    for short in shorts:
        known = agencies.resolve_name(short, context) if len(short) > 3 else ()
        agency = known[0] if len(known) == 1 and not known[0].doubt else short_unit(short, context, "Phòng")
        found += [agency] if agency is not None and agency not in found else []
    if match["heads"]:
        found = [one for agency in found for one in of_body(positions()["truong-phong"], agency)]
    return match.start(), found


def rename_units(parts: Parts, meant: dict[str, Agency]) -> None:
    """Put the agencies that abbreviations turned out to mean (by id) into the recipients and the drafting unit."""
    for recipient in parts.recipients:
        named = zip(recipient.recipients, recipient.recipient_names, strict=True)
        pairs = [(meant[id_].id, meant[id_].name) if id_ in meant else (id_, name) for id_, name in named]
        recipient.recipients = [id_ for id_, _ in pairs]
        recipient.recipient_names = [name for _, name in pairs]
    drafting = meant.get(parts.info.drafting_unit or "")
    if drafting is not None:
        parts.info.drafting_unit, parts.info.drafting_unit_name = drafting.id, drafting.name


def unit_inside(words: str, body: Agency) -> Agency:
    """The unit that brackets after its body name: "Bộ Tư pháp (Cục KTVB)"."""
    kind, _, rest = words.strip(" .;").partition(" ")
    if _SHORT.fullmatch(rest) or spelled_out(rest, body, kind):
        return named_by_letters(kind, rest, body)
    return unit_at(body, f"{kind} {rest}")


def people_inside(words: str, body: Agency) -> list[Agency]:
    """Whom "BTCN, các PCN, các Vụ: TH, NC" mean inside an office; the office itself where words are left over."""
    found: list[Agency] = []
    left = listing = False
    words = " ".join(words.split())  # a narrow column cuts them
    group = _UNITS_BELOW.search(words)
    if group:
        words = f"{words[: group.start()]}, {words[group.end() :]}"
    for item in filter(None, (part.strip(" .") for part in re.split(r"[,;]", words))):
        opened = _LIST_OF_UNITS.match(item)
        listing = bool(opened and opened["many"]) or (listing and bool(_SHORT.fullmatch(item)))
        who: tuple[Agency, ...]
        if opened or listing:
            unit = spelled_out(item[opened.end() :] if opened else item, body)
            who = (unit_at(body, unit),) if unit else ()
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
