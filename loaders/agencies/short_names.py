"""Names that lean on other names of the same text: short names of boards, defined aliases, "các đơn vị trực thuộc"."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable
from dataclasses import replace

from ahocorasick_rs import AhoCorasick, MatchKind

from loaders.agencies.board_titles import titles_before
from loaders.agencies.group_agencies import group_of
from loaders.agencies.groups import ends_there
from loaders.agencies.model import Agency
from loaders.agencies.positions import moved
from loaders.agencies.reader import Found, Reader
from loaders.agencies.registry import lookup, remember
from loaders.agencies.spelling import low, slug
from loaders.text import plain

Place = tuple[int, Found]  # where the words begin, and what they are

_SHORT_NAME = "tên gọi tắt trong văn bản"
_DEFINED = "tên gọi tắt được định nghĩa trong văn bản"
_OF_LAST = "trực thuộc cơ quan nêu ngay trước"
_TEAM = "tổ mà văn bản chỉ nêu như vậy"
_TEAMS = ("to cong tac", "to giup viec")  # "Tổ công tác có nhiệm vụ …", where the text names none in full
_HAS_DUTY = r" (?:có nhiệm vụ|có trách nhiệm|chịu trách nhiệm)(?!\w)"
_NEAR = 400  # letters
_MANY_OF = re.compile(r"(?<!\w)các ")
_MANY_BEFORE = len("các ")
_MANY = 50  # boards whose names begin alike: more than that is a list, not a short name
# What a province has in each of its districts; "Công an" alone may be the province's.
_CLASSES = ("Trung tâm ", "Phòng ", "Trường ", "Bệnh viện ", "Hạt ", "Chi cục ", "Trạm ")
_TELLING = ("/van-phong", "/thanh-vien")
_OWNERS = ("so", "police", "people_committee", "ministry", "unit", "military", "mass_org", "office")


def folded_alias(words: str) -> str:
    """The form in which a short name is kept in ``Context.aliases``."""
    return plain(low(words)).strip()


def with_short_names(reader: Reader, found: list[Place], bare: list[tuple[int, int]]) -> list[Place]:
    """Resolve what leans on another name of the text. ``bare``: where "Ban Tổ chức", "Hội đồng" stand without more."""
    found = _of_the_class(reader, _boards_in_full(reader, found))
    _at_the_one_place(reader, found)
    _of_the_last_body(reader, found)
    return _bare_boards(reader, found, bare)


def _boards(reader: Reader, found: list[Place]) -> dict[str, Agency]:
    """The boards that the text names, and the one that issues it."""
    boards = {agency.id: agency for _, one in found for agency in one.agencies if agency.kind == "board"}
    issuer = reader.context.issuer
    if issuer is not None and issuer.kind == "board":
        boards[issuer.id] = issuer
    return boards


def _boards_in_full(reader: Reader, found: list[Place]) -> list[Place]:
    """ "Ban Chỉ đạo quốc gia" beside "Ban Chỉ đạo quốc gia về …" is the same board, where one name goes on so.

    In a document that such a board issues it is the issuer.
    """
    boards = {**_boards(reader, found), **_with_offices(found)}
    own = reader.context.issuer.id if reader.context.issuer is not None else None
    if len(boards) < 2:
        return found
    names = sorted((plain(agency.name), id_) for id_, agency in boards.items())
    only = [name for name, _ in names]
    longer: dict[str, Agency] = {}
    for name, id_ in names:
        begin = bisect.bisect_left(only, name + " ")
        end = bisect.bisect_left(only, name + "!")  # "!" follows the space
        more = names[begin:end]
        if not 0 < len(more) <= _MANY:
            continue
        if own in {other for _, other in more}:
            longer[id_] = boards[own] if own else boards[id_]
            continue
        shortest = min(more, key=lambda pair: len(pair[0]))
        if all(other.startswith(shortest[0]) for other, _ in more):
            longer[id_] = boards[shortest[1]]
    for index, (begin, one) in enumerate(found):
        agency = one.agencies[0] if len(one.agencies) == 1 else None
        if agency is not None and agency.id in longer:
            found[index] = (begin, _short(one, longer[agency.id]))
        elif agency is not None and agency.parent in longer and (same := moved(agency, longer[agency.parent])):
            found[index] = (begin, _short(one, same))
    return found


def _with_offices(found: list[Place]) -> dict[str, Agency]:
    """The boards whose offices or members are named: "Văn phòng Ban Chỉ đạo quốc gia"."""
    above = {agency.parent for _, one in found for agency in one.agencies if agency.id.endswith(_TELLING)}
    boards = (lookup(id_) for id_ in above if id_)
    return {board.id: board for board in boards if board is not None and board.kind == "board"}


def _of_the_class(reader: Reader, found: list[Place]) -> list[Place]:
    """ "Trung tâm Y tế các huyện", and later "Trung tâm Y tế: …": the same class, and no body of the province's.

    Not where the text names one of them by its place, which may then be meant.
    """
    classes: dict[str, Agency] = {}
    for begin, one in found:
        cut = reader.raw.find(" các ", begin, one.end)
        if cut > 0 and len(one.agencies) == 1 and one.agencies[0].is_group and reader.raw.startswith(_CLASSES, begin):
            classes[reader.raw[begin:cut]] = one.agencies[0]
    if not classes:
        return found
    for begin, one in found:
        name = reader.raw[begin : one.end]
        for words in [words for words in classes if one.form == "name" and name.startswith(words + " ")]:
            del classes[words]
    for words, agency in classes.items():
        found = _put_in(reader, found, words, agency)
    return found


def _put_in(reader: Reader, found: list[Place], words: str, agency: Agency) -> list[Place]:
    """``found`` with ``agency`` wherever ``words`` stand alone, in place of what was read there."""
    kept: list[Place] = []
    rest = iter(found)
    place = next(rest, None)
    begin = reader.raw.find(words)
    while begin >= 0:
        end = begin + len(words)
        while place is not None and place[1].end <= begin:
            kept.append(place)
            place = next(rest, None)
        free = place is None or place[0] >= end
        same = place is not None and place[0] == begin and place[1].end == end and place[1].form != "group"
        alone = reader.ends_word(end) and not (begin and reader.raw[begin - 1].isalnum()) and ends_there(reader, end)
        if alone and (free or same):
            kept.append((begin, Found(end, (agency,), "short", "inferred", _SHORT_NAME)))
            place = next(rest, None) if same else place
        begin = reader.raw.find(words, end)
    return [*kept, *([place] if place is not None else []), *rest]


def _short(one: Found, agency: Agency) -> Found:
    return replace(one, agencies=(agency,), form="short", certainty="inferred", reason=_SHORT_NAME)


def _at_the_one_place(reader: Reader, found: list[Place]) -> None:
    """ "Cục Thuế" in a letter to the Cục Thuế of one province is that one, not those of all provinces.

    Not where the words say that they are many: "Các Sở Y tế", "Sở Y tế các tỉnh".
    """
    general = {
        agency.id.rpartition("/")[2]: agency.id
        for _, one in found
        for agency in one.agencies
        if agency.id.startswith("tw/nhom/") and agency.kind == "generic_group"
    }
    if not general:
        return
    placed: dict[str, dict[str, Agency]] = {}
    for _, one in found:
        for agency in one.agencies:
            words = agency.id.rpartition("/")[2]
            if words in general and agency.province and not agency.is_group:
                placed.setdefault(general[words], {})[agency.id] = agency
    for index, (begin, one) in enumerate(found):
        meant = placed.get(one.agencies[0].id, {}) if len(one.agencies) == 1 else {}
        if len(meant) == 1 and _MANY_OF.search(reader.low, max(0, begin - _MANY_BEFORE), one.end) is None:
            found[index] = (begin, _short(one, next(iter(meant.values()))))


def _of_the_last_body(reader: Reader, found: list[Place]) -> None:
    """ "Sở Y tế … chỉ đạo các đơn vị trực thuộc": those of the body named last before in the same item."""
    last: Place | None = None
    for index, (begin, one) in enumerate(found):
        if len(one.agencies) != 1:
            continue
        agency = one.agencies[0]
        if agency.id.endswith("-truc-thuoc"):
            if last is not None and begin - last[0] < _NEAR and "\n" not in reader.raw[last[0] : begin]:
                text = agency.name.removeprefix("Các ").partition(" trực thuộc")[0]
                group = group_of(text, last[1].agencies[0])
                found[index] = (begin, replace(one, agencies=(group,), certainty="inferred", reason=_OF_LAST))
        elif agency.kind in _OWNERS:
            last = (begin, one)


def _bare_boards(reader: Reader, found: list[Place], bare: list[tuple[int, int]]) -> list[Place]:
    """ "Ban Tổ chức" alone means the one such board that the text names in full, if there is only one."""
    if not bare:
        return found
    heads = {reader.plain[begin:finish] for begin, finish in bare}
    boards = _boards(reader, found)
    issuer = reader.context.issuer
    named: dict[str, list[Agency]] = {
        words: [agency for agency in boards.values() if plain(agency.name).startswith(words)] for words in heads
    }
    added: list[Place] = []
    for begin, finish in bare:
        words = reader.plain[begin:finish]
        if reader.match(r" (?:ở |tại )?(?:các|cùng cấp|cấp)(?!\w)", finish):
            continue  # "Ban Chỉ đạo các quân khu", "Ban Chỉ đạo cấp xã": those of others
        if words == "hoi dong" and not ends_there(reader, finish):
            continue  # "Hội đồng khám phúc tra" is another board
        if issuer is not None and issuer in named[words]:
            named[words] = [issuer]
        team = words in _TEAMS and not named[words] and reader.match(_HAS_DUTY, finish)
        if team and issuer is not None and not issuer.is_group:
            agency = Agency(
                f"{issuer.id}/{slug(words)}", reader.raw[begin:finish], "board", issuer.level, issuer.province
            )
            added.append((begin, Found(finish, (remember(agency),), "short", "inferred", _TEAM)))
        if len(named[words]) == 1:
            board = named[words][0]
            start, offices = titles_before(reader, begin, board)
            added.append((start, Found(finish, offices, "short", "inferred", _SHORT_NAME)))
    return sorted(found + added, key=lambda place: place[0])


def _of_alias(place: Place, finish: int, meant: tuple[Agency, ...]) -> Place:
    """ "Văn phòng Ban Chỉ đạo 1237", where "Ban Chỉ đạo 1237" is defined: the office, or the members, of it."""
    begin, one = place
    if len(meant) != 1 or one.end != finish:
        return place
    same = [agency for office in one.agencies if (agency := moved(office, meant[0])) is not None]
    if len(same) < len(one.agencies):
        return place
    return (begin, replace(one, agencies=tuple(same), form="short", reason=_DEFINED))


def with_aliases(
    reader: Reader,
    aliases: dict[str, tuple[Agency, ...]],
    found: list[Place],
    is_number: Callable[[Reader, int, int], bool],
) -> list[Place]:
    """Put in the short names that the document defines; they go before what the lexicon reads in the same place.

    is_number: whether the letters there are part of a document's number.
    """
    if not aliases:
        return found
    words = list(aliases)
    matcher = AhoCorasick(words, matchkind=MatchKind.LeftmostLongest)
    kept: list[Place] = []
    rest = iter(found)
    place = next(rest, None)
    for number, begin, finish in matcher.find_matches_as_indexes(reader.plain):
        if (begin and reader.raw[begin - 1].isalnum()) or not reader.ends_word(finish):
            continue
        if is_number(reader, begin, finish) or not reader.capital(begin):
            continue
        while place is not None and place[1].end <= begin:
            kept.append(place)
            place = next(rest, None)
        if kept and kept[-1][1].end > begin:
            continue
        longest = place is not None and place[0] < finish and place[1].end - place[0] > finish - begin
        if longest and place is not None and place[1].agencies:
            place = _of_alias(place, finish, aliases[words[number]])
            continue
        while place is not None and place[0] < finish:
            place = next(rest, None)
        meant = aliases[words[number]]
        start, offices = titles_before(reader, begin, meant[0]) if len(meant) == 1 else (begin, meant)
        if kept and kept[-1][1].end > start:
            start, offices = begin, meant
        kept.append((start, Found(finish, offices, "short", "stated", _DEFINED)))
    if place is not None:
        kept.append(place)
    kept.extend(rest)
    return kept
