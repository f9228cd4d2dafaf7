"""From a task row to the item that an answer shows: roles in order, deadline, what weakens it, what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from queries.answer import Actor, Deadline, Item, Stop, Successor
from queries.catalogue import Row, Runs, run
from queries.sources import source_of
from queries.tasks import Ranked, unranked
from queries.wording import CERTAINTY, DECIDERS, ROLE_ORDER, ROLES, reckoned

DISTRICTS_ENDED = "2025-07-01"  # Nghị quyết 203/2025/QH15: two tiers of local government
_DISTRICTS = "cấp huyện kết thúc hoạt động từ 01/07/2025 (Nghị quyết 203/2025/QH15), không có một cơ quan kế tục chung."
LEADS = ("chu_tri", "to_chuc", "dang_cai")


def items_of(store: Runs, ranked: Iterable[Ranked]) -> list[Item]:
    """Items in the order of ``ranked``, with members of groups, successors and proposals to stop."""
    listed = list(ranked)
    if not listed:
        return []
    if any("end" not in one.row["task"] for one in listed):  # as the search gives them: only what ranking needs
        rows = {row["task"]["key"]: row for row in run(store, "tasks", keys=[one.key for one in listed])}
        listed = [replace(one, row=rows[one.key]) for one in listed if one.key in rows]
    agencies = sorted({actor["agency"] for one in listed for actor in one.row["actors"]})
    known = {row["agency"]["key"]: row for row in run(store, "agency", keys=agencies)}
    documents = sorted({one.row["document"]["key"] for one in listed})
    stops = run(store, "stops", documents=documents)
    return [_item(one, known, stops) for one in listed]


def item_of(row: Row) -> Item:
    """An item from a task row alone (lists, exports): no members, successors or stops."""
    return _item(unranked(row), {}, [])


def _item(one: Ranked, known: dict[str, Row], stops: list[Row]) -> Item:
    task, row = one.row["task"], one.row
    actors = sorted(
        (_actor(a, known) for a in row["actors"]), key=lambda a: (ROLE_ORDER.get(a.role, 99), a.start or 0, a.name)
    )
    item = Item(
        task=task["key"],
        action=task.get("action") or task.get("quote") or "",
        kind=task.get("kind"),
        source=source_of(row["document"], task),
        actors=[a for a in actors if a.role not in DECIDERS],
        deciders=[a for a in actors if a.role in DECIDERS],
        deadline=_deadline(task),
        product=task.get("product"),
        condition=task.get("condition"),
        location=task.get("location"),
        events=list(row["events"]),
        stops=_stops(row, stops),
        score=round(min(one.score, 1.0), 3),
        matched=list(one.match.matched),
    )
    item.weaknesses = _weaknesses(item, row, known)
    return item


def _actor(said: Row, known: dict[str, Row]) -> Actor:
    more: dict[str, Any] = known.get(said["agency"], {})
    return Actor(
        agency=said["agency"],
        name=said["name"],
        role=said["role"],
        role_name=ROLES.get(said["role"]) or str(said["role"]),
        responsible=bool(said.get("responsible")),
        certainty=said.get("certainty") or "stated",
        reason=said.get("reason"),
        quote=said.get("quote"),
        start=said.get("start"),
        end=said.get("end"),
        is_group=bool(said.get("is_group")),
        members=list(more.get("members", [])),
        members_exhaustive=more.get("agency", {}).get("members_exhaustive") is not False,
        successors=[
            Successor(s["key"], s["name"], s.get("from"), s.get("act"), s.get("function"))
            for s in more.get("successors", [])
        ],
    )


def _deadline(task: Row) -> Deadline | None:
    if not task.get("deadline"):
        return None
    return Deadline(
        words=task["deadline"],
        start=task.get("deadline_start"),
        end=task.get("deadline_end"),
        type=task.get("deadline_type"),
        how=reckoned(task),
        certainty=task.get("deadline_certainty") or "stated",
    )


def _stops(row: Row, stops: list[Row]) -> list[Stop]:
    key, document = row["task"]["key"], row["document"]["key"]
    events = {event["key"] for event in row["events"]}
    return [
        Stop(s["event"]["key"], s["event"]["name"], source_of(s["document"], s["edge"]), s["edge"].get("stop_reason"))
        for s in stops
        if s["document"]["key"] != document and (key in s["tasks"] or s["event"]["key"] in events)
    ]


def _weaknesses(item: Item, row: Row, known: dict[str, Row]) -> list[str]:
    """What weakens the answer, in words."""
    told = []
    responsible = [a for a in item.actors if a.responsible]
    if not item.actors and not item.deciders:
        told.append("Văn bản không nêu cơ quan nào cho việc này.")
    elif not any(a.role in LEADS or a.role == "thuc_hien" for a in responsible):
        if responsible and all(a.role == "phoi_hop" for a in responsible):
            told.append("Văn bản chỉ ghi “phối hợp”, không nêu cơ quan chủ trì; cơ quan đứng đầu việc là suy ra.")
        elif not responsible:
            told.append("Văn bản không nêu cơ quan chịu trách nhiệm chính.")
    for actor in (*item.actors, *item.deciders):
        if actor.certainty != "stated":
            because = f": {actor.reason}" if actor.reason else ""
            told.append(f"{actor.name}: {CERTAINTY.get(actor.certainty, actor.certainty)}{because}.")
    for actor in item.actors:
        if actor.is_group and not actor.members:
            told.append(f"“{actor.name}” là một nhóm; văn bản không kể tên từng cơ quan.")
    document = row["document"]
    if (document.get("date") or "") < DISTRICTS_ENDED:
        told += [f"{name}: {_DISTRICTS}" for name in _districts(item, known)]
    if document.get("number_status") in ("blank", "missing"):
        told.append("Bản văn bản này không ghi số (có thể là dự thảo hoặc bản chưa vào sổ).")
    elif document.get("number_status") == "unreadable":
        told.append("Số của văn bản không đọc được.")
    if item.kind == "proposal":
        told.append("Đây là đề nghị, chưa phải nhiệm vụ đã được giao.")
    for stop in item.stops:
        told.append(f"{stop.source.label} đề nghị dừng “{stop.name}”.")
    return list(dict.fromkeys(told))


def _districts(item: Item, known: dict[str, Row]) -> list[str]:
    """Names of the responsible bodies of districts; of groups only the first, to say it once."""
    bodies = [
        a for a in item.actors if a.responsible and known.get(a.agency, {}).get("agency", {}).get("level") == "district"
    ]
    return [actor.name for actor in bodies[:1]] if any(a.is_group for a in bodies) else [actor.name for actor in bodies]
