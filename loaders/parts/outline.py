"""The body as a tree of headings and a list of units.

Rules that other readers build on:

- Every numbered or lettered item (Phụ lục, Phần, Chương, Mục, Điều, A., I., 1., 1.1, a), (1)) has a ``Heading``, also
  where it is a whole sentence. Its span is the item's head: the words before the first colon of a "Sở Tài chính: lập
  dự toán …", else the whole item where it is short, else its first clause.
- Every item has exactly one ``Unit`` with the item's whole text, whose ``section`` is the item's own heading. Its kind
  is "heading" where the item only names what follows (a title, an agency, a lead-in that ends with ":"), and "bullet"
  where it says something itself.
- "-", "+", "*" items are units of kind "bullet" with no heading of their own; they stand in the section of the last
  heading. Paragraphs likewise. A row of a table is a unit of kind "table".
- ``parent`` of a unit: the bullet above it in depth; else the lead-in paragraph (ends with ":") before it in the same
  section; else the unit of the item that it stands under.
- Titles without a number (Markdown "#", lines in capitals) are headings with the path part "*1", "*2" …, and end what
  stands above them.
- Paths: "III.1.2", "VI.5", "2.a", "Điều 3.2.a" (chapters do not stand before an article, whose number runs through the
  document), "Chương II.Mục 1", "Phụ lục I.A.2". Twins get "3 (thứ nhất)", "3 (thứ hai)".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from loaders.parts.markers import RANKS, STRUCTURAL, Marker, ordinal
from loaders.parts.model import Heading, Unit
from loaders.parts.paragraphs import Block

_HEAD_LIMIT = 200  # longer items are read as sentences, and only their first clause as heading
_CLAUSE = re.compile(r"[;:.,](?:(?<=[;:])|(?=\s))")
_WORD = re.compile(r"(?<![\w/.\-])[^\W\d_]{2,}(?![\w/])")
_COLON = re.compile(r":(?!\d|//)")
# "QUYẾT ĐỊNH:", "QUYẾT NGHỊ:" before the first article is an enacting formula, no title.
_FORMULA = re.compile(r"(?:NAY )?(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT|CHỈ THỊ|YÊU CẦU|THÔNG BÁO|BAN HÀNH)\s*:?")
# With these words a paragraph after the last item speaks of the whole document again.
_CLOSES = re.compile(
    r"(?:Trên đây|Yêu cầu|Đề nghị|Trong quá trình|Quá trình|Trong khi|Các sở|Các bộ|Các cơ quan|Các đơn vị|Căn cứ"
    r"|Trân trọng"
    r"|Nhận được|Kế hoạch này|Chỉ thị này|Quyết định này|Văn bản này|Giao|Thủ trưởng|Định kỳ|Nếu có|Trường hợp"
    r"|UBND|Ủy ban"
    r"|Uỷ ban|Sở|Bộ|Chủ tịch|Văn phòng|Nay|Kính)\b"
)
# A label of the item above, though nothing follows it: "Thời gian: Quý IV/2025.", "Sản phẩm: Báo cáo."
_LABEL = re.compile(
    r"(?:Thời (?:gian|hạn)|Tiến độ|Sản phẩm|Kết quả|Địa điểm|Chủ trì|Phối hợp"
    r"|(?:Đơn vị|Cơ quan) (?:chủ trì|phối hợp|thực hiện))(?: [^\W\d_]+){0,4}\s?:\s*\S"
)

_DEEPEST = 30  # lists in lists: no document goes as deep, but a hostile text would without end


@dataclass(slots=True)
class _Open:
    """A heading whose text is still going on."""

    style: str
    rank: int
    value: int
    index: int
    path: str


@dataclass(slots=True)
class Outline:
    sections: list[Heading] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)


def read_outline(clean: str, blocks: list[Block], annexes: int, body_end: int, end: int) -> Outline:
    """The headings and units of ``blocks``; those from ``blocks[annexes]`` on stand after the document's ending.

    body_end: where the body stops; end: where the last annex does.
    """
    builder = _Builder(clean)
    closing = _closing(clean, blocks, annexes)
    for index, block in enumerate(blocks):
        if index == closing:
            builder.close_sections()
        if index == annexes:
            builder.start_annexes()
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        builder.add(block, following)
    return builder.finish(body_end, end)


def _closing(clean: str, blocks: list[Block], stop: int) -> int | None:
    """Index of the first of the paragraphs that close the body ("Trong quá trình thực hiện …", "Yêu cầu các đơn vị …").

    They follow the last item. The first paragraph under an item that is only a heading is that heading's text.
    """
    first = stop
    while first > 0 and blocks[first - 1].marker is None and not blocks[first - 1].table:
        first -= 1
    if first == 0 or first == stop or blocks[first - 1].table:
        return None
    above = blocks[first - 1]
    words = clean[above.start : above.end].rstrip()
    if above.marker is not None and above.marker.style != "bullet" and (words[-1:] not in ".;" or len(words) <= 80):
        first += 1
    while first < stop:
        words = clean[blocks[first].start : blocks[first].end]
        if _CLOSES.match(words) or (first == stop - 1 and not _LABEL.match(words)):
            return first
        first += 1
    return None


class _Builder:
    def __init__(self, clean: str) -> None:
        self.clean = clean
        self.open: list[_Open] = []
        self.sections: list[Heading] = []
        self.units: list[Unit] = []
        self.item_units: dict[int, int] = {}  # index of a section -> index of its unit
        self.bullets: list[tuple[str, int]] = []  # open bullet signs with the unit of each, outermost first
        self.lead: int | None = None  # the paragraph ending with ":" that the next bullets belong to
        self.titles = 0
        self.body_sections: int | None = None  # how many sections stand before the annexes
        self.awaiting: int | None = None  # a chapter or annex whose title is still to come

    def add(self, block: Block, following: Block | None) -> None:
        marker = block.marker
        if block.table:
            self.bullets = []
            self._unit(block.start, block.end, "table", "")
        elif marker is None:
            self._plain(block)
        elif marker.style == "bullet":
            self.awaiting = None
            self._bullet(block, marker)
        else:
            self._item(block, marker, following)

    # -- paragraphs and bullets -------------------------------------------------------------------------------------

    def _plain(self, block: Block) -> None:
        words = self.clean[block.start : block.end]
        if self.awaiting is not None and (block.capitals or (len(words) <= _HEAD_LIMIT and words[-1:] not in ".;:")):
            self._title_of(self.awaiting, block)
            return
        self.awaiting = None
        self.bullets = []
        if (block.hashes or (block.capitals and len(_WORD.findall(words)) >= 2)) and len(words) < 300:
            if _FORMULA.fullmatch(words):
                self.open = []
                self._unit(block.start, block.end, "paragraph", "")
            else:
                self._untitled(block)
            return
        index = self._unit(block.start, block.end, "paragraph", "")
        self.lead = index if words.endswith(":") else None

    def _bullet(self, block: Block, marker: Marker) -> None:
        sign = marker.label
        depth = next((level for level, (open_sign, _) in enumerate(self.bullets) if open_sign == sign), None)
        if depth is not None:
            del self.bullets[depth:]
        index = self._unit(block.start, block.end, "bullet", sign)
        self.bullets.append((sign, index))

    def _unit(self, start: int, end: int, kind: str, marker: str) -> int:
        section = self.open[-1].index if self.open else None
        parent = self.item_units.get(section) if section is not None else None
        if kind == "bullet" and self.lead is not None:
            parent = self.lead
        if kind == "bullet" and self.bullets:
            parent = self.bullets[-1][1]
        self.units.append(Unit(start, end, kind, marker, section, parent))
        return len(self.units) - 1

    # -- headings ---------------------------------------------------------------------------------------------------

    def _title_of(self, index: int, block: Block) -> None:
        """A chapter's or annex's title, on the line after "Chương I"."""
        heading = self.sections[index]
        start = heading.start if heading.end > heading.start else block.start
        self.sections[index] = Heading(
            heading.path, start, block.end, heading.marker, heading.level, heading.parent, block.end, heading.body_end
        )
        unit = self.item_units[index]
        old = self.units[unit]
        self.units[unit] = Unit(start, block.end, old.kind, old.marker, old.section, old.parent)
        if not block.capitals:
            self.awaiting = None

    def _untitled(self, block: Block) -> None:
        rank = RANKS["title"]
        while self.open and self.open[-1].rank >= rank:
            self.open.pop()
        self.titles += 1
        self._push("title", rank, self.titles, f"*{self.titles}", block, block.end, "")

    def _item(self, block: Block, marker: Marker, following: Block | None) -> None:
        style, value = self._style(marker)
        rank = RANKS[style]
        self._close(style, rank, value)
        kind = _kind(self.clean, block, style, following)
        head_end = self._head_end(block, kind)
        label = marker.label
        index = self._push(
            style, rank, value, label, block, head_end, _written(self.clean[block.first : block.start]), kind
        )
        self.awaiting = index if style in STRUCTURAL and (block.start >= block.end or block.capitals) else None

    def _style(self, marker: Marker) -> tuple[str, int]:
        """The style and value of a marker; "C." and "V." are letters where an open list of letters expects them."""
        if not marker.other:
            return marker.style, marker.value
        for entry in reversed(self.open):
            if entry.style == "capital" and entry.value + 1 == marker.other:
                return "capital", marker.other
            if entry.style == "roman" and entry.value + 1 == marker.value:
                return "roman", marker.value
        return ("roman", marker.value) if marker.label in "IVX" else ("capital", marker.other)

    def _close(self, style: str, rank: int, value: int) -> None:
        """Close the headings that a new one of this style and value does not stand under."""
        same = [level for level, entry in enumerate(self.open) if entry.style == style]
        for level in reversed(same):
            if self.open[level].value + 1 == value:
                del self.open[level:]
                return
        if same and not (value == 1 and self._nests(style, same[-1])):
            del self.open[same[-1] :]
            return
        if same:
            return  # a list that begins again inside an item of the same style
        shared = style in ("roman", "capital") and value == 1
        while self.open and (self.open[-1].rank > rank or (self.open[-1].rank == rank and not shared)):
            self.open.pop()

    def _nests(self, style: str, level: int) -> bool:
        """Whether a list of ``style`` that begins again stands under the last open heading."""
        return level < len(self.open) - 1 < _DEEPEST and style in ("number1", "letter", "bracket", "small_roman")

    def _path(self, style: str, label: str) -> tuple[str, int | None]:
        parent = self.open[-1] if self.open else None
        above = parent
        if style == "article" or style in ("part", "chapter"):
            above = next((entry for entry in self.open if entry.style in ("annex", "form")), None)
        elif style.startswith("number") and style != "number1" and parent and parent.style.startswith("number"):
            # "3.1" already says that it stands under "3".
            above = next((entry for entry in reversed(self.open) if not entry.style.startswith("number")), None)
        path = f"{above.path}.{label}" if above else label
        return path, parent.index if parent else None

    def _push(
        self,
        style: str,
        rank: int,
        value: int,
        label: str,
        block: Block,
        head_end: int,
        marker: str,
        kind: str = "heading",
    ) -> int:
        path, parent = self._path(style, label)
        index = len(self.sections)
        self.sections.append(
            Heading(path, block.start, head_end, marker, len(self.open) + 1, parent, block.end, block.end)
        )
        above = self.item_units.get(parent) if parent is not None else None
        self.open.append(_Open(style, rank, value, index, path))
        self.bullets = []
        self.units.append(Unit(block.start, block.end, kind, marker, index, above))
        self.item_units[index] = len(self.units) - 1
        self.lead = None
        return index

    def _head_end(self, block: Block, kind: str) -> int:
        words = self.clean[block.start : block.end]
        colon = _COLON.search(words, 0, _HEAD_LIMIT)
        if colon and colon.start() > 0 and colon.end() < len(words.rstrip()):
            return block.start + len(words[: colon.start()].rstrip())
        if kind == "heading" or len(words) <= _HEAD_LIMIT:
            return block.start + len(words.rstrip(" :"))
        clause = _CLAUSE.search(words, 20, 400)
        return block.start + (clause.start() if clause else _HEAD_LIMIT)

    def close_sections(self) -> None:
        """What follows closes the body: it stands under the outermost heading where that is no plain number."""
        del self.open[1:]
        if self.open and self.open[0].style not in ("roman", "capital", "part", "chapter", "article"):
            self.open = []
        self.bullets, self.lead, self.awaiting = [], None, None

    def start_annexes(self) -> None:
        self.open, self.bullets, self.lead, self.awaiting = [], [], None, None
        self.body_sections = len(self.sections)

    def finish(self, body_end: int, end: int) -> Outline:
        count = len(self.sections) if self.body_sections is None else self.body_sections
        sections = _tell_twins(self.sections)
        ended = _with_ends(sections[:count], body_end) + _with_ends(sections[count:], end)
        return Outline(ended, self.units)


def _written(marker: str) -> str:
    """A marker as it stands, without a bullet and Markdown before it: "a)"."""
    return marker.split("\n")[0].strip().lstrip("*-–•+\\ \t")


def _kind(clean: str, block: Block, style: str, following: Block | None) -> str:
    """ "heading" where the item only names what follows, "bullet" where it says something itself."""
    words = clean[block.start : block.end].rstrip()
    if style in STRUCTURAL or block.capitals or not words or words.endswith(":"):
        return "heading"
    numbered = (
        following is not None and following.marker is not None and RANKS.get(following.marker.style, 0) > RANKS[style]
    )
    if numbered and words[-1] not in ".;":
        return "heading"  # a long title over its own items
    if len(words) > _HEAD_LIMIT or ";" in words[:-1]:
        return "bullet"
    colon = _COLON.search(words)
    if colon and words[colon.end() :].strip()[:1].islower():
        return "bullet"
    hangs = following is not None and (
        following.table or following.marker is None or RANKS.get(following.marker.style, 99) > RANKS[style]
    )
    if not hangs:
        return "bullet"
    return "heading" if words[-1] not in ".;" or len(words) <= 80 else "bullet"


def _tell_twins(sections: list[Heading]) -> list[Heading]:
    """Sections that carry the same path get "(thứ nhất)", "(thứ hai)" …, and so do the paths under them."""
    counts: dict[str, int] = {}
    for heading in sections:
        counts[heading.path] = counts.get(heading.path, 0) + 1
    if len(counts) == len(sections):
        return sections
    seen: dict[str, int] = {}
    renamed: list[Heading] = []
    for heading in sections:
        path = heading.path
        if counts[path] > 1 and _first_twin(sections, heading, counts):
            seen[path] = seen.get(path, 0) + 1
            path = f"{path} (thứ {ordinal(seen[path])})"
        renamed.append(heading if path == heading.path else _renamed(heading, path))
    return renamed


def _first_twin(sections: list[Heading], heading: Heading, counts: dict[str, int]) -> bool:
    """False where a heading has a twin only because what it stands under has one."""
    parent = heading.parent
    while parent is not None:
        above = sections[parent]
        if counts[above.path] > 1 and heading.path.startswith(above.path):
            return False
        parent = above.parent
    return True


def _renamed(heading: Heading, path: str) -> Heading:
    return Heading(
        path,
        heading.start,
        heading.end,
        heading.marker,
        heading.level,
        heading.parent,
        heading.body_start,
        heading.body_end,
    )


def _with_ends(sections: list[Heading], end: int) -> list[Heading]:
    """``sections``, after letting each heading's text run to the next heading of its depth or above."""
    ends = [end] * len(sections)
    waiting: list[int] = []
    for index, heading in enumerate(sections):
        while waiting and sections[waiting[-1]].level >= heading.level:
            ends[waiting.pop()] = heading.start - len(heading.marker) - 1 if heading.marker else heading.start
        waiting.append(index)
    for heading, stop in zip(sections, ends, strict=True):
        heading.body_end = max(stop, heading.body_start)
    return sections
