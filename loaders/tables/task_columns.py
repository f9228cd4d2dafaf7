"""Which tables give tasks, and which of their columns say what is to be done, by whom and until when."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.record import Task
from loaders.tables.actors import People
from loaders.tables.grid import Columns, Grid, read_columns
from loaders.text import Text
from loaders.wordlists import either
from loaders.wordlists import rows as list_rows

# A time that no longer holds: "Thời hạn cũ | Gia hạn đến".
_FORMER = re.compile(r"\b(?:cu|ban dau|truoc day|truoc dieu chinh|truoc gia han)\b")
_VERB = re.compile(rf"[-+*• ]*{either(row[0] for row in list_rows('verbs.tsv'))}(?!\w)", re.IGNORECASE)
_WORK = re.compile(r"nhiem vu|cong viec|hoat dong|dau viec|giai phap|viec can lam")


def task_columns(text: Text, grid: Grid) -> Columns | None:
    """The columns of a task table; None for a table of another kind."""
    columns = read_columns(text, grid)
    if columns is None or "indicator" in columns.roles:
        return None
    roles = columns.roles
    actors = [role for role in ("lead", "both", "execute", "coordinate", "direct") if role in roles]
    if "task" not in roles:
        unnamed = _unnamed(columns)
        if not actors or "deadline" not in roles or unnamed is None:
            return None
        roles["task"] = [unnamed]
    task_heads = " ".join(columns.heads[number] for number in roles["task"])
    posts = _posts(text, grid, columns) if not actors and "execute" not in roles else None
    if posts is not None:
        roles["execute"], actors = [posts], ["execute"]
    timed = "deadline" in roles or "end" in roles
    if not actors and not (timed and _WORK.search(task_heads)):
        return None
    if len(roles["task"]) > 1:
        roles["task"] = [_main(text, grid, columns, roles["task"])]
    if len(roles.get("deadline", [])) > 1:
        plain = [number for number in roles["deadline"] if "tien do" not in columns.heads[number]]
        valid = [number for number in plain if not _FORMER.search(columns.heads[number])]
        roles["deadline"] = valid or plain or roles["deadline"]
    return columns


def assigns(tasks: list[Task], columns: Columns, people: People) -> bool:
    """False for a table that gives nobody anything to do.

    "Đơn vị" may be units of measure or grades of staff: no row names an agency that is known. Or the "work" is itself
    a list of agencies. A column or cell of who leads ("Chủ trì") says enough of offices that no list knows.
    """
    named = [actor for task in tasks for actor in task.actors]
    known = [actor for actor in named if "/khac/" not in actor.agency]
    timed = ("deadline" in columns.roles or "end" in columns.roles) and any(
        task.deadline is not None and task.deadline.end is not None for task in tasks
    )
    listed = sum(1 for task in tasks if _is_agency(task, people))
    led = ("lead" in columns.roles and bool(named)) or any(actor.role == "chu_tri" for actor in named)
    return (bool(known) or timed or led) and listed * 2 <= len(tasks)


def _is_agency(task: Task, people: People) -> bool:
    first = next(people.within(task.start, task.end), None)
    return first is not None and first.start == task.start and (first.end - first.start) * 10 >= 6 * len(task.quote)


def carried_on(text: Text, before: tuple[Grid, Columns] | None, grid: Grid) -> Columns | None:
    """The columns of the task table before, for a table without heads that goes on with it on the next page."""
    if before is None or before[0].width != grid.width or read_columns(text, grid) is not None:
        return None
    between = text.clean[before[0].table.end : grid.table.start].strip(" \n\t|-:*_0123456789")
    return replace(before[1], first_row=0) if not between else None


def _unnamed(columns: Columns) -> int | None:
    """The one column without a role, if there is one, whose head has words ("Tên đề tài")."""
    named = {number for numbers in columns.roles.values() for number in numbers}
    rest = [number for number, head in enumerate(columns.heads) if number not in named and head]
    return rest[0] if len(rest) == 1 else None


def _posts(text: Text, grid: Grid, columns: Columns) -> int | None:
    """The column of posts of a table of people that says what each is to do: "Họ và tên | Chức vụ | Nhiệm vụ".

    Of one whose "Nhiệm vụ" are parts in a team ("Thành viên") nothing is to be done, and so there is none.
    """
    posts = [number for number, head in enumerate(columns.heads) if head.startswith("chuc vu")]
    people = any(head in ("ho va ten", "ho ten", "ho, ten") for head in columns.heads)
    if len(posts) != 1 or not people or len(columns.roles["task"]) != 1:
        return None
    cells = [grid.at[row][columns.roles["task"][0]] for row in range(columns.first_row, len(grid.at))]
    told = [cell for cell in cells if cell is not None and cell.end > cell.start]
    opened = [cell for cell in told if _VERB.match(text.clean, cell.start, cell.end)]
    return posts[0] if told and len(opened) * 3 >= len(told) * 2 else None


def _main(text: Text, grid: Grid, columns: Columns, numbers: list[int]) -> int:
    """Of several columns of work, the one filled in most rows, the last of equals ("Nhóm nhiệm vụ | Nhiệm vụ")."""

    def filled(number: int) -> int:
        cells = (grid.at[row][number] for row in range(columns.first_row, len(grid.at)))
        return len({(cell.start, cell.end) for cell in cells if cell is not None and cell.end > cell.start})

    return max(numbers, key=lambda number: (filled(number), number))
