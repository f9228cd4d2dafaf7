"""What do provinces say of the same matter? The best task of each, or that it has none."""

from __future__ import annotations

from dataclasses import replace

from queries.answer import ANSWERED, Answer, Item
from queries.answering import NOT_FOUND, filters_of, listed, none
from queries.ask_who import asked_actors
from queries.catalogue import Runs, run
from queries.items import items_of
from queries.question import Question
from queries.tasks import answering, find_tasks

_TOPIC = 1.5  # weight of the words that say of what; less is no topic
_EACH = 3  # tasks shown of a province
_MOST = 40


def ask_compare(store: Runs, question: Question) -> Answer:
    """Side by side, a province each: those that the question names, else those that have a task of it."""
    if sum(term.weight for term in question.terms) < _TOPIC:
        return none(question, "Xin nói rõ so sánh các tỉnh về việc gì.")
    provinces = list(question.provinces) or _all(store)
    found: dict[str, list[Item]] = {}
    for province in provinces:
        asked = replace(question, province=province, provinces=(province,))
        right = answering(find_tasks(store, asked))
        if right:
            found[province] = items_of(store, [one for one in right if one.score >= right[0].score * 0.9][:_EACH])
    missing = [province for province in question.provinces if province not in found]
    if not found:
        told = f"{', '.join(missing)}: không tìm thấy căn cứ." if missing else NOT_FOUND
        return none(question, told)
    rows = [_told(question, province, items) for province, items in found.items()]
    absent = f"; {', '.join(missing)}: không tìm thấy căn cứ" if missing else ""
    return Answer(
        question.text,
        question.type,
        ANSWERED,
        "; ".join(f"{one['name']}: {one['agencies']}" for one in rows) + f"{absent}.",
        filters_of(question),
        rows,
        [item for items in found.values() for item in items],
        notes=["Mỗi tỉnh nêu việc khớp nhất; những việc khác xem ở dưới."],
    )


def _all(store: Runs) -> list[str]:
    rows = run(store, "documents_listed", status="loaded", limit=5000)
    return sorted({row["document"]["province"] for row in rows if row["document"].get("province")})[:_MOST]


def _told(question: Question, province: str, items: list[Item]) -> dict[str, object]:
    actors = asked_actors(question, items[0])
    return {
        "name": province,
        "agencies": listed(actor.name for actor in actors) or "văn bản không nêu cơ quan",
        "action": items[0].action,
        "task": items[0].task,
        "document": items[0].source.key,
        "deadline": items[0].deadline.words if items[0].deadline else None,
    }
