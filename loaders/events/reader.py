"""What reading the events of one document needs to know of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
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
# "2. Thời gian, địa điểm, nội dung": a heading over nothing else. "II. Kế hoạch cụ thể" over it names nothing either.
_FIELDS = re.compile(r"(?:thoi gian|dia diem)(?![a-z])")
_NAMES_NOTHING = re.compile(r"(?:(?:noi dung|ke hoach|chuong trinh|to chuc|thuc hien|cong tac|cu the|va)[ ,.:]*)+")
# A line of its own: "Thời gian tổ chức: 7h00 ngày 02/8/2025".
_FIELD_LINE = re.compile(
    r"(?:thoi gian|dia diem)(?:(?:,| va|/)[ ]?(?:thoi gian|dia diem))?(?: (?:du kien|to chuc|dien ra|khai mac))*[ ]?:"
)
_PLACE = re.compile(r"(?:^|(?<=[\n.;*+–-])[ ]*|(?<=[\d)][.)])[ ]*)dia diem(?: (?:to chuc|dien ra))?[ ]?:")
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
        found = tuple(
            (heading.start, heading.body_end)
            for heading in self.parts.sections
            if heading.parent is None and _GENERAL.search(self.text.plain, heading.start, heading.end)
        )
        return found or self._one_time(self._field_headings()) or self._one_time(self._field_lines())

    def _field_headings(self) -> Iterator[tuple[int, int]]:
        """Headings over time and place that stand under none which names what is held or done."""
        for number, heading in enumerate(self.parts.sections):
            if _FIELDS.match(self.text.plain, heading.start, heading.end) and all(
                _NAMES_NOTHING.fullmatch(self.text.plain, above.start, above.end)
                for above in self.parts.heading_path(number)[:-1]
            ):
                yield heading.start, heading.body_end

    def _field_lines(self) -> Iterator[tuple[int, int]]:
        """Lines of time and place under no heading at all."""
        for unit in self.parts.units:
            if unit.section is None and _FIELD_LINE.match(self.text.plain, unit.start, unit.end):
                yield unit.start, unit.end

    def _one_time(self, stretches: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
        """``stretches``, but none of them where more than one tells a time, which may be of several events."""
        found = tuple(stretches)
        times = [start for start, end in found if "thoi gian" in self.text.plain[start : min(end, start + 30)]]
        return found if len(times) == 1 else ()

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
    def placed(self) -> bool:
        """True where those stretches tell of a day and, in a line of its own, of a place."""
        told = any(_PLACE.search(self.text.plain, *span) for span in self.general)
        return told and any(words.precision == "day" for span in self.general for words in find_dates(self.text, *span))

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
