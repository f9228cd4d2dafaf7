"""What the document says of other documents: every mention, and the relations between them."""

from __future__ import annotations

from graph.rows import Properties
from graph.schema import RELATION_EDGES
from loaders.record import Citation, DocumentRef, Quote
from loaders.rows.builder import Builder, evidence, words


def add_mentions(build: Builder) -> None:
    refs = {ref.id: ref for ref in build.record.documents}
    own = build.record.document.doc
    mentioned: set[str] = set()
    for citation in build.record.citations:
        ref = refs.get(citation.target.doc)
        if ref is not None and ref.id != own:
            mentioned.add(ref.id)
            told = {**evidence(citation, citation.certainty, citation.reason), **_cited(build, ref, citation)}
            build.edge("MENTIONS", build.document, ("Document", build.keys[ref.id]), told)
    ends = {id for relation in build.record.document_relations for id in (relation.source, relation.target)}
    ends |= {event.plan for event in build.record.events if event.plan}
    ends |= {ref.part_of for ref in build.record.documents if ref.part_of}
    # A document that only a relation or an event speaks of is there all the same, on the words of that relation.
    for id in sorted(ends - mentioned - {own}):
        if id in refs:
            told = {**evidence(_words_of(build, id), "inferred"), **_cited(build, refs[id], None)}
            build.edge("MENTIONS", build.document, ("Document", build.keys[id]), told)
    _add_relations(build)


def _cited(build: Builder, ref: DocumentRef, citation: Citation | None) -> Properties:
    """What a mention tells of its document. The citation's own words go before what the whole record knows."""
    told: Properties = {
        "target_kind": ref.kind,
        "target_kind_name": ref.kind_name,
        "target_number": ref.number,
        "target_symbol": ref.symbol,
        "target_so_ky_hieu": ref.so_ky_hieu,
        "target_issuer": ref.issuer,
        "target_issuer_name": ref.issuer_name,
        "target_date": ref.date,
        "target_title": " ".join(ref.title.split()) if ref.title else None,
        "target_part_of": build.keys.get(ref.part_of) if ref.part_of else None,
    }
    if ref.issuer and ref.issuer in build.agencies:
        build.agency(ref.issuer, ref.issuer_name)
    if citation is not None:
        told |= {
            "mention": citation.id,
            "form": citation.form,
            "relation": citation.relation,
            "section": citation.section,
            "target_issuer_text": citation.issuer_text,
        }
    return told


def _words_of(build: Builder, id: str) -> Quote | None:
    """The first words that speak of the document ``id``."""
    for relation in build.record.document_relations:
        if id in (relation.source, relation.target):
            return relation.evidence
    return None


def _add_relations(build: Builder) -> None:
    events = {event.id: event for event in build.record.events}
    for relation in build.record.document_relations:
        type = RELATION_EDGES.get(relation.relation)
        start = build.keys.get(relation.source)
        if type is None or start is None:
            continue
        told = {
            **evidence(relation.evidence, relation.certainty, relation.reason),
            "relation": relation.relation,
            "clause": relation.clause,
            "effective": relation.effective,
        }
        if relation.target in build.keys and type != "PROPOSES_TO_STOP":
            build.edge(type, ("Document", start), ("Document", build.keys[relation.target]), told)
        elif type == "PROPOSES_TO_STOP" and relation.target in build.keys:
            # The words ask that the plan's event be stopped; the event itself has its own edge (events.py).
            planned = [e for e in events.values() if e.plan == relation.target and e.status == "proposed_cancelled"]
            if not planned:
                build.edge("CITES", ("Document", start), ("Document", build.keys[relation.target]), told)


def title_of(build: Builder, id: str) -> str | None:
    """The title of a document of the record, its own or a cited one."""
    if id == build.record.document.doc:
        return words(build.record.document.title)
    return next((ref.title for ref in build.record.documents if ref.id == id), None)
