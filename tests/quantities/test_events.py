"""Events: what is held, what is observed, what is stopped, and what is none."""

import pytest

from tests.quantities.documents import events_of, invitation, law, letter, notice, plan

OF_CHAIRMAN = "Kết luận của Chủ tịch UBND tỉnh"

# (document, [(name, status, first day, last day)]): the reason stands beside the row
HELD = [
    (  # the title's event takes time and place from the section that tells them for all
        plan(
            "Tổ chức Hội thi Tin học trẻ tỉnh Phú Thọ năm 2024",
            "I. THỜI GIAN, ĐỊA ĐIỂM\n1. Thời gian: Từ ngày 10/6/2024 đến ngày 12/6/2024.\n"
            "2. Địa điểm: Trường Đại học Hùng Vương.\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính\n"
            "- Thẩm định kinh phí tổ chức các hội nghị, hội thảo theo quy định.",
        ),
        [("Hội thi Tin học trẻ tỉnh Phú Thọ năm 2024", "planned", "2024-06-10", "2024-06-12")],
    ),
    (  # an invitation: the conference has no date in its own sentence
        letter(
            "mời dự Hội nghị triển khai nhiệm vụ chuyển đổi số năm 2024",
            "UBND tỉnh tổ chức Hội nghị triển khai nhiệm vụ chuyển đổi số năm 2024, cụ thể như sau:\n"
            "1. Thời gian: 14h00, ngày 20/3/2024.\n2. Địa điểm: Phòng họp số 1.",
        ),
        [("Hội nghị triển khai nhiệm vụ chuyển đổi số năm 2024", "planned", "2024-03-20", "2024-03-20")],
    ),
    (  # headings with their own labelled lines; a lunar day is no day of this calendar
        plan(
            "Tổ chức Giỗ Tổ Hùng Vương - Lễ hội Đền Hùng năm 2024",
            "I. NỘI DUNG\n1. Phần lễ\n- Lễ dâng hương tưởng niệm các Vua Hùng vào 7h00 ngày 18/4/2024 "
            "(tức ngày 10/3 âm lịch) tại Đền Thượng.\n2. Phần hội\n2.1. Hội thi gói bánh chưng\n"
            "- Thời gian: ngày 16/4/2024.\n- Đơn vị chủ trì: Sở Văn hóa, Thể thao và Du lịch.",
        ),
        [
            ("Giỗ Tổ Hùng Vương - Lễ hội Đền Hùng năm 2024", "planned", None, None),
            ("Lễ dâng hương tưởng niệm các Vua Hùng", "planned", "2024-04-18", "2024-04-18"),
            ("Hội thi gói bánh chưng", "planned", "2024-04-16", "2024-04-16"),
        ],
    ),
    (  # the opening has its own time, which is not that of the whole; and no week is observed
        plan(
            "Tổ chức Tuần lễ Ẩm thực - Du lịch Cát Bà năm 2024",
            "II. NỘI DUNG, THỜI GIAN, ĐỊA ĐIỂM\n1. Lễ khai mạc Tuần lễ Ẩm thực - Du lịch Cát Bà năm 2024\n"
            "- Thời gian: 20 giờ 00, ngày 12/7/2024.\n- Địa điểm: Bến tàu.\n2. Hội thi nấu ăn\n"
            "- Thời gian: ngày 14/7/2024.",
        ),
        [
            ("Tuần lễ Ẩm thực - Du lịch Cát Bà năm 2024", "planned", None, None),
            ("Lễ khai mạc Tuần lễ Ẩm thực - Du lịch Cát Bà năm 2024", "planned", "2024-07-12", "2024-07-12"),
            ("Hội thi nấu ăn", "planned", "2024-07-14", "2024-07-14"),
        ],
    ),
    (  # what is held under its heading says when, in fewer words
        plan(
            "Vệ sinh bến nước năm 2024",
            "II. NỘI DUNG\n1. Lễ phát động Tháng vệ sinh bến nước\n- Sở Nội vụ chủ trì, phối hợp với Tỉnh Đoàn tổ chức "
            "Lễ phát động Tháng vệ sinh vào ngày 15/9/2024 tại bến Gót.\n2. Dọn bến.",
        ),
        [("Lễ phát động Tháng vệ sinh bến nước", "planned", "2024-09-15", "2024-09-15")],
    ),
    (  # an opening with what it is about behind a colon: the verb is part of the event's name
        plan(
            "Tập huấn phần mềm quản lý văn bản năm 2024",
            "I. NỘI DUNG\n1. Tập huấn\na) Khai mạc chương trình tập huấn: giới thiệu phần mềm.\n"
            "- Thành phần: lãnh đạo các phòng.\n- Địa điểm: Phòng họp Sở (tầng 2)\n"
            "- Thời gian dự kiến: 8h00-10h00 ngày 28/12/2024\nb) Chuẩn bị máy chủ.",
        ),
        [("Khai mạc chương trình tập huấn", "planned", "2024-12-28", "2024-12-28")],
    ),
    (  # what stands behind the colon tells the day, through commas; not the day by which others have to come forward
        plan(
            "Hoạt động tuổi trẻ năm 2024",
            "I. NỘI DUNG\n1. Lễ ra quân: Tổ chức tại sân vận động xã, sáng ngày 28/4/2024.\n"
            "2. Diễn tập phòng thủ: 03 ngày, từ 21 đến 23/10/2024, tại xã Tân Phú.\n"
            "3. Ngày hội việc làm: từ 7h30 đến 17h00, thứ Bảy, ngày 18/5/2024 tại Quảng trường.\n"
            "4. Tổ chức Hội thảo quốc tế dự kiến ngày 15-16/10/2024 tại Việt Trì.\n"
            "5. Tổ chức họp mặt cán bộ trẻ tiêu biểu: 08 giờ 00, ngày 26/3/2024.\n"
            "6. Hội thi Tin học: đăng ký dự thi trước ngày 20/4/2024.\n"
            "7. Triển lãm ảnh: kinh phí 500 triệu đồng, giải ngân ngày 01/4/2024.",
        ),
        [
            ("Lễ ra quân", "planned", "2024-04-28", "2024-04-28"),
            ("Diễn tập phòng thủ", "planned", "2024-10-21", "2024-10-23"),
            ("Ngày hội việc làm", "planned", "2024-05-18", "2024-05-18"),
            ("Hội thảo quốc tế", "planned", "2024-10-15", "2024-10-16"),
            ("Họp mặt cán bộ trẻ tiêu biểu", "planned", "2024-03-26", "2024-03-26"),
            ("Hội thi Tin học", "planned", None, None),
            ("Triển lãm ảnh", "planned", None, None),
        ],
    ),
    (  # "và" joins two events, each with its day
        plan(
            "Tổ chức Lễ kỷ niệm 60 năm Ngày thành lập Trường và Ngày hội việc làm năm 2024",
            "I. NỘI DUNG\n- Ngày hội việc làm: ngày 18/4/2024 tại Quảng trường Trường.\n"
            "- Lễ kỷ niệm: 19h30 ngày 24/4/2024 tại Hội trường A.",
        ),
        [
            ("Lễ kỷ niệm 60 năm Ngày thành lập Trường", "planned", "2024-04-24", "2024-04-24"),
            ("Ngày hội việc làm năm 2024", "planned", "2024-04-18", "2024-04-18"),
        ],
    ),
    (  # but what a ceremony is about is no other event
        plan("Tổ chức Lễ phát động Tháng Thanh niên và Ngày hội Thanh niên năm 2024", "1. Sở Nội vụ họp."),
        [("Lễ phát động Tháng Thanh niên và Ngày hội Thanh niên năm 2024", "planned", None, None)],
    ),
    (  # put off to the day that is named last
        plan(
            "Du lịch năm 2024",
            "I. NỘI DUNG\n1. Giải Marathon quốc tế dời sang tháng 9/2024.\n"
            "2. Sở Nội vụ lùi thời gian tổ chức Lễ hội Đền Hùng từ ngày 20/3 đến ngày 10/4/2024.",
        ),
        [
            ("Giải Marathon quốc tế", "postponed", "2024-09-01", "2024-09-30"),
            ("Lễ hội Đền Hùng", "postponed", "2024-04-10", "2024-04-10"),
        ],
    ),
    (  # put off by the issuer, stopped by the issuer, and the storm that is the cause
        letter(
            "hoãn tổ chức Hội nghị tổng kết công tác năm 2023",
            "Do ảnh hưởng của bão số 3, UBND tỉnh thông báo hoãn tổ chức Hội nghị tổng kết công tác năm 2023 dự kiến "
            "diễn ra ngày 15/3/2024.\n\nUBND tỉnh quyết định không tổ chức Lễ hội đường phố năm 2024.",
        ),
        [
            ("Bão số 3", "context", None, None),
            ("Hội nghị tổng kết công tác năm 2023", "postponed", "2024-03-15", "2024-03-15"),
            ("Lễ hội đường phố năm 2024", "cancelled", None, None),
        ],
    ),
    (  # only asked to be stopped: a proposal, not a decision (sample 000)
        letter(
            "dừng tổ chức Lễ phát động Tháng Thanh niên",
            "Sở Nội vụ kính đề nghị Chủ tịch UBND tỉnh cho dừng không tổ chức Lễ phát động Tháng Thanh niên, "
            "dự kiến tổ chức vào 08h00 ngày 01/10/2024.",
        ),
        [("Lễ phát động Tháng Thanh niên", "proposed_cancelled", "2024-10-01", "2024-10-01")],
    ),
    (  # an observed day with its date, a week that is held, a contest with no date of its own
        letter(
            "hưởng ứng Ngày Môi trường thế giới (05/6)",
            "1. Treo băng rôn về Ngày Môi trường thế giới từ ngày 01/6 đến ngày 30/6/2024.\n"
            "2. Tổ chức Tuần lễ Chuyển đổi số từ ngày 05/10 đến ngày 11/10/2024.\n"
            "3. Trao giải Cuộc thi sáng tác ảnh “Phú Thọ xanh” trước ngày 30/6/2024.",
        ),
        [
            ("Ngày Môi trường thế giới", "observance", "2024-06-05", "2024-06-05"),
            ("Tuần lễ Chuyển đổi số", "planned", "2024-10-05", "2024-10-11"),
            ("Cuộc thi sáng tác ảnh “Phú Thọ xanh”", "planned", None, None),
        ],
    ),
    (  # rounds belong to their contest
        letter(
            "phát động Cuộc thi tìm hiểu pháp luật",
            "Tổ chức Cuộc thi tìm hiểu pháp luật về đất đai năm 2024:\n"
            "- Đợt 1: từ 00h ngày 09/9/2024 đến 00h ngày 13/9/2024.\n- Đợt 2: từ ngày 16/9/2024 đến ngày 20/9/2024.",
        ),
        [
            ("Cuộc thi tìm hiểu pháp luật về đất đai năm 2024", "planned", None, None),
            ("Đợt 1 Cuộc thi tìm hiểu pháp luật về đất đai năm 2024", "planned", "2024-09-09", "2024-09-13"),
            ("Đợt 2 Cuộc thi tìm hiểu pháp luật về đất đai năm 2024", "planned", "2024-09-16", "2024-09-20"),
        ],
    ),
    (  # the days of a school year; one class has a day of its own
        plan(
            "Thời gian năm học 2024-2025",
            "1. Ngày tựu trường: 26/8/2024; riêng lớp 9 tựu trường ngày 19/8/2024.\n2. Khai giảng: 05/9/2024.\n"
            "3. Bế giảng năm học từ ngày 26/5/2025 đến ngày 30/5/2025.",
        ),
        [
            ("Tựu trường", "planned", "2024-08-26", "2024-08-26"),
            ("Tựu trường lớp 9", "planned", "2024-08-19", "2024-08-19"),
            ("Khai giảng", "planned", "2024-09-05", "2024-09-05"),
            ("Bế giảng năm học", "planned", "2025-05-26", "2025-05-30"),
        ],
    ),
    (  # rows of a table that begin with an event's name; work and ends of work are none
        plan(
            "Công tác văn hóa năm 2024",
            "| TT | Nội dung | Đơn vị chủ trì | Thời gian | Địa điểm |\n|---|---|---|---|---|\n"
            "| 1 | Giải bóng chuyền nữ tỉnh mở rộng | Sở Tài chính | Từ 15/4 đến 18/4/2024 | Nhà thi đấu |\n"
            "| 2 | Tổ chức tuyên truyền cổ động | Sở Nội vụ | Tháng 4/2024 | Các trục đường |\n"
            "| 3 | Chuẩn bị kịch bản Lễ kỷ niệm | Sở Nội vụ | Ngày 10/4/2024 | |\n"
            "| 4 | Cuộc thi viết về quê hương | Sở Nội vụ | Trước 15/10/2024 | |\n"
            # held twice, and not from one month to the other
            "| 5 | Hội nghị giao ban | Sở Nội vụ | Tháng 4 và tháng 10/2024 | |",
        ),
        [("Giải bóng chuyền nữ tỉnh mở rộng", "planned", "2024-04-15", "2024-04-18")],
    ),
    (  # a heading's line without labels, and one with numbers where a date is expected
        plan(
            "Công tác thanh niên năm 2024",
            "I. NỘI DUNG\n1. Ngày hội “Sách và bạn”\n- Tổ chức tại Nhà thiếu nhi, sáng thứ Bảy, ngày 12/10/2024.\n"
            "2. Ra quân “Tháng cao điểm làm sạch biển”\n- Thời gian thực hiện: Từ 01/6 - 30/6/2024.",
        ),
        [
            ("Ngày hội “Sách và bạn”", "planned", "2024-10-12", "2024-10-12"),
            ("Tháng cao điểm làm sạch biển", "planned", "2024-06-01", "2024-06-30"),
        ],
    ),
    (  # what happens to a contest is no second contest; a bare conference counts with its day
        plan(
            "Tổ chức Hội thi Tuyên truyền viên năm 2024",
            "1. Hội thi tổng kết, trao giải trước ngày 30/5/2024.\n2. Hội nghị tổng kết: dự kiến tháng 6/2024.",
        ),
        [
            ("Hội thi Tuyên truyền viên năm 2024", "planned", None, None),
            ("Hội nghị tổng kết", "planned", "2024-06-01", "2024-06-30"),
        ],
    ),
    (  # put off to another day; stopped for now; said behind the name; several in one sentence
        letter(
            "điều chỉnh các hoạt động",
            "1. Lùi thời gian tổ chức Hội nghị xúc tiến đầu tư tỉnh từ ngày 20/3/2024 sang ngày 10/4/2024.\n"
            "2. Tạm dừng Lễ hội Hoa Ban năm 2024.\n"
            "3. Lễ kỷ niệm 30 năm thành lập huyện tạm hoãn và sẽ được tổ chức vào thời điểm thích hợp.\n"
            "4. Dừng tổ chức Lễ hội đua thuyền, hoãn Giải việt dã “Vì trẻ thơ” và điều chỉnh kinh phí.",
        ),
        [
            ("Hội nghị xúc tiến đầu tư tỉnh", "postponed", "2024-04-10", "2024-04-10"),
            ("Lễ hội Hoa Ban năm 2024", "postponed", None, None),
            ("Lễ kỷ niệm 30 năm thành lập huyện", "postponed", None, None),
            ("Lễ hội đua thuyền", "cancelled", None, None),
            ("Giải việt dã “Vì trẻ thơ”", "postponed", None, None),
        ],
    ),
    (  # an observed day that a heading says is held
        plan(
            "Phổ biến pháp luật năm 2024",
            "I. NỘI DUNG\n1. Tổ chức Ngày Pháp luật Việt Nam năm 2024\n- Thời gian thực hiện: Ngày 09/11/2024.",
        ),
        [("Ngày Pháp luật Việt Nam năm 2024", "observance", "2024-11-09", "2024-11-09")],
    ),
    (  # time under a heading of its own; a ceremony of the month is not the month; names before a colon
        plan(
            "Tổ chức Tháng hành động vì trẻ em năm 2024",
            "I. NỘI DUNG\n1. Lễ phát động Tháng hành động vì trẻ em năm 2024\n"
            "- Thời gian, địa điểm: 7 giờ 30 phút, ngày 30/5/2024, tại Trường Tiểu học số 1.\n"
            "2. Diễn đàn trẻ em cấp tỉnh: Dự kiến tổ chức ngày 15/7/2024 tại Nhà Thiếu nhi.\n"
            "II. THỜI GIAN THỰC HIỆN\nTừ ngày 01/6 đến ngày 30/6/2024.",
        ),
        [
            ("Tháng hành động vì trẻ em năm 2024", "planned", "2024-06-01", "2024-06-30"),
            ("Lễ phát động Tháng hành động vì trẻ em năm 2024", "planned", "2024-05-30", "2024-05-30"),
            ("Diễn đàn trẻ em cấp tỉnh", "planned", "2024-07-15", "2024-07-15"),
        ],
    ),
    (  # an invitation whose title only says that it is one: the meeting by its line "Nội dung"
        invitation(
            " HỌP",
            "Chủ tịch UBND tỉnh kính mời đại biểu dự họp:\nNội dung: Nghe báo cáo về Đề án 06.\n"
            "Thời gian: 08 giờ 00, ngày 15/3/2024 (thứ Sáu).\nĐịa điểm: Phòng họp số 2.",
        ),
        [("Nghe báo cáo về Đề án 06", "planned", "2024-03-15", "2024-03-15")],
    ),
    (  # an invitation by its title
        invitation(
            "\nTham dự Hội nghị sơ kết 9 tháng thực hiện Đề án 06",
            "1. Nội dung: Sơ kết.\n2. Thời gian: 01 buổi, từ 14 giờ 00 ngày 15/3/2024.",
        ),
        [("Hội nghị sơ kết 9 tháng thực hiện Đề án 06", "planned", "2024-03-15", "2024-03-15")],
    ),
    (  # a meeting by its day; a day with a comma in its name, and its date
        plan(
            "Phòng dịch năm 2024",
            "1. Tổ chức cuộc họp giao ban lần tiếp theo vào lúc 14 giờ 00 ngày 20/6/2024.\n"
            "2. Hưởng ứng Ngày Thế giới phòng, chống bệnh Dại (28/9) hằng năm.",
        ),
        [
            ("Cuộc họp giao ban lần tiếp theo", "planned", "2024-06-20", "2024-06-20"),
            ("Ngày Thế giới phòng, chống bệnh Dại", "observance", "2024-09-28", "2024-09-28"),
        ],
    ),
    (  # months that say what is looked back on
        plan(
            "Cải cách hành chính năm 2024", "1. Tổ chức Hội nghị sơ kết 6 tháng thực hiện Kế hoạch vào ngày 20/6/2024."
        ),
        [("Hội nghị sơ kết 6 tháng thực hiện Kế hoạch", "planned", "2024-06-20", "2024-06-20")],
    ),
    (  # named rounds; the day on which prizes are given is not the contest's
        plan(
            "Tổ chức Cuộc thi sáng tạo trẻ năm 2024",
            "I. THỜI GIAN, ĐỊA ĐIỂM\n1. Thời gian, địa điểm trao giải: 8h00 ngày 12/8/2024 tại Hội trường.\n"
            "II. NỘI DUNG\n1. Vòng sơ khảo: từ ngày 01/7 đến ngày 10/7/2024.\n2. Vòng chung khảo: ngày 20/7/2024.",
        ),
        [
            ("Cuộc thi sáng tạo trẻ năm 2024", "planned", None, None),
            ("Vòng sơ khảo Cuộc thi sáng tạo trẻ năm 2024", "planned", "2024-07-01", "2024-07-10"),
            ("Vòng chung khảo Cuộc thi sáng tạo trẻ năm 2024", "planned", "2024-07-20", "2024-07-20"),
        ],
    ),
    (  # the day behind the comma is that of the work which the festival is an occasion of; not so where it is held
        plan(
            "Văn hóa năm 2024",
            "1. Các xã treo cờ trong suốt những ngày diễn ra Lễ hội Bến Gót, bắt đầu từ ngày 15/5/2024.\n"
            "2. Sở Nội vụ tổ chức Hội thi Hát ru, bắt đầu từ ngày 20/6/2024.",
        ),
        [
            ("Lễ hội Bến Gót", "planned", None, None),
            ("Hội thi Hát ru", "planned", "2024-06-20", "2024-06-20"),
        ],
    ),
    (  # the meeting that a notice is of, with the day that opens the sentence
        notice(
            OF_CHAIRMAN,
            "Ngày 20/02/2024, Chủ tịch UBND tỉnh Lê Văn An đã dự và chỉ đạo Hội nghị bàn về giống lúa, cây màu.",
        ),
        [("Hội nghị bàn về giống lúa, cây màu", "held", "2024-02-20", "2024-02-20")],
    ),
    (  # quotation marks about the whole name are none of it
        plan('Tổ chức "Festival chè năm 2024"', "1. Sở Nội vụ dự toán kinh phí."),
        [("Festival chè năm 2024", "planned", None, None)],
    ),
]


@pytest.mark.parametrize(("document", "expected"), HELD)
def test_events(document: str, expected: list[tuple[str, str, str | None, str | None]]) -> None:
    assert [(e.name, e.status, e.date_start, e.date_end) for e in events_of(document)] == expected


NONE = [
    plan("Cải cách hành chính năm 2024", "1. Phối hợp tổ chức các hội nghị, hội thảo, cuộc thi theo quy định."),
    plan("Cải cách hành chính năm 2024", "1. Chuẩn bị bài phát biểu tại các chương trình, lễ lệ, quy chế."),
    plan("Cải cách hành chính năm 2024", "1. Tổ chức tuyên truyền trên báo từ ngày 01/4/2024 tại các xã."),  # a duty
    plan("Cải cách hành chính năm 2024", "1. Học sinh dự lễ tựu trường theo kế hoạch của nhà trường."),  # no day
    letter("pháo hoa", "1. Không tổ chức bắn pháo hoa trong đêm 31/12/2024."),
    plan("Cải cách hành chính năm 2024", "1. Tham mưu tổ chức hội nghị."),  # no name, no day
    plan("Cải cách hành chính năm 2024", "1. Họp tại Trung tâm Tổ chức Hội nghị và sự kiện tỉnh."),  # a name
    law("Ban hành Quy định về thi đua", "Điều 1. Tổ chức Lễ trao giải Cuộc thi sáng tạo tỉnh vào ngày 10/10/2024."),
    plan("Du lịch năm 2024", "1. Hoàn thành trước Lễ hội 15 ngày. Lễ hội đã thu hút nhiều lượt khách."),  # no name
    # how it should be, and no name
    plan(
        "Du lịch năm 2024", "1. Phục vụ để buổi Lễ thành công tốt đẹp. Xây dựng Lễ hội đặc trưng mang thương hiệu tỉnh."
    ),
    notice(
        OF_CHAIRMAN, "Ngày 20/02/2024, Chủ tịch UBND tỉnh Lê Văn An đã chủ trì cuộc họp, kết luận như sau:"
    ),  # without a name
    plan("Du lịch năm 2024", "1. Việc tổ chức Ngày hội phải thiết thực, tiết kiệm."),  # how it should be
    plan("Đầu tư công năm 2024", "1. Thực hiện kể từ ngày Quyết định này có hiệu lực."),  # no observed day
    plan("Bảo đảm an toàn giao thông dịp Tết và Lễ hội Xuân năm 2024", "1. Sở Nội vụ họp."),  # a time of the year
    plan("QUẢN LÝ VÀ TỔ CHỨC LỄ HỘI TRÊN ĐỊA BÀN TỈNH PHÚ THỌ", "1. Sở Nội vụ họp."),  # of no one festival
]


@pytest.mark.parametrize("document", NONE)
def test_no_events(document: str) -> None:
    assert events_of(document) == []


def test_a_place_goes_on_with_the_unit_that_it_lies_in() -> None:
    body = "1. Lễ khai mạc Festival chè diễn ra vào ngày 20/6/2024 tại Quảng trường Hùng Vương, phường Việt Trì."
    (event,) = events_of(plan("Festival chè năm 2024", body))[-1:]
    assert (event.name, event.place) == ("Lễ khai mạc Festival chè", "Quảng trường Hùng Vương, phường Việt Trì")


def test_where_a_meeting_of_a_notice_was() -> None:
    (event,) = events_of(
        notice(OF_CHAIRMAN, "Sáng ngày 20/02/2024, tại Nhà khách tỉnh, đồng chí A chủ trì cuộc họp bàn về giống lúa.")
    )
    assert (event.name, event.place) == ("Cuộc họp bàn về giống lúa", "Nhà khách tỉnh")


def test_details_come_with_their_words() -> None:
    document = letter(
        "mời dự Hội nghị triển khai chuyển đổi số",
        "UBND tỉnh tổ chức Hội nghị triển khai chuyển đổi số:\n1. Thời gian: 14h00, ngày 20/3/2024.\n"
        "2. Địa điểm: Phòng họp số 1, trụ sở UBND tỉnh.",
    )
    (event,) = events_of(document)
    assert (event.time, event.place) == ("14:00", "Phòng họp số 1, trụ sở UBND tỉnh")
    for quote in (event.date_evidence, event.place_evidence):
        assert quote is not None
        assert document[quote.start : quote.end] == quote.quote


def test_a_row_that_begins_in_one_column_and_ends_in_another() -> None:
    table = (
        "| TT | Nhiệm vụ | Chủ trì | Bắt đầu | Hoàn thành |\n|---|---|---|---|---|\n"
        "| 1 | Tổ chức Cuộc thi tìm hiểu cải cách hành chính | Sở Nội vụ | Quý II | Quý III |\n"
    )
    (event,) = events_of(plan("Cải cách hành chính năm 2024", f"II. NHIỆM VỤ\n\n{table}"))
    assert (event.date_start, event.date_end) == ("2024-04-01", "2024-09-30")


def test_the_meeting_of_which_a_notice_gives_the_conclusions() -> None:
    title = "Kết luận của Chủ tịch UBND tỉnh tại cuộc họp về tiến độ giải ngân năm 2024"
    opening = "Ngày 05/3/2024, tại Phòng họp số 2, Chủ tịch UBND tỉnh đã chủ trì cuộc họp về tiến độ giải ngân."
    (event,) = events_of(notice(title, opening))
    assert (event.name, event.status) == ("Cuộc họp về tiến độ giải ngân năm 2024", "held")
    assert (event.date_start, event.place) == ("2024-03-05", "Phòng họp số 2")
    (event,) = events_of(notice(title, "Thực hiện Kế hoạch ngày 05/3/2024, UBND tỉnh thông báo như sau."))
    assert event.date_start is None  # the plan's day
    (event,) = events_of(notice("Về việc phân công nhiệm vụ tại Hội nghị", opening))
    assert event.name == "Cuộc họp về tiến độ giải ngân"  # by the opening: the title tells of no conclusions
