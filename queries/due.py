"""Deadlines as of a day: overdue, due, recurring, unknown; and as a calendar file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from queries.answer import Item
from queries.catalogue import Runs, run
from queries.items import item_of

OVERDUE, DUE, LATER, RECURRING, UNKNOWN = "overdue", "due", "later", "recurring", "unknown"
WORDS = {
    OVERDUE: "đã qua hạn",
    DUE: "sắp đến hạn",
    LATER: "còn xa",
    RECURRING: "định kỳ",
    UNKNOWN: "văn bản không ghi ngày",
}


@dataclass(slots=True)
class Due:
    """A task with where its deadline stands on the day asked for.

    Overdue says only that the day has passed: whether the task was done, no document here tells.
    """

    item: Item
    state: str
    days: int | None  # until the last day, negative: since


def due(
    store: Runs,
    as_of: date,
    within: int = 30,
    provinces: list[str] | None = None,
    agencies: list[str] | None = None,
    limit: int = 1000,
    first: date | None = None,
    last: date | None = None,
    documents: list[str] | None = None,
) -> list[Due]:
    """All tasks with a deadline, in the order of their last day; ``within`` days from ``as_of`` they are due.

    first, last: only those whose last day lies between; documents: only those of these.
    """
    bounds = {"from": first.isoformat() if first else None, "to": last.isoformat() if last else None}
    rows = run(store, "deadlines", provinces=provinces, agencies=agencies, documents=documents, limit=limit, **bounds)
    return [_stand(item_of(row), row["task"].get("recurrence"), as_of, within) for row in rows]


def _stand(item: Item, recurrence: str | None, as_of: date, within: int) -> Due:
    deadline = item.deadline
    if deadline is None or (deadline.end is None and not recurrence and deadline.type != "recurring"):
        return Due(item, UNKNOWN, None)
    if deadline.end is None or recurrence or deadline.type == "recurring":
        return Due(item, RECURRING, None)
    left = (date.fromisoformat(deadline.end) - as_of).days
    state = OVERDUE if left < 0 else DUE if left <= within else LATER
    return Due(item, state, left)


def calendar(dues: list[Due], made: datetime | None = None) -> bytes:
    """An .ics file (RFC 5545) with an all-day event for each last day; recurring and unknown ones are left out."""
    found = Calendar()
    found.add("prodid", "-//chidao//VI")
    found.add("version", "2.0")
    for one in dues:
        deadline = one.item.deadline
        if deadline is None or deadline.end is None or one.state == RECURRING:
            continue
        last = date.fromisoformat(deadline.end)
        event = Event()
        event.add("uid", f"{one.item.task}@chidao")
        event.add("dtstamp", made or datetime.now(UTC))
        event.add("dtstart", last)
        event.add("dtend", last + timedelta(days=1))
        event.add("summary", f"Hạn: {' '.join(one.item.action.split())}")
        who = "; ".join(f"{actor.role_name}: {actor.name}" for actor in one.item.actors if actor.responsible)
        told = [who, f"“{deadline.words}” – {one.item.source.label}", one.item.source.quote or ""]
        event.add("description", "\n".join(part for part in told if part))
        found.add_component(event)
    return bytes(found.to_ical())
