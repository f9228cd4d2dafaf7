"""Short documents in the layout of Nghị định 30/2020/NĐ-CP, for tests of what stands in a body."""

from __future__ import annotations

from loaders.agencies import find_mentions
from loaders.agencies.model import Mention
from loaders.citations.model import Citations
from loaders.events import read_events
from loaders.parts import read_parts, split_documents
from loaders.parts.model import Parts
from loaders.record import Event, Target, Task
from loaders.tables import find_tables, read_task_tables
from loaders.targets import read_targets
from loaders.text import Table, Text

_HEAD = """UBND TỈNH PHÚ THỌ
Số: {number}
{about}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Phú Thọ, ngày 10 tháng 3 năm 2024

"""
_END = """

Nơi nhận:
- Như trên;
- Lưu: VT.

CHỦ TỊCH

Nguyễn Văn An
"""


def invitation(about: str, body: str) -> str:
    """An invitation of the committee; ``about``: what stands behind "GIẤY MỜI"."""
    return _HEAD.format(number="15/GM-UBND", about="") + f"GIẤY MỜI{about}\n\n{body}" + _END


def plan(title: str, body: str) -> str:
    """A plan of a province's people's committee, 10 March 2024."""
    return _HEAD.format(number="15/KH-UBND", about="") + f"KẾ HOẠCH\n{title}\n\n{body}" + _END


def letter(about: str, body: str) -> str:
    """A letter of the same day to all departments."""
    head = _HEAD.format(number="152/UBND-KGVX", about=f"V/v {about}\n")
    return f"{head}Kính gửi: Các sở, ban, ngành.\n\n{body}{_END}"


def report(title: str, body: str) -> str:
    """A report of the same day."""
    return _HEAD.format(number="15/BC-UBND", about="") + f"BÁO CÁO\n{title}\n\n{body}" + _END


def notice(title: str, body: str) -> str:
    """A notice of the same day, of the committee's office."""
    return _HEAD.format(number="15/TB-UBND", about="") + f"THÔNG BÁO\n{title}\n\n{body}" + _END


def telegram(about: str, body: str) -> str:
    """A telegram of the chairman of the same day to all departments."""
    to = "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:\n- Giám đốc các sở.\n\n"
    return _HEAD.format(number="15/CĐ-UBND", about="") + f"CÔNG ĐIỆN\n{about}\n\n{to}{body}" + _END


def decision(about: str, body: str) -> str:
    """A decision of the chairman of the same day, no text of law."""
    head = _HEAD.format(number="15/QĐ-UBND", about="") + f"QUYẾT ĐỊNH\nVề việc {about}\n\n"
    return f"{head}CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Nhiệm vụ\n{body}{_END}"


def law(title: str, body: str) -> str:
    """A legal decision: the year is inside its number."""
    return _HEAD.format(number="15/2024/QĐ-UBND", about="") + f"QUYẾT ĐỊNH\n{title}\n\n{body}" + _END


def _read(text: Text) -> tuple[Parts, list[Mention]]:
    parts = read_parts(text, split_documents(text)[0])
    return parts, find_mentions(text, parts.context, parts.part.start, parts.part.end)


def events_of(content: str) -> list[Event]:
    text = Text(content)
    return read_events(text, *_read(text), Citations(), [], find_tables(text))


def targets_of(content: str) -> list[Target]:
    text = Text(content)
    return read_targets(text, *_read(text), find_tables(text))


def table_tasks_of(content: str, tables: tuple[Table, ...] = ()) -> list[Task]:
    text = Text(content, tables=tables)
    return read_task_tables(text, *_read(text), find_tables(text))
