"""Walk the items of a document in order and note the tasks that each states, with whom the text above it names."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from loaders.parts.model import Parts, Unit
from loaders.parts.paragraphs import is_capitals
from loaders.record import STATED
from loaders.tasks.actors import Resolver, Who
from loaders.tasks.blank_forms import blank_forms
from loaders.tasks.brackets import Given, given_in, told_in
from loaders.tasks.clause_at import assigned
from loaders.tasks.clauses import read_item, sentences
from loaders.tasks.draft import Draft, draft_of
from loaders.tasks.drafting import Drafting
from loaders.tasks.duty import accepted, binding, may_bind, may_bind_in_law, nature_of
from loaders.tasks.frames import Frame, Note, Walk, agency_heading, trimmed
from loaders.tasks.heads_of_named import heads_of_named
from loaders.tasks.label_actors import assigning
from loaders.tasks.lead_ins import without_lead_ins
from loaders.tasks.passive import by_agency
from loaders.tasks.readings import Reading
from loaders.tasks.runs import run_at
from loaders.tasks.semicolons import add_helper
from loaders.tasks.sheet import AGENCY, Sheet
from loaders.tasks.timetable import tells_only_when
from loaders.tasks.unlisted import own_head
from loaders.tasks.zones import (
    DUTY,
    NONE,
    STEP,
    WORK,
    heads_a_column,
    is_role,
    label_at,
    labels_in,
    looks_ahead,
    over_duties,
    role_labels,
    zone_of,
    zone_under,
)
from loaders.text import Span, Text

_ARTICLE = re.compile(r"Điều \d+[a-z]?")
# "Hồ sơ gồm các văn bản, tài liệu sau:", "Thành phần hồ sơ:": what stands below are papers.
_FILE_OF = re.compile(
    r"(?:^|[.;:] |\n)\s*(?:thanh phan |so luong )?(?:ho so|tai lieu|giay to)\b[^.;:]{0,80}?"
    r"(?:\b(?:gom|sau)\b[^.;:]{0,30})?:\s*$"
)
_TOP = Frame()  # over what stands under no item
_NOWHERE = -1  # no section


class Walker:
    """Reads one document; :meth:`run` gives what was found."""

    def __init__(self, sheet: Sheet, text: Text, parts: Parts, resolver: Resolver) -> None:
        self.sheet = sheet
        self.text = text
        self.folded = text.plain
        self.parts = parts
        self.resolver = resolver
        self.view = sheet.top
        self.found = Walk()
        self.leads: dict[int | None, Frame] = {}
        self.named: dict[int | None, Frame] = {}  # "Sở Y tế:" on a line of its own rules the numbered items behind it
        self.beside: dict[tuple[int | None, str], Frame] = {}  # "- UBND các huyện:" rules the bullets beside it
        self.fathers = {unit.parent for unit in parts.units if unit.parent is not None}
        heads = parts.sections
        self.items = [one.section is not None and heads[one.section].start == one.start for one in parts.units]
        self.nature = nature_of(parts)
        self.drafting = Drafting(sheet, self.view, resolver, self.nature)
        self.edges = [edge for form in blank_forms(sheet.clean, parts) for edge in form]

    def run(self) -> Walk:
        for index, unit in enumerate(self.parts.units):
            above, zone = self._inherited(index, unit)
            read = unit.kind != "table" and unit.end > unit.start and not self._tells_nobody(index, unit, above)
            read = read and not bisect_right(self.edges, unit.start) % 2  # odd inside a form
            frame = above.below(zone) if read or zone else above  # what is not read changes nothing
            self.found.frames.append(frame)
            if read:
                self._read(index, unit, frame)
        self.found.drafts = without_lead_ins(self.found.drafts, self.parts.units, self.sheet.clean)
        return self.found

    # -- what stands above -------------------------------------------------------------------------------------------

    def _inherited(self, index: int, unit: Unit) -> tuple[Frame, str | None]:
        """The frame that holds for ``unit``, and the zone where it is another than that frame's."""
        above = self.found.frames[unit.parent] if unit.parent is not None else _TOP
        if not (self.beside or self.named or self.leads):
            return above, None
        section, item = unit.section, self.items[index]
        if section is not None and unit.kind != "table" and item:
            section = self.parts.sections[section].parent
        beside = self.beside.get((unit.parent, unit.marker)) if unit.kind == "bullet" else None
        if beside is not None and not item:
            return beside, None
        named = self.named.get(section) if item else None
        if named is not None:
            return named, NONE if named.zone == NONE else above.zone
        lead = self.leads.get(section)
        if lead is not None and not above.who and (not above.asked or (lead.who and section is not None)):
            return lead, lead.zone if above.zone == NONE and lead.zone == DUTY else above.zone
        return above, None

    def _is_article(self, unit: Unit) -> bool:
        """ "Điều 9. Thu hồi giấy phép" over its own paragraphs: what it speaks of, and no duty."""
        if unit.section is None or not self.nature.norms:
            return False
        section = self.parts.sections[unit.section]
        below = self.sheet.clean[unit.end : section.body_end].strip(" \n.:;*_")
        return bool(below) and _ARTICLE.fullmatch(section.path) is not None

    # -- one item ----------------------------------------------------------------------------------------------------

    def _goes_on(self, index: int, unit: Unit) -> bool:
        """A paragraph that a page break has cut from a list before it: its first agency is no subject."""
        if unit.kind != "paragraph" or unit.marker or not index or self.items[index]:
            return False
        before = self.parts.units[index - 1]
        words = self.view[before.start : before.end].rstrip()
        return before.kind != "heading" and words.endswith(",") and words.rstrip(" ,").endswith(AGENCY)

    def _is_title(self, unit: Unit) -> bool:
        """ "HỘI ĐỒNG DÂN TỘC GIÁM SÁT VĂN BẢN": what a law's chapter is about; not "TRÁCH NHIỆM CỦA BỘ X"."""
        titled = self.nature.legal and is_capitals(self.sheet.clean[unit.start : unit.end])
        return titled and zone_of(self.folded[unit.start : unit.end]) != DUTY

    def _tells_nobody(self, index: int, unit: Unit, above: Frame) -> bool:
        """A first look, for most paragraphs of laws: no agency acts or is named, nothing labelled or below."""
        return (
            self.nature.legal
            and not above.who
            and index not in self.fathers
            and unit.kind != "heading"
            and self.view.find(AGENCY, unit.start, unit.end) < 0
            and self.folded.find(":", unit.start, unit.end) < 0
            and label_at(self.folded, unit.start, unit.end) is None
        )

    def _read(self, index: int, unit: Unit, frame: Frame) -> None:
        if self._goes_on(index, unit):
            return
        labels = labels_in(self.folded, self.view, unit.start, unit.end)
        duties = index in self.fathers or unit.kind == "heading" or self.items[index]
        if duties and over_duties(self.sheet, self.view, self.parts, index):
            frame.zone = DUTY
            return
        own = bool(labels) and labels[0][1] > unit.start
        if labels and heads_a_column(self.folded, self.parts.units, index):
            frame.zone = NONE
            return
        if labels and labels[0][0] == "note" and run_at(self.sheet, self.view, labels[0][2], unit.end):
            labels = []  # "Ghi chú: Các đơn vị phải trình …": the sentence is read as it would be without the label
        if labels and (not own or any(is_role(label[0]) for label in labels)):
            self.found.notes += [Note(index, *label, own) for label in labels]
            if not own:
                frame.zone = NONE
            return
        if index in self.fathers or unit.kind == "heading":
            frame.zone = zone_under(self.folded[unit.start : min(unit.end, unit.start + 160)], frame.zone)
            ahead = self.nature.reports and looks_ahead(self.folded[unit.start : min(unit.end, unit.start + 160)])
            frame.ahead = frame.ahead or ahead
            if self.nature.plans and STEP.match(self.folded, unit.start, unit.end):
                frame.zone = WORK
                return
        elif self._of_no_duty(unit):
            frame.zone = NONE
        elif frame.zone is None and self.nature.directs and unit.marker and self.view.startswith(AGENCY, unit.start):
            frame.zone = WORK  # "KẾ HOẠCH …", "1. Sở Tài chính …": items right under the title
        if self._is_title(unit):
            return
        over = index in self.fathers
        if (over or unit.kind == "heading" or self._ends_open(unit)) and self._agency_heading(index, unit, frame, over):
            return
        if self._inline_labels(index, unit):
            return
        if not self._may_tell(unit, frame):
            return
        if unit.parent is not None and tells_only_when(self.sheet, self.view, self.folded, unit.start, unit.end):
            return
        head = own_head(self.sheet, self.view, unit.start, unit.end) if frame.who and self.items[index] else None
        if head is not None:  # its duties are not those of the agencies that a lead-in above names
            frame.who, frame.evidence = self.resolver.unknown(unit.start, head), (Span(unit.start, head),)
            frame.roles, frame.partners, frame.time = (), (), None
            unit = replace(unit, start=head + 1)
        given = given_in(self.sheet, self.resolver, unit.start, unit.end, frame.who)
        if given:
            self._give(index, unit, given, frame)
            return
        if self._done_by(index, unit, frame):
            return
        readings = read_item(self.sheet, self.view, unit.start, unit.end)
        addressed = frame.asked and all(one.certainty != STATED for one in frame.who)
        if readings and readings[0].subject is None and (addressed or not frame.who):
            told = assigned(self.sheet, self.view, readings[0].start, readings[0].end)
            if told is not None:  # "Phân công A chủ trì …; B phối hợp": B helps in what A is told
                readings = [told, *(one for one in readings[1:] if not add_helper(self.view, one, [told]))]
        only_who = not frame.who and not self.nature.norms and bool(readings)
        notes = assigning(self.view, self.parts.units, self.found.drafts, index, unit, readings) if only_who else []
        if notes:
            self.found.notes += notes
            readings = readings[:-1]
        self._take(index, unit, readings, frame)
        if not self.nature.legal:
            for reading, view in told_in(self.sheet, unit.start, unit.end):
                who = self.resolver.who(reading.subject) if reading.subject else ()
                if who:
                    self._add(index, draft_of(self.sheet, view, self.resolver, reading, who, "information", index))

    def _may_tell(self, unit: Unit, frame: Frame) -> bool:
        """A cheap look before the full reading: where nobody above acts, a duty needs words that bind."""
        if frame.who:
            return True
        if self.nature.legal and self.view.find(AGENCY, unit.start, unit.end) < 0:
            return False
        if self.nature.legal and frame.zone in (NONE, None) and not self._ends_open(unit):
            return may_bind_in_law(self.text, self.view, unit.start, unit.end)
        if frame.zone in (WORK, DUTY) or may_bind(self.text, unit.start, unit.end):
            return True
        return not self.nature.legal and (frame.asked or frame.zone not in (NONE, None) or self._ends_open(unit))

    def _ends_open(self, unit: Unit) -> bool:
        last = self.folded[unit.end - 1 : unit.end]
        return last == ":" or (last in " *_" and self.folded[unit.start : unit.end].rstrip(" *_").endswith(":"))

    def _numbered_behind(self, index: int, unit: Unit) -> int | None:
        """The section whose numbered items stand behind a paragraph that ends with ":"; ``_NOWHERE`` where none do."""
        following = self.parts.units[index + 1] if index + 1 < len(self.parts.units) else None
        if unit.kind != "paragraph" or following is None or not self._ends_open(unit) or not self.items[index + 1]:
            return _NOWHERE
        return None if following.section is None else self.parts.sections[following.section].parent

    def _agency_heading(self, index: int, unit: Unit, frame: Frame, over: bool) -> bool:
        heading = unit.kind == "heading"
        rest = agency_heading(self.sheet, self.resolver, unit.start, unit.end, frame, heading, over)
        if rest and unit.kind == "bullet" and not over and self._ends_open(unit):
            self.beside[(unit.parent, unit.marker)] = frame
        behind = self._numbered_behind(index, unit)
        self.named.pop(behind, None)
        if rest not in ("", "?") and behind != _NOWHERE:
            self.named[behind] = frame
        return bool(rest)

    def _of_no_duty(self, unit: Unit) -> bool:
        """ "Mục đích của Ngày …: Đẩy nhanh …": what stands behind the colon is no duty."""
        colon = self.folded.find(":", unit.start, min(unit.end, unit.start + 90))
        if colon < 0:
            return False
        value = colon + 1
        while value < unit.end and self.view[value] == " ":
            value += 1
        if run_at(self.sheet, self.view, value, unit.end):
            return False
        return zone_of(self.folded[unit.start : colon]) == NONE

    def _inline_labels(self, index: int, unit: Unit) -> bool:
        """ "Cụm 1: Đơn vị đăng cai X, các đơn vị tham gia: Y"."""
        labels = role_labels(self.view, unit.start, unit.end)
        actors = []
        for role, start in labels:
            run = run_at(self.sheet, self.view, start, unit.end)
            if run:
                actors += [(who, role) for who in self.resolver.who(run)]
        if not actors:
            return False
        draft = Draft(unit.start, self._trimmed(unit.start, unit.end), index, "assignment")
        for who, role in actors:
            draft.add(who, role, role in ("chu_tri", "thuc_hien", "to_chuc", "dang_cai"))
        self._add(index, draft)
        return True

    def _give(self, index: int, unit: Unit, given: list[Given], frame: Frame) -> None:
        """A bracket "(giao X chủ trì …)" gives the words before it, or, on a line of its own, the lines before it."""
        begin = unit.start
        for one in given:
            stretches = [Span(begin, one.bracket.start)]
            if not re.search(r"[a-z\x02]", self.view[begin : one.bracket.start]):
                stretches = self._lines_before(index, unit)
            for stretch in stretches:
                draft = one.draft(self.sheet, self.view, self.resolver, stretch, index)
                if draft is not None:
                    self._add(index, draft)
            for inner in one.inner:
                self._add(index, inner)
            begin = one.bracket.end

    def _done_by(self, index: int, unit: Unit, frame: Frame) -> bool:
        """ "A, do X chủ trì, phối hợp với Y thực hiện": sentences that tell behind the task who does it."""
        if frame.zone == NONE or self.nature.legal or self.view.find(" do ", unit.start, unit.end) < 0:
            return False
        found = False
        readings: list[Reading] = []
        for sentence in sentences(self.sheet, self.view, unit.start, unit.end):
            draft = by_agency(self.sheet, self.view, self.resolver, sentence, index)
            if draft is None or (self.nature.norms and not draft.led):  # in a rule, "do X quy định" tells who may
                readings += read_item(self.sheet, self.view, sentence.start, sentence.end)
            else:
                found = True
                self._add(index, draft)
        if found:
            self._take(index, unit, readings, frame)
        return found

    def _lines_before(self, index: int, unit: Unit) -> list[Span]:
        found: list[Span] = []
        for before in range(index - 1, -1, -1):
            other = self.parts.units[before]
            own = self.items[before] and other.section == unit.section and not found
            if other.section != unit.section or other.kind == "table" or (other.kind == "heading" and not own):
                break
            if self.items[before] and not own:
                break
            if any(draft.unit == before and draft.actors for draft in self.found.drafts):
                break
            self.found.drafts = [draft for draft in self.found.drafts if draft.unit != before]
            found = sentences(self.sheet, self.view, other.start, other.end) + found
        return found

    # -- clauses -----------------------------------------------------------------------------------------------------

    def _take(self, index: int, unit: Unit, readings: list[Reading], frame: Frame) -> None:
        subject: tuple[Who, ...] | None = None
        kind = frame.kind
        evidence: tuple[Span, ...] = ()
        heading = unit.kind == "heading" and self.sheet.clean[unit.end - 1] not in ".;"
        unclosed = self.folded[unit.start : unit.end].rstrip(" *_")[-1:] not in ".;:,"
        titled, article = index in self.fathers and (heading or unclosed), heading and self._is_article(unit)
        last: Draft | None = None
        aside: tuple[int, tuple[Who, ...]] | None = None
        for number, reading in enumerate(readings):
            named = reading.subject is not None or bool(reading.order)
            if reading.by is not None:  # "… để tổng hợp": of the receiver alone, not of the clauses that follow
                who, _, own = self.drafting.named(reading, frame)
                first = readings[0]
                all_may = first.subject is not None and not first.subject.spans and first.condition is not None
                if last is not None or all_may:  # "nếu có vướng mắc, các tổ chức, cá nhân phản ánh về X để …"
                    self._add(index, self.drafting.draft(index, reading, frame, who, kind, own, True))
                continue
            if named and subject is None and number and not binding(reading):
                # "A; X làm B; C": C goes on with whom the item began with
                who, own_kind, own = self.drafting.named(reading, frame)
                aside = (reading.sentence, who) if reading.sentence != readings[number - 1].sentence else None
                if reading.acts and accepted(self.nature, self.resolver, reading, frame, who, True, False):
                    self._add(index, self.drafting.draft(index, reading, frame, who, own_kind, own, True))
                continue
            if named:
                above, (subject, kind, evidence) = subject, self.drafting.named(reading, frame)
                subject = heads_of_named(self.sheet, subject, above)
            who = subject if subject is not None else frame.who
            if aside is not None and not named and aside[0] == reading.sentence:
                who = aside[1]  # "A. Riêng X làm B; làm C": the rest of X's own sentence
            if not reading.acts:
                continue
            carried = last is not None and subject is not None and not named
            if article and subject is None:
                continue
            if not carried and not accepted(
                self.nature, self.resolver, reading, frame, who, subject is not None, titled
            ):
                continue
            draft = self.drafting.draft(index, reading, frame, who, kind, evidence, subject is not None)
            last = draft
            self._add(index, draft)
        if readings and (self._ends_open(unit) or (index in self.fathers and readings[-1].only_leads)):
            self._lead(index, unit, readings[-1], frame, subject, kind, evidence, last)

    def _lead(
        self,
        index: int,
        unit: Unit,
        reading: Reading,
        frame: Frame,
        subject: tuple[Who, ...] | None,
        kind: str,
        evidence: tuple[Span, ...],
        last: Draft | None,
    ) -> None:
        """The item ends with ":": those below take its subject, and belong to its task where it is one."""
        if _FILE_OF.search(self.view, unit.start, unit.end):
            frame.who, frame.evidence, frame.parent, frame.zone = (), (), None, NONE
            return
        frame.asked = True
        directed = [run for run, role in reading.predicate.others if role == "thuc_hien"]
        told = self.resolver.who(directed[-1]) if reading.predicate.directed and directed else ()
        if told and all(one.certainty == STATED and not one.agency.is_group for one in told):
            subject, evidence = told, (Span(directed[-1].start, directed[-1].end),)
        if subject is not None and not self.drafting.only_speaks(reading, subject, unit):
            frame.who, frame.kind, frame.evidence = subject, kind, evidence
            frame.partners, frame.roles = (), ()
            frame.time = Span(reading.opening, reading.begins) if reading.opening is not None else None
        if frame.zone == NONE and subject:
            frame.zone = DUTY if binding(reading) else None
        if not reading.acts:
            roles = tuple(role for role in reading.predicate.roles if role in ("chu_tri", "phoi_hop"))
            if roles and "chu_tri" in roles:
                frame.roles = ("chu_tri",)
                frame.partners = tuple(
                    (who, role)
                    for run, role in reading.predicate.others
                    if role == "phoi_hop"
                    for who in self.resolver.who(run)
                )
        elif last is not None:
            frame.parent = last
        if unit.kind == "paragraph":
            self.leads[unit.section] = frame

    # -- afterwards --------------------------------------------------------------------------------------------------

    def _add(self, index: int, draft: Draft) -> None:
        draft.end = self._trimmed(draft.start, draft.end)
        if draft.end > draft.start:
            self.found.drafts.append(draft)

    def _trimmed(self, start: int, end: int) -> int:
        return trimmed(self.sheet.clean, start, end)
