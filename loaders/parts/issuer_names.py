"""Names of issuers that no list holds, taken from the head under the spelling that the text gives them."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import loaders.agencies as agencies
from loaders.agencies.lexicon import kind_of_name, words_of
from loaders.agencies.model import Agency, Context
from loaders.agencies.name_words import places_large
from loaders.agencies.places import Place, find_province
from loaders.agencies.registry import remember
from loaders.agencies.spelling import slug
from loaders.agencies.standing import INSTITUTIONS
from loaders.letters import lowered
from loaders.parts.names import one_body
from loaders.parts.paragraphs import is_capitals

_LOCAL = re.compile(
    r"(?:ỦY|UỶ) BAN NHÂN DÂN (?P<unit>(?P<kind>HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU) [^\d,()]{2,40})$"
)
_DISTRICTS = ("HUYỆN", "QUẬN", "THỊ XÃ")
_UNIT_BODY = re.compile(
    r"(?P<body>ĐẢNG (?:ỦY|UỶ)|HỘI ĐỒNG NHÂN DÂN|(?:ỦY|UỶ) BAN (?:MTTQ|MẶT TRẬN TỔ QUỐC)(?: VIỆT NAM)?|CÔNG AN) "
    r"(?P<unit>(?P<kind>HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU) [^\d,()]{2,40})$"
)
_PLACE_NAME = re.compile(
    r"((?i:tỉnh|thành phố|huyện|quận|thị xã|(?<!thị )xã|phường|thị trấn|đặc khu) )([^\d,()]{2,40})$"
)
_BODY = re.compile(
    r"(?:BAN|BỘ|BỆNH VIỆN|BẢO HIỂM|CÔNG TY|CÔNG AN|CÔNG ĐOÀN|CỤC|CHI CỤC|CHI NHÁNH|ĐẢNG|ĐOÀN|ĐỘI|HỘI|HỌC VIỆN|ĐẠI HỌC"
    r"|KHO BẠC|LIÊN|MẶT TRẬN|NGÂN HÀNG|PHÒNG|QUỸ|SỞ|TỈNH ĐOÀN|TẬP ĐOÀN|TỔ|TỔNG|TÒA ÁN|THANH TRA"
    r"|TRUNG TÂM|TRƯỜNG|ỦY BAN|UỶ BAN"
    r"|VĂN PHÒNG|VIỆN"
    r"|HUYỆN ỦY|THÀNH ỦY|TỈNH ỦY|THỊ ỦY|QUẬN ỦY|CHI ỦY|CHI BỘ)(?!\w)"
)
_PROVINCE = re.compile(r"(?:TỈNH|THÀNH PHỐ|TP\.?) (?P<name>[^\d,()]{2,30})$")
_BOARD = re.compile(r"(?:BAN (?:CHỈ ĐẠO|CHỈ HUY|TỔ CHỨC)|TỔ CÔNG TÁC|HỘI ĐỒNG|(?:ỦY|UỶ) BAN BẦU CỬ)(?!\w)")
_ORGAN = re.compile(
    r"(?i:(?:ban )?thường vụ|ban chấp hành|bch|(?:ban )?thường trực)"
    r"(?i: (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường) .{2,40})?"
)
_NAMES_INSIDE = ("Quốc hội", "Hội đồng nhân dân", "Ủy ban nhân dân", "Chính phủ")  # kept in the name of a board
_SEARCHED = 40_000  # characters in which a name's spelling is looked for
_OFFICE = re.compile(r"(?i:văn phòng)\W*$")


def opens_body(words: str) -> bool:
    """Whether the words, in capitals, begin like the name of a body."""
    return _BODY.match(words) is not None


def office_of(words: str, above: Agency | None) -> Agency | None:
    """The office of the body above, where the head says no more than "VĂN PHÒNG"."""
    if above is None or not _OFFICE.match(words):
        return None
    return agencies.lookup(f"{above.id}/van-phong") or remember(
        Agency(
            id=f"{above.id}/van-phong",
            name=f"Văn phòng {above.name}",
            kind="office",
            level=above.level,
            province=above.province,
            unit=above.unit,
            parent=above.id,
        )
    )


def organ_of(words: str, above: Agency | None) -> Agency | None:
    """The committee whose standing organ the last line names ("TỈNH ĐOÀN … / BAN THƯỜNG VỤ"): it issues as a whole."""
    alone = above is not None and above.kind in ("party", "mass_org") and _ORGAN.fullmatch(words)
    return above if alone else None


def unknown_body(clean: str, words: str, above: Agency | None, context: Context) -> Agency | None:
    """The body of this name, below ``above``, or None where it names no body. A known name inside keeps its letters."""
    if not _BODY.match(words):
        return None
    own = _of_lone_unit(words, context) if above is None else None
    if own is not None:
        return own
    tokens = words.split()
    name, near = as_written(clean, words), above
    local = _LOCAL.match(words)
    for cut in range(1, len(tokens)):
        known = one_body(" ".join(tokens[cut:]), context)
        if known is not None and known.kind != "association":  # "QUỐC HỘI VÀ …" holds no Hội
            head = " ".join(tokens[:cut])
            name, near = f"{as_written(clean, head)} {known.name}", above or known
            break
    if above is not None and len(tokens) <= 4 and near is above:
        # "ĐẢNG BỘ PHƯỜNG TÂN AN / ĐẢNG ỦY" is Đảng ủy phường Tân An
        name = f"{name} {above.name.removeprefix('Đảng bộ ') if name == 'Đảng ủy' else above.name}"
    level, unit = (near.level, near.unit) if near is not None else ("none", None)
    province = _of_province(words, context) if near is None or near is not above else None
    if local is not None:
        unit = _in_letters(local.group("unit"))
        level = "district" if local.group("kind") in _DISTRICTS else "commune"
    if province is not None:
        level, unit = "province", None
    parent = above.id if above is not None else province.path if province is not None else "rieng"
    path = f"{slug(unit)}/ubnd" if local is not None and unit is not None and above is None else slug(name)
    return remember(
        Agency(
            id=f"{parent}/{path}",
            name=name,
            kind=_kind(words, local is not None, context),
            level=level,
            province=province.name if province is not None else near.province if near is not None else None,
            unit=unit,
            parent=above.id if above is not None else None,
        )
    )


def _of_province(words: str, context: Context) -> Place | None:
    """The province that closes a name: "BAN CHỈ ĐẠO … TỈNH AN GIANG"."""
    closing = _PROVINCE.search(words)
    return find_province(_in_letters(closing["name"]).title(), context.era) if closing else None


def _kind(words: str, local: bool, context: Context) -> str:
    """A school, hospital or company is one by the words that open its name, the rest are told apart by their page."""
    if local:
        return "people_committee"
    told = kind_of_name(words)
    if _BOARD.match(words):
        return "board"
    return "party" if context.party else told if told in INSTITUTIONS else "other"


def _of_lone_unit(words: str, context: Context) -> Agency | None:
    """The party committee, council, front or police of a commune or district whose province nobody names."""
    match = _UNIT_BODY.match(words)
    if match is None:
        return None
    unit = _in_letters(match["unit"])
    level = "district" if match["kind"] in _DISTRICTS else "commune"
    committee = Agency(f"rieng/{slug(unit)}/ubnd", f"Ủy ban nhân dân {unit}", "people_committee", level, unit=unit)
    inside = replace(context, issuer=committee, level=level)
    inside = replace(inside, district=unit) if level == "district" else replace(inside, commune=unit)
    return one_body(f"{match['body'].capitalize()} {match['kind'].lower()}", inside)


def as_written(clean: str, words: str) -> str:
    """A name in capitals in small letters: those that the text gives it, else large ones at its head and in places."""
    name = spelled(clean, words)
    return name if name != words or not is_capitals(words) else _in_letters(words)


def spelled(clean: str, words: str) -> str:
    """A name in capitals as the text spells it ("Trường Đại học Quy Nhơn"); unchanged where it stands there nowhere."""
    tokens = words.split()
    if len(tokens) < 2 or not is_capitals(words):
        return words
    shorts = _levels() if tokens[0] == "TRƯỜNG" else {}
    ways = (f"(?:{re.escape(token)}|{shorts[token]})" if token in shorts else re.escape(token) for token in tokens)
    pattern = re.compile(r"\s+".join(ways), re.IGNORECASE)
    for match in pattern.finditer(clean, 0, _SEARCHED):
        if not is_capitals(match.group()):
            name = " ".join(match.group().split())
            return name[0].upper() + name[1:]
    return words


@cache
def _levels() -> dict[str, str]:
    """What letters of a school's level stand for, as patterns: "MN" is "mầm non"."""
    pairs = (pair.split("=") for pair in words_of("school_short"))
    return {short: re.escape(full).replace(r"\ ", r"\s+") for short, full in pairs}


def _in_letters(words: str) -> str:
    """A name in capitals as it is written in text: the first letter large, and each word of a place's name."""
    small = " ".join(word if any(map(str.isdigit, word)) else lowered(word) for word in words.split())
    for name in _NAMES_INSIDE:
        small = small.replace(name.lower(), name)
    small = places_large(small[0].upper() + small[1:])
    return _PLACE_NAME.sub(lambda match: match.group(1) + match.group(2).title(), small)
