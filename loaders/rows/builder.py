"""The rows of one record while they are gathered."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from graph.rows import EdgeRow, NodeRow, Properties
from loaders.record import STATED, AgencyInfo, Quote, Record, Section
from loaders.text import Text


@dataclass
class Builder:
    """``key`` is the document's own key, ``keys`` those of all documents by their ids in the record."""

    record: Record
    text: Text
    key: str
    keys: dict[str, str]
    nodes: dict[tuple[str, str], NodeRow] = field(default_factory=dict)
    edges: list[EdgeRow] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.agencies: dict[str, AgencyInfo] = {info.id: info for info in self.record.agencies}
        self.used: dict[str, str] = {}  # agencies that an edge needs, with their names
        self._sections = sorted(self.record.sections, key=lambda section: section.start)

    def node(self, label: str, key: str, properties: Properties, labels: tuple[str, ...] = ()) -> None:
        self.nodes[label, key] = NodeRow(label, key, properties, labels)

    def edge(
        self, type: str, start: tuple[str, str], end: tuple[str, str], properties: Properties | None = None
    ) -> None:
        """An edge that this document says; both ends as (label, key)."""
        told = {"source": self.key, **(properties or {})}
        if start[0] == "Document" and start[1] != self.key:
            told["start_ref"] = start[1]
        if end[0] == "Document" and end[1] != self.key:
            told["end_ref"] = end[1]
        self.edges.append(EdgeRow(type, start[0], start[1], end[0], end[1], told))

    def fact(
        self, type: str, start: tuple[str, str], end: tuple[str, str], properties: Properties | None = None
    ) -> None:
        """An edge that says what something is, whoever says it: without a source."""
        self.edges.append(EdgeRow(type, start[0], start[1], end[0], end[1], properties or {}))

    @property
    def document(self) -> tuple[str, str]:
        return ("Document", self.key)

    def agency(self, id: str, name: str | None) -> tuple[str, str]:
        """The end of an edge at an agency, which is thereby used."""
        self.used.setdefault(id, name or id)
        return ("Agency", id)

    def name_of(self, id: str) -> str:
        info = self.agencies.get(id)
        return info.name if info else self.used.get(id, id)

    def abbreviations(self, id: str) -> list[str]:
        info = self.agencies.get(id)
        return info.abbr if info else []

    def headings(self, start: int) -> list[Section]:
        """The sections around ``start``, outermost first."""
        around = [section for section in self._sections if section.body_start <= start < section.body_end]
        return sorted(around, key=lambda section: section.level)


def evidence(quote: Any, certainty: str | None = STATED, reason: str | None = None) -> Properties:
    """The properties of the words ``quote``: a Quote or any part of a record with quote, start and end; may be None."""
    told: Properties = {"certainty": certainty or STATED, "reason": reason}
    if quote is not None:
        told |= {"start": quote.start, "end": quote.end, "quote": quote.quote}
    return told


def words(quote: Quote | None) -> str | None:
    """The words of a quote on one line."""
    return " ".join(quote.quote.split()) if quote else None
