"""Standing phrases of letters and conclusions: what earlier papers said, for whom one acts, who is stressed, who joins."""

from __future__ import annotations

import pytest

from tests.tasks.reading import LETTER, PLAN, record_of, told

GOVERNMENT = """VĂN PHÒNG CHÍNH PHỦ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 4120/VPCP-NN
V/v phòng, chống hạn hán

Hà Nội, ngày 02 tháng 6 năm 2024

Kính gửi: Các Bộ.

Thủ tướng Chính phủ có ý kiến như sau:

{body}

Nơi nhận:
- Như trên;
- Lưu: VT.

BỘ TRƯỞNG, CHỦ NHIỆM

Nguyễn Văn An
"""
HEAD = "III. TỔ CHỨC THỰC HIỆN\n\n"
DECISION = PLAN.replace("15/KH-UBND", "15/QĐ-UBND").replace("KẾ HOẠCH\nPhát triển", "QUYẾT ĐỊNH\nVề phát triển")
DISTRICTS = "UBND các huyện, thành phố thuộc"


def who(body: str, frame: str) -> list[tuple[str, set[tuple[str, str]]]]:
    """The tasks as (words, {(name, role)})."""
    return [(words, {(name, role) for name, role, _ in actors}) for words, actors in told(record_of(body, frame))]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # a heading that only says who leads and who helps: what stands below is theirs, with or without a colon
        (
            f"{HEAD}1. Sở Công Thương chủ trì, phối hợp với Sở Tài chính\n\na) Nắm giá cả các chợ.\n\nb) Lập phương án dự "
            "trữ gạo.",
            [
                ("Nắm giá cả các chợ", {("Sở Công Thương", "chu_tri"), ("Sở Tài chính", "phoi_hop")}),
                ("Lập phương án dự trữ gạo", {("Sở Công Thương", "chu_tri"), ("Sở Tài chính", "phoi_hop")}),
            ],
        ),
        # how they join, in more than one word
        (
            f"{HEAD}1. Sở Y tế chủ trì, phối hợp kịp thời, hiệu quả với Công an tỉnh kiểm tra các chợ thuốc.",
            [
                (
                    "chủ trì, phối hợp kịp thời, hiệu quả với Công an tỉnh kiểm tra các chợ thuốc",
                    {("Sở Y tế", "chu_tri"), ("Công an", "phoi_hop")},
                )
            ],
        ),
        # "kết hợp với" a body joins it; with a thing it does not
        (
            f"{HEAD}1. Sở Y tế kết hợp với Công an tỉnh kiểm tra các chợ thuốc.",
            [
                (
                    "kết hợp với Công an tỉnh kiểm tra các chợ thuốc",
                    {("Sở Y tế", "phoi_hop"), ("Công an", "phoi_hop")},
                )
            ],
        ),
        # "các đơn vị chủ trì, phối hợp với": what they do, though "đơn vị chủ trì" is a part elsewhere
        (
            f"{HEAD}1. Thủ trưởng các đơn vị chủ trì, phối hợp với Công an tỉnh giữ trật tự các bến thuyền.",
            [
                (
                    "chủ trì, phối hợp với Công an tỉnh giữ trật tự các bến thuyền",
                    {("Thủ trưởng các đơn vị", "chu_tri"), ("Công an", "phoi_hop")},
                )
            ],
        ),
        # what is forbidden is a duty
        (
            f"{HEAD}1. Sở Y tế không để xảy ra thiếu thuốc tại các trạm.",
            [("không để xảy ra thiếu thuốc tại các trạm", {("Sở Y tế", "thuc_hien")})],
        ),
        # members of a list that no list knows, in small letters
        (
            f"{HEAD}1. Sở Y tế, các trang trại, hộ chăn nuôi đẩy mạnh tiêm phòng.",
            [("đẩy mạnh tiêm phòng", {("Sở Y tế", "thuc_hien"), ("Các trang trại", "thuc_hien")})],
        ),
        # what is stressed is no statement about the work, and what is asked stays a duty
        (
            f"{HEAD}1. Sở Y tế nắm bắt giá thuốc, nhất là những thuốc cần thiết; báo cáo UBND tỉnh.",
            [
                ("nắm bắt giá thuốc, nhất là những thuốc cần thiết", {("Sở Y tế", "thuc_hien")}),
                ("báo cáo UBND tỉnh", {("Sở Y tế", "bao_cao"), ("UBND", "nhan_bao_cao")}),
            ],
        ),
        # the ground of the next paragraph, behind a semicolon, is no part of what is to be done
        (
            f"{HEAD}1. Sở Y tế xây dựng kế hoạch dự trữ thuốc; Căn cứ các chỉ tiêu của tỉnh về dự trữ.",
            [("xây dựng kế hoạch dự trữ thuốc", {("Sở Y tế", "thuc_hien")})],
        ),
        # a noun of a list that is a verb elsewhere
        (
            f"{HEAD}1. Sở Tài chính đề xuất chính sách về thuế, phí, hỗ trợ lãi suất cho người nuôi cá.",
            [("đề xuất chính sách về thuế, phí, hỗ trợ lãi suất cho người nuôi cá", {("Sở Tài chính", "de_xuat")})],
        ),
        # a place in the heading: who governs it
        (
            f"{HEAD}1. Đối với thành phố Biên Hòa\n\n- Rà soát các bến thuyền.\n\n2. Đối với doanh nghiệp\n\n- Rà soát "
            "các bến thuyền.",
            [
                ("Rà soát các bến thuyền", {("UBND thành phố Biên Hòa,", "thuc_hien")}),
                ("Rà soát các bến thuyền", set()),
            ],
        ),
        # "đăng ký" is no "đang"
        (
            f"{HEAD}1. Các trường học đăng ký danh sách vận động viên trước ngày 10/4/2024.",
            [
                (
                    "đăng ký danh sách vận động viên trước ngày 10/4/2024",
                    {("Các trường học trên địa bàn", "thuc_hien")},
                )
            ],
        ),
    ],
)
def test_in_a_plan(body: str, expected: list[tuple[str, set[tuple[str, str]]]]) -> None:
    assert who(body, PLAN) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # what an earlier paper asked of others is no new duty of theirs
        (
            "Tiếp theo Công văn số 29/SYT-NV ngày 01/3/2024 yêu cầu Sở Tài chính báo cáo số liệu, Sở Y tế đề nghị Sở Xây "
            "dựng kiểm tra các trạm cũ.",
            [("kiểm tra các trạm cũ", {("Sở Xây dựng", "thuc_hien")})],
        ),
        # … nor is what one says to have written already
        ("Ngày 01/3/2024, UBND tỉnh đã có Công văn số 29/UBND-KGVX giao Sở Tài chính xây dựng phương án.", []),
        # an office named in what the sentence goes back to does not hide who gives
        (
            "Thực hiện ý kiến của đồng chí Trần Văn B - Phó Chủ tịch UBND tỉnh, Sở Y tế đề nghị Sở Xây dựng:\n\n- Kiểm tra "
            "các trạm cũ.",
            [("Kiểm tra các trạm cũ", {("Sở Xây dựng", "thuc_hien")})],
        ),
        # who is told over a list may be on no list
        (
            "Sở Y tế giao Văn phòng Điều phối nước sạch:\n\n- Kiểm tra các trạm cũ.",
            [("Kiểm tra các trạm cũ", {("Văn phòng Điều phối nước sạch", "thuc_hien")})],
        ),
        # the commonest last sentence of a letter: what is to be sent, and until when
        (
            "Ý kiến góp ý bằng văn bản xin gửi về Sở Y tế trước ngày 15/6/2024.",
            [
                (
                    "gửi về Sở Y tế trước ngày 15/6/2024",
                    {("Sở Giáo dục và Đào tạo", "bao_cao"), (DISTRICTS, "bao_cao"), ("Sở Y tế", "nhan_bao_cao")},
                )
            ],
        ),
        # a saying that the sentence opens with does not hide who must
        (
            "Thực hiện phương châm làm đâu chắc đó, có chất lượng, các Sở, ngành cần kiểm tra các trạm cũ.",
            [("cần kiểm tra các trạm cũ", {("Các sở, ban, ngành", "thuc_hien")})],
        ),
        # the honours of an asking office are no part of its name
        (
            "Văn phòng kính đề nghị Sở Xây dựng kiểm tra các trạm cũ.",
            [("kiểm tra các trạm cũ", {("Sở Xây dựng", "thuc_hien")})],
        ),
        # a department in small letters whose last words are verbs elsewhere
        (
            "Đề nghị các sở giáo dục và đào tạo báo cáo số học sinh.",
            [("báo cáo số học sinh", {("Sở Giáo dục và Đào tạo", "bao_cao")})],
        ),
    ],
)
def test_in_a_letter(body: str, expected: list[tuple[str, set[tuple[str, str]]]]) -> None:
    assert who(body, LETTER) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # for whom one acts stands between office and verb
        (
            "1. Giao Bộ trưởng Bộ Y tế thừa ủy quyền Thủ tướng Chính phủ, thay mặt Chính phủ ký Tờ trình.",
            [("ký Tờ trình", {("Bộ trưởng Bộ Y tế", "thuc_hien")})],
        ),
        # an approval that names who is to do it
        (
            "1. Đồng ý Bộ Y tế chủ trì xây dựng Đề án dự trữ thuốc.\n\n2. Đồng ý để Bộ Xây dựng lập Đề án nhà ở.",
            [
                ("chủ trì xây dựng Đề án dự trữ thuốc", {("Bộ Y tế", "chu_tri")}),
                ("lập Đề án nhà ở", {("Bộ Xây dựng", "thuc_hien")}),
            ],
        ),
        # … and approvals of what others said
        ("1. Đồng ý với đề xuất của Bộ Y tế tại văn bản trên.\n\n2. Đồng ý chủ trương mua thuốc.", []),
        # blanks that were lost where lines were joined make no new ministry
        (
            "1. Bộ Kếhoạch và Đầu tư rà soát các quỹ.\n\n2. Bộ Nông nghiệp và Pháttriển nông thôn rà soát hồ đập.",
            [
                ("rà soát các quỹ", {("Bộ Kế hoạch và Đầu tư", "thuc_hien")}),
                ("rà soát hồ đập", {("Bộ Nông nghiệp và Phát triển nông thôn", "thuc_hien")}),
            ],
        ),
        # a lead-in that says nothing itself
        (
            "1. Đề nghị Bộ Y tế thực hiện theo các nội dung sau đây:\n\na) Chỉ đạo Cục Quản lý Dược kết hợp với Bộ Công an "
            "kiểm tra thuốc giả.",
            [
                (
                    "Chỉ đạo Cục Quản lý Dược kết hợp với Bộ Công an kiểm tra thuốc giả",
                    {
                        ("Bộ Y tế", "chi_dao"),
                        ("Cục Quản lý Dược, Bộ Y tế", "thuc_hien"),
                        ("Bộ Công an", "phoi_hop"),
                    },
                )
            ],
        ),
        # all of the group act, some above all
        (
            "1. Các địa phương, nhất là UBND thành phố Cần Thơ chủ động rà soát hồ đập.",
            [("chủ động rà soát hồ đập", {("Các địa phương", "thuc_hien")})],
        ),
        # "các địa phương" in a letter to ministries are no ministries
        (
            "1. Các địa phương khẩn trương rà soát hồ đập.",
            [("khẩn trương rà soát hồ đập", {("Các địa phương", "thuc_hien")})],
        ),
        # what they have not done so far stands between subject and verb
        (
            "1. Các Bộ, cơ quan ngang Bộ đến nay chưa có báo cáo về hạn hán, khẩn trương gửi báo cáo về Bộ Y tế.",
            [
                (
                    "khẩn trương gửi báo cáo về Bộ Y tế",
                    {("Các bộ, cơ quan ngang bộ", "bao_cao"), ("Bộ Y tế", "nhan_bao_cao")},
                )
            ],
        ),
        # so does the time that they have
        (
            "1. Các Bộ trong thời hạn 07 ngày làm việc, kể từ ngày nhận được ý kiến thẩm định phải hoàn thiện Báo cáo.",
            [("phải hoàn thiện Báo cáo", {("Các bộ", "thuc_hien")})],
        ),
        # of two who get a report it is the nearer who sums up
        (
            "1. Bộ Y tế báo cáo Thủ tướng Chính phủ, đồng gửi Bộ Tài chính để tổng hợp.",
            [
                (
                    "báo cáo Thủ tướng Chính phủ, đồng gửi Bộ Tài chính",
                    {
                        ("Bộ Y tế", "bao_cao"),
                        ("Thủ tướng Chính phủ", "nhan_bao_cao"),
                        ("Bộ Tài chính", "nhan_bao_cao"),
                    },
                ),
                ("để tổng hợp", {("Bộ Tài chính", "tong_hop")}),
            ],
        ),
        # organs of the youth union, at the centre and in the provinces, are not the Party's
        (
            "1. Ban Bí thư Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh đẩy mạnh tuyên truyền.\n\n2. Ban Bí thư Tỉnh "
            "đoàn đẩy mạnh tuyên truyền.",
            [
                ("đẩy mạnh tuyên truyền", {("Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", "thuc_hien")}),
                ("đẩy mạnh tuyên truyền", {("Đoàn Thanh niên Cộng sản Hồ Chí Minh cấp tỉnh", "thuc_hien")}),
            ],
        ),
        # the committees, boards and party groups that papers of the Party tell to act
        (
            "1. Các tỉnh ủy, thành ủy, ban đảng, ban cán sự đảng, đảng đoàn quán triệt Kết luận.",
            [
                (
                    "quán triệt Kết luận",
                    {
                        ("Các tỉnh ủy, thành ủy", "thuc_hien"),
                        ("Các ban đảng", "thuc_hien"),
                        ("Các ban cán sự đảng", "thuc_hien"),
                        ("Các đảng đoàn", "thuc_hien"),
                    },
                )
            ],
        ),
    ],
)
def test_in_a_letter_of_the_government(body: str, expected: list[tuple[str, set[tuple[str, str]]]]) -> None:
    assert who(body, GOVERNMENT) == expected


@pytest.mark.parametrize(
    ("article", "names"),
    [
        # heads of the same rank told one after the other
        (
            "Bộ trưởng, Thủ trưởng cơ quan ngang Bộ, Tổng Kiểm toán nhà nước, thủ trưởng cơ quan thuộc UBND tỉnh chịu trách "
            "nhiệm thi hành Quyết định này.",
            {
                "Các Bộ trưởng",
                "Thủ trưởng cơ quan ngang Bộ",
                "Tổng Kiểm toán nhà nước",
                "Thủ trưởng các cơ quan thuộc UBND",
            },
        ),
        # the first behind "do" is one of the list
        (
            "Việc mua thuốc do Sở Y tế, Sở Tài chính quyết định và chịu trách nhiệm thực hiện theo quy định.",
            {"Sở Y tế", "Sở Tài chính"},
        ),
        # … but who founded a body does not act for it
        (
            "Sở Y tế, người đứng đầu cơ quan do Chính phủ, Thủ tướng Chính phủ thành lập, Sở Tài chính chịu trách nhiệm thi "
            "hành Quyết định này.",
            {"Sở Y tế", "Sở Tài chính"},
        ),
        # led by one: a duty in a decision too
        ("Kho dữ liệu về thuốc dùng chung do Sở Y tế chủ trì xây dựng và quản lý.", {"Sở Y tế"}),
    ],
)
def test_in_an_article(article: str, names: set[str]) -> None:
    (task,) = told(record_of(f"Điều 2. {article}", DECISION))
    assert {name for name, _, answers in task[1] if answers} == names


def test_names_end_before_what_was_done_with_the_body() -> None:
    """ "Vụ Dầu khí, thành lập trên cơ sở …" names a body and gives it nothing to do."""
    record = record_of("Điều 2. Phòng Dầu khí, thành lập trên cơ sở Tổ Dầu khí thuộc Sở Công Thương.", DECISION)
    assert not record.tasks
    assert all(not agency.name.startswith("Phòng Dầu khí, thành") for agency in record.agencies)


def test_a_department_of_a_province_that_no_word_names() -> None:
    """Who is told stands in the text, and of which province does not: the body of this text alone, marked as unsure."""
    body = "Giao Sở Công Thương chủ trì kiểm tra các chợ trước ngày {day}/8/2018."
    named = [record_of("", body.format(day=day)).tasks[0].actors[0] for day in (10, 11)]
    assert [(one.name, one.role, one.certainty) for one in named] == [("Sở Công Thương", "chu_tri", "ambiguous")] * 2
    assert named[0].agency != named[1].agency


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # those who gave it are a row behind "được"; who is to act stands behind "thì"
        (
            "1. Đối với nhiệm vụ được UBND tỉnh, Chủ tịch UBND tỉnh giao thì Sở Nội vụ tổng hợp hằng tháng.",
            [("tổng hợp hằng tháng", {("Sở Nội vụ", "tong_hop")})],
        ),
        # … and those who are told, one behind "báo cáo"
        (
            "1. Sở Y tế\n\n- Trường hợp cần thiết thì báo cáo Chủ tịch UBND tỉnh, Phó Chủ tịch UBND tỉnh phụ trách lĩnh vực.",
            [
                (
                    "báo cáo Chủ tịch UBND tỉnh, Phó Chủ tịch UBND tỉnh phụ trách lĩnh vực",
                    {
                        ("Sở Y tế", "bao_cao"),
                        ("Chủ tịch UBND", "nhan_bao_cao"),
                        ("Phó Chủ tịch UBND", "nhan_bao_cao"),
                    },
                )
            ],
        ),
        # what papers one body or another makes is a thing
        ("1. Văn bản do UBND xã, Chủ tịch UBND xã ban hành phải được lưu trữ.", []),
        # in what field, and who answers for it
        (
            "1. Đối với Sở Y tế, Sở Công Thương: Sở Tài chính có trách nhiệm bố trí kinh phí.",
            [("có trách nhiệm bố trí kinh phí", {("Sở Tài chính", "thuc_hien")})],
        ),
        # verbs that say which of a group are meant
        (
            "1. Các đơn vị trình dự án khẩn trương hoàn thiện hồ sơ.",
            [("khẩn trương hoàn thiện hồ sơ", {("Các đơn vị trình dự án", "thuc_hien")})],
        ),
        (
            "1. Sở Tư pháp kiểm tra đơn vị được giao chủ trì soạn thảo, chủ trì thẩm định văn bản.",
            [
                (
                    "kiểm tra đơn vị được giao chủ trì soạn thảo, chủ trì thẩm định văn bản",
                    {("Sở Tư pháp", "thuc_hien")},
                )
            ],
        ),
        # nouns that are verbs elsewhere
        (
            "1. Công an tỉnh xử lý nghiêm ngay sau khi phát hiện cá nhân, tổ chức lợi dụng mạng xã hội để lừa đảo.",
            [
                (
                    "xử lý nghiêm ngay sau khi phát hiện cá nhân, tổ chức lợi dụng mạng xã hội để lừa đảo",
                    {("Công an", "thuc_hien")},
                )
            ],
        ),
        # nouns by what stands beside them
        (
            "1. Sở Tài chính ban hành cơ chế, chính sách ưu đãi, hỗ trợ đối với xã đảo; chuyển phản ánh, kiến nghị đến UBND "
            "tỉnh.",
            [
                ("ban hành cơ chế, chính sách ưu đãi, hỗ trợ đối với xã đảo", {("Sở Tài chính", "ban_hanh")}),
                ("chuyển phản ánh, kiến nghị đến UBND tỉnh", {("Sở Tài chính", "thuc_hien")}),
            ],
        ),
        # who is asked behind the semicolon is asked by the same word
        (
            "1. Đề nghị Sở Y tế tiếp nhận hồ sơ; Hội Nông dân tỉnh tuyên truyền.",
            [
                ("tiếp nhận hồ sơ", {("Sở Y tế", "thuc_hien")}),
                ("tuyên truyền", {("Hội Nông dân", "thuc_hien")}),
            ],
        ),
        # a body told by the part that it has in a work
        (
            "1. Đơn vị chủ trì kiểm tra có trách nhiệm lập biên bản.",
            [("có trách nhiệm lập biên bản", {("Đơn vị chủ trì kiểm tra", "thuc_hien")})],
        ),
        # what a body is, over what it has to do
        (
            "1. Sở Tư pháp là cơ quan thường trực của Hội đồng có nhiệm vụ, quyền hạn sau:\n\na) Kiểm tra hồ sơ.",
            [("Kiểm tra hồ sơ", {("Sở Tư pháp", "thuc_hien")})],
        ),
        # "phạm vi quản lý" is a noun
        (
            "1. Các đơn vị thuộc Sở Y tế theo phạm vi quản lý và chức năng được phân công có trách nhiệm phối hợp với Công an "
            "tỉnh kiểm tra các chợ.",
            [
                (
                    "có trách nhiệm phối hợp với Công an tỉnh kiểm tra các chợ",
                    {("Các đơn vị thuộc Sở Y tế", "phoi_hop"), ("Công an", "phoi_hop")},
                )
            ],
        ),
        # a condition goes on over its commas to "thì"
        (
            "1. Sở Y tế\n\n- Trường hợp các huyện đề nghị trao đổi, cung cấp thông tin thì kiểm tra thông tin đó.",
            [("kiểm tra thông tin đó", {("Sở Y tế", "thuc_hien")})],
        ),
        # the papers of a file are nobody's duties
        (
            "1. Sở Nội vụ lập hồ sơ. Hồ sơ gồm các văn bản sau:\n\na) Tờ trình;\n\nb) Báo cáo về vị trí địa lý, điều kiện tự "
            "nhiên của xã.",
            [("lập hồ sơ", {("Sở Nội vụ", "thuc_hien")})],
        ),
    ],
)
def test_what_only_describes(body: str, expected: list[tuple[str, set[tuple[str, str]]]]) -> None:
    assert who(f"{HEAD}{body}", PLAN) == expected


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Nhiệm vụ và quyền hạn của Sở Y tế", "Sở Y tế"),
        ("Quyền hạn, trách nhiệm của Sở Y tế", "Sở Y tế"),
        ("Nghĩa vụ của Sở Y tế", "Sở Y tế"),
        ("Nhiệm vụ, quyền hạn của Văn phòng Điều phối nước sạch", "Văn phòng Điều phối nước sạch"),  # of no list
        ("Trách nhiệm của Doanh nghiệp cấp nước", None),  # a class that rules speak of
    ],
)
def test_headings_of_duties(heading: str, name: str | None) -> None:
    tasks = told(record_of(f"Điều 2. {heading}\n\n1. Kiểm tra hồ sơ dự toán của các trạm.", DECISION))
    assert [who for _, actors in tasks for who, _, _ in actors] == ([name] if name else [])
