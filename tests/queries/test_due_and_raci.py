"""Deadlines as of a day, the calendar file, the matrix, the checks."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from graph.store import Store
from queries.answer import Deadline, Item, Source
from queries.ask_when import of_period
from queries.due import DUE, LATER, OVERDUE, RECURRING, UNKNOWN, _stand, calendar, due
from queries.gaps import CHECKS, find_gaps
from queries.question import read_question
from queries.raci import raci


def _item(end: str | None, type: str = "day") -> Item:
    source = Source("k", "KH", None, None, None, None, None, None, None)
    return Item("k#t1", "Nộp báo cáo", "assignment", source, deadline=Deadline("trước ngày X", end, end, type, ""))


@pytest.mark.parametrize(
    ("end", "type", "recurrence", "state", "days"),
    [
        ("2024-10-31", "day", None, DUE, 30),  # the last day of those that count as near
        ("2024-11-01", "day", None, LATER, 31),
        ("2024-10-01", "day", None, DUE, 0),  # the day itself is not overdue
        ("2024-09-30", "day", None, OVERDUE, -1),
        (None, "before_event", None, UNKNOWN, None),  # no day in the text: none is invented
        (None, "recurring", "hằng tháng", RECURRING, None),
        ("2024-01-01", "recurring", "hằng tháng", RECURRING, None),  # never overdue: it comes again
    ],
)
def test_states(end: str | None, type: str, recurrence: str | None, state: str, days: int | None) -> None:
    found = _stand(_item(end, type), recurrence, date(2024, 10, 1), 30)
    assert (found.state, found.days) == (state, days)


def test_calendar_is_read_back(samples: Store) -> None:
    dues = due(samples, date(2024, 10, 1))
    made = calendar(dues, datetime(2024, 10, 1, tzinfo=UTC))
    events = Calendar.from_ical(made).walk("VEVENT")
    dated = [one for one in dues if one.item.deadline and one.item.deadline.end and one.state != RECURRING]
    assert len(events) == len(dated) > 0
    assert {event.decoded("dtstart").isoformat() for event in events} == {
        one.item.deadline.end for one in dated if one.item.deadline
    }


def test_matrix_of_the_samples(samples: Store) -> None:
    matrix = raci(samples, provinces=["Đồng Nai"])
    assert len(matrix.rows) > 50
    lead = next(key for key in matrix.cells if matrix.cells[key] == "A")
    assert lead[0] in {row["key"] for row in matrix.rows}
    assert lead[1] in {column["key"] for column in matrix.columns}


def test_checks_on_the_samples(samples: Store) -> None:
    found = {check: [g for g in find_gaps(samples) if g.check == check] for check in CHECKS}
    assert any("171/KH-UBND" in gap.subject_name for gap in found["not_loaded"])
    for check in ("later_citation", "repealed", "dates_disagree", "number_twice"):
        assert not found[check], check  # nothing of the kind is in the samples


def _write(store: Store, cypher: str) -> None:
    store.run(cypher, write=True)


_TWO = "CREATE (a:Document {key: 'a', status: 'loaded', date: '2024-05-01', year: 2024}), "


@pytest.mark.parametrize(
    ("check", "cypher", "found"),
    [
        ("later_citation", _TWO + "(b:Document {key: 'b', date: '2024-06-01'}), (a)-[:MENTIONS]->(b)", 1),
        ("later_citation", _TWO + "(b:Document {key: 'b', date: '2024-05-01'}), (a)-[:MENTIONS]->(b)", 0),  # the same day
        ("later_citation", _TWO + "(b:Document {key: 'b', date: '2024-06'}), (a)-[:MENTIONS]->(b)", 0),  # only a month is known
        (
            "repealed",
            _TWO + "(b:Document {key: 'b'}), (c:Document {key: 'c', date: '2023-01-01'}), (a)-[:MENTIONS]->(b), "
            "(c)-[:REPLACES {certainty: 'stated'}]->(b)",
            1,
        ),
        (
            "repealed",  # replaced only after it was cited
            _TWO + "(b:Document {key: 'b'}), (c:Document {key: 'c', date: '2024-07-01'}), (a)-[:MENTIONS]->(b), "
            "(c)-[:REPLACES {certainty: 'stated'}]->(b)",
            0,
        ),
        (
            "repealed",  # it names the other in order to replace it
            _TWO + "(b:Document {key: 'b'}), (c:Document {key: 'c', date: '2023-01-01'}), (a)-[:MENTIONS]->(b), "
            "(c)-[:REPLACES {certainty: 'stated'}]->(b), (a)-[:REPLACES {certainty: 'stated'}]->(b)",
            0,
        ),
        (
            "two_leads",
            _TWO + "(t:Task {key: 't', kind: 'assignment'}), (x:Agency {key: 'x', name: 'X'}), (y:Agency {key: 'y', name: 'Y'}), "
            "(a)-[:HAS_TASK]->(t), (t)-[:ASSIGNED_TO {role: 'chu_tri'}]->(x), (t)-[:ASSIGNED_TO {role: 'chu_tri'}]->(y)",
            1,
        ),
        (
            "two_leads",  # a head and its body are one
            _TWO + "(t:Task {key: 't', kind: 'assignment'}), (x:Agency {key: 'x', name: 'X'}), (y:Agency {key: 'y', name: 'Y'}), "
            "(x)-[:HEADS]->(y), (a)-[:HAS_TASK]->(t), (t)-[:ASSIGNED_TO {role: 'chu_tri'}]->(x), "
            "(t)-[:ASSIGNED_TO {role: 'chu_tri'}]->(y)",
            0,
        ),
        ("no_lead", _TWO + "(t:Task {key: 't', kind: 'assignment', start: 0}), (a)-[:HAS_TASK]->(t)", 1),
        ("no_lead", _TWO + "(t:Task {key: 't', kind: 'information', start: 0}), (a)-[:HAS_TASK]->(t)", 0),  # asks nobody
        (  # said once in the body, and again in the annex with who does it
            "no_lead",
            _TWO + "(t:Task {key: 't', kind: 'unassigned', start: 0, action: 'Xây dựng Đề án phát triển nhân lực số'}),"
            "(u:Task {key: 'u', kind: 'assignment', start: 9, action: 'Đề án phát triển nhân lực số: xây dựng'}),"
            "(x:Agency {key: 'x', name: 'X'}), (a)-[:HAS_TASK]->(t), (a)-[:HAS_TASK]->(u),"
            "(u)-[:ASSIGNED_TO {role: 'chu_tri', responsible: true}]->(x)",
            0,
        ),
        ("no_deadline", _TWO + "(t:Task {key: 't', kind: 'assignment', start: 0}), (a)-[:HAS_TASK]->(t)", 0),  # none has one
    ],
)  # fmt: skip
def test_checks_and_their_counter_examples(check: str, cypher: str, found: int, store: Store) -> None:
    _write(store, cypher)
    assert len(find_gaps(store, [check])) == found


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Mỗi tháng phải báo cáo trước ngày mấy?", "trước ngày 5 hằng tháng"),
        ("hang quy bao cao khi nao", "ngày cuối của mỗi quý"),
        ("Báo cáo trước ngày nào?", "ngày cuối của mỗi quý"),  # no period is said: as they were ranked
    ],
)
def test_a_period_that_is_asked_for_comes_first(text: str, first: str) -> None:
    source = Source("k", "Kế hoạch 1", None, None, None, None, None, None, None)
    told = ("ngày cuối của mỗi quý", "trước ngày 5 hằng tháng")
    items = [Item(w, w, None, source, deadline=Deadline(w, None, None, "recurring", "")) for w in told]
    ranked = of_period(read_question(text), items)
    assert ranked[0].deadline is not None
    assert ranked[0].deadline.words == first
