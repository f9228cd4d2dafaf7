"""Whether a document changes another that it cites (amends, replaces, repeals), and from which day on."""

from __future__ import annotations

import re

from loaders.citations.draft import Draft
from loaders.dates import find_dates
from loaders.identity import kind_names
from loaders.record import DocumentRef
from loaders.text import Text, plain

CHANGES = ("SUA_DOI", "THAY_THE", "BAI_BO")
NORMATIVE = {"QĐ", "NQ", "NĐ", "TT", "TTLT", "Luật", "BL", "PL", "CT", "NQLT"}
_CONCLUSIONS = {"KL", "TB"}  # "Kết luận", "Thông báo kết luận": one and the same under two names
_ENDS = re.compile(r"het hieu luc")
# Not "Quyết định về việc sửa đổi …" nor "Thông tư sửa đổi …" of a title: those are this document's own kind words.
_TOLD = re.compile(
    r"\b(?:bi|duoc|da|chua|khi|neu|phap lenh|luat"
    r"|[^\n]{12,60}(?<!quyet dinh )(?<!nghi quyet )(?<!nghi dinh )(?<!thong tu )ve viec)\s*$"
)
# A document that somebody is to issue: its kind right before the change, without "này".
_TO_COME = re.compile(
    r"(?<!dieu )\b(?:quyet dinh|nghi quyet|nghi dinh|thong tu|ke hoach|chi thi|luat|van ban|quy che|quy dinh)"
    r"(?: cua [a-z ]{3,40})?(?: moi)?\s*$"
)
_GIVEN = re.compile(r"\b(?:tham muu|trinh|(?<!ngoai )giao|soan thao|du thao|de xuat|(?<!bo )(?<!so )xay dung)\b")
# "Kế hoạch này", "Kế hoạch này có hiệu lực kể từ ngày ký và", right before "thay thế"; another clause between them
# ("… được ban hành để các sở đề xuất …") has another subject.
_FROM = r",?\s*(?:ke\s+)?tu(?:\s+(?:ngay|khi|duoc|ky|ban hanh|phe duyet|cong bo|thang|nam|[\d/]+)){1,9}"
_BY_THIS = (
    r"\s+nay(?:\s+(?:co hieu luc|(?:duoc )?(?:ap dung|ban hanh))(?:\s+(?:thi hanh|thuc hien))?"
    rf"(?:{_FROM})?)?[\s,]*(?:va|dong thoi)?(?:\s+dong thoi)?\s*$"
)
_BY_TITLE = re.compile(r"\W*(?:v/v|ve viec|ve)?\W*(?:dieu chinh,?\s+)?")
_LOOK = 140
_SENTENCE = 3000  # characters to either side: no sentence is longer
_SINCE = re.compile(r"(?:ke tu|tu)\s+(?=ngay\b)")


def change_of(text: Text, draft: Draft, own: DocumentRef, title: tuple[int, int] | None) -> str:
    """The relation of ``draft``, where a change of another document is one only if this document makes it.

    title: span of the document's own title.
    """
    if draft.relation in CHANGES:
        in_title = title is not None and title[0] <= draft.start < title[1]
        if _of_another(text, draft, in_title) or (
            own.kind not in NORMATIVE and not _of_its_kind(text, draft, own, title)
        ):
            return "DAN_CHIEU"
    elif draft.relation in ("DAN_CHIEU", "THEO") and own.kind in NORMATIVE:
        after = text.plain[draft.end : draft.end + 160].split("\n", 1)[0].split(".", 1)[0]
        if _ENDS.search(after) and not re.search(r"\b(?:truoc|neu|khi)\b", after):
            return "BAI_BO"
    return draft.relation


def _of_another(text: Text, draft: Draft, in_title: bool) -> bool:
    """True where the change is told of, not made: "bị bãi bỏ tại …", "Thông tư … về việc sửa đổi …", "tham mưu ban
    hành Quyết định thay thế …"."""
    if draft.cue is None:
        return False
    before = text.plain[max(0, draft.cue.start - 60) : draft.cue.start]
    return bool(_TOLD.search(before)) or (not in_title and _is_to_come(text, draft.cue.start))


def _is_to_come(text: Text, at: int) -> bool:
    """ "Sở Tư pháp tham mưu ban hành Quyết định" before the change at ``at``, or a row of a table: a document that
    somebody is to issue; "Bộ trưởng ban hành Thông tư sửa đổi …" enacts this one."""
    line = text.plain.rfind("\n", max(0, at - _SENTENCE), at) + 1
    words = text.plain[line:at]
    given = words.lstrip().startswith("|") or _GIVEN.search(words) is not None
    return given and _TO_COME.search(words) is not None


def _of_its_kind(text: Text, draft: Draft, own: DocumentRef, title: tuple[int, int] | None) -> bool:
    """ "Kế hoạch này thay thế Kế hoạch số …": a plan changes a plan where it says so of itself, or in its title.

    Other words give the change as somebody's task, or tell of it.
    """
    name = kind_names().get(own.kind or "")
    if draft.cue is None or name is None or not (draft.kind == own.kind or {draft.kind, own.kind} == _CONCLUSIONS):
        return False
    begin = draft.cue.start
    if title is not None and title[0] <= begin < title[1]:
        return _BY_TITLE.fullmatch(text.plain, title[0], begin) is not None
    return re.search(rf"\b(?:{plain(name)}|van ban){_BY_THIS}", text.plain[max(0, begin - _LOOK) : begin]) is not None


def effective_from(text: Text, draft: Draft) -> str | None:
    """ISO day from which the change holds, where the same sentence says it ("… kể từ ngày 01/7/2025")."""
    floor, ceiling = max(0, draft.start - _SENTENCE), min(len(text.plain), draft.end + _SENTENCE)
    low = max(text.plain.rfind("\n", floor, draft.start), text.plain.rfind(". ", floor, draft.start), floor)
    high = text.plain.find("\n", draft.end, ceiling)
    since = _SINCE.search(text.plain, low, high if high > 0 else ceiling)
    if not since or since.start() < draft.start < since.end():
        return None
    dates = find_dates(text, since.end(), since.end() + 40)
    bounds = dates[0].bounds() if dates and dates[0].start <= since.end() + 1 and dates[0].precision == "day" else None
    return bounds[0].isoformat() if bounds else None
