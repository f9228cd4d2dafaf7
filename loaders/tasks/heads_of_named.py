""" "UBND phường A, UBND phường B rà soát; Chủ tịch UBND phường chịu trách nhiệm": the heads of those just named."""

from __future__ import annotations

import re

from loaders.agencies.lexicon import positions
from loaders.agencies.positions import of_body
from loaders.record import INFERRED
from loaders.tasks.actors import Who
from loaders.tasks.sheet import Sheet

_HEAD = re.compile(r"Chủ tịch (?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?P<kind>xã|phường|đặc khu)")
_REASON = "của các UBND nêu trước trong cùng mục"


def heads_of_named(sheet: Sheet, named: tuple[Who, ...], before: tuple[Who, ...] | None) -> tuple[Who, ...]:
    """``named``, or, where that is one head of no commune in particular, the heads of the committees ``before``."""
    head = _HEAD.fullmatch(sheet.clean, named[0].start, named[0].end) if len(named) == 1 and before else None
    if head is None or before is None or not named[0].agency.is_group:
        return named
    kind = f" {head['kind']} "
    if any(one.agency.kind != "people_committee" or kind not in f"{one.agency.name} " for one in before):
        return named
    if any(one.agency.is_group or one.agency.level != "commune" for one in before):
        return named
    return tuple(
        Who(agency, named[0].start, named[0].end, INFERRED, _REASON)
        for one in before
        for agency in of_body(positions()["chu-tich"], one.agency)
    )
