"""From a clause, under what stands above it, to the draft of a task: who acts, by which words, with whom."""

from __future__ import annotations

from dataclasses import dataclass, replace

from loaders.parts.model import Unit
from loaders.record import INFERRED
from loaders.tasks.actors import NARROWED, Resolver, Who
from loaders.tasks.draft import Draft, draft_of
from loaders.tasks.duty import Nature, announces, binding, executes, speaks
from loaders.tasks.frames import Frame, trimmed
from loaders.tasks.party_leads import as_led
from loaders.tasks.readings import Reading
from loaders.tasks.sheet import AGENCY, Sheet
from loaders.tasks.zones import PROGRESS
from loaders.text import Span


@dataclass(frozen=True, slots=True)
class Drafting:
    """The document that the clauses are of, and who is known in it."""

    sheet: Sheet
    view: str
    resolver: Resolver
    nature: Nature

    def named(self, reading: Reading, frame: Frame) -> tuple[tuple[Who, ...], str, tuple[Span, ...]]:
        """The subject that the clause itself names, the kind of task, and the words that give it."""
        kind = frame.kind
        if reading.order:
            kind = "request" if reading.asks else "assignment"
        if reading.subject is not None:
            listed = not reading.subject.described or self.view[reading.subject.start] == AGENCY
            who = self.resolver.who(reading.subject, frame.who) if listed or not self.nature.norms else ()
            if reading.subject.described and not reading.subject.spans:  # "Đơn vị nào chưa báo cáo thì …"
                who = frame.who or self.resolver.addressees
            if reading.subject.described:  # the group is wider than those who are meant
                who = tuple(replace(one, certainty=INFERRED, reason=NARROWED) for one in who)
            open_to_all = not self.nature.norms or (not self.nature.legal and executes(self.view, reading))
            if open_to_all and (not reading.subject.spans or reading.subject.described):
                who = self.resolver.unknown(reading.subject.start, reading.subject.end) or who
        else:
            who = frame.who or self.resolver.addressees
        promises = any(found.verb.words == "sẽ" for found in reading.predicate.verbs)
        if promises and reading.by is None and not reading.order and self.resolver.is_issuer(who):
            kind = "commitment"
        span = Span(reading.begins, trimmed(self.sheet.clean, reading.begins, reading.start))
        if reading.by is not None:
            span = Span(reading.by.start, reading.by.end)
        return who, kind, (span,) if span.end > span.start else ()

    def draft(
        self,
        index: int,
        reading: Reading,
        frame: Frame,
        who: tuple[Who, ...],
        kind: str,
        evidence: tuple[Span, ...],
        own: bool,
    ) -> Draft:
        """The task of the clause, with what the frame above gives it. own: the clause itself names who acts."""
        draft = draft_of(self.sheet, self.view, self.resolver, reading, who, kind, index)
        led = as_led(draft, reading, self.resolver, frame.who, self.sheet)
        draft.evidence = list(evidence if own and not led else frame.evidence)
        draft.parent = frame.parent
        if {one.agency.id for one in who} <= {one.agency.id for one in frame.who}:
            draft.lead_time = frame.time
        if reading.opening is not None:
            draft.reach = Span(reading.opening, reading.end)
        if own is False:
            if frame.roles and not {"chu_tri", "phoi_hop"} & {role for one, role, _ in draft.actors if one in who}:
                draft.recast(who, frame.roles)
            for partner, role in frame.partners:
                draft.add(partner, role, False)
        draft.named, draft.bound = own, own and binding(reading)
        if not who and kind != "request":
            draft.kind = "milestone" if frame.zone == PROGRESS else "unassigned"
        elif frame.zone == PROGRESS:
            draft.kind = "milestone"
        return draft

    def only_speaks(self, reading: Reading, subject: tuple[Who, ...], unit: Unit) -> bool:
        """ "Giám đốc Sở có ý kiến như sau:", "Chủ tịch UBND tỉnh ban hành Kế hoạch …, cụ thể như sau:"."""
        if reading.order or reading.predicate.modal:
            return False
        if self.resolver.is_issuer(subject) or (reading.acts and unit.section is None):
            return True
        return announces(reading) or speaks(self.resolver, reading, subject)
