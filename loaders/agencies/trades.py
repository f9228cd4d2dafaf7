"""What a firm does, in its name: "Công ty Cổ phần Dịch vụ bảo vệ Thăng Long", "Công ty TNHH Tư vấn xây dựng …"."""

from __future__ import annotations

import re

from loaders.agencies.reader import Reader
from loaders.agencies.spelling import tones

_FIRMS = tuple(
    map(tones, ("công ty ", " tnhh ", " cổ phần ", " cp ", " tnhh mtv ", " một thành viên ", " hữu hạn ", " hợp danh "))
)
_LONGEST_HEAD = 50
_TRADE = (
    r"(?:tư vấn|bảo vệ|xây dựng|thiết kế|kiểm định|giám định|thẩm định|vệ sinh|vận tải|vận hành|sản xuất|kinh doanh"
    r"|đầu tư|thương mại|dịch vụ|du lịch|xử lý|khai thác|thi công|lắp đặt|cung cấp|cung ứng|phát triển|quản lý"
    r"|công trình|giao thông|thủy lợi|môi trường|hạ tầng|công nghệ|thiết bị|kỹ thuật|bảo trì|sửa chữa|quảng cáo"
    r"|truyền thông)"
)
# In small letters they are the firm's where one stands before and a proper name closes them.
_UP_TO_NAME = rf"{_TRADE}(?:(?:,| và| -)? {_TRADE})* "
_BEFORE = re.compile(rf"(?<!\w){_TRADE}(?: và|,)? $", re.IGNORECASE)
_LOOK = 16
# What a firm draws up or works on is written with a capital too: "tư vấn xây dựng Đề án …".
_NO_PROPER_NAME = (
    r"(?:đề án|phương án|kế hoạch|chương trình|dự án|hệ thống|quy|bộ|luật|nghị|thông tư|quyết định|cơ sở|nhà|khu|cụm"
    r"|trung tâm|trường|bệnh viện|trạm|công trình|cầu|đường|hồ|đập|tuyến|quốc lộ|cổng|trang|ủy ban|lễ|hội)(?!\w)"
)


def trade_at(reader: Reader, start: int, begin: int) -> bool:
    """Whether the words at ``begin`` are what the firm does whose own words begin at ``start``, and no verb.

    Right behind the kind of the firm a capital tells ("Công ty TNHH Tư vấn …").
    """
    if reader.fold or not reader.low.endswith(_FIRMS, max(0, start - _LONGEST_HEAD), start):
        return False
    if begin == start:
        written = reader.raw[begin : begin + 2]
        return reader.raw[begin - 1] == " " and written[:1].isupper() and not written.isupper()
    if _BEFORE.search(reader.low, max(start, begin - _LOOK), begin) is None:
        return False
    trades = reader.match(_UP_TO_NAME, begin)
    if trades is None or reader.entries(trades.end())[0] or reader.match(_NO_PROPER_NAME, trades.end()):
        return False
    return reader.raw[trades.end() : trades.end() + 1].isupper()
