"""The parts of a people's council, where it is named once behind the whole list: "Thường trực, các Ban, Tổ đại biểu và
đại biểu HĐND tỉnh", as the last article of a council's resolution has it."""

from __future__ import annotations

from dataclasses import replace

from loaders.agencies.lexicon import Entry
from loaders.agencies.reader import Found, Reader
from loaders.agencies.registry import Body, bodies, remember
from loaders.agencies.spelling import slug

_STANDING = "hdnd/thuong-truc"
_BOARDS = "hdnd/cac-ban"
_PARTS = ("hdnd/to-dai-bieu-va-dai-bieu", "hdnd/to-dai-bieu", "hdnd/dai-bieu", _BOARDS)
_BEFORE_PARTS = r"thường trực(?=(?:,| và)(?: các)? (?:ban|tổ đại biểu|vị đại biểu|đại biểu)(?!\w))"
_BEFORE_DEPUTIES = r"(?:các )?ban(?=(?:,| và)(?: các)? (?:tổ đại biểu|vị đại biểu|đại biểu)(?!\w))"


def council_boards(reader: Reader, start: int) -> Found | None:
    """ "các Ban" at ``start``, those of the council whose deputies stand behind the comma."""
    return _part(reader, start, _BEFORE_DEPUTIES, _BOARDS)


def standing_of_council(reader: Reader, start: int) -> Found | None:
    """ "Thường trực" at ``start``, that of the council whose boards or deputies stand behind the comma."""
    return _part(reader, start, _BEFORE_PARTS, _STANDING)


def _part(reader: Reader, start: int, words: str, slug_of: str) -> Found | None:
    said = reader.match(words, start)
    gap = reader.match(r"(?:,| và) ", said.end()) if said else None
    behind = reader.body(gap.end()) if gap else None
    if said is None or behind is None or len(behind.agencies) != 1:
        return None
    other = behind.agencies[0]
    row = next((bodies()[one] for one in _PARTS if slug(one) in slug(other.id)), None)
    if row is None:
        return None
    part, many = bodies()[slug_of], other.kind == "generic_group"
    agency = replace(
        other,
        id=other.id.replace(row.slug, part.slug).replace(slug(row.slug), slug(part.slug)),
        name=f"{part.name}{other.name.removeprefix(row.name)}",
        kind=other.kind if many else part.kind,
    )
    return replace(behind, end=said.end(), agencies=(remember(agency),))


def boards_in_list(reader: Reader, before: Body, start: int) -> tuple[list[Entry], int]:
    """ "Thường trực HĐND, các Ban và đại biểu HĐND tỉnh": the boards as one of the list, and where their words end."""
    boards = reader.match(_BEFORE_DEPUTIES, start) if before.slug.startswith("hdnd") else None
    if boards is None:
        return [], start
    row = bodies()[_BOARDS]
    return [Entry(row.name.lower(), False, row, row.name)], boards.end()
