"""Bodies with their place: "UBND huyện Định Quán", "Sở Nội vụ tỉnh Hà Giang", "HĐND và UBND tỉnh"."""

from __future__ import annotations

from dataclasses import replace

from loaders.agencies.council_boards import boards_in_list
from loaders.agencies.levels import level_group, limited
from loaders.agencies.lexicon import COMMITTEES, Entry
from loaders.agencies.model import Agency
from loaders.agencies.owned import of_body_behind
from loaders.agencies.party_units import own_board
from loaders.agencies.place_find import Named, find_place
from loaders.agencies.place_phrase import Phrase, read_name, read_phrase
from loaders.agencies.places import COMMUNE_KINDS, DISTRICT_KINDS, Place, find_province
from loaders.agencies.reader import Found, Reader
from loaders.agencies.registry import Body, at_place, bodies, remember
from loaders.agencies.spelling import key, low, slug
from loaders.agencies.standing import (
    certainty_of,
    commune_of,
    district_of,
    institution_of,
    is_central,
    issuing_unit,
    own_unit_of,
    province_of,
    relative_place,
)
from loaders.agencies.units import unit_at

_AND = r"(?:, ?| và | - |/| & )(?:các )?"
# "UBMTTQ và các tổ chức chính trị - xã hội huyện": one place for both.
_WITH_OTHERS = (
    r" và các (?:tổ chức|đoàn thể|hội)(?: [\w-]+){0,8}?"
    r"(?= (?:tỉnh|thành phố|huyện|quận|thị xã|xã(?! hội)|phường|thị trấn)(?!\w))"
)
# "UBMTTQ, cơ quan, tổ chức liên quan ở cấp xã": one level for both.
_WITH_RELATED = (
    r"(?:,| và) (?:các )?(?:cơ quan|tổ chức|đơn vị|đoàn thể)(?:, (?:cơ quan|tổ chức|đơn vị|đoàn thể))*"
    r"(?: (?:có )?liên quan)? ở(?= cấp (?:xã|huyện|tỉnh)(?!\w))"
)
_CAPITAL = (
    "bao",
    "bao-va-phat-thanh-truyen-hinh",
    "thue",
    "thong-ke",
    "dien-luc",
    "viettel",
    "vnpt",
)  # else: any newspaper, the tax
_OF_COMMUNES = ("cong-chuc-", "tram-y-te")  # only communes have them
# Both provinces and communes have one (since 2025): alone it is that of the body that issues the document.
_OF_EACH_LEVEL = ("trung-tam-phuc-vu-hanh-chinh-cong",)
_OWN_LEVEL = {
    low("tỉnh đoàn"): "tỉnh",
    low("thành đoàn"): "thành phố",
    low("huyện đoàn"): "huyện",
    low("thị đoàn"): "thị xã",
    low("quận đoàn"): "quận",
}  # names whose first word says of what unit they are
_OF_ITS_HOUSE = "không ghi cấp, hiểu là của cơ quan ban hành"
_COMMITTEE_KINDS = (("huyện ủy", "huyện"), ("quận ủy", "quận"), ("thị ủy", "thị xã"), ("thành ủy", "thành phố"))


def _in_time(body: Body, year: int | None) -> bool:
    return year is None or (body.first or 0) <= year <= (body.last or 9999)


def pick(rows: list[Body], year: int | None) -> Body:
    """The body of several with one spelling that was there in ``year``; without a year the one before 2025."""
    good = [row for row in rows if _in_time(row, year)] or rows
    return min(good, key=lambda row: row.last or 9999) if year is None else good[0]


def read_local(reader: Reader, entries: list[Entry], end: int) -> Found | None:
    """The bodies that ``entries`` (all of one spelling, ending at ``end``) open, with the place words behind them."""
    row = entries[0].item
    if isinstance(row, Body) and row.slug in _CAPITAL and not reader.capital(end - len(entries[0].words)):
        return None
    if isinstance(row, Body) and entries[0].board:
        return own_board(reader, row, end)
    chain = [entries]
    position = end
    phrase = (
        _committee_phrase(reader, entries, position)
        or read_phrase(reader, position)
        or _branch_phrase(reader, entries, position)
    )
    while phrase is None and len(chain) < 6 and _may_share(chain[-1]):
        gap = reader.match(_AND, position)
        following, after = reader.entries(gap.end()) if gap else ([], position)
        if gap and gap.group().endswith("các ") and not following:
            following, after = reader.entries(gap.end() - len("các "))  # "các Ban Hội đồng nhân dân"
        if gap and isinstance(row, Body) and (boards := boards_in_list(reader, row, gap.end()))[0]:
            following, after = boards
        following = [entry for entry in following if isinstance(entry.item, Body)]
        if not following or not (_may_share(following) or following[0].item.slug.startswith("so-")):  # type: ignore[union-attr]
            break
        chain.append(following)
        position = after
        phrase = read_phrase(reader, position)
    if phrase is None and isinstance(row, Body) and row.kind == "mass_org":
        both = reader.match(_WITH_OTHERS, position) or reader.match(_WITH_RELATED, position)
        place = read_phrase(reader, both.end()) if both else None
        phrase = replace(place, end=position) if place else None
    if phrase is None:
        owned = of_body_behind(reader, entries, end)
        if owned is not None:
            return owned
    if phrase is None or (len(chain) > 1 and not (phrase.relative or phrase.levels or phrase.named or phrase.scope)):
        return _alone(reader, entries, end)
    if len(chain) > 1 and isinstance(row, Body) and _above_communes(reader, row, phrase):
        return _alone(reader, entries, end) or _relative(reader, row, "huyện", end)
    return _together(reader, chain, phrase)


def _above_communes(reader: Reader, row: Body, phrase: Phrase) -> bool:
    """ "Phòng Nội vụ, UBND các xã": until the middle of 2025 a phòng was the district's, and no commune had one."""
    year = reader.context.era
    office = row.local and row.slug.startswith("phong-") and (year is None or year <= 2025)
    kinds = [*phrase.levels, *(named.kind for named in phrase.named)]
    return office and bool(kinds) and all(kind in COMMUNE_KINDS for kind in kinds)


def _committee_phrase(reader: Reader, entries: list[Entry], end: int) -> Phrase | None:
    """ "Huyện ủy Xuân Lộc": the committee's own word says what kind of unit the name behind it is."""
    for words, kind in _COMMITTEE_KINDS:
        if entries[0].words.endswith(words) and reader.match(" ", end):
            name = read_name(reader, end + 1, kind)
            if name is not None and reader.place_name(end + 1)[0]:
                return Phrase(name.end, named=[name])
    return None


def _branch_phrase(reader: Reader, entries: list[Entry], end: int) -> Phrase | None:
    """ "VNPT Xuân Lộc", "Agribank chi nhánh Xuân Lộc": a branch by the bare name of a district of the own province."""
    row, province = entries[0].item, province_of(reader)
    if not isinstance(row, Body) or row.kind != "enterprise" or province is None or not reader.match(" ", end):
        return None
    names, stop = reader.place_name(end + 1, exact=True)
    places = {name.place.path: name.place for name in names}
    own = [place for place in places.values() if place.province and place.province.path == province.path]
    return Phrase(stop, named=[Named(own[0].kind, own[0].name, end + 1, stop)]) if len(own) == 1 else None


def _may_share(entries: list[Entry]) -> bool:
    item = entries[0].item
    return isinstance(item, Body) and item.needs_place


def _together(reader: Reader, chain: list[list[Entry]], phrase: Phrase) -> Found | None:
    found: Found | None = None
    standing = False
    for entries in chain:
        rows = [entry.item for entry in entries if isinstance(entry.item, Body)]
        row = pick(rows, reader.context.era)
        if standing and row.slug == "hdnd":
            row = bodies()["hdnd/thuong-truc"]
        standing = row.slug.endswith("thuong-truc")
        one = _of_its_committee(reader, row, entries[0].words, phrase) or _resolve(reader, row, entries[0], phrase)
        if one is None:
            continue
        if found is None:
            found = one
        else:
            found = replace(
                found,
                agencies=found.agencies + one.agencies,
                certainty=max(found.certainty, one.certainty, key=("stated", "inferred", "ambiguous").index),
                reason=found.reason or one.reason,
                candidates=found.candidates + one.candidates,
            )
    return found


def _of_its_committee(reader: Reader, row: Body, words: str, phrase: Phrase) -> Found | None:
    """ "Ban Tuyên giáo Thành ủy, Ban Thường vụ Đảng ủy phường": the first is the city's, whatever the list ends in."""
    if (level := _OWN_LEVEL.get(words)) and not any(named.kind in (None, level) for named in phrase.named):
        return _relative(reader, row, level, phrase.end)
    below = "tỉnh ủy" in words and any(named.kind in (*DISTRICT_KINDS, *COMMUNE_KINDS) for named in phrase.named)
    if "{committee}" not in row.name or not (phrase.relative or below):
        return None
    place, told = _committee_place(reader, words)
    if not told or place is None or place.kind == phrase.relative:
        return None
    certainty, reason = certainty_of(reader, place)
    return Found(phrase.end, (at_place(row, place),), "relative", certainty, reason)


def _committee_place(reader: Reader, words: str) -> tuple[Place | None, bool]:
    """Whose committee "Tỉnh ủy", "Thành ủy", "Huyện ủy" is when no place follows; False where the words do not tell."""
    for committee in COMMITTEES:
        if low(committee) in words or (reader.fold and key(committee) in key(words)):
            if committee == "Tỉnh ủy":
                return province_of(reader), True
            if committee == "Thành ủy":
                district, province = district_of(reader), province_of(reader)
                city = district if district and district.kind == "thành phố" else province
                return (city if city and city.kind == "thành phố" else None), True
            if committee == "Đảng ủy":
                return commune_of(reader), True
            return district_of(reader), True
    return province_of(reader), False


def _alone(reader: Reader, entries: list[Entry], end: int) -> Found | None:
    """A body without place words: a sở, a party committee; others only where the next words share their place."""
    rows = [entry.item for entry in entries if isinstance(entry.item, Body)]
    row = pick(rows, reader.context.era)
    if (level := _OWN_LEVEL.get(entries[0].words)) is not None:
        return _relative(reader, row, level, end)
    if row.kind == "portal" and entries[0].words.endswith("tp"):
        return _relative(reader, row, "thành phố", end)
    place, told = (
        _committee_place(reader, entries[0].words) if "{committee}" in row.name else (province_of(reader), False)
    )
    if _is_own_office(reader, row) and (own := own_unit_of(reader)) is not None:
        if row.slug.startswith(_OF_COMMUNES) and own.level != "commune":
            return None
        certainty, reason = certainty_of(reader, own)
        return Found(end, (at_place(row, own),), "relative", certainty, reason)
    house = institution_of(reader) if row.kind == "mass_org" and reader.capital(end - len(entries[0].words)) else None
    if house is not None:
        return Found(end, (unit_at(house, row.name),), "relative", "inferred", _OF_ITS_HOUSE)
    if row.needs_place and not told and not entries[0].words.endswith(" tu") and row.slug != "tinh-uy/cac-ban-dang":
        if (
            row.kind != "mass_org"
            or place is None
            or reader.context.district
            or not reader.capital(end - len(entries[0].words))
        ):
            return None
        own = own_unit_of(reader) if reader.context.commune else None
        if own is not None:
            return Found(end, (at_place(row, own),), "relative", "inferred", "không ghi cấp, hiểu là cấp xã")
        return Found(end, (at_place(row, place),), "relative", "inferred", "không ghi cấp, hiểu là cấp tỉnh")
    if place is None and told:
        return _own_committee(reader, row, entries[0].words, end)
    if place is None:
        return of_all_provinces(reader, row, end)
    certainty, reason = certainty_of(reader, place)
    form = "abbr" if entries[0].short else "relative"
    return Found(end, (at_place(row, place),), form, certainty, reason)


def _is_own_office(reader: Reader, row: Body) -> bool:
    """Whether ``row`` alone is an office of the district or commune that issues the document; in a party committee's
    document its "Phòng …" are those of the people's committee."""
    if reader.context.party:
        return row.local and row.slug.startswith("phong-")
    return (row.local and row.kind != "press") or row.slug in _OF_EACH_LEVEL


def _own_committee(reader: Reader, row: Body, words: str, end: int) -> Found | None:
    """ "Đảng ủy", "Tỉnh ủy" where no place is known: the issuer, if it is such a committee."""
    issuer = reader.context.issuer
    if "đảng ủy" in words and reader.capital(end + 1):
        return None  # "Đảng ủy Khối": another
    if issuer is not None and issuer.kind == "party" and low(issuer.name).startswith(words) and row.slug == "tinh-uy":
        return Found(end, (issuer,), "relative")
    if "đảng ủy" in words:
        return None
    for committee, kind in _COMMITTEE_KINDS[:3]:
        if committee in words:
            return _relative(reader, row, kind, end)
    return of_all_provinces(reader, row, end)


def of_all_provinces(reader: Reader, row: Body, end: int) -> Found | None:
    """ "Sở Y tế" in a circular of a ministry: those of all provinces."""
    if not is_central(reader):
        return Found(end, (), "relative", "ambiguous", "không rõ tỉnh, thành phố")
    name = row.name.replace("{committee}", "Tỉnh ủy, Thành ủy")
    group = Agency(
        id=f"tw/nhom/{slug(row.slug)}",
        name=f"{name} các tỉnh, thành phố trực thuộc Trung ương",
        kind="generic_group",
        level="province",
        members_exhaustive=False,
    )
    return Found(end, (remember(group),), "group", "inferred", "văn bản của trung ương, không ghi tỉnh")


def _resolve(reader: Reader, row: Body, entry: Entry, phrase: Phrase) -> Found | None:
    if phrase.scope is not None:
        return _scope_group(reader, row, phrase)
    if phrase.relative is not None:
        return _relative(reader, row, phrase.relative, phrase.end)
    agencies: list[Agency] = []
    certainty, reason = "stated", None
    candidates: list[Agency] = []
    province = find_province(phrase.within, reader.context.era) if phrase.within else province_of(reader)
    places: list[Place] = []
    for named in phrase.named:
        found, how = find_place(named, province, district_of(reader), reader.context.era)
        if len(found) == 1:
            places.append(found[0])
            if how == "only":
                certainty, reason = "inferred", "đơn vị hành chính duy nhất có tên này"
            elif how == "new" and not phrase.within:
                certainty, reason = "inferred", "không có trong danh mục, hiểu là thuộc tỉnh ban hành"
        elif not phrase.within and (own := issuing_unit(reader, named)) is not None:
            places.append(own)
        elif found:
            candidates += [at_place(row, place) for place in found[:8]]
            certainty, reason = "ambiguous", "có nhiều đơn vị hành chính cùng tên"
        elif named.kind is not None:
            certainty, reason = "ambiguous", "không rõ thuộc tỉnh nào"
    if phrase.levels:
        group = level_group(
            reader,
            _as_spelled(reader, row, entry, phrase),
            phrase.levels,
            province if phrase.within else province_of(reader),
            places,
        )
        group, end = limited(reader, group, phrase.end) if not places else (group, phrase.end)
        agencies.append(group)
        phrase = replace(phrase, end=end)
    bare = len(phrase.named) == 1 and phrase.named[0].kind is None and row.kind in ("press", "enterprise")
    row = replace(row, bare=True) if bare else _as_spelled(reader, row, entry, phrase)
    agencies += [at_place(row, place) for place in places]
    form = "group" if phrase.levels or len(agencies) > 1 else "name"
    return Found(phrase.end, tuple(agencies), form, certainty, reason, tuple(candidates))


def _as_spelled(reader: Reader, row: Body, entry: Entry, phrase: Phrase) -> Body:
    """An office of a district under the name that the document gives it, where that is a name and no abbreviation."""
    del reader, phrase
    spelled = next((name for name in row.others if low(name) == entry.words), None)
    if not row.local or spelled is None or any(sum(map(str.isupper, word)) > 1 for word in spelled.split()):
        return row
    return replace(row, name=spelled)


def _scope_group(reader: Reader, row: Body, phrase: Phrase) -> Found:
    place = district_of(reader) or province_of(reader)
    above = f" ({place.full})" if place else ""
    scope = phrase.scope or ""
    agency = Agency(
        id=f"{place.path if place else 'tw'}/nhom/{slug(row.slug)}-{slug(scope)}",
        name=f"{row.name.replace('{committee}', 'cấp ủy')} {scope}{above}",
        kind="generic_group",
        level="none",
        province=place.top.name if place and place.top else None,
        members_exhaustive=False,
    )
    return Found(phrase.end, (remember(agency),), "generic_group")


def _relative(reader: Reader, row: Body, kind: str, end: int) -> Found:
    place = relative_place(reader, kind)
    if place is not None:
        certainty, reason = certainty_of(reader, place)
        return Found(end, (at_place(row, place),), "relative", certainty, reason)
    if kind in ("tỉnh", "thành phố") and not is_central(reader):
        return Found(end, (), "relative", "ambiguous", "không rõ tỉnh, thành phố")
    level = "tỉnh" if kind in ("tỉnh", "thành phố") else "huyện" if kind in DISTRICT_KINDS else "xã"
    above = district_of(reader) or province_of(reader)
    inside = f" thuộc {above.full}" if above else ""
    agency = Agency(
        id=f"{above.path if above else 'tw'}/nhom/{slug(row.slug)}-cap-{slug(level)}",
        name=f"{row.name.replace('{committee}', 'Cấp ủy')} cấp {level}{inside}",
        kind="generic_group",
        level={"tỉnh": "province", "huyện": "district"}.get(level, "commune"),
        province=above.top.name if above and above.top else None,
        members_exhaustive=False,
    )
    return Found(end, (remember(agency),), "generic_group")
