"""Số, ký hiệu: the number and symbol in the head (Nghị định 30/2020/NĐ-CP, Phụ lục I phần I mục II.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from loaders.letters import LOWER, UPPER
from loaders.parts.lexicon import kinds
from loaders.plain_search import Phrases, matches_at
from loaders.text import Span

_GROUP = rf"[{UPPER}][{UPPER}{LOWER}0-9&.]{{0,19}}"
# "/STTTT-CNTT", "/QĐ - U B ND" (letter-spaced: single capitals and pairs), "/2025/QH15", "-NQ/TU"
_SYMBOL = (
    rf"(?P<symbol>{_GROUP}(?:[ ]?[-–/_.][ ]?{_GROUP}){{0,8}}"
    rf"(?:[ ][{UPPER}]{{1,3}}(?=[ \t|\n*]|$)(?![ ]?[{UPPER}]?[{LOWER}])){{0,6}})"
)
_NUMBER = r"(?P<number>\d{1,6}(?:\.\d{1,3})?[a-zA-Z]?)"
_YEAR = r"(?:[ ]?/[ ]?(?P<year>(?:19|20)\d\d))?"
_NAMES = "(?:" + "|".join(re.escape(kind.name) for kind in kinds()) + ")"
_CODE = "(?:QĐ|KH|BC|TB|TTr|CV|HD|NQ|CT|CTr|GM|KL|TT)"  # "Số: 178 KH/TĐTN-PT"
_FULL = re.compile(
    rf"(?:(?:Luật|LUẬT|Bộ luật|Pháp lệnh)[ ]+số|{_NAMES}[ ]+số(?=[ ]*:)|(?<![{UPPER}{LOWER}])(?:S[ốỐ]|Sô))"
    rf"(?![{LOWER}])[ \t]*(?:hiệu)?[ \t]*[:.]{{0,2}}\s{{0,4}}"
    rf"(?:{_NUMBER})?[ \t.…_]{{0,40}}{_YEAR}"
    rf"(?:(?:\s{{0,3}}[/\-–][ ]{{0,3}}|(?<=\d)[ ]{{1,3}}(?={_CODE}[/\-])){_SYMBOL})"
)
_FULL_BEGINS = Phrases(("Luật", "LUẬT", "Bộ luật", "Pháp lệnh", "Số", "SỐ", "Sô", *(kind.name for kind in kinds())))
_LABEL_ONLY = re.compile(rf"(?<![{UPPER}{LOWER}])(?:S[ốỐ])[ \t]*:[ \t]*(?P<number>\d{{1,6}})?(?=\s*(?:$|\n|\|))")
_BARE = re.compile(rf"(?m)^[ \t|*_]*{_NUMBER}{_YEAR}[ ]?[/\-–][ ]?{_SYMBOL}[ \t|*_]*$")
_STAMPED = re.compile(r"(?m)^[ \t|*_]*(\d{1,6})[ \t|*_]*$")
_INCOMING = re.compile(r"(?i:(?:cv|công văn|văn bản)?\s*đ[ếê]n)\W*$|ĐẾN\W*$")
_KNOWN_TAIL = re.compile(rf"(?:UBND|HĐND|TTg|CP|QH\d{{1,2}}|TW|TU|UB|HU|ĐU)(?=[ ](?![-–/][ ]?[{UPPER}]{{2}}))")
# The right column, glued to the symbol: "12/QĐ-UBNDCỘNG HÒA XÃ HỘI …".
_GLUED = re.compile(r"(?:CỘNG(?= H[OÒ])|ĐẢNG(?= CỘNG SẢN)|ĐOÀN(?= TNCS| THANH NIÊN))")


class NumberFound(NamedTuple):
    """number: None where blank. symbol: without number, year kept apart. span: "Số: 12/QĐ-UBND" as it stands."""

    number: str | None
    symbol: str | None
    year: int | None
    span: Span
    status: str  # stated, blank


def find_number(clean: str, start: int, end: int, kind: int | None) -> NumberFound | None:
    """The document's own number in its head ``clean[start:end]``; None where there is no such line.

    ``kind`` is where the kind above the title stands: behind it only a "Số:" at the head of a line counts, since titles
    cite other documents.

    A stamp of the receiving office ("CV ĐẾN Số 123") is passed over; a number that was stamped on the line before
    "Số: /QĐ-UBND" is taken with it.
    """
    for match in _full(clean, start, end):
        if _INCOMING.search(clean[max(start, match.start() - 25) : match.start()]):
            continue
        if kind is not None and match.start() >= kind and not _heads_line(clean, match.start()):
            continue
        match = _again(clean, match, end if kind is None else kind)
        glued = _GLUED.search(clean, match.start("symbol") + 2, match.end("symbol") + 20)
        cut = glued.start() if glued and glued.start() < match.end("symbol") else match.end("symbol")
        symbol, last = _trim(clean[match.start("symbol") : cut], cut)
        number = match.group("number")
        first = match.start()
        stamp = _stamped(clean, start, match.start()) if number is None else None
        if stamp is not None:
            number, first = stamp.group(1), stamp.start(1)
        year = match.group("year")
        return NumberFound(number, symbol, int(year) if year else None, Span(first, last), _status(number))
    bare = _BARE.search(clean, start, end if kind is None else kind)
    if bare:
        symbol, last = _trim(bare.group("symbol"), bare.end("symbol"))
        year = bare.group("year")
        span = Span(bare.start("number"), last)
        return NumberFound(bare.group("number"), symbol, int(year) if year else None, span, "stated")
    for label in _LABEL_ONLY.finditer(clean, start, end):
        if _INCOMING.search(clean[max(start, label.start() - 25) : label.start()]):
            continue
        parted = _parted(clean, label, end)
        if parted:
            return parted
        number = label.group("number")
        last = label.end("number") if number else label.end()
        return NumberFound(number, None, None, Span(label.start(), last), _status(number))
    return None


def _again(clean: str, match: re.Match[str], end: int) -> re.Match[str]:
    """The same number where it heads a line: a page's heading ("Công văn số 402-CV/…") may repeat it above."""
    if _heads_line(clean, match.start()) or match.group("number") is None:
        return match
    for other in _full(clean, match.end(), end):
        same = other.group("number") == match.group("number") and other.group("symbol") == match.group("symbol")
        if same and _heads_line(clean, other.start()):
            return other
    return match


def _full(clean: str, start: int, end: int) -> Iterator[re.Match[str]]:
    return matches_at(_FULL, clean, _FULL_BEGINS.places(clean, start, end), end)


def _heads_line(clean: str, position: int) -> bool:
    line = clean.rfind("\n", 0, position) + 1
    return clean[position].isupper() and not clean[line:position].strip(" \t|*_#")


def _status(number: str | None) -> str:
    return "stated" if number else "blank"


def _stamped(clean: str, start: int, before: int) -> re.Match[str] | None:
    """A number alone on the line right before "Số:", as rubber stamps come out of OCR."""
    lines = list(_STAMPED.finditer(clean, max(start, before - 60), before))
    if not lines or clean[lines[-1].end() : before].strip(" \n|*_"):
        return None
    stamp = lines[-1]
    return None if _INCOMING.search(clean[max(start, stamp.start() - 25) : stamp.start()]) else stamp


def _parted(clean: str, label: re.Match[str], end: int) -> NumberFound | None:
    """Number and symbol that other lines stand between: "Số: 123" … "/QĐ-UBND"."""
    pattern = re.compile(rf"(?m)^[ \t|*_]*[/\-–][ ]?{_SYMBOL}[ \t|*_]*$")
    match = pattern.search(clean, label.end(), min(end, label.end() + 200))
    if not match:
        return None
    symbol, last = _trim(match.group("symbol"), match.end("symbol"))
    number = label.group("number") or _between(clean, label.end(), match.start())
    return NumberFound(number, symbol, None, Span(label.start(), last), _status(number))


def _between(clean: str, start: int, end: int) -> str | None:
    numbers = _STAMPED.findall(clean, start, end)
    return str(numbers[0]) if len(numbers) == 1 else None


def _trim(symbol: str, end: int) -> tuple[str, int]:
    """The symbol without spaces, and without a place that follows it on the same line ("QĐ-UBND Kon Tum")."""
    known = _KNOWN_TAIL.search(symbol)
    if known:
        end -= len(symbol) - known.end()
        symbol = symbol[: known.end()]
    while symbol and symbol[-1] in ".,-–/ ":
        symbol, end = symbol[:-1], end - 1
    return symbol.replace(" ", "").replace("–", "-"), end
