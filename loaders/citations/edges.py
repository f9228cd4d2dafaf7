"""The edges between documents that a document's citations state, and those that follow from two of them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from loaders.citations.changes import CHANGES, NORMATIVE, change_of, effective_from
from loaders.citations.cues import clause_words
from loaders.citations.draft import Draft
from loaders.citations.registry import Registry
from loaders.identity import document_key, kind_names
from loaders.record import DERIVED, STATED, DocumentRef, DocumentRelation, Quote
from loaders.text import Text, plain
from loaders.wordlists import rows

_STRONG = ("CAN_CU", "THUC_HIEN", "TRIEN_KHAI", "THEO_DE_NGHI", "HUONG_DAN", "PHE_DUYET", "BAN_HANH")
_ORDER = (*_STRONG, "KEM_THEO", "THEO", "DAN_CHIEU")
_UNDER = ("THUC_HIEN", "TRIEN_KHAI")
_ASKS = ("TTr", "BC", "GM")  # a proposal to promulgate promulgates nothing
_PROMULGATES = re.compile(
    r"(?:(?:ve viec|ve|v/v)\s+)?(phe duyet|ban hanh)(?:\s+kem theo(?:\s+(?:quyet dinh"
    r"|nghi quyet)\s+nay)?)?\s*[“\"]?\s*"
)
_APART = re.compile(r"\n\n|:\s*\n|\n\s*(?:[ivx]{1,5}|\d{1,2}|[-+•])[.)\s]")  # another paragraph or item
_ISSUED = re.compile(r"\bda\s+(?:ky\s+)?ban hanh\b")
_PART_KINDS = {plain(row[0]): row[1] for row in rows("titles.tsv") if len(row) > 2 and row[2] == "yes"}
_PART = re.compile(r"(" + "|".join(sorted(_PART_KINDS, key=len, reverse=True)) + r")\b")


class Edges:
    """Collects the edges of one document, each pair and relation once."""

    def __init__(self, text: Text, registry: Registry) -> None:
        self.text = text
        self.registry = registry
        self.own = registry.own
        self._rows: dict[tuple[int, str, int], tuple[DocumentRef, DocumentRef, DocumentRelation]] = {}
        self._from_own: set[int] = set()  # the documents that edges of this one lead to

    def add(
        self,
        source: DocumentRef,
        relation: str,
        target: DocumentRef,
        span: tuple[int, int],
        certainty: str = STATED,
        reason: str | None = None,
        clause: str | None = None,
        effective: str | None = None,
    ) -> None:
        key = (id(source), relation, id(target))
        if source is target or key in self._rows:
            return
        quote = Quote(self.text.clean[span[0] : span[1]], *span)
        row = DocumentRelation("", "", relation, "", certainty, quote, reason, effective, clause)
        self._rows[key] = (source, target, row)
        if source is self.own:
            self._from_own.add(id(target))

    def rows(self) -> list[DocumentRelation]:
        """The edges with the documents' final ids, numbered."""
        found = []
        for number, (source, target, row) in enumerate(self._rows.values(), 1):
            row.id, row.source, row.target = f"r{number}", source.id, target.id
            found.append(row)
        return found

    def has(self, target: DocumentRef) -> bool:
        return id(target) in self._from_own

    def carries_out(self, target: DocumentRef) -> bool:
        """True where the document's title says already that it carries out ``target``."""
        return any((id(self.own), relation, id(target)) in self._rows for relation in _UNDER)


def add_edges(text: Text, drafts: list[Draft], edges: Edges, title: tuple[int, int] | None) -> None:
    """All edges of ``drafts``, whose documents are settled; title: span of the document's own title."""
    parts = {id(draft): part for draft in drafts if (part := _promulgated(text, draft, edges)) is not None}
    _title_edges(drafts, edges, title)
    _own_edges(text, drafts, edges, title)
    for draft in drafts:
        if draft.ref is None:
            continue
        if draft.amends is not None and draft.amends.ref is not None and not _older(draft.ref, draft.amends.ref):
            edges.add(draft.ref, "SUA_DOI", draft.amends.ref, (draft.amends.start, draft.end))
        if draft.outer is not None and draft.outer.ref is not None:
            _nested_edges(draft, parts.get(id(draft.outer)), edges)
    _issued_under(text, drafts, edges)


def _older(ref: DocumentRef, other: DocumentRef) -> bool:
    """True where ``ref`` is of an earlier year than ``other``, so that it cannot have amended it."""
    years = ref.key.rsplit("|", 1)[-1], other.key.rsplit("|", 1)[-1]
    return all(year.isdigit() for year in years) and int(years[0]) < int(years[1])


def _span(draft: Draft) -> tuple[int, int]:
    return draft.cue.start if draft.cue else draft.start, draft.number_span[1] if draft.number_span else draft.end


def _title_edges(drafts: list[Draft], edges: Edges, title: tuple[int, int] | None) -> None:
    """What the document says in its own title that it carries out: its place in the chain, whatever else it says."""
    for draft in drafts:
        inside = title is not None and title[0] <= draft.start < title[1] and draft.outer is None
        if inside and draft.ref is not None and draft.relation in _UNDER:
            edges.add(edges.own, draft.relation, draft.ref, _span(draft))


def _own_edges(text: Text, drafts: list[Draft], edges: Edges, title: tuple[int, int] | None) -> None:
    """Of this document to each that it cites: the strongest relation, and each change that it makes."""
    best: dict[int, Draft] = {}
    for draft in drafts:
        if (
            draft.outer is not None
            or draft.ref is None
            or draft.relation in ("VIET_TAT", "TU_DAN_CHIEU", "BAN_HANH_KEM")
        ):
            continue
        relation = change_of(text, draft, edges.own, title)
        if relation not in (*_ORDER, *CHANGES) or (relation == "PHE_DUYET" and edges.own.kind not in NORMATIVE):
            relation = "DAN_CHIEU"
        draft.relation = relation
        if relation in CHANGES:
            edges.add(
                edges.own,
                relation,
                draft.ref,
                _span(draft),
                draft.certainty,
                draft.reason,
                _clause(text, draft),
                effective_from(text, draft),
            )
            continue
        known = best.get(id(draft.ref))
        if known is None or _ORDER.index(relation) < _ORDER.index(known.relation):
            best[id(draft.ref)] = draft
    for draft in best.values():
        if draft.ref is None or (draft.relation in _UNDER and edges.carries_out(draft.ref)):
            continue
        if draft.relation != "DAN_CHIEU" or not edges.has(draft.ref):
            clause = _clause(text, draft)
            edges.add(edges.own, draft.relation, draft.ref, _span(draft), draft.certainty, draft.reason, clause)


def _clause(text: Text, draft: Draft) -> str | None:
    if draft.cue is None or draft.cue.clause is None:
        return None
    return clause_words(text.clean[draft.cue.clause[0] : draft.cue.clause[1]])


def _promulgated(text: Text, draft: Draft, edges: Edges) -> DocumentRef | None:
    """The plan, scheme or regulation that the cited document approves or promulgates, a document of its own."""
    said = promulgated_words(text, draft)
    if said is None or draft.ref is None or draft.title is None:
        return None
    relation, kind, (start, end) = said
    title = " ".join(text.clean[start : draft.title[1]].split())
    part = edges.registry.add_part(part_of(draft.ref, kind, title))
    edges.add(draft.ref, relation, part, (draft.start, end))
    return part


def promulgated_words(text: Text, draft: Draft) -> tuple[str, str, tuple[int, int]] | None:
    """How a title says that it issues another: relation, the other's kind, span of the kind's words."""
    if draft.title is None or draft.ref is None or draft.law or draft.kind in _ASKS:
        return None
    begin = _PROMULGATES.match(text.plain, draft.title[0], draft.title[1])
    kind = _PART.match(text.plain, begin.end(), draft.title[1]) if begin else None
    if not begin or not kind:
        return None
    return "PHE_DUYET" if begin.group(1) == "phe duyet" else "BAN_HANH", _PART_KINDS[kind.group(1)], kind.span()


def part_of(whole: DocumentRef, kind: str, title: str) -> DocumentRef:
    """The document that ``whole`` promulgates: its number is that of the whole, it has none of its own."""
    year = whole.date[:4] if whole.date else None
    return DocumentRef(
        id=f"{whole.id}#kem",
        key=document_key(kind, None, whole.issuer, year),
        kind=kind,
        kind_name=kind_names().get(kind),
        issuer=whole.issuer,
        issuer_name=whole.issuer_name,
        date=whole.date,
        title=title,
        part_of=whole.id,
    )


def _nested_edges(draft: Draft, part: DocumentRef | None, edges: Edges) -> None:
    """A document cited in another's title belongs to that one; to this document it is two steps away."""
    outer = draft.outer
    assert outer is not None
    assert outer.ref is not None
    assert draft.ref is not None
    relation = draft.relation if draft.relation in (*_ORDER, *CHANGES) else "DAN_CHIEU"
    if relation in CHANGES and _older(outer.ref, draft.ref):
        relation = "DAN_CHIEU"
    source = part or outer.ref
    span = (outer.start, draft.number_span[1] if draft.number_span else draft.end)
    if relation == "SUA_DOI" and draft.law and outer.law:
        edges.add(source, relation, draft.ref, span, DERIVED, "Nêu trong tên của luật sửa đổi.")
    elif relation in (*_STRONG, *CHANGES):
        edges.add(source, relation, draft.ref, span)
        if part is not None:
            edges.add(
                outer.ref, relation, draft.ref, span, DERIVED, "Qua văn bản được ban hành hoặc phê duyệt kèm theo."
            )
    if not edges.has(draft.ref):
        edges.add(
            edges.own, "DAN_CHIEU", draft.ref, (draft.start, draft.end), DERIVED, "Nêu trong tên của văn bản được dẫn."
        )


def _issued_under(text: Text, drafts: list[Draft], edges: Edges) -> None:
    """ "Thực hiện A; ngày …, X đã ban hành B": B carries out A (sample 000)."""
    for base, later in _pairs(drafts):
        if not later.issuer_before or later.ref is None or base.ref is None:
            continue
        between = text.plain[base.end : later.start]
        near = len(between) < 250 and not _APART.search(between) and _ISSUED.search(between)
        if near and base.relation in ("THUC_HIEN", "TRIEN_KHAI"):
            last = later.number_span[1] if later.number_span else later.end
            edges.add(later.ref, base.relation, base.ref, (_span(base)[0], last))


def _pairs(drafts: list[Draft]) -> Iterator[tuple[Draft, Draft]]:
    tops = [draft for draft in drafts if draft.outer is None and draft.relation != "VIET_TAT"]
    yield from itertools.pairwise(tops)
