"""Who heads a board: "Tổ công tác rà soát bến thuyền, do Giám đốc Sở A làm Tổ trưởng" tells of no duty."""

from __future__ import annotations

import re
from itertools import pairwise

from loaders.tasks.readings import Reading
from loaders.tasks.sheet import Sheet
from loaders.tasks.words import any_of
from loaders.text import plain

_BOARD = re.compile(rf"{any_of('board')}\b(?! nhan dan)")
_HEADED = re.compile(
    r"\bdo [^;.:]{3,160}? lam (?:to truong|to pho|truong (?:ban|doan|tieu ban)|pho truong|chu tich|uy vien)\b"
    r"[^;.,]*;?\s*$"
)
_SETS_UP = frozenset({"thành lập", "kiện toàn"})
_UNTIL = re.compile(r"\b(?:truoc|trong|den) (?:het )?(?:ngay|thang|quy|nam)\b")


def without_heads(sheet: Sheet, view: str, readings: list[Reading], end: int) -> list[Reading]:
    """The clauses of a sentence up to ``end`` without a board's own, where its head is the last that is told of it.

    Its matters are then part of its name. A board that sets up another, must do something or has a day for it acts.
    """
    starts: list[int] = []  # of each subject's own, with the clauses that go on without one
    for number, one in enumerate(readings):
        if not starts or one.order or one.subject not in (None, readings[starts[-1]].subject):
            starts.append(number)
    kept: list[Reading] = []
    for start, stop in pairwise([*starts, len(readings)]):
        until = readings[stop].begins if stop < len(readings) else end
        if not _only_headed(sheet, view, readings[start], until):
            kept += readings[start:stop]
    return kept


def _only_headed(sheet: Sheet, view: str, first: Reading, end: int) -> bool:
    if first.subject is None or first.order or first.predicate.modal:
        return False
    if not _BOARD.match(plain(sheet.clean[first.subject.start : first.subject.end])):
        return False
    sets_up = any(found.verb.words in _SETS_UP for found in first.predicate.verbs)
    until = _UNTIL.search(view, first.start, end)
    return not sets_up and until is None and _HEADED.search(view, first.start, end) is not None
