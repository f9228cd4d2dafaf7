"""Label lines ("Đơn vị chủ trì: X", "Thời gian: …") and the item or items above that they speak of."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable
from dataclasses import replace

from loaders.deadlines import exception, find_deadlines, main_deadline, read_time
from loaders.parts.model import Parts
from loaders.parts.year_of_days import year_of_days
from loaders.record import INFERRED
from loaders.tasks.actors import Resolver, Who
from loaders.tasks.clauses import read_item
from loaders.tasks.draft import Draft
from loaders.tasks.frames import Note, Walk, trimmed
from loaders.tasks.label_actors import told_by
from loaders.tasks.sheet import Sheet
from loaders.tasks.words import any_of
from loaders.tasks.zones import NONE, is_role
from loaders.text import Span, Text

_LABEL = re.compile(r"[-+*•\s]*[a-z]+(?: [a-z]+){0,4}\s?:[ \t]*\S")
# A bracket at whose end "thực hiện" stands says who; "đang thực hiện", "để thực hiện" say how things are.
_DOES = r"(?<!dang )(?<!da )(?<!duoc )(?<!chua )(?<!de )(?<!khi )(?<!phai )thuc hien(?= *[;,.)])"
_GIVES = re.compile(rf"\([^()\n]{{2,120}}(?<![a-z])(?:chu tri|phu trach|dam nhiem|{_DOES})[^()\n]{{0,200}}\)")
_INFORMS = re.compile(rf"\s*{any_of('informs')}\b")
SHARED = "theo phần phân công ghi chung ở mục sau cùng cấp"


def add_blocks(text: Text, sheet: Sheet, parts: Parts, resolver: Resolver, walk: Walk) -> None:
    """Give the tasks above each block their actors, time, place and product, in ``walk.drafts``."""
    by_scope: dict[int, list[Note]] = {}
    notes = {note.unit: note for note in walk.notes if not note.own}
    for note in walk.notes:
        scope = note.unit if note.own else _scope(parts, notes, note.unit)
        if scope is not None:
            by_scope.setdefault(scope, []).append(note)
    children: dict[int, list[int]] = {}
    for index, unit in enumerate(parts.units):
        if unit.parent is not None:
            children.setdefault(unit.parent, []).append(index)
    holding = _holding(parts, by_scope)
    told: dict[int, bool] = {}  # items that state tasks: whether with actors
    for draft in walk.drafts:
        told[draft.unit] = told.get(draft.unit, False) or bool(draft.actors)
    for scope, block in by_scope.items():
        one = _Block(text, sheet, parts, resolver, walk, children, scope, block, notes)
        if not any(is_role(note.code) for note in block):
            one.add_fields()
            continue
        before = one.without_block(holding, told)
        one.apply(of_many=bool(before))
        for item in before:
            _Block(text, sheet, parts, resolver, walk, children, item, block, notes, shared=True).apply()


def _holding(parts: Parts, scopes: Iterable[int]) -> dict[int, set[int]]:
    """For each item those right under it that have a block, or under which another has one."""
    found: dict[int, set[int]] = {}
    for scope in scopes:
        one, above = scope, parts.units[scope].parent
        while above is not None and one not in found.setdefault(above, set()):
            found[above].add(one)
            one, above = above, parts.units[above].parent
    return found


def _scope(parts: Parts, notes: dict[int, Note], unit: int) -> int | None:
    """The item that a label line speaks of: the one above, past labels above it."""
    above = parts.units[unit].parent
    while above is not None and above in notes:
        above = parts.units[above].parent
    return above


class _Block:
    def __init__(
        self,
        text: Text,
        sheet: Sheet,
        parts: Parts,
        resolver: Resolver,
        walk: Walk,
        children: dict[int, list[int]],
        scope: int,
        block: list[Note],
        notes: dict[int, Note],
        shared: bool = False,
    ) -> None:
        self.text, self.sheet, self.parts, self.resolver, self.walk = text, sheet, parts, resolver, walk
        self.children, self.scope, self.block, self.notes = children, scope, block, notes
        self.named: dict[int, list[tuple[Who, str, bool]]] = {}
        self.shared = shared  # the block stands under a later item beside ``scope``

    def apply(self, of_many: bool = False) -> None:
        """Give the tasks what the block says. of_many: it speaks of items beside this one as well."""
        unit = self.parts.units[self.scope]
        if _INFORMS.match(self.text.plain, unit.start, unit.end):
            self._lines_alone()
            return
        units = self._units()
        taken = set(units)
        kept = [draft for draft in self.walk.drafts if draft.unit not in taken or draft.bound]
        named = {draft.unit for draft in kept}
        fresh = []
        for index in units:
            if index not in named:
                unit = self.parts.units[index]
                end = min([note.begins for note in self.block if note.own], default=unit.end)
                fresh.append(Draft(unit.start, self._trimmed(unit.start, end), index, "assignment"))
        for draft in fresh + [draft for draft in kept if draft.unit in taken and not draft.actors]:
            self._fill(draft, of_many or self.shared or len(units) > 1)
        for draft in fresh:
            self._add_others(draft)
        self.walk.drafts = kept + fresh
        if fresh and not self.shared:
            self._add_milestones(fresh[-1])

    def _add_others(self, draft: Draft) -> None:
        """Those whom the item's own words name beside the actors of the block: "phối hợp với Y …", "báo cáo Z …"."""
        acting = {one.agency.id for one, _, _ in draft.actors}
        if not acting:
            return
        for reading in read_item(self.sheet, self.sheet.top, draft.start, draft.end):
            if reading.subject is not None or reading.predicate.directed:
                continue
            for run, role in reading.predicate.others:
                for one in self.resolver.who(run):
                    if one.agency.id not in acting:
                        draft.add(one, role, False)

    def _add_milestones(self, task: Draft) -> None:
        """ "Thường xuyên, riêng việc … hoàn thành trong quý II/2020": the part of ``task`` with a day of its own."""
        for note in self.block:
            part = exception(self.text, note.start, note.end) if note.code == "time" else None
            if part is None:
                continue
            draft = Draft(part.start, part.end, note.unit, "milestone", list(task.actors), parent=task, named=True)
            draft.evidence = list(task.evidence)
            draft.deadline = main_deadline(find_deadlines(self.text, part.start, part.end, self._year(note.unit)))
            self.walk.drafts.append(draft)

    def _year(self, unit: int) -> int | None:
        return year_of_days(self.text, self.parts, self.parts.units[unit].section)

    def without_block(self, holding: dict[int, set[int]], told: dict[int, bool]) -> list[int]:
        """The items right before this one and beside it that say what is to be done, and by whom neither in their own
        words nor in a block: "3.1. …", "3.2. …", "3.3. … - Cơ quan thực hiện: X" is one block for all three.

        None where another item beside it has a block of its own: it is then not known whose the others are.
        """
        found: list[int] = []
        above = self.parts.units[self.scope].parent
        if above is None or not self._numbered(self.scope) or any(note.own for note in self.block):
            return found
        if holding[above] != {self.scope}:
            return found
        beside = self.children[above]
        for index in reversed(beside[: bisect.bisect_left(beside, self.scope)]):
            if not self._numbered(index):
                continue
            inside = self._below(index)
            if any(told.get(one, False) or (one != index and self._labelled(one)) for one in inside):
                break
            if self._gives_in_bracket(index):
                break
            if inside & told.keys() and self.walk.frames[index].zone != NONE:
                found.append(index)
        return found

    def _gives_in_bracket(self, index: int) -> bool:
        """ "… (trưởng thôn thực hiện).": by whom, though none that is known."""
        unit = self.parts.units[index]
        return _GIVES.search(self.text.plain, unit.start, unit.end) is not None

    def _labelled(self, index: int) -> bool:
        """ "- Phụ trách: bà Nguyễn Thị Lan.": a line that may say by whom, though its label is not known."""
        unit = self.parts.units[index]
        return _LABEL.match(self.text.plain, unit.start, unit.end) is not None

    def _numbered(self, index: int) -> bool:
        unit = self.parts.units[index]
        return unit.section is not None and self.parts.sections[unit.section].start == unit.start

    def _below(self, index: int) -> set[int]:
        """The item ``index`` and all that stands under it."""
        found, waiting = set(), [index]
        while waiting:
            one = waiting.pop()
            found.add(one)
            waiting += self.children.get(one, [])
        return found

    def add_fields(self) -> None:
        """A block without agencies gives the tasks above it their time and place."""
        taken = set(self._units())
        for draft in self.walk.drafts:
            if draft.unit in taken:
                self._fill(draft, len(taken) > 1)

    def _units(self) -> list[int]:
        """The items that the block speaks of."""
        if any(note.own for note in self.block):
            return [self.scope]
        content = self._content()
        if not content or (self._numbered(self.scope) and self.parts.units[self.scope].kind == "bullet"):
            return [self.scope, *content]  # "1.2. Nâng cao …." and paragraphs below: the item itself says what to do
        return content

    def _content(self) -> list[int]:
        """Items that stand under the same heading before its first label, and say something themselves."""
        first = min(note.unit for note in self.block)
        found: list[int] = []
        waiting = [index for index in self.children.get(self.scope, []) if index < first]
        while waiting:
            index = waiting.pop(0)
            unit = self.parts.units[index]
            if index in self.notes or unit.kind == "table":
                continue
            below = self.children.get(index, [])
            if below and unit.kind == "heading":
                waiting = [i for i in below if i < first] + waiting
            elif self.sheet.top[unit.start : unit.end].strip(" \x01"):
                found.append(index)
        return found

    def _lines_alone(self) -> None:
        """Under a heading such as "Thời gian, địa điểm, đơn vị tham gia" each line is a task by itself."""
        for note in self.block:
            if is_role(note.code):
                unit = self.parts.units[note.unit]
                draft = Draft(unit.start, self._trimmed(unit.start, unit.end), note.unit, "assignment", named=True)
                for who, role, leads in self._told_by(note):
                    draft.add(who, role, leads)
                if draft.actors:
                    self.walk.drafts.append(draft)

    def _told_by(self, note: Note) -> list[tuple[Who, str, bool]]:
        """Whom the line names; read once for all tasks of the block."""
        if note.begins not in self.named:
            self.named[note.begins] = told_by(self.sheet, self.resolver, self.parts, self.children, note)
        return self.named[note.begins]

    def _fill(self, draft: Draft, one_of_many: bool) -> None:
        """one_of_many: the block is of several items, so that a day which one of them names itself goes before."""
        for note in self.block:
            line = Span(note.begins, self._trimmed(note.begins, note.end))
            if is_role(note.code):
                actors = self._told_by(note)
                if self.shared:
                    actors = [(replace(w, certainty=INFERRED, reason=SHARED), role, leads) for w, role, leads in actors]
                for one, role, leads in actors:
                    draft.add(one, role, leads)
                if actors:
                    draft.evidence.append(line)
            elif note.code == "time" and draft.deadline is None:
                year = self._year(note.unit)
                own = main_deadline(find_deadlines(self.text, draft.start, draft.end, year)) if one_of_many else None
                if own is not None and own.end is not None:
                    draft.deadline = own
                    continue
                draft.deadline = read_time(self.text, note.start, note.end, year)
                if draft.deadline is not None and self.shared:
                    draft.deadline.certainty, draft.deadline.reason = INFERRED, draft.deadline.reason or SHARED
            elif note.code == "place":
                draft.place = Span(note.start, line.end) if note.start < line.end else None
            elif note.code == "product":
                draft.product = Span(note.start, line.end) if note.start < line.end else None
            elif note.code == "participants":
                draft.participants = line

    def _trimmed(self, start: int, end: int) -> int:
        return trimmed(self.sheet.clean, start, end)
