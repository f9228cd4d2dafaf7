"""Kính gửi: to whom a letter, a proposal or a telegram is written."""

from __future__ import annotations

import re
from typing import NamedTuple

from loaders.agencies.model import Context
from loaders.letters import LOWER, UPPER
from loaders.parts.names import listed
from loaders.parts.pieces import cut_pieces
from loaders.parts.short_lines import written_out
from loaders.plain_search import holds
from loaders.record import Addressee
from loaders.text import Span, Text

_CUE = re.compile(
    r"(?:[Kk]ính\s(?:gửi|trình|mời)|KÍNH GỬI)[ \t]*[*_]*[ \t]*:[ \t*_|]*"
    r"|(?m:^)[^\n:]{3,90}(?<!\w)(?<!CÔNG )(?:điện|ĐIỆN)[ \t*_]*:[ \t*_]*"
)
# Whom an invitation invites, where it stands as one of its points: "1. Thành phần mời:".
_INVITED = re.compile(r"(?m)^[ \t*_]*\d{0,2}[.)]?[ \t*_]*Thành phần (?:(?:được|kính|khách) )?mời[^:\n]{0,40}:[ \t*_|]*")
_POINT = re.compile(r"\d{1,2}[.)]|[IVX]{1,4}\.")
_CUE_WORDS = ("kính", "Kính", "KÍNH GỬI", "điện", "ĐIỆN")
_SENTENCE = re.compile(
    r"(?:Thực hiện|Căn cứ|Triển khai|Theo|Ngày|Để|Trong|Sau khi|Tiếp theo|Thời gian|Tại|Vừa qua|Hiện nay"
    r"|Nhằm|Xét|Qua)\b"
)
_RUN_ON = re.compile(rf"(?<=[{LOWER}])\.\s+(?=[{UPPER}][{LOWER}]+ )")
# "… thành phố trực thuộc Trung ương Thực hiện Luật …": so long a rest is no end of a name ("Ban Chỉ đạo Thực hiện …").
_OPENER = re.compile(rf"(?<=[{LOWER}{UPPER}.;])[ ]+(?={_SENTENCE.pattern}[ ][^\n]{{80}})")


class Addressed(NamedTuple):
    """lines: the span of each line, without bullet and final sign. end: where the list ends."""

    lines: list[Span]
    end: int


def find_addressees(clean: str, start: int, end: int) -> Addressed | None:
    """The list after "Kính gửi:" in ``clean[start:end]``: one line, or the bullets that follow."""
    cue = _CUE.search(clean, start, end) if holds(clean, _CUE_WORDS, start, end) else None
    return _listed(clean, cue.end(), end) if cue else None


def find_invited(clean: str, start: int, end: int) -> Addressed | None:
    """The list after "Thành phần mời:" in an invitation; it stays in the text."""
    cue = _INVITED.search(clean, start, end) if "Thành phần" in clean[start:end] else None
    return _listed(clean, cue.end(), end) if cue else None


def _listed(clean: str, start: int, end: int) -> Addressed | None:
    lines: list[Span] = []
    last = start
    closed = bulleted = False
    for piece, bullet in cut_pieces(clean, start, min(end, start + 4000)):
        words = clean[piece.start : piece.end]
        if lines and not bullet and _POINT.match(words):
            break
        between = clean[last : piece.start]
        if lines and not bullet:
            if bulleted and (words[0].islower() or clean[last - 1] == ",") and between.count("\n") < 2:
                lines[-1] = Span(lines[-1].start, piece.end)  # a wrapped line
                last = piece.end
                closed = words.endswith((".", "./."))
                continue
            if bulleted or closed or _SENTENCE.match(words) or len(words) > 200:
                break
        if lines and bullet and not bulleted:
            break
        if closed and between.count("\n") > 2:
            break
        if not lines and _SENTENCE.match(words):
            break
        run_on = _OPENER.search(words) or (_RUN_ON.search(words) if len(words) > 200 else None)
        if run_on:  # a line break was lost: the text follows the last of the addressees
            piece = Span(piece.start, piece.start + run_on.start())
            lines.append(piece)
            last = piece.end
            break
        lines.append(piece)
        last = piece.end
        bulleted = bulleted or bullet
        closed = words.endswith(".") or (not bullet and words[-1] not in ";,:")
    trimmed = [Span(line.start, line.start + len(clean[line.start : line.end].rstrip(" .;,*_"))) for line in lines]
    return Addressed([line for line in trimmed if line.end > line.start], last) if lines else None


def read_addressees(text: Text, addressed: Addressed, context: Context) -> list[Addressee]:
    """A record a line, with the agencies that its ";" items mean."""
    records = []
    for number, line in enumerate(addressed.lines, 1):
        words = text.clean[line.start : line.end]
        spelled = written_out(words, context)
        if spelled != words.strip(" .;,"):
            found = listed(Text(spelled), 0, len(spelled), context)
        else:
            found = listed(text, line.start, line.end, context)
        ids, names = [agency.id for agency in found], [agency.name for agency in found]
        records.append(Addressee(f"k{number}", words, line.start, line.end, 0, ids, names))
    return records
