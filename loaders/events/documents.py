"""The cited documents that an event stands in: the plan that is about it, and what it is held under."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from loaders.citations.model import Citations
from loaders.events.names import tokens
from loaders.events.near import WordSets
from loaders.record import Citation, Event
from loaders.text import Text

_FEWEST_WORDS = 4  # of a name, to be found again in a title
_NEAR = 200  # characters between "theo Kế hoạch số …, gồm:" and the event
_UNDER = ("THEO", "THUC_HIEN", "TRIEN_KHAI")


def link_documents(text: Text, events: list[Event], citations: Citations) -> None:
    """Fill ``plan`` (a plan whose title names the event) and ``under`` (what the event's sentence goes by).

    Sample 000: "Kế hoạch số 2210/KH-STTTT về tổ chức Lễ phát động …" is the ceremony's plan; "triển khai các nội dung
    còn lại theo Kế hoạch số 171/KH-UBND, gồm: (1) Tổ chức Cuộc thi …" puts the contest under 171.
    """
    plans_cited = [citation for citation in citations.citations if citation.target.kind == "KH"]
    titles = [tokens(citation.target.title or citation.quote) for citation in plans_cited]
    sets = WordSets()
    for title in titles:
        sets.add(title)
    ended = sorted(citations.citations, key=lambda citation: citation.end)
    ends = [citation.end for citation in ended]
    for event in events:
        if event.status in ("context", "observance"):
            continue
        words = tokens(event.name)
        if len(words) >= _FEWEST_WORDS:
            plans = {plans_cited[number].target.doc for number in sets.alike(words) if words <= titles[number]}
            event.plan = plans.pop() if len(plans) == 1 else None
        before = [
            citation
            for citation in ended[bisect_left(ends, event.start - _NEAR) : bisect_right(ends, event.start)]
            if "\n" not in text.clean[citation.end : event.start]
        ]
        event.under = _goes_by(before)


def _goes_by(before: list[Citation]) -> str | None:
    last = max(before, key=lambda citation: citation.end, default=None)
    return last.target.doc if last is not None and last.relation in _UNDER else None
