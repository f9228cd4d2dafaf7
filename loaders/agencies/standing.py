"""Where the document itself stands: what "tỉnh", "thành phố", "huyện" mean in it, and how sure that is."""

from __future__ import annotations

from loaders.agencies.model import Agency
from loaders.agencies.place_find import Named, find_place
from loaders.agencies.places import COMMUNE_KINDS, DISTRICT_KINDS, HUE_CITY, Place, find_province
from loaders.agencies.reader import Reader
from loaders.agencies.spelling import low, slug

INSTITUTIONS = ("university", "public_unit", "enterprise")  # their "Phòng …" is their own
_FROM_PLACE = "theo địa danh của văn bản"


def province_of(reader: Reader) -> Place | None:
    """The province that the document belongs to."""
    return find_province(reader.context.province, reader.context.era)


def district_of(reader: Reader) -> Place | None:
    """The district that the document belongs to ("huyện Định Quán")."""
    return _own_unit(reader, reader.context.district, DISTRICT_KINDS, None)


def commune_of(reader: Reader) -> Place | None:
    return _own_unit(reader, reader.context.commune, COMMUNE_KINDS, district_of(reader))


def own_unit_of(reader: Reader) -> Place | None:
    """The district or commune whose own body issues the document: there "Phòng Nội vụ" alone is that unit's."""
    issuer = reader.context.issuer
    if issuer is None:
        return None
    if issuer.level == "commune":
        return commune_of(reader)
    return district_of(reader) if issuer.level == "district" else None


def institution_of(reader: Reader) -> Agency | None:
    """The hospital, school or company that issues the document: there "Khoa Dược" and "Đoàn Thanh niên" are its own."""
    issuer = reader.context.issuer
    return issuer if issuer is not None and issuer.kind in INSTITUTIONS else None


def _own_unit(reader: Reader, words: str | None, kinds: tuple[str, ...], above: Place | None) -> Place | None:
    if not words:
        return None
    for kind in kinds:
        if low(words).startswith(kind + " "):
            name = words[len(kind) + 1 :]
            found, how = find_place(Named(kind, name, 0, 0), province_of(reader), above, reader.context.era)
            if found and how != "many":
                return found[0]
            return found[0] if reader.context.province else _of_no_province(kind, name)
    return None


def _of_no_province(kind: str, name: str) -> Place:
    """The unit that issues, where several provinces have one of its name: "Công an xã" is its own all the same."""
    level = "district" if kind in DISTRICT_KINDS else "commune"
    return Place(kind, name, level, f"rieng/{slug(f'{kind} {name}')}")


def issuing_unit(reader: Reader, named: Named) -> Place | None:
    """The unit that issues, where ``named`` is its name and no province is known: "UBND xã X" of a paper of xã X."""
    own = own_unit_of(reader) if reader.context.province is None else None
    same = own is not None and own.kind == named.kind and low(own.name) == low(named.name)
    return own if same else None


def certainty_of(reader: Reader, place: Place | None) -> tuple[str, str | None]:
    """How sure a relative name is: stated where the issuer itself says the province, else inferred with the reason."""
    for agency in (reader.context.issuer, reader.context.parent):
        if agency is not None and place is not None and place.top is not None and agency.province == place.top.name:
            return "stated", None
    return "inferred", _FROM_PLACE


def is_central(reader: Reader) -> bool:
    """Whether the document is known to come from a central body."""
    issuer = reader.context.issuer
    if reader.context.level == "central" or (issuer is not None and issuer.level == "central"):
        return True
    return issuer is not None and issuer.kind == "board" and reader.context.province is None


def relative_place(reader: Reader, kind: str) -> Place | None:
    """What "tỉnh", "thành phố", "huyện" alone means in this document; None where it cannot be told."""
    province, district = province_of(reader), district_of(reader)
    if kind == "tỉnh" and province is not None and province.kind != kind:
        before = find_province(province.name, HUE_CITY - 1)  # Huế: the province that it was
        return before if before is not None and before.kind == kind else None
    if kind == "tỉnh":
        return province
    if district is not None and district.kind == kind:
        return district
    if kind == "thành phố":
        return province if province is not None and province.kind == kind else None
    commune = commune_of(reader)
    return commune if commune is not None and commune.kind == kind else None
