"""From when a document is in force, by its own words."""

from __future__ import annotations

import pytest

from loaders.parse import parse
from loaders.text import Text

HEAD = """ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
Số: 17/2021/QĐ-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lai Châu, ngày 28 tháng 5 năm 2021

QUYẾT ĐỊNH
Ban hành Quy định quản lý chợ

Điều 1. Ban hành kèm theo Quyết định này Quy định quản lý chợ trên địa bàn tỉnh.

Điều 2. {effect}

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Bình
"""


@pytest.mark.parametrize(
    ("effect", "day"),
    [
        ("Quyết định này có hiệu lực kể từ ngày ký.", "2021-05-28"),
        (
            "Quyết định này có hiệu lực thi hành kể từ ngày ký ban hành và thay thế Quyết định số 9/2015/QĐ-UBND.",
            "2021-05-28",
        ),
        ("Quyết định này có hiệu lực thi hành từ ngày 10 tháng 6 năm 2021.", "2021-06-10"),
        ("Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.", "2021-06-07"),
        ("Quyết định này có hiệu lực thi hành sau 05 (năm) ngày, kể từ ngày ký ban hành.", "2021-06-02"),
        ("Quyết định này có hiệu lực từ 0 giờ ngày 01 tháng 6 năm 2021.", "2021-06-01"),
        ("Quyết định này có hiệu lực thi hành kể từ ngày được đăng Công báo.", None),  # no day in the words
        # The days of other documents are not its own.
        (
            "Quyết định này có hiệu lực kể từ ngày được đăng Công báo và thay thế Quyết định số 9/2015/QĐ-UBND "
            "ngày 03/5/2015.",
            None,
        ),
        ("Quyết định này có hiệu lực sau 15 ngày kể từ ngày đăng Công báo, thay thế Quyết định ngày 03/5/2015.", None),
        ("Quyết định này có hiệu lực kể từ ngày Nghị định số 5/2020/NĐ-CP ngày 03/01/2020 có hiệu lực.", None),
        ("Quyết định này có hiệu lực sau 10 ngày làm việc kể từ ngày ký.", None),  # which days are holidays?
    ],
)
def test_day_of_effect(effect: str, day: str | None) -> None:
    info = parse(Text(HEAD.format(effect=effect), "a.txt"))[0].document
    assert info.effective == day
    assert info.effective_evidence is not None
    assert effect.startswith(info.effective_evidence.quote)


@pytest.mark.parametrize(
    "effect",
    [
        "Nghị định này có hiệu lực từ ngày 01 tháng 7 năm 2021.",  # said of another kind of document
        "Sửa đổi Điều 9 như sau: “Quyết định này có hiệu lực từ ngày 01 tháng 7 năm 2021”.",  # quoted from another
        "Khi Luật Giá có hiệu lực, Sở Công Thương rà soát Quy định này.",
    ],
)
def test_what_others_say_of_themselves_is_passed_over(effect: str) -> None:
    info = parse(Text(HEAD.format(effect=effect), "a.txt"))[0].document
    assert (info.effective, info.effective_evidence) == (None, None)
