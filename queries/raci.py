"""The responsibility matrix: tasks by agencies, R A C I.

A (accountable) leads or decides on the work, R (responsible) carries it out, C (consulted) coordinates or supports,
I (informed) receives the report. An agency with several roles in a task has the first of them in this order.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from queries.catalogue import Runs, run

LETTERS = {
    "chu_tri": "A",
    "to_chuc": "A",
    "dang_cai": "A",
    "chi_dao": "A",
    "quyet_dinh": "A",
    "ban_hanh": "A",
    "thuc_hien": "R",
    "tham_muu": "R",
    "tong_hop": "R",
    "bao_cao": "R",
    "de_xuat": "R",
    "dau_moi": "R",
    "phoi_hop": "C",
    "ho_tro": "C",
    "tham_gia": "C",
    "nhan_bao_cao": "I",
}
MEANING = {"A": "chịu trách nhiệm chính", "R": "thực hiện", "C": "phối hợp, hỗ trợ", "I": "nhận báo cáo"}


@dataclass(slots=True)
class Matrix:
    """``rows``: tasks by document; ``columns``: agencies, the busiest first; ``cells`` by the keys of both."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    columns: list[dict[str, Any]] = field(default_factory=list)
    cells: dict[tuple[str, str], str] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        cells = [{"task": task, "agency": agency, "letter": letter} for (task, agency), letter in self.cells.items()]
        return {"rows": self.rows, "columns": self.columns, "cells": cells}


def raci(
    store: Runs,
    documents: list[str] | None = None,
    agencies: list[str] | None = None,
    provinces: list[str] | None = None,
    limit: int = 20000,
) -> Matrix:
    """The matrix of a plan, an agency or a province."""
    matrix = Matrix()
    tasks: dict[str, dict[str, Any]] = {}
    busy: dict[str, int] = {}
    names: dict[str, dict[str, Any]] = {}
    for row in run(store, "raci", documents=documents, agencies=agencies, provinces=provinces, limit=limit):
        letter = LETTERS.get(row["role"])
        if letter is None:
            continue
        task, agency = row["task"], row["agency"]
        tasks.setdefault(task["key"], {**task, "document": row["document"]})
        names[agency["key"]] = agency
        key = (task["key"], agency["key"])
        if key not in matrix.cells:
            busy[agency["key"]] = busy.get(agency["key"], 0) + 1
        matrix.cells[key] = min(matrix.cells.get(key, letter), letter, key="ARCI".index)
    matrix.rows = list(tasks.values())
    matrix.columns = [names[key] for key in sorted(busy, key=lambda key: (-busy[key], names[key]["name"]))]
    return matrix
