"""Names of two parts ("Lao động - Thương binh và Xã hội") that a line's end parts before the hyphen."""

from __future__ import annotations

import re
from functools import cache

from loaders.text import plain
from loaders.wordlists import rows

_LONGEST = 30  # characters of a first part


def goes_on(clean: str, line_end: int, start: int) -> bool:
    """Whether the words at ``start``, behind a "- " that begins a line, are the second part of a name that the line
    ending at ``line_end`` began: "… Giám đốc Sở Lao động" and "- Thương binh và Xã hội"."""
    begin = clean.rfind("\n", 0, line_end) + 1
    parts = _parts()
    before = plain(clean[max(begin, line_end - _LONGEST) : line_end])
    words = [word for word in before.split() if word[-1].isalnum() or len(word) > 1]
    for count in (2, 1, 3, 4):
        seconds = parts.get(" ".join(words[-count:]))
        if seconds and len(words) > count:  # a line that says no more is an item itself
            first = line_end - len(before) + before.rindex(words[-count])
            # "Sở Lao động", "- Thương binh"; "Vụ Tổ chức", "- cán bộ"; but "kinh tế", "- Xã hội: …" is a list.
            one_name = clean[first].isupper() or not clean[start].isupper()
            return one_name and seconds.match(plain(clean[start : start + _LONGEST])) is not None
    return False


@cache
def _parts() -> dict[str, re.Pattern[str]]:
    return {
        plain(first): re.compile(rf"(?:{'|'.join(re.escape(plain(one)) for one in seconds.split('|'))})(?!\w)")
        for first, seconds in rows("hyphenated.tsv")
    }
