"""What is said of an agency right behind its name: "Sở X - Cơ quan thường trực Ban Chỉ đạo Y chủ trì …".

Such words are put out of sight, as a bracket is: the subject is the agency that stands before them, and neither
"thường trực" nor the board behind it acts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from loaders.agencies.model import Mention
from loaders.plain_search import holds
from loaders.tasks.words import any_of, listed
from loaders.text import Span

# With a comma only in small letters: "Sở A, Cơ quan Thường trực Ban Chỉ đạo Y, Sở B" are three.
_OPENS = re.compile(rf"(?: [-–] |, )(?:la )?{any_of('apposed')}(?: (?:cua|cho|giup viec))?\b ?")
_DASH = " - "
_SHORT_NAME = re.compile(r" \([^()\n]{2,60}\)")
# A board that no list knows ends where a comma or a word of duty stands.
_UNKNOWN = re.compile(
    r"[^,;.:\n()]{2,140}?(?: \([^()\n]{2,60}\))?(?=,| (?:chu tri|phoi hop voi|(?:co|chiu) trach nhiem|co nhiem vu)\b)"
)


def appositions(clean: str, folded: str, mentions: Sequence[Mention], start: int, end: int) -> list[Span]:
    """The stretches of ``folded[start:end]`` that say what the agency before them is."""
    found = _second_offices(clean, mentions)
    if not holds(folded, listed("apposed"), start, end):
        return found
    starting = {mention.start: mention for mention in mentions if mention.agencies}
    for mention in mentions:
        opened = _OPENS.match(folded, mention.end, end) if mention.agencies else None
        if opened is None or (opened.group()[0] == "," and not clean[opened.start() + 2].islower()):
            continue
        board = starting.get(opened.end())
        stop = board.end if board is not None else _end_of_unknown(folded, opened.end(), end)
        if stop is not None:
            called = _SHORT_NAME.match(folded, stop, end)
            found.append(Span(opened.start(), called.end() if called else stop))
    return found


def _second_offices(clean: str, mentions: Sequence[Mention]) -> list[Span]:
    """ "Phó Chủ tịch UBND tỉnh - Trưởng Ban Chỉ đạo": what the one person is besides."""
    return [
        Span(first.end, second.end)
        for first, second in pairwise(mentions)
        if second.start - first.end == len(_DASH)
        and clean[first.end : second.start].replace("–", "-") == _DASH
        and [agency.kind for agency in (*first.agencies, *second.agencies)] == ["position"] * 2
        and first.agencies[0].parent != second.agencies[0].parent
    ]


def _end_of_unknown(folded: str, at: int, end: int) -> int | None:
    unknown = _UNKNOWN.match(folded, at, end)
    return unknown.end() if unknown else None
