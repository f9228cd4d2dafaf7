"""What stands behind the subject of a clause: who leads, who helps, who decides, who is told, and what is done.

Conventions 3 and 6 of tests/gold/SCHEMA.md. All functions read a *view* (``Sheet.top``, or ``Sheet.opened`` for the
inside of a bracket) in which an agency is a row of one sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.tasks.runs import Run, run_at
from loaders.tasks.sheet import AGENCY, BRACKET, Sheet
from loaders.tasks.verbs import Found, verb_at

_BETWEEN = re.compile(rf"(?:\s*{BRACKET}+)?\s*(?:[,/:]|\bva\b|, va\b|\bhoac\b)?\s*")
_SPACE = re.compile(rf"(?:\s|{BRACKET})*")
_WITH = re.compile(r"\s*(?:mot cach )?(?:chat che|thuong xuyen|dong bo|kip thoi)?,?\s*(?:cung voi|voi|cung|giua)?\s*")
_AIM = re.compile(r"\s*,?\s*(?:de|nham|trong (?:cong tac|viec|qua trinh)?|cung|tien hanh|va|ve)\s+")
_TO = re.compile(r"\s*(?:cho|voi|giup|trinh|de|len|ve|toi|den)?\s*")
_NOT = re.compile(r"(?:da|duoc|bi|chua|khong|la|co the|co quyen|thuoc|bao gom|gom|do)\b")
_REST = re.compile(r"\s*(?:[.;:,]|(?:nhu sau|cu the|sau day|sau|gom|noi dung)\b|$)")
_NOTHING = re.compile(
    r"\s*(?:thuc hien|trien khai|trien khai thuc hien|to chuc thuc hien|lam tot|tap trung)?\s*(?:tot|nghiem tuc|nghiem|day du)?\s*"
    r"(?:cac|mot so|nhung)?\s*(?:(?:,|va)?\s*(?:cong viec|nhiem vu|noi dung|viec|giai phap|yeu cau|van de|cong tac|bien phap)\s*){0,3}"
    r"(?:chu yeu|cu the|trong tam|cap bach|cap thiet|chinh|co ban)?\s*(?:sau|sau day|nhu sau|duoi day|cu the|cu the nhu sau|cu the sau|gom)?\s*(?:day)?\s*[:,]?\s*"
)
MUST_END = re.compile(r"[:]\s*$")


@dataclass(slots=True)
class Predicate:
    """start: of the first adverb or verb; roles: of the subject, strongest first; others: run and role.

    acts: something is done (not only "chủ trì, phối hợp X:" or "có trách nhiệm:"). directed: an agency within the clause
    acts under the subject, so that what follows is that agency's doing. object: where the verbs' object begins.
    """

    start: int
    end: int
    roles: list[str] = field(default_factory=list)
    others: list[tuple[Run, str]] = field(default_factory=list)
    acts: bool = False
    directed: bool = False
    object: int = 0
    modal: bool = False
    verbs: list[Found] = field(default_factory=list)
    chain: tuple[int, Run] | None = None  # "… về X để tổng hợp": where X's own clause begins, and X


def predicate_at(sheet: Sheet, view: str, position: int, end: int) -> Predicate | None:
    """The predicate that begins at ``position``; None where there is no verb of duty, or only the past or a right."""
    start = _SPACE.match(view, position, end).end()  # type: ignore[union-attr]
    if _NOT.match(view, start, end) and not verb_at(view, sheet.clean, start, end):
        return None
    result = Predicate(start, end, object=start)
    at = start
    first = True
    separated = False
    while True:
        found = verb_at(view, sheet.clean, at, end)
        if found is None:
            break
        verb = found.verb
        if first and verb.acts and "weak" in verb.traits and verb.role != "thuc_hien":
            break
        result.verbs.append(found)
        at = found.end
        first = False
        if not verb.acts:
            result.modal = result.modal or "modal" in verb.traits
        elif verb.role == "chu_tri":
            result.roles.append("chu_tri")
        elif verb.role == "phoi_hop":
            result.roles.append("phoi_hop")
            at = _partners(sheet, view, at, end, result)
        else:
            if result.acts and result.verbs[-2].verb.acts and not separated:
                if verb.role == "bao_cao":
                    result.verbs.pop()  # "xây dựng báo cáo": a thing, not a doing
                    at = result.verbs[-1].end
                    break
            elif verb.words != "trình":
                _give_role(result, found)
            result.acts = True
        following = _next(sheet, view, at, end, result)
        separated = bool(re.search(r"[,/:]|\bva\b", view[at:following])) if following < end else False
        at = following
    if not (result.acts or result.modal or result.roles):
        return None  # "Định kỳ trước ngày 15, …": only words that say how
    if not result.roles and any(found.verb.words == "trình" for found in result.verbs):
        result.roles.append("de_xuat")
    result.object = result.verbs[-1].end if not result.others else max(result.verbs[-1].end, result.others[-1][0].end)
    if not result.acts and (result.roles or result.modal):
        rest = view[result.object : end]
        result.acts = not _NOTHING.fullmatch(rest) and not result_is_bare(rest)
        if result.modal and not result.roles and not rest.strip(" :,."):
            result.acts = False
    elif result.acts and MUST_END.search(view[:end][-3:]) and _says_nothing(view, result, end):
        result.acts = False
    _look_inside(sheet, view, result)
    return result


def result_is_bare(rest: str) -> bool:
    """True where nothing but signs and marks is left."""
    return not re.search(r"[a-z]", rest)


def _says_nothing(view: str, result: Predicate, end: int) -> bool:
    """ "thực hiện tốt các nội dung sau:", "chỉ đạo thực hiện:": a lead-in, no task."""
    return _NOTHING.fullmatch(view, result.object, end) is not None


def _give_role(result: Predicate, found: Found) -> None:
    role = found.verb.role
    if role not in result.roles:
        result.roles.append(role)


def _next(sheet: Sheet, view: str, at: int, end: int, result: Predicate) -> int:
    """Where the next verb of the row "tổng hợp, báo cáo" or "chủ trì, phối hợp X triển khai" may begin."""
    between = _BETWEEN.match(view, at, end)
    following = between.end() if between else at
    if verb_at(view, sheet.clean, following, end):
        return following
    last = result.verbs[-1].verb
    if last.role == "phoi_hop" or (last.role == "chu_tri"):
        aim = _AIM.match(view, at, end)
        if aim and verb_at(view, sheet.clean, aim.end(), end):
            return aim.end()
    return end


def _partners(sheet: Sheet, view: str, at: int, end: int, result: Predicate) -> int:
    """The agencies after "phối hợp (với)"; gives where the text goes on."""
    between = _WITH.match(view, at, end)
    run = run_at(sheet, view, between.end() if between else at, end)
    if run is None:
        return at
    result.others.append((run, "phoi_hop"))
    return after_run(sheet, view, run.end, end) or run.end


def after_run(sheet: Sheet, view: str, at: int, end: int, aims: bool = True) -> int | None:
    """Where a verb stands behind a list of agencies, past "trên địa bàn", "theo chức năng …," and brackets.

    aims: a verb behind "để", "trong việc" counts too ("phối hợp với X để làm A").
    """
    tail = _TAIL.match(view, at, end)
    at = tail.end() if tail else at
    between = _BETWEEN.match(view, at, end)
    position = between.end() if between else at
    if verb_at(view, sheet.clean, position, end):
        return position
    aim = _AIM.match(view, at, end) if aims else None
    if aim and verb_at(view, sheet.clean, aim.end(), end):
        return aim.end()
    if _NOT.match(view, position, end) and not view.startswith(("duoc giao", "duoc phan cong"), position):
        return None
    return _past_adjunct(sheet, view, position, end)


# What a list of agencies may end with: "…, huyện, thị xã", "và tổ chức, cá nhân có liên quan".
_TAIL = re.compile(
    r"(?: quan ly (?:chuyen nganh|nganh, linh vuc|nganh))?(?:\s*(?:,|va|/)\s*(?:cac\s+)?(?:huyen|thi xa|thanh pho|quan|xa|phuong|thi tran|dia phuong|doan the|don vi|co quan|to chuc(?= (?:lien|co|ca|,)|,)|"
    r"ca nhan|doanh nghiep|hop tac xa|nganh|cap)\b(?:\s+(?:co lien quan|lien quan|cap (?:tinh|huyen|xa)))?)*"
)
_THINGS = {"yêu cầu", "báo cáo", "quyết định", "đề nghị", "quy định"}
_ADJUNCT = re.compile(
    r"(?:tren dia ban|tren co so|tren|co lien quan|lien quan|thuoc|truc thuoc|theo|can cu|trong pham vi|trong|tuy|duoc giao|"
    r"duoc phan cong|o|tai|cap|cac cap|co tham quyen|voi|bang|thong qua|va cac|dia phuong|dong tren|hoat dong|cung cap|"
    r"noi|noi tren|neu tren|va to chuc|va ca nhan|to chuc|ca nhan|doanh nghiep|khac|co chuc nang|quan ly|phu trach|ngoai|chuc nang|chuyen mon)\b"
)
_NOMINAL = ("cua", "ve", "viec", "tac", "cho", "de", "nham", "do", "theo", "nang", "vu", "cac", "nhung", "su", "duoc", "quyen", "dong", "cu", "phi", "quan", "va", "dung")
_WORD = re.compile(r"[a-z]+|[;.:\n]|[^a-z\s;.:\n]+")


def _past_adjunct(sheet: Sheet, view: str, position: int, end: int, limit: int = 26) -> int | None:
    if not _ADJUNCT.match(view, position, end):
        return None
    previous = ""
    for number, word in enumerate(_WORD.finditer(view, position, min(end, position + 220))):
        token = word.group()
        if token[0] in ";.:" or number > limit:
            return None
        if number and token.isalpha() and previous not in _NOMINAL:
            found = verb_at(view, sheet.clean, word.start(), end)
            if found and found.verb.words not in _THINGS and (" " in found.verb.words or previous == ","):
                return word.start()
        previous = token
    return None


_TRINH = re.compile(r"\btrinh\s+")
_REPORT = re.compile(r"\b(?:bao cao|gui|phan anh)\b(?P<gap>[^\x02;]{0,260}?)(?P<to>\b(?:ve|cho|len|den|toi|voi)\s+)?(?=(?:\b(?:cac|lanh dao|dong chi)\s+)?\x02)")
_ADVISE = re.compile(r"\b(?:tham muu(?: giup)?|de xuat|kien nghi|de nghi)\b\s*,?\s*(?:(?:cho|voi|giup|trinh|de|de nghi|de xuat|bao cao)\s+)*(?=(?:\b(?:cac|lanh dao)\s+)?\x02)")
_DIRECT = re.compile(r"\b(?:chi dao|phan cong|giao|yeu cau|van dong)\b")
_DIRECT_GAP = re.compile(r"(?:\s|,|\bden\b|\bcho\b|\btoi\b|\bva\b|\x01)*")
_DECIDES = re.compile(r"\s*(?:\x01+\s*)?,?\s*(?:de\s+)?(xem xet|quyet dinh|phe duyet|cho y kien|giai quyet|cho phep|chap thuan|phan bo|thong qua|thong nhat|ky|tham dinh|khen thuong|bo sung|cho chu truong|xu ly|dieu chinh)\b")
_ISSUES = re.compile(r"\s*:?\s*(?:xem xet,?\s*)?(?:ky\s+)?ban hanh\b")
_ACTS_ON = re.compile(r"\s*(?:\x01+\s*)?,?\s*(de\s+)?(?=(?:tong hop|theo doi|bao cao|tham dinh|de xuat|trinh|chi dao|phoi hop|kiem tra|huong dan|dang tai|tham muu)\b)")
_LATER = re.compile(r"[^;.]{0,300}?\s(?=de tong hop\b)|[^;.]{0,90}?\s(?=de (?:theo doi|bao cao|tham dinh|chi dao)\b)")
_CLAUSE_EDGE = re.compile(rf"(?:[,;:{AGENCY}{BRACKET}]|\bva|\bhoac)\s*$")
_IS_BODY = re.compile(r"\s*(?:la|lam)\s+(?:co quan|don vi|to chuc)?\s*(?:thuong truc|dau moi|chu tri)\b")
_VIA = re.compile(r"\(\s*(?:thong\s+)?qua\s+")


def _look_inside(sheet: Sheet, view: str, result: Predicate) -> None:
    """Receivers, deciders and directed agencies of the clause ``result.start:result.end``."""
    taken = {run.start for run, _ in result.others}
    _receivers(sheet, view, result, taken)
    _deciders(sheet, view, result, taken)
    _directed(sheet, view, result, taken)


def _add(result: Predicate, taken: set[int], run: Run, role: str) -> None:
    if run.start not in taken and not any(run.spans[0][0] == other.spans[0][0] for other, _ in result.others):
        taken.add(run.start)
        result.others.append((run, role))


def _receivers(sheet: Sheet, view: str, result: Predicate, taken: set[int]) -> None:
    for match in _reports(view, result.start, result.end):
        gap, to = match.group("gap"), match.group("to")
        if not to and (gap.strip(" ,\x01") or match.group().startswith("phan")):
            continue  # "báo cáo tình hình của X": X is no receiver
        run = run_at(sheet, view, match.end(), result.end)
        if run is None:
            continue
        decides, issues = _DECIDES.match(view, run.end, result.end), _ISSUES.match(view, run.end, result.end)
        if issues:
            _add(result, taken, run, "ban_hanh")
        elif decides and decides.group(1) != "tham dinh":
            _add(result, taken, run, "quyet_dinh")
        else:
            if not {"bao_cao"} & set(result.roles) and match.group().startswith(("bao cao", "gui", "phan")):
                result.roles.append("bao_cao")
            _add(result, taken, run, "nhan_bao_cao")
            acts_on = _ACTS_ON.match(view, run.end, result.end) or _LATER.match(view, run.end, result.end)
            if acts_on and result.chain is None and match.group().startswith(("gui", "bao cao", "phan")):
                at = acts_on.start(1) if acts_on.re is _ACTS_ON and acts_on.group(1) else acts_on.end()
                sums_up = to is not None and view.startswith("tong hop", acts_on.end())
                if acts_on.re is not _ACTS_ON or acts_on.group(1) or sums_up or match.group().startswith("gui"):
                    result.chain = (at, run)
                    return


def _reports(view: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Each "báo cáo" or "gửi" with the agency behind it; one that has none of its own gives way to the next."""
    position = start
    while match := _REPORT.search(view, position, end):
        yield match
        position = match.start() + 3


def _deciders(sheet: Sheet, view: str, result: Predicate, taken: set[int]) -> None:
    end = result.chain[0] if result.chain else result.end
    for pattern in (_TRINH, _ADVISE):
        for match in pattern.finditer(view, result.start, end):
            run = run_at(sheet, view, match.end(), end)
            if run is None:
                continue
            if _ISSUES.match(view, run.end, end):
                role = "ban_hanh"
            elif pattern is _ADVISE and re.match(r"\s*(?:chi dao|lanh dao)\b", view[run.end : end]):
                role = "chi_dao"
            else:
                role = "quyet_dinh"
            _add(result, taken, run, role)


def _directed(sheet: Sheet, view: str, result: Predicate, taken: set[int]) -> None:
    end = result.chain[0] if result.chain else result.end
    for match in _DIRECT.finditer(view, result.start, end):
        if match.start() >= result.object and not _CLAUSE_EDGE.search(view[max(0, match.start() - 8) : match.start()]):
            continue  # "phương án giao Bộ X quản lý", "đã giao cho X": spoken of, not done
        run = _after_verbs(sheet, view, match.end(), end)
        if run is None:
            continue
        named = _IS_BODY.match(view, run.end, end)
        if named:
            _add(result, taken, run, "dau_moi" if "dau moi" in named.group() else "thuc_hien")
            continue
        goes_on = after_run(sheet, view, run.end, end)
        if goes_on is not None:
            _add(result, taken, run, "thuc_hien")
            result.directed = True
            if match.group() in ("chi dao", "phan cong") and "chi_dao" not in result.roles:
                result.roles.append("chi_dao")


def _after_verbs(sheet: Sheet, view: str, at: int, end: int) -> Run | None:
    """The agencies behind a row of verbs: "chỉ đạo, định hướng các cơ quan báo chí"."""
    for _ in range(6):
        gap = _DIRECT_GAP.match(view, at, end)
        at = gap.end() if gap else at
        run = run_at(sheet, view, at, end)
        if run is not None:
            return run
        found = verb_at(view, sheet.clean, at, end)
        if found is None:
            return None
        at = found.end
    return None


def via(sheet: Sheet, start: int, end: int) -> list[tuple[str, Run]]:
    """The agencies through which a report goes, "(qua Văn phòng Sở)", as views and runs."""
    found = []
    for bracket in sheet.brackets_between(start, end):
        match = _VIA.match(sheet.base, bracket.start, bracket.end)
        if match:
            view = sheet.opened(bracket)
            run = run_at(sheet, view, match.end(), bracket.end)
            if run:
                found.append((view, run))
    return found
