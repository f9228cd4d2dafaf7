"""Units told apart by their numbers alone: "Ban Quản lý dự án 3, 4, 5, 8", "Khu Quản lý đường bộ I, II và III"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from loaders.agencies.name_words import stops, word_end
from loaders.agencies.reader import Found, Reader

_LAST = re.compile(r" (?P<number>\d{1,2}|[IVX]{1,4})$")
_DIGITS = r"\d{1,2}"
_ROMAN = r"[IVX]{1,4}"
_MORE = {
    digits: re.compile(rf"(?:(?:, | và |, và ){number}(?![\w/%]))+")
    for digits, number in ((True, _DIGITS), (False, _ROMAN))
}


def with_numbers(reader: Reader, start: int, found: Found, read: Callable[[str], Found | None]) -> Found:
    """``found``, the unit whose name begins at ``start``, and those of its kind of which only the numbers follow.

    read: the unit that is called so by itself. The numbers must rise, and the name end with the first of them.
    """
    last = _LAST.search(reader.raw, start, found.end) if len(found.agencies) == 1 else None
    if last is None or reader.raw[found.end : found.end + 1] not in (",", " "):
        return found
    more = _MORE[last["number"].isdigit()].match(reader.raw, found.end)
    if more is None or not _ends(reader, more.end()):
        return found
    numbers = re.findall(r"\w+", more.group().replace(" và ", ", "))
    values = [_value(number) for number in (last["number"], *numbers)]
    if values != sorted(set(values)):
        return found
    units = [read(f"{reader.raw[start : last.start('number')]}{number}") for number in numbers]
    if any(unit is None or len(unit.agencies) != 1 for unit in units):
        return found
    return replace(
        found, end=more.end(), agencies=(*found.agencies, *(unit.agencies[0] for unit in units if unit is not None))
    )


def _ends(reader: Reader, end: int) -> bool:
    """Whether a sign, a verb or "và" follows, and nothing that the numbers could count ("3, 4 dự án")."""
    if reader.raw[end : end + 1] != " ":
        return reader.match(r"[.,]\d", end) is None
    return stops(reader, end + 1, word_end(reader, end + 1))


def _value(number: str) -> int:
    if number.isdigit():
        return int(number)
    signs = [{"I": 1, "V": 5, "X": 10}[letter] for letter in number]
    return sum(-one if one < after else one for one, after in zip(signs, [*signs[1:], 0], strict=True))
