"""The ending cut into its pieces: lines, table cells, tab columns and the items of a list that lost its line breaks."""

from __future__ import annotations

import re

from loaders.letters import LOWER, UPPER
from loaders.parts.signature import is_signature
from loaders.text import Span

# A line's end, but for that of a line which holds the bullet of the next alone.
_LINE = r"(?<!\n[-–•+✓])(?<!\n[-–•+✓] )\n"
_CUT = re.compile(
    rf"{_LINE}|"
    r"[ ]*[(\[](?:[Đđ]ã k[ýí]|ĐÃ KÝ|[Kk]ý)[^()\[\]\n]{0,30}[)\]][ ]*|\t+|\|"
    r"|(?:(?<=[;:.,])|(?<=\)))[ ]+(?=[-–][ ]?\S)|(?<=;)(?=[-–][ ]?[^\W\d])|\\$"
)
_TRIM = " \t*_\n|\\"
_BULLET = re.compile(r"[ \t|]*(?:\*\*)?(?:[-–•+✓]+[ \t]*|\*[ \t]+)")
_WORD = re.compile(rf"[{UPPER}{LOWER}]")
# The right column after the left in one line: "- Lưu: VT. KT. BỘ TRƯỞNG …"
_COLUMN = re.compile(rf"[ ]{{3,}}(?=[{UPPER}(])|(?<=[.;)])[ ]+(?=(?:TM|KT|TL|TUQ|Q)\.[ ]?[{UPPER}]{{2}})")
# "- Như trên; CHÁNH VĂN PHÒNG": the same with a single blank, where a title in capitals is all that follows.
_TITLE = re.compile(rf"(?<=;)[ ]+(?=[{UPPER} ]{{6,60}}[ *_|]*$)", re.MULTILINE)
# "- Lưu: VT (2b). Trung An BỘ TRƯỞNG Mai Tiến Dũng": a title in capitals and a name, where all is one line.
_FILED = re.compile(r"Lưu[ ]?:")
_SIGNED_BEHIND = re.compile(
    rf"(?<=[{LOWER}).])[ ]+(?=[{UPPER}]{{2}}[{UPPER} .,]{{4,90}}(?:[ ][{UPPER}][{LOWER}]+){{2,5}}[ .*_|]*$)",
    re.MULTILINE,
)
# "PHÓ CHỦ TỊCHNguyễn Văn An": the line break between title and name is lost.
_NAME_GLUED = re.compile(rf"(?<=[{UPPER}]{{2}})(?=[{UPPER}][{LOWER}]+ [{UPPER}][{LOWER}])")


def cut_pieces(clean: str, start: int, end: int) -> list[tuple[Span, bool]]:
    """The pieces of ``clean[start:end]`` in order, each with whether a bullet stood before it."""
    pieces: list[tuple[Span, bool]] = []
    position = start
    for match in [*_CUT.finditer(clean, start, end), None]:
        stop = match.start() if match else end
        _add(clean, position, stop, pieces)
        position = match.end() if match else end
    return pieces


def _add(clean: str, start: int, end: int, pieces: list[tuple[Span, bool]]) -> None:
    for column in _COLUMN.finditer(clean, start, end):
        _one(clean, start, column.start(), pieces)
        start = column.end()
    behind = _SIGNED_BEHIND.search(clean, start, end) if _FILED.search(clean, start, end) else None
    title = behind or _TITLE.search(clean, start, end)
    if title is not None and is_signature(clean[title.end() : end].rstrip(_TRIM)):
        _one(clean, start, title.start(), pieces)
        start = title.end()
    glued = _NAME_GLUED.search(clean, start, end)
    if glued is not None and is_signature(clean[start : glued.start()].lstrip(_TRIM)):
        _one(clean, start, glued.start(), pieces)
        start = glued.start()
    _one(clean, start, end, pieces)


def _one(clean: str, start: int, end: int, pieces: list[tuple[Span, bool]]) -> None:
    bullet = _BULLET.match(clean, start, end)
    start = bullet.end() if bullet else start
    words = clean[start:end]
    start += len(words) - len(words.lstrip(_TRIM))
    words = words.strip(_TRIM)
    if words and _WORD.search(words):
        pieces.append((Span(start, start + len(words)), bullet is not None))
