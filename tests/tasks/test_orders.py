"""Orders to all kinds of bodies, and what only looks like an order: telegrams, conclusions, letters that urge."""

from __future__ import annotations

import pytest

from loaders.tasks.actors import ADDRESSEES
from tests.tasks.reading import LETTER, record_of, told

TELEGRAM = """ỦY BAN NHÂN DÂN
TỈNH ĐỒNG NAI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 05/CĐ-UBND
Đồng Nai, ngày 20 tháng 7 năm 2024

CÔNG ĐIỆN
Về việc ứng phó với mưa lũ

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI điện:
- Giám đốc các sở;
- Chủ tịch UBND các huyện, thành phố.

Để chủ động ứng phó với mưa lũ, Chủ tịch UBND tỉnh yêu cầu:

{body}

Nơi nhận:
- Như trên;
- Lưu: VT.

CHỦ TỊCH

Nguyễn Văn An
"""
DISTRICT = """ỦY BAN NHÂN DÂN
HUYỆN ĐỊNH QUÁN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 07/KH-UBND
Định Quán, ngày 20 tháng 2 năm 2024

KẾ HOẠCH
Tuyển quân năm 2024

II. PHÂN CÔNG NHIỆM VỤ
{body}

Nơi nhận:
- Lưu: VT.

CHỦ TỊCH

Nguyễn Văn An
"""
DQ = " huyện Định Quán,"


def names(body: str, frame: str) -> list[tuple[str, set[tuple[str, str]]]]:
    return [(words, {(name, role) for name, role, _ in who}) for words, who in told(record_of(body, frame))]


BOTH = [
    # (body, task, who): two orders of one duty, the second to others
    (
        "1. Yêu cầu Sở Y tế và đề nghị Công an tỉnh tuyên truyền quy định về phòng cháy.",
        "tuyên truyền quy định về phòng cháy",
        {"Sở Y tế", "Công an"},
    ),
    # … to those whom no list knows
    (
        "1. Yêu cầu Sở Y tế, Sở Nội vụ và đề nghị cộng đồng dân cư thực hiện nghiêm quy định về phòng cháy.",
        "thực hiện nghiêm quy định về phòng cháy",
        {"Sở Y tế", "Sở Nội vụ"},
    ),
    # … as the lead-in of a list
    (
        "Yêu cầu Sở Y tế và đề nghị nhân dân toàn tỉnh:\n\n1. Thực hiện nghiêm quy định về phòng cháy.",
        "Thực hiện nghiêm quy định về phòng cháy",
        {"Sở Y tế"},
    ),
]


@pytest.mark.parametrize(("body", "task", "who"), BOTH)
def test_two_orders_of_one_duty(body: str, task: str, who: set[str]) -> None:
    assert [(words, {name for name, _, _ in actors}) for words, actors in told(record_of(body))] == [(task, who)]


@pytest.mark.parametrize(
    ("body", "words", "expected"),
    [
        # words behind the agency say which of them are meant; without them the addressees had been taken
        (
            "2. Chủ tịch UBND các xã ven sông:\n- Kiểm tra các điểm sạt lở, hoàn thành trước ngày 22/7/2024.",
            "Kiểm tra các điểm sạt lở, hoàn thành trước ngày 22/7/2024",
            {("Chủ tịch UBND các xã ven sông thuộc", "thuc_hien")},
        ),
        # a body on no list is told by how its name begins; the addressees do not act in its place
        (
            "7. Giao Hạt Quản lý đường bộ khu vực theo dõi, đôn đốc việc thực hiện Công điện này.",
            "theo dõi, đôn đốc việc thực hiện Công điện này",
            {("Hạt Quản lý đường bộ khu vực", "thuc_hien")},
        ),
        # an office of a board that is known
        (
            "7. Giao Văn phòng Thường trực Ban Chỉ đạo phòng thủ dân sự tỉnh theo dõi, đôn đốc thực hiện Công điện này.",
            "theo dõi, đôn đốc thực hiện Công điện này",
            {("Văn phòng Thường trực Ban Chỉ đạo phòng thủ dân sự", "thuc_hien")},
        ),
        # those told are no body at all: nobody is named, least of all the addressees
        (
            "5. Yêu cầu các nhà thầu khẩn trương hoàn thành gia cố kè.",
            "khẩn trương hoàn thành gia cố kè",
            {("Các nhà thầu", "thuc_hien")},
        ),
        # who is asked is on no list: it is not the body of the lead-in that asks
        (
            "5. Đề nghị Hiệu trưởng các trường trực thuộc báo cáo trước ngày 24/3/2026.",
            "báo cáo trước ngày 24/3/2026",
            {("Hiệu trưởng các trường trực thuộc", "bao_cao")},
        ),
        # the person who holds an office stands before it
        (
            "2. Giao đồng chí Lê Văn Nam, Phó Chủ tịch UBND tỉnh trực tiếp chỉ đạo, tháo gỡ khó khăn của dự án.",
            "trực tiếp chỉ đạo, tháo gỡ khó khăn của dự án",
            {("Phó Chủ tịch UBND", "chi_dao"), ("Phó Chủ tịch UBND", "thuc_hien")},
        ),
        # "đội" is a body, "Đối với" is none
        (
            "6. Đối với kiến nghị của nhà thầu: giao Sở Xây dựng làm việc với nhà thầu.",
            "làm việc với nhà thầu",
            {("Sở Xây dựng", "thuc_hien")},
        ),
        # a report of its own behind the matter it is about
        (
            "5. Giao Sở Xây dựng giải quyết vướng mắc về giải phóng mặt bằng các dự án, báo cáo kết quả về UBND tỉnh.",
            "báo cáo kết quả về UBND tỉnh",
            {("Sở Xây dựng", "bao_cao"), ("UBND", "nhan_bao_cao")},
        ),
    ],
)
def test_orders_of_a_telegram(body: str, words: str, expected: set[tuple[str, str]]) -> None:
    assert dict(names(body, TELEGRAM))[words] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # "huyện: Chỉ đạo": what stands behind the colon is no name of a district
        (
            "2. Công an huyện: Chỉ đạo Công an các xã thẩm tra lý lịch.",
            [
                (
                    "Chỉ đạo Công an các xã thẩm tra lý lịch",
                    {(f"Công an{DQ}", "chi_dao"), ("Công an các xã thuộc huyện Định Quán", "thuc_hien")},
                )
            ],
        ),
        # an office named alone is the district's own in its documents
        (
            "4. Phòng Tài chính - Kế hoạch: Hướng dẫn quyết toán kinh phí.",
            [("Hướng dẫn quyết toán kinh phí", {(f"Phòng Tài chính - Kế hoạch{DQ}", "thuc_hien")})],
        ),
        # a class of schools; cases and contests are no bodies
        (
            "5. Các trường Mầm non, Tiểu học, THCS: Tổ chức ký cam kết với học sinh.",
            [
                (
                    "Tổ chức ký cam kết với học sinh",
                    {("Các trường mầm non, tiểu học, THCS trên địa bàn huyện Định Quán,", "thuc_hien")},
                )
            ],
        ),
        ("5. Các hội thi cấp huyện: Tổ chức đón tiếp đại biểu.", [("Tổ chức đón tiếp đại biểu", set())]),
        # one office of two bodies; the committee itself has no part
        (
            "5. Văn phòng HĐND và UBND huyện: Niêm yết công khai các văn bản.",
            [
                (
                    "Niêm yết công khai các văn bản",
                    {(f"Văn phòng Hội đồng nhân dân và UBND{DQ}", "thuc_hien")},
                )
            ],
        ),
        # a body on no list before the colon, with commas in its name
        (
            "6. Trạm Khuyến nông, Thú y và Bảo vệ thực vật: Hướng dẫn người dân phòng dịch.",
            [("Hướng dẫn người dân phòng dịch", {("Trạm Khuyến nông, Thú y và Bảo vệ thực vật", "thuc_hien")})],
        ),
        # … and without a colon
        (
            "7. Điện lực Định Quán bảo đảm nguồn điện phục vụ lễ giao quân.",
            [("bảo đảm nguồn điện phục vụ lễ giao quân", {("Điện lực Định Quán,", "thuc_hien")})],
        ),
        # bold marks of Markdown are no words
        (
            "8. **Công an huyện** là cơ quan đầu mối, tham mưu UBND huyện theo dõi việc thực hiện.",
            [
                (
                    "tham mưu UBND huyện theo dõi việc thực hiện",
                    {(f"Công an{DQ}", "tham_muu"), (f"UBND{DQ}", "quyet_dinh")},
                )
            ],
        ),
        # "tổ chức hội nghị" is a doing, "tổ chức hội" a kind of body
        (
            "11. Phòng Nội vụ: Tổ chức hội nghị giao quân.",
            [("Tổ chức hội nghị giao quân", {(f"Phòng Nội vụ{DQ}", "thuc_hien")})],
        ),
        # what the duty is carried out on comes first, without a comma
        (
            "12. Phòng Nội vụ: Căn cứ Kế hoạch này để tổng hợp danh sách thanh niên.",
            [("tổng hợp danh sách thanh niên", {(f"Phòng Nội vụ{DQ}", "tong_hop")})],
        ),
        # who does it stands behind the task
        (
            "9. Rà soát danh sách thanh niên trong độ tuổi, do Công an huyện chủ trì, phối hợp với Phòng Nội vụ thực hiện.",
            [
                (
                    "Rà soát danh sách thanh niên trong độ tuổi",
                    {(f"Công an{DQ}", "chu_tri"), (f"Phòng Nội vụ{DQ}", "phoi_hop")},
                )
            ],
        ),
        # a report at a day of each year: the sender reports to the one, who reports to the other
        (
            "10. Phòng Nội vụ huyện: Định kỳ trước ngày 10 tháng 12 hằng năm báo cáo kết quả về Sở Nội vụ"
            " để tổng hợp, báo cáo UBND tỉnh.",
            [
                (
                    "Định kỳ trước ngày 10 tháng 12 hằng năm báo cáo kết quả về Sở Nội vụ",
                    {(f"Phòng Nội vụ{DQ}", "bao_cao"), ("Sở Nội vụ", "nhan_bao_cao")},
                ),
                (
                    "để tổng hợp, báo cáo UBND tỉnh",
                    {("Sở Nội vụ", "tong_hop"), ("Sở Nội vụ", "bao_cao"), ("UBND", "nhan_bao_cao")},
                ),
            ],
        ),
    ],
)
def test_duties_in_a_district(body: str, expected: list[tuple[str, set[tuple[str, str]]]]) -> None:
    said = [
        (words, {(name.removesuffix(" tỉnh Đồng Nai").strip(), role) for name, role in who})
        for words, who in names(body, DISTRICT)
    ]
    assert said == expected


@pytest.mark.parametrize(
    "body",
    [
        # who is what in a board
        "2. Ông Vũ Văn Giang, Phó Chủ tịch UBND tỉnh - Phó Trưởng Ban Thường trực;",
        # a meeting that was held, and who was there
        "Ngày 05/4/2024, tại Phòng họp số 1, Chủ tịch UBND tỉnh Nguyễn Văn An chủ trì cuộc họp về tiến độ Dự án.",
        "Tham dự cuộc họp có đại diện lãnh đạo các sở: Tài chính, Xây dựng.",
        # a board, its matters and its head, and what was done already
        "- Tổ công tác rà soát bến thuyền, do Giám đốc Sở Nội vụ làm Tổ trưởng.",
        "- Tổ công tác rà soát bến thuyền; sửa chữa bến thuyền, do Giám đốc Sở Nội vụ làm Tổ trưởng.",
        "- Tổ công tác rà soát bến thuyền, báo cáo kết quả kiểm tra bến thuyền về UBND tỉnh, do Giám đốc Sở Nội vụ làm "
        "Tổ trưởng.",
        "- Tổ công tác rà soát bến thuyền, do Giám đốc Sở Nội vụ làm Tổ trưởng; Tổ công tác sửa chữa bến thuyền, do Giám "
        "đốc Sở Y tế làm Tổ trưởng.",
        "- Theo chỉ đạo của Chủ tịch UBND tỉnh, các địa phương đã thành lập, kiện toàn Ban Chỉ đạo phòng chống thiên tai.",
    ],
)
def test_no_duty(body: str) -> None:
    assert names(body, TELEGRAM) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # a label before a sentence that assigns is no reason to pass it over
        ("Ghi chú: Phòng Nội vụ huyện phải gửi danh sách trước ngày 15/3/2024.", ["phải gửi danh sách"]),
        ("* Lưu ý: Các phòng gửi báo cáo về Phòng Nội vụ huyện trước ngày 15/3/2024.", ["gửi báo cáo"]),
        ("Yêu cầu: Phòng Nội vụ huyện trình hồ sơ trước ngày 15/3/2024.", ["trình hồ sơ"]),
        # behind such a label where nobody is named nothing is a duty
        ("Ghi chú: Gửi số liệu tính đến ngày 31/12/2023.", []),
        ("Yêu cầu: Nâng cao chất lượng phục vụ.", []),
        # nor where the agency does nothing
        ("Ghi chú: Phòng Nội vụ huyện đã cấp 20 bộ hồ sơ.", []),
        # "được giao nhiệm vụ …" says which of them, "phải" what they must do
        (
            "Các đơn vị được giao nhiệm vụ tổ chức hội thi phải nộp thể lệ trước ngày 15/3/2024.",
            ["phải nộp thể lệ"],
        ),
        (
            "Phòng Nội vụ huyện được giao nhiệm vụ tổ chức hội thi có trách nhiệm gửi thể lệ hội thi.",
            ["có trách nhiệm gửi thể lệ"],
        ),
        # of one agency, "phải" tells of the thing before it
        (
            "Phòng Nội vụ huyện được giao rà soát các dự án phải điều chỉnh trong năm 2024.",
            ["được giao rà soát các dự án phải"],
        ),
    ],
)
def test_where_the_duty_begins(body: str, expected: list[str]) -> None:
    found = [words for words, _ in names(body, DISTRICT)]
    assert len(found) == len(expected)
    assert all(words.startswith(head) for words, head in zip(found, expected, strict=True)), found


def test_the_time_before_the_subject_is_its_deadline() -> None:
    body = (
        "3. Định kỳ trước ngày 15 tháng 12 hằng năm, UBND các xã có trách nhiệm báo cáo kết quả về Phòng Nội vụ huyện."
    )
    (task,) = record_of(body, DISTRICT).tasks
    assert task.deadline is not None
    assert task.deadline.type == "recurring"


@pytest.mark.parametrize(
    ("item", "quote", "condition"),
    [
        # "hằng năm" before the verb is the duty's time, and part of it
        ("Hằng năm lập dự toán kinh phí.", "Hằng năm lập dự toán kinh phí", None),
        ("Hàng năm, xây dựng kế hoạch.", "Hàng năm, xây dựng kế hoạch", None),
        # a condition may stand behind it
        ("Hằng năm, trên cơ sở đề nghị của các xã, lập dự toán.", "lập dự toán", "trên cơ sở đề nghị của các xã"),
    ],
)
def test_how_often_comes_first(item: str, quote: str, condition: str | None) -> None:
    (task,) = record_of(f"III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- {item}").tasks
    assert task.quote == quote
    assert (task.condition.quote if task.condition else None) == condition
    assert condition or (task.deadline is not None and task.deadline.type == "recurring")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # the time of each part, on its own line or on the next
        (
            "1. Đo đạc đất đai.\n\nThời gian hoàn thành công việc ở các vùng như sau:\n\n- Các xã đồng bằng:\n"
            "tháng 6/2024;\n\n- Các xã miền núi: quý IV/2024.",
            [("Các xã đồng bằng: tháng 6/2024", "2024-06-30"), ("Các xã miền núi: quý IV/2024", "2024-12-31")],
        ),
        # a number that is no time
        ("1. Đo đạc.\n\nThời gian thực hiện như sau:\n\n- Các xã miền núi: 12 tổ công tác.", []),
        # another lead-in
        ("1. Đo đạc.\n\nSố liệu như sau:\n\n- Các xã miền núi: quý IV/2024.", []),
    ],
)
def test_a_time_for_each_part(body: str, expected: list[tuple[str, str]]) -> None:
    found = [
        (" ".join(task.quote.split()), task.deadline.end if task.deadline else None)
        for task in record_of(f"II. NỘI DUNG\n\n{body}").tasks
        if task.kind == "milestone"
    ]
    assert found == expected


def test_a_letter_received_is_no_duty_but_what_is_asked_behind_it_is() -> None:
    (task,) = record_of("Nhận được Công văn này, đề nghị các đơn vị rà soát danh sách thuyền.", LETTER).tasks
    assert task.quote == "rà soát danh sách thuyền"
    assert {actor.reason for actor in task.actors} == {ADDRESSEES}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # what the letter goes back to is no task; the request behind it is
        (
            "Thực hiện Công văn số 812/UBND-VX ngày 03/6/2024 của UBND tỉnh, đề nghị Sở Nội vụ rà soát biên chế.",
            [("rà soát biên chế", {("Sở Nội vụ", "thuc_hien")})],
        ),
        # with what it is about, and the items below
        (
            "Thực hiện Công điện số 45/CĐ-TTg ngày 02/6/2024 của Thủ tướng Chính phủ về sốt xuất huyết, "
            "yêu cầu các Trung tâm Y tế cấp huyện:\n- Phun hóa chất diệt muỗi.",
            [("Phun hóa chất diệt muỗi", {("Trung tâm Y tế cấp huyện", "thuc_hien")})],
        ),
        # told by someone's words in a letter
        (
            "Thực hiện chỉ đạo của Chủ tịch UBND tỉnh tại Công văn số 812/UBND-VX ngày 03/6/2024, "
            "giao Sở Nội vụ rà soát biên chế.",
            [("rà soát biên chế", {("Sở Nội vụ", "thuc_hien")})],
        ),
        # no document is gone back to: the work itself is the duty, and what is asked of others belongs to it
        (
            "UBND huyện Định Quán:\na) Thực hiện rà soát cơ sở khám bệnh, yêu cầu Trạm Y tế các xã báo cáo.",
            [
                (
                    "Thực hiện rà soát cơ sở khám bệnh, yêu cầu Trạm Y tế các xã báo cáo",
                    {("UBND huyện Định Quán,", "thuc_hien"), ("Trạm Y tế các xã thuộc", "thuc_hien")},
                )
            ],
        ),
        # nothing is asked behind it: to carry out the plan is the duty
        (
            "UBND huyện Định Quán:\na) Thực hiện Kế hoạch số 12/KH-UBND ngày 03/6/2024 của UBND tỉnh, bảo đảm tiến độ.",
            [
                (
                    "Thực hiện Kế hoạch số 12/KH-UBND ngày 03/6/2024 của UBND tỉnh, bảo đảm tiến độ",
                    {("UBND huyện Định Quán,", "thuc_hien")},
                )
            ],
        ),
    ],
)
def test_requests_behind_what_is_carried_out(body: str, expected: list[tuple[str, set[tuple[str, str]]]]) -> None:
    assert names(body, LETTER) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # what a body is told to be is its part, and no word for another body
        (
            "Giao Sở Nội vụ là cơ quan đầu mối theo dõi, tổng hợp.",
            [("là cơ quan đầu mối theo dõi, tổng hợp", {("Sở Nội vụ", "dau_moi")})],
        ),
        (
            "Giao Sở Nội vụ làm đơn vị đầu mối, phối hợp với Sở Tài chính rà soát biên chế.",
            [
                (
                    "làm đơn vị đầu mối, phối hợp với Sở Tài chính rà soát biên chế",
                    {("Sở Nội vụ", "dau_moi"), ("Sở Tài chính", "phoi_hop")},
                )
            ],
        ),
        # it receives, and is only told by what it is: no part is given to it here
        (
            "Đề nghị UBND huyện Định Quán gửi kế hoạch về Sở Nội vụ là cơ quan chủ trì, đồng thời gửi Sở Tài chính.",
            [
                (
                    "gửi kế hoạch về Sở Nội vụ là cơ quan chủ trì",
                    {("UBND huyện Định Quán,", "bao_cao"), ("Sở Nội vụ", "nhan_bao_cao")},
                ),
                ("gửi Sở Tài chính", {("UBND huyện Định Quán,", "bao_cao"), ("Sở Tài chính", "nhan_bao_cao")}),
            ],
        ),
    ],
)
def test_what_a_body_is_told_to_be(body: str, expected: list[tuple[str, set[tuple[str, str]]]]) -> None:
    assert names(body, LETTER) == expected
