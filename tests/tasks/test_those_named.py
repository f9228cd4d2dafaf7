"""Whom the words of an item or heading name, where more than one reading lies near."""

from __future__ import annotations

import pytest

from tests.tasks.reading import DECREE, LETTER, record_of, told

HEAD = "III. TỔ CHỨC THỰC HIỆN\n\n"
COMMUNES = "UBND các xã, thị trấn"
XUAN_DINH, XUAN_BAC = ("UBND xã Xuân Định, huyện Xuân Lộc,", "UBND xã Xuân Bắc, huyện Xuân Lộc,")


def who(body: str) -> list[tuple[str, list[str]]]:
    """The tasks as (words, names of those who answer for them)."""
    return [
        (words, sorted({name.removesuffix(" thuộc") for name, _, answers in actors if answers}))
        for words, actors in told(record_of(f"{HEAD}{body}"))
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # some of the group of the heading, for the rest of their sentence
        (
            f"1. {COMMUNES}:\n\na) Rà soát các ao hồ. Riêng các xã Xuân Định, Xuân Bắc tổ chức rào giếng cũ; báo cáo UBND "
            "tỉnh trước ngày 20/5/2024.",
            [
                ("Rà soát các ao hồ", [COMMUNES]),
                ("tổ chức rào giếng cũ", [XUAN_BAC, XUAN_DINH]),
                ("báo cáo UBND tỉnh trước ngày 20/5/2024", [XUAN_BAC, XUAN_DINH]),
            ],
        ),
        # the item after it is the group's again
        (
            f"1. {COMMUNES}:\n\na) Riêng xã Xuân Định tổ chức đo đạc.\n\nb) Rà soát các ao hồ.",
            [("tổ chức đo đạc", [XUAN_DINH]), ("Rà soát các ao hồ", [COMMUNES])],
        ),
        # a heading of a known group and others that no list knows
        (
            "1. Sở Y tế, Sở Nội vụ thực hiện các nhiệm vụ sau:\n\na) Các trường học trên địa bàn tỉnh, các cụm dân "
            "cư\n\n- Giám sát việc thu phí.",
            [("Giám sát việc thu phí", ["Các trường học trên địa bàn"])],
        ),
        # leaders of a body that no list knows: not those of the lead-in above
        (
            "1. Sở Y tế, Sở Nội vụ thực hiện các nhiệm vụ sau:\n\na) Lãnh đạo Ban Hoa Sen\n\n- Chủ trì tiếp dân.",
            [("Chủ trì tiếp dân", ["Ban Hoa Sen"])],
        ),
        # the group behind "Đối với" with the words that say which of it
        (
            "1. Đối với các cơ sở giáo dục công lập: Thực hiện thu học phí theo Nghị quyết số 12/NQ-HĐND.",
            [
                (
                    "Thực hiện thu học phí theo Nghị quyết số 12/NQ-HĐND",
                    ["Các cơ sở giáo dục công lập trên địa bàn"],
                )
            ],
        ),
        # the members, not the committee
        (
            "1. Mỗi thành viên UBND tỉnh chịu trách nhiệm về địa bàn được phân công.",
            [("chịu trách nhiệm về địa bàn được phân công", ["Thành viên UBND"])],
        ),
        # bodies whose names run over the end of a line
        (
            "1. Sở Y tế chủ trì, phối hợp với Công an\ntỉnh, Ban\nDân tộc tỉnh và Sở\nNội vụ kiểm tra bếp ăn.",
            [("chủ trì, phối hợp với Công an tỉnh, Ban Dân tộc tỉnh và Sở Nội vụ kiểm tra bếp ăn", ["Sở Y tế"])],
        ),
        # no comma before the list of subjects
        (
            "1. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc các sở, ngành, UBND các huyện báo cáo UBND tỉnh.",
            [("báo cáo UBND tỉnh", ["Các sở, ban, ngành", "UBND các huyện"])],
        ),
        # the next case behind a semicolon has a subject of its own
        (
            "1. UBND các huyện gửi số liệu về Sở Y tế; trường hợp khó đọc Sở Y tế kiểm tra, hướng dẫn.",
            [("gửi số liệu về Sở Y tế", ["UBND các huyện"]), ("kiểm tra, hướng dẫn", ["Sở Y tế"])],
        ),
        # all may tell; one gathers
        (
            "1. Nếu có vướng mắc, các cơ quan, tổ chức, cá nhân kịp thời phản ánh về Sở Y tế để tổng hợp, báo cáo UBND "
            "tỉnh.",
            [("để tổng hợp, báo cáo UBND tỉnh", ["Sở Y tế"])],
        ),
        # who proposes that others be charged does not direct them
        (
            "1. Sở Y tế đề xuất UBND tỉnh phân công các sở, ngành trực Tết.",
            [
                ("đề xuất UBND tỉnh phân công các sở, ngành trực Tết", ["Sở Y tế"]),
            ],
        ),
        # a time, or what comes first, between subject and verb
        (
            "1. Sở Y tế chậm nhất ngày 20/5/2024 gửi danh sách về Sở Nội vụ.",
            [("gửi danh sách về Sở Nội vụ", ["Sở Y tế"])],
        ),
        ("1. Sở Y tế, sau khi tiếp nhận hồ sơ, thẩm định các đề án.", [("thẩm định các đề án", ["Sở Y tế"])]),
        # "… có liên quan chịu trách nhiệm": the words that bind begin the duty
        (
            "1. Sở Y tế, tổ chức và cá nhân có liên quan chịu trách nhiệm kiểm tra các chợ.",
            [("chịu trách nhiệm kiểm tra các chợ", ["Sở Y tế"])],
        ),
        # what the agency of the heading is, and what it must do
        (
            "1. Sở Y tế\n\n- Là cơ quan chuyên môn giúp UBND tỉnh quản lý các chợ thuốc, có nhiệm vụ làm đầu mối đón khách.",
            [("có nhiệm vụ làm đầu mối đón khách", ["Sở Y tế"])],
        ),
    ],
)
def test_who_acts(body: str, expected: list[tuple[str, list[str]]]) -> None:
    assert who(body) == expected


def test_who_proposes_does_not_direct() -> None:
    (task,) = record_of(f"{HEAD}1. Sở Y tế đề xuất UBND tỉnh phân công các sở, ngành trực Tết.").tasks
    assert "chi_dao" not in {actor.role for actor in task.actors}


def test_the_head_of_an_article_is_no_duty() -> None:
    body = (
        "Chương II. TRÁCH NHIỆM CỦA CÁC SỞ, NGÀNH\n\nĐiều 3. Sở Y tế\n\n1. Kiểm tra các chợ thuốc.\n\n"
        "Điều 4. Sửa đổi, bổ sung quy định\n\nQuy định này được xem lại khi cần."
    )
    frame = DECREE.replace("12/2024/NĐ-CP", "15/QĐ-UBND").replace("CHÍNH PHỦ\n", "UBND TỈNH ĐỒNG NAI\n", 1)
    words = [quote for quote, _ in told(record_of(body, frame.replace("NGHỊ ĐỊNH", "QUY ĐỊNH")))]
    assert "Kiểm tra các chợ thuốc" in words
    assert all("Sửa đổi" not in quote for quote in words)


def test_a_heading_that_asks_gives_requests() -> None:
    body = f"{HEAD}1. Đề nghị Công an tỉnh\n\n- Bảo đảm an ninh.\n\n2. Sở Y tế\n\n- Kiểm tra các chợ thuốc."
    assert [task.kind for task in record_of(body).tasks] == ["request", "assignment"]


def test_localities_of_a_letter() -> None:
    """ "Các địa phương" are those addressed who govern a place, not the departments beside them."""
    (task,) = record_of("Sở Y tế đề nghị các địa phương kiểm tra các bến thuyền.", LETTER).tasks
    assert [actor.name for actor in task.actors] == ["Ủy ban nhân dân các huyện, thành phố thuộc tỉnh Đồng Nai"]
