"""Those who help a lead, named behind it with a verb of their own: "A chủ trì; B, C phối hợp thực hiện"."""

from __future__ import annotations

import pytest

from tests.tasks.reading import actors, record_of, told

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


CIRCULAR = (
    "BỘ XÂY DỰNG\n\nSố: 11/2026/TT-BXD\n\nHà Nội, ngày 10 tháng 9 năm 2026\n\nTHÔNG TƯ\nQuy định về bản đồ\n\n{body}\n"
)
DIRECTS = ("Ủy ban nhân dân cấp tỉnh", "chi_dao", True)
MINISTRIES = ("Các bộ, ngành liên quan", "phoi_hop", False)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # those whom another commands are his, and no units of the ministry that issues
        (
            "Điều 2. Trách nhiệm của Ủy ban nhân dân cấp tỉnh\n\n1. Chỉ đạo các cơ quan chuyên môn, các đơn vị liên quan "
            "lập bản đồ.",
            {
                DIRECTS,
                ("Các cơ quan chuyên môn thuộc Ủy ban nhân dân cấp tỉnh", "thuc_hien", False),
                ("Các đơn vị liên quan", "thuc_hien", False),
            },
        ),
        # … but beside one of its own units they are
        (
            "Điều 3. Trách nhiệm của Cục Phát triển đô thị\n\n1. Phối hợp với các đơn vị liên quan lập bản đồ.",
            {
                ("Cục Phát triển đô thị, Bộ Xây dựng", "phoi_hop", True),
                ("Các đơn vị liên quan (Bộ Xây dựng)", "phoi_hop", False),
            },
        ),
        # … and only a committee has "cơ quan chuyên môn"
        (
            "Điều 3. Trách nhiệm của Sở Xây dựng\n\n1. Phối hợp với các cơ quan chuyên môn lập bản đồ.",
            {
                ("Sở Xây dựng các tỉnh, thành phố trực thuộc Trung ương", "phoi_hop", True),
                ("Các cơ quan chuyên môn", "phoi_hop", False),
            },
        ),
        # ministries are in no ministry, and localities neither
        (
            "Điều 4. Các địa phương có trách nhiệm phối hợp với các bộ, ngành liên quan lập bản đồ.",
            {("Các địa phương", "phoi_hop", True), MINISTRIES},
        ),
    ],
)
def test_whose_units_in_a_circular(body: str, expected: set[tuple[str, str, bool]]) -> None:
    (task,) = record_of(body, CIRCULAR).tasks
    assert {(actor.name, actor.role, actor.responsible) for actor in task.actors} == expected
    assert not any(actor.agency.startswith("tw/bo-xay-dung/nhom/dia-phuong") for actor in task.actors)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # a body of the whole country is no unit of the ministry, and one or the other of two is nobody's name
        (
            "Điều 2. Trách nhiệm của các đơn vị\n\n1. Ủy ban Paralympic Việt Nam: lập danh sách vận động viên.",
            ["tw/uy-ban-paralympic-viet-nam"],
        ),
        # what the lead-in says that they do is no part of their name
        (
            "Điều 2. Ban Hoa Sen thực hiện quản lý rủi ro theo các yêu cầu sau đây:\n\n1. Kiểm soát hạn mức rủi ro.",
            ["tw/bo-xay-dung/ban-hoa-sen"],
        ),
        (
            "Điều 2. Ban Hoa Sen xem xét báo cáo kết quả theo các nội dung sau đây:\n\n1. Kiểm soát hạn mức rủi ro.",
            ["tw/bo-xay-dung/ban-hoa-sen"],
        ),
        ("Điều 2. Văn phòng hoặc bộ phận hành chính làm nhiệm vụ tiếp công dân.", []),
    ],
)
def test_bodies_of_no_list_in_a_circular(body: str, expected: list[str]) -> None:
    assert [actor.agency for task in record_of(body, CIRCULAR).tasks for actor in task.actors] == expected


@pytest.mark.parametrize(
    ("item", "receivers"),
    [
        # whom the money is for is told nothing
        ("báo cáo cấp có thẩm quyền xem xét, bố trí vốn để cấp cho Ngân hàng Chính sách xã hội thực hiện cho vay.", []),
        ("báo cáo cấp có thẩm quyền phê duyệt bố trí vốn ngân sách ủy thác cho Ngân hàng Chính sách xã hội.", []),
        # … but a report of what was given is for whom it is sent to
        ("báo cáo tình hình hỗ trợ cho Sở Tài chính trước ngày 20/5/2024.", ["Sở Tài chính"]),
        ("báo cáo cơ quan có thẩm quyền và gửi về Sở Tài chính.", ["Cơ quan có thẩm quyền", "Sở Tài chính"]),
    ],
)
def test_who_is_told(item: str, receivers: list[str]) -> None:
    (task,) = record_of(f"{HEAD}- Sở Xây dựng {item}").tasks
    assert [name for name, role, _ in sorted(actors(task)) if role == "nhan_bao_cao"] == receivers
