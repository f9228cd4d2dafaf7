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


RESOLUTION = """HỘI ĐỒNG NHÂN DÂN
TỈNH NGHỆ AN
Số: 12/NQ-HĐND
Nghệ An, ngày 12 tháng 12 năm 2025

NGHỊ QUYẾT
Về chính sách

QUYẾT NGHỊ:
Điều 1. Thông qua chính sách.
{words}
"""


@pytest.mark.parametrize(
    ("words", "day"),
    [
        # The sentence that ends every resolution of a people's council tells the day of passing.
        (
            "Nghị quyết này được Hội đồng nhân dân tỉnh khóa XVIII, kỳ họp thứ 5\nthông qua ngày 11 tháng 12 năm 2025 "
            "và có hiệu lực từ ngày thông qua./.",
            "2025-12-11",
        ),
        (
            "Nghị quyết này đã được Hội đồng nhân dân tỉnh thông qua ngày 11/12/2025 và có hiệu lực kể từ ngày 01 "
            "tháng 01 năm 2026./.",
            "2026-01-01",
        ),
        (
            "Nghị quyết này được Hội đồng nhân dân tỉnh thông qua tại kỳ họp thứ 2 ngày 10.12.2025, có hiệu lực từ ngày "
            "thông qua.",
            "2025-12-10",
        ),
        # The passing stands in a sentence behind; days are counted from it.
        (
            "Nghị quyết này có hiệu lực sau 10 ngày kể từ ngày thông qua.\nNghị quyết này được Hội đồng nhân dân tỉnh "
            "khóa X thông qua ngày 10/12/2025./.",
            "2025-12-20",
        ),
        # The day of the head may be that of the signature: it is not taken for that of the passing.
        ("Nghị quyết này có hiệu lực kể từ ngày thông qua./.", None),
        # The day is that of another resolution.
        (
            "Nghị quyết này có hiệu lực từ ngày thông qua, bãi bỏ Nghị quyết số 3/NQ-HĐND được thông qua ngày 10/7/2023.",
            None,
        ),
    ],
)
def test_resolutions_are_in_force_from_their_passing(words: str, day: str | None) -> None:
    info = parse(Text(RESOLUTION.format(words=words), "a.txt"))[0].document
    assert info.effective == day
    assert info.effective_evidence is not None


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("HƯỚNG DẪN", "Hướng dẫn này có hiệu lực từ ngày 01/01/2026, thay thế Hướng dẫn số 75/HD-SYT ngày 10/02/2025."),
        ("HƯỚNG DẪN LIÊN NGÀNH", "Hướng dẫn này có hiệu lực từ ngày 01/01/2026."),  # the short name of its kind
        ("HƯỚNG DẪN", "Hướng dẫn liên ngành này có hiệu lực từ ngày 01/01/2026."),
        ("KẾ HOẠCH", "Kế hoạch này có hiệu lực từ ngày 01/01/2026."),  # any kind may say so
    ],
)
def test_every_kind_tells_its_own_effect(kind: str, words: str) -> None:
    head = f"SỞ Y TẾ TỈNH NGHỆ AN\nSố: 12/HD-SYT\nNghệ An, ngày 11 tháng 12 năm 2025\n\n{kind}\nVề khám bệnh\n\n"
    assert parse(Text(f"{head}1. Sở Y tế thực hiện.\n{words}\n", "a.txt"))[0].document.effective == "2026-01-01"
