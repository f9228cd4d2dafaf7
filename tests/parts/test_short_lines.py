"""Lines of Nơi nhận that leave out what running text says: counts, letters, who is above."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.parts.model import Parts

OFFICE = """UBND TỈNH NGHỆ AN
SỞ TÀI CHÍNH
Số: 12/KH-STC
Nghệ An, ngày 5 tháng 3 năm 2026
KẾ HOẠCH
X

1. Phòng Ngân sách làm./.
"""
CITY = OFFICE.replace("UBND TỈNH NGHỆ AN", "UBND THÀNH PHỐ HÀ NỘI").replace("Nghệ An", "Hà Nội")
POLICE = OFFICE.replace("SỞ TÀI CHÍNH", "CÔNG AN TỈNH").replace("KH-STC", "KH-CAT-PV01")
MINISTRY_UNIT = OFFICE.replace("UBND TỈNH NGHỆ AN", "BỘ Y TẾ").replace("SỞ TÀI CHÍNH", "CỤC PHÒNG BỆNH")
SCHOOL = OFFICE.replace("UBND TỈNH NGHỆ AN", "BỘ GIÁO DỤC VÀ ĐÀO TẠO").replace("SỞ TÀI CHÍNH", "TRƯỜNG ĐẠI HỌC VINH")

ROWS = [
    # (head, line, ids)
    # how many there are says that all are meant
    (OFFICE, "UBND 64 xã, phường", ["nghe-an/nhom/ubnd-cac-phuong-xa"]),
    (OFFICE, "21 thôn (t/h)", ["nghe-an/nhom/thon"]),
    # who sits in the party's committees
    (OFFICE, "Các đ/c Tỉnh ủy viên", ["nghe-an/tinh-uy/dang-bo/uy-vien-ban-chap-hanh"]),
    (OFFICE, "Các đ/c Ủy viên UBKT Tỉnh ủy", ["nghe-an/tinh-uy/uy-vien-uy-ban-kiem-tra"]),
    # "TT" of a centre, "TW" and "VN" of a central body
    (OFFICE, "Chi cục Thú y, TT Khuyến nông", ["nghe-an/chi-cuc-thu-y", "nghe-an/trung-tam-khuyen-nong"]),
    (OFFICE, "TW Hội LHPN VN (b/c)", ["tw/hoi-lien-hiep-phu-nu"]),
    (OFFICE, "BTT UBTW MTTQ VN", ["tw/mat-tran-to-quoc"]),
    # the ministry is the own one; the police have but one, and "CAT" is the issuer by its letters
    (MINISTRY_UNIT, "Bộ trưởng (để b/c)", ["tw/bo-y-te/bo-truong"]),
    (MINISTRY_UNIT, "Bộ trưởng (để b/c), các Thứ trưởng", ["tw/bo-y-te/bo-truong", "tw/bo-y-te/thu-truong"]),
    (MINISTRY_UNIT, "Thứ trưởng Lê Văn An", ["tw/bo-y-te/thu-truong"]),
    (MINISTRY_UNIT, "TTr. Lê Văn An", ["tw/bo-y-te/thu-truong"]),
    (MINISTRY_UNIT, "Các đồng chí Bộ trưởng", []),
    # one in each of the provinces; the first deputy by his letters; a blank that is lost
    (MINISTRY_UNIT, "Các Sở Y tế tỉnh, thành phố trực thuộc Trung ương", ["tw/nhom/so-y-te-cac-thanh-pho-tinh"]),
    (OFFICE, "PTTgTTCP", ["tw/pho-thu-tuong"]),
    (OFFICE, "Phó TTgTT Lê Văn An", ["tw/pho-thu-tuong"]),
    (CITY, "Đ/c Chủ tịch UBNDTP", ["ha-noi/ubnd/chu-tich"]),
    (POLICE, "Đ/c Bộ trưởng", ["tw/bo-cong-an/bo-truong"]),
    # who leads a school, in its own paper
    (
        SCHOOL,
        "Đảng ủy, HĐT, BGH (b/c)",
        [
            "rieng/truong-dai-hoc-vinh/dang-uy",
            "nghe-an/hoi-dong-truong-dai-hoc-vinh",
            "rieng/truong-dai-hoc-vinh/hieu-truong",
            "rieng/truong-dai-hoc-vinh/pho-hieu-truong",
        ],
    ),
    (POLICE, "Các đơn vị thuộc CAT", ["nghe-an/cong-an/nhom/don-vi"]),
]


@pytest.mark.parametrize(("head", "line", "ids"), ROWS)
def test_recipient(read: Callable[[str], Parts], head: str, line: str, ids: list[str]) -> None:
    parts = read(f"{head}Nơi nhận:\n- {line};\n\nGIÁM ĐỐC\n\nTrần Văn Nam\n")
    assert parts.recipients[0].recipients == ids


def test_a_drafter_by_initials_is_no_unit(read: Callable[[str], Parts]) -> None:
    found = read(f"{OFFICE}Nơi nhận:\n- Lưu: VT, N.A.Tuấn.\n\nGIÁM ĐỐC\n\nTrần Văn Nam\n").recipients[0]
    assert (found.recipients, found.drafter) == (["nghe-an/so-tai-chinh/van-thu"], "N.A.Tuấn")
