"""Which document a citation means, when number and symbol alone do not tell: a rule without any store.

A number is unique only within one issuer and one year (Nghị định 30/2020/NĐ-CP, Điều 15), so 171/KH-UBND of two
provinces are two documents. A citation that leaves out issuer or year is led to a document only where that is the one
candidate *and* something else agrees, its day or its title; otherwise it keeps its candidates. A document whose number
was left blank is met by a citation that gives one, on the same terms; two such documents never meet by symbol alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from graph.folding import plain

_SAME_TITLE = 0.75
_OTHER_TITLE = 0.2
_TITLE_SYLLABLES = 4  # shorter ones say too little
_SYLLABLE = re.compile(r"[a-z0-9]+")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Known:
    """A document under a key of its own."""

    key: str
    kind: str | None = None
    number: str | None = None
    issuer: str | None = None
    date: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What citations say of one document. ``by``: keys of the citing documents; ``cited_on``: the latest of their dates
    that is known."""

    ref: str
    kind: str | None = None
    number: str | None = None
    issuer: str | None = None
    date: str | None = None
    titles: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    cited_on: str | None = None

    @property
    def is_whole(self) -> bool:
        """Everything that makes a key is told."""
        return bool(self.kind and self.number and self.issuer and self.date)

    def as_known(self) -> Known:
        title = max(self.titles, key=lambda words: (len(words), words), default=None)
        return Known(self.ref, self.kind, self.number, self.issuer, self.date, title)


@dataclass(slots=True)
class Decision:
    """``target`` is the claim's own ref where it was led nowhere else; ``reason`` is Vietnamese."""

    target: str
    reason: str | None = None
    candidates: list[str] = field(default_factory=list)


def decide(claims: list[Claim], loaded: list[Known]) -> dict[str, Decision]:
    """For each claim where it goes. All share a symbol; the outcome does not depend on the order of either list."""
    whole = [claim for claim in claims if claim.is_whole]
    decisions = {claim.ref: _decide_one(claim, loaded, {}) for claim in whole}
    _one_number_each(whole, loaded, decisions)
    # A citation that leaves something out may mean a document that others cite in full; they may have been led on.
    led = {ref: decision.target for ref, decision in decisions.items()}
    keys = {document.key for document in loaded}
    known = loaded + [claim.as_known() for claim in whole if claim.ref not in keys]
    others = [claim for claim in claims if not claim.is_whole]
    more = {claim.ref: _decide_one(claim, known, led) for claim in others}
    _one_number_each(others, loaded, more)
    return decisions | more


def _decide_one(claim: Claim, known: list[Known], led: dict[str, str]) -> Decision:
    if any(document.key == claim.ref for document in known):
        return Decision(claim.ref)
    possible = [document for document in known if _possible(claim, document)]
    agreeing = [document for document in possible if _agrees(claim, document)]
    targets = sorted({led.get(document.key, document.key) for document in agreeing})
    if len(targets) == 1:
        return Decision(targets[0], _reason(claim, min(agreeing, key=lambda document: document.key)))
    return Decision(claim.ref, None, sorted({document.key for document in possible if document.number}))


def _one_number_each(claims: list[Claim], known: list[Known], decisions: dict[str, Decision]) -> None:
    """A document without number that citations would give two numbers gets none of them."""
    blank = {document.key for document in known if not document.number}
    numbers: dict[str, set[str | None]] = {}
    for claim in claims:
        numbers.setdefault(decisions[claim.ref].target, set()).add(claim.number)
    for claim in claims:
        target = decisions[claim.ref].target
        if target in blank and target != claim.ref and len(numbers[target]) > 1:
            decisions[claim.ref] = Decision(claim.ref, None, [target])


def _possible(claim: Claim, document: Known) -> bool:
    """Nothing that both tell speaks against it."""
    if document.key in claim.by:
        return False
    if document.number and claim.number != document.number:
        return False
    if claim.kind and document.kind and claim.kind != document.kind:
        return False
    if claim.issuer and document.issuer and claim.issuer != document.issuer:
        return False
    if not dates_agree(claim.date, document.date):
        return False
    if claim.cited_on and document.date and document.date[: len(claim.cited_on)] > claim.cited_on[: len(document.date)]:
        return False  # nobody cites a document that is not written yet
    alike = _likeness(claim, document)
    return alike is None or alike > _OTHER_TITLE


def _agrees(claim: Claim, document: Known) -> bool:
    """Something beyond number and symbol says that it is this one."""
    same_title = (_likeness(claim, document) or 0) >= _SAME_TITLE
    same_issuer = bool(claim.issuer and claim.issuer == document.issuer)
    if not document.number:
        return same_title and same_issuer
    same_year = bool(claim.date and document.date and claim.date[:4] == document.date[:4])
    same_day = bool(claim.date and len(claim.date) == 10 and claim.date == document.date)
    return (same_issuer and same_year) or same_day or (same_title and (same_issuer or same_year))


def dates_agree(one: str | None, other: str | None) -> bool:
    """Whether two dates, each as precise as it is known ("2024", "2024-09", "2024-09-20"), may be the same day."""
    if not one or not other:
        return True
    length = min(len(one), len(other))
    return one[:length] == other[:length]


def _likeness(claim: Claim, document: Known) -> float | None:
    """How alike the titles are, 0 to 1; None where one is missing or too short to tell."""
    return max((alike for said in claim.titles if (alike := likeness(said, document.title)) is not None), default=None)


def likeness(one: str | None, other: str | None) -> float | None:
    """What part of the shorter title's pairs of neighbouring syllables the longer one has, 0 to 1.

    None where one is too short to tell. A citation often cuts a title off, so the shorter one decides. Titles of
    different years are different documents: 0.
    """
    first, second = _syllables(one), _syllables(other)
    if min(len(first), len(second)) < _TITLE_SYLLABLES:
        return None
    years, other_years = ({word for word in words if _YEAR.fullmatch(word)} for words in (first, second))
    if years and other_years and not years & other_years:
        return 0.0
    short, long = sorted((set(pairwise(first)), set(pairwise(second))), key=len)
    return len(short & long) / len(short)


def _syllables(title: str | None) -> list[str]:
    return _SYLLABLE.findall(plain(title or ""))


def _reason(claim: Claim, document: Known) -> str:
    why = []
    if not document.number:
        why.append(f"văn bản đã nạp để trống số; nơi trích dẫn ghi số {claim.number}")
    elif not claim.date:
        why.append("nơi trích dẫn không ghi ngày")
    elif not claim.issuer:
        why.append("nơi trích dẫn không ghi rõ cơ quan ban hành")
    elif not document.issuer:
        why.append("văn bản đã nạp không ghi rõ cơ quan ban hành")
    same = ["ký hiệu"] if not document.number else ["số, ký hiệu"]
    if claim.issuer and claim.issuer == document.issuer:
        same.append("cơ quan ban hành")
    if claim.date and document.date:
        same.append("ngày" if claim.date == document.date and len(claim.date) == 10 else "thời gian")
    if (_likeness(claim, document) or 0) >= _SAME_TITLE:
        same.append("trích yếu")
    why.append(f"trùng {', '.join(same)} và chỉ có một văn bản như vậy")
    return "; ".join(why)
