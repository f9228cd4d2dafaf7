"""Names of our central bodies that here mean those of other states: "Chính phủ Lào", "hai Chính phủ"."""

from __future__ import annotations

import re

from loaders.agencies.lexicon import words_of
from loaders.agencies.reader import Reader
from loaders.agencies.spelling import tones

_ONE_OF_ITS_KIND = ("tw/chinh-phu", "tw/quoc-hoi")
_NOT_OURS = re.compile(rf"(?<!\w)(?:{'|'.join(map(tones, words_of('not_ours')))}) $")
_BOTH = re.compile(rf"(?<!\w)(?:{'|'.join(map(tones, words_of('both_states')))}) $")
_LOOK = 16  # characters before a name
_LISTED = r" ?(?:[,:]|- |và )"  # "hai Bộ Tài chính, Công Thương" are two of ours
_TITLES = ("Cộng hòa", "Cộng hoà", "Vương quốc", "Liên bang")
_STATE = re.compile(
    rf" (?:nước )?(?:{'|'.join(sorted(words_of('abroad'), key=len, reverse=True))}"
    rf"|(?:{'|'.join(_TITLES)})(?= \w))(?!\w)"
)
_OTHERS = r" (?:các nước|nước ngoài)(?!\w)"
_NO_STATE = re.compile(rf" (?:nước )?(?:{'|'.join(words_of('not_abroad'))})(?!\w)", re.IGNORECASE)


def is_abroad(reader: Reader, id_: str, start: int, end: int) -> bool:
    """Whether the name of our body ``id_`` at ``start`` to ``end`` means another state's, by the words about it."""
    before = reader.low[max(0, start - _LOOK) : start]
    if id_ in _ONE_OF_ITS_KIND and (_NOT_OURS.search(before) or _BOTH.search(before)):
        return True
    if id_.startswith("tw/bo-") and _BOTH.search(before) and not reader.match(_LISTED, end):
        return True
    return names_state(reader.raw, end) or reader.match(_OTHERS, end) is not None


def names_state(words: str, at: int) -> bool:
    """Whether another state's name stands at ``words[at:]``: " Lào", " nước Cộng hòa Pháp"; not " Lào Cai"."""
    state = _STATE.match(words, at)
    if state is None or _NO_STATE.match(words, at):
        return False
    more = words[state.end() : state.end() + 2]
    return state.group().endswith(_TITLES) or not (more[:1] == " " and more[1:].isupper())
