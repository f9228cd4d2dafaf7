"""Districts and communes that a question names: what is told of other provinces does not answer it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from queries.catalogue import Row
from queries.lexicon import unit_names
from queries.words import Word, fold, words

_KINDS = (("huyen",), ("quan",), ("xa",), ("phuong",), ("thi", "xa"), ("thi", "tran"), ("thanh", "pho"), ("dac", "khu"))
# Without accents, "phuong an", "xa hoi", "quan ly" are these words far more often than a unit's kind and name.
_COMPOUNDS = {
    "phuong": frozenset(["an", "cham", "dien", "huong", "phap", "thuc", "tien"]),
    "xa": frozenset(["hoi"]),
    "quan": frozenset(["diem", "doi", "he", "ly", "sat", "su", "tam", "tri", "trong"]),
}
_LONGEST = 4  # syllables of a name; one alone is too common a word to be sure of


@dataclass(frozen=True, slots=True)
class NamedUnit:
    """A name behind "huyện", "xã" …, folded, and the provinces that have or had a unit called so."""

    name: tuple[str, ...]
    provinces: frozenset[str]


@cache
def _names() -> dict[tuple[str, ...], dict[tuple[str, ...], set[str]]]:
    """Folded name → its spelling with accents → provinces."""
    found: dict[tuple[str, ...], dict[tuple[str, ...], set[str]]] = {}
    for name, province in unit_names():
        spelled = words(name)
        if len(spelled) > 1:
            plain = tuple(word.plain for word in spelled)
            accented = tuple(word.accented for word in spelled)
            found.setdefault(plain, {}).setdefault(accented, set()).add(province)
    return found


def named_units(asked: list[Word], accented: bool) -> tuple[NamedUnit, ...]:
    """The units that ``asked`` names behind their kind; accented: the question has accents, which must agree."""
    plain = [word.plain for word in asked]
    found = []
    for at in range(1, len(plain)):
        if not any(tuple(plain[max(0, at - len(kind)) : at]) == kind for kind in _KINDS):
            continue
        if not accented and plain[at] in _COMPOUNDS.get(plain[at - 1], ()):
            continue
        for size in range(min(_LONGEST, len(plain) - at), 1, -1):
            spellings = _names().get(tuple(plain[at : at + size]), {})
            own = tuple(word.accented for word in asked[at : at + size])
            provinces = spellings.get(own, set()) if accented else set().union(*spellings.values())
            if provinces:
                found.append(NamedUnit(tuple(plain[at : at + size]), frozenset(provinces)))
                break
    return tuple(found)


def of_another_place(units: tuple[NamedUnit, ...], row: Row) -> bool:
    """Whether a task's document is of a province that has none of ``units``, and names none of them."""
    document, task = row["document"], row["task"]
    province = document.get("province")
    if not units or province is None or any(province in unit.provinces for unit in units):
        return False
    parts = (task.get("quote"), task.get("heading"), document.get("title"), *(a.get("name") for a in row["actors"]))
    said = " ".join(fold(" . ".join(part for part in parts if part)))
    return not any(" ".join(unit.name) in said for unit in units)
