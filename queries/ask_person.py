"""Who holds a position? Only as signatures of loaded documents say it, with the document's date."""

from __future__ import annotations

from queries.agencies import find_agencies
from queries.answer import ANSWERED, Answer
from queries.answering import filters_of, none
from queries.catalogue import Row, Runs, run
from queries.lexicon import longest, phrases
from queries.matching import cover
from queries.question import Question
from queries.sources import document_found, label_of
from queries.wording import day
from queries.words import field_of, fold

_ACTING = {"quyen", "q"}  # "Quyền Chủ tịch" acts as the one asked for


def ask_person(store: Runs, question: Question) -> Answer:
    """Those who signed in the position that the question names, the newest document first."""
    position = _position(question)
    agencies = find_agencies(store, question)
    rows = run(store, "persons", agencies=sorted({one.key for one in agencies})) if agencies else []
    held = [row for row in rows if _holds(row, position) and _of_whom_is_asked(question, row)]
    newest = {row["name"]: row for row in reversed(held)}
    found = sorted(newest.values(), key=lambda row: row["document"].get("date") or "", reverse=True)
    if not found:
        return none(question, "Không có văn bản đã nạp nào do người giữ chức vụ này ký.")
    told = "; ".join(f"{row['name']}, {row['position']} – {label_of(row['document'])}" for row in found[:3])
    when = day(found[0]["document"].get("date")) or "không rõ ngày"
    return Answer(
        question.text,
        question.type,
        ANSWERED,
        f"{told}.",
        filters_of(question),
        [
            {
                "name": row["name"],
                "position": row["position"],
                "document": row["document"]["key"],
                "quote": row["quote"],
            }
            for row in found
        ],
        documents=[document_found(row) for row in found[:3]],
        notes=[f"Theo chữ ký trên văn bản ({when}); hiện nay có thể là người khác."],
    )


def _position(question: Question) -> tuple[str, ...]:
    found = longest(phrases("positions").find(list(question.asked), question.accented))
    return tuple(word.plain for word in question.asked[found[0].start : found[0].end]) if found else ()


def _of_whom_is_asked(question: Question, row: Row) -> bool:
    """The position holds all that the question says of it: "Chủ tịch UBND huyện X" is not that of the province."""
    return cover(question, [field_of(row["position"])]).missed_weight == 0


def _holds(row: Row, position: tuple[str, ...]) -> bool:
    """The position begins with the words asked for: a deputy is not the head."""
    said = fold(row["position"] or "")
    said = said[1:] if said[:1] and said[0] in _ACTING else said
    return bool(position) and said[: len(position)] == position
