"""What earlier papers said, before or beside the clause that now gives a duty."""

from __future__ import annotations

import re

from loaders.tasks.marks import ORDER
from loaders.tasks.runs import run_at
from loaders.tasks.sheet import AGENCY, CITED, Sheet
from loaders.tasks.verbs import verb_at

# "Tiếp theo Công văn …", "Thực hiện ý kiến của đồng chí A - Phó Thủ tướng, …": what the sentence goes back to.
_GOES_BACK = re.compile(r"(?:tiep theo|tra loi|phuc dap|xet|can cu|(?:tiep tuc )?(?:thuc hien|trien khai)|thi hanh)\b")
_GIVER = re.compile(rf", (?=(?:lanh dao )?{AGENCY})")
_ALREADY = re.compile(rf"\bda (?:co|ban hanh|gui|ky|phat hanh)\b[^,;:]{{0,60}}{CITED}[^,;:]*$")
_REACH = 600  # characters of what a paper is called and says


def past_recital(sheet: Sheet, view: str, begin: int, end: int) -> int | None:
    """Where the giver stands behind what the sentence goes back to: "Tiếp theo Công văn … yêu cầu A báo cáo, UBND tỉnh
    đề nghị B …". None where the sentence goes back to nothing, or the first body behind a comma acts itself."""
    if view.find(AGENCY, begin, end) < 0 or not _GOES_BACK.match(view, begin, end):
        return None
    for mark in _GIVER.finditer(view, begin, min(end, begin + _REACH)):
        run = run_at(sheet, view, mark.end(), end)
        if run is None:
            continue
        behind = run.end + 1
        order = ORDER.match(view, behind, end)
        if order and view[order.end() : end].strip(" .;"):  # not "nhiệm vụ khác do A, B giao"
            return mark.end()
        of_list = view[mark.start() - 1] == AGENCY
        verb = verb_at(view, sheet.clean, behind, end)
        if verb is not None and not of_list:
            return mark.end() if "modal" in verb.verb.traits else None
    return None


def given_before(view: str, begin: int, order: int) -> bool:
    """ "UBND tỉnh đã có Công văn số 12/… giao Sở X …": the order at ``order`` was given by the paper that is cited."""
    return _ALREADY.search(view, begin, order) is not None
