"""The meeting that a notice gives the conclusions of: "Thông báo kết luận của … tại cuộc họp về …"."""

from __future__ import annotations

import re

from loaders.dates import find_dates
from loaders.deadlines.periods import periods
from loaders.events.details import find_place, set_period
from loaders.events.names import words_of
from loaders.events.reader import Reader
from loaders.record import Event

_CONCLUDES = re.compile(
    r"(?:ve viec[ \n]+)?(?:thong bao[ \n]+)?(?:ket luan|y kien (?:ket luan|chi dao))[ \n][^;]{5,200}?[ \n]tai[ \n]+"
    r"(?P<name>(?:cuoc hop|phien hop|buoi hop|hop|buoi lam viec|hoi nghi|hoi thao|toa dam)(?![a-z])[^;]*)"
)
_TRIM = " \n.,;:*_"
_OPENING = 40  # characters from the body's beginning to the day
_SENTENCE = re.compile(r"[.;](?=\s)|\n")
_MEETS = re.compile(r"(?<![a-z])(?:chu tri|chu toa|to chuc|hop|lam viec|tham du|du)(?![a-z])")


def of_meeting(reader: Reader) -> list[Event]:
    """The meeting of the title, with the day and place that the body begins with: "Ngày 10/7/2026, tại … chủ trì họp".

    It was held: what it decided is the notice.
    """
    text, title, body = reader.text, reader.parts.title, reader.parts.body
    if reader.parts.info.kind != "TB" or title is None or body is None:
        return []
    match = _CONCLUDES.match(text.plain, title.start, title.end)
    if match is None:
        return []
    start, end = match.span("name")
    while end > start and text.clean[end - 1] in _TRIM:
        end -= 1
    event = Event("", text.clean[start:end], start, end, 0, words_of(text, start, end), "held")
    found = periods(text, find_dates(text, body.start, min(body.end, body.start + 2 * _OPENING)))
    if found and found[0].first.precision == "day" and found[0].start - body.start < _OPENING:
        stop = _SENTENCE.search(text.plain, found[0].end, body.end)
        sentence = stop.start() if stop else body.end
        if _MEETS.search(text.plain, found[0].end, sentence):
            set_period(event, text, found[0], reader.year)
            find_place(event, text, found[0].end, sentence)
    return [event]
