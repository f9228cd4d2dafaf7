"""A citation while it is being read, before its document is settled."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.agencies.model import Mention
from loaders.citations.cues import Cue
from loaders.dates import DateWords
from loaders.identity import Number
from loaders.record import DocumentRef


@dataclass(slots=True)
class Draft:
    """Spans are offsets of ``clean``. outer: the draft whose title holds this one."""

    start: int
    end: int
    kind: str | None
    number: Number | None = None
    number_span: tuple[int, int] | None = None
    date: DateWords | None = None
    year: int | None = None
    issuer: list[Mention] | None = None
    issuer_span: tuple[int, int] | None = None
    issuer_before: bool = False
    title: tuple[int, int] | None = None
    law: bool = False
    listed: bool = False  # in a list under "Căn cứ các văn bản sau:"
    outer: Draft | None = None
    cue: Cue | None = None
    relation: str = "DAN_CHIEU"
    form: str = "short"
    ref: DocumentRef | None = None
    candidates: tuple[str, ...] = ()
    amends: Draft | None = None  # "(đã được sửa đổi bởi …)": the draft whose document this one amends
    footnote: str | None = None
    footnote_of: Draft | None = None
    certainty: str = "stated"
    reason: str | None = None
    id: str = ""
    iso: str | None = None  # what iso_date() gave; "" for none

    def iso_date(self) -> str | None:
        """The date as precise as it is told: ISO day, month or year; None for an impossible one."""
        if self.iso is None:
            self.iso = self._iso_date() or ""
        return self.iso or None

    def _iso_date(self) -> str | None:
        date = self.date
        if date is None or date.state != "stated" or date.year is None:
            return None
        if date.day and date.month and date.precision == "day":
            return f"{date.year:04d}-{date.month:02d}-{date.day:02d}" if date.bounds() else None
        return f"{date.year:04d}-{date.month:02d}" if date.month and date.precision == "month" else f"{date.year:04d}"
