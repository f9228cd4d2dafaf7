"""What a web page shows above a document: its name again, a sheet of its properties, menus."""

from __future__ import annotations

import re

from loaders.letters import UPPER
from loaders.parts.paragraphs import is_capitals
from loaders.parts.property_sheet import find_property_sheet

_BEHIND = 1500  # characters behind the motto in which the number stands
_NUMBER = re.compile(rf"(?m)(?:^|\|)[ \t*_|]*(?:Số|SỐ)[ \t]*:?[ \t]*(\d[^\n|]{{0,12}}?[/-][ ]?[{UPPER}][^\n|]{{1,40}})")
_SIGNS = " \t*_#|-–—=>"
# Parts of a document: with one of them, what stands above is a document too.
_OF_DOCUMENT = re.compile(r"(?m)^[ \t*_|]*(?:Kính gửi|KÍNH GỬI|Nơi nhận|NƠI NHẬN|Điều 1\b|Căn cứ )")


def past_site_lines(clean: str, start: int, end: int, motto: int) -> int:
    """Where the head of the document in ``clean[start:end]`` begins: ``start``, or behind a web page's own lines.

    motto: where "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" stands. Lines above the issuer's are a page's where they tell the
    number that the head tells again, or hold a sheet of properties.
    """
    begin = _issuer_start(clean, start, motto)
    above = clean[start:begin]
    if not above.strip(_SIGNS + "\n") or _OF_DOCUMENT.search(above):
        return start
    number = _NUMBER.search(clean, begin, min(end, motto + _BEHIND))
    if number is None:
        return start
    again = _squeezed(number[1]) in _squeezed(above) and not _NUMBER.search(above)
    return begin if again or find_property_sheet(clean, start, begin) is not None else start


def _issuer_start(clean: str, start: int, motto: int) -> int:
    """Where the lines in capitals begin that end with the motto's line; blank lines and rules may part them."""
    begin = at = clean.rfind("\n", start, motto) + 1 or start
    while at > start:
        line = max(clean.rfind("\n", start, at - 1) + 1, start)
        words = clean[line : at - 1].strip(_SIGNS)
        if words and not is_capitals(words):
            break
        if words:
            begin = line
        at = line
    return begin


def _squeezed(words: str) -> str:
    return "".join(words.split()).upper()
