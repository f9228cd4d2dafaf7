"""Groups: "các sở, ban, ngành", "các cơ quan, đơn vị liên quan", "các Sở: A, B", "các phòng, đơn vị thuộc Sở"."""

from __future__ import annotations

import re

from loaders.agencies.areas import read_area
from loaders.agencies.council_boards import council_boards
from loaders.agencies.forces import read_forces
from loaders.agencies.group_agencies import GroupWords, make_groups, owned_groups, scope_of
from loaders.agencies.levels import level_group, limited
from loaders.agencies.lexicon import Entry, Noun, nouns
from loaders.agencies.listed_units import units_listed
from loaders.agencies.lists import read_domain
from loaders.agencies.model import Agency
from loaders.agencies.name_words import STOPS
from loaders.agencies.place_phrase import Phrase, read_phrase
from loaders.agencies.reader import Found, Reader
from loaders.agencies.registry import remember
from loaders.agencies.standing import institution_of, own_unit_of, province_of
from loaders.agencies.unit_groups import of_own_unit, said_of_unit

_OPENER = r"(?P<opener>(?:tất cả |toàn thể )?các|một số|những) "
_AND = r"(?:, ?| và | - |/| & )(?:các )?"
_LOCAL = (
    r" (?:cấp tỉnh|(?:của |thuộc )?(?:tỉnh|thành phố)|trên địa bàn(?: (?:tỉnh|thành phố))?"
    r"|địa phương|trong tỉnh|ở địa phương)(?!\w)"
)
_PROVINCE = re.compile(r"tỉnh|thành phố")
_CENTRE = r" (?:ở|của|tại) trung ương(?!\w)"
_RELATED = r",? (?:có )?liên quan(?!\w)"
_OWNED = r" (?P<link>trực thuộc|thuộc|của|trong) "
# "các cơ quan chuyên trách tham mưu, giúp việc Đảng ủy": which they are, and nothing that they do here.
_ADVISING = r" (?:chuyên trách )?tham mưu,? (?:và )?giúp việc(?: (?:của|cho))?(?!\w)"
_ASSIGNED = (
    r" (?:được (?:giao|phân công)(?: nhiệm vụ)?|nêu trên|có thẩm quyền"
    r"|(?:tài chính|chức năng|chuyên môn) cùng cấp|cùng cấp|chuyên môn|khác|nhà nước|hành chính(?: nhà nước)?"
    r"|quản lý nhà nước|chức năng"
    r"|sự nghiệp(?: công lập)?|quân đội|công an|tư pháp|của đảng|hành chính sự nghiệp)(?!\w)"
)
_PRIVATE = r"(?:ngoài công lập|tư thục|dân lập|tư nhân)"
_SECTOR = rf" (?:công lập|{_PRIVATE})(?:(?:,| và|, và) {_PRIVATE})*(?!\w)"
_SECTION = (
    r" (?:nêu )?(?:tại )?(?:mục|phần|điều|khoản|phụ lục) [ivx\d]+(?!\w)"
    r"(?: (?:của )?(?:quyết định|quy định|quy chế|kế hoạch|chỉ thị|thông tư|nghị định) này(?!\w))?"
)
_NO_AGENCY = r"(?:,| và|) (?:công chức|viên chức|cá nhân|người dân|công dân|hộ gia đình)| tham gia ?:"
# "các bộ" where "cán bộ" is meant: members and soldiers stand beside it, or all of them are spoken of.
_SLIP = r",? (?:và )?(?:hội viên|đoàn viên|đảng viên|nhân viên|chiến s[ĩỹ])(?!\w)"
_PEOPLE_BEFORE = ("sinh viên ", "học sinh ", "giáo viên ", "giảng viên ")
_PRESS = r"(?P<what>văn phòng đại diện|vpđd|vpdd|phóng viên thường trú|pvtt)"
_PRESS_OF = (
    r" (?:của )?(?:các )?(?:cơ quan báo chí|cơ quan báo, đài|báo, đài|báo chí)(?: trung ương| tw)?"
    r"(?: trên địa bàn)?(?: tỉnh| thành phố)?(?: và địa phương)?"
)
_PRESS_NAMES = {
    "văn phòng đại diện": ("vpdd-bao-chi", "Văn phòng đại diện"),
    "vpđd": ("vpdd-bao-chi", "Văn phòng đại diện"),
    "vpdd": ("vpdd-bao-chi", "Văn phòng đại diện"),
    "phóng viên thường trú": ("pvtt-bao-chi", "Phóng viên thường trú"),
    "pvtt": ("pvtt-bao-chi", "Phóng viên thường trú"),
}
# Nouns that are many other things with a word behind them: "các ngành công nghiệp", "các phòng thí nghiệm".
_VAGUE = ("ban", "nganh", "phong", "khoa", "trung-tam", "hoi", "so", "vu", "cuc", "bo")
# Classes in a list alone: "các khoa, viện, trường"; "các trường" may be fields ("các trường thông tin"), or cases.
_BESIDE_OTHERS = ("vien", "truong")
_NOUNS = ("trọng", "thí", "số", "quyền", "bổ")  # stops of names that begin nouns: "Hội đồng trọng tài"
_LIMITS = frozenset(("liên", "trực", "tỉnh", "chức", "trung", "khác", "cấp", "chuyên", "nghiệp", "tham", "nói"))
_ITEM = re.compile(r"(?:(?:^|[\n\v|])(?:[-+•]|\d{1,2}(?:\.\d{1,2})?[.)]|[a-zđ][.)])?|;) ?$")
# "các đơn vị chủ trì, phối hợp với …": what they do, and not what they are.
_LEAD_IN = r"(?<= chủ trì),? phối hợp (?:chặt chẽ )?(?:cùng )?với(?!\w)"
_SCHOOLS = (
    r"(?:(?:, ?| và | - |/)(?:mầm non|mẫu giáo|tiểu học|trung học cơ sở|trung học phổ thông|phổ thông|thcs|thpt)"
    r"(?!\w))+"
)
_HEADS = {"so": "sở", "so-ban-nganh": "sở", "bo": "bộ", "bo-nganh": "bộ"}
_LEVEL_FAMILIES = ("cap-huyen", "cap-xa", "cap-tinh")


def read_group(reader: Reader, start: int) -> Found | None:
    """The group that begins at ``start``, with or without "các"."""
    named = _press_offices(reader, start) or council_boards(reader, start) or read_forces(reader, start)
    if named is not None:
        return named
    opener = reader.match(_OPENER, start)
    position = opener.end() if opener else start
    of_areas = read_area(reader, position) if opener else None
    if of_areas is not None and of_areas.form == "group":
        return of_areas  # "các Chi cục Hải quan khu vực"
    words = _read_nouns(reader, position)
    if not words.nouns:
        return None
    first = words.nouns[0]
    words.many = opener is not None or (first.slug == "bo" and len(words.nouns) > 1)  # "Bộ, cơ quan trung ương"
    if opener is not None and len(words.nouns) == 1 and first.family not in ("so-ban-nganh", "bo"):
        _, longer = reader.entries(position)
        if longer > words.end and not reader.match(_LEAD_IN, longer):
            return reader.body(position)  # "các Phòng Giáo dục và Đào tạo" is no group of "phòng"
        told = reader.body(position) if _also_body(reader, first, position) else None
        if told is not None and told.end > words.end:
            return told  # "các Trung tâm Y tế cấp huyện", "các đảng ủy xã, phường"
    if opener is None and len(words.nouns) == 1 and first.slug in ("so", "bo"):
        return _listed(reader, "sở" if first.slug == "so" else "bộ", words.end)
    if first.slug in ("so", "bo") and len(words.nouns) == 1:
        listed = _listed(reader, "sở" if first.slug == "so" else "bộ", words.end)
        if listed is not None:
            return listed
    if first.slug == "so" and reader.match(" ?:", words.end):
        listed = _listed(reader, "sở", words.end)
        if listed is not None and len(listed.agencies) > 1:
            return listed  # "Các sở, ngành: KHĐT, TC, NV"
    if first.slug == "phong" and len(words.nouns) == 1 and opener is not None and reader.match(" ?:", words.end):
        listed = _listed(reader, "phòng", words.end)
        if listed is not None:
            return listed  # "Các phòng: Y tế, Tài chính - Kế hoạch" of a district
    units = units_listed(reader, first.slug, words.end) if len(words.nouns) == 1 and opener is not None else None
    if units is not None:
        return units
    if reader.match(_NO_AGENCY, words.end) or (
        first.family == "truong-hoc" and reader.low[max(0, start - 10) : start].endswith(_PEOPLE_BEFORE)
    ):
        return None
    if first.slug == "bo" and (reader.match(_SLIP, words.end) or reader.low.endswith("đội ngũ ", 0, start)):
        return None
    single = len(words.nouns) == 1
    if single and first.slug in _BESIDE_OTHERS:
        return None
    if single and first.slug in _VAGUE and not ends_there(reader, words.end):
        return None
    if first.slug.startswith("khoa-") and institution_of(reader) is None:
        return None  # "các khoa lâm sàng" are a hospital's
    if first.family == "thon" and not _ITEM.search(reader.raw, max(0, start - 7), start):
        return None  # where, not who, but in an item of a list
    if first.family == "truong-thon" and own_unit_of(reader) is None:
        return None  # those of every village of the country do nothing together
    vague = opener is not None and opener.group("opener") in ("một số", "những")
    if vague and first.family in (*_LEVEL_FAMILIES, "so-ban-nganh", "bo"):
        return Found(words.end, (), "generic_group", "ambiguous", "chỉ nói một số, không rõ cơ quan nào")
    if first.family in ("vu-cuc", "chi-cuc") and not reader.capital(position):
        return None  # "các vụ việc", "các cục bộ"
    section = reader.match(_SECTION, words.end)
    if section and reader.raw[words.end] == " ":
        return Found(section.end(), (), "section_ref")
    if first.family in _LEVEL_FAMILIES:
        return _levels(reader, start, opener is not None)
    if opener is None and len(words.nouns) == 1 and first.family in ("co-quan-don-vi", "phong", "so-ban-nganh"):
        return None if first.family != "co-quan-don-vi" else _finish(reader, words, start)
    return _finish(reader, words, start)


def _also_body(reader: Reader, noun: Noun, position: int) -> bool:
    """Whether the class noun is a body's name too, which a level or a place may stand behind."""
    return noun.slug == "dang-uy" or (noun.family == "y-te" and reader.capital(position))


def _read_nouns(reader: Reader, position: int) -> GroupWords:
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
        if (
            found
            and noun.slug in ("to-chuc", "don-vi")
            and found[0].family == "so-ban-nganh"
            and reader.match(_NO_AGENCY, after)
        ):
            break  # "Thủ trưởng các ban, ngành, tổ chức và cá nhân có liên quan": the first are a group still
        if noun.slug == "hoi" and reader.match(r" viên", after):
            break
        if found and noun.slug in ("so", "bo") and reader.entries(position)[1] > after:
            break  # "…, Bộ Tài chính" names one
        if found and noun.slug == "bo" and not ends_there(reader, after):
            break  # "các phòng, bộ phận"
        in_row = noun.slug == "ban" and reader.match(r"[ ,]+ngành(?!\w)", after)  # "Sở Ban ngành"
        if noun.slug in _BESIDE_OTHERS and not (_ends_list(reader, after) if found else reader.match(",", after)):
            break
        one = found and noun.slug.startswith("trung-tam-") and reader.capital(position)
        if one and read_phrase(reader, after) is not None:
            break  # "các trường, Trung tâm Giáo dục thường xuyên tỉnh"
        if found and noun.slug in _VAGUE and reader.capital(position) and not in_row and not ends_there(reader, after):
            break  # "các trường, Trung tâm Y tế": the last is one, by its name
        found.append(noun)
        texts.append(_display(entries[0], noun))
        end = after
        levels = reader.match(_SCHOOLS, end) if noun.slug.startswith("truong-") else None
        if levels:  # "các trường tiểu học, mầm non, THCS"
            texts[-1] += _small(reader.raw[end : levels.end()])
            end = levels.end()
        gap = reader.match(_AND, end)
        if gap is None and found[-1].family == "so-ban-nganh" and reader.match(r" (?:đoàn thể|ban|ngành)(?!\w)", end):
            gap = reader.match(r" ", end)
        if gap is None:
            break
        position = gap.end()
    return GroupWords(found, texts, end)


def _small(words: str) -> str:
    """The words in small letters, but for abbreviations."""
    return re.sub(r"\w+", lambda word: word[0] if word[0].isupper() and len(word[0]) > 1 else word[0].lower(), words)


def _ends_list(reader: Reader, end: int) -> bool:
    """Whether a noun of a list stands for itself, whose owner may follow: "viện, trường thuộc Đại học Vinh"."""
    return ends_there(reader, end) or reader.match(_OWNED, end) is not None


def _display(entry: Entry, noun: Noun) -> str:
    """The noun as the lexicon spells it; abbreviations in full."""
    listed = "," in entry.spelled or " và " in entry.spelled
    short = not listed and any(sum(map(str.isupper, word)) > 1 for word in entry.spelled.replace("-", " ").split())
    return noun.words if short else entry.spelled


def ends_there(reader: Reader, end: int) -> bool:
    """Whether the noun stands for itself: what follows is a sign, or a word that begins something else."""
    word = reader.match(r" (?!(?:tỉnh|thành|huyện|quận|thị|đảng) (?:đoàn|ủy)(?!\w))(\w+)", end)
    if word is None and reader.match(r" \w", end):
        return False  # "các Ban Tỉnh Đoàn": those of that body
    return word is None or (word.group(1) in STOPS and word.group(1) not in _NOUNS) or word.group(1) in _LIMITS


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
    return Found(end, tuple(agencies), "name" if head == "bộ" else "relative") if agencies else None


def _levels(reader: Reader, start: int, opened: bool) -> Found | None:
    """ "các huyện, thị xã, thành phố": the units themselves as a group."""
    phrase: Phrase | None = read_phrase(reader, start - 1) if start else None
    if phrase is not None and reader.match(r" ủy(?!\w)", phrase.end):
        return None
    if phrase is None or not phrase.levels or (not opened and len(phrase.levels) < 2):
        return None
    group = level_group(reader, None, phrase.levels, province_of(reader), [])
    group, end = limited(reader, group, phrase.end)
    return Found(end, (group,), "group")


def _finish(reader: Reader, words: GroupWords, start: int) -> Found | None:
    """Read what limits the group (liên quan, thuộc Sở, trên địa bàn tỉnh) and make it."""
    owner: Found | None = None
    link = ""
    related = reader.match(_RELATED, words.end)
    if related:
        words.end, words.related = related.end(), True
    assigned = reader.match(_ASSIGNED, words.end)
    if assigned:
        words.end, words.qualifier = assigned.end(), assigned.group().strip()
    sector = reader.match(_SECTOR, words.end)
    if sector:  # "các cơ sở giáo dục công lập"
        words.texts[-1] += " " + " ".join(reader.raw[words.end : sector.end()].lower().split())
        words.end = sector.end()
    advising = reader.match(_ADVISING, words.end) if words.many else None
    if advising:
        words.end, words.qualifier = advising.end(), "tham mưu, giúp việc"
        owner = reader.body(advising.end() + 1)
    owned = reader.match(_OWNED, words.end)
    if owned:
        owner = reader.body(owned.end())
        link = owned.group("link")
    if owner is not None and owner.agencies:
        return owned_groups(reader, words, owner, link)
    tail = reader.match(r" trực thuộc(?!\w)", words.end)
    if tail:
        words.end, words.qualifier = tail.end(), "trực thuộc"
    centre = reader.match(_CENTRE, words.end)
    if centre:
        words.end, words.where = centre.end(), "centre"
    unit = said_of_unit(reader, words)
    if unit is not None:
        return unit
    local = reader.match(_LOCAL, words.end)
    if local:
        words.end, words.where = local.end(), "province" if _PROVINCE.search(local.group()) else "local"
        phrase = read_phrase(reader, local.start()) or read_phrase(reader, local.end())
        if phrase is not None and phrase.named:
            words.end = max(words.end, phrase.end)
    if not words.related:
        related = reader.match(_RELATED, words.end)
        if related:
            words.end, words.related = related.end(), True
    head = _HEADS.get(words.nouns[0].slug)
    named = _listed(reader, head, words.end) if head and words.related and reader.match(" ?: ?", words.end) else None
    if named is not None:
        return named  # "các bộ, ngành liên quan: Tài chính, Công an": these and no others
    if [noun.slug for noun in words.nouns] == ["to-chuc"] and not words.related and not words.qualifier:
        return None
    return of_own_unit(reader, words) or make_groups(reader, words)


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
        _PRESS_OF,
        end,
    )
    if press is None:
        return None
    path, place, where = scope_of(reader)
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
