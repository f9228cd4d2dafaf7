"""Which task is done for which event."""

from __future__ import annotations

from loaders.record import Event, Task


def link_tasks(tasks: list[Task], events: list[Event]) -> None:
    """Fill ``Task.events``: an event named in the task's own words, or that is the task's heading or one above it.

    Observances and what merely happens around the document are not linked.
    """
    held = [event for event in events if event.status not in ("context", "observance")]
    for task in tasks:
        for event in held:
            named = task.start < event.end and event.start < task.end
            under = event.section is not None and f"{task.section}.".startswith(f"{event.section}.")
            if (named or under) and event.id not in task.events:
                task.events.append(event.id)
