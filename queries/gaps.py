"""The checks: what is missing or does not fit, each with its evidence. A false alarm is worse than silence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from queries.catalogue import Runs, catalogue, query, run

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
    store: Runs, checks: Iterable[str] | None = None, province: str | None = None, limit: int = 200
) -> list[Gap]:
    """Findings of ``checks`` (all by default), in their order. KeyError for a check that there is not."""
    found = []
    for check in checks or CHECKS:
        name = f"gap_{check}"
        title = query(name).title_vi
        for row in run(store, name, provinces=[province] if province else None, limit=limit):
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
    return found


def titles() -> dict[str, str]:
    """What each check looks for, in Vietnamese."""
    return {check: catalogue()[f"gap_{check}"].title_vi for check in CHECKS}


def counted(gaps: Iterable[Gap]) -> dict[str, Any]:
    """How many findings each check has."""
    count: dict[str, int] = dict.fromkeys(CHECKS, 0)
    for gap in gaps:
        count[gap.check] += 1
    return count
