"""What reading the citations of one document gives."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.record import Citation, DocumentRef, DocumentRelation, SelfReference, Warning


@dataclass(slots=True)
class Citations:
    """All in offsets of ``Text.clean``; ``documents`` holds the document itself first."""

    citations: list[Citation] = field(default_factory=list)
    relations: list[DocumentRelation] = field(default_factory=list)
    documents: list[DocumentRef] = field(default_factory=list)
    self_references: list[SelfReference] = field(default_factory=list)
    warnings: list[Warning] = field(default_factory=list)
