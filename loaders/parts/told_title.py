"""A title that tells what a head would: "CHỈ THỊ / CỦA A SỐ N NGÀY D VỀ VIỆC T", as old collections and reprints do.

What only speaks of a document – the news of it – begins with the same words. It is told by the way in which it speaks
("Công điện nêu rõ", "vừa ban hành Chỉ thị …"), and left unread.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from loaders.identity import is_party_number, parse_number
from loaders.letters import LOWER, UPPER
from loaders.parts.header import Head
from loaders.parts.lexicon import Kind, kind_by_name, kinds
from loaders.parts.motto import MOTTO
from loaders.parts.number import NumberFound
from loaders.parts.place_date import find_day
from loaders.plain_search import places
from loaders.record import DatePart
from loaders.text import Span, plain

_NUMBER = rf"\d{{1,6}}[a-zA-Z]?(?:/(?:19|20)\d\d)?[/\-–][{UPPER}][\w&./\-–]*"
_OF = r"(?i:của)\s+(?P<issuer>(?:(?!\n\s*\n|\s(?i:thực hiện|triển khai|về)\s)[^,;:()\d]){3,100}?)"
_ABOUT = re.compile(r"[\s,*_]*(?P<title>(?i:(?:về việc|v/v|về|ban hành|phê duyệt)(?!\w)))")
_ISSUER = re.compile(rf"[\s,*_)]*{_OF}(?=\s+(?i:về|v/v|ban hành|phê duyệt)(?!\w))")
_DAY = re.compile(r"[\s,*_(]*(?i:ngày)\s")
_END = re.compile(rf"\n\s*\n|\n\s*(?i:Kính\s+gửi)|(?<=[{LOWER}\d”])\.\s+(?=[{UPPER}][{LOWER}])|\Z")
_LONGEST_DAY = 40
_BEHIND = 800  # characters under a heading that is kind and number alone, in which these stand again
_SIGNS = " \t\n*_#|"
_ENDED = re.compile(r"\./\.|N[ơo]i nhận|NƠI NHẬN|Kính gửi|KÍNH GỬI|(?m:^)Điều 1\.")
_NAMES = "|".join(re.escape(kind.name) for kind in kinds())
# How the news of a document speaks: of the document by its kind alone, of the act by which it came about.
_REPORTED = re.compile(
    rf"(?:^|[.;\n“\"] ?)(?:Theo |Tại )?(?:{_NAMES}|Văn bản)(?: số [^\s,]+)?,? (?:cũng |còn |đã )?"
    r"(?:nêu|chỉ rõ|nhấn mạnh|nói rõ|yêu cầu|khẳng định|cho biết)(?!\w)"
    rf"|(?:vừa|mới) (?:ký|có|ban hành)(?: ban hành)? (?:{_NAMES}|[Vv]ăn bản)(?!\w)"
)
_ISSUED = re.compile(rf"(?:ban hành|ký|thông qua|công bố)(?: ban hành)? (?:{_NAMES}|[Vv]ăn bản)(?: số)?[ :]*$")
_LONGEST_KIND = 60
_WHOLE = "toàn văn"


class ToldTitle(NamedTuple):
    """What the title tells; what it does not is None. end: where it ends. party: the number has the party's form."""

    kind: Kind
    kind_span: Span
    number: NumberFound
    day: DatePart | None
    issuer: Span | None
    title: Span | None
    end: int
    party: bool


@cache
def _opening() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for kind in kinds() for name in (kind.name.upper(), kind.name))
    return re.compile(rf"(?P<kind>{names})(?:[\s*_]+{_OF})?[\s*_]+(?P<label>(?i:số))\s*:?\s*(?P<number>{_NUMBER})")


def find_told_title(clean: str, head: Head, end: int) -> ToldTitle | None:
    """The title with which the document begins, where it tells kind and number; None where a head or a report does."""
    if not head.cells or MOTTO.search(clean, head.start, head.end):
        return None
    start = head.cells[0].start
    opening = _opening().match(clean, start, min(end, start + _BEHIND))
    if opening is None or _REPORTED.search(clean, opening.end(), end) or _is_told_of(clean, opening, end):
        return None
    told = _read(clean, opening, min(end, opening.end() + _BEHIND))
    if told is not None and told.title is None and _is_heading(clean, opening):
        return _repeated(clean, told, min(end, opening.end() + _BEHIND))
    alone = opening["kind"].isupper() and (opening["issuer"] or "\n" in opening.group())
    ended = alone or _ENDED.search(clean, opening.end(), end)
    return told if told is not None and told.title is not None and ended else None


def _is_told_of(clean: str, opening: re.Match[str], end: int) -> bool:
    """Whether the text says of its own number that someone issued it: "UBND tỉnh đã ban hành Quyết định số …".

    A page that says so before the whole text ("Trân trọng giới thiệu toàn văn") is no report.
    """
    if _WHOLE in clean[opening.end() : opening.end() + _BEHIND]:
        return False
    said = places(clean, (opening["number"],), opening.end(), end)
    return any(_ISSUED.search(clean, max(opening.end(), at - _LONGEST_KIND), at) for at in said)


def _is_heading(clean: str, opening: re.Match[str]) -> bool:
    """Whether kind and number have their paragraph to themselves."""
    stop = _END.search(clean, opening.end())
    return stop is not None and not clean[opening.end() : stop.start()].strip(_SIGNS)


def _repeated(clean: str, told: ToldTitle, stop: int) -> ToldTitle:
    """The same with the day, issuer and title that stand below, behind the number said again."""
    words = clean[told.number.span.start : told.number.span.end].rpartition(" ")[2]
    at = clean.find(words, told.end, stop)
    if at < 0:
        return told
    day, issuer, title, last = _behind(clean, at + len(words), stop)
    return told._replace(day=day, issuer=issuer, title=title, end=last) if title is not None else told


def _read(clean: str, opening: re.Match[str], stop: int) -> ToldTitle | None:
    parsed = parse_number(opening["number"].rstrip(".-–/"))
    kind = kind_by_name()[plain(opening["kind"]).replace(" ", "")]
    if parsed is None or parsed.kind not in (None, "CV", kind.code, *kind.symbols):
        return None  # "CHƯƠNG TRÌNH … THỰC HIỆN NGHỊ QUYẾT SỐ …": another's number
    last = opening.start("number") + len(opening["number"].rstrip(".-–/"))
    number = NumberFound(parsed.number, parsed.symbol, parsed.year, Span(opening.start("label"), last), "stated")
    day, issuer, title, end = _behind(clean, last, stop)
    issuer = Span(*opening.span("issuer")) if opening["issuer"] else issuer
    return ToldTitle(
        kind, Span(*opening.span("kind")), number, day, issuer, title, end, is_party_number(parsed.so_ky_hieu)
    )


def _behind(clean: str, at: int, stop: int) -> tuple[DatePart | None, Span | None, Span | None, int]:
    """Day, issuer and title that stand behind a number in its paragraph, and where these end."""
    closing = _END.search(clean, at, stop)
    stop = closing.start() if closing else stop
    day = find_day(clean, at, min(stop, at + _LONGEST_DAY)) if _DAY.match(clean, at, stop) else None
    if day is not None and day.raw is not None:
        at = day.raw.end
    of = _ISSUER.match(clean, at, stop)
    issuer = Span(*of.span("issuer")) if of else None
    at = of.end() if of else at
    about = _ABOUT.match(clean, at, stop)
    if about is None:
        return day, issuer, None, at
    words = clean[about.start("title") : stop].rstrip(_SIGNS + ".")
    title = Span(about.start("title"), about.start("title") + len(words))
    return day, issuer, title, title.end
