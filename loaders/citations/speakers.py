"""Whose words a paper tells: "ý kiến chỉ đạo của A tại Thông báo số N/TB-VPCP" is the office's, not A's."""

from __future__ import annotations

from loaders.agencies import Agency, Context, body_of, issuer_of_symbol
from loaders.citations.draft import Draft


def part_speakers(drafts: list[Draft], context: Context) -> None:
    """Take back the issuer that stands before a number of an office's paper: the office wrote down what he directs.

    The symbol tells the office, or another mention of the number: "Thông báo số N của Văn phòng …". Other symbols do
    not part the two: "TW" is a series of several organs, a ministry's letters change with its name.
    """
    offices = _offices(drafts)
    for draft in drafts:
        if draft.number is None or not draft.issuer_before or not draft.issuer:
            continue
        told = issuer_of_symbol(draft.number.symbol, context)
        told = told if _is_office(told) else offices.get(draft.number.so_ky_hieu)
        said = [body_of(agency).id for mention in draft.issuer for agency in mention.agencies[:1]]
        if told is not None and told.id not in said:
            draft.issuer, draft.issuer_span, draft.issuer_before = None, None, False


def _offices(drafts: list[Draft]) -> dict[str, Agency]:
    """The offices that are said behind a number to have issued it, by the number."""
    found: dict[str, Agency] = {}
    for draft in drafts:
        for mention in draft.issuer or [] if draft.number is not None and not draft.issuer_before else []:
            office = mention.agencies[0] if mention.agencies else None
            if draft.number is not None and office is not None and _is_office(office):
                found[draft.number.so_ky_hieu] = office
    return found


def _is_office(agency: Agency | None) -> bool:
    return agency is not None and agency.kind == "office"
