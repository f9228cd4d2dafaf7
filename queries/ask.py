"""Ask a question in plain words; get one Answer. The only door of the question side."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from queries.answer import NONE, Answer
from queries.answering import none
from queries.ask_amount import ask_amount
from queries.ask_chain import ask_chain
from queries.ask_compare import ask_compare
from queries.ask_documents import ask_about, ask_documents
from queries.ask_due import ask_due
from queries.ask_duties import ask_duties
from queries.ask_effect import ask_effect
from queries.ask_event import ask_event, ask_place, ask_reason, ask_theme
from queries.ask_force import ask_force
from queries.ask_issue import ask_issue, asks_of_document, is_of_document_alone, is_of_issuer
from queries.ask_partners import ask_partners, partners_asked
from queries.ask_person import ask_person
from queries.ask_signer import ask_signer
from queries.ask_undated import ask_undated
from queries.ask_when import ask_deadline
from queries.ask_whether import ask_whether
from queries.ask_who import ask_who
from queries.catalogue import Runs
from queries.documents import not_loaded
from queries.halves import both, of_first, second_of
from queries.lexicon import phrases
from queries.question import Question, read_question


def ask_definition(store: Runs, question: Question) -> Answer:
    """ "Chuyển đổi số là gì?": what a word means is none of what is read out of documents."""
    return none(question, "Câu hỏi này hỏi nghĩa của từ; ở đây chỉ trả lời ai, việc gì, khi nào, văn bản nào.")


_ASK: dict[str, Callable[[Runs, Question], Answer]] = {
    "who": ask_who,
    "duties": ask_duties,
    "deadline": ask_deadline,
    "due": ask_due,
    "undated": ask_undated,
    "effect": ask_effect,
    "force": ask_force,
    "compare": ask_compare,
    "documents": ask_documents,
    "signer": ask_signer,
    "person": ask_person,
    "definition": ask_definition,
    "about": ask_about,
    "chain": ask_chain,
    "event": ask_event,
    "place": ask_place,
    "theme": ask_theme,
    "reason": ask_reason,
    "amount": ask_amount,
    "whether": ask_whether,
}


def ask(
    store: Runs,
    text: str,
    province: str | None = None,
    year: int | None = None,
    role: str | None = None,
    level: str | None = None,
    type: str | None = None,
    cleared: Collection[str] = (),
) -> Answer:
    """Answer ``text``. Filters that are given stand above what the question says; ``cleared`` names those of which it
    says something that shall not count.

    Never guesses: what the documents do not answer has status "none" and shows what is near.
    """
    question = read_question(text, province, year, role, level, type, cleared)
    second = second_of(question) if type is None else None
    answer = _one(store, question, type is not None or second is not None)
    if second is None:
        return answer
    return both(answer, of_first(second, answer) or _one(store, second, True))


def _one(store: Runs, question: Question, fixed: bool) -> Answer:
    """The answer to one thing that is asked for; ``fixed``: to no other."""
    if question.type in ("who", "deadline") and asks_of_document(question):
        return ask_issue(store, question)
    if question.type == "deadline" and question.numbers and is_of_issuer(store, question):
        return ask_issue(store, question)
    if question.type == "who" and is_of_document_alone(question) and (why := not_loaded(store, question)):
        return none(question, why)
    if question.type == "who" and not fixed and (named := partners_asked(store, question)):
        return ask_partners(store, question, named)
    answer = _ASK[question.type](store, question)
    if answer.status == NONE and not fixed and question.type == "amount" and _asks_how_long(question):
        return ask_deadline(store, replace(question, type="deadline"))
    if answer.status == NONE and not fixed and question.type == "amount" and "who" in question.types:
        # "Cơ quan nào phải rà soát còn bao nhiêu …": the number is what someone has to find out.
        return ask_who(store, replace(question, type="who"))
    return answer


def _asks_how_long(question: Question) -> bool:
    """ "Trong bao nhiêu ngày …": a number of days that no target sets is how long someone has."""
    return bool(phrases("how_long").find(list(question.asked), question.accented))
