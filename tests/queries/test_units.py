"""Districts and communes that a question names, and what of other provinces does not answer it."""

from __future__ import annotations

import pytest

from queries.units import named_units, of_another_place
from queries.words import has_accents, words


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("huyện Trảng Bom báo cáo khi nào", [(("trang", "bom"), "Đồng Nai")]),
        ("huyen trang bom bao cao khi nao", [(("trang", "bom"), "Đồng Nai")]),  # without accents
        ("phuong an cuu nan do ai chu tri", []),  # "phương án", not the ward An Cựu
        ("phat trien xa hoi an toan", []),  # "xã hội", not the commune Hội An
        ("phường An Cựu do ai phụ trách", [(("an", "cuu"), "Huế")]),  # accents tell
        ("việc xã hội hóa do ai chủ trì", []),  # "xã" is no commune here
        ("phường nào phải báo cáo", []),  # no name
        ("Trảng Bom báo cáo khi nào", []),  # no kind before it: other words may be meant
    ],
)
def test_named_units(question: str, named: list[tuple[tuple[str, ...], str]]) -> None:
    found = named_units(words(question), has_accents(question))
    assert [(unit.name, ", ".join(sorted(unit.provinces))) for unit in found] == named


@pytest.mark.parametrize(
    ("province", "quote", "another"),
    [
        ("Hải Phòng", "báo cáo Sở Tài chính", True),  # of a province without such a district
        ("Đồng Nai", "báo cáo Sở Tài chính", False),  # its own: what all districts must do is for this one
        (None, "UBND các huyện báo cáo", False),  # of the centre
        ("Hải Phòng", "học tập huyện Trảng Bom", False),  # named in the words
    ],
)
def test_of_another_place(province: str | None, quote: str, another: bool) -> None:
    units = named_units(words("huyện Trảng Bom báo cáo khi nào"), True)
    row = {"document": {"province": province}, "task": {"quote": quote}, "actors": []}
    assert of_another_place(units, row) is another
