"""What a heading or label says of the items under it: duties, matters without duty, or what a duty's fields are."""

from __future__ import annotations

import re
from functools import cache

from loaders.parts.model import Parts, Unit
from loaders.tasks.runs import run_at
from loaders.tasks.sheet import AGENCY, BRACKET, Sheet
from loaders.tasks.verbs import verb_at
from loaders.tasks.words import any_of, beginning, listed
from loaders.text import plain
from loaders.wordlists import either, either_at_word, rows

# Under such headings nothing is a duty unless the sentence itself says who must. "Yêu cầu" is a heading only where it
# stands alone, "Báo cáo kết quả" only where nobody is told to give it.
_NO_DUTY = re.compile(
    rf"(?:{any_of('no_duty')}|yeu cau(?=\s*(?:[:,.;*_]|$|doi voi|chung|cu the|va |ve ))"
    r"|(?:cac )?chi tieu(?! (?:giao|phan bo)|[^.]*(?:nhiem vu|giai phap|phan cong|trach nhiem|thuc hien))"
    r"|bao cao (?:ket qua|tinh hinh)(?! cho| ve| gui))\b"
)
# "Kết quả thực hiện nhiệm vụ năm 2025": what was done, though it names duties.
_DONE = re.compile(
    r"(?!danh gia(?!.*\b(?:nam \d|quy [ivx\d]|thang \d|\d thang|nhiem ky)))"
    r"(?:(?:danh gia|khai quat|tom tat|bao cao) )?(?:chung )?(?:ve )?(?:nhung )?(?:ket qua|tinh hinh)(?: [a-z]+){0,4}?"
    r" (?:thuc hien|trien khai|hoan thanh)(?: [a-z]+){0,4}? nhiem vu\b(?!.*\bva (?:nhiem vu|phuong huong|giai phap))"
)
_DUTY = re.compile(rf"{beginning('duty')}\b")
_RESPONSIBILITY = re.compile(rf"{beginning('responsibility')}\b")
_OF_DUTY = re.compile(rf"{either_at_word(listed('duty') | listed('responsibility'), ' ')}\b")
_REOPENS = re.compile(
    rf"(?:{any_of('reopens')}|cac nhiem vu(?=,| va| trong| chu|$)"
    r"|nhiem vu(?=\s*$|,| va giai| trong tam| chu yeu| cua| cu the))\b"
)
_PROGRESS = re.compile(rf"{any_of('progress')}\b")

# "4. Chế độ phối hợp, báo cáo": who reports what to whom, unlike "Chế độ trợ cấp".
_REPORTING = re.compile(
    r"(?:che do )?(?:phoi hop|thong tin|bao cao|kiem tra|giao ban|so ket)(?:,| va) (?:[a-z]+ ){0,2}"
    r"(?:bao cao|kiem tra|giam sat|tong ket|phoi hop)\b|che do (?:thong tin|bao cao|giao ban|hoi hop|kiem tra)\b"
)
# "Bước 2: Kiểm tra hiện trạng …": in a plan, steps are work to be done.
STEP = re.compile(r"[\s*_#\d.a-z)]{0,12}buoc \d{1,2}\b")

# "II. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2026", "III. Nhiệm vụ 6 tháng cuối năm"; not "KẾT QUẢ … NHIỆM VỤ NĂM 2025".
_AHEAD = re.compile(
    r"(?:mot so )?(?:phuong huong|(?:nhiem vu|ke hoach|chuong trinh)(?:(?:,| va)? (?:cong tac|giai phap|trong tam"
    r"|chu yeu|trien khai|thuc hien|trong|cua))* (?:6 thang cuoi|thoi gian toi"
    r"|(?:nam|quy|thang) (?:toi|sau|tiep theo|\d|[iv]+\b)))"
)

# Where a label may stand behind another on one line: "…: Sở X. Thời gian: …", "…: Sở X -Thời gian: …".
_NEXT = re.compile(r"[-–+.;](?:(?<=[.;])\s+|(?<=\s.)\s?(?=[a-z]))")

# "Phân công: X chủ trì": a label, unlike the heading of duties "IV. PHÂN CÔNG NHIỆM VỤ".
_ASSIGNS = re.compile(r"phan cong(?:\s+nhiem\s+vu)?")
_PARTS = re.compile(r"[^.:]{3,120}\bchu tri\s*(?:[,;.]|\Z|va )")

_MOST_HEADS = 8  # columns of a table
_FIRST_HEAD = re.compile(r"^(?:so |s)?tt[ .*_]*(?:\n|\Z)", re.MULTILINE)

# Headings that are labels elsewhere ("Thời gian thực hiện: …"), alone on their line.
_MAY_HEAD = re.compile(
    r"[\s*_#.]*(?:(?:trach nhiem|phan cong)(?: to chuc)?(?: thuc hien)?|thoi gian(?: to chuc)?(?: thuc hien)?"
    r"|(?:co quan|don vi)(?:, don vi)? thuc hien|tien do(?: thuc hien)?|lo trinh(?: thuc hien)?)[\s*_.:]*"
)
_LOOK_BELOW = 3  # items
_OPENING = 4  # letters by which a label is known from other words
_BODY = re.compile(r"(?:các )?(?:đơn vị|cơ quan) ")
_ROLES = frozenset(
    ["chu_tri", "phoi_hop", "thuc_hien", "to_chuc", "dang_cai", "tham_gia", "chi_dao", "tham_muu", "dau_moi", "ho_tro"]
)
NONE, WORK, DUTY, PROGRESS = "none", "work", "duty", "progress"


def zone_under(folded: str, above: str | None) -> str | None:
    """The zone of the items under a heading. What stands under "Kết quả …" is no duty, whatever its own words are,
    unless they speak of duties outright."""
    zone = zone_of(folded) or above
    head = folded.strip(" *_#.:\n")
    return NONE if above == NONE and not (_REOPENS.match(head) or _REPORTING.match(head)) else zone


def looks_ahead(folded: str) -> bool:
    """Whether the heading opens the part of a report that says what will be done, and by its silence the issuer."""
    return _AHEAD.match(folded.strip(" *_#.:\n")) is not None


def zone_of(folded: str) -> str | None:
    """The zone that a heading opens; None where its words do not tell."""
    head = folded.strip(" *_#.:\n")[:160]
    if _PROGRESS.match(head):
        return PROGRESS
    if _REPORTING.match(head):
        return DUTY
    told = _OF_DUTY.search(head) is not None
    responsible = told and _RESPONSIBILITY.search(head) is not None
    if _DONE.match(head) or (_NO_DUTY.match(head) and not responsible):
        return NONE
    if responsible:
        return DUTY
    return WORK if told and _DUTY.search(head) else None


@cache
def _labels() -> tuple[re.Pattern[str], dict[str, str], frozenset[str]]:
    """The pattern of a label, the code of each, and the letters with which they begin."""
    codes = {plain(row[1]): row[0] for row in rows("roles.tsv")}
    pattern = re.compile(rf"[\s*_+\-•]*({either(codes)})[\s*_]*(?:\([^)]{{0,60}}\))?[\s*_]*(:|-(?=\s)|$)[\s*_]*")
    return pattern, codes, frozenset(words[:_OPENING] for words in codes)


def label_at(folded: str, start: int, end: int) -> tuple[str, int] | None:
    """The code of the label that opens ``start:end``, and where its value begins ("" where items below hold it)."""
    pattern, codes, openings = _labels()
    opening = folded[start : start + _OPENING]
    match = pattern.match(folded, start, end) if opening in openings or not opening[:1].isalpha() else None
    if match is None:
        return None
    code = codes[" ".join(match.group(1).split())]
    if _ASSIGNS.fullmatch(match.group(1)) and not _PARTS.match(folded, match.end(), end):
        return None
    if not match.group(2) and not is_role(code) and code != "roles":
        return None  # "IV. TIẾN ĐỘ THỰC HIỆN" is a heading with items of its own
    return code, match.end()


def labels_in(folded: str, view: str, start: int, end: int) -> list[tuple[str, int, int, int]]:
    """The labels at the start of ``start:end`` and behind its sentences and dashes: code, begin, value's stretch.

    ``view`` has brackets closed: labels inside one are not of the item.
    """
    found: list[tuple[str, int, int]] = []
    first = label_at(folded, start, end)
    if first is not None:
        found.append((first[0], start, first[1]))
    colon = folded.rfind(":", start, end)
    if colon >= 0:
        last = start
        for mark in _NEXT.finditer(view, start, colon + 1):  # a label ends with a colon
            if mark.start() == last and mark.group()[0] not in ".;":
                continue  # a dash right behind a full stop is read with the label
            last = mark.end()
            label = label_at(folded, mark.end(), end)
            if label is not None and ":" in folded[mark.end() : label[1]]:
                found.append((label[0], mark.end(), label[1]))
    if not found:
        return []
    stops = [begin for _, begin, _ in found[1:]] + [end]
    return [(code, begin, value, stop) for (code, begin, value), stop in zip(found, stops, strict=True)]


def heads_a_column(folded: str, units: list[Unit], index: int) -> bool:
    """ "TT", "Nội dung", "Đơn vị chủ trì" on lines of their own: the heads of a table that could not be read."""
    unit = units[index]
    near = units[max(0, index - _MOST_HEADS) : index]
    return ":" not in folded[unit.start : unit.end] and any(
        _FIRST_HEAD.search(folded, one.start, one.end) for one in near
    )


def over_duties(sheet: Sheet, view: str, parts: Parts, index: int) -> bool:
    """ "IV. TRÁCH NHIỆM THỰC HIỆN", "II. THỜI GIAN" over "1. Sở Tài chính xây dựng …": a heading, and no label.

    It names nobody itself, and the first items below say who is to do what.
    """
    unit = parts.units[index]
    if unit.section is None or not _MAY_HEAD.fullmatch(view, unit.start, unit.end):
        return False
    ends = parts.sections[unit.section].body_end
    below = [one for one in parts.units[index + 1 : index + 1 + _LOOK_BELOW] if one.start < ends and one.marker]
    return any(_tells_duty(sheet, view, one) for one in below)


def _tells_duty(sheet: Sheet, view: str, unit: Unit) -> bool:
    run = run_at(sheet, view, unit.start, unit.end)
    if run is None:
        return False
    begin = run.end
    while begin < unit.end and view[begin] in " :," + BRACKET:
        begin += 1
    return verb_at(view, sheet.clean, begin, unit.end) is not None


@cache
def _role_labels() -> re.Pattern[str]:
    words = [plain(row[1]) for row in rows("roles.tsv") if row[0] in _ROLES and _BODY.match(row[1])]
    return re.compile(rf"({either(words)})\s*:?\s+(?=(?:cac\s+)?{AGENCY})")


def is_role(code: str) -> bool:
    return code in _ROLES


def role_labels(view: str, start: int, end: int) -> list[tuple[str, int]]:
    """Labels within a line: "Cụm 1: Đơn vị đăng cai X, các đơn vị tham gia: Y": role and where its agencies begin."""
    if view.find(AGENCY, start, end) < 0 or (
        view.find("don vi ", start, end) < 0 and view.find("co quan ", start, end) < 0
    ):
        return []
    codes = _labels()[1]
    return [(codes[" ".join(m.group(1).split())], m.end()) for m in _role_labels().finditer(view, start, end)]
