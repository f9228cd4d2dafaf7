"""From the text of a file to its records: the parts of a document, then in each part what belongs there.

Pure: no file, no store. ``parse`` is the only door; the modules that it calls work in offsets of ``Text.clean``, and
only here are spans brought back to the file's own characters.
"""

from __future__ import annotations

from dataclasses import replace

from loaders.agencies import find_aliases, forget, meant_by_initials, mentions_of, scan, with_full_names, with_initials
from loaders.citations import read_citations
from loaders.effect import read_effect
from loaders.events import link_tasks, read_events
from loaders.finish import finish
from loaders.parts import read_parts, split_documents
from loaders.parts.model import Parts
from loaders.parts.units import rename_units
from loaders.record import Record
from loaders.record import Warning as Notice
from loaders.tables import find_tables
from loaders.targets import read_targets
from loaders.tasks import read_tasks
from loaders.text import Text


def parse(text: Text) -> list[Record]:
    """Read ``text``: a record for each document in it, in their order; at least one.

    Never raises for what a text says: what cannot be read is left empty, with a warning in the record.
    """
    forget()
    tables = find_tables(text)
    documents = split_documents(text)
    read = [read_parts(text, part, documents[0]) for part in documents]
    text = text.flowing(joint for parts in read for joint in parts.joints)
    return [_parse_part(text, parts, tables) for parts in read]


def _parse_part(text: Text, parts: Parts, tables: list) -> Record:  # type: ignore[type-arg]
    part = parts.part
    scanned = scan(text, parts.context, part.start, part.end)
    aliases = find_aliases(text, parts.context, part.start, part.end, scanned)
    if aliases:
        parts.context = replace(parts.context, aliases={**parts.context.aliases, **aliases})
    mentions = mentions_of(scanned, parts.context.aliases)
    meant = meant_by_initials(mentions)
    mentions = with_initials(text, part.start, part.end, with_full_names(mentions, meant))
    rename_units(parts, meant)
    citations = read_citations(text, parts, mentions)
    tasks = read_tasks(text, parts, mentions, citations, tables)
    events = read_events(text, parts, mentions, citations, tasks, tables)
    link_tasks(tasks, events)
    read_effect(text, parts)
    record = Record(
        file=text.name,
        part=part.number,
        sha256=text.sha256,
        document=parts.info,
        citations=citations.citations,
        document_relations=citations.relations,
        documents=citations.documents,
        self_references=citations.self_references,
        addressees=parts.addressees,
        recipients=parts.recipients,
        signers=parts.signers,
        tasks=tasks,
        events=events,
        targets=read_targets(text, parts, mentions, tables),
        warnings=[Notice(*warning) for warning in text.warnings] + parts.warnings + citations.warnings,
    )
    return finish(record, text, parts, mentions)
