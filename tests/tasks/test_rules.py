"""Duties where the text gives few words for them: in rules, in reports, behind exceptions."""

from __future__ import annotations

import pytest

from tests.tasks.reading import DECREE, LETTER, PLAN, record_of, told

_WARDS = ("Trảng Dài", "Tân Hòa")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        # a day to keep makes a duty of a rule's sentence, under any heading
        ("Điều 4. Danh mục\n\n1. Bộ Nội vụ công bố danh mục trước ngày 15 tháng 11 hằng năm.",
         ["công bố danh mục trước ngày 15 tháng 11 hằng năm"]),
        ("Điều 4. Danh mục\n\n1. Bộ Nội vụ công bố danh mục.", []),
        ("Điều 4. Danh mục\n\n1. Hồ sơ nộp trước ngày 15 tháng 11 thì Bộ Nội vụ công bố trong năm.", []),
        # "cấp tỉnh" is whichever province it is; "các đơn vị" may be any
        ("Điều 4. Phương thức thực hiện\n\n1. Ủy ban nhân dân cấp tỉnh phân bổ kho lưu trữ.", ["phân bổ kho lưu trữ"]),
        ("Điều 4. Phương thức thực hiện\n\n1. Các đơn vị phân bổ kho lưu trữ.", []),
        # a chapter's title says what it is about, and no duty of those it names
        ("Chương II\nBỘ NỘI VỤ GIÁM SÁT HỒ SƠ\n\nĐiều 4. Phạm vi\n\n1. Kiểm tra hồ sơ lưu trữ.", []),
        ("Mục 2\nBỘ NỘI VỤ\n\nGIÁM SÁT HỒ SƠ LƯU TRỮ\n\nĐiều 4. Phạm vi\n\n1. Kiểm tra hồ sơ lưu trữ.", []),
        ("Chương II\nTRÁCH NHIỆM CỦA BỘ NỘI VỤ\n\n1. Kiểm tra hồ sơ lưu trữ.", ["Kiểm tra hồ sơ lưu trữ"]),
    ],
)  # fmt: skip
def test_duties_of_a_decree(body: str, words: list[str]) -> None:
    assert [quote for quote, _ in told(record_of(body, DECREE))] == words


@pytest.mark.parametrize(
    ("when", "end"),
    [
        ("trước ngày 30 tháng 11", None),  # of every year, which the words do not say outright
        ("trước ngày 30 tháng 11 năm 2025", "2025-11-30"),
    ],
)
def test_a_rule_names_no_year(when: str, end: str | None) -> None:
    (task,) = record_of(f"Điều 4. Báo cáo\n\n1. Bộ Nội vụ công bố danh mục {when}.", DECREE).tasks
    assert task.deadline is not None
    assert task.deadline.end == end


def test_who_leads_in_a_report_leads_what_stands_below() -> None:
    body = (
        "A. KẾT QUẢ THỰC HIỆN\n\nI. TÌNH HÌNH\n\nMở 5 bến thuyền.\n\nII. KIẾN NGHỊ\n\n"
        "Sở Xây dựng chủ trì, phối hợp với Sở Y tế:\n\n1. Nạo vét luồng vào bến.\n\n2. Sửa chữa phao báo hiệu."
    )
    parts = {("Sở Xây dựng", "chu_tri", True), ("Sở Y tế", "phoi_hop", False)}
    expected = [("Nạo vét luồng vào bến", parts), ("Sửa chữa phao báo hiệu", parts)]
    assert told(record_of(body)) == expected
    # also where a letter leads in all that follows
    asked = "Sở Y tế báo cáo như sau:\n\n" + body
    assert [one for one in told(record_of(asked, LETTER)) if one[1] == parts] == expected


@pytest.mark.parametrize(
    ("item", "words"),
    [
        ("Đối với thuyền đã vào bến: trong 5 ngày, trừ trường hợp liên quan đến phép; kiểm tra riêng về vệ sinh.", []),
        ("Đối với thuyền đã vào bến: trong 5 ngày, kể cả ngày nghỉ; kiểm tra riêng về vệ sinh.",
         ["kiểm tra riêng về vệ sinh"]),
    ],
)  # fmt: skip
def test_what_is_excepted_is_no_duty(item: str, words: list[str]) -> None:
    found = told(record_of(f"II. NHIỆM VỤ\n\n1. {item}"))
    assert [quote for quote, _ in found] == words


def test_the_year_before_the_subject_is_the_deadline() -> None:
    (task,) = record_of("II. NHIỆM VỤ\n\n1. Trong quý III năm 2024, Sở Xây dựng phải nạo vét xong luồng vào bến.").tasks
    assert task.deadline is not None
    assert (task.deadline.start, task.deadline.end) == ("2024-07-01", "2024-09-30")


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        # points to where the tasks stand
        ("Phân công nhiệm vụ cụ thể theo bảng dưới đây:", []),
        ("Thực hiện các nội dung tại Phụ lục kèm theo.", []),
        ("Thực hiện bảng niêm yết giá vé tại bến.", [("Thực hiện bảng niêm yết giá vé tại bến", set())]),
        # the press reports to nobody
        (
            "Đài Truyền thanh huyện đưa tin, phản ánh kết quả.",
            [("đưa tin, phản ánh kết quả", "thuc_hien")],
        ),
    ],
)
def test_what_points_and_what_the_press_tells(item: str, expected: list[tuple[str, set[str] | str]]) -> None:
    found = [(quote, {role for _, role, _ in acting}) for quote, acting in told(record_of(f"II. NHIỆM VỤ\n\n{item}"))]
    assert found == [(quote, {roles} if isinstance(roles, str) else roles) for quote, roles in expected]


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        # names that carry only a time, and what they are of
        (["Tổ ong Bến Gỗ: 08 giờ, ngày 13/4/2024;", "Tổ ong Bến Nôm: sáng ngày 14/4/2024, tại nhà văn hóa."],
         ["kiểm tra các tổ theo lịch"]),
        # what is to be done by a day is a duty
        (["Hoàn thành danh sách: 10/4/2024;", "Tổng hợp danh sách: trước ngày 12/4/2024."],
         ["kiểm tra các tổ theo lịch", "Hoàn thành danh sách: 10/4/2024", "Tổng hợp danh sách: trước ngày 12/4/2024"]),
    ],
)  # fmt: skip
def test_a_timetable_is_no_list_of_duties(lines: list[str], words: list[str]) -> None:
    listed = "".join(f"\n- {line}" for line in lines)
    found = told(record_of(f"III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế kiểm tra các tổ theo lịch:{listed}"))
    assert [quote for quote, _ in found] == words


@pytest.mark.parametrize(
    ("heading", "count"),
    [
        ("II. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2025", 1),
        ("II. NHIỆM VỤ TRỌNG TÂM 6 THÁNG CUỐI NĂM", 1),
        ("II. KẾT QUẢ THỰC HIỆN", 0),
    ],
)
def test_what_a_report_says_will_be_done(heading: str, count: int) -> None:
    frame = PLAN.replace("15/KH-UBND", "15/BC-UBND").replace("KẾ HOẠCH\nPhát triển", "BÁO CÁO\nPhát triển")
    body = f"I. ĐÁNH GIÁ CHUNG\n\nBến thuyền đông khách.\n\n{heading}\n\n- Rà soát các bến trước ngày 30/9/2025."
    assert len(record_of(body, frame).tasks) == count


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # the colon ends the name of who is asked
        ("1. Đề nghị Điện lực Bến Gỗ: cắt điện khi có cháy; cải tạo đường dây.",
         [("cắt điện khi có cháy", {("Điện lực Bến Gỗ", "thuc_hien", True)}),
          ("cải tạo đường dây", {("Điện lực Bến Gỗ", "thuc_hien", True)})]),
        # a room under the heading of a body is that body's
        ("1. Sở Y tế\n\n- Giao Phòng Nghiệp vụ Y rà soát các bếp ăn.",
         [("rà soát các bếp ăn", {("Phòng Nghiệp vụ Y, Sở Y tế", "thuc_hien", True)})]),
        # one more body in small letters, which no list knows, acts with the first; any body at all may not be one
        ("1. Sở Y tế rà soát; Sở Nội vụ, đội bảo vệ kiểm tra các bến trước ngày 10/5/2024.",
         [("rà soát", {("Sở Y tế", "thuc_hien", True)}),
          ("kiểm tra các bến trước ngày 10/5/2024", {("Sở Nội vụ", "thuc_hien", True)})]),
        ("1. Sở Y tế, đội bảo vệ được cử kiểm tra các bến.", []),
        # the heads of those just named, and not of all
        ("1. UBND phường Trảng Dài, UBND phường Tân Hòa rà soát các bến; Chủ tịch UBND phường chịu trách nhiệm kiểm tra.",
         [("rà soát các bến", {(f"UBND phường {name}, thành phố Biên Hòa,", "thuc_hien", True) for name in _WARDS}),
          ("chịu trách nhiệm kiểm tra",
           {(f"Chủ tịch UBND phường {name}, thành phố Biên Hòa,", "thuc_hien", True) for name in _WARDS})]),
        ("1. Ban Tổ chức trao cờ và giấy chứng nhận cho các đội.",
         [("trao cờ và giấy chứng nhận cho các đội", {("Ban Tổ chức", "thuc_hien", True)})]),
    ],
)  # fmt: skip
def test_where_a_name_ends(body: str, expected: list[tuple[str, set[tuple[str, str, bool]]]]) -> None:
    assert told(record_of(f"III. TỔ CHỨC THỰC HIỆN\n\n{body}")) == expected


@pytest.mark.parametrize(
    ("item", "words"),
    [
        # names of contents, which others are charged with below
        ("Nội dung 1: Quy hoạch phát triển hạ tầng; phát triển khu dân cư.", []),
        ("Nội dung thành phần số 02: Xây dựng bến thuyền.", []),
        ("Hợp phần 3. Nâng cấp bến thuyền.", []),
        # a duty by its number, and one that a content gives somebody
        ("Nhiệm vụ 1: Xây dựng bến thuyền.", ["Xây dựng bến thuyền"]),
        ("Nội dung 1: Giao Sở Xây dựng sửa chữa bến thuyền.", ["sửa chữa bến thuyền"]),
    ],
)
def test_contents_of_a_programme_are_no_duties(item: str, words: list[str]) -> None:
    assert [quote for quote, _ in told(record_of(f"II. NHIỆM VỤ\n\n- {item}"))] == words
