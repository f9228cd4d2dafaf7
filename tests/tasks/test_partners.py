"""Those who help a lead, named behind it with a verb of their own: "A chủ trì; B, C phối hợp thực hiện"."""

from __future__ import annotations

import pytest

from tests.tasks.reading import record_of, told

HEAD = "II. NỘI DUNG THỰC HIỆN\n\n"
LEAD = ("Sở Xây dựng", "chu_tri", True)
TAX, LAW = ("Sở Tài chính", "phoi_hop", False), ("Sở Tư pháp", "phoi_hop", False)


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        # the partners' verb has the object; a semicolon or a comma parts them from the lead
        (
            "- Giao Sở Xây dựng chủ trì; Sở Tài chính, Sở Tư pháp phối hợp rà soát quy hoạch bến thuyền.",
            [("chủ trì; Sở Tài chính, Sở Tư pháp phối hợp rà soát quy hoạch bến thuyền", {LEAD, TAX, LAW})],
        ),
        (
            "- Sở Xây dựng chủ trì, Sở Tài chính và Sở Tư pháp cùng phối hợp rà soát quy hoạch bến thuyền.",
            [("chủ trì, Sở Tài chính và Sở Tư pháp cùng phối hợp rà soát quy hoạch bến thuyền", {LEAD, TAX, LAW})],
        ),
        # the lead's verb has it
        (
            "- Sở Xây dựng chủ trì lập hồ sơ bến thuyền; Sở Tài chính, Sở Tư pháp phối hợp thực hiện.",
            [("chủ trì lập hồ sơ bến thuyền", {LEAD, TAX, LAW})],
        ),
        # … where an order without a giver leads as well
        (
            "- Phân công Sở Xây dựng chủ trì lập hồ sơ bến thuyền; Sở Tài chính, Sở Tư pháp phối hợp.",
            [("chủ trì lập hồ sơ bến thuyền", {LEAD, TAX, LAW})],
        ),
        # who does it stands in a label or a bracket on a line of its own, behind the item
        (
            "1. Lập hồ sơ bến thuyền.\n\nPhân công: Sở Xây dựng chủ trì; Sở Tài chính, Sở Tư pháp phối hợp.",
            [("Lập hồ sơ bến thuyền", {LEAD, TAX, LAW})],
        ),
        (
            "1. Lập hồ sơ bến thuyền.\n\n(Cơ quan chủ trì: Sở Xây dựng; cơ quan phối hợp: Sở Tài chính)",
            [("Lập hồ sơ bến thuyền", {LEAD, TAX})],
        ),
        # money is a matter of its own, and whoever gives it has a duty
        (
            "1. Kinh phí: Sở Tài chính cân đối, bố trí kinh phí.",
            [("cân đối, bố trí kinh phí", {("Sở Tài chính", "thuc_hien", True)})],
        ),
        ("1. Kinh phí: Ngân sách tỉnh và nguồn xã hội hóa.", []),
        # … but such a word over a list of duties is no label
        (
            "1. Phân công nhiệm vụ:\n\na) Sở Tài chính: cấp tiền lập hồ sơ.",
            [("cấp tiền lập hồ sơ", {("Sở Tài chính", "thuc_hien", True)})],
        ),
        # a partner of no list is no reason to take those named beside it for the doers
        (
            "- Sở Xây dựng chủ trì; Sở Tài chính, nhóm thợ làng chài phối hợp sửa bến thuyền.",
            [("chủ trì; Sở Tài chính, nhóm thợ làng chài phối hợp sửa bến thuyền", {LEAD, TAX})],
        ),
        # in a bracket
        ("- Sửa bến thuyền (giao Sở Xây dựng chủ trì; Sở Tài chính phối hợp).", [("Sửa bến thuyền", {LEAD, TAX})]),
        ("- Sửa bến thuyền (Sở Xây dựng chủ trì, Sở Tài chính phối hợp).", [("Sửa bến thuyền", {LEAD, TAX})]),
        # the sentence only says who: it speaks of what stands before it, in the item or beside it
        (
            "- Tổ chức hội đua thuyền trên sông. Giao Sở Xây dựng chủ trì; Sở Tài chính phối hợp thực hiện.",
            [("Tổ chức hội đua thuyền trên sông", {LEAD, TAX})],
        ),
        (
            "1. Mùa nước nổi\n\n- Tổ chức hội đua thuyền trên sông.\n\n- Sở Xây dựng chủ trì, Sở Tài chính phối hợp.",
            [("Tổ chức hội đua thuyền trên sông", {LEAD, TAX})],
        ),
        # who helps with a work of their own has that work
        (
            "- Sở Xây dựng chủ trì lập hồ sơ bến thuyền; Sở Tài chính bố trí kinh phí.",
            [
                ("chủ trì lập hồ sơ bến thuyền", {LEAD}),
                ("bố trí kinh phí", {("Sở Tài chính", "thuc_hien", True)}),
            ],
        ),
        # with no lead, those who help answer for it
        (
            "- Sở Tài chính, Sở Tư pháp phối hợp rà soát quy hoạch bến thuyền.",
            [
                (
                    "phối hợp rà soát quy hoạch bến thuyền",
                    {("Sở Tài chính", "phoi_hop", True), ("Sở Tư pháp", "phoi_hop", True)},
                )
            ],
        ),
    ],
)
def test_partners(item: str, expected: list[tuple[str, set[tuple[str, str, bool]]]]) -> None:
    assert told(record_of(HEAD + item)) == expected
