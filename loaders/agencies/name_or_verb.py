"""Words that are now the last of a name, now the verb behind it: "tổng hợp", "tập trung"."""

from __future__ import annotations

import re

from loaders.agencies.reader import Reader
from loaders.agencies.spelling import tones

# "Phòng Hành chính tổng hợp rà soát …": two verbs in a row, so the first is the name's.
_BEFORE_VERB = r"tổng hợp (?:chủ trì|phối hợp|có trách|chịu trách|rà soát|tham mưu|hướng dẫn|là|làm|phụ trách)(?!\w)"
_OVER_ITEMS = re.compile(r"tổng hợp *(?::|[\n\v] *[-+*\dA-ZĐ])")  # a heading: its duties follow
# "Phòng Kế hoạch tổng hợp", "Khoa Ngoại tổng hợp": rooms that are called so, unless an object stands behind.
_CALLED_SO = tuple(map(tones, (" kế hoạch", " hành chính", " nội", " ngoại")))
_WITHOUT_OBJECT = (
    r"tổng hợp(?!\w)(?!,? (?:kết quả|báo cáo|tình hình|số liệu|danh sách|ý kiến|nhu cầu|hồ sơ|các|và (?:báo cáo|trình)"
    r"|trình|thông tin|dự toán|chung|đề xuất|nội dung|đăng ký|kinh phí|những|toàn bộ|đầy đủ|kịp thời|từ)(?!\w))"
)
# "tập trung" can be in a name ("nông nghiệp tập trung"); before a verb it says how one works.
_HOW_ONE_WORKS = (
    r"tập trung (?:chỉ đạo|thực hiện|triển khai|hoàn thành|đẩy nhanh|giải quyết|xử lý|rà soát|tuyên truyền|nguồn lực"
    r"|phối hợp|lãnh đạo|tháo gỡ|khắc phục|tổ chức|xây dựng)(?!\w)"
)


def is_verb_at(reader: Reader, start: int, end: int, begin: int) -> bool | None:
    """Whether the word at ``begin`` is the verb behind the name ``start`` to ``end``: False where it is the name's.

    None for all words but those of this module, and where it cannot be told.
    """
    if reader.match(_BEFORE_VERB, begin) or _OVER_ITEMS.match(reader.raw, begin):
        return False
    if reader.low.endswith(_CALLED_SO, max(0, start - 1), end) and reader.match(_WITHOUT_OBJECT, begin):
        return False
    return True if reader.match(_HOW_ONE_WORKS, begin) else None
