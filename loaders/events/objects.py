"""Ceremonies whose sentence says only their kind ("tổ chức Lễ khánh thành"), with the object named elsewhere.

A letter that answers a request names it there: "Xét đề nghị … về việc tổ chức khánh thành cầu Rạch Miễu". The one
object that is named with the same verb is the ceremony's; where there are several, or none, the name stays as it is.
"""

from __future__ import annotations

import re

from loaders.events.names import read_name, words_of
from loaders.record import Event
from loaders.text import Text
from loaders.wordlists import rows

_CEREMONIES = frozenset(row[0] for row in rows("event_words.tsv") if row[2:] == ("object",))
# "khánh thành và đưa vào sử dụng", "khánh thành các công trình" name none
_OBJECT = r"(?=[ ]+(?!(?:và|hoặc|vào|các|những|nhiều|một số|trước|quý|tháng|năm|ngày)[ ])[^\W\d_])"


def add_objects(text: Text, events: list[Event], start: int, end: int) -> None:
    """Complete the names of bare ceremonies among ``events`` by what ``clean[start:end]`` says."""
    bare = [event for event in events if event.name.lower() in _CEREMONIES]
    named = {ceremony: _object(text, ceremony, start, end) for ceremony in {event.name.lower() for event in bare}}
    for event in bare:
        event.name = f"{event.name} {named[event.name.lower()]}".rstrip()


def _object(text: Text, ceremony: str, start: int, end: int) -> str:
    """The one object that is named with the verb of ``ceremony``; "" where there is none, or more than one."""
    found = ""
    said = re.compile(rf"(?<!\w){ceremony.removeprefix('lễ ')}{_OBJECT}", re.IGNORECASE)
    for match in said.finditer(text.clean, start, end):
        name = words_of(text, match.end(), read_name(text, match.start(), match.end(), end).end)
        if found and name and name != found:
            return ""
        found = found or name
    return found
