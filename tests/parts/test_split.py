"""Several documents in one file."""

from __future__ import annotations

import pytest

from loaders.parts import read_parts, split_documents
from loaders.text import Text

DECISION = (
    "ỦY BAN NHÂN DÂN TỈNH SƠN LA\nSố: 77/QĐ-UBND\nSơn La, ngày 5 tháng 3 năm 2023\nQUYẾT ĐỊNH\nBan hành Kế hoạch X\n"
    "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật A;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch X.\n"
    "Nơi nhận:\n- Như Điều 1;\n- Lưu: VT.\nCHỦ TỊCH\nTrần Văn An\n"
)
ENACTED = (
    "(Kèm theo Quyết định số 77/QĐ-UBND ngày 05/3/2023 của Chủ tịch Ủy ban nhân dân tỉnh)\n\nI. MỤC ĐÍCH\n1. Làm.\n"
)

ROWS = [
    # (text, starts of the documents after the first)
    (DECISION, []),
    (DECISION + f"\nKẾ HOẠCH\n\nThực hiện X năm 2023\n{ENACTED}", ["KẾ HOẠCH\n\nThực hiện"]),
    # run on after the name
    (DECISION.rstrip("\n") + f" KẾ HOẠCH THỰC HIỆN X NĂM 2023 {ENACTED}", ["KẾ HOẠCH THỰC HIỆN"]),
    # annexes and tables stay with their document
    (DECISION + f"\nPHỤ LỤC I\nDANH MỤC\n{ENACTED}", []),
    # a form inside an annex is no document, though it has a motto
    (DECISION + "\nMẫu số 01\nTÊN CƠ QUAN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: …/BC-…\nBÁO CÁO\nKết quả\n", []),
    # a letter and the draft that it sends
    (
        DECISION
        + "\nHỘI ĐỒNG NHÂN DÂN\nTỈNH SƠN LA\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố:   /NQ-HĐND\nNGHỊ QUYẾT\nQuy định Y\n",
        ["HỘI ĐỒNG"],
    ),
]


@pytest.mark.parametrize(("content", "starts"), ROWS)
def test_split(content: str, starts: list[str]) -> None:
    parts = split_documents(Text(content))
    assert [
        content[part.start :].strip()[: len(start)] for part, start in zip(parts[1:], starts, strict=True)
    ] == starts
    assert [part.number for part in parts] == ([None] if not starts else list(range(1, len(parts) + 1)))


def test_promulgated_plan_inherits_and_says_so() -> None:
    text = Text(DECISION + f"\nKẾ HOẠCH\n\nThực hiện X năm 2023\n{ENACTED}")
    plan = read_parts(text, split_documents(text)[1])
    assert (plan.info.kind, plan.info.number, plan.info.so_ky_hieu) == ("KH", None, None)
    assert (plan.info.issuer, plan.info.issuer_certainty) == ("son-la/ubnd", "inferred")
    assert (plan.info.date.earliest, plan.info.date.bounds_basis) == ("2023-03-05", "theo văn bản ban hành")
    assert plan.context.province == "Sơn La"
    assert [heading.path for heading in plan.sections] == ["I", "I.1"]
