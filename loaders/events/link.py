"""Which task is done for which event."""

from __future__ import annotations

from loaders.events.near import Overlaps
from loaders.record import Event, Task


def link_tasks(tasks: list[Task], events: list[Event]) -> None:
    """Fill ``Task.events``: an event named in the task's own words, or that is the task's heading or one above it.

    Observances and what merely happens around the document are not linked.
    """
    held = [event for event in events if event.status not in ("context", "observance")]
    spans = Overlaps((event.start, event.end) for event in held)
    sections: dict[str, list[int]] = {}
    for number, event in enumerate(held):
        if event.section is not None:
            sections.setdefault(event.section, []).append(number)
    for task in tasks:
        numbers = set(spans.over(task.start, task.end))
        labels = task.section.split(".") if task.section is not None else []
        for depth in range(1, len(labels) + 1):
            numbers.update(sections.get(".".join(labels[:depth]), ()))
        for number in sorted(numbers):
            if held[number].id not in task.events:
                task.events.append(held[number].id)
