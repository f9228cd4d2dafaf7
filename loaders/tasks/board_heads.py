"""Who heads a board: "Tổ công tác rà soát bến thuyền, do Giám đốc Sở A làm Tổ trưởng" tells of no duty."""

from __future__ import annotations

import re
from itertools import dropwhile

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
    board = readings[0].subject if readings else None
    if board is None or _BOARD.match(plain(sheet.clean[board.start : board.end])) is None:
        return readings
    others = list(dropwhile(lambda one: one.subject in (None, board) and not one.order, readings))
    first, stop = readings[0], others[0].begins if others else end
    sets_up = any(found.verb.words in _SETS_UP for found in first.predicate.verbs)
    acts = first.predicate.modal or sets_up or _UNTIL.search(view, first.start, stop)
    return readings if acts or not _HEADED.search(view, first.start, stop) else others
