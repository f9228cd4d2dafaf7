"""Every agency that has been named, by its id; central bodies and the usual ones of a place are known at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from loaders.agencies.model import Agency
from loaders.agencies.places import KNOWN_SINCE, Place, district_names, province_names, rows
from loaders.agencies.spelling import slug
from loaders.record import AgencyInfo

_COMMITTEE = "{committee}"
_PARTY_COMMITTEE = {
    "tỉnh": "Tỉnh ủy",
    "thành phố": "Thành ủy",
    "huyện": "Huyện ủy",
    "quận": "Quận ủy",
    "thị xã": "Thị ủy",
}
_known: dict[str, Agency] = {}
_placed: dict[tuple[str, str, bool, str, str], Agency] = {}


@dataclass(frozen=True, slots=True)
class Body:
    """A kind of body that each province (or district, or commune) has. Columns of agencies_province.tsv."""

    slug: str
    name: str
    kind: str
    bare: bool  # "Tỉnh ủy Đồng Nai", not "Tỉnh ủy tỉnh Đồng Nai"
    needs_place: bool
    first: int | None
    last: int | None
    symbols: tuple[str, ...]
    others: tuple[str, ...]
    local: bool = False  # an office of districts and communes only


def remember(agency: Agency) -> Agency:
    """Keep ``agency`` so that :func:`lookup` finds it; the first one with an id stays, but for a group's members.

    Who is in "UBND các tỉnh" depends on the year of the document that was read last.
    """
    known = _known.setdefault(agency.id, agency)
    if known.members != agency.members:
        _known[agency.id] = agency
    return agency


def forget() -> None:
    """Forget who was named before: what a document says must not depend on the ones read before it."""
    _known.clear()


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def _year(cell: str) -> int | None:
    return int(cell) if cell else None


@cache
def bodies() -> dict[str, Body]:
    """The bodies of provinces and districts by their slug."""
    found = {}
    for key, name, kind, style, needs, first, last, symbols, others in (
        (*row, *[""] * (9 - len(row))) for row in rows("agencies_province.tsv")
    ):
        found[key] = Body(
            key, name, kind, style == "bare", needs == "1", _year(first), _year(last), _split(symbols), _split(others)
        )
    for key, name, kind, others in ((*row, *[""] * (4 - len(row))) for row in rows("agencies_district.tsv")):
        found.setdefault(key, Body(key, name, kind, False, True, None, None, (), _split(others), local=True))
    return found


@dataclass(frozen=True, slots=True)
class Central:
    """A central body with the years of its being and how it is written."""

    agency: Agency
    first: int | None
    last: int | None
    symbols: tuple[str, ...]
    others: tuple[str, ...]
    short: str  # its name without the body above


@cache
def central() -> dict[str, Central]:
    """The central bodies by id."""
    found: dict[str, Central] = {}
    for file in ("agencies_central.tsv", "agencies_central_units.tsv"):
        for row in rows(file):
            id_, name, kind, parent, first, last, symbols, others = (*row, *[""] * (8 - len(row)))
            above = found[parent].agency.name if file.endswith("units.tsv") else None
            agency = Agency(
                id=id_,
                name=f"{name}, {above}" if above else name,
                kind=kind,
                level="central",
                parent=parent or None,
                abbr=_split(symbols),
                head_of=parent if kind == "position" and parent and not name.startswith("Phó") else None,
            )
            found[id_] = Central(agency, _year(first), _year(last), _split(symbols), _split(others), name)
    return found


def as_of(item: Central, year: int | None) -> Agency:
    """The central body as it stood in ``year``: before a unit is known to be its ministry's it stands by itself, and so
    it does when that ministry has ended: "Cục An toàn thông tin" of 2026."""
    known_since = max(item.first or 0, KNOWN_SINCE)
    if year is None or item.agency.parent is None or item.agency.kind != "unit":
        return item.agency
    above = central().get(item.agency.parent)
    if known_since <= year <= ((above.last if above else None) or 9999):
        return item.agency
    return remember(Agency(f"tw/{slug(item.short)}", item.short, "unit", "central", abbr=item.symbols))


def committee(place: Place) -> str:
    """What the party committee of ``place`` is called: Tỉnh ủy, Thành ủy, Huyện ủy …"""
    return _PARTY_COMMITTEE.get(place.kind, "Đảng ủy")


def at_place(body: Body, place: Place) -> Agency:
    """The body of ``place``: "Sở Nội vụ tỉnh Hà Giang", "Ủy ban nhân dân huyện Định Quán, tỉnh Đồng Nai"."""
    known = (body.slug, body.name, body.bare, place.path, place.name)
    agency = _placed.get(known)
    if agency is None:
        agency = _placed[known] = _at_place(body, place)
    _known[agency.id] = agency  # one place may have two names in two years: tỉnh Thừa Thiên Huế, thành phố Huế
    return agency


def _at_place(body: Body, place: Place) -> Agency:
    name = body.name.replace(_COMMITTEE, committee(place))
    described = place.described
    if body.bare and place.level == "province":
        described = place.name
    elif body.bare and place.kind in _PARTY_COMMITTEE:
        described = described.removeprefix(place.kind + " ")
    return Agency(
        id=f"{place.path}/{body.slug}",
        name=f"{name} {described}",
        kind=body.kind,
        level=place.level,
        province=place.top.name if place.top else None,
        unit=None if place.level == "province" else place.full,
        parent=_parent(body, place),
        abbr=body.symbols,
    )


def _parent(body: Body, place: Place) -> str | None:
    above, _, _ = body.slug.rpartition("/")
    if above in bodies():
        return f"{place.path}/{above}"
    if body.kind in ("so", "public_unit", "portal") or body.local:
        return f"{place.path}/ubnd"
    return None


def head(position_slug: str, title: str, rank: str, body: Agency) -> Agency:
    """The position ``title`` at ``body``: "Giám đốc Sở Nội vụ tỉnh Hà Giang"."""
    name = body.name
    first_word = title.split(" ")[-1].lower()
    if position_slug in ("chanh-van-phong", "pho-chanh-van-phong", "lanh-dao-van-phong"):
        name = name.removeprefix("Văn phòng ")
    elif position_slug in ("truong-phong", "pho-truong-phong", "truong-ban", "pho-truong-ban"):
        if name.lower().startswith(first_word + " "):
            name = name[len(first_word) + 1 :]
    elif position_slug in ("chanh-thanh-tra", "pho-chanh-thanh-tra"):
        name = name.removeprefix("Thanh tra ")
    elif position_slug == "tong-kiem-toan":
        name = name.removeprefix("Kiểm toán ")
    elif rank == "members":  # "Ủy viên Ban Chấp hành Trung ương Đảng": the body's own name has its first words
        name = name.removeprefix(f"{title.removeprefix('Ủy viên ')} ")
    if name.startswith("Các "):
        name = "c" + name[1:]
    return remember(
        Agency(
            id=f"{body.id}/{position_slug}",
            name=f"{title} {name}",
            kind="position_group" if rank in ("leaders", "members") or body.is_group else "position",
            level=body.level,
            province=body.province,
            unit=body.unit,
            parent=body.id,
            head_of=body.id if rank in ("head", "leaders") else None,
        )
    )


@cache
def _paths() -> dict[str, Place]:
    named = (*province_names(), *district_names())
    return {place.path: place for _, place in named}


def lookup(id_: str) -> Agency | None:
    """The agency with this id: one that was named before, a central body, or a usual body of a province or district."""
    found = _known.get(id_)
    if found is not None:
        return found
    if id_ in central():
        return central()[id_].agency
    for cut in range(len(id_)):
        if id_[cut] == "/" and (place := _paths().get(id_[:cut])) is not None:
            body = bodies().get(id_[cut + 1 :])
            if body is not None:
                return at_place(body, place)
    return None


def body_of(agency: Agency) -> Agency:
    """The body that a position belongs to ("Giám đốc Sở Y tế" to "Sở Y tế"); any other agency is its own body."""
    above = agency.head_of or (agency.parent if agency.kind in ("position", "position_group") else None)
    return (lookup(above) or agency) if above else agency


def to_info(agency: Agency) -> AgencyInfo:
    """The record's form of ``agency``."""
    return AgencyInfo(
        id=agency.id,
        name=agency.name,
        kind=agency.kind,
        level=agency.level,
        province=agency.province,
        unit=agency.unit,
        parent=agency.parent,
        abbr=list(agency.abbr),
        members=list(agency.members),
        members_exhaustive=agency.members_exhaustive,
        head_of=agency.head_of,
        certainty="inferred" if agency.doubt else "stated",
        reason=agency.doubt,
    )
