"""Who signed a document, and in what capacity?"""

from __future__ import annotations

from queries.agencies import find_agencies
from queries.answer import ANSWERED, Answer
from queries.answering import filters_of, none
from queries.ask_documents import issuers
from queries.catalogue import Row, Runs, run
from queries.documents import ENOUGH, RankedDocument, find_documents, not_loaded
from queries.question import Question
from queries.sources import document_found, label_of
from queries.wording import CAPACITY


def ask_signer(store: Runs, question: Question) -> Answer:
    """Who signed the document that the question describes, and in what capacity."""
    if question.numbers and (why := not_loaded(store, question)):
        return none(question, why)
    agencies = find_agencies(store, question)
    ranked = find_documents(store, question, agencies, issuers(question, agencies))
    for one in ranked:
        if one.score < ENOUGH * 0.8:
            break
        if one.row["document"].get("status") != "loaded" or not _of_level(question, one.row["document"]):
            continue
        signers, notes = _signers(store, one)
        if not signers:
            return none(question, f"{label_of(one.row['document'])}: không đọc được người ký.")
        told = []
        for signer in signers:
            capacity = CAPACITY.get(signer.get("capacity") or "", "")
            behalf = f" {signer['on_behalf_of_name']}" if signer.get("on_behalf_of_name") and capacity else ""
            told.append(
                f"{signer['name']}, {signer.get('position') or ''}" + (f" ({capacity}{behalf})" if capacity else "")
            )
        return Answer(
            question.text,
            question.type,
            ANSWERED,
            f"{'; '.join(told)} – {label_of(one.row['document'])}.",
            filters_of(question),
            [{**signer, "document": one.key} for signer in signers],
            documents=[document_found({**one.row, "signers": signers})],
            notes=notes,
        )
    return none(question)


def _of_level(question: Question, document: Row) -> bool:
    """ "Ở cấp tỉnh, ai ký …" is not answered by who signed a document of the Government."""
    return question.level is None or document.get("level") in (None, question.level)


def _signers(store: Runs, one: RankedDocument) -> tuple[list[Row], list[str]]:
    """Who signed it; where it came with a decision, who signed that one.

    NĐ 30/2020, Phụ lục I: what comes with a decision has no signature of its own.
    """
    signers: list[Row] = run(store, "document", key=one.key)[0]["signers"]
    if signers:
        return signers, []
    for link in run(store, "relations", keys=[one.key]):
        if link["type"] == "PROMULGATES" and link["below"]["key"] != one.key:
            signers = run(store, "document", key=link["below"]["key"])[0]["signers"]
            if signers:
                return signers, [f"Văn bản kèm theo {label_of(link['below'])}; đây là người ký văn bản đó."]
    return [], []
