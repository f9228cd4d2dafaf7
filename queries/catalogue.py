"""The queries: one question a ``.cypher`` file, with a header that tells title, parameters and columns.

Header lines: ``// title.vi:``, ``// title.en:``, ``// about:``, ``// param NAME = DEFAULT: what`` (a JSON value; no
default: it must be given) and ``// column NAME: what``.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

FOLDER = Path(__file__).resolve().parent
_HEADER = re.compile(r"^// (title\.vi|title\.en|about|param|column)(?: (\w+))?(?: = (.+?))?: (.*)$")

Row = dict[str, Any]


class Runs(Protocol):
    """What queries need of a store."""

    def run(self, cypher: str, parameters: dict[str, Any] | None = None, /) -> list[Row]: ...


@dataclass(frozen=True, slots=True)
class Parameter:
    name: str
    about: str
    required: bool
    default: Any = None


@dataclass(frozen=True, slots=True)
class Query:
    """One query of the catalogue."""

    name: str
    title_vi: str
    title_en: str
    about: str
    parameters: tuple[Parameter, ...]
    columns: tuple[tuple[str, str], ...]
    cypher: str


@lru_cache(maxsize=1)
def catalogue() -> dict[str, Query]:
    """All queries by name, in the order of their names."""
    return {path.stem: _read(path) for path in sorted(FOLDER.glob("*.cypher"))}


def query(name: str) -> Query:
    """The query of that name; KeyError where there is none."""
    return catalogue()[name]


def run(store: Runs, name: str, **given: Any) -> list[Row]:
    """Run a query. Missing parameters take their defaults; ValueError for one that is unknown or must be given."""
    asked = query(name)
    known = {parameter.name: parameter for parameter in asked.parameters}
    if unknown := sorted(set(given) - set(known)):
        raise ValueError(f"{name}: không có tham số {', '.join(unknown)}")
    if missing := [p.name for p in asked.parameters if p.required and given.get(p.name) is None]:
        raise ValueError(f"{name}: thiếu tham số {', '.join(missing)}")
    return store.run(asked.cypher, {p.name: given.get(p.name, p.default) for p in asked.parameters})


def _read(path: Path) -> Query:
    titles: dict[str, str] = {}
    parameters: list[Parameter] = []
    columns: list[tuple[str, str]] = []
    body: list[str] = []
    for line in path.read_text("utf-8").splitlines():
        match = _HEADER.match(line)
        if match is None:
            body.append(line)
            continue
        what, name, default, words = match.groups()
        if what == "param":
            parameters.append(Parameter(name, words, default is None, json.loads(default) if default else None))
        elif what == "column":
            columns.append((name, words))
        else:
            titles[what] = words
    return Query(
        path.stem,
        titles["title.vi"],
        titles["title.en"],
        titles.get("about", ""),
        tuple(parameters),
        tuple(columns),
        "\n".join(body).strip() + "\n",
    )
