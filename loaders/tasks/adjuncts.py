"""What may stand between a subject and its verb: "trên địa bàn", "theo chức năng, nhiệm vụ", "và các tổ chức khác"."""

from __future__ import annotations

import re

from loaders.tasks.sheet import AGENCY, BRACKET, CITED, Sheet
from loaders.tasks.verbs import Found, verb_at
from loaders.tasks.words import any_of, listed

_BETWEEN = re.compile(rf"(?:\s*{BRACKET}+)?\s*(?:[,/:]|\bva\b|, va\b|\bhoac\b)?\s*")
AIM = re.compile(r"\s*,?\s*(?:de|nham|trong (?:cong tac|viec|qua trinh)?|cung|tien hanh|va|ve)\s+")
NOT = re.compile(r"(?:da|duoc|bi|chua|khong|la|co the|co quyen|thuoc|bao gom|gom|do)\b")
# What a list of agencies may end with: "…, huyện, thị xã", "và tổ chức, cá nhân có liên quan".
_TAIL = re.compile(
    r"(?:\s?(?:\.{2,3}|…|, ?v\.v\.*)(?=\s))?(?: quan ly (?:chuyen nganh|nganh, linh vuc|nganh))?"
    rf"(?:\s*(?:,|va|/)\s*(?:cac\s+)?(?:{any_of('tail')}|to chuc(?= (?:lien|co|ca|,)|,))\b"
    r"(?:\s+(?:co lien quan|lien quan|cap (?:tinh|huyen|xa|quan khu|trung uong)))?)*"
)
_THINGS = {"yêu cầu", "báo cáo", "quyết định", "đề nghị", "quy định"}
_ADJUNCT = re.compile(rf"{any_of('adjunct')}\b")
# "theo chức năng, nhiệm vụ tăng cường …": a verb right behind begins what is to be done, unless it tells the function.
_FUNCTION = "(?:chuc nang|nhiem vu|quyen han|tham quyen|linh vuc)"
_BY_FUNCTION = re.compile(rf"(?:can cu|theo) {_FUNCTION}(?:(?:,|,? va) {_FUNCTION})* ")
_OF_FUNCTION = ("quản lý", "phân công", "tham mưu", "phụ trách", "quy định", "được giao")
_FIRST = re.compile(r"(?:ngay )?(?:sau|truoc) khi\b|khi\b")
_ENDED = re.compile(r"[,\d]$")  # a phrase ends at a comma or a date: behind it a verb may have one syllable
_DATED = re.compile(r"\d/\d{4},?$")
_ASSIGNED = re.compile(r"\b(?:phan (?:cap|cong|quyen)|pham vi) $")  # "theo phân cấp quản lý": no verb
_BASIS = re.compile(rf"can cu (?:vao )?(?:cac )?{any_of('basis')}(?:(?:,|,? va) (?:cac )?{any_of('basis')})*\b")
_BASIS_NEXT = re.compile(rf"{any_of('basis')}\b")
# A verb right behind these begins what is to be done: "… nhiệm vụ được giao xây dựng kế hoạch".
_BASIS_ENDS = re.compile(
    rf"(?: (?:duoc giao|phan cong|thuc te|(?:neu|noi) tren|dia phuong|don vi|nay|minh|cua nganh)|[{CITED}{AGENCY}]) $"
)
_NOUN_NEXT = re.compile(r" (?:cua|tai|trong)\b")
WORD = re.compile(r"[a-z]+|[;.:\n]|[^a-z\s;.:\n]+")


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
    aim = AIM.match(view, at, end) if aims else None
    if aim and verb_at(view, sheet.clean, aim.end(), end):
        return aim.end()
    if NOT.match(view, position, end) and not view.startswith(("duoc giao", "duoc phan cong"), position):
        return None
    return _past_adjunct(sheet, view, position, end)


def _past_adjunct(sheet: Sheet, view: str, position: int, end: int, limit: int = 26) -> int | None:
    if not _ADJUNCT.match(view, position, end):
        return None
    previous = ""
    where = view.startswith("noi ", position)  # "Chi cục nơi đăng ký tờ khai kiểm tra …": the first verb says which one
    waits = _FIRST.match(view, position, end) is not None  # "X sau khi nhận hồ sơ, thẩm định": what comes first
    for number, word in enumerate(WORD.finditer(view, position, min(end, position + 220))):
        token = word.group()
        if token[0] in ";.:" or number > limit or (token[0] == AGENCY and previous.endswith(",")):
            return None  # "X: Trong thời hạn …, X thẩm định": the clause has its subject behind the comma
        found = verb_at(view, sheet.clean, word.start(), end) if number and token.isalpha() else None
        if found and found.verb.words == "quản lý" and _ASSIGNED.search(view, position, word.start()):
            found = None
        by_function = _BY_FUNCTION.fullmatch(view, position, word.start())
        if found and by_function and " " in found.verb.words and found.verb.words not in _OF_FUNCTION:
            return word.start()
        if found and (previous not in listed("nominal") or leads_verb(sheet, view, found, end)):
            if found and where and found.verb.acts:
                where = False
            elif (
                found
                and (found.verb.words not in _THINGS or _reports_by(view, previous, found, end))
                and (" " in found.verb.words or found.verb.words == "phải" or _ENDED.search(previous))
                and (not waits or previous.endswith(","))
            ):
                return word.start()
        previous = token
    return None


def _reports_by(view: str, previous: str, found: Found, end: int) -> bool:
    """ "Trước ngày 20/9/2025 báo cáo kết quả": behind a date it is what they do, not a report."""
    dated = _DATED.search(previous) is not None
    return dated and found.verb.words == "báo cáo" and not _NOUN_NEXT.match(view, found.end, end)


def leads_verb(sheet: Sheet, view: str, found: Found, end: int) -> bool:
    """ "… nhiệm vụ chủ động phối hợp", "… liên quan chịu trách nhiệm thi hành": a word that says how, or that one must,
    right before a verb, is no part of the noun before it."""
    if "adverb" not in found.verb.traits and not ("modal" in found.verb.traits and "nhiệm" in found.verb.words):
        return False
    following = verb_at(view, sheet.clean, found.end + 1, end)
    return following is not None and following.verb.acts


def goes_on(view: str, begin: int, position: int, end: int) -> bool:
    """True for a piece of the list that "Căn cứ …" at ``begin`` opens: "Căn cứ tình hình thực tế, yêu cầu …"."""
    return view.startswith("can cu", begin) and _BASIS_NEXT.match(view, position, end) is not None


def past_basis(sheet: Sheet, view: str, begin: int, end: int) -> int | None:
    """Where the verb stands behind "Căn cứ chức năng, nhiệm vụ được giao"; None where another subject comes first."""
    basis = _BASIS.match(view, begin, end)
    named = verb_at(view, sheet.clean, basis.end() + 1, end) if basis else None
    if basis is None or (named is not None and named.verb.acts):
        return None  # "Căn cứ kết quả đánh giá, công nhận …": verbs that are names
    previous = ""
    for word in WORD.finditer(view, basis.end(), min(end, basis.end() + 160)):
        start, token = word.start(), word.group()
        if token[0] in ";.:" or (token[0] == AGENCY and previous not in ("cua", "tai", "thuoc")):
            return None
        behind_comma = previous == "," and not _BASIS_NEXT.match(view, start, end)
        if behind_comma and sheet.clean[start].isupper():
            return None  # "…, Thường trực Hội đồng nhân dân phân công": a name
        ended = behind_comma or _BASIS_ENDS.search(view, max(basis.start(), start - 14), start)
        found = verb_at(view, sheet.clean, start, end) if ended else None
        whole = found is not None and " " in found.verb.words and found.verb.acts
        if found and (behind_comma or whole) and not _NOUN_NEXT.match(view, found.end, end):
            return start
        previous = token
    return None
