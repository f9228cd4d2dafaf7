"""Short texts made into documents by the real reading, and their tasks in a form that a table of cases can hold."""

from __future__ import annotations

from loaders.parse import parse
from loaders.record import Record, Task
from loaders.text import Text

# A plan of a province: enough of a head for "UBND tỉnh", "Sở …" to be resolved.
PLAN = """UBND TỈNH ĐỒNG NAI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 15/KH-UBND
Đồng Nai, ngày 10 tháng 3 năm 2024

KẾ HOẠCH
Phát triển du lịch năm 2024

{body}

Nơi nhận:
- Như trên;
- Lưu: VT.

CHỦ TỊCH

Nguyễn Văn An
"""
# A letter of a department.
LETTER = """UBND TỈNH ĐỒNG NAI
SỞ Y TẾ

Số: 99/SYT-NV
V/v phòng, chống dịch bệnh

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Đồng Nai, ngày 05 tháng 6 năm 2024

Kính gửi:

- Sở Giáo dục và Đào tạo;
- Ủy ban nhân dân các huyện, thành phố.

{body}

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC

Nguyễn Văn An
"""
# A legal decree: the year stands in its symbol.
DECREE = """CHÍNH PHỦ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/2024/NĐ-CP
Hà Nội, ngày 01 tháng 2 năm 2024

NGHỊ ĐỊNH
Quy định về quản lý hồ sơ

{body}

Nơi nhận:
- Lưu: VT.

TM. CHÍNH PHỦ
THỦ TƯỚNG

Nguyễn Văn An
"""


def record_of(body: str, frame: str = PLAN) -> Record:
    """The record of a document whose body is ``body``."""
    return parse(Text(frame.format(body=body), "case.txt"))[0]


def short(name: str) -> str:
    """A name without the place of these cases."""
    return (
        name.replace(" tỉnh Đồng Nai", "")
        .replace(" thuộc tỉnh Đồng Nai", "")
        .replace(" (tỉnh Đồng Nai)", "")
        .replace("Ủy ban nhân dân", "UBND")
    )


def actors(task: Task) -> set[tuple[str, str, bool]]:
    """Who, in what part, and whether responsible."""
    return {(short(actor.name), actor.role, actor.responsible) for actor in task.actors}


def told(record: Record) -> list[tuple[str, set[tuple[str, str, bool]]]]:
    """The tasks as (words, actors)."""
    return [(" ".join(task.quote.split()), actors(task)) for task in record.tasks]
