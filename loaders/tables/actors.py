"""The agencies of a cell, each with its role."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from loaders.agencies import resolve_name
from loaders.agencies.model import Agency, Context, Mention
from loaders.agencies.open_names import unit_of
from loaders.agencies.places import find_province
from loaders.agencies.registry import remember
from loaders.agencies.spelling import slug
from loaders.letters import UPPER
from loaders.record import STATED, Actor, Quote
from loaders.text import Text
from loaders.wordlists import either, rows
from loaders.wordlists import words as word_list

_RESPONSIBLE = frozenset({"chu_tri", "thuc_hien", "to_chuc", "dau_moi"})

# "Chủ trì: …", "Đơn vị phối hợp: …", "… chủ trì, phối hợp với …", "Sở A chủ trì; Sở B phối hợp".
_CUE = re.compile(
    r"(?<![a-z0-9])(?:(?:co quan|don vi|bo phan)[ ])?"
    r"(?P<role>chu tri|phoi hop|thuc hien|tham muu|chi dao|tham gia|dau moi)(?![a-z0-9])"
    r"(?:[ ](?:thuc hien|to chuc|tham muu|chinh))?(?P<colon>[ ]?:)?"
    r"(?P<with>[ \n](?:voi|cung|thuc hien voi)(?![a-z0-9]))?"
)
# "Sở Y tế (CT), Sở Nội vụ - PH", "CT: …; PH: …": the same in letters, where a cell has both ("CT" may be a chairman).
_SHORT_CUE = re.compile(
    r"(?<!\w)(?:(?P<open>\()|(?P<dash>[-–][ ]))?(?P<role>CT|PH)"
    r"(?(open)\)|(?(dash)(?=[ ]*(?:[;,.\n]|$))|(?P<colon>[ ]?:|[ ](?=[A-ZĐ]))))(?P<with>(?!))?"
)
_MARKS = " \t*_•+–-"  # at an item's start
_MOST_MARKS = 20
_ROLES = {
    "CT": "chu_tri",
    "PH": "phoi_hop",
    "chu tri": "chu_tri",
    "phoi hop": "phoi_hop",
    "thuc hien": "thuc_hien",
    "tham muu": "tham_muu",
    "chi dao": "chi_dao",
    "tham gia": "tham_gia",
    "dau moi": "dau_moi",
}
_SEPARATOR = re.compile(r"[;,\n]|[ ][-–+][ ]|(?<=[;\n])[-–+•]")
# "Phòng Văn hóa - Xã hội", "Phòng Kinh tế, Hạ tầng và Đô thị": the name of an office goes on behind the sign.
_OFFICE = re.compile(r"[\s*_•+–-]*(?:các )?(?:phòng|văn phòng|công chức|ban|trung tâm|bộ phận)(?!\w)", re.IGNORECASE)
_UNIT = re.compile(rf"(?i:phòng|ban|trạm|hạt|đội|tổ|khoa|trung tâm|viện|trường|văn phòng|bộ phận|kho) [{UPPER}]")
_GOES_ON = re.compile(rf"(?<!\n)[{UPPER}][^\W\d_]*(?: [^\W\d_]+)*")
_WORD = re.compile(r"[a-z]{2,}[^a-z]+[a-z]|[a-z]{3,}")
_LONGEST_NAME = 120
# Words that are no name of an agency: they stand for none or say nothing.
_NOTHING = frozenset(
    {"khong", "khong co", "nhu tren", "lien quan", "co lien quan", "nt", "theo quy dinh", "tai cho", "trong nuoc"}
)


# How the name of an agency, a unit or an office-holder begins, or an abbreviation; other words name nobody.
_BODY = re.compile(
    r"(?:các|những|một số|toàn bộ|toàn thể|chánh|phó|bí thư|thường trực)?[ ]?"
    rf"(?:{either(row[0] for row in rows('body_words.tsv'))}|khoa(?! học))(?!\w)"
    r"|(?-i:[A-ZĐ][A-ZĐ&-]+(?:[ ][A-ZĐ][^\W\d_]*)*$)",
    re.IGNORECASE,
)
# "Hội nghị", "Ban hành", "Tổ chức": other words that begin like a body's name.
_NO_BODY = re.compile(rf",? {either(word_list('clause_words.tsv', 'no_body'))}(?!\w)", re.IGNORECASE)
# "VNPT Tam Kỳ,", "Agribank Chi nhánh Tam Kỳ": a firm's letters or name before the place.
_ABBREVIATED = re.compile(r"[A-ZĐ]\w+ [Cc]hi nhánh\b|[A-ZĐ][A-ZĐ&-]{2,}(?= |,|;|$)(?![ ]*(?:[A-ZĐ]{2,}[ ]?){3})")


def opens_name(words: str, start: int = 0, end: int = sys.maxsize) -> bool:
    """True where ``words[start:end]`` begin like the name of a body, an office-holder or an abbreviation of one."""
    body = _BODY.match(words, start, end)
    if body is not None and not _NO_BODY.match(words, body.end(), end):
        return True
    return _ABBREVIATED.match(words, start, end) is not None


@dataclass(frozen=True, slots=True)
class People:
    """The mentions of a document, for look-up by place, and what relative names are relative to."""

    mentions: list[Mention]
    context: Context

    def within(self, start: int, end: int) -> Iterator[Mention]:
        index = bisect_left(self.mentions, start, key=lambda mention: mention.start)
        while index < len(self.mentions) and self.mentions[index].start < end:
            yield self.mentions[index]
            index += 1


def read_actors(text: Text, start: int, end: int, role: str, people: People) -> list[Actor]:
    """The agencies named in ``clean[start:end]``, in order; ``role`` where the cell's own words give none.

    Words that no agency is known for stay as an agency of kind "other" by that name, as stated; pronouns are left out.
    """
    cues = _cues(text, start, end)
    labels = [cue for cue in cues if cue["colon"]]
    beside = [cue for cue in cues if not cue["colon"]]
    found: list[Actor] = []
    for begin, stop, agencies in _named(text, start, end, cues, people):
        own = _role(text, begin, stop, (start, end), labels, beside) or role
        for agency in agencies:
            if not any(actor.agency == agency.id and actor.role == own for actor in found):
                found.append(
                    Actor(
                        agency.id,
                        agency.name,
                        own,
                        own in _RESPONSIBLE,
                        STATED,
                        None,
                        Quote(text.clean[begin:stop], begin, stop),
                    )
                )
    return found


def _cues(text: Text, start: int, end: int) -> list[re.Match[str]]:
    """The words of the cell that give roles, in order."""
    cues = list(_CUE.finditer(text.plain, start, end))
    short = list(_SHORT_CUE.finditer(text.clean, start, end))
    if len({cue["role"] for cue in short}) > 1:
        cues = sorted([*cues, *short], key=lambda cue: cue.start())
    return cues


def _named(
    text: Text, start: int, end: int, cues: list[re.Match[str]], people: People
) -> Iterator[tuple[int, int, tuple[Agency, ...]]]:
    """The names in the cell with what they mean: mentions, and the pieces between separators that hold none."""
    short = [cue for cue in cues if cue.re is _SHORT_CUE]
    mentions = [
        mention
        for mention in people.within(start, end)
        if mention.form != "pronoun" and mention.end > _first(mention, short)
    ]
    items: list[tuple[int, int, tuple[Agency, ...]]] = [
        (begin, stop, _within_cell(text, mention, begin, stop, people.context))
        for mention, begin, stop in ((one, _first(one, short), _last(one, end, short)) for one in mentions)
        if mention.agencies
    ]
    items = [_unit_before_brackets(text, start, end, item) for item in items]
    named_at = [(mention.start, mention.end) for mention in mentions] + [(begin, stop) for begin, stop, _ in items]
    covered = sorted(named_at + [cue.span() for cue in cues])
    last = list(accumulate((stop for _, stop in covered), max))  # how far those up to each of them reach
    roles = frozenset(cue.start() for cue in cues)
    around = {at for cue in cues if _stands_apart(text.clean, start, cue) for at in cue.span()}
    for begin, stop in pairwise(sorted({*_pieces(text.clean, start, end, roles), *around})):
        opened = bisect_left(covered, (stop,))
        if opened and last[opened - 1] > begin:
            continue
        begin, stop = _bare(text, begin, stop)
        words = text.plain[begin:stop]
        named = _WORD.search(words) is not None and len(words) <= _LONGEST_NAME and words not in _NOTHING
        if named and _BODY.match(text.clean[begin:stop]) and find_province(text.clean[begin:stop]) is None:
            items.append((begin, stop, _known_or_other(text.clean[begin:stop], people.context)))
    unresolved = [mention for mention in mentions if not mention.agencies]
    for mention in unresolved:
        items.append((mention.start, mention.end, (_other(text.clean[mention.start : mention.end], people.context),)))
    return iter(sorted(items, key=lambda item: item[0]))


def _unit_before_brackets(
    text: Text, start: int, end: int, item: tuple[int, int, tuple[Agency, ...]]
) -> tuple[int, int, tuple[Agency, ...]]:
    """ "Trạm Xét nghiệm (Chi cục Thú y)": the unit that no list knows, and the body in brackets is only whose it is."""
    begin, stop, agencies = item
    clean = text.clean
    if begin - 2 < start or clean[begin - 1] != "(" or not clean.startswith(")", stop) or len(agencies) != 1:
        return item
    opened = max([start, *(clean.rfind(mark, start, begin) + 1 for mark in ";,\n")])
    first, last = _bare(text, opened, begin - 1)
    words = clean[first:last]
    if agencies[0].is_group or not opens_name(words) or not _UNIT.match(words):
        return item
    return first, stop + 1, (unit_of("unit", " ".join(words.split()), agencies[0]),)


def _first(mention: Mention, short: list[re.Match[str]]) -> int:
    """Where the name begins: behind the letters of a role that were taken for it, or for a part ("CT UBND xã")."""
    before = bisect_right(short, mention.start, key=lambda cue: cue.start()) - 1
    return max(mention.start, short[before].end()) if before >= 0 else mention.start


def _last(mention: Mention, end: int, short: list[re.Match[str]]) -> int:
    """Where the name ends: at the cell's end at the latest, and before the letters of a role ("Sở Y tế - CT")."""
    after = bisect_right(short, mention.start, key=lambda cue: cue.start())
    return min([mention.end, end, *(cue.start() for cue in short[after : after + 1])])


def _stands_apart(clean: str, start: int, cue: re.Match[str]) -> bool:
    """ "Chủ trì: …", "… (chủ trì)": words of a role that are no part of a name, as those of "Ban Chỉ đạo" are."""
    if cue["colon"]:
        capital = clean[cue.start()].isupper() and cue["role"] != "chi dao"  # a line's end may be lost: "… Phối hợp: …"
        before = clean[max(start, cue.start() - _MOST_MARKS) : cue.start()].rstrip(_MARKS)
        return capital or not before or before[-1] in ";,.\n"
    return clean[cue.start() - 1 : cue.start()] == "(" or clean[cue.start()] in "(-–"


def _pieces(clean: str, start: int, end: int, roles: frozenset[int]) -> list[int]:
    """Where the pieces of a cell begin, and its end; the two halves of one office's name are no pieces.

    roles: where words of a role stand ("Phối hợp: …"), with which a line begins anew.
    """
    found = [start]
    for match in _SEPARATOR.finditer(clean, start, end):
        if match[0] == "\n" and match.end() not in roles and _wraps(clean, match.end(), end):
            continue
        office = _OFFICE.match(clean, found[-1], match.start())
        rest = _GOES_ON.match(clean, clean.find(" ", match.start()) + 1 if match[0] == "," else match.end(), end)
        if office is None or rest is None or not _second_half(match[0], rest[0]):
            found.append(match.end())
    return [*found, end]


def _wraps(clean: str, start: int, end: int) -> bool:
    """ "Trung tâm / Y tế khu vực Bảo Lộc": a line that opens no name, and is no item, goes on with one."""
    return clean[start : start + 1].isalpha() and not opens_name(clean, start, end)


def _second_half(sign: str, words: str) -> bool:
    """ "- Xã hội", ", Hạ tầng và Đô thị": words that name nobody themselves, behind a comma the last of a row."""
    if sign == ",":
        return " và " in words and not opens_name(words)
    person = " " in words and words.istitle()  # "Phòng Kinh tế - Nguyễn Văn An"
    return sign.startswith(" ") and not person and (words.startswith("Xã hội") or not opens_name(words))


def _within_cell(text: Text, mention: Mention, start: int, end: int, context: Context) -> tuple[Agency, ...]:
    """Whom the mention names; by the cell's own words where the name was read beyond ``start`` or ``end``."""
    if start <= mention.start and mention.end <= end:
        return mention.agencies
    return resolve_name(" ".join(text.clean[start:end].split()), context)


def _bare(text: Text, start: int, end: int) -> tuple[int, int]:
    clean = text.clean
    while start < end and (clean[start] in " \t\n*_-–+•.,;:()" or clean.startswith("và ", start)):
        start += 3 if clean.startswith("và ", start) else 1
    while end > start and clean[end - 1] in " \t\n*_-–+.,;:(":
        end -= 1
    return start, end


def _known_or_other(words: str, context: Context) -> tuple[Agency, ...]:
    """Whom the words name by themselves: in the running text the name may have been read as part of the cell before."""
    name = " ".join(words.split())
    known = resolve_name(name, context) if " " in name else ()  # letters alone may be anybody's
    return known or (_other(words, context),)


def _other(words: str, context: Context) -> Agency:
    """An agency that is known by these words only; its id is the issuer's own, so that no two documents share it."""
    name = " ".join(words.split())
    scope = context.issuer.id if context.issuer else "khong-ro"
    return remember(
        Agency(
            id=f"{scope}/khac/{slug(name)}",
            name=name,
            kind="other",
            level=context.level or "none",
            province=context.province,
        )
    )


def _role(
    text: Text,
    begin: int,
    stop: int,
    cell: tuple[int, int],
    labels: list[re.Match[str]],
    beside: list[re.Match[str]],
) -> str | None:
    """The role that the cell's words give to the name at ``clean[begin:stop]``: one with a colon somewhere before it,
    or one without beside it, past no semicolon and no line's end."""
    start, end = cell
    piece_start = max(start, *(text.clean.rfind(mark, start, begin) + 1 for mark in ";\n"))
    ends = [at for mark in ";\n" if (at := text.clean.find(mark, stop, end)) >= 0]
    before = bisect_right(beside, begin, key=lambda cue: cue.end()) - 1
    told = beside[before] if before >= 0 and beside[before].start() >= piece_start else None
    if told is not None and (_ROLES[told["role"]] == "phoi_hop" or told["with"]):
        return "phoi_hop"
    after = bisect_left(beside, stop, key=lambda cue: cue.start())
    if after < len(beside) and beside[after].start() < min(ends, default=end):
        return _ROLES[beside[after]["role"]]
    labelled = bisect_right(labels, begin, key=lambda cue: cue.end()) - 1
    return _ROLES[labels[labelled]["role"]] if labelled >= 0 else None
