"""Which task is done for which event."""

from __future__ import annotations

from loaders.record import Event, Task


def link_tasks(tasks: list[Task], events: list[Event]) -> None:
    """Fill ``Task.events``: an event named in the task's own words, or by its nearest heading (a task of "III.3.3" and
    the event that is that heading). Observances and what merely happens around the document are not linked."""
    held = [event for event in events if event.status not in ("context", "observance")]
    for task in tasks:
        for event in held:
            if task.start < event.end and event.start < task.end and event.id not in task.events:
                task.events.append(event.id)
