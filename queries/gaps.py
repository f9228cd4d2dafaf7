"""The checks: what is missing or does not fit, each with its evidence. A false alarm is worse than silence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from queries.catalogue import Runs, catalogue, query, run
from queries.words import fold

# In the order in which they are shown.
CHECKS = (
    "no_lead",
    "two_leads",
    "no_deadline",
    "groups",
    "not_loaded",
    "not_carried_on",
    "later_citation",
    "repealed",
    "dates_disagree",
    "number_twice",
    "warnings",
)


_MOST_TASKS = 5000
_TELLING = 6  # syllables of a task that can be known again
_SAME = 85  # of 100: the words of two tasks, whatever their order


@dataclass(frozen=True, slots=True)
class Gap:
    """One finding of a check."""

    check: str
    title: str
    document: str
    document_label: str
    subject: str
    subject_name: str
    detail: str
    quote: str | None
    start: int | None
    end: int | None


def find_gaps(
    store: Runs, checks: Iterable[str] | None = None, province: str | None = None, limit: int = 1000
) -> list[Gap]:
    """Findings of ``checks`` (all by default), in their order. KeyError for a check that there is not."""
    found = []
    for check in checks or CHECKS:
        name = f"gap_{check}"
        title = query(name).title_vi
        rows = run(store, name, provinces=[province] if province else None, limit=_MOST_TASKS)
        for row in rows:
            document, subject = row["document"], row["subject"]
            found.append(
                Gap(
                    check,
                    title,
                    document["key"],
                    document.get("label") or document["key"],
                    subject["key"],
                    subject.get("name") or subject["key"],
                    row["detail"],
                    row.get("quote"),
                    row.get("start"),
                    row.get("end"),
                )
            )
    kept: dict[str, int] = {}
    shown = []
    for gap in _without_assigned_elsewhere(store, found):
        kept[gap.check] = kept.get(gap.check, 0) + 1
        if kept[gap.check] <= limit:
            shown.append(gap)
    return shown


def _without_assigned_elsewhere(store: Runs, gaps: list[Gap]) -> list[Gap]:
    """A programme says in its body what is to be done, and in the annex, in much the same words, who does it."""
    documents = sorted({gap.document for gap in gaps if gap.check == "no_lead"})
    if not documents:
        return gaps
    assigned: dict[str, list[str]] = {}
    for row in run(store, "tasks_of_document", documents=documents, limit=_MOST_TASKS):
        if any(actor["responsible"] for actor in row["actors"]):
            assigned.setdefault(row["document"]["key"], []).append(" ".join(fold(row["task"]["action"] or "")))

    def told(gap: Gap) -> bool:
        words = fold(gap.subject_name)
        said = assigned.get(gap.document, ())
        return len(words) >= _TELLING and any(fuzz.token_set_ratio(" ".join(words), one) >= _SAME for one in said)

    return [gap for gap in gaps if gap.check != "no_lead" or not told(gap)]


def titles() -> dict[str, str]:
    """What each check looks for, in Vietnamese."""
    return {check: catalogue()[f"gap_{check}"].title_vi for check in CHECKS}


def counted(gaps: Iterable[Gap]) -> dict[str, Any]:
    """How many findings each check has."""
    count: dict[str, int] = dict.fromkeys(CHECKS, 0)
    for gap in gaps:
        count[gap.check] += 1
    return count
