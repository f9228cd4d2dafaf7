"""Which relation a citation is in, by the words right before it (data/lexicon/relation_cues.tsv)."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from loaders.plain_search import matches
from loaders.wordlists import rows

# "đề nghị của Sở X (Cơ quan thường trực …) tại": a bracket behind a name may stand inside.
_LONG = r"[^.;()]{0,200}?(?:\([^.;()\n]{0,120}\)[^.;()]{0,60}?)?"
_LOOK = 260
_NEAR = 80  # the words of a cue that has no such stretch
_ENDS_LONG = re.compile(r"\b(?:tai|tren co so|trong|theo)(?: cac)?[\s*“\"(:]*$|\(\s*$")
# A clause of the cited document between cue and citation: "khoản 1 Điều 2", "mục II", "Điều 5, Điều 6".
_PARTS = ("diem", "khoan", "dieu", "muc", "chuong", "phan", "phu luc", "tiet")
_PART = rf"(?:{'|'.join(_PARTS)}|muc tieu)"
_MARK = r"(?:\d[\da-z.]{0,5}|[ivx]{1,6}|[a-z](?![a-z]))"
_CLAUSE = re.compile(
    rf"(?:{_PART}\s+{_MARK}(?:\s*(?:,|va|-|den|hoac|;)\s*(?:{_PART}\s+)?(?:\d{{1,3}}|[a-z](?![a-z])|[ivx]{{1,5}}))*"
    r"\s*,?\s*(?:cua\s+|tai\s+|trong\s+|thuoc\s+)?)+$"
)
# A kind named once before its list: "thay thế các Quyết định:", "bãi bỏ các văn bản sau:".
_HEADING = r"(?:\s*(?:van ban|quyet dinh|nghi quyet|thong tu|nghi dinh|chi thi)(?:\s+sau)?(?:\s+day)?\s*:[\s*+-]*)?"

# "báo cáo kết quả thực hiện A", "sơ kết việc thực hiện A": what is said of A, no carrying out of it
_LOOKS_BACK = re.compile(
    r"\b(?:ket qua|tinh hinh|so ket|tong ket|danh gia|kiem tra|giam sat|vuong mac|nam)"
    r"(?:\s+(?:\d{1,2}|mot|hai|ba|nam))?(?:\s+(?:viec|cong tac))?(?:\s+to chuc)?\s*$"
)


class Cue(NamedTuple):
    """relation: a code, or BAN_HANH_KEM for "(ban hành kèm theo …"; clause: the span of a clause, or None."""

    relation: str
    start: int
    end: int
    clause: tuple[int, int] | None


def clause_words(words: str) -> str | None:
    """A clause without the word that joins it to its document."""
    return re.sub(r"\s+(?:của|tại|trong|thuộc)$", "", words.strip(" ,\n")).strip(" ,\n") or None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], bool], ...]:
    """Relation, pattern, and whether a long stretch may stand inside it."""
    found = []
    for row in rows("relation_cues.tsv"):
        pattern = row[1].replace(" ", r"\s+").replace("«L»", _LONG)
        found.append((row[0], re.compile(rf"\b{pattern}{_HEADING}[\s*“\"(:]*$"), "«L»" in row[1]))
    return tuple(found)


def clause_before(plain: str, low: int, end: int) -> re.Match[str] | None:
    """The clause ("khoản 1 Điều 2 của") that ends at ``end``."""
    return next(matches(_CLAUSE, plain, _PARTS, low, end), None)


@cache
def _near() -> re.Pattern[str]:
    """Any of the cues in which no long stretch may stand: where it finds none, they need not be tried one by one."""
    return re.compile("|".join(pattern.pattern for _, pattern, stretched in _patterns() if not stretched))


def find_cue(plain: str, low: int, start: int) -> Cue | None:
    """The cue that ends at ``start``, looking back to ``low`` at most; None where there is none."""
    low = max(low, start - _LOOK)
    end = start
    clause = clause_before(plain, max(low, start - 90), start)
    span = None
    if clause:
        end, span = clause.start(), (clause.start(), clause.end())
    long = bool(_ENDS_LONG.search(plain, max(low, end - 30), end))
    near = _near().search(plain, max(low, end - _NEAR), end)
    for relation, pattern, stretched in _patterns():
        if stretched:
            match = pattern.search(plain, low, end) if long else None
        else:  # the first of them begins where any does
            match = pattern.search(plain, near.start(), end) if near else None
        if match:
            return Cue(relation, match.start(), match.end(), span)
    if span:
        return Cue("THEO", span[0], span[1], span)
    return None


def looks_back(plain: str, low: int, start: int) -> bool:
    """Whether the carrying out that a cue at ``start`` speaks of is looked back on: "sơ kết việc thực hiện A"."""
    return _LOOKS_BACK.search(plain, low, start) is not None
