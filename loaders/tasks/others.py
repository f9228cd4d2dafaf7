"""Who else has a part in a clause: who receives, decides, promulgates, or acts under direction (gold convention 3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from loaders.plain_search import matches, places
from loaders.tasks.adjuncts import after_run
from loaders.tasks.readings import Predicate
from loaders.tasks.runs import Run, run_at
from loaders.tasks.sheet import AGENCY, BRACKET, Sheet
from loaders.tasks.unlisted import told
from loaders.tasks.verbs import verb_at
from loaders.tasks.words import any_of
from loaders.wordlists import either_at_word, leaping

_TRINH = re.compile(r"trinh(?<!\wtrinh)\s+")
_REPORTS = ("bao cao", "gui", "phan anh")
_REPORT = re.compile(
    rf"{either_at_word(_REPORTS, ' ')}\b"
    rf"(?P<gap>[^{AGENCY};]{{0,260}}?)(?P<to>\b(?:ve|cho|len|den|toi|voi)\s+)?"
    rf"(?=(?:\b(?:cac|lanh dao|dong chi)\s+)?{AGENCY})"
)
# "chuyển phản ánh, kiến nghị đến cơ quan …": what is passed on, and no report.
_PETITION = "phan anh, kien nghi"
_PETITIONS = re.compile(rf"\b(?:chuyen|tiep nhan|xu ly|tra loi|giai quyet|cac|nhung|y kien) {_PETITION}$")
_VERB_BEFORE = 12  # letters of the longest of them and its blank
_ADVISE = re.compile(
    rf"{leaping(['tham muu(?: giup)?', 'de xuat', 'kien nghi', 'de nghi'])}\b\s*,?\s*"
    r"(?:(?:cho|voi|giup|trinh|de|de nghi|de xuat|bao cao)\s+){0,3}"
    rf"(?=(?:\b(?:cac|lanh dao)\s+)?{AGENCY})"
)
_TAKES_PART = re.compile(r" (?:cung |tham gia )?phoi hop\b")
_ADVISE_ON = re.compile(r"\s*,?\s*(?:de\s+)?tham muu\b")
_DIRECTS = ("chi dao", "lanh dao", "phan cong", "giao", "yeu cau", "van dong")
_DIRECT = re.compile(rf"{either_at_word(_DIRECTS, ' ')}\b")
_TOGETHER = re.compile(r"(?:(?:chu tri|chu dong),? )?(?:phoi|ket) hop (?:chat che )?(?:(?:cung )?voi |cung )?")
_DIRECT_GAP = re.compile(r"(?:\s|,|\bden\b|\bcho\b|\btoi\b|\bva\b|\x01)*")
_WITH = re.compile(r"\b(?:thong nhat|phoi hop|trao doi|lam viec|so sanh|doi chieu)(?: [a-z]+){0,3} $")
# Not the one named last is told: "báo cáo cấp có thẩm quyền xem xét, bố trí vốn để cấp cho X".
_AUTHORITY = re.compile(
    rf",? ?(?:len |voi )?(?:cac )?(?:cap|co quan|nguoi)(?: nha nuoc| tren)? co tham quyen,? "
    rf"(?:de )?(?:{any_of('decide')}|bo tri)\b"
)
_GIVES = re.compile(
    r"\b(?<!tinh hinh )(?<!ket qua )(?<!tien do )(?<!so lieu )"
    r"(?:uy thac|cap phat|phan bo|cho vay|chi tra|hoan tra|thanh toan|giai ngan|ho tro|de cap) $"
)
_DECIDES = re.compile(rf"\s*(?:{BRACKET}+\s*)?,?\s*(?:de\s+)?({any_of('decide')})\b")
_ISSUES = re.compile(r"\s*:?\s*(?:xem xet,?\s*)?(?:ky\s+)?ban hanh\b")
_ACTS_ON = re.compile(rf"\s*(?:{BRACKET}+\s*)?,?\s*(de\s+)?(?={any_of('onward')}\b)")
_LATER = re.compile(r"[^;.]{0,300}?\s(?=de tong hop\b)|[^;.]{0,90}?\s(?=de (?:theo doi|bao cao|tham dinh)\b)")
_CLAUSE_EDGE = re.compile(rf"(?:[,;:{AGENCY}{BRACKET}]|\bva|\bhoac)\s*$")
_IS_BODY = re.compile(r"\s*(?:la|lam)\s+(?:co quan|don vi|to chuc)?\s*(?:thuong truc|dau moi|chu tri)\b")
_VIA = re.compile(r"\(\s*(?:thong\s+)?qua\s+")


def look_inside(sheet: Sheet, view: str, result: Predicate) -> None:
    """Receivers, deciders and directed agencies of the clause ``result.start:result.end``."""
    taken = {run.start for run, _ in result.others}
    reported: int | None = None
    if view.find(AGENCY, result.start, result.end) >= 0:
        reported = _receivers(sheet, view, result, taken)
        _deciders(sheet, view, result, taken)
    _directed(sheet, view, result, taken)
    carried_out = [run.end for run, role in result.others if role == "thuc_hien"] if result.directed else []
    if reported is not None and carried_out and min(carried_out) < reported:
        result.roles.remove("bao_cao")  # "chỉ đạo B lập danh sách, gửi C": it is B that sends


def _add(result: Predicate, taken: set[int], run: Run, role: str) -> None:
    if run.start not in taken and not any(run.spans[0][0] == other.spans[0][0] for other, _ in result.others):
        taken.add(run.start)
        result.others.append((run, role))


def _receivers(sheet: Sheet, view: str, result: Predicate, taken: set[int]) -> int | None:
    """Adds those who are told; gives where the words stand that alone make the subject one who reports."""
    reported: int | None = None
    reports = list(_reports(view, result.start, result.end))
    for match, following in zip_longest(reports, reports[1:]):
        gap, to = match.group("gap"), match.group("to")
        if _PETITIONS.search(view, max(result.start, match.start() - _VERB_BEFORE), match.start() + len(_PETITION)):
            continue
        if not to and (gap.strip(" ,\x01") or match.group().startswith("phan")):
            continue  # "báo cáo tình hình của X": X is no receiver
        if _AUTHORITY.match(gap) or (to and to.startswith("cho") and _GIVES.search(gap)):
            continue  # "báo cáo cấp có thẩm quyền bố trí vốn ủy thác cho X": X is given the money, and told nothing
        if to and to.startswith("voi") and _WITH.search(gap):
            continue  # "báo cáo cấp ủy, thống nhất với X": X is asked, and told nothing
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
                reported = match.start()
            _add(result, taken, run, "nhan_bao_cao")
            acts_on = _ACTS_ON.match(view, run.end, result.end) or _LATER.match(view, run.end, result.end)
            if acts_on and following and following.start() < acts_on.end():
                continue  # "báo cáo A, đồng gửi B để tổng hợp": it is B that sums up
            if acts_on and result.chain is None and match.group().startswith(("gui", "bao cao", "phan")):
                at = acts_on.start(1) if acts_on.re is _ACTS_ON and acts_on.group(1) else acts_on.end()
                sums_up = to is not None and view.startswith("tong hop", acts_on.end())
                if acts_on.re is not _ACTS_ON or acts_on.group(1) or sums_up or match.group().startswith("gui"):
                    result.chain = (at, run)
                    return reported
    return reported


def _reports(view: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Each "báo cáo" or "gửi" with the agency behind it; one that has none of its own gives way to the next."""
    for at in places(view, _REPORTS, start, end):
        match = _REPORT.match(view, at, end)
        if match is not None:
            yield match


def _deciders(sheet: Sheet, view: str, result: Predicate, taken: set[int]) -> None:
    end = result.chain[0] if result.chain else result.end
    for pattern in (_TRINH, _ADVISE):
        for match in pattern.finditer(view, result.start, end):
            run = run_at(sheet, view, match.end(), end)
            if run is None:
                continue
            if match.group().startswith("de nghi") and _carries_out(sheet, view, run, end):
                continue  # "đề nghị các doanh nghiệp thực hiện …": asked to act, not to decide
            if _ISSUES.match(view, run.end, end):
                role = "ban_hanh"
            elif pattern is _ADVISE and _ADVISE_ON.match(view, run.end, end):
                role = "tham_muu"  # "đề xuất Ban cán sự đảng tham mưu Tỉnh ủy tổng kết": only the last decides
            elif pattern is _ADVISE and _TAKES_PART.match(view, run.end, end):
                role = "phoi_hop"  # "A chủ trì tham mưu, B phối hợp"
            elif pattern is _ADVISE and re.match(r"\s*(?:chi dao|lanh dao)\b", view[run.end : end]):
                role = "chi_dao"
            else:
                role = "quyet_dinh"
            _add(result, taken, run, role)


def _carries_out(sheet: Sheet, view: str, run: Run, end: int) -> bool:
    """True where those behind "đề nghị" are to do a thing themselves."""
    if _ISSUES.match(view, run.end, end) or _DECIDES.match(view, run.end, end):
        return False
    return (
        re.match(r" (?:nghiem tuc |tiep tuc )?(?:thuc hien|phoi hop|chap hanh)\b", view[run.end : run.end + 40])
        is not None
    )


def _directed(sheet: Sheet, view: str, result: Predicate, taken: set[int]) -> None:
    end = result.chain[0] if result.chain else result.end
    for match in matches(_DIRECT, view, _DIRECTS, result.start, end):
        if view.endswith("de ", result.start, match.start()) and any(
            role == "nhan_bao_cao" for _, role in result.others
        ):
            continue  # "báo cáo X để chỉ đạo Y": X directs, not who reports
        if match.start() >= result.object and not _CLAUSE_EDGE.search(view[max(0, match.start() - 8) : match.start()]):
            continue  # "phương án giao Bộ X quản lý", "đã giao cho X": spoken of, not done
        run = _after_verbs(sheet, view, match.end(), end)
        if run is None:
            other = told(sheet, view, match.end() + 1, end, named=True) if match.group() == "chi dao" else None
            if other is not None:
                named_run = other[0] if other[0].spans else Run(other[0].start, other[0].end, (other[0].span,))
                _direct(sheet, view, result, taken, named_run, other[1], end)
            continue
        named = _IS_BODY.match(view, run.end, end)
        if named:
            _add(result, taken, run, "dau_moi" if "dau moi" in named.group() else "thuc_hien")
            continue
        goes_on = after_run(sheet, view, run.end, end)
        if goes_on is not None:
            _direct(sheet, view, result, taken, run, goes_on, end)
            if match.group() in ("chi dao", "phan cong") and "chi_dao" not in result.roles:
                result.roles.append("chi_dao")


def _direct(sheet: Sheet, view: str, result: Predicate, taken: set[int], run: Run, verb: int, end: int) -> None:
    """``run`` carries out what stands from ``verb`` on, with those whom it names as partners."""
    _add(result, taken, run, "thuc_hien")
    result.directed = True
    helped = _TOGETHER.match(view, verb, end)
    partners = run_at(sheet, view, helped.end(), end) if helped else None
    if partners is not None:
        _add(result, taken, partners, "phoi_hop")


def _after_verbs(sheet: Sheet, view: str, at: int, end: int) -> Run | None:
    """The agencies behind a row of verbs: "chỉ đạo, định hướng các cơ quan báo chí"."""
    for _ in range(6):
        gap = _DIRECT_GAP.match(view, at, end)
        at = gap.end() if gap else at
        run = run_at(sheet, view, at, end)
        if run is not None:
            return run
        found = verb_at(view, sheet.clean, at, end)
        if found is None or sheet.clean[at].isupper():
            return None  # "lãnh đạo Thanh tra Ngân hàng …": no verb, but a body's name
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
