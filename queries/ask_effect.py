"""From when is a document in force? Only where the document itself says so."""

from __future__ import annotations

from dataclasses import replace

from queries.agencies import find_agencies
from queries.answer import ANSWERED, Answer
from queries.answering import filters_of, none
from queries.ask_documents import issuers
from queries.catalogue import Row, Runs
from queries.documents import ENOUGH, find_documents, not_loaded, numbered_here
from queries.lexicon import phrases
from queries.question import Question
from queries.sources import document_found, label_of
from queries.wording import day


def ask_effect(store: Runs, question: Question) -> Answer:
    """The day from which the document that the question names or describes is in force, with its words."""
    if question.numbers and (why := not_loaded(store, replace(question, terms=()))):
        return none(question, why)
    documents = _meant(store, question)
    if not documents:
        return none(question)
    known = [document for document in documents if document.get("effective_quote")]
    if not known:
        return none(question, f"{label_of(documents[0])}: không đọc được văn bản ghi có hiệu lực từ ngày nào.")
    told = [
        {
            "name": day(document["effective"]) if document.get("effective") else _words(document),
            "start": document.get("effective"),
            "end": document.get("effective"),
            "quote": document["effective_quote"],
            "document": document["key"],
        }
        for document in known
    ]
    summary = "; ".join(
        f"{label_of(document)}: {one['name']} – “{_words(document)}”" for document, one in zip(known, told, strict=True)
    )
    found = [document_found({"document": document}) for document in known]
    return Answer(question.text, question.type, ANSWERED, f"{summary}.", filters_of(question), told, documents=found)


def _meant(store: Runs, question: Question) -> list[Row]:
    """The loaded documents with the number that is said, else the one whose title the words are."""
    if question.numbers:
        rows = numbered_here(store, question)
        return [row["document"] for row in rows if row["document"].get("status") == "loaded"]
    asking = {
        i for f in phrases("takes_effect").find(list(question.asked), question.accented) for i in range(f.start, f.end)
    }
    described = replace(question, terms=tuple(term for term in question.terms if term.at not in asking))
    agencies = find_agencies(store, question)
    ranked = find_documents(store, described, agencies, issuers(question, agencies))
    best = [one for one in ranked if one.row["document"].get("status") == "loaded"][:1]
    return [one.row["document"] for one in best if one.score >= ENOUGH]


def _words(document: Row) -> str:
    return " ".join((document["effective_quote"] or "").split())
