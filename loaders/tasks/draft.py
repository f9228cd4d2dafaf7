"""A task while it is being put together."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from loaders.record import Deadline
from loaders.tasks.actors import Resolver, Who
from loaders.tasks.others import via
from loaders.tasks.readings import Predicate, Reading
from loaders.tasks.sheet import Sheet
from loaders.text import Span

_ALONE = ("chu_tri", "phoi_hop")

_LEADS = re.compile(r"[ \n]*\([ ]*(?:cơ quan |đơn vị )?chủ trì[ ]*\)", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class Draft:
    """A task at ``start:end``, of the item ``unit``. actors: who, role, responsible. named: it names its subject.
    bound: its words bind that subject, so that no block of labels says otherwise.
    """

    start: int
    end: int
    unit: int
    kind: str
    actors: list[tuple[Who, str, bool]] = field(default_factory=list)
    evidence: list[Span] = field(default_factory=list)
    condition: Span | None = None
    parent: Draft | None = None
    named: bool = False
    bound: bool = False
    deadline: Deadline | None = None
    reach: Span | None = None  # where its time may stand, if not only in its own words
    lead_time: Span | None = None  # the time that the lead-in above gives to all below it
    time_after: Span | None = None  # the sentence behind it that tells only the time
    place: Span | None = None
    product: Span | None = None
    participants: Span | None = None
    about: tuple[Span, ...] = ()  # what the action is about, where its own words do not say: the criterion of a row

    def add(self, who: Who, role: str, responsible: bool) -> None:
        if not any(w.agency.id == who.agency.id and r == role for w, r, _ in self.actors):
            self.actors.append((who, role, responsible))

    @property
    def led(self) -> bool:
        """Whether one of those who act is said to lead."""
        return any(role in ("chu_tri", "dau_moi") for _, role, _ in self.actors)

    def recast(self, who: tuple[Who, ...], roles: tuple[str, ...]) -> None:
        """Give the subject the roles of the lead-in above ("Chủ trì, phối hợp với Y:")."""
        ids = {one.agency.id for one in who}
        self.actors = [(w, r, f) for w, r, f in self.actors if w.agency.id not in ids or not f]
        self.actors = [(w, role, True) for w in who for role in roles] + self.actors


def draft_of(
    sheet: Sheet, view: str, resolver: Resolver, reading: Reading, who: tuple[Who, ...], kind: str, unit: int
) -> Draft:
    """The task of one clause, its subject being ``who``."""
    draft = Draft(reading.start, reading.end, unit, kind, condition=reading.condition, time_after=reading.time_after)
    predicate = reading.predicate
    others = [(one, role) for run, role in predicate.others for one in resolver.who(run, who)]
    if _is_proposal(reading):
        _propose(draft, resolver, reading, who)
    else:
        roles = subject_roles(predicate, reading.order)
        if reading.head is not None and not {"chu_tri", "phoi_hop"} & set(roles):
            roles = subject_roles(reading.head)[:1]
            others += [
                (one, role) for run, role in reading.head.others if role == "phoi_hop" for one in resolver.who(run, who)
            ]
        if {"de_xuat", "tham_muu"} & set(roles) and any(role == "quyet_dinh" for _, role in others):
            roles = [role for role in roles if role != "chi_dao"]  # "đề xuất UBND tỉnh giao …": it is not they who do
        leading = [one for one in who if _LEADS.match(sheet.clean, one.end)]
        for role in roles:
            for one in who:
                helps = bool(leading) and one not in leading  # "Giao Sở A (chủ trì), Sở B kiểm tra …"
                draft.add(one, "phoi_hop" if helps else "chu_tri" if leading else role, not helps)
        asks = resolver.asks and reading.by is None and set(roles) <= {"bao_cao", "de_xuat", "tham_muu"}
        if asks and resolver.is_issuer(who) and any(role == "quyet_dinh" for _, role in others):
            draft.kind = "proposal"
    directing = resolver.is_issuer(who)
    for one, role in others:
        if role == "phoi_hop" and any(w.agency.id == one.agency.id for w in who):
            continue
        if role == "thuc_hien" and who and not directing and resolver.only_of_issuer(one):
            continue
        draft.add(one, role, role == "thuc_hien" and directing)
    for _, run in via(sheet, reading.start, reading.end):
        for one in resolver.who(run):
            draft.add(one, "dau_moi", False)
    return draft


def subject_roles(predicate: Predicate, order: str = "") -> list[str]:
    """The parts of the subject (conventions 3 and 6 of the gold schema)."""
    roles = list(predicate.roles)
    if "chu_tri" in roles:
        return ["chu_tri"] + [role for role in roles if role in ("dang_cai", "chi_dao")]
    if "phoi_hop" in roles and roles[0] not in ("phoi_hop", "dau_moi"):
        roles.remove("phoi_hop")  # "theo dõi và phối hợp với Y": helping is not all that is done
    if "dau_moi" in roles:
        return ["dau_moi"]
    if "phoi_hop" in roles:
        if order.startswith(("giao", "phan cong")):
            return ["thuc_hien"]
        return ["phoi_hop"] + [role for role in roles if role in ("tham_muu", "de_xuat", "tong_hop", "bao_cao")]
    if "thuc_hien" in roles:
        roles = [role for role in roles if role in ("thuc_hien", "ho_tro", "bao_cao", "tong_hop", "chi_dao")]
    return roles or ["thuc_hien"]


def _is_proposal(reading: Reading) -> bool:
    """ "kính đề nghị Chủ tịch … cho dừng …": those asked decide, who asks proposes."""
    verb = next((found.verb for found in reading.predicate.verbs if found.verb.acts), None)
    return reading.asks and reading.subject is not None and verb is not None and "decide" in verb.traits


def _propose(draft: Draft, resolver: Resolver, reading: Reading, who: tuple[Who, ...]) -> None:
    draft.kind = "proposal"
    for one in who:
        draft.add(one, "quyet_dinh", False)
    giver = resolver.who(reading.giver) if reading.giver else ()
    if not giver and resolver.issuer is not None:
        giver = (Who(resolver.issuer, reading.begins, reading.start, "inferred", "cơ quan ban hành văn bản đề nghị"),)
    for one in giver:
        draft.add(one, "de_xuat", True)
