"""Which keys a document shares with all who cite it."""

from __future__ import annotations

import pytest

from graph.store.joins import key_year
from loaders.parse import parse
from loaders.rows import rows_of
from loaders.rows.keys import document_keys, is_whole
from loaders.text import Text
from tests.store.records import record, ref


@pytest.mark.parametrize(
    ("key", "whole"),
    [
        ("KH|171|th/ubnd|2024", True),
        ("?|171|th/ubnd|2024", True),  # "Văn bản 171/KH-UBND": number, issuer and year say it all
        ("KH|171|?|2024", False),  # every province has one
        ("KH|171|th/ubnd|?", False),  # every year has one
        ("KH|?|th/ubnd|2024", False),
        ("Luật|luat-ngan-sach-nha-nuoc|?|2002", True),  # laws are cited by name, without an issuer
        ("Luật|luat-ngan-sach-nha-nuoc|?|?", True),
        ("Luật|?|?|2002", False),
        ("Luật|83|?|?", False),  # a bare number is no name
        ("QĐ|luat-ngan-sach|?|?", False),
    ],
)
def test_whole_keys(key: str, whole: bool) -> None:
    assert is_whole(key) is whole


@pytest.mark.parametrize(
    ("key", "year"),
    [
        ("NĐ|55|tw/chinh-phu|2023", "2023"),
        ("QĐ|1217|?|2020~53c2@QĐ|1|a|2024", "2020"),
        ("KH@QĐ|934|b|2024", None),
        ("KH|?|a|?", None),
    ],
)
def test_year_of_a_key(key: str, year: str | None) -> None:
    assert key_year(key) == year


def test_what_two_documents_leave_open_is_not_shared() -> None:
    """Both cite an undated 171/KH-UBND of an unknown province: two nodes until something tells."""
    unknown = ref("KH", "171", None)
    keys = [
        document_keys(record(ref("CV", number, "th/stttt", "2024-09-25"), [unknown])[0])[unknown.id]
        for number in ("1", "2")
    ]
    assert keys[0] != keys[1]


def test_blank_numbers_are_told_apart_by_title() -> None:
    keys = {
        document_keys(record(ref("KH", None, "th/ubnd", "2024", title, "own"))[0])["own"]
        for title in ("Một", "Hai", "Hai")
    }
    assert len(keys) == 2


def test_an_annexed_plan_is_one_with_that_of_its_decision_and_no_other() -> None:
    """The decision speaks of its plan, the plan says whose it is: one key; a second plan of the ministry has its own."""
    head = "BỘ Y TẾ\n\nSố: {0}/QĐ-BYT\n\nHà Nội, ngày {0} tháng 9 năm 2024\n\nQUYẾT ĐỊNH\nBan hành Kế hoạch {1}\n\n"
    body = (
        "Căn cứ Luật Dược;\n\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch {1}.\n\nBỘ TRƯỞNG\n\nTrần Văn Nam\n\n"
    )
    plan = "KẾ HOẠCH\n{1}\n(Ban hành kèm theo Quyết định số {0}/QĐ-BYT ngày {0}/9/2024 của Bộ Y tế)\n\n1. Mục đích\n\nLàm.\n"
    keys = []
    for told in (("5", "phòng dịch mùa hè"), ("6", "kiểm tra nhà thuốc")):
        text = Text((head + body + plan).format(*told))
        records = parse(text)
        keys.append(rows_of(records, text).documents)
        assert keys[-1][1] in document_keys(records[0]).values()
    assert keys == [[f"QĐ|{n}|tw/bo-y-te|2024", f"KH@QĐ|{n}|tw/bo-y-te|2024"] for n in ("5", "6")]
