"""Lists of agencies: "Sở A, Sở B và các đơn vị liên quan" as one subject, partner or receiver."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from loaders.letters import UPPER
from loaders.tasks.sheet import AGENCY, BRACKET, Sheet
from loaders.tasks.verbs import verb_at
from loaders.tasks.words import any_of
from loaders.wordlists import either, words

# Words that may stand before an agency in a list, and are not part of its name.
_BEFORE = rf"(?:(?:{any_of('before')}|cac ong \x01+)\s*:?\s+){{0,3}}"
_LEAD = re.compile(_BEFORE)
_JOINED = r"(?:[,;:/+&]|-(?= )|\bva\b|\bcung voi\b|\bcung\b|\bhoac\b|\bvoi\b)"
_JOIN = re.compile(rf"(?:\s*{BRACKET}+)?\s*{_JOINED}\s*(?:va\s+|cung\s+)?{_BEFORE}")
_OPENS = re.compile(rf"(?:^|[,;:/\n.+-]|\bva\b|\bcung\b|{BRACKET})\s*{_BEFORE}$")
_AGENCY = re.compile(rf"(?:{any_of('headed')} (?:cua )?(?:cac )?)?{AGENCY}+")
_GLUED = re.compile(f" {AGENCY}+")  # "Sở Y tế các địa phương": the second says whose the first is
_UNKNOWN = re.compile(rf"[^{AGENCY},;.:\n]{{2,70}}")
SIGNS = re.compile(f"{AGENCY}+")
_OTHERS_FOLLOW = re.compile(rf"[^;.:\n{AGENCY}]+;\s*(?:cac )?{AGENCY}")
_MOST_TOLD = 300  # letters
_CAPITAL = f"[{UPPER}]"
_PERSON = re.compile(rf"(?:{_CAPITAL}[^\W\d_]* ){{1,4}}{_CAPITAL}[^\W\d_]*\s*(?:,|-|–|\()\s*")


# What a body's or an office's name begins with, for those that no list knows.
BODY = rf"(?:cac )?{any_of('body')}(?![,]? (?!dich vu\b){any_of('no_body')}\b)"
BODY_OPENS = re.compile(rf"{BODY}\b")


@cache
def _accented() -> re.Pattern[str]:
    return re.compile(rf"(?:các )?{either(words('clause_words.tsv', 'body'))}(?!\w)", re.IGNORECASE)


def opens_body(clean: str, folded: str, start: int, end: int) -> bool:
    """A body's or an office's name opens at ``start``, accents and all: "Đối với" is no "đội"."""
    return BODY_OPENS.match(folded, start, end) is not None and _accented().match(clean, start, end) is not None


# "Các chủ rừng", "Các hộ gia đình", "Cán bộ, công chức": many bodies or persons at once, no one body.
_MANY = r"(?:[Cc]ác|[Nn]hững|[Tt]oàn thể|Mỗi|Từng|Mọi) "
_CLASSES = words("clause_words.tsv", "class")
_CLASS_WORDS = either([*_CLASSES, *(body for body in words("clause_words.tsv", "body") if " " in body)])
_CLASS = re.compile(
    rf"(?:{_MANY}(?i:{_CLASS_WORDS})"
    rf"|{either(phrase.capitalize() for phrase in _CLASSES)})(?!\w)"
)
# "Các tổ", "Các hội": what stands behind may say which ("tổ bảo vệ dân phố") or make another word ("hội nghị").
_SHORT_CLASS = re.compile(
    rf"{_MANY}(?i:ban|đoàn|đội|hội|phòng|tổ|trạm|trường|viện)"
    rf"(?! {either(words('clause_words.tsv', 'no_body'))}(?!\w)) (?=\w)\S+"
)
_MORE_CLASS = re.compile(rf"{_CLASS_WORDS}(?!\w)")


def class_opens(clean: str, start: int, end: int) -> int | None:
    """Where the words end by which a class of bodies or persons opens at ``start``; None for other words."""
    match = _CLASS.match(clean, start, end) or _SHORT_CLASS.match(clean, start, end)
    return match.end() if match else None


def more_of_class(clean: str, start: int) -> bool:
    """One more class in small letters, behind the first: "Các hộ chăn nuôi, trang trại"."""
    return _MORE_CLASS.match(clean, start) is not None


@dataclass(slots=True)
class Run:
    """Agencies one after the other: ``start:end`` from the first to the last, ``spans`` of each.

    described: words behind the one group say which of it are meant, up to ``end``.
    """

    start: int
    end: int
    spans: tuple[tuple[int, int], ...]
    described: bool = False

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.end


_NAMED = rf"{_CAPITAL}[^\W\d_]*(?: {_CAPITAL}[^\W\d_]*){{0,3}}"
_UNITS = re.compile(
    r"(?:[Cc]ác )?(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Đđ]ặc khu) "
    rf"{_NAMED}(?:(?:, | và )(?:(?:xã|phường|thị trấn) )?{_NAMED})*(?!\w)"
)


def units_named(clean: str, start: int, end: int) -> int | None:
    """Where "các xã Ba Vì, Ba Tô", "huyện Ba Tơ" end that begin at ``start``; None for other words."""
    match = _UNITS.match(clean, start, end)
    return match.end() if match else None


def run_at(sheet: Sheet, view: str, position: int, end: int) -> Run | None:
    """The list of agencies that starts at ``position`` (after words like "các", "lãnh đạo")."""
    if view.find(AGENCY, position, end) < 0:
        return None
    lead = _LEAD.match(view, position, end)
    at = lead.end() if lead else position
    span = _agency_at(view, at, end)
    if span is None and lead and at > position:
        span = _agency_at(view, _past_person(sheet, at, end), end)
    if span is None:
        return None
    spans = [span]
    last = span[1]
    colon = 0  # how many stand before a colon
    while True:
        glued = _GLUED.match(view, last, end)
        last = glued.end() if glued else last
        join = _JOIN.match(view, last, end)
        if join is None:
            break
        span = _agency_at(view, join.end(), end) or _after_unknown(sheet, view, join.end(), end)
        if span is None:
            break
        if ":" in join.group():
            colon = len(spans)
        spans.append(span)
        last = span[1]
    if colon and view.startswith("doi voi", position):
        return Run(spans[colon][0], last, tuple(spans[colon:]))  # "Đối với Sở A: Sở B có trách nhiệm …"
    if colon and (_heads(sheet, view, spans[:colon], last) or _among(sheet, spans[colon:], spans[:colon])):
        return Run(spans[colon][0], last, tuple(spans[colon:]))
    return Run(position, last, tuple(spans))


def _among(sheet: Sheet, spans: list[tuple[int, int]], named: list[tuple[int, int]]) -> bool:
    """ "Sở A, Sở B: Sở A chủ trì …": those behind the colon are some of those before it, with what is theirs."""
    before = {sheet.clean[start:end] for start, end in named}
    return all(sheet.clean[start:end] in before for start, end in spans)


def _heads(sheet: Sheet, view: str, spans: list[tuple[int, int]], last: int) -> bool:
    """Whether who stands before a colon is the heading of those behind it: "Các sở, ngành: Sở Y tế kiểm tra …".

    Of several that is so where others follow with their own: "UBMTTQ và các đoàn thể: Hội A làm …; Đoàn B làm …".
    """
    mentions = sheet.mentions_between(*spans[-1])
    if not mentions or mentions[-1].form not in ("group", "generic_group"):
        return False
    return len(spans) == 1 or _OTHERS_FOLLOW.match(view, last, last + _MOST_TOLD) is not None


def _past_person(sheet: Sheet, at: int, end: int) -> int:
    """ "đồng chí Nguyễn Văn A, Phó Chủ tịch UBND tỉnh": the office behind the name of who holds it."""
    person = _PERSON.match(sheet.clean, at, end)
    return person.end() if person else at


def opens_item(view: str, start: int, position: int) -> bool:
    """True where the agency at ``position`` begins an item of a list, with no other words before it."""
    return _OPENS.search(view[max(start, position - 80) : position]) is not None


def _agency_at(view: str, position: int, end: int) -> tuple[int, int] | None:
    """An agency, or a body of one ("BCH các tổ chức đoàn thể"), whose own name no list knows."""
    match = _AGENCY.match(view, position, end)
    return match.span() if match else None


def _after_unknown(sheet: Sheet, view: str, position: int, end: int) -> tuple[int, int] | None:
    """The next agency of a list behind one item that is no known agency ("…, hợp tác xã, Sở Y tế")."""
    item = _UNKNOWN.match(view, position, end)
    if item is None or verb_at(view, sheet.clean, position, end):
        return None
    words = item.group()
    cut = words.rfind(" va ")
    item_end = position + cut if cut > 0 else item.end()
    join = _JOIN.match(view, item_end, end)
    if join is None or verb_at(view, sheet.clean, join.end(), end):
        return None
    for word in re.finditer(r"\S+", words):
        if word.start() and verb_at(view, sheet.clean, position + word.start(), item_end):
            return None
    return _agency_at(view, join.end(), end)
