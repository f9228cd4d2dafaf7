"""Has a document been replaced, repealed, amended? Only as other documents say it; never that it is in force."""

from __future__ import annotations

from dataclasses import replace

from queries.agencies import find_agencies
from queries.answer import ANSWERED, Answer, DocumentFound
from queries.answering import filters_of, listed, none
from queries.ask_documents import issuers
from queries.catalogue import Row, Runs, run
from queries.documents import ENOUGH, find_documents, numbered, numbered_here
from queries.question import Question
from queries.sources import document_found, document_json, label_of
from queries.wording import CERTAINTY

_ENDED = {"REPLACES": "bị thay thế bởi", "REPEALS": "bị bãi bỏ bởi"}
_CHANGED = {"AMENDS": "được sửa đổi, bổ sung bởi"}
_QUOTE = 200  # characters of the sentence that says it
_PART = "Câu nêu trên có thể chỉ nói về một phần của văn bản; xin đọc cả câu trong văn bản nguồn."
_NOT_SAID = "Không có nghĩa là văn bản còn hiệu lực: ở đây chỉ biết những văn bản đã nạp."


def ask_force(store: Runs, question: Question) -> Answer:
    """What the loaded documents say became of the one that the question names by number or title."""
    documents = _meant(store, question)
    if not documents:
        numbers = ", ".join(question.numbers)
        return none(question, f"Chưa có văn bản nào mang số {numbers} trong kho.") if numbers else none(question)
    keys = [row["key"] for row in documents]
    links = run(store, "relations", keys=keys, types=[*_ENDED, *_CHANGED])
    said = [link for link in links if link["type"] in _ENDED] or links
    if not said:
        about = listed(label_of(row) for row in documents)
        told = f"{about}: chưa thấy văn bản nào trong các văn bản đã nạp thay thế, bãi bỏ hoặc sửa đổi."
        return replace(none(question, told), notes=[_NOT_SAID])
    found = [_found(link) for link in said]
    unique = list({one.source.key: one for one in reversed(found)}.values())[::-1]
    return Answer(
        question.text,
        question.type,
        ANSWERED,
        " ".join(_told(link) for link in _first_of_each(said)),
        filters_of(question),
        [document_json(one) for one in unique],
        documents=unique,
        notes=_notes(said),
    )


def _meant(store: Runs, question: Question) -> list[Row]:
    if question.numbers:
        rows = numbered_here(store, question) or ([] if question.provinces else numbered(store, question))
        return [row["document"] for row in rows]
    agencies = find_agencies(store, question)
    ranked = find_documents(store, question, agencies, issuers(question, agencies))
    return [one.row["document"] for one in ranked[:1] if one.score >= ENOUGH]


def _first_of_each(links: list[Row]) -> list[Row]:
    """One link for each two documents: the same may be said in several places."""
    return list({(link["above"]["key"], link["below"]["key"]): link for link in reversed(links)}.values())[::-1]


def _found(link: Row) -> DocumentFound:
    return document_found(
        {"document": link["below"]},
        relation=_how(link),
        certainty=link["edge"].get("certainty") or "stated",
        reason=link["edge"].get("reason"),
        score=1.0,
    )


def _how(link: Row) -> str:
    return (_ENDED | _CHANGED)[link["type"]]


def _told(link: Row) -> str:
    quote = " ".join((link["edge"].get("quote") or "").split())
    words = f" – “{quote[:_QUOTE]}{'…' if len(quote) > _QUOTE else ''}”" if quote else ""
    return f"{label_of(link['above'])} {_how(link)} {label_of(link['below'])}{words}."


def _notes(links: list[Row]) -> list[str]:
    notes = [_PART] if any(link["edge"].get("clause") for link in links) else []
    if not any(link["type"] in _ENDED for link in links):
        notes.append(f"Chưa thấy văn bản nào trong các văn bản đã nạp thay thế hoặc bãi bỏ. {_NOT_SAID}")
    for link in links:
        certainty = link["edge"].get("certainty") or "stated"
        if certainty != "stated":
            because = f": {link['edge']['reason']}" if link["edge"].get("reason") else ""
            notes.append(f"{label_of(link['below'])}: {CERTAINTY.get(certainty, certainty)}{because}.")
    return list(dict.fromkeys(notes))
