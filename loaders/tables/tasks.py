"""Task tables: STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian | Sản phẩm, in any order and wording."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from loaders.agencies.model import Mention
from loaders.dates import find_dates
from loaders.deadlines import find_deadlines, main_deadline, read_time
from loaders.parts.model import Parts
from loaders.parts.year_of_days import year_of_days
from loaders.record import INFERRED, STATED, Actor, Deadline, Quote, Task
from loaders.shorten import shortened
from loaders.tables.above import as_above, says_nothing
from loaders.tables.actors import People, read_actors
from loaders.tables.grid import Columns, Grid, body_rows, folded, grid_of
from loaders.tables.items import is_list, items_of
from loaders.tables.task_columns import assigns, carried_on, task_columns
from loaders.text import Cell, Table, Text

_ACTORS = {
    "lead": "chu_tri",
    "both": "chu_tri",
    "execute": "thuc_hien",
    "coordinate": "phoi_hop",
    "direct": "chi_dao",
    "decide": "quyet_dinh",
}
_ROMAN = re.compile(r"[ivxlc]+[.)]?")
_LETTER = re.compile(r"[a-z]{1,2}[.)]?")
_UNFINISHED = re.compile(r"(?:[,;]|(?<![a-z])(?:va|cac|bo|so|ban))$")
_LONGEST_ACTION = 300
_SPACE = re.compile(r"\s+")


@dataclass(slots=True)
class _Sheet:
    """One task table being read."""

    text: Text
    grid: Grid
    columns: Columns
    people: People
    parts: Parts
    year: int | None
    # what the last filled cell of a column said
    above: dict[int, list[Actor]] = field(default_factory=dict)
    times: dict[int, Deadline | None] = field(default_factory=dict)
    product: Quote | None = None

    def cell(self, row: int, role: str) -> Cell | None:
        """The cell of ``role`` in ``row``; None where a cell of another column reaches over it."""
        number = self.columns.one(role)
        cell = self.grid.at[row][number] if number is not None else None
        return cell if cell is not None and cell.column == number else None

    def words(self, row: int, role: str) -> str:
        cell = self.cell(row, role)
        return "nt" if cell is not None and as_above(self.text, cell) else folded(self.text, cell)


def read_task_tables(text: Text, parts: Parts, mentions: list[Mention], tables: list[Table]) -> list[Task]:
    """The tasks of all task tables inside the part, one a row, in order, with ids "t1", "t2" ….

    A task's span is its task cell, or one item of a list in it. Actors, deadline and product come from the row's own
    cells, or from a merged cell that covers the row; from rows above only where a cell says so ("nt").
    A row that continues the one before it (a page's end inside a row) adds no task; a row that only titles the rows
    below it is part of their section.
    """
    people = People(mentions, parts.context)
    found: list[Task] = []
    before: tuple[Grid, Columns] | None = None
    sheet: _Sheet | None = None
    for table in tables:
        if parts.part.start <= table.start < parts.part.end:
            grid = grid_of(table)
            own = task_columns(text, grid)
            columns = own or carried_on(text, before, grid)
            before = (grid, columns) if columns is not None else None
            if columns is not None:
                goes_on = sheet is not None and own is None  # then "nt" may mean the last row of the page before
                above = (sheet.above, sheet.times, sheet.product) if sheet is not None and goes_on else ({}, {}, None)
                around = [n for n, h in enumerate(parts.sections) if h.body_start <= table.start < h.body_end]
                year = year_of_days(text, parts, around[-1] if around else None)
                sheet = _Sheet(text, grid, columns, people, parts, year, *above)
                tasks = _read(sheet)
                found += tasks if assigns(tasks, columns, people) else []
    return [replace(task, id=f"t{number}") for number, task in enumerate(found, 1)]


def _read(sheet: _Sheet) -> list[Task]:
    tasks: list[Task] = []
    group = ""
    numbered = "number" in sheet.columns.roles
    rows = list(body_rows(sheet.text, sheet.grid, sheet.columns))
    for index, row in enumerate(rows):
        task_cell = sheet.cell(row, "task")
        following = rows[index + 1] if index + 1 < len(rows) else None
        if _is_group(sheet, row, following):
            group = _group_label(sheet, row)
            continue
        if task_cell is None or task_cell.end <= task_cell.start or task_cell.row < row:
            _add_rest(sheet, row, tasks, spanned=task_cell is not None and task_cell.end > task_cell.start)
            continue
        if numbered and tasks and _continues(sheet, row, tasks[-1]):
            _add_rest(sheet, row, tasks)
            continue
        tasks += [_task(sheet, row, cell, group) for cell in _works(sheet, row, task_cell)]
    return tasks


def _works(sheet: _Sheet, row: int, cell: Cell) -> list[Cell]:
    """The work of the row, by itself or as the items of a list; not where other cells may go with its items."""
    roles = (*_ACTORS, "deadline", "end", "product")
    others = [one for role in roles if (one := sheet.cell(row, role)) is not None]
    parted = any(is_list(sheet.text, one) for one in others)
    return (items_of(sheet.text, cell) if not parted else []) or [cell]


def _others(sheet: _Sheet, row: int, *roles: str) -> bool:
    """True where one of the cells of ``roles`` says something."""
    return any(sheet.words(row, role) for role in roles)


def _is_group(sheet: _Sheet, row: int, following: int | None) -> bool:
    """A row that titles the rows below it: one merged cell, a Roman number or letter, or a number that has parts."""
    cells = [cell for cell in sheet.grid.at[row] if cell is not None and cell.end > cell.start]
    if not cells:
        return False
    if any(_reaches_over(sheet, cell) for cell in cells):
        return True  # a title across the table, with or without a number before it
    if len({(cell.start, cell.end) for cell in cells}) == 1:
        return (
            cells[0].column_span > 1
            or _ROMAN.fullmatch(sheet.words(row, "number")) is not None
            or (
                cells[0].column != sheet.columns.one("task")
                and sheet.words(row, "number") != ""
                and not sheet.words(row, "number")[0].isdigit()
            )
        )
    if _others(sheet, row, "lead", "both", "execute", "coordinate"):
        return False
    number = sheet.words(row, "number").rstrip(".)")
    if not number:
        return False
    if _ROMAN.fullmatch(number) or _LETTER.fullmatch(number):
        return True
    below = sheet.words(following, "number") if following is not None else ""
    return below.startswith((f"{number}.", f"{number},")) and below.rstrip(".") != number


def _reaches_over(sheet: _Sheet, cell: Cell) -> bool:
    """True for a cell that is in the column of the work and in one of those that say who or when."""
    covered = range(cell.column, cell.column + cell.column_span)
    others = ("lead", "both", "execute", "coordinate", "deadline", "product")
    return sheet.columns.one("task") in covered and any(sheet.columns.one(role) in covered for role in others)


def _group_label(sheet: _Sheet, row: int) -> str:
    number = sheet.columns.one("number")
    cell = sheet.grid.at[row][number] if number is not None else None
    words = _tidy(sheet.text, cell) if cell is not None else ""
    head = re.match(r"[IVXLC]+(?=[.\s)]|$)|\d+(?:\.\d+)*(?=[.\s)]|$)|[A-ZĐ](?=[.\s)]|$)", words)
    return head[0] if head else ""


def _continues(sheet: _Sheet, row: int, before: Task) -> bool:
    """A row with no number and nothing that a task has of its own: the rest of the row above."""
    if sheet.words(row, "number"):
        return False
    if _others(sheet, row, "lead", "both", "execute", "deadline", "end"):
        lead = any(actor.responsible for actor in before.actors)
        return not lead and not _others(sheet, row, "deadline") and _lower_start(sheet, row)
    return True


def _lower_start(sheet: _Sheet, row: int) -> bool:
    cell = sheet.cell(row, "task")
    return cell is not None and sheet.text.clean[cell.start : cell.start + 1].islower()


def _add_rest(sheet: _Sheet, row: int, tasks: list[Task], spanned: bool = False) -> None:
    """Take the actors of a continued row, where the list in the row above is unfinished or empty.

    spanned: the cell of the work reaches down over the row, whose own cells then name who else does it.
    """
    if not tasks:
        return
    task = tasks[-1]
    for column, cell, role in _actor_cells(sheet, row):
        above = [quote for quote in task.actor_evidence if _column(sheet, quote) == column]
        if cell.row < row or (
            above and not spanned and not _UNFINISHED.search(sheet.text.plain[: above[-1].end][-12:])
        ):
            continue
        if not above and _others(sheet, row, "task"):
            continue
        for actor in read_actors(sheet.text, cell.start, cell.end, role, sheet.people):
            if not any(known.agency == actor.agency and known.role == actor.role for known in task.actors):
                task.actors.append(actor)


def _column(sheet: _Sheet, quote: Quote) -> int:
    return next((c.column for c in sheet.grid.table.cells if c.start <= quote.start < c.end), -1)


def _actor_cells(sheet: _Sheet, row: int) -> list[tuple[int, Cell, str]]:
    found = []
    for role, code in _ACTORS.items():
        for number in sheet.columns.roles.get(role, []):
            cell = sheet.grid.at[row][number]
            if cell is not None and cell.end > cell.start and cell.column == number:
                found.append((number, cell, code))
    return found


def _task(sheet: _Sheet, row: int, cell: Cell, group: str) -> Task:
    text = sheet.text
    actors: list[Actor] = []
    evidence: list[Quote] = []
    for column, place, code in _actor_cells(sheet, row):
        read = read_actors(text, place.start, place.end, code, sheet.people)
        if as_above(text, place):
            read = [replace(one, evidence=_quote(text, place)) for one in sheet.above.get(column, [])]
        sheet.above[column] = read
        actors += [one for one in read if not any(one.agency == a.agency and one.role == a.role for a in actors)]
        if read:
            evidence.append(_quote(text, place))
    return Task(
        id="",
        quote=text.clean[cell.start : cell.end],
        start=cell.start,
        end=cell.end,
        line=0,
        kind="assignment" if any(actor.responsible for actor in actors) else "unassigned",
        action=shortened(text.clean[cell.start : cell.end], _LONGEST_ACTION),
        section=_section(sheet, row, cell, group),
        actors=actors,
        actor_evidence=evidence,
        deadline=_deadline(sheet, row, cell),
        product=_product(sheet, row),
    )


def _product(sheet: _Sheet, row: int) -> Quote | None:
    cell = sheet.cell(row, "product")
    if cell is None or cell.end <= cell.start:
        return None
    if not as_above(sheet.text, cell):
        sheet.product = None if says_nothing(sheet.text, cell) else _quote(sheet.text, cell)
    return sheet.product


def _quote(text: Text, cell: Cell) -> Quote:
    return Quote(text.clean[cell.start : cell.end], cell.start, cell.end)


def _tidy(text: Text, cell: Cell) -> str:
    return _SPACE.sub(" ", text.clean[cell.start : cell.end]).strip(" *_")


def _section(sheet: _Sheet, row: int, cell: Cell, group: str) -> str | None:
    """Where the row stands: the heading above the table, the group of rows, the row's number."""
    holding = [h for h in sheet.parts.sections if h.body_start <= sheet.grid.table.start < h.body_end]
    path = max(holding, key=lambda heading: heading.level).path if holding else None
    column = sheet.columns.one("number")
    number_cell = sheet.grid.at[row][column] if column is not None else None
    number = _tidy(sheet.text, number_cell).rstrip(".)") if number_cell is not None else ""
    return ".".join(piece for piece in (path, group, number) if piece) or None


def _deadline(sheet: _Sheet, row: int, cell: Cell) -> Deadline | None:
    text = sheet.text
    start = sheet.cell(row, "start")
    for role in ("deadline", "end"):
        column = sheet.columns.one(role)
        place = sheet.cell(row, role)
        if place is None or column is None:
            continue
        if as_above(text, place):
            above = sheet.times.get(column)
            if above is not None:
                return replace(above, inherited=True)
            continue
        deadline = read_time(text, place.start, place.end, _head_year(sheet, column) or sheet.year)
        if place.end > place.start:
            sheet.times[column] = deadline
        if deadline is None:
            continue
        deadline.inherited = place.row < row
        if _head_year(sheet, column) and deadline.certainty == INFERRED:
            deadline.certainty, deadline.reason = STATED, "Năm lấy theo đầu cột"
        if start is not None and start.start != place.start and deadline.end:  # "Bắt đầu | Hoàn thành"
            _begin(text, start, deadline)
        return deadline
    return main_deadline(find_deadlines(text, cell.start, cell.end, sheet.year))


def _begin(text: Text, start: Cell, deadline: Deadline) -> None:
    """The first day of "Quý I | Quý II/2026": a start without a year is of the end's, or of the one before."""
    last = deadline.end or ""
    for year in (int(last[:4]), int(last[:4]) - 1):
        began = read_time(text, start.start, start.end, year)
        if began is not None and began.start is not None and began.start <= last:
            deadline.start, deadline.type = began.start, "range"
            return


def _head_year(sheet: _Sheet, column: int) -> int | None:
    """The year that a head gives for its column: "Thời gian (năm 2025)"."""
    for row in range(sheet.columns.first_row):
        cell = sheet.grid.at[row][column]
        dates = find_dates(sheet.text, cell.start, cell.end) if cell is not None else []
        for words in dates:
            if words.year is not None and words.year == (words.to_year or words.year):
                return words.year
    return None
