"""Groups: "các sở, ban, ngành", "các cơ quan, đơn vị liên quan", "các Sở: A, B", "các phòng, đơn vị thuộc Sở"."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.agencies.bodies import is_central, level_group, province_of, read_domain
from loaders.agencies.lexicon import Entry, Noun, nouns
from loaders.agencies.model import Agency
from loaders.agencies.open_names import STOPS
from loaders.agencies.place_phrase import Phrase, read_phrase
from loaders.agencies.places import Place
from loaders.agencies.reader import Found, Reader
from loaders.agencies.registry import central, remember
from loaders.agencies.spelling import slug

_OPENER = r"(?P<opener>(?:tất cả |toàn thể )?các|một số|những) "
_AND = r"(?:, ?| và | - |/| & )(?:các )?"
_LOCAL = r" (?:cấp tỉnh|(?:của |thuộc )?(?:tỉnh|thành phố)|trên địa bàn(?: (?:tỉnh|thành phố))?|địa phương|trong tỉnh|ở địa phương)(?!\w)"
_RELATED = r",? (?:có )?liên quan(?!\w)"
_OWNED = r" (?P<link>trực thuộc|thuộc|của|trong) "
_ASSIGNED = (
    r" (?:được (?:giao|phân công)(?: nhiệm vụ)?|nêu trên|có thẩm quyền"
    r"|tài chính cùng cấp|cùng cấp|chuyên môn|khác|nhà nước|hành chính(?: nhà nước)?|quản lý nhà nước|chức năng"
    r"|sự nghiệp(?: công lập)?|quân đội|công an|tư pháp|của đảng|hành chính sự nghiệp)(?!\w)"
)
_SECTION = r" (?:nêu )?(?:tại )?(?:mục|phần|điều|khoản|phụ lục) [ivx\d]+(?!\w)"
_NO_AGENCY = r"(?:,| và|) (?:công chức|viên chức|cá nhân|người dân|công dân|hộ gia đình)| tham gia ?:"
_PEOPLE_BEFORE = ("sinh viên ", "học sinh ", "giáo viên ", "giảng viên ")
_PRESS = r"(?P<what>văn phòng đại diện|vpđd|vpdd|phóng viên thường trú|pvtt)"
_PRESS_NAMES = {
    "văn phòng đại diện": ("vpdd-bao-chi", "Văn phòng đại diện"),
    "vpđd": ("vpdd-bao-chi", "Văn phòng đại diện"),
    "vpdd": ("vpdd-bao-chi", "Văn phòng đại diện"),
    "phóng viên thường trú": ("pvtt-bao-chi", "Phóng viên thường trú"),
    "pvtt": ("pvtt-bao-chi", "Phóng viên thường trú"),
}
# Nouns that are many other things with a word behind them: "các ngành công nghiệp", "các phòng thí nghiệm".
_VAGUE = ("ban", "nganh", "phong", "trung-tam", "hoi", "so", "vu", "cuc", "bo")
_LIMITS = frozenset(("liên", "trực", "tỉnh", "chức", "trung", "khác", "cấp", "chuyên", "nghiệp", "tham", "nói"))
_LEVEL_FAMILIES = ("cap-huyen", "cap-xa", "cap-tinh")
_LOCAL_FAMILIES = ("so-ban-nganh", "to-chuc-ctxh", "bao-chi")  # named "… tỉnh X", not "… trên địa bàn tỉnh X"


@dataclass(slots=True)
class _Words:
    """The class nouns that were read, and what stands behind them."""

    nouns: list[Noun]
    texts: list[str]
    end: int
    related: bool = False
    qualifier: str = ""


def read_group(reader: Reader, start: int) -> Found | None:
    """The group that begins at ``start``, with or without "các"."""
    press = _press_offices(reader, start)
    if press is not None:
        return press
    opener = reader.match(_OPENER, start)
    position = opener.end() if opener else start
    words = _read_nouns(reader, position)
    if not words.nouns:
        return None
    first = words.nouns[0]
    if first.slug in ("so", "bo") and len(words.nouns) == 1:
        listed = _listed(reader, "sở" if first.slug == "so" else "bộ", words.end)
        if listed is not None:
            return listed
    if reader.match(_NO_AGENCY, words.end) or (
        first.family == "truong-hoc" and reader.low[max(0, start - 10) : start].endswith(_PEOPLE_BEFORE)
    ):
        return None
    single = len(words.nouns) == 1
    if single and first.slug in _VAGUE and not ends_there(reader, words.end):
        return None
    vague = opener is not None and opener.group("opener") in ("một số", "những")
    if vague and first.family in (*_LEVEL_FAMILIES, "so-ban-nganh", "bo"):
        return Found(words.end, (), "generic_group", "ambiguous", "chỉ nói một số, không rõ cơ quan nào")
    if first.family in ("vu-cuc", "chi-cuc") and not reader.capital(position):
        return None  # "các vụ việc", "các cục bộ"
    section = reader.match(_SECTION, words.end)
    if section:
        return Found(section.end(), (), "section_ref")
    if first.family in _LEVEL_FAMILIES:
        return _levels(reader, start, opener is not None)
    if opener is None and len(words.nouns) == 1 and first.family in ("co-quan-don-vi", "phong", "so-ban-nganh"):
        return None if first.family != "co-quan-don-vi" else _finish(reader, words, start)
    return _finish(reader, words, start)


def _read_nouns(reader: Reader, position: int) -> _Words:
    """The class nouns from ``position`` on, joined by commas, "và", dashes."""
    found: list[Noun] = []
    texts: list[str] = []
    end = position
    while True:
        entries, after = reader.entries(position, nouns())
        if not entries:
            break
        noun = entries[0].item
        assert isinstance(noun, Noun)
        if found and noun.family in _LEVEL_FAMILIES and found[-1].family not in _LEVEL_FAMILIES:
            break
        if noun.slug == "hoi" and reader.match(r" viên", after):
            break
        if found and noun.slug in ("so", "bo") and reader.entries(position)[1] > after:
            break  # "…, Bộ Tài chính" names one
        found.append(noun)
        texts.append(_display(entries[0], noun))
        end = after
        gap = reader.match(_AND, end)
        if gap is None and found[-1].family == "so-ban-nganh" and reader.match(r" (?:đoàn thể|ban|ngành)(?!\w)", end):
            gap = reader.match(r" ", end)
        if gap is None:
            break
        position = gap.end()
    return _Words(found, texts, end)


def _display(entry: Entry, noun: Noun) -> str:
    """The noun as the lexicon spells it; abbreviations in full."""
    short = any(sum(map(str.isupper, word)) > 1 for word in entry.spelled.replace("-", " ").split())
    return noun.words if short else entry.spelled


def ends_there(reader: Reader, end: int) -> bool:
    """Whether the noun stands for itself: what follows is a sign, or a word that begins something else."""
    word = reader.match(r" (\w+)", end)
    return word is None or word.group(1) in STOPS or word.group(1) in _LIMITS


def _listed(reader: Reader, head: str, end: int) -> Found | None:
    """ "các Sở: Tài chính, Kế hoạch và Đầu tư": the names are those of sở, longest first."""
    gap = reader.match(r"(?: ?: ?| )", end)
    read = read_domain(reader, head, gap.end()) if gap else None
    agencies: list[Agency] = []
    while read is not None:
        agencies.append(read[0])
        end = read[1]
        gap = reader.match(r"(?:, ?|; ?| và | - )(?:" + head + " )?", end)
        read = read_domain(reader, head, gap.end()) if gap else None
    return Found(end, tuple(agencies), "relative" if head == "sở" else "name") if agencies else None


def _levels(reader: Reader, start: int, opened: bool) -> Found | None:
    """ "các huyện, thị xã, thành phố": the units themselves as a group."""
    from loaders.agencies.reader import Reader as _Reader

    assert isinstance(reader, _Reader)
    phrase: Phrase | None = read_phrase(reader, start - 1) if start else None
    if phrase is not None and reader.match(r" ủy(?!\w)", phrase.end):
        return None
    if phrase is None or not phrase.levels or (not opened and len(phrase.levels) < 2):
        return None
    group = level_group(reader, None, phrase.levels, province_of(reader), [])
    return Found(phrase.end, (group,), "group")


def _finish(reader: Reader, words: _Words, start: int) -> Found | None:
    """Read what limits the group (liên quan, thuộc Sở, trên địa bàn tỉnh) and make it."""
    owner: Found | None = None
    link = ""
    related = reader.match(_RELATED, words.end)
    if related:
        words.end, words.related = related.end(), True
    assigned = reader.match(_ASSIGNED, words.end)
    if assigned:
        words.end, words.qualifier = assigned.end(), assigned.group().strip()
    owned = reader.match(_OWNED, words.end)
    if owned:
        owner = _owner(reader, owned.end())
        link = owned.group("link")
    if owner is not None and owner.agencies:
        return _owned(reader, words, owner, link)
    tail = reader.match(r" trực thuộc(?!\w)", words.end)
    if tail:
        words.end, words.qualifier = tail.end(), "trực thuộc"
    local = reader.match(_LOCAL, words.end)
    if local:
        words.end = local.end()
        phrase = read_phrase(reader, local.start()) or read_phrase(reader, local.end())
        if phrase is not None and phrase.named:
            words.end = max(words.end, phrase.end)
    if not words.related:
        related = reader.match(_RELATED, words.end)
        if related:
            words.end, words.related = related.end(), True
    if [noun.slug for noun in words.nouns] == ["to-chuc"] and not words.related and not words.qualifier:
        return None
    return _make(reader, words)


def _owner(reader: Reader, start: int) -> Found | None:
    from loaders.agencies.names import read_body

    return read_body(reader, start)


def _owned(reader: Reader, words: _Words, owner: Found, link: str) -> Found:
    """ "Các phòng nghiệp vụ, đơn vị trực thuộc Sở" are two groups, "Các phòng, đơn vị thuộc Sở" is one."""
    apart = link == "trực thuộc" and len({noun.family for noun in words.nouns}) > 1
    pairs = list(zip(words.nouns, words.texts, strict=True))
    parts = [[pair] for pair in pairs] if apart else [pairs]
    agencies = []
    for body in owner.agencies:
        for part in parts:
            kept = _Words([n for n, _ in part], [t for _, t in part], words.end, words.related, words.qualifier)
            joint = link if link == "trực thuộc" and part is parts[-1] else "thuộc"
            agencies.append(_of_owner(kept, body, joint))
    return Found(owner.end, tuple(agencies), "group", owner.certainty, owner.reason)


def _of_owner(words: _Words, body: Agency, link: str) -> Agency:
    text = _text(words)
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


def _text(words: _Words) -> str:
    text = ", ".join(dict.fromkeys(words.texts))
    if words.qualifier:
        text += f" {words.qualifier}"
    return text + (" liên quan" if words.related else "")


def _make(reader: Reader, words: _Words) -> Found:
    families: dict[str, list[Noun]] = {}
    texts: dict[str, list[str]] = {}
    for noun, text in zip(words.nouns, words.texts, strict=True):
        families.setdefault(noun.family, []).append(noun)
        texts.setdefault(noun.family, []).append(text)
    if set(families) <= {"co-quan-don-vi", "dia-phuong", "cap-uy"} or words.related and len(families) == 1:
        return Found(words.end, (_generic(reader, words),), "generic_group")
    agencies = []
    generic = [noun for noun in words.nouns if noun.kind == "generic_group"]
    for family, members in families.items():
        if members[0].kind == "group":
            agencies.append(_family(reader, family, members, list(dict.fromkeys(texts[family]))))
    if generic:
        spelled = [text for noun, text in zip(words.nouns, words.texts, strict=True) if noun.kind == "generic_group"]
        kept = _Words(generic, spelled, words.end, words.related, words.qualifier)
        agencies.append(_generic(reader, kept))
    return Found(words.end, tuple(agencies), "group")


def _scope(reader: Reader) -> tuple[str, Place | None, str]:
    """Key, place and words of where a group without an owner belongs: the province, or the issuing central body."""
    place = province_of(reader)
    if place is not None and not is_central(reader):
        return place.path, place, place.full
    issuer = reader.context.issuer
    if issuer is not None and issuer.kind == "ministry":
        return issuer.id, None, issuer.name
    return "tw", None, ""


def _generic(reader: Reader, words: _Words) -> Agency:
    path, place, where = _scope(reader)
    text = _text(words)
    name = f"Các {text}"
    if words.qualifier in ("có thẩm quyền", "tài chính cùng cấp", "cùng cấp"):
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


def _family(reader: Reader, family: str, members: list[Noun], texts: list[str]) -> Agency:
    first = members[0]
    path, place, where = _scope(reader)
    if family == "bo":
        return _ministries(reader, texts)
    if family == "so-ban-nganh":
        text, id_ = "sở, ban, ngành", family
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
    if family == "to-cong-nghe-so-cong-dong":
        name = name.removeprefix("Các ")
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


def _ministries(reader: Reader, texts: list[str]) -> Agency:
    text = ", ".join(texts)
    year = reader.context.year
    known = [
        item.agency.id
        for item in central().values()
        if item.agency.kind == "ministry" and (year is None or (item.first or 0) <= year <= (item.last or 9999))
    ]
    return remember(
        Agency(
            id=f"tw/nhom/{slug(text)}" + (f"-{year}" if year else ""),
            name=f"Các {text}",
            kind="group",
            level="central",
            members=tuple(known) if year else (),
            members_exhaustive=False,
        )
    )


def _press_offices(reader: Reader, start: int) -> Found | None:
    """ "VPĐD, PVTT các cơ quan báo chí trên địa bàn" are two groups."""
    first = reader.match(_PRESS, start)
    if first is None:
        return None
    kinds = [first.group("what")]
    end = first.end()
    while more := reader.match(r"(?:, ?| và )" + _PRESS, end):
        kinds.append(more.group("what"))
        end = more.end()
    press = reader.match(
        r" (?:của )?(?:các )?(?:cơ quan báo chí|cơ quan báo, đài|báo, đài|báo chí)(?: trung ương| tw)?(?: trên địa bàn)?(?: tỉnh| thành phố)?(?: và địa phương)?",
        end,
    )
    if press is None:
        return None
    path, place, where = _scope(reader)
    agencies = []
    for kind in kinds:
        id_, name = _PRESS_NAMES.get(kind, _PRESS_NAMES["vpđd" if kind.startswith("v") else "pvtt"])
        agencies.append(
            remember(
                Agency(
                    id=f"{path}/nhom/{id_}",
                    name=f"{name} các cơ quan báo chí" + (f" trên địa bàn {where}" if place else ""),
                    kind="group",
                    level="province",
                    province=place.name if place else None,
                    members_exhaustive=False,
                )
            )
        )
    return Found(press.end(), tuple(agencies), "group")
