"""All citations of one document, the documents that they mean and the edges between them."""

from __future__ import annotations

import bisect
import re

from loaders.agencies.model import Mention
from loaders.citations.above import find_called_above
from loaders.citations.anaphors import find_attached, find_titles
from loaders.citations.cues import clause_words
from loaders.citations.draft import Draft
from loaders.citations.edges import Edges, add_edges, part_of
from loaders.citations.find import find_drafts
from loaders.citations.footnotes import settle_footnotes
from loaders.citations.lists import carry_issuers, share_tails
from loaders.citations.model import Citations
from loaders.citations.registry import Registry
from loaders.citations.selves import find_selves
from loaders.citations.settle import settle
from loaders.citations.speakers import part_speakers
from loaders.citations.stopping import add_stops
from loaders.citations.surroundings import Surroundings
from loaders.identity import document_key, kind_names
from loaders.parts.model import Parts
from loaders.record import Citation, CitationTarget, DocumentRef, Quote
from loaders.record import Warning as Notice
from loaders.text import Text, plain
from loaders.wordlists import rows

_KINDS = {plain(row[0]): row[1] for row in rows("titles.tsv") if len(row) > 2 and row[2] == "yes"}
_ISSUING = (
    r"\W{0,12}(?P<verb>ban hanh|phe duyet)\s+(?:kem theo\s+(?:quyet dinh|nghi quyet)\s+nay\s*)?[“\"*]*(?:ban\s+)?"
    rf"(?P<kind>{'|'.join(sorted(_KINDS, key=len, reverse=True))})\b"
)
# At the beginning of a line or of the first article: two patterns, so that each leaps to the letter it begins with.
_ISSUES = tuple(re.compile(opening + _ISSUING) for opening in (r"\n", r"dieu 1[.:]?\s*"))


def read_citations(text: Text, parts: Parts, mentions: list[Mention]) -> Citations:
    """Read the citations of the document ``parts``; all offsets are of ``clean``. Never raises for what a text says."""
    own = _own(parts)
    registry = Registry(own)
    low = parts.title.start if parts.title else (parts.header.end if parts.header else parts.part.start)
    high = parts.part.end
    bounds = sorted(
        {unit.start for unit in parts.units} | {unit.end for unit in parts.units} | {parts.part.start, high}
    )
    around = Surroundings(text, mentions, bounds)
    skip = [(parts.ending.start, parts.ending.end)] if parts.ending else []
    drafts = find_drafts(text, around, low, high, skip)
    drafts, mine = _without_own(drafts, own)
    part_speakers(drafts, parts.context)
    share_tails(text, drafts, parts.context)
    carry_issuers(text, drafts, parts.context)
    title = (parts.title.start, parts.title.end) if parts.title else None
    warnings = settle(text, drafts, registry, parts.context, title)
    edges = Edges(text, registry)
    _own_parts(text, parts, registry, edges, low, drafts)
    titles = find_titles(text, drafts, registry, low, high, own.title)
    warnings += settle(text, [draft for draft in titles if draft.ref is None], registry, parts.context, title)
    drafts += titles
    drafts += find_attached(text, drafts, registry, edges, low, high)
    drafts += find_called_above(text, around, drafts, registry, low, high)
    drafts.sort(key=lambda draft: (draft.start, -draft.end))
    settle_footnotes(around, parts.footnotes, drafts)
    add_edges(text, drafts, edges, title)
    add_stops(text, drafts, edges, low, high)
    _settle_ids(registry)
    warnings += _later(parts, drafts, text)
    cited = min((draft.start for draft in drafts if draft.kind == own.kind and draft.ref is not own), default=None)
    selves = find_selves(text, own.kind, low, high, own.id, [(draft.start, draft.end) for draft in mine], cited)
    starts = [heading.start for heading in parts.sections]
    citations = [_citation(text, parts, starts, number, draft) for number, draft in enumerate(drafts, 1)]
    for citation, draft in zip(citations, drafts, strict=True):
        citation.nested_in = draft.outer.id if draft.outer else None
        citation.footnote_of = draft.footnote_of.id if draft.footnote_of else None
        citation.relation_source = draft.outer.ref.id if draft.outer and draft.outer.ref else None
    return Citations(citations, edges.rows(), registry.refs, selves, warnings)


def _own(parts: Parts) -> DocumentRef:
    """The document itself; its id is its key, and the record's own."""
    info = parts.info
    year = info.date.year
    key = info.doc or document_key(info.kind, info.number, info.issuer, year)
    day, month = info.date.day, info.date.month
    date = None
    if year:
        date = f"{year:04d}" + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if month and day else "")
    printed = "".join(info.so_ky_hieu.quote.split(":", 1)[-1].split()) if info.so_ky_hieu and info.number else None
    number_year = re.search(r"/((?:19|20)\d\d)/", printed or "")
    so_ky_hieu = f"{info.number}/{number_year.group(1)}/{info.symbol}" if number_year else None
    if info.number and info.symbol and not so_ky_hieu:
        party = printed is not None and f"{info.number}-" in printed
        so_ky_hieu = f"{info.number}{'-' if party else '/'}{info.symbol}"
    info.doc = key
    return DocumentRef(
        id=key,
        key=key,
        kind=info.kind,
        kind_name=kind_names().get(info.kind or ""),
        number=info.number,
        symbol=info.symbol,
        so_ky_hieu=so_ky_hieu,
        issuer=info.issuer,
        issuer_name=info.issuer_name,
        date=date,
        title=" ".join(info.title.quote.split()) if info.title else None,
    )


def _without_own(drafts: list[Draft], own: DocumentRef) -> tuple[list[Draft], list[Draft]]:
    """The drafts but for those that are this document's own number, and these."""
    if not own.so_ky_hieu:
        return drafts, []
    number = plain(own.so_ky_hieu)
    mine = [
        d
        for d in drafts
        if d.number and plain(d.number.so_ky_hieu) == number and (d.iso_date() or own.date) == own.date
    ]
    gone = {id(draft) for draft in mine}
    return [draft for draft in drafts if id(draft) not in gone], mine


def _own_parts(text: Text, parts: Parts, registry: Registry, edges: Edges, low: int, drafts: list[Draft]) -> None:
    """The document that this one promulgates; and for a promulgated one, the decision that it came with."""
    for draft in drafts:
        if draft.cue and draft.cue.relation == "BAN_HANH_KEM" and draft.ref and draft.outer is None:
            near = draft.start < (parts.sections[0].start if parts.sections else low + 1500)
            second = parts.part.number is not None and parts.part.number > 1
            alone = registry.own.number is None and registry.own.kind in set(_KINDS.values())
            if near and (second or alone):
                registry.own.part_of = draft.ref.id
                edges.add(draft.ref, "BAN_HANH", registry.own, (draft.start, draft.end))
                draft.relation = "BAN_HANH_KEM"
            else:
                draft.relation = "DAN_CHIEU"
        elif draft.relation == "BAN_HANH_KEM":
            draft.relation = "DAN_CHIEU"
    if registry.own.kind not in ("QĐ", "NQ", "TT", "NĐ", "NQLT"):
        return
    end = min(parts.part.end, (parts.body.end if parts.body else parts.part.end))
    start = parts.title.end if parts.title else low
    issues = [match for pattern in _ISSUES if (match := pattern.search(text.plain, start, end))]
    match = min(issues, key=lambda match: match.start(), default=None)
    if match:
        stop = re.search(r"[.;\n]", text.plain[match.end() : match.end() + 600])
        last = min(match.end() + (stop.start() if stop else 200), parts.part.end)
        title = " ".join(text.clean[match.start("kind") : last].split()).strip("“”\"*' ")
        part = registry.add_part(part_of(registry.own, _KINDS[match["kind"]], title))
        relation = "PHE_DUYET" if match["verb"] == "phe duyet" else "BAN_HANH"
        edges.add(registry.own, relation, part, (match.start("verb"), last))
        for draft in drafts:
            # "Ban hành kèm theo Quyết định này Kế hoạch thực hiện Chỉ thị số …": it is the plan that carries it out
            inside = match.start("kind") < draft.start < last and draft.outer is None and draft.ref is not None
            if inside and draft.ref is not None and draft.relation in ("THUC_HIEN", "TRIEN_KHAI"):
                edges.add(part, draft.relation, draft.ref, (match.start("kind"), draft.end))


def _settle_ids(registry: Registry) -> None:
    """Ids are keys; where two documents have the same key, the later one gets a number."""
    seen: dict[str, int] = {}
    renamed: dict[str, str] = {}
    for ref in registry.refs:
        ref.id = ref.id or ref.key
        if ref.part_of and ref.part_of in renamed:
            ref.part_of = renamed[ref.part_of]
        count = seen.get(ref.id, 0) + 1
        seen[ref.id] = count
        if count > 1:
            ref.id = f"{ref.id}#{count}"


def _later(parts: Parts, drafts: list[Draft], text: Text) -> list[Notice]:
    """A document cannot cite a later one (same day is possible)."""
    date = parts.info.date
    if date.precision != "day" or not (date.year and date.month and date.day):
        return []
    own = f"{date.year:04d}-{date.month:02d}-{date.day:02d}"
    found = []
    for draft in drafts:
        told = draft.iso_date()
        if told and len(told) == 10 and told > own:
            quote = Quote(text.clean[draft.start : draft.end], draft.start, draft.end)
            found.append(
                Notice("cites_later", f"Dẫn văn bản ngày {told}, sau ngày của chính văn bản này ({own}).", quote)
            )
    return found


def _citation(text: Text, parts: Parts, starts: list[int], number: int, draft: Draft) -> Citation:
    draft.id = f"c{number}"
    clean = text.clean
    ref = draft.ref
    assert ref is not None
    issuer = draft.issuer[0].agencies[0] if draft.issuer and draft.issuer[0].agencies else None
    words = draft.issuer_span
    told = clean[draft.date.start : draft.date.end] if draft.date else None
    return Citation(
        id=draft.id,
        quote=clean[draft.start : draft.end],
        start=draft.start,
        end=draft.end,
        line=0,
        target=CitationTarget(ref.id, ref.so_ky_hieu, ref.kind, ref.date, ref.issuer, ref.issuer_name, ref.title),
        relation="BAN_HANH" if draft.relation == "BAN_HANH_KEM" else draft.relation,
        form=draft.form,
        section=f"chú thích {draft.footnote}" if draft.footnote else _section(parts, starts, draft.start),
        number_text=clean[draft.number_span[0] : draft.number_span[1]] if draft.number_span else None,
        date_text=re.sub(r"^\s*[Nn][gG][àÀ][yY]\s+", "", told) if told else None,
        issuer_text=clean[words[0] : words[1]] if words else None,
        issuer=issuer.id if issuer else ref.issuer,
        issuer_name=issuer.name if issuer else ref.issuer_name,
        issuer_evidence=Quote(clean[words[0] : words[1]], *words) if words and _outside(draft, words) else None,
        clause=clause_words(clean[draft.cue.clause[0] : draft.cue.clause[1]])
        if draft.cue and draft.cue.clause
        else None,
        cue=clean[draft.cue.start : draft.cue.end].strip() or None if draft.cue else None,
        certainty=draft.certainty,
        reason=draft.reason,
    )


def _outside(draft: Draft, words: tuple[int, int]) -> bool:
    return not draft.start <= words[0] < draft.end


def _section(parts: Parts, starts: list[int], offset: int) -> str | None:
    index = bisect.bisect_right(starts, offset) - 1
    return parts.sections[index].path if index >= 0 else "Mở đầu"
