"""Who issued a numbered document, and when."""

from __future__ import annotations

from queries.answer import ANSWERED, Answer, DocumentFound
from queries.answering import filters_of, none
from queries.catalogue import Runs
from queries.documents import numbered, numbered_here
from queries.lexicon import phrases
from queries.question import Question
from queries.sources import document_found, label_of
from queries.terms import WEIGHTY
from queries.wording import ROLES, day
from queries.words import fold


def is_of_document_alone(question: Question) -> bool:
    """Beside a document's number nothing is said of what is to be done."""
    return bool(question.numbers) and all(term.weight < WEIGHTY for term in question.terms)


def asks_of_document(question: Question) -> bool:
    """ "Ai ban hành Quyết định 505?"; not "Quyết định 505 giao ai làm gì?", which asks for its tasks."""
    assigns = bool(phrases("assigns").find(list(question.asked), question.accented))
    return is_of_document_alone(question) and not question.receives and not assigns


def is_of_issuer(store: Runs, question: Question) -> bool:
    """ "Công văn 5865/BQP-TC của Bộ Quốc phòng ngày nào?": beside the number only its issuer is named."""
    rows = [row["document"] for row in numbered(store, question)]
    weighty = {term.word.plain for term in question.terms if term.weight >= WEIGHTY}
    return any(weighty <= {*fold(row.get("issuer_name") or ""), *fold(row.get("kind_name") or "")} for row in rows)


def ask_issue(store: Runs, question: Question) -> Answer:
    """Issuer or date of the document with that number; none where it is not known or several bear the number."""
    rows = numbered_here(store, question)
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


def dated(question: Question, found: DocumentFound) -> Answer:
    """The date of a document that is known."""
    date = found.source.date
    if not date:
        return none(question, f"{found.source.label}: không rõ ngày.")
    whole = date if len(date) == 10 else None
    told = [{"name": day(date), "start": whole, "end": whole, "document": found.source.key}]
    summary = f"Ngày {day(date)}."
    return Answer(question.text, question.type, ANSWERED, summary, filters_of(question), told, documents=[found])
