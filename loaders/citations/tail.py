"""What follows a cited number: date, issuer, title ("ngày D của A về việc T"), and what may stand before it instead."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from loaders.agencies.model import Mention
from loaders.citations.numbers import LAWS, kind_words
from loaders.citations.surroundings import Surroundings
from loaders.citations.titles import SPEAKS, read_title
from loaders.dates import DateWords, find_dates

_GAP = re.compile(r"[\s,*]*(?:\(\s*)?(?:de\s+|ky\s+|ban hanh\s+|cung\s+)?(?:vao\s+)?(?=ngay\b|nam\b)")
_OF = re.compile(r"[\s,*]*(?:cua|do)\s+(?:dong chi\s+)?")
# An issuer that no lexicon knows, up to the words that begin the title.
_UNKNOWN_ISSUER = re.compile(
    r"(?:lien\s[^;.()\n]{3,140}?|[^;,.:()\d\n]{3,90}?)"
    r"(?=\s+(?:ve viec|ve|huong dan|quy dinh|sua doi|ban hanh|phe duyet)\b)"
)
# One behind a day, up to a sign; no law: "quy định chi tiết một số điều ngày … của Luật".
_KIND = re.compile(rf"(?:{kind_words()}|{LAWS})\b")
_UNKNOWN_AT_END = re.compile(rf"(?!{_KIND.pattern}|lien\s)[^;,.:()\n]{{3,90}}?(?=\s*(?:[;,.:()]|\n\s*\n|$))")
_NO_NAME = re.compile(r"\b(?:viec|neu|cho|nham|trong do)\b")  # "… của Tổng Giám đốc kiểm tra việc cấp điện"
_AND = re.compile(r"\s+va\s+")
# The term of the issuing committee: "khóa XII", "(khóa XIII)", "nhiệm kỳ 2020 - 2025".
_TERM = re.compile(r"\s*,?\s*(?:\(\s*)?khoa\s+(?:[ivx]{1,6}|\d{1,2})\b(?:\s*\))?|\s+nhiem ky\s+\d{4}\s*[-–]\s*\d{4}")
_LINK = re.compile(r"\s*(?:,|va|-|–|cung)\s*")
_CLOSED = re.compile(r"\s*\)")
# "104-CTr/TU" is a party committee's (Hướng dẫn 36-HD/VPTW); "Kế hoạch thực hiện Chương trình số 104-CTr/TU của UBND
# tỉnh" is a plan of the UBND.
_PARTY_SYMBOL = re.compile(r"-[A-ZĐ][A-Za-zĐđ]{1,4}/(?:TU|TW|TƯ|ThU|HU|QU|ĐU)\s*$")
_OF_THE_STATE = frozenset(("people_committee", "people_council", "so"))
_BEFORE = re.compile(
    r",?\s*(?:da|vua|co|moi)?\s*(?:ban hanh|ky ban hanh|ky|phe duyet|gui|co|ra|trinh|phat hanh)?\s*(?:cac)?\s*$"
)
_COMMA = re.compile(r"\s*,\s*")
_DONE = re.compile(r"\s+(?:da\s+)?(?:phe duyet|giao|ban hanh|quy dinh|yeu cau|chi dao|thong nhat|dong y|quyet dinh)\b")
_WITHIN = re.compile(r"\b(?:tai|trong)(?:\s+cac)?\s*$")
_BY = re.compile(r"\bcua(?: cac)?\s*$")
_AT = re.compile(r"\s*(?:tai|trong|theo)(?:\s+cac)?\s*$")


@dataclass(slots=True)
class Tail:
    """What a mention tells of its document. Spans are offsets of ``clean``; end: where the whole mention ends."""

    end: int
    date: DateWords | None = None
    issuer: list[Mention] | None = None
    issuer_span: tuple[int, int] | None = None
    title: tuple[int, int] | None = None
    date_before: bool = False
    issuer_before: bool = False


def read_tail(around: Surroundings, end: int, limit: int, joint: bool = False) -> Tail:
    """Read on from ``end``, the end of a number, to at most ``limit``, the next number of the same list.

    joint: the number is one that several issue together, so that its issuers may be listed with commas.
    """
    tail = Tail(end)
    stop = min(limit, around.block_end(end))
    _read_date(around, tail, stop)
    _read_issuer(around, tail, stop, joint, end)
    if tail.date is None:
        _read_date(around, tail, stop)
    title = read_title(around, tail.end, stop, told=bool(tail.date or tail.issuer))
    if title is not None:
        tail.title, tail.end = title, title[1]
    return tail


def read_date(around: Surroundings, end: int) -> DateWords | None:
    """The date right behind ``end``, the end of a number; None where none stands there."""
    tail = Tail(end)
    _read_date(around, tail, around.block_end(end))
    return tail.date


def _read_date(around: Surroundings, tail: Tail, stop: int) -> None:
    plain = around.text.plain
    gap = _GAP.match(plain, tail.end, min(stop, tail.end + 30))
    if not gap:
        return
    start = gap.end()
    if plain[start - 1].isalnum():  # "178/BNN-ĐĐngày 21 tháng 01 …": the blank before it is lost
        start += len("ngay")
    dates = find_dates(around.text, start, min(stop, start + 40))
    if not dates or dates[0].start > start + 1:
        return
    tail.date = dates[0]
    tail.end = dates[0].end
    if "(" in plain[gap.start() : gap.end()]:
        closed = _CLOSED.match(plain, tail.end, stop)
        tail.end = closed.end() if closed else tail.end


def _read_issuer(around: Surroundings, tail: Tail, stop: int, joint: bool, number_end: int) -> None:
    plain = around.text.plain
    of = _OF.match(plain, tail.end, stop)
    if not of:
        return
    mention = around.mention_at(of.end())
    if mention is not None and mention.agencies and all(a.kind == "generic_group" for a in mention.agencies):
        return  # "kết quả thực hiện Nghị quyết số … của các cơ quan": whose result it is
    of_state = mention is not None and all(agency.kind in _OF_THE_STATE for agency in mention.agencies)
    if of_state and _PARTY_SYMBOL.search(around.text.clean, max(0, number_end - 16), number_end):
        return
    if mention is None or mention.end > stop:
        unknown = _UNKNOWN_ISSUER.match(plain, of.end(), min(stop, of.end() + 160))
        end = unknown.end() if unknown else _unknown_end(around, tail, of.end(), stop)
        if end is not None:
            tail.issuer_span, tail.end = (of.end(), end), end
        return
    comma = plain.find(", ", mention.start, mention.end)
    if len(mention.agencies) > 1 and comma > 0 and not joint and SPEAKS.match(plain, mention.end):
        mention = replace(mention, end=comma, agencies=mention.agencies[:1])  # "của A, B ban hành": B speaks
    issuers = [mention]
    while True:
        link = _LINK.match(plain, issuers[-1].end, stop)
        following = around.mention_at(link.end(), 0) if link else None
        if link and "," in link.group() and not joint:
            break  # "Công văn … của A, B Nguyễn Văn C có ý kiến": B speaks
        if link and following and "," in link.group() and SPEAKS.match(plain, following.end):
            break  # "Công văn … của A, B có ý kiến": B speaks
        if following is None or following.start < issuers[-1].end or following.end > stop:
            break
        if link and link.group().strip() in ("-", "–") and _is_of(following, issuers[-1]):
            issuers.pop()  # "của Bộ Y tế - Cục Quản lý Dược": the unit issued it
        issuers.append(following)
    tail.issuer = issuers
    tail.issuer_span = (of.end(), issuers[-1].end)
    tail.end = issuers[-1].end
    term = _TERM.match(plain, tail.end, stop)
    if term:
        tail.end = term.end()


def _is_of(unit: Mention, body: Mention) -> bool:
    """Whether the one is a unit of the other: a cục or vụ of its ministry."""
    if len(unit.agencies) != 1 or len(body.agencies) != 1:
        return False
    return unit.agencies[0].kind == "unit" and unit.agencies[0].parent == body.agencies[0].id


def _unknown_end(around: Surroundings, tail: Tail, start: int, stop: int) -> int | None:
    """Where an unknown issuer with a capital at ``start`` ends: "ngày 05/5/2026 của Đoàn giám sát và kết luận như sau"
    at "và", which goes on with small letters or with the next document."""
    plain, clean = around.text.plain, around.text.clean
    match = _UNKNOWN_AT_END.match(plain, start, stop) if tail.date and clean[start : start + 1].isupper() else None
    if match is None:
        return None
    links = _AND.finditer(plain, start, match.end())
    parted = (link.start() for link in links if clean[link.end()].islower() or _KIND.match(plain, link.end()))
    end = next(parted, match.end())
    if _NO_NAME.search(plain, start, end):
        return None
    spoken = (match.end() - len(match.group().lstrip()) for match in SPEAKS.finditer(plain, start, end))
    return None if any(clean[at].islower() and clean[at - 1].isspace() for at in spoken) else end


def read_before(around: Surroundings, start: int, low: int, tail: Tail) -> None:
    """Date and issuer that stand before the mention: "ngày D, A đã ban hành …", "A tại …", "A có văn bản số …"."""
    plain = around.text.plain
    mention = around.mention_before(start)
    if mention is None or mention.start < low or start - mention.end > 45:
        return
    term = _TERM.match(plain, mention.end, start)
    between = plain[term.end() if term else mention.end : start]
    if (
        between.strip() == "("
        and tail.issuer is None
        and _BY.search(plain, max(low, mention.start - 12), mention.start)
    ):
        tail.issuer, tail.issuer_span, tail.issuer_before = [mention], (mention.start, mention.end), True
        return
    issued, at = _BEFORE.fullmatch(between), _AT.fullmatch(between)
    if not (at or (issued and between.strip(" ,"))):
        return
    if tail.issuer is None:
        tail.issuer, tail.issuer_span, tail.issuer_before = [mention], (mention.start, mention.end), True
    if tail.date is None and issued:
        dates = find_dates(around.text, max(low, mention.start - 45), mention.start)
        if dates and not plain[dates[-1].end : mention.start].strip(" ,\n") and dates[-1].precision == "day":
            tail.date, tail.date_before = dates[-1], True


def read_comma_issuer(around: Surroundings, start: int, tail: Tail) -> None:
    """The issuer after a comma: "Tại Quyết định số 505/QĐ-TTg ngày …, Thủ tướng Chính phủ đã phê duyệt".

    start: where the mention begins. Behind "Căn cứ …" or "Thực hiện …" it is who acts on the document.
    """
    plain = around.text.plain
    if not _WITHIN.search(plain, max(0, start - 12), start):
        return
    comma = _COMMA.match(plain, tail.end)
    mention = around.mention_at(comma.end(), 0) if comma else None
    if mention is not None and comma and mention.start == comma.end() and _DONE.match(plain, mention.end):
        tail.issuer, tail.issuer_span, tail.issuer_before = [mention], (mention.start, mention.end), True
