"""What do provinces say of the same matter? The best task of each, or that it has none."""

from __future__ import annotations

from dataclasses import replace

from queries.answer import ANSWERED, Answer, Item
from queries.answering import NOT_FOUND, filters_of, listed, none
from queries.ask_who import asked_actors
from queries.catalogue import Runs
from queries.items import items_of
from queries.question import Question
from queries.tasks import Ranked, answering, find_tasks

_TOPIC = 1.5  # weight of the words that say of what; less is no topic
_EACH = 3  # tasks shown of a province
_NEAR_BEST = 0.9
_HITS = 200  # looked through for provinces that are not named


def ask_compare(store: Runs, question: Question) -> Answer:
    """Side by side, a province each: those that the question names, else those that have a task of it."""
    if sum(term.weight for term in question.terms) < _TOPIC:
        return none(question, "Xin nói rõ so sánh các tỉnh về việc gì.")
    found = _items(store, _named(store, question) if question.provinces else _wherever(store, question))
    missing = [province for province in question.provinces if province not in found]
    if not found:
        told = f"{', '.join(missing)}: không tìm thấy căn cứ." if missing else NOT_FOUND
        return none(question, told)
    rows = [_told(question, province, items) for province, items in found.items() if items]
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


def _named(store: Runs, question: Question) -> dict[str, list[Ranked]]:
    """The best tasks of each province that the question names."""
    found = {}
    for province in question.provinces:
        right = answering(find_tasks(store, replace(question, province=province, provinces=(province,))))
        if right:
            found[province] = _best(right)
    return found


def _wherever(store: Runs, question: Question) -> dict[str, list[Ranked]]:
    """The best tasks of each province that has some among the first hits."""
    of: dict[str, list[Ranked]] = {}
    for one in answering(find_tasks(store, question, _HITS)):
        if one.row["document"].get("province"):
            of.setdefault(one.row["document"]["province"], []).append(one)
    return {province: _best(right) for province, right in of.items()}


def _items(store: Runs, found: dict[str, list[Ranked]]) -> dict[str, list[Item]]:
    """The items of all provinces, fetched at once."""
    items = {item.task: item for item in items_of(store, [one for some in found.values() for one in some])}
    return {province: [items[one.key] for one in some if one.key in items] for province, some in found.items()}


def _best(right: list[Ranked]) -> list[Ranked]:
    return [one for one in right if one.score >= right[0].score * _NEAR_BEST][:_EACH]


def _told(question: Question, province: str, items: list[Item]) -> dict[str, object]:
    actors = asked_actors(question, items[0])
    return {
        "name": province,
        "agencies": listed(actor.name for actor in actors) or "không đọc được cơ quan nào",
        "action": items[0].action,
        "task": items[0].task,
        "document": items[0].source.key,
        "deadline": items[0].deadline.words if items[0].deadline else None,
    }
