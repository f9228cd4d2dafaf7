"""Groups of one district or commune: "các phòng, ban, ngành" in its own plan, "các đoàn thể phường Hoàn Kiếm"."""

from __future__ import annotations

import re

from loaders.agencies.group_agencies import GroupWords, group_text, scope_of
from loaders.agencies.model import Agency
from loaders.agencies.place_find import find_place
from loaders.agencies.place_phrase import Phrase, read_phrase
from loaders.agencies.places import Place
from loaders.agencies.reader import Found, Reader
from loaders.agencies.registry import remember
from loaders.agencies.spelling import slug
from loaders.agencies.standing import district_of, own_unit_of, province_of, relative_place

# "các ban, ngành, đoàn thể phường", "các đơn vị thuộc xã": those of the document's own district or commune.
_KIND = (
    r"(?: (?:của|thuộc|trực thuộc|trên địa bàn))? (?:cấp )?"
    r"(?P<kind>xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố)"
    r"(?!\w)(?! (?:đội|đoàn|hội|ủy)(?!\w))"
)
_NAMED = r"(?: (?:của|thuộc|trực thuộc|trên địa bàn))?(?= )"
_OFFICES = ("so-ban-nganh", "doan-the", "to-chuc-ctxh", "phong")
_ON_ITS_GROUND = (
    "truong-hoc",
    "y-te",
    "doanh-nghiep",
    "hop-tac-xa",
    "thon",
    "truong-thon",
    "to-cong-nghe-so-cong-dong",
    "to-chuc-thanh-vien",
)
_OTHERS = ("co-quan-don-vi", "hoi", "dia-phuong", "cap-uy", "chi-dang-bo", *_ON_ITS_GROUND)


def said_of_unit(reader: Reader, words: GroupWords) -> Found | None:
    """The group, where the words behind it say of which district or commune: "phường", "huyện Định Quán"."""
    if not _all_of(words, (*_OFFICES, *_OTHERS)):
        return None
    own = reader.match(_KIND, words.end)
    link = reader.match(_NAMED, words.end)
    phrase = read_phrase(reader, link.end()) if link else None
    if phrase is not None and phrase.named:
        place = _named(reader, phrase)
        end = phrase.end
    else:
        place = relative_place(reader, own["kind"]) if own else None
        end = own.end() if own else words.end
    if place is None and own and (phrase is None or not (phrase.named or len(phrase.levels) > 1)):
        return Found(end, (_of_level(reader, words, own),), "generic_group") if own["kind"] != "thành phố" else None
    if place is None or place.level == "province":
        return None
    return Found(end, (of_unit(words, place),), _form(words))


def _of_level(reader: Reader, words: GroupWords, own: re.Match[str]) -> Agency:
    """ "Các phòng, ban, ngành huyện" where the document is of no district: those of a district, and none above it."""
    place = district_of(reader) or scope_of(reader)[1]
    text = f"{group_text(words)} {' '.join(reader.raw[words.end : own.end()].lower().split())}"
    return remember(
        Agency(
            id=f"{place.path if place else 'tw'}/nhom/{slug(text)}",
            name=f"{_many(text)} ({place.described})" if place else _many(text),
            kind="generic_group",
            level="none",
            province=place.top.name if place and place.top else None,
            members_exhaustive=False,
        )
    )


def _named(reader: Reader, phrase: Phrase) -> Place | None:
    """The one district or commune that is named, if it is known for sure."""
    if len(phrase.named) != 1 or phrase.levels or phrase.named[0].kind is None:
        return None
    found, how = find_place(phrase.named[0], province_of(reader), district_of(reader), reader.context.era)
    return found[0] if len(found) == 1 and how in ("stated", "context") else None


def of_own_unit(reader: Reader, words: GroupWords) -> Found | None:
    """The group without such words in a document of a district or commune: the issuer's own, unless sở are in it."""
    place = own_unit_of(reader)
    if place is None or words.where in ("centre", "province") or words.qualifier in ("cùng cấp", "tài chính cùng cấp"):
        return None
    if not _all_of(words, (*_OFFICES, *_OTHERS)) or any(noun.slug in ("so", "don-vi-so") for noun in words.nouns):
        return None
    return Found(words.end, (of_unit(words, place),), _form(words), "inferred", "nhóm của đơn vị ban hành")


def _all_of(words: GroupWords, families: tuple[str, ...]) -> bool:
    return all(noun.family in families for noun in words.nouns)


def _form(words: GroupWords) -> str:
    return "generic_group" if all(noun.kind == "generic_group" for noun in words.nouns) else "group"


def _many(name: str) -> str:
    """With "các" before it, where the name does not say itself that they are many: "trưởng các thôn"."""
    return f"Các {name}" if " các " not in name.split(" trên địa bàn ")[0] else name[0].upper() + name[1:]


def of_unit(words: GroupWords, place: Place) -> Agency:
    """The group of a district or commune: "Các ban, ngành, đoàn thể phường Hoàn Kiếm, thành phố Hà Nội"."""
    text = group_text(words)
    where = f"trên địa bàn {place.described}" if words.nouns[0].family in _ON_ITS_GROUND else place.described
    if words.related or words.qualifier:
        where = f"({place.described})"
    return remember(
        Agency(
            id=f"{place.path}/nhom/{slug(text)}",
            name=_many(f"{text} {where}"),
            kind=_form(words),
            level=place.level,
            province=place.top.name if place.top else None,
            unit=place.full,
            members_exhaustive=False,
        )
    )
