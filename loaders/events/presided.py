"""The meeting that a notice of conclusions is of: "Ngày 20/6/2024, tại A, đồng chí B đã chủ trì cuộc họp về C"."""

from __future__ import annotations

import re
from itertools import islice

from loaders.dates import find_dates
from loaders.deadlines.periods import periods
from loaders.events.details import set_period, set_place
from loaders.events.names import words_of
from loaders.events.reader import Reader
from loaders.letters import UPPER
from loaders.record import Event

_KINDS = frozenset(("TB", "KL"))
_OPENING = 3  # units of the body in which it stands
_WHEN = re.compile(r"(?:(?:Vào )?(?:[Ss]áng|[Cc]hiều|[Tt]ối)[ \n]+)?(?:[Nn]gày[ \n]+)?(?=\d)|Trong ngày (?=\d)")
_WHO = re.compile(
    rf",[ \n]*(?:[Tt]ại[ \n]+(?P<place>[^,.;:\n]{{3,120}}),[ \n]*)?(?=[{UPPER}đ])[^.;:\n]{{3,300}}?[ \n](?:đã[ \n])?"
    r"(?:chủ trì|chủ toạ|chủ tọa|(?:tham )?dự(?:,|[ \n]và)[ \n](?:chỉ đạo|chủ trì|phát biểu chỉ đạo))"
    r"(?:(?:,|[ \n]và)[ \n](?:kết luận|chỉ đạo|phát biểu chỉ đạo))?[ \n]+"
    r"(?P<name>(?P<head>(?:cuộc|buổi|phiên) (?:họp|làm việc)|[Hh]ội nghị|Lễ)[ \n][^.;:\n]{1,220})"
)
_ATTENDED = re.compile(r",?[ \n](?:với sự|cùng dự|tham dự|dự họp|có sự|để nghe|kết luận)(?!\w)")


def presided(reader: Reader) -> list[Event]:
    """The meeting, with its day and place; nothing where the document is no notice, or does not begin so."""
    if reader.parts.info.kind not in _KINDS or reader.parts.body is None:
        return []
    text = reader.text
    for unit in islice(reader.parts.units, _OPENING):
        begins = _WHEN.match(text.clean, unit.start, unit.end)
        found = periods(text, find_dates(text, unit.start, min(unit.end, unit.start + 60))) if begins else []
        if begins is None or not found or found[0].first.precision != "day" or found[0].start > begins.end():
            continue
        told = _WHO.match(text.clean, found[0].end, unit.end)
        if told is None:
            continue
        start, end = told.span("name")
        attended = _ATTENDED.search(text.clean, start, end)
        end = attended.start() if attended else end
        end = start + len(text.clean[start:end].rstrip(" \n,"))
        if end <= told.end("head"):
            continue  # a meeting without a name of its own
        event = Event("", text.clean[start:end], start, end, 0, words_of(text, start, end), "held")
        set_period(event, text, found[0], reader.year)
        if told["place"]:
            set_place(event, text, *told.span("place"))
        return [event]
    return []
