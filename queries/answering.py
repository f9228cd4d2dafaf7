"""What all kinds of answers share: filters as understood, the none-answer, bare results for agencies."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from queries.answer import NONE, Actor, Answer, Item
from queries.question import Question
from queries.wording import ROLES

NOT_FOUND = "Không tìm thấy căn cứ trong các văn bản đã nạp."


def filters_of(question: Question) -> dict[str, Any]:
    """What was understood, for people to see and change."""
    return {
        "type": question.type,
        "province": question.province,
        "year": question.year,
        "level": question.level,
        "roles": list(question.roles),
        "document_kinds": list(question.kinds),
        "numbers": list(question.numbers),
    }


def none(question: Question, why: str = NOT_FOUND, near: Iterable[Item] = ()) -> Answer:
    """Nothing answers the question; ``near`` is shown as near, never as the answer."""
    return Answer(question.text, question.type, NONE, why, filters_of(question), near=list(near)[:5])


def agencies_json(actors: Iterable[Actor]) -> list[dict[str, Any]]:
    """The bare result for agencies, each once with its first role and all of them."""
    told: dict[str, dict[str, Any]] = {}
    for actor in actors:
        entry = told.setdefault(
            actor.agency,
            {
                "name": actor.name,
                "role": actor.role,
                "role_name": ROLES.get(actor.role, actor.role),
                "roles": [],
                "agency": actor.agency,
                "certainty": actor.certainty,
            },
        )
        if actor.role not in entry["roles"]:
            entry["roles"].append(actor.role)
    return list(told.values())


def listed(names: Iterable[str], most: int = 6) -> str:
    """Names in a row: "A; B và 3 cơ quan khác"."""
    some = list(dict.fromkeys(names))
    if len(some) <= most:
        return "; ".join(some)
    return f"{'; '.join(some[:most])} và {len(some) - most} nơi khác"
