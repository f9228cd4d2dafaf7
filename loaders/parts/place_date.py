"""Địa danh và thời gian: where and when a document was issued, as precise as it says."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import NamedTuple

from loaders.agencies.places import communes_named, districts_named, find_province
from loaders.letters import LOWER, UPPER
from loaders.record import DatePart, Quote
from loaders.text import Span

_BLANK = r"[\s.…_·]{0,30}"
_DIGITS = r"(?:\d ?\d|\d)"
_LONG = re.compile(
    rf"(?i:ngày){_BLANK}(?P<day>{_DIGITS})?{_BLANK}(?i:tháng){_BLANK}(?P<month>{_DIGITS})?{_BLANK}(?i:năm)"
    r"[\s.…_]{0,12}(?P<year>(?:19|20) ?\d ?\d)?"
)
_SHORT = re.compile(
    r"(?i:ngày)\s{0,3}(?P<day>\d{1,2})\s?[/.\-]\s?(?P<month>\d{1,2})\s?[/.\-]\s?(?P<year>(?:19|20)\d\d)"
)
_PASSED = re.compile(
    r"thông qua[ \n](?:tại[ \n][^\n.;()]{3,60}?,?[ \n])?(?:vào[ \n])?"
    r"ngày[ \n](?P<day>\d{1,2})[ \n]tháng[ \n](?P<month>\d{1,2})[ \n]năm[ \n](?P<year>(?:19|20)\d\d)"
)
_PLACE = re.compile(
    rf"(?:^|[\n|\t*_]|[ ]{{2}}|[-–—=]{{2}})[ \t\u200e]*"
    rf"(?P<place>[{UPPER}](?:[\w.'’]|[ \-–](?=[\w\-–])|[-–][ ](?=\w)){{0,40}}?)[ \t*_|]*,[\s*_|]*"
    r"(?:(?:hồi|lúc)\s\d{1,2}\s?(?:giờ|h|g|:)\s?(?:\d{1,2}(?:\s?phút)?)?,?[\s*_|]*)?$"  # a công điện tells the hour too
)
# Where the motto and its rule, or the youth union's name, share the line with the place.
_MOTTO_END = re.compile(rf"(?i:hạnh phúc)[ .*]*(?=[ —–-])|ĐOÀN TNCS HỒ CHÍ MINH(?= [{UPPER}][{LOWER}])")
_LINE_ABOVE = re.compile(rf"(?:^|[\n|]) *([{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{0,2}}) *\n *$")
_NUMBER_LINE = re.compile(r"[ \t|*_#]*S[ốỐ][ \t]*:?[ \t]*\d")
_LONGEST_LINE = 40
_TP = re.compile(r"^(?:T\.?P\.?|Thành phố|TP)\s+(?=[A-ZĐ])")


class PlaceDate(NamedTuple):
    place: str | None
    place_span: Span | None
    date: DatePart
    impossible: bool


def find_place_date(clean: str, start: int, end: int, after: int = 0) -> PlaceDate:
    """Place and date in the head ``clean[start:end]``; no place begins before ``after``, the end of the number.

    A date that a place stands before is the document's; without one, the first long form ("ngày … tháng … năm …") that
    stands at the head of a line is. Other dates in the head belong to a title and are left alone.
    """
    for pattern in (_LONG, _SHORT):
        for match in pattern.finditer(clean, start, end):
            first = max(start, after if after < match.start() else start, match.start() - 60)
            motto = _MOTTO_END.search(clean, first, match.start())
            before = clean[motto.end() if motto else first : match.start()]
            place = _PLACE.search(before)
            alone = pattern is _LONG and _alone(clean, match, before)
            if not place and not alone and not _beside_number(clean, after, match.start()):
                continue
            name, span = _place(clean, place, match.start() - len(before)) if place else (None, None)
            part, impossible = read_date(clean, match)
            return PlaceDate(name, span, part, impossible)
    return _run_on(clean, max(start, after), end) or PlaceDate(None, None, DatePart(), False)


def _alone(clean: str, match: re.Match[str], before: str) -> bool:
    """Whether a date has its line to itself, or shares it with capitals; "Ngày 21 …, Chính phủ ban hành" opens text."""
    after = re.split(r"[\n|]", clean[match.end() : match.end() + _LONGEST_LINE], maxsplit=1)[0]
    return not before.split("\n")[-1].strip(" |*_\t") and re.match(r"[\s*_.]*,\s*\w", after) is None


def _beside_number(clean: str, after: int, start: int) -> bool:
    """Whether a date stands right behind the number that heads its line: "Số: 103/VPUBND-KT, ngày 09 tháng 3 …"."""
    line = clean.rfind("\n", 0, start) + 1
    numbered = line < after and _NUMBER_LINE.match(clean, line, after) is not None
    return numbered and not clean[after:start].strip(" \t*_,;")


def _run_on(clean: str, start: int, end: int) -> PlaceDate | None:
    """Place and date inside a line, where the head lost its line breaks: "… Cần Thơ - Cà Mau Hà Nội, ngày 03 …"."""
    for match in _LONG.finditer(clean, start, end):
        comma = clean.rfind(",", max(start, match.start() - 3), match.start())
        first = place_before(clean, start, comma) if comma > 0 else None
        if first is not None:
            part, impossible = read_date(clean, match)
            return PlaceDate(clean[first:comma], Span(first, comma), part, impossible)
    return None


def place_before(clean: str, start: int, comma: int) -> int | None:
    """Where the longest name of a province that ends at ``comma`` begins; None where none does."""
    first = None
    begin = comma
    for _ in range(5):
        begin = clean.rfind(" ", start, begin) if begin > start else -1
        if begin < 0:
            break
        words = _TP.sub("", clean[begin + 1 : comma])
        if words[:1].isupper() and find_province(words, None):
            first = begin + 1
    return first


def find_day(clean: str, start: int, end: int) -> DatePart | None:
    """The first whole day written in ``clean[start:end]``."""
    for pattern in (_LONG, _SHORT):
        for match in pattern.finditer(clean, start, end):
            part, impossible = read_date(clean, match)
            if part.precision == "day" and not impossible:
                return part
    return None


def find_passed(clean: str, start: int, end: int) -> DatePart | None:
    """The day on which a law or resolution was passed, which stands at its end in place of a date in the head."""
    found = None
    for match in _PASSED.finditer(clean, start, end):
        part, impossible = read_date(clean, match)
        found = None if impossible else part
    return found


def _place(clean: str, match: re.Match[str], offset: int) -> tuple[str, Span]:
    words = match.group("place")
    line = max(words.rfind("\n"), words.rfind("  "))
    words = words[line + 1 :]
    end = offset + match.end("place")
    start = end - len(words.rstrip())
    above = _LINE_ABOVE.search(clean, max(0, start - _LONGEST_LINE), start)
    whole = f"{above[1]} {words.strip()}" if above else ""
    if above and (find_province(whole) or districts_named(whole) or communes_named(whole)):
        return whole, Span(above.start(1), end)  # "Tam", "Kỳ, ngày 19 tháng 6 năm 2007"
    return words.strip(), Span(start, end)


def read_date(clean: str, match: re.Match[str]) -> tuple[DatePart, bool]:
    """The date of a match of day, month and year, and whether it is impossible (then only its words are kept)."""
    day, month, year = (_number(match.group(name)) for name in ("day", "month", "year"))
    words = match.group().rstrip(" .…_\n")
    skipped = words.find("ngày") if words.startswith("thông qua") else 0
    raw = Quote(words[skipped:], match.start() + skipped, match.start() + len(words))
    part = DatePart(raw=raw)
    if year is None:
        return part, False
    if (month is not None and not 1 <= month <= 12) or (day is not None and not 1 <= day <= 31):
        return part, True
    part.year = year
    if month is None:
        part.precision = "year"
        part.earliest, part.latest = f"{year}-01-01", f"{year}-12-31"
        return part, False
    last = calendar.monthrange(year, month)[1]
    part.month = month
    if day is None:
        part.precision = "month"
        part.earliest, part.latest = f"{year}-{month:02}-01", f"{year}-{month:02}-{last:02}"
        return part, False
    if day > last:
        part.year = part.month = None
        return part, True
    part.day, part.precision = day, "day"
    part.earliest = part.latest = date(year, month, day).isoformat()
    return part, False


def _number(words: str | None) -> int | None:
    return int(words.replace(" ", "")) if words else None
