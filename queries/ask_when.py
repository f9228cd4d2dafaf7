"""When is it due, when is it held? Only days and words that a document says."""

from __future__ import annotations

import re

from queries.agencies import find_agencies
from queries.answer import ANSWERED, Answer, Deadline, Item
from queries.answering import filters_of, none
from queries.catalogue import Row, Runs
from queries.events import ENOUGH as ENOUGH_EVENT
from queries.events import RankedEvent, event_found, find_events
from queries.items import items_of
from queries.question import Question
from queries.tasks import answering, find_tasks
from queries.wording import days
from queries.words import fold

_NAME_SAID = 0.6  # of an event's name must be in the question, else another event is meant
_AS_GOOD = 0.93
_PERIOD = re.compile(r"\b(?:moi|hang) (tuan|thang|quy|nam)\b")
_TIED = 0.985
# Behind these words stands who gets it, not who does it.
_TO = frozenset(["len", "cho", "ve", "toi", "den", "voi", "gui", "trinh", "bao", "cao", "qua", "to"])
_SENTENCE = 200  # characters of the sentence that says the date


def ask_deadline(store: Runs, question: Question) -> Answer:
    """The deadline of the best task, or the days of the event that is asked about."""
    ranked = answering(find_tasks(store, question))
    events = [one for one in find_events(store, question) if one.score >= ENOUGH_EVENT]
    event = _event(events)
    # An event that is named is asked about itself; a task about it has its own deadline.
    if event is not None and (not ranked or event.score + 0.1 * event.fits >= ranked[0].score):
        dated = _of_event(question, event)
        if dated is not None:
            return dated
    items = items_of(store, ranked[:8])
    due = [item for item in items if item.deadline and item.score >= items[0].score * _AS_GOOD]
    due = _of_agency(store, question, of_period(question, due))
    if due and event is not None and due[0].deadline is not None and not due[0].deadline.end:
        dated = _of_event(question, event)  # a day stands before words that give none
        if dated is not None and dated.answer[0]["start"]:
            return dated
    if due:
        answer = of_task(question, due[0], items)
        others = (item for item in due[1:] if item.score >= due[0].score * _TIED)
        told = {deadline_told(item.deadline): item for item in others if item.deadline}
        answer.notes += [
            f"Việc khác khớp gần như vậy có hạn khác: {words} – {' '.join(item.action.split())[:140]}."
            for words, item in told.items()
            if due[0].deadline is not None and words != deadline_told(due[0].deadline)
        ]
        return answer
    if event is not None:
        dated = _of_event(question, event)
        if dated is not None:
            return dated
    if items:
        return none(question, "Có việc khớp câu hỏi, nhưng trong các việc đã đọc được không thấy thời hạn.", items)
    if event is not None:
        name = event.row["event"]["name"]
        answer = none(question, f"Văn bản có nói đến “{name}” nhưng không đọc được ngày.")
        answer.events = [event_found(event)]
        return answer
    return none(question, near=items_of(store, find_tasks(store, question)[:5]))


def _of_agency(store: Runs, question: Question, due: list[Item]) -> list[Item]:
    """ "Sở X có bao lâu để …": the tasks of the agency that is named come first."""
    if len(due) == 1:
        return due
    agencies = find_agencies(store, question)
    named = {one.key for one in agencies if not one.start or question.asked[one.start - 1].plain not in _TO}
    return sorted(due, key=lambda item: not any(a.responsible and a.agency in named for a in item.actors))


def of_period(question: Question, due: list[Item]) -> list[Item]:
    """ "Mỗi tháng …": those that recur every month come first."""
    asked = _PERIOD.search(" ".join(word.plain for word in question.asked))
    if asked is None:
        return due
    return sorted(due, key=lambda item: not any(m[1] == asked[1] for m in _PERIOD.finditer(_folded_words(item))))


def _folded_words(item: Item) -> str:
    return " ".join(fold(item.deadline.words)) if item.deadline else ""


def _event(events: list[RankedEvent]) -> RankedEvent | None:
    """The event whose name the question says; None where only a part of some longer name is said."""
    events = [one for one in events if not any(word.isdigit() for word in one.match.missed)]
    named = [one for one in events if one.fits >= _NAME_SAID or (one.begins and not _observance(one))]
    return named[0] if named else None


def _observance(one: RankedEvent) -> bool:
    """A day of remembrance has a name of its own, which is not shortened: "… quốc gia" is not "… thành phố"."""
    return any(s.get("status") == "observance" for s in one.row["statements"]) or bool(one.row["event"].get("shared"))


def _of_event(question: Question, one: RankedEvent) -> Answer | None:
    told_days = [s for s in one.row["statements"] if s.get("date_start") or s.get("recurrence") or s.get("date_quote")]
    # A document that proposes to stop an event speaks of it twice.
    said = list({(s.get("date_quote"), s.get("date_start"), s["document"]["key"]): s for s in told_days}.values())
    if not said:
        return None
    dates = [
        {
            "name": s.get("date_quote") or s.get("recurrence") or days(s.get("date_start"), s.get("date_end")),
            "start": s.get("date_start"),
            "end": s.get("date_end"),
            "event": one.row["event"]["name"],
            "status": s.get("status"),
            "document": s["document"]["key"],
            "quote": s.get("date_sentence") or s.get("quote"),
        }
        for s in said
    ]
    first = dates[0]
    words = f" – “{_around_date(said[0])}”" if said[0].get("date_sentence") else ""
    told = days(first["start"], first["end"]) or first["name"]
    notes = []
    if any(s.get("status") == "proposed_cancelled" for s in one.row["statements"]):
        notes.append("Đã có văn bản đề nghị dừng sự kiện này.")
    return Answer(
        question.text,
        question.type,
        ANSWERED,
        f"{one.row['event']['name']}: {told}{words} ({said[0]['document']['label']}).",
        filters_of(question),
        dates,
        events=[event_found(one)],
        notes=notes,
    )


def _around_date(statement: Row) -> str:
    """The sentence that says the date, of a long one what stands before the date and the date."""
    sentence, date = str(statement["date_sentence"]), str(statement.get("date_quote") or "")
    end = sentence.find(date) + len(date) if date in sentence else len(sentence)
    if len(sentence) <= _SENTENCE:
        return sentence
    begin = max(0, end - _SENTENCE)
    start = sentence.find(" ", begin) + 1 if begin else 0
    return f"{'…' if start else ''}{sentence[start:end]}"


def deadline_told(due: Deadline) -> str:
    """The words of a deadline with the days that they mean."""
    return f"{due.words} ({days(due.start, due.end)})" if due.end else f"{due.words} (văn bản không ghi ngày cụ thể)"


def of_task(question: Question, item: Item, items: list[Item]) -> Answer:
    """The deadline of ``item``, which has one."""
    due = item.deadline
    assert due is not None
    told = deadline_told(due)
    return Answer(
        question.text,
        question.type,
        ANSWERED,
        f"{told[0].upper()}{told[1:]} – {' '.join(item.action.split())[:140]} ({item.source.label}).",
        filters_of(question),
        [
            {
                "name": due.words,
                "start": due.start,
                "end": due.end,
                "type": due.type,
                "task": item.task,
                "document": item.source.key,
            }
        ],
        [item, *(other for other in items if other is not item)],
    )
