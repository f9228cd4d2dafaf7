"""Who issued a numbered document, and when."""

from __future__ import annotations

from queries.answer import ANSWERED, Answer
from queries.answering import filters_of, none
from queries.catalogue import Runs
from queries.documents import documents_by_number, place_fits
from queries.question import Question
from queries.sources import document_found, label_of
from queries.wording import ROLES, day
from queries.words import fold

_WEIGHTY = 1.6  # of a word that says more than "ban hành"


def asks_of_document(question: Question) -> bool:
    """ "Ai ban hành Quyết định 505?": beside the number nothing is said of what is to be done."""
    if any(word.plain == "giao" for word in question.asked):
        return False  # "Quyết định 505 giao ai làm gì?" asks for its tasks
    return bool(question.numbers) and all(term.weight < _WEIGHTY for term in question.terms) and not question.receives


def is_of_issuer(store: Runs, question: Question) -> bool:
    """ "Công văn 5865/BQP-TC của Bộ Quốc phòng ngày nào?": beside the number only its issuer is named."""
    pairs = zip(question.numbers, question.number_kinds, strict=True)
    rows = [row["document"] for number, kind in pairs for row in documents_by_number(store, number, kind)]
    weighty = {term.word.plain for term in question.terms if term.weight >= _WEIGHTY}
    return any(weighty <= {*fold(row.get("issuer_name") or ""), *fold(row.get("kind_name") or "")} for row in rows)


def ask_issue(store: Runs, question: Question) -> Answer:
    """Issuer or date of the document with that number; none where it is not known or several bear the number."""
    pairs = zip(question.numbers, question.number_kinds, strict=True)
    rows = [row for number, kind in pairs for row in documents_by_number(store, number, kind)]
    rows = [row for row in rows if place_fits(question, row, [])]
    if question.year:
        rows = [row for row in rows if row["document"].get("year") in (None, question.year)]
    field = "issuer_name" if question.type == "who" else "date"
    known = [row["document"] for row in rows if row["document"].get(field)]
    if not known:
        return none(
            question, f"Không có văn bản nào mang số {', '.join(question.numbers)}, hoặc không rõ điều được hỏi."
        )
    if question.type == "who":
        told = [
            {
                "name": document["issuer_name"],
                "agency": document["issuer"],
                "role": "ban_hanh",
                "role_name": ROLES["ban_hanh"],
                "document": document["key"],
            }
            for document in known
        ]
    else:
        told = [
            {
                "name": day(document["date"]),
                "start": document["date"] if len(document["date"]) == 10 else None,
                "end": document["date"] if len(document["date"]) == 10 else None,
                "document": document["key"],
            }
            for document in known
        ]
    summary = "; ".join(f"{label_of(document)}: {one['name']}" for document, one in zip(known, told, strict=True))
    found = [document_found({"document": document}) for document in known]
    return Answer(question.text, question.type, ANSWERED, f"{summary}.", filters_of(question), told, documents=found)
