"""One phrase to agencies, ids back to agencies, symbols to issuers, short names, successors."""

from __future__ import annotations

from dataclasses import replace

import pytest

from loaders.agencies import (
    Context,
    body_of,
    current,
    find_aliases,
    find_mentions,
    issuer_of_symbol,
    lookup,
    resolve_name,
    successions,
    to_info,
)
from loaders.agencies.registry import remember
from loaders.parse import parse
from loaders.text import Text
from tests.agencies.cases import CITY, DEPARTMENT, MINISTRY, NOWHERE, PROVINCE

PHRASES = [
    # questions come without accents and capitals
    ("so thong tin va truyen thong tinh dong nai", NOWHERE, ["dong-nai/so-thong-tin-va-truyen-thong"]),
    ("sở tt&tt đồng nai", NOWHERE, ["dong-nai/so-thong-tin-va-truyen-thong"]),
    ("ubnd huyen dinh quan", NOWHERE, ["dong-nai/huyen-dinh-quan/ubnd"]),
    ("bo tai chinh", NOWHERE, ["tw/bo-tai-chinh"]),
    ("UBND tỉnh", PROVINCE, ["dong-nai/ubnd"]),
    ("Chủ tịch UBND tỉnh", PROVINCE, ["dong-nai/ubnd/chu-tich"]),
    ("VT", DEPARTMENT, ["thanh-hoa/so-thong-tin-va-truyen-thong/van-thu"]),
    ("Ban Chấp hành Trung ương Đoàn", PROVINCE, ["tw/trung-uong-doan"]),  # the youth union's, not the party's
    # nothing in it is an agency
    ("chuyển đổi số", PROVINCE, []),
    # in a city of the centre there is no "tỉnh", but Huế was one
    ("UBND tỉnh", CITY, []),
    ("UBND tỉnh", replace(CITY, province="Huế", year=2025), ["hue/ubnd"]),
    # without a province it cannot be told which
    ("UBND tỉnh", NOWHERE, []),
]


@pytest.mark.parametrize(("words", "context", "ids"), PHRASES)
def test_a_phrase_is_resolved(words: str, context: Context, ids: list[str]) -> None:
    assert [agency.id for agency in resolve_name(words, context)] == ids


SYMBOLS = [
    ("QĐ-TTg", NOWHERE, "tw/thu-tuong-chinh-phu"),
    ("20/2020/QĐ-TTg", NOWHERE, "tw/thu-tuong-chinh-phu"),  # with its number
    ("QĐ-BTTTT", NOWHERE, "tw/bo-thong-tin-va-truyen-thong"),
    ("QH15", NOWHERE, "tw/quoc-hoi"),  # the term is no part of the issuer
    ("NQ-UBTVQH14", NOWHERE, "tw/uy-ban-thuong-vu-quoc-hoi"),
    ("QĐ-BNN-TCCB", NOWHERE, "tw/bo-nong-nghiep-va-phat-trien-nong-thon"),  # a unit behind the issuer
    ("VPCP-KGVX", NOWHERE, "tw/van-phong-chinh-phu"),  # công văn: the issuer comes first
    ("13a/2009/NQ-HĐND", PROVINCE, "dong-nai/hdnd"),  # a letter in the number
    ("KH-UBND", PROVINCE, "dong-nai/ubnd"),
    ("STTTT-CNTT", PROVINCE, "dong-nai/so-thong-tin-va-truyen-thong"),
    ("NQ/TU", PROVINCE, "dong-nai/tinh-uy"),  # party
    ("QĐ-UBND", NOWHERE, None),  # every province has one
    ("TTCS-TTTH", DEPARTMENT, "tw/bo-thong-tin-va-truyen-thong/cuc-thong-tin-co-so"),
    ("TTLT-BTC-BCT", NOWHERE, "tw/bo-tai-chinh+tw/bo-cong-thuong"),  # joint
    ("BTC-KBNN", NOWHERE, "tw/bo-tai-chinh"),  # a letter has no kind: the second is who drafted it
    ("2436QĐ-UBND", PROVINCE, "dong-nai/ubnd"),  # the stroke behind the number is lost
    (": 37/NQ-HĐND", PROVINCE, "dong-nai/hdnd"),  # "Số:" is cut
    ("TT-BKHCNMT", Context(year=2001), "tw/bo-khoa-hoc-cong-nghe-va-moi-truong"),  # a ministry that is gone
    ("QĐ-XYZ", NOWHERE, None),  # unknown letters
    ("", NOWHERE, None),
]


@pytest.mark.parametrize(("symbol", "context", "id_"), SYMBOLS)
def test_a_symbol_tells_its_issuer(symbol: str, context: Context, id_: str | None) -> None:
    agency = issuer_of_symbol(symbol, context)
    assert (agency.id if agency else None) == id_


def test_ids_come_back_to_agencies_and_heads_to_bodies() -> None:
    body = lookup("ha-giang/so-y-te")
    assert body is not None
    assert body.name == "Sở Y tế tỉnh Hà Giang"
    assert body.parent == "ha-giang/ubnd"
    (head,) = resolve_name("Giám đốc Sở Y tế tỉnh Hà Giang", NOWHERE)
    assert head.head_of == body.id
    assert body_of(head) == body
    assert body_of(body) == body
    assert lookup("khong/co") is None
    assert to_info(head).certainty == "stated"


ALIASES = [
    ("Ban Chỉ đạo chuyển đổi số tỉnh Đồng Nai (sau đây gọi tắt là Ban Chỉ đạo) họp", "ban chi dao"),
    ("Bộ Công an (gọi tắt là Bộ)", "bo"),
    # the name goes on up to the bracket
    ("Ban Chỉ đạo quốc gia về tìm kiếm hài cốt từ nay đến năm 2020 (gọi tắt là Ban Chỉ đạo quốc gia 1237)",
     "ban chi dao quoc gia 1237"),
    # a document's short name is not an agency's
    ("Kế hoạch của UBND tỉnh (sau đây gọi tắt là Kế hoạch)", None),
    # … nor is that of a thing which the agency has
    ("Hệ thống quản lý tiêm chủng của Sở Y tế (sau đây gọi tắt là Hệ thống)", None),
    ("Cổng dữ liệu của Bộ Tài chính (sau đây gọi là Cổng dữ liệu)", None),
    ("Hệ thống báo cáo Bộ Tài chính (sau đây gọi là Hệ thống báo cáo)", None),
    # … or of a team that opens by the same word; one that shares no word with its owner
    ("Hội đồng thi của Hội Nông dân tỉnh (sau đây gọi tắt là Hội đồng thi)", None),
    ("trang tin của Sở Nội vụ (sau đây gọi là Trung tâm dữ liệu)", None),
    # what an agency owns may itself be named by the agency
    ("các cơ quan của Ủy ban nhân dân tỉnh (sau đây gọi tắt là Ủy ban)", "uy ban"),
    ("mạng của Bảo hiểm xã hội tỉnh (sau đây viết tắt là BHXH)", "bhxh"),
    ("Sở Nội vụ (sau đây gọi là Cơ quan chủ trì)", "co quan chu tri"),
    # nothing named before it
    ("cải cách hành chính (viết tắt là CCHC)", None),
]  # fmt: skip


@pytest.mark.parametrize(("words", "alias"), ALIASES)
def test_short_names_that_a_document_defines(words: str, alias: str | None) -> None:
    assert list(find_aliases(Text(words), PROVINCE)) == ([alias] if alias else [])


def test_a_defined_short_name_is_read_as_what_it_means() -> None:
    text = Text("Bảo hiểm xã hội tỉnh Đồng Nai (sau đây gọi là BHXH tỉnh nhà). BHXH tỉnh nhà báo cáo.")
    aliases = find_aliases(text, PROVINCE)
    context = Context(province="Đồng Nai", year=2024, aliases=aliases)
    assert [m.agencies[0].id for m in find_mentions(text, context)] == ["dong-nai/bao-hiem-xa-hoi"] * 3


def test_the_office_of_a_short_name_is_that_of_what_it_means() -> None:
    text = Text(
        "Ban Chỉ đạo quốc gia về phòng dịch (gọi tắt là Ban Chỉ đạo quốc gia 1237); Văn phòng Ban Chỉ đạo quốc gia 1237"
    )
    context = replace(MINISTRY, aliases=find_aliases(text, MINISTRY))
    board, *_, office = (mention.agencies[0] for mention in find_mentions(text, context))
    assert office.id == f"{board.id}/van-phong"


SUCCESSORS = [
    # ministries: Nghị quyết 176/2025/QH15
    ("tw/bo-thong-tin-va-truyen-thong", "tw/bo-khoa-hoc-va-cong-nghe", "2025-03-01"),
    ("tw/bo-giao-thong-van-tai", "tw/bo-xay-dung", "2025-03-01"),
    # provinces: Nghị quyết 202/2025/QH15
    ("hai-duong/ubnd", "hai-phong/ubnd", "2025-07-01"),
    # a sở that merged in a province that merged
    ("hai-duong/so-thong-tin-va-truyen-thong", "hai-phong/so-khoa-hoc-va-cong-nghe", "2025-03-01"),
    ("dong-nai/so-thong-tin-va-truyen-thong", "dong-nai/so-khoa-hoc-va-cong-nghe", "2025-03-01"),
    # districts ended: no one body took their place
    ("dong-nai/huyen-dinh-quan/ubnd", None, "2025-07-01"),
]


@pytest.mark.parametrize(("old", "new", "day"), SUCCESSORS)
def test_what_became_of_an_agency(old: str, new: str | None, day: str) -> None:
    agency = lookup(old)
    assert agency is not None
    first = successions(agency)[0]
    assert (first.new, first.day) == (new, day)
    assert first.act


@pytest.mark.parametrize(
    "id_",
    [
        "thanh-hoa/so-y-te",  # goes on
        "dong-nai/ubnd",  # the province keeps its name
        "tw/bo-lao-dong-thuong-binh-va-xa-hoi",  # where it went is not verified, so it is not said
    ],
)
def test_no_successor_is_made_up(id_: str) -> None:
    agency = lookup(id_)
    assert agency is not None
    assert successions(agency) == ()
    assert current(agency) == (agency,)


def test_successors_are_by_function() -> None:
    agency = lookup("ha-tinh/so-thong-tin-va-truyen-thong")
    assert agency is not None
    found = {(one.function, one.new) for one in successions(agency)}
    assert ("báo chí, xuất bản", "ha-tinh/so-van-hoa-the-thao-va-du-lich") in found
    assert [one.id for one in current(agency)] == ["ha-tinh/so-khoa-hoc-va-cong-nghe"]


def test_units_of_a_ministry_by_context() -> None:
    (mention,) = find_mentions(Text("Vụ Pháp chế"), MINISTRY)
    assert mention.agencies[0].parent == "tw/bo-tu-phap"
    assert mention.certainty == "inferred"


def test_a_document_is_read_the_same_whatever_was_read_before() -> None:
    """The short form that this document gives a body is not lost because another named it without one."""
    body = lookup("tw/van-phong-chinh-phu")
    assert body is not None
    named = replace(body, id=f"{body.id}/vu-kinh-te-tong-hop", name="Vụ Kinh tế tổng hợp", kind="unit", abbr=())
    assert remember(named).id == named.id
    words = (
        "VĂN PHÒNG CHÍNH PHỦ\n\nSố: 12/VPCP-KTTH\n\nHà Nội, ngày 10 tháng 3 năm 2026\n\nKính gửi: Bộ Tài chính\n\n"
        "Bộ Tài chính rà soát các bến bãi.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT, KTTH (3b).\n"
    )
    (record,) = parse(Text(words))
    assert [one.abbr for one in record.agencies if one.id == named.id] == [["KTTH"]]
