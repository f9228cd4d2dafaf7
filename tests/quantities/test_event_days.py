"""Which day of a sentence is the event's own, and where its name ends before it."""

import pytest

from tests.quantities.documents import events_of, letter, plan

CASES = [
    (  # the day in brackets is that which is remembered
        plan("Y tế năm 2024", "1. Tổ chức Lễ mít tinh hưởng ứng Ngày Dân số thế giới (11/7) vào sáng ngày 10/7/2024."),
        [
            ("Lễ mít tinh hưởng ứng Ngày Dân số thế giới", "planned", "2024-07-10", "2024-07-10"),
            ("Ngày Dân số thế giới", "observance", "2024-07-11", "2024-07-11"),
        ],
    ),
    (  # a day right behind the name, or in brackets; "phòng, chống" is one word
        plan(
            "Y tế năm 2024",
            "1. Sở Y tế tổ chức Lễ ra quân phòng, chống sốt rét sáng ngày 10/5/2024 tại Quảng trường.\n"
            "2. Tổ chức Hội thi tuyên truyền viên giỏi (dự kiến ngày 20/6/2024).",
        ),
        [
            ("Lễ ra quân phòng, chống sốt rét", "planned", "2024-05-10", "2024-05-10"),
            ("Hội thi tuyên truyền viên giỏi", "planned", "2024-06-20", "2024-06-20"),
        ],
    ),
    (  # "đạt chuẩn", "thu hút đầu tư" belong to the name
        plan(
            "Y tế năm 2024",
            "1. Sở Nội vụ tổ chức Lễ công bố xã Phú Hộ đạt chuẩn nông thôn mới vào ngày 15/9/2024.\n"
            "2. Sở Tài chính tổ chức Hội nghị xúc tiến thu hút đầu tư vào ngày 16/9/2024.",
        ),
        [
            ("Lễ công bố xã Phú Hộ đạt chuẩn nông thôn mới", "planned", "2024-09-15", "2024-09-15"),
            ("Hội nghị xúc tiến thu hút đầu tư", "planned", "2024-09-16", "2024-09-16"),
        ],
    ),
    (  # from the first time to this one
        plan("Y tế năm 2024", "1. Sở Y tế tổ chức Lễ kỷ niệm 69 năm Ngày Thầy thuốc (27/02/1955 - 27/02/2024)."),
        [
            ("Lễ kỷ niệm 69 năm Ngày Thầy thuốc", "planned", None, None),
        ],
    ),
    (  # a day in words
        plan("Y tế năm 2024", "1. Sở Y tế tổ chức Hội thi cải cách hành chính ngày 15 tháng 9 năm 2024."),
        [("Hội thi cải cách hành chính", "planned", "2024-09-15", "2024-09-15")],
    ),
    (  # when and where stand in lines without a number, under no heading; the title says what is held
        plan(
            "Tổ chức Hội nghị tổng kết năm 2024",
            "UBND tỉnh tổ chức Hội nghị như sau:\nThời gian: 7h00 ngày 02/8/2024.\nĐịa điểm: Hội trường tỉnh.",
        ),
        [("Hội nghị tổng kết năm 2024", "planned", "2024-08-02", "2024-08-02")],
    ),
    (  # whatever it is called, where a day and a place are told; a heading over it that names nothing hides them not
        plan(
            "Tổ chức sinh hoạt nữ cán bộ của Công đoàn",
            "I. KẾ HOẠCH CỤ THỂ\n1. Thời gian, địa điểm, nội dung:\n- Thời gian: Bắt đầu lúc 6 giờ 00 phút ngày "
            "08/4/2024.\n- Địa điểm: Tại Bãi Bụt.",
        ),
        [("Sinh hoạt nữ cán bộ của Công đoàn", "planned", "2024-04-08", "2024-04-08")],
    ),
    (  # the time of one work of several, and of no event
        plan(
            "Tổ chức ra quân vệ sinh",
            "I. NỘI DUNG\n1. Tuyên truyền\na) Thời gian: ngày 02/8/2024.\nb) Địa điểm: xã A.",
        ),
        [],
    ),
    (  # two times may be those of two events
        plan(
            "Tổ chức ra quân vệ sinh",
            "Thời gian: ngày 02/8/2024.\nĐịa điểm: xã A.\nThời gian: ngày 03/8/2024.",
        ),
        [],
    ),
    (  # with an hour and a day right behind it, a line tells what is held
        plan(
            "Y tế năm 2024", "1. Tổ chức bốc thăm: 15h00, ngày 12/4/2024 tại phòng họp.\n2. Tổ chức kiểm tra: tháng 5."
        ),
        [("Bốc thăm", "planned", "2024-04-12", "2024-04-12")],
    ),
    (  # what others hold
        plan("Y tế năm 2024", "1. Các xã hưởng ứng phong trào “Xanh - Sạch - Đẹp”."),
        [("Phong trào “Xanh - Sạch - Đẹp”", "observance", None, None)],
    ),
    (  # the request has named the ceremony's object; of two objects neither is taken
        letter(
            "lễ khánh thành",
            "Xét đề nghị của Sở Xây dựng về việc khánh thành cầu Mỹ An tại xã A.\nSở Xây dựng tổ chức Lễ khánh thành.",
        ),
        [("Lễ khánh thành cầu Mỹ An", "planned", None, None)],
    ),
    (
        letter(
            "lễ khởi công",
            "Về việc khởi công cầu A, khởi công cầu B: Sở Xây dựng tổ chức Lễ khởi công ngày 20/3/2024.",
        ),
        [("Lễ khởi công", "planned", "2024-03-20", "2024-03-20")],
    ),
    (  # what has been done, and how it went
        plan(
            "Y tế năm 2024", "I. KẾT QUẢ ĐẠT ĐƯỢC\n1. Ban Chỉ huy Quân sự xã tổ chức diễn tập phòng thủ đạt loại giỏi."
        ),
        [("Diễn tập phòng thủ", "held", None, None)],
    ),
]


@pytest.mark.parametrize(("document", "expected"), CASES)
def test_days(document: str, expected: list[tuple[str, str, str | None, str | None]]) -> None:
    assert [(e.name, e.status, e.date_start, e.date_end) for e in events_of(document)] == expected
