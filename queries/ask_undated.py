"""Which tasks of an agency or of a document have no deadline? As far as the tasks that were read tell."""

from __future__ import annotations

from queries.agencies import find_agencies
from queries.answer import ANSWERED, Answer
from queries.answering import filters_of, listed, none
from queries.bound import bound_by
from queries.catalogue import Runs, run
from queries.items import items_of
from queries.question import Question
from queries.subjects import subjects_of
from queries.tasks import unranked

_MOST = 60  # shown as cards
_READ = "Chỉ gồm những việc đã đọc được; thời hạn có thể nằm ở chỗ khác của văn bản."


def ask_undated(store: Runs, question: Question) -> Answer:
    """The tasks of the agency that the question names, within the document that it names, for which no time is said."""
    bound = bound_by(store, question)
    if bound.named and not bound.documents:
        return none(question, f"{bound.label}: chưa nạp hoặc không phải của nơi được hỏi, nên không biết các việc.")
    named = [one for some in subjects_of(question, find_agencies(store, question)) for one in some]
    if not named and not bound.documents:
        return none(question, "Xin nói rõ việc của cơ quan nào, hoặc trong văn bản nào.")
    agencies = [one.key for one in named] or None
    rows = run(store, "undated", agencies=agencies, documents=list(bound.documents) or None)
    whose = listed(dict.fromkeys(one.name for one in named))
    where = " ".join(part for part in (whose, f"trong {bound.label}" if bound.documents else "") if part)
    if not rows:
        return none(question, f"{where}: trong các việc đã đọc được, không thấy việc nào thiếu thời hạn.")
    items = items_of(store, [unranked(row) for row in rows[:_MOST]])
    return Answer(
        question.text,
        question.type,
        ANSWERED,
        f"{where}: {len(rows)} việc đã đọc được không ghi thời hạn.",
        filters_of(question),
        [{"name": item.action, "task": item.task, "document": item.source.key} for item in items],
        items,
        notes=[_READ],
    )
