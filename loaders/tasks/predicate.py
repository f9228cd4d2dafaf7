"""What stands behind the subject of a clause: who leads, who helps, who decides, who is told, and what is done.

Conventions 3 and 6 of tests/gold/SCHEMA.md. All functions read a *view* (``Sheet.top``, or ``Sheet.opened`` for the
inside of a bracket) in which an agency is a row of one sign.
"""

from __future__ import annotations

import re

from loaders.tasks.adjuncts import AIM, after_run
from loaders.tasks.others import look_inside
from loaders.tasks.readings import Predicate
from loaders.tasks.runs import Run, run_at
from loaders.tasks.sheet import AGENCY, BRACKET, Sheet
from loaders.tasks.verbs import Found, verb_at
from loaders.tasks.words import any_of

_BETWEEN = re.compile(rf"(?:\s*{BRACKET}+)?\s*(?:[,/:]|\bva\b|, va\b|\bhoac\b)?\s*")
_SPACE = re.compile(rf"(?:\s|{BRACKET})*")
_WITH = re.compile(rf"\s*(?:mot cach )?(?:{any_of('how')}(?:, |,? va | |,))*\s*(?:cung voi|voi|cung|giua)?\s*")
# "kết hợp với Công an tỉnh", "thống nhất với Bộ Tài chính": said of bodies, as "phối hợp".
_JOINS = re.compile(rf" (?:chat che )?(?:cung )?voi (?:cac )?{AGENCY}")
# "định kỳ thứ Sáu hằng tuần báo cáo …": when, between how and what.
TIME = re.compile(
    r"(?:\s*(?:vao |truoc |cham nhat (?:la )?)?(?:thu (?:hai|ba|tu|nam|sau|bay)|"
    r"(?:hang|moi|cuoi|dau|cua) (?:tuan|thang|quy|nam)|"
    r"(?:\d{1,2}|mot|hai|ba|sau) (?:ngay|tuan|thang|nam)(?:/lan| mot lan| 1 lan| dau nam)?|"
    rf"ngay \d[\d/]*(?: thang \d{{1,2}})?|ca nam|hang (?:tuan|thang|quy|nam))(?:,| va)?){{1,4}}(?:\s+{BRACKET}+)?\s+"
)
# "A chủ trì; B, C phối hợp thực hiện": the partners of a lead have the clause's end, or their own verb, to themselves.
_HELPERS = re.compile(r"\s*[,;]\s+(?:va |cac )?")
_HELP = re.compile(
    rf"(?:(?:,| va) [^{AGENCY},;.:]{{2,60}}?)?(?:\s|{BRACKET}|,)*"
    r"(?:(?:co|chiu) trach nhiem |cung |cung nhau )?(?=phoi hop\b)"
)
_SEPARATES = re.compile(r"[,/:]|\bva\b")
# What a lead-in ends with: "thực hiện tốt các nội dung sau đây:".
_NOTHING = re.compile(
    r"\s*(?:thuc hien|trien khai|trien khai thuc hien|to chuc thuc hien|lam tot|tap trung)?"
    r"\s*(?:tot|nghiem tuc|nghiem|day du)?\s*(?:theo )?(?:cac|mot so|nhung)?\s*"
    r"(?:(?:,|va)?\s*(?:cong viec|nhiem vu|noi dung|viec|giai phap|yeu cau|van de|cong tac|bien phap)\s*){0,3}"
    r"(?:chu yeu|cu the|trong tam|cap bach|cap thiet|chinh|co ban)?\s*"
    r"(?:sau|sau day|nhu sau|duoi day|cu the|cu the nhu sau|cu the sau|gom)?\s*(?:day)?\s*[:,]?\s*"
)


# "Bộ A là cơ quan thường trực của Hội đồng có nhiệm vụ, quyền hạn sau:"
_HAS_DUTIES = re.compile(
    r"[^.;:]{0,120}\bco (?:cac )?(?:nhiem vu|trach nhiem|quyen han)(?:(?:,| va) (?:nhiem vu|trach nhiem|quyen han))*"
    r"(?: (?:sau|day|nhu|cu|the))*\s*:?\s*"
)
_JOINING = ("kết hợp", "thống nhất")


def predicate_at(sheet: Sheet, view: str, position: int, end: int) -> Predicate | None:
    """The predicate that begins at ``position``; None where there is no verb of duty, or only the past or a right."""
    start = _SPACE.match(view, position, end).end()  # type: ignore[union-attr]
    found = verb_at(view, sheet.clean, start, end)
    if found is None:
        return None
    result = Predicate(start, end, object=start)
    at = start
    first = True
    separated = joining = False
    while found is not None:
        verb = found.verb
        if first and verb.acts and "weak" in verb.traits and verb.role != "thuc_hien":
            break
        result.verbs.append(found)
        at = found.end
        first = False
        if verb.words in _JOINING and _JOINS.match(view, at, end):
            result.roles.append("phoi_hop")
            at = _partners(sheet, view, at, end, result)
        elif not verb.acts:
            result.modal = result.modal or "modal" in verb.traits
        elif verb.role == "chu_tri":
            result.roles.append("chu_tri")
            at = _helpers(sheet, view, at, end, result)
        elif verb.role == "phoi_hop":
            result.roles.append("phoi_hop")
            at = _partners(sheet, view, at, end, result)
        else:
            if result.acts and result.verbs[-2].verb.acts and not separated:
                if verb.role == "bao_cao":
                    result.verbs.pop()  # "xây dựng báo cáo": a thing, not a doing
                    at = result.verbs[-1].end
                    break
                joining = joining or result.verbs[-2].verb.words == "tham gia"
            elif joining:
                pass  # "tham gia rà soát, xác nhận": all of it is what one takes part in
            elif verb.words != "trình":
                _give_role(result, found)
            result.acts = True
        following, found = _next(sheet, view, at, end, result)
        separated = bool(_SEPARATES.search(view, at, following)) if following < end else False
        at = following
    if not (result.acts or result.modal or result.roles):
        return None  # "Định kỳ trước ngày 15, …": only words that say how
    if not result.roles and any(found.verb.words == "trình" for found in result.verbs):
        result.roles.append("de_xuat")
    result.object = result.verbs[-1].end if not result.others else max(result.verbs[-1].end, result.others[-1][0].end)
    if not result.acts and (result.roles or result.modal):
        rest = view[result.object : end]
        result.acts = not _NOTHING.fullmatch(rest) and bool(re.search("[a-z]", rest))
        if result.modal and not result.roles and not rest.strip(" :,."):
            result.acts = False
    elif result.acts and view[max(start, end - 3) : end].rstrip().endswith(":") and _says_nothing(view, result, end):
        result.acts = False
    look_inside(sheet, view, result)
    _sends_no_report(result)
    return result


def _helpers(sheet: Sheet, view: str, at: int, end: int, result: Predicate) -> int:
    """Those who help the lead, named behind it with a verb of their own; gives where the text goes on."""
    helped = helpers_at(sheet, view, at, end)
    if helped is None:
        return at
    result.others.append((helped[0], "phoi_hop"))
    result.acts = True
    return helped[1]


def helpers_at(sheet: Sheet, view: str, at: int, end: int) -> tuple[Run, int] | None:
    """ "; B, C phối hợp …" at ``at``: the agencies, and where their verb stands."""
    mark = _HELPERS.match(view, at, end)
    run = run_at(sheet, view, mark.end(), end) if mark else None
    helping = _HELP.match(view, run.end, end) if run else None
    return (run, helping.end()) if run and helping else None


def _says_nothing(view: str, result: Predicate, end: int) -> bool:
    """ "thực hiện tốt các nội dung sau:", "chỉ đạo thực hiện:": a lead-in, no task."""
    is_body = result.verbs[-1].verb.words.startswith("là ")
    return _NOTHING.fullmatch(view, result.object, end) is not None or (
        is_body and _HAS_DUTIES.fullmatch(view, result.object, end) is not None
    )


def _sends_no_report(result: Predicate) -> None:
    """ "gửi giấy mời cho các thành viên", "đưa tin, phản ánh kết quả": no report, nobody is named who receives it."""
    reports = any("báo cáo" in found.verb.words for found in result.verbs)
    if "bao_cao" in result.roles and not reports and not any(role != "phoi_hop" for _, role in result.others):
        result.roles = [role for role in result.roles if role != "bao_cao"] or ["thuc_hien"]


def _give_role(result: Predicate, found: Found) -> None:
    role = found.verb.role
    if role not in result.roles:
        result.roles.append(role)


def _next(sheet: Sheet, view: str, at: int, end: int, result: Predicate) -> tuple[int, Found | None]:
    """Where the next verb of the row "tổng hợp, báo cáo" or "chủ trì, phối hợp X triển khai" begins, and the verb."""
    between = _BETWEEN.match(view, at, end)
    following = between.end() if between else at
    found = verb_at(view, sheet.clean, following, end)
    if found is not None:
        return following, found
    last = result.verbs[-1].verb
    time = TIME.match(view, at, end) if not last.acts else None
    found = verb_at(view, sheet.clean, time.end(), end) if time else None
    if time and found is not None:
        return time.end(), found
    aim = AIM.match(view, at, end) if last.role in ("phoi_hop", "chu_tri") else None
    found = verb_at(view, sheet.clean, aim.end(), end) if aim else None
    return (aim.end(), found) if aim and found is not None else (end, None)


def _partners(sheet: Sheet, view: str, at: int, end: int, result: Predicate) -> int:
    """The agencies after "phối hợp (với)"; gives where the text goes on."""
    between = _WITH.match(view, at, end)
    run = run_at(sheet, view, between.end() if between else at, end)
    if run is None:
        return at
    result.others.append((run, "phoi_hop"))
    return after_run(sheet, view, run.end, end) or run.end
