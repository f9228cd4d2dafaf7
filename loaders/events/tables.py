"""Events that are rows of a table: the name in the column of the work, days and place in columns of their own."""

from __future__ import annotations

import re

from loaders.dates import find_dates
from loaders.deadlines.periods import Period, periods
from loaders.events.details import is_date, set_period, set_place
from loaders.events.names import LEADING, NAMED, Name, head_class, read_name, spelled, words_of
from loaders.events.reader import Reader
from loaders.record import Event
from loaders.tables.actors import read_actors
from loaders.tables.grid import Columns, Grid, body_rows, grid_of
from loaders.tables.task_columns import task_columns
from loaders.text import Cell, Table, Text

# "Trước ngày 15/10", "xong trong tháng 9": when work ends, and no day on which something is held.
_BY = re.compile(r"truoc|cham nhat|hoan thanh|xong|(?<![a-z])han(?![a-z])|hang (?:nam|quy|thang|tuan)|thuong xuyen")
_ORGANISERS = ("lead", "both", "execute")
_LONGEST_NAME = 30  # words


def of_tables(reader: Reader, tables: list[Table]) -> list[Event]:
    """The events of the part's task tables: rows that begin with an event's name and give a day or a place."""
    found: list[Event] = []
    for table in tables:
        if not reader.parts.part.start <= table.start < reader.parts.part.end:
            continue
        grid = grid_of(table)
        columns = task_columns(reader.text, grid)
        if columns is None or not {"deadline", "end"} & columns.roles.keys():
            continue
        places = [number for number, head in enumerate(columns.heads) if "dia diem" in head]
        for row in body_rows(reader.text, grid, columns):
            event = _of_row(reader, grid, columns, row, places)
            if event is not None:
                found.append(event)
    return found


def _of_row(reader: Reader, grid: Grid, columns: Columns, row: int, places: list[int]) -> Event | None:
    text = reader.text
    work = _cell(grid, columns.one("task"), row)
    name = _name(text, work) if work is not None else None
    if name is None or reader.cited(name.start):
        return None
    event = Event(
        "", text.clean[name.start : name.end], name.start, name.end, 0, words_of(text, name.start, name.end), "planned"
    )
    time = _cell(grid, columns.one("deadline") if "deadline" in columns.roles else columns.one("end"), row)
    period = _period(text, time) if time is not None else None
    if period is not None:
        set_period(event, text, period, reader.year)
    start = _cell(grid, columns.one("start"), row)
    began = _period(text, start) if start is not None else None
    if began is not None:  # "Bắt đầu | Hoàn thành"
        first = began.first.bounds(reader.year)
        if first is not None and event.date_end is not None and first[0].isoformat() <= event.date_end:
            event.date_start = first[0].isoformat()
    place = _cell(grid, places[0], row) if places else None
    if place is not None and place.end - place.start > 3:
        set_place(event, text, place.start, place.end)
    if event.date_start is None and event.place is None:
        return None
    for role in _ORGANISERS:
        cell = _cell(grid, columns.one(role), row)
        actors = read_actors(text, cell.start, cell.end, "to_chuc", reader.people) if cell is not None else []
        if actors and "/khac/" not in actors[0].agency:
            event.organiser, event.organiser_name = actors[0].agency, actors[0].name
            break
    return event


def _cell(grid: Grid, number: int | None, row: int) -> Cell | None:
    cell = grid.at[row][number] if number is not None else None
    return cell if cell is not None and cell.column == number and cell.end > cell.start else None


def _name(text: Text, cell: Cell) -> Name | None:
    """The event's name that the cell begins with, maybe after "Tổ chức"; none where it is a sentence or a kind."""
    leading = LEADING.match(text.plain, cell.start, cell.end)
    at = leading.end() if leading else cell.start
    match = NAMED.match(text.plain, at, cell.end)
    if match is None or not spelled(text, *match.span("head")):
        return None
    kind = head_class(match["head"])
    name = read_name(text, match.start("head"), match.end("head"), cell.end)
    rest = text.clean[match.end("head") : name.end].strip(' ”"“')
    if kind in ("under", "heading") or not rest or len(rest.split()) > _LONGEST_NAME:
        return None
    if kind == "quoted" and text.clean[match.end("head") : match.end("head") + 2].strip()[:1] not in ("“", '"'):
        return None
    return name


def _period(text: Text, cell: Cell) -> Period | None:
    if _BY.search(text.plain, cell.start, cell.end):
        return None
    found = [one for one in periods(text, find_dates(text, cell.start, cell.end)) if one.first.precision != "year"]
    return found[0] if found and (is_date(found[0]) or found[0].first.precision == "month") else None
