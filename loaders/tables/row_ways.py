"""The ways to part the lines of a row into its columns: by what cells begin with, then by the width of the columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.letters import UPPER
from loaders.tables.actors import opens_name
from loaders.text import Cell, Text
from loaders.wordlists import either
from loaders.wordlists import words as word_list

Lines = Sequence[tuple[int, int]]
Way = tuple[int, ...]  # for each column the line with which its cell begins, -1 where it has none

NAMED = frozenset({"lead", "both", "execute", "coordinate", "direct", "decide"})
_LIST = "row_words.tsv"


def _any(*codes: str, capital: bool = False) -> str:
    found = [phrase for code in codes for phrase in word_list(_LIST, code)]
    return either([phrase[0].upper() + phrase[1:] for phrase in found] if capital else found)


# A cell of time begins with a capital or a figure; "trước …", "trong …" may go on with the words of another column.
TIME = re.compile(
    rf"(?:(?:{_any('until', capital=True)}|{_any('until')})\b.{{0,24}}?(?:\d|{_any('unit', 'feast')})"
    rf"|{_any('unit', capital=True)} (?:\d|[IVX]+\b)|{_any('every', 'part', capital=True)} {_any('unit')}"
    rf"|{_any('always', capital=True)}|Theo {_any('schedule')}|\d{{1,2}}/\d|\d{{1,2}}\.\d{{1,2}}\.\d{{4}}|20\d\d)"
)
# A line after one of these goes on with it, whatever it begins with.
OPEN = re.compile(
    rf"(?:[,;:/(\-–&]|(?<!trực )\b{_any('leads_on')}|(?:^|[,;] |\bvà )(?:các )?{_any('begins_name')})$", re.IGNORECASE
)
_NEXT_NAME = re.compile(rf"(?<=[^\s,;:(\-–]) +(?=(?:Các )?[{UPPER}])")
_SLACK = 1.15  # a line may be wider than the widest that is known
_MOST_WAYS = 400
_LONGEST_BEGINNING = 60  # of a name at a line's end
_LONGEST_OPEN = 40  # more than any of the words of OPEN


def ways_of(text: Text, lines: Lines, columns: Sequence[str | None]) -> list[Way]:
    """The ways to part ``lines`` into ``columns``, with the fewest empty cells: where each column's cell begins.

    A column without a cell begins where the next does.
    """
    kinds = [_kinds(text, lines, number) for number in range(len(lines))]
    found: list[Way] = []

    def go_on(column: int, start: int, begins: Way) -> None:
        if len(found) >= _MOST_WAYS:
            return
        if column == len(columns):
            found.append(begins)
            return
        kind = _kind(columns[column])
        for number in range(start, len(lines)):
            if kind in kinds[number]:
                go_on(column + 1, number + 1, (*begins, number))
            if "time" in kinds[number] and kind != "time":
                break  # words of time stand in their own column
        go_on(column + 1, start, (*begins, -1))

    go_on(1, 1, (0,))
    if len(found) >= _MOST_WAYS:
        return []  # nothing is certain
    sound = [way for way in found if _sound(way, columns, kinds)]
    fewest = min((way.count(-1) for way in sound), default=0)
    fullest = [way for way in sound if way.count(-1) == fewest]
    names = [column for column, role in enumerate(columns) if _kind(role) == "name"]
    if fewest and any(_hides_name(text, line) for line in lines):
        return [tuple(-1 if column in names else begin for column, begin in enumerate(way)) for way in fullest[:1]]
    # one name for two columns: the first of them, where no line before it could be another name
    led = [way for way in fullest if fewest and _led(way[names[0]], kinds)]
    return led or fullest


def _led(begin: int, kinds: Sequence[frozenset[str]]) -> bool:
    """``begin`` is the first line that opens with a name, and none before it opens with words of another cell."""
    return begin > 0 and "name" in kinds[begin] and not any("words" in kind for kind in kinds[1:begin])


def _kind(role: str | None) -> str:
    return "name" if role in NAMED else "time" if role == "deadline" else "words"


def _kinds(text: Text, lines: Lines, number: int) -> frozenset[str]:
    """What the line may open: a cell with a name, a time or other words; nothing where it goes on with another."""
    words = text.clean[slice(*lines[number])]
    following = text.clean[slice(*lines[number + 1])] if number + 1 < len(lines) else ""
    above = text.clean[slice(*lines[number - 1])] if number else ""
    if words[:1].islower() or OPEN.search(above.rstrip()):
        return frozenset()
    if TIME.match(f"{words} {following}" if following[:1].islower() or following[:1].isdigit() else words):
        return frozenset({"time"})
    return frozenset({"name", "words"}) if opens_name(words.lstrip("-+• ")) else frozenset({"words"})


def _sound(way: Way, columns: Sequence[str | None], kinds: Sequence[frozenset[str]]) -> bool:
    """No name stands in a cell of time, and no time in a cell of names."""
    begins = [number for number in way if number >= 0] + [len(kinds)]
    for column, number in enumerate(way):
        if number < 0 or column == 0:
            continue
        stop = min(one for one in begins if one > number)
        inside = kinds[number + 1 : stop]
        kind = _kind(columns[column])
        if kind == "time" and any(one and "time" not in one for one in inside):
            return False
        if kind == "name" and any("time" in one for one in inside):
            return False
    return True


def _hides_name(text: Text, span: tuple[int, int]) -> bool:
    """The line may end with the beginning of the next cell: "… dọn dẹp bến thuyền Báo Đồng Nai,"."""
    start, end = span
    return any(
        len(text.clean[match.end() : end].split()) <= 4 and opens_name(text.clean, match.end(), end)
        for match in _NEXT_NAME.finditer(text.clean, max(start, end - _LONGEST_BEGINNING), end)
    )


def in_pieces(text: Text, lines: Lines) -> list[tuple[int, int]]:
    """The lines, those that begin with a name cut where another name begins without a comma."""
    found: list[tuple[int, int]] = []
    for start, end in lines:
        if opens_name(text.clean, start, end):
            for match in _NEXT_NAME.finditer(text.clean, start, end):
                before = text.clean[max(start, match.start() - _LONGEST_OPEN) : match.start()]
                if opens_name(text.clean, match.end(), end) and not OPEN.search(before):
                    found.append((start, match.start()))
                    start = match.end()
        found.append((start, end))
    return found


def _spans(way: Way, count: int) -> list[tuple[int, int] | None]:
    """For each column the numbers of its first line and of the one behind its last; None where it has no cell."""
    begins = [number for number in way if number >= 0] + [count]
    return [(number, min(one for one in begins if one > number)) if number >= 0 else None for number in way]


def widths_of(rows: Sequence[Lines], ways: list[list[Way]], width: int) -> list[int]:
    """The widest line of each column in rows that can be parted in one way; 0 where no cell is broken over lines."""
    widths, broken = [0] * width, [False] * width
    for row, found in zip(rows, ways, strict=True):
        for column, span in enumerate(_spans(found[0], len(row)) if len(found) == 1 else []):
            lines = row[slice(*span)] if span else ()
            broken[column] = broken[column] or len(lines) > 1
            widths[column] = max([widths[column], *(end - start for start, end in lines)])
    return [width if breaks else 0 for width, breaks in zip(widths, broken, strict=True)]


def fits(lines: Lines, way: Way, widths: list[int], text: Text) -> bool:
    """No line is wider than its column, and none is broken where the next word had room."""
    for column, span in enumerate(_spans(way, len(lines))):
        width = widths[column]
        if span is None or not width:
            continue
        for number in range(*span):
            long = lines[number][1] - lines[number][0]
            if long > width * _SLACK:
                return False
            following = text.clean[slice(*lines[number + 1])].split(" ")[0] if number + 1 < span[1] else None
            closed = text.clean[lines[number][1] - 1] in ",;"
            if following is not None and not closed and long + 1 + len(following) < width / _SLACK:
                return False
    return True


def agreed(lines: Lines, ways: list[Way], row: int) -> list[Cell]:
    """The cells that are the same in all ``ways``; of the work, what all of them give it."""
    if not ways:
        return [Cell(lines[0][0], lines[-1][1], row, 1)] if lines else []
    spans = [_spans(way, len(lines)) for way in ways]
    cells: list[Cell] = []
    for column in range(len(ways[0])):
        given = {one[column] for one in spans}
        span = next(iter(given))
        if column == 0:
            span = (0, min(one[1] for one in given if one))
        elif len(given) > 1 or span is None:
            continue
        cells.append(Cell(lines[span[0]][0], lines[span[1] - 1][1], row, column + 1))
    return cells
