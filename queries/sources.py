"""From rows of the store to the parts of an answer that say where something stands."""

from __future__ import annotations

from typing import Any

from queries.answer import DocumentFound, Source
from queries.catalogue import Row
from queries.wording import day


def label_of(document: Row) -> str:
    """A document's short name for people; made from its parts where the graph has none."""
    if document.get("label"):
        return str(document["label"])
    kind = document.get("kind_name") or "Văn bản"
    number = document.get("so_ky_hieu") or "(không ghi số)"
    place = document.get("province") or document.get("issuer_name")
    told = ", ".join(part for part in (place, day(document.get("date"))) if part)
    return f"{kind} {number}" + (f" ({told})" if told else "")


def source_of(document: Row, said: Row | None = None) -> Source:
    """The document, with the place of the words ``said`` (a task, edge or target) in it."""
    said = said or {}
    return Source(
        key=document["key"],
        label=label_of(document),
        so_ky_hieu=document.get("so_ky_hieu"),
        title=document.get("title"),
        issuer_name=document.get("issuer_name"),
        province=document.get("province"),
        date=document.get("date"),
        status=document.get("status"),
        file=document.get("file"),
        section=said.get("section"),
        heading=said.get("heading"),
        page=said.get("page"),
        quote=said.get("quote"),
        start=said.get("start"),
        end=said.get("end"),
    )


def document_found(row: Row, **more: Any) -> DocumentFound:
    """A document as an answer, from a row with ``document`` and, where known, ``signers``."""
    document = row["document"]
    return DocumentFound(
        source=source_of(document),
        kind=document.get("kind"),
        kind_name=document.get("kind_name"),
        signers=list(row.get("signers") or []),
        **more,
    )


def document_json(found: DocumentFound) -> dict[str, Any]:
    """The bare result for a document."""
    return {
        "name": found.source.label,
        "document": found.source.key,
        "so_ky_hieu": found.source.so_ky_hieu,
        "kind": found.kind,
        "date": found.source.date,
        "issuer": found.source.issuer_name,
        "title": found.source.title,
        "relation": found.relation,
    }
