"""Tasks with their actors, and targets."""

from __future__ import annotations

from graph.labels import search_text
from graph.rows import Properties
from loaders.record import Actor, Task
from loaders.rows.builder import Builder, evidence, words


def add_tasks(build: Builder) -> None:
    keys = {task.id: f"{build.key}#{task.id}" for task in build.record.tasks}
    info = build.record.document
    issuer = build.agencies.get(info.issuer or "")
    for task in build.record.tasks:
        node = ("Task", keys[task.id])
        headings = [section.quote for section in build.headings(task.start)]
        build.node(
            *node,
            {
                **_told(build, task),
                "action": task.action,
                "kind": task.kind,
                "section": task.section,
                "condition": words(task.condition),
                "product": words(task.product),
                "location": words(task.location),
                "participants": words(task.participants),
                **_deadline(task),
                "province": issuer.province if issuer else None,
                "year": info.date.year,
                "search": search_text(
                    task.action,
                    task.quote,
                    *headings,
                    *_actor_words(build, task.actors),
                    *(words(part) for part in (task.product, task.condition, task.location, task.participants)),
                ),
            },
        )
        build.edge("HAS_TASK", build.document, node)
        for actor in task.actors:
            said = actor.evidence or (task.actor_evidence[0] if task.actor_evidence else task)
            told = evidence(said, actor.certainty, actor.reason)
            told |= {"role": actor.role, "responsible": actor.responsible}
            build.edge("ASSIGNED_TO", node, build.agency(actor.agency, actor.name), told)
        if task.parent in keys and task.parent != task.id:
            build.edge("SUBTASK_OF", node, ("Task", keys[task.parent]))


def _told(build: Builder, part: object) -> Properties:
    """Where and on what words a task or target stands."""
    told = evidence(part, getattr(part, "certainty", None), getattr(part, "reason", None))
    start = told["start"]
    headings = build.headings(start)
    return {
        **told,
        "source": build.key,
        "heading": " › ".join(" ".join(section.quote.split()) for section in headings) or None,
        "page": build.text.page(start),
    }


def _deadline(task: Task) -> Properties:
    deadline = task.deadline
    if deadline is None:
        return {}
    return {
        "deadline": words(deadline.raw),
        "deadline_type": deadline.type,
        "deadline_start": deadline.start,
        "deadline_end": deadline.end,
        "deadline_certainty": "inferred"
        if deadline.inherited and deadline.certainty == "stated"
        else deadline.certainty,
        "deadline_reason": deadline.reason or ("lấy theo mục chung của nhiệm vụ" if deadline.inherited else None),
        "recurrence": deadline.recurrence,
    }


def _actor_words(build: Builder, actors: list[Actor]) -> list[str]:
    return [word for actor in actors for word in (actor.name, *build.abbreviations(actor.agency))]


def add_targets(build: Builder) -> None:
    for target in build.record.targets:
        node = ("Target", f"{build.key}#{target.id}")
        build.node(
            *node,
            {
                **_told(build, target),
                "section": target.section,
                "value": target.value,
                "unit": target.unit,
                "comparator": target.comparator,
                "subject": target.subject,
                "object": target.object,
                "year": target.year,
                "search": search_text(
                    target.quote, target.subject, target.object, *(one.quote for one in build.headings(target.start))
                ),
            },
        )
        build.edge("SETS", build.document, node)
        names = target.responsible_names
        for number, id in enumerate(target.responsible):
            name = names[number] if number < len(names) else None
            build.edge("RESPONSIBLE_FOR", build.agency(id, name), node, evidence(target))
