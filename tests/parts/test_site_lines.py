"""What a web page shows above a document is no part of its head."""

from __future__ import annotations

import pytest

from loaders.parts.site_lines import past_site_lines

HEAD = """ỦY BAN NHÂN DÂN
TỈNH Y

-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 15/KH-UBND

Y, ngày 3 tháng 4 năm 2024
"""
ABOVE = [
    # (lines above the head, whether they are a page's own)
    ("Kế hoạch 15/KH-UBND năm 2024 về nuôi ong tỉnh Y\n", True),  # the document's name, with its number
    ("Trang chủ\nĐăng nhập\n\nKế hoạch số 15 /KH-UBND về nuôi ong\n\n", True),
    # a sheet of properties; the names of its fields in a sentence are none
    ("Số hiệu: 15/2024\nLoại văn bản: Kế hoạch\nNgày ban hành: 03/04/2024\nNgười ký: A\n", True),
    ("Tình trạng của ngành trong lĩnh vực này, theo người ký:\n", False),
    ("Kế hoạch 16/KH-UBND về trồng rừng\n", False),  # another document's name
    ("Dự thảo lần 2\n", False),
    ("Số: 15/KH-UBND\n", False),  # the stamp that is printed first
    # a letter, and the plan that it sends
    ("SỞ Z\nKính gửi: UBND tỉnh\nSở Z trình Kế hoạch 15/KH-UBND.\nNơi nhận:\n- Như trên.\n", False),
    ("", False),
]


@pytest.mark.parametrize(("above", "page"), ABOVE)
def test_lines_above_the_head(above: str, page: bool) -> None:
    text = above + HEAD
    assert past_site_lines(text, 0, len(text), text.index("CỘNG HÒA")) == (len(above) if page else 0)
