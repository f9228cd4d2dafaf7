"""How commands print: JSON for scripts, tables and cards for people."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table


def print_json(value: Any) -> None:
    """One JSON document on standard output, letters as they are."""
    print(json.dumps(value, ensure_ascii=False, indent=2, default=str))


def console() -> Console:
    """A console that keeps whole words of Vietnamese; wide where the output is no terminal, so that nothing is cut."""
    found = Console(highlight=False)
    return found if found.is_terminal else Console(highlight=False, width=200)


def line(text: Any, most: int = 0) -> str:
    """``text`` on one line, cut at a word where it is longer than ``most``; safe to print as markup."""
    told = " ".join(str(text or "").split())
    if most and len(told) > most:
        told = told[: most - 1].rsplit(" ", 1)[0] + "…"
    return escape(told)


def print_table(title: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """A table; cells are folded, never cut."""
    table = Table(title=title, title_justify="left", title_style="bold", show_lines=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(line(cell) for cell in row))
    console().print(table)
