"""What a document says of itself: kind, number, title, issuer, place, date, signatures."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from loaders.agencies import lookup
from loaders.agencies.model import Context
from loaders.identity import document_key, kind_of_symbol
from loaders.parts.bounds import latest_cited, narrow
from loaders.parts.closing import Closing, find_closing
from loaders.parts.header import Head, read_head
from loaders.parts.issuer import Clues, IssuerFound, find_issuer, issued_by_sheet
from loaders.parts.lexicon import Kind, kind_by_code
from loaders.parts.motto import MOTTO
from loaders.parts.number import NumberFound, find_number
from loaders.parts.pieces import cut_pieces
from loaders.parts.place_date import PlaceDate, find_day, find_passed, find_place_date
from loaders.parts.property_sheet import PropertySheet, find_property_sheet
from loaders.parts.recipients import Line, find_lines
from loaders.parts.signature import Signature
from loaders.parts.signature_columns import bodies_above, signatures_of
from loaders.parts.title import TitleFound, find_title
from loaders.parts.told_title import find_told_title
from loaders.parts.units import unit_of
from loaders.record import DatePart, DocumentInfo, Quote, Warning
from loaders.text import Span

_DRAFT = re.compile(r"(?m)^[ \t|*_#]*(?:DỰ THẢO|Dự thảo)\b")
_ENACTED_BY = re.compile(r"\((?:Ban hành|Kèm theo|Được ban hành|ban hành|kèm theo|Phê duyệt)[^()]{0,300}\)")
_PASSED_KINDS = ("Luật", "BL", "PL", "NQ")
_TWO_TIERS = "2025-07-01"  # Nghị quyết 203/2025/QH15: districts ended
_LATE_COLUMN = 2000  # characters of addressees that may stand before the right column
_FEWEST_WORDS = 60  # behind a property sheet: a page's own footer has fewer
_PARTY = re.compile(r"ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM")


@dataclass(slots=True)
class Metadata:
    info: DocumentInfo
    context: Context
    head: Head
    title: TitleFound
    closing: Closing | None
    lines: list[Line]  # of Nơi nhận
    signatures: list[Signature]
    joint: list[str]  # ids of the bodies that issue together, where several do; those not understood are left out
    header_end: int
    ending_end: int
    warnings: list[Warning]


def read_metadata(clean: str, start: int, end: int) -> Metadata:
    """The metadata of the document at ``clean[start:end]``."""
    head = read_head(clean, start, end)
    written = find_number(clean, head.start, head.end, None)
    title = find_title(clean, head, kind_of_symbol(written.symbol) if written and written.symbol else None)
    sheet = find_property_sheet(clean, start, end)
    if sheet is not None:
        title = _titled_by_sheet(title, sheet, start)
    kind_start = _kind_start(head, title)
    number = find_number(clean, head.start, head.end, kind_start)
    if sheet is not None and (number is None or number.number is None):
        number = sheet.number
    told = find_told_title(clean, head, end) if sheet is None else None
    fits = told is not None and (told.title is not None or title.kind is None)
    if told is not None and fits and (number is None or number.number == told.number.number):
        number, kind_start = told.number, told.kind_span.start
        title = TitleFound(told.kind, told.kind_span, told.title, told.end, told.issuer, False)
    header_end = _header_end(head, title, number)
    enacted = _ENACTED_BY.match(clean, _past_marks(clean, header_end))
    header_end = enacted.end() if enacted else header_end
    closing = find_closing(clean, header_end, end)
    if closing is not None:  # "SỞ Y TẾ" over "GIÁM ĐỐC": the body that signs is no text
        closing = closing._replace(start=bodies_above(clean, header_end, closing.start))
    lines, signatures = _ending(clean, closing)
    if sheet is not None and sheet.signature is not None and not signatures:
        signatures = [sheet.signature]
    body = Span(header_end, closing.start if closing else end)
    placed = _placed(clean, head, title, number, body, end)
    if placed.date.raw is None and enacted is not None:
        given = find_day(clean, enacted.start(), enacted.end())
        placed = placed._replace(date=replace(given, bounds_basis="theo văn bản ban hành") if given else placed.date)
    if placed.date.raw is None and sheet is not None:
        placed = placed._replace(date=sheet.day or placed.date)
    if placed.date.raw is None and told is not None:
        placed = placed._replace(date=told.day or placed.date)
    if placed.date.precision != "day":
        narrow(placed.date, latest_cited(clean, body), clean[slice(*title.title)] if title.title else "")
    clues = Clues(
        symbol=number.symbol if number else None,
        symbol_span=number.span if number else None,
        place=placed.place,
        place_span=placed.place_span,
        year=_year(placed.date),
        title=title.title,
        kind_start=kind_start,
        issuer_line=title.issuer,
        party=bool(_PARTY.search(clean, head.start, header_end) or (told and told.party)),
        body=body,
        signatures=signatures,
        two_tiers=(placed.date.earliest or "") >= _TWO_TIERS,
    )
    issuer = find_issuer(clean, head, clues)
    warnings: list[Warning] = []
    if sheet is not None:
        issued_by_sheet(issuer, sheet.words("issuer"), sheet.values.get("issuer"))
    info = _info(clean, title, number, placed.place, issuer, placed.date)
    if sheet is not None:
        _add_sheet(clean, info, sheet, body, warnings)
    if placed.place_span and info.place:
        info.place_evidence = _quote(clean, placed.place_span)
    info.legal_status = _legal_status(clean, head, header_end, info, issuer)
    _check(clean, info, title, number, placed.impossible, warnings)
    if issuer.contradicted:
        warnings.append(
            Warning("symbol_contradicts_issuer", "Ký hiệu chỉ một cơ quan khác với phần đầu văn bản.", info.so_ky_hieu)
        )
    ending_end = _ending_end(closing, lines, signatures, end)
    joint = issuer.joint.split("+") if issuer.joint else []
    return Metadata(
        info, issuer.context, head, title, closing, lines, signatures, joint, header_end, ending_end, warnings
    )


def _kind_start(head: Head, title: TitleFound) -> int | None:
    """Where the kind stands in the head; a property sheet, which may tell it, stands above."""
    return title.kind_span.start if title.kind_span and title.kind_span.start >= head.start else None


def _titled_by_sheet(title: TitleFound, sheet: PropertySheet, start: int) -> TitleFound:
    """Kind and title, where the document's own head has none, from its property sheet."""
    if title.kind_span is not None and sheet.start <= title.kind_span.start < sheet.end:
        title = title._replace(kind=None, kind_span=None, title=None)  # a cell of the sheet is no head
    if title.kind is None and not title.letter and sheet.kind is not None:
        title = title._replace(kind=sheet.kind[0], kind_span=sheet.kind[1])
    return title if title.title is not None else title._replace(title=sheet.title(start))


def _add_sheet(clean: str, info: DocumentInfo, sheet: PropertySheet, body: Span, warnings: list[Warning]) -> None:
    """From when the document is in force, by its sheet; and a warning where the file holds no text besides."""
    if sheet.effective is not None:
        info.effective, info.effective_evidence = sheet.effective[0], _quote(clean, sheet.effective[1])
    if len(clean[max(sheet.end, body.start) : body.end].split()) < _FEWEST_WORDS:
        warnings.append(
            Warning("sheet_only", "Tệp chỉ có bảng thuộc tính, không có toàn văn: không đọc được nhiệm vụ và căn cứ.")
        )


def _past_marks(clean: str, position: int) -> int:
    """``position`` past the blanks and marks that stand there."""
    words = clean[position : position + 40]
    return position + len(words) - len(words.lstrip(" \n\t*_|"))


def _ending(clean: str, closing: Closing | None) -> tuple[list[Line], list[Signature]]:
    """The lines of Nơi nhận and the signatures."""
    if closing is None:
        return [], []
    pieces = cut_pieces(clean, closing.recipients or closing.start, closing.end)
    if closing.recipients is None:
        return [], signatures_of(clean, [span for span, _ in pieces])
    if closing.start < closing.recipients:
        pieces = [*_before_recipients(clean, closing.start, closing.recipients), *pieces]
    lines, rest = find_lines(clean, pieces)
    return lines, signatures_of(clean, rest)


def _before_recipients(clean: str, start: int, end: int) -> list[tuple[Span, bool]]:
    """A signature that stands before Nơi nhận (left and right column changed places)."""
    pieces = cut_pieces(clean, start, end)
    return [
        (span, bullet) for span, bullet in pieces if not clean[span.start : span.end].lower().startswith("nơi nhận")
    ]


def _placed(clean: str, head: Head, title: TitleFound, number: NumberFound | None, body: Span, end: int) -> PlaceDate:
    """Place and date: before the kind, else after the title, else the day on which a law was passed."""
    kind_start = _kind_start(head, title)
    stop = head.end if kind_start is None else kind_start
    placed = find_place_date(clean, head.start, stop, number.span.end if number else 0)
    if placed.date.raw is None and kind_start is not None:
        placed = find_place_date(clean, title.end, head.end)
    if placed.date.raw is None and kind_start is None:  # the right column stands after "Kính gửi" in the left one
        late = MOTTO.search(clean, head.end, min(body.end, head.end + _LATE_COLUMN))
        placed = find_place_date(clean, late.start(), late.start() + 400) if late else placed
    if placed.date.raw is None and title.kind is not None and title.kind.code in _PASSED_KINDS:
        passed = find_passed(clean, max(body.start, body.end - 1500), min(end, body.end + 300))
        placed = placed._replace(date=passed or placed.date)
    return placed


def _year(day: DatePart) -> int | None:
    """The year by which agencies are resolved: that of the date, its bounds, or the words of an impossible date."""
    if day.year is not None:
        return day.year
    words = day.earliest or (day.raw.quote if day.raw else "")
    match = re.search(r"(?:19|20)\d\d", words)
    return int(match.group()) if match else None


def _header_end(head: Head, title: TitleFound, number: NumberFound | None) -> int:
    if _kind_start(head, title) is not None or title.letter:
        return min(max(title.end, head.start), head.end)
    return max(head.start, number.span.end) if number else head.start


def _ending_end(closing: Closing | None, lines: list[Line], signatures: list[Signature], end: int) -> int:
    if closing is None:
        return end
    return max([closing.start, *(line.end for line in lines), *(signature.end for signature in signatures)])


def _quote(clean: str, span: Span) -> Quote:
    return Quote(clean[span.start : span.end], span.start, span.end)


def _kind(clean: str, title: TitleFound, number: NumberFound | None) -> tuple[Kind | None, Quote | None]:
    """The kind from the words above the title, else from "V/v", else from the symbol."""
    if title.kind is not None and title.kind_span is not None:
        return title.kind, _quote(clean, title.kind_span)
    if title.letter and title.title is not None:
        return kind_by_code()["CV"], _quote(clean, Span(title.title.start, title.title.start + 3))
    if number and number.symbol:
        code = symbol_kind(number.symbol)
        if code is not None:
            return code, _quote(clean, number.span)
    return None, None


def symbol_kind(symbol: str) -> Kind | None:
    """The kind that a symbol tells ("KH-UBND": Kế hoạch; "STTTT-CNTT": Công văn); None where it tells none."""
    code = kind_of_symbol(symbol)
    return kind_by_code().get(code) if code else None


def _info(
    clean: str,
    title: TitleFound,
    number: NumberFound | None,
    place: str | None,
    issuer: IssuerFound,
    day: DatePart,
) -> DocumentInfo:
    kind, basis = _kind(clean, title, number)
    info = DocumentInfo(doc="", date=day, kind_basis=basis)
    if kind is not None:
        info.kind, info.kind_name = kind.code, kind.name
    if number is not None:
        info.number, info.symbol, info.number_status = number.number, number.symbol, number.status
        info.so_ky_hieu = _quote(clean, number.span)
        if info.date.year is None and number.year is not None:
            info.date.year = number.year
    if title.title is not None:
        info.title = _quote(clean, title.title)
    info.place = place
    _set_issuer(clean, info, issuer)
    if place is None and issuer.place is not None and issuer.context.level != "central":
        info.place_inferred = issuer.place.name
        if issuer.place_evidence is not None:
            info.place_evidence = _quote(clean, issuer.place_evidence)
    return info


def _set_issuer(clean: str, info: DocumentInfo, issuer: IssuerFound) -> None:
    if issuer.issuer is not None:
        info.issuer, info.issuer_name = issuer.issuer.id, issuer.issuer.name
        info.issuer_certainty = issuer.certainty
        info.issuer_evidence = [_quote(clean, span) for span in issuer.evidence]
    if issuer.parent is not None:
        info.parent_issuer, info.parent_issuer_name = issuer.parent.id, issuer.parent.name
    set_key(info, issuer.joint)


def set_key(info: DocumentInfo, joint: str | None = None) -> None:
    """The document's key: kind | number | issuer (all that issue together) | year, "?" for what is not known."""
    info.doc = document_key(info.kind, info.number, joint or info.issuer, info.date.year)


def _legal_status(clean: str, head: Head, header_end: int, info: DocumentInfo, issuer: IssuerFound) -> str | None:
    if _DRAFT.search(clean, head.start, header_end):
        return "dự thảo"
    if info.number_status == "blank":
        return "bản chưa điền số và ngày" if info.date.precision != "day" else "bản chưa điền số"
    if info.number_status == "missing" and info.date.raw is None and issuer.certainty != "stated":
        return "thiếu phần đầu (quốc hiệu, cơ quan, số, ngày)"
    return None


def _check(
    clean: str,
    info: DocumentInfo,
    title: TitleFound,
    number: NumberFound | None,
    impossible: bool,
    warnings: list[Warning],
) -> None:
    if impossible:
        warnings.append(Warning("impossible_date", "Ngày ban hành ghi trong văn bản không có thật.", info.date.raw))
    if number is None or number.symbol is None:
        return
    said = symbol_kind(number.symbol)
    told = title.kind
    first = re.split(r"[-/]", number.symbol)[0]
    if (
        told is not None
        and said is not None
        and said.code not in ("CV", told.code)
        and first not in told.symbols
        and first != told.code
    ):
        warnings.append(
            Warning(
                "symbol_contradicts_kind",
                f"Ký hiệu {number.symbol} không khớp với tên loại {told.name}.",
                _quote(clean, number.span),
            )
        )


def inherit(clean: str, own: Metadata, first: Metadata, start: int) -> None:
    """Let a promulgated document take date, issuer and place from the one that promulgates it, marked as inferred."""
    info, given = own.info, first.info
    note = _ENACTED_BY.search(clean, start, own.header_end + 600)
    if info.so_ky_hieu is None and info.date.raw is None:
        info.date = replace(given.date, raw=given.date.raw, bounds_basis="theo văn bản ban hành")
    unsure = info.issuer is None or info.issuer_certainty == "inferred"
    if unsure and given.issuer is not None:
        info.issuer, info.issuer_name, info.issuer_certainty = given.issuer, given.issuer_name, "inferred"
        info.parent_issuer, info.parent_issuer_name = given.parent_issuer, given.parent_issuer_name
        info.issuer_evidence = [_quote(clean, Span(note.start(), note.end()))] if note else given.issuer_evidence
        own.context = replace(first.context, aliases=own.context.aliases)
    if info.place is None and info.place_inferred is None:
        info.place_inferred = given.place or given.place_inferred
    if info.legal_status and "thiếu" in info.legal_status:
        info.legal_status = None
    set_key(info)


def drafting_unit(info: DocumentInfo, context: Context, filed: list[str], drafter: str | None) -> None:
    """The unit that drafted the document: the last one filed with, else the second group of a letter's symbol."""
    info.drafter = drafter
    unit = filed[-1] if filed else None
    if unit is None and info.kind == "CV" and info.symbol and "-" in info.symbol and "/" not in info.symbol:
        found = unit_of(info.symbol.split("-", 1)[1], context)
        unit = found.id if found is not None else None
    info.drafting_unit = unit
    known = lookup(unit) if unit else None
    info.drafting_unit_name = known.name if known is not None else None
