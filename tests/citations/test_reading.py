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
    (  # the proposal in brackets
        "Theo đề nghị của Giám đốc Sở Nội vụ (Tờ trình số 88/TTr-SNV ngày 01/8/2024).\n",
        "Tờ trình số 88/TTr-SNV ngày 01/8/2024",
        ("88/TTr-SNV", "THEO_DE_NGHI", "2024-08-01", "Sở Nội vụ tỉnh Quảng Ninh"),
    ),
    (  # "đề ngày"
        "Căn cứ Công văn số 336/SYT-NVY đề ngày 20/4/2023 của Sở Y tế;\n",
        "Công văn số 336/SYT-NVY đề ngày 20/4/2023 của Sở Y tế",
        ("336/SYT-NVY", "CAN_CU", "2023-04-20", "Sở Y tế tỉnh Quảng Ninh"),
    ),
    (  # whoever speaks after the comma did not issue it
        "Theo Công văn số 5120/VPCP-NN ngày 14/7/2023 của Văn phòng Chính phủ, Phó Thủ tướng Lê Văn An có ý kiến.\n",
        "Công văn số 5120/VPCP-NN ngày 14/7/2023 của Văn phòng Chính phủ",
        ("5120/VPCP-NN", "THEO", "2023-07-14", "Văn phòng Chính phủ"),
    ),
    (  # a title ends where the sentence goes on with another subject or time
        "Thực hiện Kế hoạch số 10/KH-STC ngày 10/3/2023 của Sở Tài chính về X năm học, Ban Thường vụ Hội Nông dân tỉnh yêu cầu\n",
        "Kế hoạch số 10/KH-STC ngày 10/3/2023 của Sở Tài chính về X năm học",
        ("10/KH-STC", "THUC_HIEN", "2023-03-10", "Sở Tài chính tỉnh Quảng Ninh"),
    ),
    (  # the numbers of a party committee are one series, whichever of its organs signs
        "Thực hiện Kế hoạch số 150-KH/TU ngày 15/01/2024 của Ban Thường vụ Tỉnh ủy.\n",
        "Kế hoạch số 150-KH/TU ngày 15/01/2024 của Ban Thường vụ Tỉnh ủy",
        ("150-KH/TU", "THUC_HIEN", "2024-01-15", "Tỉnh ủy Quảng Ninh"),
    ),
    (  # the title of a board's document is no part of its name
        "Thực hiện Kế hoạch số 02-KH/BCĐTW ngày 19/6/2025 của Ban Chỉ đạo Trung ương về phát triển khoa học về thúc đẩy liên thông.\n",
        "Kế hoạch số 02-KH/BCĐTW ngày 19/6/2025 của Ban Chỉ đạo Trung ương về phát triển khoa học về thúc đẩy liên thông",
        ("02-KH/BCĐTW", "THUC_HIEN", "2025-06-19", "Ban Chỉ đạo Trung ương về phát triển khoa học"),
    ),
    (  # who acts on a document did not issue it
        "Thực hiện Quyết định số 15/QĐ-TTg ngày 1/2/2025, UBND tỉnh ban hành Kế hoạch như sau:\n",
        "Quyết định số 15/QĐ-TTg ngày 1/2/2025",
        ("15/QĐ-TTg", "THUC_HIEN", "2025-02-01", "Thủ tướng Chính phủ"),
    ),
    (  # the plan is the committee's, the programme the party's, as its symbol says
        "Sở Y tế xây dựng Kế hoạch thực hiện Chương trình số 104-CTr/TU của UBND tỉnh.\n",
        "Chương trình số 104-CTr/TU",
        ("104-CTr/TU", "THUC_HIEN", None, "Tỉnh ủy Quảng Ninh"),
    ),
    (  # a symbol that the end of a line parts, and one with a blank before its "&"
        "Thực hiện Công văn số 219/BKH-\nKCHT &ĐT ngày 9/1/2008 của Bộ Kế hoạch và Đầu tư.\n",
        "Công văn số 219/BKH-\nKCHT &ĐT ngày 9/1/2008 của Bộ Kế hoạch và Đầu tư",
        ("219/BKH-KCHT&ĐT", "THUC_HIEN", "2008-01-09", "Bộ Kế hoạch và Đầu tư"),
    ),
    (  # blanks that lost line ends took with them: no word is swallowed by the symbol
        "Thực hiện Công văn số 178/BNN-ĐĐngày 21 tháng 01 năm2008 của Bộ Nông nghiệp và Phát triển nông thôn.\n",
        "Công văn số 178/BNN-ĐĐngày 21 tháng 01 năm2008 của Bộ Nông nghiệp và Phát triển nông thôn",
        ("178/BNN-ĐĐ", "THUC_HIEN", "2008-01-21", "Bộ Nông nghiệp và Phát triển nông thôn"),
    ),
    (  # the name of a law goes on over the end of a line …
        "Căn cứ Luật Tổ chức chính\nquyền địa phương ngày 19 tháng 6 năm 2015;\n",
        "Luật Tổ chức chính\nquyền địa phương ngày 19 tháng 6 năm 2015",
        (None, "CAN_CU", "2015-06-19", "Quốc hội"),
    ),
    (  # … and so does that of who proposes, where a hyphen begins the line
        "Theo đề nghị của Sở Lao động\n- Thương binh và Xã hội tại Tờ trình số 92/TTr-SLĐTBXH ngày 06/4/2021.\n",
        "Tờ trình số 92/TTr-SLĐTBXH ngày 06/4/2021",
        ("92/TTr-SLĐTBXH", "THEO_DE_NGHI", "2021-04-06", "Sở Lao động - Thương binh và Xã hội tỉnh Quảng Ninh"),
    ),
    (  # a bracket behind who proposes
        "Xét đề nghị của Sở Nội vụ (Cơ quan Thường trực Hội đồng) tại Tờ trình số 93/TTr-SNV ngày 06/4/2021.\n",
        "Tờ trình số 93/TTr-SNV ngày 06/4/2021",
        ("93/TTr-SNV", "THEO_DE_NGHI", "2021-04-06", "Sở Nội vụ tỉnh Quảng Ninh"),
    ),
    (  # what the bracket begins with is sent along
        "Sở Nội vụ rà soát. (Đính kèm Công văn số 94/BNV-TL ngày 06/4/2021 của Bộ Nội vụ)\n",
        "Công văn số 94/BNV-TL ngày 06/4/2021 của Bộ Nội vụ",
        ("94/BNV-TL", "KEM_THEO", "2021-04-06", "Bộ Nội vụ"),
    ),
    (  # the unit behind a dash issued it, and not both
        "Theo Công văn số 94/QLD-KD ngày 06/4/2021 của Bộ Y tế - Cục Quản lý Dược về thuốc;\n",
        "Công văn số 94/QLD-KD ngày 06/4/2021 của Bộ Y tế - Cục Quản lý Dược về thuốc",
        ("94/QLD-KD", "THEO", "2021-04-06", "Cục Quản lý Dược, Bộ Y tế"),
    ),
    (  # licences and certificates
        "Căn cứ Giấy phép số 95/GP-BTNMT ngày 06/4/2021 của Bộ Tài nguyên và Môi trường;\n",
        "Giấy phép số 95/GP-BTNMT ngày 06/4/2021 của Bộ Tài nguyên và Môi trường",
        ("95/GP-BTNMT", "CAN_CU", "2021-04-06", "Bộ Tài nguyên và Môi trường"),
    ),
    (
        "Căn cứ Giấy chứng nhận đăng ký hoạt động nghề nghiệp số 96/2021/GCNĐKHĐ-SYT ngày 06/4/2021;\n",
        "Giấy chứng nhận đăng ký hoạt động nghề nghiệp số 96/2021/GCNĐKHĐ-SYT ngày 06/4/2021",
        ("96/2021/GCNĐKHĐ-SYT", "CAN_CU", "2021-04-06", None),
    ),
    (  # a day whose month is left out is no date, but what follows it is read
        "Căn cứ Thông tư số 97/2021/TT-BYT ngày 16 tháng năm 2021 của Bộ Y tế quy định về kê đơn;\n",
        "Thông tư số 97/2021/TT-BYT ngày 16 tháng năm 2021 của Bộ Y tế quy định về kê đơn",
        ("97/2021/TT-BYT", "CAN_CU", None, "Bộ Y tế"),
    ),
    (  # laws are cited by name
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\n",
        "Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
        (None, "CAN_CU", "2015-06-19", "Quốc hội"),
    ),
    (  # … with its term
        "Ngày 16/7/2012, Ủy ban Thường vụ Quốc hội khóa 13 đã ban hành Pháp lệnh số 04/2012/UBTVQH13 về ưu đãi.\n",
        "Pháp lệnh số 04/2012/UBTVQH13 về ưu đãi",
        ("04/2012/UBTVQH13", "DAN_CHIEU", "2012-07-16", "Ủy ban Thường vụ Quốc hội"),
    ),
]


@pytest.mark.parametrize(("body", "quote", "told"), CITED, ids=[str(row[2][0]) for row in CITED])
def test_a_citation_tells_its_document(body: str, quote: str, told: tuple) -> None:
    citation = _read(body).citations[0]
    target = citation.target
    assert citation.quote == quote
    assert (target.so_ky_hieu, citation.relation, target.date, target.issuer_name) == told


@pytest.mark.parametrize(
    ("body", "relations"),
    [
        # the next basis behind a title that begins without "về"
        (
            "Căn cứ Nghị định số 10/2015/NĐ-CP ngày 15/5/2015 khuyến khích nuôi ong và Nghị định số 11/2016/NĐ-CP ngày "
            "16/6/2016;\n",
            ["CAN_CU", "CAN_CU"],
        ),
        # behind "và các …:" those named stand in the relation of the first, whatever the words say of them
        (
            "Căn cứ Quyết định số 10/2015/QĐ-UBND ngày 15/5/2015 ban hành Quy chế nuôi ong và các Quyết định sửa đổi, bổ sung: "
            "Quyết định số 11/2016/QĐ-UBND ngày 16/6/2016, Quyết định số 12/2017/QĐ-UBND ngày 1/7/2017.\n",
            ["CAN_CU", "CAN_CU", "CAN_CU"],
        ),
        # a list goes on past others that have no number
        (
            "Thực hiện Luật Nuôi ong và các văn bản quy phạm pháp luật có liên quan; Công văn số 29/BNN-CN ngày 16/4/2023;\n",
            ["THUC_HIEN", "THUC_HIEN"],
        ),
        # a list goes on past what the first document is called
        (
            "Thực hiện Quyết định số 10/QĐ-TTg ngày 10/3/2023 phê duyệt Chương trình nuôi ong (sau đây gọi là Chương trình); "
            "Chỉ thị số 12/CT-TTg ngày 12/3/2023;\n",
            ["THUC_HIEN", "THUC_HIEN"],
        ),
        # what stands before "và" has no number
        (
            "Thực hiện Nghị quyết Đại hội Đảng bộ tỉnh và Kế hoạch số 10/KH-STC ngày 10/3/2023;\n",
            ["THUC_HIEN"],
        ),
        # lists under a heading or a lead-in that speaks of bases
        (
            "I. CĂN CỨ LẬP KẾ HOẠCH\n- Nghị định số 10/2015/NĐ-CP ngày 15/5/2015;\n- Quyết định số 12/QĐ-TTg ngày 12/3/2023.\n"
            "II. NỘI DUNG\n- Kế hoạch số 13/KH-STC ngày 13/3/2023.\n",
            ["CAN_CU", "CAN_CU", "DAN_CHIEU"],
        ),
        (
            "Căn cứ các văn bản sau:\nNghị định số 10/2015/NĐ-CP ngày 15/5/2015;\nQuyết định số 12/QĐ-TTg ngày 12/3/2023.\n",
            ["CAN_CU", "CAN_CU"],
        ),
        # what was directed there is a basis, and no proposal
        (
            "Căn cứ ý kiến chỉ đạo của Chủ tịch UBND tỉnh tại Thông báo số 12/TB-UBND ngày 12/3/2023;\n",
            ["CAN_CU"],
        ),
        # the first bases have no number
        (
            "Căn cứ Điều lệ Hội; Quy định số 12-QĐ/TW ngày 12/3/2023; Chương trình số 5-CTr/TU ngày 13/3/2023;\n",
            ["CAN_CU", "CAN_CU"],
        ),
        # "theo đề nghị của X tại A; của Y tại B"
        (
            "Theo đề nghị của Sở Y tế tại Tờ trình số 10/TTr-SYT ngày 5/3/2023; của UBND thành phố Huế tại Tờ trình số "
            "11/TTr-UBND ngày 6/3/2023 và các Báo cáo số 12/BC-UBND, số 13/BC-UBND ngày 7/3/2023;\n",
            ["THEO_DE_NGHI"] * 4,
        ),
        (
            "Bộ trưởng Bộ Tư pháp ban hành quyết định theo quy định tại khoản 3 Điều 5 Nghị quyết số 12/2021/QH15.\n",
            ["THEO"],
        ),
        # not behind another subject
        (
            "Căn cứ Nghị định số 10/2015/NĐ-CP ngày 15/5/2015 và tình hình nuôi ong, Sở Y tế có Công văn số 15/SYT-NV "
            "ngày 6/9/2023;\n",
            ["CAN_CU", "DAN_CHIEU"],
        ),
        # one more who asks; not one who has decided
        (
            "Theo đề nghị của Sở Y tế tại Tờ trình số 10/TTr-SYT ngày 5/3/2023 và Giám đốc Sở Nội vụ tại Công văn số "
            "15/SNV-TC ngày 6/3/2023;\n",
            ["THEO_DE_NGHI"] * 2,
        ),
        (
            "Theo đề nghị của Sở Y tế tại Tờ trình số 10/TTr-SYT ngày 5/3/2023 và UBND tỉnh đã giao tại Công văn số "
            "15/UBND-TC ngày 6/3/2023;\n",
            ["THEO_DE_NGHI", "THEO"],
        ),
        # headings that part the list of bases, and one that is over no bases
        (
            "I. CĂN CỨ\n1. Văn bản của Trung ương\n- Luật Nuôi ong ngày 1/2/2015;\n- Nghị định số 10/2015/NĐ-CP;\n"
            "2. Văn bản của tỉnh\n- Quyết định số 12/QĐ-UBND ngày 3/4/2022;\nII. TÀI LIỆU\n1. Văn bản của xã\n"
            "- Quyết định số 13/QĐ-UBND ngày 4/4/2022;\n",
            ["CAN_CU", "CAN_CU", "CAN_CU", "DAN_CHIEU"],
        ),
        # a law by a name of its own amends nothing
        (
            "Căn cứ Luật Nuôi ong ngày 1/2/2015 được sửa đổi tại Luật số 10/2016/QH13; Luật Trồng rừng ngày 3/4/2017;\n",
            ["CAN_CU", "DAN_CHIEU", "CAN_CU"],
        ),
        # behind what amends the first: another of its kind amends too, one of another kind is the next basis
        (
            "Căn cứ Nghị định số 10/2015/NĐ-CP được sửa đổi bởi Nghị định số 11/2016/NĐ-CP; Nghị định số 12/2017/NĐ-CP; "
            "Thông tư số 13/2018/TT-BTC;\n",
            ["CAN_CU", "DAN_CHIEU", "DAN_CHIEU", "CAN_CU"],
        ),
        (
            "Thực hiện Kế hoạch số 10/KH-STC ngày 10/3/2023; trên cơ sở Thông báo số 12/TB-UBND ngày 12/3/2023;\n",
            ["THUC_HIEN", "CAN_CU"],
        ),
    ],
)
def test_what_a_document_is_based_on(body: str, relations: list[str]) -> None:
    assert [citation.relation for citation in _read(body).citations] == relations


BESIDE = [
    # (body, numbers): B after "và" stands beside A's title, where the title speaks of no other document
    (
        "Triển khai Chỉ thị số 40-CT/TW ngày 11/12/2024 của Ban Bí thư về việc tổ chức Tết và Công điện số 140/CĐ-TTg "
        "ngày 22/12/2024 của Thủ tướng Chính phủ, UBND tỉnh yêu cầu.\n",
        ["40-CT/TW", "140/CĐ-TTg"],
    ),
    (
        "Căn cứ Nghị định số 44/2014/NĐ-CP ngày 15/5/2014 của Chính phủ quy định về giá đất và điểm b khoản 2 Điều 5 "
        "Thông tư số 36/2014/TT-BTNMT;\n",
        ["44/2014/NĐ-CP", "36/2014/TT-BTNMT"],
    ),
]


@pytest.mark.parametrize(("body", "numbers"), BESIDE)
def test_a_document_after_a_title_stands_beside_it(body: str, numbers: list[str]) -> None:
    citations = _read(body).citations
    assert [(c.target.so_ky_hieu, c.nested_in) for c in citations] == [(number, None) for number in numbers]
    assert citations[0].relation == citations[1].relation


def test_a_law_named_with_its_year_is_the_numbered_one() -> None:
    record = _read(
        "Tìm hiểu Luật Đất đai năm 2024. Thi hành Luật Đất đai số 31/2024/QH15. Tuyên truyền Luật Đất đai.\n"
    )
    assert {citation.target.so_ky_hieu for citation in record.citations} == {"31/2024/QH15"}


@pytest.mark.parametrize(
    ("law", "issuer"),
    [
        ("Luật Nhà ở năm 2014", "Quốc hội"),
        ("Bộ luật Lao động", "Quốc hội"),  # by every constitution
        ("Pháp lệnh Thư viện năm 2000", "Ủy ban Thường vụ Quốc hội"),
        ("Pháp lệnh Kế toán năm 1988", None),  # of the State Council's years
        ("Luật Hộ tịch", "Quốc hội"),  # known by its name
        ("Luật Chim trời", None),  # not known
        ("Luật Chim trời năm 2031", "Quốc hội"),
        ("Luật Hàng không năm 1952", None),  # before the constitution that says who passes laws
        # other states', and that of nations
        ("Luật Giáo dục của Thái Lan", None),
        ("Luật Điện lực nước Cộng hòa Cuba", None),
        ("Luật Cạnh tranh Hàn Quốc", None),
        ("Luật Thương mại quốc tế", None),
        ("Luật Thỏa thuận quốc tế", "Quốc hội"),
        ("Luật sửa đổi, bổ sung một số điều của Luật Thỏa thuận quốc tế", "Quốc hội"),
        ("Luật Đầu tư nước ngoài tại Việt Nam năm 1996", "Quốc hội"),
        ("Công ước của Liên hợp quốc về Luật Biển năm 1982", None),
    ],
)
def test_who_passed_a_law(law: str, issuer: str | None) -> None:
    assert _read(f"Thi hành {law}.\n").citations[0].issuer_name == issuer


def test_laws_that_another_amends_are_cited_inside_its_name() -> None:
    record = _read(
        "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương "
        "ngày 22 tháng 11 năm 2019;\n"
    )
    assert [(c.target.title, c.target.date, c.nested_in) for c in record.citations] == [
        (
            "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương",
            "2019-11-22",
            None,
        ),
        ("Luật Tổ chức Chính phủ", None, "c1"),
        ("Luật Tổ chức chính quyền địa phương", None, "c1"),
    ]


@pytest.mark.parametrize(
    ("law", "amended"),
    [  # with or without "một số điều của", known by name or not
        ("Pháp lệnh sửa đổi, bổ sung Pháp lệnh Đê điều", "Pháp lệnh Đê điều"),
        ("Luật sửa đổi, bổ sung một số điều Luật Thủy lợi", "Luật Thủy lợi"),
        ("Luật sửa đổi, bổ sung một số điều của Luật Giống cây, hạt", "Luật Giống cây, hạt"),
        # "số" within a name
        ("Luật sửa đổi, bổ sung một số điều của Luật Tần số vô tuyến điện", "Luật Tần số vô tuyến điện"),
    ],
)
def test_a_law_that_amends_is_cited_whole_and_changes_nothing_here(law: str, amended: str) -> None:
    record = _read(f"Căn cứ {law};\n")
    assert [(c.quote, c.nested_in) for c in record.citations] == [(law, None), (amended, "c1")]
    own = record.document.doc
    assert [(r.relation, r.source == own) for r in record.document_relations if r.certainty == "stated"] == [
        ("CAN_CU", True)
    ]


@pytest.mark.parametrize(
    ("line", "titles"),
    [
        ("Phổ biến Luật Nuôi ong có hiệu lực từ ngày 01/7/2026", ["Luật Nuôi ong"]),  # no date of the law itself
        ("IV. LĨNH VỰC LUẬT SƯ", []),  # words that begin with "luật" are no laws
        ("HỘI NGHỊ PHỔ BIẾN LUẬT TỤC, LUẬT LỆ", []),
        ("CÔNG TY LUẬT MINH KHUÊ", []),
        ("THI HÀNH LUẬT LUẬT SƯ NĂM 2006", ["LUẬT LUẬT SƯ"]),  # the law on them is one
    ],
)
def test_what_is_a_law(line: str, titles: list[str]) -> None:
    assert [c.target.title for c in _read(f"{line}\n\nNội dung thực hiện.\n").citations] == titles


@pytest.mark.parametrize(("words", "selves"), [("Kế hoạch trên, báo cáo", 1), ("Kế hoạch trên địa bàn tỉnh", 0)])
def test_above_or_where(words: str, selves: int) -> None:
    assert len(_read(f"1. Sở Y tế thực hiện {words}.\n").self_references) == selves


def test_of_several_above_the_one_of_the_body_named_before_is_meant() -> None:
    record = _read(
        "Xét đề nghị của Bộ Y tế tại Công văn số 15/BYT-KH ngày 02/01/2024, ý kiến của Bộ Nội vụ tại Công văn số 16/BNV-TL "
        "ngày 03/01/2024:\n1. Đồng ý với đề nghị của Bộ Y tế tại Công văn nêu trên.\n2. Thực hiện Công văn nêu trên.\n"
    )
    assert [c.target.so_ky_hieu for c in record.citations if c.form == "anaphor"] == ["15/BYT-KH"]


SHARED = [
    # body, number, issuer and certainty of each member, the titles
    (  # the issuer behind a list is each member's; so is the title where "các" opens the list
        "Căn cứ các Quyết định số 640/QĐ-BXD ngày 08/4/2021, 655/QĐ-BXD ngày 12/4/2021 của Bộ Xây dựng về suất vốn đầu tư;\n",
        [("640/QĐ-BXD", "Bộ Xây dựng", "stated"), ("655/QĐ-BXD", "Bộ Xây dựng", "stated")],
        ["về suất vốn đầu tư"] * 2,
    ),
    (  # ":" typed for ";" before the next document
        "Căn cứ Thông tư số 2/2017/TT-BYT ngày 31/10/2017 hướng dẫn về dược: Thông tư số 1/2018/TT-BYT ngày 23/11/2018;\n",
        [("2/2017/TT-BYT", "Bộ Y tế", "stated"), ("1/2018/TT-BYT", "Bộ Y tế", "stated")],
        ["hướng dẫn về dược", None],
    ),
    (  # a list without "các": whose title it is cannot be told
        "Căn cứ Quyết định số 640/QĐ-BXD ngày 08/4/2021, Quyết định số 655/QĐ-BXD ngày 12/4/2021 của Bộ Xây dựng về suất đầu tư;\n",
        [("640/QĐ-BXD", "Bộ Xây dựng", "stated"), ("655/QĐ-BXD", "Bộ Xây dựng", "stated")],
        [None, "về suất đầu tư"],
    ),
    (  # one letter is lost, and no body has the letters that are left: inferred
        "Căn cứ các Quyết định số 31/QĐ-BNNPTN ngày 08/4/2021, 36/QĐ-BNNPTNT ngày 12/4/2021 của Bộ Nông nghiệp và Phát triển "
        "nông thôn về giống;\n",
        [
            ("31/QĐ-BNNPTN", "Bộ Nông nghiệp và Phát triển nông thôn", "inferred"),
            ("36/QĐ-BNNPTNT", "Bộ Nông nghiệp và Phát triển nông thôn", "stated"),
        ],
        ["về giống"] * 2,
    ),
    (  # … two letters
        "Căn cứ các Quyết định số 31/QĐ-BX ngày 08/4/2021, 36/QĐ-BXDD ngày 12/4/2021 của Bộ Xây dựng về giống;\n",
        [("31/QĐ-BX", None, "stated"), ("36/QĐ-BXDD", "Bộ Xây dựng", "stated")],
        [None, "về giống"],
    ),
    (  # … but letters that are those of another body are that body's: "CT" is a committee's chairman
        "Căn cứ các Quyết định số 70/QĐ-CT ngày 08/4/2021, 71/QĐ-CTN ngày 12/4/2021 của Chủ tịch nước về đặc xá;\n",
        [
            ("70/QĐ-CT", "Ủy ban nhân dân tỉnh Quảng Ninh", "stated"),
            ("71/QĐ-CTN", "Chủ tịch nước", "stated"),
        ],
        [None, "về đặc xá"],
    ),
    (  # a symbol that says another issuer keeps its own
        "Căn cứ các Quyết định số 640/QĐ-UBND ngày 08/4/2021, 655/QĐ-BXD ngày 12/4/2021 của Bộ Xây dựng về giá;\n",
        [("640/QĐ-UBND", "Ủy ban nhân dân tỉnh Quảng Ninh", "stated"), ("655/QĐ-BXD", "Bộ Xây dựng", "stated")],
        [None, "về giá"],
    ),
    (  # … and so do letters that nobody knows
        "Căn cứ các Quyết định số 640/QĐ-HĐKX ngày 08/4/2021, 655/QĐ-BXD ngày 12/4/2021 của Bộ Xây dựng về giá;\n",
        [("640/QĐ-HĐKX", None, "stated"), ("655/QĐ-BXD", "Bộ Xây dựng", "stated")],
        [None, "về giá"],
    ),
    (  # an issuer said before the list, of letters that are a sở's as well; titles of fields part at ";" too
        "Căn cứ các Quyết định của Bộ trưởng Bộ Lao động - Thương binh và Xã hội: Số 25/QĐ-LĐTBXH ngày 03/8/2016 về thủ tục "
        "lĩnh vực trẻ em; số 54/QĐ-LĐTBXH ngày 21/5/2020 về thủ tục lĩnh vực việc làm;\n",
        [
            ("25/QĐ-LĐTBXH", "Bộ Lao động - Thương binh và Xã hội", "stated"),
            ("54/QĐ-LĐTBXH", "Bộ Lao động - Thương binh và Xã hội", "stated"),
        ],
        ["về thủ tục lĩnh vực trẻ em", "về thủ tục lĩnh vực việc làm"],
    ),
    (  # … it holds for bare numbers alone: a kind said again begins anew
        "Căn cứ Quyết định của UBND tỉnh Bắc Giang số 25/QĐ-UBND ngày 03/8/2016; Quyết định số 54/QĐ-UBND ngày 21/5/2020;\n",
        [
            ("25/QĐ-UBND", "Ủy ban nhân dân tỉnh Bắc Giang", "stated"),
            ("54/QĐ-UBND", "Ủy ban nhân dân tỉnh Quảng Ninh", "stated"),
        ],
        [None, None],
    ),
    (  # an issuer that is said is never overwritten
        "Căn cứ Quyết định số 5/QĐ-BX ngày 08/4/2021 của Bộ Y tế, Quyết định số 6/QĐ-BX ngày 12/4/2021 của Bộ Xây dựng;\n",
        [("5/QĐ-BX", "Bộ Y tế", "stated"), ("6/QĐ-BX", "Bộ Xây dựng", "stated")],
        [None, None],
    ),
]


@pytest.mark.parametrize(("body", "told", "titles"), SHARED)
def test_what_ends_a_list_holds_for_its_members(body: str, told: list[tuple], titles: list[str | None]) -> None:
    citations = _read(body).citations
    assert [(c.target.so_ky_hieu, c.target.issuer_name, c.certainty) for c in citations] == told
    assert [c.target.title for c in citations] == titles
    assert {c.relation for c in citations} == {"CAN_CU"}


def test_whose_results_are_told_of_did_not_issue_the_document() -> None:
    record = _read("Đánh giá kết quả thực hiện Nghị quyết số 19-NQ/TW của các đơn vị.\n")
    assert record.citations[0].quote == "Nghị quyết số 19-NQ/TW"


@pytest.mark.parametrize(
    "number",
    ["215/KH-UBND", "215 /KH-UBND"],  # a blank before the stroke
)
def test_the_own_number_at_an_annex_s_head_is_a_self_reference(number: str) -> None:
    record = _read(
        f"I. Nội dung\n\nThực hiện theo Kế hoạch này.\n\nPHỤ LỤC\n(Kèm theo Kế hoạch số {number} ngày 12/9/2024 của UBND tỉnh)\n"
    )
    assert record.citations == []
    assert [(s.form, s.quote.split(" ngày")[0]) for s in record.self_references] == [
        ("demonstrative", "Kế hoạch này"),
        ("number", f"Kế hoạch số {number}"),
    ]


NOTES = [
    # body, relation of each citation in the notes
    (  # the sentence that bears the mark says how the noted documents stand to this one
        "Gộp các trạm y tế theo chủ trương của Tỉnh ủy[1] và Ủy ban nhân dân tỉnh[2].\n\n"
        "[1] Tại Chương trình số 88-CTr/TU ngày 15/6/2023 về trạm y tế.\n\n"
        "[2] Tại Kế hoạch số 146/KH-UBND ngày 20/7/2023 về trạm y tế.\n",
        ["THEO", "THEO"],
    ),
    (  # a mark behind an agency that is only named
        "Phát huy vai trò của Tỉnh ủy[1] trong công tác.\n\n[1] Chương trình số 88-CTr/TU ngày 15/6/2023 về thôn.\n",
        ["DAN_CHIEU"],
    ),
    (  # another sentence between them begins anew
        "Làm theo chỉ đạo của Tỉnh ủy[1]. Vai trò của Ủy ban nhân dân tỉnh[2].\n\n"
        "[1] Chương trình số 88-CTr/TU ngày 15/6/2023 về thôn.\n\n[2] Kế hoạch số 146/KH-UBND ngày 20/7/2023 về thôn.\n",
        ["THEO", "DAN_CHIEU"],
    ),
]


@pytest.mark.parametrize(("body", "relations"), NOTES)
def test_a_note_is_of_the_sentence_that_bears_its_mark(body: str, relations: list[str]) -> None:
    citations = _read(f"I. Nội dung\n\n{body}").citations
    assert [(c.form, c.relation) for c in citations] == [("footnote", relation) for relation in relations]


def test_a_scheme_that_a_cited_decision_issued_is_cited_by_its_title() -> None:
    record = _read(
        "Căn cứ Quyết định số 1417/QĐ-UBND ngày 19/5/2023 của UBND tỉnh ban hành Đề án phục hồi rừng ngập mặn ven biển phía đông;\n\n"
        "Giao đất để thực hiện Đề án phục hồi rừng ngập mặn ven biển phía đông.\n\n"
        "Nhìn lại hai năm sơ kết thực hiện Đề án phục hồi rừng ngập mặn ven biển phía đông.\n"
    )
    scheme = next(document for document in record.documents if document.kind == "ĐA")
    cited = [(c.form, c.relation, c.target.doc) for c in record.citations[1:]]
    assert cited == [("title_only", "THUC_HIEN", scheme.id), ("title_only", "DAN_CHIEU", scheme.id)]
    assert [d.id for d in record.documents].count(scheme.id) == 1
    own = [(r.relation, r.target) for r in record.document_relations if r.source == record.document.doc]
    assert ("THUC_HIEN", scheme.id) in own


def test_what_a_decision_issues_has_the_name_of_what_it_replaces() -> None:
    record = _read(
        "Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý việc nuôi ong.\n\n"
        "Điều 2. Quyết định này thay thế Quyết định số 12/2013/QĐ-UBND\nngày 17/6/2013 của UBND tỉnh về việc ban hành\n"
        "Quy chế quản lý việc nuôi ong.\n",
        AMENDING.replace("Về chuyển đổi số trong nông nghiệp", "Ban hành Quy chế quản lý việc nuôi ong"),
    )
    [cited] = record.citations
    assert (cited.relation, cited.target.title) == ("THAY_THE", "về việc ban hành Quy chế quản lý việc nuôi ong")


def test_a_proposal_promulgates_nothing() -> None:
    record = _read("Theo Tờ trình số 107/TTr-STC ngày 09/8/2024 về việc ban hành Kế hoạch thu ngân sách.\n")
    assert "BAN_HANH" not in {relation.relation for relation in record.document_relations}


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


@pytest.mark.parametrize(
    ("words", "relations"),
    [
        # defined, or not: a number alone is the one document of its kind that has it here
        ("(sau đây gọi tắt là Kế hoạch số 38). Theo Kế hoạch 38, Sở Công Thương rà soát", ["VIET_TAT", "THEO"]),
        ("; Kế hoạch số 38 năm 2024 nêu rõ", ["CAN_CU"]),
        ("; nội dung của Kế hoạch 38", ["DAN_CHIEU"]),
        # the day and the issuer may stand with it again, if they are the same
        ("; Kế hoạch số 38 ngày 17/5/2024 của UBND tỉnh", ["CAN_CU"]),
        ("; Kế hoạch số 38 ngày 18/5/2024", []),
        ("; Kế hoạch số 38 của Bộ Y tế", []),
        ("; Sở Y tế ban hành Kế hoạch số 38", []),
        # what the number counts
        (". Lập kế hoạch 38 bước", []),
        (". Trong Kế hoạch 38 nhiệm vụ", []),
        (". Theo Kế hoạch\n38 mục tiêu về nước sạch", []),
        # the number of an item of a list
        (" theo kế hoạch.\n\n38. Ưu tiên phân bổ vốn", []),
        # years, another kind, another document, two of one number
        ("; Kế hoạch 38 năm; Quyết định số 38; Kế hoạch số 39", []),
        ("; Kế hoạch số 38/KH-BYT ngày 6/8/2024; theo Kế hoạch số 38", ["CAN_CU"]),
    ],
)
def test_a_number_alone(words: str, relations: list[str]) -> None:
    record = _read(f"Căn cứ Kế hoạch số 38/KH-UBND ngày 17/5/2024 của UBND tỉnh {words}.\n")
    assert [c.relation for c in record.citations[1:]] == relations
    bare = [(c.relation == "VIET_TAT", c.certainty) for c in record.citations if c.number_text == "38"]
    assert set(bare) <= {(True, "stated"), (False, "inferred")}


def test_a_draft_that_is_sent_along_is_none_that_is_cited() -> None:
    record = _read("Theo Nghị quyết số 05/NQ-HĐND ngày 25/7/2023 của HĐND tỉnh.\n(Có dự thảo Nghị quyết kèm theo)\n")
    sent = [r.target for r in record.document_relations if r.relation == "KEM_THEO"]
    assert record.citations[0].target.doc not in sent


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Luật BHYT", "Luật Bảo hiểm y tế"),  # letters of a law that the lexicon has
        ("Luật Tổ chức HĐND và UBND", "Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân"),
        ("Luật XYZT", "Luật XYZT"),  # of none
    ],
)
def test_laws_by_their_letters(words: str, name: str) -> None:
    assert _read(f"Thực hiện theo {words}, các cơ quan báo cáo.\n").citations[0].target.title == name


def test_a_law_is_one_by_its_name_and_by_its_letters() -> None:
    record = _read("Căn cứ Luật Bảo hiểm y tế (BHYT) ngày 14/11/2008;\n1. Thực hiện theo Luật BHYT.\n")
    assert len({c.target.doc for c in record.citations}) == 1
    assert record.citations[0].target.date == "2008-11-14"


def test_a_title_ends_at_its_cell() -> None:
    record = _read("| 1 | Thông tư số 21/2015/TT-BNNPTNT về quản lý thuốc thú y | Cục Thú y |\n")
    assert record.citations[0].target.title == "về quản lý thuốc thú y"


def test_a_conclusion_replaces_a_notice_of_conclusions() -> None:
    head = HEAD.replace("KẾ HOẠCH", "KẾT LUẬN").replace("215/KH-UBND", "63-KL/TU").replace("UBND TỈNH", "TỈNH ỦY", 1)
    record = _read("3. Kết luận này thay thế Thông báo kết luận số 512-TB/TU ngày 17/6/2023.\n", head)
    assert [r.relation for r in record.document_relations] == ["THAY_THE"]


def test_what_a_bracket_says_is_sent_along() -> None:
    record = _read("Sở báo cáo (có Công văn số 71/STC-NS ngày 2/9/2024 của Sở Tài chính\ngửi kèm).\n")
    assert [r.relation for r in record.document_relations] == ["KEM_THEO"]


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


@pytest.mark.parametrize(
    ("body", "quote"),
    [
        # the issuer is not cut to "phủ"; "thi hành" goes on with the title
        (
            "Căn cứ Nghị định số 33/2011/NĐ-CP ngày 16/5/2011 của Chính phủ hướng dẫn thi hành một số điều của Pháp lệnh A;\n",
            "Nghị định số 33/2011/NĐ-CP ngày 16/5/2011 của Chính phủ hướng dẫn thi hành một số điều của Pháp lệnh A",
        ),
        # "Chỉ thị" inside a title does not end it as "thì" does
        (
            "Căn cứ Kế hoạch số 64-KH/TU ngày 07/3/2023 của Ban Thường vụ Tỉnh ủy về học tập Chỉ thị số 21-CT/TW;\n",
            "Kế hoạch số 64-KH/TU ngày 07/3/2023 của Ban Thường vụ Tỉnh ủy về học tập Chỉ thị số 21-CT/TW",
        ),
        # the committee's term stands between issuer and title
        (
            "Căn cứ Chỉ thị số 45-CT/TW ngày 10/02/2020 của Ban Bí thư Trung ương Đảng khóa XII về nghề cá;\n",
            "Chỉ thị số 45-CT/TW ngày 10/02/2020 của Ban Bí thư Trung ương Đảng khóa XII về nghề cá",
        ),
        # an issuer that no lexicon knows
        (
            "Căn cứ Tờ trình số 41/LS-TC ngày 28/7/2008 của Liên Sở Xây dựng - Tài chính về mức hỗ trợ;\n",
            "Tờ trình số 41/LS-TC ngày 28/7/2008 của Liên Sở Xây dựng - Tài chính về mức hỗ trợ",
        ),
        # "được thay thế" of what the title names, not of the document: no act follows
        (
            "Căn cứ Quyết định số 52/QĐ-BYT ngày 11/4/2022 của Bộ Y tế về việc công bố danh mục thủ tục mới, "
            "được thay thế; được sửa đổi, bổ sung trong lĩnh vực dược của Bộ Y tế;\n",
            "Quyết định số 52/QĐ-BYT ngày 11/4/2022 của Bộ Y tế về việc công bố danh mục thủ tục mới, "
            "được thay thế; được sửa đổi, bổ sung trong lĩnh vực dược của Bộ Y tế",
        ),
        # … and of the document, where the act follows, or its year
        (
            "Căn cứ Nghị định số 27/2016/NĐ-CP ngày 06/4/2016 của Chính phủ quy định về lệ phí được sửa đổi, bổ sung một số "
            "điều tại Nghị định số 12/2024/NĐ-CP;\n",
            "Nghị định số 27/2016/NĐ-CP ngày 06/4/2016 của Chính phủ quy định về lệ phí",
        ),
        (
            "Căn cứ Nghị định số 24/2014/NĐ-CP ngày 04/4/2014 của Chính phủ quy định về tổ chức, được sửa đổi, bổ sung năm 2020;\n",
            "Nghị định số 24/2014/NĐ-CP ngày 04/4/2014 của Chính phủ quy định về tổ chức",
        ),
        # fields that a title parts by ";", and a clause that begins behind one
        (
            "Căn cứ Quyết định số 74/QĐ-BXD ngày 20/9/2022 của Bộ Xây dựng về việc rà soát thủ tục trong các lĩnh vực nhà ở; "
            "quy hoạch; vật liệu xây dựng; theo đề nghị của Giám đốc Sở Xây dựng.\n",
            "Quyết định số 74/QĐ-BXD ngày 20/9/2022 của Bộ Xây dựng về việc rà soát thủ tục trong các lĩnh vực nhà ở; "
            "quy hoạch; vật liệu xây dựng",
        ),
        # behind the closing quote the head's next line begins
        (
            "Căn cứ Chỉ thị số 29-CT/TW ngày 05/8/2021 của Ban Bí thư “về bảo vệ nguồn nước” ỦY BAN NHÂN DÂN TỈNH LÀO CAI\n",
            "Chỉ thị số 29-CT/TW ngày 05/8/2021 của Ban Bí thư “về bảo vệ nguồn nước”",
        ),
        # a proposal's title; the enacting formula is none of it
        (
            "Xét Tờ trình số 215/TTr-SNN ngày 12/3/2013 đề nghị ban hành mức thu đối với bến bãi, QUYẾT ĐỊNH:\n",
            "Tờ trình số 215/TTr-SNN ngày 12/3/2013 đề nghị ban hành mức thu đối với bến bãi",
        ),
        (
            "Căn cứ Kế hoạch số 83/KH-BNV ngày 21/02/2022 của Bộ Nội vụ về lưu trữ hồ sơ, Xét đề nghị của Vụ trưởng Vụ Pháp chế,\n",
            "Kế hoạch số 83/KH-BNV ngày 21/02/2022 của Bộ Nội vụ về lưu trữ hồ sơ",
        ),
        # … but words that go on with the title are its own
        (
            "Căn cứ Quyết định số 8/QĐ-BYT ngày 03/9/2019 của Bộ Y tế về Đề án “Sữa học đường” giai đoạn 2019 - 2021;\n",
            "Quyết định số 8/QĐ-BYT ngày 03/9/2019 của Bộ Y tế về Đề án “Sữa học đường” giai đoạn 2019 - 2021",
        ),
        # a list of others begins behind the title
        (
            "Thực hiện Chỉ thị số 36/CT-TTg ngày 31/12/2023 của Thủ tướng Chính phủ về việc đón Tết an toàn và các Công điện của "
            "Thủ tướng Chính phủ: Công điện số 10/CĐ-TTg ngày 04/02/2024, Công điện số 11/CĐ-TTg ngày 05/02/2024.\n",
            "Chỉ thị số 36/CT-TTg ngày 31/12/2023 của Thủ tướng Chính phủ về việc đón Tết an toàn",
        ),
        # a law's name ends before what the sentence says of it
        ("Theo quy định tại Điều 5 của Bộ luật Dân sự ở một mình.\n", "Bộ luật Dân sự"),
    ],
)
def test_the_quote_goes_to_the_end_of_the_title(body: str, quote: str) -> None:
    assert _read(body).citations[0].quote == quote


@pytest.mark.parametrize(
    "body",
    [
        "Điều 1. Thủ tục bị bãi bỏ tại Quyết định số 77/QĐ-BXD ngày 05/3/2021 của Bộ Xây dựng.\n",  # told, not done
        "Điều 1. Theo Nghị định số 21/2012/NĐ-CP được sửa đổi, bổ sung tại khoản 3 Điều 1 Nghị định số 35/2015/NĐ-CP.\n",
        # a document that somebody is to issue, in a sentence and in a row
        "Điều 1. Giao Sở Tư pháp tham mưu ban hành Quyết định thay thế Quyết định số 45/2021/QĐ-UBND ngày 03/6/2021.\n",
        "| 1 | Thông tư sửa đổi Thông tư số 21/2015/TT-BNNPTNT về thuốc thú y | Cục Thú y |\n",
    ],
)
def test_a_change_that_is_told_of_is_not_this_document_s(body: str) -> None:
    record = _read(body, AMENDING)
    own = record.document.doc
    changes = ("SUA_DOI", "THAY_THE", "BAI_BO")
    assert not [r for r in record.document_relations if r.source == own and r.relation in changes]


@pytest.mark.parametrize(
    "words",
    [
        "được sửa đổi, bổ sung tại khoản 1 Điều 1",
        ", sửa đổi, bổ sung tại khoản 1 Điều 1",  # the same without "được"
        ", được sửa đổi bởi khoản 1 Điều 1",
    ],
)
def test_the_later_decree_amends_the_earlier_one(words: str) -> None:
    record = _read(f"Phụ cấp theo Nghị định số 21/2012/NĐ-CP {words} Nghị định số 35/2015/NĐ-CP.\n".replace(" ,", ","))
    names = {document.id: document.so_ky_hieu for document in record.documents}
    changes = [(names[r.source], names[r.target]) for r in record.document_relations if r.relation == "SUA_DOI"]
    assert changes == [("35/2015/NĐ-CP", "21/2012/NĐ-CP")]
    assert record.citations[1].clause == "khoản 1 Điều 1"


def test_a_list_after_an_amendment_in_brackets_goes_on_with_the_outer_list() -> None:
    record = _read(
        "Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 (đã được sửa đổi, bổ sung bởi Nghị định số 92/2017/NĐ-CP ngày "
        "07/8/2017); Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;\n"
    )
    names = {document.id: document.so_ky_hieu for document in record.documents}
    edges = {(names[r.source], r.relation, names[r.target]) for r in record.document_relations}
    assert ("92/2017/NĐ-CP", "SUA_DOI", "63/2010/NĐ-CP") in edges
    assert ("61/2018/NĐ-CP", "SUA_DOI", "63/2010/NĐ-CP") not in edges
    assert ("215/KH-UBND", "CAN_CU", "61/2018/NĐ-CP") in edges


@pytest.mark.parametrize(
    ("words", "relation"),
    [
        ("Kế hoạch này thay thế", "THAY_THE"),  # a plan says it of itself
        ("- Kế hoạch này có hiệu lực kể từ ngày ký ban hành và thay thế cho", "THAY_THE"),
        ("Kế hoạch này thay cho", "THAY_THE"),
        ("Sở Nội vụ dùng mẫu mới thay cho", "DAN_CHIEU"),
        ("Văn bản này bãi bỏ", "BAI_BO"),
        ("Sở Nội vụ tham mưu ban hành kế hoạch thay thế", "DAN_CHIEU"),  # somebody's task
        ("Sở Nội vụ làm tiếp theo", "DAN_CHIEU"),  # after it, not by it
        ("Sở Nội vụ xử lý tiếp theo quy định tại", "THEO"),  # on, by it
        ("Kế hoạch này được áp dụng từ ngày 01 tháng 3 năm 2024, đồng thời thay thế", "THAY_THE"),
        ("Kế hoạch này có hiệu lực thi hành kể từ khi ký ban hành và thay thế", "THAY_THE"),
        ("Sở Nội vụ rà soát. Kế hoạch này là căn cứ để đề xuất sửa đổi, bổ sung", "DAN_CHIEU"),
        # a clause of others between them
        ("Kế hoạch này được ban hành để các địa phương cân nhắc, kiến nghị thay thế", "DAN_CHIEU"),
        ("Kế hoạch này áp dụng cho các đơn vị được giao sửa đổi", "DAN_CHIEU"),
        ("Kế hoạch này có hiệu lực từ ngày ký thì Sở Nội vụ thay thế", "DAN_CHIEU"),
    ],
)
def test_a_plan_changes_another_plan_where_it_says_so_of_itself(words: str, relation: str) -> None:
    record = _read(f"IV. Tổ chức\n\n{words} Kế hoạch số 31/KH-UBND ngày 05/2/2023 của UBND tỉnh.\n")
    assert [c.relation for c in record.citations] == [relation]
    assert [r.relation for r in record.document_relations] == [relation]


def test_who_speaks_in_one_paper_speaks_in_those_listed_behind_it() -> None:
    record = _read(
        "Theo đề nghị của UBND thành phố Hà Nội tại Tờ trình số 11/TTr-UBND ngày 6/3/2023, các văn bản số 140/UBND-KT ngày 6/3/2023 "
        "và số 144/UBND-KT ngày 7/3/2023; Công văn số 15/SYT-NV ngày 8/3/2023.\n"
    )
    assert [c.issuer for c in record.citations] == [*["ha-noi/ubnd"] * 3, "quang-ninh/so-y-te"]


@pytest.mark.parametrize(
    ("words", "issuers"),
    [
        # what someone directs stands in a paper of the office that wrote it down, as the symbol tells
        (
            "ý kiến chỉ đạo của Phó Thủ tướng Lê Văn An, Trưởng Ban Chỉ đạo quốc gia về chuyển đổi số tại Thông báo số "
            "53/TB-VPCP ngày 02/3/2024",
            ["tw/van-phong-chinh-phu"],
        ),
        (
            "Công văn số 171-CV/VPTW ngày 28/8/2024 của Văn phòng Trung ương Đảng, ý kiến chỉ đạo của Bộ Chính trị tại công "
            "văn số 171-CV/VPTW",
            ["tw/van-phong-trung-uong-dang"] * 2,
        ),
        # … or as another mention of the number tells
        (
            "Thông báo số 5/TB-VP ngày 1/2/2024 của Văn phòng UBND tỉnh, kết luận của Chủ tịch UBND tỉnh tại Thông báo số "
            "5/TB-VP ngày 1/2/2024",
            ["quang-ninh/ubnd/van-phong"] * 2,
        ),
        # the letters "TW" tell no office: who decides there issued it
        ("kết luận của Bộ Chính trị tại Kết luận số 12-KL/TW ngày 28/8/2024", ["tw/bo-chinh-tri"]),
        ("đề nghị của Sở Y tế tỉnh Bắc Giang tại Tờ trình số 12/TTr-SYT ngày 28/8/2024", ["bac-giang/so-y-te"]),
    ],
)
def test_who_speaks_in_the_paper_of_an_office_did_not_issue_it(words: str, issuers: list[str]) -> None:
    record = _read(f"Thực hiện {words}, UBND tỉnh yêu cầu làm.\n")
    assert [citation.issuer for citation in record.citations] == issuers
    assert len({citation.target.doc for citation in record.citations}) == 1


def test_what_was_directed_in_another_document_is_carried_out_with_the_first() -> None:
    record = _read(
        "Thực hiện Chỉ thị số 7/CT-TTg ngày 02/5/2024 của Thủ tướng Chính phủ; ý kiến chỉ đạo của đồng chí Bí thư Tỉnh ủy tại "
        "Thông báo số 61-TB/TU ngày 09/5/2024.\n\nÝ kiến chỉ đạo của Chủ tịch UBND tỉnh tại Công văn số 15/UBND-NC.\n"
    )
    assert [c.relation for c in record.citations] == ["THUC_HIEN", "THUC_HIEN", "DAN_CHIEU"]


def test_a_plan_s_title_says_what_it_changes() -> None:
    head = HEAD.replace(
        "Triển khai chuyển đổi số", "Sửa đổi, bổ sung Kế hoạch số 31/KH-UBND ngày 05/2/2024 về khoa học"
    )
    assert [r.relation for r in _read("I. Nội dung\n", head).document_relations] == ["SUA_DOI"]


@pytest.mark.parametrize(
    ("words", "relation"),
    [
        # words of a document and parts of it are changed, the document stays
        ("Bãi bỏ cụm từ “ong mật” tại khoản 2 Điều 1 của", "SUA_DOI"),
        ("Thay thế cụm từ “ong” bằng cụm từ “ong mật” tại Điều 5", "SUA_DOI"),
        ("Thay thế Phụ lục số 03 ban hành kèm theo", "SUA_DOI"),
        ("Sửa đổi, bổ sung khoản 3 Điều 5 Quy định ban hành kèm theo", "SUA_DOI"),
        ("Bãi bỏ Điều 7 của Quy chế nuôi ong ban hành kèm theo", "SUA_DOI"),
        # what stands behind a decision goes with it
        ("Bãi bỏ Quy chế nuôi ong ban hành kèm theo", "BAI_BO"),
        ("Quyết định này thay thế Quy định nuôi ong ban hành kèm theo", "THAY_THE"),
        # "bộ … tư …" are no "bỏ từ"
        ("Bộ trưởng Bộ Tư pháp thành lập hội đồng theo quy định tại khoản 3 Điều 5 của", "THEO"),
    ],
)
def test_what_an_amending_decision_does_to_another(words: str, relation: str) -> None:
    record = _read(f"Điều 1. {words} Quyết định số 31/2021/QĐ-UBND ngày 05/2/2021 của UBND tỉnh.\n", AMENDING)
    assert [c.relation for c in record.citations] == [relation]


def test_a_plan_repeals_no_decision() -> None:
    record = _read("Kế hoạch này bãi bỏ Quyết định số 31/QĐ-UBND ngày 05/2/2023 của UBND tỉnh.\n")
    assert [r.relation for r in record.document_relations] == ["DAN_CHIEU"]


def test_a_letter_without_title_ends_before_the_plan_that_follows() -> None:
    """ "Kế hoạch" behind a sở's name is no second sở."""
    record = _read(
        "Thực hiện Công văn số 88/SCT-QLTM ngày 02/8/2024 của Sở Công Thương; Kế hoạch số 9-KH/TU ngày 05/8/2024 của "
        "Tỉnh ủy, UBND tỉnh ban hành Kế hoạch như sau:\n"
    )
    assert [(c.relation, c.issuer_text) for c in record.citations] == [
        ("THUC_HIEN", "Sở Công Thương"),
        ("THUC_HIEN", "Tỉnh ủy"),
    ]


@pytest.mark.parametrize(
    ("more", "title", "quoted"),
    [
        # the place behind it is that of the document itself; elsewhere it is cited with its own
        (" trên địa bàn tỉnh Quảng Ninh", "về phát triển chợ nông thôn", "về phát triển chợ nông thôn"),
        (" TRÊN ĐỊA BÀN", "về phát triển chợ nông thôn và siêu thị", "về phát triển chợ nông thôn TRÊN ĐỊA BÀN"),
    ],
)
def test_what_follows_a_title_in_the_own_title_is_not_the_cited_one_s(more: str, title: str, quoted: str) -> None:
    told = "Quyết định số 61/QĐ-TTg ngày 15/1/2024 của Thủ tướng Chính phủ"
    head = HEAD.replace(
        "Triển khai chuyển đổi số trong nông nghiệp", f"Triển khai {told} về phát triển chợ nông thôn{more}"
    )
    record = _read(f"Căn cứ {told} {title};\n", head)
    assert {c.target.title for c in record.citations} == {title}
    assert record.citations[0].quote == f"{told} {quoted}"


def test_documents_under_one_heading_are_each_replaced() -> None:
    record = _read(
        "Điều 2. Quyết định này thay thế các Quyết định: Quyết định số 18/2009/QĐ-UBND ngày 11/3/2009; Quyết định số "
        "27/2010/QĐ-UBND ngày 24/5/2010.\n",
        AMENDING,
    )
    assert [r.relation for r in record.document_relations] == ["THAY_THE", "THAY_THE"]


@pytest.mark.parametrize(
    ("body", "relation"),
    [
        ("Triển khai thực hiện Chỉ thị số 18/CT-TTg ngày 06/9/2013, Sở Nội vụ đề nghị.\n", "TRIEN_KHAI"),
        ("Sơ kết việc thực hiện Chỉ thị số 18/CT-TTg ngày 06/9/2013.\n", "DAN_CHIEU"),  # looks back on it
        ("Báo cáo kết quả thực hiện Chỉ thị số 18/CT-TTg ngày 06/9/2013.\n", "DAN_CHIEU"),
    ],
)
def test_looking_back_on_a_document_is_no_carrying_out(body: str, relation: str) -> None:
    assert _read(body).citations[0].relation == relation


@pytest.mark.parametrize(
    ("year", "name"),
    [(2026, "Thành ủy Huế"), (2019, "Tỉnh ủy Thừa Thiên Huế")],  # a city of the centre from 2025 on
)
def test_a_committee_has_the_name_of_its_year(year: int, name: str) -> None:
    place = "thành phố" if year > 2024 else "tỉnh"
    head = f"ĐẢNG BỘ {place.upper()} {name.split('ủy ')[1].upper()}\nĐẢNG ỦY SỞ Y TẾ\n*\nSố 12-KH/ĐU\n"
    record = parse(
        Text(
            f"{head}ĐẢNG CỘNG SẢN VIỆT NAM\n{name.split('ủy ')[1]}, ngày 14 tháng 3 năm {year}\n\nKẾ HOẠCH\nkiểm tra\n\n"
            f"Căn cứ Chương trình số 05-CTr/TU, ngày 08/01/{year} của Ban Chấp hành Đảng bộ {place}.\n",
            "a.txt",
        )
    )[0]
    assert [citation.target.issuer_name for citation in record.citations] == [name]


@pytest.mark.parametrize(
    ("tail", "title"),
    [
        # The next clause tells when another did something.
        (
            "về tổng kết Chương trình cải cách hành chính, ngày 12 tháng 9 năm 2025, Bộ Nội vụ đã có Công văn số 8012/BNV-CCHC.",
            "về tổng kết Chương trình cải cách hành chính",
        ),
        # A post with its holder's name begins a clause, whether the place is known or not.
        (
            "về việc phòng cháy, chữa cháy rừng, Phó Chủ tịch UBND tỉnh Lê Văn Nưng có ý kiến như sau:",
            "về việc phòng cháy, chữa cháy rừng",
        ),
        (
            "về việc phòng cháy, chữa cháy rừng, Phó Chủ tịch UBND thành phố Lê Văn Nưng yêu cầu:",
            "về việc phòng cháy, chữa cháy rừng",
        ),
        # The next ground, told without a number; an opinion that the title names stays in it.
        (
            "về việc ban hành Hướng dẫn nuôi ong và ý kiến chỉ đạo của Chủ tịch UBND tỉnh tại Phiếu trình ngày 6/1/2026,",
            "về việc ban hành Hướng dẫn nuôi ong",
        ),
        ("về phòng cháy và theo đề nghị của Sở Tư pháp, Sở làm.", "về phòng cháy"),
        ("về lấy ý kiến nhân dân và ý kiến của các sở.", "về lấy ý kiến nhân dân và ý kiến của các sở"),
        # A clause that tells a figure.
        ("về tình hình nguồn nước, dung tích các hồ còn 48%, nhiều nơi thiếu.", "về tình hình nguồn nước"),
        # … and so does the name alone; behind words that are all in quotes nothing more belongs to the title.
        (
            "về phòng cháy rừng, đồng chí Lê Văn Nưng, Phó Chủ tịch UBND tỉnh có ý kiến như sau:",
            "về phòng cháy rừng",
        ),
        ("về “phòng cháy rừng”, Công ty Rừng Xanh báo cáo.", "về “phòng cháy rừng”"),
        ("về xây dựng Tủ sách pháp luật, hoàn thành trước ngày 30 tháng 6 năm 2026.", "về xây dựng Tủ sách pháp luật"),
        # What a list announces is in force or no more is told by its title; of the act itself a day follows.
        (
            "về việc công bố Danh mục văn bản hết hiệu lực năm 2017;",
            "về việc công bố Danh mục văn bản hết hiệu lực năm 2017",
        ),
        ("công bố Nghị định về nuôi ong tiếp tục có hiệu lực;", "công bố Nghị định về nuôi ong tiếp tục có hiệu lực"),
        ("công bố Danh mục văn bản có hiệu lực kể từ ngày ký.", "công bố Danh mục văn bản"),
        ("về nuôi ong hết hiệu lực, trừ Điều 3.", "về nuôi ong"),
        # What follows from the document; "thi" is another word.
        ("về việc tạm cấp kinh phí hỗ trợ, thì kinh phí năm 2013 mới được tạm ứng.", "về việc tạm cấp kinh phí hỗ trợ"),
        ("về công tác khen thưởng, thi đua của ngành.", "về công tác khen thưởng, thi đua của ngành"),
        # The day of an act that the title names stays in it.
        (
            "về thực hiện Nghị quyết số 18-NQ/TW, ngày 25 tháng 10 năm 2017 của Ban Chấp hành Trung ương.",
            "về thực hiện Nghị quyết số 18-NQ/TW, ngày 25 tháng 10 năm 2017 của Ban Chấp hành Trung ương",
        ),
    ],
)
def test_a_title_ends_before_the_next_clause(tail: str, title: str) -> None:
    head = (
        "ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN\nSố: 12/KH-UBND\nNghệ An, ngày 10 tháng 3 năm 2026\n\nKẾ HOẠCH\nThử nghiệm\n\n"
    )
    words = f"Thực hiện Quyết định số 12/QĐ-TTg ngày 3/1/2025 của Thủ tướng Chính phủ {tail}\n\n1. Sở Y tế làm.\n"
    assert parse(Text(head + words, "a.txt"))[0].citations[0].target.title == title


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Chương trình Xóa nhà tạm trên địa bàn giai đoạn 2024 - 2026", "CTr"),
        ("Chiến lược Bảo vệ môi trường quốc gia đến năm 2030", "CL"),
        ("Đề án Sắp xếp trụ sở các cơ quan giai đoạn 2024 - 2026", "ĐA"),
        (
            "Quy hoạch Mạng lưới thư viện công cộng đến năm 2030, tầm nhìn đến năm 2050",
            "QH",
        ),  # no number is of this kind
    ],
)
def test_a_programme_is_cited_by_its_title_and_years(words: str, kind: str) -> None:
    [cited] = _read(f"1. Sở Nội vụ tổng kết việc thực hiện {words} trên địa bàn tỉnh.\n").citations
    assert (cited.form, cited.quote, cited.target.kind) == ("title_only", words, kind)
