"""One document read into its parts."""

from __future__ import annotations

import re
from bisect import bisect_left

import loaders.agencies as agencies
from loaders.agencies.model import Agency
from loaders.letters import LOWER, UPPER
from loaders.parts.addressees import find_addressees, find_invited, read_addressees
from loaders.parts.closing import content_end
from loaders.parts.footnotes import cut_footnotes
from loaders.parts.lines import read_lines, wrap_width
from loaders.parts.metadata import Metadata, drafting_unit, inherit, read_metadata
from loaders.parts.model import Heading, Part, Parts, Unit
from loaders.parts.motto import MOTTO
from loaders.parts.outline import Outline, read_outline
from loaders.parts.paragraphs import read_blocks
from loaders.parts.quality import not_a_document, text_warnings
from loaders.parts.recipients import Known, read_recipients, sections_wanted
from loaders.parts.signers import read_signers
from loaders.parts.small_titles import with_capital_titles
from loaders.parts.split import split_documents
from loaders.text import Span, Text

_FIRST_ARTICLE = re.compile(
    r"(?m)^[ \t*_#]*(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT)[ \t]*:?[ \t*_]*$|(?:QUYẾT ĐỊNH|QUYẾT NGHỊ)[ ]?:[ \t]*$"
)


# Who carries a decision out: "Chánh Văn phòng …, Giám đốc các Sở … chịu trách nhiệm thi hành Quyết định này".
_BINDS = re.compile(
    r"(?:chịu|có)\s+trách\s+nhiệm|căn\s+cứ\s+(?:Quyết định|Nghị quyết)[^.;]{0,20}thi\s+hành"
    r"|thi\s+hành\s+(?:Quyết|Nghị|Chỉ)"
)
_IN_FORCE = re.compile(r"có hiệu lực|thay thế|[Bb]ãi bỏ")
_SENTENCE = re.compile(rf"(?<=[{LOWER}\d])\.\s+(?=[{UPPER}][{LOWER}])")


def read_parts(text: Text, part: Part, first: Part | None = None) -> Parts:
    """The parts of the document ``part`` of ``text``; every span in offsets of ``text.clean``. Never raises.

    first: the first document of ``text``, from which a later one inherits, where it is known already.
    What a document does not say is left empty; ``warnings`` says what looked wrong.
    """
    parts = _read_parts(text, text.clean, part, first)
    if not parts.signers and (capital := with_capital_titles(text.clean, part.start, part.end)) != text.clean:
        return _read_parts(text, capital, part, first)
    return parts


def _read_parts(text: Text, clean: str, part: Part, first: Part | None) -> Parts:
    end = content_end(clean, part.start, part.end)
    data = read_metadata(clean, part.start, end)
    if part.number is not None and part.number > 1:
        first = first or split_documents(text)[0]
        inherit(clean, data, read_metadata(clean, first.start, content_end(clean, first.start, first.end)), part.start)
    parts = Parts(part, data.info, data.context)
    parts.warnings = [*text_warnings(text, part.start, end), *data.warnings]
    parts.header = Span(data.head.start, data.header_end)
    parts.title = data.title.title
    body_end = data.closing.start if data.closing else end
    addressed = find_addressees(clean, data.header_end, min(body_end, data.header_end + 3000))
    body_start = addressed.end if addressed else data.header_end
    late = data.info.date.raw  # a right column that stands behind the addressees is no text
    if late and body_start <= late.start < body_start + 400 and MOTTO.search(clean, body_start, late.start):
        body_start = late.end
    parts.body = Span(body_start, body_end)
    if data.closing:
        parts.ending = Span(data.closing.start, data.ending_end)
    outline = _outline(clean, parts, body_start, body_end, data.ending_end, end)
    parts.sections, parts.units = outline.sections, outline.units
    parts.preamble = _preamble(clean, parts)
    if addressed is None and data.info.kind == "GM":
        addressed = find_invited(clean, body_start, body_end)
    if addressed:
        parts.addressees = read_addressees(text, addressed, data.context)
    _read_ending(text, clean, data, parts)
    if _is_no_document(data, parts):
        parts.warnings.append(not_a_document())
    return parts


def _outline(clean: str, parts: Parts, start: int, body_end: int, annexes: int, end: int) -> Outline:
    """The outline of the body and, after the ending, of the annexes."""
    lines = read_lines(clean, start, body_end)
    width = wrap_width(lines)
    kept, parts.footnotes = cut_footnotes(clean, lines, start, body_end)
    blocks = read_blocks(clean, kept, width)
    closing = len(blocks)
    if annexes < end:
        more, later = cut_footnotes(clean, read_lines(clean, annexes, end), annexes, end)
        parts.footnotes.extend(later)
        blocks.extend(read_blocks(clean, more, width))
    notes = sorted(note.start for note in parts.footnotes)  # in the middle of a paragraph they are no part of it
    joints = (joint for block in blocks for joint in block.joints)
    parts.joints = [joint for joint in joints if bisect_left(notes, joint.start) == bisect_left(notes, joint.end)]
    return read_outline(clean, blocks, closing, body_end, end)


def _preamble(clean: str, parts: Parts) -> Span | None:
    """From the head's end to the first section, or to the enacting formula of a decision."""
    if parts.body is None or parts.header is None:
        return None
    stop = parts.sections[0].start - len(parts.sections[0].marker) if parts.sections else parts.body.end
    formula = _FIRST_ARTICLE.search(clean, parts.body.start, max(stop, parts.body.start))
    stop = formula.start() if formula else stop
    return Span(parts.body.start, stop) if stop > parts.body.start else None


def _read_ending(text: Text, clean: str, data: Metadata, parts: Parts) -> None:
    labels = sections_wanted(clean, data.lines)
    known = Known(
        list(
            {
                id_: (id_, name)
                for addressee in parts.addressees
                for id_, name in zip(addressee.recipients, addressee.recipient_names, strict=True)
            }.values()
        ),
        {label: _section_agencies(text, parts, label) for label in labels},
        data.signatures,
    )
    parts.signers = read_signers(clean, data.signatures, parts.context, data.joint)
    parts.recipients = read_recipients(text, data.lines, parts.context, known)
    filed = [recipient for recipient in parts.recipients if recipient.purpose == "luu"]
    units = [id_ for recipient in filed for id_ in recipient.recipients if not id_.endswith("/van-thu")]
    drafting_unit(parts.info, parts.context, units, next((r.drafter for r in filed if r.drafter), None))


def _section_agencies(text: Text, parts: Parts, label: str) -> list[Agency]:
    """The agencies that "Điều 3" or "VI" names: those of its own words and of the headings right under it."""
    index = next((i for i, heading in enumerate(parts.sections) if heading.path == label), None)
    if index is None:
        return []
    if label.startswith("Điều"):
        spans = _bound(text.clean, parts, index)
    else:
        spans = [_item(parts, index), *(_head(h) for h in parts.sections if h.parent == index)]
    found: dict[str, Agency] = {}
    for span in spans:
        for mention in agencies.find_mentions(text, parts.context, span.start, span.end):
            for agency in mention.agencies:
                found.setdefault(agency.id, agency)
    return list(found.values())


def _bound(clean: str, parts: Parts, index: int) -> list[Span]:
    """The words of an article that name who must carry the document out: those before "chịu trách nhiệm thi hành"."""
    article = parts.sections[index]
    cues = list(_BINDS.finditer(clean, article.start, article.body_end))
    if not cues:
        item = _item(parts, index)
        return [] if _IN_FORCE.search(clean, item.start, item.end) else [item]
    start = article.start
    for sentence in _SENTENCE.finditer(clean, article.start, cues[0].start()):
        start = sentence.end()
    return [Span(start, cues[0].start())]


def _item(parts: Parts, index: int) -> Span:
    unit: Unit | None = next((unit for unit in parts.units if unit.section == index), None)
    return Span(unit.start, unit.end) if unit else _head(parts.sections[index])


def _head(heading: Heading) -> Span:
    return Span(heading.start, heading.end)


def _is_no_document(data: Metadata, parts: Parts) -> bool:
    """No kind, number or title in the head, and neither addressee nor ending."""
    info = data.info
    signs = (info.kind, info.so_ky_hieu, info.title, parts.addressees, data.closing)
    return not any(signs)
