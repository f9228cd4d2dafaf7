"""Where a clause may open within its words, and the time before its subject or verb that is its deadline."""

from __future__ import annotations

from loaders.tasks.marks import COMMA, LABEL_LIMIT, TIMED


def openings(view: str, begin: int, end: int) -> list[tuple[int, int]]:
    """Where a clause may open: behind a comma, "thì" or a colon."""
    found: list[tuple[int, int]] = []
    for number, mark in enumerate(COMMA.finditer(view, begin, end)):
        if number > 14 or (mark.group().startswith(":") and mark.end() - begin > LABEL_LIMIT):
            break
        found.append((mark.end(), mark.start()))
    return found


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
