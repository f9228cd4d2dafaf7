"""The end of a document: where Nơi nhận and the signature stand, and what comes after them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from loaders.letters import LOWER, UPPER
from loaders.parts.lexicon import positions
from loaders.parts.motto import MOTTO
from loaders.parts.signature_columns import bodies_above
from loaders.plain_search import AtLine
from loaders.text import Span
from loaders.wordlists import either

_TITLES = either((title.upper() for row in positions() for title in (row.head, row.deputy) if title), " ")
_RECIPIENTS = re.compile(
    r"(?m)^[ \t|*_#>\"“]*(?:N[ơo]i nh[ậâa]n|NƠI NHẬN)\b[ \t]*(?:[:.;]|\*|_|$)|(?:(?<=[.;/] )|(?<=\./\.))Nơi nhận[ \t]*:"
)
CAPACITY = r"(?:TM|T/M|KT|K/T|TL|T/L|TUQ|TU[ ]?Q|QUYỀN|Q)"
_SIGNATURE = AtLine(
    rf"[ \t|*_#>]*(?:{CAPACITY}[ \t]*[./][ \t]*(?=[{UPPER}]{{2}})|[TK]/[TML][ \t]+(?=[{UPPER}]{{2}})"
    rf"|(?:{_TITLES})(?=[ \t*_|]*(?:$|[{UPPER}][{LOWER}])"
    rf"|(?:[ ]{{3}}|[ ]*[\t|])[ \t*_|]*(?:{CAPACITY}[ \t]*[./]|{_TITLES})))"  # the titles of two who sign together
)
_TWO_TITLES = re.compile(rf"[ \t|*_#>]*(?:{_TITLES})(?:[ ]{{3}}|[ ]*[\t|])[ \t*_|]*(?:{_TITLES})")
_NAME = re.compile(
    rf"(?<![{UPPER}{LOWER}])(?:[{UPPER}][{LOWER}]+|[{UPPER}]['’][{UPPER}]?[{LOWER}]+|Y)"
    rf"(?: (?:[AYÝÊÔUƯ](?= [{UPPER}])|[{UPPER}][{LOWER}'’]+)){{1,5}}(?: [{UPPER}](?=[ \t*_|]*(?:$|\n)))?"
    rf"(?=[ \t*_|]*(?:$|\n)|[ \t]+[{UPPER}]{{2}})"
)
_ANNEX = re.compile(
    rf"(?m)^[ \t|*_#>]*(?:(?:PHỤ LỤC|Phụ lục|MẪU SỐ|Mẫu số|Biểu mẫu|BIỂU MẪU|BIỂU SỐ|Biểu số|DANH MỤC|DANH SÁCH"
    rf"|\[\d+\]|\((?:Ban hành|Kèm theo|Đính kèm)(?!\w))"
    rf"|(?:[{UPPER}]+ ){{1,6}}(?=[^\n]{{0,300}}\((?:Ban hành|Kèm theo|kèm theo|ban hành)))|(?<=\n)---+\s*\n+#"
)
FURNITURE = re.compile(
    r"(?m)^[ \t]*CƠ SỞ DỮ LIỆU QUỐC GIA VỀ PHÁP LUẬT[ \t]*$\s+Đơn vị chủ quản"
    r"|^[ \t]*Mục lục[ \t]*$(?=\s+(?:Điều|Chương|Phần) )"
)
_FURNITURE_WORDS = ("CƠ SỞ DỮ LIỆU QUỐC GIA VỀ PHÁP LUẬT", "Mục lục")
# What other legal sites put below a document that has ended: lists of others, their licence.
_SITE = re.compile(
    r"[ \t#*]*(?:(?:Các )?[Vv]ăn bản (?:cùng (?:lĩnh vực|chủ đề|loại|cơ quan)|liên quan|mới|khác)[^.;:,\n]{0,30}$"
    r"|©|Copyright\b|Bản quyền (?:thuộc|©))",
    re.MULTILINE,
)
_SITE_WORDS = ("ăn bản cùng ", "ăn bản liên quan", "ăn bản mới", "ăn bản khác", "©", "Copyright", "Bản quyền")
_MARKS = " \t\n|*_-–.;"
_STATE = "NƯỚC "
_WINDOW = 6000  # characters that the longest list of recipients and signatures may take


class Closing(NamedTuple):
    """start: where the ending begins. recipients: what follows "Nơi nhận:", or None. end: where annexes begin."""

    start: int
    recipients: int | None
    end: int


def content_end(clean: str, start: int, end: int) -> int:
    """Where a web page's own foot begins after the document, ``end`` where there is none."""
    end = _first_line(clean, start, end, _FURNITURE_WORDS, FURNITURE)
    ended = clean.find("Nơi nhận", start, end)
    return _first_line(clean, ended, end, _SITE_WORDS, _SITE) if ended >= 0 else end


def _first_line(clean: str, start: int, end: int, words: tuple[str, ...], pattern: re.Pattern[str]) -> int:
    """Where the first line begins that ``pattern`` matches, ``end`` where none does; each match holds one of
    ``words``, which are searched for first: plain search is the faster."""
    for word in words:
        position = clean.find(word, start, end)
        while position >= 0:
            line = clean.rfind("\n", start, position) + 1 or start
            if pattern.match(clean, line, end):
                end = line
                break
            position = clean.find(word, position + 1, end)
    return end


@lru_cache(maxsize=4)
def find_closing(clean: str, start: int, end: int) -> Closing | None:
    """The ending of the document whose head ends at ``start``: the first Nơi nhận, else the first signature."""
    match = _first_recipients(clean, start, end)
    signature = _signature(clean, start, match.start() if match else end)
    if match and not (signature and match.start() - signature > 600):
        begin = signature if signature is not None else match.start()
        stop = _end(clean, begin, match.end(), end)
        return Closing(begin, match.end(), stop)
    if signature is None:
        return None
    return Closing(signature, None, _end(clean, signature, signature, end))


def _first_recipients(clean: str, start: int, end: int) -> re.Match[str] | None:
    """The first "Nơi nhận" at the head of a line or after a sentence. Plain search comes first: it is the faster."""
    best: re.Match[str] | None = None
    for words in ("Nơi nhận", "NƠI NHẬN", "Nơi nhân", "Noi nhận"):
        position = clean.find(words, start, end if best is None else best.start())
        while position >= 0:
            line = clean.rfind("\n", start, position) + 1 or start
            match = _RECIPIENTS.match(clean, line, end) or _RECIPIENTS.match(clean, position, end)
            if match:
                best = match if best is None or match.start() < best.start() else best
                break
            position = clean.find(words, position + 1, end)
    return best


def _signature(clean: str, start: int, end: int) -> int | None:
    """Offset of the first signature block: a line of capacity or title that a person's name follows."""
    for begin, after in _SIGNATURE.spans(clean, start, end):
        if _TWO_TITLES.match(clean, begin, end) and bodies_above(clean, start, begin) == begin:
            continue  # the head of a table of who does what
        name = _NAME.search(clean, after, min(end, after + 900))
        if name and not re.search(r"(?m)^[ \t*_|]*Căn cứ", clean[begin : name.start()]):
            return begin
    return None


def _end(clean: str, begin: int, after: int, end: int) -> int:
    """Where the ending stops: before an annex, a second document or, in the last resort, the next long paragraph."""
    limit = min(end, after + _WINDOW)
    stop = limit
    for pattern in (_ANNEX, MOTTO):
        found = pattern.finditer(clean, after, limit)
        first = next((match.start() for match in found if not _belongs(clean, begin, match, limit)), limit)
        stop = min(stop, first)
    paragraph = re.compile(
        r"(?m)^(?![ \t]*(?:[-|+•*]|(?:TM|KT|TL|TUQ|Q)[./]))[^\n;|]{200,}$"
        r"|^[ \t*]*(?:Chương I|CHƯƠNG I|Điều 1\.|I\.)[ \t]*"
    ).search(clean, after, stop)
    return paragraph.start() if paragraph else stop


def _belongs(clean: str, begin: int, match: re.Match[str], limit: int) -> bool:
    """Whether what looks like another part is the ending's own: a note of what is enclosed, or the state's name in
    "CHỦ TỊCH / NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"."""
    of_state = clean[max(0, match.start() - len(_STATE)) : match.start()].replace("\n", " ") == _STATE
    return of_state or _notes_enclosure(clean, begin, match, limit)


def _notes_enclosure(clean: str, begin: int, match: re.Match[str], limit: int) -> bool:
    """Whether "(Đính kèm …)" stands under Nơi nhận and tells what is sent with it: the signature is yet to come."""
    if not match.group().lstrip(" \t|*_#>").startswith("("):
        return False
    close = clean.find(")", match.end(), limit)
    if close < 0 or _signature(clean, begin, match.start()) is not None:
        return False
    signed = _signature(clean, close, limit)
    return signed is not None and not clean[close + 1 : signed].strip(_MARKS)


def recipients_span(closing: Closing) -> Span | None:
    return Span(closing.recipients, closing.end) if closing.recipients is not None else None
