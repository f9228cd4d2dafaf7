"""From when a document is in force, where it says so itself: "Quyết định này có hiệu lực kể từ ngày ký"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from loaders.dates import find_dates
from loaders.parts.model import Parts
from loaders.record import Quote
from loaders.text import Text, plain

_LONGEST = 200  # characters from "có hiệu lực" to its day
# "(Quyết định) này có hiệu lực kể từ …", and the kind before it: "này" is rare, the words of kinds are everywhere.
_FORCE = re.compile(
    r"nay\s+(?:chinh thuc\s+)?co\s+hieu\s+luc(?:\s+thi\s+hanh)?[\s,]*(?P<when>(?:ke\s+tu|tu|sau|vao)\b)"
)
_KIND = re.compile(
    r"(luat|phap lenh|nghi quyet|nghi dinh|quyet dinh|thong tu(?: lien tich)?|chi thi|quy che|quy dinh|van ban)\s+$"
)
# "Điều 2. Quyết định có hiệu lực thi hành kể từ ngày ký": without "này", where the sentence begins with it.
_BARE = re.compile(
    r"(?:\n|dieu\s+\d{1,2}\s*[.:])\W*(quyet dinh|nghi quyet|chi thi|thong tu|nghi dinh)\s+"
    r"co\s+hieu\s+luc(?:\s+thi\s+hanh)?[\s,]*(?P<when>(?:ke\s+tu|tu|sau)\b)"
)
_KIND_LOOK = 40  # characters before "này" in which the kind stands
_SIGNED = re.compile(r"ke\s+tu\s+ngay\s+(?:duoc\s+)?(?:ky|ban\s+hanh)\b|tu\s+ngay\s+(?:ky|ban\s+hanh)\b")
# Days of the calendar: "ngày làm việc" would need to know the holidays.
_LATER = re.compile(
    r"sau\s+(?P<days>\d{1,3})\s*(?:\([^)\n]{1,40}\)\s*)?ngay\b(?!\s+lam\s+viec)[\s,]*ke\s+tu\s+ngay\s+(?:ky|ban\s+hanh)"
)
# The day itself must follow: one further on is that of another document ("kể từ ngày đăng Công báo và thay thế …").
_ON = re.compile(r"(?:ke\s+tu|tu|vao)\s+(?:\d{1,2}\s*(?:gio|h)\w*[\s,]*)?(?=ngay\s+\d)")
_ENDS = re.compile(r"[.;]\s|[.;]$|\n\s*\n")


def read_effect(text: Text, parts: Parts) -> None:
    """Set ``effective`` (ISO day, or None where the words give none) and ``effective_evidence`` of ``parts.info``.

    What another document says of itself, in a quotation, is passed over.
    """
    kind = plain(parts.info.kind_name or "")
    told = [
        (said, match)
        for match in _FORCE.finditer(text.plain, parts.part.start, parts.part.end)
        if (said := _KIND.search(text.plain, max(parts.part.start, match.start() - _KIND_LOOK), match.start()))
    ]
    for said, match in told or [(one, one) for one in _BARE.finditer(text.plain, parts.part.start, parts.part.end)]:
        if said[1] not in (kind, "van ban"):
            continue
        last = min(match.end() + _LONGEST, parts.part.end)
        stop = _ENDS.search(text.plain, match.end(), last)
        end = stop.start() if stop else last
        if "”" in text.clean[match.end() : end + 1]:
            continue
        first = said.start(1)
        parts.info.effective_evidence = Quote(text.clean[first:end], first, end)
        parts.info.effective = _day(text, parts, match.start("when"), end)
        return


def _day(text: Text, parts: Parts, start: int, end: int) -> str | None:
    issued = parts.info.date
    signed = date(issued.year, issued.month, issued.day) if issued.year and issued.month and issued.day else None
    later = _LATER.match(text.plain, start, end)
    if later:
        return (signed + timedelta(days=int(later["days"]))).isoformat() if signed else None
    if _SIGNED.match(text.plain, start, end):
        return signed.isoformat() if signed else None
    on = _ON.match(text.plain, start, end)
    if on is None:
        return None
    told = next(iter(find_dates(text, on.end(), end)), None)
    bounds = told.bounds() if told and told.precision == "day" and told.start == on.end() else None
    return bounds[0].isoformat() if bounds else None
