"""What happened to an event, which events are there, where, under what theme?"""

from __future__ import annotations

from dataclasses import replace

from queries.answer import ANSWERED, Answer, EventFound
from queries.answering import filters_of, listed, none
from queries.catalogue import Runs, run
from queries.events import ENOUGH, RankedEvent, event_found, find_events, rank_events
from queries.items import items_of
from queries.lexicon import phrases
from queries.question import Question
from queries.tasks import ENOUGH as ENOUGH_TASK
from queries.tasks import find_tasks
from queries.wording import EVENT_STATUS

_ALIKE = 0.75  # of the best score: belongs to the list that is asked for
_ENOUGH_TO_NAME = 0.3  # few events are stopped: a part of the name tells which
_STOPPED = ["proposed_cancelled", "cancelled", "postponed"]


def ask_event(store: Runs, question: Question) -> Answer:
    """Events by status where the question asks for one, else by its words."""
    provinces = list(question.provinces) or None
    if question.continuing:
        rows = run(store, "events", provinces=provinces, statuses=["continuing"])
        return _listed(question, rank_events(replace(question, year=None), rows), "tiếp tục")
    if question.stopped:
        found = rank_events(question, run(store, "events", provinces=provinces, statuses=_STOPPED))
        about = _without_status_words(question)
        if about.terms:
            found = [one for one in rank_events(about, [one.row for one in found]) if one.score >= ENOUGH]
        return _listed(question, found, "bị đề nghị dừng")
    ranked = [one for one in find_events(store, question) if one.score >= ENOUGH and not _context(one)]
    if not ranked:
        return none(question, near=items_of(store, find_tasks(store, question)[:5]))
    best = ranked[0].score
    return _listed(question, [one for one in ranked if one.score >= best * _ALIKE])


def _without_status_words(question: Question) -> Question:
    """The question without "sự kiện", "bị đề nghị dừng": what is left says which event."""
    listed_words = list(question.asked)
    said = {i for f in phrases("stopped").find(listed_words, question.accented) for i in range(f.start, f.end)}
    general = {"su", "kien", "le", "hoat", "dong"}
    return replace(question, terms=tuple(t for t in question.terms if t.at not in said and t.word.plain not in general))


def _context(one: RankedEvent) -> bool:
    return all(s.get("status") in ("context", "observance") for s in one.row["statements"])


def _listed(question: Question, ranked: list[RankedEvent], status: str = "") -> Answer:
    if not ranked:
        return none(question)
    found = [event_found(one) for one in ranked]
    told = f" ({status})" if status else ""
    return Answer(
        question.text,
        question.type,
        ANSWERED,
        f"{len(found)} sự kiện{told}: {listed((_named(one) for one in found), 8)}.",
        filters_of(question),
        [
            {
                "name": one.name,
                "event": one.event,
                "status": one.statements[0].get("status"),
                "status_name": EVENT_STATUS.get(one.statements[0].get("status") or "", ""),
                "date_start": one.statements[0].get("date_start"),
                "date_end": one.statements[0].get("date_end"),
                "place": one.statements[0].get("place"),
                "document": one.statements[0]["document"]["key"],
            }
            for one in found
        ],
        events=found,
    )


def _named(event: EventFound) -> str:
    """The event's name, with what became of it where a document says that it is not simply planned."""
    statuses = (statement.get("status") for statement in event.statements)
    told = next((EVENT_STATUS[status] for status in statuses if status in (*_STOPPED, "continuing")), "")
    return f"{event.name} ({told})" if told else event.name


def ask_place(store: Runs, question: Question) -> Answer:
    """Where: the place of the event or task that is asked about, only where the document says one."""
    ranked = [one for one in find_tasks(store, question) if one.score >= ENOUGH_TASK]
    events = [one for one in find_events(store, question) if one.score >= ENOUGH]
    for event in events[:3]:
        said = [s for s in event.row["statements"] if s.get("place")]
        if said and event.score >= events[0].score * 0.9:
            places = [
                {"name": s["place"], "event": event.row["event"]["name"], "document": s["document"]["key"]}
                for s in said
            ]
            summary = f"{event.row['event']['name']}: {said[0]['place']} ({said[0]['document']['label']})."
            return Answer(
                question.text,
                question.type,
                ANSWERED,
                summary,
                filters_of(question),
                places,
                events=[event_found(event)],
            )
    items = items_of(store, ranked[:8])
    placed = [item for item in items if item.location and item.score >= items[0].score * 0.9]
    if placed:
        first = placed[0]
        summary = f"{first.location} – {' '.join(first.action.split())[:140]} ({first.source.label})."
        places = [{"name": first.location, "task": first.task, "document": first.source.key}]
        return Answer(question.text, question.type, ANSWERED, summary, filters_of(question), places, items)
    return none(question, "Không đọc được địa điểm của việc này." if items or events else none(question).summary, items)


def ask_reason(store: Runs, question: Question) -> Answer:
    """Why an event is proposed to be stopped, in the words of the document that proposes it."""
    about = _without_status_words(question)
    rows = run(store, "events", provinces=list(question.provinces) or None, statuses=_STOPPED)
    for event in rank_events(about, rows):
        said = [s for s in event.row["statements"] if s.get("stop_reason")]
        if said and event.score >= _ENOUGH_TO_NAME:
            quote = " ".join(said[0]["stop_reason"].split())
            summary = f"{event.row['event']['name']}: “{quote}” ({said[0]['document']['label']})."
            told = [
                {"name": s["stop_reason"], "event": event.row["event"]["name"], "document": s["document"]["key"]}
                for s in said
            ]
            return Answer(
                question.text, question.type, ANSWERED, summary, filters_of(question), told, events=[event_found(event)]
            )
    return none(question, near=items_of(store, find_tasks(store, question)[:5]))


def ask_theme(store: Runs, question: Question) -> Answer:
    """The theme of an event, where a document states it."""
    for event in find_events(store, question):
        said = [s for s in event.row["statements"] if s.get("theme")]
        if said and event.score >= ENOUGH:
            summary = f"{event.row['event']['name']}: {said[0]['theme']} ({said[0]['document']['label']})."
            themes = [
                {"name": s["theme"], "event": event.row["event"]["name"], "document": s["document"]["key"]}
                for s in said
            ]
            return Answer(
                question.text,
                question.type,
                ANSWERED,
                summary,
                filters_of(question),
                themes,
                events=[event_found(event)],
            )
    return none(question)
