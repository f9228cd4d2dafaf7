"""What stands behind a list of numbers and holds for each: "các Quyết định số A ngày …, B ngày … của Bộ X về T"."""

from __future__ import annotations

import itertools
import re

from loaders.agencies import Context, body_of, is_of_some_body, issuer_of_symbol
from loaders.citations.draft import Draft
from loaders.text import Text

_LINK = re.compile(r"\s*(?:,|va|, va)\s*(?:so\s*)?")
_NEXT = re.compile(r"\s*(?:[,;]|va|[,;]\s*va)\s*(?:cac\s*)?(?:so\s*)?")
_PLURAL = re.compile(r"\bcac\s*$")
_LACKING = "Ký hiệu thiếu một chữ so với văn bản cuối danh sách; cơ quan ban hành hiểu theo văn bản đó."
_DATED_TOGETHER = "Ngày ghi sau số cuối của danh sách; các số liền nhau nên hiểu là chung một ngày."
_SAME_DAY = re.compile(r"\bcung(?: (?:ky|ban hanh))?\s*$")
_CHANGES = re.compile(r"sua doi|bo sung|thay the|bai bo")


def share_tails(text: Text, drafts: list[Draft], context: Context) -> None:
    """Give the issuer that ends a list to the members before it that name none, and its title where "các" opens it."""
    run: list[Draft] = []
    for draft in drafts:
        if draft.number is None or draft.number_span is None:
            continue
        if run and not _goes_on(text, run[-1], draft):
            run = []
        run.append(draft)
        if draft.issuer is not None:
            if len(run) > 1:
                _share(text, run, context)
            run = []
        elif draft.title is not None:
            run = []


def _goes_on(text: Text, last: Draft, draft: Draft) -> bool:
    alike = last.outer is draft.outer and last.kind == draft.kind
    return alike and last.end <= draft.start and bool(_LINK.fullmatch(text.plain[last.end : draft.start]))


def carry_issuers(text: Text, drafts: list[Draft], context: Context) -> None:
    """ "X tại A, B và C", "Quyết định của X: số A; số B": X is the issuer of B and C too, where their symbols say no
    other than that of A does."""
    giver: Draft | None = None
    last: Draft | None = None
    for draft in drafts:
        goes_on = last is not None and last.outer is draft.outer and _NEXT.fullmatch(text.plain, last.end, draft.start)
        carried = goes_on and draft.issuer is None and giver is not None and _same_symbol(draft, giver, context)
        if giver is not None and carried and (giver.issuer_before or _is_bare(draft)):
            draft.issuer, draft.issuer_span, draft.form = giver.issuer, giver.issuer_span, "full"
        elif _is_said_before(draft):
            giver = draft
        else:
            giver = None
        last = draft


def _is_said_before(draft: Draft) -> bool:
    """Whether the issuer stands before the number."""
    spans = draft.issuer_span, draft.number_span
    return spans[0] is not None and spans[1] is not None and spans[0][0] < spans[1][0]


def _is_bare(draft: Draft) -> bool:
    """Whether a number has no kind of its own before it: it goes on with the list that named one."""
    return draft.number_span is not None and draft.number_span[0] == draft.start


def _same_symbol(draft: Draft, giver: Draft, context: Context) -> bool:
    if draft.number is None or giver.number is None:
        return False
    told = issuer_of_symbol(draft.number.symbol, context)
    return told is not None and told == issuer_of_symbol(giver.number.symbol, context)


def _share(text: Text, run: list[Draft], context: Context) -> None:
    *members, last = run
    if last.issuer is None or last.issuer_span is None or last.issuer_span[0] < last.start:
        return
    takers = [draft for draft in members if _agrees(draft, last, context)]
    for draft in takers:
        draft.issuer, draft.issuer_span, draft.form = last.issuer, last.issuer_span, "full"
        if _lacks_a_letter(draft, last):
            draft.certainty, draft.reason = "inferred", _LACKING
    _share_date(text, run)
    plural = _PLURAL.search(text.plain, max(0, run[0].start - 6), run[0].start)
    if plural and last.title and len(takers) == len(members) and not _CHANGES.match(text.plain, last.title[0]):
        for draft in takers:
            draft.title = last.title


def _share_date(text: Text, run: list[Draft]) -> None:
    """The date behind a list holds for all of it where the text says so ("cùng ngày"), or the numbers follow one
    another ("Quyết định số 217-QĐ/TW và 218-QĐ/TW ngày 12/12/2013") and none of them has a date of its own."""
    *members, last = run
    if last.date is None or any(draft.date is not None for draft in members):
        return
    same = _SAME_DAY.search(text.plain, max(0, last.date.start - 8), last.date.start) is not None
    if not same and not all(_follows(one, other) for one, other in itertools.pairwise(run)):
        return
    for draft in members:
        draft.date, draft.iso = last.date, None
        if not same:
            draft.certainty, draft.reason = "inferred", _DATED_TOGETHER


def _follows(one: Draft, other: Draft) -> bool:
    """Whether ``other`` has the next number of the same series."""
    assert one.number is not None
    assert other.number is not None
    numbers = one.number.number, other.number.number
    alike = one.number.symbol == other.number.symbol and one.number.year == other.number.year
    return alike and all(number.isdigit() for number in numbers) and int(numbers[0]) + 1 == int(numbers[1])


def _agrees(draft: Draft, last: Draft, context: Context) -> bool:
    """Whether the number's own symbol says no other issuer than the one behind the list; unknown letters do."""
    assert draft.number is not None
    assert last.number is not None
    own = draft.number.symbol
    if own == last.number.symbol:
        return True
    told = issuer_of_symbol(own, context)
    if told is not None:
        return told.id in {body_of(a).id for m in last.issuer or [] for a in m.agencies[:1]}
    return _lacks_a_letter(draft, last)


def _lacks_a_letter(draft: Draft, last: Draft) -> bool:
    """Whether the symbol is that of the list's last number but for one letter, and no body's as it stands."""
    assert draft.number is not None
    assert last.number is not None
    own, whole = draft.number.symbol, last.number.symbol
    if len(own) + 1 != len(whole) or is_of_some_body(own):
        return False
    return any(whole[:at] + whole[at + 1 :] == own for at in range(len(whole)))
