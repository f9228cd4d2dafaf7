"""Forms to be filled in behind a document's ending give nobody a task; other annexes do."""

from __future__ import annotations

import pytest

from tests.tasks.reading import PLAN, record_of

BODY = "III. TỔ CHỨC THỰC HIỆN\n\n1. Giao Sở Y tế mua thuốc.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nNguyễn Văn An\n\n"
BLANKS = "Tên đơn vị: …………………\n\nĐịa chỉ: ………………… Điện thoại: …………\n\n"
ORDER = "Giao Sở Tài chính có trách nhiệm bố trí kinh phí.\n\n"
OWN, THEIRS = "mua thuốc", "có trách nhiệm bố trí kinh phí"


@pytest.mark.parametrize(
    ("annex", "expected"),
    [
        (f"Mẫu số 01\n\n{BLANKS}{ORDER}", [OWN]),
        (f"PHỤ LỤC II\n\nMẪU QUYẾT ĐỊNH CẤP PHÉP\n\n{BLANKS}{ORDER}", [OWN]),
        (f"Phụ lục 1\n\nVỀ MẪU GIẤY PHÉP\n\n{BLANKS}{ORDER}", [OWN]),
        # dots for blanks, as older texts have them
        (f"BIỂU MẪU 2\n\n{BLANKS.replace('…', '...')}{ORDER}", [OWN]),
        # nothing to fill in
        (f"Mẫu số 01\n\nTên đơn vị: Trung tâm Y tế\n\n{ORDER}", [OWN, THEIRS]),
        # an annex with blanks that no heading calls a form
        (f"PHỤ LỤC II\n\nPHÂN CÔNG NHIỆM VỤ\n\n{BLANKS}{ORDER}", [OWN, THEIRS]),
        # the form ends where the next annex begins
        (f"Mẫu số 01\n\n{BLANKS}\n\nPHỤ LỤC III\n\nPHÂN CÔNG NHIỆM VỤ\n\n{ORDER}", [OWN, THEIRS]),
    ],
)
def test_blank_forms(annex: str, expected: list[str]) -> None:
    assert [task.action for task in record_of(BODY + annex, PLAN).tasks] == expected


def test_a_form_named_before_the_ending_stops_nothing() -> None:
    """ "Mẫu phiếu …" may begin a paragraph of the body."""
    body = "III. TỔ CHỨC THỰC HIỆN\n\nMẫu phiếu: ………… ………… …………\n\n1. Giao Sở Y tế mua thuốc.\n\n"
    assert [task.action for task in record_of(body, PLAN).tasks] == [OWN]
