"""A party body leads and another acts: "Lãnh đạo UBND xã thu hồi …" under its heading is what it does, and no post."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.agencies import resolve_name
from loaders.agencies.registry import body_of
from loaders.tasks.actors import Resolver, Who
from loaders.tasks.draft import Draft
from loaders.tasks.readings import Reading
from loaders.tasks.runs import run_at
from loaders.tasks.sheet import Sheet

_LEADS = re.compile(r" (?:tap trung )?lanh dao(?:,? chi dao)? (?:cac )?")
_ALL_COMMUNES = "-cap-xa"  # the end of an id: "UBND cấp xã"
_POST = "/lanh-dao"


def led_in_heading(
    sheet: Sheet, view: str, resolver: Resolver, who: tuple[Who, ...], start: int, end: int
) -> tuple[tuple[Who, ...], int]:
    """ "2. Đảng ủy UBND tỉnh lãnh đạo UBND tỉnh:": whom the party body ``who`` leads, and where their names end.

    start: behind the names of ``who``.
    """
    leads = _LEADS.match(view, start, end) if _are_party(who) else None
    run = run_at(sheet, view, leads.end(), end) if leads else None
    return (resolver.who(run), run.end) if run is not None else ((), start)


def as_led(draft: Draft, reading: Reading, resolver: Resolver, above: tuple[Who, ...], sheet: Sheet) -> bool:
    """Make of "Lãnh đạo UBND xã thu hồi …" under the heading of a party body (``above``) what that body does.

    False, and ``draft`` as it was, where the heading names no party body or the clause has another subject.
    """
    subject = reading.subject
    if (
        subject is None
        or reading.order
        or not _are_party(above)
        or not sheet.clean.startswith("Lãnh đạo ", subject.start)
    ):
        return False
    led = [one for one, _, own in draft.actors if own and one.agency.id.endswith(_POST)]
    bodies = tuple(replace(one, agency=body_of(one.agency)) for one in led)
    if not bodies or len({one.agency.id for one in led}) < len({one.agency.id for one, _, own in draft.actors if own}):
        return False
    rest = [actor for actor in draft.actors if not actor[2]]
    draft.actors = [(one, "chi_dao", True) for one in above]
    for one in bodies:
        draft.add(_of_the_commune(resolver, one, above), "thuc_hien", False)
    draft.actors += rest
    draft.start = subject.start
    return True


def _are_party(who: tuple[Who, ...]) -> bool:
    return bool(who) and all(one.agency.kind == "party" for one in who)


def _of_the_commune(resolver: Resolver, one: Who, above: tuple[Who, ...]) -> Who:
    """ "UBND xã" under "Đảng ủy xã Mường Kim": that of the commune, not those of all."""
    unit = above[0].agency.unit if len(above) == 1 and above[0].agency.level == "commune" else None
    if unit is None or not one.agency.id.endswith(_ALL_COMMUNES):
        return one
    found = resolve_name(f"{one.agency.name.partition(' cấp xã')[0]} {unit}", resolver.context)
    return replace(one, agency=found[0], certainty="inferred", reason="theo tiêu đề mục") if len(found) == 1 else one
