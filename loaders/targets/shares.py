"""Percentages and counts in a plan that are targets by how they stand in their clause, under whatever heading."""

from __future__ import annotations

import re

from loaders.targets.standing import Standing
from loaders.targets.words import AT_LEAST, COMPARE, LIST, comparator_of
from loaders.wordlists import either, words

_ITEM = r"[\s*_+•–-]*(?:(?:\d{1,2}|[a-zđ])[.)][ ]?)*"
_BEFORE = rf"(?:(?:phan dau|bao dam|dam bao|duy tri|co|dat|tu|it nhat co)[ ]|{COMPARE}[ ]){{0,4}}"
# The share is what the clause is about: "100% cơ quan, đơn vị tổ chức …", "Từ 80% trở lên hồ sơ được …".
_OPENS = re.compile(rf"{_ITEM}{_BEFORE}")
_ENSURES = re.compile(rf"{_ITEM}(?:bao dam|dam bao|duy tri|hoan thanh|thuc hien)[ ](?:{COMPARE}[ ])?")
# "…; yêu cầu 100% học sinh ký cam kết": asked for in a letter or a telegram, wherever in its clause.
_ASKED = re.compile(r"(?<![a-z])(?:yeu cau|bao dam|dam bao|hoan thanh|phan dau|de nghi)[ ](?:co[ ])?$")
# "hoàn thành 100% trước ngày 30/6/2026": all of what stands before
_COMPLETES = re.compile(r"(?<![a-z])(?:hoan thanh|dat|xong)[ ]$")
_RATE_REACHES = re.compile(
    rf"(?:{_ITEM}t[yi] le[ \n][^;]*[ \n]dat[ \n]?"
    r"|[^;]*(?<![a-z])(?:bao dam|dam bao)[ ](?:dat[ ])?ty le[ ](?:dat[ ])?(?:tu[ ])?)"
)
_LESSENS = re.compile(rf"{_ITEM}(?:(?:phan dau|keo)[ ])?(?:cat giam|rut ngan|giam|tang|tiet kiem)[ ]{_BEFORE}")
_RATE = re.compile(r"(?<![a-z])t[yi] le[ \n]")
_REACHES = re.compile(r"(?<![a-z])(?:dat|dat tu|con|xuong con|len)[ ]$")
_FUTURE = re.compile(
    r"(?<![a-z])(?:vao|den|den het|truoc|trong)[ ](?:cuoi[ ])?(?:nam|quy|thang)[ ]|tro len"
    r"|(?<![a-z])(?:hang|moi)[ ]nam(?![a-z])"
)
_DUE = re.compile(r"(?<![a-z])(?:truoc|cham nhat(?: la| vao)?|xong truoc)[ ](?:ngay[ ])?\d")
_COMPARED = re.compile(r"so voi|ke hoach (?:nam|giao)|(?<![a-z])(?:tang|giam)[ ]\d")
# Money, and what is given, paid or charged: no share of these is a target.
_MONEY = re.compile(rf"[ ]?(?:tổng |số |toàn bộ )*{either(words(LIST, 'money'))}(?!\w)", re.IGNORECASE)
_GIVEN = re.compile(
    rf"(?<!\w){either(words(LIST, 'given'))}(?: tối đa| tới| đến| tối thiểu| ít nhất)?[ ]?$", re.IGNORECASE
)
_NEAR = 300  # characters on each side; clauses without an end must not make reading slow
_NOUN = re.compile(r"[ \n]{1,2}(?!(?:la|cua|va|trong|cho|moi|tro|den|thi|do|tu|theo|boi|of|by)[ ])[a-z]{2,}")


def states_share(standing: Standing, match: re.Match[str], start: int, end: int) -> bool:
    """True where the percentage ``match`` in the clause is a target by its place in it, in a plan."""
    plain, clean = standing.text.plain, standing.text.clean
    before, after = match.start(), match.end()
    start, end = max(start, before - _NEAR), min(end, after + _NEAR)
    if _MONEY.match(clean, after, end) or _GIVEN.search(clean, start, before):
        return False
    begins = max(start, plain.rfind(": ", start, before) + 1)  # "Công an tỉnh: giảm ít nhất 5% …"
    noun = _NOUN.match(plain, after, end) is not None
    if comparator_of(match).startswith("<"):
        return False  # a limit is a rule, unless the text says that it is an aim
    if match["number"] == "100" and _COMPLETES.search(plain, begins, before) and _DUE.match(plain, after + 1, end):
        return True
    at_least = " ".join((match["compare"] or "").split()) in AT_LEAST
    ordered = noun and (match["number"] == "100" or at_least) and standing.lays_duty(begins, before)
    if standing.letter and not ordered:
        return _lays_duty(plain, match, begins, end, noun)
    compared = match["compare"] is not None or match["more"] is not None
    if noun and (match["number"] == "100" or _OPENS.fullmatch(plain, begins, before)):
        return True
    if noun and at_least:
        return True
    if noun and compared and _LESSENS.fullmatch(plain, begins, before):
        return True
    if _COMPARED.search(plain, start, end):
        return False
    if _RATE.search(plain, start, before) and compared:
        return True
    reaches = _REACHES.search(plain, start, before) is not None or (match["compare"] or "").startswith("dat")
    return reaches and _FUTURE.search(plain, start, end) is not None


def _lays_duty(plain: str, match: re.Match[str], begins: int, end: int, noun: bool) -> bool:
    """In a letter: "Bảo đảm 100% thủ tục được công khai", "tỷ lệ hồ sơ đúng hạn đạt từ 98% trở lên", "khôi phục điện
    cho 100% phụ tải trước ngày 20/11"."""
    ensured = _ENSURES.fullmatch(plain, begins, match.start()) or _DUE.search(plain, match.end(), end)
    if noun and match["number"] == "100" and (ensured or _ASKED.search(plain, begins, match.start())):
        return True
    reached = match.start() + 4 if (match["compare"] or "").startswith("dat") else match.start()
    return comparator_of(match) != "=" and _RATE_REACHES.fullmatch(plain, begins, reached) is not None
