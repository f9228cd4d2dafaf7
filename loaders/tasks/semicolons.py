"""What stands behind a semicolon: more of a list, more of the clause before, who helps in it, or another subject."""

from __future__ import annotations

import re

from loaders.tasks.predicate import helpers_at
from loaders.tasks.readings import Reading
from loaders.tasks.runs import run_at
from loaders.tasks.sheet import CITED, Sheet
from loaders.tasks.verbs import verb_at
from loaders.tasks.words import SYLLABLE, any_of

_ONLY_HELPS = re.compile(
    r"(?:(?:cung|chu dong|tich cuc|co trach nhiem|chiu trach nhiem) )*phoi hop"
    r"(?: (?:to chuc|trien khai))*(?: thuc hien)?[\s.,]*"
)
# A word of its own behind an agency, that no list of agencies or of objects goes on with.
_DOES = re.compile(rf" (?!{any_of('goes_on')}\b)[a-z]+ [a-z\x01-\x04]")
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


def of_another(sheet: Sheet, view: str, begin: int, cut: int) -> bool:
    """ "…; Hội Phụ nữ xã nhận nuôi trẻ mồ côi": another subject, whatever its verb."""
    at = begin
    while at < cut and view[at].isspace():
        at += 1
    run = run_at(sheet, view, at, cut)
    return run is not None and sheet.clean[run.start].isupper() and _DOES.match(view, run.end, cut) is not None
