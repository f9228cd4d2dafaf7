""" "Rà soát phương án, do Ban Chỉ huy Quân sự tỉnh chủ trì, phối hợp với Sở X thực hiện": who acts stands behind."""

from __future__ import annotations

import re

from loaders.tasks.actors import Resolver
from loaders.tasks.clause import read_clause
from loaders.tasks.draft import Draft, draft_of, subject_roles
from loaders.tasks.runs import run_at
from loaders.tasks.sheet import AGENCY, Sheet
from loaders.tasks.verbs import verb_at
from loaders.text import Span

_BY = re.compile(rf"(?P<comma>,)? do (?=(?:(?:cac|dong chi|d/c|ong|ba) ){{0,2}}{AGENCY})")
# "… do Phó Chủ tịch UBND tỉnh phụ trách nông nghiệp trực tiếp chỉ đạo."
_DIRECTS = re.compile(r"(?: phu trach [^;.,:]{2,60}?)?,? truc tiep chi dao\b[^;.,:]{0,40}")
# "Thành phần các ban do Sở Nội vụ hướng dẫn thực hiện."
_GUIDES = re.compile(r" (?:huong dan|quy dinh)(?: cu the| chi tiet)?(?: viec)?(?: trien khai)?(?: thuc hien)?[ .;]*")
# What is led by someone without being a task: "cuộc họp do Sở X chủ trì", "đề tài do Viện Y chủ trì".
_THING = re.compile(
    r"(?:^|[ ,])(?:cuoc hop|hoi nghi|hoi thao|buoi|phien|nhiem vu|noi dung|de tai|du an|doan|hoi dong|van ban|ho so|"
    r"nguon|kinh phi|danh muc|so lieu)(?: [a-z]+){0,4}$"
)
_LEADS = frozenset({"chu_tri", "dau_moi"})


def by_agency(sheet: Sheet, view: str, resolver: Resolver, sentence: Span, unit: int) -> Draft | None:
    """The task of ``sentence`` whose doer stands behind "do"; None where "do" only says whose a thing is."""
    by = _BY.search(view, sentence.start, sentence.end)
    if by is None:
        return None
    start = sentence.start
    while start < by.start() and not (view[start].isalnum() or view[start] in "\x03\x04"):
        start += 1
    if by["comma"] is None and (
        verb_at(view, sheet.clean, start, by.start()) or _THING.search(view[start : by.start()])
    ):
        return None  # "Tham dự các sự kiện do Sở X chủ trì": which ones
    before = view[sentence.start : by.start()]
    run = run_at(sheet, view, by.end(), sentence.end)
    if ";" in before or (AGENCY in before and not (run and _GUIDES.fullmatch(view, run.end, sentence.end))):
        return None
    for pattern, role in ((_DIRECTS, "chi_dao"), (_GUIDES, "thuc_hien")):
        if run is not None and pattern.fullmatch(view, run.end, sentence.end):
            draft = Draft(start, sentence.end, unit, "assignment", named=True, bound=True)
            draft.evidence = [Span(by.end(), sentence.end)]
            for one in resolver.who(run):
                draft.add(one, role, True)
            return draft if draft.actors else None
    if len(before.split()) < 3:
        return None
    reading = read_clause(sheet, view, by.end(), sentence.end)
    if reading is None or reading.subject is None or reading.order or reading.subject.start > by.end() + 4:
        return None
    roles = set(reading.predicate.roles)
    rest = view[reading.predicate.object : reading.end]
    if by["comma"] is None and view.startswith("viec ", start):
        rest = rest.partition(",")[0]  # "Việc cấp nước do UBND xã thực hiện, Công an hỗ trợ xe"
    elif by["comma"] is None:
        rest = "?"
    carries_out = not rest.strip(" ,.")
    if not (_LEADS & roles or carries_out):
        return None
    who = resolver.who(reading.subject)
    told = draft_of(sheet, view, resolver, reading, who, "assignment", unit)
    draft = Draft(start, by.start(), unit, "assignment", named=True, bound=True, reach=Span(start, sentence.end))
    draft.evidence = [Span(by.end(), reading.end)]
    for one in who:
        for role in subject_roles(reading.predicate, "giao"):
            draft.add(one, role, True)
    for one, role, responsible in told.actors:
        if one not in who:
            draft.add(one, role, responsible)
    return draft if who else None
