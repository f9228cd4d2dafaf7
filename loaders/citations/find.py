"""All mentions of other documents in one document, as drafts in the order of the text."""

from __future__ import annotations

import bisect
import re

from loaders.citations.bare_numbers import REASON, with_bare_numbers
from loaders.citations.cues import Cue, find_cue, looks_back
from loaders.citations.draft import Draft
from loaders.citations.laws import Law, find_laws
from loaders.citations.numbers import Found, find_numbers, kind_words
from loaders.citations.surroundings import Surroundings
from loaders.citations.tail import Tail, read_before, read_comma_issuer, read_date, read_tail
from loaders.text import Text

_YEAR_TAIL = re.compile(r"\s+nam\s+(?P<y>(?:19|20)\d\d)$")
_BY_ASSEMBLY = re.compile(
    r"\s*,?\s*cua\s+(?P<who>uy\s+ban\s+thuong\s+vu\s+quoc\s+hoi|quoc\s+hoi)\b(?:\s+khoa\s+[ivx]{1,6})?"
)
_AND = re.compile(
    r"\s*(?:,|;)?\s*(?:\bva|,|;)\s*(?:(?:diem|khoan|dieu|muc|chuong)\s+[\da-z.]{1,5}\s*(?:,\s*|cua\s+)?)*$"
)
_LONGEST_BETWEEN = 130
_CALLED_SO = r"(?:\((?:sau day|goi tat|goi la|viet tat)[^()\n]{0,90}\)\s*)?"  # "(sau đây viết tắt là Chương trình)"
_AND_MORE = r"(?:va cac van ban(?: [a-z]+){0,7}\s*)?"  # "Luật A và các văn bản hướng dẫn thi hành; B"
_LISTED = re.compile(rf"[\s*)”\"]*{_CALLED_SO}{_AND_MORE}(?:[;,]|va|[;,]\s*va)?[\s*(“\"]*(?:cac\s+)?(?:so\s*)?")
# "Căn cứ Nghị định số A khuyến khích nuôi ong và Nghị định số B": a title without "về", and the next basis.
_NEXT_BASIS = re.compile(r"[ \n][^.;,:()]{4,160}(?:;| va|; va)\s+")
# A list of bases: its heading or lead-in on the line above, the marks of an item, and from one item to the next.
_LONGEST_LEAD = 260
# Under it a heading may part the list: "I. CĂN CỨ XÂY DỰNG KẾ HOẠCH", "1. Các văn bản chỉ đạo", "- Luật …".
_OF_BASES = (
    r"[\s*_#]*(?:\d{1,2}(?:\.\d{1,2})?[.)]?|[a-z][.)])[\s*_]*(?:cac |he thong |nhung )?(?:van ban|can cu|co so phap ly)"
    r"(?![a-z])[^\n.;:\d]{0,60}:?[\s*_]*"
)
_BASES = re.compile(
    r"(?:^|\n)[\s*_#]*(?:[ivx\d]{1,4}[.)]\s*)?(?:can cu|co so)(?![a-z])(?:[^\n.;]{0,200}:|[^\n.;:\d]{0,60})"
    rf"(?:\n{_OF_BASES})?[\s*_]*$"
)
_ITEM = re.compile(r"[\s*_]*(?:[-–+•]|\d{1,2}[.)]|[a-z][.)])?[\s*_]*")
_NEXT_ITEM = re.compile(rf"[^\n]{{0,200}}\n(?:{_OF_BASES}\n)?" r"[\s*_]*(?:[-–+•]|\d{1,2}[.)]|[a-z][.)])?[\s*_]*")
_JOINED = re.compile(
    r"[\s*_\-–+•]*(?P<cue>thuc hien|trien khai thuc hien|can cu)[ \n]"
    r"(?:[^.;:,()]|,(?! (?:ubnd|uy ban|so|bo)))+ va[ \n]+"
)
# "Căn cứ Điều lệ Đảng; Quy định số …": the first bases have no number.
_UNNUMBERED = re.compile(r"[\s*_\-–+•]*can cu(?: vao)?[ \n](?:[^.:;()]{3,160};[ \n]+)+")
# "Theo đề nghị của X tại A; của Y tại B", "… tại A và đề nghị của Y tại B", "… tại A (sau khi có ý kiến của Y tại B)".
_OF_NEXT = re.compile(
    r"[\s*]*(?:(?:[;,]|va|[;,] va)[ \n](?:(?:de nghi|de xuat|kien nghi|y kien)[ \n])?"
    r"|[,(] ?(?:sau khi|tren co so) (?:co |lay )?(?:y kien|de nghi)(?: thong nhat| dong y| tham gia| tham dinh)?[ \n])"
    r"cua[ \n][^.;:()]{3,120}[ \n]tai(?: cac)?[ \n]+"
    # "… và Giám đốc Sở Nội vụ tại B": one more who asks, of whom nothing is told but where
    r"|[\s*]*,?(?: |\n)?va[ \n](?:(?:pho )?giam doc|(?:pho )?chanh|(?:pho )?chu tich|(?:pho )?truong|thu truong|so|bo"
    r"|ubnd|uy ban)[ \n](?:(?!(?:da|duoc|co|ban hanh|phe duyet|quy dinh|giao)\b)[^\W\d_]+,?[ \n]){1,18}tai(?: cac)?"
    r"[ \n]+"
)
# "A và các Công điện của X: B", "A và các Thông tư sửa đổi, bổ sung: B": the words say what B is, no relation to it.
_BESIDE = re.compile(rf"(?:,| va|, va) cac (?:{kind_words()})\b[^.;:()\n]{{0,90}}:\s+")
_ALIAS = re.compile(r"\s*\(\s*(?:(?:sau day )?(?:goi|viet) tat la|sau day goi la|goi la)?\s*[“\"]?$")
_CALLED = re.compile(r"\b(?:sau day|duoc)?\s*(?:goi|viet)\s+(?:tat|chung)?\s*la[\s:“\"]*$")
# "Thực hiện A; hướng dẫn của X tại B", "…; ý kiến chỉ đạo của X tại B": what X said there is carried out as A is.
_OF_ANOTHER = ("HUONG_DAN", "CHI_DAO")
# "A, sửa đổi, bổ sung tại B" says the same without "được".
_AMENDED_BY = re.compile(
    r"(?:(?:da\s+)?duoc\s+(?:sua doi|bo sung|thay the)[^.;()]{0,60}?\b(?:boi|tai|theo|bang)"
    r"|[,(]\s+(?:sua doi|bo sung|thay the)(?:,? (?:va )?(?:bo sung|thay the))?(?: mot so dieu)?\s+(?:boi|tai))"
    r"\s*(?:cac\s*)?(?:(?:diem|khoan|dieu|muc)\s[^.;()]{0,60})?$"
)


def find_drafts(text: Text, around: Surroundings, low: int, high: int, skip: list[tuple[int, int]]) -> list[Draft]:
    """Drafts of ``clean[low:high]`` outside the spans ``skip``, outer ones before those nested in them."""
    numbers = with_bare_numbers(around, low, high, find_numbers(text, low, high))
    numbers = [found for found in numbers if not _inside(found.number_start, skip)]
    laws = find_laws(text, low, high, [(n.start, n.end) for n in numbers if n.said])
    spans: list[tuple[int, int]] = []
    for law in laws:  # those inside another's title are left out: the number behind them is the other's
        if not spans or law.start >= spans[-1][1]:
            spans.append((law.start, law.end))
    items: list[Found | Law] = [n for n in numbers if not _inside(n.number_start, spans)]
    items.extend(law for law in laws if not _inside(law.start, skip))
    items.sort(key=lambda item: item.start)
    drafts: list[Draft] = []
    open_outers: list[Draft] = []
    for index, item in enumerate(items):
        following = items[index + 1] if index + 1 < len(items) else None
        limit = _limit(text, around, item, following, high)
        while open_outers and open_outers[-1].end <= item.start:
            open_outers.pop()
        outer = open_outers[-1] if open_outers else None
        while outer is not None and isinstance(item, Found) and _stands_beside(around, outer, item, drafts):
            _cut(outer, item.start, text)
            open_outers.pop()
            outer = outer.outer
        draft = _of_law(around, item) if isinstance(item, Law) else _of_number(around, item, limit, outer)
        draft.outer = outer
        _settle_cue(text, around, draft, drafts, low)
        drafts.append(draft)
        if draft.end > item.end or draft.title:
            open_outers.append(draft)
    return drafts


def _stands_beside(around: Surroundings, outer: Draft, item: Found, drafts: list[Draft]) -> bool:
    """True where "A về việc T và B": T speaks of no document (of B's kind) before it, so that B is no part of T; or B
    is later than A."""
    if outer.title is None or item.shared or not item.said:
        return False
    if not _AND.search(around.text.plain, outer.title[0], item.start):
        return False
    inside = [draft for draft in drafts if draft.outer is outer]
    if outer.outer is not None and not inside:
        return True
    if inside and _is_later(around, item, outer):
        return True
    alike = item.kind == outer.kind
    return outer.outer is None and not any(draft.kind == item.kind or not alike for draft in inside)


def _is_later(around: Surroundings, item: Found, outer: Draft) -> bool:
    """Whether ``item`` is told to be of a later day or year than ``outer``, whose title then cannot speak of it."""
    date, known = read_date(around, item.end), outer.iso_date() or str(outer.year or "")
    told = Draft(item.start, item.end, item.kind, date=date).iso_date() or ""
    year = item.number.year
    if year and not told.startswith(str(year)):
        told = str(year)  # "06/2024/NĐ-CP ngày 15/11/2025": one of the two is miswritten
    shared = min(len(told), len(known))
    return shared > 0 and told[:shared] > known[:shared]


def _cut(outer: Draft, at: int, text: Text) -> None:
    """End the title of ``outer`` before the "và" that leads to ``at``."""
    link = _AND.search(text.plain, outer.title[0], at) if outer.title else None
    if outer.title and link:
        outer.end = link.start()
        outer.title = (outer.title[0], outer.end) if outer.end - outer.title[0] > 3 else None


def _inside(offset: int, spans: list[tuple[int, int]]) -> bool:
    index = bisect.bisect_right(spans, (offset, 10**12)) - 1
    return index >= 0 and spans[index][0] <= offset < spans[index][1]


def _limit(text: Text, around: Surroundings, item: Found | Law, following: Found | Law | None, high: int) -> int:
    """A number's tail ends where the next number of the same list begins."""
    if isinstance(following, Found) and following.shared:
        return following.start
    return high


def _of_number(around: Surroundings, found: Found, limit: int, outer: Draft | None) -> Draft:
    joint = found.kind in ("TTLT", "NQLT") or found.number.symbol.count("-") > 1
    tail: Tail = read_tail(around, found.end, limit, joint)
    if outer is not None:
        _end_with_outer(around, tail, outer)
    else:
        read_before(around, found.start, around.block_start(found.start), tail)
        if tail.issuer is None and tail.title is None:
            read_comma_issuer(around, found.start, tail)
    draft = Draft(
        found.start,
        tail.end,
        found.kind,
        found.number,
        (found.number_start, found.end),
        tail.date,
        found.number.year,
        tail.issuer,
        tail.issuer_span,
        tail.issuer_before,
        tail.title,
    )
    if found.issuer and draft.issuer is None:
        mention = around.mention_at(found.issuer[0] + 3, 4)
        if mention:
            draft.issuer, draft.issuer_span = [mention], (mention.start, mention.end)
    draft.form = "full" if draft.date or draft.issuer_span or draft.title else "short"
    if found.bare:
        draft.certainty, draft.reason = "inferred", REASON
    return draft


def _end_with_outer(around: Surroundings, tail: Tail, outer: Draft) -> None:
    """A nested title ends where the outer one ends; a year later than its own belongs to the outer title."""
    tail.end = min(tail.end, outer.end)
    if tail.title is None:
        return
    first, last = tail.title[0], min(tail.title[1], outer.end)
    year = _YEAR_TAIL.search(around.text.plain, first, last)
    own = tail.date.year if tail.date else None
    if year and own and int(year["y"]) > own:
        last = year.start()
    tail.title = (first, last) if last - first > 3 else None
    tail.end = last if tail.title else tail.end


def _of_law(around: Surroundings, law: Law) -> Draft:
    draft = Draft(law.start, law.end, law.kind, law.number, None, law.date, law.year, title=law.title, law=True)
    if law.number and law.number.year and draft.year is None:
        draft.year = law.number.year
    of = _BY_ASSEMBLY.match(around.text.plain, law.end) if law.number or law.date or law.year else None
    mention = around.mention_at(of.start("who")) if of else None
    if of and mention:
        draft.issuer, draft.issuer_span, draft.end = [mention], of.span("who"), of.end()
    draft.form = "full" if law.number or law.date or law.year else "short"
    return draft


def _settle_cue(text: Text, around: Surroundings, draft: Draft, before: list[Draft], low: int) -> None:
    """The relation: by its own cue, else by that of the list that it stands in, else a bare mention."""
    floor = draft.outer.start if draft.outer else max(low, around.block_start(draft.start))
    previous = _sibling_before(draft, before)
    if previous and previous.end > floor:
        floor = previous.end
    if draft.outer is not None and draft.outer.number_span:
        floor = max(floor, draft.outer.number_span[1])
    plain = text.plain
    if previous and _AMENDED_BY.search(plain, max(floor, draft.start - 120), draft.start):
        draft.amends, draft.cue = previous, find_cue(plain, floor, draft.start)
        return
    if draft.form == "short" and _CALLED.search(plain, max(0, draft.start - 40), draft.start):
        draft.relation, draft.certainty, draft.reason = "VIET_TAT", "stated", None
        return
    if previous and _BESIDE.fullmatch(plain, previous.end, draft.start):
        draft.relation = previous.relation
        return
    repeated = previous is not None and previous.number is not None and previous.number == draft.number
    if repeated and previous and _ALIAS.fullmatch(plain[previous.end : draft.start]):
        draft.relation, draft.form = "VIET_TAT", "short"
        return
    draft.cue = find_cue(plain, floor, draft.start)
    bare = draft.cue is not None and draft.cue.clause is not None and draft.cue.start == draft.cue.clause[0]
    begin = draft.cue.start if bare and draft.cue else draft.start
    inherited = _listed_after(text, previous, before, draft, begin)
    if draft.cue is None or (bare and inherited):
        draft.relation = inherited or _relation_above(text, draft, previous, floor) or "DAN_CHIEU"
    elif draft.cue.relation in _OF_ANOTHER and draft.outer is None and _continues_clause(text, previous, draft.cue):
        draft.relation = "THUC_HIEN"
    else:
        draft.relation = _relation_of(draft.cue, draft)
        if draft.relation in ("THUC_HIEN", "TRIEN_KHAI") and looks_back(plain, floor, draft.cue.start):
            draft.relation = "DAN_CHIEU"


def _relation_above(text: Text, draft: Draft, previous: Draft | None, floor: int) -> str | None:
    """The relation that stands further before: over the list ("Căn cứ các văn bản sau:"), or before what it joins
    ("Thực hiện Nghị quyết Đại hội … và Kế hoạch số …")."""
    if draft.outer is not None:
        return None
    plain = text.plain
    line = plain.rfind("\n", 0, draft.start) + 1
    if _ITEM.fullmatch(plain, line, draft.start):
        listed = previous is not None and previous.listed and _NEXT_ITEM.fullmatch(plain, previous.end, draft.start)
        if listed or _BASES.search(plain, max(0, line - _LONGEST_LEAD), line):
            draft.listed = True
            return "CAN_CU"
    if draft.start - floor > _LONGEST_LEAD:
        return None
    if _UNNUMBERED.fullmatch(plain, floor, draft.start):
        return "CAN_CU"
    if previous is not None and previous.relation == "THEO_DE_NGHI" and _OF_NEXT.fullmatch(plain, floor, draft.start):
        return "THEO_DE_NGHI"
    joined = _JOINED.fullmatch(plain, floor, draft.start)
    return ("CAN_CU" if joined["cue"] == "can cu" else "THUC_HIEN") if joined else None


def _sibling_before(draft: Draft, before: list[Draft]) -> Draft | None:
    """The mention before ``draft`` in the same title, or in the text where ``draft`` stands in no title."""
    for other in reversed(before):
        if other.outer is draft.outer:
            return other
        if other is draft.outer:
            return None
    return None


def _relation_of(cue: Cue, draft: Draft) -> str:
    if cue.relation == "CHI_DAO":
        return "DAN_CHIEU"
    if cue.relation == "XET":
        return "THEO_DE_NGHI" if draft.kind in ("TTr", "CV", "BC", "TB") else "CAN_CU"
    return cue.relation


def _listed_after(text: Text, previous: Draft | None, before: list[Draft], draft: Draft, begin: int) -> str | None:
    """The relation of the list that ``draft`` goes on with, None where it goes on with none.

    begin: where ``draft`` begins with the clause before it.
    """
    if previous is None or begin < previous.end:
        return None
    if previous.relation == "CAN_CU" and draft.cue is None and _NEXT_BASIS.fullmatch(text.plain, previous.end, begin):
        return "CAN_CU"
    between = text.plain[previous.end : min(begin, previous.end + _LONGEST_BETWEEN)]
    if begin - previous.end > (_LONGEST_BETWEEN if "(" in between or " van ban " in between else 40):
        return None
    if not _LISTED.fullmatch(between) and not (previous.relation == "CAN_CU" and between.strip() == ":"):
        return None
    if previous.relation == "VIET_TAT":
        whole = next((d for d in reversed(before) if d is not previous and d.number == previous.number), None)
        return whole.relation if whole else None
    if previous.amends is not None and (")" in between or (";" in between and not _may_amend(draft, previous))):
        return previous.amends.relation
    if previous.amends is not None:
        draft.amends = previous.amends
        return "DAN_CHIEU"
    return previous.relation


def _may_amend(draft: Draft, previous: Draft) -> bool:
    """Behind "A được sửa đổi bởi B; ": what amends with B is of B's kind, and no law by a name of its own."""
    return draft.kind == previous.kind and (not draft.law or previous.law)


def _continues_clause(text: Text, previous: Draft | None, cue: Cue) -> bool:
    """True where "; hướng dẫn của … tại" goes on with what "Thực hiện …" began."""
    return (
        previous is not None
        and previous.relation == "THUC_HIEN"
        and text.plain[previous.end : cue.start].strip(" *\n") in (";", ",", "va", "; va")
    )
