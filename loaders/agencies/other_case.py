"""Names that stand again in a text with other capitals: "Tổng Cục Quản lý đất đai", "Tổng cục quản lý đất đai"."""

from __future__ import annotations

import bisect
from dataclasses import replace

from loaders.agencies.place_phrase import read_phrase
from loaders.agencies.reader import Found, Reader
from loaders.plain_search import places

_WORDS_LEAST = 4  # a shorter name may be other words in small letters


def with_other_case(reader: Reader, found: list[tuple[int, Found]]) -> list[tuple[int, Found]]:
    """Add the places where a name that was found stands with a capital at its head but with other ones behind it."""
    if reader.fold:
        return found
    names = _names(reader, found)
    if not names:
        return found
    starts = [begin for begin, _ in found]
    spelled = {reader.raw[begin : one.end] for begin, one in found}
    added: list[tuple[int, Found]] = []
    spots = [(begin, begin + len(words)) for words in names for begin in places(reader.low, (words,), 0, reader.length)]
    reached = 0
    for begin, finish in sorted(spots, key=lambda spot: (spot[0], -spot[1])):
        if begin < reached:
            continue  # within a longer name
        reached = finish
        index = bisect.bisect_right(starts, begin)
        if reader.raw[begin:finish] in spelled:
            continue  # in these letters it was read, or left out with reason ("Luật Mặt trận Tổ quốc Việt Nam")
        taken = (index and found[index - 1][1].end > begin) or (index < len(starts) and starts[index] < finish)
        if taken or not _stands_alone(reader, begin, finish):
            continue
        added.append((begin, replace(names[reader.low[begin:finish]], end=finish)))
    return sorted(found + added, key=lambda place: place[0]) if added else found


def _names(reader: Reader, found: list[tuple[int, Found]]) -> dict[str, Found]:
    """The full names that the text writes of one single body, in small letters, where they stand once more than they
    were found; those of two bodies are left out."""
    names: dict[str, Found] = {}
    times: dict[str, int] = {}
    doubtful: set[str] = set()
    for begin, one in found:
        if one.form not in ("name", "relative") or len(one.agencies) != 1 or one.agencies[0].is_group:
            continue
        words = reader.low[begin : one.end]
        if len(words.split(" ")) < _WORDS_LEAST or not words.replace(" ", "").isalpha():
            continue
        times[words] = times.get(words, 0) + 1
        known = names.setdefault(words, one)
        if known.agencies[0].id != one.agencies[0].id:
            doubtful.add(words)
    return {
        words: one for words, one in names.items() if words not in doubtful and reader.low.count(words) > times[words]
    }


def _stands_alone(reader: Reader, begin: int, finish: int) -> bool:
    """Whether a whole name stands there: no letter before it, no place or further name behind it."""
    if (
        (begin and reader.raw[begin - 1].isalnum())
        or reader.low.endswith("luật ", 0, begin)
        or not reader.ends_word(finish)
        or not reader.capital(begin)
    ):
        return False
    goes_on = reader.match(r" (?:thuộc|của|và) ", finish) or read_phrase(reader, finish) is not None
    return not goes_on and not (reader.match(r" \w", finish) and reader.capital(finish + 1))
