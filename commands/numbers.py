"""From what a user types to keys of documents, provinces and agencies; says what to do where it is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from commands.outcome import NOTHING, CommandFault

if TYPE_CHECKING:
    from graph.store import Store
    from queries.agencies import Named


def document_keys(store: Store, number: str) -> list[str]:
    """Keys of the documents with this number, or the key itself. Raises CommandFault where there is none."""
    from queries.catalogue import run
    from queries.documents import documents_by_number

    if run(store, "documents_listed", keys=[number]):
        return [number]
    keys = [row["document"]["key"] for row in documents_by_number(store, number)]
    if not keys:
        raise CommandFault(
            f"không có văn bản nào mang số “{number}” trong kho (xem: chidao query documents_listed)", NOTHING
        )
    return keys


def agency_named(store: Store, name: str) -> list[Named]:
    """Agencies of this name or key. Raises CommandFault where there is none."""
    from queries.agencies import Named, find_agencies
    from queries.catalogue import run
    from queries.question import read_question

    if rows := run(store, "agency", keys=[name]):
        agency = rows[0]["agency"]
        return [Named(agency["key"], agency["name"], agency.get("province"), 0, 1, True, 0)]
    found = find_agencies(store, read_question(name))
    if not found:
        raise CommandFault(f"không có cơ quan nào tên “{name}” trong kho", NOTHING)
    longest = max(one.end - one.start for one in found)
    return [one for one in found if one.end - one.start == longest]
