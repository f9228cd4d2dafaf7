"""What must an agency do?"""

from __future__ import annotations

from dataclasses import replace

from queries.agencies import Named, find_agencies
from queries.answer import AMBIGUOUS, ANSWERED, Answer
from queries.answering import filters_of, none
from queries.ask_who import ask_who
from queries.catalogue import Runs, run
from queries.items import items_of
from queries.matching import Match
from queries.question import Question
from queries.tasks import ENOUGH, Ranked, rank_tasks
from queries.wording import ROLE_ORDER

_MOST = 60
_WEIGHTY = 1.6  # of words that say of what, not of roles


def ask_duties(store: Runs, question: Question) -> Answer:
    named = find_agencies(store, question)
    if not named:
        answer = ask_who(store, question)
        return none(question, "Không rõ câu hỏi nói về cơ quan nào.", answer.items or answer.near)
    longest = max(one.end - one.start for one in named)
    named = [one for one in named if one.end - one.start == longest]
    if len({one.key for one in named}) > 1:
        named = [one for one in named if one.tasks] or named
    if len({one.key for one in named}) > 1:
        return _which(question, named)
    agency = named[0]
    rows = run(store, "duties", agencies=[agency.key], roles=list(question.roles) or None, year=question.year)
    if not rows:
        return none(question, f"{agency.name}: không tìm thấy nhiệm vụ nào trong các văn bản đã nạp.")
    about = tuple(t for t in question.terms if not agency.start <= t.at < agency.end and t.weight >= _WEIGHTY)
    ranked = [Ranked(row, Match(1.0, (), (), 0.0), 1.0) for row in rows]
    if about:
        ranked = [one for one in rank_tasks(replace(question, terms=about), rows) if one.score >= ENOUGH]
        if not ranked:
            return none(question, f"{agency.name}: không tìm thấy nhiệm vụ về việc này.")
    items = items_of(store, ranked[:_MOST])

    def first_role(item_actors: list[str]) -> int:
        return min((ROLE_ORDER.get(role, 99) for role in item_actors), default=99)

    if not about:
        items.sort(key=lambda item: first_role([a.role for a in item.actors if a.agency == agency.key]))
    return Answer(
        question.text,
        question.type,
        ANSWERED,
        f"{agency.name}: {len(ranked)} nhiệm vụ trong {len({i.source.key for i in items})} văn bản.",
        filters_of(question) | {"agency": agency.key, "agency_name": agency.name},
        [
            {
                "name": item.action,
                "task": item.task,
                "roles": [a.role for a in (*item.actors, *item.deciders) if a.agency == agency.key],
                "deadline": item.deadline.words if item.deadline else None,
                "document": item.source.key,
            }
            for item in items
        ],
        items,
    )


def _which(question: Question, named: list[Named]) -> Answer:
    """Several agencies bear the name: ask back."""
    unique = list({one.key: one for one in named}.values())
    return Answer(
        question.text,
        question.type,
        AMBIGUOUS,
        "Có nhiều cơ quan cùng tên; xin chọn một: " + "; ".join(one.name for one in unique[:8]) + ".",
        filters_of(question),
        candidates=[{"name": one.name, "agency": one.key, "province": one.province} for one in unique],
    )
