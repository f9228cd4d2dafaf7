"""Provinces, districts and communes, before and after 1 July 2025 (data/lexicon/places_*.tsv)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from loaders.agencies.spelling import key, slug

LEXICON = Path(__file__).resolve().parents[2] / "data" / "lexicon"
KNOWN_SINCE = 2004  # provinces and ministries as they are listed here: since 1 January 2004 (Nghị quyết 22/2003/QH11)
HUE_CITY = 2025  # Thừa Thiên Huế became thành phố Huế on 1 January 2025
TWO_TIERS = 2025  # districts ended on 1 July 2025 (Nghị quyết 203/2025/QH15)
DISTRICT_KINDS = ("huyện", "quận", "thị xã", "thành phố")
COMMUNE_KINDS = ("xã", "phường", "thị trấn", "đặc khu")
_OTHER_SPELLINGS = {
    "Hồ Chí Minh": ("HCM",),
    "Bà Rịa - Vũng Tàu": ("Bà Rịa Vũng Tàu", "Bà Rịa-Vũng Tàu", "BR-VT", "BRVT"),
    "Đắk Lắk": ("Đắc Lắc", "Đăk Lăk", "Đắk Lăk", "Đăk Lắk", "Đaklak"),
    "Đắk Nông": ("Đắc Nông", "Đăk Nông"),
    "Thừa Thiên Huế": ("Thừa Thiên - Huế", "Thừa Thiên-Huế", "TT Huế"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """An administrative unit. ``path`` is its readable key: "dong-nai", "dong-nai/huyen-dinh-quan"."""

    kind: str  # tỉnh, thành phố, huyện, quận, thị xã, xã, phường, thị trấn, đặc khu
    name: str
    level: str  # province, district, commune
    path: str
    province: Place | None = None
    district: Place | None = None
    first: int | None = None
    last: int | None = None

    @property
    def full(self) -> str:
        """ "huyện Định Quán"."""
        return f"{self.kind} {self.name}"

    @property
    def top(self) -> Place | None:
        """The province: itself, or the one it lies in."""
        return self if self.level == "province" else self.province

    @property
    def described(self) -> str:
        """ "huyện Định Quán, tỉnh Đồng Nai"; of a province "tỉnh Đồng Nai"."""
        parts = [self.full]
        if self.district is not None:
            parts.append(self.district.full)
        if self.province is not None:
            parts.append(self.province.full)
        return ", ".join(parts)


def rows(file: str) -> list[list[str]]:
    """The rows of a tab-separated lexicon; lines that start with # are notes."""
    lines = (LEXICON / file).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@cache
def _provinces() -> dict[str, tuple[Place, ...]]:
    found: dict[str, tuple[Place, ...]] = {}
    for name, kind, _, after, _ in rows("places_provinces.tsv"):
        last = None if after == "1" else TWO_TIERS
        first = HUE_CITY if name == "Huế" else None
        found[key(name)] = (Place(kind, name, "province", slug(name), first=first, last=last),)
    for level, kind, name, path, last_year in rows("places_more.tsv"):
        if level == "province":
            found[key(name)] = (Place(kind, name, "province", path, last=int(last_year)),)
    for name, others in _OTHER_SPELLINGS.items():
        for other in others:
            found.setdefault(key(other), found[key(name)])
    return found


def province_names() -> tuple[tuple[str, Place], ...]:
    """Every spelling of a province's name with the province."""
    named = [(place.name, place) for places in _provinces().values() for place in places]
    others = [(other, _provinces()[key(name)][0]) for name, all_ in _OTHER_SPELLINGS.items() for other in all_]
    return tuple(dict.fromkeys(named + others))


def find_province(name: str | None, year: int | None = None) -> Place | None:
    """The province called ``name`` (without "tỉnh"), old or new; Huế is Thừa Thiên Huế until 2024."""
    if not name:
        return None
    words = key(name)
    if words == "hue" and year is not None and year < HUE_CITY:
        words = "thua thien hue"
    found = _provinces().get(words)
    if found is None:
        for kind in ("tinh ", "thanh pho ", "tp "):
            if words.startswith(kind):
                found = _provinces().get(words[len(kind) :])
    return found[0] if found else None


@cache
def successor(name: str) -> Place | None:
    """The province into which ``name`` went on 1 July 2025; None for one that stayed."""
    for row in rows("places_provinces.tsv"):
        if key(row[0]) == key(name) and row[4]:
            return find_province(row[4], TWO_TIERS)
    return None


@cache
def provinces_of(year: int | None) -> tuple[Place, ...]:
    """The provinces at the end of a year: 64 until 2007, 63 until 2025, 34 after; none before :data:`KNOWN_SINCE`.

    With a year also those that have ended since, but for one that only has another name now (Thừa Thiên Huế: Huế).
    """
    if year is not None and year < KNOWN_SINCE:
        return ()
    column = 3 if year is not None and year > TWO_TIERS else 2
    found = [find_province(row[0], year) for row in rows("places_provinces.tsv") if row[column] == "1"]
    provinces = [place for place in found if place is not None]
    if year is not None:
        listed = {place.path for place in provinces}
        provinces += [place for place in _ended() if place.path not in listed and year < (place.last or 0)]
    return tuple(provinces)


@cache
def changed_in(year: int) -> bool:
    """Whether provinces ended in the course of ``year``, so that it has two lists: Hà Tây on 1 August 2008."""
    return any(place.last == year and place.path not in {p.path for p in provinces_of(year)} for place in _ended())


def _ended() -> list[Place]:
    """The provinces that places_more.tsv tells of."""
    named = [find_province(row[2]) for row in rows("places_more.tsv") if row[0] == "province"]
    return [place for place in named if place is not None]


@cache
def _districts() -> dict[str, tuple[Place, ...]]:
    found: dict[str, list[Place]] = {}
    for province_name, kind, names in rows("places_districts.tsv"):
        province = find_province(province_name)
        assert province is not None
        for name in names.split(";"):
            path = f"{province.path}/{slug(f'{kind} {name}')}"
            found.setdefault(key(name), []).append(Place(kind, name, "district", path, province, last=TWO_TIERS))
    for level, kind, name, province_name, last in rows("places_more.tsv"):
        if level == "district":
            province = find_province(province_name)
            path = f"{province.path if province else 'tw'}/{slug(f'{kind} {name}')}"
            found.setdefault(key(name), []).append(Place(kind, name, "district", path, province, last=int(last)))
    return {name: tuple(places) for name, places in found.items()}


def districts_named(name: str) -> tuple[Place, ...]:
    """All districts called ``name``, of any kind and province."""
    return _districts().get(key(name), ())


@cache
def districts_of(path: str) -> tuple[Place, ...]:
    """The districts of the province with this path, as they were until 30 June 2025."""
    return tuple(
        place for places in _districts().values() for place in places if place.province and place.province.path == path
    )


def district_names() -> tuple[tuple[str, Place], ...]:
    """Every district's name with the district."""
    return tuple((place.name, place) for places in _districts().values() for place in places)


@cache
def _communes() -> dict[str, tuple[Place, ...]]:
    found: dict[str, list[Place]] = {}
    for province_name, district_words, kind, names in rows("places_communes_old.tsv"):
        province = find_province(province_name)
        assert province is not None
        district = next(p for p in districts_of(province.path) if key(p.full) == key(district_words))
        for name in names.split(";"):
            path = f"{district.path}/{slug(f'{kind} {name}')}"
            found.setdefault(key(name), []).append(
                Place(kind, name, "commune", path, province, district, last=TWO_TIERS)
            )
    for province_name, kind, names in rows("places_communes_new.tsv"):
        province = find_province(province_name, TWO_TIERS)
        assert province is not None
        for name in names.split(";"):
            path = f"{province.path}/{slug(f'{kind} {name}')}"
            found.setdefault(key(name), []).append(Place(kind, name, "commune", path, province, first=TWO_TIERS))
    return {name: tuple(places) for name, places in found.items()}


def communes_named(name: str) -> tuple[Place, ...]:
    """All communes called ``name``, old and new."""
    return _communes().get(key(name), ())


@cache
def new_communes_of(path: str) -> tuple[Place, ...]:
    """The communes of a province since 1 July 2025."""
    return tuple(
        place
        for places in _communes().values()
        for place in places
        if place.first == TWO_TIERS and place.province and place.province.path == path
    )
