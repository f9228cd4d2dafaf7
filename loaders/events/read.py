"""Events: what is held, observed, or happening around a document (tests/gold/SCHEMA.md, ``events``)."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.agencies.model import Mention
from loaders.citations.model import Citations
from loaders.events.details import from_labels, from_sentence
from loaders.events.documents import link_documents
from loaders.events.headings import date_observed, names_event, of_ceremony, of_heading, of_round, of_told
from loaders.events.held import event_of, held_names
from loaders.events.meeting import of_notice
from loaders.events.merge import merge
from loaders.events.names import Name, tokens
from loaders.events.near import Overlaps
from loaders.events.objects import add_objects
from loaders.events.observances import add_themes, contexts, observances
from loaders.events.reader import Reader
from loaders.events.school import school_days, speaks_of_school
from loaders.events.tables import of_tables
from loaders.events.title import add_general, of_title
from loaders.parts.model import Heading, Parts, Unit
from loaders.plain_search import Words, matches_at
from loaders.record import Event, Task
from loaders.rules import states_rules
from loaders.tables.actors import People
from loaders.text import Table, Text, plain

_ALIAS_HEADS = tuple(
    first + head[1:]
    for head in ("cuộc thi", "hội thi", "hội thảo", "hội nghị", "lễ phát động", "lễ hội", "giải đấu", "hội chợ")
    for first in (head[0], head[0].upper())
)
_ALIAS_WORDS = Words(map(plain, _ALIAS_HEADS))
_ALIAS = re.compile(
    rf"(?P<head>(?<!\w)(?:{'|'.join(_ALIAS_HEADS)}))[ \n]"
    r"(?=(?:sẽ |dự kiến )?(?:được )?(?:tổ chức|diễn ra))"
)
_CLOSING = re.compile(r"(?:Lễ|Tổng kết|Khai mạc|Bế mạc|Chương trình (?:tổng kết|khai mạc)|Họp)(?!\w)")
_PLANS = frozenset({"KH", "CTr", "PA", "ĐA", "TB"})


def read_events(
    text: Text,
    parts: Parts,
    mentions: list[Mention],
    citations: Citations,
    tasks: list[Task],
    tables: list[Table],
) -> list[Event]:
    """The events of the part, in order, with ids "e1", "e2" …; each once, however often it is named.

    Held events must be organised and have a name of their own ("tổ chức hội nghị" in passing is none); observances
    have the status ``observance``, storms and epidemics ``context``. ``tasks`` give the organiser where one task that
    overlaps the event has one lead.
    """
    if states_rules(parts):
        return []
    reader = Reader.of(text, parts, People(mentions, parts.context), citations)
    start = parts.title.start if parts.title else parts.part.start
    end = parts.body.end if parts.body else parts.part.end
    found = [*of_title(reader), *of_notice(reader)]
    school = speaks_of_school(text, parts.part.start, parts.part.end)
    for unit in parts.units:
        if unit.kind != "table":
            own = _of_unit(reader, unit)
            found += _with_school_days(reader, unit, own) if school else own
    found += of_tables(reader, tables)
    add_general(reader, found)
    watched = observances(text, start, end, reader.year)
    add_themes(text, watched, start, end)
    date_observed(reader, watched)
    found += _of_aliases(reader, found)
    starts = {event.start for event in found}
    longer = {event.name for event in found}
    # "Tuần lễ Ẩm thực - Du lịch …" is held, and no week that is observed
    found += [
        one for one in watched if one.start not in starts and not any(n.startswith(f"{one.name} - ") for n in longer)
    ]
    add_objects(text, found, start, end)
    events = merge([*found, *contexts(text, start, end)])
    _relate(reader, events)
    _organise(events, tasks)
    link_documents(text, events, citations)
    ids = {event.id: f"e{number}" for number, event in enumerate(events, 1)}
    for event in events:
        event.id = ids[event.id]
        event.part_of = ids.get(event.part_of or "")
    return events


def _with_school_days(reader: Reader, unit: Unit, found: list[Event]) -> list[Event]:
    """``found`` with the days of a school year, which take the place of what overlaps them."""
    days = list(school_days(reader, unit))
    spans = Overlaps((day.start, day.end) for day in days)
    return [*days, *(event for event in found if not spans.over(event.start, event.end))]


def _of_unit(reader: Reader, unit: Unit) -> list[Event]:
    text = reader.text
    found = of_heading(reader, unit) if unit.kind == "heading" or unit.marker not in ("", "-", "+", "*") else []
    found = found or of_round(reader, unit)
    if found and found[0].part_of == "main":
        return found
    found = found or of_ceremony(reader, unit) or of_told(reader, unit)
    heading = reader.heading(unit)
    around: frozenset[str] = frozenset()
    if heading is not None and heading.start != unit.start and names_event(text, heading):
        around = tokens(text.clean[heading.start : heading.end])
    reached = max((event.end for event in found), default=0)
    for name in held_names(reader, unit.start, unit.end):
        if len(around & tokens(text.clean[name.start : name.end])) > 1:
            if heading is not None:  # the event of the heading, in other words
                found += _said_again(reader, name, unit, heading)
            continue
        if name.start >= reached or not any(event.start < name.end and name.start < event.end for event in found):
            found.append(event_of(reader, name, unit.start, unit.end))
            reached = max(reached, found[-1].end)
    if heading is not None and heading.start == unit.start and len(found) == 1 and not reader.has_below(heading):
        from_labels(found[0], text, heading.body_start, heading.body_end, reader.year, reader.people)
    return found


def _said_again(reader: Reader, name: Name, unit: Unit, heading: Heading) -> list[Event]:
    """When and where the event of the heading is held, as an item below says: "… tổ chức Lễ hội vào ngày 15/9"."""
    named = of_heading(reader, replace(unit, start=heading.start, end=heading.end, kind="heading"))
    again = event_of(reader, name, unit.start, unit.end)
    if len(named) != 1 or again.date_start is None:
        return []
    again.name = named[0].name
    return [again]


def _of_aliases(reader: Reader, found: list[Event]) -> list[Event]:
    """Time and place said of an event by its first word alone: "Cuộc thi được tổ chức … từ tháng 9/2024 đến …"."""
    text, body = reader.text, reader.parts.body
    again: list[Event] = []
    if body is None:
        return again
    for match in matches_at(_ALIAS, text.clean, text.places(_ALIAS_WORDS, body.start, body.end), body.end):
        said = " ".join(match["head"].lower().split())
        named = {event.name for event in found if event.name.lower().startswith(said) and event.status == "planned"}
        if len({tokens(name) for name in named}) == 1:
            stop = text.clean.find("\n", match.end(), body.end)
            event = Event("", match["head"], *match.span("head"), 0, named.pop(), "planned")
            from_sentence(event, text, match.start(), stop if stop > 0 else body.end, reader.year)
            again.append(event)
    return again


def _relate(reader: Reader, events: list[Event]) -> None:
    """Rounds belong to the event before them; all that a plan holds belongs to the event of its title."""
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
            if main is not None and event is not main and reader.parts.info.kind in _PLANS:
                event.part_of = main.id


def _organise(events: list[Event], tasks: list[Task]) -> None:
    """The lead of the one task that overlaps the event, where no label names an organiser."""
    leading = [(task, actor) for task in tasks for actor in task.actors if actor.role in ("chu_tri", "to_chuc")]
    spans = Overlaps((task.start, task.end) for task, _ in leading)
    for event in events:
        if event.organiser is None and event.status not in ("observance", "context"):
            actors = [leading[number][1] for number in spans.over(event.start, event.end)]
            leads = {(actor.agency, actor.name) for actor in actors}
            if len(leads) == 1:
                event.organiser, event.organiser_name = leads.pop()
