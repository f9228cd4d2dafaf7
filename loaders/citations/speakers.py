"""Whose words a paper tells: "ý kiến chỉ đạo của A tại Thông báo số N/TB-VPCP" is the office's, not A's."""

from __future__ import annotations

from loaders.agencies import Context, body_of, issuer_of_symbol
from loaders.citations.draft import Draft


def part_speakers(drafts: list[Draft], context: Context) -> None:
    """Take back the issuer that stands before a number whose symbol is an office's: it wrote down what he directs.

    Other symbols do not part the two: "TW" is a series of several organs, a ministry's letters change with its name.
    """
    for draft in drafts:
        if draft.number is None or not draft.issuer_before or not draft.issuer:
            continue
        told = issuer_of_symbol(draft.number.symbol, context)
        if told is None or told.kind != "office":
            continue
        said = [body_of(agency).id for mention in draft.issuer for agency in mention.agencies[:1]]
        if told.id not in said:
            draft.issuer, draft.issuer_span, draft.issuer_before = None, None, False
