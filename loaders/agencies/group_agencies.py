"""The agencies that a group's words mean, by the family of each noun and what limits it."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.agencies.lexicon import Noun
from loaders.agencies.model import Agency
from loaders.agencies.places import KNOWN_SINCE, Place
from loaders.agencies.reader import Found, Reader
from loaders.agencies.registry import central, lookup, remember
from loaders.agencies.spelling import slug
from loaders.agencies.standing import INSTITUTIONS, institution_of, is_central, province_of

# Named "… tỉnh X", not "… trên địa bàn tỉnh X".
_LOCAL_FAMILIES = ("so-ban-nganh", "to-chuc-ctxh", "bao-chi", "cong-an-dia-phuong")
_IN_A_HOUSE = ("trung-tam", "vien", "truong")


@dataclass(slots=True)
class GroupWords:
    """The class nouns that were read, and what stands behind them."""

    nouns: list[Noun]
    texts: list[str]
    end: int
    related: bool = False
    qualifier: str = ""
    many: bool = True  # "các" stands before them
    where: str = ""  # "centre", "province" or "local", where "ở Trung ương", "cấp tỉnh", "trên địa bàn" stands behind


def owned_groups(reader: Reader, words: GroupWords, owner: Found, link: str) -> Found:
    """ "Các phòng nghiệp vụ, đơn vị trực thuộc Sở" are two groups, "Các phòng, đơn vị thuộc Sở" is one."""
    apart = link == "trực thuộc" and len({noun.family for noun in words.nouns}) > 1
    pairs = list(zip(words.nouns, words.texts, strict=True))
    parts = [[pair] for pair in pairs] if apart else [pairs]
    agencies = []
    for body in owner.agencies:
        for part in parts:
            kept = GroupWords([n for n, _ in part], [t for _, t in part], words.end, words.related, words.qualifier)
            joint = link if link == "trực thuộc" and part is parts[-1] else "thuộc"
            agencies.append(_of_owner(kept, body, joint))
    return Found(owner.end, tuple(agencies), "group", owner.certainty, owner.reason)


def group_of(text: str, body: Agency, link: str = "trực thuộc") -> Agency:
    """ "Các đơn vị trực thuộc Sở Y tế tỉnh Đồng Nai", from "đơn vị" and the body."""
    return remember(
        Agency(
            id=f"{body.id}/nhom/{slug(text)}",
            name=f"Các {text} {link} {body.name.replace('Các ', 'các ', 1)}",
            kind="group",
            level=body.level,
            province=body.province,
            unit=body.unit,
            parent=body.id,
            members_exhaustive=False,
        )
    )


def _of_owner(words: GroupWords, body: Agency, link: str) -> Agency:
    text = group_text(words)
    return remember(
        Agency(
            id=f"{body.id}/nhom/{slug(text)}",
            name=f"Các {text} {link} {body.name.replace('Các ', 'các ', 1)}",
            kind="group" if words.nouns[0].kind == "group" or link == "trực thuộc" else "generic_group",
            level=body.level,
            province=body.province,
            unit=body.unit,
            parent=body.id,
            members_exhaustive=False,
        )
    )


def group_text(words: GroupWords) -> str:
    """The nouns as the lexicon spells them, with what limits them: "cơ quan, đơn vị liên quan"."""
    text = ", ".join(dict.fromkeys(words.texts))
    if words.qualifier:
        text += f" {words.qualifier}"
    return text + (" liên quan" if words.related else "")


def make_groups(reader: Reader, words: GroupWords) -> Found:
    families: dict[str, list[Noun]] = {}
    texts: dict[str, list[str]] = {}
    rooms = any(noun.family == "phong" for noun in words.nouns)
    for noun, text in zip(words.nouns, words.texts, strict=True):
        # "các khoa, phòng, trung tâm": the centres are of the house whose rooms stand beside them
        family = "phong" if rooms and noun.family in _IN_A_HOUSE else noun.family
        families.setdefault(family, []).append(noun)
        texts.setdefault(family, []).append(text)
    house = reader.context.issuer
    if words.related and set(families) == {"phong"} and house is not None and house.kind in ("so", *INSTITUTIONS):
        return Found(words.end, (_under_issuer(reader, words.nouns, [group_text(words)], "", ""),), "group")
    if set(families) <= {"co-quan-don-vi", "dia-phuong", "cap-uy"} or (words.related and len(families) == 1):
        return Found(words.end, (_generic(reader, words),), "generic_group")
    offices = words.nouns[0].family == "co-quan-don-vi" and "so-ban-nganh" in families
    if offices and all(noun.slug != "so" for noun in words.nouns):
        return Found(words.end, (_generic(reader, words),), "generic_group")  # "các cơ quan, ban, ngành"
    agencies = []
    generic = [noun for noun in words.nouns if noun.kind == "generic_group"]
    for family, members in families.items():
        if members[0].kind == "group":
            agencies.append(
                _family(reader, family, members, list(dict.fromkeys(texts[family])), words, len(families) == 1)
            )
    if generic:
        spelled = [text for noun, text in zip(words.nouns, words.texts, strict=True) if noun.kind == "generic_group"]
        kept = GroupWords(generic, spelled, words.end, words.related, words.qualifier)
        agencies.append(_generic(reader, kept))
    return Found(words.end, tuple(agencies), "group")


def scope_of(reader: Reader) -> tuple[str, Place | None, str]:
    """Key, place and words of where a group without an owner belongs: the province, or the issuing central body."""
    place = province_of(reader)
    if place is not None and not is_central(reader):
        return place.path, place, place.full
    issuer = reader.context.issuer
    if issuer is not None and issuer.kind == "ministry":
        return issuer.id, None, issuer.name
    return "tw", None, ""


def _generic(reader: Reader, words: GroupWords) -> Agency:
    path, place, where = ("tw", None, "") if _above_all(reader, words) else scope_of(reader)
    text = group_text(words)
    name = text[0].upper() + text[1:] if text.endswith("các cấp") else f"Các {text}"
    house = institution_of(reader)
    if house is not None and text == "đơn vị":
        path, where = house.id, house.name  # of a university's plan: its own
    if words.qualifier == "có thẩm quyền" or words.qualifier.endswith("cùng cấp"):
        return remember(
            Agency(f"{path}/nhom/{slug(text)}", text.capitalize(), "generic_group", "none", members_exhaustive=False)
        )
    if [noun.family for noun in words.nouns] == ["dia-phuong"] and place is not None and not words.related:
        name = f"Các địa phương thuộc {where}"
    elif where and {noun.family for noun in words.nouns} != {"dia-phuong"}:
        name = f"{name} ({where})"
    return remember(
        Agency(
            id=f"{path}/nhom/{slug(text)}",
            name=name,
            kind="generic_group",
            level=words.nouns[0].level,
            province=place.name if place else None,
            members_exhaustive=False,
        )
    )


def _above_all(reader: Reader, words: GroupWords) -> bool:
    """Whether they stand beside or above who issues: "các bộ, ngành liên quan"; localities of a ministry's circular."""
    issuer = reader.context.issuer
    local = {noun.family for noun in words.nouns} <= {"dia-phuong"} or "chính quyền" in group_text(words)
    local = local and scope_of(reader)[1] is None
    departments = issuer is not None and issuer.kind == "ministry" and words.nouns[0].family == "so-ban-nganh"
    return local or departments or words.nouns[0].family == "bo"


def _family(
    reader: Reader, family: str, members: list[Noun], texts: list[str], words: GroupWords, alone: bool
) -> Agency:
    first = members[0]
    path, place, where = scope_of(reader)
    issuer = reader.context.issuer
    if family == "doan-the" and alone and issuer is not None and issuer.kind == "so" and "tỉnh" not in texts[0]:
        texts = ["tổ chức đoàn thể chính trị - xã hội"] if texts[0].startswith("tổ chức") else texts
        return _under_issuer(reader, members, texts, path, where)
    if family == "bo":
        return _ministries(reader, texts, "khác" if alone and words.qualifier == "khác" else "")
    if family == "so-ban-nganh" and (words.where == "centre" or (texts == ["ngành"] and _of_the_centre(reader, words))):
        return _branches(texts)
    if family == "bao-chi":
        text, id_ = first.words, family
    elif family == "so-ban-nganh":
        text, id_ = ("sở", "so") if texts == ["sở"] else ("sở, ban, ngành", family)
    elif family == "doan-the":
        text, id_ = ("đoàn thể cấp tỉnh," if place else "đoàn thể"), family
    else:
        text, id_ = ", ".join(texts), "-".join(slug(one) for one in texts)
    if family in ("vu-cuc", "chi-cuc") and (reader.owner or reader.context.issuer):
        return _under_issuer(reader, members, texts, path, where)
    if first.level == "central" or not where:
        name = f"Các {text}".rstrip(",")
        path = "tw" if first.level == "central" else path
    elif family in (*_LOCAL_FAMILIES, "doan-the"):
        name = f"Các {text} {where}"
    elif family in ("phong", "vu-cuc", "chi-cuc", "co-so-doan"):
        return _under_issuer(reader, members, texts, path, where)
    else:
        name = f"Các {text} trên địa bàn {where}" if place else f"Các {text} ({where})"
    if family == "to-cong-nghe-so-cong-dong" or (not words.many and family not in (*_LOCAL_FAMILIES, "doan-the")):
        name = name.removeprefix("Các ")
        name = name[0].upper() + name[1:]
    return remember(
        Agency(
            id=f"{path}/nhom/{id_}",
            name=name,
            kind="group",
            level=first.level,
            province=place.name if place and first.level != "central" else None,
            members_exhaustive=False,
        )
    )


def _under_issuer(reader: Reader, members: list[Noun], texts: list[str], path: str, where: str) -> Agency:
    issuer = reader.owner or reader.context.issuer
    if issuer is not None and issuer.kind == "people_committee":
        issuer = lookup(f"{issuer.id}/van-phong") or issuer
    text = ", ".join(texts)
    owner = issuer if issuer is not None and not issuer.is_group and members[0].family != "co-so-doan" else None
    return remember(
        Agency(
            id=f"{owner.id if owner else path}/nhom/{slug(text)}",
            name=f"Các {text} thuộc {owner.name if owner else where}",
            kind="group",
            level=owner.level if owner else members[0].level,
            province=owner.province if owner else reader.context.province,
            parent=owner.id if owner else None,
            members_exhaustive=False,
        )
    )


def _of_the_centre(reader: Reader, words: GroupWords) -> bool:
    """Whether "các ngành" alone is said by a central body: there they are those of the centre, else a province's."""
    return is_central(reader) and words.where not in ("local", "province") and scope_of(reader)[1] is None


def _branches(texts: list[str]) -> Agency:
    """ "Các ngành", "các ban, ngành" of a central document: those of the centre."""
    text = ", ".join(texts)
    return remember(
        Agency(f"tw/nhom/{slug(text)}", f"Các {text}", kind="group", level="central", members_exhaustive=False)
    )


def _ministries(reader: Reader, texts: list[str], qualifier: str) -> Agency:
    """ "Các bộ" with those of the year, where the register knows it; "các bộ khác" are not all of them."""
    text = " ".join([", ".join(texts), qualifier]).strip()
    year = reader.context.era
    if qualifier or year is None or year < KNOWN_SINCE:
        return remember(
            Agency(f"tw/nhom/{slug(text)}", f"Các {text}", kind="group", level="central", members_exhaustive=False)
        )
    known = [
        item.agency.id
        for item in central().values()
        if item.agency.kind == "ministry" and (item.first or 0) <= year <= (item.last or 9999)
    ]
    return remember(
        Agency(
            id=f"tw/nhom/{slug(text)}-{year}",
            name=f"Các {text}",
            kind="group",
            level="central",
            members=tuple(known),
            members_exhaustive=False,
        )
    )
