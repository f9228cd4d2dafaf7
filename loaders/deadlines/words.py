"""The patterns of deadlines, put together from the list of words."""

from __future__ import annotations

import re

from loaders.text import plain
from loaders.wordlists import either, rows, words

_LIST = "deadline_words.tsv"


def _any(*codes: str) -> str:
    return either(phrase for code in codes for phrase in words(_LIST, code))


_MARK = r"[ \t*_(“\"]*"  # Markdown and brackets between a cue and its date
_HOUR = r"\d{1,2}[ ]?(?:h|gio|g)[ ]?(?:\d{2})?(?:[ ]?phut)?"
_WEEKDAY = r"(?:\(?thu[ ](?:\d|hai|ba|tu|nam|sau|bay)\)?,?[ ]?|\(?chu nhat\)?,?[ ]?)?"
_CLOCK = rf"(?:{_HOUR},?(?:[ ]cua)?[ \t\n*_]*)?{_WEEKDAY}"

# A cue right before a date: "trước 17 giờ ngày …". Matched at the end of what precedes the date.
BEFORE_DATE = re.compile(
    rf"(?<![a-z0-9])(?:(?P<by>{_any('by')})|(?P<until>{_any('until')})|(?P<inside>{_any('inside')}))"
    rf"(?:[ \t\n]+(?:ngay|thoi diem|sang|chieu|dip le|dip))?{_MARK}\n?{_MARK}{_CLOCK}$"
)
# The same with the feast's name before its day, "trước ngày Quốc khánh 02/9/2025"; or "trướng ngày", typed for "trước".
BEFORE_DAY = re.compile(
    rf"(?<![a-z0-9])(?P<by>{_any('by')}(?:[ \t\n]+(?:ngay|dip))?[ \t\n]+{_any('season')}|(?P<slip>truong))"
    rf"(?:[ \t\n]+ngay)?{_MARK}{_CLOCK}$"
)
FROM = re.compile(rf"(?<![a-z0-9])(?:ke )?tu[ \t\n*_]*(?:{_HOUR}[ \t\n]*)?$")
TO = re.compile(rf"[ \t\n]*(?:,?[ ]?(?:cho )?den(?: het)?|-|–|(?:va )?ket thuc(?: vao)?)[ \t\n]*(?:{_HOUR}[ \t\n]*)?")
AND = re.compile(r"[ \t\n]*(?:,|va|&|hoac)[ \t\n]*(?:(?:ca|trong|vao|truoc)[ \t\n]+)?")

# "Thời gian thực hiện:", at the start of a line, sentence or bracket.
LABEL = re.compile(
    rf"(?:^|(?<=[.;:\n(|])|(?<=[\-–+*] )|(?<=[.)] )|(?<=[*_;|]))[ \t]*[\-–+*•]?[ \t]*[*_]{{0,3}}{_any('label')}"
    rf"(?:[ ][a-z]+){{0,4}}[ ]?(?:\([^)\n]{{0,40}}\)[ ]?)?[*_]{{0,3}}:[ *_]*\n?",
    re.MULTILINE,
)
FACT = re.compile(rf"(?<![a-z0-9]){_any('fact')}[ \t\n]+(?:tu[ ]+)?$")
# A number and symbol right before: the date is the document's own ("Quyết định số 934/QĐ-BTTTT ngày …").
SYMBOL = re.compile(
    r"(?:\d[ ]?[/\-][^\s]{0,30}[a-z]|so[ ]\d{1,5}|hieu luc(?: thi hanh)?(?: ke)?(?: tu)?)[,]?[ \t\n]*(?:ky[ ])?$"
)
OWNED = re.compile(r"[ \t\n]*(?:cua|do)[ ](?!nam|thang|quy)")
DONE = re.compile(r"(?<![a-z0-9])(?:hoan thanh|hoan tat|ket thuc|xong)(?![a-z0-9])")

_N = (
    r"(?:\d{1,3}|mot|hai|ba|bon|nam|sau|bay|muoi lam|muoi|hai muoi|ba muoi)"
    r"(?:[ ]\((?:\d{1,3}|[a-z]+(?: [a-z]+)?)\))?"
)
_REST = r"[^,;.:()\n]{0,120}"
_AMOUNT = rf"{_N}[ \n](?:ngay|gio|tuan|thang)(?:[ ](?:lam viec|lien tuc|lich))?(?![a-z0-9])"
_NO_DUTY = r"(?:(?![ \n](?:(?:co|chiu) trach nhiem|co nhiem vu)[ \n:])[^,;.:()\n]){0,120}"
_SINCE = rf",?[ \n](?:ke tu|tinh tu|sau|tu|truoc|so voi)(?:[ \n](?:khi|ngay|thoi diem))?{_NO_DUTY}"
WITHIN = re.compile(
    r"(?<![a-z0-9])(?<!hieu luc )(?<!hieu luc thi hanh )"
    r"(?P<how>trong|khong qua|cham nhat|toi da|muon nhat|sau|truoc)"
    r"(?:[ ](?:la|sau|thoi gian|thoi han|vong|khoang|khong qua|toi da))*[ \n]"
    rf"{_AMOUNT}(?P<since>{_SINCE})?"
)
AFTER = re.compile(
    r"(?<![a-z0-9])(?<!truoc )(?<!ke tu )(?<!truong hop )(?P<sau>(?:ngay )?sau khi|khi)[ \n]"
    rf"(?P<what>[^,;.:()\n]{{0,60}}?(?<![a-z0-9])(?P<when>{_any('when')})(?![a-z0-9]){_REST})"
)
# "trong suốt quá trình …"; not "phát sinh trong quá trình …", nor "Trong quá trình …, nếu …"
DURING = re.compile(
    r"(?<![a-z0-9])(?<!phat sinh )(?:"
    r"trong[ \n](?:suot[ ])?(?:thoi gian|ngay|cac ngay|nhung ngay|dip)[ \n]"
    rf"{_any('event', 'course')}(?![a-z0-9])"
    rf"|trong[ \n](?:suot[ ](?:qua trinh|thoi gian)[ \n](?=[a-z])|qua trinh[ \n]{_any('course')}(?![a-z0-9]))"
    rf")(?!{_REST}[, ]*neu[ ]){_REST}"
)
# The same where the words stand for the time alone.
IN_COURSE = re.compile(r"trong[ \n](?:suot[ ])?(?:qua trinh|thoi gian)[ \n][a-z]")
BEFORE = re.compile(
    rf"(?<![a-z0-9])truoc[ \n](?:(?:ngay|khi|thoi diem|gio)[ \n]{_any('event', 'course')}"
    rf"|(?:(?:ngay|dip|khi)[ \n])?{_any('season')})(?![a-z0-9]){_REST}"
)
BY_DOCUMENT = re.compile(
    r"(?<![a-z0-9])theo[ \n](?:dung[ ])?(?:lo trinh|tien do|thoi gian|thoi han|moc thoi gian)[ \n]"
    r"(?:(?:cua|trong|tai|neu tai|quy dinh tai|de ra tai|ghi tai)[ \n])?(?:cac[ ])?"
    rf"{_any('document')}(?![a-z0-9]){_REST}"
)
VAGUE = re.compile(rf"(?<![a-z0-9]){_any('vague')}(?![a-z0-9])")

_PERIOD = (
    r"(?:(?:hang|moi|mot|01)[ ](?:nam|quy|thang|tuan|ngay)"
    rf"|(?:(?:hang|moi)[ ])?{_N}[ ](?:thang|nam|tuan)|nam|quy|thang|tuan)(?![a-z0-9])"
)
_TIMES = r"(?:[ ]?(?:/|mot|01)[ ]?(?:(?:01|mot|1)[ ])?lan)"
RECURRING = re.compile(
    rf"(?<![a-z0-9])dinh ky[ \n](?:vao[ ])?\(?{_PERIOD}(?:(?:,|[ ]va|[ ]hoac)[ ]{_PERIOD})*{_TIMES}?\)?"
)
# "báo cáo quý, 6 tháng, năm", "báo cáo tháng, quý và cả năm": a report for each of two periods or more
REPORTED_EACH = re.compile(
    rf"(?<![a-z0-9])bao cao[ ](?P<words>(?:dinh ky[ ])?{_PERIOD}(?:(?:,|[ ]va)[ ](?:ca[ ])?{_PERIOD})+)"
    r"(?![ ](?:\d|dau|cuoi|hoc|[ivx]+(?![a-z])))"
)
# "trước 16 giờ hằng ngày", "trước 15h00 thứ Sáu hằng tuần", "định kỳ thứ Sáu hằng tuần", "ngày 15 và 30 hằng tháng"
_DAYS = r"thu (?:\d|hai|ba|tu|nam|sau|bay)(?:(?:,|[ ]va)[ ]thu (?:\d|hai|ba|tu|nam|sau|bay))?[ ,]*"
_NUMBERS = r"(?:cac[ ])?ngay \d{1,2}(?:(?:,|[ ]va)[ ](?:ngay )?\d{1,2})*[ ]"
AT_HOURS = re.compile(
    rf"(?<![a-z0-9])(?:(?:truoc|vao|cham nhat(?: la| vao)?)[ \n](?:{_HOUR}[ ,]*)?(?:(?:ngay )?{_DAYS})?"
    rf"(?:hang|moi)[ ](?:ngay|tuan|thang|quy)|(?:dinh ky[ \n])?(?:vao[ ])?"
    rf"(?:(?:ngay )?{_DAYS}(?:hang|moi)[ ]tuan|{_NUMBERS}(?:hang|moi)[ ]thang))(?![a-z0-9])"
)
# "hằng tuần tổng hợp, báo cáo … vào thứ Sáu": how often, and on which day of it
EVERY_WEEK_ON = re.compile(
    rf"(?<![a-z0-9])(?:hang|moi)[ ]tuan,?[ ][^.;:\n]{{1,150}}?[ ]"
    rf"(?P<day>(?:vao|truoc)[ ](?:{_HOUR}[ ,]*)?(?:ngay |sang |chieu )?thu (?:\d|hai|ba|tu|nam|sau|bay))(?![a-z0-9])"
)
# "…, hằng tuần tổng hợp báo cáo": behind a comma, with what is done each time
BEHIND_COMMA = re.compile(r"(?<!nam)(?<!thang)(?<!quy)(?<!tuan)(?<! han),[ ](?:va[ ])?$")
DONE_EACH = re.compile(
    r"[ ](?:tong hop|bao cao|ra soat|danh gia|thong ke|kiem tra|cap nhat|gui|so ket|tong ket|theo doi)(?![a-z])"
)
# "trước 16 giờ cùng ngày"
SAME_DAY = re.compile(
    rf"(?<![a-z0-9])(?:truoc|cham nhat(?: la| vao)?|vao|luc)[ \n]{_HOUR}[ \n]*(?:cua[ ])?cung[ ]ngay(?![a-z0-9])"
)
# "trình HĐND tỉnh tại kỳ họp thường lệ giữa năm 2026"
AT_SESSION = re.compile(
    r"(?<![a-z0-9])(?:(?:tai|vao|trong)[ \n])?(?:cac[ ])?ky[ ]hop[ ](?:(?:thuong le|chuyen de|thu [a-z0-9]+)[ ,]+)*"
    r"(?:(?:giua|cuoi|dau)[ ]nam(?:[ ]20\d\d)?|thang[ ]\d{1,2}(?:/20\d\d|[ ]nam[ ]20\d\d)?"
    r"|(?:gan nhat|tiep theo|sap toi)(?:[ ]trong[ ]nam[ ]20\d\d)?)(?![a-z0-9/])"
)
# "báo cáo Chính phủ tại phiên họp thường kỳ tháng 8 năm 2015": that month; not "theo ý kiến … tại phiên họp tháng 7"
PUT_TO_MEETING = re.compile(
    r"(?<![a-z])(?:trinh|bao cao|tham muu|xin y kien)"
    r"(?:[ \n](?!tai|theo|da|ket luan|chi dao|y kien|nghi quyet)[a-z]+){0,14}"
    r"[ \n](?P<at>tai|trong|vao)[ \n]phien hop(?:[ \n][a-z]+){0,6}[ \n]$"
)
PUT_TO = re.compile(r"(?<![a-z])(?:trinh|bao cao|tham muu|thong qua|xem xet|quyet dinh|ban hanh|cho y kien)(?![a-z])")
# "3 tháng một lần", "02 năm/lần"
ONCE_IN = re.compile(
    rf"(?<![a-z0-9]){_N}[ ](?:ngay|tuan|thang|nam)(?:[ ](?:mot|01|1)[ ]|[ ]?/[ ]?(?:(?:mot|01|1)[ ])?)lan(?![a-z0-9])"
)
# "ít nhất 02 lần/năm", "mỗi năm một lần"
_LEAST = r"(?:(?:it nhat|toi thieu)[ ])?"
TIMES_IN = re.compile(
    rf"(?<![a-z0-9])(?:{_LEAST}{_N}[ ]lan[ ]?(?:/|trong)[ ]?(?:(?:01|1|mot)[ ])?(?:nam|quy|thang|tuan)"
    rf"|(?:moi|01|mot)[ ](?:nam|quy|thang|tuan)[ ]{_LEAST}{_N}[ ]lan)(?![a-z0-9])"
)
EACH = ("hang ", "moi ")  # what EVERY and AT_HOURS need
EVERY = re.compile(r"(?:hang|moi)[ ](?:nam|quy|thang|tuan)(?![a-z0-9])")
ALWAYS = re.compile(rf"(?<![a-z0-9]){_any('always')}(?![a-z0-9])")
# "tổ chức Hội nghị tổng kết ngày 10/5/2026": when it is held; not "… triển khai Nghị quyết ngày 10/5/2026"
HOLDS = re.compile(
    r"(?<![a-z])(?<!viec )(?<!qua )(?<!khi )(?<!da )(?<!do )(?<!duoc )to chuc[ ]"
    rf"{either(plain(row[0]) for row in rows('event_words.tsv'))}(?![a-z])[^,;.:()]{{0,150}}"
    r"(?<! nghi quyet)(?<! ke hoach)(?<! quyet dinh)(?<! chi thi)(?<! ket luan)(?<! thong bao)(?<! luat)"
    r"(?<! ky niem)(?<! hop)[ ](?:(?:sang|chieu|toi)[ ])?$"
)
HELD_THEN = re.compile(r"[ ]*(?:$|[.;)](?!\d)|,?[ ]tai[ ])")
OPEN = re.compile(rf"[ \t\n]*{_any('open')}(?![a-z0-9])")

SETTLED = frozenset(words(_LIST, "settled"))
READY = frozenset(words(_LIST, "ready"))
