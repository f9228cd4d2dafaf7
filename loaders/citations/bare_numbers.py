"""Documents called by kind and number alone where they are cited in full elsewhere: "Kế hoạch số 95", "NQ 57"."""

from __future__ import annotations

import re
from collections import defaultdict

from loaders.agencies import body_of
from loaders.citations.numbers import Found, kind_before
from loaders.citations.surroundings import Surroundings
from loaders.citations.tail import Tail, read_before, read_tail
from loaders.dates import DateWords
from loaders.plain_search import matches_at

# A number with nothing about it that makes it part of another, of a symbol, or a count of years. It is tried where
# a row of digits begins.
_BARE = re.compile(
    r"[0-9](?<![/.,\-–\w].)\d{0,4}(?!\w)(?![.,]\d|\s*[/–_-]\s*[a-z\d])"
    r"(?!\s*(?:nam(?!\s+(?:19|20)\d\d)|thang|ngay (?!\d)|tuan|quy|trieu|ty|ty dong|nguoi|%)(?!\w))"
)
_SAID = re.compile(r"\bso(?::? |\n)$")
# Without "số" the number may count what follows ("theo Kế hoạch 5 bước"): it is a name before a sign, the end of the
# paragraph, or words that go on with a citation.
_NAMED = re.compile(
    r"\s*(?:[,.;)”\"]|$|\n\s*(?:\n|[-*+|])|\|)|\s+(?:(?:ngay|nam)\s+\d|(?:cua|ve|neu|da|thi|va)\b)", re.MULTILINE
)
_NO_SERIES = ("Luật", "BL", "PL", "HP")  # cited by name
REASON = "Chỉ nêu số; trong văn bản chỉ có một văn bản loại này mang số đó."


def with_bare_numbers(around: Surroundings, start: int, end: int, numbers: list[Found]) -> list[Found]:
    """``numbers`` and the bare mentions in ``clean[start:end]`` of those whose kind and number mean one document."""
    text = around.text
    known: dict[tuple[str | None, str], dict[str, list[Found]]] = defaultdict(dict)
    for found in numbers:
        if found.kind and found.kind not in _NO_SERIES:
            same = known[found.kind, found.number.number.lstrip("0")]
            same.setdefault(found.number.so_ky_hieu.lower(), []).append(found)
    if not known:
        return numbers
    called = {number for _, number in known}
    full_at = {found.number_start for found in numbers}  # "số 84 QĐ/TWĐTN" has its symbol behind a blank
    told: dict[str, list[Tail]] = {}  # what the full mentions of a document tell of it
    more: list[Found] = []
    numbered = [at for at, last in text.numbers(start, end) if text.plain[at:last].lstrip("0") in called]
    for match in matches_at(_BARE, text.plain, numbered, end):
        number = match.group().lstrip("0")
        if match.start() in full_at or number not in called or not _is_name(text.plain, match.start(), match.end()):
            continue
        before = kind_before(text, start, match.start())
        meant = known.get((before[1], number), {}) if before else {}
        if before is None or len(meant) != 1:
            continue
        ((name, mentions),) = meant.items()
        if name not in told:
            told[name] = [_tail(around, found.start, found.end) for found in mentions]
        if _agrees(_tail(around, before[0], match.end()), told[name]):
            full = mentions[0]
            more.append(
                Found(before[0], match.start(), match.end(), full.number, full.kind, True, False, None, bare=True)
            )
    return sorted(numbers + more, key=lambda found: found.number_start) if more else numbers


def _is_name(plain: str, start: int, end: int) -> bool:
    """Whether the number at ``plain[start:end]`` stands right behind its kind words, and counts nothing."""
    if _SAID.search(plain, max(0, start - 5), start):
        return True
    return plain[start - 1 : start] == " " and _NAMED.match(plain, end, end + 40) is not None


def _tail(around: Surroundings, start: int, end: int) -> Tail:
    tail = read_tail(around, end, around.block_end(end))
    read_before(around, start, around.block_start(start), tail)
    return tail


def _agrees(bare: Tail, full: list[Tail]) -> bool:
    """Whether the date and the issuer that stand with the bare number, if any, are told of the document in full too."""
    if bare.date is not None and not any(tail.date and _same_day(bare.date, tail.date) for tail in full):
        return False
    if bare.issuer_span is None:
        return True
    return bool(_issuers(bare)) and any(_issuers(bare) == _issuers(tail) for tail in full)


def _same_day(one: DateWords, other: DateWords) -> bool:
    """Whether both tell the same day, or one of them a month or a year that holds the other's."""
    spans = one.bounds(), other.bounds()
    if spans[0] is None or spans[1] is None:
        return False
    return max(spans[0][0], spans[1][0]) <= min(spans[0][1], spans[1][1])


def _issuers(tail: Tail) -> set[str]:
    return {body_of(agency).id for mention in tail.issuer or [] for agency in mention.agencies[:1]}
