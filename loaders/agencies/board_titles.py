"""Offices in a board that goes by its short name: "Chủ tịch Hội đồng", "các thành viên Ban Tổ chức"."""

from __future__ import annotations

import re
from functools import cache

from loaders.agencies.lexicon import positions
from loaders.agencies.model import Agency
from loaders.agencies.places import rows
from loaders.agencies.positions import of_body
from loaders.agencies.reader import Reader
from loaders.agencies.spelling import low, tones

_BEFORE = 90  # letters in which the titles stand
_MOST = 3  # more titles in a row: "Chủ tịch, các Phó Chủ tịch và các thành viên Hội đồng"
_OF_BAN = frozenset(("truong-ban", "pho-truong-ban"))


def titles_before(reader: Reader, begin: int, board: Agency) -> tuple[int, tuple[Agency, ...]]:
    """Where the titles right before ``begin``, where the board's short name stands, open, and the offices they are;
    ``begin`` and the board itself where none stands there."""
    if board.kind != "board":
        return begin, (board,)
    titles = _last().search(reader.low, max(0, begin - _BEFORE), begin)
    if titles is None:
        return begin, (board,)
    said = [_slugs().get(title.group()) for title in _one().finditer(titles.group())]
    if reader.low[begin : begin + 4] != "ban " and _OF_BAN.intersection(said):
        return begin, (board,)  # "Trưởng Hội đồng" is none
    offices = tuple(one for slug in said if slug is not None for one in of_body(positions()[slug], board))
    return titles.start(), offices


@cache
def _one() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _slugs()), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)")


@cache
def _last() -> re.Pattern[str]:
    """The titles at the end of a stretch, one or several in a row."""
    one = rf"(?:(?:các|mỗi|từng|đồng chí) )*{_one().pattern}"
    return re.compile(rf"(?:{one}(?:,| và) ){{0,{_MOST}}}{one} (?:của )?$")


@cache
def _slugs() -> dict[str, str]:
    """The titles of those in a board, with their positions; "Trưởng" has its "ban" in common with the board's name."""
    found = {"trưởng": "truong-ban", "phó trưởng": "pho-truong-ban"}
    for slug, title, _, kinds, *others in rows("agencies_positions.tsv"):
        if "board" in kinds.split("|"):
            spelled = [title, *(part for cell in others for part in cell.split("|"))]
            found.update({low(words): slug for words in spelled if " " in words})
    return {tones(words): slug for words, slug in found.items()}
