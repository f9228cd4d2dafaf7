"""Bodies of an area that is no unit of administration: "Kho bạc Nhà nước khu vực XV".

Central bodies have such branches over several provinces; a province has several courts and procuracies ("Tòa án nhân
dân khu vực 2 - Cần Thơ"). A central body's branches without a number are any of them, and never the body above.
"""

from __future__ import annotations

import re
from functools import cache

from loaders.agencies.model import Agency
from loaders.agencies.places import Place, find_province
from loaders.agencies.reader import Found, Reader
from loaders.agencies.registry import remember
from loaders.agencies.spelling import slug, tones
from loaders.agencies.standing import certainty_of, province_of
from loaders.wordlists import rows

_LONGEST = 60  # letters from the name's start to "khu vực"
# "khu vực" alone, and none of "khu vực miền núi", "khu vực nông thôn", "khu vực ….." of a form.
_ANY = (
    r"(?!\w| (?:miền|phía|số|các|này|đông|tây|nam|bắc|trung|đồng bằng|duyên hải|ven|nội|ngoại|lân cận|biên giới"
    r"|nông thôn|thành thị|đô thị|vùng|\d|[ivxl]+\b)| ?[…_]| \.|\.\.)"
)


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    bodies = {tones(words): (name, owner) for words, name, owner in rows("agencies_area.tsv")}
    heads = "|".join(sorted(map(re.escape, bodies), key=len, reverse=True))
    return re.compile(rf"(?P<body>{heads}) khu vực(?: (?P<number>[ivxl]{{1,6}}|\d{{1,2}})(?!\w)|{_ANY})"), bodies


def read_area(reader: Reader, start: int) -> Found | None:
    """The branch whose name stands at ``start``, or None."""
    if reader.fold or reader.low.find(" khu vực", start, start + _LONGEST) < 0:
        return None
    pattern, bodies = _pattern()
    match = pattern.match(reader.low, start)
    if match is None:
        return None
    name, owner = bodies[match["body"]]
    if match["number"] is None:
        return None if owner == "province" or reader.capital(match.end() + 1) else _any_of(name, owner, match.end())
    words = f"{name} khu vực {match['number'].upper()}"
    if owner != "province":
        kind = "unit" if owner.startswith("tw/bo-") else "other"
        agency = Agency(f"{owner}/{slug(words)}", words, kind, "central", parent=owner)
        return Found(match.end(), (remember(agency),), "name")
    place, end = _place(reader, match.end())
    if place is None:
        return Found(match.end(), (), "relative")
    kind = "court" if name.startswith("Tòa") else "procuracy"
    agency = Agency(f"{place.path}/{slug(words)}", f"{words} - {place.name}", kind, "province", place.name)
    if end > match.end():
        return Found(end, (remember(agency),), "name")
    certainty, reason = certainty_of(reader, place)
    return Found(end, (remember(agency),), "relative", certainty, reason)


def _any_of(name: str, owner: str, end: int) -> Found:
    words = f"{name} khu vực"
    group = Agency(f"{owner}/nhom/{slug(words)}", words, "group", "central", parent=owner, members_exhaustive=False)
    return Found(end, (remember(group),), "group")


def _place(reader: Reader, at: int) -> tuple[Place | None, int]:
    """The province named behind ("khu vực 2 - Cần Thơ", "khu vực 2, tỉnh Bắc Ninh"), else the document's."""
    gap = reader.match(r" ?- ?(?:tỉnh |thành phố )?|,? (?:thuộc |của )?(?:tỉnh |thành phố )", at)
    names, end = reader.place_name(gap.end()) if gap else ([], at)
    for name in names:
        found = find_province(name.place.name, reader.context.era)
        if found is not None and name.place.kind in ("tỉnh", "thành phố") and found.name == name.place.name:
            return found, end
    return province_of(reader), at
