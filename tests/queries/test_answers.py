"""Questions asked of the real store with the five samples."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.store import Store
from loaders.files import read_file
from loaders.parse import parse
from loaders.rows import rows_of
from queries.ask import ask
from queries.question import read_question
from queries.tasks import find_tasks
from tests.score.questions import GOLD, questions, tally

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "texts"


def test_the_gold_questions(samples: Store) -> None:
    """Floor of the score; ``python -m tests.score.questions -v`` prints each fault."""
    count = tally(samples, questions())
    assert count.invented == 0, count.faults
    assert count.none_right == count.none_asked
    assert count.hit_rate >= 0.9, count.faults
    assert count.exact_rate >= 0.9, count.faults


@pytest.mark.parametrize(
    "text",
    [
        "",
        "???",
        "🙂🙂",
        "xin chào",  # no question
        "1 2 3",
        "' OR 1=1 --",
        "a AND b OR NOT c",  # words of the index's query language
        'xyzzy"~^*(){}[]\\/:',
        "<script>alert(1)</script> ai lo điện",
        "Cà Mau ai chủ trì Ngày chuyển đổi số?",  # a province of which nothing is loaded
        "Năm 2019 ở Đồng Nai ai lo điện cho sự kiện?",  # a year of which nothing is loaded
        "Ai phụ trách tàu vũ trụ ở Đồng Nai?",
        "Giải E-Sports ở Đồng Nai có kinh phí bao nhiêu?",  # the event is there, its cost is not
        "Bao nhiêu xã dự chương trình chào mừng ngày chuyển đổi số Đồng Nai?",  # people are counted, no communes
        "Ngân hàng nào tổ chức giải E-Sports ở Đồng Nai?",  # a department does
        "Ai làm tổ trưởng tổ giúp việc chuyển đổi số ở Đồng Nai?",  # nobody is named to that post
    ],
)
def test_none_is_said_where_nothing_is_known(text: str, samples: Store) -> None:
    answer = ask(samples, text)
    assert answer.status == "none"
    assert answer.answer == []
    assert answer.summary


def test_with_and_without_accents_alike(samples: Store) -> None:
    with_accents = ask(samples, "Ai lo vụ điện cho sự kiện ở Đồng Nai?")
    without = ask(samples, "ai lo vu dien cho su kien o dong nai")
    assert with_accents.status == "answered"
    assert [one["agency"] for one in with_accents.answer] == [one["agency"] for one in without.answer]


def test_an_answer_carries_its_evidence(samples: Store) -> None:
    answer = ask(samples, "Ai chủ trì hội chợ ẩm thực không dùng tiền mặt ở Đồng Nai?")
    item = answer.items[0]
    text = samples.run("MATCH (d:Document {key: $key}) RETURN d.text AS text", {"key": item.source.key})[0]["text"]
    assert text[item.source.start : item.source.end] == item.source.quote
    roles = [actor.role for actor in item.actors]
    assert roles == sorted(roles, key=["chu_tri", "thuc_hien", "ho_tro", "phoi_hop"].index)
    assert json.loads(json.dumps(answer.to_json(), ensure_ascii=False))["status"] == "answered"


def test_a_document_without_number_is_said_to_be_weak(samples: Store) -> None:
    answer = ask(samples, "Ai chủ trì hội chợ ẩm thực không dùng tiền mặt ở Đồng Nai?")
    assert any("không ghi số" in weakness for weakness in answer.items[0].weaknesses)


def test_a_proposal_is_no_decision(samples: Store) -> None:
    answer = ask(samples, "sự kiện nào bị đề nghị dừng")
    assert [one["status"] for one in answer.answer] == ["proposed_cancelled"]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Ai ban hành Quyết định 505?", "Thủ tướng Chính phủ"),  # of the document itself, no task about issuing
        ("Quyết định 505 ban hành ngày nào?", "22/04/2022"),
        ("Vì sao Thanh Hóa xin dừng lễ phát động?", "bão số 4"),
        ("Công văn Hà Tĩnh căn cứ kế hoạch nào?", "368/KH-UBND"),  # from the document to what it rests on
        ("Văn bản nào thực hiện Kế hoạch 171 ở Thanh Hóa?", "Thanh Hóa"),  # and the other way round
        ("Kế hoạch 171 của Thanh Hóa được những văn bản nào thực hiện?", "Thanh Hóa"),  # the passive
        ("Who hosts cluster 2 in Dong Nai?", "Trảng Bom"),
        ("Mỗi cụm ở Đồng Nai tổ chức bao nhiêu ngày?", "2 ngày"),
    ],
)
def test_what_is_named_first(text: str, part: str, samples: Store) -> None:
    answer = ask(samples, text)
    assert answer.status == "answered"
    assert part in str(answer.answer[0]["name"])


@pytest.mark.parametrize("text", ["Sở TT&TT phải làm gì?", "so thong tin va truyen thong lam gi"])
def test_an_ambiguous_agency_asks_back(text: str, samples: Store) -> None:
    answer = ask(samples, text)
    assert answer.status == "ambiguous"
    assert len(answer.candidates) >= 3
    assert answer.answer == []


@pytest.mark.parametrize(
    ("text", "name", "least"),
    [
        ("UBND tỉnh Đồng Nai phải làm gì?", "Ủy ban nhân dân tỉnh Đồng Nai", 5),  # not those of its districts
        ("UBND huyện Trảng Bom phải làm gì?", "Ủy ban nhân dân huyện Trảng Bom, tỉnh Đồng Nai", 5),  # not "các huyện"
        ("huyen trang bom lam nhung gi", "Ủy ban nhân dân huyện Trảng Bom, tỉnh Đồng Nai", 5),  # the committee is meant
        # The asked one stands before the asking words, whatever is named in between or behind.
        ("Theo kế hoạch của UBND tỉnh Đồng Nai, Sở Y tế phải làm gì?", "Sở Y tế tỉnh Đồng Nai", 1),
        ("Sở Tài chính được giao việc gì trong kế hoạch của UBND tỉnh Đồng Nai?", "Sở Tài chính tỉnh Đồng Nai", 1),
        # The words are the title of the plan: all duties in it, not the one or two that repeat them.
        (
            "Sở Văn hóa, Thể thao và Du lịch Đồng Nai phải làm gì cho ngày chuyển đổi số năm 2024?",
            "Sở Văn hóa, Thể thao và Du lịch tỉnh Đồng Nai",
            7,
        ),
    ],
)
def test_whose_duties(text: str, name: str, least: int, samples: Store) -> None:
    answer = ask(samples, text)
    assert answer.status == "answered"
    assert answer.filters["agency_name"] == name
    assert len(answer.answer) >= least


@pytest.mark.parametrize(
    ("text", "own", "earlier"),
    [
        # Nghị định 45/2025/NĐ-CP: one department from two; what the plan of 2024 gave to the other is told apart.
        ("Sở Khoa học và Công nghệ Đồng Nai phải làm gì?", True, "Sở Thông tin và Truyền thông tỉnh Đồng Nai"),
        ("Sở Khoa học và Công nghệ Thanh Hóa phải làm gì?", False, "Sở Thông tin và Truyền thông tỉnh Thanh Hóa"),
        ("Sở Thông tin và Truyền thông Đồng Nai phải làm gì?", True, None),  # nobody's successor
        # It took over a function alone: which tasks went with it no document says.
        ("Sở Giáo dục và Đào tạo Đồng Nai phải làm gì?", True, None),
    ],
)
def test_duties_of_an_agency_that_ended_are_told_apart(
    text: str, own: bool, earlier: str | None, samples: Store
) -> None:
    answer = ask(samples, text)
    assert bool(answer.answer) is own
    assert {str(one["predecessor"]) for one in answer.also} == ({earlier} if earlier else set())
    assert not {one["task"] for one in answer.answer} & {one["task"] for one in answer.also}
    if earlier:
        assert f"{earlier} (nay là Sở Khoa học và Công nghệ" in answer.summary
        assert all("45/2025/NĐ-CP" in str(one["passed"]) for one in answer.also)


def test_people_are_counted_under_other_names(samples: Store) -> None:
    answer = ask(samples, "Bao nhiêu người dự chương trình chào mừng ngày chuyển đổi số Đồng Nai?")
    assert [one["value"] for one in answer.answer] == [200]


def test_two_agencies_that_are_joined_are_asked_for_together(samples: Store) -> None:
    answer = ask(samples, "hai huyen dinh quan va trang bom duoc giao viec gi o dong nai")
    assert "Định Quán" in answer.filters["agency_name"]
    assert "Trảng Bom" in answer.filters["agency_name"]


def test_a_number_that_someone_must_find_out_is_a_task(samples: Store) -> None:
    """No document says how many; one says who has to count them."""
    answer = ask(samples, "Ai phải vận động bao nhiêu cán bộ, đoàn viên tham gia cuộc thi ở Thanh Hóa cho đông?")
    assert answer.status == "answered"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("ai keo dan bo dien thoai cuc gach 2g", "Thông tin và Truyền thông"),  # lay words; no other task comes near
    ],
)
def test_other_words_where_one_fact_stands_alone(text: str, part: str, samples: Store) -> None:
    assert part.lower() in str(ask(samples, text).answer[0]["name"]).lower()


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Đợt 2 cuộc thi tìm hiểu chuyển đổi số Thanh Hóa diễn ra khi nào và ai ký công văn đó?",
            "Hoàng",
            "2024-09-16",
        ),
        ("Diễn tập thực chiến an toàn thông tin ở Đồng Nai ai chủ trì và ở đâu?", "Thông tin", "Biên Hòa"),
        ("ai ky cong van dung le phat dong ra quan o Thanh Hoa, lam o dau", "Đỗ Hữu Quyết", None),  # no place is said
        ("Ai chủ trì giải E-Sports ở Đồng Nai và bao giờ xong?", "Thông tin", None),  # nor a day
    ],
)
def test_both_halves_are_answered(text: str, first: str, second: str | None, samples: Store) -> None:
    answer = ask(samples, text)
    assert answer.status == "answered"
    assert first in str(answer.answer[0]["name"])
    if second is None:
        assert not answer.also
        assert any("không tìm thấy căn cứ" in note for note in answer.notes)
    else:
        assert second in str(answer.also[0])


def test_a_question_for_one_thing_has_one_answer(samples: Store) -> None:
    assert not ask(samples, "Khi có khó khăn thì ai báo cáo về đâu ở Đồng Nai?").also


def test_the_sentence_that_says_the_date_is_shown(samples: Store) -> None:
    """The event is named in the title of the letter, its day in another sentence."""
    answer = ask(samples, "Lễ phát động ra quân ở Thanh Hóa diễn ra ngày nào?")
    assert "ngày 01/10/2024" in answer.summary
    assert "ngày 01/10/2024" in answer.answer[0]["quote"]
    assert len(answer.answer) == 1


def test_filters_by_hand(samples: Store) -> None:
    assert ask(samples, "Ai lo điện cho sự kiện?", province="Hà Tĩnh").status == "none"
    assert ask(samples, "Ai lo điện cho sự kiện?", province="Đồng Nai").status == "answered"


def test_our_own_questions(samples: Store) -> None:
    """Worded apart from the gold's, so that nothing is fitted to its words; some are meant to be too hard."""
    count = tally(samples, questions(GOLD / "own_questions.json"))
    assert count.invented == 0, count.faults
    assert count.hit_rate >= 0.85, count.faults
    assert count.exact_rate >= 0.85, count.faults


def test_a_province_is_named_by_a_word_of_its_own(store: Store) -> None:
    """A central task that names the province counts as the province's; "thue" (thuế) does not name Huế."""
    rows = [
        {"key": "a#1", "quote": "Thu thuế chợ đêm", "search": "thu thue cho dem"},
        {"key": "a#2", "quote": "Mở chợ đêm tại Huế", "search": "mo cho dem tai hue"},
    ]
    store.run(
        "CREATE (d:Document {key: 'a', title: 'Chợ đêm'}) WITH d UNWIND $rows AS row "
        "CREATE (d)-[:HAS_TASK]->(t:Task {start: 1}) SET t += row",
        {"rows": rows},
        write=True,
    )
    store.run("CALL db.awaitIndexes(60)")
    store.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
    assert [one.key for one in find_tasks(store, read_question("Ai lo chợ đêm ở Huế?"))] == ["a#2"]


def test_questions_on_other_documents(store: Store) -> None:
    """Documents that questions were not made on: other provinces, kinds and layouts. Skipped where they are absent."""
    asked = questions(GOLD / "corpus_questions.json")
    files = sorted({CORPUS / one["file"] for one in asked})
    if not all(path.exists() for path in files):
        pytest.skip("the corpus is not on this machine")
    for path in files:
        for text in read_file(path):
            store.write_document(rows_of(parse(text), text))
    count = tally(store, asked)
    assert count.invented == 0, count.faults
    assert count.hit_rate >= 0.85, count.faults
    assert count.exact_rate >= 0.8, count.faults
    broad = ask(store, "Ai phụ trách y tế?")  # tasks of many documents hold the word alike: none of them is the answer
    assert (broad.status, broad.answer) == ("ambiguous", [])
    assert broad.items


def test_a_document_that_does_not_say_from_when(samples: Store) -> None:
    answer = ask(samples, "Kế hoạch của Đồng Nai về ngày chuyển đổi số có hiệu lực từ ngày nào?")
    assert answer.status == "none"
    assert "không đọc được" in answer.summary  # no more is claimed than was read


@pytest.mark.parametrize(
    ("text", "period", "least"),
    [
        ("việc nào đến hạn tháng 10/2024 ở Đồng Nai", "tháng 10/2024", 1),
        ("Những việc phải hoàn thành trong quý IV/2024 ở Đồng Nai?", "quý 4/2024", 2),
        ("Việc nào quá hạn ở Đồng Nai tính đến ngày 1/9/2024?", "trước ngày 01/09/2024", 1),
        ("which tasks are overdue in Dong Nai", "trước ngày", 3),
    ],
)
def test_what_is_due(text: str, period: str, least: int, samples: Store) -> None:
    answer = ask(samples, text)
    assert answer.status == "answered"
    assert period in answer.summary
    assert len(answer.answer) >= least
    assert all(one["end"] for one in answer.answer)


def test_nothing_is_due(samples: Store) -> None:
    assert ask(samples, "việc nào đến hạn tháng 1/2031 ở Đồng Nai").status == "none"


def test_provinces_side_by_side(samples: Store) -> None:
    answer = ask(samples, "So sánh Đồng Nai, Hải Phòng và Lào Cai về tuyên truyền ngày chuyển đổi số")
    assert {one["name"] for one in answer.answer} == {"Đồng Nai", "Hải Phòng"}
    assert "Lào Cai: không tìm thấy căn cứ" in answer.summary  # what is missing is said
    assert {item.source.province for item in answer.items} == {"Đồng Nai", "Hải Phòng"}


def test_the_chain_down_to_an_agency(samples: Store) -> None:
    answer = ask(samples, "Từ Quyết định 505 xuống đến UBND huyện Trảng Bom qua văn bản nào?")
    assert answer.status == "answered"
    assert "505" in answer.answer[0]["name"]
    assert any("Trảng Bom" in actor.name for item in answer.items for actor in item.actors)


def test_what_became_of_an_event(samples: Store) -> None:
    answer = ask(samples, "Lễ phát động ra quân thúc đẩy sử dụng sản phẩm, dịch vụ số ở Thanh Hóa còn tổ chức không?")
    assert "bị đề nghị dừng" in answer.summary


def test_documents_that_have_to_do_with_one(samples: Store) -> None:
    answer = ask(samples, "Văn bản nào liên quan Quyết định 505?")
    assert len(answer.answer) >= 4


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ai là Giám đốc Sở Thông tin và Truyền thông Thanh Hóa?", "Đỗ Hữu Quyết"),
        ("Phó Giám đốc Sở TT&TT Hà Tĩnh là ai?", "Dương Văn Tuấn"),
        ("ai la chu tich ubnd tinh dong nai", "Võ Tấn Đức"),  # "Quyền Chủ tịch" acts as the chairman
        ("Giám đốc Sở TT&TT Hà Tĩnh là ai?", None),  # the deputy who signed is not the director
        ("Ai là Giám đốc Sở Y tế Đồng Nai?", None),
        ("Ai là Chủ tịch UBND huyện Nhơn Hòa tỉnh Đồng Nai?", None),  # not the chairman of the province
    ],
)
def test_who_holds_a_position(text: str, name: str | None, samples: Store) -> None:
    answer = ask(samples, text)
    assert [one["name"] for one in answer.answer[:1]] == ([name] if name else [])


def test_what_a_word_means_is_not_answered(samples: Store) -> None:
    assert ask(samples, "Chuyển đổi số là gì?").status == "none"


def test_with_whom_an_agency_works(samples: Store) -> None:
    answer = ask(samples, "Đoàn Thanh niên tỉnh Đồng Nai phối hợp với ai?")
    names = [one["name"] for one in answer.answer]
    assert "Thư viện tỉnh Đồng Nai" in names
    assert not any(name.startswith("Đoàn Thanh niên") for name in names)


def test_the_documents_of_a_province(samples: Store) -> None:
    assert [one["document"] for one in ask(samples, "danh sách văn bản của Hà Tĩnh").answer]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Ai ký Quyết định 9999/QĐ-XYZ?", "9999/QĐ-XYZ"),  # never the signer of another document
        ("Ai ký Quyết định 505/QĐ-TTg?", "chưa nạp"),
        ("Quyết định 505/QĐ-TTg giao ai làm gì?", "chưa nạp"),  # neither who issued it nor those who cite it
        ("Quyết định 505/QĐ-TTg có hiệu lực từ ngày nào?", "chưa nạp"),
        ("Việc nào quá hạn ở Cà Mau?", "Cà Mau"),
        ("Sở Y tế Đồng Nai phải làm gì theo Quyết định 9999/QĐ-XYZ?", "9999/QĐ-XYZ"),  # not its duties elsewhere
        ("Kế hoạch 171/KH-UBND của Thanh Hóa đã bị thay thế bởi văn bản nào?", "thay thế"),  # not what merely cites it
        (
            "Kế hoạch 171/KH-UBND của Thanh Hóa còn hiệu lực không?",
            "chưa thấy văn bản nào",
        ),  # never that it is in force
        ("Quyết định 9999/QĐ-XYZ còn hiệu lực không?", "9999/QĐ-XYZ"),
        ("So sánh Đồng Nai với Hải Phòng", "về việc gì"),
        ("So sánh Lào Cai và Cà Mau về tuyên truyền", "Lào Cai, Cà Mau"),
    ],
)
def test_why_there_is_no_answer(text: str, why: str, samples: Store) -> None:
    answer = ask(samples, text)
    assert (answer.status, answer.answer) == ("none", [])
    assert why in answer.summary


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("chuỗi chỉ đạo của Quyết định 505/QĐ-TTg", None),
        ("chuỗi chỉ đạo từ Quyết định 505/QĐ-TTg xuống Đồng Nai", "Đồng Nai"),
    ],
)
def test_the_chain_below_a_document(text: str, last: str | None, samples: Store) -> None:
    answer = ask(samples, text)
    assert "505" in answer.answer[0]["name"]
    assert len(answer.answer) >= 3
    assert last is None or last in answer.answer[-1]["name"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Sở Công Thương Đồng Nai có tham gia hội chợ ẩm thực không dùng tiền mặt không?", "phoi_hop"),  # it helps
        ("Sở Văn hóa, Thể thao và Du lịch Đồng Nai có chủ trì hội chợ ẩm thực không?", "chu_tri"),
        ("Sở Công Thương Đồng Nai có chủ trì hội chợ ẩm thực không dùng tiền mặt không?", None),  # but does not lead
        ("Sở Y tế Đồng Nai có tham gia hội chợ ẩm thực không dùng tiền mặt không?", None),  # not named there
        ("Sở Y tế Đồng Nai có phải trực cấp cứu tại nơi tổ chức tàu vũ trụ không?", None),  # nothing of the kind
    ],
)
def test_has_it_a_part(text: str, role: str | None, samples: Store) -> None:
    answer = ask(samples, text)
    assert answer.type == "whether"
    assert [one["role"] for one in answer.answer] == ([role] if role else [])
    assert answer.summary.startswith("Có (" if role else "Không thấy văn bản nêu")


def test_own_tasks_stand_before_those_of_a_group(samples: Store) -> None:
    answer = ask(samples, "UBND huyện Trảng Bom phải làm gì?")
    through = [one["through_group"] for one in answer.answer]
    assert through == sorted(through)
    assert not through[0]
    assert f"trong đó {sum(through)} giao cho nhóm" in answer.summary


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ở Đồng Nai công an tỉnh phải làm gì?", "Công an tỉnh Đồng Nai"),  # of the province that is said, no group
        ("Thanh Hóa: UBND tỉnh có nhiệm vụ gì?", "Ủy ban nhân dân tỉnh Thanh Hóa"),
    ],
)
def test_a_name_relative_to_the_province(text: str, name: str, samples: Store) -> None:
    assert ask(samples, text).filters["agency_name"] == name


def test_tasks_without_a_deadline(samples: Store) -> None:
    answer = ask(samples, "Việc nào của Sở Văn hóa, Thể thao và Du lịch Đồng Nai không ghi thời hạn?")
    assert answer.answer
    assert not any(item.deadline for item in answer.items)
    assert ask(samples, "Những việc nào không có thời hạn?").status == "none"  # whose is not said


def test_to_whom_it_is_sent(samples: Store) -> None:
    answer = ask(samples, "Có khó khăn khi làm kế hoạch ở Đồng Nai thì phản ánh kịp thời về cơ quan nào?")
    assert [one["role"] for one in answer.answer] == ["nhan_bao_cao"]


def test_a_number_that_is_not_known_is_no_leave_to_answer_from_others(samples: Store) -> None:
    answer = ask(samples, "Theo Quyết định 9999/QĐ-XYZ ai chủ trì hội chợ ẩm thực không dùng tiền mặt?")
    assert answer.status == "none"
    assert "9999/QĐ-XYZ" in answer.summary
    assert answer.near
