"""Documents that several bodies sign together."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.parts.model import Parts

JOINT_HEAD = """UBND TỈNH NGHỆ AN
SỞ Y TẾ - BẢO HIỂM XÃ HỘI TỈNH
Số: 24/HDLN-SYT-BHXH
Nghệ An, ngày 05 tháng 12 năm 2025

HƯỚNG DẪN LIÊN NGÀNH
Về khám bệnh

1. Sở Y tế thông báo danh sách./.

"""
DEPUTY, HEAD_OF_HEALTH = "Phó Giám đốc Bảo hiểm xã hội tỉnh Nghệ An", "Giám đốc Sở Y tế tỉnh Nghệ An"
JOINT = [
    # Columns by blanks: a piece alone in its line belongs to the column under which it stands.
    (
        "BẢO HIỂM XÃ HỘI TỈNH              SỞ Y TẾ\nKT. GIÁM ĐỐC                     GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n"
        "Lê Thị Dung                    Hồ Thị Hằng\n\nNơi nhận:\n- Lưu: VT.\n",
        [("Lê Thị Dung", DEPUTY), ("Hồ Thị Hằng", HEAD_OF_HEALTH)],
    ),
    # Columns by cells, with and without the rule under the first row.
    (
        "BẢO HIỂM XÃ HỘI TỈNH | SỞ Y TẾ |\nKT. GIÁM ĐỐC | GIÁM ĐỐC |\nPHÓ GIÁM ĐỐC | |\nLê Thị Dung | Hồ Thị Hằng |\n",
        [("Lê Thị Dung", DEPUTY), ("Hồ Thị Hằng", HEAD_OF_HEALTH)],
    ),
    (
        "| SỞ Y TẾ | BẢO HIỂM XÃ HỘI TỈNH |\n| --- | --- |\n| GIÁM ĐỐC | KT. GIÁM ĐỐC |\n| | PHÓ GIÁM ĐỐC |\n"
        "| Hồ Thị Hằng | Lê Thị Dung |\n",
        [("Hồ Thị Hằng", HEAD_OF_HEALTH), ("Lê Thị Dung", DEPUTY)],
    ),
    # One under the other: the first body stands right above the first title.
    (
        "BẢO HIỂM XÃ HỘI TỈNH\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nLê Thị Dung\n\nSỞ Y TẾ\nGIÁM ĐỐC\n\nHồ Thị Hằng\n",
        [("Lê Thị Dung", DEPUTY), ("Hồ Thị Hằng", HEAD_OF_HEALTH)],
    ),
]


@pytest.mark.parametrize(("ending", "signers"), JOINT)
def test_those_who_sign_together_each_have_their_own_body(
    read: Callable[[str], Parts], ending: str, signers: list[tuple[str, str]]
) -> None:
    assert [(signer.name, signer.position) for signer in read(JOINT_HEAD + ending).signers] == signers


def test_the_standing_board_is_that_of_the_front(read: Callable[[str], Parts]) -> None:
    parts = read(
        "ỦY BAN NHÂN DÂN TỈNH - BAN THƯỜNG TRỰC ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM\nTỈNH NGHỆ AN\n"
        "Số: 24/CTrPH-UBND-MTTQ\nNghệ An, ngày 05 tháng 12 năm 2025\n\nCHƯƠNG TRÌNH PHỐI HỢP\nVề giám sát\n\n"
        "1. Hai bên cùng giám sát./.\n\nTM. BAN THƯỜNG TRỰC\nCHỦ TỊCH\n\nLê Thị Dung\n\nTM. ỦY BAN NHÂN DÂN\n"
        "CHỦ TỊCH\n\nHồ Văn Hằng\n"
    )
    assert [signer.agency for signer in parts.signers] == ["nghe-an/mttq/chu-tich", "nghe-an/ubnd/chu-tich"]


def test_the_registries_of_those_who_sign_are_no_units(read: Callable[[str], Parts]) -> None:
    parts = read(
        f"{JOINT_HEAD}Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT (SYT, BHXH).\n\nSỞ Y TẾ\nGIÁM ĐỐC\n\nHồ Thị Hằng\n\n"
        "BẢO HIỂM XÃ HỘI TỈNH\nGIÁM ĐỐC\n\nLê Thị Dung\n"
    )
    assert parts.recipients[-1].recipients == ["nghe-an/so-y-te/van-thu"]


def test_a_table_of_posts_is_no_signature(read: Callable[[str], Parts]) -> None:
    parts = read(
        "ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN\nSố: 12/QĐ-UBND\nNghệ An, ngày 10 tháng 3 năm 2026\n\nQUYẾT ĐỊNH\nVề phân công\n\n"
        "Điều 1. Phân công:\n| CHỦ TỊCH | PHÓ CHỦ TỊCH |\n| Nguyễn Văn An | Lê Văn Ba |\nĐiều 2. Sở Y tế thực hiện./.\n\n"
        "Nơi nhận:\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nVõ Trọng Hải\n"
    )
    assert [signer.name for signer in parts.signers] == ["Võ Trọng Hải"]
