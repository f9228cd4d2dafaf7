"""What a question says outright: numbers of documents, years, provinces."""

from __future__ import annotations

import re

from queries.lexicon import longest, phrases, provinces, question_words
from queries.words import Word, fold

_NUMBER = re.compile(r"(?<![\w/])(\d{1,6}(?:/\d{4})?\s?[-/]\s?[A-ZĐa-zđ][\w.&-]*(?:/[\w.&-]+)?)", re.UNICODE)
# "2026-2030" is a period that a document is about, not its year.
_YEAR = re.compile(r"(?<![\w/])(?<!\d\d[-–])(?<!\d [-–] )(?:19|20)\d\d(?![\w/]|\s?[-–]\s?\d)")
_ALSO_WORDS = set(question_words()["places_that_are_words"])
_BEFORE_PLACE = [list(fold(word))[-1:] for word in question_words()["before_place"]]


def years_said(text: str) -> list[int]:
    """The years that ``text`` names."""
    return [int(match) for match in _YEAR.findall(text)]


def without_numbers(text: str) -> str:
    """``text`` with a blank for each number with a symbol."""
    return _NUMBER.sub(" ", text)


def numbers_said(
    text: str, asked: list[Word], accented: bool, taken: set[int]
) -> tuple[list[str], list[str | None], list[tuple[int, int]]]:
    """Document numbers: "171/KH-UBND", and bare ones after the name of a kind ("quyết định 505", "… 22/2013").

    With the kind that is said with each, and where those stand that have a symbol ("NQ" in "03/NQ-CP" is no kind).
    """
    spans: list[tuple[int, int]] = []
    numbers: list[str] = []
    kinds: list[str | None] = []
    said = {found.end: found for found in phrases("kinds").find(asked, accented)}
    plains = [word.plain for word in asked]
    for match in _NUMBER.finditer(text):
        number = re.sub(r"\s", "", match.group(1))
        parts = list(fold(number))
        at = next((i for i in range(len(plains)) if plains[i : i + len(parts)] == parts), None)
        if at is None:
            continue
        numbers.append(number)
        before = at - 1 if at and plains[at - 1] == "so" else at
        kinds.append(said[before].value if before in said else None)
        taken.update(range(at, at + len(parts)))
        spans.append((at, at + len(parts)))
    for end, found in said.items():
        at = end + 1 if end < len(plains) and plains[end] == "so" else end
        if at < len(plains) and plains[at].isdigit() and at not in taken and len(plains[at]) <= 6:
            dated = at + 1 < len(plains) and bool(_YEAR.fullmatch(plains[at + 1]))
            dated = dated and f"{plains[at]}/{plains[at + 1]}" in text
            numbers.append(f"{plains[at]}/{plains[at + 1]}" if dated else plains[at])
            kinds.append(found.value)
            taken.update(range(found.start, at + 1 + dated))
    return numbers, kinds, spans


def provinces_said(asked: list[Word], accented: bool, taken: set[int]) -> list[str]:
    """Provinces that the question names. "Đoàn TNCS Hồ Chí Minh" is no place."""
    found = longest(provinces().find(asked, accented)) or longest(provinces().find(asked, False))
    places = []
    things = {
        one.end for one in phrases("named_after_places").find(asked, accented) if accented or one.end - one.start > 1
    }
    for place in found:
        if place.start in things:
            continue  # "cảng Sài Gòn", "Bia Hà Nội": a name, which does not say where
        before = [word.plain for word in asked[max(0, place.start - 2) : place.start]]
        if before[-1:] == ["san"] or before[-1:] == ["tncs"]:
            continue
        if place.value in _ALSO_WORDS and before[-1:] not in _BEFORE_PLACE:
            continue  # "giữ hòa bình" is no province
        places.append(place.value)
        taken.update(range(place.start, place.end))
        if before[-1:] == ["tinh"]:
            taken.add(place.start - 1)
        elif before == ["thanh", "pho"]:
            taken.update((place.start - 2, place.start - 1))
    return list(dict.fromkeys(places))
