"""Citations in whole documents: span, target, relation, and the edges between documents."""

from __future__ import annotations

import pytest

from loaders.parse import parse
from loaders.record import Record
from loaders.text import Text

HEAD = """ỦY BAN NHÂN DÂN
TỈNH QUẢNG NINH

Số: 215/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Quảng Ninh, ngày 12 tháng 9 năm 2024

KẾ HOẠCH
Triển khai chuyển đổi số trong nông nghiệp

"""


def _read(body: str, head: str = HEAD) -> Record:
    return parse(Text(head + body))[0]


CITED = [
    # body, quote, number, relation, ISO date, issuer
    (
        "Căn cứ Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ phê duyệt Chương trình Chuyển đổi số quốc gia;\n",
        "Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ phê duyệt Chương trình Chuyển đổi số quốc gia",
        ("749/QĐ-TTg", "CAN_CU", "2020-06-03", "Thủ tướng Chính phủ"),
    ),
    (  # date and issuer before the number
        "Ngày 16/9/2024, Sở Tài chính đã ban hành Kế hoạch số 2210/KH-STC về quản lý ngân sách.\n",
        "Kế hoạch số 2210/KH-STC về quản lý ngân sách",
        ("2210/KH-STC", "DAN_CHIEU", "2024-09-16", "Sở Tài chính tỉnh Quảng Ninh"),
    ),
    (  # the issuer after a comma
        "Tại Quyết định số 505/QĐ-TTg ngày 22/4/2022, Thủ tướng Chính phủ đã phê duyệt ngày 10 tháng 10 hằng năm.\n",
        "Quyết định số 505/QĐ-TTg ngày 22/4/2022",
        ("505/QĐ-TTg", "DAN_CHIEU", "2022-04-22", "Thủ tướng Chính phủ"),
    ),
    (  # an impossible date is left empty
        "Căn cứ Quyết định số 12/QĐ-BTC ngày 31/02/2023 của Bộ Tài chính về giá dịch vụ;\n",
        "Quyết định số 12/QĐ-BTC ngày 31/02/2023 của Bộ Tài chính về giá dịch vụ",
        ("12/QĐ-BTC", "CAN_CU", None, "Bộ Tài chính"),
    ),
    (
        "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 88/TTr-SNV ngày 01/8/2024.\n",
        "Tờ trình số 88/TTr-SNV ngày 01/8/2024",
        ("88/TTr-SNV", "THEO_DE_NGHI", "2024-08-01", "Sở Nội vụ tỉnh Quảng Ninh"),
    ),
    (  # laws are cited by name
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\n",
        "Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
        (None, "CAN_CU", "2015-06-19", None),
    ),
]


@pytest.mark.parametrize(("body", "quote", "told"), CITED, ids=[str(row[2][0]) for row in CITED])
def test_a_citation_tells_its_document(body: str, quote: str, told: tuple) -> None:
    citation = _read(body).citations[0]
    target = citation.target
    assert citation.quote == quote
    assert (target.so_ky_hieu, citation.relation, target.date, target.issuer_name) == told


def test_an_impossible_date_is_warned_of() -> None:
    assert "impossible_date" in {warning.code for warning in _read(CITED[3][0]).warnings}


def test_a_nested_citation_belongs_to_the_outer_title() -> None:
    record = _read(
        "Căn cứ Quyết định số 934/QĐ-BTTTT ngày 07/6/2024 của Bộ Thông tin và Truyền thông về phê duyệt Kế hoạch triển khai "
        "Quyết định số 505/QĐ-TTg ngày 22/4/2022 của Thủ tướng Chính phủ về Ngày Chuyển đổi số quốc gia;\n"
    )
    outer, nested = record.citations
    assert nested.nested_in == outer.id
    names = {document.id: document.so_ky_hieu or document.kind for document in record.documents}
    edges = {(names[r.source], r.relation, names[r.target], r.certainty) for r in record.document_relations}
    assert edges == {
        ("215/KH-UBND", "CAN_CU", "934/QĐ-BTTTT", "stated"),
        ("934/QĐ-BTTTT", "PHE_DUYET", "KH", "stated"),  # the plan that the decision approves
        ("KH", "TRIEN_KHAI", "505/QĐ-TTg", "stated"),
        ("934/QĐ-BTTTT", "TRIEN_KHAI", "505/QĐ-TTg", "derived"),
        ("215/KH-UBND", "DAN_CHIEU", "505/QĐ-TTg", "derived"),  # two steps away
    }


def test_a_short_mention_is_the_document_that_is_cited_in_full() -> None:
    record = _read(
        "Thực hiện Kế hoạch số 171/KH-UBND ngày 06/8/2024 của UBND tỉnh về chuyển đổi số (Kế hoạch số 171/KH-UBND);\n\n"
        "1. Nội dung\n\nTriển khai các nhiệm vụ theo Kế hoạch số 171/KH-UBND.\n"
    )
    assert [c.relation for c in record.citations] == ["THUC_HIEN", "VIET_TAT", "THEO"]
    assert len({c.target.doc for c in record.citations}) == 1


def test_one_number_of_two_provinces_is_two_documents() -> None:
    record = _read(
        "Căn cứ Kế hoạch số 171/KH-UBND ngày 06/8/2024 của UBND tỉnh Thanh Hóa; Kế hoạch số 171/KH-UBND ngày 07/8/2024 của "
        "UBND tỉnh Nghệ An;\n"
    )
    assert len({c.target.doc for c in record.citations}) == 2


AMENDING = HEAD.replace("215/KH-UBND", "15/2024/QĐ-UBND").replace("KẾ HOẠCH\nTriển khai", "QUYẾT ĐỊNH\nVề")


@pytest.mark.parametrize(
    ("head", "relations"),
    [
        (AMENDING, {"THAY_THE"}),  # a decision can replace
        (
            HEAD.replace("KẾ HOẠCH\nTriển khai", "BÁO CÁO\nVề").replace("KH-UBND", "BC-UBND"),
            {"DAN_CHIEU"},
        ),  # a report cannot
    ],
)
def test_only_a_document_that_can_change_others_does(head: str, relations: set[str]) -> None:
    record = _read(
        "Điều 2. Quyết định này có hiệu lực và thay thế Quyết định số 12/2020/QĐ-UBND ngày 01/02/2020.\n", head
    )
    assert {r.relation for r in record.document_relations} == relations


def test_a_later_document_cannot_be_cited() -> None:
    record = _read("Căn cứ Quyết định số 12/QĐ-BTC ngày 01/12/2024 của Bộ Tài chính về giá;\n")
    assert "cites_later" in {warning.code for warning in record.warnings}
