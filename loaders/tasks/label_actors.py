"""Whom a label line names: "Đơn vị chủ trì: X", "Cơ quan thực hiện: X chủ trì, phối hợp với Y"."""

from __future__ import annotations

import re

from loaders.parts.model import Parts, Unit
from loaders.tasks.actors import Resolver, Who
from loaders.tasks.clause import read_clause
from loaders.tasks.draft import Draft, draft_of
from loaders.tasks.frames import Note
from loaders.tasks.marks import TIME_ALONE
from loaders.tasks.readings import Reading
from loaders.tasks.runs import run_at
from loaders.tasks.sheet import AGENCY, Sheet
from loaders.tasks.words import any_of
from loaders.text import Span

_ITEM = re.compile(r"[,;.\n]\s*(?:va\s+)?|\bva\s+")
_PIECE = re.compile(r"[;.\n]\s*")
# "Cơ quan thực hiện: Sở X đôn đốc, hướng dẫn các đơn vị, địa phương triển khai thực hiện."
_GUIDES = re.compile(rf"(?:(?:\s|,|va\b)*{any_of('guides')}\b)+(?: viec)?(?: cua)?\s+")
_CARRY_OUT = re.compile(r"\s+(?:cung )?(?:to chuc |trien khai )*(?:thuc hien|trien khai)\b[^,;:]{0,60}")
_ONLY = re.compile(r"(?: (?:to chuc|trien khai))*(?: thuc hien)?(?: nhiem vu nay| noi dung nay)?[\s.;]*")
_MOST_BESIDE = 60  # lines looked back over: more than a block has, so that a long list takes no longer for each line
_LEADS = ("chu_tri", "thuc_hien", "to_chuc", "dang_cai", "dau_moi")


def told_by(
    sheet: Sheet, resolver: Resolver, parts: Parts, children: dict[int, list[int]], note: Note
) -> list[tuple[Who, str, bool]]:
    """Who, in what part, and whether responsible. ``children``: the items under each.

    "X chủ trì, phối hợp với Y", "X đôn đốc, hướng dẫn Y thực hiện" say more than the label; else its role is all.
    """
    view = sheet.top
    guided = _guided(sheet, resolver, note)
    if guided:
        return guided
    reading = read_clause(sheet, view, note.start, note.end)
    if reading is not None and reading.subject is not None and set(reading.predicate.roles) & {"chu_tri", "phoi_hop"}:
        who = resolver.who(reading.subject)
        return draft_of(sheet, view, resolver, reading, who, "assignment", note.unit).actors
    named = _agencies(sheet, resolver, note.start, note.end)
    if not named:
        for index in children.get(note.unit, []):
            below = parts.units[index]
            named += _agencies(sheet, resolver, below.start, below.end)
    return [(who, note.code, note.code in _LEADS) for who in named]


def assigning(
    view: str, units: list[Unit], drafts: list[Draft], index: int, unit: Unit, readings: list[Reading]
) -> list[Note]:
    """ "Giao A chủ trì; B, C phối hợp thực hiện; xong trong tháng 8." behind what is to be done: a block of labels in
    one sentence, who and by when.

    Empty where the sentence says more, or where nothing before it waits for those who do it.
    """
    last = readings[-1]
    time = last.time_after or _time_behind(view, last)
    end = time.start - 1 if time is not None else unit.end
    if not _says_only_who(view, last, end) or any(one.subject is not None or one.order for one in readings[:-1]):
        return []
    own = bool(re.search("[a-z]", view[unit.start : last.begins]))
    near = range(max(0, index - _MOST_BESIDE), index)
    before = {number for number in near if units[number].parent == unit.parent} if not own else set()
    given = any(draft.unit in before and (draft.bound or draft.actors) for draft in drafts[-_MOST_BESIDE:])
    if not own and (unit.parent is None or not before or given):
        return []
    notes = [Note(index, "chu_tri", last.begins if own else unit.start, last.begins, end, own)]
    return notes if time is None else [*notes, Note(index, "time", time.start, time.start, time.end, own)]


def _time_behind(view: str, reading: Reading) -> Span | None:
    """ "A chủ trì thực hiện, hoàn thành trước ngày 30/9": the time behind the last comma."""
    comma = view.rfind(",", reading.start, reading.end)
    end = len(view[: reading.end].rstrip(" .;"))
    return Span(comma + 1, end) if comma >= 0 and TIME_ALONE.fullmatch(view, comma + 1, end) else None


def _says_only_who(view: str, reading: Reading, end: int) -> bool:
    """ "(Giao) A chủ trì; B, C phối hợp thực hiện": who leads and who helps, and nothing that is to be done."""
    predicate = reading.predicate
    if reading.subject is None or predicate.roles[:1] != ["chu_tri"] or reading.end < end - 3:
        return False
    last = max([run.end for run, _ in predicate.others], default=0)
    first = predicate.verbs[0].end
    told = view[last:end] if last > first else view[first:end]
    return re.fullmatch(rf"[\s,]*(?:(?:cung|chu dong) )*(?:phoi hop)?{_ONLY.pattern}", told) is not None


def _guided(sheet: Sheet, resolver: Resolver, note: Note) -> list[tuple[Who, str, bool]]:
    """ "Sở X đôn đốc, hướng dẫn các đơn vị triển khai thực hiện": the first directs, the others carry out."""
    leaders = run_at(sheet, sheet.top, note.start, note.end)
    guides = _GUIDES.match(sheet.top, leaders.end, note.end) if leaders else None
    led = run_at(sheet, sheet.top, guides.end(), note.end) if guides else None
    if leaders is None or led is None or not _CARRY_OUT.fullmatch(sheet.top, led.end, note.end):
        return []
    return [(who, "chi_dao", True) for who in resolver.who(leaders)] + [
        (who, "thuc_hien", False) for who in resolver.who(led)
    ]


def _agencies(sheet: Sheet, resolver: Resolver, start: int, end: int) -> list[Who]:
    """The agencies that open an item of the list; of "Đội của X" X is only part of a name that is not known.

    An item without a known agency that begins like a body's name is a body by its own words.
    """
    found: list[Who] = []
    position: int | None = start
    while position is not None and position < end:
        run = run_at(sheet, sheet.top, position, end)
        if run is not None:
            found += resolver.who(run)
            position = run.end
        mark = (_ITEM if run else _PIECE).search(sheet.top, position, end)
        stop = mark.start() if mark else end
        if run is None and AGENCY not in sheet.top[position:stop]:
            found += resolver.unknown(_trimmed(sheet, position), stop)
        elif run is None:
            mark = _ITEM.search(sheet.top, position, end)
        position = mark.end() if mark else None
    return found


def _trimmed(sheet: Sheet, start: int) -> int:
    """``start`` moved on to the first letter."""
    while start < len(sheet.clean) - 1 and not sheet.clean[start].isalpha():
        start += 1
    return start
