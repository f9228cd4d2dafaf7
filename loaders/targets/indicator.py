"""What a number measures, where the words before it name the indicator: "Thu ngân sách: 34.120 tỷ đồng"."""

from __future__ import annotations

import re

from loaders.targets.clauses import trimmed
from loaders.targets.words import ABOUT, COMPARE, LIST
from loaders.text import Text, plain
from loaders.wordlists import either, words

_ITEM = r"[\s*_+•–-]*(?:(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)][ ]?)*"
_SPELLED = frozenset(words(LIST, "indicator"))
_INDICATOR = rf"(?P<head>{either(plain(phrase) for phrase in _SPELLED)})"
# Between the indicator's name and its number.
_CUES = (
    r"(?:(?:dat|phan dau|con|giam|tang|len|xuong|trung binh|binh quan|tu|duy tri|on dinh|chiem"
    rf"|{ABOUT}|{COMPARE})[ ]*){{0,4}}"
)
# "Việt Nam có quy mô kinh tế số đạt …", "…, với GRDP bình quân đầu người đạt …": who has it.
_OF_WHOM = r"(?:|[^;]{2,200}(?:[ ](?P<has>co)|,[ ]voi)[ ])"
# "Tỷ lệ phát triển dân số: dưới 0,95%"; not "Sở Y tế: giảm ít nhất 5% …", which says who.
_LABEL = re.compile(
    rf"{_ITEM}(?P<name>(?:(?:phan dau|den nam 20\d\d),?[ ])*{_INDICATOR}(?![a-z])[^:;.]{{0,120}}?)[ ]?:[ ]*{_CUES}"
)
# "Tỷ lệ bao phủ bảo hiểm y tế đạt 96,2% dân số", "Số lao động có việc làm mới đạt 25.000 người".
_REACHES = re.compile(
    rf"{_ITEM}{_OF_WHOM}(?P<name>{_INDICATOR}(?![a-z])[^:;]{{2,150}}?)[ ]"
    rf"(?:dat|con|giam|tang|duy tri|chiem|phan dau|{ABOUT})[ ]+{_CUES}"
)
# "Nguồn nhân lực nghiên cứu, đổi mới sáng tạo đạt 12 người trên một vạn dân": a rate, of what stands before it.
RATE = re.compile(r"[ ]tren[ ](?:mot|moi|\d[\d.]*)[ ](?:(?:van|nghin|ngan|trieu|tram)[ ])?[a-z]+(?![a-z])")
_HAS_RATE = re.compile(rf"{_ITEM}(?P<name>[^:;]{{4,200}}?)[ ](?:dat|con|duy tri|{ABOUT})[ ]+{_CUES}")
# "lở mồm long móng trên 80% tổng đàn": of what the share is taken, and not what it is a share of.
_BASE = re.compile(rf"[ ](?P<base>{either(words(LIST, 'base'))}(?![a-z])[^,;.:()]{{0,60}})")
_TAKEN = re.compile(rf"[ ]?(?P<name>[^:;,]{{4,50}}?)[ ]{_CUES}")
_BEFORE_TAKEN = (": ", ", ", "muc tieu ", "phan dau ", "chi tieu ")
_NO_NAME = re.compile(rf"[\s*_+•–-]*(?:(?:phan dau|bao dam|dam bao|co|den|dat|trong do|{COMPARE})[ ,]*){{0,6}}")
TIME = (
    r"(?:(?:den|vao|trong)[ ])?(?:(?:het|cuoi|dau|ca)[ ])*(?:nam|quy|thang)"
    r"(?:[ ](?:20\d\d|[ivx]+|\d{1,2}(?:/20\d\d)?))?"
)
_NOTHING = re.compile(rf"[ ]*(?:{TIME}|chiem|bang|tuong duong)[ ]*")
_UNTIL = re.compile(rf"[ ](?=den|vao|trong){TIME}$")
_CHANGE = re.compile(r"[ ](?:giam|tang)(?![a-z])(?![ ](?:len|xuong))")
_REST = re.compile(r"[ /](?!(?:so voi|vao|den|trong|truoc|hang|moi|va|tro len)[ ])[^,;.:()\n]{1,60}")
_DOES = re.compile(r"(?<![a-z])(?:duoc|co(?! so)|tham gia|su dung|thuc hien|hoan thanh|phai)(?![a-z])")


def named_before(text: Text, start: int, number: re.Match[str], end: int) -> tuple[tuple[int, int], int] | None:
    """The span of the indicator's name before ``number``, and where the number's own words end; None without a name.

    start, end: the stretch of the clause that is about this number.
    """
    folded = text.plain
    base = _BASE.match(folded, number.end(), end)
    rate = RATE.match(folded, number.end(), end)
    rest = base or rate or _REST.match(folded, number.end(), end)
    if rest is not None and _DOES.search(folded, *rest.span()):
        return None  # "Tỷ lệ … đạt 95% hồ sơ được giải quyết": what follows is what is counted
    at = number.start("number")
    if folded[start - 1 : start].strip(" \n;.:"):  # what follows the number before goes with that, up to a comma
        start = folded.find(",", start, at) + 1 or at
    named = _LABEL.fullmatch(folded, start, at) or _REACHES.fullmatch(folded, start, at)
    if named is not None and named.groupdict().get("has") and text.clean[named.end("has") - 1] not in "óÓ":
        named = None  # "cơ"
    if named is not None and " ".join(text.clean[slice(*named.span("head"))].lower().split()) not in _SPELLED:
        named = None  # "Sở Y tế: …" is no "số"
    if named is None and rate is not None:
        named = _HAS_RATE.fullmatch(folded, start, at)
    if named is None and base is not None:
        begins = max(folded.rfind(mark, start, at) + len(mark) - 1 for mark in _BEFORE_TAKEN)
        named = _TAKEN.fullmatch(folded, max(start, begins), at)
        if named is not None and _NO_NAME.fullmatch(folded, *named.span("name")):
            return None  # "Phấn đấu 80% dân số …"
        if named is not None and _NOTHING.fullmatch(folded, *named.span("name")):
            nothing = number.start(), number.start()  # "…, hết năm đạt 100% kế hoạch"
            return nothing, rest.end() if rest else number.end()
    if named is None:
        return None
    begins, ends = trimmed(text, *named.span("name"))
    when = _UNTIL.search(folded, begins, ends)
    ends = when.start() if when else ends
    change = _CHANGE.match(folded, ends, at)
    return (begins, change.end() if change else ends), rest.end() if rest else number.end()
