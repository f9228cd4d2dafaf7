"""Bodies of an area that has a number and is no unit of administration: "Kho bạc Nhà nước khu vực XV".

Central bodies have such branches over several provinces; a province has several courts and procuracies ("Tòa án nhân
dân khu vực 2 - Cần Thơ"). Without the number the words would name the body above, or none.
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


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    bodies = {tones(words): (name, owner) for words, name, owner in rows("agencies_area.tsv")}
    heads = "|".join(sorted(map(re.escape, bodies), key=len, reverse=True))
    return re.compile(rf"(?P<body>{heads}) khu vực (?P<number>[ivxl]{{1,6}}|\d{{1,2}})(?!\w)"), bodies


def read_area(reader: Reader, start: int) -> Found | None:
    """The branch whose name stands at ``start``, or None."""
    if reader.fold or reader.low.find(" khu vực ", start, start + _LONGEST) < 0:
        return None
    pattern, bodies = _pattern()
    match = pattern.match(reader.low, start)
    if match is None:
        return None
    name, owner = bodies[match["body"]]
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


def _place(reader: Reader, at: int) -> tuple[Place | None, int]:
    """The province named behind ("khu vực 2 - Cần Thơ", "khu vực 2, tỉnh Bắc Ninh"), else the document's."""
    gap = reader.match(r" ?- ?(?:tỉnh |thành phố )?|,? (?:thuộc |của )?(?:tỉnh |thành phố )", at)
    names, end = reader.place_name(gap.end()) if gap else ([], at)
    for name in names:
        found = find_province(name.place.name, reader.context.era)
        if found is not None and name.place.kind in ("tỉnh", "thành phố") and found.name == name.place.name:
            return found, end
    return province_of(reader), at
