"""Names that no list holds: a head word ("Vụ", "Trung tâm", "Ban Chỉ đạo") and the words that belong to it."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.agencies.lexicon import Head
from loaders.agencies.model import Agency
from loaders.agencies.name_words import inside_capitals, name_end, written
from loaders.agencies.numbered import with_numbers
from loaders.agencies.page import Page
from loaders.agencies.place_find import find_place
from loaders.agencies.place_phrase import Phrase, read_phrase
from loaders.agencies.places import Place
from loaders.agencies.reader import Found, Reader
from loaders.agencies.registry import Body, Central, remember
from loaders.agencies.spelling import slug, tones
from loaders.agencies.standing import (
    INSTITUTIONS,
    certainty_of,
    institution_of,
    is_central,
    own_unit_of,
    province_of,
    relative_place,
)
from loaders.agencies.swallowed import name_alone
from loaders.agencies.units import DOUBT, named_by_letters

_OWNER = r"(?:,? (?:trực thuộc|thuộc|của) |, | - |/| \()"
# What makes a name behind "các" a class: "… thành viên", "… trên địa bàn".
_SOME = re.compile(r" (?:thành viên|trực thuộc|trên địa bàn|trong tỉnh|liên quan)(?!\w)")
_OWNER_OPENS = r"(?:sở|công an|bộ chỉ huy|bộ chqs) "
_NO_OWNER = "không nêu thuộc cơ quan nào"
# In a central document what "tỉnh đã thành lập …" names is theirs.
_FOUNDED = re.compile(r"(?<!\w)(?:tỉnh|thành phố|huyện|xã|địa phương|cấp)(?!\w)[^.;,\n]{0,30} thành lập $")
# Of no province: "Chi cục Thú y vùng VII" is one of a central body's for several.
_NATIONAL = re.compile(r" (?i:quốc gia|trung ương|việt nam|qg|tw|vùng [ivx]+)$")
_NUMERAL = re.compile(r"[IVXL]+")
_SAID_NEAR = 60
_ROOMS = tuple(map(tones, ("khoa", "phòng")))
_NO_ROOM = r"(?:hội trường|hội đồng|họp|học|thi|khách|truyền thống)(?!\w)"  # where, not who
_OF_WHAT = (" quản lý", " quan ly")  # heads that end in a verb want its object


def read_open(reader: Reader, head: Head, start: int, end: int) -> Found | None:
    """The name that ``head`` at ``start`` opens, with its place or the body it belongs to."""
    small = _of_headmaster(reader, head, start, end) or room_of_own(reader, start, end)
    if not (reader.capital(start) or small) or inside_capitals(reader, start, end):
        return None
    if reader.fold and " " not in head.words:
        return None  # without accents "đội số" and "đổi số" are the same
    if end >= reader.length or reader.raw[end] not in " \n":
        return None
    if head.whose == "institution" and institution_of(reader) is None:
        return None  # "Khoa Nhi" elsewhere does not say whose
    listed = head.whose in ("ministry", "office")
    stop = name_end(reader, end + 1, commas=listed, free=len(head.words.split()) > 2)
    stop = name_alone(reader, end, start, stop)
    if stop == end + 1:
        if len(head.words.split()) < 3:
            return None
        if head.words.lower().endswith(_OF_WHAT) and read_phrase(reader, end) is None:
            return None  # "Ban Quản lý" alone is that of nobody knows what
        stop = end  # "Hạt Kiểm lâm huyện": the head is the whole name
    owned = _owner_inside(reader, head, start, end, stop) if head.whose == "office" else None
    if owned is not None:
        return owned
    if head.whose == "own" and reader.low.endswith("các ", 0, start) and _SOME.search(reader.low, start, stop + 16):
        return Found(stop, (_all_of(reader, head, written(reader, start, stop)),), "group")
    found = _with_owner(reader, head, start, stop)
    return with_numbers(reader, start, found, lambda name: Reader(Page(name), reader.context, reader.fold).body(0))


def room_of_own(reader: Reader, start: int, end: int) -> bool:
    """ "Phòng Điều dưỡng, khoa Kiểm soát nhiễm khuẩn": in a hospital's or school's paper its rooms open small too."""
    if reader.low[start:end] not in _ROOMS or reader.raw[end : end + 1] != " ":
        return False
    if reader.low.endswith("trưởng ", 0, start):
        return False  # "Trưởng phòng Tổ chức": the office, which is read with its rooms
    name = reader.raw[end + 1 : end + 3]
    named = name[:1].isupper() and name[1:].islower() and reader.match(_NO_ROOM, end + 1) is None
    return named and institution_of(reader) is not None


def _of_headmaster(reader: Reader, head: Head, start: int, end: int) -> bool:
    """ "Hiệu trưởng trường THCS Lê Lợi": the school's first word may be small behind its head."""
    return (
        head.words.startswith("Trường ") and reader.capital(end + 1) and reader.low.endswith("hiệu trưởng ", 0, start)
    )


def _owner_inside(reader: Reader, head: Head, start: int, end: int, stop: int) -> Found | None:
    """ "Phòng Tham mưu Công an tỉnh", "Phòng Nghiệp vụ Y Sở Y tế": whose the room is, in the run of its words."""
    at = reader.raw.find(" ", end + 1, stop)
    while at > 0:
        body = reader.body(at + 1) if reader.match(_OWNER_OPENS, at + 1) and reader.capital(at + 1) else None
        if body is not None and len(body.agencies) == 1 and not body.agencies[0].is_group:
            return replace(body, agencies=(unit_of(head.kind, written(reader, start, at), body.agencies[0]),))
        at = reader.raw.find(" ", at + 1, stop)
    return None


def _all_of(reader: Reader, head: Head, words: str) -> Agency:
    """ "các Công ty Điện lực thành viên", "các Bệnh viện Đa khoa trên địa bàn": a class of them, no single one."""
    province = province_of(reader)
    return remember(
        Agency(
            id=f"{province.path if province else 'tw'}/nhom/cac-{slug(words)}",
            name=f"Các {words}" + (f" ({province.full})" if province else ""),
            kind="generic_group",
            level="none",
            province=province.name if province else None,
            members_exhaustive=False,
        )
    )


def read_placed(reader: Reader, head: Head, words: str, stop: int) -> Found | None:
    """The body called ``words`` of the place that stands at ``stop`` ("tỉnh", "huyện Ba Vì"); None where none does."""
    phrase = read_phrase(reader, stop, bare=False)
    if phrase is None or phrase.levels or not (phrase.relative or len(phrase.named) == 1):
        return None
    return _at_phrase(reader, head, words, phrase.relative, phrase)


def _with_owner(reader: Reader, head: Head, start: int, stop: int) -> Found:
    words = written(reader, start, stop)
    phrase = read_phrase(reader, stop)
    if phrase is not None and (phrase.relative or len(phrase.named) == 1) and not phrase.levels:
        placed = _at_phrase(reader, head, words, phrase.relative, phrase)
        if placed is not None:
            return placed
    if phrase is not None and phrase.scope is not None:
        return of_scope(reader, words, phrase)
    if phrase is not None and phrase.levels and not phrase.named:
        return of_levels(reader, head, words, phrase.levels, phrase.end)
    owner = _read_owner(reader, head, stop)
    if owner is not None:
        agency, end = owner
        return Found(end, (unit_of(head.kind, words, agency),), "name")
    return _by_context(reader, head, words, start, stop)


def _at_phrase(reader: Reader, head: Head, words: str, relative: str | None, phrase: Phrase) -> Found | None:
    if relative is not None:
        place = relative_place(reader, relative)
        if place is None:
            return None
        certainty, reason = certainty_of(reader, place)
        form = "relative"
    else:
        found, _ = find_place(phrase.named[0], province_of(reader), None, reader.context.era)
        if len(found) != 1:
            return None
        place, certainty, reason, form = found[0], "stated", None, "name"
    bare = phrase.named and phrase.named[0].kind is None
    letters = _letters_of(words)
    agency = Agency(
        id=f"{place.path}/{slug(words)}",
        name=f"{words} {place.name if bare else place.described}",
        kind=head.kind,
        level=place.level,
        province=place.top.name if place.top else None,
        unit=None if place.level == "province" else place.full,
        abbr=(letters,) if letters else (),
        doubt=DOUBT if letters else None,
    )
    return Found(phrase.end, (remember(agency),), form, certainty, reason)


def _letters_of(words: str) -> str:
    """ "CNTY" of "Chi cục CNTY", which the text may spell out elsewhere; empty where the name has words."""
    head, _, last = words.rpartition(" ")
    spelled = last.isupper() and last.replace("&", "").isalpha() and _NUMERAL.fullmatch(last) is None
    return last if head and len(last) > 2 and spelled else ""


def of_scope(reader: Reader, words: str, phrase: Phrase) -> Found:
    """ "Trung tâm Văn hóa cấp tỉnh": any such body of that level."""
    province = province_of(reader)
    agency = Agency(
        id=f"{province.path if province else 'tw'}/nhom/{slug(words)}-{slug(phrase.scope or '')}",
        name=f"{words} {phrase.scope}" + (f" ({province.full})" if province else ""),
        kind="generic_group",
        level="none",
        province=province.name if province else None,
        members_exhaustive=False,
    )
    return Found(phrase.end, (remember(agency),), "generic_group")


def of_levels(reader: Reader, head: Head, words: str, levels: list[str], end: int) -> Found:
    province = province_of(reader)
    above = f" thuộc {province.full}" if province else ""
    agency = Agency(
        id=f"{province.path if province else 'tw'}/nhom/{slug(words)}-cac-{'-'.join(sorted(map(slug, levels)))}",
        name=f"{words} các {', '.join(levels)}{above}",
        kind="group",
        level="district",
        province=province.name if province else None,
        members_exhaustive=False,
    )
    return Found(end, (remember(agency),), "group")


def _read_owner(reader: Reader, head: Head, stop: int) -> tuple[Agency, int] | None:
    gap = reader.match(_OWNER, stop)
    if gap is None:
        return None
    entries, _ = reader.entries(gap.end())
    if not entries or not isinstance(entries[0].item, (Body, Central)):
        return None
    loose = gap.group() in (", ", " - ", " (", "/")
    item = entries[0].item
    school = head.kind == "university" and gap.group() == " - "  # "Trường ĐH Ngoại ngữ - ĐHQG Hà Nội"
    above = ("ministry", "office", "university") if school else ("ministry", "office")
    ministry = isinstance(item, Central) and item.agency.kind in above
    local = isinstance(item, Body) and (item.slug.startswith("so-") or item.kind == "police")
    local = local or (isinstance(item, Body) and gap.group() == " (" and head.whose == "office")
    apart = gap.group() == ", " and (head.whose != "office" or reader.context.issuer is None)
    if loose and not (ministry or (local and not apart)):
        return None
    found = reader.body(gap.end())
    if found is None or len(found.agencies) != 1 or found.agencies[0].is_group:
        return None
    end = found.end
    if gap.group() == " (":
        if end >= reader.length or reader.raw[end] != ")":
            return None
        end += 1
    return found.agencies[0], end


def unit_of(kind: str, words: str, owner: Agency) -> Agency:
    """The unit called ``words`` of ``owner``: "Phòng Công nghệ thông tin, Sở …", also for "Phòng CNTT"."""
    first, _, letters = words.partition(" ")
    if letters.isupper() and " " not in letters:
        return named_by_letters(first, letters, owner)
    return remember(
        Agency(
            id=f"{owner.id}/{slug(words)}",
            name=f"{words}, {owner.name}",
            kind=kind,
            level=owner.level,
            province=owner.province,
            unit=owner.unit,
            parent=owner.id,
        )
    )


def _by_context(reader: Reader, head: Head, words: str, start: int, stop: int) -> Found:
    """A name without place or owner: the issuer's, where its kind says so; else it stands by itself."""
    issuer = reader.context.issuer
    if head.whose in ("ministry", "office", "institution") and issuer is not None and _has_units(issuer, head.whose):
        return Found(stop, (unit_of(head.kind, words, issuer),), "relative", "inferred", "đơn vị của cơ quan ban hành")
    province = province_of(reader)
    inside = own_unit_of(reader) is not None or institution_of(reader) is not None
    if head.whose == "office" or (head.whose == "province" and inside):
        return _of_nobody(words, head, province, stop)
    if head.whose == "province" and _NATIONAL.search(words):
        return Found(stop, (remember(Agency(f"tw/{slug(words)}", words, head.kind, "central")),), "name")
    if head.whose == "province" and province is not None:
        letters = _letters_of(words)
        agency = Agency(
            id=f"{province.path}/{slug(words)}",
            name=f"{words} {province.full}",
            kind=head.kind,
            level="province",
            province=province.name,
            abbr=(letters,) if letters else (),
            doubt=DOUBT if letters else None,
        )
        certainty, reason = certainty_of(reader, province)
        return Found(stop, (remember(agency),), "relative", certainty, reason)
    if is_central(reader) and _FOUNDED.search(reader.low, max(0, start - _SAID_NEAR), start):
        return Found(stop, (_of_each(words),), "generic_group")
    level = "central" if is_central(reader) and head.whose != "own" else "none"
    scope = "tw" if level == "central" else "rieng"
    if head.kind == "public_unit" and province is not None:
        scope = province.path
    agency = Agency(id=f"{scope}/{slug(words)}", name=words, kind=head.kind, level=level)
    return Found(stop, (remember(agency),), "name")


def _of_nobody(words: str, head: Head, province: Place | None, stop: int) -> Found:
    """ "Phòng Tổng hợp" in a province's document, "Trung tâm X" in a district's: the words do not say whose."""
    agency = Agency(
        id=f"{province.path if province else 'tw'}/rieng/{slug(words)}",
        name=words,
        kind=head.kind,
        level="none",
        province=province.name if province else None,
    )
    return Found(stop, (remember(agency),), "name", "inferred", _NO_OWNER)


def _of_each(words: str) -> Agency:
    """ "Những tỉnh đã thành lập Ban Quản lý đất đai": each of them has one."""
    return remember(Agency(f"tw/nhom/{slug(words)}", words, "generic_group", "none", members_exhaustive=False))


def _has_units(issuer: Agency, whose: str) -> bool:
    if whose == "ministry":
        return issuer.kind == "ministry"
    if issuer.kind in ("police", "military"):
        return whose == "office" and issuer.level == "province"
    return issuer.kind in ("so", "ministry", "unit", "office", *INSTITUTIONS)
