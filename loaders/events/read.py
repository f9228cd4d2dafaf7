"""Events: what is held, observed, or happening around a document (tests/gold/SCHEMA.md, ``events``)."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from loaders.agencies.model import Mention
from loaders.citations.model import Citations
from loaders.dates import find_dates
from loaders.deadlines.periods import periods
from loaders.events.details import (
    from_labels,
    from_sentence,
    set_duration,
    set_host,
    set_period,
    set_proposal,
)
from loaders.events.merge import merge
from loaders.events.names import HELD, LEADING, NAMED, Name, head_class, read_name, spelled, tokens, words_of
from loaders.events.observances import add_themes, contexts, observances
from loaders.parts.model import Heading, Parts, Unit
from loaders.record import Event, Quote, Task
from loaders.rules import states_rules
from loaders.tables.actors import People
from loaders.text import Text

_PLURAL = re.compile(r"(?<!\w)(?:các|những|mọi|một số|nhiều|hoặc|hay|mỗi|từng|trong)[ \n]+$", re.IGNORECASE)
_STOPPED = re.compile(r"(?:dừng|không tổ chức|huỷ|hủy|thôi tổ chức|ngừng)(?!\w)", re.IGNORECASE)
_PUT_OFF = re.compile(r"(?:hoãn|lùi thời gian|tạm dừng)(?!\w)", re.IGNORECASE)
_ASKED = re.compile(r"(?:đề nghị|đề xuất|xin ý kiến|kiến nghị|xin phép)(?!\w)", re.IGNORECASE)
_GOING_ON = re.compile(r"(?:tiếp tục|còn lại)(?!\w)", re.IGNORECASE)
_OVER = re.compile(r"(?<!\w)(?:đã tổ chức|đã diễn ra|vừa tổ chức|đã được tổ chức)(?!\w)", re.IGNORECASE)
_ROUND = re.compile(r"(?P<name>(?:Đợt|Vòng|Cụm|Phiên|Bảng|Chặng|Buổi)[ ]\d{1,2})[ ]?[:.\-–]")
_CEREMONY = re.compile(
    r"(?P<name>(?:Tổng kết|Khai mạc|Bế mạc|Sơ kết)[ ][^.;:\n(]{8,150}?)[ ](?=tại |vào (?:ngày|tháng|lúc|\d))"
)
_PLAN_TITLE = re.compile(
    r"tổ chức[ \n]+(?P<name>(?:các[ \n]hoạt động|chuỗi[ \n]hoạt động|chuỗi[ \n]sự kiện)[ \n][^.;:\n]*(?:\n[^.;:\n]+)*)",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(r"[^\s.:;\-–+•*\"“(][ \n]+$")
_NUMBER_BEFORE = re.compile(r"\(\d\)[ \n]*$")
_ALIAS = re.compile(
    r"(?<!\w)(?P<head>[CcHhLlGg](?:uộc thi|ội thi|ội thảo|ội nghị|ễ phát động|ễ hội|iải đấu|ội chợ))[ \n]"
    r"(?=(?:sẽ |dự kiến )?(?:được )?(?:tổ chức|diễn ra))"
)
_TAKES_PART = re.compile(r"(?:^|\n)[ \-–+*•]*(?:doi tuong tham|thanh phan|dia diem|so luong)[^:\n]{0,30}(?::| tai )")
_LEADS = re.compile(r"(?:^|\n)[ \-–+*•]*(?:(?:don vi|co quan|ban) (?:chu tri|to chuc|dang cai)|thoi gian)[^:\n]{0,30}:")
_CLOSING = re.compile(r"(?:Lễ|Tổng kết|Khai mạc|Bế mạc|Chương trình (?:tổng kết|khai mạc)|Họp)(?!\w)")
_EXHIBITION = re.compile(r"trien lam|trung bay|hoi cho|khong gian")


@dataclass(slots=True)
class _Reader:
    text: Text
    parts: Parts
    people: People
    citations: list[tuple[int, int]]
    year: int | None

    def cited(self, position: int) -> bool:
        index = bisect_right(self.citations, (position, 1 << 60)) - 1
        return index >= 0 and self.citations[index][0] <= position < self.citations[index][1]

    def heading(self, unit: Unit) -> Heading | None:
        return self.parts.sections[unit.section] if unit.section is not None else None


def read_events(
    text: Text, parts: Parts, mentions: list[Mention], citations: Citations, tasks: list[Task]
) -> list[Event]:
    """The events of the part, in order, with ids "e1", "e2" …; each once, however often it is named.

    Held events must be organised and have a name of their own ("tổ chức hội nghị" in passing is none); observances
    have the status ``observance``, storms and epidemics ``context``. ``tasks`` give the organiser where one task that
    overlaps the event has one lead.
    """
    spans = sorted((citation.start, citation.end) for citation in citations.citations)
    reader = _Reader(text, parts, People(mentions, parts.context), spans, _year(parts))
    start = parts.title.start if parts.title else parts.part.start
    end = parts.body.end if parts.body else parts.part.end
    found: list[Event] = []
    if not states_rules(parts):
        found += _of_title(reader)
        for unit in parts.units:
            if unit.kind != "table":
                found += _of_unit(reader, unit)
        watched = observances(text, start, end, reader.year)
        add_themes(text, watched, start, end)
        found += watched + list(contexts(text, start, end))
        found += _of_aliases(reader, found)
    events = merge(found)
    _relate(reader, events)
    _organise(events, tasks)
    ids = {event.id: f"e{number}" for number, event in enumerate(events, 1)}
    for event in events:
        event.id = ids[event.id]
        event.part_of = ids.get(event.part_of or "")
    return events


def _year(parts: Parts) -> int | None:
    """The year of the document, or the one year that its title names."""
    if parts.info.date.year is not None:
        return parts.info.date.year
    years = set(re.findall(r"20\d\d", parts.info.title.quote)) if parts.info.title else set()
    return int(years.pop()) if len(years) == 1 else None


def _of_title(reader: _Reader) -> list[Event]:
    """What the title says is held; a plan of "các hoạt động …" is one event, with the plan's own time and place."""
    text, title = reader.text, reader.parts.title
    if title is None:
        return []
    found = [_event(reader, name, title.start, title.end) for name in _held(reader, title.start, title.end)]
    plan = _PLAN_TITLE.search(text.clean, title.start, title.end)
    if plan and not found:
        start, end = plan.span("name")
        event = Event("", text.clean[start:end].strip(), start, end, 0, words_of(text, start, end), "planned")
        body = reader.parts.body
        if body is not None:
            from_labels(event, text, body.start, _first_content(reader), reader.year, reader.people)
        found.append(event)
    return found


def _of_aliases(reader: _Reader, found: list[Event]) -> list[Event]:
    """Time and place said of an event by its first word alone: "Cuộc thi được tổ chức … từ tháng 9/2024 đến …"."""
    text, body = reader.text, reader.parts.body
    again: list[Event] = []
    if body is None:
        return again
    for match in _ALIAS.finditer(text.clean, body.start, body.end):
        said = " ".join(match["head"].lower().split())
        named = {event.name for event in found if event.name.lower().startswith(said) and event.status == "planned"}
        if len({tokens(name) for name in named}) == 1:
            stop = text.clean.find("\n", match.end(), body.end)
            event = Event("", match["head"], *match.span("head"), 0, named.pop(), "planned")
            from_sentence(event, text, match.start(), stop if stop > 0 else body.end, reader.year)
            again.append(event)
    return again


def _first_content(reader: _Reader) -> int:
    """Where the sections begin that hold single events: general time and place stand before them."""
    ends = [h.body_start for h in reader.parts.sections if h.level == 1]
    body = reader.parts.body
    return ends[2] if len(ends) > 2 else (body.end if body else reader.parts.part.end)


def _of_unit(reader: _Reader, unit: Unit) -> list[Event]:
    text = reader.text
    found: list[Event] = []
    if unit.kind == "heading" or unit.marker not in ("", "-", "+", "*"):
        found += _of_heading(reader, unit)
    round_ = _ROUND.match(text.clean, unit.start, unit.end)
    if round_ and not found:
        return _of_round(reader, unit, round_)
    ceremony = _CEREMONY.match(text.clean, unit.start, unit.end)
    if ceremony and not found:
        start, end = ceremony.span("name")
        found.append(_event(reader, Name(start, end, "tong ket"), unit.start, unit.end))
    heading = reader.heading(unit)
    around = tokens(text.clean[heading.start : heading.end]) if heading is not None and _named(text, heading) else None
    for name in _held(reader, unit.start, unit.end):
        below = around is not None and heading is not None and heading.start != unit.start
        if below and around and len(around & tokens(text.clean[name.start : name.end])) > 1:
            continue  # the event of the heading, in other words
        if not any(event.start < name.end and name.start < event.end for event in found):
            found.append(_event(reader, name, unit.start, unit.end))
    return found


def _of_heading(reader: _Reader, unit: Unit) -> list[Event]:
    """A heading that names an event ("3.3. Giải đấu thể thao điện tử E-Sports"), with the labelled lines below it."""
    text, heading = reader.text, reader.heading(unit)
    if heading is None or heading.start != unit.start:
        return []
    leading = LEADING.match(text.plain, unit.start, unit.end)
    at = leading.end() if leading else unit.start
    quoted = at + (text.clean[at : at + 1] in '“"' and at < unit.end)
    match = NAMED.match(text.plain, quoted, unit.end)
    if match is None and leading is not None:
        match = NAMED.match(text.plain, unit.start, unit.end)
    if match is None or not spelled(text, *match.span("head")):
        return _of_activity(reader, unit, heading)
    above = reader.parts.heading_path(heading.parent)
    kind = head_class(match["head"])
    if kind == "quoted" and text.clean[match.end("head") : match.end("head") + 2].strip()[:1] not in ("“", '"'):
        return []
    if kind == "under" and not any(_EXHIBITION.search(text.plain, h.start, h.end) for h in above):
        return []
    if kind == "plain" and leading is None and not _labelled(reader, heading):
        return []
    children = [h for h in reader.parts.sections if h.parent is not None and reader.parts.sections[h.parent] is heading]
    if any(_named(text, child) for child in children):
        return []  # a group of events
    if unit.kind != "heading" and unit.end > heading.end + 3 and ":" not in text.clean[heading.end : heading.end + 2]:
        return []  # a sentence, read like any other
    end = _heading_end(reader, unit, heading)
    start = match.start("head") - (text.clean[match.start("head") - 1 : match.start("head")] in ("“", '"'))
    name = words_of(text, start, end)
    if len(name.split()) <= len(match["head"].split()):
        return []
    event = Event("", text.clean[start:end], start, end, 0, name, "planned", section=heading.path)
    from_sentence(event, text, unit.start, unit.end, reader.year)
    from_labels(event, text, heading.body_start, heading.body_end, reader.year, reader.people)
    return [event]


def _of_activity(reader: _Reader, unit: Unit, heading: Heading) -> list[Event]:
    """A heading whose lines below say where it is held or who takes part, as of "Livestream bán sản phẩm"."""
    text = reader.text
    below = text.plain[heading.body_start : heading.body_end]
    children = any(h.start > heading.start and h.start < heading.body_end for h in reader.parts.sections)
    if children or not (_TAKES_PART.search(below) and _LEADS.search(below)):
        return []
    end = _heading_end(reader, unit, heading)
    name = words_of(text, unit.start, end)
    event = Event("", text.clean[unit.start : end], unit.start, end, 0, name, "planned", section=heading.path)
    from_labels(event, text, heading.body_start, heading.body_end, reader.year, reader.people)
    return [event]


def _named(text: Text, heading: Heading) -> bool:
    leading = LEADING.match(text.plain, heading.start, heading.end)
    return NAMED.match(text.plain, leading.end() if leading else heading.start, heading.end) is not None


def _labelled(reader: _Reader, heading: Heading) -> bool:
    return re.search(r"thoi gian[^:\n]{0,30}:", reader.text.plain[heading.body_start : heading.body_end]) is not None


def _heading_end(reader: _Reader, unit: Unit, heading: Heading) -> int:
    """The whole of a short heading, also past a colon that belongs to its name ("Book Tour: Không gian sách …")."""
    end = unit.end if unit.kind == "heading" else heading.end
    while end > unit.start and reader.text.clean[end - 1] in " \n.:;*_":
        end -= 1
    return end


def _of_round(reader: _Reader, unit: Unit, match: re.Match[str]) -> list[Event]:
    """ "Đợt 1: …", "Cụm 1: Đơn vị đăng cai …": a part of the event before it, if it has days or a host."""
    text = reader.text
    stop = re.compile(r"[,;\n]").search(text.clean, match.end(), unit.end)
    hosted = "đăng cai" in text.clean[match.end() : unit.end]
    dates = periods(text, find_dates(text, match.end(), unit.end))
    days = [period for period in dates if period.first.precision in ("day", "month")]
    if not hosted and not days:
        return []
    end = stop.start() if hosted and stop else unit.end
    event = Event("", text.clean[unit.start : end], unit.start, end, 0, match["name"], "planned", part_of="main")
    if days:
        set_period(event, text, days[0], reader.year)
        if len(days) > 1 and event.date_start:
            last = days[-1].last.bounds(reader.year)
            event.date_end = last[1].isoformat() if last else event.date_end
            _widen(event, text, days[0].start, days[-1].end)
    if hosted:
        set_host(event, text, unit.start, unit.end, reader.people)
        above = reader.parts.units[unit.parent] if unit.parent is not None else None
        if above is not None:
            set_duration(event, text, above.start, above.end)
    return [event]


def _widen(event: Event, text: Text, start: int, end: int) -> None:
    event.date_evidence = Quote(text.clean[start:end], start, end)


def _held(reader: _Reader, start: int, end: int) -> list[Name]:
    """Names in ``clean[start:end]`` of what is organised there."""
    text = reader.text
    names = []
    for match in NAMED.finditer(text.plain, start, end):
        at, head_end = match.span("head")
        if reader.cited(at) or not spelled(text, at, head_end) or head_class(match["head"]) in ("heading", "under"):
            continue
        if _PLURAL.search(text.clean[max(start, at - 12) : at]):
            continue
        name = read_name(text, at, head_end, end)
        if _is_event(reader, match, name, start, end):
            names.append(name)
    return [n for i, n in enumerate(names) if not any(o.start < n.end and n.start < o.end for o in names[:i])]


def _is_event(reader: _Reader, match: re.Match[str], name: Name, start: int, end: int) -> bool:
    text = reader.text
    at, head_end = match.span("head")
    rest = text.clean[head_end : name.end].strip(' ”"“')
    before = text.plain[max(start, at - 90) : head_end]
    organised = any(held.end() == len(before) for held in HELD.finditer(before))
    upper = text.clean[at].isupper()
    capital = upper and _NAME_BEFORE.search(text.clean[max(start, at - 4) : at]) is not None
    numbered = upper and _NUMBER_BEFORE.search(text.clean[max(start, at - 6) : at]) is not None
    quoted = text.clean[at - 1 : at] in ("“", '"')
    kind = head_class(match["head"])
    if kind == "quoted":
        return organised and text.clean[head_end : head_end + 2].strip()[:1] in ("“", '"')
    if kind == "sure":
        if not rest and not quoted:
            return capital and len(match["head"].split()) > 2
        if "tham gia" in before[-40:] and not (capital or quoted):
            return False
        return organised or quoted or numbered or (capital and len(rest.split()) >= 1)
    proper = re.match(r"[A-ZĐ“\"]", rest) is not None
    dated = _dated(reader, name, end)
    return (organised and bool(rest) and (dated or proper or name.theme is not None or quoted)) or (
        (numbered or capital) and name.theme is not None
    )


def _dated(reader: _Reader, name: Name, end: int) -> bool:
    stop = re.compile(r"[.;](?=\s|$)").search(reader.text.clean, name.end, end)
    dates = find_dates(reader.text, name.end, stop.start() if stop else end)
    return any(d.precision != "year" and not d.bare and not reader.cited(d.start) for d in dates)


def _event(reader: _Reader, name: Name, start: int, end: int) -> Event:
    """The event called ``name`` in the unit ``clean[start:end]``."""
    text = reader.text
    words = words_of(text, name.start, name.end)
    event = Event(
        "", text.clean[name.start : name.end], name.start, name.end, 0, words[:1].upper() + words[1:], "planned"
    )
    event.status = _status(reader, start, name.start)
    if name.theme is not None:
        event.theme = Quote(text.clean[slice(*name.theme)], *name.theme)
    from_sentence(event, text, start, end, reader.year)
    if event.status == "planned" and event.date_end and event.date_end < _issued(reader):
        event.status = "held"
    if event.status in ("proposed_cancelled", "cancelled", "postponed"):
        set_proposal(event, text, start, end, reader.people)
    return event


def _issued(reader: _Reader) -> str:
    """The document's day, or "" where it is not known: nothing is before that."""
    day = reader.parts.info.date
    return f"{day.year:04d}-{day.month:02d}-{day.day:02d}" if day.year and day.month and day.day else ""


def _status(reader: _Reader, start: int, at: int) -> str:
    sentence = re.split(r"[.](?=\s)", reader.text.clean[start:at])[-1]
    near = sentence[-120:]
    title = reader.parts.title
    asked = _ASKED.search(sentence) is not None
    if title is not None and title.start <= at < title.end and _STOPPED.search(sentence):
        body = reader.parts.body
        asked = body is not None and _ASKED.search(reader.text.clean, body.start, body.end) is not None
    if _STOPPED.search(near):
        return "proposed_cancelled" if asked else "cancelled"
    if _PUT_OFF.search(near):
        return "postponed"
    if _OVER.search(near):
        return "held"
    if _GOING_ON.search(sentence):
        return "continuing"
    return "planned"


def _relate(reader: _Reader, events: list[Event]) -> None:
    """Rounds belong to the event before them; all that a plan of activities holds belongs to the plan's event."""
    for number, event in enumerate(events, 1):
        event.id = f"k{number}"
    title = reader.parts.title
    main = next((e for e in events if title and title.start <= e.start < title.end and e.status == "planned"), None)
    before: Event | None = None
    for event in sorted(events, key=lambda one: one.start):
        if event.part_of == "main":
            whole = before if before is not None else main
            event.part_of = whole.id if whole else None
            event.name = f"{event.name} {whole.name}" if whole else event.name
        elif event.status in ("planned", "continuing"):
            before = event if before is None or not _CLOSING.match(event.name) else before
            if main is not None and event is not main:
                event.part_of = main.id


def _organise(events: list[Event], tasks: list[Task]) -> None:
    """The lead of the one task that overlaps the event, where no label names an organiser."""
    for event in events:
        if event.organiser is None and event.status not in ("observance", "context"):
            leads = {
                (actor.agency, actor.name)
                for task in tasks
                if task.start < event.end and event.start < task.end
                for actor in task.actors
                if actor.role in ("chu_tri", "to_chuc")
            }
            if len(leads) == 1:
                event.organiser, event.organiser_name = leads.pop()
