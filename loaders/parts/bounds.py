"""When a document without a full date can have been issued: not before the documents that it cites."""

from __future__ import annotations

import re
from datetime import date
from itertools import chain

from loaders.plain_search import matches
from loaders.record import DatePart
from loaders.text import Span

_DAY = r"(?P<day>\d{1,2})\s?(?:[/.\-]|tháng)\s?(?P<month>\d{1,2})\s?(?:[/.\-]|năm)\s?(?P<year>(?:19|20)\d\d)"
_CITED = re.compile(rf"/[\w\-&.]{{2,25}},?\s{{1,3}}(?:ký )?ngày\s{{1,3}}{_DAY}")
_ISSUED = re.compile(rf"[Nn]gày\s{{1,3}}{_DAY},[^.;]{{3,90}}?(?:ban\s+hành|có)\s+(?=[A-ZĐ])")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def latest_cited(clean: str, body: Span) -> date | None:
    """The latest day of a document that the text cites; None where it cites none with a day."""
    days: list[date] = []
    issued = matches(_ISSUED, clean, ("Ngày", "ngày"), body.start, body.end)
    for match in chain(_CITED.finditer(clean, body.start, body.end), issued):
        try:
            days.append(date(int(match.group("year")), int(match.group("month")), int(match.group("day"))))
        except ValueError:  # an impossible date in the source bounds nothing
            continue
    return max(days, default=None)


def narrow(part: DatePart, cited: date | None, title: str) -> None:
    """Bound a date without day by what the document cites; take the year that title and citations agree on."""
    if cited is None:
        return
    basis = f"sau văn bản mới nhất được viện dẫn ({cited.strftime('%d/%m/%Y')})"
    if part.precision == "none":
        if str(cited.year) in _YEAR.findall(title):
            part.year = cited.year
        part.earliest = cited.isoformat()
        part.bounds_basis, part.bounds_certainty = basis, "soft"
        return
    if part.earliest and part.latest and part.earliest < cited.isoformat() <= part.latest:
        part.earliest = cited.isoformat()
        part.bounds_basis, part.bounds_certainty = basis, "soft"
