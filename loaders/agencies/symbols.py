"""Who issued a document, from its symbol: "QĐ-BTTTT", "KH-UBND", "STTTT-CNTT", "QĐ-TTg" (Nghị định 30/2020/NĐ-CP)."""

from __future__ import annotations

import re
from functools import cache

from loaders.agencies.model import Agency, Context
from loaders.agencies.place_find import Named, find_place
from loaders.agencies.places import COMMUNE_KINDS, DISTRICT_KINDS, Place, find_province, rows
from loaders.agencies.registry import Body, Central, as_of, at_place, bodies, central, remember
from loaders.agencies.spelling import low

_PARTS = re.compile(r"[-/.\s,]+")
_TERM = re.compile(r"\d+$")  # QH15, UBTVQH13, HĐND7: the term
# The number before the symbol; its stroke may be lost: "2436QĐ-UBND".
_NUMBER = re.compile(r"^[\s:]*(?:\d+(?:[a-zA-Z](?![^\W\d_]))?)?\s*/?\s*(?:(?:19|20)\d\d/?(?!\d))?")


@cache
def _kinds() -> frozenset[str]:
    """Codes of kinds of documents that stand before the issuer."""
    return frozenset(row[0].upper() for row in rows("agencies_symbol_kinds.tsv"))


@cache
def _central() -> dict[str, tuple[Central, ...]]:
    found: dict[str, list[Central]] = {}
    for item in central().values():
        for symbol in item.symbols:
            found.setdefault(symbol.upper(), []).append(item)
    return {symbol: tuple(items) for symbol, items in found.items()}


@cache
def _local() -> dict[str, tuple[Body, ...]]:
    found: dict[str, list[Body]] = {}
    for body in bodies().values():
        for symbol in body.symbols:
            found.setdefault(symbol.upper(), []).append(body)
    for symbol in ("UB", "UBT", "CTUBND", "UBNDT", "CT"):
        found[symbol] = [bodies()["ubnd"]]
    return {symbol: tuple(items) for symbol, items in found.items()}


def issuer_of_symbol(symbol: str, context: Context) -> Agency | None:
    """The issuer that ``symbol`` ("QĐ-BTTTT", also with its number) tells; None where it does not tell one.

    Bodies that every province has need ``context.province``. Joint documents ("TTLT-BTC-BCT") give a group of issuers.
    """
    bare = _NUMBER.sub("", symbol.strip().replace("–", "-"), count=1)
    parts = [part for part in _PARTS.split(bare) if part]
    parts = [_TERM.sub("", part) or part for part in parts]
    while len(parts) > 1 and parts[0].isdigit():
        parts = parts[1:]
    if not parts:
        return None
    joint = parts[0].upper() in ("TTLT", "NQLT")
    named = parts[1:] if len(parts) > 1 and parts[0].upper() in _kinds() else parts
    kind = len(parts) > len(named)  # without one it is a letter's: issuer and who drafted it ("BTC-KBNN")
    if joint or (kind and all(part.upper() in _central() for part in named) and len(named) > 1):
        return _joint(named, context)
    return _issuer(named[0], context, kind)


def is_of_some_body(symbol: str) -> bool:
    """Whether letters of ``symbol`` behind its kind are those of any body, of whatever place and time."""
    parts = [_TERM.sub("", part) or part for part in _PARTS.split(symbol.strip()) if part]
    return any(part.upper() in _central() or part.upper() in _local() for part in parts[1:])


def _joint(parts: list[str], context: Context) -> Agency | None:
    members = [_issuer(part, context, True) for part in parts]
    known = [member for member in members if member is not None]
    if not known or len(known) < len(members):
        return None
    if len(known) == 1:
        return known[0]
    return remember(
        Agency(
            id="+".join(member.id for member in known),
            name=" - ".join(member.name for member in known),
            kind="group",
            level="central",
            members=tuple(member.id for member in known),
        )
    )


def _issuer(part: str, context: Context, has_kind: bool) -> Agency | None:
    symbol = part.upper()
    year = context.era
    own = _own(symbol, context)
    if own is not None:
        return own
    national = [item for item in _central().get(symbol, ()) if _lived(item.first, item.last, year)]
    if not national and len(_central().get(symbol, ())) == 1:
        national = list(_central()[symbol])
    local = [body for body in _local().get(symbol, ()) if _lived(body.first, body.last, year)]
    if national and not (local and context.level in ("province", "district", "commune")):
        return _one_central(symbol, national, context)
    if local:
        return _at(local, context)
    return _one_central(symbol, national, context) if national else None


def _own(symbol: str, context: Context) -> Agency | None:
    """The document's own issuer, where its abbreviation is the symbol."""
    for agency in (context.issuer, context.parent):
        if agency is not None and not agency.is_group and symbol in {abbr.upper() for abbr in agency.abbr}:
            return agency
    return None


def _lived(first: int | None, last: int | None, year: int | None) -> bool:
    return year is None or (first or 0) <= year <= (last or 9999)


def _one_central(symbol: str, items: list[Central], context: Context) -> Agency | None:
    if symbol == "BCT" and (context.party or (context.issuer is not None and context.issuer.kind == "party")):
        items = [item for item in items if item.agency.kind == "party"] or items
    else:
        items = [item for item in items if item.agency.kind != "party"] or items
    if len(items) > 1:
        items = [item for item in items if item.last is None] or items
    return as_of(items[0], context.era) if len(items) == 1 else None


def _at(local: list[Body], context: Context) -> Agency | None:
    """The body of the document's own place: of its district or commune where the document is of that level."""
    body = local[0]
    if len({one.slug for one in local}) > 1:
        return None
    place = _own_place(body, context)
    return at_place(body, place) if place is not None else None


def _own_place(body: Body, context: Context) -> Place | None:
    province = find_province(context.province, context.era)
    if body.slug.startswith("so-") or context.level not in ("district", "commune"):
        return province
    words = context.commune if context.level == "commune" else context.district
    kinds = COMMUNE_KINDS if context.level == "commune" else DISTRICT_KINDS
    for kind in kinds:
        if words and low(words).startswith(kind + " "):
            named = Named(kind, words[len(kind) + 1 :], 0, 0)
            found, _ = find_place(named, province, None, context.era)
            return found[0] if len(found) == 1 else None
    return None
