"""Events: what the document says of each. An observance has one node for all documents, other events belong to one."""

from __future__ import annotations

import re

from graph.folding import plain
from graph.labels import search_text
from loaders.record import Event
from loaders.rows.builder import Builder, evidence, words
from loaders.rows.mentions import title_of

OBSERVANCE = "observance"

# What tells one year's observance from another's, and its date: "năm 2024", "2024", "(10/10)", "ngày 10/10".
_YEAR_OR_DAY = re.compile(
    r"\(\s*\d{1,2}\s*[/-]\s*\d{1,2}[^)]*\)|\b(?:nam\s+)?20\d\d\b|\b(?:ngay\s+)?\d{1,2}[/-]\d{1,2}\b"
)
_SENTENCE_END = re.compile(r"\n|[.;](?=\s)")
_AROUND = 400  # characters of the date's sentence on each side at most
_NO_LETTER = re.compile(r"[^a-z0-9]+")
_SHORT = re.compile(r"\bcds\b")
_INFERRED = "tên sự kiện nằm trong trích yếu của văn bản"


def observance_key(name: str) -> str:
    """The key of a named observance, the same in every year: "Ngày Chuyển đổi số quốc gia (10/10) năm 2024" and
    "Ngày CĐS quốc gia" are one."""
    return "event/" + _NO_LETTER.sub("-", _timeless(name)).strip("-")[:150]


def _timeless(words: str) -> str:
    return " ".join(_SHORT.sub("chuyen doi so", _YEAR_OR_DAY.sub(" ", plain(words))).split())


def _capital(name: str) -> str:
    """ "Ngày chuyển đổi số quốc gia" as "Ngày Chuyển đổi số quốc gia": one spelling, whichever document wrote last."""
    first, gap, rest = name.partition(" ")
    return f"{first}{gap}{rest[:1].upper()}{rest[1:]}"


def add_events(build: Builder) -> None:
    keys = {event.id: _key(build, event) for event in build.record.events}
    for event in build.record.events:
        node = ("Event", keys[event.id])
        shared = event.status == OBSERVANCE
        name = _capital(_name(event)) if shared else event.name
        # What one document says of an observance is not what all say of it: that node is found by its name alone.
        around = () if shared else _around(build, event)
        build.node(*node, {"name": name, "shared": shared, "search": search_text(name, *around)})
        told = {
            **evidence(event, event.certainty),
            "status": event.status,
            "date_start": event.date_start,
            "date_end": event.date_end,
            "time": event.time,
            "date_quote": words(event.date_evidence),
            "date_sentence": _date_sentence(build.text.content, event),
            "recurrence": event.recurrence,
            "place": event.place,
            "theme": words(event.theme),
            "stop_reason": words(event.reason),
            "section": build.headings(event.start)[-1].path if build.headings(event.start) else None,
        }
        build.edge("CONCERNS", build.document, node, told)
        if event.status == "proposed_cancelled":
            build.edge("PROPOSES_TO_STOP", build.document, node, told)
        _add_around(build, event, node, keys)
    for task in build.record.tasks:
        for id in task.events:
            if id in keys:
                build.edge("FOR_EVENT", ("Task", f"{build.key}#{task.id}"), ("Event", keys[id]))
    _add_inferred(build, keys)


def _around(build: Builder, event: Event) -> tuple[str | None, ...]:
    """What else a question may name an event by: its sentence, place, theme, organisers, headings."""
    headings = (section.quote for section in build.headings(event.start))
    said = (event.quote, event.place, words(event.theme), event.organiser_name, event.host_name)
    return (*said, *headings)


def _date_sentence(content: str, event: Event) -> str | None:
    """The sentence that says the date, where the words that name the event do not."""
    said = event.date_evidence
    if said is None or (event.start <= said.start and said.end <= event.end):
        return None
    first, last = max(0, said.start - _AROUND), min(len(content), said.end + _AROUND)
    before = [match.end() for match in _SENTENCE_END.finditer(content, first, said.start)]
    after = _SENTENCE_END.search(content, said.end, last)
    begin = before[-1] if before else content.find(" ", first, said.start) + 1 if first else 0
    end = after.start() + 1 if after else last
    return " ".join(content[begin:end].split())


def _add_around(build: Builder, event: Event, node: tuple[str, str], keys: dict[str, str]) -> None:
    """The whole that it is part of, who holds and who decides it, and its plan."""
    if event.part_of in keys and keys[event.part_of] != node[1]:
        build.edge("PART_OF", node, ("Event", keys[event.part_of]))
    for id, name, role in (
        (event.organiser, event.organiser_name, "to_chuc"),
        (event.host, event.host_name, "dang_cai"),
    ):
        if id:
            build.edge("ORGANISED_BY", node, build.agency(id, name), {**evidence(event, event.certainty), "role": role})
    if event.decider:
        build.edge(
            "DECIDED_BY", node, build.agency(event.decider, event.decider_name), evidence(event, event.certainty)
        )
    for plan in dict.fromkeys(p for p in (event.plan, event.under) if p in build.keys):
        build.edge("PLANNED_IN", node, ("Document", build.keys[plan or ""]), evidence(event, event.certainty))


def _key(build: Builder, event: Event) -> str:
    if event.status == OBSERVANCE and _timeless(event.name):
        return observance_key(event.name)
    return f"{build.key}#{event.id}"


def _name(event: Event) -> str:
    """An observance's name without the year."""
    name = re.sub(r"\s*\([^)]*\d[^)]*\)|\s+(?:năm\s+)?20\d\d\b", "", event.name)
    return " ".join(name.split()) or event.name


def _add_inferred(build: Builder, keys: dict[str, str]) -> None:
    """A cited document whose title names an observance concerns it: no sentence says so, hence inferred."""
    observances = {
        keys[event.id]: f" {_timeless(event.name)} " for event in build.record.events if event.status == OBSERVANCE
    }
    for id, key in build.keys.items():
        title = title_of(build, id)
        if not title or id == build.record.document.doc:
            continue
        folded = f" {_NO_LETTER.sub(' ', _timeless(title))} "
        for event, name in observances.items():
            if _NO_LETTER.sub(" ", name) in folded:
                citation = next((c for c in build.record.citations if c.target.doc == id), None)
                told = {**evidence(citation, "inferred", _INFERRED), "status": OBSERVANCE}
                build.edge("CONCERNS", ("Document", key), ("Event", event), told)
