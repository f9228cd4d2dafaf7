"""What follows a cited number: date, issuer, title ("ngày D của A về việc T"), and what may stand before it instead."""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass

from loaders.agencies.model import Mention
from loaders.dates import DateWords, find_dates
from loaders.text import Text

_GAP = re.compile(r"[\s,*]*(?:\(\s*)?(?:de\s+|ky\s+|ban hanh\s+)?(?=ngay\b|nam\b)")
_OF = re.compile(r"[\s,*]*(?:cua|do)\s+(?:dong chi\s+)?")
# An issuer that no lexicon knows, up to the words that begin the title.
_UNKNOWN_ISSUER = re.compile(
    r"(?:lien\s[^;.()\n]{3,140}?|[^;,.:()\d\n]{3,90}?)"
    r"(?=\s+(?:ve viec|ve|huong dan|quy dinh|sua doi|ban hanh|phe duyet)\b)"
)
# The term of the issuing committee: "khóa XII", "(khóa XIII)", "nhiệm kỳ 2020 - 2025".
_TERM = re.compile(r"\s*,?\s*(?:\(\s*)?khoa\s+(?:[ivx]{1,6}|\d{1,2})\b(?:\s*\))?|\s+nhiem ky\s+\d{4}\s*[-–]\s*\d{4}")
_LINK = re.compile(r"\s*(?:,|va|-|–|cung)\s*")
_CLOSED = re.compile(r"\s*\)")
# Words that begin a title; in a full citation the title follows date and issuer (Nghị định 30/2020/NĐ-CP, Phụ lục I).
_CARRIED = (
    r"(?:trien khai )?(?:thuc hien|trien khai) (?:cac )?(?:nghi quyet|chi thi|ket luan|quyet dinh|ke hoach|nghi dinh"
    r"|chuong trinh|luat|thong tu|de an)\b"
)
_TITLE = re.compile(
    r"[\s,*:]*[“\"]?(?:(?:v/v|ve viec|ve)\b[:\s]*"
    rf"|(?={_CARRIED}|(?:ban hanh|phe duyet|quy dinh|huong dan|sua doi|bo sung|cong bo|thanh lap"
    r"|thong qua|bai bo|thay the)\b(?!\s*:|(?:, bo sung| va bo sung)?\s+(?:tai|boi|nhu sau|ro)\b)))"
)
_AFTER_NUMBER = re.compile(r"[\s*]*(?=[“\"])")
# "được sửa đổi, bổ sung" speaks of the cited document where the act that did it follows, or its day or year; else it is
# of what the title names: "công bố thủ tục hành chính mới ban hành, được thay thế, sửa đổi thuộc phạm vi …".
_CHANGED = r"duoc (?:ban hanh|sua doi|bo sung|thay the|bai bo|dinh chinh)\b"
_BY_AN_ACT = (
    rf"{_CHANGED}(?:(?:,| va|,? duoc)* (?:sua doi|bo sung|thay the|bai bo|mot so dieu|mot so noi dung))*"
    r"(?: ngay \d| nam (?:19|20)\d\d|(?: kem)?[^;.()\n]{0,80}? (?:boi|tai|theo|bang)"
    r"(?: (?:diem|khoan|dieu|muc) [^;.()\n]{1,60}?)?(?: cac)?"
    r" (?:nghi quyet|nghi dinh|quyet dinh|thong tu|luat|bo luat|phap lenh|chi thi|ke hoach|van ban|cong van)\b)"
)
# What ends a title: a stop, or words that begin what the sentence says of the document.
_STOP = re.compile(
    rf";(?!\s+{_CHANGED})|;(?=\s+{_BY_AN_ACT})"
    r"|\s\[\d{1,2}\]|\n(?=\s*(?:\n|[-+•]|\d{1,2}[.)]|[a-z]\)|dieu \d|can cu))|\.(?=\s|$|[/)])|:(?=\s)"
    r"|\s*\((?=(?:sau day"
    r"|goi tat|viet tat|gui kem|co |kem|dinh kem|duoc|da duoc|ban hanh|xin |theo|tai |so |"
    r"ke hoach|quyet dinh|nghi quyet|cong van|chi thi|de |nghi dinh|thong tu))"
    r"|\)(?!\w)|,\s+(?=(?:da|nay|theo do|trong do|cu the|nham|de nghi|yeu cau|can cu|nhu sau|co y kien|"
    r"xin y kien|kinh|dong thoi|(?:tu )?ngay \d)\b)"
    r"|(?<!chi)\s(?=thi\s+(?:ap dung|thuc hien|duoc|phai|khong|van)\b)"
    rf"|\s(?=(?:nhu sau|{_BY_AN_ACT}"
    r"|da duoc|co hieu luc|het hieu luc|ke tu ngay))"
)
_OPEN = re.compile(r"[(]")
_QUOTED = {"“": "”", '"': '"'}
_CLOSING_QUOTE = re.compile(r"(?<=[^\s“])[”\"](?=\s)")
# "trong các lĩnh vực quốc tịch; chứng thực; luật sư": the signs part the fields, not clauses of the sentence.
_FIELDS = re.compile(r"\blinh vuc\b")
_NEW_ITEM = re.compile(r";\s(?!(?:can cu|theo|xet|dong thoi|va|tai|thuc hien|de nghi|giao)\b)\w")
_TITLE_MOST = 900
_SUBJECT = re.compile(r",\s+(?:(?:ban thuong vu|ban chap hanh|thuong truc|lanh dao|dong chi)\s+)?$")
_BEFORE = re.compile(
    r",?\s*(?:da|vua|co|moi)?\s*(?:ban hanh|ky ban hanh|ky|phe duyet|gui|co|ra|trinh|phat hanh)?\s*(?:cac)?\s*$"
)
_COMMA = re.compile(r"\s*,\s*")
_DONE = re.compile(r"\s+(?:da\s+)?(?:phe duyet|giao|ban hanh|quy dinh|yeu cau|chi dao|thong nhat|dong y|quyet dinh)\b")
_BY = re.compile(r"\bcua(?: cac)?\s*$")
_AT = re.compile(r"\s*(?:tai|trong|theo)(?:\s+cac)?\s*$")


_GAPS = re.compile(r"\n(?=\n)")


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


class Surroundings:
    """The agency mentions and the block ends of one document, to look up by offset."""

    def __init__(self, text: Text, mentions: list[Mention], bounds: list[int]) -> None:
        self.text = text
        self.mentions = mentions
        self.starts = [mention.start for mention in mentions]
        self.ends = [mention.end for mention in mentions]
        self.bounds = bounds
        gaps = [
            match.start()
            for match in _GAPS.finditer(text.clean, bounds[0] if bounds else 0, bounds[-1] if bounds else 0)
        ]
        self._gaps = gaps
        self._closing = [gap for gap in gaps if not self._goes_on(gap)]

    def block_end(self, offset: int) -> int:
        """Where the block that holds ``offset`` ends; no title goes on over it."""
        index = bisect.bisect_right(self.bounds, offset)
        end = self.bounds[index] if index < len(self.bounds) else len(self.text.clean)
        index = bisect.bisect_left(self._closing, offset)
        return self._closing[index] if index < len(self._closing) and self._closing[index] + 2 <= end else end

    def _goes_on(self, gap: int) -> bool:
        """True for a break of the page inside a sentence: no stop before it, a small letter after it."""
        clean = self.text.clean
        after = clean[gap : gap + 12].lstrip()[:1]
        return clean[gap - 1] not in ".;:" and after.islower()

    def block_start(self, offset: int) -> int:
        """Where the block that holds ``offset`` begins; no cue stands before it."""
        index = bisect.bisect_right(self.bounds, offset)
        start = self.bounds[index - 1] if index else 0
        index = bisect.bisect_right(self._gaps, offset - 2) - 1
        return self._gaps[index] + 2 if index >= 0 and self._gaps[index] >= start else start

    def mention_at(self, offset: int, slack: int = 1) -> Mention | None:
        """The mention that begins at ``offset`` or up to ``slack`` characters later."""
        index = bisect.bisect_left(self.starts, offset)
        if index < len(self.mentions) and self.starts[index] <= offset + slack:
            return self.mentions[index]
        # "Bộ trưởng" + "Bộ …" in one mention, or one that begins a little before.
        before = self.mentions[index - 1] if index else None
        return before if before and before.start <= offset < before.end else None

    def mention_before(self, offset: int) -> Mention | None:
        index = bisect.bisect_right(self.ends, offset) - 1
        return self.mentions[index] if index >= 0 else None


def read_tail(around: Surroundings, end: int, limit: int, joint: bool = False) -> Tail:
    """Read on from ``end``, the end of a number, to at most ``limit``, the next number of the same list.

    joint: the number is one that several issue together, so that its issuers may be listed with commas.
    """
    tail = Tail(end)
    stop = min(limit, around.block_end(end))
    _read_date(around, tail, stop)
    _read_issuer(around, tail, stop, joint)
    if tail.date is None:
        _read_date(around, tail, stop)
    _read_title(around, tail, stop)
    return tail


def _read_date(around: Surroundings, tail: Tail, stop: int) -> None:
    plain = around.text.plain
    gap = _GAP.match(plain, tail.end, min(stop, tail.end + 30))
    if not gap:
        return
    dates = find_dates(around.text, gap.end(), min(stop, gap.end() + 40))
    if not dates or dates[0].start > gap.end() + 1:
        return
    tail.date = dates[0]
    tail.end = dates[0].end
    if "(" in plain[gap.start() : gap.end()]:
        closed = _CLOSED.match(plain, tail.end, stop)
        tail.end = closed.end() if closed else tail.end


def _read_issuer(around: Surroundings, tail: Tail, stop: int, joint: bool) -> None:
    plain = around.text.plain
    of = _OF.match(plain, tail.end, stop)
    if not of:
        return
    mention = around.mention_at(of.end())
    if mention is not None and mention.agencies and all(a.kind == "generic_group" for a in mention.agencies):
        return  # "kết quả thực hiện Nghị quyết số … của các cơ quan": whose result it is
    if mention is None or mention.end > stop:
        unknown = _UNKNOWN_ISSUER.match(plain, of.end(), min(stop, of.end() + 160))
        if unknown:
            tail.issuer_span, tail.end = unknown.span(), unknown.end()
        return
    issuers = [mention]
    while True:
        link = _LINK.match(plain, issuers[-1].end, stop)
        following = around.mention_at(link.end(), 0) if link else None
        if link and "," in link.group() and not joint:
            break  # "Công văn … của A, B Nguyễn Văn C có ý kiến": B speaks
        if link and following and "," in link.group() and _SPEAKS.match(plain, following.end):
            break  # "Công văn … của A, B có ý kiến": B speaks
        if following is None or following.start < issuers[-1].end or following.end > stop:
            break
        issuers.append(following)
    tail.issuer = issuers
    tail.issuer_span = (of.end(), issuers[-1].end)
    tail.end = issuers[-1].end
    term = _TERM.match(plain, tail.end, stop)
    if term:
        tail.end = term.end()


def _read_title(around: Surroundings, tail: Tail, stop: int) -> None:
    plain, clean = around.text.plain, around.text.clean
    quoted = _AFTER_NUMBER.match(plain, tail.end, stop) if tail.date or tail.issuer else None
    begin = _TITLE.match(plain, tail.end, stop) or quoted
    if not begin or begin.end() >= stop:
        return
    first = (
        begin.start()
        + len(plain[begin.start() : begin.end()])
        - len(plain[begin.start() : begin.end()].lstrip(" ,*:\n\t"))
    )
    last = title_end(around, begin.end(), min(stop, begin.end() + _TITLE_MOST))
    while last > first and clean[last - 1] in " ,.;:*\n\t/":
        last -= 1
    if last - begin.end() >= 3:
        tail.title = (first, last)
        tail.end = last


def title_end(around: Surroundings, start: int, stop: int) -> int:
    """Where a title that began before ``start`` ends: at a stop, or where an agency begins a clause of its own."""
    plain, clean = around.text.plain, around.text.clean
    position = start
    opening = clean[start] if start < len(clean) else ""
    if opening in _QUOTED:
        close = clean.find(_QUOTED[opening], start + 1, stop)
        if close > 0:
            position = close + 1
    stop = _quote_end(around, start, stop)
    while True:
        match = _STOP.search(plain, position, stop)
        end = match.start() if match else stop
        comma = _clause_start(around, position, end)
        clause = _NEW_CLAUSE.search(clean, position, end if comma is None else comma)
        if clause or comma is not None:
            return clause.start() if clause else comma or end
        if match and match.group().strip() == ")" and _opened(plain, start, match.start()):
            position = match.end()
            continue
        if match and match.group() == ";" and _goes_on(around.text, start, match.start()):
            position = match.end()
            continue
        if (
            match
            and match.group().startswith(":")
            and clean[match.end() : match.end() + 2].strip()[:1] not in ("", "-", "\n")
        ):
            position = match.end()  # a colon inside a title: "Diễn đàn: …" goes on in the same line
            continue
        return end


def _quote_end(around: Surroundings, start: int, stop: int) -> int:
    """The end of a title's quoted words, where an agency stands right behind them: a head's next line."""
    for close in _CLOSING_QUOTE.finditer(around.text.clean, start, stop):
        mention = around.mention_at(close.end() + 1, 0)
        if mention is not None and mention.start == close.end() + 1:
            return close.end()
    return stop


def _goes_on(text: Text, start: int, sign: int) -> bool:
    """Whether the ";" at ``sign`` parts the fields that a title lists."""
    item = _NEW_ITEM.match(text.plain, sign)
    listed = item is not None and text.clean[item.end() - 1].islower()
    return listed and _FIELDS.search(text.plain, start, sign) is not None


def _opened(plain: str, start: int, close: int) -> bool:
    inside = plain[start:close]
    return inside.count("(") > inside.count(")")


def _clause_start(around: Surroundings, start: int, end: int) -> int | None:
    """The comma before an agency that is the subject of a clause ("…, Giám đốc Sở có ý kiến chỉ đạo"), or None."""
    plain = around.text.plain
    index = bisect.bisect_left(around.starts, start)
    while index < len(around.mentions) and around.starts[index] < end:
        mention = around.mentions[index]
        comma = _SUBJECT.search(plain, max(start, mention.start - 20), mention.start)
        if comma and _SPEAKS.match(plain, mention.end):
            return comma.start()
        index += 1
    return None


# A subject that no lexicon knows: ", Công ty kính đề nghị …".
_NEW_CLAUSE = re.compile(
    r",\s+(?=(?:Công ty|Tổng công ty|Tập đoàn|Trường|Học viện|Bệnh viện|Viện|Trung tâm|Đảng ủy|Chi bộ|Ngân hàng"
    r"|Ban Quản lý)"
    r"(?:\s[\w&.\-]+){0,9}?\s(?:kính|đề nghị|yêu cầu|báo cáo|thông báo|xây dựng|ban hành|trình|triển khai)\b)"
)
_SPEAKS = re.compile(
    r"\s*(?:\([^()]{0,80}\)\s*)?(?:da|co y kien|ban hanh|yeu cau|de nghi|kinh|giao|quyet dinh|thong bao"
    r"|bao cao|huong dan|chi dao|xay dung|"
    r"trien khai|to chuc|co|sap|xin|phoi hop|chu tri|nhan|thong nhat|dong y|trinh|tiep tuc|se|thuc hien"
    r"|phan cong|duoc|cam on|de xuat)\b"
)


def read_before(around: Surroundings, start: int, low: int, tail: Tail) -> None:
    """Date and issuer that stand before the mention: "ngày D, A đã ban hành …", "A tại …", "A có văn bản số …"."""
    plain = around.text.plain
    mention = around.mention_before(start)
    if mention is None or mention.start < low or start - mention.end > 45:
        return
    between = plain[mention.end : start]
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


def read_comma_issuer(around: Surroundings, tail: Tail) -> None:
    """The issuer after a comma: "Tại Quyết định số 505/QĐ-TTg ngày …, Thủ tướng Chính phủ đã phê duyệt"."""
    plain = around.text.plain
    comma = _COMMA.match(plain, tail.end)
    mention = around.mention_at(comma.end(), 0) if comma else None
    if mention is not None and comma and mention.start == comma.end() and _DONE.match(plain, mention.end):
        tail.issuer, tail.issuer_span, tail.issuer_before = [mention], (mention.start, mention.end), True
