"""Targets: what a plan wants reached, and numbers that are none."""

import pytest

from loaders.parts.model import Unit
from loaders.targets.clauses import clauses
from loaders.text import Text
from tests.quantities.documents import decision, law, letter, plan, report, targets_of, telegram

_TITLE = "Chuyển đổi số năm 2024"
TARGETS = [
    # (body, [(value, unit, comparator)])
    # a decimal is one number, whatever is counted; what the bracket recalls is no target
    (
        "I. CHỈ TIÊU\n- Tổng tỷ suất sinh đạt 1,85 con/phụ nữ (năm 2023: 1,79 con/phụ nữ).",
        [(1.85, "con/phụ nữ", "=")],
    ),
    ("I. CHỈ TIÊU\n- Chỉ số hài lòng đạt 4,6 sao.", [(4.6, "sao", "=")]),
    ("I. CHỈ TIÊU\n- Tỷ lệ hộ nghèo còn 3,2% (năm 2023: 4,1%; hiện nay 4%).", [(3.2, "%", "=")]),
    ("I. CHỈ TIÊU\n- Tỷ lệ hộ nghèo còn 3,2% (năm 2025: 2,1%).", [(3.2, "%", "="), (2.1, "%", "=")]),  # the next step
    ("1. Phấn đấu mỗi năm có từ 02 sản phẩm OCOP trở lên được công nhận.", [(2, "sản phẩm", ">=")]),
    ("I. CHỈ TIÊU\n1- 100% cán bộ dùng chữ ký số.", [(100, "%", "=")]),  # as the Party numbers its items
    ("1. Phấn đấu 80% cán bộ, công chức tham gia Cuộc thi.", [(80, "%", ">=")]),  # sample 001
    ("1. Phấn đấu đạt tối thiểu 90% hồ sơ trực tuyến.", [(90, "%", ">=")]),
    ("1. Phấn đấu đến năm 2030, có ít nhất 05 dự án trọng điểm.", [(5, "dự án", ">=")]),
    (
        "I. MỤC TIÊU\n- 100% hồ sơ được số hóa.\n- Tỷ lệ dân số có tài khoản đạt trên 85,5%.",
        [(100, "%", "="), (85.5, "%", ">")],
    ),
    ("1. Đến năm 2025, giảm 10% chi phí, thu hút 1.000 doanh nghiệp.", [(10, "%", "=")]),  # no aim stands at 1.000
    # money needs no comparing word under a heading of aims; "1,5 - 2%" states two bounds and no one number
    (
        "I. MỤC TIÊU\n1. Thu nhập bình quân đạt 58,5 triệu đồng.\n2. Tỷ lệ hộ nghèo giảm từ 1,5 - 2%.",
        [(58.5, "triệu đồng", "=")],
    ),
    # an index or a rate, where aims are told
    (
        "I. MỤC TIÊU\n1. Chỉ số PCI đạt từ 68,5 điểm trở lên.\n2. Số bác sĩ/vạn dân đạt 10,2.",
        [(68.5, "điểm", ">="), (10.2, None, "=")],
    ),
    ("I. MỤC TIÊU\n1. Điểm trung bình các tiêu chí đạt từ 3,8 điểm trở lên.", [(3.8, "điểm", ">=")]),
    # how long a thing may take at the most; a rule where no aims are told
    ("I. MỤC TIÊU\n1. Thời gian tiếp cận hiện trường không quá 60 phút.", [(60, "phút", "<=")]),
    ("II. NHIỆM VỤ\n1. Thời gian trình bày không quá 10 phút.", []),
    ("I. MỤC TIÊU\n- Năm 2024 hoàn thành 1.420 căn hộ.", [(1420, "căn hộ", "=")]),
    # what was to be reached, and how much of it was
    (
        "I. CHỈ TIÊU\n- Năm 2024 phải hoàn thành 1.420 căn hộ; đến nay mới hoàn thành 876 căn hộ, đạt 61,7%.",
        [(1420, "căn hộ", "=")],
    ),
    # per thousand, points of a percentage, a ratio, foreign money
    (
        "I. CHỈ TIÊU\n- Mức giảm tỷ lệ sinh: 0,2‰.\n- Tỷ lệ bỏ học giảm 1,5 điểm % so với năm 2023.\n"
        "- Tỷ số giới tính khi sinh: 112,5 bé trai/100 bé gái.\n- GRDP bình quân đầu người khoảng 4.500 USD/người.",
        [(0.2, "‰", "="), (1.5, "điểm %", "="), (112.5, "bé trai/100 bé gái", "="), (4500, "USD/người", "=")],
    ),
    ("I. CHỈ TIÊU\n- Số lao động có việc làm mới đạt 25.000 người.", [(25000, "người", "=")]),  # "việc làm mới"
    ("II. NHIỆM VỤ\n1. Hội trao 150 suất học bổng.", [(150, "suất học bổng", "=")]),
    ("I. CHỈ TIÊU\n- Không để dịch lây lan quá 03 hộ.", [(3, "hộ", "<=")]),
    ("II. NHIỆM VỤ\n1. Kiểm tra ít nhất 30% số sở và 20% số xã.", [(30, "%", ">="), (20, "%", "=")]),
    # which ones are meant
    ("II. NHIỆM VỤ\n1. Phân công cấp ủy viên phụ trách các thôn có tỷ lệ hộ nghèo trên 40%.", []),
    ("II. NHIỆM VỤ\n1. Mỗi cơ sở Hội đỡ đầu ít nhất 02 trẻ mồ côi.", [(2, "trẻ mồ côi", ">=")]),  # "cơ" is no "có"
    ("II. NHIỆM VỤ\n1. Sở Nội vụ xét người có điểm thi đạt từ 50 điểm trở lên.", []),  # a rule
    ("- Đối tượng tham gia: 200 cán bộ công chức, đoàn viên.", [(200, "cán bộ", "=")]),  # sample 004
    ("- Tổ chức hoạt động theo từng cụm, mỗi cụm 2 ngày, cụ thể:", [(2, "ngày", "=")]),  # sample 004
    ("- Cuộc thi được tổ chức thành 04 đợt trong năm 2024.", [(4, "đợt", "=")]),  # sample 001
    # a plan states what it wants under any heading: the share opens the clause, or is the whole
    ("II. YÊU CẦU\n- 90% thôn, bản đăng ký danh hiệu văn hóa.", [(90, "%", "=")]),
    ("II. NHIỆM VỤ\n1. Công an tỉnh: kéo giảm ít nhất 5% số vụ cháy.", [(5, "%", ">=")]),
    ("I. MỤC TIÊU\n- Từ 95% hồ sơ công việc trở lên được số hóa.", [(95, "%", ">=")]),  # "từ … trở lên" apart
    ("II. NHIỆM VỤ\n1. Cung cấp 100% thủ tục đủ điều kiện trên cổng dịch vụ.", [(100, "%", "=")]),
    ("II. NHIỆM VỤ\n1. Tỷ lệ hòa giải thành đạt từ 85% trở lên.", [(85, "%", ">=")]),
    ("II. NHIỆM VỤ\n1. Cấp thẻ thư viện cho học sinh, đạt 90% vào cuối năm 2025.", [(90, "%", "=")]),
    # two numbers of one clause, each with its own words
    ("II. YÊU CẦU\n- 100% trường học mở ít nhất 02 câu lạc bộ.", [(100, "%", "="), (2, "câu lạc bộ", ">=")]),
    # what is made, counted by the piece; "03 (ba)" says it twice
    ("II. NHIỆM VỤ\n1. Biên soạn tài liệu (06 tờ gấp và 01 sổ tay).", [(6, "tờ gấp", "="), (1, "sổ tay", "=")]),
    ("II. NHIỆM VỤ\n1. Thiết kế tối thiểu 03 (ba) mẫu nhà.", [(3, "mẫu nhà", ">=")]),
    ("II. NHIỆM VỤ\n1. Phát thanh, thời lượng tối thiểu 02 chuyên mục/tuần.", [(2, "chuyên mục", ">=")]),
    ("II. NHIỆM VỤ\n1. Mỗi thôn, xóm thành lập 01 câu lạc bộ.", [(1, "câu lạc bộ", "=")]),
    ("II. NHIỆM VỤ\n1. Mỗi thành viên vận động ít nhất 10 hộ gia đình.", [(10, "hộ gia đình", ">=")]),
    # under a heading of aims a count needs no comparing word, if it does not tell where or for whom
    ("I. MỤC TIÊU\n- Trồng 1.500 ha rừng tại 12 xã.", [(1500, "ha", "=")]),
    ("I. CHỈ TIÊU\n- Có ít nhất 3.000 lượt người tham gia.", [(3000, "lượt người", ">=")]),
    # counted in millions
    (
        "I. MỤC ĐÍCH\n- Phấn đấu khám trên 2,4 triệu lượt người, riêng người cao tuổi đạt ít nhất 30.000 lượt.",
        [(2.4, "triệu lượt người", ">"), (30000, "lượt", ">=")],
    ),
    # what is striven for goes on behind a semicolon, up to the sentence's end
    (
        "I. MỤC ĐÍCH\n- Phấn đấu bán 500.000 sản phẩm; doanh thu đạt 80 tỷ đồng. Ngân sách cấp 3 tỷ đồng.",
        [(500000, "sản phẩm", "="), (80, "tỷ đồng", "=")],
    ),
    ("I. TÌNH HÌNH CHUNG\n- Có 13 đề án, phấn đấu hoàn thành; 02 đề án đang thực hiện.", []),  # how things stand
    ("1. Đến năm 2026, có ít nhất 7 điểm du lịch cộng đồng.", [(7, "điểm du lịch", ">=")]),  # places, no marks
    # "tổ chức" behind a number is a noun; "tối thiểu có" compares as "có tối thiểu" does
    ("I. MỤC TIÊU\n- Thu hút ít nhất 5 tổ chức hàng đầu.", [(5, "tổ chức", ">=")]),
    ("I. MỤC TIÊU\n- Tối thiểu có 5 doanh nghiệp công nghệ số.", [(5, "doanh nghiệp", ">=")]),
    ("I. MỤC TIÊU\n- GRDP bình quân đầu người đạt trên 36.000 USD.", [(36000, "USD", ">")]),
    # the same number in other money
    ("I. MỤC TIÊU\n- GDP bình quân đạt khoảng 8.500 USD (khoảng hơn 224 triệu đồng).", [(8500, "USD", "=")]),
    # from where it rises is no target
    ("I. MỤC TIÊU\n- Độ che phủ rừng tăng từ 30% năm 2020 lên 50% năm 2025.", [(50, "%", "=")]),
    ("I. MỤC TIÊU\n- Tỷ lệ hộ nghèo giảm từ 5% xuống còn 3%.", [(3, "%", "=")]),
    # a money's unit ends before the time
    (
        "I. MỤC TIÊU\n- Thu nhập đạt khoảng 90 triệu đồng/người/năm vào năm 2025.",
        [(90, "triệu đồng/người/năm", "=")],
    ),
    # a rate for each year; a part of what stands before it
    ("I. MỤC TIÊU\n- Số lượng công bố khoa học tăng trung bình 10%/năm.", [(10, "%/năm", "=")]),
    (
        "I. MỤC TIÊU\n- Chi cho nghiên cứu đạt 2% GDP, trong đó kinh phí từ xã hội chiếm hơn 60%.",
        [(2, "%", "="), (60, "%", ">")],
    ),
    # the weeks of a school year
    ("1. Bảo đảm 35 tuần thực học (học kỳ I: 18 tuần).", [(35, "tuần", "="), (18, "tuần", "=")]),
]


# A letter lays duties on others, and may as well explain a rule.
IN_LETTERS = [
    ("Bảo đảm 100% thủ tục được công khai.", [(100, "%", "=")]),
    ("1. Rà soát thủ tục; tỷ lệ hồ sơ đúng hạn đạt từ 98% trở lên.", [(98, "%", ">=")]),
    ("1. Mở chuyên mục, thực hiện ít nhất 02 kỳ/tháng.", [(2, "kỳ", ">=")]),
    (  # any noun may be wanted
        "1. Phấn đấu mỗi đơn vị thu về tối thiểu 200 phiếu, riêng cấp huyện tối thiểu 500 bảng hỏi.",
        [(200, "phiếu", ">="), (500, "bảng hỏi", ">=")],
    ),
    ("1. Phòng Y tế tiêm chủng cho trẻ em, bảo đảm đạt tỷ lệ từ 90% trở lên.", [(90, "%", ">=")]),
    ("1. Chủ đầu tư cam kết giải ngân tối thiểu 95% kế hoạch.", [(95, "%", ">=")]),
    ("1. Công ty Điện lực khôi phục cấp điện cho 100% phụ tải trước ngày 20/4/2024.", [(100, "%", "=")]),  # by a day
    ("1. Tuyên truyền; yêu cầu 100% học sinh ký cam kết.", [(100, "%", "=")]),  # asked for
    ("1. Kiểm tra ít nhất 10 trường trong quý II.", [(10, "trường", ">=")]),  # a clause that begins with its verb
    ("Doanh nghiệp có ít nhất 10 người được hỗ trợ.", []),
    ("1. Hướng dẫn các cơ sở có ít nhất 10 lao động đăng ký.", []),  # which ones are meant
    ("99,3% thôn bản có kết nối; tỷ lệ thuê bao đạt 90,5%.", []),  # a report
    ("Người có tỷ lệ điểm đạt trên 80% được xét.", []),  # a condition
]


@pytest.mark.parametrize(("body", "expected"), IN_LETTERS)
def test_targets_of_letters(body: str, expected: list[tuple[float, str, str]]) -> None:
    found = targets_of(letter("đôn đốc nhiệm vụ", body))
    assert [(target.value, target.unit, target.comparator) for target in found] == expected


def test_a_decision_wants_all_of_what_is_to_be_completed() -> None:
    rules = "2. Sở Y tế phê duyệt 100% hồ sơ; mức hỗ trợ 100% chi phí; họp khi có ít nhất 03 thành viên."
    found = targets_of(
        decision("thành lập Tổ công tác", f"1. Rà soát dữ liệu, hoàn thành 100% trước ngày 30/6/2024.\n{rules}")
    )
    assert [(target.value, target.subject) for target in found] == [(100, "Rà soát dữ liệu")]


def test_a_telegram_orders_what_it_counts() -> None:
    orders = "1. Sở Y tế cử ít nhất 05 đội cơ động, trực tại 100% trạm. Bão làm 03 người chết."
    found = targets_of(telegram("Về việc ứng phó bão", orders))
    assert [(target.value, target.unit) for target in found] == [(5, "đội"), (100, "%")]


def test_a_report_counts_what_was_done_but_where_it_looks_ahead() -> None:
    body = "I. KẾT QUẢ\n1. Xã tổ chức 12 lớp tập huấn.\nII. PHƯƠNG HƯỚNG, NHIỆM VỤ\n1. Xã tổ chức 15 lớp tập huấn."
    assert [target.value for target in targets_of(report("Công tác năm 2023", body))] == [15]


@pytest.mark.parametrize(("body", "expected"), TARGETS)
def test_targets(body: str, expected: list[tuple[float, str, str]]) -> None:
    content = plan(_TITLE, body)
    found = targets_of(content)
    assert [(target.value, target.unit, target.comparator) for target in found] == expected
    assert all(content[target.start : target.end] == target.quote for target in found)


def test_clauses_go_over_hard_line_ends_but_not_into_the_next_item() -> None:
    content = "Ra quân trong tháng\n10/2024; treo\nbăng rôn.\n2. Báo cáo"
    text = Text(content)
    unit = Unit(0, len(content), "paragraph", "", None, None)
    found = [content[start:end].strip() for start, end in clauses(text, unit)]
    assert [words for words in found if words] == ["Ra quân trong tháng\n10/2024", "treo\nbăng rôn", "2", "Báo cáo"]


YEARS = [
    # a year that alone stands before a number is that number's; one that leads in is that of all
    (
        "1. Đến năm 2027, phấn đấu 90% hộ dân dùng nước sạch, năm 2025 đạt 80%, năm 2026 đạt 85%; 70% thôn có điện.",
        [(90, 2027), (80, 2025), (85, 2026), (70, 2027)],
    ),
    ("1. Phấn đấu tỷ lệ đô thị hóa đến năm 2025 đạt 50%, đến năm 2030 đạt 60%.", [(50, 2025), (60, 2030)]),
    # "khoảng", "tăng lên" and other words stand between a year and its number; never the first year for the second
    (
        "I. MỤC TIÊU\n- Tỷ lệ hộ nghèo đến năm 2025 đạt khoảng 17%, đến năm 2030 đạt khoảng 20%.",
        [(17, 2025), (20, 2030)],
    ),
    ("I. MỤC TIÊU\n- Tỷ lệ hộ nghèo năm 2025 khoảng 17%, năm 2030 khoảng 20%.", [(17, 2025), (20, 2030)]),
    ("I. MỤC TIÊU\n- Tỷ lệ hộ nghèo đến năm 2025 đạt 17%, đến năm 2030 tăng lên 20%.", [(17, 2025), (20, 2030)]),
    ("I. MỤC TIÊU\n- Đến năm 2025 trồng 1.000 cây, đến năm 2030 trồng khoảng 2.000 cây.", [(1000, 2025), (2000, 2030)]),
    # before a colon it leads in all of its clause; a part is of the year of the whole; no year of the heading's beside
    ("I. MỤC TIÊU\n- Đến năm 2025: 80% hộ có nước sạch, 90% hộ có điện.", [(80, 2025), (90, 2025)]),
    (
        "I. MỤC TIÊU\n- Năm 2025 trồng 500 ha, năm 2026 trồng khoảng 600 ha, trong đó có 200 ha rừng phòng hộ.",
        [(500, 2025), (600, 2026), (200, 2026)],
    ),
    ("I. MỤC TIÊU ĐẾN NĂM 2030\n- Năm 2025 đạt 80% hộ có nước sạch, 90% hộ có điện.", [(80, 2025), (90, None)]),
    # the year of a later sentence is that one's; a period behind its number
    (
        "I. MỤC TIÊU ĐẾN NĂM 2027\n- Tỷ lệ hộ nghèo còn 5%. Đến năm 2030, tỷ lệ đô thị hóa đạt 60%.",
        [(5, 2027), (60, 2030)],
    ),
    ("I. MỤC TIÊU\n- GRDP tăng bình quân 8%/năm thời kỳ 2021-2030.", [(8, 2030)]),
    # said behind their numbers
    ("I. MỤC TIÊU\n- Tỷ lệ hộ nghèo còn 17% vào năm 2025, 12% vào năm 2030.", [(17, 2025), (12, 2030)]),
    ("I. MỤC TIÊU\n- Tỷ lệ hộ nghèo khoảng 17% vào năm 2025 và khoảng 12% vào năm 2030.", [(17, 2025), (12, 2030)]),
    # a period is reached by its end
    ("I. MỤC TIÊU\n- Giai đoạn 2021-2025, trồng được 41,2 triệu cây xanh.", [(41.2, 2025)]),
    ("I. MỤC TIÊU ĐẾN NĂM 2026\n- 100% hồ sơ được số hóa.", [(100, 2026)]),  # the heading's year
    ("1. Phấn đấu giảm 5% số vụ cháy so với năm 2023.", [(5, None)]),  # named for comparison
    ("1. Phấn đấu 70% tổ công nghệ số ra quân trong tháng 10/2024.", [(70, 2024)]),
    ("I. MỤC TIÊU\n- 100% trạm y tế có bệnh án điện tử trước ngày 30/9/2026.", [(100, 2026)]),  # of the day it is due
    # a document's day is none; the title says for which year the plan is
    ("I. MỤC TIÊU\n- 100% trạm y tế làm theo Quyết định ngày 30/9/2026.", [(100, 2024)]),
    ("I. MỤC TIÊU ĐẾN NĂM 2030\n1. Chỉ tiêu kinh tế\n- Doanh thu đạt 80 tỷ đồng.", [(80, 2030)]),  # of a heading above
    # of the heading nearest above that opens with it; not where it names more than one
    ("I. MỤC TIÊU\n1. Đến năm 2030\n- Thu ngân sách đạt 80 tỷ đồng.", [(80, 2030)]),
    ("I. MỤC TIÊU\n1. Tầm nhìn đến năm 2045\na) Kinh tế\n- Doanh thu đạt 80 tỷ đồng.", [(80, 2045)]),
    ("I. MỤC TIÊU\n1. Đến năm 2025 và đến năm 2030\n- Thu ngân sách đạt 80 tỷ đồng.", [(80, None)]),
    # the second year is that of something else
    ("1. Phấn đấu đến cuối năm 2026 tỷ lệ hộ nghèo còn dưới 12%, đến năm 2030 không còn xã nghèo.", [(12, 2026)]),
]


@pytest.mark.parametrize(("body", "expected"), YEARS)
def test_years(body: str, expected: list[tuple[float, int | None]]) -> None:
    assert [(target.value, target.year) for target in targets_of(plan(_TITLE, body))] == expected


SUBJECTS = [
    ("I. CHỈ TIÊU\n- Tỷ lệ lao động nông nghiệp giảm xuống dưới 20%.", "Tỷ lệ lao động nông nghiệp"),
    ("I. CHỈ TIÊU\n- Phấn đấu tăng trưởng bình quân đạt trên 8%/năm thời kỳ 2021-2030.", "tăng trưởng bình quân"),
    # two bounds state no one number, but what they are of goes on with the number behind them
    ("I. CHỈ TIÊU\n- Tỷ lệ đô thị hóa đến năm 2025 đạt khoảng 60-62%, đến năm 2030 đạt 75%.", "Tỷ lệ đô thị hóa"),
    ("I. CHỈ TIÊU\n- Tỷ lệ đô thị hóa năm 2025 đạt 60% - 62%, năm 2030 đạt 75%.", "Tỷ lệ đô thị hóa"),
    ("I. CHỈ TIÊU\n- Thu nhập đến năm 2025 đạt 8.300-8.500 USD, đến năm 2030 đạt 12.000 USD.", "Thu nhập"),
    # a bracket before the verb; who has it; a rate
    ("I. CHỈ TIÊU\n- Chi cho nghiên cứu và phát triển (R&D) đạt 2% GDP.", "Chi cho nghiên cứu và phát triển (R&D)"),
    ("I. CHỈ TIÊU\n- Tỉnh có quy mô kinh tế số đạt tối thiểu 50% GDP.", "quy mô kinh tế số"),
    ("I. CHỈ TIÊU\n- Tỉnh giàu, có mức sống cao, với GRDP đầu người đạt trên 36.000 USD.", "GRDP đầu người"),
    (
        "I. CHỈ TIÊU\n- Nguồn nhân lực nghiên cứu, chế tạo đạt 12 người trên một vạn dân.",
        "Nguồn nhân lực nghiên cứu, chế tạo",
    ),
    (
        "I. CHỈ TIÊU\n- Xây dựng con người, đưa chỉ số phát triển con người (HDI) duy trì trên 0,7.",
        "chỉ số phát triển con người (HDI)",
    ),
    # nouns that a comma joins
    ("I. CHỈ TIÊU\n- Thu hút ít nhất 5 tổ chức, doanh nghiệp công nghệ.", "tổ chức, doanh nghiệp công nghệ"),
    ("I. CHỈ TIÊU\n- Cấp sổ tay điện tử cho 100% chi bộ, xong trong tháng 12/2024.", "chi bộ"),  # without the time
    # another word without its accents is no verb: "biệt", "đất", "dược"
    ("I. CHỈ TIÊU\n- 90% xã đặc biệt khó khăn được hỗ trợ.", "xã đặc biệt khó khăn"),
    ("I. CHỈ TIÊU\n- 100% diện tích đất nông nghiệp được đo đạc.", "diện tích đất nông nghiệp"),
    ("I. CHỈ TIÊU\n- 100% cơ sở dược được kiểm tra.", "cơ sở dược"),
    # a part of the number, counted by itself
    (
        "I. CHỈ TIÊU\n- Đón 11,5 triệu lượt khách du lịch, trong đó khách quốc tế từ 1,3 - 1,5 triệu lượt.",
        "lượt khách du lịch",
    ),
    ("1. Phấn đấu mỗi năm có từ 02 sản phẩm OCOP trở lên được công nhận.", "mỗi năm"),
    # what there is to be less of, behind a year that leads in
    ("I. MỤC TIÊU\n1. Đến hết năm 2027, giảm ít nhất 50% số vụ cháy.", "số vụ cháy"),
    ("1. Phấn đấu 80% cơ quan, đơn vị ký cam kết.", "cơ quan, đơn vị ký cam kết"),  # "cơ" is no verb "có"
    ("1. Đưa hàng lên sàn, phấn đấu có thêm ít nhất 02 sản phẩm.", "sản phẩm"),
    ("1. Trạm Y tế: lập hồ sơ sức khỏe, đạt 90% vào cuối năm 2025.", "lập hồ sơ sức khỏe"),
    # without what is to be done next, and the day
    ("1. Các phòng lập ít nhất 01 đề án cải tiến, gửi Sở Nội vụ trước ngày 28/4/2025.", "đề án cải tiến"),
    # the indicator is named before the number, and what the share is taken of behind it
    ("I. CHỈ TIÊU\n- Tỷ lệ phát triển dân số tự nhiên: dưới 0,95%.", "Tỷ lệ phát triển dân số tự nhiên"),
    ("I. CHỈ TIÊU\n- Thu ngân sách trên địa bàn: 34.120 tỷ đồng.", "Thu ngân sách trên địa bàn"),
    ("I. CHỈ TIÊU\n- Tỷ lệ bao phủ bảo hiểm y tế đạt 96,2% dân số.", "Tỷ lệ bao phủ bảo hiểm y tế"),
    ("I. CHỈ TIÊU\n- Tiêm phòng: lở mồm long móng trên 80% tổng đàn.", "lở mồm long móng"),
    ("I. CHỈ TIÊU\n- Tỷ lệ giải ngân đến hết quý III đạt 70%.", "Tỷ lệ giải ngân"),  # without the time
    ("I. MỤC TIÊU\n- Trên 80% dân số có tài khoản.", "dân số"),
    ("I. CHỈ TIÊU\n- Sở Y tế: giảm ít nhất 5% số vụ ngộ độc.", "số vụ ngộ độc"),  # who, and no indicator
    ("I. MỤC TIÊU\n- Nối mạng cho 100% trạm y tế trước ngày 30/6/2025.", "trạm y tế"),
]


def test_what_is_less_or_of_one_rate_is_said_with_its_number() -> None:
    """ "Giảm 10%" is no ten per cent reached; the second number is of the first one's rate."""
    found = targets_of(plan(_TITLE, "I. MỤC TIÊU\n- Giảm tối thiểu 10% đơn vị và giảm 5% biên chế."))
    assert [target.quote for target in found] == ["Giảm tối thiểu 10% đơn vị", "giảm 5% biên chế"]
    found = targets_of(plan(_TITLE, "1. Phấn đấu tỷ lệ đô thị hóa đến năm 2025 đạt 50%, đến năm 2030 đạt 60%."))
    assert {target.subject for target in found} == {"tỷ lệ đô thị hóa"}
    body = "I. MỤC TIÊU\n- Tỷ lệ hộ nghèo khoảng 17% vào năm 2025 và khoảng 12% vào năm 2030."
    assert {target.subject for target in targets_of(plan(_TITLE, body))} == {"Tỷ lệ hộ nghèo"}
    body = "I. MỤC TIÊU\n- Kim ngạch xuất khẩu tăng bình quân 8%/năm, đến năm 2030 đạt 5 tỷ USD."
    assert [target.subject for target in targets_of(plan(_TITLE, body))] == [
        "Kim ngạch xuất khẩu tăng",
        "Kim ngạch xuất khẩu",
    ]
    body = "I. MỤC TIÊU\n- Phấn đấu đến năm 2025 có 80% xã đạt chuẩn, đến năm 2030 tỷ lệ đô thị hóa đạt 60%."
    assert [target.subject for target in targets_of(plan(_TITLE, body))] == ["xã", "tỷ lệ đô thị hóa"]
    # what is named anew before its own year is another rate
    body = "I. MỤC TIÊU\n- Tỷ lệ hộ nghèo đến năm 2025 đạt 7%, tỷ lệ đô thị hóa đến năm 2030 đạt 20%."
    found = targets_of(plan(_TITLE, body))
    assert [target.subject for target in found] == ["Tỷ lệ hộ nghèo", "tỷ lệ đô thị hóa"]
    body = "1. Phấn đấu đến hết 30/6 giải ngân đạt 50%, hết quý III đạt trên 75% và cả năm đạt 100% kế hoạch."
    found = targets_of(plan(_TITLE, body))
    assert [(target.value, target.subject) for target in found] == [(n, "giải ngân") for n in (50, 75, 100)]


@pytest.mark.parametrize(("body", "subject"), SUBJECTS)
def test_subjects(body: str, subject: str) -> None:
    (target,) = targets_of(plan(_TITLE, body))
    assert target.subject == subject


NONE = [
    plan(_TITLE, "1. Đến nay đã có 93,4% hồ sơ được số hóa."),  # a result
    plan(_TITLE, "1. Tỉnh đã phối hợp với các huyện tổ chức 12 lớp tập huấn."),
    plan(_TITLE, "1. Doanh số tăng 42,29% so với cùng kỳ."),
    plan(_TITLE, "1. Mức hỗ trợ bằng 50% chi phí, tối đa 5.000.000 đồng."),  # a benefit
    plan(_TITLE, "1. Hỗ trợ 100% học phí; ngân sách tỉnh đảm bảo 70% chi phí in ấn."),  # money
    plan(_TITLE, "1. Doanh nghiệp 100% vốn nhà nước báo cáo trước ngày 30/6/2024."),
    plan(_TITLE, "I. KẾT QUẢ THỰC HIỆN\n- 100% xã có tủ sách; tổ chức 45 hội nghị."),  # what was done
    plan(_TITLE, "1. Mỗi đội thi có 05 thành viên, trong đó ít nhất 02 nữ từ 18 tuổi trở lên."),  # members
    plan(_TITLE, "1. Phần thi kiến thức chiếm 40% tổng điểm; trao 01 giải Nhất và 02 giải Nhì."),
    plan(_TITLE, "1. Mỗi báo cáo viên phải có ít nhất 02 năm kinh nghiệm."),  # a condition
    plan(_TITLE, "1. Nếu vụ việc có ít nhất 50 người tham gia thì báo cáo ngay."),
    plan(_TITLE, "I. MỤC TIÊU\n- Không còn xã dưới 15 tiêu chí."),
    plan(_TITLE, "1. Mỗi tổ có từ 5 đến 7 sản phẩm."),  # a range is no one number
    plan(_TITLE, "I. MỤC TIÊU\n- Sản lượng tăng 16 - 18%/năm, khai thác đạt 8 - 10%; có từ 40 - 50 tổ chức."),
    plan(_TITLE, "I. MỤC TIÊU\n- Xây dựng 5 - 7 mô hình; thu nhập đạt 12.000 - 13.000 USD."),
    plan(_TITLE, "1. Xóa tin nhắn rác trong 3 sản phẩm."),  # "trong", not "trồng"
    letter("nhà ở", "1. Mức hỗ trợ tối thiểu bằng 30% chi phí; 100% hộ nghèo được hỗ trợ."),  # a letter states rules
    plan(_TITLE, "1. Thực hiện Quyết định số 15/QĐ-UBND ngày 01/02/2024."),
    law("Ban hành Quy định về trợ cấp", "Điều 1. Người có tỷ lệ tổn thương cơ thể từ 81% trở lên được trợ cấp."),
    law("Ban hành Quy định về họp", "Điều 1. Hội đồng họp mỗi quý 01 lần; mỗi tổ có ít nhất 03 người."),
]


@pytest.mark.parametrize("content", NONE)
def test_no_targets(content: str) -> None:
    assert targets_of(content) == []


def test_the_heading_that_is_an_agency_answers_for_its_targets() -> None:
    body = "I. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ\n- Phấn đấu 80% cán bộ được tập huấn."
    (target,) = targets_of(plan(_TITLE, body))
    assert target.responsible_names == ["Sở Nội vụ tỉnh Phú Thọ"]


def test_indicator_table() -> None:
    """The year comes from the group of rows; a cell of words or of several numbers has no value."""
    table = """PHỤ LỤC
DANH MỤC CHỈ TIÊU

| TT | Chỉ tiêu | Đơn vị | Kết quả | Cơ quan chủ trì theo dõi |
|---|---|---|---|---|
| **I** | **Đến năm 2030** | | | |
| 1 | Tỷ lệ dịch vụ công trực tuyến | % | ≥ 80 | Sở Thông tin và Truyền thông |
| 2 | Xếp hạng chuyển đổi số | Thứ bậc | ≤ 3 vùng; ≤ 10 cả nước | Sở Thông tin và Truyền thông |
| 3 | Chỉ số phát triển con người | Chỉ số | > 0,7 | Sở Nội vụ |
"""
    found = targets_of(plan(_TITLE, table))
    assert [(t.value, t.unit, t.comparator, t.year) for t in found] == [
        (80, "%", ">=", 2030),
        (None, "Thứ bậc", "=", 2030),
        (0.7, "Chỉ số", ">", 2030),
    ]
    assert found[0].responsible_names == ["Sở Thông tin và Truyền thông tỉnh Phú Thọ"]
    assert found[1].object == "≤ 3 vùng; ≤ 10 cả nước"
