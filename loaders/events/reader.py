"""What reading the events of one document needs to know of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from loaders.citations.model import Citations
from loaders.dates import find_dates
from loaders.events.names import head_places
from loaders.parts.model import Heading, Parts, Unit
from loaders.parts.year_of_days import year_of_days
from loaders.tables.actors import People
from loaders.targets.standing import Standing
from loaders.text import Text

# Headings under which a document tells when and where its one event is: "II. THỜI GIAN, ĐỊA ĐIỂM", "1. Thời gian: …".
_GENERAL = re.compile(r"thoi gian|dia diem|quy mo|(?:don vi|co quan|ban) to chuc")
_INVITES = re.compile(
    r"(?:v/v[ \n:]+|ve[ \n]viec[ \n]+)?(?:kinh[ \n]+)?moi[ \n]+(?:tham[ \n]|du[ \n]|hop|hoi hop|to chuc)"
)


@dataclass
class Reader:
    """text, parts: the document; people: its mentions; cited_spans: of its citations; year: that of its day."""

    text: Text
    parts: Parts
    people: People
    cited_spans: list[tuple[int, int]]
    year: int | None

    @classmethod
    def of(cls, text: Text, parts: Parts, people: People, citations: Citations) -> Reader:
        spans = sorted((citation.start, citation.end) for citation in citations.citations)
        return cls(text, parts, people, spans, _year(text, parts))

    def cited(self, position: int) -> bool:
        """True inside the name of another document, which may hold an event of its own."""
        index = bisect_right(self.cited_spans, (position, 1 << 60)) - 1
        return index >= 0 and self.cited_spans[index][0] <= position < self.cited_spans[index][1]

    def heading(self, unit: Unit) -> Heading | None:
        return self.parts.sections[unit.section] if unit.section is not None else None

    @cached_property
    def heads(self) -> list[int]:
        return head_places(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return sorted(heading.start for heading in self.parts.sections)

    def year_at(self, position: int) -> int | None:
        """The year of days without one at ``position``: that of the heading over it, where it names one."""
        section = self._section_at(position)
        return self.year if section is None else _year(self.text, self.parts, section)

    @property
    def year_before(self) -> int | None:
        """The document's own year, which days are of that it tells as past, whatever year it plans."""
        return None if self.year is None else int(self.year)

    def tells_results(self, position: int) -> bool:
        """True where ``position`` stands in a report, or under a heading, on what has been done."""
        return self._standing.results_over(self._section_at(position))

    @cached_property
    def _standing(self) -> Standing:
        return Standing(self.text, self.parts)

    def _section_at(self, position: int) -> int | None:
        before = bisect_right(self._starts, position)
        index = before - 1 if before else None
        while index is not None and self.parts.sections[index].body_end <= position:
            index = self.parts.sections[index].parent
        return index

    def has_below(self, heading: Heading) -> bool:
        """True where another heading stands in what ``heading`` is over."""
        index = bisect_right(self._starts, heading.start)
        return index < len(self._starts) and self._starts[index] < heading.body_end

    @cached_property
    def _children(self) -> dict[int, list[Heading]]:
        sections = self.parts.sections
        found: dict[int, list[Heading]] = {}
        for heading in sections:
            if heading.parent is not None:
                found.setdefault(id(sections[heading.parent]), []).append(heading)
        return found

    def children(self, heading: Heading) -> list[Heading]:
        """The headings right below ``heading``."""
        return self._children.get(id(heading), [])

    @cached_property
    def general(self) -> tuple[tuple[int, int], ...]:
        """Stretches of the body that tell time and place of the document's one event, not of one of several."""
        if self.invites and self.parts.body is not None:
            return ((self.parts.body.start, self.parts.body.end),)
        return tuple(
            (heading.start, heading.body_end)
            for heading in self.parts.sections
            if heading.parent is None and _GENERAL.search(self.text.plain, heading.start, heading.end)
        )

    @cached_property
    def invites(self) -> bool:
        """True for an invitation, and a letter "V/v mời họp …": all of it is about one event."""
        title = self.parts.title
        return self.parts.info.kind == "GM" or (
            title is not None and _INVITES.match(self.text.plain, title.start, title.end) is not None
        )

    @cached_property
    def timed(self) -> bool:
        """True where those stretches name a day or month."""
        dates = (words for span in self.general for words in find_dates(self.text, *span))
        return any(words.precision in ("day", "month", "month_part") and not words.bare for words in dates)

    @cached_property
    def issued(self) -> str:
        """The first day that the document may be of, in ISO form; "" where not even its year is known."""
        day = self.parts.info.date
        return f"{day.year:04d}-{day.month or 1:02d}-{day.day or 1:02d}" if day.year else ""


def _year(text: Text, parts: Parts, section: int | None = None) -> int | None:
    """The year of days without one, or the one year that the title names."""
    if parts.info.date.year is not None:
        year = year_of_days(text, parts, section)
        return parts.info.date.year if year is None else year
    years = set(re.findall(r"20\d\d", parts.info.title.quote)) if parts.info.title else set()
    return int(years.pop()) if len(years) == 1 else None
