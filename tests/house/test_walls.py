"""Imports go one way: views -> queries -> graph <- loaders; Cypher and Streamlit have their rooms."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# room: rooms of ours that it may import (itself is always fine)
MAY_IMPORT = {
    "graph": set(),
    "loaders": {"graph"},
    "queries": {"graph"},
    "views": {"queries", "graph"},
    "commands": {"graph", "loaders", "queries"},
}
OURS = {*MAY_IMPORT, "app", "cli", "tests", "bench"}
CYPHER = re.compile(r"\b(?:OPTIONAL MATCH|MATCH \(|MERGE \(|UNWIND \$|DETACH DELETE|CREATE \()")


def _modules() -> list[tuple[str, Path]]:
    rooms = [(room, path) for room in MAY_IMPORT for path in sorted((ROOT / room).rglob("*.py"))]
    return [*rooms, ("cli", ROOT / "cli.py"), ("app", ROOT / "app.py")]


def _imports(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize("room", sorted(MAY_IMPORT))
def test_imports_go_one_way(room: str) -> None:
    faults = [
        f"{path.relative_to(ROOT)} imports {name}"
        for owner, path in _modules()
        if owner == room
        for name in sorted(_imports(path) & OURS - MAY_IMPORT[room] - {room})
    ]
    assert not faults


def test_streamlit_is_in_the_app_alone() -> None:
    outside = [
        str(p.relative_to(ROOT))
        for room, p in _modules()
        if room not in ("views", "app") and "streamlit" in _imports(p)
    ]
    assert not outside


def test_cypher_is_in_queries_and_the_store_alone() -> None:
    outside = [
        str(path.relative_to(ROOT))
        for room, path in _modules()
        if room != "graph" and CYPHER.search(path.read_text("utf-8"))
    ]
    assert not outside


def test_files_stay_small() -> None:
    """One concept a file: none over 450 lines."""
    big = [str(path.relative_to(ROOT)) for _, path in _modules() if path.read_text("utf-8").count("\n") > 450]
    assert not big
