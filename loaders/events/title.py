"""The event that a document is about, as its title says: "Tổ chức Hội thi …", "Tổ chức các hoạt động hưởng ứng …"."""

from __future__ import annotations

import re

from loaders.events.details import from_labels, from_plain_line
from loaders.events.headings import names_event
from loaders.events.held import event_of, held_names
from loaders.events.names import NAMED, Name, head_class, spelled, tokens, words_of
from loaders.events.reader import Reader
from loaders.record import Event

_PLAN = re.compile(
    r"tổ chức[ \n]+(?P<name>(?:các[ \n]hoạt động|chuỗi[ \n]hoạt động|chuỗi[ \n]sự kiện)[ \n][^.;:\n]*(?:\n[^.;:\n]+)*)",
    re.IGNORECASE,
)
_TIME = re.compile(r"thoi gian(?: (?:to chuc|thuc hien|dien ra|du kien))*[ .:]*")
_WHOLE = re.compile(
    r"(?:V/v[ \n]+|về[ \n]việc[ \n]+|về[ \n]+)?(?:mời[ \n](?:tham[ \n])?dự|tham[ \n]dự|dự|tổ chức)[ \n]+"
    r"(?P<name>(?!các[ \n]|thực hiện|triển khai|chuỗi)[^.;:\n]{8,}(?:\n[^.;:\n]+){0,4})",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:^|\n)[ \-–+*•]*(?:[a-z\d]{1,2}[.)][ ]*)?(?:noi dung|ve viec)"
    r"(?: (?:hop|cuoc hop|buoi hop|hoi nghi|lam viec))?[ ]?:[ *_]*(?P<name>[^\n]{8,300})"
)


_OPENED = {"“": "”", '"': '"'}
_QUOTES = {*_OPENED, *_OPENED.values()}


def of_title(reader: Reader) -> list[Event]:
    """What the title says is held; a plan of "các hoạt động …" is one event, with the plan's own time and place."""
    text, title = reader.text, reader.parts.title
    if title is None:
        return _of_subject(reader)
    found = [event_of(reader, name, title.start, title.end) for name in held_names(reader, title.start, title.end)]
    whole = _WHOLE.match(text.clean, title.start, title.end)
    if whole is not None and not _are_two(reader, found) and _holds_event(reader, *whole.span("name")):
        start, end = _trimmed(text.clean, *whole.span("name"))
        found = [event for event in found if event.end <= start or event.start >= end]
        found.insert(0, event_of(reader, Name(start, end, ""), title.start, title.end))
    if not found:
        found = _of_subject(reader)
    plan = _PLAN.search(text.clean, title.start, title.end)
    if plan is not None and not found:
        start, end = _trimmed(text.clean, *plan.span("name"))
        found.append(Event("", text.clean[start:end], start, end, 0, words_of(text, start, end), "planned"))
    if whole is not None and not found and reader.placed:
        # "Tổ chức ra quân tổng vệ sinh", whatever it is called: a day and a place are told for it
        start, end = _trimmed(text.clean, *whole.span("name"))
        found.append(event_of(reader, Name(start, end, ""), title.start, title.end))
    return found


def _are_two(reader: Reader, found: list[Event]) -> bool:
    """True for events that "và" joins: "Tổ chức Lễ kỷ niệm … và Ngày hội việc làm"."""
    clean = reader.text.clean
    return len(found) == 2 and clean[found[0].end : found[1].start].strip().lower() == "và"


def _of_subject(reader: Reader) -> list[Event]:
    """The meeting of an invitation whose title is only "GIẤY MỜI HỌP", by its line "Nội dung: …"."""
    text, body = reader.text, reader.parts.body
    subject = _SUBJECT.search(text.plain, body.start, body.end) if reader.invites and body is not None else None
    if subject is None:
        return []
    start, end = _trimmed(text.clean, *subject.span("name"))
    return [Event("", text.clean[start:end], start, end, 0, words_of(text, start, end), "planned")]


def add_general(reader: Reader, events: list[Event]) -> None:
    """Time, place and organiser of the document's one event, from the stretches that tell them for all of it."""
    title = reader.parts.title
    held = [event for event in events if event.status == "planned"]
    main = next((e for e in held if title is not None and title.start <= e.start < title.end), None)
    if main is None and held and (reader.invites or (len(held) == 1 and held[0].section is None)):
        main = held[0]
    if main is not None:
        for start, end in reader.general:
            from_labels(main, reader.text, start, _before_others(reader, main, start, end), reader.year, reader.people)
        for heading in reader.parts.sections:
            if main.date_start is None and _TIME.fullmatch(reader.text.plain, heading.start, heading.end):
                from_plain_line(main, reader.text, heading.end, heading.body_end, reader.year)


def _before_others(reader: Reader, main: Event, start: int, end: int) -> int:
    """Where the first heading in ``start:end`` stands that names another event: "1. Lễ khai mạc …" has its own time."""
    own = tokens(main.name)
    others = (
        heading.start
        for heading in reader.parts.sections
        if start < heading.start < end
        and names_event(reader.text, heading)
        and not tokens(reader.text.clean[heading.start : heading.end]) <= own
    )
    return min(others, default=end)


def _holds_event(reader: Reader, start: int, end: int) -> bool:
    """True where the words hold an event word anywhere: "Giỗ Tổ Hùng Vương - Lễ hội Đền Hùng năm 2024"."""
    text = reader.text
    matches = NAMED.finditer(text.plain, start, end)
    return any(spelled(text, *m.span("head")) and head_class(m["head"]) in ("sure", "plain", "season") for m in matches)


def _trimmed(clean: str, start: int, end: int) -> tuple[int, int]:
    """The span of a name without the signs behind it, and without the quotation marks where it stands in them whole."""
    while end > start and clean[end - 1] in " \n.,;:*_":
        end -= 1
    if (
        clean[start] in _OPENED
        and clean[end - 1] == _OPENED[clean[start]]
        and not _QUOTES & {*clean[start + 1 : end - 1]}
    ):
        return start + 1, end - 1
    return start, end
