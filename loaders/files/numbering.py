"""Automatic numbering of Word: the "1.", "a)", "-" that stand in no paragraph's own text (ECMA-376, 17.9)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

_ROMAN_VALUES = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
_ROMAN = tuple(zip(_ROMAN_VALUES, ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"], strict=True))


@dataclass(frozen=True, slots=True)
class _Level:
    format: str
    text: str
    start: int


class Numbering:
    """Counts the numbered paragraphs of one document as Word does."""

    def __init__(self, part: Any | None) -> None:
        """``part``: the root element of numbering.xml, or None where the document has none."""
        self._levels: dict[str, dict[int, _Level]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if part is None:
            return
        abstracts = {a.get(qn("w:abstractNumId")): a for a in part.findall(qn("w:abstractNum"))}
        for number in part.findall(qn("w:num")):
            reference = number.find(qn("w:abstractNumId"))
            abstract = abstracts.get(reference.get(qn("w:val"))) if reference is not None else None
            if abstract is not None:
                self._levels[number.get(qn("w:numId"))] = self._read(abstract, number)

    @staticmethod
    def _read(abstract: Any, number: Any) -> dict[int, _Level]:
        levels: dict[int, _Level] = {}
        overrides = [o.find(qn("w:lvl")) for o in number.findall(qn("w:lvlOverride"))]
        for level in [*abstract.findall(qn("w:lvl")), *(o for o in overrides if o is not None)]:
            index = _integer(level.get(qn("w:ilvl")), 0)
            start = _integer(_value(level, "w:start", "1"), 1)
            levels[index] = _Level(_value(level, "w:numFmt", "decimal"), _value(level, "w:lvlText", ""), start)
        for override in number.findall(qn("w:lvlOverride")):
            start = override.find(qn("w:startOverride"))
            index = _integer(override.get(qn("w:ilvl")), 0)
            if start is not None and index in levels:
                levels[index] = _Level(levels[index].format, levels[index].text, _integer(start.get(qn("w:val")), 1))
        return levels

    def label(self, number_id: str, level: int) -> str:
        """The label of the next paragraph of list ``number_id`` at ``level`` (from 0); "" where it has none."""
        levels = self._levels.get(number_id)
        if not levels or level not in levels:
            return ""
        counts = self._counts.setdefault(number_id, {})
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for deeper in [key for key in counts if key > level]:
            del counts[deeper]
        if levels[level].format == "bullet":
            return "-"
        if levels[level].format == "none":
            return ""
        words = levels[level].text
        for index in range(level + 1):
            if f"%{index + 1}" in words:
                own = levels.get(index)
                count = counts.get(index, own.start if own else 1)
                words = words.replace(f"%{index + 1}", number_words(count, own.format if own else "decimal"))
        return words


def _value(parent: Any, tag: str, default: str) -> str:
    found = parent.find(qn(tag))
    return str(found.get(qn("w:val")) or default) if found is not None else default


def _integer(words: str | None, default: int) -> int:
    try:
        return int(words) if words is not None else default
    except ValueError:
        return default


def number_words(count: int, format: str) -> str:
    """``count`` as a list of ``format`` (by Word's names) writes it."""
    if format in ("lowerLetter", "upperLetter") and count > 0:
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter if format == "lowerLetter" else letter.upper()
    if format in ("lowerRoman", "upperRoman") and 0 < count < 4000:
        words = ""
        for value, sign in _ROMAN:
            words += sign * (count // value)
            count %= value
        return words if format == "upperRoman" else words.lower()
    return f"{count:02d}" if format == "decimalZero" else str(count)
