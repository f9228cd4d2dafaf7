"""Quốc hiệu và tiêu ngữ: the motto above a document, also where a narrow cell or two columns break it."""

from __future__ import annotations

import re

from loaders.text import Span, plain

# "CỘNG HÒA XÃ HỘI / CHỦ NGHĨA VIỆT NAM" stands on two lines of a narrow cell.
MOTTO = re.compile(
    r"C[ỘO]NG\s+H[ÒOÓ][ÀAÁ]?\s+X[ÃA]\s+H[ỘO]I\s+CH[ỦU]\s+NGH[ĨI]A\s+VI[ỆE]T\s+NAM"
    r"|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM|(?i:Độc\s+lập\s*[-–—]\s*Tự\s+do\s*[-–—]\s*Hạnh\s+phúc)"
)
MOTTO_WORDS = ("cong ho", "cong\nho", "dang cong san", "doc lap")  # with which each of its forms begins, folded
_NAMES = ("cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam")
_FIRST_WORDS = ("cong", "dang", "doc")
_LONGEST = 200  # characters between the first and the last of its words
_APART = 3  # cells behind its first part among which the rest stands, where columns are mixed


def whole_mottos(clean: str, cells: list[Span]) -> list[Span]:
    """The cells of a head, with the lines of a broken motto as one cell.

    A motto that another column's cells stand in is left out: "UBND", "CỘNG HÒA XÃ HỘI", "XÃ A", "CHỦ NGHĨA VIỆT NAM".
    """
    whole: list[Span] = []
    left_out: set[Span] = set()
    for index, cell in enumerate(cells):
        if cell in left_out or (whole and cell.start < whole[-1].end):
            continue
        folded = plain(clean[cell.start : cell.end])
        if not any(word in folded for word in _FIRST_WORDS):
            whole.append(cell)
            continue
        end = _end(clean, cells, index)
        rest = _rest(clean, folded, cells[index + 1 : index + 1 + _APART]) if end == cell.end else None
        if rest is not None:
            left_out.add(rest)
        else:
            whole.append(Span(cell.start, end))
    return whole


def _end(clean: str, cells: list[Span], index: int) -> int:
    """The end of the cell, or of a later one where a motto that begins in it ends."""
    cell = cells[index]
    found = MOTTO.finditer(clean, cell.start, min(cells[-1].end, cell.end + _LONGEST))
    reach = max((match.end() for match in found if match.start() < cell.end), default=cell.end)
    return max(other.end for other in cells[index:] if other is cell or other.start < reach)


def _rest(clean: str, folded: str, following: list[Span]) -> Span | None:
    """The cell that holds the rest of the motto whose first words are ``folded``."""
    for name in _NAMES:
        if name.startswith(folded + " "):
            for cell in following:
                if plain(clean[cell.start : cell.end]) == name[len(folded) + 1 :]:
                    return cell
    return None
