"""Walk the items of a document in order and note the tasks that each states, with whom the text above it names."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from loaders.parts.model import Parts, Unit
from loaders.tasks.actors import Resolver, Who
from loaders.tasks.brackets import Given, given_in, told_in
from loaders.tasks.clauses import read_item
from loaders.tasks.draft import Draft, draft_of
from loaders.tasks.readings import Reading
from loaders.tasks.runs import BODY, run_at
from loaders.tasks.sheet import AGENCY, Sheet
from loaders.tasks.verbs import verb_at
from loaders.tasks.zones import DUTY, NONE, PROGRESS, WORK, label_at, role_labels, zone_of, zone_under
from loaders.text import Span

_AGENCY_PREFIX = re.compile(
    r"[\s*_#.]*(?:(?:giao|phan cong|trach nhiem|nhiem vu|nhiem vu, quyen han|doi voi|de nghi|yeu cau|trong do|to chuc thuc hien cua)\s+"
    r"(?:nhiem vu\s+)?(?:cua|cho|doi voi)?\s*(?:cac (?=co quan co))?)?"
)
_AGENCY_REST = re.compile(
    r"[\s*_.:;]*(?:(?:co|chiu)\s+(?:trach\s+)?nhiem(?:\s+vu)?|co nhiem vu)?(?:\s*,?\s*quyen han)?"
    r"(?:\s+(?:thuc hien|trong viec|trien khai))?(?:\s+(?:cac|mot so))?(?:\s+(?:nhiem vu|noi dung|cong viec))?"
    r"(?:\s+(?:sau|sau day|nhu sau|cu the))?(?:\s+day)?[\s*_.:;]*"
)
_BINDS = re.compile(
    r"trach nhiem|chu tri|phoi hop|\b(?:giao|phan cong|de nghi|yeu cau|nhiem vu|dau moi|dang cai|bao cao|trinh|se|phai|can|tham muu)\b"
)
_BODY_HEADING = re.compile(rf"[\s*_]*({BODY}\b(?:\s+[^\s.;:]+){{1,16}})[\s*_]*:?[\s*_]*")
_SPEAKING = {"có ý kiến", "thông báo", "trả lời", "ban hành", "quyết định", "hướng dẫn"}
_END = " \t\n.;:,*_/"
_LEGAL = {"Luật", "PL", "HP", "NĐ", "TT", "TTLT", "LENH"}
_PLANS = {"KH", "CTr", "ĐA", "DA", "PA", "CT", "CĐ", "HD", "NQ", "KL", "CV", "TB", "ĐH"}


@dataclass(slots=True)
class Frame:
    """What an item takes from those above it: who acts, in what part, with whom, and in what zone it stands."""

    who: tuple[Who, ...] = ()
    roles: tuple[str, ...] = ()
    partners: tuple[tuple[Who, str], ...] = ()
    kind: str = "assignment"
    evidence: tuple[Span, ...] = ()
    zone: str | None = None
    parent: Draft | None = None
    asked: bool = False  # a letter or directive has said "… thực hiện các nội dung sau:"


@dataclass(slots=True)
class Note:
    """A label line of a block: its unit, what it tells, and where its value begins."""

    unit: int
    code: str
    start: int


@dataclass(slots=True)
class Walk:
    drafts: list[Draft] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)


class Walker:
    """Reads one document; :meth:`run` gives what was found."""

    def __init__(self, sheet: Sheet, folded: str, parts: Parts, resolver: Resolver) -> None:
        self.sheet = sheet
        self.folded = folded
        self.parts = parts
        self.resolver = resolver
        self.view = sheet.top
        self.found = Walk()
        self.leads: dict[int | None, Frame] = {}
        self.beside: dict[tuple[int | None, str], Frame] = {}  # "- UBND các huyện:" rules the bullets beside it
        self.fathers = {unit.parent for unit in parts.units if unit.parent is not None}
        kind = parts.info.kind
        number = parts.info.so_ky_hieu.quote if parts.info.so_ky_hieu else ""
        self.legal = kind in _LEGAL or re.search(r"/\s*(?:19|20)\d\d\s*/", number) is not None
        self.norms = self.legal or kind in ("QĐ", "QC", "QyĐ", "ĐL")
        self.plans = kind in _PLANS or kind is None or bool(parts.addressees)

    def run(self) -> Walk:
        for index, unit in enumerate(self.parts.units):
            frame = self._inherited(index, unit)
            self.found.frames.append(frame)
            if unit.kind != "table" and unit.end > unit.start:
                self._read(index, unit, frame)
        self._drop_lead_ins()
        return self.found

    # -- what stands above -------------------------------------------------------------------------------------------

    def _inherited(self, index: int, unit: Unit) -> Frame:
        above = self.found.frames[unit.parent] if unit.parent is not None else Frame()
        section = unit.section
        if section is not None and unit.kind != "table" and self._is_item(unit):
            section = self.parts.sections[section].parent
        beside = self.beside.get((unit.parent, unit.marker)) if unit.kind == "bullet" else None
        if beside is not None and not self._is_item(unit):
            return replace(beside)
        lead = self.leads.get(section)
        if lead is not None and not above.who and not above.asked:
            above = replace(lead, zone=above.zone or lead.zone)
        return replace(above)

    def _is_item(self, unit: Unit) -> bool:
        return unit.section is not None and self.parts.sections[unit.section].start == unit.start

    # -- one item ----------------------------------------------------------------------------------------------------

    def _read(self, index: int, unit: Unit, frame: Frame) -> None:
        label = label_at(self.folded, unit.start, unit.end)
        if label is not None:
            self.found.notes.append(Note(index, *label))
            frame.zone = NONE
            return
        if index in self.fathers or unit.kind == "heading":
            frame.zone = zone_under(self.folded[unit.start : min(unit.end, unit.start + 160)], frame.zone)
        elif self._of_no_duty(unit):
            frame.zone = NONE
        if (
            index in self.fathers
            or unit.kind == "heading"
            or self.folded[unit.start : unit.end].rstrip(" *_").endswith(":")
        ):
            if self._agency_heading(index, unit, frame):
                return
        if self._inline_labels(index, unit):
            return
        if not self._may_tell(unit, frame):
            return
        given = given_in(self.sheet, self.resolver, unit.start, unit.end, frame.who)
        if given:
            self._give(index, unit, given, frame)
            return
        readings = read_item(self.sheet, self.view, unit.start, unit.end)
        self._take(index, unit, readings, frame)
        if not self.legal:
            for reading, view in told_in(self.sheet, unit.start, unit.end):
                who = self.resolver.who(reading.subject) if reading.subject else ()
                if who:
                    self._add(index, draft_of(self.sheet, view, self.resolver, reading, who, "information", index))

    def _may_tell(self, unit: Unit, frame: Frame) -> bool:
        """A cheap look before the full reading: where nobody above acts, a duty needs words that bind."""
        if frame.who:
            return True
        bound = _BINDS.search(self.folded, unit.start, unit.end) is not None
        if self.legal:
            told = bound or frame.zone in (WORK, DUTY)
            return told and self.view.find(AGENCY, unit.start, unit.end) >= 0
        if self.folded[unit.start : unit.end].rstrip(" *_").endswith(":"):
            return True
        return bound or frame.asked or frame.zone not in (NONE, None)

    def _of_no_duty(self, unit: Unit) -> bool:
        """ "Mục đích của Ngày …: Đẩy nhanh …": what stands behind the colon is no duty."""
        colon = self.folded.find(":", unit.start, min(unit.end, unit.start + 90))
        if colon < 0 or self.view[colon + 1 : unit.end].lstrip().startswith(AGENCY):
            return False
        return zone_of(self.folded[unit.start : colon]) == NONE

    def _agency_heading(self, index: int, unit: Unit, frame: Frame) -> bool:
        """ "4. Sở Tài chính", "Trách nhiệm của Sở Y tế", "Giao Giám đốc Sở X:": the items below are theirs."""
        prefix = _AGENCY_PREFIX.match(self.view, unit.start, unit.end)
        run = run_at(self.sheet, self.view, prefix.end() if prefix else unit.start, unit.end)
        if run is None:
            return self._unknown_heading(unit, frame)
        rest = self.view[run.end : unit.end]
        short = unit.kind == "heading" and len(rest.split()) <= 7 and not re.search(r"[.:;,]", rest.strip())
        if not _AGENCY_REST.fullmatch(rest) and not (short and index in self.fathers):
            return False
        who = self.resolver.who(run)
        frame.who, frame.roles, frame.partners, frame.parent = who, (), (), None
        frame.evidence = (Span(unit.start, self._trimmed(unit.start, unit.end)),)
        frame.zone = DUTY
        if unit.kind == "bullet" and index not in self.fathers and rest.rstrip(" *_").endswith(":"):
            self.beside[(unit.parent, unit.marker)] = frame
        return True

    def _unknown_heading(self, unit: Unit, frame: Frame) -> bool:
        """ "a) Ủy ban Khoa học …" that no list knows: the items below are its own, and not of the agency above."""
        match = _BODY_HEADING.fullmatch(self.view, unit.start, unit.end)
        if match is None or verb_at(self.view, self.sheet.clean, match.start(1), unit.end):
            return False
        frame.who, frame.roles, frame.partners, frame.parent, frame.evidence = (), (), (), None, ()
        frame.zone = DUTY
        return True

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

    def _lines_before(self, index: int, unit: Unit) -> list[Span]:
        from loaders.tasks.clauses import sentences

        found: list[Span] = []
        for before in range(index - 1, -1, -1):
            other = self.parts.units[before]
            if other.section != unit.section or other.kind in ("heading", "table") or self._is_item(other):
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
        roles: tuple[str, ...] = ()
        last: Draft | None = None
        for number, reading in enumerate(readings):
            named = reading.subject is not None or bool(reading.order)
            if reading.by is not None:  # "… để tổng hợp": of the receiver alone, not of the clauses that follow
                who, _, own = self._named(reading, frame)
                if last is not None:
                    self._add(index, self._draft(index, reading, frame, who, kind, own, True))
                continue
            if named and subject is None and number and not binding(reading):
                # "A; X làm B; C": C goes on with whom the item began with
                who, own_kind, own = self._named(reading, frame)
                if reading.acts and self._accepted(reading, frame, who, True, False):
                    self._add(index, self._draft(index, reading, frame, who, own_kind, own, True))
                continue
            if named:
                subject, kind, evidence = self._named(reading, frame)
            who = subject if subject is not None else frame.who
            if not reading.acts:
                continue
            carried = last is not None and subject is not None and not named
            if not carried and not self._accepted(
                reading, frame, who, named or subject is not None, unit.kind == "heading" and index in self.fathers
            ):
                continue
            draft = self._draft(index, reading, frame, who, kind, evidence, subject is not None)
            last = draft
            self._add(index, draft)
        if readings and (unit.end - unit.start) and self.folded[unit.start : unit.end].rstrip(" *_")[-1:] == ":":
            self._lead(index, unit, readings[-1], frame, subject, kind, evidence, last)

    def _named(self, reading: Reading, frame: Frame) -> tuple[tuple[Who, ...], str, tuple[Span, ...]]:
        """The subject that the clause itself names, the kind of task, and the words that give it."""
        kind = frame.kind
        if reading.order:
            kind = "request" if "de nghi" in reading.order else "assignment"
        if reading.subject is not None:
            who = self.resolver.who(reading.subject, frame.who)
        else:
            who = frame.who or self.resolver.addressees
        if reading.by is None and not reading.order and self.resolver.is_issuer(who):
            if any(found.verb.words == "sẽ" for found in reading.predicate.verbs):
                kind = "commitment"
        span = Span(reading.begins, self._trimmed(reading.begins, reading.start))
        if reading.by is not None:
            span = Span(reading.by.start, reading.by.end)
        return who, kind, (span,) if span.end > span.start else ()

    def _accepted(self, reading: Reading, frame: Frame, who: tuple[Who, ...], named: bool, titled: bool) -> bool:
        predicate = reading.predicate
        decided = any(role in ("quyet_dinh", "ban_hanh", "nhan_bao_cao") for _, role in predicate.others)
        if named:
            if reading.by is not None:
                return True
            told = frame.zone is None and not reading.order and not predicate.modal
            if told and self._speaks(reading, who):
                return False
            if frame.zone == NONE and not _bound_anywhere(reading):
                return False
            if binding(reading) or ("phoi_hop" in predicate.roles and frame.zone != NONE):
                return bool(who) or (not self.norms and (bool(reading.order) or predicate.modal))
            if frame.zone == NONE:
                return False
            if self.legal and not frame.who:
                return frame.zone in (DUTY, WORK) and bool(who)
            return bool(who) and (frame.zone is not None or frame.asked or bool(frame.who) or decided)
        if frame.zone == NONE:
            return False
        if who:
            return True
        verb = next((found.verb for found in predicate.verbs if found.verb.acts), None)
        return (
            self.plans
            and not self.legal
            and frame.zone in (WORK, DUTY, PROGRESS)
            and verb is not None
            and "weak" not in verb.traits
            and not titled
        )

    def _draft(
        self,
        index: int,
        reading: Reading,
        frame: Frame,
        who: tuple[Who, ...],
        kind: str,
        evidence: tuple[Span, ...],
        own: bool,
    ) -> Draft:
        draft = draft_of(self.sheet, self.view, self.resolver, reading, who, kind, index)
        draft.evidence = list(evidence if own else frame.evidence)
        draft.parent = frame.parent
        if own is False:
            if frame.roles and not {"chu_tri", "phoi_hop"} & {role for _, role, _ in draft.actors if _ in who}:
                draft.recast(who, frame.roles)
            for partner, role in frame.partners:
                draft.add(partner, role, False)
        draft.named = own
        if not who and kind != "request":
            draft.kind = "milestone" if frame.zone == PROGRESS else "unassigned"
        elif frame.zone == PROGRESS:
            draft.kind = "milestone"
        return draft

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
        frame.asked = True
        directed = [run for run, role in reading.predicate.others if role == "thuc_hien"]
        if reading.predicate.directed and directed:
            subject, evidence = self.resolver.who(directed[-1]), (Span(directed[-1].start, directed[-1].end),)
        if subject is not None and not self._only_speaks(reading, subject, unit):
            frame.who, frame.kind, frame.evidence = subject, kind, evidence
            frame.partners, frame.roles = (), ()
        if frame.zone == NONE and subject:
            frame.zone = None
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

    def _only_speaks(self, reading: Reading, subject: tuple[Who, ...], unit: Unit) -> bool:
        """ "Giám đốc Sở có ý kiến như sau:", "Chủ tịch UBND tỉnh ban hành Kế hoạch …, cụ thể như sau:"."""
        if reading.order or reading.predicate.modal:
            return False
        if self.resolver.is_issuer(subject) or (reading.acts and unit.section is None):
            return True
        return self._speaks(reading, subject)

    def _speaks(self, reading: Reading, who: tuple[Who, ...]) -> bool:
        """ "Bộ X có văn bản số …", "Bộ thông báo để các địa phương biết": what is said or was written, not to be done."""
        verb = next((found.verb for found in reading.predicate.verbs if found.verb.acts), None)
        if verb is None:
            return False
        return verb.words in _SPEAKING if self.resolver.is_issuer(who) else verb.words in ("có văn bản", "có ý kiến")

    # -- afterwards --------------------------------------------------------------------------------------------------

    def _add(self, index: int, draft: Draft) -> None:
        draft.end = self._trimmed(draft.start, draft.end)
        if draft.end > draft.start:
            self.found.drafts.append(draft)

    def _trimmed(self, start: int, end: int) -> int:
        while end > start and (self.sheet.clean[end - 1] in _END):
            end -= 1
        return end

    def _drop_lead_ins(self) -> None:
        """A heading or lead-in that names nobody is no task of its own where those below it are tasks."""
        filled: set[int] = set()
        for draft in self.found.drafts:
            parent = self.parts.units[draft.unit].parent
            while parent is not None and parent not in filled:
                filled.add(parent)
                parent = self.parts.units[parent].parent
        dropped = [
            draft
            for draft in self.found.drafts
            if draft.unit in filled and not draft.named and self._only_leads(draft) and not _leads_others(draft)
        ]
        gone = {id(draft) for draft in dropped}
        self.found.drafts = [draft for draft in self.found.drafts if id(draft) not in gone]
        for draft in self.found.drafts:
            if draft.parent is not None and id(draft.parent) in gone:
                draft.parent = None

    def _only_leads(self, draft: Draft) -> bool:
        unit = self.parts.units[draft.unit]
        return unit.kind == "heading" or self.sheet.clean[draft.end : unit.end].strip(" *_").startswith(":")


def _bound_anywhere(reading: Reading) -> bool:
    """Words that bind even under a heading that speaks of no duty."""
    words = {found.verb.words for found in reading.predicate.verbs if not found.verb.acts}
    if words & {"được giao", "được phân công"}:
        return False
    return bool(reading.order) or any("nhiệm" in word for word in words) or "chu_tri" in reading.predicate.roles


def binding(reading: Reading) -> bool:
    """True where the words themselves put a duty on the subject."""
    predicate = reading.predicate
    return bool(reading.order) or predicate.modal or bool({"chu_tri", "dau_moi", "dang_cai"} & set(predicate.roles))


def _leads_others(draft: Draft) -> bool:
    """ "Chủ trì, phối hợp với X triển khai kế hoạch, cụ thể:" says more than the items below it."""
    return any(role in ("chu_tri", "phoi_hop") for _, role, _ in draft.actors)
