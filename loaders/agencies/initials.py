"""Letters that no list spells out, by the names in the same text: "PVHCC", "Trung tâm Phục vụ hành chính công".

Letters that stand for a whole name, its head included, are looked for in the text ("TTYTDP" in a cell of a table), as
long as one name of the text alone fits. They may leave out some, the more the surer the place where they stand is one
for an agency: in a sentence none, where an item or a clause opens one, as an item of a cell three.
"""

from __future__ import annotations

import bisect
import re
from dataclasses import replace

from loaders.agencies.lexicon import words_of
from loaders.agencies.model import Agency, Mention
from loaders.agencies.registry import body_of, lookup
from loaders.agencies.spelling import low, tones
from loaders.text import Text, plain

_PLACE = re.compile(tones(r" (?:tỉnh|thành phố|huyện|thị xã|quận|xã(?! hội)|phường|thuộc|của)(?!\w).*"))
_WORD = re.compile(r"[^\W\d_]+")
_LETTERS_LEAST = 3  # two letters fit too many names
_WHOLE_LEAST = 5  # those of a whole name, its head included
_HEAD_MOST = 3  # words of a head that an abbreviation may leave out: "Ban Quản lý"
_TOKEN = re.compile(r"[A-ZĐ](?=[A-ZĐ])(?<![\w/.&-].)[A-ZĐ]{4,9}(?![\w/&-])")  # the letter first: a search leaps
_LEFT_OUT = 3  # letters that an abbreviation of a whole name may lack
_NOTIONS = frozenset(words_of("notion"))
_OPENS = re.compile(r"(?:^|[|\n\v:]|[\n\v|]\s*(?:[-+*•]|\d{1,2}[.)])|(?<!\w)(?:[Gg]iao|[Dd]o)) *$")
_BESIDE = re.compile(r" *(?:[,;]|và|[,;] *và) *")
_CLOSES_CELL = re.compile(r" *(?:\||[,;][^|\n]*\|)")
_NEAR = 12  # characters
_LINE = 1000
_NAMED = ("unit", "public_unit", "so", "office", "other", "enterprise", "university", "board")
_REASON = "viết tắt của tên nêu đầy đủ trong văn bản"


def meant_by_initials(mentions: list[Mention]) -> dict[str, Agency]:
    """For each unit of which only letters are known, by its id: the one agency of the text that has these initials."""
    doubtful = {agency.id: agency for mention in mentions for agency in mention.agencies if agency.doubt}
    if not doubtful:
        return {}
    named: dict[str, dict[str, Agency]] = {}
    whole = [(_initials_of(agency), agency) for agency in _bodies(mentions)]
    for initials, agency in whole:
        for head in range(min(_HEAD_MOST + 1, len(initials))):
            named.setdefault(initials[head:], {})[agency.id] = agency
    ends = _by_ends(whole)
    found = {}
    for id_, unit in doubtful.items():
        letters = _folded(unit.abbr[0]) if unit.abbr else ""
        fitting = [agency for agency in named.get(letters, {}).values() if _fits(unit, agency)]
        fitting = fitting or [agency for agency in _leaving_out(letters, ends) if _fits(unit, agency)]
        if len(letters) >= _LETTERS_LEAST and len(fitting) == 1:
            found[id_] = _below(unit, fitting[0])
    return found


def _below(unit: Agency, agency: Agency) -> Agency:
    """``agency`` under the ministry whose unit the letters are, where its name does not say whose it is."""
    central = unit.level == agency.level == "central"
    return replace(agency, parent=unit.parent) if central and agency.parent is None else agency


def _bodies(mentions: list[Mention]) -> list[Agency]:
    """The single bodies of the text."""
    bodies = {body.id: body for mention in mentions for body in map(body_of, mention.agencies)}
    return [agency for agency in bodies.values() if not agency.doubt and not agency.is_group]


def _initials_of(agency: Agency) -> str:
    """The first letters of the words of its name."""
    return "".join(word[0] for word in _WORD.findall(_bare(agency)) if word != "va")


def _by_ends(whole: list[tuple[str, Agency]]) -> dict[str, list[tuple[str, Agency]]]:
    """Initials with their bodies, by the first two letters and the last one, which no abbreviation leaves out."""
    found: dict[str, list[tuple[str, Agency]]] = {}
    for initials, agency in whole:
        found.setdefault(initials[:2] + initials[-1:], []).append((initials, agency))
    return found


def _leaving_out(letters: str, ends: dict[str, list[tuple[str, Agency]]]) -> list[Agency]:
    """The bodies whose initials are ``letters`` and at most a few more between the first and the last of them."""
    if len(letters) < _WHOLE_LEAST:
        return []
    return [
        agency
        for initials, agency in ends.get(letters[:2] + letters[-1], ())
        if 0 <= len(initials) - len(letters) <= _LEFT_OUT and _in_order(letters, initials)
    ]


def _in_order(letters: str, initials: str) -> bool:
    rest = iter(initials)
    return all(letter in rest for letter in letters)


def with_initials(text: Text, start: int, end: int, mentions: list[Mention]) -> list[Mention]:
    """Add the places of ``clean[start:end]`` where such letters stand for the one name of the text that they fit."""
    named = [agency for agency in _bodies(mentions) if agency.kind in _NAMED]
    tokens = set(_TOKEN.findall(text.clean, start, end)) - _NOTIONS if named else None
    if not tokens:
        return mentions
    ends = _by_ends([(_initials_of(agency), agency) for agency in named])
    meant: dict[str, Agency] = {}
    lacking: dict[str, int] = {}
    for letters in tokens:
        fitting = _leaving_out(_folded(letters), ends)
        if len(fitting) == 1:
            meant[letters] = fitting[0]
            lacking[letters] = len(_initials_of(fitting[0])) - len(_folded(letters))
    if not meant:
        return mentions
    starts = [mention.start for mention in mentions]
    added: list[Mention] = []
    for token in _TOKEN.finditer(text.clean, start, end):
        index = bisect.bisect_left(starts, token.end())
        before = max(mentions[index - 1].end if index else start, added[-1].end if added else start)
        if token.group() not in meant or before > token.start():
            continue
        if lacking[token.group()] <= _may_lack(text.clean, before, token.start(), token.end()):
            agency = meant[token.group()]
            added.append(Mention(token.start(), token.end(), (agency,), "abbr", "inferred", _REASON))
    return sorted(mentions + added, key=lambda mention: mention.start)


def _may_lack(clean: str, before: int, start: int, end: int) -> int:
    """How many letters an abbreviation of an agency may lack at ``clean[start:end]``; before: where one ended last."""
    beside = start - before < _NEAR and _BESIDE.fullmatch(clean, before, start) is not None
    if not beside and not _OPENS.search(clean[max(0, start - _NEAR) : start]):
        return 0
    line = clean.rfind("\n", max(0, start - _LINE), start) + 1
    return _LEFT_OUT if "|" in clean[line:start] and _CLOSES_CELL.match(clean, end, end + _LINE) else 1


def _folded(letters: str) -> str:
    """Letters as initials have them: TW is Trung ương."""
    return "".join(_WORD.findall(plain(letters))).replace("tw", "tu")


def _bare(agency: Agency) -> str:
    """The folded name without its place and without the body above it."""
    above = lookup(agency.parent) if agency.parent else None
    name = agency.name.removesuffix(above.name).rstrip(" ,") if above else agency.name
    return plain(_PLACE.sub("", low(name)))


def _fits(unit: Agency, agency: Agency) -> bool:
    """Whether both are of one province, and of one kind where a word before the letters says which ("Phòng CNTT")."""
    kind = unit.name.partition(unit.abbr[0])[0].strip()
    return unit.province == agency.province and agency.name.startswith(kind)


def with_full_names(mentions: list[Mention], meant: dict[str, Agency]) -> list[Mention]:
    """The mentions, with what :func:`meant_by_initials` found in the places of the abbreviations."""
    if not meant:
        return mentions
    settled = {agency.id: agency for agency in meant.values()}
    full = []
    for mention in mentions:
        agencies = tuple(meant.get(agency.id) or settled.get(agency.id, agency) for agency in mention.agencies)
        if any(agency.id in meant for agency in mention.agencies):
            mention = replace(mention, agencies=agencies, certainty="inferred", reason=_REASON)
        elif agencies != mention.agencies:
            mention = replace(mention, agencies=agencies)
        full.append(mention)
    return full
