"""The year of days without one, where a document plans another year than that of its own day."""

from __future__ import annotations

import pytest

from loaders.parse import parse
from loaders.text import Text
from tests.tasks.reading import LETTER, PLAN

WORK = "I. NHIỆM VỤ\n\n1. Sở Y tế báo cáo {when}."
NEXT = "Y tế năm 2026"


def _parsed(title: str, day: str, body: str) -> str:
    head = PLAN.replace("Phát triển du lịch năm 2024", title).replace("ngày 10 tháng 3 năm 2024", day)
    return head.format(body=body)


@pytest.mark.parametrize(
    ("title", "day", "body", "expected"),
    [
        # the plan of a year is issued at the end of the year before
        (NEXT, "ngày 24 tháng 12 năm 2025", WORK.format(when="trước ngày 15/11"), (None, "2026-11-15")),
        (NEXT, "ngày 24 tháng 12 năm 2025", WORK.format(when="trong quý I"), ("2026-01-01", "2026-03-31")),
        (NEXT, "ngày 24 tháng 12 năm 2025", WORK.format(when="trong tháng 12"), ("2026-12-01", "2026-12-31")),
        (NEXT, "ngày 05 tháng 11 năm 2025", WORK.format(when="trước ngày 30/4"), (None, "2026-04-30")),
        # of either year: the plan may be prepared till then, or carried out
        (NEXT, "ngày 24 tháng 12 năm 2025", WORK.format(when="trước ngày 28/12"), (None, None)),
        (NEXT, "ngày 05 tháng 11 năm 2025", WORK.format(when="trong tháng 12"), (None, None)),
        # what the year begins with is made ready before it
        (
            "Đón Tết Bính Ngọ 2026",
            "ngày 05 tháng 12 năm 2025",
            WORK.format(when="trước ngày 28/12"),
            (None, "2025-12-28"),
        ),
        (
            "Đón Tết Bính Ngọ 2026",
            "ngày 05 tháng 12 năm 2025",
            WORK.format(when="từ ngày 15/12 đến ngày 28/02"),
            ("2025-12-15", "2026-02-28"),
        ),
        # in summer the next year's plan is prepared
        (NEXT, "ngày 05 tháng 7 năm 2025", WORK.format(when="trước ngày 30/9"), (None, "2025-09-30")),
        # the title's year is the document's, or it is one of several
        ("Y tế năm 2025", "ngày 24 tháng 12 năm 2025", WORK.format(when="trước ngày 15/11"), (None, "2025-11-15")),
        ("Y tế đến năm 2026", "ngày 24 tháng 12 năm 2025", WORK.format(when="trước ngày 15/11"), (None, "2025-11-15")),
        # the nearest heading that names a year
        (
            "Y tế",
            "ngày 24 tháng 12 năm 2025",
            WORK.format(when="trước ngày 15/11").replace("NHIỆM VỤ", "NHIỆM VỤ NĂM 2026"),
            (None, "2026-11-15"),
        ),
        # a school year goes over two
        (
            "Y tế năm học 2025-2026",
            "ngày 20 tháng 8 năm 2025",
            WORK.format(when="trước ngày 15/5"),
            (None, "2026-05-15"),
        ),
        (
            "Y tế năm học 2025-2026",
            "ngày 20 tháng 8 năm 2025",
            WORK.format(when="trước ngày 1/11"),
            (None, "2025-11-01"),
        ),
    ],
)
def test_the_year_that_is_planned(title: str, day: str, body: str, expected: tuple[str | None, str | None]) -> None:
    (record,) = parse(Text(_parsed(title, day, body)))
    (task,) = record.tasks
    assert task.deadline is not None
    assert (task.deadline.start, task.deadline.end) == expected


def test_an_event_is_of_the_year_of_its_task() -> None:
    body = "I. NHIỆM VỤ NĂM 2026\n\n1. Sở Y tế tổ chức Hội nghị tổng kết vào ngày 20/6."
    (record,) = parse(Text(_parsed("Y tế", "ngày 24 tháng 12 năm 2025", body)))
    (event,) = record.events
    assert event.date_start == "2026-06-20"


def test_what_was_held_is_of_the_documents_own_year() -> None:
    body = "1. Ngày 15/11, Sở Y tế đã tổ chức Hội nghị tổng kết công tác y tế vào ngày 20/11."
    (record,) = parse(Text(_parsed(NEXT, "ngày 24 tháng 12 năm 2025", body)))
    assert [(event.status, event.date_start) for event in record.events] == [("held", "2025-11-20")]


def test_a_letter_asks_for_an_answer_soon() -> None:
    letter = LETTER.replace("V/v phòng, chống dịch bệnh", "V/v xây dựng kế hoạch y tế năm 2026")
    letter = letter.replace("ngày 05 tháng 6 năm 2024", "ngày 10 tháng 12 năm 2025")
    body = "Đề nghị Sở Giáo dục và Đào tạo báo cáo số liệu trước ngày 28/12; rà soát hồ sơ trong tháng 3."
    (record,) = parse(Text(letter.format(body=body)))
    assert [task.deadline and task.deadline.end for task in record.tasks] == ["2025-12-28", "2026-03-31"]
