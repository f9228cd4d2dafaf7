"""One event a name: the mentions of an event put together."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterable

from loaders.events.names import tokens
from loaders.events.near import WordSets
from loaders.record import Event

_KEPT = (
    "date_start",
    "date_end",
    "time",
    "precision",
    "recurrence",
    "date_evidence",
    "place",
    "place_evidence",
    "organiser",
    "organiser_name",
    "host",
    "host_name",
    "decider",
    "decider_name",
    "reason",
    "theme",
    "duration",
    "section",
)
# A ceremony of an event is not the event: "Lễ phát động Tháng hành động vì trẻ em".
_CEREMONY = re.compile(
    r"(?:lễ|chương trình|hội nghị|họp)?[ ]?(?:phát động|khai mạc|bế mạc|tổng kết|sơ kết|trao giải|ra quân)(?!\w)",
    re.IGNORECASE,
)
_RANK = {"proposed_cancelled": 5, "cancelled": 4, "postponed": 4, "held": 3, "continuing": 2, "planned": 1}


def merge(found: list[Event]) -> list[Event]:
    """``found`` with mentions of one event joined, in order of their first mention.

    Two names are one event's where the words of one are among the other's ("Cuộc thi" alone joins the one contest).
    The first mention keeps its place; the fullest name, and what any mention says of time and place, are taken over.
    """
    kept: list[tuple[Event, frozenset[str]]] = []
    sets = WordSets()
    reaching: list[tuple[int, int]] = []  # ends and numbers of those kept that may reach over what follows
    for event in sorted(found, key=lambda one: (one.start, -one.end)):
        words = tokens(event.name)
        while reaching and reaching[0][0] <= event.start:
            heapq.heappop(reaching)
        candidates = sets.alike(words).union(number for _, number in reaching)
        same = None if event.part_of == "main" else _same(kept, candidates, event, words)
        if same is None:
            event.name = event.name[:1].upper() + event.name[1:]
            sets.add(words)
            heapq.heappush(reaching, (event.end, len(kept)))
            kept.append((event, words))
        else:
            first, known = kept[same]
            _take(first, event)
            sets.widen(same, words - known)
            kept[same] = (first, known | words)
    return [event for event, _ in kept]


def _same(
    kept: list[tuple[Event, frozenset[str]]], candidates: Iterable[int], event: Event, words: frozenset[str]
) -> int | None:
    kind = event.status in ("observance", "context")
    fitting = [
        (len(known & words), -index)
        for index, (one, known) in ((number, kept[number]) for number in candidates)
        if (one.status in ("observance", "context")) == kind
        and one.part_of != "main"
        and (known == words or not _apart(one, event))
        and (_CEREMONY.match(one.name) is None) == (_CEREMONY.match(event.name) is None)
        and (known <= words or words <= known or (one.start < event.end and event.start < one.end))
    ]
    return -max(fitting)[1] if fitting else None


def _apart(one: Event, other: Event) -> bool:
    """True for planned events on days that both are told and do not meet: "Tựu trường" and "Tựu trường lớp 1"."""
    if one.status != "planned" or other.status != "planned" or not (one.date_start and other.date_start):
        return False
    return (one.date_end or "") < other.date_start or (other.date_end or "") < one.date_start


def _take(first: Event, other: Event) -> None:
    if _RANK.get(other.status, 0) > _RANK.get(first.status, 0):
        first.status = other.status
        if other.date_start is not None:  # the sentence that decides on the event knows its day best
            first.date_start = None
    if len(other.name) > len(first.name) and len(other.name) <= 160:
        first.name = other.name
    if first.date_start is None and other.date_start is not None:
        first.date_end = first.time = first.date_evidence = first.precision = None
    for name in _KEPT:
        if getattr(first, name) is None:
            setattr(first, name, getattr(other, name))
