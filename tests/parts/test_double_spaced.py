"""Text layers in which a blank line stands behind every line."""

from __future__ import annotations

from loaders.double_spaced import closed_up
from loaders.parse import parse
from loaders.text import Text

LINES = """UBND TỈNH BẮC NINH
SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 12/SGDĐT-GDTH
V/v thực hiện phòng, chống
Bão số 2
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bắc Ninh, ngày 09 tháng 9 năm 2021
Thực hiện Công văn số 3027/UBND-KGVX ngày 21/9/2020 của UBND tỉnh
Bắc Ninh về việc cho học sinh trở lại trường học tập; Thông tư số 58/2011/TT-
BGDĐT ngày 12/12/2011 của Bộ trưởng Bộ Giáo dục và Đào tạo, Sở Giáo dục
và Đào tạo chỉ đạo các trường tổ chức cho học sinh học tập trực tiếp tại
trường, bảo đảm an toàn cho học sinh và giáo viên trong thời gian có bão,
báo cáo kết quả về Sở Giáo dục và Đào tạo trước ngày 20 tháng 9 năm 2021,
qua phòng Giáo dục tiểu học, để tổng hợp, báo cáo Ủy ban nhân dân tỉnh."""


def test_lines_of_one_sentence_are_read_as_one() -> None:
    text = Text(LINES.replace("\n", "\n\n"), "x.txt")
    assert len(text.clean) == len(text.content)
    record = parse(text)[0]
    assert record.document.title is not None
    assert " ".join(record.document.title.quote.split()) == "V/v thực hiện phòng, chống Bão số 2"
    told = [(c.target.so_ky_hieu, c.target.issuer_name) for c in record.citations]
    assert told == [
        ("3027/UBND-KGVX", "Ủy ban nhân dân tỉnh Bắc Ninh"),
        ("58/2011/TT-BGDĐT", "Bộ Giáo dục và Đào tạo"),
    ]


def test_every_small_letter_goes_on_with_the_line_above() -> None:
    sentence = ["Các xã rà soát danh sách hộ nghèo", "đã nộp hồ sơ và", "ở xa trung tâm, báo cáo về tỉnh"]
    text = "\n\n".join(sentence * 5)
    assert closed_up(text) == text.replace("\n\n", " \n")


def test_blank_lines_that_part_paragraphs_stay() -> None:
    paragraphs = "\n\n".join(f"{number}. Sở Y tế kiểm tra các bếp ăn của trường." for number in range(1, 20))
    assert closed_up(paragraphs) == paragraphs
