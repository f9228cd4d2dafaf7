"""Names of agencies in head and ending: what they mean, only where the whole phrase is understood."""

from __future__ import annotations

import re

import loaders.agencies as agencies
from loaders.agencies.model import Agency, Context
from loaders.parts.units import people_inside, unit_inside
from loaders.text import Text

# Words before a name that do not change whom it means.
_POLITE = re.compile(
    r"(?i)(?:[\s,.;:()\-–]|các|những|toàn thể|đ/c|đồng chí|đ\.c|ông|bà|quý|lãnh đạo các"
    r"|ban thường vụ|ban chấp hành|btv|bch|đại diện|và|cùng|cho|tới|đến|gồm)*"
)
_OFFICES_OF = re.compile(r"(?i:(?:các |^)(?:văn phòng|vp))[ ]?:\s*$")  # "các Văn phòng: Tỉnh ủy, UBND tỉnh"
_SEPARATOR = re.compile(r"[;,:]|\bvà\b")
_BELONGS = re.compile(r"\s*[-–(]\s*")  # "Cục Chuyển đổi số quốc gia - Bộ TT&TT", "Cục A (Bộ B)": one agency
_UNIT_INSIDE = re.compile(
    r"\s*\((?P<unit>(?:Cục|Vụ|Phòng|Ban|Chi cục|Trung tâm|Thanh tra|Viện|Tổng cục) [^()\-–;,]{2,60}?)"
    r"(?:\s*[-–;,]\s*[^()]*|\s+theo dõi)?\)"
)


def one_body(words: str, context: Context) -> Agency | None:
    """The one body that ``words`` name as a whole; None where only a part is understood, or several are meant.

    A head stands for the body that it heads, but the Prime Minister and the President issue in their own name.
    """
    found = whole_name(words, context)
    if len(found) != 1 or found[0].is_group:
        return None
    agency = found[0]
    if (
        agency.head_of
        and agency.level == "central"
        and agency.head_of.count("/") == 1
        and not _is_ministry(agency.head_of)
    ):
        return agency
    return agencies.body_of(agency)


def _is_ministry(id_: str) -> bool:
    body = agencies.lookup(id_)
    return body is not None and id_ not in ("tw/chinh-phu", "tw/quoc-hoi", "tw/nha-nuoc")


def whole_name(words: str, context: Context) -> tuple[Agency, ...]:
    """The agencies that ``words`` mean, () where words are left over that may change the meaning."""
    words = re.sub(r"\s+", " ", words).strip(" .,;:-–")
    if not words:
        return ()
    mentions = agencies.find_mentions(Text(words), context)
    if not mentions:
        return agencies.resolve_name(words, context)
    first, last = mentions[0], mentions[-1]
    if len(mentions) == 1 and first.start == 0 and last.end >= len(words):
        return first.agencies
    return ()


def listed(text: Text, start: int, end: int, context: Context) -> list[Agency]:
    """The agencies of a line of addressees or recipients, in order.

    A name that other words stand before ("Lãnh đạo VPQH", "Trung tâm X thuộc Sở Y") is no recipient itself. After a
    colon that follows a single office ("VPCP: BTCN, các PCN") only the office and its own people are taken.
    """
    clean = text.clean
    mentions = agencies.find_mentions(text, context, start, end)
    if not mentions:
        found_by_name = agencies.resolve_name(clean[start:end].strip(" .,;"), context)
        return [agency for agency in found_by_name if not agency.doubt]  # a guess at letters
    found: dict[str, Agency] = {}
    last = start
    offices = False
    for mention in mentions:
        between = clean[last : mention.start]
        offices = offices or _OFFICES_OF.search(between) is not None
        last = mention.end
        if (found and _BELONGS.fullmatch(between)) or _in_brackets(clean, start, mention.start):
            continue
        if between == ", " and _owner_of_last(found, mention.agencies):
            continue  # "Cục Kiểm tra văn bản, Bộ Tư pháp": one agency
        before = _SEPARATOR.split(between)[-1]
        polite = _POLITE.match(before)
        if before.strip() and (polite is None or polite.end() < len(before)):
            continue
        body = mention.agencies[0] if len(mention.agencies) == 1 and not mention.agencies[0].is_group else None
        inside = _UNIT_INSIDE.match(clean, mention.end, end) if body is not None else None
        if body is not None and inside:
            meant, closed = [unit_inside(inside.group("unit"), body)], False
        elif body is not None and clean[mention.end : mention.end + 1] == ":":
            meant, closed = people_inside(clean[mention.end + 1 : end], body), True
        elif offices:
            meant, closed = [office for one in mention.agencies if (office := _office(one)) is not None], False
        else:
            meant, closed = list(mention.agencies), False
        for agency in meant:
            found.setdefault(agency.id, agency)
        if closed:
            break
    return list(found.values())


def _office(agency: Agency) -> Agency | None:
    """The office of a body, None where none is known; who is in an office stands for himself ("VP: CVP, các PCVP")."""
    return agency if "/van-phong/" in f"{agency.id}/" else agencies.lookup(f"{agency.id}/van-phong")


def _owner_of_last(found: dict[str, Agency], agencies_: tuple[Agency, ...]) -> bool:
    """Whether the one agency is the body that the last one found is a unit of."""
    last = next(reversed(found.values()), None)
    return last is not None and last.kind == "unit" and len(agencies_) == 1 and last.parent == agencies_[0].id


def _in_brackets(clean: str, start: int, position: int) -> bool:
    return clean.count("(", start, position) > clean.count(")", start, position)
