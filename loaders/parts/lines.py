"""The lines of a document, without the marks that Markdown and page layout put around them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.letters import UPPER

# What may stand before a line's own words: indent, Markdown heading or quote, bold or italic.
_LEAD = re.compile(r"[ \t]*(?:>[ \t]*)*(#{1,6}(?=[ \t]))?[ \t]*(?:\*{2,3}(?=\S)|__(?=\S)|\*(?=[^\s*])|_(?=[^\s_]))?")
_LEADS = frozenset(" \t>#*_")  # what it can begin with; most lines begin with a letter
_TRAILS = " \t*_\\"
_RULE = re.compile(r"[\s\-–—_=*.~|:+]*")  # a rule under a title, an empty table row
_PAGE_NUMBER = re.compile(r"(?:[-–] ?)?\d{1,3}(?: ?[-–])?|Trang \d{1,3}(?:/\d{1,3})?", re.IGNORECASE)
# What converters write where a page ends: "--- Page 3 ---", "=== TRANG 3/12 ===", "[Page 3]", "--- PAGE BREAK ---".
_PAGE_MARK = re.compile(
    r"(?i)(?:[-–—=*~]{2,}|#{1,6}|[\[({<]+(?:!--)?) ?(?:page|trang)"
    r"(?: ?break|(?: (?:số|number|no\.?))? ?[:#]? ?\d{1,4}(?: ?(?:/|of|trên) ?\d{1,4})?)"
    r"(?: ?(?:[-–—=*~#]+|(?:--)?[\])}>]+))?"
)
_MARKS = frozenset("-–—=*~#[({<")
_LONG_MARK = 60  # characters

# "… về quan hệ lao động 2.1." before a line that begins the item: the number went to the end of the line above.
_STRAY_NUMBER = re.compile(r"(?<=[^\W\d])[ ]+(?P<dotted>\d{1,2}\.\d{1,2}\.)$|(?<=[^\W\d])[ ]+(?P<plain>\d{1,2}\.)$")
# "N. Heading N.1. First item …" on one line: the break between a heading and its first item is lost.
_FIRST_ITEM = re.compile(rf"(?P<number>\d{{1,2}})\. ?[{UPPER}][^.;:]{{3,300}}? (?=(?P=number)\.1\.? ?[{UPPER}])")
_REFERS = re.compile(
    r"(?i)(?:điều|khoản|điểm|mục|số|năm|chương|phần|lục|biểu|mẫu|bảng|tháng|ngày|quý|cấp|loại|nhóm|từ|đến|và|là)$"
)

# A long line is a document whose line breaks are lost; it is cut again where an item certainly begins.
_LONG_LINE = 1500
_LOST_BREAK = re.compile(
    r"(?<=[.;:,]) +(?=Điều \d{1,3}[a-zđ]?[.:] )"
    rf"|(?<=[.;:]) +(?=[-+•] ?[{UPPER}])"
    rf"|(?<=[.;:]) +(?=(?:\d\d?[.)]|[IVX]+\.|[a-zđ]\)) ?[{UPPER}])"
    r"|(?<=[.;:,/]) +(?=Nơi nhận ?:)"
)


@dataclass(slots=True)
class Line:
    """One line: ``clean[start:end]`` are its words. gap: a blank line or a rule stands before it.

    page: a page ended before it.
    hashes: depth of a Markdown heading, 0 where it is none. table: a row of a pipe table.
    wide: the line's length as it stands, to tell hard-wrapped text.
    """

    start: int
    end: int
    gap: bool
    hashes: int
    table: bool
    wide: int
    page: bool = False


def read_lines(clean: str, start: int, end: int) -> list[Line]:
    """The lines of ``clean[start:end]`` that carry words: no blank ones, rules and page numbers."""
    lines: list[Line] = []
    gap, page = True, False
    position = start
    for raw in clean[start:end].split("\n"):
        begin, position = position, position + len(raw) + 1
        if not raw:
            gap = True
            continue
        words = raw.rstrip(_TRAILS) if raw[-1] in _TRAILS else raw
        first, hashes = begin, 0
        if not raw[0].isalpha():  # most lines begin with a letter
            lead = _LEAD.match(raw) if raw[0] in _LEADS else None
            if lead:
                words = words[lead.end() :]
                first, hashes = begin + lead.end(), len(lead.group(1) or "")
            if not words or (words[0] in "-–—_=*.~|:+" and _RULE.fullmatch(words)):
                gap = True
                continue
            if raw[0] in _MARKS and len(raw) < _LONG_MARK and _PAGE_MARK.fullmatch(raw.rstrip()):
                gap = page = True
                continue
        if gap and len(words) < 14 and _PAGE_NUMBER.fullmatch(words) and not (lines and lines[-1].table):
            gap = page = True
            continue
        line = len(lines)
        if len(words) > _LONG_LINE and words[0] != "|":
            _cut(words, first, gap, hashes, lines)
        else:
            _add(words, first, gap, hashes, len(raw), lines)
        if page:
            lines[line].page = True
        gap = page = False
    return lines


def _add(words: str, first: int, gap: bool, hashes: int, wide: int, lines: list[Line]) -> None:
    """Append a line, parted from the next item, or from its number, where that strayed to its end."""
    table = words[0] == "|"
    joined = _FIRST_ITEM.match(words) if words[0].isdigit() and ".1" in words else None
    if joined and not _REFERS.search(words[: joined.end()].rstrip()):
        end = len(words[: joined.end()].rstrip())
        lines.append(Line(first, first + end, gap, hashes, False, wide))
        _add(words[joined.end() :], first + joined.end(), False, 0, wide, lines)
        return
    stray = _STRAY_NUMBER.search(words) if words[-1] == "." and words[-2:-1].isdigit() and not table else None
    if (
        stray
        and not _REFERS.search(words[: stray.start()])
        and (stray.group("dotted") or words[: stray.start()].isupper())
    ):
        lines.append(Line(first, first + stray.start(), gap, hashes, False, wide))
        number = stray.start("dotted") if stray.group("dotted") else stray.start("plain")
        lines.append(Line(first + number, first + len(words), False, 0, False, wide))
        return
    lines.append(Line(first, first + len(words), gap, hashes, table, wide))


def _cut(words: str, first: int, gap: bool, hashes: int, lines: list[Line]) -> None:
    """Append the pieces of a long line, cut where a line break was lost."""
    last = 0
    for cut in _LOST_BREAK.finditer(words):
        lines.append(Line(first + last, first + cut.start(), gap, hashes, False, cut.start() - last))
        last, gap, hashes = cut.end(), False, 0
    lines.append(Line(first + last, first + len(words), gap, hashes, False, len(words) - last))


def wrap_width(lines: list[Line]) -> int:
    """Width at which the text was wrapped by hand, 0 where a line is a paragraph.

    Hard-wrapped text has many lines of nearly the same length; the widest tenth then stands close to the median.
    """
    widths = sorted(line.wide for line in lines if not line.table and line.wide >= 40)
    if len(widths) < 6:
        return 0
    wide = widths[len(widths) * 9 // 10]
    if wide > 140:
        return 0
    near = sum(1 for width in widths if width >= wide * 0.8)
    return wide if near * 2 >= len(widths) else 0
