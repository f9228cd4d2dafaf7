"""What questions are understood as: tables of cases."""

from __future__ import annotations

import pytest

from queries.question import read_question
from queries.words import words


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Ai chủ trì hội chợ?", "who"),
        ("ai lo vu nay", "who"),  # no accents
        ("Cơ quan nào lo việc đó?", "who"),
        ("Khó khăn thì báo cáo về đâu?", "who"),  # where to report is an agency, no place
        ("Công văn này do ai ký?", "signer"),  # not any "ai"
        ("Bao giờ xong?", "deadline"),
        ("Lễ hội tổ chức ngày nào?", "deadline"),
        ("Văn bản nào hướng dẫn việc này?", "documents"),
        ("Thể lệ số mấy, ngày nào?", "documents"),  # number of a document, though a day is asked for as well
        ("Sở Y tế làm theo hướng dẩn nào?", "documents"),  # a slip in an accent
        ("Diễn tập ở đâu?", "place"),
        ("Có những cuộc thi nào?", "event"),
        ("Sự kiện nào bị đề nghị dừng?", "event"),
        ("Giải nhất được thưởng bao nhiêu tiền?", "amount"),
        ("Công an tỉnh phải làm gì?", "duties"),
        ("Việc nào đã quá hạn ở Đồng Nai?", "due"),
        ("Ai là Giám đốc Sở Y tế Đồng Nai?", "person"),
        ("Chủ tịch UBND tỉnh Đồng Nai là ai?", "person"),
        ("Ai là giám khảo cuộc thi?", "who"),  # no position of an agency
        ("Chuyển đổi số là gì?", "definition"),
        ("Chủ đề năm nay là gì?", "theme"),
        ("Bao nhiêu nhiệm vụ giao cho Sở Y tế?", "duties"),
        ("Which tasks are due in October 2024?", "due"),
        ("So sánh Đồng Nai và Thanh Hóa về tuyên truyền", "compare"),
        ("Khi nào phải đối chiếu sổ sách với kho bạc?", "deadline"),  # what is to be done, behind what asks
        ("doi chieu cac tinh xem ai lo tuyen truyen", "compare"),
        ("Lễ phát động còn tổ chức không?", "event"),
        ("Các bộ có bao lâu để ban hành hướng dẫn?", "deadline"),
        ("Quyết định 22 dựa trên nghị quyết giám sát nào?", "documents"),  # words between the kind and "nào"
        (
            "Quyết định 598 còn hiệu lực không, bị cái nào thay?",
            "force",
        ),  # what became of it, not what it says of others
        ("Nghị định 75 đã bị thay thế hay bãi bỏ chưa?", "force"),
        ("nghi dinh 75 da bi bai bo chua", "force"),
        ("Quyết định 40/2021/QĐ-TTg hết hiệu lực từ khi nào?", "force"),  # not the day from which it was in force
        ("Cuộc thi đã bị hủy bỏ chưa?", "event"),  # an event is no document
        ("Kế hoạch thời gian nào xong?", "deadline"),  # "nào" belongs to "thời gian"
        ("Kế hoạch này bắt nguồn từ quyết định nào?", "chain"),
        ("Chỉ thị 9 nhắc tới thông tư liên tịch nào?", "documents"),  # any kind before "nào"
        ("Bao lâu một lần phải báo cáo?", "deadline"),
        ("Vì sao xin dừng lễ phát động?", "reason"),
        ("Chỉ thị 31 nói về việc gì?", "about"),
        ("Who is responsible for electricity?", "who"),
        ("When is the report due?", "deadline"),
        ("Những việc nào của Bộ X trong Nghị quyết 03 phải xong tháng 6/2025?", "due"),  # a gap within the cue
        ("nhung viec nao cua so y te da qua han", "due"),
        ("Tháng 6/2025 Bộ X phải xong những việc gì?", "due"),  # the other way round
        (
            "Trong Nghị quyết 03/NQ-CP, việc nào giao Bộ X mà không ghi thời hạn?",
            "undated",
        ),  # "NQ" of a number: no kind
        ("Quyết định 28/2025/QĐ-TTg do vị nào ký?", "signer"),
        ("Vị lãnh đạo nào đã ký Quyết định 28?", "signer"),
        ("Theo Quyết định 28 đơn vị nào đăng ký dự thi?", "who"),  # "ký" within "đăng ký"
        ("Người nào phải ký cam kết?", "who"),  # no document is named
        ("Cần Thơ: ai ký hợp đồng với cơ quan chủ trì đề tài?", "who"),  # a contract, no document's signature
        ("Sở X có tham gia hội chợ không?", "whether"),
        ("so x co phai bao cao khong", "whether"),
        ("Sở X có phải báo cáo cho ai không?", "who"),  # whom it reports to is asked
        ("Có những cuộc thi nào không?", "event"),
        ("Xin giấy phép kinh doanh ở đâu?", "who"),  # who gives it
        ("Đăng ký dự thi ở đâu?", "who"),
        ("Lễ phát động tổ chức ở đâu?", "place"),
        ("Nghị quyết 57-NQ/TW được cụ thể hóa bằng những văn bản nào?", "documents"),
    ],
)
def test_type(text: str, type: str) -> None:
    assert read_question(text).type == type


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("Ai lo điện ở Đồng Nai?", "Đồng Nai"),
        ("o thanh hoa ai lam", "Thanh Hóa"),
        ("Thanh Hoá ai làm?", "Thanh Hóa"),  # the other place of the tone mark
        ("Đoàn TNCS Hồ Chí Minh làm gì?", None),  # part of a name, no place
        ("TP HCM ai lo?", "Hồ Chí Minh"),
        ("Ai lo điện?", None),
        ("Ai giữ hòa bình?", None),  # peace, not the province
    ],
)
def test_province(text: str, province: str | None) -> None:
    assert read_question(text).province == province


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Ai phối hợp làm việc này?", ("phoi_hop",)),
        ("huyen nao dang cai cum 1", ("dang_cai",)),
        ("Ai đề xuất và ai quyết định khen thưởng?", ("de_xuat", "quyet_dinh")),
        ("Ai lo việc này?", ()),
        ("Ai lo tiền cho kế hoạch phối hợp giữa hai ngành?", ()),  # a plan's name, nobody's part
    ],
)
def test_roles(text: str, roles: tuple[str, ...]) -> None:
    assert read_question(text).roles == roles


@pytest.mark.parametrize(
    ("text", "numbers", "kinds"),
    [
        ("Văn bản nào triển khai Quyết định 505?", ("505",), ("QĐ",)),
        ("Ai thực hiện Kế hoạch số 171/KH-UBND?", ("171/KH-UBND",), ("KH",)),
        ("nghi quyet 05-NQ/TU noi gi", ("05-NQ/TU",), ("NQ",)),
        ("Năm 2024 ai làm?", (), ()),  # a year is no number
        ("ngày 10/10 ai làm gì?", (), ()),  # nor a day
    ],
)
def test_numbers(text: str, numbers: tuple[str, ...], kinds: tuple[str, ...]) -> None:
    question = read_question(text)
    assert (question.numbers, question.number_kinds) == (numbers, kinds)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Ai thống kê hộ nghèo?", True),  # the work that is asked about
        ("Thống kê các hộ nghèo của Thanh Hóa", False),  # a bid to list them
        ("Cho tôi thống kê hộ nghèo", False),
    ],
)
def test_counting_is_a_work_behind_who(text: str, asks: bool) -> None:
    assert ("ke" in {term.word.plain for term in read_question(text).terms}) is asks


@pytest.mark.parametrize(
    ("text", "receives", "roles"),
    [
        ("Các sở báo cáo kết quả chương trình cho ai?", True, ()),  # who reports is said, to whom is asked
        ("Khó khăn, vướng mắc thì phản ánh kịp thời về cơ quan nào?", True, ()),
        ("Hồ sơ nộp ở đâu?", True, ()),
        ("Ai phải báo cáo kết quả?", False, ("bao_cao",)),
        ("Ai báo cáo kết quả, gửi về đâu?", True, ("bao_cao",)),  # both are asked
        ("Ai tổ chức báo cáo chuyên đề ở Thanh Hóa?", False, ("to_chuc",)),  # "ở Thanh Hóa" is no "ở đâu"
    ],
)
def test_to_whom_it_is_sent(text: str, receives: bool, roles: tuple[str, ...]) -> None:
    question = read_question(text)
    assert (question.receives, question.type) == (receives, "who")
    assert question.roles == roles


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("Cảng Sài Gòn chạy thử đến ngày nào?", None),  # a name, which does not say where
        ("Ai nâng cấp nhà máy Bia Hà Nội?", None),
        ("Ở Hà Nội ai quản lý chợ?", "Hà Nội"),
        ("Công an Hà Nội làm gì?", "Hà Nội"),  # the body of the place
        ("giay to nop cho ha noi thi ai nhan", "Hà Nội"),  # "cho" is no "chợ"
    ],
)
def test_a_place_within_a_name(text: str, province: str | None) -> None:
    assert read_question(text).province == province


def test_the_letters_of_a_number_are_no_accents() -> None:
    assert not read_question("quyet dinh 63/2015/QĐ-TTg da bi bai bo chua").accented


def test_a_number_with_its_year() -> None:
    question = read_question("Theo Quyết định 22/2013 về nhà ở thì ai xây?")
    assert question.numbers == ("22/2013",)
    assert question.year is None  # the number's, not that of what is asked for
    assert "2013" not in {term.word.plain for term in question.terms}


def test_year_and_level() -> None:
    question = read_question("Năm 2023 huyện nào đăng cai?")
    assert (question.year, question.level) == (2023, "district")
    assert read_question("Cơ quan nào lo?").level is None  # "cơ quan nào" is not "quận nào"
    assert read_question("co quan nao lo").level is None  # nor without accents
    assert read_question("quan nao lo").level == "district"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ai là giám khảo?", True),
        ("Ai làm tổ trưởng tổ giúp việc?", True),
        ("ở xã thì ai làm chủ tịch hội đồng?", True),
        ("Ai làm băng rôn?", False),  # a work, no post
    ],
)
def test_a_post_must_be_named(text: str, named: bool) -> None:
    assert (read_question(text).identity is not None) is named


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Quyết định 17 có hiệu lực từ ngày nào?", True),
        ("When does Decision 17 take effect?", True),
        ("Quyết định 17 ban hành ngày nào?", False),
    ],
)
def test_from_when_it_is_in_force(text: str, asked: bool) -> None:
    assert read_question(text).type == ("effect" if asked else "deadline")


def test_a_period_is_no_year() -> None:
    assert read_question("Bộ nào hướng dẫn tiêu chí nông thôn mới 2026-2030?").year is None
    assert read_question("Bộ nào hướng dẫn tiêu chí nông thôn mới năm 2026?").year == 2026


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("ai lo cai nghien ma tuy", {"cai", "nghien", "ma", "tuy"}),  # cái, mà say nothing; cai nghiện, ma túy do
        ("ai bao ve tai nguyen", {"bao", "ve", "tai", "nguyen"}),
        ("ai bao gio ve", set()),  # no word of these
    ],
)
def test_without_accents_a_word_is_kept_whole(text: str, terms: set[str]) -> None:
    assert terms <= {term.word.plain for term in read_question(text).terms}
    assert terms or "bao" not in {term.word.plain for term in read_question(text).terms}


def test_filters_by_hand_stand_above_the_words() -> None:
    question = read_question(
        "Ai lo điện ở Đồng Nai năm 2024?", province="Hà Tĩnh", year=2022, role="phoi_hop", type="duties"
    )
    assert (question.province, question.year, question.roles, question.type) == (
        "Hà Tĩnh",
        2022,
        ("phoi_hop",),
        "duties",
    )


@pytest.mark.parametrize("text", ["", "?", "   ", "🙂", "'; MATCH (n) DETACH DELETE n //", "a" * 5000, '~^*"()[]{}\\'])
def test_any_text_is_read(text: str) -> None:
    """Read without an error, and nothing is looked for that the text does not hold."""
    question = read_question(text)
    assert question.text == text
    assert {term.word.accented for term in question.terms} <= {word.accented for word in words(text)}
    assert (question.province, question.year, question.numbers) == (None, None, ())
