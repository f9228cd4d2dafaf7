"""The title of a cited document, "về việc T": where it begins, and what ends it."""

from __future__ import annotations

import bisect
import re

from loaders.citations.numbers import kind_words
from loaders.citations.surroundings import Surroundings
from loaders.letters import LOWER, UPPER
from loaders.text import Text

# Words that begin a title; in a full citation the title follows date and issuer (Nghị định 30/2020/NĐ-CP, Phụ lục I).
_CARRIED = (
    r"(?:trien khai )?(?:thuc hien|trien khai) (?:cac )?(?:nghi quyet|chi thi|ket luan|quyet dinh|ke hoach|nghi dinh"
    r"|chuong trinh|luat|thong tu|de an)\b"
)
_TITLE = re.compile(
    r"[\s,*:]*[“\"]?(?:(?:v/v|ve viec|ve)\b[:\s]*"
    rf"|(?={_CARRIED}|(?:ban hanh|phe duyet|quy dinh|huong dan|sua doi|bo sung|cong bo|thanh lap"
    r"|thong qua|bai bo|thay the|de nghi (?:ban hanh|phe duyet|cong bo|tham dinh|dieu chinh))"
    r"\b(?!\s*:|(?:, bo sung| va bo sung)?\s+(?:tai|boi|nhu sau|ro)\b)))"
)
_AFTER_NUMBER = re.compile(r"[\s*]*(?=[“\"])")
# "được sửa đổi, bổ sung" speaks of the cited document where the act that did it follows, or its day or year; else it is
# of what the title names: "công bố thủ tục hành chính mới ban hành, được thay thế, sửa đổi thuộc phạm vi …".
_CHANGED = r"duoc (?:ban hanh|sua doi|bo sung|thay the|bai bo|dinh chinh)\b"
_BY_AN_ACT = (
    rf"{_CHANGED}(?:,?(?: va)?(?: duoc)? (?:sua doi|bo sung|thay the|bai bo|mot so dieu|mot so noi dung))*"
    r"(?: ngay \d| nam (?:19|20)\d\d|(?: kem)?[^;.()\n]{0,80}? (?:boi|tai|theo|bang)"
    r"(?: (?:diem|khoan|dieu|muc) [^;.()\n]{1,60}?)?(?: cac)?"
    r" (?:nghi quyet|nghi dinh|quyet dinh|thong tu|luat|bo luat|phap lenh|chi thi|ke hoach|van ban|cong van)\b)"
)
# "… về việc T và ý kiến chỉ đạo của X tại cuộc họp", "… và theo đề nghị của X": the next ground, told without a number.
_NEXT_GROUND = (
    r"va (?:(?:theo|xet|tren co so) (?:de nghi|de xuat|kien nghi|y kien|yeu cau|chi dao)\b"
    r"|(?:y kien(?: chi dao| ket luan)?|chi dao|de nghi|de xuat|kien nghi) cua [^.;:()\n]{3,120}? tai (?:phieu|cuoc hop"
    r"|buoi|hoi nghi|phien hop|to trinh|cong van|van ban|thong bao|bao cao|cong dien|ket luan)\b)"
)
# ", dung tích các hồ chứa còn 48%": a clause that tells a figure.
_FIGURE = (
    r"[^.;:,()\n\d]{3,60}? (?:con|dat|chiem|giam con|moi dat|chi dat|uoc dat)(?: khoang| tren| duoi)? \d[\d.,]{0,9} ?%"
)
# What ends a title: a stop, or words that begin what the sentence says of the document.
_STOP = re.compile(
    rf";(?!\s+{_CHANGED})|;(?=\s+{_BY_AN_ACT})|\s*\|"
    r"|\s\[\d{1,2}\]|\n(?=\s*(?:\n|[-+•]|\d{1,2}[.)]|[a-z]\)|dieu \d|can cu))|\.(?=\s|$|[/)])|:(?=\s)"
    r"|\s*\((?=(?:sau day"
    r"|goi tat|viet tat|gui kem|co |kem|dinh kem|duoc|da duoc|ban hanh|xin |theo|tai |so |"
    r"ke hoach|quyet dinh|nghi quyet|cong van|chi thi|de |nghi dinh|thong tu))"
    r"|\)(?!\w)|,\s+(?=(?:da|nay|theo do|trong do|cu the|nham|de nghi|yeu cau|can cu|nhu sau|co y kien|"
    r"xin y kien|kinh|dong thoi|(?:tu )?ngay \d|hoan thanh (?:truoc|trong|cham nhat))\b)"
    r"|(?<!chi)\s(?=thi\s+(?:ap dung|thuc hien|duoc|phai|khong|van)\b)"
    rf"|,\s+(?={_FIGURE})"
    rf"|\s(?=(?:nhu sau|{_NEXT_GROUND}|{_BY_AN_ACT}"
    r"|da duoc|co hieu luc|het hieu luc|ke tu ngay))"
)
_NEXT_SUBJECT = re.compile(rf",\s+(?:[{UPPER}]|đồng chí\s)")
_QUOTED = {"“": "”", '"': '"'}
_CLOSING_QUOTE = re.compile(r"(?<=[^\s“])[”\"](?=\s)")
# "trong các lĩnh vực quốc tịch; chứng thực; luật sư": the signs part the fields, not clauses of the sentence.
_FIELDS = re.compile(r"\blinh vuc\b")
_NEW_ITEM = re.compile(
    r";\s(?!(?:can cu|theo|xet|dong thoi|va|tai|thuc hien|de nghi|giao)\b|(?:[a-z ]{0,25}\b)?so:? ?\d)\w"
)
# ":" before the next document's number, typed for ";"; behind "và các Công điện của A" it opens a list.
_NEXT_NUMBER = re.compile(rf"\s(?:{kind_words()})\s+so:?\s?\d")
_NEXT_LIST = re.compile(rf"(?:,| va|, va) cac (?:{kind_words()})\b[^.;:()\n]{{0,90}}$")
# "công bố Danh mục văn bản hết hiệu lực", "… tiếp tục có hiệu lực": what is announced. From a day on, it is the act's.
_IN_FORCE = re.compile(r"(?:co|het) hieu luc(?! (?:thi hanh )?(?:ke )?tu ngay)\b")
_TITLE_MOST = 900
_LONGEST_LIST = 130  # characters of the words that open a list behind a title
# ", đồng chí Lê Văn An, Phó Chủ tịch UBND tỉnh có ý kiến": the clause begins with the name.
_NAMED_FIRST = re.compile(rf",\s+(?:đồng chí|Đ/c|đ/c|ông|bà)(?:\s+[{UPPER}][{LOWER}]+){{2,5}}$")
_SUBJECT = re.compile(r",\s+(?:(?:ban thuong vu|ban chap hanh|thuong truc|lanh dao|dong chi)\s+)?$")
# A subject that no lexicon knows: ", Công ty kính đề nghị …"; what a decision goes on with in the same line: the next
# of its grounds with a capital, the enacting formula.
_NEW_CLAUSE = re.compile(
    r",\s+(?=QUYẾT (?:ĐỊNH|NGHỊ)(?!\s+(?:SỐ|\d))|Xét (?:đề nghị|Tờ trình)\b|Theo đề nghị\b|Căn cứ\s)"
    r"|,\s+(?=(?:Công ty|Tổng công ty|Tập đoàn|Trường|Học viện|Bệnh viện|Viện|Trung tâm|Đảng ủy|Chi bộ|Ngân hàng"
    r"|Ban Quản lý|(?:Phó )?(?:Chủ tịch|Giám đốc|Bộ trưởng|Chánh Văn phòng|Bí thư))"
    r"(?:\s[\w&.\-]+){0,9}?\s(?:kính|đề nghị|yêu cầu|báo cáo|thông báo|xây dựng|ban hành|trình|triển khai|có ý kiến)\b)"
    # ", ngày 12 tháng 9 năm 2025, Bộ Nội vụ đã có …": when the next did; with "của" behind it, it is the day of an act.
    rf"|,\s+(?=ngày\s+\d{{1,2}}(?:\s+tháng\s+\d{{1,2}}\s+năm\s+|/\d{{1,2}}/)\d{{4}},\s+[{UPPER}])"
    # "Theo Công văn … về việc tạm cấp kinh phí, thì …": what follows from it
    r"|,\s+(?=thì\s)"
)
_PERSON = re.compile(rf"(?:\s+[{UPPER}][{LOWER}]+){{2,5}}(?=\s+[{LOWER}])")
SPEAKS = re.compile(
    r"\s*(?:\([^()]{0,80}\)\s*)?(?:da|co y kien|ban hanh|yeu cau|de nghi|kinh|giao|quyet dinh|thong bao"
    r"|bao cao|huong dan|chi dao|xay dung|"
    r"trien khai|to chuc|co|sap|xin|phoi hop|chu tri|nhan|thong nhat|dong y|trinh|tiep tuc|se|thuc hien"
    r"|phan cong|duoc|cam on|de xuat)\b"
)


def read_title(around: Surroundings, at: int, stop: int, told: bool) -> tuple[int, int] | None:
    """The title that begins at ``at``, to at most ``stop``; None where none does.

    told: date or issuer stand before it, so that it may begin with a quote and no more.
    """
    plain, clean = around.text.plain, around.text.clean
    quoted = _AFTER_NUMBER.match(plain, at, stop) if told else None
    begin = _TITLE.match(plain, at, stop) or quoted
    if not begin or begin.end() >= stop:
        return None
    first = (
        begin.start()
        + len(plain[begin.start() : begin.end()])
        - len(plain[begin.start() : begin.end()].lstrip(" ,*:\n\t"))
    )
    last = _title_end(around, begin.end(), min(stop, begin.end() + _TITLE_MOST))
    while last > first and clean[last - 1] in " ,.;:*\n\t/":
        last -= 1
    return (first, last) if last - begin.end() >= 3 else None


def _title_end(around: Surroundings, start: int, stop: int) -> int:
    """Where a title that began before ``start`` ends: at a stop, or where an agency begins a clause of its own."""
    plain, clean = around.text.plain, around.text.clean
    position = start
    opening = clean[start] if start < len(clean) else ""
    if opening in _QUOTED:
        close = clean.find(_QUOTED[opening], start + 1, stop)
        if close > 0 and _NEXT_SUBJECT.match(clean, close + 1, stop):
            return close + 1  # all of the title is quoted
        if close > 0:
            position = close + 1
    stop = _quote_end(around, start, stop)
    while True:
        match = _STOP.search(plain, position, stop)
        end = match.start() if match else stop
        comma = _clause_start(around, position, end)
        clause = _NEW_CLAUSE.search(clean, position, end if comma is None else min(comma + 3, end))
        if clause or comma is not None:
            return clause.start() if clause else comma or end
        if match and match.group().strip() == ")" and _opened(plain, start, match.start()):
            position = match.end()
            continue
        if match and plain.startswith("cong bo", start) and _IN_FORCE.match(plain, match.end()):
            position = match.end()
            continue
        if match and match.group() == ";" and _goes_on(around.text, start, match.start()):
            position = match.end()
            continue
        if match and match.group().startswith(":"):
            if _NEXT_NUMBER.match(plain, match.end()):
                beside = _NEXT_LIST.search(plain, max(start, match.start() - _LONGEST_LIST), match.start())
                return beside.start() if beside else end
            if clean[match.end() : match.end() + 2].strip()[:1] not in ("", "-", "\n"):
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
        person = _PERSON.match(around.text.clean, mention.end)  # "…, Phó Chủ tịch UBND tỉnh Lê Văn Nưng có ý kiến"
        if comma and SPEAKS.match(plain, person.end() if person else mention.end):
            named = _NAMED_FIRST.search(around.text.clean, start, comma.start())
            return named.start() if named else comma.start()
        index += 1
    return None
