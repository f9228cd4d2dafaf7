"""The documents that one record speaks of, each once: what is told of a document in one place completes another."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from loaders.identity import Number, document_key, is_party_number, kind_names
from loaders.record import DocumentRef
from loaders.text import plain

WORD = re.compile(r"[^\W_]+")
_LAWS = ("Luật", "BL", "PL")  # often cited by name alone


@dataclass(slots=True)
class Told:
    """What one mention tells of a document. date: ISO day, month or year. issuer: id of the body, name: its name.

    inside: the mention stands in a title, whose own end words may have been taken for those of the title in it.
    """

    kind: str | None
    number: Number | None = None
    issuer: str | None = None
    issuer_name: str | None = None
    date: str | None = None
    title: str | None = None
    year: int | None = None
    inferred_issuer: bool = False
    inside: bool = False

    @property
    def told_year(self) -> int | None:
        return self.year or (self.number.year if self.number else None) or (int(self.date[:4]) if self.date else None)


@dataclass
class Registry:
    """Documents by what tells them apart: number and symbol, issuer, year; laws by name and year."""

    own: DocumentRef
    refs: list[DocumentRef] = field(default_factory=list)
    _told: dict[int, Told] = field(default_factory=dict)
    _by_number: dict[str, list[DocumentRef]] = field(default_factory=dict)
    _parts: dict[str, DocumentRef] = field(default_factory=dict)
    _by_title: dict[str, list[DocumentRef]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.refs.append(self.own)

    def meet(self, told: Told) -> tuple[DocumentRef, list[str]]:
        """The document that a mention means, made where it is new; candidates' ids where several fit."""
        group = self._group(told)
        fitting = [ref for ref in group if self._fits(self._told[id(ref)], told)]
        if len(fitting) == 1:
            self._complete(fitting[0], told)
            return fitting[0], []
        if len(fitting) > 1:
            return self._new(told, group), [ref.id for ref in fitting]
        return self._new(told, group), []

    def _group(self, told: Told) -> list[DocumentRef]:
        if told.number:
            return self._by_number.setdefault(plain(told.number.so_ky_hieu), [])
        return self._by_title.setdefault(f"{told.kind}|{title_key(told.title)}", [])

    @staticmethod
    def _fits(known: Told, told: Told) -> bool:
        years = known.told_year, told.told_year
        if all(years) and years[0] != years[1]:
            return False
        if known.date and told.date and len(known.date) == len(told.date) == 10 and known.date != told.date:
            return False
        sure = known.issuer and told.issuer and not known.inferred_issuer and not told.inferred_issuer
        return not sure or known.issuer == told.issuer

    def _complete(self, ref: DocumentRef, told: Told) -> None:
        known = self._told[id(ref)]
        if told.issuer and (known.issuer is None or (known.inferred_issuer and not told.inferred_issuer)):
            known.issuer, known.issuer_name = told.issuer, told.issuer_name
            known.inferred_issuer = told.inferred_issuer
        if told.date and len(told.date) > len(known.date or ""):
            known.date = told.date
        known.year = known.year or told.year
        if told.title and (not known.title or (known.inside and not told.inside and told.date)):
            known.title, known.inside = told.title, told.inside
        if known.number is None or (told.number and known.number.symbol.isupper() and not told.number.symbol.isupper()):
            known.number = told.number or known.number  # "22/2013/QĐ-TTG" of a title in capitals is "22/2013/QĐ-TTg"
        self._write(ref, known)

    def _new(self, told: Told, group: list[DocumentRef]) -> DocumentRef:
        ref = DocumentRef(id="", key="", kind=told.kind)
        self.refs.append(ref)
        group.append(ref)
        if told.number and told.title and told.kind in _LAWS:
            self._by_title.setdefault(f"{told.kind}|{title_key(told.title)}", []).append(ref)
        self._told[id(ref)] = told
        self._write(ref, told)
        return ref

    def _write(self, ref: DocumentRef, told: Told) -> None:
        number = told.number
        ref.kind, ref.kind_name = told.kind, kind_names().get(told.kind or "")
        ref.number, ref.symbol = (number.number, number.symbol) if number else (None, None)
        ref.so_ky_hieu = number.so_ky_hieu if number else None
        ref.issuer, ref.issuer_name, ref.date, ref.title = told.issuer, told.issuer_name, told.date, told.title
        ref.system = "party" if number and is_party_number(number.so_ky_hieu) else None
        name = title_key(told.title).replace(" ", "-")[:60] if not number else number.number
        ref.key = document_key(told.kind, name or None, told.issuer, told.told_year)
        ref.id = ref.key

    def add_part(self, ref: DocumentRef) -> DocumentRef:
        """A document that another promulgates or that is sent with it; each id once."""
        known = self._parts.get(ref.id)
        if known is None:
            known = self._parts[ref.id] = ref
            self.refs.append(ref)
        return known


def title_key(title: str | None) -> str:
    """A title folded to compare: without "về việc", quotes and punctuation."""
    return _title_key(title) if title else ""


@lru_cache(maxsize=1024)
def _title_key(title: str) -> str:
    words = WORD.findall(plain(title))
    while words[:1] in (["v"], ["ve"], ["viec"]):
        words = words[1:]
    return " ".join(words)
