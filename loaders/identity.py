"""What makes a document itself: its number, its kind, its key.

Symbols are made as Nghị định 30/2020/NĐ-CP, Phụ lục I phần I mục II.3 and Phụ lục III say; a number is unique within
one issuer and one year only (Điều 15), hence the key.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from loaders.text import plain
from loaders.wordlists import rows

_SPACE = re.compile(r"\s+")
_PARTS = re.compile(
    r"(?P<number>\d{1,6}(?:\.\d{1,2})?[a-zA-Z]?)(?:/(?P<year>(?:19|20)\d\d))?[/\-_](?P<symbol>.+)", re.DOTALL
)
_CUT = re.compile(r"[-/._]")
# The party's form has the kind by the number and the organ behind the stroke: "57-NQ/TW" (Hướng dẫn 36-HD/VPTW).
# Numbers of the state before 1996 look like it: "169-CP", "12-HĐBT", "13-LCT/HĐNN8", "123-QĐ/UB".
_STATE = r"(?:UB(?!KT)|HĐND|HĐBT|HĐNN|CP|TTg|CTN|QH|LB)"
_PARTY = re.compile(rf"\d+[A-Za-z]?-(?P<kind>[^/\-]+)/(?!{_STATE})")
_ASSEMBLY = re.compile(r"^(?:QH|UBTVQH)\d{1,2}$")


class Number(NamedTuple):
    """A number and symbol taken apart. so_ky_hieu: as printed, without spaces. year: that of "22/2013/QĐ-TTg"."""

    so_ky_hieu: str
    number: str
    symbol: str
    year: int | None
    kind: str | None


@cache
def symbol_kinds() -> dict[str, str]:
    """Kind by its code inside a symbol, folded ("qd", "ttr")."""
    return {plain(code): kind for code, kind in rows("symbol_kinds.tsv")}


@cache
def kind_names() -> dict[str, str]:
    """Name of a kind by its code; the first name given is the plain one."""
    names: dict[str, str] = {}
    for name, code in rows("citation_kinds.tsv"):
        if code != "?" and len(name) > 4:
            names[code] = min(names.get(code, name), name, key=len)
    for row in rows("titles.tsv"):
        names.setdefault(row[1], row[0])
    return names


def parse_number(words: str) -> Number | None:
    """Take "2067/TTr- STTTT" apart; None where it is no number with a symbol.

    The kind is that of the symbol alone: None for "299/TTg" and the like, CV where the symbol begins with an agency.
    """
    printed = _SPACE.sub("", words).replace("–", "-").rstrip(".,;-/")
    match = _PARTS.fullmatch(printed)
    if not match:
        return None
    symbol = match["symbol"]
    year = int(match["year"]) if match["year"] else None
    return Number(printed, match["number"], symbol, year, kind_of_symbol(symbol))


def is_party_number(so_ky_hieu: str) -> bool:
    """Whether a number has the form that the party and the organisations about it use."""
    match = _PARTY.match(so_ky_hieu)
    return match is not None and plain(match["kind"]) in symbol_kinds()


def kind_of_symbol(symbol: str) -> str | None:
    """Code of the kind that a symbol tells ("QĐ-TTg": QĐ; "STTTT-CNTT": CV); None where it tells none."""
    first, *more = (part for part in _CUT.split(symbol) if part)
    kind = symbol_kinds().get(plain(first))
    if kind and more:
        return kind
    if _ASSEMBLY.match(first.upper()):
        return None
    # "-CP", "/TTg": numbers of before 1996 without a kind.
    return None if not more and len(first) <= 3 else "CV"


def document_key(kind: str | None, number: str | None, issuer: str | None, year: int | str | None) -> str:
    """The identity of a document: "KH|171|thanh-hoa/ubnd|2024", "?" for what is not known.

    issuer: id of the issuing body (heads are folded to their bodies by the caller); number: leading zeros do not count.
    """
    bare = number.lstrip("0") or "0" if number else None
    return "|".join(str(part) if part else "?" for part in (kind, bare, issuer, year))
