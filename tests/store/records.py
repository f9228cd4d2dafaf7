"""Small records of our own, written as the reading would give them."""

from __future__ import annotations

from loaders.record import (
    Actor,
    AgencyInfo,
    Citation,
    CitationTarget,
    DatePart,
    DocumentInfo,
    DocumentRef,
    DocumentRelation,
    Quote,
    Record,
    Task,
)
from loaders.text import Text

AGENCIES = {
    "th/ubnd": AgencyInfo("th/ubnd", "Ủy ban nhân dân tỉnh Thanh Hóa", "people_committee", "province", "Thanh Hóa"),
    "dn/ubnd": AgencyInfo("dn/ubnd", "Ủy ban nhân dân tỉnh Đồng Nai", "people_committee", "province", "Đồng Nai"),
    "th/stttt": AgencyInfo(
        "th/stttt",
        "Sở Thông tin và Truyền thông tỉnh Thanh Hóa",
        "so",
        "province",
        "Thanh Hóa",
        parent="th/ubnd",
        abbr=["STTTT"],
    ),
    "vn/thu-tuong": AgencyInfo("vn/thu-tuong", "Thủ tướng Chính phủ", "position", "central"),
}
SYMBOLS = {"KH": "KH-UBND", "CV": "STTTT-CNTT", "QĐ": "QĐ-TTg"}


def ref(
    kind: str,
    number: str | None,
    issuer: str | None,
    date: str | None = None,
    title: str | None = None,
    id: str | None = None,
) -> DocumentRef:
    """A document as a record names it, with the key that the reading would give."""
    parts = (kind, number or "?", issuer or "?", date[:4] if date else "?")
    symbol = SYMBOLS[kind]
    name = AGENCIES[issuer].name if issuer else None
    so_ky_hieu = f"{number}/{symbol}" if number else None
    return DocumentRef(
        id or "|".join(parts), "|".join(parts), kind, kind, number, symbol, so_ky_hieu, issuer, name, date, title
    )


def record(own: DocumentRef, cites: list[DocumentRef] = (), tasks: list[tuple[str, str]] = ()) -> tuple[Record, Text]:  # type: ignore[assignment]
    """A document ``own`` that cites ``cites`` and gives ``tasks``, each (words, agency)."""
    lines = [
        own.title or "Không có trích yếu",
        *(f"Căn cứ {c.so_ky_hieu};" for c in cites),
        *(words for words, _ in tasks),
    ]
    text = Text("\n".join(lines), f"{own.id}.txt", sha256=f"{hash(tuple(lines)) & 0xFFFFFFFF:08x}")
    spans = []
    position = 0
    for line in lines:
        spans.append(Quote(line, position, position + len(line), len(spans) + 1))
        position += len(line) + 1
    year, month, day = (
        ([int(p) for p in own.date.split("-")] + [None, None, None])[:3] if own.date else (None, None, None)
    )  # type: ignore[operator]
    info = DocumentInfo(
        own.id,
        own.kind,
        own.kind_name,
        None,
        own.number,
        own.symbol,
        "stated" if own.number else "blank",
        title=spans[0] if own.title else None,
        issuer=own.issuer,
        issuer_name=own.issuer_name,
        issuer_certainty="stated",
        date=DatePart(None, year, month, day, "day" if day else "month" if month else "year" if year else "none"),
    )
    made = Record(text.name, info, documents=[own, *cites], agencies=list(AGENCIES.values()), sha256=text.sha256)
    for number, (cited, span) in enumerate(zip(cites, spans[1:], strict=False), 1):
        target = CitationTarget(
            cited.id, cited.so_ky_hieu, cited.kind, cited.date, cited.issuer, cited.issuer_name, cited.title
        )
        made.citations.append(
            Citation(f"c{number}", span.quote, span.start, span.end, span.line, target, "CAN_CU", "full")
        )
        made.document_relations.append(DocumentRelation(f"r{number}", own.id, "CAN_CU", cited.id, "stated", span))
    for number, ((words, agency), span) in enumerate(zip(tasks, spans[1 + len(cites) :], strict=True), 1):
        actor = Actor(agency, AGENCIES[agency].name, "chu_tri", True, evidence=span)
        made.tasks.append(
            Task(f"t{number}", words, span.start, span.end, span.line, "assignment", words, None, [actor])
        )
    return made, text
