"""What the columns of tables are called that people read (Excel, CSV): Vietnamese, or the names of docs/schema.md.

The names themselves are stable, and what programs read (GraphML, Turtle, CSV for neo4j-admin, JSON) has no others.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

_FILE = Path(__file__).with_name("headings.json")


@lru_cache(maxsize=1)
def vietnamese() -> dict[str, str]:
    """Vietnamese headings by the name of a property or of a column."""
    found: dict[str, str] = json.loads(_FILE.read_text("utf-8"))
    return found


def heading(name: str, language: str) -> str:
    """The heading of a column in a table in that language; in English it is the name itself.

    "r.x" is the property x of an edge, in a table that has columns of its own beside it.
    """
    if language != "vi":
        return name
    return vietnamese().get(name) or vietnamese().get(name.removeprefix("r."), name)
