"""Find the events that a question is about, best first."""

from __future__ import annotations

from dataclasses import dataclass

from queries.answer import EventFound
from queries.bound import bound_by, within
from queries.catalogue import Row, Runs, run
from queries.index import index_words
from queries.lexicon import rarity
from queries.matching import Match, cover
from queries.question import Question
from queries.words import field_of, fold

ENOUGH = 0.55


@dataclass(frozen=True, slots=True)
class RankedEvent:
    """An event row; ``score`` how well the question is covered, ``fits`` how well its name is covered in turn."""

    row: Row
    match: Match
    score: float
    fits: float
    begins: bool  # the question says the first words of the name: "Lễ phát động"

    @property
    def key(self) -> str:
        return str(self.row["event"]["key"])


def find_events(store: Runs, question: Question) -> list[RankedEvent]:
    """Events that documents of the province speak of, by how well name and headings cover the question."""
    words = index_words(question)
    provinces = list(question.provinces) or None
    rows = run(store, "events_found", words=words, provinces=provinces) if words else []
    return rank_events(question, _of_bound(store, question, rows))


def _of_bound(store: Runs, question: Question, rows: list[Row]) -> list[Row]:
    """``rows`` with no more than what the document says whose number the question says."""
    bound = bound_by(store, question)
    if not bound.named:
        return rows
    said = within(store, bound, [statement for row in rows for statement in row["statements"]])
    may = {statement["document"]["key"] for statement in said}
    return [{**row, "statements": [s for s in row["statements"] if s["document"]["key"] in may]} for row in rows]


def rank_events(question: Question, rows: list[Row]) -> list[RankedEvent]:
    ranked = []
    for row in rows:
        said = [s for s in row["statements"] if _here(question, s)]
        if not said:
            continue
        ranked.append(_rank(question, {**row, "statements": said}))
    return sorted(ranked, key=lambda one: (-(one.score + 0.3 * one.fits), one.key))


def _here(question: Question, statement: Row) -> bool:
    document = statement["document"]
    if question.provinces and document.get("province") not in question.provinces:
        return False
    if question.year is None:
        return True
    told = fold(f"{statement.get('quote')} {statement.get('date_start')} {document.get('title')}")
    return document.get("year") in (None, question.year) or str(question.year) in told


def _rank(question: Question, row: Row) -> RankedEvent:
    said = row["statements"]
    fields = [
        field_of(f"{row['event']['name']} . {' . '.join(s.get('quote') or '' for s in said)}", 1.0),
        field_of(" . ".join([*(row.get("headings") or []), *(s["heading"] for s in said if s.get("heading"))]), 0.85),
        field_of(" . ".join(f"{s.get('place') or ''} . {s.get('theme') or ''}" for s in said), 0.7),
        field_of(" . ".join(o["name"] for o in row.get("organisers") or []), 0.6),
        field_of(" . ".join(_about(s["document"]) for s in said), context=True),
    ]
    match = cover(question, fields)
    return RankedEvent(
        row, match, match.score, _name_covered(question, row["event"]["name"]), _begins(question, row["event"]["name"])
    )


def _about(document: Row) -> str:
    return f"{document.get('title') or ''} . {document.get('year') or ''}"


def _name_covered(question: Question, name: str) -> float:
    """How much of the event's name the question says: "… quốc gia" is not the city's own day."""
    asked = {word.plain for word in question.asked}
    parts = [word for word in fold(name) if not word.isdigit()]
    total = sum(rarity(word) for word in parts)
    return sum(rarity(word) for word in parts if word in asked) / total if total else 0.0


def _begins(question: Question, name: str) -> bool:
    """The question says the first three words of the name, or no more than its beginning ("khai giảng")."""
    words = fold(name)
    head = " ".join(words[:3])
    if len(head) > 6 and f" {head} " in f" {' '.join(word.plain for word in question.asked)} ":
        return True
    said = tuple(term.word.plain for term in question.terms)
    return len(said) > 1 and words[: len(said)] == said


def event_found(one: RankedEvent) -> EventFound:
    return EventFound(
        event=one.key,
        name=one.row["event"]["name"],
        statements=list(one.row["statements"]),
        organisers=list(one.row.get("organisers") or []),
        deciders=list(one.row.get("deciders") or []),
        score=round(one.score, 3),
    )
