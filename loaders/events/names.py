"""Where a text names something that is held, and how far the name reaches."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from loaders.letters import LOWER
from loaders.plain_search import Phrases
from loaders.text import Text, plain
from loaders.wordlists import either, either_at_word, rows

_LIST = "event_words.tsv"
_LONGEST_NAME = 220

_GAPS = ("\t", "\n", "  ", " \t", " \n")

_HEADS = either(plain(row[0]) for row in rows(_LIST))
# "tổ chức", "phát động và tổ chức"; event words may stand between ("tổ chức hội thảo, hội nghị …").
_VERB = r"(?:to chuc|phat dong|khai mac|be mac|dang cai|binh chon|mo|huong ung|tham gia|tham du|du|dien ra)"
HELD = re.compile(
    rf"(?<![a-z])(?P<verb>{_VERB})(?:(?:[ ]va|,)?[ ]{_VERB})?[ \n]+"
    rf"(?:{_HEADS}(?:,|[ ]va|[ ]hoac)?[ \n]+)??[“\"]?(?P<head>{_HEADS})(?![a-z])"
)
NAMED = re.compile(rf"(?P<head>{either_at_word(plain(row[0]) for row in rows(_LIST))})(?![a-z])")
# With which a head begins: its first two words, or the first and another gap than one blank.
_OPENINGS = Phrases(
    opening
    for first, _, rest in (plain(row[0]).partition(" ") for row in rows(_LIST))
    for opening in ([f"{first} {rest.split()[0]}", *(first + gap for gap in _GAPS)] if rest else [first])
)
# A verb phrase before the name in a heading: "Tổ chức phát động và bình chọn giải thưởng …".
LEADING = re.compile(rf"(?:(?:{_VERB}|hoat dong|ke hoach|to chuc thuc hien)(?:,|[ ]va)?[ ]+)+")

# Words of grammar at which a name ends, and work that is another's ("… và điều chỉnh kế hoạch").
_GRAMMAR = (
    r"diễn ra|tại|vào|theo|nhằm|để|do|từ|được|sẽ|gồm|bao gồm|là|có(?! công)|trong|trên|cho|khi|thì|trình|bằng"
    r"|giao(?! ban| lưu)|thuộc|của|với|và các|đã|đang|đảm bảo|bảo đảm|đến|trước|sau|phục vụ|dự kiến|về việc|nhưng|xong"
    r"|phải|thu hút (?:trên|hơn|gần|khoảng|\d[\d.]*|hàng|đông)|đạt (?:loại|kết quả|hiệu quả)"
    r"|tổ chức (?:tại|vào|từ|ở|trong)"
    r"|sang|tạm hoãn|tạm dừng|hoãn|dừng|không tổ chức|dời (?:sang|lại|đến|tới|ngày)|lùi|chuyển sang"
)
_MORE_WORK = r"và[ \n](?:điều chỉnh|bổ sung|tổ chức|trao|triển khai|xây dựng|đề xuất|báo cáo)(?!\w)"
# A hard line end is none where the next line goes on in small letters, or with a Roman number ("lần thứ / XI").
_LINE_END = rf"\n(?![{LOWER}]|[IVXLC]+(?!\w))"
# "trước Lễ hội 15 ngày", but "sơ kết 9 tháng"
_SO_LONG = r"(?<!kết)(?<!giá)[ \n](?=\d+ (?:ngày|tuần|tháng|giờ)(?!\w))"
_STOP = re.compile(
    rf"[.;:()]|{_LINE_END}|,(?![ \n]chống(?!\w))|{_SO_LONG}|[ \n](?=như sau(?!\w))"
    rf"|(?<![Cc]hương)(?<!tự)(?<!tiếp)[ \n](?=(?:{_GRAMMAR})[ \n]|{_MORE_WORK})",
)
# "để buổi Lễ thành công tốt đẹp", "Lễ hội đặc trưng mang thương hiệu …": how it is or should be, and no name.
_GOOD = (
    r"(?:thành công|tốt đẹp|trang trọng|long trọng|an toàn|tiết kiệm|thiết thực|hiệu quả|ý nghĩa|vui tươi|lành mạnh"
    r"|chu đáo)"
)
_QUALITY = re.compile(
    r"[ \n](?:(?:đặc trưng|đặc sắc|tiêu biểu)(?!\w)"
    rf"|{_GOOD}(?:(?:,| và)?[ \n]{_GOOD})*(?=[ \n]*(?:[.,;:)/]|$|[ \n]và )))",
    re.MULTILINE,
)
# "Hội nghị tổng kết ngày 10/5/2026", "Lễ ra quân sáng ngày 10/5": the day of the event, and none of its name; a day
# without a year may be the one that is remembered ("Lễ kỷ niệm ngày 27/7").
_DAY = re.compile(
    r"[ \n]+\(?(?:dự kiến )?(?:(?:sáng|chiều|tối)[ ](?:ngày[ ])?\d{1,2}[ /-]"
    r"|ngày[ ]\d{1,2}(?:[/.-]\d{1,2}[/.-]20\d\d|[ ]tháng[ ]\d{1,2}[ ]năm[ ]20\d\d))"
)
_LONGEST_DAY = 40  # characters
_SYMBOL = re.compile(r"\d[/-]\S*[A-ZĐ]")
_THEME = re.compile(r"[ \n]*,?[ ]?(?:với )?(?:chủ đề|chủ điểm|thông điệp)(?: là)?[ ]?:?[ \n]*(?P<quoted>[“\"])?")
# "Hội thi tổng kết, trao giải trước ngày 30/5": what is done with a contest, and no part of its name.
_CONTEST = re.compile(r"cuoc thi|hoi thi|hoi thao(?! khoa)|hoi dien|lien hoan|le hoi|giai|ky thi")
_HAPPENS = re.compile(r"[ \n](?:tổng kết|khai mạc|bế mạc|diễn ra|kết thúc|bắt đầu|trao giải)(?!\w)")
# "Lễ kỷ niệm … và Ngày hội việc làm" are two; "Lễ phát động Cuộc thi A và Hội thi B" is one.
_AND = re.compile(r"[ \n]va[ \n](?=[a-z])")
_ABOUT = re.compile(
    r"(?:le|chuong trinh|hoi nghi|hop|hop bao)[ ]?(?:phat dong|khai mac|be mac|tong ket|so ket|trao giai|cong bo"
    r"|huong ung|ra quan|ve)?(?<!le)(?![a-z])"
)
_MOVEMENT = re.compile(r"phong trao|cuoc van dong|chien dich|thang|tuan le|dot|giai thuong")
_QUOTED = re.compile(r"[“\"]")
_CLOSED = re.compile(r"[”\"]")
_AFTER_QUOTE = 60  # a name may go on after its quotation marks: "… “Nhịp sống Số” năm 2024"
_TRIM = " \t\n*_,;.:"


class Name(NamedTuple):
    """A name at ``clean[start:end]``; ``head`` is its folded first words, ``theme`` the span of its theme."""

    start: int
    end: int
    head: str
    theme: tuple[int, int] | None = None


def head_places(text: Text) -> list[int]:
    """Where the head of a name may begin: the only places at which ``NAMED`` need be tried."""
    return _OPENINGS.places(text.plain, 0, len(text.plain))


@cache
def head_class(head: str) -> str:
    """sure, plain, heading or under."""
    return {plain(row[0]): row[1] for row in rows(_LIST)}[" ".join(head.split())]


@cache
def _accented(head: str) -> frozenset[str]:
    return frozenset(row[0] for row in rows(_LIST) if plain(row[0]) == head)


def spelled(text: Text, start: int, end: int) -> bool:
    """True where the accents are those of an event word ("lễ", not "lệ"), or several words have none at all."""
    words = " ".join(text.clean[start:end].lower().split())
    return words in _accented(plain(words)) or (words == plain(words) and " " in words)


def read_name(text: Text, start: int, head_end: int, limit: int) -> Name:
    """The name that begins at ``start`` with an event word: to the first stop, over quotation marks and a theme."""
    clean = text.clean
    end = min(limit, start + _LONGEST_NAME)
    if start and clean[start - 1] in '“"':
        closed = _CLOSED.search(clean, head_end, end)
        if closed is not None:
            return Name(start, closed.start(), _folded(text, start, head_end))
    position = head_end
    if _QUALITY.match(clean, head_end, limit):
        return Name(start, head_end, _folded(text, start, head_end))
    stop = _STOP.search(clean, position, end)
    stop_at = stop.start() if stop else end
    happens = _HAPPENS.search(clean, position, stop_at) if _CONTEST.match(text.plain, start, head_end) else None
    stop_at = happens.start() if happens else stop_at
    stop_at = _before_another(text, start, position, before_day(clean, head_end, stop_at))
    opened = _QUOTED.search(clean, position, stop_at + 1)
    if opened is not None and opened.start() < stop_at:
        closed = _CLOSED.search(clean, opened.end(), limit)
        if closed is not None and ";" in clean[opened.end() : closed.start()]:
            closed = None  # the mark that should close is missing
        stop_at = opened.start() if closed is None else closed.end()
        after = _STOP.search(clean, stop_at, min(limit, stop_at + _AFTER_QUOTE)) if closed else None
        stop_at = after.start() if after else stop_at
    theme = None
    match = _THEME.match(clean, stop_at, limit)
    if match:
        theme_end = _theme_end(clean, match, limit)
        theme = _trimmed(clean, match.end(), theme_end)
        stop_at = theme_end
    name_start, name_end = _trimmed(clean, start, stop_at)
    return Name(name_start, name_end, _folded(text, start, head_end), theme)


def before_day(clean: str, start: int, end: int) -> int:
    """Where the event's own day, and not a cited document's, follows its name in ``clean[start:end]``; else ``end``."""
    day = _DAY.search(clean, start, end + _LONGEST_DAY)
    return day.start() if day and day.start() < end and not _SYMBOL.search(clean, start, day.start()) else end


def _before_another(text: Text, start: int, position: int, end: int) -> int:
    """Where another event's name goes on behind "và", or ``end``; what a ceremony is about is no other event."""
    if _ABOUT.match(text.plain, start):
        return end
    for joined in _AND.finditer(text.plain, position, end):
        other = NAMED.match(text.plain, joined.end(), end) if text.clean[joined.end()].isupper() else None
        if other is not None and head_class(other["head"]) == "sure" and not _MOVEMENT.match(other["head"]):
            return joined.start() if spelled(text, *other.span("head")) else end
    return end


def _theme_end(clean: str, match: re.Match[str], limit: int) -> int:
    closed = _CLOSED.search(clean, match.end(), limit) if match["quoted"] else None
    if closed is not None:
        return closed.end()
    stop = re.compile(r"[.;()\n]").search(clean, match.end(), limit)
    return stop.start() if stop else limit


def _folded(text: Text, start: int, end: int) -> str:
    return " ".join(text.plain[start:end].split())


def _trimmed(clean: str, start: int, end: int) -> tuple[int, int]:
    while start < end and clean[start] in _TRIM:
        start += 1
    while end > start and clean[end - 1] in _TRIM:
        end -= 1
    return start, end


def words_of(text: Text, start: int, end: int) -> str:
    """The words on one line, without Markdown marks."""
    return " ".join(text.clean[start:end].replace("*", "").replace("_", " ").split())


def tokens(name: str) -> frozenset[str]:
    """What two names of one event share: folded words without the weak ones and years."""
    found = re.findall(r"[0-9a-z]+", plain(name))
    return frozenset(word for word in found if word not in _WEAK and not re.fullmatch(r"20\d\d", word))


_WEAK = frozenset(["nam", "va", "cac", "cua", "tai", "tren", "dia", "ban", "ve", "de", "cho", "huong", "ung"])
