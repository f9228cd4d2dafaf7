"""Citations in the notes at a page's foot: they belong to the words that bear the note's mark."""

from __future__ import annotations

import bisect

from loaders.citations.cues import find_cue
from loaders.citations.draft import Draft
from loaders.citations.surroundings import Surroundings
from loaders.parts.model import Footnote

_MARK = 4  # characters before a mark in which what it marks may end
_LINK = (",", "va", ", va", "")


def settle_footnotes(around: Surroundings, notes: list[Footnote], drafts: list[Draft]) -> None:
    """Give citations in notes the relation of the citation, else of the agency, that the mark stands at.

    "theo chỉ đạo của Tỉnh ủy[1] và UBND tỉnh[2]": what both notes cite is followed.
    """
    starts = [draft.start for draft in drafts]
    by_end = sorted(range(len(drafts)), key=lambda number: drafts[number].end)
    ends = [drafts[number].end for number in by_end]
    relation, last = None, -1
    for note in sorted(notes, key=lambda note: note.reference or 0):
        noted = drafts[bisect.bisect_left(starts, note.start) : bisect.bisect_left(starts, note.end)]
        inside = [draft for draft in noted if draft.outer is None]
        called: list[Draft] = []
        if note.reference is not None:
            near = by_end[bisect.bisect_left(ends, note.reference - _MARK) : bisect.bisect_right(ends, note.reference)]
            called = [drafts[number] for number in sorted(near)]
        if note.reference is not None and not called:
            relation, last = _relation_at(around, note.reference, relation, last), note.reference
        for draft in inside:
            draft.form, draft.footnote = "footnote", note.mark
            if called:
                _belong(draft, called[-1])
            elif relation is not None and last == note.reference and draft.relation == "DAN_CHIEU":
                draft.relation = relation


def _belong(draft: Draft, called: Draft) -> None:
    draft.footnote_of, draft.relation = called, called.relation
    if called.ref is not None and called.form in ("title_only", "short") and draft.kind == called.kind:
        called.ref = draft.ref


def _relation_at(around: Surroundings, reference: int, before: str | None, last: int) -> str | None:
    """The relation that the words before a marked agency state; that of the mark before, where a list goes on."""
    mention = around.mention_before(reference)
    if mention is None or reference - mention.end > _MARK:
        return None
    plain = around.text.plain
    cue = find_cue(plain, around.block_start(mention.start), mention.start)
    if cue is not None:
        return cue.relation if cue.relation in ("THEO", "THUC_HIEN", "TRIEN_KHAI") else None
    between = plain[last : mention.start].partition("]")[2].strip() if 0 <= last < mention.start else None
    return before if between in _LINK else None
