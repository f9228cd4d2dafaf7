"""Sentences that the queries make in Vietnamese (doubts, notes, findings), in the language that is shown.

``english.json`` pairs each with its English; what it does not know stays as it is: words of documents have no English.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path

from views.text import language

_FILE = Path(__file__).with_name("english.json")


@lru_cache(maxsize=1)
def _sentences() -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(vietnamese, re.S), english) for vietnamese, english in json.loads(_FILE.read_text("utf-8"))]


@lru_cache(maxsize=5000)
def in_english(told: str) -> str | None:
    """A sentence of the queries in English; None where it is not known."""
    for vietnamese, english in _sentences():
        if match := vietnamese.fullmatch(told):
            return _filled(english, [in_english(part) or part if part else "" for part in match.groups()])
    return None


def _filled(english: str, parts: list[str]) -> str:
    return re.sub(r"\\(\d)", lambda at: parts[int(at.group(1)) - 1], english).replace(" ()", "")


def said(told: object) -> str:
    """``told`` in the language that is shown. Reckonings ("how; reason") are told part by part."""
    words = str(told if told is not None else "")
    if language() == "vi" or not words:
        return words
    whole = in_english(words)
    return whole if whole is not None else "; ".join(in_english(part) or part for part in words.split("; "))
