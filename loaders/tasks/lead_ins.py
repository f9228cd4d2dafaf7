"""Headings and lead-ins that name nobody: no tasks of their own where those below them are tasks."""

from __future__ import annotations

from loaders.parts.model import Unit
from loaders.tasks.draft import Draft


def without_lead_ins(drafts: list[Draft], units: list[Unit], clean: str) -> list[Draft]:
    """``drafts`` without those that only lead in others, which then have no parent."""
    filled: set[int] = set()
    for draft in drafts:
        parent = units[draft.unit].parent
        while parent is not None and parent not in filled:
            filled.add(parent)
            parent = units[parent].parent
    gone = {
        id(draft)
        for draft in drafts
        if draft.unit in filled and not draft.named and _only_leads(draft, units, clean) and not _leads_others(draft)
    }
    kept = [draft for draft in drafts if id(draft) not in gone]
    for draft in kept:
        if draft.parent is not None and id(draft.parent) in gone:
            draft.parent = None
    return kept


def _only_leads(draft: Draft, units: list[Unit], clean: str) -> bool:
    unit = units[draft.unit]
    if unit.kind == "heading" and clean[unit.end - 1] not in ".;":
        return True
    return clean[draft.end : unit.end].strip(" *_").startswith(":")


def _leads_others(draft: Draft) -> bool:
    """ "Chủ trì, phối hợp với X triển khai kế hoạch, cụ thể:" says more than the items below it."""
    return any(role in ("chu_tri", "phoi_hop") for _, role, _ in draft.actors)
