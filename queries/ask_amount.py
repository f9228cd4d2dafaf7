"""How much, how many? Answered by a target that a document sets; never reckoned, never guessed."""

from __future__ import annotations

import itertools

from queries.answer import ANSWERED, Answer
from queries.answering import filters_of, listed, none
from queries.bound import bound_by, within
from queries.catalogue import Row, Runs, run
from queries.index import index_words
from queries.items import items_of
from queries.lexicon import longest, phrases
from queries.matching import cover
from queries.question import Question
from queries.sources import document_found, label_of
from queries.tasks import find_tasks
from queries.wording import ROLES
from queries.words import field_of

_ENOUGH = 0.58
_MONEY = {"dong", "trieu", "ty", "ti", "usd", "vnd", "nghin"}
_TARGET_WORDS = {("chi", "tieu"), ("ty", "le"), ("ti", "le"), ("muc", "tieu")}
_ENOUGH_WHOSE = 0.7
_HOW_MANY = {"nhieu", "may"}
_SIGNS = {">=": "ít nhất ", ">": "trên ", "<=": "không quá ", "<": "dưới ", "=": ""}


def ask_amount(store: Runs, question: Question) -> Answer:
    """Targets of documents of the province whose words cover the question and whose unit is what is asked for."""
    rows = _targets(store, question)
    ranked = sorted(
        ((_score(question, row), row) for row in rows), key=lambda pair: (-pair[0], pair[1]["target"]["key"])
    )
    found = [row for score, row in ranked if score >= _ENOUGH and score >= ranked[0][0] * 0.95]
    if not found:
        near = items_of(store, find_tasks(store, question)[:3])
        return none(question, "Không tìm thấy con số này trong các văn bản đã nạp.", near)
    told = [_told(row) for row in found]
    quote = " ".join((found[0]["target"].get("quote") or "").split())
    return Answer(
        question.text,
        question.type,
        ANSWERED,
        f"{told[0]['name']} – “{quote[:160]}” ({label_of(found[0]['document'])}).",
        filters_of(question),
        told,
        documents=[document_found(row) for row in found[:1]],
    )


def _targets(store: Runs, question: Question) -> list[Row]:
    words = index_words(question)
    if not words:
        return []
    rows = run(store, "targets_found", words=words, provinces=list(question.provinces) or None)
    return within(store, bound_by(store, question), rows)


def ask_whose_target(store: Runs, question: Question, above: float) -> Answer | None:
    """Who answers for a target ("chỉ tiêu", "tỷ lệ") whose words cover the question better than ``above``; or None."""
    asked = {(one.plain, other.plain) for one, other in itertools.pairwise(question.asked)}
    if not asked & _TARGET_WORDS:
        return None
    rows = _targets(store, question)
    scored = [(_covered(question, row), row) for row in rows if row["responsible"]]
    best = max(scored, key=lambda pair: pair[0], default=None)
    if best is None or best[0] < _ENOUGH_WHOSE or best[0] <= above:
        return None
    row = best[1]
    told = [
        {"name": a["name"], "agency": a["agency"], "role": "chu_tri", "role_name": ROLES["chu_tri"]}
        for a in row["responsible"]
    ]
    quote = " ".join((row["target"].get("quote") or "").split())
    return Answer(
        question.text,
        question.type,
        ANSWERED,
        f"{listed(str(one['name']) for one in told)} – chỉ tiêu “{quote[:160]}” ({label_of(row['document'])}).",
        filters_of(question),
        told,
        documents=[document_found(row)],
    )


def _score(question: Question, row: Row) -> float:
    target = row["target"]
    unit = set(field_of(target.get("unit")).plains)
    asked = {word.plain for word in question.asked}
    money = bool(phrases("money").find(list(question.asked), question.accented))
    if bool(unit & _MONEY) != money or target.get("value") is None:
        return 0.0
    if {"phan", "tram"} <= asked and "%" not in (target.get("unit") or "") and not {"phan", "tram"} <= unit:
        return 0.0
    if not _is_of_what_is_counted(question, target):
        return 0.0
    if (
        question.year
        and target.get("year") not in (None, question.year)
        and row["document"].get("year") != question.year
    ):
        return 0.0
    return _covered(question, row)


def _is_of_what_is_counted(question: Question, target: Row) -> bool:
    """ "Bao nhiêu hộ" is not answered by a number of houses; "bao nhiêu người" is, since people have many names."""
    cues = longest(phrases("types").find(list(question.asked), question.accented))
    counted = {cue.end for cue in cues if cue.value == "amount" and question.asked[cue.end - 1].plain in _HOW_MANY}
    noun = next((t.word for t in question.terms if t.at in counted), None)
    if noun is None:
        return True
    said = field_of(" . ".join(str(target.get(name) or "") for name in ("unit", "quote", "subject", "object")))
    return noun.accented in said.accented if question.accented else noun.plain in said.plains


def _covered(question: Question, row: Row) -> float:
    words = " . ".join(str(row["target"].get(name) or "") for name in ("quote", "subject", "object", "heading"))
    return cover(
        question,
        [field_of(words), field_of(" . ".join(row["around"]), 0.7), field_of(row["document"].get("title"), 0.6)],
    ).score


def _told(row: Row) -> dict[str, object]:
    target = row["target"]
    value = target["value"]
    number = str(int(value)) if value == int(value) else str(value).replace(".", ",")
    unit = target.get("unit") or ""
    name = f"{_SIGNS.get(target.get('comparator') or '=', '')}{number}{'' if unit == '%' else ' '}{unit}".strip()
    return {
        "name": name,
        "value": value,
        "unit": target.get("unit"),
        "quote": target.get("quote"),
        "document": row["document"]["key"],
    }
