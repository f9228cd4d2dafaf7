"""Under what key each document of a record stands in the graph."""

from __future__ import annotations

import hashlib

from graph.folding import plain
from loaders.record import DocumentRef, Record

UNKNOWN = "?"
_BY_NAME = ("Luật", "BL", "PL", "HP")  # luật, bộ luật, pháp lệnh, hiến pháp


def document_keys(record: Record) -> dict[str, str]:
    """Key of each document by its id in the record.

    A key of which every part is known (kind, number, issuer, year) is shared by all who cite the document. Where a part
    is missing it would be shared by different documents, so the record's own document is told apart by its words, and a
    cited one stands under the citing document until the store can tell what it means (graph/store/joins.py).
    """
    refs = {ref.id: ref for ref in record.documents}
    own = record.document.doc
    own_key = _part_key(refs.get(own), refs) or _own_key(record, refs.get(own))
    keys = {own: own_key}
    for ref in record.documents:
        if ref.id != own:
            keys[ref.id] = _cited_key(ref, refs, own_key)
    return keys


def _cited_key(ref: DocumentRef, refs: dict[str, DocumentRef], own_key: str) -> str:
    if is_whole(ref.key):
        return ref.key
    return _part_key(ref, refs) or f"{ref.key}{_what(ref)}@{own_key}"


def _part_key(ref: DocumentRef | None, refs: dict[str, DocumentRef]) -> str | None:
    """Key of a plan, regulation … without a number that a known decision promulgates: told by that decision."""
    if ref is None or not ref.part_of or is_whole(ref.key):
        return None
    by = refs.get(ref.part_of)
    return f"{ref.kind or UNKNOWN}@{by.key}" if by and is_whole(by.key) else None


def is_whole(key: str) -> bool:
    """Whether the key is that of one document whoever cites it.

    Every part must be known, but for the kind (number, issuer and year say it all). Laws are cited by name: it stands
    in place of the number and tells them without an issuer; without a year it is the law in whatever version.
    """
    parts = key.split("|")
    if len(parts) != 4:
        return False
    told = parts[1:2] if parts[0] in _BY_NAME and not parts[1][:1].isdigit() else parts[1:]
    return all(part and part != UNKNOWN for part in told)


def _own_key(record: Record, ref: DocumentRef | None) -> str:
    if ref is not None and is_whole(ref.key):
        return ref.key
    info = record.document
    title = " ".join(plain(info.title.quote).split()) if info.title else ""
    # Without a title, the file's words are all that tells it from others.
    told = title or record.sha256 or record.file
    month = f"{info.date.month:02}" if info.date.month else ""
    words = "|".join((info.symbol or "", month, told, str(record.part or "")))
    return f"{ref.key if ref else UNKNOWN}#{_short(words)}"


def _what(ref: DocumentRef) -> str:
    """What else tells an incomplete citation from others of the same document."""
    words = [ref.symbol or "", ref.date or "", ref.title or "", ref.part_of or ""]
    return f"~{_short('|'.join(words))}" if any(words) else f"~{ref.id}"


def _short(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()[:10]
