"""Subjects that are no agency of the text: the units that words name, and everyone."""

from __future__ import annotations

import re

from loaders.tasks.marks import EVERYONE
from loaders.tasks.predicate import predicate_at
from loaders.tasks.readings import Reading
from loaders.tasks.runs import Run, units_named
from loaders.tasks.sheet import AGENCY, Sheet
from loaders.tasks.verbs import verb_at

_WHOEVER = re.compile(
    r"(?:don vi|dia phuong|co quan|nganh|so|xa|phuong|truong)(?:(?:,| va) (?:don vi|dia phuong))* nao "
    rf"(?:chua|khong|con|co|da|dang) [^;.:{AGENCY}]{{2,120}}?,? thi (?:phai )?"
)


def of_units(sheet: Sheet, view: str, position: int, end: int) -> Reading | None:
    """ "(Riêng) các xã Ba Vì, Ba Tô tổ chức ký cam kết": those of the units that the words name act."""
    stop = units_named(sheet.clean, position, end)
    if stop is None or AGENCY in view[position:stop]:
        return None
    verb = stop + 1 if view[stop : stop + 1] in (" ", ":") else stop
    predicate = predicate_at(sheet, view, verb, end) if verb_at(view, sheet.clean, verb, end) else None
    if predicate is None:
        return None
    return Reading(predicate.start, end, predicate, Run(position, stop, ((position, stop),)), begins=position)


def of_whoever(sheet: Sheet, view: str, position: int, end: int) -> Reading | None:
    """ "Đơn vị nào chưa báo cáo thì gửi báo cáo trước ngày …": those of the bodies told who have not."""
    whoever = _WHOEVER.match(view, position, end)
    predicate = predicate_at(sheet, view, whoever.end(), end) if whoever else None
    if whoever is None or predicate is None:
        return None
    subject = Run(position, whoever.end(), (), described=True)
    return Reading(predicate.start, end, predicate, subject, begins=position)


def of_everyone(sheet: Sheet, view: str, position: int, end: int) -> Reading | None:
    """ "…, các tổ chức, cá nhân phản ánh về Sở X để tổng hợp, báo cáo Y": all may; X's own duty stands behind."""
    everyone = EVERYONE.match(view, position, end)
    predicate = predicate_at(sheet, view, everyone.end(), end) if everyone else None
    if everyone is None or predicate is None or predicate.chain is None:
        return None
    return Reading(predicate.start, end, predicate, Run(position, everyone.end(), ()), begins=position)
