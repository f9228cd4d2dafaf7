"""Who acts, in what part, and who answers for it."""

from __future__ import annotations

import pytest

from tests.tasks.reading import DECREE, LETTER, record_of, short, told

HEAD = "III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n"
YTE = "Sở Y tế"


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        # lead and helpers
        (
            "Chủ trì, phối hợp với Sở Tài chính, Công an tỉnh xây dựng quy chế quản lý bệnh viện.",
            {(YTE, "chu_tri", True), ("Sở Tài chính", "phoi_hop", False), ("Công an", "phoi_hop", False)},
        ),
        # no lead: the subject helps and answers
        (
            "Phối hợp với Sở Nội vụ kiểm tra việc thực hiện.",
            {(YTE, "phoi_hop", True), ("Sở Nội vụ", "phoi_hop", False)},
        ),
        # a direction: who is directed acts, who directs answers
        (
            "Chỉ đạo UBND huyện Long Thành kiểm tra an toàn thực phẩm.",
            {(YTE, "chi_dao", True), ("UBND huyện Long Thành,", "thuc_hien", False)},
        ),
        # two parts in one task, and a receiver
        (
            "Tổng hợp, báo cáo UBND tỉnh kết quả thực hiện.",
            {(YTE, "tong_hop", True), (YTE, "bao_cao", True), ("UBND", "nhan_bao_cao", False)},
        ),
        # advice to one who promulgates
        (
            "Tham mưu UBND tỉnh ban hành quy định về giá dịch vụ.",
            {(YTE, "tham_muu", True), ("UBND", "ban_hanh", False)},
        ),
        # laid before one who approves
        (
            "Tổng hợp nhu cầu kinh phí trình UBND tỉnh phê duyệt.",
            {(YTE, "tong_hop", True), ("UBND", "quyet_dinh", False)},
        ),
        # advice to one who advises on: only the last decides
        (
            "Nghiên cứu đề xuất Sở Nội vụ tham mưu UBND tỉnh tổng kết phong trào.",
            {(YTE, "de_xuat", True), ("Sở Nội vụ", "tham_muu", False), ("UBND", "quyet_dinh", False)},
        ),
        # an agency that only owns a thing has no part
        ("Thực hiện các nhiệm vụ của Sở Tài chính giao.", {(YTE, "thuc_hien", True)}),
        # nor has the doer of something embedded
        ("Tham dự các sự kiện do Sở Công Thương chủ trì.", {(YTE, "tham_gia", True)}),
        # nor the issuer of a cited document
        (
            "Triển khai Kế hoạch số 20/KH-BYT ngày 05/01/2024 của Bộ Y tế về phòng, chống dịch bệnh.",
            {(YTE, "thuc_hien", True)},
        ),
        ("Hỗ trợ kinh phí cho người nghèo.", {(YTE, "ho_tro", True)}),
    ],
)
def test_parts_under_a_heading(item: str, expected: set[tuple[str, str, bool]]) -> None:
    (_, found), *rest = told(record_of(f"{HEAD}- {item}"))
    assert not rest
    assert {(name.strip(), role, flag) for name, role, flag in found} == expected


def test_report_goes_on() -> None:
    """ "báo cáo về X để tổng hợp, báo cáo Y": X has a task of its own."""
    tasks = told(record_of(f"{HEAD}- Báo cáo kết quả về Sở Nội vụ để tổng hợp, báo cáo UBND tỉnh."))
    assert tasks == [
        ("Báo cáo kết quả về Sở Nội vụ", {(YTE, "bao_cao", True), ("Sở Nội vụ", "nhan_bao_cao", False)}),
        (
            "để tổng hợp, báo cáo UBND tỉnh",
            {("Sở Nội vụ", "tong_hop", True), ("Sở Nội vụ", "bao_cao", True), ("UBND", "nhan_bao_cao", False)},
        ),
    ]


def test_bullet_names_its_own_subject() -> None:
    body = (
        HEAD.replace("1. Sở Y tế", "1. Các sở, ban, ngành") + "- Sở Tài chính: Bố trí kinh phí. Hướng dẫn thanh toán."
    )
    assert told(record_of(body)) == [
        ("Bố trí kinh phí", {("Sở Tài chính", "thuc_hien", True)}),
        ("Hướng dẫn thanh toán", {("Sở Tài chính", "thuc_hien", True)}),
    ]


@pytest.mark.parametrize(
    ("bracket", "expected"),
    [
        (
            "(*giao Sở Công Thương chủ trì, phối hợp Sở Tài chính thực hiện*)",
            {("Sở Công Thương", "chu_tri", True), ("Sở Tài chính", "phoi_hop", False)},
        ),
        # "giao A phối hợp B thực hiện": A carries out
        (
            "(giao Sở Xây dựng phối hợp Công an tỉnh thực hiện)",
            {("Sở Xây dựng", "thuc_hien", True), ("Công an", "phoi_hop", False)},
        ),
        ("(Giao Công an tỉnh tham mưu)", {("Công an", "tham_muu", True)}),
        # a bracket that assigns nothing
        ("(gồm 3 tuyến đường)", set()),
    ],
)
def test_bracket_assigns_what_stands_before_it(bracket: str, expected: set[tuple[str, str, bool]]) -> None:
    words, found = told(record_of(f"II. NỘI DUNG THỰC HIỆN\n\n- Tổ chức chợ hoa xuân {bracket}."))[0]
    assert found == expected
    assert words.startswith("Tổ chức chợ hoa xuân")


def test_block_of_labels() -> None:
    body = (
        "II. NỘI DUNG\n\n1. Xây dựng cơ sở dữ liệu đất đai\n\n- Đơn vị chủ trì: Sở Tài chính.\n\n"
        "- Đơn vị phối hợp: Sở Nội vụ, Sở Y tế.\n\n- Thời gian thực hiện: Quý II năm 2024."
    )
    record = record_of(body)
    assert told(record) == [
        (
            "Xây dựng cơ sở dữ liệu đất đai",
            {("Sở Tài chính", "chu_tri", True), ("Sở Nội vụ", "phoi_hop", False), (YTE, "phoi_hop", False)},
        )
    ]
    assert record.tasks[0].deadline is not None
    assert record.tasks[0].deadline.end == "2024-06-30"


BLOCK = "\n\n- Cơ quan thực hiện: Sở Tài chính.\n\n- Thời gian thực hiện: Quý II năm 2024."


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        # one block behind two items is of both; that it is of the first is understood, not said
        (
            f"2.1. Rà soát bảng giá đất.\n\n2.2. Xây dựng bản đồ giá đất.{BLOCK}",
            [("Rà soát bảng giá đất", "inferred"), ("Xây dựng bản đồ giá đất", "stated")],
        ),
        # not beyond an item that has a block itself, nor of items behind it
        (
            f"2.1. Rà soát bảng giá đất.{BLOCK}\n\n2.2. Xây dựng bản đồ giá đất.{BLOCK}\n\n2.3. Tổ chức đấu giá đất.",
            [("Rà soát bảng giá đất", "stated"), ("Xây dựng bản đồ giá đất", "stated")],
        ),
        # not of an item that says itself who acts
        (
            f"2.1. Sở Y tế có trách nhiệm rà soát kho thuốc.\n\n2.2. Xây dựng bản đồ giá đất.{BLOCK}",
            [("Xây dựng bản đồ giá đất", "stated")],
        ),
        # not of an item whose bracket gives it to somebody of no list
        (
            f"2.1. Rà soát bảng giá đất (trưởng thôn thực hiện).\n\n2.2. Xây dựng bản đồ giá đất.{BLOCK}",
            [("Xây dựng bản đồ giá đất", "stated")],
        ),
        (
            f"2.1. Rà soát bảng giá đất (kể cả giá đất đang thực hiện).\n\n2.2. Xây dựng bản đồ giá đất.{BLOCK}",
            [
                ("Rà soát bảng giá đất (kể cả giá đất đang thực hiện)", "inferred"),
                ("Xây dựng bản đồ giá đất", "stated"),
            ],
        ),
        # not of an aim
        (
            f"2.1. Mục tiêu: Nâng cao hiệu quả sử dụng đất.\n\n2.2. Xây dựng bản đồ giá đất.{BLOCK}",
            [("Xây dựng bản đồ giá đất", "stated")],
        ),
        # an item that goes on in a paragraph says something itself
        (
            f"2.1. Xây dựng bản đồ giá đất trên địa bàn tỉnh phục vụ việc tính tiền sử dụng đất và tiền thuê đất.\n"
            f"Tổ chức đấu giá đất.{BLOCK}",
            [
                (
                    "Xây dựng bản đồ giá đất trên địa bàn tỉnh phục vụ việc tính tiền sử dụng đất và tiền thuê đất",
                    "stated",
                ),
                ("Tổ chức đấu giá đất", "stated"),
            ],
        ),
        # two labels on one line
        (
            "2.1. Rà soát bảng giá đất.\n\n- Cơ quan thực hiện: Sở Tài chính -Thời gian thực hiện: Quý II năm 2024.",
            [("Rà soát bảng giá đất", "stated")],
        ),
    ],
)
def test_items_of_one_block(items: str, expected: list[tuple[str, str]]) -> None:
    record = record_of(f"II. NỘI DUNG THỰC HIỆN\n\n2. Quản lý đất đai\n\n{items}")
    found = [
        (task.quote, task.actors[0].certainty)
        for task in record.tasks
        if any(short(actor.name) == "Sở Tài chính" for actor in task.actors)
    ]
    assert found == expected
    for task in record.tasks:
        if (task.quote, "inferred") in expected or (task.quote, "stated") in expected:
            assert task.deadline is not None
            assert (task.deadline.end, task.deadline.certainty) == ("2024-06-30", task.actors[0].certainty)


def test_a_part_with_a_day_of_its_own_is_a_milestone() -> None:
    body = (
        "II. NỘI DUNG\n\n1. Tuyên truyền pháp luật đất đai\n\n- Cơ quan thực hiện: Sở Tài chính.\n\n"
        "- Thời gian thực hiện: Thường xuyên, riêng việc phát tờ rơi hoàn thành trong quý II/2024."
    )
    task, part = record_of(body).tasks
    assert (part.kind, part.parent, part.quote) == (
        "milestone",
        task.id,
        "riêng việc phát tờ rơi hoàn thành trong quý II/2024",
    )
    assert task.deadline is not None
    assert (task.deadline.type, task.deadline.end) == ("recurring", None)  # the exception is not of the whole
    assert part.deadline is not None
    assert part.deadline.end == "2024-06-30"


def test_partners_in_an_item_with_a_block() -> None:
    """Those whom the item itself names are kept beside the actors of its block; who is only asked to act is none."""
    body = (
        "II. NỘI DUNG\n\n1. Phối hợp với Công an tỉnh kiểm tra các chợ, đề nghị Sở Y tế thực hiện nghiêm quy định.\n\n"
        "- Cơ quan thực hiện: Sở Tài chính."
    )
    ((_, who),) = told(record_of(body))
    assert who == {("Sở Tài chính", "thuc_hien", True), ("Công an", "phoi_hop", False)}


def test_bodies_of_no_list_in_a_block() -> None:
    """An item that begins like a body's or a class's name is taken by its own words; "các tổ chức, cá nhân" is none."""
    body = (
        "II. NỘI DUNG\n\n1. Tuyên truyền pháp luật đất đai\n\n- Đơn vị chủ trì:\n\n+ Sở Tài chính;\n\n"
        "+ Các Đội chuyên trách của quân đội;\n\n+ Cán bộ các xóm.\n\n- Đơn vị phối hợp: Các tổ chức, cá nhân."
    )
    ((_, who),) = told(record_of(body))
    assert who == {
        ("Sở Tài chính", "chu_tri", True),
        ("Các Đội chuyên trách của quân đội", "chu_tri", True),
        ("Cán bộ các xóm", "chu_tri", True),
    }


def test_one_who_guides_others() -> None:
    """ "Cơ quan thực hiện: X hướng dẫn Y thực hiện": Y carries out, X directs."""
    body = (
        "II. NỘI DUNG\n\n1. Tuyên truyền pháp luật đất đai\n\n"
        "- Cơ quan thực hiện: Sở Tài chính đôn đốc, hướng dẫn UBND các xã triển khai thực hiện."
    )
    ((_, who),) = told(record_of(body))
    assert who == {("Sở Tài chính", "chi_dao", True), ("UBND các xã thuộc", "thuc_hien", False)}


def test_an_item_keeps_the_day_that_it_names() -> None:
    """The time of a block that is of several items does not overrule one that an item has of its own."""
    body = (
        "II. NỘI DUNG\n\n1. Theo dõi, đánh giá\n\n- Tổ chức kiểm tra các xã.\n\n- Tổng kết kế hoạch vào năm 2025.\n\n"
        "- Cơ quan thực hiện: Sở Tài chính.\n\n- Thời gian thực hiện: Thường xuyên."
    )
    days = [(task.deadline.type, task.deadline.end) for task in record_of(body).tasks if task.deadline]
    assert days == [("recurring", None), ("year", "2025-12-31")]


def test_the_last_label_above_the_signature_is_of_its_item() -> None:
    body = "II. NỘI DUNG\n\n1. Vẽ bản đồ giá đất.\nĐơn vị chủ trì: Sở Tài chính.\nThời gian: Quý II/2024."
    (task,) = record_of(body).tasks
    assert task.deadline is not None
    assert task.deadline.end == "2024-06-30"


def test_an_item_beside_the_block_keeps_its_day() -> None:
    body = f"II. NỘI DUNG\n\n2. Quản lý đất đai\n\n2.1. Rà soát bảng giá đất trước ngày 10/9/2024.\n\n2.2. Vẽ bản đồ.{BLOCK}"
    days = [task.deadline.end for task in record_of(body).tasks if task.deadline]
    assert days == ["2024-09-10", "2024-06-30"]


@pytest.mark.parametrize(
    ("item", "words", "expected", "end"),
    [
        # labels behind the item's own words
        (
            "Xây dựng trung tâm dữ liệu tỉnh. Cơ quan chủ trì: Sở Tài chính; cơ quan phối hợp: Sở Nội vụ; "
            "thời gian hoàn thành: Quý III/2024.",
            "Xây dựng trung tâm dữ liệu tỉnh",
            {("Sở Tài chính", "chu_tri", True), ("Sở Nội vụ", "phoi_hop", False)},
            "2024-09-30",
        ),
        # a bracket that names only who leads, and until when
        (
            "Nâng cấp cổng dịch vụ công (Sở Tài chính chủ trì; hoàn thành trước ngày 30/6/2024).",
            "Nâng cấp cổng dịch vụ công",
            {("Sở Tài chính", "chu_tri", True)},
            "2024-06-30",
        ),
        # labels in a bracket
        (
            "Triển khai chữ ký số (Chủ trì: Sở Tài chính; phối hợp: Sở Nội vụ).",
            "Triển khai chữ ký số",
            {("Sở Tài chính", "chu_tri", True), ("Sở Nội vụ", "phoi_hop", False)},
            None,
        ),
    ],
)
def test_who_and_when_behind_an_item(
    item: str, words: str, expected: set[tuple[str, str, bool]], end: str | None
) -> None:
    record = record_of(f"II. NHIỆM VỤ, GIẢI PHÁP\n\n- {item}")
    assert told(record) == [(words, expected)]
    deadline = record.tasks[0].deadline
    assert (deadline.end if deadline else None) == end


def test_speaker_does_not_act() -> None:
    """ "Chủ tịch UBND tỉnh có ý kiến như sau:": the items below name their own subjects, or nobody."""
    body = "Giám đốc Sở Y tế có ý kiến chỉ đạo như sau:\n\n1. Giao Phòng Nghiệp vụ Y chủ trì kiểm tra các bệnh viện."
    (task,) = record_of(body, LETTER).tasks
    assert [actor.role for actor in task.actors] == ["chu_tri"]
    assert not any(actor.name.startswith("Giám đốc") for actor in task.actors)


def test_decision_says_who_carries_it_out() -> None:
    body = (
        "Điều 4. Chánh Văn phòng UBND tỉnh; Giám đốc Sở Y tế; Chủ tịch UBND các huyện, thành phố và các ông, bà "
        "có tên tại Điều 1 căn cứ Quyết định thi hành./."
    )
    (task,) = record_of(body).tasks
    assert task.quote == "thi hành"
    assert len(task.actors) == 3
    assert {(actor.role, actor.responsible) for actor in task.actors} == {("thuc_hien", True)}


def test_letter_asks_its_addressees() -> None:
    body = (
        "Sở Y tế đề nghị các đơn vị thực hiện các nội dung sau:\n\n1. Tăng cường tuyên truyền về tiêm chủng.\n\n"
        "2. Rà soát các đối tượng tiêm chủng.\n\nĐề nghị Quý đơn vị quan tâm thực hiện./."
    )
    record = record_of(body, LETTER)
    assert [task.kind for task in record.tasks] == ["request"] * 3
    for task in record.tasks:
        # known from context only, and said so
        assert {actor.certainty for actor in task.actors} == {"inferred"}
        assert all(actor.reason for actor in task.actors)
        assert {actor.role for actor in task.actors} == {"thuc_hien"}
        assert any(actor.name.startswith("Sở Giáo dục và Đào tạo") for actor in task.actors)


def test_issuer_promises() -> None:
    record = record_of("Sở Y tế sẽ tổ chức kiểm tra tại các địa phương.", LETTER)
    assert [(task.kind, task.actors[0].role) for task in record.tasks] == [("commitment", "thuc_hien")]


def test_request_to_one_who_decides() -> None:
    record = record_of("Sở Y tế kính đề nghị Chủ tịch UBND tỉnh xem xét, phê duyệt kinh phí mua vắc xin./.", LETTER)
    (task,) = record.tasks
    assert task.kind == "proposal"
    assert {(actor.role, actor.responsible) for actor in task.actors} == {("quyet_dinh", False), ("de_xuat", True)}


def test_articles_of_a_decree() -> None:
    body = (
        "Điều 5. Trách nhiệm của Bộ Y tế\n\n1. Hướng dẫn việc lập hồ sơ.\n\nĐiều 6. Hồ sơ\n\n"
        "1. Người dân nộp hồ sơ tại Ủy ban nhân dân cấp xã.\n\nĐiều 7. Trách nhiệm thi hành\n\n"
        "Bộ trưởng Bộ Y tế, Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương chịu trách nhiệm "
        "thi hành Nghị định này./."
    )
    tasks = told(record_of(body, DECREE))
    assert [words for words, _ in tasks] == ["Hướng dẫn việc lập hồ sơ", "chịu trách nhiệm thi hành Nghị định này"]
    assert tasks[0][1] == {("Bộ Y tế", "thuc_hien", True)}
    assert {role for _, role, _ in tasks[1][1]} == {"thuc_hien"}
    assert len(tasks[1][1]) == 2


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        # the line leads in what stands below: what the body does is no part of a name that no list knows
        ("Cơ quan quản lý bến phà thực hiện kiểm tra như sau", "Cơ quan quản lý bến phà"),
        ("Cơ quan quản lý bến phà sử dụng nguồn thu để", "Cơ quan quản lý bến phà"),
        ("Cơ quan quản lý bến phà thực hiện", "Cơ quan quản lý bến phà"),
        # a list of its parts ends the name, also where a verb is part of it
        ("Cơ quan sử dụng bến phà bao gồm", "Cơ quan sử dụng bến phà"),
    ],
)
def test_names_end_before_what_is_led_in(heading: str, name: str) -> None:
    tasks = record_of(
        f"Điều 5. Trách nhiệm\n\n1. {heading}:\n\na) Kiểm tra hồ sơ bến phà;\n\nb) Lập hồ sơ.", DECREE
    ).tasks
    assert {actor.name for task in tasks for actor in task.actors} == {name}


def test_unknown_body_does_not_act_for_the_one_above() -> None:
    """A heading that names a body of no list: its items are that body's, and not those of the agency above."""
    body = "III. PHÂN CÔNG\n\n1. Sở Y tế:\n\na) Tổ đảng ở Thường trực Ủy ban Hoa Sen\n\n- Xây dựng báo cáo chung."
    (task,) = record_of(body).tasks
    assert [actor.name for actor in task.actors if actor.name.startswith("Sở Y tế")] == []


def test_nobody_named() -> None:
    """Convention 7: where no agency is named, none is guessed."""
    (task,) = record_of("II. NỘI DUNG THỰC HIỆN\n\n- Tổ chức trồng cây xanh tại các khu dân cư.").tasks
    assert (task.kind, task.actors) == ("unassigned", [])


@pytest.mark.parametrize(
    "body",
    [
        # aims
        "I. MỤC ĐÍCH, YÊU CẦU\n\n- Nâng cao nhận thức của người dân.\n\n- Tăng cường quản lý nhà nước.",
        # what is to be reached
        "Điều 1. Nhiệm vụ năm 2026\n\n1. Chỉ tiêu xã hội\n\na) Đón 5,5 triệu lượt khách.\n\nb) Giảm tỷ lệ hộ nghèo 2%.",
        # the past
        "I. TÌNH HÌNH\n\nSở Y tế đã ban hành hướng dẫn về tiêm chủng.",
        # a heading of several parts above its items
        "II. NHIỆM VỤ\n\n1. Hiệu lực quản lý; kiểm tra, giám sát và siết chặt kỷ cương\n\n- Kỷ cương là trên hết.",
        # results, also under a heading that speaks of duties
        "I. KẾT QUẢ ĐẠT ĐƯỢC\n\n1. Công tác triển khai thực hiện\n\n- Tổ chức 5 lớp tập huấn cho cán bộ.",
    ],
)
def test_no_duty(body: str) -> None:
    assert record_of(body).tasks == []


def test_a_heading_of_aims_and_of_the_work_for_them_is_over_duties() -> None:
    body = "I. CHỈ TIÊU, NHIỆM VỤ NĂM 2026\n\n- Tổ chức 5 lớp tập huấn cho cán bộ."
    assert len(record_of(body).tasks) == 1


def test_condition_is_kept() -> None:
    (task,) = record_of(f"{HEAD}- Trường hợp vượt thẩm quyền, báo cáo UBND tỉnh xem xét.").tasks
    assert task.condition is not None
    assert task.condition.quote == "Trường hợp vượt thẩm quyền"
