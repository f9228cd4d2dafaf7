"""The words after a body that say where: "huyện Định Quán, Trảng Bom", "tỉnh", "các huyện, thành phố Biên Hòa"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from loaders.agencies.place_find import Named
from loaders.agencies.places import (
    COMMUNE_KINDS,
    DISTRICT_KINDS,
    Place,
    communes_named,
    find_province,
)
from loaders.agencies.reader import Reader
from loaders.agencies.spelling import key, low
from loaders.agencies.standing import province_of

_SHORT_LIST = (  # "huyện, thị, thành phố", "huyện, thành, thị"
    r"(?:huyện|quận)(?:(?:, | và )(?:thị|thành)(?! (?:ủy|đoàn|xã|phố))){1,2}"
    r"(?:(?:, | và )(?:thành phố|thị xã))?(?! (?:ủy|đoàn))"
)
_KIND = (
    rf"(?P<kind>tp\.|tx\.|(?:{_SHORT_LIST}|tỉnh/thành phố|tỉnh, thành phố|tỉnh|thành phố|tp|huyện/thị xã/thành phố"
    r"|huyện|quận|thị xã|tx|xã|phường|thị trấn|đặc khu"
    r"|tt(?! (?:(?:đảng|tỉnh|huyện|thành|thị|quận) ủy|hđnd|ubnd)(?!\w))|h(?=[,/] ?(?:tx|tp)(?!\w)))(?!\w))"
)
_PLURAL = r" ?(?:của |ở |tại |thuộc )?(?P<many>các|một số|những|mỗi|toàn bộ các|tất cả các) "
_NEXT = r"(?:, ?| và | - |/| & |; ?)(?:các )?"
# "Công an tỉnh, Tỉnh Đoàn": the kind opens the name of a body that each such unit has.
_OF_BODY = r"(?! (?:ủy|đội|đoàn|hội)(?!\w))"
_SCOPE = (
    r" (?:các cấp|cùng cấp|(?P<cap>cấp (?:tỉnh|huyện|xã|cơ sở))(?:, cấp (?:huyện|xã))*(?: và cấp (?:huyện|xã))?)(?!\w)"
)
_KINDS = {
    "tp": "thành phố",
    "tp.": "thành phố",
    "tx": "thị xã",
    "tx.": "thị xã",
    "tt": "thị trấn",
    "h": "huyện",
    "thị": "thị xã",
    "thành": "thành phố",  # "các huyện, thị, thành"
}
_LIMITED = r"(?: \w+){1,5} ?: ?"  # "các xã, phường có rừng: Tràm Chim, Phú Hiệp": which ones is said behind the colon
_CENTRAL = r"(?:,? (?:trực )?thuộc trung ương| trực thuộc tw)"


@dataclass(slots=True)
class Phrase:
    """Where a body is.

    relative: one kind without a name ("tỉnh"). levels: kinds that stand for all of them ("huyện", "thị xã").
    named: the units named. within: the province named behind a district.
    """

    end: int
    relative: str | None = None
    levels: list[str] = field(default_factory=list)
    named: list[Named] = field(default_factory=list)
    within: str | None = None
    scope: str | None = None  # "các cấp", "cấp huyện"


def _kind(words: str, fold: bool) -> str:
    words = _KINDS.get(words, words)
    if fold:
        for kind in ("tỉnh", *DISTRICT_KINDS, *COMMUNE_KINDS):
            if key(kind) == key(words):
                return kind
    return words


def read_name(reader: Reader, start: int, kind: str | None) -> Named | None:
    """The name of a unit of ``kind`` at ``start``: a known one, or a run of capitals behind a kind."""
    if not 0 < start < reader.length or reader.raw[start - 1] == "\v":
        return None
    if reader.raw[start].isdigit() and not _numbered(reader, start, kind):
        return None
    names, end = reader.place_name(start, exact=kind is None)
    good = [name for name in names if _fits(name.place, kind)]
    if good:
        return Named(kind, good[0].place.name, start, end)
    if kind is None or reader.fold:
        return None
    if reader.raw[start - 1] != " ":
        return None
    end = reader.capital_words(start)
    if reader.raw[start - 2] == ":":  # "Công an huyện: Chỉ đạo …"; but "UBND các xã: Sơn Dương, Tân Trào"
        end = _known_prefix(reader, start, end) if kind in COMMUNE_KINDS else start
        return Named(kind, reader.raw[start:end], start, end) if communes_named(reader.raw[start:end]) else None
    if end == start:
        return None
    if reader.raw[start:end].isupper() and reader.raw[start - 3 : start - 1].strip(":").islower():
        return None  # "UBND huyện: PCT": a short name of a post
    if kind in COMMUNE_KINDS:
        joined = _known_joined(reader, start, end)
        if joined is not None:
            return Named(kind, *joined)
        end = _known_prefix(reader, start, end)
    elif kind not in ("huyện", "quận", "thị xã") or reader.raw[start:end].count(" ") > 1:
        return None  # a person's name, more likely: "UBND tỉnh Nguyễn Văn A"
    return Named(kind, _cased(reader.raw[start:end]), start, end)


def _numbered(reader: Reader, start: int, kind: str | None) -> bool:
    """ "quận 4", "phường 12"; not "Công an thành phố" and the number of the next line."""
    return kind in ("quận", "phường") and reader.raw[start - 1] == " "


def _known_prefix(reader: Reader, start: int, end: int) -> int:
    """Cut a run of capitals to the longest known commune's name, where there is one."""
    cut = end
    while cut > start:
        if communes_named(reader.raw[start:cut]):
            return cut
        cut = reader.raw.rfind(" ", start, cut)
        if cut < 0:
            break
    return end


def _known_joined(reader: Reader, start: int, end: int) -> tuple[str, int, int] | None:
    """A known commune of two names: "phường Xuân Hương - Đà Lạt"; its name, and where it stands."""
    joint = reader.match(r" ?[-–] ?", end)
    cut = reader.capital_words(joint.end()) if joint else end
    while joint and cut > joint.end():
        for place in communes_named(f"{reader.raw[start:end]} - {reader.raw[joint.end() : cut]}"):
            return place.name, start, cut
        cut = reader.raw.rfind(" ", joint.end(), cut)
    return None


def _cased(name: str) -> str:
    return name.title() if name.isupper() and len(name) > 3 else name


def _fits(place: Place, kind: str | None) -> bool:
    if kind is None:
        return place.level == "province"
    if kind == "tỉnh":
        return place.level == "province"
    if kind == "thành phố":
        return place.level == "district" or place.kind == "thành phố"
    return place.level == "district" and kind in DISTRICT_KINDS


def read_phrase(reader: Reader, start: int, bare: bool = True) -> Phrase | None:
    """The place words at ``start`` (a space, usually), or None. ``bare``: a province may stand without its kind."""
    scope = reader.match(_SCOPE, start)
    if scope:
        return Phrase(scope.end(), scope=scope.group().strip())
    many = reader.match(_PLURAL, start)
    if many:
        position = many.end()
    elif start < reader.length and reader.raw[start] in " \n\v":
        position = start + 1
    else:
        return None
    kind = reader.match(_KIND, position)
    if kind is None:
        return None if many or not bare else _bare_name(reader, start, position)
    if not many and kind.group("kind") == "tt" and not reader.fold:
        return None
    return _read_kinds(reader, kind.end(), kind.group("kind"), bool(many), start)


def _bare_name(reader: Reader, start: int, position: int) -> Phrase | None:
    if reader.raw[start] == "\v" or (reader.raw[start] == "\n" and not reader.raw[position : position + 2].isupper()):
        return None
    name = read_name(reader, position, None)
    if name is None:
        return None
    phrase = Phrase(name.end, named=[name])
    _more_names(reader, phrase, None)
    return phrase


def _split_kinds(words: str) -> list[str]:
    return [part.strip() for part in words.replace("/", ",").replace(" và ", ",").split(",")]


def _read_kinds(reader: Reader, end: int, first: str, many: bool, start: int) -> Phrase:
    phrase = Phrase(end, levels=[_kind(kind, reader.fold) for kind in _split_kinds(first)])
    while True:
        kind = phrase.levels[-1]
        gap = reader.match(r"(?: |: ?|(?<=\.))", phrase.end)
        if (
            gap
            and gap.group().startswith(":")
            and many
            and len(phrase.levels) > 1
            and _listed(reader, phrase, gap.end())
        ):
            break
        limited = reader.match(_LIMITED, phrase.end) if many else None
        if limited and reader.raw[phrase.end : limited.end()].islower() and _listed(reader, phrase, limited.end(), 2):
            break
        name = read_name(reader, gap.end(), kind) if gap else None
        if name is not None:
            phrase.levels.pop()
            phrase.named.append(name)
            phrase.end = name.end
            _more_names(reader, phrase, kind)
            break
        more = reader.match(_NEXT + _KIND + ("" if many else _OF_BODY), phrase.end)
        if more is None and many and not phrase.named:
            more = _without_comma(reader, phrase.end)
        if more is not None and not many and more.group().startswith(";"):
            break  # "HĐND xã; TT Đảng ủy" are two items
        if more is None or (not many and not _all_kinds(phrase, more.group("kind"), reader)):
            break
        phrase.levels.append(_kind(more.group("kind"), reader.fold))
        phrase.end = more.end()
    if not many and len(phrase.levels) == 1 and not phrase.named:
        phrase.relative = phrase.levels.pop()
    _read_within(reader, phrase)
    return phrase


def _without_comma(reader: Reader, end: int) -> re.Match[str] | None:
    """ "các quận huyện", "các xã phường": the next kind stands right behind, with no name of its own."""
    more = reader.match(" " + _KIND + _OF_BODY, end)
    named = more is not None and reader.raw[more.end() : more.end() + 1] == " " and reader.capital(more.end() + 1)
    return None if named else more


def _listed(reader: Reader, phrase: Phrase, start: int, least: int = 1) -> bool:
    """ "các tỉnh, thành phố: Cà Mau, Cần Thơ": the units that are meant, of any of the kinds before the colon.

    least: how many there must be, where other words stand before the colon.
    """
    named: list[Named] = []
    unknown = False
    while True:
        provinces = "tỉnh" in phrase.levels
        name = read_name(reader, start, None) if provinces else _of_kinds(reader, start, phrase.levels)
        if name is not None:
            named.append(name)
        elif not named or unknown:
            break
        unknown = name is None  # a name that is miswritten is passed over, where a known one stands behind it
        end = name.end if name is not None else reader.capital_words(start)
        gap = reader.match(r"(?:, ?| và )(?:(?:tp\.?|tx\.?|thành phố|thị xã|tỉnh|huyện|quận) ?(?=\w))?", end)
        if gap is None or end == start:
            break
        start = gap.end()
    if len(named) < least:
        return False
    phrase.levels, phrase.named, phrase.end = [], named, named[-1].end
    return True


def _of_kinds(reader: Reader, start: int, kinds: list[str]) -> Named | None:
    """The unit at ``start`` that is of one of ``kinds``."""
    if all(kind in COMMUNE_KINDS for kind in kinds):
        return _commune_of_kinds(reader, start, kinds)
    names, end = reader.place_name(start, exact=True)
    good = [name.place for name in names if name.place.kind in kinds]
    return Named(good[0].kind, good[0].name, start, end) if good else None


def _commune_of_kinds(reader: Reader, start: int, kinds: list[str]) -> Named | None:
    """The commune at ``start``, with the one of ``kinds`` that the document's province has under that name."""
    end = reader.capital_words(start)
    joined = _known_joined(reader, start, end)
    name, end = (joined[0], joined[2]) if joined else ("", _known_prefix(reader, start, end))
    province, year = province_of(reader), reader.context.era
    fitting = {
        place.kind
        for place in communes_named(name or reader.raw[start:end])
        if place.kind in kinds
        and (province is None or place.top == province)
        and (year is None or (place.first or 0) <= year <= (place.last or 9999))
    }
    return Named(fitting.pop(), name or reader.raw[start:end], start, end) if len(fitting) == 1 else None


def _all_kinds(phrase: Phrase, kind: str, reader: Reader) -> bool:
    """ "quận, huyện" without "các" is a group; "tỉnh, thành phố X" is not read on from "tỉnh"."""
    level = _level(_kind(kind, reader.fold))
    return all(_level(one) == level for one in phrase.levels)


def _level(kind: str) -> str:
    return "province" if kind == "tỉnh" else "district" if kind in DISTRICT_KINDS else "commune"


def _more_names(reader: Reader, phrase: Phrase, kind: str | None) -> None:
    """Names that go on the list: ", thành phố Long Khánh", ", Trảng Bom", " và Long Khánh"."""
    while True:
        gap = reader.match(r"(?:, ?| và |; ?| & )(?:" + _KIND + " )?", phrase.end)
        if gap is None or (gap.group().startswith(";") and not gap.group("kind")):
            return
        written = gap.group("kind")
        next_kind = _kind(written, reader.fold) if written else kind
        if written and kind and _level(next_kind or "") != _level(kind) and not _city(kind, next_kind):
            return
        name = read_name(reader, gap.end(), next_kind) if written or kind else _next_province(reader, gap.end())
        if name is None or (not written and not _known(name, reader, next_kind)):
            return
        phrase.named.append(name)
        phrase.end = name.end
        kind = next_kind


def _city(kind: str, other: str | None) -> bool:
    return {kind, other} == {"tỉnh", "thành phố"} and other == "thành phố"


def _next_province(reader: Reader, start: int) -> Named | None:
    return read_name(reader, start, None)


def _known(name: Named, reader: Reader, kind: str | None) -> bool:
    if kind in COMMUNE_KINDS:
        return any(low(place.name) == low(name.name) for place in communes_named(name.name))
    names, _ = reader.place_name(name.start, exact=True)
    return any(_fits(one.place, kind) for one in names)


def _read_within(reader: Reader, phrase: Phrase) -> None:
    """ ", tỉnh Đồng Nai", " thuộc tỉnh", " trên địa bàn tỉnh" behind the units."""
    central = reader.match(_CENTRAL, phrase.end)
    if central:
        phrase.end = central.end()
        gap = reader.match(r": ", phrase.end) if "tỉnh" in phrase.levels else None
        if gap is not None:
            _listed(reader, phrase, gap.end())
        return
    below = bool(phrase.levels) or bool(phrase.named and phrase.named[-1].kind not in ("tỉnh", None))
    if not below:
        return
    province = reader.match(
        r"(?:,? (?:thuộc |trực thuộc |trên địa bàn |của |- )?|,)(?:tỉnh|thành phố|tp\.?) ?", phrase.end
    )
    if province:
        name = read_name(reader, province.end(), "tỉnh")
        if (
            name is not None
            and find_province(name.name) is not None
            and not _is_city_district(phrase, province.group())
        ):
            phrase.within = name.name
            phrase.end = name.end
            return
    loose = reader.match(r",? (?:thuộc |trực thuộc |trên địa bàn |trong )(?:tỉnh|thành phố)(?!\w)", phrase.end)
    if loose:
        phrase.end = loose.end()


def _is_city_district(phrase: Phrase, words: str) -> bool:
    """ "huyện A, thành phố B": the city is one more unit of the list, not the province."""
    return "tỉnh" not in words and not phrase.named
