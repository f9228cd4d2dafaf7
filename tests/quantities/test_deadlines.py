"""Deadlines in sentences and in cells."""

import pytest

from loaders.deadlines import find_deadlines, main_deadline, read_time
from loaders.text import Text

SENTENCES = [
    # (sentence, type, start, end)
    ("báo cáo Thủ tướng trước ngày 30 tháng 5 năm 2025.", "day", None, "2025-05-30"),  # "trước ngày D" ends on D
    ("gửi về Sở trước 17 giờ ngày 30/5/2025 để tổng hợp", "day", None, "2025-05-30"),
    ("gửi về Văn phòng trước **20h00 ngày 25 tháng 5 năm 2025**", "day", None, "2025-05-25"),  # Markdown
    ("chậm nhất là ngày 15/10/2025", "day", None, "2025-10-15"),
    ("hoàn thành trước tháng 6/2025", "month", None, "2025-05-31"),  # June is not counted in
    ("thực hiện đến hết ngày 26/3/2025", "day", None, "2025-03-26"),
    ("xây dựng kế hoạch thực hiện trong tháng 01 năm 2025.", "month", "2025-01-01", "2025-01-31"),
    ("rà soát quy hoạch, hoàn thành trong quý II/2025", "quarter", "2025-04-01", "2025-06-30"),
    ("Ban hành Kế hoạch tổ chức: tháng 7/2025.", "month", "2025-07-01", "2025-07-31"),  # sample 004, IV
    ("Gửi thư mời: tháng 8/2025 đến tháng 10/2025.", "range", "2025-08-01", "2025-10-31"),
    ("tổ chức từ tháng 8/2025 đến ngày 10/10/2025", "range", "2025-08-01", "2025-10-10"),  # mixed precision
    ("Báo cáo kết quả: cuối tháng 10/2025", "month_part", "2025-10-21", "2025-10-31"),
    ("- Thời gian thực hiện: Quý II, III/2025.", "range", "2025-04-01", "2025-09-30"),
    ("- Thời gian thực hiện: Cả năm 2025.", "year", "2025-01-01", "2025-12-31"),
    ("Thời gian hoàn tất: trước ngày 27 tháng 6 năm 2025.", "day", None, "2025-06-27"),
    ("rà soát văn bản (trong năm 2025).", "year", "2025-01-01", "2025-12-31"),
    ("Năm 2025, hoàn thành việc hỗ trợ nhà ở", "year", "2025-01-01", "2025-12-31"),
    ("phân bổ ngân sách trong năm 2025 và các năm tiếp theo", "range", "2025-01-01", None),  # no end is told
    ("cấp kinh phí cho dự án từ năm 2025 đến năm 2028.", "year", "2025-01-01", "2028-12-31"),
    ("kiện toàn các ban (Quý IV/2025, Quý I/2026 và thường xuyên).", "range", "2025-10-01", "2026-03-31"),
    ("bổ sung trang bị (năm 2025 và rà soát hằng năm).", "year", "2025-01-01", "2025-12-31"),
    ("báo cáo Bộ Xây dựng trước ngày 25 hàng tháng để tổng hợp", "recurring", None, None),
    ("gửi Ủy ban nhân dân tỉnh trước ngày 30 tháng 11 hằng năm.", "recurring", None, None),
    ("theo dõi, đôn đốc và định kỳ sáu tháng báo cáo UBND tỉnh", "recurring", None, None),
    ("định kỳ 6 tháng báo cáo trước ngày 15 tháng 6 và trước ngày 01 tháng 12", "recurring", None, None),
    ("Hàng năm, phối hợp báo cáo Bộ Tư pháp", "recurring", None, None),
    ("báo cáo kết quả theo thời gian quy định", "unspecified", None, None),
    ("tổ chức thực hiện khi Kế hoạch được ban hành", "relative_event", None, None),
    # how often, and within how many days each time: the days count
    ("Hằng năm, trong vòng 15 ngày kể từ ngày nhận báo cáo, cho ý kiến", "relative_event", None, None),
    ("trả lời trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ", "relative_event", None, None),
    ("Tổ chức chuỗi sự kiện theo lộ trình của Kế hoạch", "relative_document", None, None),
    ("treo băng rôn trước ngày khai mạc", "before_event", None, None),
    ("kiểm tra các chợ, hoàn thành trước Tết Nguyên đán", "before_event", None, None),  # a feast without its day
    ("rà soát các hồ chứa trước mùa mưa bão", "before_event", None, None),
    ("tặng quà thanh niên trước ngày giao quân 05 ngày", "before_event", None, None),
    ("chỉnh trang đô thị, xong trước dịp 30/4/2025", "day", None, "2025-04-30"),  # "dịp" between cue and day
    ("báo cáo về Văn phòng trước 16 giờ hằng ngày", "recurring", None, None),  # an hour of each day, no number of hours
    ("gửi báo cáo trước 15h00 thứ Sáu hằng tuần", "recurring", None, None),
    ("định kỳ thứ Sáu hằng tuần báo cáo số liệu", "recurring", None, None),
    ("Định kỳ vào ngày 10 và ngày 20 hằng tháng, tổng hợp số liệu", "recurring", None, None),
    ("Ngày 20 hằng tháng gửi số liệu về Sở", "recurring", None, None),
    ("Hằng năm, trước ngày 15/11, báo cáo Bộ", "recurring", None, None),  # the day comes again each year
    ("báo cáo kết quả hằng quý về UBND tỉnh", "recurring", None, None),  # the report comes each quarter
    ("báo cáo kết quả thực hiện hàng tháng (trước ngày 25)", "recurring", None, None),
    ("định kỳ ngày 25 hằng tháng báo cáo kết quả", "recurring", None, None),
    ("báo cáo trước ngày 05 tháng sau", "recurring", None, None),
    ("trình UBND tỉnh trong tuần thứ tư của tháng 9/2025", "month_part", "2025-09-01", "2025-09-30"),  # days not told
    ("gửi về Sở chậm\nnhất ngày 15/10/2025", "day", None, "2025-10-15"),  # a line's end within the words
    # counted from the event: more than "trước ngày khai mạc" alone
    ("gửi hồ sơ chậm nhất 10 ngày trước ngày khai mạc", "relative_event", None, None),
    # the feast's name before its day; "sớm nhất" says less than a day. Without its day, a feast's year is no year's end
    (
        "chuyển quà trong thời gian sớm nhất có thể, xong trước ngày Quốc khánh 02/9/2025.",
        "day",
        None,
        "2025-09-02",
    ),
    ("hoàn thành trước Tết năm 2025", "before_event", None, None),
    ("hoàn thành trước Tết Dương lịch 01/01/2026", "day", None, "2026-01-01"),
    ("gửi về Sở trướng ngày 10 tháng 8 năm 2025", "day", None, "2025-08-10"),  # typed for "trước"
    # at the meeting of a month
    ("báo cáo Chính phủ tại phiên họp Chính phủ thường kỳ tháng 8 năm 2025.", "month", "2025-08-01", "2025-08-31"),
    ("trình HĐND tỉnh xem xét tại kỳ họp thường lệ giữa năm 2025", "relative_event", None, None),
    ("là đầu mối, hằng tuần tổng hợp số liệu", "recurring", None, None),  # behind a comma, with what is done
    ("Sở hằng tuần tổng hợp, báo cáo Chủ tịch UBND tỉnh vào thứ Sáu", "recurring", None, None),
    # the day that was due before; no day where none is told
    (
        "Các xã báo cáo trước 10 giờ ngày 22/02/2025. Sở tổng hợp trước 16 giờ cùng ngày.",
        "day",
        None,
        "2025-02-22",
    ),
    ("Sở tổng hợp trước 16 giờ cùng ngày", "day", None, None),
    # numbers are days where each of them has its hour: no fractions are meant
    ("Từ 14/02 đến 22/02, trước 14 giờ hằng ngày, các xã báo cáo", "range", "2025-02-14", "2025-02-22"),
    # done in waves: with the last
    ("ra quân: Đợt 1 từ 15/3 đến 30/4/2025; đợt 2 từ 01/8 đến 15/9/2025", "range", None, "2025-09-15"),
    # the day of each year's report, beside that of each quarter's
    ("báo cáo quý (trước ngày 20 tháng cuối quý), năm (trước ngày 20/12)", "recurring", None, None),
    ("họp mặt từ ngày 15-16/10/2025", "range", "2025-10-15", "2025-10-16"),  # two days, one month
    ("hoàn thành vào cuối năm 2025", "year", None, "2025-12-31"),  # when the end begins is not told
    ("sửa chữa bến thuyền trước cuối năm 2025", "unspecified", None, None),  # the end of the year is too late
    ("hoàn thành vào cuối năm", "unspecified", None, None),  # of which year is not told
    ("sửa chữa bến thuyền, hoàn thành vào đầu năm 2026", "unspecified", None, None),
    ("báo cáo UBND tỉnh trong tuần sau", "unspecified", None, None),
    ("Báo cáo tiến độ hỗ trợ nhà ở 3 tháng một lần", "recurring", None, None),
    ("rà soát quy chế 02 năm/lần, báo cáo UBND tỉnh", "recurring", None, None),  # a stroke for "một"
    # a report for each period, whose day has no month
    ("định kỳ báo cáo quý, 6 tháng, năm gửi Sở trước ngày 10 của tháng cuối kỳ", "recurring", None, None),
    # days apart from one another are no range: all is done on the last of them
    ("tổ chức kiểm tra trong quý II và quý IV/2025.", "quarter", None, "2025-12-31"),
    ("tổ chức kiểm tra trong quý II và quý III/2025.", "range", "2025-04-01", "2025-09-30"),  # one follows the other
    ("Chạy thử máy bơm vào lúc 7 giờ 30 ngày 12/4/2025.", "day", "2025-04-12", "2025-04-12"),
    ("Kiểm tra các đại lý ít nhất 02 lần/01 năm", "recurring", None, None),
    ("Mỗi năm ít nhất một lần, kiểm tra các đại lý", "recurring", None, None),
    ("bố trí nguồn điện trong thời gian diễn ra các sự kiện", "during_event", None, None),
    ("bố trí cán bộ hỗ trợ trong suốt thời gian tập huấn", "during_event", None, None),
    ("bảo đảm đường truyền trong quá trình đào tạo", "during_event", None, None),
    ("đã giao Bộ báo cáo trước ngày 30/11/2024", "day", None, "2024-11-30"),  # what was due last winter, recalled
    ("gửi về Sở trước ngày 31/02/2025", "day", None, None),  # no such day
    ("tổ chức Hội nghị tổng kết ngày 10/5/2025 tại Hội trường", "day", "2025-05-10", "2025-05-10"),  # when it is held
    ("hoàn thành trong tuần đầu tháng 9/2025", "month_part", "2025-09-01", "2025-09-07"),  # on whatever day it begins
    ("hoàn thành trong tuần cuối tháng 9/2025", "month_part", "2025-09-24", "2025-09-30"),
    ("báo cáo, không để chậm quá ngày 15/9/2025", "day", None, "2025-09-15"),
    ("báo cáo không muộn hơn ngày 15/9/2025", "day", None, "2025-09-15"),
]


@pytest.mark.parametrize(("sentence", "kind", "start", "end"), SENTENCES)
def test_deadlines(sentence: str, kind: str, start: str | None, end: str | None) -> None:
    text = Text(sentence)
    deadline = main_deadline(find_deadlines(text, 0, len(sentence), 2025))
    assert deadline is not None
    assert (deadline.type, deadline.start, deadline.end) == (kind, start, end)
    assert text.clean[deadline.raw.start : deadline.raw.end] == deadline.raw.quote


NONE = [
    "theo Kế hoạch số 171/KH-UBND ngày 06/8/2025 của UBND tỉnh",  # the cited document's day
    "Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015",
    "Ngày 22/12/2025, Bộ Chính trị đã ban hành Nghị quyết",  # a past fact
    "Chương trình chuyển đổi số quốc gia đến năm 2025, định hướng đến năm 2030",  # part of a name
    "hưởng ứng Ngày Chuyển đổi số quốc gia năm 2025",
    "tổ chức Hội nghị triển khai Nghị quyết ngày 10/5/2025",  # the resolution's day
    "thực hiện kết luận tại Hội nghị do UBND tỉnh tổ chức ngày 10/5/2025",  # told as a fact
    "gửi danh sách ngày 10/5/2025",
    "Hiệu trưởng ngày 10/5/2025 quyết định",  # by its accent no "trước"
    "báo cáo kết quả theo ý kiến của Thủ tướng tại phiên họp tháng 7/2025",  # where it was ordered
    "Quyết định này có hiệu lực thi hành sau 10 ngày kể từ ngày ký",  # effect
    "Quyết định này có hiệu lực từ ngày 01/7/2025",
    "báo cáo Thủ tướng trước ngày 30 tháng 11 năm 2023",  # long before the document's year: told as a fact
    "dừng Lễ phát động, dự kiến tổ chức vào 08h00 (thứ 3) ngày 01/10/2025",  # when an event is
    "Đến ngày 24/5/2025, có 16 bộ, ngành hoàn thành",  # how things stood
    "số thuê bao tính đến ngày 31/12/2025 là 100.000",
    "Trong quá trình tổ chức thực hiện, nếu có vướng mắc",
    "Trong suốt quá trình đào tạo, nếu có vướng mắc",
    "xử lý các lỗi phát sinh trong quá trình tập huấn",
    "kế hoạch công tác hằng năm của cơ quan",
    "báo cáo kế hoạch đầu tư hằng năm.",  # what kind of plan
    "lập báo cáo quý, năm 2023 của cơ quan",  # of one year
    "lập báo cáo quỹ, năm ngân sách",  # "quỹ" is no "quý"
    "không tổ chức kiểm tra định kỳ trong năm 2025 đối với doanh nghiệp",  # for how long not
    "thực hiện Đề án hỗ trợ nhà ở (năm 2025) theo quy định",  # which one
    "lập kế hoạch trung hạn, hằng năm gửi Bộ Tài chính",  # which kind of plan
    "thực hiện Nghị quyết đã thông qua tại kỳ họp cuối năm 2025",  # what was done there
]


@pytest.mark.parametrize("sentence", NONE)
def test_other_dates_are_no_deadlines(sentence: str) -> None:
    assert find_deadlines(Text(sentence), 0, len(sentence), 2025) == []


CELLS = [
    ("Xong trước ngày Quốc khánh 02/9/2025", "day", None, "2025-09-02", None),  # the feast's name before its day
    # the years are those of the term that the event is of
    ("Xong trước Đại hội thôn nhiệm kỳ 2025-2027", "before_event", None, None, None),
    # from when to when, and then what is held meanwhile
    (
        "Từ ngày 01/10 đến ngày 18/11/2025, trong đó tập trung ngày 15/11/2025. Cấp tỉnh tổ chức ngày 14/11/2025.",
        "range",
        "2025-10-01",
        "2025-11-18",
        None,
    ),
    # behind the full stop a small letter, "đ" too, goes on with more times of the same work
    ("Từ ngày 01/10 đến ngày 18/11/2025.\nđợt hai đến ngày 30/11/2025", "day", None, "2025-11-30", None),
    ("6/2025", "month", "2025-06-01", "2025-06-30", None),
    ("2025", "year", "2025-01-01", "2025-12-31", None),
    ("2025 - 2026", "year", "2025-01-01", "2026-12-31", None),
    ("Trước 30/6/2025", "day", None, "2025-06-30", None),
    ("30/6/2025", "day", "2025-06-30", "2025-06-30", None),
    ("Quý II", "quarter", "2025-04-01", "2025-06-30", None),  # the year is the document's
    ("2025 và những năm tiếp theo", "range", "2025-01-01", None, None),
    ("Từ năm 2025 đến năm 2028", "year", "2025-01-01", "2028-12-31", None),  # both ends are told
    ("Từ năm 2025 - 2028 và những năm tiếp theo", "year", "2025-01-01", "2028-12-31", None),
    ("Từ năm 2025", "range", "2025-01-01", None, None),
    ("Từ tháng 11/2025 trở đi", "range", "2025-11-01", None, None),
    ("Cuối năm 2025", "year", None, "2025-12-31", None),
    # what begins or goes on at a year's end has none there, and what has to be done before it no day that is told
    ("Từ cuối năm 2025", "unspecified", None, None, None),
    ("Cuối năm 2025 trở đi", "unspecified", None, None, None),
    ("Sau cuối năm 2025", "unspecified", None, None, None),
    ("Trước cuối năm 2025", "unspecified", None, None, None),
    # the day of something else behind a semicolon; another of the same
    ("từ ngày 05/3/2025 đến ngày 10/3/2025; trao giải trước ngày 20/3/2025", "range", "2025-03-05", "2025-03-10", None),
    # a first day without its month; a number that is none
    ("Dự kiến 15-16/10/2025", "range", "2025-10-15", "2025-10-16", None),
    ("02 - 06/6/2025", "range", "2025-06-02", "2025-06-06", None),
    ("25-27/8/2025", "range", "2025-08-25", "2025-08-27", None),
    ("15 - 06/6/2025", "day", "2025-06-06", "2025-06-06", None),
    ("Quý I/2025; Quý II/2025", "range", "2025-01-01", "2025-06-30", None),
    ("Đợt 1: tháng 3 - 4; đợt 2: tháng 9 - 10 hằng năm", "recurring", None, None, "hằng năm"),
    # parts of a year that do not follow one another: the last day ends all, and no range goes through what lies between
    ("Tháng 4 và tháng 10 năm 2025", "month", None, "2025-10-31", None),
    ("Tháng 4, 10/2025", "month", None, "2025-10-31", None),
    ("Tháng 4, 5, 6/2025", "month", "2025-04-01", "2025-06-30", None),
    ("Tháng 4 - 10/2025", "month", "2025-04-01", "2025-10-31", None),
    ("Quý II, IV/2025", "quarter", None, "2025-12-31", None),
    ("31/3; 30/6/2025", "day", None, "2025-06-30", None),
    ("Năm 2025 và 2028", "year", None, "2028-12-31", None),
    ("Từ 05/3 đến 10/3/2025 và từ 20/3 đến 25/3/2025", "range", None, "2025-03-25", None),
    ("Khởi công quý I/2025; hoàn thành quý IV/2025", "range", "2025-01-01", "2025-12-31", None),  # it begins and ends
    # milestones, each of its own work: the first ends nothing but its own
    ("Tiếp nhận hệ thống quý IV/2025; nghiệm thu quý IV/2026; phủ 100% năm 2028", "year", None, "2028-12-31", None),
    ("Mặt bằng xong năm 2026; tuyến chính năm 2027; điểm nghẽn xử lý hằng quý", "year", None, "2027-12-31", None),
    ("Giai đoạn 2025-2030, sơ kết năm 2028", "year", None, "2030-12-31", None),  # what is told last ends first
    # days without a year beside words that say how often come again
    ("Định kỳ hằng năm, trước ngày 30/11", "recurring", None, None, "định kỳ hằng năm"),
    ("Trước 30/11, định kỳ hằng năm", "recurring", None, None, "định kỳ hằng năm"),
    ("Quý IV, sau đó cập nhật hằng năm", "quarter", "2025-10-01", "2025-12-31", "hằng năm"),  # first once
    ("Thường xuyên, hoàn thành trước 30/11", "day", None, "2025-11-30", "thường xuyên"),  # no number of times
    ("2 tuần/lần", "recurring", None, None, "2 tuần/lần"),
    ("02 lần/năm", "recurring", None, None, "02 lần/năm"),
    ("Thường xuyên", "recurring", None, None, "thường xuyên"),
    ("Hằng năm", "recurring", None, None, "hằng năm"),
    ("Định kỳ 6 tháng", "recurring", None, None, "định kỳ 6 tháng"),
    ("Tháng 12/2025 và thường xuyên", "month", "2025-12-01", "2025-12-31", "thường xuyên"),
    ("Sau khi có hướng dẫn của Bộ Nội vụ", "relative_event", None, None, None),
    ("Trong quá trình triển khai", "during_event", None, None, None),
    ("Theo kế hoạch", "unspecified", None, None, None),
]


@pytest.mark.parametrize(("cell", "kind", "start", "end", "recurrence"), CELLS)
def test_cells(cell: str, kind: str, start: str | None, end: str | None, recurrence: str | None) -> None:
    deadline = read_time(Text(cell), 0, len(cell), 2025)
    assert deadline is not None
    assert (deadline.type, deadline.start, deadline.end, deadline.recurrence) == (kind, start, end, recurrence)


@pytest.mark.parametrize("cell", ["", "  ", "-", "---", "..."])
def test_empty_cells_give_nothing(cell: str) -> None:
    assert read_time(Text(cell), 0, len(cell), 2025) is None


def test_a_year_from_the_document_is_inferred() -> None:
    (deadline,) = find_deadlines(Text("gửi về Sở trước ngày 15/11"), 0, 26, 2025)
    assert (deadline.end, deadline.certainty) == ("2025-11-15", "inferred")
    assert deadline.reason


def test_what_goes_on_behind_its_last_day_says_so() -> None:
    words = "Từ năm 2025 đến năm 2028 và những năm tiếp theo"
    deadline = read_time(Text(words), 0, len(words), 2025)
    assert deadline is not None
    assert deadline.reason == "Còn tiếp tục sau mốc cuối"


def test_what_recurs_behind_a_date_in_brackets_is_kept() -> None:
    words = "kiện toàn các ban (Quý IV/2025 và thường xuyên)."
    (deadline,) = find_deadlines(Text(words), 0, len(words), 2025)
    assert deadline.recurrence == "thường xuyên"


def test_without_a_year_there_is_no_day() -> None:
    (deadline,) = find_deadlines(Text("gửi về Sở trước ngày 15/11"), 0, 26, None)
    assert (deadline.start, deadline.end) == (None, None)
    assert deadline.reason
