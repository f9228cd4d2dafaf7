"""The words that targets are made of: numbers, what compares them, and what is counted."""

from __future__ import annotations

import re
from functools import cache

from loaders.wordlists import either, rows, words

LIST = "target_words.tsv"
# "05", "1.000", "85,5"; "03 (ba)" says the number twice.
NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,6}(?:,\d{1,3})?"
AGAIN = r"(?:[ ]?\([a-z ]{2,20}\))?"
COMPARE = rf"{either(words(LIST, 'compare'))}(?:[ ]dat)?"
# "khoảng 20%": its comparator is none of those above.
ABOUT = either(words(LIST, "about"))
AT_LEAST = frozenset(words(LIST, "at_least"))
# "2,4 triệu lượt người" counts in millions, as "80 tỷ đồng" does.
UNITS = (
    rf"(?:(?:trieu|nghin|ngan|van)[ ])?{either([*words(LIST, 'counted'), *words(LIST, 'held'), *words(LIST, 'made')])}"
)


@cache
def _comparators() -> dict[str, str]:
    return {row[1]: row[2] for row in rows(LIST) if row[0] == "compare"}


def comparator_of(match: re.Match[str]) -> str:
    """The sign that the groups ``compare`` and ``more`` of ``match`` say; "=" where they say none."""
    groups = match.groupdict()
    if groups.get("more"):
        return ">="
    said = " ".join((groups.get("compare") or "").split())
    said = said if said in _comparators() else said.removesuffix(" dat")
    return _comparators().get(said, "=")


def number_of(written: str) -> float:
    """The number as Vietnamese writes it: dots between thousands, a comma before decimals."""
    return float(written.replace(".", "").replace(",", "."))
