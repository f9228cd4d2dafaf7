"""What numbers, letters and signs at the head of a line say: "III.", "1.2.", "a)", "Điều 3.", "-", "Phụ lục II"."""

from __future__ import annotations

import re
from typing import NamedTuple

from loaders.letters import UPPER

# Depth order of the styles. Roman numbers and capital letters stand in either order, so they share a rank.
RANKS = {
    "annex": 0,
    "form": 1,
    "part": 2,
    "chapter": 3,
    "division": 4,
    "subdivision": 5,
    "article": 6,
    "title": 7,
    "roman": 8,
    "capital": 8,
    "number1": 9,
    "number2": 10,
    "number3": 11,
    "number4": 12,
    "letter": 13,
    "letter2": 14,
    "bracket": 15,
    "small_roman": 15,
}
STRUCTURAL = frozenset(("annex", "form", "part", "chapter", "division", "subdivision"))
LETTERS = "abcdđeghiklmnopqrstuvxy"  # the order of Vietnamese lists: no f, j, w, z
_CAPITALS = LETTERS.upper()
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


class Marker(NamedTuple):
    """style: a key of RANKS or "bullet"; label: as it goes into a path; value: its place in a list, from 1, 0 unknown.

    end: offset just after the marker and its spaces. other: for "C." and the like, the value in the other reading.
    """

    style: str
    label: str
    value: int
    end: int
    other: int = 0


_BULLET = re.compile(r"(?:\\?[-–—•●▪◦·⁃→➢✓§+*](?:[ \t]*(?=[^\s\-–—|])|[ \t]+)[ \t]*)(?:\+[ \t]+)?")
_NUMBER = re.compile(r"(\d{1,3}(?:[.]\d{1,2}){0,4})[ \t]*([.)/:]|[-–](?=[ \t]*[" + UPPER + r"]))?(?:[ \t]+|(?=\D)|$)")
_SYMBOL = re.compile(rf"[{UPPER}]{{2,}}\w*[ ]?[/\-–][ ]?[{UPPER}]")
_LETTER = re.compile(r"([a-zđ])([.]?\d{1,2}(?:[.]\d{1,2})?)?[ \t]*[).](?:[ \t]*(?=\S)|$)")
_LETTER_SLASH = re.compile(r"([a-zđ])[ \t]*[/\-–:][ \t]+(?=[" + UPPER + r"])")
_ROMAN = re.compile(
    r"([IVXLC]{1,6})((?:[.]\d{1,2}){1,3})?[ \t]*(?:[.)/:]|[-–](?=[ \t]))(?:[ \t]+|(?=[" + UPPER + r"])|$)"
)
_CAPITAL = re.compile(r"([A-ZĐ])[ \t]*(?:[.)/]|[-–](?=[ \t]))(?:[ \t]+(?=\S)|$)")
_BRACKET = re.compile(r"\((\d{1,2}|[a-zđ]|[ivx]{1,5})\)[ \t]*")
_ARTICLE = re.compile(r"(?:Điều|ĐIỀU)[ \t]+(\d{1,3}[a-zđ]?)[ \t]*(?:[.:)/](?=\D|$)|[-–](?=[ \t])|$)[ \t]*")
_NAMED = re.compile(
    r"(?P<annex>Phụ[ \t]+lục|PHỤ[ \t]+LỤC)|(?P<form>Mẫu[ \t]+số|MẪU[ \t]+SỐ|Biểu[ \t]+số|BIỂU[ \t]+SỐ)"
    r"|(?P<part>Phần|PHẦN)|(?P<chapter>Chương|CHƯƠNG)|(?P<subdivision>Tiểu[ \t]+mục|TIỂU[ \t]+MỤC)"
    r"|(?P<division>Mục|MỤC)"
)
_NAMED_NUMBER = re.compile(
    r"[ \t]*(?:số|SỐ)?[ \t]*(?P<label>(?i:thứ)[ \t]+\w+|[IVXLC]+(?!\w)|\d{1,3}[a-zA-Z]?(?!\w)|[A-ZĐ](?!\w))[ \t]*"
)
_NAMES = {
    "annex": "Phụ lục",
    "form": "Mẫu số",
    "part": "Phần",
    "chapter": "Chương",
    "division": "Mục",
    "subdivision": "Tiểu mục",
}
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")


def roman(numeral: str) -> int:
    """Value of a Roman numeral, 0 where it is none."""
    total = 0
    for index, letter in enumerate(numeral):
        value = _ROMAN_VALUES.get(letter, 0)
        if not value:
            return 0
        following = _ROMAN_VALUES.get(numeral[index + 1], 0) if index + 1 < len(numeral) else 0
        total += -value if value < following else value
    return total


def ordinal(number: int) -> str:
    """ "nhất", "hai" … as in "thứ hai"."""
    return _ORDINALS[number - 1] if number <= len(_ORDINALS) else str(number)


def read_marker(clean: str, start: int, end: int) -> Marker | None:
    """The marker with which ``clean[start:end]`` begins, or None."""
    first = clean[start]
    if "0" <= first <= "9":
        return _number(clean, start, end)
    if first in "-–—•●▪◦·⁃→➢✓§+*\\":
        return _bullet(clean, start, end)
    if first in _CAPITALS:
        return _capital(clean, start, end)
    if first == "(":
        return _bracket(clean, start, end)
    if first in LETTERS or first in "fjwz":
        return _letter(clean, start, end)
    return None


def _bullet(clean: str, start: int, end: int) -> Marker | None:
    match = _BULLET.match(clean, start, end)
    if not match or match.end() >= end:
        return None
    inner = read_marker(clean, match.end(), end)
    if inner and inner.style != "bullet":  # "*   b) Nhiệm vụ …": the number tells more than the sign
        return inner
    sign = clean[start] if clean[start] != "\\" else clean[start + 1]
    if "+" in match.group():
        sign = "+"
    return Marker("bullet", "-" if sign in "–—" else sign, 0, match.end())


def _number(clean: str, start: int, end: int) -> Marker | None:
    match = _NUMBER.match(clean, start, end)
    if not match:
        return None
    parts = match.group(1).split(".")
    if match.group(2) is None and (len(parts) == 1 or match.end() >= end or not clean[match.end()].isalpha()):
        alone = match.end() >= end and len(parts) > 1
        if not alone:
            return None  # "20 triệu", "10.5%"
    if len(parts) == 1 and (
        len(parts[0]) > 2 or (match.group(2) == "/" and clean[match.end() : match.end() + 1].isdigit())
    ):
        return None
    if match.end() < end and clean[match.end()].isdigit() and match.group(2) in (None, ".", "/", "-"):
        return None  # "10. 000", "1/10"
    if match.group(2) in ("/", "-", "–") and _SYMBOL.match(clean, match.end(), end):
        return None  # "14-CT/TW ngày …" at the head of a wrapped line
    label = ".".join(part.lstrip("0") or "0" for part in parts)
    style = f"number{min(len(parts), 4)}"
    return Marker(style, label, int(parts[-1]), match.end())


def _letter(clean: str, start: int, end: int) -> Marker | None:
    match = _LETTER.match(clean, start, end) or _LETTER_SLASH.match(clean, start, end)
    if not match:
        return None
    letter = match.group(1)
    value = LETTERS.find(letter) + 1
    extra = match.group(2) if match.re is _LETTER else None
    if extra:
        digits = extra.lstrip(".")
        return Marker(
            "letter2",
            f"{letter}.{digits}" if extra[0] == "." else letter + digits,
            int(digits.split(".")[-1]),
            match.end(),
        )
    return Marker("letter", letter, value, match.end())


def _bracket(clean: str, start: int, end: int) -> Marker | None:
    match = _BRACKET.match(clean, start, end)
    if not match or match.end() >= end:
        return None
    label = match.group(1)
    if label.isdigit():
        return Marker("bracket", f"({label})", int(label), match.end())
    value = roman(label.upper()) if set(label) <= set("ivx") else LETTERS.find(label) + 1
    return Marker("small_roman", f"({label})", value, match.end())


def _capital(clean: str, start: int, end: int) -> Marker | None:
    match = _ROMAN.match(clean, start, end)
    if match:
        value = roman(match.group(1))
        if match.group(2):  # "II.1.2": the Roman number repeats the section it stands in
            parts = match.group(2)[1:].split(".")
            return Marker(f"number{len(parts)}", ".".join(parts), int(parts[-1]), match.end())
        other = _CAPITALS.find(match.group(1)) + 1 if len(match.group(1)) == 1 else 0
        return Marker("roman", match.group(1), value, match.end(), other)
    match = _ARTICLE.match(clean, start, end)
    if match:
        digits = match.group(1).rstrip("abcdđeghi")
        return Marker("article", f"Điều {match.group(1)}", int(digits), match.end())
    match = _CAPITAL.match(clean, start, end)
    if match:
        return Marker("capital", match.group(1), _CAPITALS.find(match.group(1)) + 1, match.end())
    match = _NAMED.match(clean, start, end)
    return _named(clean, match, end) if match else None


def _named(clean: str, match: re.Match[str], end: int) -> Marker | None:
    """Phần, Chương, Mục, Phụ lục with its number; None where the words only mention one ("Mục II Kế hoạch này")."""
    style = str(match.lastgroup)
    number = _NAMED_NUMBER.match(clean, match.end(), end)
    position = number.end() if number else match.end()
    label = f"{_NAMES[style]} {number.group('label')}" if number else _NAMES[style]
    rest = clean[position:end]
    punctuated = rest[:1] in (".", ":", "-", "–")
    body = rest.lstrip(" .:-–")
    if not number and (style != "annex" or (body and not punctuated and body[0] != "(")):
        return None
    letters = [letter for letter in body[:60] if letter.isalpha()]
    capitals = bool(letters) and sum(letter.isupper() for letter in letters) * 10 >= len(letters) * 8
    if body and not punctuated and not capitals and body[0] not in '(“"':
        return None
    words = number.group("label") if number else ""
    value = roman(words) or (int(words) if words.isdigit() else 0)
    return Marker(style, label, value, end - len(body))
