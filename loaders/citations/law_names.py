"""Names of laws whose words are shortened to letters: "Luật BHYT", "Luật Tổ chức HĐND và UBND"."""

from __future__ import annotations

from functools import cache, lru_cache

from loaders.text import plain
from loaders.wordlists import rows

_LEAST, _MOST = 2, 8  # letters that stand for words


def in_full(title: str) -> str:
    """``title`` with the words of the one law of data/lexicon/laws.tsv that its letters stand for; else as it is."""
    return title if title.isupper() or not any(map(_stands_for_words, title.split())) else _in_full(title)


@lru_cache(maxsize=512)
def _in_full(title: str) -> str:
    kind, _, name = title.partition(" ")
    if name.lower().startswith("luật "):  # "Bộ luật"
        kind, name = f"{kind} {name[:4]}", name[5:]
    found = {plain(full): full for full in _full_names() if _fits(name.split(), full.split())}
    return f"{kind} {found.popitem()[1]}" if len(found) == 1 else title


@cache
def _full_names() -> tuple[str, ...]:
    return tuple(row[0] for row in rows("laws.tsv") if not any(map(_stands_for_words, row[0].split())))


def _stands_for_words(word: str) -> bool:
    return _LEAST <= len(word) <= _MOST and word.isalpha() and word.isupper()


def _fits(short: list[str], full: list[str]) -> bool:
    """Whether ``full`` is ``short`` with its letters spelled out, each by a word that begins with it."""
    at = 0
    for word in short:
        if at < len(full) and plain(word) == plain(full[at]):
            at += 1
            continue
        initials = "".join(one[0] for one in full[at : at + len(word)]).upper()
        if not _stands_for_words(word) or plain(initials) != plain(word):
            return False
        at += len(word)
    return at == len(full)
