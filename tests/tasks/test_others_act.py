"""Who acts where no list knows the name, where another subject comes in, and where those directed act."""

from __future__ import annotations

import pytest

from tests.tasks.reading import record_of, short, told

HEAD = "III. TỔ CHỨC THỰC HIỆN\n\n"
YTE = "Sở Y tế"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # another subject behind a semicolon, with a verb that is known …
        (
            "1. Sở Y tế\n\n- Vận động nhân dân sửa bến thuyền; Hội Nông dân tỉnh đảm nhận hai bến thuyền.",
            [
                ("Vận động nhân dân sửa bến thuyền", {(YTE, "thuc_hien", True)}),
                ("đảm nhận hai bến thuyền", {("Hội Nông dân", "thuc_hien", True)}),
            ],
        ),
        # … and with one that is not: nothing of it goes to the subject before
        (
            "1. Sở Y tế\n\n- Vận động nhân dân sửa bến thuyền; Hội Nông dân tỉnh lợp mái bến thuyền.",
            [("Vận động nhân dân sửa bến thuyền", {(YTE, "thuc_hien", True)})],
        ),
        # a list of partners goes on behind a semicolon
        (
            "1. Sở Y tế\n\n- Phối hợp với Sở Nội vụ; Sở Tài chính sửa chữa bến thuyền.",
            [
                (
                    "Phối hợp với Sở Nội vụ; Sở Tài chính sửa chữa bến thuyền",
                    {(YTE, "phoi_hop", True), ("Sở Nội vụ", "phoi_hop", False), ("Sở Tài chính", "phoi_hop", False)},
                )
            ],
        ),
        # a group with more of its kind; a member of the list that no list knows
        (
            "1. Các doanh nghiệp viễn thông, truyền dẫn: tài trợ dây thuyền.",
            [("tài trợ dây thuyền", {("Các doanh nghiệp viễn thông trên địa bàn", "ho_tro", True)})],
        ),
        (
            "1. Sở Y tế, Sở Nội vụ, các thôn báo cáo kết quả về UBND tỉnh.",
            [
                (
                    "báo cáo kết quả về UBND tỉnh",
                    {(YTE, "bao_cao", True), ("Sở Nội vụ", "bao_cao", True), ("UBND", "nhan_bao_cao", False)},
                )
            ],
        ),
        # classes of bodies and persons, with what they live by; "công trình" has no verb; a meeting is nobody
        (
            "1. Các doanh nghiệp kinh doanh xăng dầu xây dựng phương án phòng cháy bến thuyền.",
            [
                (
                    "xây dựng phương án phòng cháy bến thuyền",
                    {("Các doanh nghiệp kinh doanh xăng dầu", "thuc_hien", True)},
                )
            ],
        ),
        (
            "1. Các công ty khai thác công trình thủy lợi vận hành cửa cống.",
            [("vận hành cửa cống", {("Các công ty khai thác công trình thủy lợi", "thuc_hien", True)})],
        ),
        (
            "1. Cán bộ, công chức, viên chức thực hiện nghiêm giờ giấc ra bến.",
            [("thực hiện nghiêm giờ giấc ra bến", {("Cán bộ, công chức, viên chức", "thuc_hien", True)})],
        ),
        (
            "1. Các thành viên Ban Chỉ đạo chủ động kiểm tra bến thuyền.",
            [("chủ động kiểm tra bến thuyền", {("Các thành viên Ban Chỉ đạo", "thuc_hien", True)})],
        ),
        (
            "1. Mỗi thành viên Ban Chỉ đạo kiểm tra một bến thuyền.",
            [("kiểm tra một bến thuyền", {("Thành viên Ban Chỉ đạo", "thuc_hien", True)})],
        ),
        ("1. Các hội nghị tổ chức trực tuyến.", []),
        # what a group is, has or lacks says which of it: the verb stands behind; a noun needs its own verb
        (
            "1. UBND các xã có rừng xây dựng phương án sửa bến thuyền.",
            [("xây dựng phương án sửa bến thuyền", {("UBND các xã thuộc", "thuc_hien", True)})],
        ),
        (
            "1. Các chủ đầu tư có tỷ lệ giải ngân dưới 20% làm rõ trách nhiệm ở bến thuyền.",
            [("làm rõ trách nhiệm ở bến thuyền", {("Các chủ đầu tư", "thuc_hien", True)})],
        ),
        (
            "1. UBND các xã thuộc vùng dự án kiểm đếm thuyền.",
            [("kiểm đếm thuyền", {("UBND các xã thuộc", "thuc_hien", True)})],
        ),
        # what was done tells who is meant only beside a day that is set
        ("1. Các địa phương đã chủ động triển khai sửa bến thuyền.", []),
        # an open name does not swallow what the body does; what it manages is its name's
        (
            "1. Hạt Kiểm lâm Tân Phú trồng rừng cho dân.",
            [("trồng rừng cho dân", {("Hạt Kiểm lâm Tân Phú", "thuc_hien", True)})],
        ),
        (
            "1. Chi cục Thủy lợi lắp đặt máy bơm trước bến thuyền.",
            [("lắp đặt máy bơm trước bến thuyền", {("Chi cục Thủy lợi", "thuc_hien", True)})],
        ),
        ("1. Phòng Quản lý xây dựng.", []),
        # "báo cáo số liệu" is no number of a document; how often may be told in several words
        (
            "1. Sở Y tế\n\n- Báo cáo số liệu bến thuyền trước ngày 30/4/2024.",
            [("Báo cáo số liệu bến thuyền trước ngày 30/4/2024", {(YTE, "bao_cao", True)})],
        ),
        (
            "1. Sở Y tế\n\n- Định kỳ 6 tháng và cả năm kiểm tra bến thuyền.",
            [("Định kỳ 6 tháng và cả năm kiểm tra bến thuyền", {(YTE, "thuc_hien", True)})],
        ),
        # what a body is comes first, and its duties are not lost
        (
            "1. Sở Y tế: làm thư ký; sửa chữa bến thuyền.",
            [("làm thư ký", {(YTE, "thuc_hien", True)}), ("sửa chữa bến thuyền", {(YTE, "thuc_hien", True)})],
        ),
        # who does it stands behind "do", and who helps is not responsible for it
        (
            "1. Việc sửa chữa bến thuyền ở các xã do Sở Y tế trực tiếp thực hiện, Công an tỉnh hỗ trợ xe.",
            [("Việc sửa chữa bến thuyền ở các xã", {(YTE, "thuc_hien", True)})],
        ),
        # "Quy chế làm việc" holds no verb
        (
            "1. Căn cứ Quy chế làm việc của UBND tỉnh, Chủ tịch UBND tỉnh giao Sở Y tế kiểm tra bến thuyền.",
            [("kiểm tra bến thuyền", {(YTE, "thuc_hien", True)})],
        ),
        # those of the bodies told who have not
        (
            "1. Sở Y tế, Sở Nội vụ thực hiện như sau:\n\n- Đơn vị nào chưa báo cáo thì gửi báo cáo về bến thuyền.",
            [("gửi báo cáo về bến thuyền", {(YTE, "bao_cao", True), ("Sở Nội vụ", "bao_cao", True)})],
        ),
        # two clauses, each with its own subject, behind a comma; not the help, nor the list, of one
        (
            "1. Sở Y tế bố trí kinh phí, UBND các xã sửa chữa bến thuyền.",
            [
                ("bố trí kinh phí", {(YTE, "thuc_hien", True)}),
                ("sửa chữa bến thuyền", {("UBND các xã thuộc", "thuc_hien", True)}),
            ],
        ),
        (
            "1. Sở Y tế rà soát hồ sơ do Sở Nội vụ, Sở Tài chính cung cấp.",
            [("rà soát hồ sơ do Sở Nội vụ, Sở Tài chính cung cấp", {(YTE, "thuc_hien", True)})],
        ),
        # "Huyện đoàn" is no district called "đoàn", and acts itself under the heading of another
        (
            "1. Sở Y tế\n\n- Huyện đoàn phát động ra quân dọn bến thuyền.",
            [
                (
                    "phát động ra quân dọn bến thuyền",
                    {("Đoàn Thanh niên Cộng sản Hồ Chí Minh cấp huyện thuộc", "thuc_hien", True)},
                )
            ],
        ),
        # how often, in two pieces, belongs to the report behind it
        (
            "1. Sở Y tế theo dõi, kiểm tra các bến thuyền, định kỳ 6 tháng, hàng năm báo cáo UBND tỉnh.",
            [
                ("theo dõi, kiểm tra các bến thuyền", {(YTE, "thuc_hien", True)}),
                (
                    "định kỳ 6 tháng, hàng năm báo cáo UBND tỉnh",
                    {(YTE, "bao_cao", True), ("UBND", "nhan_bao_cao", False)},
                ),
            ],
        ),
        ("Sở Y tế trân trọng báo cáo./.", []),  # the closing words of a letter
        # offices and households together are told as they are named
        (
            "1. Các cơ quan, đơn vị, trường học và hộ gia đình treo cờ trên thuyền.",
            [("treo cờ trên thuyền", {("Các cơ quan, đơn vị, trường học và hộ gia đình", "thuc_hien", True)})],
        ),
        # classes as labels
        (
            "1. Giáo viên chủ nhiệm: Triển khai đến học sinh ở bến.",
            [("Triển khai đến học sinh ở bến", {("Giáo viên chủ nhiệm", "thuc_hien", True)})],
        ),
        (
            "1. Các hộ chăn nuôi, trang trại: khai báo số thuyền.",
            [("khai báo số thuyền", {("Các hộ chăn nuôi, trang trại", "thuc_hien", True)})],
        ),
        # "bầu cử" has no verb
        (
            "1. Tổ bầu cử phải thông báo cho chủ thuyền.",
            [("phải thông báo cho chủ thuyền", {("Tổ bầu cử", "thuc_hien", True)})],
        ),
        # officials and people, as the text names them
        (
            "1. Công chức Tư pháp - Hộ tịch: lập danh sách chủ thuyền.",
            [("lập danh sách chủ thuyền", {("Công chức Tư pháp - Hộ tịch", "thuc_hien", True)})],
        ),
        (
            "1. Các ông (bà) Trưởng thôn, Trưởng xóm\n\n- Lập danh sách chủ thuyền.",
            [("Lập danh sách chủ thuyền", {("Trưởng thôn, Trưởng xóm", "thuc_hien", True)})],
        ),
        # a name that begins like a verb
        (
            "1. Hợp tác xã dịch vụ thuyền bè\n\n- Lập danh sách chủ thuyền.",
            [("Lập danh sách chủ thuyền", {("Hợp tác xã dịch vụ thuyền bè", "thuc_hien", True)})],
        ),
        # each member of the body above
        (
            "1. Sở Y tế\n\nMỗi thành viên hướng dẫn hai chủ thuyền.",
            [("hướng dẫn hai chủ thuyền", {(YTE, "thuc_hien", True)})],
        ),
        (
            "1. Sở Y tế\n\nTừng đoàn viên hướng dẫn hai chủ thuyền.",
            [("hướng dẫn hai chủ thuyền", {(YTE, "thuc_hien", True)})],
        ),
        # a second office behind a dash
        (
            "1. Sở Nội vụ\n\n- Lập danh sách.\n\n2. Giám đốc Sở Y tế - Phó Trưởng ban Ban Chỉ huy Quân sự tỉnh:\n\n"
            "a) Kiểm tra bến thuyền.",
            [
                ("Lập danh sách", {("Sở Nội vụ", "thuc_hien", True)}),
                ("Kiểm tra bến thuyền", {("Giám đốc Sở Y tế", "thuc_hien", True)}),
            ],
        ),
        # who is directed, though no list knows the name, and with whom
        (
            "1. Sở Y tế\n\n- Chỉ đạo Trung tâm Lái Thuyền phối hợp với Sở Nội vụ đăng tải lịch thuyền.",
            [
                (
                    "Chỉ đạo Trung tâm Lái Thuyền phối hợp với Sở Nội vụ đăng tải lịch thuyền",
                    {
                        (YTE, "chi_dao", True),
                        ("Trung tâm Lái Thuyền", "thuc_hien", False),
                        ("Sở Nội vụ", "phoi_hop", False),
                    },
                )
            ],
        ),
        # it is they who report, and not who directs
        (
            "1. Sở Y tế\n\n- Chỉ đạo UBND huyện Long Thành lập danh sách chủ thuyền, gửi Sở Nội vụ.",
            [
                (
                    "Chỉ đạo UBND huyện Long Thành lập danh sách chủ thuyền, gửi Sở Nội vụ",
                    {
                        (YTE, "chi_dao", True),
                        ("UBND huyện Long Thành,", "thuc_hien", False),
                        ("Sở Nội vụ", "nhan_bao_cao", False),
                    },
                )
            ],
        ),
        # what follows one thing taken part in is taken part in as well
        (
            "1. Sở Y tế\n\n- Tham gia rà soát, xác nhận danh sách chủ thuyền.",
            [("Tham gia rà soát, xác nhận danh sách chủ thuyền", {(YTE, "tham_gia", True)})],
        ),
        # how, right before the verb, behind what a duty is done by
        (
            "1. Các sở, ban, ngành theo chức năng, nhiệm vụ chủ động phối hợp với Sở Y tế sửa bến thuyền.",
            [
                (
                    "chủ động phối hợp với Sở Y tế sửa bến thuyền",
                    {("Các sở, ban, ngành", "phoi_hop", True), (YTE, "phoi_hop", False)},
                )
            ],
        ),
        # where those of a group lie who are meant
        (
            "1. UBND các huyện ven sông (Long Thành, Tân Phú) sửa chữa bến thuyền.",
            [("sửa chữa bến thuyền", {("UBND các huyện ven sông thuộc", "thuc_hien", True)})],
        ),
        # what is provided for is not decided; "bảo đảm" alone says how
        (
            "1. Sở Y tế\n\n- Quyết định thành lập đội thuyền; bảo đảm trang bị cho đội thuyền.",
            [
                ("Quyết định thành lập đội thuyền", {(YTE, "quyet_dinh", True)}),
                ("bảo đảm trang bị cho đội thuyền", {(YTE, "thuc_hien", True)}),
            ],
        ),
        (
            "1. Sở Y tế\n\n- Quyết định thành lập đội thuyền; bảo đảm đúng tiến độ.",
            [("Quyết định thành lập đội thuyền; bảo đảm đúng tiến độ", {(YTE, "quyet_dinh", True)})],
        ),
        # "tổ chức" as a noun
        (
            "1. Sở Y tế\n\n- Lấy ý kiến của người dân, tổ chức đối với bến thuyền.",
            [("Lấy ý kiến của người dân, tổ chức đối với bến thuyền", {(YTE, "thuc_hien", True)})],
        ),
        # who heads what is set up is part of the duty, and takes no duty away
        (
            "UBND các xã thành lập Tổ công tác do Chủ tịch UBND xã làm Tổ trưởng, hoàn thành trước ngày 15/3/2024.",
            [
                (
                    "thành lập Tổ công tác do Chủ tịch UBND xã làm Tổ trưởng, hoàn thành trước ngày 15/3/2024",
                    {("UBND các xã thuộc", "thuc_hien", True)},
                )
            ],
        ),
        (
            "Giám đốc Sở Y tế thành lập Hội đồng do Phó Giám đốc làm Chủ tịch; tổ chức chấm thi trước ngày 15/4/2024.",
            [
                ("thành lập Hội đồng do Phó Giám đốc làm Chủ tịch", {("Giám đốc Sở Y tế", "thuc_hien", True)}),
                ("tổ chức chấm thi trước ngày 15/4/2024", {("Giám đốc Sở Y tế", "thuc_hien", True)}),
            ],
        ),
        (
            "Sở Y tế thành lập Đoàn kiểm tra gồm Sở Nội vụ, Sở Tài chính, do Phó Giám đốc Sở Y tế làm Trưởng đoàn.",
            [
                (
                    "thành lập Đoàn kiểm tra gồm Sở Nội vụ, Sở Tài chính, do Phó Giám đốc Sở Y tế làm Trưởng đoàn",
                    {(YTE, "thuc_hien", True)},
                )
            ],
        ),
        # … also where a board sets up another, and where another acts behind a board and its head
        (
            "Ban Chỉ đạo thành lập Tổ giúp việc, do Giám đốc Sở Y tế làm Tổ trưởng.",
            [
                (
                    "thành lập Tổ giúp việc, do Giám đốc Sở Y tế làm Tổ trưởng",
                    {("Ban Chỉ đạo", "thuc_hien", True)},
                )
            ],
        ),
        (
            "Tổ công tác rà soát bến thuyền, do Giám đốc Sở Nội vụ làm Tổ trưởng; Sở Y tế lập danh sách bến thuyền.",
            [("lập danh sách bến thuyền", {(YTE, "thuc_hien", True)})],
        ),
        # … and a board's matter with a day is a duty
        (
            "Tổ công tác sửa chữa bến thuyền trước ngày 15/3/2024, do Giám đốc Sở Nội vụ làm Tổ trưởng.",
            [
                (
                    "sửa chữa bến thuyền trước ngày 15/3/2024, do Giám đốc Sở Nội vụ làm Tổ trưởng",
                    {("Tổ công tác", "thuc_hien", True)},
                )
            ],
        ),
        # whom to contact is no duty, and takes none away; to get in touch with a body is one, whatever it begins with
        ("1. Sở Y tế\n\n- Nếu có vướng mắc, liên hệ ông Nguyễn Văn A (điện thoại 0251.3822).", []),
        (
            "1. Sở Y tế\n\n- Gửi danh sách về Sở Nội vụ trước ngày 15/3/2024, liên hệ bà Lan, điện thoại 0251.",
            [
                (
                    "Gửi danh sách về Sở Nội vụ trước ngày 15/3/2024, liên hệ bà Lan, điện thoại 0251",
                    {(YTE, "bao_cao", True), ("Sở Nội vụ", "nhan_bao_cao", False)},
                )
            ],
        ),
        (
            "1. Sở Y tế\n\n- Liên hệ ba bến thuyền để lập danh sách.",
            [("Liên hệ ba bến thuyền để lập danh sách", {(YTE, "thuc_hien", True)})],
        ),
        (
            "1. Sở Y tế\n\n- Liên hệ chi đoàn các thôn để lập danh sách.",
            [("Liên hệ chi đoàn các thôn để lập danh sách", {(YTE, "thuc_hien", True)})],
        ),
        (
            "1. Sở Y tế\n\n- Liên hệ các bến thuyền để lập danh sách.",
            [("Liên hệ các bến thuyền để lập danh sách", {(YTE, "thuc_hien", True)})],
        ),
        # who leads another; the name of a body begins with no verb
        (
            "1. Tỉnh ủy lãnh đạo Sở Y tế sửa chữa bến thuyền.",
            [
                (
                    "lãnh đạo Sở Y tế sửa chữa bến thuyền",
                    {("Tỉnh ủy Đồng Nai", "chi_dao", True), (YTE, "thuc_hien", False)},
                )
            ],
        ),
        (
            "1. Sở Nội vụ lãnh đạo Giám sát Sở Y tế sửa chữa bến thuyền.",
            [("lãnh đạo Giám sát Sở Y tế sửa chữa bến thuyền", {("Sở Nội vụ", "chi_dao", True)})],
        ),
        # accents tell a verb from a noun
        ("1. Sở Y tế\n\n- Giá cổ phần của bến thuyền.", []),
        ("1. Sở Y tế\n\n- Gia cố bến thuyền.", [("Gia cố bến thuyền", {(YTE, "thuc_hien", True)})]),
    ],
)
def test_who_acts(body: str, expected: list[tuple[str, set[tuple[str, str, bool]]]]) -> None:
    assert told(record_of(HEAD + body)) == expected


@pytest.mark.parametrize(
    "head",
    [
        "Các Đội lái thuyền: Bến Gỗ, Bến Nôm",  # on no list
        "Các Hợp tác xã: Bến Gỗ và Bến Nôm",  # a known group, whose members are on none
    ],
)
def test_an_item_with_a_head_of_its_own_is_not_of_those_above(head: str) -> None:
    """The lead-in's agencies do not act in an item whose own head names others, known or not."""
    body = (
        "Chủ tịch UBND tỉnh yêu cầu Giám đốc các sở thực hiện các nhiệm vụ sau:\n\n"
        f"1. Kiểm tra các bến thuyền.\n\n2. {head}: sửa chữa bến thuyền; báo tin cho nhân dân."
    )
    found = told(record_of(body))
    assert [words for words, _ in found] == ["Kiểm tra các bến thuyền", "sửa chữa bến thuyền", "báo tin cho nhân dân"]
    names = [{name for name, _, _ in who} for _, who in found]
    assert names[1] == names[2] == {head}
    assert not names[0] & names[1]


def test_a_label_behind_a_group_is_no_member_of_it() -> None:
    body = (
        "Chủ tịch UBND tỉnh yêu cầu Giám đốc các sở thực hiện các nhiệm vụ sau:\n\n"
        "1. Các doanh nghiệp: Trên sông lớn: sửa chữa bến thuyền."
    )
    (task,) = record_of(body).tasks
    assert not any("Trên sông" in actor.name for actor in task.actors)


def test_labels_of_advice_and_help_in_one_line() -> None:
    body = (
        "II. NỘI DUNG\n\n1. Hội đua thuyền trên sông\n\na) Chủ trì: UBND tỉnh.\n\n"
        "b) Cơ quan tham mưu, chuẩn bị: Sở Nội vụ; phối hợp: Sở Tài chính."
    )
    assert told(record_of(body)) == [
        (
            "Hội đua thuyền trên sông",
            {("UBND", "chu_tri", True), ("Sở Nội vụ", "tham_muu", False), ("Sở Tài chính", "phoi_hop", False)},
        )
    ]


_BERTHS = "2.1. Sửa chữa bến thuyền."
_BOATS = "2.2. Rà soát thuyền chở khách."
_LAST = "2.3. Tuyển chọn thợ lái thuyền.\n\n- Cơ quan thực hiện: Sở Y tế.\n\n- Thời gian: Quý III/2024."


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # one block at the end is for all items before it …
        (_BERTHS, _BOATS, [({YTE}, "2024-09-30")] * 3),
        # … not where one of them has its own: whose the other is, is not told
        (
            f"{_BERTHS}\n\n- Cơ quan thực hiện: Sở Nội vụ.\n\n- Thời gian: Quý II/2024.",
            _BOATS,
            [({"Sở Nội vụ"}, "2024-06-30"), (set(), None), ({YTE}, "2024-09-30")],
        ),
        (
            _BERTHS,
            f"{_BOATS}\n\n- Cơ quan thực hiện: Sở Nội vụ.\n\n- Thời gian: Quý II/2024.",
            [(set(), None), ({"Sở Nội vụ"}, "2024-06-30"), ({YTE}, "2024-09-30")],
        ),
        # … nor past a line that says by whom under a label that is not known
        (f"{_BERTHS}\n\n- Lo việc: bà Lan.", _BOATS, [(set(), None), ({YTE}, "2024-09-30"), ({YTE}, "2024-09-30")]),
        # a label in the item itself is of the work
        ("2.1. Trên sông: sửa chữa bến thuyền.", _BOATS, [({YTE}, "2024-09-30")] * 3),
    ],
)
def test_a_block_for_several_items(first: str, second: str, expected: list[tuple[set[str], str | None]]) -> None:
    record = record_of(f"II. NỘI DUNG\n\n{first}\n\n{second}\n\n{_LAST}")
    found = [
        ({short(actor.name) for actor in task.actors}, task.deadline.end if task.deadline else None)
        for task in record.tasks
    ]
    assert found == expected


@pytest.mark.parametrize(
    "heading", ["I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2023", "I. TÌNH HÌNH TRIỂN KHAI NHIỆM VỤ", "I. TÌNH HUỐNG GIẢ ĐỊNH"]
)
def test_what_was_done_or_is_supposed_is_no_duty(heading: str) -> None:
    assert told(record_of(f"{heading}\n\n1. Sở Y tế kiểm tra 20 bến thuyền, Công an tỉnh điều 03 xe.")) == []


SCHOOL = """ỦY BAN NHÂN DÂN XÃ DIỄN CHÂU
TRƯỜNG TIỂU HỌC LÊ LỢI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 15/KH-THLL
Diễn Châu, ngày 10 tháng 3 năm 2026

KẾ HOẠCH
Kiểm tra nội bộ năm học 2025 - 2026

III. TỔ CHỨC THỰC HIỆN

{body}

HIỆU TRƯỞNG

Nguyễn Văn An
"""


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("1. Hiệu trưởng: Chỉ đạo các hoạt động.", "Hiệu trưởng Trường Tiểu học Lê Lợi"),
        ("1. Đoàn trường: Tổ chức hội thi.", "Đoàn trường"),
        ("1. Bộ phận thư viện, thiết bị: Chuẩn bị đồ dùng.", "Bộ phận thư viện, thiết bị"),
        ("1. Tổ chuyên môn: Xây dựng kế hoạch dạy học.", "Tổ chuyên môn"),
    ],
)
def test_units_of_a_school(body: str, name: str) -> None:
    """In a school's own paper two words, and its head's bare title, say who is meant."""
    (task,) = record_of(body, SCHOOL).tasks
    assert [actor.name.lower()[: len(name)] for actor in task.actors] == [name.lower()]
