"""The meeting that a notice of conclusions is of, by its opening sentence or by its title.

"Ngày 20/6/2024, tại A, đồng chí B đã chủ trì cuộc họp về C"; "Thông báo kết luận của … tại cuộc họp về …".
"""

from __future__ import annotations

import re
from itertools import islice

from loaders.dates import find_dates
from loaders.deadlines.periods import periods
from loaders.events.details import find_place, set_period, set_place
from loaders.events.names import words_of
from loaders.events.reader import Reader
from loaders.letters import UPPER
from loaders.record import Event

_CONCLUDES = re.compile(
    r"(?:ve viec[ \n]+)?(?:thong bao[ \n]+)?(?:ket luan|y kien (?:ket luan|chi dao))[ \n][^;]{5,200}?[ \n]tai[ \n]+"
    r"(?P<name>(?:cuoc hop|phien hop|buoi hop|hop|buoi lam viec|hoi nghi|hoi thao|toa dam)(?![a-z])[^;]*)"
)
_TRIM = " \n.,;:*_"
_NEAR = 40  # characters from the body's beginning to the day
_SENTENCE = re.compile(r"[.;](?=\s)|\n")
_MEETS = re.compile(r"(?<![a-z])(?:chu tri|chu toa|to chuc|hop|lam viec|tham du|du)(?![a-z])")
_KINDS = frozenset(("TB", "KL"))
_UNITS = 3  # units of the body in which it stands
_WHEN = re.compile(r"(?:(?:Vào )?(?:[Ss]áng|[Cc]hiều|[Tt]ối)[ \n]+)?(?:[Nn]gày[ \n]+)?(?=\d)|Trong ngày (?=\d)")
_WHO = re.compile(
    rf",[ \n]*(?:[Tt]ại[ \n]+(?P<place>[^,.;:\n]{{3,120}}),[ \n]*)?(?=[{UPPER}đ])[^.;:\n]{{3,300}}?[ \n](?:đã[ \n])?"
    r"(?:chủ trì|chủ toạ|chủ tọa|(?:tham )?dự(?:,|[ \n]và)[ \n](?:chỉ đạo|chủ trì|phát biểu chỉ đạo))"
    r"(?:(?:,|[ \n]và)[ \n](?:kết luận|chỉ đạo|phát biểu chỉ đạo))?[ \n]+"
    r"(?P<name>(?P<head>(?:cuộc|buổi|phiên) (?:họp|làm việc)|[Hh]ội nghị|Lễ)[ \n][^.;:\n]{1,220})"
)
_ATTENDED = re.compile(r",?[ \n](?:với sự|cùng dự|tham dự|dự họp|có sự|để nghe|kết luận)(?!\w)")


def of_notice(reader: Reader) -> list[Event]:
    """The meeting, with its day and place where they are told; nothing where the document is no such notice."""
    titled = _of_title(reader)
    return titled if titled and titled[0].date_start else _in_opening(reader) or titled


def _in_opening(reader: Reader) -> list[Event]:
    """The meeting, with its day and place; nothing where the document is no notice, or does not begin so."""
    if reader.parts.info.kind not in _KINDS or reader.parts.body is None:
        return []
    text = reader.text
    for unit in islice(reader.parts.units, _UNITS):
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
        set_period(event, text, found[0], reader.year_before)
        if told["place"]:
            set_place(event, text, *told.span("place"))
        return [event]
    return []


def _of_title(reader: Reader) -> list[Event]:
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
    found = periods(text, find_dates(text, body.start, min(body.end, body.start + 2 * _NEAR)))
    if found and found[0].first.precision == "day" and found[0].start - body.start < _NEAR:
        stop = _SENTENCE.search(text.plain, found[0].end, body.end)
        sentence = stop.start() if stop else body.end
        if _MEETS.search(text.plain, found[0].end, sentence):
            set_period(event, text, found[0], reader.year_before)
            find_place(event, text, found[0].end, sentence)
    return [event]
