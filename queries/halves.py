"""Two things asked of one matter, "ai chủ trì và khi nào xong": each half is answered, or it is said that none does."""

from __future__ import annotations

import re
from dataclasses import replace

from queries.answer import ANSWERED, Answer
from queries.ask_issue import dated
from queries.ask_when import deadline_told, of_task
from queries.cues import cues_of
from queries.lexicon import Found, longest, phrases
from queries.question import Question
from queries.words import words

# What the second half may ask for, and how that is said where no document answers it.
_SECOND = {
    "who": "ai",
    "deadline": "khi nào",
    "effect": "hiệu lực từ khi nào",
    "place": "ở đâu",
    "amount": "bao nhiêu",
    "signer": "ai ký",
}
_FIRST = {*_SECOND, "duties", "event"}
_JOINS = {"và", "and", "cùng"}
_SIGNING = {"va", "ky", "hanh"}  # "ký", "ban hành"
_NEAR = 5  # words between what joins and the words that ask
_PAUSE = re.compile(r"[,;?.]")


def second_of(question: Question) -> Question | None:
    """The question for what is asked besides ``question.type``; None where one thing is asked for."""
    if question.type not in _FIRST:
        return None
    asked = list(question.asked)
    cues = sorted(cues_of(asked, question.accented), key=lambda cue: cue.start)
    first = next((cue for cue in cues if _type(question, cue) == question.type), None)
    if first is None:
        return None
    joined = _joins(question)
    for cue in cues:
        type = _type(question, cue)
        if type in _SECOND and type != question.type and _is_joined(first, cue, joined):
            return replace(question, type=type)
    return None


def _type(question: Question, cue: Found) -> str:
    """ "Khi nào" asks from when a document is in force, where the question says so."""
    return "effect" if cue.value == "deadline" and "effect" in question.types else cue.value


def _joins(question: Question) -> set[int]:
    """Places of words before which the question pauses, or that join: "và", a comma."""
    places = {i for i, word in enumerate(question.asked) if word.accented in _JOINS or word.plain == "va"}
    at = 0
    for part in _PAUSE.split(question.text):
        at += len(words(part))
        places.add(at)
    return places


def _is_joined(one: Found, other: Found, joined: set[int]) -> bool:
    first, second = sorted((one, other), key=lambda cue: cue.start)
    return any(first.end <= at <= second.start <= at + _NEAR for at in joined)


def of_first(second: Question, first: Answer) -> Answer | None:
    """What the facts that answer the first half say themselves; None where they have to be looked for."""
    if first.status != ANSWERED or second.type != "deadline":
        return None
    if first.type == "signer":
        return dated(second, first.documents[0]) if _of_signing(second) else None
    if first.items and first.items[0].deadline:
        answer = of_task(second, first.items[0], first.items)
        return replace(answer, summary=f"Thời hạn: {deadline_told(first.items[0].deadline)}.")
    return None


def _of_signing(question: Question) -> bool:
    """ "… và ký ngày nào", "…, ngày nào": of the document; "… diễn ra ngày nào" is of what it is about."""
    cues = longest(phrases("types").find(list(question.asked), question.accented))
    when = next(cue for cue in cues if cue.value == "deadline")
    return when.start in _joins(question) or question.asked[when.start - 1].plain in _SIGNING


def both(first: Answer, second: Answer) -> Answer:
    """``first`` with what ``second`` says of the same matter; where only one is answered, the other is said to be
    missing."""
    if first.status == ANSWERED and second.status == ANSWERED and _is_same_matter(first, second):
        told = f"{first.summary} {second.summary}"
        events = first.events or second.events
        return replace(
            first, summary=told, also=[{"asked": second.type, **one} for one in second.answer], events=events
        )
    known, unknown = (first, second) if first.status == ANSWERED or second.status != ANSWERED else (second, first)
    if known.status != ANSWERED:
        return first
    asked = _SECOND.get(unknown.type, unknown.type)
    note = f"Phần hỏi “{asked}”: không tìm thấy căn cứ về việc này trong văn bản đã nạp."
    return replace(known, notes=[*known.notes, note])


def _is_same_matter(first: Answer, second: Answer) -> bool:
    """A deadline is that of the same task; what a document or an event has besides is of the same document."""
    tasks = [{one["task"] for one in answer.answer if one.get("task")} for answer in (first, second)]
    tasks = [told or {item.task for item in one.items[:1]} for told, one in zip(tasks, (first, second), strict=True)]
    if all(tasks) and not second.events and not first.events:
        return bool(tasks[0] & tasks[1])
    return bool(_documents(first) & _documents(second))


def _documents(answer: Answer) -> set[str]:
    told = {str(one["document"]) for one in answer.answer if one.get("document")}
    return told or {item.source.key for item in answer.items[:1]} | {one.source.key for one in answer.documents}
