"""Documents called by kind and number alone where they are cited in full elsewhere: "Kế hoạch số 95", "NQ 57"."""

from __future__ import annotations

import re
from collections import defaultdict

from loaders.citations.numbers import Found, kind_before
from loaders.text import Text

# A number with nothing about it that makes it part of another, of a symbol, or a count of years.
_BARE = re.compile(
    r"(?<![\d/.,\-–_\w])\d{1,5}(?![\d\w])(?![.,]\d|\s*[/–_-]\s*[a-z\d])"
    r"(?!\s*(?:nam(?!\s+(?:19|20)\d\d)|thang|ngay (?!\d)|tuan|quy|trieu|ty|ty dong|nguoi|%)(?!\w))"
)
_NO_SERIES = ("Luật", "BL", "PL", "HP")  # cited by name


def with_bare_numbers(text: Text, start: int, end: int, numbers: list[Found]) -> list[Found]:
    """``numbers`` and the bare mentions in ``clean[start:end]`` of those whose kind and number mean one document."""
    known: dict[tuple[str | None, str], dict[str, Found]] = defaultdict(dict)
    for found in numbers:
        if found.kind and found.kind not in _NO_SERIES:
            known[found.kind, found.number.number.lstrip("0")].setdefault(found.number.so_ky_hieu.lower(), found)
    if not known:
        return numbers
    called = {number for _, number in known}
    more: list[Found] = []
    for match in _BARE.finditer(text.plain, start, end):
        number = match.group().lstrip("0")
        before = kind_before(text, start, match.start()) if number in called else None
        meant = known.get((before[1], number), {}) if before else {}
        if before is not None and len(meant) == 1:
            (full,) = meant.values()
            more.append(Found(before[0], match.start(), match.end(), full.number, full.kind, True, False, None))
    return sorted(numbers + more, key=lambda found: found.number_start) if more else numbers
