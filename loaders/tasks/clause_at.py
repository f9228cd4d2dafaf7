"""The clause whose subject, order or verb stands right at a place."""

from __future__ import annotations

from loaders.tasks.adjuncts import after_run
from loaders.tasks.marks import APPOSED, BASED, MEETING, ORDER, STOP, WHEN
from loaders.tasks.no_agency import of_units, of_whoever
from loaders.tasks.openings import time_between
from loaders.tasks.orders import gives_to_agency, ordered, skip, to_unknown
from loaders.tasks.predicate import predicate_at
from loaders.tasks.readings import Reading
from loaders.tasks.runs import Run, run_at
from loaders.tasks.sheet import Sheet
from loaders.tasks.unlisted import beside
from loaders.tasks.verbs import verb_at
from loaders.tasks.which import (
    names_many,
    past_charge,
    past_clause,
    past_description,
    past_part,
    past_qualifier,
    past_stressed,
    says_kind,
)


def clause_at(sheet: Sheet, view: str, position: int, end: int) -> Reading | None:
    """The clause whose subject, order or verb stands right at ``position``."""
    when = WHEN.match(view, position, end)
    run = run_at(sheet, view, when.end() if when else position, end)
    if run is None:
        named = ordered(sheet, view, position, end, None) or of_units(sheet, view, position, end)
        return named or of_whoever(sheet, view, position, end) or _bare(sheet, view, position, end)
    run = past_stressed(sheet, view, run, end)
    at = skip(sheet, view, run.end, end)
    if MEETING.match(view, at, end):
        return None
    based = BASED.match(view, at, end)
    if based and verb_at(view, sheet.clean, based.end(), end):
        at = based.end()
    order = ORDER.match(view, at, end)
    if order and order.group(1) not in ("chi dao", "phan cong", "kien nghi"):
        reading = ordered(sheet, view, at, end, run)
        if reading is None and not order.group(1).startswith("dong y"):
            reading = to_unknown(sheet, view, order.end(), end, run, order.group(1))
        if reading is not None:
            reading.begins = position
        return reading
    apposed = APPOSED.match(view, at, end)
    at = apposed.end() if apposed else at
    told_which = past_clause(sheet, view, run, end)
    run, verb_position = told_which or (run, None)
    if verb_position is None and STOP.match(view, at, end):
        return None
    if verb_position is None and (part := past_part(sheet, view, run, end)) is not None:
        run, verb_position = part
    if verb_position is None:
        verb_position = past_charge(sheet, view, run, at, end, names_many(sheet, run))
    if verb_position is None:
        verb_position = at if verb_at(view, sheet.clean, at, end) else after_run(sheet, view, run.end, end, aims=False)
        if verb_position is not None and names_many(sheet, run) and says_kind(sheet, view, verb_position, end):
            verb_position = None
    if verb_position == at and names_many(sheet, Run(run.start, run.end, run.spans[-1:])):
        behind = past_description(sheet, view, at, end)
        if behind is not None:
            run, verb_position = Run(run.start, behind, run.spans, described=len(run.spans) == 1), behind
    if verb_position is None and names_many(sheet, run, "group"):
        vague = names_many(sheet, run)
        verb_position = past_qualifier(sheet, view, run.end, end, vague)
        run = Run(run.start, verb_position or run.end, () if vague else run.spans, described=not vague)
    if verb_position is None and (more := beside(sheet, view, run, end)) is not None:
        run, verb_position = more
    if verb_position is None:
        return None
    predicate = predicate_at(sheet, view, verb_position, end)
    if predicate is None:
        return None
    opening = position if when else time_between(view, run.end, verb_position)
    return Reading(predicate.start, end, predicate, subject=run, begins=position, opening=opening)


def _bare(sheet: Sheet, view: str, position: int, end: int) -> Reading | None:
    predicate = predicate_at(sheet, view, position, end)
    if predicate is None or gives_to_agency(sheet, view, predicate, end):
        return None
    return Reading(predicate.start, end, predicate, begins=position)


def assigned(sheet: Sheet, view: str, start: int, end: int) -> Reading | None:
    """ "Phân công Phó Thủ tướng X trực tiếp chỉ đạo …" where no heading names who assigns."""
    order = ORDER.match(view, start, end)
    if order is None or not order.group(1).startswith("phan cong"):
        return None
    reading = clause_at(sheet, view, order.end(), end)
    if reading is None or reading.subject is None or reading.order:
        return None
    reading.order, reading.begins = order.group(1), start
    return reading
