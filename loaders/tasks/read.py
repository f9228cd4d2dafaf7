"""All tasks of one document: from its items, its brackets, its blocks of labels and its tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from loaders.agencies.model import Mention
from loaders.citations.model import Citations
from loaders.deadlines import find_deadlines, main_deadline
from loaders.parts.model import Parts
from loaders.parts.year_of_days import year_of_days
from loaders.record import INFERRED, Deadline, Quote, Task
from loaders.shorten import shortened
from loaders.tables import find_tables, read_task_tables
from loaders.tasks.actors import Resolver, actor
from loaders.tasks.blocks import add_blocks
from loaders.tasks.criteria import add_criteria
from loaders.tasks.draft import Draft
from loaders.tasks.duty import nature_of
from loaders.tasks.sheet import Sheet
from loaders.tasks.terms import add_terms
from loaders.tasks.walk import Walker
from loaders.tasks.words import any_of
from loaders.text import Span, Table, Text

_OF_LEAD = "Hạn nêu ở câu dẫn chung cho các mục bên dưới"
# "- Nội dung 1: Quy hoạch phát triển hạ tầng": the name of what others are charged with.
_CONTENT = re.compile(rf"[\s*_+–-]*{any_of('content')} (?:so )?\d{{1,2}}(?:\.\d{{1,2}})*[ ]?[:.–-]")
_YEAR = re.compile(r"(?:19|20)\d\d")


def read_tasks(
    text: Text, parts: Parts, mentions: list[Mention], citations: Citations, tables: list[Table] | None = None
) -> list[Task]:
    """The tasks of ``parts``, in the order of the text, ids "t1", "t2" …; offsets of ``text.clean``.

    tables: those of the whole text, where they were found already.

    Follows conventions 1 to 7 of tests/gold/SCHEMA.md: a task for each verb with its own object; an agency in a
    heading acts in every item below; where nobody is named, ``actors`` is empty.
    """
    drawn = find_tables(text) if tables is None else tables
    rows = read_task_tables(text, parts, mentions, drawn)
    parts = _apart(parts, drawn, rows)
    cited = [Span(citation.start, citation.end) for citation in citations.citations]
    sheet = Sheet(text.clean, text.plain, mentions, cited, parts.part.start, parts.part.end)
    resolver = Resolver(sheet, text.plain, parts)
    walk = Walker(sheet, text, parts, resolver).run()
    add_blocks(text, sheet, parts, resolver, walk)
    walk.drafts += add_terms(text, parts)
    cells = add_criteria(text, sheet, parts, resolver, drawn, walk.frames)
    starts = {draft.start for draft in cells}
    drafts = [one for one in walk.drafts if one.start not in starts and not _names_content(text, parts, one)] + cells
    drafts.sort(key=lambda draft: (draft.start, draft.end))
    rules = nature_of(parts).legal
    made = [(draft.start, draft, _task(text, sheet, parts, draft, rules)) for draft in drafts]
    return _numbered(made + [(task.start, None, task) for task in rows])


def _names_content(text: Text, parts: Parts, draft: Draft) -> bool:
    """True for what nobody is told to do, in a line that numbers the contents of a programme."""
    unit = parts.units[draft.unit]
    return draft.kind == "unassigned" and _CONTENT.match(text.plain, unit.start, unit.end) is not None


def _apart(parts: Parts, tables: list[Table], rows: list[Task]) -> Parts:
    """``parts`` with the lines of tables that lost theirs marked as such, where their rows are tasks already."""
    read = [table for table in tables if any(table.start <= task.start < table.end for task in rows)]
    if not read:
        return parts
    units = [
        replace(unit, kind="table") if any(table.start <= unit.start < table.end for table in read) else unit
        for unit in parts.units
    ]
    return replace(parts, units=units)


def _numbered(found: Iterable[tuple[int, Draft | None, Task]]) -> list[Task]:
    ordered = sorted(found, key=lambda item: item[0])
    ids: dict[str, str] = {}
    by_draft: dict[int, str] = {}
    for number, (_, draft, task) in enumerate(ordered, 1):
        if task.id:
            ids[task.id] = f"t{number}"
        task.id = f"t{number}"
        if draft is not None:
            by_draft[id(draft)] = task.id
    for _, draft, task in ordered:
        if draft is not None:
            task.parent = by_draft.get(id(draft.parent)) if draft.parent is not None else None
        elif task.parent is not None:
            task.parent = ids.get(task.parent)
    return [task for _, _, task in ordered]


def _task(text: Text, sheet: Sheet, parts: Parts, draft: Draft, rules: bool) -> Task:
    unit = parts.units[draft.unit]
    section = parts.sections[unit.section].path if unit.section is not None else None
    reach = draft.reach or Span(draft.start, draft.end)
    year = year_of_days(text, parts, unit.section)
    deadline = draft.deadline or _time_in(text, reach, year) or _time_in(text, draft.time_after, year)
    if deadline is not None and deadline.raw is not None and deadline.raw.start < draft.start < deadline.raw.end:
        # "trong 10 ngày kể từ ngày ban hành Kế hoạch này xây dựng …": the time ends where the action begins.
        deadline = _time_in(text, Span(reach.start, draft.start), year) or deadline
    if deadline is None and (deadline := _time_in(text, draft.lead_time, year)) is not None:
        deadline.certainty, deadline.reason = INFERRED, _OF_LEAD
    if rules and deadline is not None and deadline.raw is not None and not _YEAR.search(deadline.raw.quote):
        # A day that a rule names without its year comes every year.
        deadline = main_deadline(find_deadlines(text, deadline.raw.start, deadline.raw.end, None)) or deadline
    quote = text.clean[draft.start : draft.end]
    return Task(
        id="",
        quote=quote,
        start=draft.start,
        end=draft.end,
        line=0,
        kind=draft.kind,
        action=shortened(": ".join([quote, *(text.clean[slice(*span)] for span in draft.about)])),
        section=section,
        actors=[actor(sheet, who, role, responsible) for who, role, responsible in draft.actors],
        actor_evidence=[quoted for span in draft.evidence if (quoted := _quote(text, span)) is not None],
        deadline=deadline,
        location=_quote(text, draft.place),
        condition=_quote(text, draft.condition),
        product=_quote(text, draft.product),
        participants=_quote(text, draft.participants),
    )


def _time_in(text: Text, span: Span | None, year: int | None) -> Deadline | None:
    return main_deadline(find_deadlines(text, *span, year)) if span is not None else None


def _quote(text: Text, span: Span | None) -> Quote | None:
    if span is None or span.end <= span.start:
        return None
    return Quote(text.clean[span.start : span.end], span.start, span.end)
