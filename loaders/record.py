"""The record: everything that was read out of one document.

It is the contract between reading and all that comes after (the graph, the score, ``chidao parse --json``). Field names
and codes are those of the gold schema ``vn-directive-gold/1`` (tests/gold/SCHEMA.md). Offsets are Unicode code points
of the file's own text; ``text[start:end] == quote`` always.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

SCHEMA = "chidao-record/1"

STATED, DERIVED, INFERRED, AMBIGUOUS = "stated", "derived", "inferred", "ambiguous"


@dataclass(slots=True)
class Quote:
    """Words of the source, with where they stand. ``line`` is from 1 and filled in when the record is finished."""

    quote: str
    start: int
    end: int
    line: int = 0


@dataclass(slots=True)
class DatePart:
    """A date as precise as the text gives it; ``precision`` is day, month, year or none. ISO days for the bounds."""

    raw: Quote | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    precision: str = "none"
    earliest: str | None = None
    latest: str | None = None
    bounds_basis: str | None = None
    bounds_certainty: str | None = None  # soft: reckoned from cited documents


@dataclass(slots=True)
class DocumentInfo:
    """The document itself (Nghị định 30/2020/NĐ-CP, Điều 8: the nine parts)."""

    doc: str  # id inside the record, the id of one of Record.documents
    kind: str | None = None  # code of the kind: KH, QĐ, CV, TTr …
    kind_name: str | None = None
    kind_basis: Quote | None = None
    number: str | None = None
    symbol: str | None = None
    number_status: str = "missing"  # stated, blank ("Số: /X"), missing (no line at all), unreadable
    so_ky_hieu: Quote | None = None
    title: Quote | None = None
    issuer: str | None = None
    issuer_name: str | None = None
    parent_issuer: str | None = None
    parent_issuer_name: str | None = None
    issuer_certainty: str | None = None  # stated, inferred, ambiguous
    issuer_evidence: list[Quote] = field(default_factory=list)
    place: str | None = None
    place_inferred: str | None = None
    place_evidence: Quote | None = None
    date: DatePart = field(default_factory=DatePart)
    effective: str | None = None  # ISO day from which it is in force, where its own words give one
    effective_evidence: Quote | None = None
    legal_status: str | None = None
    drafting_unit: str | None = None
    drafting_unit_name: str | None = None
    drafter: str | None = None


@dataclass(slots=True)
class Section:
    """A heading of the body, with its path ("III.1.2", "Điều 3.2.a") and the stretch of text under it."""

    path: str
    quote: str
    start: int
    end: int
    line: int = 0
    level: int = 0
    body_start: int = 0
    body_end: int = 0


@dataclass(slots=True)
class CitationTarget:
    """The cited document as far as this text tells it."""

    doc: str
    so_ky_hieu: str | None = None
    kind: str | None = None
    date: str | None = None  # ISO day, "2024-09" or "2024"
    issuer: str | None = None
    issuer_name: str | None = None
    title: str | None = None


@dataclass(slots=True)
class Citation:
    """One mention of another document."""

    id: str
    quote: str
    start: int
    end: int
    line: int
    target: CitationTarget
    relation: str  # CAN_CU, THUC_HIEN, …
    form: str  # full, short, title_only, footnote, anaphor
    section: str | None = None
    number_text: str | None = None
    date_text: str | None = None
    issuer_text: str | None = None
    issuer: str | None = None
    issuer_name: str | None = None
    issuer_evidence: Quote | None = None
    clause: str | None = None
    cue: str | None = None
    nested_in: str | None = None
    relation_source: str | None = None
    footnote_of: str | None = None
    certainty: str = STATED
    reason: str | None = None


@dataclass(slots=True)
class DocumentRelation:
    """An edge between two documents, as this text says it."""

    id: str
    source: str
    relation: str
    target: str
    certainty: str
    evidence: Quote
    reason: str | None = None
    effective: str | None = None  # ISO day from which an amendment or repeal holds
    clause: str | None = None


@dataclass(slots=True)
class SelfReference:
    id: str
    quote: str
    start: int
    end: int
    line: int
    form: str
    target: str | None = None
    clause: str | None = None


@dataclass(slots=True)
class Addressee:
    """One line of "Kính gửi"."""

    id: str
    quote: str
    start: int
    end: int
    line: int
    recipients: list[str] = field(default_factory=list)
    recipient_names: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Recipient:
    """One line of "Nơi nhận"."""

    id: str
    quote: str
    start: int
    end: int
    line: int
    recipients: list[str] = field(default_factory=list)
    recipient_names: list[str] = field(default_factory=list)
    purpose: str | None = None  # bao_cao, de_biet, thuc_hien, thi_hanh, phoi_hop, luu …
    purpose_raw: str | None = None
    anaphor: str | None = None
    person: str | None = None
    drafter: str | None = None
    copies: int | None = None


@dataclass(slots=True)
class Signer:
    """A signature: who, in what capacity (Nghị định 30/2020/NĐ-CP, Điều 13)."""

    name: str | None
    position: str | None
    capacity: str  # ky_truc_tiep, ky_thay, thay_mat, thua_lenh, thua_uy_quyen, quyen
    form: str | None = None  # KT., TM., TL., TUQ., Q.
    on_behalf_of: str | None = None
    on_behalf_of_name: str | None = None
    agency: str | None = None
    agency_name: str | None = None
    block: Quote | None = None


@dataclass(slots=True)
class AgencyInfo:
    """An agency, group or position that the record uses. ``level``: central, province, district, commune, party …"""

    id: str
    name: str
    kind: str
    level: str
    province: str | None = None
    unit: str | None = None
    parent: str | None = None
    abbr: list[str] = field(default_factory=list)
    members: list[str] = field(default_factory=list)
    members_exhaustive: bool = True
    head_of: str | None = None
    certainty: str = STATED
    reason: str | None = None


@dataclass(slots=True)
class DocumentRef:
    """A document of this record: itself, what it cites, what it promulgates."""

    id: str
    key: str  # kind|number|issuer|year, "?" for what is not known
    kind: str | None = None
    kind_name: str | None = None
    number: str | None = None
    symbol: str | None = None
    so_ky_hieu: str | None = None
    issuer: str | None = None
    issuer_name: str | None = None
    date: str | None = None
    title: str | None = None
    part_of: str | None = None
    system: str | None = None  # party
    file: str | None = None
    candidates: list[str] = field(default_factory=list)


@dataclass(slots=True)
class AgencyMention:
    id: str
    quote: str
    start: int
    end: int
    line: int
    refs: list[str]
    names: list[str]
    form: str
    certainty: str = STATED
    reason: str | None = None
    candidates: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Actor:
    """An agency's part in a task."""

    agency: str
    name: str
    role: str
    responsible: bool
    certainty: str = STATED
    reason: str | None = None
    evidence: Quote | None = None


@dataclass(slots=True)
class Deadline:
    """When a task is due. ``start``/``end`` are ISO days, both None where the words give no date."""

    raw: Quote
    type: str  # day, month, month_part, quarter, year, range, recurring, relative_event, relative_document …
    start: str | None = None
    end: str | None = None
    inherited: bool = False
    tentative: bool = False
    recurrence: str | None = None
    certainty: str = STATED
    reason: str | None = None


@dataclass(slots=True)
class Task:
    id: str
    quote: str
    start: int
    end: int
    line: int
    kind: str
    action: str
    section: str | None
    actors: list[Actor] = field(default_factory=list)
    actor_evidence: list[Quote] = field(default_factory=list)
    deadline: Deadline | None = None
    location: Quote | None = None
    condition: Quote | None = None
    product: Quote | None = None
    participants: Quote | None = None
    parent: str | None = None
    events: list[str] = field(default_factory=list)
    certainty: str = STATED
    reason: str | None = None


@dataclass(slots=True)
class Event:
    id: str
    quote: str
    start: int
    end: int
    line: int
    name: str
    status: str
    date_start: str | None = None
    date_end: str | None = None
    time: str | None = None
    precision: str | None = None
    recurrence: str | None = None
    date_evidence: Quote | None = None
    place: str | None = None
    place_evidence: Quote | None = None
    organiser: str | None = None
    organiser_name: str | None = None
    host: str | None = None
    host_name: str | None = None
    part_of: str | None = None
    plan: str | None = None
    under: str | None = None
    decider: str | None = None
    decider_name: str | None = None
    reason: Quote | None = None
    duration: str | None = None
    theme: Quote | None = None
    section: str | None = None  # path of the heading that is the event; None where a sentence names it
    certainty: str = STATED


@dataclass(slots=True)
class Target:
    """A quantity to be reached. ``comparator``: =, >=, <=, >, <."""

    id: str
    quote: str
    start: int
    end: int
    line: int
    value: float | None
    unit: str | None
    comparator: str
    subject: str | None = None
    object: str | None = None
    year: int | None = None
    responsible: list[str] = field(default_factory=list)
    responsible_names: list[str] = field(default_factory=list)
    section: str | None = None


@dataclass(slots=True)
class Warning:
    """What looked wrong. ``code`` is stable, ``message`` is for people, in Vietnamese."""

    code: str
    message: str
    quote: Quote | None = None


@dataclass(slots=True)
class Record:
    file: str
    document: DocumentInfo
    part: int | None = None
    schema: str = SCHEMA
    sha256: str | None = None
    chars: int = 0
    lines: int = 0
    sections: list[Section] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    document_relations: list[DocumentRelation] = field(default_factory=list)
    self_references: list[SelfReference] = field(default_factory=list)
    addressees: list[Addressee] = field(default_factory=list)
    recipients: list[Recipient] = field(default_factory=list)
    signers: list[Signer] = field(default_factory=list)
    agencies: list[AgencyInfo] = field(default_factory=list)
    documents: list[DocumentRef] = field(default_factory=list)
    agency_mentions: list[AgencyMention] = field(default_factory=list)
    tasks: list[Task] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    warnings: list[Warning] = field(default_factory=list)


def to_json(value: Any) -> Any:
    """``value`` as plain dicts and lists, in field order, ready for ``json.dumps``."""
    if is_dataclass(value) and not isinstance(value, type):
        return {part.name: to_json(getattr(value, part.name)) for part in fields(value)}
    if isinstance(value, (list, tuple)):
        return [to_json(item) for item in value]
    return value
