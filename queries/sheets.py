"""Tables as CSV files that spreadsheets open rightly."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

_FORMULA = ("=", "+", "-", "@", "\t")


def cell(value: object) -> str:
    """Text that a spreadsheet cannot take for a formula, without control characters."""
    told = "".join(sign for sign in str(value if value is not None else "") if sign >= " " or sign in "\n\t")
    return "'" + told if told.startswith(_FORMULA) else told


def sheet(head: Sequence[object], rows: Iterable[Sequence[object]]) -> bytes:
    """CSV in UTF-8, with the mark by which Excel knows it."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([cell(value) for value in head])
    writer.writerows([cell(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")
