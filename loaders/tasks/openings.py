"""Where a clause may open within its words, and the time before its subject or verb that is its deadline."""

from __future__ import annotations

import re

from loaders.tasks.marks import COMMA, LABEL_LIMIT, TIMED
from loaders.tasks.sheet import AGENCY

_ROW = re.compile(rf"{AGENCY}+(?:(?:,| va| hoac|, va) (?:cac )?{AGENCY}+)*, (?:cac )?$")
_BY_OR_TO = re.compile(r"\b(?:duoc|do) (?:cac )?$")
_MADE = re.compile(r" (?:ban hanh|phe duyet|cap|ky|lap|giao|quan ly|to chuc)\b")  # not "do A, B quy định": their duty
_TOLD = re.compile(r"\b(?:bao cao|trinh|gui|xin y kien|phoi hop(?: chat che)?(?: voi)?) (?:cac )?$")
_MAIN = re.compile(r"\b(?:thi|trach nhiem|phai)\b")
_REACH = 300  # characters of a row of names


def openings(view: str, begin: int, end: int) -> list[tuple[int, int]]:
    """Where a clause may open: behind a comma, "thì" or a colon."""
    found: list[tuple[int, int]] = []
    for number, mark in enumerate(COMMA.finditer(view, begin, end)):
        if number > 14 or (mark.group().startswith(":") and mark.end() - begin > LABEL_LIMIT):
            break
        found.append((mark.end(), mark.start()))
    return found


def governed(view: str, begin: int, position: int) -> bool:
    """Whether the agency at ``position`` is one of a row before which stands what is done to or by them: "được A, B
    giao", "do A, B ban hành", "thì báo cáo A, B phụ trách": no clause of its own opens there."""
    row = _ROW.search(view, max(begin, position - _REACH), position) if view.startswith(AGENCY, position) else None
    if row is None:
        return False
    by = _BY_OR_TO.search(view, begin, row.start())
    if by is not None and (by.group().startswith("duoc") or _MADE.match(view, _past(view, position))):
        return True
    return _TOLD.search(view, begin, row.start()) is not None and _MAIN.search(view, begin, row.start()) is not None


def _past(view: str, position: int) -> int:
    """Where the name at ``position`` ends."""
    while view.startswith(AGENCY, position):
        position += 1
    return position


def timed(view: str, begin: int, cut: int) -> int | None:
    """Where a time begins that is the deadline of the clause behind ``cut``: "Sau khi nhận hồ sơ, trong vòng …"."""
    if TIMED.match(view, begin, cut):
        return begin
    return next((at for at, _ in openings(view, begin, cut) if TIMED.match(view, at, cut)), None)


def time_between(view: str, begin: int, verb: int) -> int | None:
    """Where a time stands between subject and verb: "Sở X, chậm nhất ngày 20/5, báo cáo …", "X căn cứ …, trong …"."""
    while begin < verb and not view[begin].isalnum():
        begin += 1
    return timed(view, begin, verb) if begin < verb else None
