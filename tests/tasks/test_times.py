"""When a task is due where the time does not stand in the words of the task itself."""

from __future__ import annotations

import pytest

from loaders.record import INFERRED
from tests.tasks.reading import record_of

HEAD = "III. TỔ CHỨC THỰC HIỆN\n\n"
COMMUNES = "Ủy ban nhân dân xã, phường, thị trấn"


def times(body: str) -> list[tuple[str, str | None]]:
    """The tasks as (words, words of the time)."""
    return [
        (" ".join(task.quote.split()), task.deadline.raw.quote if task.deadline else None)
        for task in record_of(f"{HEAD}{body}").tasks
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # how often, before the subject
        (
            "1. Hằng quý, Sở Y tế có trách nhiệm tổng hợp số liệu.",
            [("có trách nhiệm tổng hợp số liệu", "Hằng quý")],
        ),
        # between those told and what they are to do, behind the basis too; the time ends where the action begins
        (
            f"1. Giao {COMMUNES}, trong tháng 9/2025, hoàn thành việc rà soát hộ nghèo.\n\n"
            f"2. Yêu cầu {COMMUNES} trong thời hạn 10 ngày kể từ ngày ban hành Kế hoạch này xây dựng kế hoạch chi tiết.\n\n"
            "3. Sở Y tế căn cứ Kế hoạch này, trước ngày 20/9/2025 tổng hợp số liệu.",
            [
                ("hoàn thành việc rà soát hộ nghèo", "trong tháng 9/2025"),
                ("xây dựng kế hoạch chi tiết", "trong thời hạn 10 ngày kể từ ngày ban hành Kế hoạch này"),
                ("tổng hợp số liệu", "trước ngày 20/9/2025"),
            ],
        ),
        # "báo cáo" behind a date is done by then; a report of that date is a report
        (
            "1. Giao Sở Y tế chậm nhất ngày 20/9/2025 báo cáo Ủy ban nhân dân tỉnh.\n\n"
            "2. Sở Y tế theo kế hoạch ngày 20/9/2025 báo cáo của Sở Nội vụ tổng hợp số liệu.",
            [("báo cáo Ủy ban nhân dân tỉnh", "chậm nhất ngày 20/9/2025"), ("tổng hợp số liệu", None)],
        ),
        # what the basis is about is no time of the task
        (
            "1. Giao Sở Y tế căn cứ kế hoạch năm 2025, trong đó có nội dung đào tạo, tổ chức tập huấn.",
            [("tổ chức tập huấn", None)],
        ),
        # the lead-in's time is that of the items below it, whoever has sent the papers
        (
            f"1. {COMMUNES}: Trong thời hạn không quá 07 (bảy) ngày làm việc, kể từ ngày nhận được đơn của người dân về "
            "việc hỗ trợ có trách nhiệm:\n\na) Xác minh hồ sơ.\n\nb) Niêm yết danh sách.",
            [
                (
                    "Xác minh hồ sơ",
                    "Trong thời hạn không quá 07 (bảy) ngày làm việc, kể từ ngày nhận được đơn của "
                    "người dân về việc hỗ trợ",
                ),
                (
                    "Niêm yết danh sách",
                    "Trong thời hạn không quá 07 (bảy) ngày làm việc, kể từ ngày nhận được đơn của "
                    "người dân về việc hỗ trợ",
                ),
            ],
        ),
        (
            f"1. Sở Y tế: Trong thời hạn 03 ngày kể từ ngày nhận được hồ sơ của {COMMUNES} có trách nhiệm:\n\n"
            "a) Thẩm tra hồ sơ.",
            [("Thẩm tra hồ sơ", f"Trong thời hạn 03 ngày kể từ ngày nhận được hồ sơ của {COMMUNES[:18]}")],
        ),
        # an item's own time goes first, and the next heading's items have none
        (
            "1. Sở Y tế: Trong thời hạn 03 ngày kể từ ngày nhận hồ sơ có trách nhiệm:\n\n"
            "a) Kiểm tra các bếp ăn trước ngày 20/4/2024.\n\n2. Sở Xây dựng:\n\na) Kiểm tra nhà ở.",
            [("Kiểm tra các bếp ăn trước ngày 20/4/2024", "trước ngày 20/4/2024"), ("Kiểm tra nhà ở", None)],
        ),
        # a block under the last of several items: a day that one of them names itself goes before
        (
            "1. Tổ chức hội nghị:\n\n1.1. Mở hội nghị lần một: chậm nhất ngày 10/4/2024.\n\n"
            "1.2. Mở hội nghị lần hai: chậm nhất ngày 10/5/2024.\n\n- Thời gian hoàn thành: Quý II/2024.\n\n"
            "- Đơn vị chủ trì: Sở Y tế.",
            [
                ("Mở hội nghị lần một: chậm nhất ngày 10/4/2024", "chậm nhất ngày 10/4/2024"),
                ("Mở hội nghị lần hai: chậm nhất ngày 10/5/2024", "chậm nhất ngày 10/5/2024"),
            ],
        ),
        # who and by when, behind what is to be done
        (
            "1. Tổ chức học tập nghị quyết. Sở Y tế chủ trì, phối hợp với Sở Nội vụ thực hiện; hoàn thành trong tháng "
            "9/2024.",
            [("Tổ chức học tập nghị quyết", "hoàn thành trong tháng 9/2024")],
        ),
        (
            "1. Tổ chức học tập nghị quyết. Giao Sở Y tế chủ trì thực hiện, hoàn thành trước ngày 30/9/2024.",
            [("Tổ chức học tập nghị quyết", "hoàn thành trước ngày 30/9/2024")],
        ),
        # a time behind a semicolon is that of the clause before it
        (
            "1. Sở Y tế lập 03 tổ đo đạc; chuẩn bị phương tiện; hoàn thành trước ngày 30/9/2024.",
            [("lập 03 tổ đo đạc", None), ("chuẩn bị phương tiện", "trước ngày 30/9/2024")],
        ),
        # behind another condition
        (
            "1. Sau khi nhận đủ hồ sơ, trong vòng 10 ngày, Sở Y tế thẩm định các đề án.",
            [("thẩm định các đề án", "trong vòng 10 ngày")],
        ),
        # "ngày làm việc" is no doing
        (
            "1. Sở Y tế: Trong thời hạn 05 ngày làm việc, kể từ ngày nhận tờ trình, Sở Y tế thẩm định các đề án.",
            [("thẩm định các đề án", "Trong thời hạn 05 ngày làm việc, kể từ ngày nhận tờ trình")],
        ),
        # a sentence that tells only the time
        (
            "1. Sở Y tế lập 03 tổ đo đạc. Thời gian xong trước ngày 20 tháng 6.",
            [("lập 03 tổ đo đạc", "xong trước ngày 20 tháng 6")],
        ),
        (
            "1. Sở Y tế lập 03 tổ đo đạc. Hoàn thành trong quý II/2024. Chuẩn bị phương tiện.",
            [("lập 03 tổ đo đạc", "trong quý II/2024"), ("Chuẩn bị phương tiện", None)],
        ),
        # one that says what is to be done by then is a task
        (
            "1. Sở Y tế lập 03 tổ đo đạc. Hoàn thành việc đo đạc trước ngày 15/5/2024.",
            [
                ("lập 03 tổ đo đạc", None),
                ("Hoàn thành việc đo đạc trước ngày 15/5/2024", "trước ngày 15/5/2024"),
            ],
        ),
    ],
)
def test_when_it_is_due(body: str, expected: list[tuple[str, str | None]]) -> None:
    assert times(body) == expected


def test_the_time_of_the_lead_in_is_inferred() -> None:
    body = f"{HEAD}1. Sở Y tế: Trong thời hạn 03 ngày kể từ ngày nhận hồ sơ có trách nhiệm:\n\na) Thẩm tra hồ sơ."
    (task,) = record_of(body).tasks
    assert task.deadline is not None
    assert task.deadline.certainty == INFERRED


@pytest.mark.parametrize(
    ("item", "condition"),
    [
        # verbs in a row within the condition
        (
            "Trường hợp không được miễn, giảm học phí thì có văn bản trả lời.",
            "Trường hợp không được miễn, giảm học phí",
        ),
        # with "thì" far behind, and many words between the commas
        (
            "Trường hợp không được miễn, giảm học phí vì hồ sơ chưa đầy đủ thì có văn bản trả lời.",
            "Trường hợp không được miễn, giảm học phí vì hồ sơ chưa đầy đủ",
        ),
    ],
)
def test_the_condition_goes_on_to_its_end(item: str, condition: str) -> None:
    (task,) = record_of(f"{HEAD}1. Sở Y tế\n\n- {item}").tasks
    assert task.quote == "có văn bản trả lời"
    assert task.condition is not None
    assert task.condition.quote.strip() == condition


def test_another_body_in_the_condition_is_the_one_that_acts() -> None:
    body = (
        f"{HEAD}1. Sở Y tế\n\n- Trường hợp người dân bị bệnh, muốn về nhà, Công an tỉnh chỉ dẫn chủ xe khi lên đường "
        "thì gửi giấy báo đến trạm."
    )
    assert all(task.quote != "gửi giấy báo đến trạm" for task in record_of(body).tasks)
