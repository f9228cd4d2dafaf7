"""Which tasks are due, or overdue, in a month, a quarter, a year, as of a day?"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from queries.agencies import find_agencies
from queries.answer import ANSWERED, Answer, Item
from queries.answering import filters_of, none
from queries.bound import bound_by
from queries.catalogue import Runs
from queries.due import OVERDUE, due
from queries.lexicon import phrases
from queries.question import Question
from queries.subjects import subjects_of
from queries.wording import day
from queries.words import fold

_SOON = 30  # days: "sắp đến hạn"
_MOST = 60  # shown as cards
_COUNTED = 1000
_DAY = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?!\d)")
_MONTH = re.compile(r"(?:tháng|month|thang)\s+(\d{1,2})(?:\s*(?:/|năm|nam)\s*|\s+)((?:19|20)\d\d)", re.IGNORECASE)
_BARE_MONTH = re.compile(r"(?:tháng|month|thang)\s+(\d{1,2})(?!\d)", re.IGNORECASE)  # of the year that is said, or this
_QUARTER = re.compile(r"(?:quý|quy|quarter)\s+(iv|iii|ii|i|[1-4])\s*(?:/|năm|nam|of)?\s*((?:19|20)\d\d)", re.IGNORECASE)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_DONE_UNKNOWN = "“Qua hạn” chỉ nói ngày đã qua; văn bản không cho biết việc đã xong hay chưa."


@dataclass(frozen=True, slots=True)
class Period:
    """Days from ``first`` to ``last``, and what they are called."""

    first: date
    last: date
    name: str


def ask_due(store: Runs, question: Question, today: date | None = None) -> Answer:
    """The tasks whose last day lies in the period that the question says, before the day it says, or soon."""
    now = today or date.today()
    bound = bound_by(store, question)
    if bound.named and not bound.documents:
        return none(
            question, f"{bound.label}: chưa nạp hoặc không phải của nơi được hỏi, nên không biết việc nào đến hạn."
        )
    named = [one for some in subjects_of(question, find_agencies(store, question)) for one in some]
    agencies = [one.key for one in named] or None
    period = period_of(question, now, bound.year)
    provinces = None if bound.documents else list(question.provinces) or None
    listed = due(
        store,
        now,
        provinces=provinces,
        agencies=agencies,
        limit=_COUNTED,
        first=period.first,
        last=period.last,
        documents=list(bound.documents) or None,
    )
    found = [one for one in listed if one.days is not None]  # what recurs is not due once
    if not found:
        whose = " của " + "; ".join(dict.fromkeys(one.name for one in named)) if named else ""
        of = f" của {', '.join(question.provinces)}" if question.provinces else ""
        where = f"các việc đã đọc được của {bound.label}" if bound.documents else f"các văn bản đã nạp{of}"
        return none(question, f"Không tìm thấy nhiệm vụ nào{whose} ghi hạn {period.name} trong {where}.")
    keys = set(agencies or ())
    own = [one for one in found if not keys or _answers_for(one.item, keys)]
    beside = len(found) - len(own) if own else 0
    found = own or found
    items = [one.item for one in found[:_MOST]]
    return Answer(
        question.text,
        question.type,
        ANSWERED,
        f"{'Hơn ' if len(listed) == _COUNTED else ''}{len(found)} nhiệm vụ có hạn {period.name}.",
        filters_of(question),
        [
            {
                "name": one.item.action,
                "start": one.item.deadline.start if one.item.deadline else None,
                "end": one.item.deadline.end if one.item.deadline else None,
                "state": one.state,
                "task": one.item.task,
                "document": one.item.source.key,
            }
            for one in found
        ],
        items,
        notes=[
            *([_DONE_UNKNOWN] if any(one.state == OVERDUE for one in found) else []),
            *([f"Ngoài ra có {beside} việc mà cơ quan được hỏi chỉ phối hợp hoặc tham gia."] if beside else []),
        ],
    )


def _answers_for(item: Item, agencies: set[str]) -> bool:
    return any(actor.responsible and actor.agency in agencies for actor in item.actors)


def period_of(question: Question, today: date, year: int | None = None) -> Period:
    """The period that the words of the question say; where they say none, all that is past or the days that come.

    year: that of a month without one, else this year.
    """
    text = question.text
    overdue = bool(phrases("overdue").find(list(question.asked), question.accented))
    on = _DAY.search(text)
    until = _date(int(on[3]), int(on[2]), int(on[1])) if on else None
    if overdue:
        last = (until or today) - timedelta(days=1)
        return Period(date.min, last, f"trước ngày {day((until or today).isoformat())}")
    if until:
        return Period(until, until, f"ngày {day(until.isoformat())}")
    month = _MONTH.search(text)
    if month and 1 <= int(month[1]) <= 12:
        return _months(int(month[2]), int(month[1]), int(month[1]), f"trong tháng {int(month[1])}/{month[2]}")
    quarter = _QUARTER.search(text)
    if quarter:
        number = _QUARTERS.get(quarter[1].lower()) or int(quarter[1])
        return _months(int(quarter[2]), number * 3 - 2, number * 3, f"trong quý {number}/{quarter[2]}")
    bare = _BARE_MONTH.search(text)
    if bare and 1 <= int(bare[1]) <= 12:
        year = question.year or year or today.year
        return _months(year, int(bare[1]), int(bare[1]), f"trong tháng {int(bare[1])}/{year}")
    said = set(fold(text))
    if {"thang", "nay"} <= said or {"this", "month"} <= said:
        return _months(today.year, today.month, today.month, f"trong tháng {today.month}/{today.year}")
    if question.year:
        return _months(question.year, 1, 12, f"trong năm {question.year}")
    return Period(today, today + timedelta(days=_SOON), f"trong {_SOON} ngày tới")


def _months(year: int, first: int, last: int, name: str) -> Period:
    return Period(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]), name)


def _date(year: int, month: int, day_of_month: int) -> date | None:
    try:
        return date(year, month, day_of_month)
    except ValueError:
        return None
