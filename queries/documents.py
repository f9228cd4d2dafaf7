"""Find the documents that a question names or is about, best first."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from graph.labels import match_key
from queries.agencies import Named
from queries.catalogue import Row, Runs, run
from queries.index import index_words
from queries.matching import Match, cover
from queries.question import Question
from queries.terms import WEIGHTY
from queries.wording import EDGES
from queries.words import field_of, fold

ENOUGH = 0.45
_CANDIDATES = 50
_OF_PROVINCE = 15  # documents of a province that are looked at even where the index does not find them
_NUMBER = re.compile(r"(\d+)(?:/((?:19|20)\d\d)(?!\d))?[/_-]?(.*)$")


@dataclass(slots=True)
class RankedDocument:
    row: Row
    match: Match
    score: float
    pointers: list[Row] = field(default_factory=list)

    @property
    def key(self) -> str:
        return str(self.row["document"]["key"])


def documents_by_number(store: Runs, number: str, kind: str | None = None) -> list[Row]:
    """Rows of the documents with this number ("505"), number and symbol ("171/KH-UBND") or with its year as well
    ("22/2013/QĐ-TTg"), loaded ones first."""
    told = _NUMBER.match(re.sub(r"\s", "", number))
    if told is None:
        return []
    bare, year, symbol = told.groups()
    match = match_key(bare, symbol)
    rows: list[Row] = []
    for spelled in dict.fromkeys((bare, bare.lstrip("0") or bare, bare.zfill(2))):
        rows += run(
            store, "documents_by_number", number=spelled, match=match, kinds=[kind] if kind and not symbol else None
        )
    if year:
        rows = [row for row in rows if row["document"].get("year") in (None, int(year))]
    return list({row["document"]["key"]: row for row in rows}.values())


def numbered(store: Runs, question: Question) -> list[Row]:
    """Rows of the documents whose numbers the question says, in the order in which it says them."""
    pairs = zip(question.numbers, question.number_kinds, strict=True)
    return [row for number, kind in pairs for row in documents_by_number(store, number, kind)]


def numbered_here(store: Runs, question: Question) -> list[Row]:
    """As :func:`numbered`, of the province and the year that the question says."""
    rows = [row for row in numbered(store, question) if place_fits(question, row, [])]
    return [row for row in rows if question.year is None or row["document"].get("year") in (None, question.year)]


def not_loaded(store: Runs, question: Question) -> str | None:
    """Why nothing can be told of the document with the number that is said: unknown, or only cited; None if loaded."""
    rows = [row["document"] for row in numbered(store, question)]
    if any(row.get("status") == "loaded" for row in rows):
        return None
    if rows and any(term.weight >= WEIGHTY for term in question.terms):
        return None  # "Kế hoạch … thực hiện Nghị quyết 57": another document is described, the number is not its own
    if rows:
        return f"{rows[0].get('label') or rows[0]['key']}: chưa nạp, chỉ được dẫn trong văn bản khác."
    return f"Chưa có văn bản nào mang số {', '.join(question.numbers)} trong kho."


def find_documents(store: Runs, question: Question, agencies: list[Named], issuers: list[str]) -> list[RankedDocument]:
    """Documents whose title, kind, issuer and part in other documents fit the question.

    ``agencies``: all that the question names; ``issuers``: names of those whose document is asked for.
    """
    words = index_words(question, (word for name in (a.name for a in agencies) for word in fold(name)))
    rows = run(store, "documents_matched", words=words, limit=_CANDIDATES) if words else []
    said = numbered(store, question)
    rows += said
    if question.provinces:
        listed = run(store, "documents_listed", provinces=list(question.provinces), status="loaded", limit=_OF_PROVINCE)
        rows += listed
        pointed = run(store, "relations_from", keys=[row["document"]["key"] for row in listed], types=list(EDGES))
        rows += [{"document": link["above"]} for link in pointed]
    by_key = {row["document"]["key"]: row for row in reversed(rows)}
    pointers: dict[str, list[Row]] = {}
    provinces = list(question.provinces) or None
    for link in run(store, "pointers", keys=sorted(by_key), provinces=provinces):
        pointers.setdefault(link["above"]["key"], []).append(link)
    meant = {row["document"]["key"] for row in said}
    ranked = [
        _rank(question, row, pointers.get(key, []), issuers, [a.key for a in agencies]) for key, row in by_key.items()
    ]
    for one in ranked:
        if one.key in meant and place_fits(question, one.row, one.pointers):
            one.score += 1.0
    return sorted((one for one in ranked if one.score > 0), key=lambda one: (-one.score, one.key))


def place_fits(question: Question, row: Row, pointers: list[Row]) -> bool:
    """Of the province that is asked about, or used by one of its documents."""
    if not question.provinces:
        return True
    province = row["document"].get("province")
    if province in question.provinces:
        return True
    return province is None and any(link["below"].get("province") in question.provinces for link in pointers)


def _rank(question: Question, row: Row, pointers: list[Row], issuers: list[str], named: list[str]) -> RankedDocument:
    document = row["document"]
    spoken = " . ".join(sorted({EDGES.get(link["type"], "") for link in pointers}))
    titles = " . ".join(row.get("mentioned_titles") or [])
    fields = [
        field_of(f"{document.get('title') or ''} . {titles}", 1.0),
        field_of(f"{document.get('kind_name') or ''} . {document.get('so_ky_hieu') or ''}", 0.9),
        field_of(document.get("issuer_name"), 0.85),
        field_of(spoken, 0.8),
        field_of(
            " . ".join(
                f"{link['below'].get('title') or ''} . {link['below'].get('issuer_name') or ''}"
                for link in pointers[:8]
            ),
            0.6,
        ),
    ]
    match = cover(question, fields)
    score = match.score
    if not place_fits(question, row, pointers):
        return RankedDocument(row, match, 0.0, pointers)
    if question.year and document.get("year") not in (None, question.year):
        return RankedDocument(row, match, 0.0, pointers)
    if question.kinds:
        wanted = question.asked_kinds or question.kinds
        score += 0.12 if document.get("kind") in wanted else -0.15
    if issuers:
        score += 0.25 if document.get("issuer") in issuers else -0.3
    others = {a for a in named if a not in issuers}
    if issuers and others:
        # "Sở A làm theo hướng dẫn nào của Sở B": A's documents point to it.
        score += 0.1 if any(link["below"].get("issuer") in others for link in pointers) else -0.1
    if question.relations and any(
        _RELATIONS.get(r, set()) & {link["type"] for link in pointers} for r in question.relations
    ):
        score += 0.08
    return RankedDocument(row, match, max(score, 0.0), pointers)


_RELATIONS = {
    "guided": {"GUIDED_BY"},
    "proposed": {"PROPOSED_IN"},
    "implements": {"IMPLEMENTS", "GUIDED_BY"},
    "based_on": {"BASED_ON"},
    "approves": {"APPROVES"},
    "promulgates": {"PROMULGATES"},
}
