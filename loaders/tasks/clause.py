"""One clause of duty: who gives it, who is to act, what is to be done."""

from __future__ import annotations

import re

from loaders.plain_search import holds
from loaders.tasks.adjuncts import goes_on, past_basis
from loaders.tasks.clause_at import clause_at
from loaders.tasks.marks import (
    AGENCY_START,
    ATTENDED,
    BASED,
    BEFORE_ORDER,
    CITED_ROW,
    CONDITION,
    ELSEWHERE,
    FOLLOWING,
    IS_BODY,
    LABEL_LIMIT,
    LEADING,
    PURPOSE,
    UNKNOWN_BODY,
    UNNAMED,
    UNNAMED_WORDS,
    carried_out,
    late_condition,
    past_connect,
    past_each,
    states,
)
from loaders.tasks.no_agency import of_everyone
from loaders.tasks.openings import governed, openings, timed
from loaders.tasks.orders import embedded
from loaders.tasks.predicate import predicate_at
from loaders.tasks.readings import Reading
from loaders.tasks.recitals import past_recital
from loaders.tasks.runs import SIGNS, Run, opens_item, run_at
from loaders.tasks.sheet import AGENCY, CITED, Sheet
from loaders.tasks.unlisted import acting, class_acting, group_label, labelled
from loaders.tasks.verbs import verb_at
from loaders.tasks.words import listed
from loaders.text import Span

# "trường hợp phức tạp Sở X báo cáo …"
_NEAR_CASE = re.compile(
    r"(?:trong )?(?:truong hop|neu)(?: [a-z]+){1,5}"
    r"(?<! do)(?<! cua)(?<! voi)(?<! tai)(?<! theo)(?<! duoc)(?<! bao cao)(?<! gui)(?<! xin y kien)(?<! phoi hop)"
    rf" (?={AGENCY})"
)
# A group whose name ends at the comma: "nếu có khó khăn, vướng mắc các sở, ngành, …"
_TROUBLED_GROUP = re.compile(
    rf"\b(?:kho khan|vuong mac|phat sinh)(?: vuot (?:qua )?tham quyen(?: giai quyet)?)? (?=(?:cac )?{AGENCY}+$)"
)
# "Kết quả thực hiện gửi về X trước ngày …", "Ý kiến bằng văn bản xin gửi về địa chỉ …", as a sentence of its own: who
# did the work sends it.
_SENT = re.compile(
    r"(?:ket qua|van ban|ho so|du thao|so lieu|y kien|bao cao|thong tin|danh sach|de xuat|phieu|ban)"
    rf"(?: (?!gui |nop |bao cao |de nghi |xin |ve |duoc |da |cua )[a-z]+){{0,5}}(?: cua (?:[a-z]+|{AGENCY}+)){{0,2}}"
    r" (?P<asked>de nghi |xin |vui long )?"
    rf"(?=(?:gui|bao cao|trinh)(?: ve| cho| len| toi| den)?(?: cac| lanh dao)? {AGENCY}"
    r"|(?:gui|nop) (?:ve|den|toi|qua) )"
)
# "Quá trình thực hiện, nếu có vướng mắc báo cáo Giám đốc Sở …": no comma between the trouble and what is done about it.
_TROUBLED_REPORT = re.compile(
    r"(?:(?:trong )?(?:suot )?qua trinh [a-z, ]{3,60}?,? )?(?:neu|truong hop|khi)\b[a-z, ]{0,60}?"
    r"\b(?:vuong mac|kho khan|phat sinh|tham quyen(?: giai quyet| quyet dinh| xu ly)?)"
    r"(?:(?:,| va|,? hoac) (?:kho khan|vuong mac|phat sinh|bat cap))*(?: can giai quyet| vuot (?:qua )?tham quyen)?"
    r" (?=(?:thi |kip thoi )*(?:bao cao|phan anh|thong tin|gui|trao doi)\b)"
)
_SECOND_PART = re.compile(r"\S+ \S+ \S+ (?:chu tri|phoi hop|lam dau moi)\b[^,]*, $")  # of what an unknown body does
# "Căn cứ Công văn … của Chủ tịch UBND tỉnh giao Sở xây dựng Kế hoạch,": what the document that is cited gave.
_BASIS_GIVEN = re.compile(rf"can cu[^,;]{{0,40}}{CITED}+[^,;]{{0,60}}? giao [^,;]*,?")
# "Sở Y tế trân trọng báo cáo./.": the closing words of a letter.
_CLOSING = re.compile(r"(?:kinh|tran trong) (?:bao cao|thong bao|trinh)[ ./]*")
# "tổ chức do Chính phủ, Thủ tướng Chính phủ thành lập": whose they are.
_FOUNDED = re.compile(
    rf"\bdo {AGENCY}+(?:(?:,| va|, hoac| hoac) {AGENCY}+)* (?:quyet dinh )?(?:thanh lap|quan ly|bo nhiem|uy quyen)\b"
)
_ROW = re.compile(rf"(?:, {AGENCY}*)+")
_OTHER_CASE = re.compile(r"\b(?:neu|truong hop|khi|doi voi)\b")
_DONE = re.compile(r"\bđã\b", re.IGNORECASE)


def read_clause(sheet: Sheet, view: str, start: int, end: int) -> Reading | None:
    """The clause at ``start:end``; None where no duty is spoken of."""
    begin = past_connect(view, start, end)
    given = view.startswith("can cu", begin) and _BASIS_GIVEN.fullmatch(view, begin, end)
    if given and (view[end - 1] == "," or view.startswith(";", end)):
        return None
    begin = past_recital(sheet, view, begin, end) or begin
    based = BASED.match(view, begin, end) or IS_BODY.match(view, begin, end)
    if based and verb_at(view, sheet.clean, based.end(), end):
        begin = based.end()
    else:
        begin = past_basis(sheet, view, begin, end) or begin
    each = past_each(view, begin, end)
    starts = each > begin and (run_at(sheet, view, each, end) or _only_after(sheet, view, begin, each, end))
    at = each if starts else begin
    reading = _behind_label(sheet, view, begin, end) or clause_at(sheet, view, at, end)
    if reading is not None and _CLOSING.fullmatch(view, reading.start, end):
        return None
    if reading is not None:
        reading.opening = begin if at > begin else reading.opening
        if reading.subject is None and not reading.order:
            said_elsewhere = ELSEWHERE.match(view, reading.start, end) or ATTENDED.match(view, reading.start, end)
            if said_elsewhere or states(view, reading.predicate.object, end):
                return None
            behind = FOLLOWING.match(view, begin, end)
            if behind:  # "Thực hiện nhiệm vụ được giao, Văn phòng đã …"
                return clause_at(sheet, view, behind.end(), end)
            before = BEFORE_ORDER.match(view, begin, end)
            asked = clause_at(sheet, view, before.end(), end) if before else None
            if asked is not None:
                return _with_condition(view, asked, None)
        return _with_condition(view, reading, None)
    reading = _carriers(sheet, view, begin, end)
    if reading is not None:
        return reading
    reading = _unnamed(sheet, view, begin, end) or embedded(sheet, view, begin, end)
    if reading is not None:
        return _with_condition(view, reading, None)
    return _behind(sheet, view, begin, end)


def _only_after(sheet: Sheet, view: str, begin: int, each: int, end: int) -> bool:
    """The verb stands behind "Ngày 20 hằng tháng", which is none itself as "Hằng tháng" is."""
    return verb_at(view, sheet.clean, begin, end) is None and verb_at(view, sheet.clean, each, end) is not None


def _behind(sheet: Sheet, view: str, begin: int, end: int) -> Reading | None:
    """The clause behind "Trường hợp …,", "Trên cơ sở …," or a short label and colon."""
    sent = _SENT.match(view, begin, end) if sheet.clean[begin : begin + 1].isupper() else None
    sending = clause_at(sheet, view, sent.end(), end) if sent else None
    if sent is not None and sending is not None and sending.subject is None:
        sending.order = "de nghi" if sent["asked"] else ""
        return _with_condition(view, sending, None)
    troubled = _TROUBLED_REPORT.match(view, begin, end)
    report = clause_at(sheet, view, troubled.end(), end) if troubled else None
    if troubled is not None and report is not None and report.subject is None:
        return _with_condition(view, report, Span(begin, troubled.end() - 1))
    leading = LEADING.match(view, begin, end)
    said_at = past_each(view, begin, end)
    condition = said_at if CONDITION.match(view, said_at, end) else None
    purpose = PURPOSE.match(view, begin, end)
    bare: Reading | None = None
    bare_condition: Span | None = None
    last = begin
    told = False  # a segment with a subject that no list knows has gone before
    row = False  # the segment is one of a row of verbs in the condition
    then = view.find(" thi ", begin, end) if condition is not None else -1
    then = -1 if AGENCY in view[begin : max(begin, then)] else then
    for position, cut in openings(view, begin, end):
        segment, last = view[last:cut], position
        if goes_on(view, said_at, position, end) or governed(view, begin, position):
            continue
        told = told or (not row and position > begin and len(segment.split()) > 3 and not LEADING.match(segment))
        row = False
        at = past_connect(view, position, end)
        reading = clause_at(sheet, view, at, end) or of_everyone(sheet, view, at, end)
        if reading is None:
            continue
        if reading.order and reading.subject is None and reading.giver is None and _tells(view, begin, cut, leading):
            continue
        said = Span(condition, cut) if condition is not None and cut > condition else None
        if reading.subject is not None or reading.order:
            reading.opening = timed(view, begin, cut) or reading.opening
            earlier = _group_before(sheet, view, begin, cut, end) if condition is not None else None
            if earlier is not None:
                return _with_condition(view, earlier, Span(condition or begin, earlier.begins - 1))
            if leading:
                _narrow(view, reading)
            elif not reading.order:
                _widen(view, reading, begin)
            return _with_condition(view, reading, said)
        if purpose and not reading.predicate.modal:
            continue  # "Để nắm chắc …, xác định …, cần tiến hành …": the aims come first
        if holds(sheet.clean, "ãÃ", begin, cut) and _DONE.search(sheet.clean, begin, cut):
            continue  # "… các địa phương đã thành lập, kiện toàn Ban Chỉ đạo"
        if "de tong hop" in view[begin:cut]:
            continue  # "… về X để tổng hợp, báo cáo Y": X's own duty
        if cut < then or (condition is not None and _goes_to_then(view, cut, end)):
            row = True  # "Trường hợp không được miễn, giảm phí thì trả lời …": the condition goes on to "thì"
            continue
        if bare is None and not told and (leading or view[cut] == ":"):
            bare, bare_condition = reading, said
            bare.opening = timed(view, begin, cut)
    near = _NEAR_CASE.match(view, begin, end) if bare is not None else None
    if near is not None:  # "trường hợp phức tạp Sở X báo cáo …, quyết định": no comma before its subject
        reading = clause_at(sheet, view, near.end(), end)
        if reading is not None and reading.subject is not None and not reading.order:
            return _with_condition(view, reading, Span(begin, near.end() - 1))
    if bare is not None:
        return _with_condition(view, bare, bare_condition)
    return _at_agency(sheet, view, begin, end, condition) if leading else None


def _goes_to_then(view: str, cut: int, end: int) -> bool:
    """The condition goes on over the comma at ``cut`` to a "thì" that no other condition opens."""
    then = view.find(" thi ", cut, end)
    return then >= 0 and _OTHER_CASE.search(view, cut, then) is None


def _group_before(sheet: Sheet, view: str, begin: int, cut: int, end: int) -> Reading | None:
    """ "Nếu có vướng mắc các sở, ngành, UBND các huyện báo cáo …": the list of subjects begins before its comma."""
    group = _TROUBLED_GROUP.search(view, begin, cut)
    reading = clause_at(sheet, view, group.end(), end) if group else None
    return reading if reading is not None and reading.subject is not None else None


def _tells(view: str, begin: int, cut: int, leading: re.Match[str] | None) -> bool:
    """ "Với Nhật Bản: ký văn kiện hợp tác, đề nghị hỗ trợ …": told of others; those addressed are not asked."""
    colon = view.find(":", begin, cut)
    return leading is None or (0 <= colon - begin < 60 and AGENCY not in view[begin:colon])


def _at_agency(sheet: Sheet, view: str, begin: int, end: int, condition: int | None) -> Reading | None:
    """ "Quá trình thực hiện nếu có vướng mắc các đơn vị báo cáo …": no comma before the subject."""
    cited = CITED_ROW.match(view, begin, end)
    if cited:
        reading = clause_at(sheet, view, cited.end(), end)
        if reading is not None:
            return _with_condition(view, reading, Span(begin, len(view[: cited.end()].rstrip(" ,"))))
    for number, mark in enumerate(AGENCY_START.finditer(view, begin, end)):
        if number >= 12:
            break
        if view[max(begin, mark.start() - 12) : mark.start()].rsplit(" ", 1)[-1] in listed("leads_on"):
            continue
        reading = clause_at(sheet, view, mark.start(1), end)
        if reading is not None and reading.subject is not None:
            return _with_condition(view, reading, Span(condition, mark.start()) if condition is not None else None)
    return None


def _narrow(view: str, reading: Reading) -> None:
    """Behind a leading phrase a semicolon ends its own list: "…, các đơn vị; Giám đốc Sở ban hành"."""
    if reading.subject is None:
        return
    semicolon = view.rfind(";", reading.subject.start, reading.subject.end)
    if semicolon > 0:
        spans = tuple(span for span in reading.subject.spans if span[0] > semicolon)
        reading.subject = Run(semicolon + 1, reading.subject.end, spans)
        reading.begins = semicolon + 1


def _widen(view: str, reading: Reading, begin: int) -> None:
    """ "Các Bộ trưởng, …, Chủ tịch UBND các tỉnh chịu trách nhiệm …": the list begins before its last known item."""
    assert reading.subject is not None
    spans = _items(view, begin, reading.subject.start)
    if spans:
        reading.subject = Run(begin, reading.subject.end, spans + reading.subject.spans)
        reading.begins = begin


def _behind_label(sheet: Sheet, view: str, begin: int, end: int) -> Reading | None:
    """ "Thanh tra khoa học và công nghệ: UBND huyện làm đầu mối …": a label, then the clause."""
    run = labelled(sheet, view, begin, end) or group_label(sheet, view, begin, end)
    if run is not None:
        predicate = predicate_at(sheet, view, past_connect(view, run.end + 1, end), end)
        return Reading(predicate.start, end, predicate, subject=run, begins=begin) if predicate is not None else None
    colon = view.find(":", begin, min(end, begin + LABEL_LIMIT))
    if colon < 0 or AGENCY in view[begin:colon] or re.search("[,;.]", view[begin:colon]):
        return None
    reading = clause_at(sheet, view, past_connect(view, colon + 1, end), end)
    return reading if reading is not None and reading.subject is not None else None


def _carriers(sheet: Sheet, view: str, begin: int, end: int) -> Reading | None:
    """ "A, B, các đơn vị có sử dụng kinh phí …, C chịu trách nhiệm thi hành …": the whole list carries out."""
    carry = carried_out(view, begin, end) if view.find(AGENCY, begin, end) >= 0 else None
    if carry is None or LEADING.match(view, begin, end):
        return None
    spans = _items(view, begin, carry.start())
    predicate = predicate_at(sheet, view, carry.end(), end) if spans else None
    if predicate is None:
        return None
    return Reading(predicate.start, end, predicate, subject=Run(begin, carry.start(), spans), begins=begin)


def _items(view: str, begin: int, stop: int) -> tuple[tuple[int, int], ...]:
    """The agencies of a list up to ``stop``, the first as well where "do" opens it: "do A, B quyết định và chịu …"."""
    founders = [match.span() for match in _FOUNDED.finditer(view, begin, stop)]
    return tuple(
        sign.span()
        for sign in SIGNS.finditer(view, begin, stop)
        if not any(start <= sign.start() < end for start, end in founders)
        and (
            opens_item(view, begin, sign.start())
            or (view.endswith(" do ", begin, sign.start()) and _ROW.match(view, sign.end(), stop))
        )
    )


def _unnamed(sheet: Sheet, view: str, begin: int, end: int) -> Reading | None:
    """ "Cơ quan thường trực ở địa phương có trách nhiệm …": a subject that is no known agency; its run is empty."""
    if LEADING.match(view, begin, end):
        return None
    match = UNNAMED.match(view, begin, end) if holds(view, UNNAMED_WORDS, begin, end) else None
    named = UNKNOWN_BODY.match(view, begin, end) if match is not None and _SECOND_PART.search(match.group()) else None
    if named is not None and match is not None and named.end() < match.end():
        match = named  # "Ban Hỗ trợ khởi nghiệp chủ trì vận động nguồn lực, chịu trách nhiệm …": the first verb ends it
    alone = (acting(sheet, view, begin, end) or class_acting(sheet, view, begin, end)) if match is None else None
    if alone is not None:
        predicate = predicate_at(sheet, view, alone[1], end)
        return Reading(predicate.start, end, predicate, subject=alone[0], begins=begin) if predicate else None
    if match is None and verb_at(view, sheet.clean, begin, end) is None:
        match = UNKNOWN_BODY.match(view, begin, end)
    predicate = predicate_at(sheet, view, match.end(), end) if match else None
    if match is None or predicate is None:
        return None
    return Reading(predicate.start, end, predicate, subject=Run(begin, match.end(), ()), begins=begin)


def _with_condition(view: str, reading: Reading, condition: Span | None) -> Reading:
    if condition is None:
        late = late_condition(view, reading.start, reading.end)
        if late:
            text_end = late.start() + len(late.group().rstrip(" .,"))
            condition = Span(late.start(), text_end)
    reading.condition = condition
    return reading
