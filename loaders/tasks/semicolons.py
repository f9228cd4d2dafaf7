"""What stands behind a semicolon: more of a list, more of the clause before, who helps in it, or another subject.

Behind a comma or "và", too: another subject, where the clause before it is whole.
"""

from __future__ import annotations

import re

from loaders.plain_search import matches
from loaders.tasks.predicate import helpers_at
from loaders.tasks.readings import Reading
from loaders.tasks.runs import run_at
from loaders.tasks.sheet import AGENCY, CITED, Sheet
from loaders.tasks.verbs import Found, verb_at
from loaders.tasks.words import SYLLABLE, any_of

_ONLY_HELPS = re.compile(
    r"(?:(?:cung|chu dong|tich cuc|co trach nhiem|chiu trach nhiem) )*phoi hop"
    r"(?: (?:to chuc|trien khai))*(?: thuc hien)?[\s.,]*"
)
# A word of its own behind an agency, that no list of agencies or of objects goes on with.
_DOES = re.compile(rf" (?!{any_of('goes_on')}\b)[a-z]+ [a-z\x01-\x04]")
_NEXT_SUBJECT = re.compile(rf"(?<=[a-z\d])(?:,| va) (?=(?:cac |lanh dao )?{AGENCY})")
_COMMA_OR_AND = (", ", " va ")
_MOST_SUBJECTS = 6
_LEADS = " \x01-+*.:0123456789)"
_OBJECT = re.compile(r" [a-z\d\x03]")
_OPEN_END = re.compile(r"\b(?:cua|cho|voi|cung|tai|theo|do|boi|giua|den|ve|tu|gom|nhu|trong|tren|thuoc|la|cac)$")
# Others are told or named behind these: the comma is theirs.
_GIVES = re.compile(
    r"\b(?:giao|de nghi|yeu cau|phoi hop|cung voi|chi dao|huong dan|trinh|neu|khi|truong hop|bao gom|gom)\b"
)
_NAMED_MATTER = re.compile(r"\b(?:quy dinh|noi dung|van de|linh vuc|cong viec)\s+(?:ve|gom|nhu)\s*:?\s+")


def lists_on(sheet: Sheet, view: str, reading: Reading, cut: int, end: int) -> bool:
    """ "Chủ trì, phối hợp với X; Y hướng dẫn …": the partners go on behind the semicolon, and no duty is said yet.

    So do those who are told: "Yêu cầu Giám đốc các sở; Chủ tịch UBND các huyện rà soát …".
    """
    if reading.predicate.roles == ["chu_tri"] and helpers_at(sheet, view, cut, end) is not None:
        return True  # "A chủ trì; B phối hợp …"
    told = bool(reading.order) and reading.subject is not None and not reading.predicate.verbs
    return (told or bool(reading.predicate.others)) and may_be_subject(sheet, view, cut + 1, end)


def add_helper(view: str, reading: Reading, readings: list[Reading]) -> bool:
    """ "A chủ trì việc X; B phối hợp thực hiện": puts B into the clauses of ``readings`` that A leads, with A's part.

    True where ``reading`` says no more than that, and there is such a clause.
    """
    if reading.subject is None or reading.order or reading.predicate.roles[:1] != ["phoi_hop"]:
        return False
    if not _ONLY_HELPS.fullmatch(view, reading.start, reading.end):
        return False
    led = [one for one in readings if "chu_tri" in one.predicate.roles]
    if led and not led[-1].acts:
        led[-1].end = reading.end
    for one in led:
        one.predicate.others.append((reading.subject, "phoi_hop"))
        one.predicate.acts = True
    return bool(led)


def may_be_subject(sheet: Sheet, view: str, begin: int, cut: int) -> bool:
    """ "Chánh Văn phòng …; Giám đốc …;": the subject is a list that goes on behind the semicolon."""
    at = begin
    while at < cut and view[at] in " \x01-+*.:":
        at += 1
    return run_at(sheet, view, at, cut) is not None


def continues(sheet: Sheet, view: str, begin: int, cut: int, readings: list[Reading]) -> bool:
    """True for a piece behind ";" that only goes on with the list of objects or the manner of the clause before."""
    at = begin
    while at < cut and view[at].isspace():
        at += 1
    found = verb_at(view, sheet.clean, at, cut)
    if found is None:
        return True
    if sheet.clean[at].isupper():
        return False
    amid = CITED in view[max(0, begin - 120) : begin] and CITED in view[cut : cut + 40]
    if amid and len(SYLLABLE.findall(view, at, cut)) <= 6:
        return True  # the title of the cited document goes on: "…; phòng chống bạo lực gia đình; …"
    return "weak" in found.verb.traits or (found.verb.acts and _names_verbs(sheet, view, readings[-1]))


def _names_verbs(sheet: Sheet, view: str, reading: Reading) -> bool:
    """ "các quy định về xác định …; sao, chụp …": the verbs behind are names of matters."""
    for match in _NAMED_MATTER.finditer(view, reading.start, reading.end):
        if verb_at(view, sheet.clean, match.end(), reading.end):
            return True
    return False


def subject_cuts(sheet: Sheet, view: str, begin: int, end: int) -> list[int]:
    """Where a comma or "và" parts two clauses, each with its own subject: "Sở A bố trí kinh phí, Sở B thẩm định …".

    Not in lists of bodies, nor where the body behind it helps in what stands before or decides on it.
    """
    found: list[int] = []
    if view.find(AGENCY, begin, end) < 0:
        return found
    for mark in matches(_NEXT_SUBJECT, view, _COMMA_OR_AND, begin, end):
        if len(found) == _MOST_SUBJECTS:
            break
        run = run_at(sheet, view, mark.end(), end)
        verb = verb_at(view, sheet.clean, run.end + 1, end) if run is not None else None
        if run is None or verb is None or view[run.end] != " " or not _own_work(view, verb, end):
            continue
        before = _whole_clause(sheet, view, found[-1] + 1 if found else begin, mark.start())
        if before is not None:
            found.append(mark.start())
    return found


def _own_work(view: str, verb: Found, end: int) -> bool:
    """The verb begins work of its own: no help, no decision on what stands before, with an object."""
    helps = verb.verb.role in ("phoi_hop", "quyet_dinh", "ban_hanh") or {"decide", "adverb"} & verb.verb.traits
    return not helps and " " in verb.verb.words and _OBJECT.match(view, verb.end, end) is not None


def _whole_clause(sheet: Sheet, view: str, begin: int, end: int) -> Found | None:
    """The verb of a whole clause ``begin:end``: a subject, what it does, and to what; None for anything else."""
    at = begin
    while at < end and view[at] in _LEADS:
        at += 1
    if view.startswith("va ", at):
        at += 3
    run = run_at(sheet, view, at, end)
    at = run.end if run is not None else end
    while at < end and view[at] in " :\x01":
        at += 1
    verb = verb_at(view, sheet.clean, at, end) if run is not None else None
    if verb is None or not verb.verb.acts or verb.verb.role == "phoi_hop" or "direct" in verb.verb.traits:
        return None
    rest = view[verb.end : end]
    whole = len(SYLLABLE.findall(rest)) >= 2 and not _OPEN_END.search(rest) and not _GIVES.search(rest)
    return verb if whole else None


def of_another(sheet: Sheet, view: str, begin: int, cut: int) -> bool:
    """ "…; Hội Phụ nữ xã nhận nuôi trẻ mồ côi": another subject, whatever its verb."""
    at = begin
    while at < cut and view[at].isspace():
        at += 1
    run = run_at(sheet, view, at, cut)
    return run is not None and sheet.clean[run.start].isupper() and _DOES.match(view, run.end, cut) is not None
