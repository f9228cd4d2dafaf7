"""Lines joined into paragraphs and items, over hard line ends and page breaks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from loaders.letters import LOWER, UPPER
from loaders.parts.broken_lines import CITES, runs_over
from loaders.parts.hyphenated import goes_on
from loaders.parts.lines import Line
from loaders.parts.markers import STRUCTURAL, Marker, read_marker
from loaders.text import Span

_ENDS = ".;:!?…"
_CLOSERS = "”\"’')]»"
_SMALL = re.compile(rf"[{LOWER}]")
_LARGE = re.compile(rf"[{UPPER}]")
_DIGIT = re.compile(r"\d")
_SMALL_WORDS = re.compile(
    rf"[^\s\d]?[{LOWER}]+ [^\s\d]?[{LOWER}]"
)  # "Căn cứ …": two words in small letters, the common case
# "… Chỉ thị số 37-CT/TW;" and, on the next line, "Quyết định số 416/QĐ-TTg …": a list of documents goes on (CITES).
_CITED_LAST = re.compile(r"\b\d{1,5} ?[-/][^;]{0,200};$")
_BASIS = re.compile(rf"Căn cứ |Theo đề nghị |Xét |Trên cơ sở |Thực hiện (?=[{UPPER}])")
_LOOKED_AT = 400  # characters: enough to tell a title from a sentence


@dataclass(slots=True)
class Block:
    """A paragraph or item. start: after its marker; first: where the marker stands. hashes: Markdown depth.

    joints: what stands between its lines: line ends, blanks, page numbers.
    """

    first: int
    start: int
    end: int
    marker: Marker | None
    hashes: int
    table: bool
    capitals: bool
    joints: list[Span] = field(default_factory=list)


def is_capitals(words: str) -> bool:
    """Whether ``words`` are set in capitals, numbers and symbols of documents ("QĐ-TTg") apart."""
    if words.isupper():
        return len(words) > 1
    if _SMALL_WORDS.match(words):
        return False
    looked_at = words[:_LOOKED_AT]
    most = len(_LARGE.findall(looked_at))
    if most < 2:
        return False
    large = small = 0
    for word in looked_at.split():
        if not _DIGIT.search(word):
            small += len(_SMALL.findall(word))
            if 9 * small > most:
                return False
            large += len(_LARGE.findall(word))
    return large >= 2 and large >= 9 * small


def read_blocks(clean: str, lines: list[Line], width: int) -> list[Block]:
    """``lines`` as blocks; ``width`` is the column at which the text is hard-wrapped, 0 where it is not."""
    blocks: list[Block] = []
    previous: Line | None = None
    airy = bool(width) and sum(line.gap for line in lines) * 6 > len(lines)
    values: dict[str, int] = {}
    for index, line in enumerate(lines):
        marker = None if line.table else read_marker(clean, line.start, line.end)
        if marker is None and line.end - line.start <= 2 and clean[line.start : line.end].isdigit():
            marker = _bare_number(clean, line, lines[index + 1] if index + 1 < len(lines) else None)
        in_name = marker is not None and previous is not None and _is_in_name(clean, previous, line, marker)
        if in_name or (marker and previous and width and _is_wrapped(clean, previous, line, marker, width, values)):
            marker = None
        if marker:
            values[marker.style] = marker.value
        if marker and marker.style == "bullet" and blocks and _is_bare(blocks[-1]):
            # "3" and "- Sở Tài chính:" on two lines were "3 - Sở Tài chính:" once
            blocks[-1].start, blocks[-1].end = marker.end, line.end
        elif (
            blocks
            and previous
            and marker is None
            and (in_name or _joins(clean, blocks[-1], previous, line, width, airy))
        ):
            block = blocks[-1]
            if block.start >= block.end:  # "Điều 1." on a line of its own
                block.start = line.start
                block.capitals = is_capitals(clean[line.start : line.end])
            else:
                block.joints.append(Span(block.end, line.start))
            block.end = line.end
        else:
            start = marker.end if marker else line.start
            words = clean[start : line.end]
            blocks.append(
                Block(
                    line.start, start, line.end, marker, line.hashes, line.table, not line.table and is_capitals(words)
                )
            )
        previous = line
    return blocks


def _bare_number(clean: str, line: Line, following: Line | None) -> Marker | None:
    """A number alone on its line, without a dot, before a bullet: an item of which only the number is left."""
    if following is None or clean[following.start] not in "-–+":
        return None
    label = clean[line.start : line.end]
    return Marker("number1", label, int(label), line.end)


def _is_in_name(clean: str, previous: Line, line: Line, marker: Marker) -> bool:
    """Whether the hyphen at the head of a line stands in a name that the line above began."""
    return marker.style == "bullet" and not (line.gap or previous.table) and goes_on(clean, previous.end, marker.end)


def _is_wrapped(clean: str, previous: Line, line: Line, marker: Marker, width: int, values: dict[str, int]) -> bool:
    """Whether a number at the head of a line belongs to the sentence that runs on from the full line above.

    It does where the line above is full and open, and no list of that style expects this number.
    """
    if line.gap or marker.style == "bullet" or previous.wide < width * 0.75:
        return False
    if clean[line.start - 1 : line.start] != "\n" or clean[previous.end - 1] in _ENDS:
        return False
    return marker.value not in (1, values.get(marker.style, 0) + 1)


def _is_bare(block: Block) -> bool:
    return block.start >= block.end and block.marker is not None and block.marker.style == "number1"


def _joins(clean: str, block: Block, previous: Line, line: Line, width: int, airy: bool) -> bool:
    """Whether ``line``, which has no marker, goes on with ``block``."""
    if line.table or block.table:
        return False
    if block.start >= block.end:
        return not line.hashes
    if block.hashes != line.hashes:
        return False
    if block.marker and block.marker.style in STRUCTURAL:
        return False  # a chapter's title is found by the outline
    end = block.end
    while end > block.start and clean[end - 1] in _CLOSERS:
        end -= 1
    last = clean[end - 1 : end] if end > block.start else ""
    closed = not last or last in _ENDS
    head = clean[line.start]
    gap = line.gap and not (line.page and width)  # a page ends anywhere in a hard-wrapped paragraph
    if last and closed and last != ";" and not (head.islower() or block.capitals or (airy and not gap)):
        return False  # most
    if not gap and last in "-–/" and clean[end - 2].isupper():
        return True  # "Chỉ thị số 20/CT-" and "TTg ngày …"
    if airy and not gap and previous.wide >= width * 0.7:
        return True  # paragraphs are parted by blank lines, so a line right after a full one goes on
    if head.islower():
        return not closed or (not gap and last != ":")
    if (
        not (closed or block.capitals)
        and (line.page or not line.gap)
        and runs_over(clean, block.start, block.end, line.start, line.end, block.marker is not None)
        and not is_capitals(clean[line.start : line.end])
    ):
        return True
    if last == ";" and not gap and CITES.match(clean, line.start, line.end):
        opening = clean[block.start : block.start + 40]
        if block.marker and not CITES.match(opening) and _CITED_LAST.search(clean, max(block.start, end - 500), end):
            return True
    if not gap and not closed and head.isdigit() and bool(width):
        return True
    if gap:
        return not closed and last in ",-–" and not head.isupper()
    if closed and not block.capitals:
        return False
    if block.capitals != is_capitals(clean[line.start : line.end]):
        return False
    if not closed and block.marker is None and _BASIS.match(clean, block.start) and not _BASIS.match(clean, line.start):
        return True  # a basis ends with a sign: "Căn cứ Luật Doanh nghiệp" and "Nhà nước ngày …;"
    return block.capitals or (bool(width) and previous.wide >= width * 0.75)
