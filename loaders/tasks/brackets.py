"""Brackets that assign: "(giao X chủ trì, phối hợp Y thực hiện)", and brackets that tell who does something."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from loaders.tasks.actors import Resolver, Who
from loaders.tasks.clause import read_clause
from loaders.tasks.clauses import read_item
from loaders.tasks.draft import Draft, draft_of, subject_roles
from loaders.tasks.predicate import predicate_at
from loaders.tasks.readings import Reading
from loaders.tasks.runs import run_at
from loaders.tasks.sheet import AGENCY, Sheet
from loaders.tasks.zones import is_role, label_at
from loaders.text import Span

_GIVES = re.compile(
    rf"[(\[][\s*_]*(?:(?:giao|phan cong|do|de nghi|yeu cau)\s|(?:chu tri|co quan|don vi|phoi hop|thuc hien|{AGENCY}))"
)
_ORDERS = ("giao", "phan cong", "de nghi", "yeu cau")
_BY = re.compile(r"[(\[][\s*_]*do\s+")
_TELLS = re.compile(rf"[(\[][\s*_]*(?:cac\s+)?{AGENCY}")
_FOR = re.compile(r"\(\s*de\s+")


@dataclass(slots=True)
class Given:
    """An assigning bracket: who in what part; ``inner`` are tasks of brackets within it."""

    bracket: Span
    actors: list[tuple[Who, str, bool]]
    inner: list[Draft] = field(default_factory=list)

    def draft(self, sheet: Sheet, view: str, resolver: Resolver, stretch: Span, unit: int) -> Draft | None:
        """The task that the words ``stretch`` before the bracket tell, with the bracket's actors."""
        start = stretch.start
        while start < stretch.end and not (view[start].isalnum() or view[start] in "\x02\x03\x04"):
            start += 1
        if start >= stretch.end:
            return None
        draft = Draft(
            start,
            stretch.end,
            unit,
            "assignment",
            list(self.actors),
            [Span(self.bracket.start + 1, self.bracket.end - 1)],
        )
        reading = read_clause(sheet, view, start, stretch.end)
        if reading is not None and reading.subject is None:
            for run, role in reading.predicate.others:
                for one in resolver.who(run):
                    draft.add(one, role, False)
        draft.named = draft.bound = True
        draft.reach = Span(start, self.bracket.end)
        return draft


def given_in(sheet: Sheet, resolver: Resolver, start: int, end: int, heading: tuple[Who, ...]) -> list[Given]:
    """The assigning brackets of ``start:end``."""
    found: list[Given] = []
    for bracket in sheet.brackets_between(start, end):
        if not _GIVES.match(sheet.base, bracket.start, bracket.end):
            continue
        view = sheet.opened(bracket)
        actors = _labelled(sheet, view, resolver, bracket) or _ordered(sheet, view, resolver, bracket)
        if actors:
            found.append(Given(bracket, actors, _inner(sheet, resolver, bracket)))
    return found


def _ordered(sheet: Sheet, view: str, resolver: Resolver, bracket: Span) -> list[tuple[Who, str, bool]]:
    inside = Span(bracket.start + 1, bracket.end - 1)
    by = _BY.match(sheet.base, bracket.start, bracket.end)
    reading = read_clause(sheet, view, by.end() if by else inside.start, inside.end)
    if (
        reading is None
        or reading.subject is None
        or not (reading.order.startswith(_ORDERS) or by or _only_assigns(view, reading))
    ):
        return []
    who = resolver.who(reading.subject)
    draft = draft_of(sheet, view, resolver, reading, who, "assignment", 0)
    draft.actors = [(w, r, f) for w, r, f in draft.actors if not (f and w in who)]
    roles = subject_roles(reading.predicate, "giao")
    return [(one, role, True) for one in who for role in roles] + draft.actors


def _only_assigns(view: str, reading: Reading) -> bool:
    """ "(Sở X chủ trì; hoàn thành …)", "(Công an tỉnh thực hiện)": who, and no other thing to be done."""
    rest = view[reading.predicate.object : reading.end].lstrip(" ,")
    return (not reading.order and (not rest or rest[0] in ";.")) or (
        "chu_tri" in reading.predicate.roles and not reading.predicate.acts
    )


def _labelled(sheet: Sheet, view: str, resolver: Resolver, bracket: Span) -> list[tuple[Who, str, bool]]:
    """ "(Đơn vị chủ trì: X; phối hợp: Y)"."""
    actors: list[tuple[Who, str, bool]] = []
    position = bracket.start + 1
    for piece in re.split(r"(?<=;)|(?<=\.)", view[position : bracket.end - 1]):
        label = label_at(view, position, position + len(piece))
        if label and is_role(label[0]):
            run = run_at(sheet, view, label[1], position + len(piece))
            if run:
                lead = label[0] in ("chu_tri", "thuc_hien", "to_chuc", "dang_cai")
                actors += [(who, label[0], lead) for who in resolver.who(run)]
        position += len(piece)
    return actors


def _inner(sheet: Sheet, resolver: Resolver, bracket: Span) -> list[Draft]:
    """ "phối hợp các Ngân hàng (để hỗ trợ …)": the agency before the inner bracket does what it says."""
    found: list[Draft] = []
    for match in _FOR.finditer(sheet.base, bracket.start + 1, bracket.end):
        before = sheet.base[: match.start()].rstrip()
        if not before.endswith(AGENCY):
            continue
        close = sheet.clean.find(")", match.end(), bracket.end)
        mention = sheet.mentions_between(bracket.start, match.start())[-1:]
        predicate = predicate_at(sheet, sheet.base, match.end(), close)
        if predicate is None or not mention:
            continue
        draft = Draft(
            match.start() + 1, close, 0, "assignment", evidence=[Span(mention[0].start, mention[0].end)], named=True
        )
        for agency in mention[0].agencies:
            who = Who(agency, mention[0].start, mention[0].end, mention[0].certainty, mention[0].reason)
            for role in subject_roles(predicate):
                draft.add(who, role, True)
        found.append(draft)
    return found


def told_in(sheet: Sheet, start: int, end: int) -> list[tuple[Reading, str]]:
    """ "(Ban Tổ chức chấm giải và công bố kết quả; …)": who does what, told in passing; with the view to read it."""
    found: list[tuple[Reading, str]] = []
    for bracket in sheet.brackets_between(start, end):
        if not _TELLS.match(sheet.base, bracket.start, bracket.end):
            continue
        view = sheet.opened(bracket)
        subject = None
        for reading in read_item(sheet, view, bracket.start + 1, bracket.end - 1):
            subject = reading.subject or subject
            reading.subject = subject
            if reading.acts and subject is not None and len(view[reading.predicate.object : reading.end].split()) >= 2:
                found.append((reading, view))
    return found
