"""Lines that end in the middle of a sentence, though the next one begins with a capital: "… Thanh tra tỉnh và Sở" and
"Tài chính kiểm tra …".

Judged by how the one line ends and the other begins, since pages taken from the web are wrapped at no constant width.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from itertools import pairwise

from loaders.agencies.lexicon import Head, anchors, heads, nouns, place_names, words_of
from loaders.agencies.registry import Body, Central
from loaders.letters import LOWER, UPPER
from loaders.wordlists import either, rows

_SEEN = 90  # characters before the line's end: a name that is begun, and the words before it
_LONGEST = 60  # characters of what a name may lack
_FEW = 25  # characters
_MOST = 8  # words of a name's first part
# Before a name in a list or with a verb: what follows is a name, not the end of a heading.
_IN_SENTENCE = re.compile(r"(?:[,;]|\b(?:và|với|cùng|gồm|[Gg]iao|[Gg]ửi|trình|nghị|cầu|đốc|Trưởng|trưởng|Phó|Chánh))$")
_IN_LIST = re.compile(r"(?:[,;]|\b(?:và|với|cùng|[Gg]iao|[Gg]ửi))$")
_NAMED_FOR = re.compile(
    r"(?:quản lý|kiểm soát|phục vụ hành|hỗ trợ|bảo vệ thực|giám định|kiểm nghiệm|kiểm định|phát triển|xúc tiến|tư vấn"
    r"|điều hành|ứng dụng|ứng cứu|bảo trợ|thanh tra|kiểm tra|tổ chức (?:cán|-|hành|và)|tuyên truyền(?: -|,| và))(?!\w)"
)
_OF_PLACE = re.compile(r"\b(?:tỉnh|thành phố|huyện|quận|thị xã|TP\.?)$")
_COUNTED = re.compile(r"\b(?:ngày|tháng|năm|đoạn|số|Điều|khoản|điểm|quý)$")
_PERIOD = re.compile(r"\d ?[-–]$")  # "giai đoạn 2021 -" and "2025"
_SYMBOL = re.compile(rf"\d ?/ ?(?:[{UPPER}][\w&]*)?[-–/]$")  # "Tờ trình số 473/TTr-" and "SNN ngày …"
CITES = re.compile(
    r"(?:Luật|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Kế hoạch|Thông tư|Công văn|Chương trình|Kết luận) số \d"
)
# "… đã ban hành" and "Công văn số 12/…"; "Tổ chức thực hiện" is a heading.
_DEALS_WITH = re.compile(r"\b(?:ban hành|thay thế|bãi bỏ|căn cứ|(?<!tổ chức )(?<!Tổ chức )thực hiện)$")
_ONE_BY_ONE = re.compile(r"(?:Ông|Bà|Đồng chí|Các ông|Các đồng chí|Đ/c|Căn cứ|Theo|Xét) ")
_PLACE_MOST = 3  # words of a place's name on the first line, and one
_BOARDS = ("Ban Chỉ huy", "Ban Chỉ đạo", "BCH", "BCĐ")
_PREVENTS = re.compile(r"Phòng(?: thủ|,? chống)(?!\w)")
_NAME_AND_NEXT = re.compile(rf"(?:[{UPPER}][{LOWER}]+ ){{0,2}}[{UPPER}][{LOWER}]+(?:,| và) ")
_HEADS = r"(?:Giám đốc|Chủ tịch|Chánh|Bộ trưởng|Thủ trưởng|Trưởng|Hiệu trưởng|Cục trưởng|Bí thư)"
_TITLE, _TITLE_FIRST = re.compile(rf" {_HEADS}$"), re.compile(rf"(?:Phó )?{_HEADS}(?!\w)")


def runs_over(clean: str, begin: int, end: int, start: int, stop: int, item: bool) -> bool:
    """Whether the paragraph ``begin`` to ``end`` goes on in the line ``start`` to ``stop``, which has no marker.

    item: the paragraph has one; else a few words alone may be the head of a column.
    """
    head = clean[start]
    before = clean[max(begin, end - _SEEN) : end].replace("\n", " ")
    if head.isdigit():
        return _COUNTED.search(before) is not None or _PERIOD.search(before) is not None
    if not head.isupper() or _ONE_BY_ONE.match(clean, start, stop):
        return False
    if before[-1].isalpha() and _wants_more().search(before):
        return True
    if before.endswith((" -", " –")) or _SYMBOL.search(before):
        return True
    if _DEALS_WITH.search(before) and CITES.match(clean, start, stop):
        return True
    after = clean[start : min(stop, start + _LONGEST)]
    if before[-1] == ",":
        return _opens_item(after) or _in_name(before, after)
    if not item and end - begin < _FEW:
        return False
    return _in_name(before, after) or _before_place(before, after) or _before_next_body(before, after)


def _in_name(before: str, after: str) -> bool:
    """Whether a name that ``before`` begins goes on in ``after``."""
    words = before.split()
    written = after.lower()
    for count in range(min(_MOST, len(words)), 0, -1):
        if not words[-count][0].isupper():
            continue
        first = " ".join(words[-count:])
        listed = _IN_SENTENCE.search(" ".join(words[:-count])) is not None
        seconds = _names().get(first.lower(), ())
        for second in seconds if written.startswith(seconds) else ():
            if _begins(written, second) and (listed or second not in _verbs()) and not _drawn_up().match(written):
                return True
        if first in _BOARDS and _PREVENTS.match(after):
            return True  # "1. Ban Chỉ huy" and "Phòng thủ dân sự tỉnh kiểm tra …"
        if first in _openers() and _IN_LIST.search(" ".join(words[:-count])):
            return _first_words(after, _openers()) is None and not _is_act(written)
    return _TITLE.search(before) is not None and _first_words(after, _openers()) is not None


def _is_act(written: str) -> bool:
    """Whether a verb begins ``written`` for which no body is named."""
    return _first_words(written, _verbs()) is not None and not _NAMED_FOR.match(written)


def _before_place(before: str, after: str) -> bool:
    """Whether a place's name begins ``after``, or goes on there, that ``before`` leads to: "… tỉnh Nghệ" and "An,",
    "Báo và Phát thanh, Truyền hình" and "Nghệ An"."""
    words, written = before.split(), after.lower()
    for count in range(min(_PLACE_MOST, len(words))):
        begun, to = " ".join(words[len(words) - count :]).lower(), words[: len(words) - count]
        if not count or words[-count][0].isupper():
            seconds = _places().get(begun, ())
            named = written.startswith(seconds) and any(_begins(written, second) for second in seconds)
            if named and _wants_place(to, bool(count)):
                return True
    return False


def _wants_place(words: list[str], begun: bool) -> bool:
    if _OF_PLACE.search(" ".join(words[-2:])):
        return True
    if begun and words[-1].islower():
        return True  # "Bệnh viện Hữu nghị Đa khoa Nghệ" and "An"
    last = [" ".join(words[-count:]).lower() for count in range(2, min(_MOST, len(words)) + 1)]
    return not _wholes().isdisjoint(last)


def _before_next_body(before: str, after: str) -> bool:
    """Whether ``after`` ends a name, with which no sentence begins, and names the next body: "… với Ban Quản lý Khu
    kinh tế" and "Đông Nam, Sở Tài chính"."""
    rest = _NAME_AND_NEXT.match(after)
    if rest is None or _first_words(after[rest.end() :], _openers()) is None:
        return False
    words = before.split()
    return any(word in _openers() and _IN_SENTENCE.search(last) for last, word in pairwise(words))


def _opens_item(after: str) -> bool:
    """Whether ``after`` begins as the next of a list of bodies, of who heads them, or of places."""
    if after.startswith("Các "):
        return _first_words(after[4:], _classes()) is not None
    return _TITLE_FIRST.match(after) is not None or _first_words(after, _openers()) is not None or _is_place(after)


def _is_place(after: str) -> bool:
    written, places = after.lower(), _places().get("", ())
    return written.startswith(places) and any(_begins(written, words) for words in places)


def _begins(written: str, words: str) -> bool:
    return written.startswith(words) and not written[len(words) : len(words) + 1].isalnum()


def _first_words(written: str, known: frozenset[str]) -> str | None:
    """Those of ``known`` with which ``written`` begins; None for "Phòng thủ dân sự", which opens no name."""
    low = written.lower()
    if low.startswith(_skipped()) and any(_begins(low, words) for words in _skipped()):
        return None
    words = written.split(" ", 3)
    return next((part for count in (3, 2, 1) if (part := " ".join(words[:count]).rstrip(",;:.")) in known), None)


@cache
def _skipped() -> tuple[str, ...]:
    """Beginnings that look like a name and are none."""
    return tuple(words_of("skip"))


@cache
def _wants_more() -> re.Pattern[str]:
    """Words of line_ends.tsv at the end of a line."""
    ways = []
    for words, *wholes in rows("line_ends.tsv"):
        but = "".join(f"(?<!(?i:\\b{whole}))" for cell in wholes for whole in cell.split("|"))
        ways.append(rf"\b{words}{but}")
    return re.compile(f"(?:{'|'.join(ways)})$")


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """Names of bodies in small letters by what a line can end with: "sở" with "tài chính", "y tế" …; longest first."""
    found: dict[str, set[str]] = defaultdict(set)
    for entries in anchors().exact.values():
        for entry in entries:
            words = entry.spelled.split()
            if isinstance(entry.item, (Body, Central, Head)):
                for count in range(1, len(words)):
                    if words[0][0].isupper() and words[count] != "ủy":
                        found[" ".join(words[:count]).lower()].add(" ".join(words[count:]).lower())
    return {first: tuple(sorted(seconds, key=len, reverse=True)) for first, seconds in found.items()}


@cache
def _wholes() -> frozenset[str]:
    """The names of bodies that every place has, without the place, in small letters."""
    return frozenset(
        entry.spelled.lower()
        for entries in anchors().exact.values()
        for entry in entries
        if isinstance(entry.item, Body)
    )


@cache
def _openers() -> frozenset[str]:
    """Words that open the name of a body, which they are not themselves where a list goes on: "Sở", "Trung tâm"."""
    return frozenset((*heads(), "Sở", "Bộ", "Ban", "Ủy ban", "Uỷ ban", "Văn phòng", "Trường", "UBND", "Công an"))


@cache
def _classes() -> frozenset[str]:
    """Class nouns of bodies: "sở", "cơ quan"."""
    return frozenset(nouns().exact)


@cache
def _verbs() -> frozenset[str]:
    return frozenset(row[0] for row in rows("verbs.tsv"))


@cache
def _drawn_up() -> re.Pattern[str]:
    """ "Giám đốc Sở" and "Xây dựng kế hoạch …": no Sở Xây dựng."""
    return re.compile(rf"xây dựng {either(words_of('drawn_up'), ' ')}(?!\w)")


@cache
def _places() -> dict[str, tuple[str, ...]]:
    """Names of provinces and districts in small letters, whole ("") and by their first words: "nghệ" with "an"."""
    found: dict[str, set[str]] = defaultdict(set)
    for named in place_names()[0].values():
        for one in named:
            words = one.words.split()
            found[""].add(one.words)
            for count in range(1, len(words)):
                found[" ".join(words[:count])].add(" ".join(words[count:]))
    return {first: tuple(seconds) for first, seconds in found.items()}
