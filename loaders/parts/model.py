"""The parts of a document (Nghị định 30/2020/NĐ-CP, Điều 8), as spans of ``Text.clean``."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.agencies.model import Context
from loaders.record import Addressee, DocumentInfo, Recipient, Signer, Warning
from loaders.text import Span


@dataclass(frozen=True, slots=True)
class Part:
    """One document inside a file. ``number`` is None where the file holds one document, else 1, 2 …"""

    start: int
    end: int
    number: int | None = None


@dataclass(slots=True)
class Heading:
    """A numbered or titled heading of the body.

    path: "III.1.2", "VI.5", "Điều 3.2", "Phụ lục I.A.2"; level: depth from 1; parent: index into Parts.sections.
    start, end: the heading's own words without its marker ("Sở Tài chính", not "4. Sở Tài chính").
    marker: the number or letter as written ("4.", "a)", "Điều 2.").
    body_start, body_end: the text under it, sub-sections included.
    """

    path: str
    start: int
    end: int
    marker: str
    level: int
    parent: int | None
    body_start: int
    body_end: int


@dataclass(slots=True)
class Unit:
    """A block of the body: a paragraph (joined over page breaks and hard line ends), a bullet, a heading or a table.

    start, end: its words, without bullet or number. marker: "-", "+", "a)", "1." or "".
    section: index into Parts.sections of the heading it stands under (for a heading: its own index), or None.
    parent: index into Parts.units of the bullet, item or lead-in line ("… như sau:") that it belongs to, or None.
    """

    start: int
    end: int
    kind: str  # paragraph, bullet, heading, table
    marker: str
    section: int | None
    parent: int | None


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note at the foot of a page; ``mark`` is "1", "2" …; ``reference`` is the offset of its mark in the text."""

    mark: str
    start: int
    end: int
    reference: int | None = None


@dataclass(slots=True)
class Parts:
    """All parts of one document. Spans are None where the part is missing.

    info: what the document says of itself. context: what relative names are relative to.
    header: from the start to the title's end. preamble: căn cứ and what precedes the first section or the tasks.
    body: from the preamble's start to the closing "./."; ending: Nơi nhận and signature.
    joints: what stands between the lines of one paragraph or item.
    """

    part: Part
    info: DocumentInfo
    context: Context
    header: Span | None = None
    title: Span | None = None
    preamble: Span | None = None
    body: Span | None = None
    ending: Span | None = None
    sections: list[Heading] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)
    footnotes: list[Footnote] = field(default_factory=list)
    addressees: list[Addressee] = field(default_factory=list)
    recipients: list[Recipient] = field(default_factory=list)
    signers: list[Signer] = field(default_factory=list)
    warnings: list[Warning] = field(default_factory=list)
    joints: list[Span] = field(default_factory=list)

    def heading_path(self, section: int | None) -> list[Heading]:
        """The headings above and including ``section``, outermost first."""
        path: list[Heading] = []
        while section is not None:
            heading = self.sections[section]
            path.append(heading)
            section = heading.parent
        return path[::-1]
