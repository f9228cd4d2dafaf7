"""What documents assigned to agencies that others took over from: told apart, with the act by which it passed on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from queries.answer import Item
from queries.catalogue import Row, Runs, run
from queries.items import items_of
from queries.tasks import Ranked
from queries.wording import day

_SHOWN = 20  # tasks of each


@dataclass(frozen=True, slots=True)
class Before:
    """An agency that ended, with the first of the ``count`` tasks that documents gave to it; ``passed`` says who took
    over, from when, by what act."""

    key: str
    name: str
    passed: str
    count: int
    items: list[Item]

    @property
    def summary(self) -> str:
        return f"Văn bản giao cho {self.name} ({self.passed}): {self.count} nhiệm vụ."

    def entries(self) -> list[dict[str, object]]:
        """The bare result, each entry with the agency that the document names."""
        return [
            {
                "asked": "duties",
                "name": item.action,
                "task": item.task,
                "roles": [a.role for a in (*item.actors, *item.deciders) if a.agency == self.key],
                "deadline": item.deadline.words if item.deadline else None,
                "document": item.source.key,
                "predecessor": self.name,
                "passed": self.passed,
            }
            for item in self.items
        ]


def before(store: Runs, agencies: list[str], tasks_of: Callable[[str], list[Ranked]]) -> list[Before]:
    """Those from which ``agencies`` took over everything, where ``tasks_of`` their key finds tasks.

    Where a function alone passed on, which of the tasks went with it is not known: they stay with the one that ended.
    """
    found = []
    for row in run(store, "predecessors", agencies=agencies):
        if row["succession"].get("function") or not (ranked := tasks_of(row["agency"]["key"])):
            continue
        name, passed = row["agency"]["name"], _passed(row)
        items = items_of(store, ranked[:_SHOWN])
        for item in items:
            item.weaknesses.insert(0, f"Văn bản giao cho {name}; {passed}.")
        found.append(Before(row["agency"]["key"], name, passed, len(ranked), items))
    return found


def _passed(row: Row) -> str:
    since, act = row["succession"].get("from"), row["succession"].get("act")
    how = ", ".join(part for part in (f"từ {day(since)}" if since else "", act or "") if part)
    return f"nay là {row['successor']['name']}, {how}" if how else f"nay là {row['successor']['name']}"
