"""Files that were made and wait to be taken: kept for a session, several at a time, as long as there is room.

What they are known by is plain values: a page is read anew at each run, so that its own classes are others each time.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

MOST_BYTES = 150_000_000
Name = tuple[str | None, ...]


def keep(session: MutableMapping[Any, Any], name: Name, content: bytes, most: int = MOST_BYTES) -> None:
    """Keep a file; the oldest ones go where there is too much. The newest always stays."""
    files = _files(session)
    files.pop(name, None)
    files[name] = content
    while len(files) > 1 and sum(map(len, files.values())) > most:
        files.pop(next(iter(files)))


def kept(session: MutableMapping[Any, Any], name: Name) -> bytes | None:
    """The file of that name, where it is still there."""
    return _files(session).get(name)


def forget(session: MutableMapping[Any, Any], name: Name) -> None:
    _files(session).pop(name, None)


def _files(session: MutableMapping[Any, Any]) -> dict[Name, bytes]:
    if "made" not in session:
        session["made"] = {}
    found: dict[Name, bytes] = session["made"]
    return found
