"""Units whose kind stands apart from their names: "các Cục: Đường bộ Việt Nam, Đường sắt Việt Nam", "Trưởng phòng"."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.agencies.model import Agency
from loaders.agencies.page import Page
from loaders.agencies.persons import named_behind
from loaders.agencies.reader import Found, Reader

_HEADS = {"cuc": "Cục", "vu": "Vụ", "tong-cong-ty": "Tổng công ty", "tap-doan": "Tập đoàn", "phong": "Phòng"}
_ROOM = "Phòng"
_KINDS = ("unit", "enterprise")
_LONGEST = 120  # letters of one name
_NEXT = r"(?: \([^()]{1,30}\))?(?:, ?| và |; ?)(?:(?:cục|vụ|tổng công ty|tập đoàn|phòng) )?"
_MANY = "các "
_MANY_BEFORE = 14  # letters: "Các Ông (Bà) Trưởng phòng …"


@dataclass(slots=True)
class _Read:
    """The units read so far, where the last of them ends, and how sure they are."""

    stop: int
    agencies: list[Agency] = field(default_factory=list)
    sure: Found | None = None

    def found(self) -> Found:
        certainty, reason = (self.sure.certainty, self.sure.reason) if self.sure else ("stated", None)
        return Found(self.stop, tuple(self.agencies), "name", certainty, reason)


def units_listed(reader: Reader, slug: str, end: int) -> Found | None:
    """The units named behind the colon at ``end``, two or more, each with the head of the class ``slug``.

    None for letters ("các Vụ: TH, KTTH"), which are read by their own list, and for rooms of nobody known.
    """
    head = _HEADS.get(slug)
    colon = reader.match(r" ?: ?", end) if head is not None else None
    if head is None or colon is None or not _has_small_letters(reader, colon.end()):
        return None
    read = _units(reader, head, colon.end(), True)
    return read.found() if len(read.agencies) > 1 else None


def rooms_of_heads(reader: Reader, start: int, end: int) -> Found | None:
    """ "Trưởng phòng CSGT Công an tỉnh": the room behind its head's title, where "phòng" has no capital; those of all
    behind "Các Ông (Bà) Trưởng phòng A, B". start, end: the title."""
    if not reader.raw.startswith("phòng", end - len(_ROOM)) or not reader.capital(end + 1):
        return None
    if named_behind(reader.raw, end) or reader.match(r" (?:sở|bộ|ubnd)(?!\w)", end):
        return None  # "Trưởng phòng Nguyễn Văn An", "Các Trưởng phòng Sở"
    many = _MANY in reader.low[max(0, start - _MANY_BEFORE) : end]
    read = _units(reader, _ROOM, end + 1, many)
    return read.found() if read.agencies else None


def _units(reader: Reader, head: str, at: int, many: bool) -> _Read:
    """The units from ``at`` on, each called ``head`` and its words there; only the first, if not ``many``.

    A room of nobody known ends them: "Trưởng phòng An ninh kinh tế" of any province, in a decree.
    """
    read = _Read(at)
    while reader.capital(at):
        if read.agencies and (reader.entries(at)[0] or not _has_small_letters(reader, at)):
            break
        page = Page(f"{head} {reader.raw[at : at + _LONGEST]}")
        one = Reader(page, reader.context, reader.fold).body(0)
        if one is None or len(one.agencies) != 1 or one.agencies[0].kind not in _KINDS or one.end <= len(head):
            break
        if (head == _ROOM and one.agencies[0].parent is None) or page.low.endswith("trưởng", 0, one.end):
            break
        read.agencies.append(one.agencies[0])
        read.sure = one if one.certainty != "stated" else read.sure
        read.stop = at + one.end - len(head) - 1
        gap = reader.match(_NEXT, read.stop) if many else None
        if gap is None or named_behind(reader.raw, gap.end() - 1):
            break
        at = gap.end()
    return read


def _has_small_letters(reader: Reader, at: int) -> bool:
    return reader.raw[at + 1 : at + 2].islower()
