"""The document itself: its node, issuer, signers, addressees and recipients."""

from __future__ import annotations

import re

from graph.folding import plain
from graph.labels import document_label, match_key, search_text
from graph.rows import FileRow
from graph.schema import DOCUMENT_LABELS
from loaders.record import DatePart
from loaders.rows.builder import Builder, evidence, words
from loaders.rows.keys import is_whole

_REGARDING = re.compile(r"^(?:v/v|về việc)[:\s]+", re.IGNORECASE)
_YEAR_IN_NUMBER = re.compile(r"^/(?:19|20)\d\d(?=/)")
_NO_LETTER = re.compile(r"[^a-z0-9]+")


def add_document(build: Builder, file: FileRow) -> None:
    info = build.record.document
    own = next((ref for ref in build.record.documents if ref.id == info.doc), None)
    title = words(info.title)
    so_ky_hieu = f"{info.number}{_sign(info.number, info.symbol, words(info.so_ky_hieu))}" if info.number else None
    issuer = build.agencies.get(info.issuer or "")
    province = issuer.province if issuer else None
    label = document_label(info.kind_name, so_ky_hieu, _REGARDING.sub("", title or ""), province, info.date.year)
    names = [info.issuer_name, *(issuer.abbr if issuer else [])]
    build.node(
        "Document",
        build.key,
        {
            "status": "loaded",
            "kind": info.kind,
            "kind_name": info.kind_name,
            "number": info.number,
            "symbol": info.symbol,
            "so_ky_hieu": so_ky_hieu,
            "number_status": info.number_status,
            "title": title,
            "label": label,
            "issuer": info.issuer,
            "issuer_name": info.issuer_name,
            "level": issuer.level if issuer else None,
            "province": province,
            "date": iso_date(info.date),
            "date_precision": info.date.precision,
            "year": info.date.year,
            "place": info.place or info.place_inferred,
            "file": file.name,
            "sha256": file.sha256 or build.record.sha256,
            "text": build.text.content,
            "warnings": [f"{warning.code}: {warning.message}" for warning in build.record.warnings],
            "effective": info.effective,
            "effective_quote": info.effective_evidence.quote if info.effective_evidence else None,
            "legal_status": info.legal_status,
            "match": match_key(info.number, info.symbol),
            "provisional": not is_whole(build.key),
            "search": search_text(so_ky_hieu, info.symbol, info.kind_name, title, *names),
        },
        (DOCUMENT_LABELS[info.kind],) if info.kind in DOCUMENT_LABELS else (),
    )
    if info.issuer:
        said = info.issuer_evidence[0] if info.issuer_evidence else None
        build.edge(
            "ISSUED_BY",
            build.document,
            build.agency(info.issuer, info.issuer_name),
            evidence(said, info.issuer_certainty),
        )
    if own and own.part_of and own.part_of in build.keys:
        build.edge("PROMULGATES", ("Document", build.keys[own.part_of]), build.document, evidence(info.title))
    _add_signers(build)
    _add_recipients(build)


def _sign(number: str | None, symbol: str | None, printed: str | None) -> str:
    """What stands behind the number: "/KH-UBND", in party documents "-NQ/TU", in legal ones "/2023/NĐ-CP"."""
    if not symbol:
        return ""
    # As printed, where it is: it may begin with "-", and hold blanks.
    if printed and number:
        rest = printed.replace(" ", "").partition(number)[2]
        if rest and match_key(None, _YEAR_IN_NUMBER.sub("", rest)) == match_key(None, symbol):
            return rest
    return f"/{symbol}"


def iso_date(date: DatePart) -> str | None:
    """The date as precisely as it is known: "2024-09-20", "2024-09", "2024"."""
    if not date.year:
        return None
    if not date.month:
        return f"{date.year:04}"
    return f"{date.year:04}-{date.month:02}-{date.day:02}" if date.day else f"{date.year:04}-{date.month:02}"


def _add_signers(build: Builder) -> None:
    for signer in build.record.signers:
        if not signer.name:
            continue
        agency = signer.agency or build.record.document.issuer or ""
        key = f"{agency}/{_NO_LETTER.sub('-', plain(signer.name)).strip('-')[:80]}"
        build.node("Person", key, {"name": signer.name})
        build.edge(
            "SIGNED_BY",
            build.document,
            ("Person", key),
            {
                **evidence(signer.block),
                "capacity": signer.capacity,
                "position": signer.position,
                "on_behalf_of": signer.on_behalf_of,
                "on_behalf_of_name": signer.on_behalf_of_name,
            },
        )


def _add_recipients(build: Builder) -> None:
    for addressee in build.record.addressees:
        for id, name in _named(build, addressee.recipients, addressee.recipient_names):
            build.edge("ADDRESSED_TO", build.document, build.agency(id, name), evidence(addressee))
    for recipient in build.record.recipients:
        purpose = {"purpose": recipient.purpose, "purpose_raw": recipient.purpose_raw}
        for id, name in _named(build, recipient.recipients, recipient.recipient_names):
            build.edge("SENT_TO", build.document, build.agency(id, name), {**evidence(recipient), **purpose})


def _named(build: Builder, ids: list[str], names: list[str]) -> list[tuple[str, str]]:
    """Ids with their names; the lists are as long as each other, or names are missing."""
    given = names if len(names) == len(ids) else [build.name_of(id) for id in ids]
    return list(zip(ids, given, strict=True))
