"""How an item is cut into clauses, and what each clause says (tests/gold/SCHEMA.md, conventions 1 and 3)."""

from __future__ import annotations

import pytest

from tests.tasks.reading import PLAN, record_of, told

HEAD = "III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n"


def clauses(item: str) -> list[str]:
    return [words for words, _ in told(record_of(f"{HEAD}- {item}"))]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        # one verb, one object
        ("Tổ chức khám sức khỏe cho người cao tuổi.", ["Tổ chức khám sức khỏe cho người cao tuổi"]),
        # a semicolon and a verb open a clause of their own
        (
            "Xây dựng kế hoạch phòng dịch; triển khai tiêm chủng tại các xã.",
            ["Xây dựng kế hoạch phòng dịch", "triển khai tiêm chủng tại các xã"],
        ),
        # a semicolon and a thing do not
        (
            "Rà soát danh mục thuốc; các loại vật tư y tế cần thiết.",
            ["Rà soát danh mục thuốc; các loại vật tư y tế cần thiết"],
        ),
        # "Đồng thời" opens a sentence, and is no part of the duty
        (
            "Kiểm tra các cơ sở khám bệnh. Đồng thời, hướng dẫn người dân phòng bệnh.",
            ["Kiểm tra các cơ sở khám bệnh", "hướng dẫn người dân phòng bệnh"],
        ),
        # what another gets it for is no duty of theirs
        (
            "Lập danh sách gửi Sở Nội vụ, để phối hợp, hướng dẫn thực hiện.",
            ["Lập danh sách gửi Sở Nội vụ, để phối hợp, hướng dẫn thực hiện"],
        ),
        # verbs in a row share their object
        (
            "Tổ chức rà soát, kiểm tra, triển khai phương án cấp cứu.",
            ["Tổ chức rà soát, kiểm tra, triển khai phương án cấp cứu"],
        ),
        # a comma and a verb of another part open a clause
        (
            "Bố trí lực lượng trực cấp cứu tại các điểm, hỗ trợ các địa phương về thuốc men.",
            ["Bố trí lực lượng trực cấp cứu tại các điểm", "hỗ trợ các địa phương về thuốc men"],
        ),
        # two reports, each by its day: "bước đầu" makes no row of names of what stands before it
        (
            "Báo cáo kết quả bước đầu trước ngày 02/12/2026, báo cáo tổng kết trước ngày 17/12/2026 về Công an tỉnh.",
            [
                "Báo cáo kết quả bước đầu trước ngày 02/12/2026",
                "báo cáo tổng kết trước ngày 17/12/2026 về Công an tỉnh",
            ],
        ),
        # the verbs of a name are no duties: "về việc …, hỗ trợ …"
        (
            "Ban hành quy định về việc đón tiếp người bệnh, hỗ trợ người nhà người bệnh ở xa.",
            ["Ban hành quy định về việc đón tiếp người bệnh, hỗ trợ người nhà người bệnh ở xa"],
        ),
        # what a directed agency does stays in the clause
        (
            "Chỉ đạo các bệnh viện bố trí giường bệnh, tổ chức đội cấp cứu lưu động.",
            ["Chỉ đạo các bệnh viện bố trí giường bệnh, tổ chức đội cấp cứu lưu động"],
        ),
        # commas and verbs inside quotes and brackets are out of sight
        (
            "Tổ chức cuộc thi “Chăm sóc sức khỏe, phòng bệnh; tổ chức đời sống” (gồm 2 vòng; tổ chức tại huyện).",
            ["Tổ chức cuộc thi “Chăm sóc sức khỏe, phòng bệnh; tổ chức đời sống” (gồm 2 vòng; tổ chức tại huyện)"],
        ),
        # one sign closes two brackets: the duties on both sides stay apart, each with its own time
        (
            "Lập danh sách thuyền;\nhằng tháng (vào ngày 05 hoặc muộn hơn (nếu mưa bão) gửi danh sách cho Sở Nội vụ.",
            [
                "Lập danh sách thuyền",
                "hằng tháng (vào ngày 05 hoặc muộn hơn (nếu mưa bão) gửi danh sách cho Sở Nội vụ",
            ],
        ),
        # "tổ chức, cá nhân" is a noun
        (
            "Tuyên truyền đến các doanh nghiệp, tổ chức, cá nhân kinh doanh.",
            ["Tuyên truyền đến các doanh nghiệp, tổ chức, cá nhân kinh doanh"],
        ),
        # what someone gave is a thing, though its name is a verb
        (
            "Niêm yết tại các bến thuyền trên sông nội quy chở khách, hướng dẫn kiểm tra của Sở Xây dựng về đóng thuyền.",
            [
                "Niêm yết tại các bến thuyền trên sông nội quy chở khách, hướng dẫn kiểm tra của Sở Xây dựng về đóng thuyền"
            ],
        ),
        # what it is all for goes on over a comma; a duty of its own does not
        (
            "Tổ chức các phiên chợ nhằm hỗ trợ nông dân tiêu thụ nông sản, mở rộng thị trường sang các tỉnh lân cận.",
            ["Tổ chức các phiên chợ nhằm hỗ trợ nông dân tiêu thụ nông sản, mở rộng thị trường sang các tỉnh lân cận"],
        ),
        (
            "Kiểm tra các quán ăn nhằm bảo đảm an toàn thực phẩm cho người dân, xử phạt các trường hợp vi phạm nhiều lần.",
            [
                "Kiểm tra các quán ăn nhằm bảo đảm an toàn thực phẩm cho người dân",
                "xử phạt các trường hợp vi phạm nhiều lần",
            ],
        ),
        # a thing is no duty
        ("Kinh phí lấy từ ngân sách tỉnh.", []),
        # a statement about the work is none
        ("Công tác tiêm chủng là nhiệm vụ quan trọng.", []),
    ],
)
def test_cut(item: str, expected: list[str]) -> None:
    assert clauses(item) == expected


@pytest.mark.parametrize(
    "item",
    [
        # other words that only lose their accents to a verb's: "hiến đất", "hiến máu", "không để", "chấm điểm"
        "Hiện đạt 90% kế hoạch.",
        "Hiện mẫu bến thuyền đã có.",
        "Không dễ sửa ngay bến thuyền này.",
        "Chậm điểm nào, sửa điểm ấy.",
        # a name of a place, which has capitals where the verb has none
        "Khánh Thành có 12 bến thuyền.",
        # no more than how and when
        "Đến từng quý, kết quả được tổng hợp.",
        "Đi từng bước vững chắc.",
    ],
)
def test_what_only_looks_like_a_verb(item: str) -> None:
    assert clauses(item) == []


@pytest.mark.parametrize(
    "item",
    [
        "Hiến đất mở bến thuyền",
        "HIẾN MÁU TẠI BẾN THUYỀN",
        "Không để hỏng bến thuyền",
        "Khánh thành Bến thuyền số 2",
        "Đi từng nhà lập danh sách chủ thuyền",
        "Miễn phí vé thuyền cho học sinh",
    ],
)
def test_verbs_in_their_own_accents(item: str) -> None:
    assert clauses(f"{item}.") == [item]


@pytest.mark.parametrize(
    "piece",
    ["Sở Y tế; ", "tổ chức kiểm tra các cơ sở, ", "(giao Sở Y tế ", "báo cáo Sở Y tế để tổng hợp, ", '“ngoặc " '],
)
def test_endless_items_are_read_in_bounded_time(piece: str) -> None:
    """A table or a text that has lost its line breaks is one item of many thousand signs."""
    record = record_of(HEAD + "- " + piece * 1500)
    assert len(record.tasks) < 2000
    assert all(task.quote for task in record.tasks)


def test_quotes_stand_in_the_text() -> None:
    body = (
        HEAD
        + "- Chủ trì, phối hợp với Sở Tài chính xây dựng kế hoạch (kèm dự toán); báo cáo UBND tỉnh trước ngày 01/5/2024."
    )
    record = record_of(body)
    content = PLAN.format(body=body)
    assert len(record.tasks) == 2
    for task in record.tasks:
        assert content[task.start : task.end] == task.quote
        for actor in task.actors:
            assert actor.evidence is not None
            assert content[actor.evidence.start : actor.evidence.end] == actor.evidence.quote
