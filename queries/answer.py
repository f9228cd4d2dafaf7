"""The answer to a question: one object for the command line, the page and the tests. docs/answers.md describes it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

ANSWERED, NONE, AMBIGUOUS = "answered", "none", "ambiguous"


@dataclass(slots=True)
class Successor:
    """Who took over from an agency that no longer exists; ``function`` empty: everything."""

    agency: str
    name: str
    since: str | None
    act: str | None
    function: str | None


@dataclass(slots=True)
class Actor:
    """An agency's part in a task, with the words that assign it."""

    agency: str
    name: str
    role: str
    role_name: str
    responsible: bool
    certainty: str = "stated"
    reason: str | None = None
    quote: str | None = None
    start: int | None = None
    end: int | None = None
    is_group: bool = False
    members: list[dict[str, str]] = field(default_factory=list)
    members_exhaustive: bool = True
    successors: list[Successor] = field(default_factory=list)


@dataclass(slots=True)
class Deadline:
    """When a task is due: the words, the days they mean, and how these were reckoned."""

    words: str
    start: str | None
    end: str | None
    type: str | None
    how: str
    certainty: str = "stated"


@dataclass(slots=True)
class Source:
    """Where words stand: document, section, offsets of its text."""

    key: str
    label: str
    so_ky_hieu: str | None
    title: str | None
    issuer_name: str | None
    province: str | None
    date: str | None
    status: str | None
    file: str | None
    section: str | None = None
    heading: str | None = None
    page: int | None = None
    quote: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(slots=True)
class Stop:
    """A document that proposes to stop the event that a task serves; a proposal, no decision."""

    event: str
    name: str
    source: Source
    reason: str | None = None


@dataclass(slots=True)
class Link:
    """One link of the way up: ``below`` rests on ``above``. Dashed where it is derived or inferred."""

    below: str
    above: str
    type: str
    words: str
    certainty: str
    reason: str | None = None
    quote: str | None = None
    source: str | None = None

    @property
    def dashed(self) -> bool:
        return self.certainty != "stated"


@dataclass(slots=True)
class Item:
    """A task as an answer shows it. ``deciders`` are apart from ``actors``; ``score`` 0 to 1 tells how well it fits."""

    task: str
    action: str
    kind: str | None
    source: Source
    actors: list[Actor] = field(default_factory=list)
    deciders: list[Actor] = field(default_factory=list)
    deadline: Deadline | None = None
    product: str | None = None
    condition: str | None = None
    location: str | None = None
    events: list[dict[str, Any]] = field(default_factory=list)
    stops: list[Stop] = field(default_factory=list)
    weaknesses: list[str] = field(default_factory=list)
    score: float = 0.0
    matched: list[str] = field(default_factory=list)


@dataclass(slots=True)
class DocumentFound:
    """A document as an answer: ``relation`` says how it stands to the one that was asked about."""

    source: Source
    kind: str | None
    kind_name: str | None
    relation: str | None = None
    certainty: str = "stated"
    reason: str | None = None
    signers: list[dict[str, Any]] = field(default_factory=list)
    score: float = 0.0


@dataclass(slots=True)
class EventFound:
    """An event, with what each document says of it."""

    event: str
    name: str
    statements: list[dict[str, Any]] = field(default_factory=list)
    organisers: list[dict[str, Any]] = field(default_factory=list)
    deciders: list[dict[str, Any]] = field(default_factory=list)
    score: float = 0.0


@dataclass(slots=True)
class Answer:
    """What is known about a question.

    status: answered, none ("không tìm thấy căn cứ", with what is near), ambiguous (asks back with ``candidates``).
    answer: the bare result: agencies ({name, role, agency}), people, documents, events or dates, best first.
    also: the bare result of the second half of a question that asks two things, each entry with what is ``asked``.
    filters: what was understood, field by field; each may be set by hand.
    """

    question: str
    type: str
    status: str
    summary: str
    filters: dict[str, Any] = field(default_factory=dict)
    answer: list[dict[str, Any]] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    documents: list[DocumentFound] = field(default_factory=list)
    events: list[EventFound] = field(default_factory=list)
    chain: list[Link] = field(default_factory=list)
    near: list[Item] = field(default_factory=list)
    candidates: list[dict[str, Any]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    also: list[dict[str, Any]] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """Plain dicts and lists, ready for ``json.dumps``."""
        return asdict(self)
