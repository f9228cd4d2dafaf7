"""Subjects that more words stand around: which of a group are meant, who holds an office, who acts behind "do"."""

from __future__ import annotations

import re

import pytest

from tests.tasks.reading import DECREE, PLAN, record_of, short, told

HEAD = "III. TỔ CHỨC THỰC HIỆN\n\n"


def test_items_right_under_the_title_are_what_is_to_be_done() -> None:
    """Without a heading or a lead-in; in a letter such items may tell of what was done."""
    body = "1. Sở Y tế hoàn thành việc kiểm tra các bếp ăn.\n\n2. Sở Nội vụ rà soát danh sách."
    assert [words for words, _ in told(record_of(body))] == [
        "hoàn thành việc kiểm tra các bếp ăn",
        "rà soát danh sách",
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # words and a bracket that say which of the group are meant: the group is named as the text names it, and with
        # it those of the bracket
        (
            "Các Sở khác có máy bơm công suất lớn (Sở Xây dựng, Sở Công Thương...) có trách nhiệm huy động máy bơm.",
            [
                (
                    "có trách nhiệm huy động máy bơm",
                    {
                        ("Các Sở khác có máy bơm công suất lớn", "thuc_hien", True),
                        ("Sở Xây dựng", "thuc_hien", True),
                        ("Sở Công Thương", "thuc_hien", True),
                    },
                )
            ],
        ),
        (
            "UBND các huyện có rừng bị cháy có trách nhiệm trồng lại rừng.",
            [("có trách nhiệm trồng lại rừng", {("UBND các huyện thuộc", "thuc_hien", True)})],
        ),
        # … but not past another clause or another who is named: it is he who answers …
        ("UBND các huyện để xảy ra cháy thì người đứng đầu có trách nhiệm giải trình.", []),
        ("UBND các huyện có rừng bị cháy, chủ rừng có trách nhiệm trồng lại rừng.", []),
        # … nor where those who are to blame are told of
        ("UBND các xã vi phạm có trách nhiệm bị phê bình.", []),
        # … nor where a right is told
        ("Các Sở khác không có máy bơm (Sở Nội vụ) được thuê máy bơm.", []),
        # those who lead the rooms
        (
            "Các đồng chí Trưởng, Phó các phòng thuộc Sở Y tế có trách nhiệm đôn đốc việc tiêm chủng.",
            [("có trách nhiệm đôn đốc việc tiêm chủng", {("Các phòng thuộc Sở Y tế", "thuc_hien", True)})],
        ),
        # who directs stands behind the work
        (
            "Tại các bến thuyền do Giám đốc Sở Y tế trực tiếp chỉ đạo.",
            [
                (
                    "Tại các bến thuyền do Giám đốc Sở Y tế trực tiếp chỉ đạo",
                    {("Giám đốc Sở Y tế", "chi_dao", True)},
                )
            ],
        ),
        # a thing that someone directs is no duty
        ("Hội nghị do Sở Y tế trực tiếp chỉ đạo.", []),
        # who guides stands behind the work, whatever agencies the work names
        (
            "Thành phần Ban Chỉ đạo huyện, Văn phòng UBND tỉnh do Sở Nội vụ hướng dẫn thực hiện.",
            [
                (
                    "Thành phần Ban Chỉ đạo huyện, Văn phòng UBND tỉnh do Sở Nội vụ hướng dẫn thực hiện",
                    {("Sở Nội vụ", "thuc_hien", True)},
                )
            ],
        ),
        # the time before "có trách nhiệm:" is no matter of its own: the items are the agency's
        (
            "1. Đối với các cơ quan\n\n1.1. Sở Y tế: Khi nhận được hồ sơ, trong thời hạn 15 ngày có trách nhiệm:\n\n"
            "a) Lập danh sách người bệnh.",
            [("Lập danh sách người bệnh", {("Sở Y tế", "thuc_hien", True)})],
        ),
        # what a duty is carried out on, with and without commas
        (
            "1. Sở Y tế\n\n- Căn cứ chức năng, nhiệm vụ được giao xây dựng kế hoạch phòng dịch.",
            [("xây dựng kế hoạch phòng dịch", {("Sở Y tế", "thuc_hien", True)})],
        ),
        (
            "1. Sở Y tế\n\n- Căn cứ vào chức năng, nhiệm vụ được giao, chủ động xây dựng kế hoạch phòng dịch.",
            [("chủ động xây dựng kế hoạch phòng dịch", {("Sở Y tế", "thuc_hien", True)})],
        ),
        # … another subject may follow it
        (
            "1. Sở Y tế\n\n- Căn cứ chức năng, nhiệm vụ được giao, Sở Nội vụ tổ chức thi tuyển.",
            [("tổ chức thi tuyển", {("Sở Nội vụ", "thuc_hien", True)})],
        ),
        # … also one before whose subject how often stands
        (
            "1. Sở Y tế\n\n- Hằng năm, Sở Nội vụ lập dự toán, đề nghị Sở Tài chính thẩm định.",
            [
                (
                    "lập dự toán, đề nghị Sở Tài chính thẩm định",
                    {("Sở Nội vụ", "thuc_hien", True), ("Sở Tài chính", "quyet_dinh", False)},
                )
            ],
        ),
        # … what goes on with it behind a comma is no duty, nor is "phạm vi quản lý"
        (
            "1. Sở Y tế\n\n- Căn cứ tình hình thực tế, yêu cầu phát triển du lịch, Sở Nội vụ tổ chức thi tuyển.",
            [("tổ chức thi tuyển", {("Sở Nội vụ", "thuc_hien", True)})],
        ),
        (
            "1. Sở Y tế\n\n- Căn cứ nhiệm vụ thuộc phạm vi quản lý, xây dựng kế hoạch phòng dịch.",
            [("xây dựng kế hoạch phòng dịch", {("Sở Y tế", "thuc_hien", True)})],
        ),
        # … and verbs in it are names
        (
            "1. Sở Y tế\n\n- Căn cứ kết quả đánh giá, công nhận sáng kiến, Sở Nội vụ tổ chức xét khen thưởng.",
            [("tổ chức xét khen thưởng", {("Sở Nội vụ", "thuc_hien", True)})],
        ),
        # "kiểm tra, bến bãi" says which of them, and is not what they do …
        ("Các đơn vị kiểm tra, bến bãi của tỉnh.", []),
        # … unlike a verb that another shares its object with, or behind which more is told
        (
            "Các đơn vị kiểm tra, sửa chữa bến bãi của tỉnh.",
            [("kiểm tra, sửa chữa bến bãi của tỉnh", {("Các đơn vị", "thuc_hien", True)})],
        ),
        (
            "Các đơn vị kiểm tra, nếu có, các bến bãi.",
            [("kiểm tra, nếu có, các bến bãi", {("Các đơn vị", "thuc_hien", True)})],
        ),
    ],
)
def test_subjects(body: str, expected: list[tuple[str, set[tuple[str, str, bool]]]]) -> None:
    assert told(record_of(HEAD + body)) == expected


@pytest.mark.parametrize(
    "heading",
    # labels elsewhere ("Thời gian thực hiện: …"); here headings over who is to do what
    ["IV. TRÁCH NHIỆM THỰC HIỆN", "IV. PHÂN CÔNG THỰC HIỆN", "II. THỜI GIAN THỰC HIỆN", "II. THỜI GIAN"],
)
def test_a_heading_over_items_that_say_who_acts_is_no_label(heading: str) -> None:
    first, second = (
        "1. Sở Tài chính (STC) xây dựng dự toán.",
        "2. Sở Nội vụ (SNV): thẩm định hồ sơ trước ngày 15/6/2024.",
    )
    body = f"{heading}\n\n{first}\n\n{second}"  # their short names in brackets hide no verb
    assert told(record_of(body)) == [
        ("xây dựng dự toán", {("Sở Tài chính", "thuc_hien", True)}),
        ("thẩm định hồ sơ trước ngày 15/6/2024", {("Sở Nội vụ", "thuc_hien", True)}),
    ]


def test_a_heading_over_labels_stays_one() -> None:
    body = "II. CƠ QUAN THỰC HIỆN\n\n1. Cơ quan chủ trì: Sở Tài chính.\n\n2. Cơ quan phối hợp: Sở Nội vụ."
    assert told(record_of(body)) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # no comma between the trouble and what is done about it
        (
            "1. Sở Y tế xây dựng kế hoạch. Quá trình thực hiện, nếu có vướng mắc báo cáo UBND tỉnh để xem xét, giải quyết.",
            [
                ("xây dựng kế hoạch", {("Sở Y tế", "thuc_hien", True)}),
                (
                    "báo cáo UBND tỉnh để xem xét, giải quyết",
                    {("Sở Y tế", "bao_cao", True), ("UBND", "quyet_dinh", False)},
                ),
            ],
        ),
        # forces and means are what one is ready with
        (
            "1. Công an tỉnh chủ động lực lượng, phương tiện hỗ trợ sơ tán dân.",
            [("chủ động lực lượng, phương tiện hỗ trợ sơ tán dân", {("Công an", "thuc_hien", True)})],
        ),
        # two who lead; one that no list knows leads
        (
            "1. Sở Y tế và Sở Nội vụ đồng chủ trì tổ chức kiểm tra.",
            [("đồng chủ trì tổ chức kiểm tra", {("Sở Y tế", "chu_tri", True), ("Sở Nội vụ", "chu_tri", True)})],
        ),
        (
            "1. Các chủ đầu tư chủ trì, phối hợp với Sở Y tế bàn giao mặt bằng.",
            [
                (
                    "chủ trì, phối hợp với Sở Y tế bàn giao mặt bằng",
                    {("Các chủ đầu tư", "chu_tri", True), ("Sở Y tế", "phoi_hop", False)},
                )
            ],
        ),
        # what a group has not done says which of them are meant; who will act on it has a clause of its own
        (
            "1. UBND các xã chưa nộp hồ sơ khẩn trương hoàn thiện, gửi về Sở Y tế; sau thời hạn trên, Sở Nội vụ sẽ báo cáo "
            "UBND tỉnh.",
            [
                (
                    "khẩn trương hoàn thiện, gửi về Sở Y tế",
                    {
                        ("UBND các xã thuộc", "thuc_hien", True),
                        ("UBND các xã thuộc", "bao_cao", True),
                        ("Sở Y tế", "nhan_bao_cao", False),
                    },
                ),
                (
                    "sẽ báo cáo UBND tỉnh",
                    {("Sở Nội vụ", "bao_cao", True), ("UBND", "nhan_bao_cao", False)},
                ),
            ],
        ),
        # "theo chức năng, nhiệm vụ" before the verb
        (
            "1. Sở Y tế, Sở Nội vụ theo chức năng, nhiệm vụ tăng cường chống gian lận bếp ăn.",
            [("tăng cường chống gian lận bếp ăn", {("Sở Y tế", "thuc_hien", True), ("Sở Nội vụ", "thuc_hien", True)})],
        ),
        (
            "1. Các Sở theo chức năng, nhiệm vụ được giao chủ động xây dựng kế hoạch mở bếp ăn.",
            [("chủ động xây dựng kế hoạch mở bếp ăn", {("Các sở", "thuc_hien", True)})],
        ),
        # where to the result goes, as a sentence of its own
        (
            "1. Sở Y tế rà soát các bếp ăn. Kết quả thực hiện gửi về Sở Nội vụ trước ngày 28/2/2024.",
            [
                ("rà soát các bếp ăn", {("Sở Y tế", "thuc_hien", True)}),
                (
                    "gửi về Sở Nội vụ trước ngày 28/2/2024",
                    {("Sở Y tế", "bao_cao", True), ("Sở Nội vụ", "nhan_bao_cao", False)},
                ),
            ],
        ),
        # one who helps with the advice decides nothing
        (
            "1. Giao Sở Y tế chủ trì tham mưu, Sở Nội vụ phối hợp.",
            [
                (
                    "chủ trì tham mưu, Sở Nội vụ phối hợp",
                    {("Sở Y tế", "chu_tri", True), ("Sở Nội vụ", "phoi_hop", False)},
                )
            ],
        ),
        # a petition asks as a request does; the power to petition is no request
        (
            "1. Kiến nghị Sở Y tế hướng dẫn mở bếp ăn.",
            [("hướng dẫn mở bếp ăn", {("Sở Y tế", "thuc_hien", True)})],
        ),
        # owners and contractors act under their own name, behind words that say that they lead or must
        (
            "1. Các chủ rừng chủ trì xây dựng phương án.",
            [("chủ trì xây dựng phương án", {("Các chủ rừng", "chu_tri", True)})],
        ),
        (
            "1. Các nhà thầu có trách nhiệm sửa mặt đường.",
            [("có trách nhiệm sửa mặt đường", {("Các nhà thầu", "thuc_hien", True)})],
        ),
        # a road that is opened to traffic
        (
            "1. Sở Xây dựng thông xe cầu Đồng Nai.",
            [("thông xe cầu Đồng Nai", {("Sở Xây dựng", "thuc_hien", True)})],
        ),
        # a bracket says who of them leads
        (
            "1. Giao Sở Y tế (chủ trì), Sở Nội vụ kiểm tra các bếp ăn.",
            [("kiểm tra các bếp ăn", {("Sở Y tế", "chu_tri", True), ("Sở Nội vụ", "phoi_hop", False)})],
        ),
        # when it is due, by the hour, is no duty of its own
        (
            "1. Sở Y tế hướng dẫn toàn bộ tàu thuyền vào nơi tránh trú an toàn, hoàn thành trước 15 giờ 00 ngày 28/9/2024.",
            [
                (
                    "hướng dẫn toàn bộ tàu thuyền vào nơi tránh trú an toàn, hoàn thành trước 15 giờ 00 ngày 28/9/2024",
                    {("Sở Y tế", "thuc_hien", True)},
                )
            ],
        ),
    ],
)
def test_who_does_what(body: str, expected: list[tuple[str, set[tuple[str, str, bool]]]]) -> None:
    assert told(record_of(HEAD + body)) == expected


def test_a_meeting_that_was_chaired_is_no_duty() -> None:
    assert told(record_of("Đồng chí Trần Văn An - Chủ tịch UBND tỉnh chủ trì Hội nghị.")) == []


def test_a_group_of_which_only_some_are_meant() -> None:
    """Where the text's own words are no name to go by, the wider group stands for them, and says that it does."""
    body = "Điều 5. Trách nhiệm\n\n1. Các cơ sở giáo dục chất lượng cao có trách nhiệm lập hồ sơ của trẻ em."
    (task,) = record_of(body, DECREE).tasks
    assert [(actor.name, actor.certainty) for actor in task.actors] == [("Các cơ sở giáo dục", "inferred")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # bodies that no list knows stand behind the first: what they are is not what is done
        (
            "Bộ Công an, cơ quan thi hành án hình sự cấp quân khu phải lập biên bản về bến phà.",
            [("phải lập biên bản về bến phà", {("Bộ Công an", "thuc_hien", True)})],
        ),
        # "theo phân cấp quản lý" says within what they act
        (
            "Bộ Tài chính theo phân cấp quản lý có trách nhiệm kiểm tra việc thu phí phà.",
            [("có trách nhiệm kiểm tra việc thu phí phà", {("Bộ Tài chính", "thuc_hien", True)})],
        ),
        # … but whoever gives others their powers does that
        (
            "Bộ Tài chính phải phân cấp quản lý bến phà.",
            [("phải phân cấp quản lý bến phà", {("Bộ Tài chính", "thuc_hien", True)})],
        ),
        # rights are nobody's duty, whoever has them …
        ("Chủ bến phà có các quyền sau đây:\n\na) Kiểm tra vé của khách;\n\nb) Tổ chức bán vé.", []),
        ("Bộ Tài chính có quyền:\n\na) Kiểm tra vé của khách;\n\nb) Tổ chức bán vé.", []),
        # … duties are, and the words that say so are no part of the name
        (
            "Chủ đầu tư có các quyền, nghĩa vụ sau đây:\n\na) Kiểm tra phao cứu sinh;\n\nb) Báo cáo Bộ Xây dựng.",
            [
                ("Kiểm tra phao cứu sinh", {("Chủ đầu tư", "thuc_hien", True)}),
                (
                    "Báo cáo Bộ Xây dựng",
                    {("Chủ đầu tư", "bao_cao", True), ("Bộ Xây dựng", "nhan_bao_cao", False)},
                ),
            ],
        ),
    ],
)
def test_who_acts_in_a_decree(body: str, expected: list[tuple[str, set[tuple[str, str, bool]]]]) -> None:
    assert told(record_of(f"Điều 5. Quản lý bến phà\n\n{body}", DECREE)) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # an agency on a line of its own rules the numbered items behind it, whatever heading stands above …
        (
            "II. TRÁCH NHIỆM CỦA CÁC SỞ\n\nSở Y tế có trách nhiệm:\n\na) Kiểm tra phao;\n\nb) Lắp biển báo.\n\n"
            "Giao Sở Nội vụ:\n\na) Tập huấn cho lái phà.",
            [
                ("Kiểm tra phao", {("Sở Y tế", "thuc_hien", True)}),
                ("Lắp biển báo", {("Sở Y tế", "thuc_hien", True)}),
                ("Tập huấn cho lái phà", {("Sở Nội vụ", "thuc_hien", True)}),
            ],
        ),
        # … until another such line, of an agency or not
        (
            "II. TỔ CHỨC THỰC HIỆN\n\nSở Y tế:\n\na) Kiểm tra phao.\n\nCác việc khác:\n\na) Trồng cây xanh.",
            [("Kiểm tra phao", {("Sở Y tế", "thuc_hien", True)}), ("Trồng cây xanh", set())],
        ),
    ],
)
def test_an_agency_alone_rules_the_items_behind_it(
    body: str, expected: list[tuple[str, set[tuple[str, str, bool]]]]
) -> None:
    assert told(record_of(body)) == expected


@pytest.mark.parametrize(
    ("body", "heads"),
    [
        # those who are told stand in a list over semicolons, which no verb ends …
        (
            "Yêu cầu Giám đốc các sở; Chủ tịch UBND các xã, phường rà soát các bến.",
            {"Giám đốc các sở", "Chủ tịch UBND"},
        ),
        # … as do heads of one group, whatever each is called
        (
            "UBND tỉnh yêu cầu các đồng chí Giám đốc, Thủ trưởng các sở, ban, ngành; Công an tỉnh rà soát các bến.",
            {"Thủ trưởng các sở, ban, ngành", "Công an"},
        ),
        # … but one who is told behind the semicolon is told something of his own
        ("Giao Sở Y tế; đề nghị Công an tỉnh rà soát các bến.", {"Công an"}),
    ],
)
def test_who_is_told(body: str, heads: set[str]) -> None:
    (task,) = record_of(HEAD + body).tasks
    assert {re.sub(r" các xã.*", "", short(actor.name)) for actor in task.actors} == heads


DECISION = PLAN.replace("15/KH-UBND", "15/QĐ-UBND").replace("KẾ HOẠCH\nPhát triển", "QUYẾT ĐỊNH\nVề phát triển")


@pytest.mark.parametrize(
    ("subject", "actors"),
    [
        # no list knows them: they act under the words that the text gives them
        ("Các bộ phận, cá nhân có liên quan", ["Các bộ phận, cá nhân có liên quan"]),
        ("Cán bộ, giáo viên, nhân viên nhà trường", ["Cán bộ, giáo viên, nhân viên nhà trường"]),
        # words that name nobody: the duty is there, and that nobody is known for it shows
        ("Những ai có tên ở trên", []),
    ],
)
def test_who_carries_out_a_decision(subject: str, actors: list[str]) -> None:
    """A decision's last article is a duty, whoever is to carry it out."""
    (task,) = record_of(f"Điều 2. {subject} chịu trách nhiệm thi hành Quyết định này.", DECISION).tasks
    assert [actor.name for actor in task.actors] == actors


def test_from_when_a_guide_is_in_force_is_no_duty() -> None:
    body = "III. TỔ CHỨC THỰC HIỆN\n\nHướng dẫn này có hiệu lực từ ngày 01/4/2024, thay thế Hướng dẫn số 12/HD-SYT."
    assert told(record_of(body)) == []
