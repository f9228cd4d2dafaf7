"""Find the tasks that a question is about, best first."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace

from queries.bound import FREE, Bound, bound_by, within
from queries.catalogue import Row, Runs, run
from queries.index import index_words, word_weights
from queries.lexicon import longest, phrases
from queries.matching import Match, cover, in_a_row
from queries.question import Question
from queries.units import of_another_place
from queries.words import Field, field_of, fold

ENOUGH = 0.62  # below: the words do not say that the documents answer it
_MISSED = 0.36  # … nor where so much of its weight is missing
_MISSED_WORD = 0.28  # … a word of official prose among it
_MISSED_RUN = 4  # … nor where two words in a row (of two syllables each) are missing: that is what it is about
_ALONE = 0.49  # … unless no other fact comes near, though the question is put in other words
_ALONE_TIMES = 1.5  # so much better than the next
_ALONE_WORDS = 5  # of the question that the fact must hold
_CANDIDATES = 60
_YEARS = 4  # so many times the hits where only those of one year count
_LONG = 160  # words of quote and action together
_SPREAD = 0.8
_IN_A_ROW = 0.06  # for saying the whole question word for word
_OTHER_LAW = 0.85
_LAW, _LAWS_IN_GENERAL = "luat", "phap"  # "Luật Dữ liệu" is one law, "pháp luật dữ liệu" any
_MISSED_COSTS = 0.05
_PART = re.compile(r"[;.\n]\s")
# Tasks that say no more than "carry out what is assigned": right only where nothing else fits.
_WEAK_KINDS = {"information": 0.97, "milestone": 0.99, "unassigned": 0.96}


@dataclass(frozen=True, slots=True)
class Ranked:
    """A task row of the store with how well it fits."""

    row: Row
    match: Match
    score: float

    @property
    def key(self) -> str:
        return str(self.row["task"]["key"])


def unranked(row: Row, score: float = 0.0) -> Ranked:
    """A row that was found otherwise than by the words of a question."""
    return Ranked(row, Match(score, (), (), 0.0), score)


def find_tasks(store: Runs, question: Question, limit: int = _CANDIDATES) -> list[Ranked]:
    """Tasks by how well their words cover the question's, within its province and year; [] where it has no words.

    limit: how many hits of the index are ranked; more where a year is said, which the index does not know.
    """
    words = index_words(question)
    if not words:
        return []
    bound = bound_by(store, question)
    rows = _rows_in(store, question, bound) if bound.documents else []
    if bound.cited or not bound.documents:
        known = {row["task"]["key"] for row in rows}
        rows += [row for row in _rows(store, question, bound, limit) if row["task"]["key"] not in known]
    return rank_tasks(question, [row for row in rows if not of_another_place(question.units, row)], bound)


def _rows_in(store: Runs, question: Question, bound: Bound) -> list[Row]:
    """Tasks of the documents that the question binds itself to, whatever their year and place."""
    weights = [{"word": word, "weight": weight} for word, weight in word_weights(question).items()]
    return run(store, "tasks_found_in", documents=list(bound.documents), weights=weights)


def _rows(store: Runs, question: Question, bound: Bound, limit: int) -> list[Row]:
    """Tasks of all documents, within the question's province and year; where it says a number, of those that speak of
    a document with this number, or say the number themselves."""
    provinces = list(question.provinces) or None
    # Agencies of the province bear its name: its tasks come first among the many that say the same.
    words = index_words(question, (word for name in question.provinces for word in fold(name)))
    wanted = limit * _YEARS if question.year else limit
    names = [rf"(?s).*\b{' '.join(fold(name))}\b.*" for name in question.provinces]  # "hue" stands in "thue" too
    rows = run(store, "tasks_found", words=words, provinces=provinces, names=names, limit=wanted)
    rows = [row for row in rows if in_year(question, row)]
    if not bound.named:
        return rows
    may = {row["task"]["key"] for row in within(store, bound, rows)}
    return [row for row in rows if row["task"]["key"] in may or not _without_number(question, row)]


def rank_tasks(question: Question, rows: list[Row], bound: Bound = FREE) -> list[Ranked]:
    """``rows`` (of tasks_found and its like) with their scores, best first."""
    ranked = [_rank(question, row, row["document"]["key"] in bound.documents) for row in rows]
    return sorted(ranked, key=lambda one: (-one.score, one.row["document"]["key"], one.row["task"]["start"] or 0))


def answering(ranked: list[Ranked]) -> list[Ranked]:
    """Those of ``ranked`` (best first) that answer the question: their words say enough of it, or the first one says a
    good part of it and nothing else comes near."""
    enough = [one for one in ranked if one.score >= ENOUGH and _says_what(one.match)]
    if enough or not ranked:
        return enough
    first, next_best = ranked[0], ranked[1].score if len(ranked) > 1 else 0.0
    alone = first.score >= max(_ALONE, next_best * _ALONE_TIMES) and len(first.match.matched) >= _ALONE_WORDS
    return [first] if alone else []


def _says_what(match: Match) -> bool:
    most = _MISSED_WORD if match.lacks_word else _MISSED
    return match.missed_weight <= most and match.missed_run < _MISSED_RUN


def task_fields(row: Row) -> list[Field]:
    """The words of a task, and of what stands around it, which count less."""
    task, document = row["task"], row["document"]
    said = " ".join(a["quote"] for a in row["actors"] if a.get("quote") and len(a["quote"]) < 200)
    around = [
        (f"{task.get('quote') or ''} {task.get('action') or ''}", 1.0),
        (" . ".join(task.get(name) or "" for name in ("condition", "product", "location", "participants")), 0.95),
        (task.get("heading"), 0.85),
        (" . ".join(event["name"] for event in row["events"]), 0.85),
        ((row.get("parent") or {}).get("quote"), 0.7),
        (f"{' . '.join(a['name'] for a in row['actors'])} . {said}", 0.75),
    ]
    about = f"{document.get('title') or ''} . {document.get('kind_name') or ''} . {document.get('year') or ''}"
    outside = [field_of(about, context=True), field_of(document.get("issuer_name"), 0.9, context=True)]
    return [*(field_of(text, weight) for text, weight in around if text), *outside]


def in_year(question: Question, row: Row) -> bool:
    """A question that names a year is answered by documents of that year, or whose words name it."""
    if question.year is None:
        return True
    task, document = row["task"], row["document"]
    known = task.get("year") or document.get("year")
    if known is None or known == question.year:
        return True
    told = fold(f"{task.get('quote')} {task.get('heading')} {document.get('title')} {task.get('deadline_end')}")
    return str(question.year) in told


def _unnamed(question: Question, match: Match, fields: list[Field]) -> bool:
    """The fact lacks the words right after "ai là (người) …", so it cannot say who that is."""
    assert question.identity is not None
    after = [term for term in question.terms if term.at >= question.identity and term.word.plain != "nguoi"][:2]
    if not after or after[0].at > question.identity + 1:
        return False
    told = [term.word.plain for term in after]
    if len(after) == 2 and after[1].at - after[0].at == 1 and question.accented:
        return not any((told[0], told[1]) in field.pairs for field in fields if not field.context)
    return told[0] not in match.matched


def _without_number(question: Question, row: Row) -> bool:
    """The question names a document by its number, and neither the task nor its document says that number."""
    if not question.numbers:
        return False
    task, document = row["task"], row["document"]
    told = (task.get("quote"), task.get("heading"), document.get("title"), document.get("so_ky_hieu"))
    parent = (row.get("parent") or {}).get("quote")
    said = set(fold(" . ".join(one for one in (*told, parent) if one)))
    return not any(fold(number)[0] in said for number in question.numbers)


def _is_numbered(question: Question, row: Row) -> bool:
    said = fold(row["document"].get("so_ky_hieu") or "")
    return any(said[: len(fold(number))] == fold(number) for number in question.numbers)


def _of_another_law(question: Question, fields: list[Field]) -> bool:
    """The question names a law ("Luật Dữ liệu"), and nowhere in the fact does that name begin behind "luật"."""
    for law, name in itertools.pairwise(question.terms):
        if law.word.plain != _LAW or name.at - law.at != 1:
            continue
        if law.at and question.asked[law.at - 1].plain == _LAWS_IN_GENERAL:
            continue
        if not any((law.word.plain, name.word.plain) in field.pairs for field in fields):
            return True
    return False


def _without_role(question: Question, held: set[str]) -> Question:
    """The question without the words of the roles that are ``held``: a table says "chủ trì" in its head alone."""
    found = longest(phrases("roles").find(list(question.asked), question.accented))
    said = {at for one in found if one.value in held for at in range(one.start, one.end)}
    terms = tuple(term for term in question.terms if term.at not in said)
    return replace(question, terms=terms) if terms else question


def _in_one_part(question: Question, row: Row, fields: list[Field], whole: Match) -> Match:
    """Of a long task the words must stand together: somewhere in a page of text each of them is found."""
    if whole.score < ENOUGH:
        return whole
    task = row["task"]
    parts = [part for part in _PART.split(f"{task.get('quote') or ''}\n{task.get('action') or ''}") if part.strip()]
    best = max((cover(question, [field_of(part), *fields[1:]]) for part in parts), key=lambda m: m.score, default=whole)
    spread = replace(whole, score=whole.score * _SPREAD)
    return best if best.score >= spread.score else spread


def _rank(question: Question, row: Row, is_bound: bool) -> Ranked:
    fields = task_fields(row)
    held = {actor["role"] for actor in row["actors"]}
    match = cover(question, fields)
    if len(fields[0].words) > _LONG:
        match = _in_one_part(question, row, fields, match)
    task = row["task"]
    score = match.score * _WEAK_KINDS.get(task.get("kind") or "", 1.0)
    if question.identity is not None and _unnamed(question, match, fields):
        score *= 0.6
    if not is_bound and _without_number(question, row):
        score *= 0.75
    elif question.numbers and _is_numbered(question, row):
        score += 0.05  # "theo Quyết định 22" is answered by it before those that carry it out
    if any(word.isdigit() for word in match.missed):
        score *= 0.8  # "đợt 2" is not answered by what says nothing of a second
    if question.roles:
        score += 0.04 * len(held & set(question.roles)) / len(question.roles)
    if row["document"].get("kind") in question.kinds:
        score += 0.03
    if question.receives and "nhan_bao_cao" in held:
        score += 0.06
    if question.type == "deadline" and (task.get("deadline_end") or task.get("deadline")):
        score += 0.04
    if not row["actors"]:
        score -= 0.03
    elif held & {"chu_tri", "to_chuc", "dang_cai"}:
        score += 0.015  # of two that say the same, the one that names a lead
    elif all(actor["role"] == "phoi_hop" for actor in row["actors"] if actor.get("responsible")):
        score -= 0.01
    if not question.roles and {a["role"] for a in row["actors"] if a.get("responsible")} == {"chi_dao"}:
        score -= 0.02  # who does it comes before who has it done
    score -= match.missed_weight * _MISSED_COSTS  # of two that fit alike, the one that lacks less
    # Of two that cover alike, the one that says little else is meant.
    length = len((task.get("quote") or "").split())
    score -= min(length, 120) / 120 * 0.03
    if _of_another_law(question, fields):
        score *= _OTHER_LAW
    score += _IN_A_ROW * in_a_row(question, fields[0])
    if score >= ENOUGH and held & set(question.roles) and not _says_what(match):
        missed = cover(_without_role(question, held & set(question.roles)), fields)
        match = replace(
            match, missed_weight=missed.missed_weight, missed_run=missed.missed_run, lacks_word=missed.lacks_word
        )
    return Ranked(row, match, score)
