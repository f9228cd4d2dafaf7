"""How words are compared."""

from __future__ import annotations

import pytest

from queries.matching import cover, in_a_row, in_rows
from queries.question import read_question
from queries.words import accents, field_of, sound


@pytest.mark.parametrize(
    ("question", "better", "worse"),
    [
        ("ai lo nguồn điện", "duy trì nguồn điện", "các đơn vị diễn ra"),  # accents tell điện from diễn
        ("ai hỗ chợ wifi", "hỗ trợ WiFi", "hội chợ ẩm thực"),  # misheard, in a pair
        ("ai treo băng zôn", "treo băng rôn", "treo băng ghế"),
        ("ai lo món ăn", "hội chợ ẩm thực", "món quà lưu niệm"),  # official word for the everyday one
        # Without accents a syllable alone is another word: nghiện is not nghiên.
        ("ai cai nghien ma tuy", "điều trị ma tuý", "cải cách, nghiên cứu"),
        ("who organises training for deputies", "tập huấn cho đại biểu", "tổ chức cuộc thi"),  # English, with endings
        ("ai mở tài khoản", "mở tài khoản", "mở tài liệu khoản mục"),  # a pair stands together
    ],
)
def test_better_match(question: str, better: str, worse: str) -> None:
    asked = read_question(question)
    assert cover(asked, [field_of(better)]).score > cover(asked, [field_of(worse)]).score


def test_nothing_in_common_is_zero() -> None:
    match = cover(read_question("ai sửa cầu"), [field_of("tổ chức cuộc thi")])
    assert match.score == 0
    assert match.missed_weight == 1


@pytest.mark.parametrize(
    ("question", "fact", "held"),
    [
        ("ai giám sat việc này", "giám sát việc này", {"giam", "sat"}),  # a slip in one accent of a word
        ("ai cấp sổ", "các ban cấp sở", {"cap", "so"}),  # a syllable of another word: hardly anything
        ("ai xây nhà cho công nhân", "xây nhà cho người có công, thân nhân", {"xay", "nha"}),
        ("ai thu hồi xe", "thu phí xe, hồi âm", {"xe"}),  # a word that is not there whole is not there
        ("ai bố trí điện thoại", "bố trí thiết bị di động", {"bo", "tri", "dien", "thoai"}),  # an official term is
    ],
)
def test_a_word_counts_whole(question: str, fact: str, held: set[str]) -> None:
    assert {*cover(read_question(question), [field_of(fact)]).matched} == held


@pytest.mark.parametrize(
    ("question", "fact", "lacks"),
    [
        ("ai thu hồi xe", "mua xe", True),  # official prose itself would say "thu hồi"
        ("ai lấy lại chiếc xe", "mua xe", False),  # everyday words may be put otherwise
        ("ai thu hồi xe", "thu hồi xe", False),
    ],
)
def test_a_word_of_official_prose_is_missing(question: str, fact: str, lacks: bool) -> None:
    assert cover(read_question(question), [field_of(fact)]).lacks_word is lacks


@pytest.mark.parametrize(("one", "other", "same"), [("hoà", "hòa", True), ("hoa", "hòa", False), ("Uỷ", "ủy", True)])
def test_accents(one: str, other: str, same: bool) -> None:
    assert (accents(one) == accents(other)) is same


@pytest.mark.parametrize(("one", "other"), [("tro", "cho"), ("ron", "zon"), ("xa", "sa"), ("ly", "ni"), ("gia", "da")])
def test_sounds_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)


def test_the_whole_phrase_before_its_words_apart() -> None:
    asked = read_question("ai xây dựng Luật Công nghiệp công nghệ số")
    law = field_of("hoàn thiện Luật Công nghiệp công nghệ số trình Quốc hội")
    apart = field_of("xây dựng quy định của pháp luật cho công nghiệp, doanh nghiệp, công nghệ và số liệu")
    assert in_a_row(asked, law) > in_a_row(asked, apart)


@pytest.mark.parametrize(
    ("question", "fact", "said"),
    [
        (
            "ai đồng bộ dữ liệu cán bộ, công chức",
            "đồng bộ dữ liệu giữa cơ sở về cán bộ, công chức",
            1.0,
        ),  # in two parts
        ("ai hướng dẫn Luật Dữ liệu", "hướng dẫn theo pháp luật về dữ liệu", 0.0),  # two words are a common word
    ],
)
def test_what_is_said_word_for_word(question: str, fact: str, said: float) -> None:
    assert in_rows(read_question(question), field_of(fact)) == pytest.approx(said)
