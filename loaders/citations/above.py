"""Documents called by their kind alone behind their citation: "tại công văn nêu trên"."""

from __future__ import annotations

import re

from loaders.agencies import body_of
from loaders.citations.cues import find_cue
from loaders.citations.draft import Draft
from loaders.citations.numbers import kind_before
from loaders.citations.registry import Registry
from loaders.citations.surroundings import Surroundings
from loaders.citations.tail import Tail, read_before
from loaders.plain_search import Words
from loaders.text import Text

_WORDS = Words(("neu tren", "noi tren"))
_LONGEST = len("neu tren")
_SEVERAL = re.compile(r"\b(?:cac|nhung|\d{1,2}|hai|ba)\s+$")
# In small letters other kinds' words are those of the language: "quy định nêu trên", "dự án nêu trên".
_ALWAYS_NAMES = frozenset(("CV", "QĐ", "CĐ", "TTr", "NĐ", "TT", "CT", "NQ"))
_CUE_LOOK = 80


def find_called_above(
    text: Text, around: Surroundings, drafts: list[Draft], registry: Registry, low: int, high: int
) -> list[Draft]:
    """The mentions in ``clean[low:high]`` that mean the one document of their kind that is cited before them.

    Where several are, the one of the body that stands before the mention: "đề nghị của Bộ X tại công văn nêu trên".
    """
    found: list[Draft] = []
    for at in text.places(_WORDS, low, high):
        before = kind_before(text, low, at)
        if before is None or _SEVERAL.search(text.plain, max(low, before[0] - 8), before[0]):
            continue
        start, kind = before
        if text.clean[start].islower() and kind not in _ALWAYS_NAMES:
            continue
        meant = {id(draft.ref): draft for draft in drafts if draft.kind == kind and draft.end <= start}
        if len(meant) > 1:
            issuers = _issuers(around, start)
            meant = {key: draft for key, draft in meant.items() if draft.ref and draft.ref.issuer in issuers}
        if len(meant) != 1:
            continue
        (cited,) = meant.values()
        if cited.ref is None or cited.ref is registry.own:
            continue
        mention = Draft(start, at + _LONGEST, kind, cited.number, form="anaphor", ref=cited.ref)
        mention.cue = find_cue(text.plain, max(low, start - _CUE_LOOK), start)
        if mention.cue is not None and mention.cue.relation == "THEO":
            mention.relation = "THEO"
        found.append(mention)
    return found


def _issuers(around: Surroundings, start: int) -> set[str]:
    """The body right before the words at ``start``, of which they say that it wrote what they call."""
    tail = Tail(start)
    read_before(around, start, around.block_start(start), tail)
    return {body_of(agency).id for mention in tail.issuer or [] for agency in mention.agencies[:1]}
