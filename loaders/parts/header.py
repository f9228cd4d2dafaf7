"""The head of a document: where it ends, and its cells (left and right column, flattened or not)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from loaders.letters import UPPER
from loaders.parts.lexicon import kinds
from loaders.parts.lines import Line, read_lines
from loaders.parts.motto import MOTTO, whole_mottos
from loaders.parts.site_lines import past_site_lines
from loaders.text import Span

LIMIT = 5000  # characters in which the head of a document must end
_LONGEST_LINE = 400  # of a title; the text's first paragraph may be longer

# Words with which the text proper begins. The head ends before the first of them.
_BODY = re.compile(
    r"(?m)^[ \t|*_>#]*(?:Kính\s(?:gửi|mời|trình)\b|KÍNH GỬI\b|Căn cứ\b|Căn cư\b|Theo đề nghị\b"
    r"|Xét (?:đề nghị|Tờ trình|thấy)\b"
    r"|Thực hiện (?:[A-ZĐ]|các |ý kiến |chỉ đạo )|Triển khai (?:thực hiện )?(?:[A-ZĐ]|các )|Thi hành [A-ZĐ]"
    r"|Điều 1\b|Chương I\b|CHƯƠNG I\b|Phần (?:I|thứ nhất)\b|PHẦN (?:I|THỨ NHẤT)\b"
    rf"|(?:\*\*)?(?:I|A|1)[ \t]*[.)/\-–][ \t]*(?:\*\*)?[ \t]*[{UPPER}])"
    rf"|Kính\sgửi[ \t]*:|KÍNH GỬI[ \t]*:|(?<=[{UPPER}\d”\"):] )Căn cứ (?=[{UPPER}])"
    r"|^[^\n:]{3,90}(?<!\w)(?<!CÔNG )(?:điện|ĐIỆN)[ \t]*:[ \t]*$"
)
# Words that begin a title as often as the text: "KẾ HOẠCH / Thực hiện Chiến lược …".
_TITLE_CUE = re.compile(r"[ \t|*_>#]*(?:Thực hiện|Triển khai|Thi hành)\b")
_UNDER_KIND = re.compile(
    r"(?m)^[ \t|*_#]*(?:" + "|".join(re.escape(kind.name.upper()) for kind in kinds()) + r")"
    r"(?:\s+CỦA [^\n]{2,90})?[ \t:*_|]*\n[\s*_#|\-–]*\Z"
)
_CELL_RULE = re.compile(r"[-–—_=*]{3,}|[|\t]+|[ ]{3,}|[ ](?=Số[ ]?:)")
_FURNITURE = re.compile(
    r"Source:|Nguồn:|https?://|Dự thảo\b|DỰ THẢO\b|Cổng thông tin|Trang \d"
    r"|Người ký|Ký bởi|Email\s*:|Thời gian ký|Ngày ký|Giờ ký"  # of an electronic signature
    r"|(?:CÔNG VĂN|VĂN BẢN|CV)\s+ĐẾN"  # the receiving office's stamp
)


@dataclass(slots=True)
class Head:
    """start, end: the region in which the head's parts are looked for. cells: its pieces, in order."""

    start: int
    end: int
    cells: list[Span]
    addressed: int | None  # offset of "Kính gửi", where it ends the head


@lru_cache(maxsize=4)
def read_head(clean: str, start: int, end: int) -> Head:
    """The head of the document that begins at ``start``."""
    motto = MOTTO.search(clean, start, min(end, start + LIMIT))
    start = past_site_lines(clean, start, end, motto.start()) if motto else start
    limit = min(end, start + LIMIT)
    match = _body(clean, _after_furniture(clean, start, limit), limit)
    stop = match.start() if match else min(limit, start + 1500)
    lines = read_lines(clean, start, stop)
    lines = lines[_crawler_lines(clean, lines) :]
    cells = whole_mottos(clean, [cell for line in lines for cell in _cells(clean, line)])
    begin = lines[0].start if lines else start
    words = " ".join(match.group().lower().split()) if match else ""
    is_address = "nh gửi" in words or "điện" in words
    return Head(begin, stop, cells, match.start() if match and is_address else None)


def _body(clean: str, start: int, limit: int) -> re.Match[str] | None:
    """The words with which the text begins. A title may begin with such words too: right under its kind."""
    match = _BODY.search(clean, start, limit)
    while match and _TITLE_CUE.match(clean, match.start()) and _UNDER_KIND.search(clean, start, match.start()):
        line = clean.find("\n", match.end(), limit)
        if line < 0 or line - match.start() > _LONGEST_LINE or clean[match.end() : line].rstrip(" *_").endswith(":"):
            break
        following = _BODY.search(clean, line, limit)
        if following is None:
            break
        match = following
    return match


def _after_furniture(clean: str, start: int, limit: int) -> int:
    match = re.compile(r"[\s*_]*Source:[^\n]*\n").match(clean, start, limit)
    return match.end() if match else start


def _crawler_lines(clean: str, lines: list[Line]) -> int:
    """How many first lines are a crawler's: its source, and the heading after it, which may name another document."""
    if lines and clean.startswith("Source:", lines[0].start):
        return 2 if len(lines) > 1 and lines[1].hashes else 1
    return 0


def _cells(clean: str, line: Line) -> list[Span]:
    """The pieces of a line between column marks and rules."""
    pieces: list[Span] = []
    position = line.start
    for rule in _CELL_RULE.finditer(clean, line.start, line.end):
        _append(clean, position, rule.start(), pieces)
        position = rule.end()
    _append(clean, position, line.end, pieces)
    return pieces


def _append(clean: str, start: int, end: int, pieces: list[Span]) -> None:
    words = clean[start:end]
    first = start + len(words) - len(words.lstrip(" *_\t"))
    last = first + len(words.strip(" *_\t"))
    if last > first:
        pieces.append(Span(first, last))


def is_furniture(words: str) -> bool:
    """Whether a line at the top is a crawler's or an office program's, not the document's."""
    return bool(_FURNITURE.match(words))
