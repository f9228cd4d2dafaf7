"""From a draft to the document it means: date, issuer, kind and title as far as they are told."""

from __future__ import annotations

from loaders.agencies import Agency, Context, Mention, body_of, issuer_of_symbol, lookup
from loaders.agencies.places import find_province
from loaders.agencies.registry import at_place, bodies
from loaders.citations.draft import Draft
from loaders.citations.law_names import in_full
from loaders.citations.laws import is_of_vietnam
from loaders.citations.registry import WORD, Registry, Told, title_key
from loaders.record import Quote
from loaders.record import Warning as Notice
from loaders.text import Text

# Heads whose decisions are series of their own, apart from those of the body (QĐ-TTg, QĐ-CTN).
_ORGANS = ("ban-thuong-vu", "ban-chap-hanh", "thuong-truc")
# Who passes laws by the constitutions of 1959 (article 50) to 2013 (article 70), and who ordinances, from the year on.
_LAWMAKERS = {"Luật": (1960, "tw/quoc-hoi"), "BL": (1960, "tw/quoc-hoi"), "PL": (1993, "tw/uy-ban-thuong-vu-quoc-hoi")}
_OWN_SERIES = ("tw/thu-tuong-chinh-phu", "tw/chu-tich-nuoc")


def settle(
    text: Text, drafts: list[Draft], registry: Registry, context: Context, title: tuple[int, int] | None
) -> list[Notice]:
    """Give each draft its document; what was wrong on the way comes back as warnings.

    title: span of the document's own title.

    Mentions that tell most come first, so that "Kế hoạch số 171/KH-UBND" alone finds the plan that is cited in full
    anywhere in the document.
    """
    warnings: list[Notice] = []

    def rank(draft: Draft) -> tuple[bool, bool, int]:
        return draft.form != "full", draft.number is None, -((draft.date is not None) + (draft.issuer is not None))

    for draft in sorted(drafts, key=rank):
        told = _told(text, draft, context, warnings)
        told.inside = draft.outer is not None or (title is not None and title[0] <= draft.start < title[1])
        draft.ref, candidates = registry.meet(told)
        if candidates:
            draft.candidates, draft.certainty = tuple(candidates), "ambiguous"
            draft.reason = "Nhiều văn bản cùng số, ký hiệu; đoạn văn không cho biết là văn bản nào."
    for draft in drafts:
        if title is not None and title[0] <= draft.start < title[1]:
            _end_where_known(text, draft)
    return warnings


def _end_where_known(text: Text, draft: Draft) -> None:
    """A title in the document's own ends where it ends elsewhere; what follows ("…, NĂM 2024") is the outer one's."""
    if draft.title is None or draft.ref is None or draft.end != draft.title[1]:
        return
    known = title_key(draft.ref.title)
    here = text.plain[draft.title[0] : draft.title[1]]
    if not known or not title_key(here).startswith(f"{known} "):
        return
    more = len(title_key(here).split()) - len(known.split())
    draft.end = draft.title[0] + list(WORD.finditer(here))[-more - 1].end()
    draft.title = (draft.title[0], draft.end)


def _told(text: Text, draft: Draft, context: Context, warnings: list[Notice]) -> Told:
    issuer, name, inferred = _issuer(text, draft, context, warnings)
    date = draft.iso_date()
    quote = Quote(text.clean[draft.start : draft.end], draft.start, draft.end)
    if draft.date is not None and draft.date.state == "impossible":
        warnings.append(Notice("impossible_date", "Ngày của văn bản được dẫn không có trong lịch; để trống.", quote))
    number_year = draft.number.year if draft.number else None
    if date and number_year and abs(int(date[:4]) - number_year) > 1:
        warnings.append(Notice("date_contradicts_number", "Năm trong số ký hiệu khác năm của ngày ban hành.", quote))
    title = text.clean[draft.title[0] : draft.title[1]] if draft.title else None
    year = draft.year or (int(date[:4]) if date else None)
    if draft.law and title is not None and (full := in_full(" ".join(title.split()))) != title:
        title, maker = full, lookup("tw/quoc-hoi")
        if issuer is None and draft.kind == "Luật" and maker is not None:
            issuer, name, inferred = maker.id, maker.name, True
    return Told(
        draft.kind, draft.number, issuer, name, date, " ".join(title.split()) if title else None, year, inferred
    )


def _issuer(text: Text, draft: Draft, context: Context, warnings: list[Notice]) -> tuple[str | None, str | None, bool]:
    """Id and name of the issuing body, and whether it is inferred."""
    by_symbol = issuer_of_symbol(draft.number.symbol, context) if draft.number else None
    said = _bodies(draft.issuer)
    if not said:
        if by_symbol is None:
            maker = _lawmaker(text, draft)
            return (maker.id, maker.name, True) if maker else (None, None, False)
        return by_symbol.id, by_symbol.name, by_symbol.id not in _OWN_SERIES
    if by_symbol is not None and len(said) == 1 and by_symbol.parent == said[0].id and by_symbol.kind == "office":
        # "6837/VP-… của UBND thành phố": the symbol is the office's (sample 003); the words stay in issuer_text.
        message = f"Lời văn ghi {said[0].name}, ký hiệu là của {by_symbol.name}."
        warnings.append(
            Notice(
                "issuer_contradicts_symbol", message, Quote(text.clean[draft.start : draft.end], draft.start, draft.end)
            )
        )
        return by_symbol.id, by_symbol.name, False
    return "+".join(agency.id for agency in said), " - ".join(agency.name for agency in said), False


def _lawmaker(text: Text, draft: Draft) -> Agency | None:
    """Who passed a law: told by its year, or where it has none by a name that is known as that of a law of Vietnam."""
    if not draft.law or draft.title is None or draft.kind not in _LAWMAKERS:
        return None
    ours = is_of_vietnam(text, draft.start, draft.title)
    since, id_ = _LAWMAKERS[draft.kind]
    date = draft.iso_date()
    year = draft.year or (int(date[:4]) if date else None)
    if ours is False or (year is None and (not ours or draft.kind == "PL")) or (year is not None and year < since):
        return None
    return lookup(id_)


def _bodies(mentions: list[Mention] | None) -> list[Agency]:
    sure = [mention for mention in mentions or [] if mention.certainty != "ambiguous"]
    agencies = [agency for mention in sure for agency in mention.agencies[:1]]
    return [agency if agency.id in _OWN_SERIES else _committee_of(body_of(agency)) for agency in agencies]


def _committee_of(body: Agency) -> Agency:
    """A party committee for its standing organs: the numbers "…/TU" are one series, whoever of them signs."""
    above, _, organ = body.id.rpartition("/")
    if organ not in _ORGANS or not above.endswith("-uy"):
        return body
    place = find_province(body.province) if body.level == "province" else None
    if place is not None and above == f"{place.path}/tinh-uy":
        return at_place(bodies()["tinh-uy"], place)  # by the name that the place had then: Thừa Thiên Huế, Huế
    return lookup(above) or body
