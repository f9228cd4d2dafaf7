"""Kinds of the forces and of the party, boards, and issuers that no lexicon knows."""

from __future__ import annotations

import pytest

from loaders.parse import parse
from loaders.text import Text

HEAD = """ỦY BAN NHÂN DÂN
TỈNH QUẢNG NINH
Số: 215/KH-UBND
Quảng Ninh, ngày 12 tháng 9 năm 2024

KẾ HOẠCH
Triển khai chuyển đổi số trong nông nghiệp

"""


@pytest.mark.parametrize(
    ("body", "told"),
    [
        # A kind that the citation words once lacked: the list goes on.
        (
            "Thực hiện Mệnh lệnh số 03/ML-BCA ngày 15/7/2024 của Bộ trưởng Bộ Công an; Kế hoạch số 31/KH-BTC ngày"
            " 20/7/2024 của Bộ Tài chính, Sở làm.",
            [("ML", "THUC_HIEN", "Bộ trưởng Bộ Công an"), ("KH", "THUC_HIEN", "Bộ Tài chính")],
        ),
        # Boards of the state and military regions.
        (
            "Thực hiện Kế hoạch số 14/KH-UBATGTQG ngày 08/01/2024 của Ủy ban ATGT Quốc gia và Chỉ lệnh số 9/CL-TL ngày"
            " 20/2/2024 của Tư lệnh Quân khu 3, Sở làm.",
            [("KH", "THUC_HIEN", "Ủy ban ATGT Quốc gia"), ("ChL", "THUC_HIEN", "Tư lệnh Quân khu 3")],
        ),
        # An issuer that no lexicon knows, behind the day: it ends at "và", which may be a part of its name.
        (
            "Thực hiện Báo cáo số 33-BC/ĐGS, ngày 05/5/2024 của Đoàn giám sát và kết luận như sau:",
            [("BC", "THUC_HIEN", "Đoàn giám sát")],
        ),
        (
            "Thực hiện Kế hoạch số 3-KH/TBVK ngày 05/5/2024 của Tiểu ban Văn kiện và Nhân sự; Kế hoạch số 31/KH-BTC"
            " ngày 20/7/2024 của Bộ Tài chính, Sở làm.",
            [("KH", "THUC_HIEN", "Tiểu ban Văn kiện và Nhân sự"), ("KH", "THUC_HIEN", "Bộ Tài chính")],
        ),
        # What stands behind it says what is done.
        (
            "Thực hiện Công văn số 12/EVN-KD ngày 1/2/2024 của Tổng Giám đốc Tập đoàn kiểm tra việc cấp điện, Sở làm.",
            [("CV", "THUC_HIEN", "")],
        ),
        # Another's consent in brackets behind the proposal.
        (
            "Theo đề nghị của Sở Nội vụ tại Tờ trình số 88/TTr-SNV ngày 01/8/2024 (sau khi có ý kiến thống nhất của"
            " Công an tỉnh tại Văn bản số 142/CAT-PA03 ngày 25/7/2024).",
            [("TTr", "THEO_DE_NGHI", None), ("CV", "THEO_DE_NGHI", "Công an tỉnh")],
        ),
    ],
)
def test_lists_of_kinds_and_issuers_little_known(body: str, told: list[tuple[str, str, str | None]]) -> None:
    found = parse(Text(f"{HEAD}{body}\n"))[0].citations
    assert [(c.target.kind, c.relation, c.issuer_text or None) for c in found] == [
        (kind, relation, ("Sở Nội vụ" if issuer is None else issuer) or None) for kind, relation, issuer in told
    ]
