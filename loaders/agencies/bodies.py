"""Bodies with their place: "UBND huyện Định Quán", "Sở Nội vụ tỉnh Hà Giang", "HĐND và UBND tỉnh", "Sở Tài chính, Nội vụ"."""

from __future__ import annotations

from dataclasses import replace

from loaders.agencies.lexicon import COMMITTEES, Entry, domains
from loaders.agencies.model import Agency
from loaders.agencies.place_phrase import Named, Phrase, find_place, read_phrase
from loaders.agencies.places import (
    COMMUNE_KINDS,
    DISTRICT_KINDS,
    TWO_TIERS,
    Place,
    districts_of,
    find_province,
    new_communes_of,
    provinces_of,
)
from loaders.agencies.reader import Found, Reader
from loaders.agencies.registry import Body, Central, at_place, bodies, remember
from loaders.agencies.spelling import key, low, slug

_AND = r"(?:, ?| và | - |/|; ?| & )(?:các )?"
_SHARES = ("tinh-uy/thuong-truc", "tinh-uy/van-phong", "tinh-uy")
_SAME_ISSUER = "theo cơ quan ban hành"
_FROM_PLACE = "theo địa danh của văn bản"


def province_of(reader: Reader) -> Place | None:
    """The province that the document belongs to."""
    return find_province(reader.context.province, reader.context.year)


def district_of(reader: Reader) -> Place | None:
    """The district that the document belongs to ("huyện Định Quán")."""
    return _own_unit(reader, reader.context.district, DISTRICT_KINDS, None)


def commune_of(reader: Reader) -> Place | None:
    return _own_unit(reader, reader.context.commune, COMMUNE_KINDS, district_of(reader))


def _own_unit(reader: Reader, words: str | None, kinds: tuple[str, ...], above: Place | None) -> Place | None:
    if not words:
        return None
    for kind in kinds:
        if low(words).startswith(kind + " "):
            named = Named(kind, words[len(kind) + 1 :], 0, 0)
            found, _ = find_place(named, province_of(reader), above, reader.context.year)
            return found[0] if found else None
    return None


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


def _in_time(body: Body, year: int | None) -> bool:
    return year is None or (body.first or 0) <= year <= (body.last or 9999)


def pick(rows: list[Body], year: int | None) -> Body:
    """The body of several with one spelling that was there in ``year``; without a year the one before 2025."""
    good = [row for row in rows if _in_time(row, year)] or rows
    return min(good, key=lambda row: row.last or 9999) if year is None else good[0]


def read_local(reader: Reader, entries: list[Entry], end: int) -> Found | None:
    """The bodies that ``entries`` (all of one spelling, ending at ``end``) open, with the place words behind them."""
    chain = [entries]
    position = end
    phrase = read_phrase(reader, position)
    while phrase is None and len(chain) < 6 and _may_share(chain[-1]):
        gap = reader.match(_AND, position)
        following, after = reader.entries(gap.end()) if gap else ([], position)
        following = [entry for entry in following if isinstance(entry.item, Body)]
        if not following or not (_may_share(following) or following[0].item.slug.startswith("so-")):  # type: ignore[union-attr]
            break
        chain.append(following)
        position = after
        phrase = read_phrase(reader, position)
    if phrase is None:
        owned = _of_body(reader, entries, end)
        if owned is not None:
            return owned
    if phrase is None or (len(chain) > 1 and not (phrase.relative or phrase.levels or phrase.named or phrase.scope)):
        return _alone(reader, entries, end)
    return _together(reader, chain, phrase)


def _of_body(reader: Reader, entries: list[Entry], end: int) -> Found | None:
    """ "Cổng TTĐT Sở", "Trang thông tin điện tử Bộ": a portal of the body named behind it."""
    from loaders.agencies.names import read_body

    row = entries[0].item
    if not isinstance(row, Body) or row.kind != "portal":
        return None
    gap = reader.match(r" (?:của )?(?=sở|bộ|stt|ubnd|ủy ban|chính phủ)", end)
    owner = read_body(reader, gap.end()) if gap else None
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


def _may_share(entries: list[Entry]) -> bool:
    item = entries[0].item
    return isinstance(item, Body) and item.needs_place


def _together(reader: Reader, chain: list[list[Entry]], phrase: Phrase) -> Found | None:
    found: Found | None = None
    standing = False
    for entries in chain:
        rows = [entry.item for entry in entries if isinstance(entry.item, Body)]
        row = pick(rows, reader.context.year)
        if standing and row.slug == "hdnd":
            row = bodies()["hdnd/thuong-truc"]
        standing = row.slug.endswith("thuong-truc")
        one = _resolve(reader, row, entries[0], phrase)
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


def _committee_place(reader: Reader, words: str) -> tuple[Place | None, bool]:
    """Whose committee "Tỉnh ủy", "Thành ủy", "Huyện ủy" in ``words`` is when no place follows; False: not told by the words."""
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
    row = pick(rows, reader.context.year)
    if row.kind == "portal" and entries[0].words.endswith("tp"):
        return _relative(reader, row, "thành phố", end)
    place, told = (
        _committee_place(reader, entries[0].words) if "{committee}" in row.name else (province_of(reader), False)
    )
    if row.needs_place and not told and not entries[0].words.endswith(" tu") and row.slug != "tinh-uy/cac-ban-dang":
        if (
            row.kind != "mass_org"
            or place is None
            or reader.context.district
            or not reader.capital(end - 1 - len(entries[0].words) + 1)
        ):
            return None
        return Found(end, (at_place(row, place),), "relative", "inferred", "không ghi cấp, hiểu là cấp tỉnh")
    if place is None and told:
        return _own_committee(reader, row, entries[0].words, end)
    if place is None:
        return _generic(reader, row, end)
    certainty, reason = certainty_of(reader, place)
    form = "abbr" if entries[0].short else "relative"
    return Found(end, (at_place(row, place),), form, certainty, reason)


def _own_committee(reader: Reader, row: Body, words: str, end: int) -> Found | None:
    """ "Đảng ủy", "Tỉnh ủy" where no place is known: the issuer, if it is such a committee."""
    issuer = reader.context.issuer
    if issuer is not None and issuer.kind == "party" and low(issuer.name).startswith(words) and row.slug == "tinh-uy":
        return Found(end, (issuer,), "relative")
    if "đảng ủy" in words or "huyện ủy" in words or "quận ủy" in words or "thị ủy" in words:
        return None
    return _generic(reader, row, end)


def _generic(reader: Reader, row: Body, end: int) -> Found | None:
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
    province = find_province(phrase.within, reader.context.year) if phrase.within else province_of(reader)
    places: list[Place] = []
    for named in phrase.named:
        found, how = find_place(named, province, district_of(reader), reader.context.year)
        if len(found) == 1:
            places.append(found[0])
            if how == "only":
                certainty, reason = "inferred", "đơn vị hành chính duy nhất có tên này"
            elif how == "new" and not phrase.within:
                certainty, reason = "inferred", "không có trong danh mục, hiểu là thuộc tỉnh ban hành"
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
        agencies.append(group)
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


def relative_place(reader: Reader, kind: str) -> Place | None:
    """What "tỉnh", "thành phố", "huyện" alone means in this document; None where it cannot be told."""
    province, district = province_of(reader), district_of(reader)
    if kind == "tỉnh":
        return province
    if district is not None and district.kind == kind:
        return district
    if kind == "thành phố":
        return province if province is not None and province.kind == kind else None
    commune = commune_of(reader)
    return commune if commune is not None and commune.kind == kind else None


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


def level_group(
    reader: Reader, row: Body | None, levels: list[str], province: Place | None, apart: list[Place]
) -> Agency:
    """All units of ``levels``, or the bodies ``row`` of them; units listed ``apart`` are not among the members."""
    top = all(kind in ("tỉnh", "thành phố") for kind in levels) and "tỉnh" in levels
    if top:
        province = None
    district = district_of(reader) if not set(levels) & set(DISTRICT_KINDS) else None
    scope = district or province
    members, exhaustive = _members(levels, scope, province, apart, reader.context.year)
    words = ", ".join(levels) + (" trực thuộc Trung ương" if top and len(levels) > 1 else "")
    above = f" thuộc {scope.full}" if scope else ""
    name = row.name.replace("{committee}", "Cấp ủy") if row else ""
    body = row or bodies()["ubnd"]
    level = "province" if top else "district" if set(levels) & set(DISTRICT_KINDS) else "commune"
    return remember(
        Agency(
            id=f"{scope.path if scope else 'tw'}/nhom/{slug(row.slug) + '-' if row else ''}cac-{'-'.join(sorted(slug(k) for k in levels))}",
            name=f"{name} các {words}{above}".strip() if row else f"Các {words}{above}",
            kind="group",
            level=level,
            province=province.name if province else None,
            members=tuple(at_place(body, place).id for place in members),
            members_exhaustive=exhaustive,
        )
    )


def _members(
    levels: list[str], scope: Place | None, province: Place | None, apart: list[Place], year: int | None
) -> tuple[list[Place], bool]:
    if "tỉnh" in levels:
        everywhere = [place for place in provinces_of(year) if place.kind in levels] if year is not None else []
        return everywhere, bool(everywhere)
    if scope is None or province is None or scope.level != "province":
        return [], False
    left = {place.path for place in apart}
    kinds = set(levels)
    if kinds & set(DISTRICT_KINDS):
        if year is not None and year > TWO_TIERS:
            return [], False
        found = [place for place in districts_of(province.path) if place.kind in kinds and place.path not in left]
        return found, bool(found)
    if (year is not None and year > TWO_TIERS) or "đặc khu" in kinds:
        return [p for p in new_communes_of(province.path) if p.kind in kinds and p.path not in left], True
    return [], False


def read_more_of(reader: Reader, head: str, found: Found) -> Found:
    """The names that go on after a sở or a ministry: "Sở Tài chính, Kế hoạch và Đầu tư" are two, cut by the list of sở."""
    agencies = list(found.agencies)
    end = found.end
    while True:
        gap = reader.match(r"(?:, ?|; ?| và )", end)
        read = read_domain(reader, head, gap.end()) if gap else None
        if read is None:
            break
        agencies.append(read[0])
        end = read[1]
    return found if end == found.end else replace(found, agencies=tuple(agencies), end=end)


def read_domain(reader: Reader, head: str, start: int) -> tuple[Agency, int] | None:
    """The sở or ministry whose name without "Sở"/"Bộ" stands at ``start``, and where it ends."""
    if not reader.capital(start):
        return None
    names, lengths = domains(head)
    word_end = start
    while word_end < reader.length and reader.raw[word_end].isalnum():
        word_end += 1
    for size in lengths.get(reader.low[start:word_end], ()):
        end = start + size
        item = names.get(reader.low[start:end]) if reader.ends_word(end) else None
        if item is None or reader.match(r" - \w", end):
            continue
        _, other_end = reader.entries(start)
        if other_end > end or reader.match(r" (?:tỉnh|thành phố|huyện|quận|các|cấp) ?", end):
            return None
        if isinstance(item, Central):
            return item.agency, end
        place = province_of(reader)
        if isinstance(item, Body) and place is not None:
            return at_place(item, place), end
        generic = _generic(reader, item, end) if isinstance(item, Body) else None
        return (generic.agencies[0], end) if generic and generic.agencies else None
    return None
