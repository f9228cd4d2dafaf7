"""A document that is named by its number binds the answer: what others say of the matter does not answer it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from queries.answering import NOT_FOUND
from queries.catalogue import Row, Runs, run
from queries.documents import numbered
from queries.lexicon import phrases
from queries.question import Question
from queries.sources import label_of
from queries.wording import UP

_WITH_IT = ["PROMULGATES", "APPROVES", "ATTACHES"]
_MOST = 40  # documents of one bare number, newest first
_BETWEEN = 3  # words between "thực hiện" and the number: "Quyết định số"


@dataclass(frozen=True, slots=True)
class Bound:
    """``documents``: keys of the loaded ones that may answer; ``cited``: keys of ones that are not loaded, or may be
    meant beside those: documents that speak of them may answer too. ``named``: the question says a number at all."""

    named: bool
    documents: tuple[str, ...] = ()
    cited: tuple[str, ...] = ()
    label: str = ""  # of the first one that is named
    year: int | None = None  # and its year


FREE = Bound(False)


def bound_by(store: Runs, question: Question) -> Bound:
    """What may answer a question that says a document's number: that document and what came with it; those that carry
    it out as well, where the question asks for these or for a province other than the document's."""
    if not question.numbers:
        return FREE
    rows = [row["document"] for row in numbered(store, question)]
    loaded = [row for row in rows if row.get("status") == "loaded" and _may_be_meant(question, row)]
    loaded = ([row for row in loaded if question.year in (None, row.get("year"))] or loaded)[:_MOST]
    keys = [row["key"] for row in loaded]
    bare = any(number.isdigit() for number in question.numbers)  # "Nghị quyết 57" may be that of any issuer
    cited = tuple(row["key"] for row in rows if row["key"] not in keys) if bare or not loaded else ()
    label = label_of([*loaded, *rows][0]) if rows else ", ".join(question.numbers)
    if not loaded:
        return Bound(True, (), cited, label)
    found = {*keys, *(link["above"]["key"] for link in run(store, "relations_from", keys=keys, types=_WITH_IT))}
    elsewhere = bool(question.provinces) and not any(row.get("province") for row in loaded)
    if elsewhere or asks_who_carries_out(question):
        below = run(store, "relations", keys=sorted(found), types=list(UP), provinces=list(question.provinces) or None)
        lower = {link["below"]["key"] for link in below}
        with_lower = run(store, "relations_from", keys=sorted(lower), types=_WITH_IT) if lower else []
        found |= lower | {link["above"]["key"] for link in with_lower}
    return Bound(True, tuple(sorted(found)), cited, label, loaded[0].get("year"))


def within(store: Runs, bound: Bound, rows: list[Row]) -> list[Row]:
    """Of ``rows``, each with its ``document``, those of documents that may answer."""
    if not bound.named:
        return rows
    may = {*bound.documents, *speaking_of(store, {row["document"]["key"] for row in rows}, bound.cited)}
    return [row for row in rows if row["document"]["key"] in may]


def none_within(store: Runs, question: Question) -> str:
    """What is said where nothing answers: of the document that binds the question no more than that was read."""
    bound = bound_by(store, question)
    if bound.documents:
        return f"Không tìm thấy việc này trong các việc đã đọc được của {bound.label}."
    if bound.named and not bound.cited and not bound.label.isdigit():
        return f"Chưa có văn bản nào mang số {bound.label} trong kho; không tìm thấy căn cứ."
    return NOT_FOUND


def unbound(question: Question) -> Question:
    """The question without the number: what other documents say of the matter is near, no answer."""
    return replace(question, numbers=(), number_kinds=())


def asks_who_carries_out(question: Question) -> bool:
    """ "… để thực hiện Nghị quyết 57": the words of carrying out stand right before the number."""
    plains = [word.plain for word in question.asked]
    figures = {number.split("/")[0].split("-")[0] for number in question.numbers}
    said = phrases("relations").find(list(question.asked), question.accented)
    ends = {found.end for found in said if found.value == "implements"}
    return any(figures & set(plains[end : end + _BETWEEN]) for end in ends)


def speaking_of(store: Runs, keys: Collection[str], cited: Collection[str]) -> set[str]:
    """Of the documents ``keys`` those that speak of one of ``cited``."""
    if not keys or not cited:
        return set()
    return {row["key"] for row in run(store, "documents_linked", keys=sorted(keys), others=sorted(cited))}


def _may_be_meant(question: Question, document: Row) -> bool:
    province = document.get("province")
    return not question.provinces or province is None or province in question.provinces
