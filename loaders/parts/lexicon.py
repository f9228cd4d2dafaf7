"""The lists of words, under data/lexicon, that the parts of a document are known by."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from loaders.text import plain
from loaders.wordlists import rows


class Kind(NamedTuple):
    """A kind of document as it stands above a title. symbols: codes that its symbol may carry."""

    name: str
    code: str
    promulgated: bool
    symbols: tuple[str, ...]


class Position(NamedTuple):
    """A head's title, the deputy's, and the first word of the body where the signature does not name it."""

    head: str
    deputy: str
    body: str


@cache
def kinds() -> tuple[Kind, ...]:
    """All kinds, longer names first."""
    found = [
        Kind(row[0], row[1], row[2] == "yes", tuple(row[3].split()) if len(row) > 3 else ())
        for row in rows("titles.tsv")
    ]
    return tuple(sorted(found, key=lambda kind: -len(kind.name)))


@cache
def kind_by_name() -> dict[str, Kind]:
    """Kinds by folded name without spaces ("quyetdinh"), so that letter-spaced titles are found."""
    return {plain(kind.name).replace(" ", ""): kind for kind in kinds()}


@cache
def kind_by_code() -> dict[str, Kind]:
    """Kinds by code, the plainest name of each."""
    return {kind.code: kind for kind in kinds()}


@cache
def positions() -> tuple[Position, ...]:
    """Heads and deputies, longer titles first."""
    found = [Position(*(*row, "", "")[:3]) for row in rows("positions.tsv")]
    return tuple(sorted(found, key=lambda position: -len(position.head)))


@cache
def folded(title: str) -> str:
    """A title of the list, folded."""
    return plain(title)


@cache
def purposes() -> tuple[tuple[str, str], ...]:
    """Folded words of a purpose with their code, in the order in which they are tried."""
    return tuple((row[0], row[1]) for row in rows("purposes.tsv"))
