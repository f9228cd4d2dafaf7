"""Offices of districts, and names that other words would hide; each row with the reason why it is there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from loaders.agencies import Context, find_mentions, resolve_name
from loaders.text import Text
from tests.agencies.cases import DISTRICT, PROVINCE

RESOLVED = [
    # "thì Ủy ban nhân dân" holds the letters of "thị ủy", which hid the committee behind every "thì"
    ("thì Ủy ban nhân dân tỉnh xem xét", PROVINCE, ["Ủy ban nhân dân tỉnh Đồng Nai"]),
    # a colon ends the place: "Chỉ" is no district
    ("Công an huyện: Chỉ đạo tuần tra", PROVINCE, ["Công an cấp huyện thuộc tỉnh Đồng Nai"]),
    # ministers as a group, where decisions of the Prime Minister end
    (
        "Các Bộ trưởng, Thủ trưởng cơ quan ngang Bộ chịu trách nhiệm",
        PROVINCE,
        ["Các Bộ trưởng", "Thủ trưởng cơ quan ngang Bộ"],
    ),
]


@pytest.mark.parametrize(("words", "context", "expected"), RESOLVED)
def test_resolved(words: str, context: Context, expected: list[str]) -> None:
    assert [agency.name for mention in find_mentions(Text(words), context) for agency in mention.agencies] == expected


def test_an_office_alone_is_the_own_district_s() -> None:
    """In a district's document "Phòng Nội vụ" is its own; the office of council and committee is one body."""
    words = "Phòng Nội vụ; Văn phòng HĐND và UBND huyện"
    (issuer,) = resolve_name("UBND huyện", DISTRICT)
    own = replace(DISTRICT, issuer=issuer)
    ids = [agency.id for mention in find_mentions(Text(words), own) for agency in mention.agencies]
    assert [id.rsplit("/", 1)[1] for id in ids] == ["phong-noi-vu", "van-phong-hdnd-va-ubnd"]
    assert len({id.rsplit("/", 1)[0] for id in ids}) == 1


def test_in_a_province_such_an_office_is_nobody_s() -> None:
    assert [m for m in find_mentions(Text("giao Phòng Nội vụ theo dõi"), PROVINCE) if m.agencies] == []
