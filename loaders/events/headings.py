"""Events that are headings, with labelled lines below them, and events that are rounds of another."""

from __future__ import annotations

import re

from loaders.dates import find_dates
from loaders.deadlines.periods import periods
from loaders.events.details import from_labels, from_sentence, set_duration, set_host, set_period
from loaders.events.held import event_of
from loaders.events.names import LEADING, NAMED, Name, before_day, head_class, spelled, words_of
from loaders.events.near import Overlaps
from loaders.events.reader import Reader
from loaders.parts.model import Heading, Unit
from loaders.record import Event, Quote
from loaders.text import Text

_EXHIBITION = re.compile(r"trien lam|trung bay|hoi cho|khong gian")
_TAKES_PART = re.compile(r"(?:^|\n)[ \-–+*•]*(?:doi tuong tham|thanh phan|dia diem|so luong)[^:\n]{0,30}(?::| tai )")
_LEADS = re.compile(r"(?:^|\n)[ \-–+*•]*(?:(?:don vi|co quan|ban) (?:chu tri|to chuc|dang cai)|thoi gian)[^:\n]{0,30}:")
_TIME_LINE = re.compile(r"thoi gian[^:\n]{0,30}:")
# "1. Thời gian và địa điểm", "II. Thành phần tham dự": headings over fields of the document's one event.
_OF_FIELDS = re.compile(
    r"[\s*_#\divx.\-]*(?:thoi gian|dia diem|thanh phan|doi tuong|noi dung|hinh thuc|kinh phi|quy mo|muc dich|yeu cau"
    r"|chuong trinh|phan cong|to chuc thuc hien|don vi|so luong|the le|giai thuong|phuong thuc|cach thuc)(?![a-z])"
)
_ROUND = re.compile(
    r"(?P<name>(?:Đợt|Vòng|Cụm|Phiên|Bảng|Chặng|Buổi)[ ]\d{1,2}"
    r"|[Vv]òng[ ](?:sơ|chung|bán)[ ](?:khảo|loại|kết|tuyển)|[Vv]òng[ ]loại|[Cc]hung[ ]kết)[ ]?[:.\-–]"
)
_CEREMONY = re.compile(
    r"(?P<name>(?:Tổng kết|Khai mạc|Bế mạc|Sơ kết)[ ][^.;:\n(]{8,150}?)[ ](?=tại |vào (?:ngày|tháng|lúc|\d))"
)
# "a) Khai mạc chương trình tập huấn: …": the opening is the event, and the words belong to its name.
_OPENS = re.compile(r"(?:khai mac|be mac|tong ket|so ket|ra quan)(?![a-z])")
# "c) Tổ chức bốc thăm: 15h00, ngày 12/04/2012 tại phòng họp": with its hour, it is held, whatever it is called.
_HELD_AT = re.compile(
    r"[Tt]ổ chức[ ](?P<name>(?!thực hiện|triển khai|các[ ])[^.,;:()\n]{4,80}?)[ ]?:[ ]*"
    r"(?=(?:(?:vào |từ )?lúc )?\d{1,2} ?(?:h|giờ|g|:))"
)
_SOON = 20  # characters from the hour to the day
_HOLDS_DAY = re.compile(r"(?<![a-z])to chuc[ \n]+$")
_CLAUSE = re.compile(r"[,;\n]")
_SAID_WHEN = re.compile(r" (?:vào|tại|từ ngày|từ tháng|trước|nhằm|để|theo|dời (?:sang|lại|đến|tới|ngày)|lùi) ")
_LONGEST_HEADING = 30  # words


def of_heading(reader: Reader, unit: Unit) -> list[Event]:
    """A heading that names an event ("3.3. Giải đấu thể thao điện tử E-Sports"), with the labelled lines below it.

    A heading over headings that name events is a group and no event; a heading that is a sentence is read as one.
    """
    text, heading = reader.text, reader.heading(unit)
    if heading is None or heading.start != unit.start:
        return []
    leading = LEADING.match(text.plain, unit.start, unit.end)
    at = leading.end() if leading else unit.start
    at += text.clean[at : at + 1] in ("“", '"') and at < unit.end
    match = NAMED.match(text.plain, at, unit.end) or NAMED.match(text.plain, unit.start, unit.end)
    if match is None or not spelled(text, *match.span("head")):
        return _of_activity(reader, unit, heading)
    opens = _OPENS.match(text.plain, unit.start, unit.end)
    start, end = (unit.start if opens else match.start("head")), _heading_end(reader, unit, heading)
    start -= text.clean[start - 1 : start] in ("“", '"')
    end = before_day(text.clean, match.end("head"), end) if text.clean[end - 1 : end] == ")" else end
    name = words_of(text, start, end)
    if len(name.split()) <= len(match["head"].split()):
        return _of_activity(reader, unit, heading)
    if not _stands_alone(reader, heading, match):
        return []
    if (unit.kind != "heading" and unit.end > end + 3 and text.clean[end : end + 1] != ":") or _is_sentence(name):
        return []
    event = Event("", text.clean[start:end], start, end, 0, name, "planned", section=heading.path)
    from_sentence(event, text, unit.start, unit.end, reader.year)
    from_labels(event, text, heading.body_start, heading.body_end, reader.year, reader.people)
    return [event]


def _is_sentence(name: str) -> bool:
    return _SAID_WHEN.search(name) is not None or len(name.split()) > _LONGEST_HEADING


def _stands_alone(reader: Reader, heading: Heading, match: re.Match[str]) -> bool:
    text = reader.text
    kind = head_class(match["head"])
    if kind == "quoted" and text.clean[match.end("head") : match.end("head") + 2].strip()[:1] not in ("“", '"'):
        return False
    above = reader.parts.heading_path(heading.parent)
    if kind == "under" and not any(_EXHIBITION.search(text.plain, h.start, h.end) for h in above):
        return False
    if kind == "plain" and not _TIME_LINE.search(text.plain, heading.body_start, heading.body_end):
        return False
    return not any(names_event(text, child) for child in reader.children(heading))


def names_event(text: Text, heading: Heading) -> bool:
    """True for a heading that begins with an event's name, maybe after "Tổ chức"."""
    leading = LEADING.match(text.plain, heading.start, heading.end)
    return NAMED.match(text.plain, leading.end() if leading else heading.start, heading.end) is not None


def _of_activity(reader: Reader, unit: Unit, heading: Heading) -> list[Event]:
    """A heading whose lines below say where it is held or who takes part, as of "Livestream bán sản phẩm"."""
    text = reader.text
    if reader.has_below(heading):
        return []
    below = text.plain[heading.body_start : heading.body_end]
    if not (_TAKES_PART.search(below) and _LEADS.search(below)):
        return []
    if _OF_FIELDS.match(text.plain, unit.start, unit.end):
        return []
    end = _heading_end(reader, unit, heading)
    name = words_of(text, unit.start, end)
    event = Event("", text.clean[unit.start : end], unit.start, end, 0, name, "planned", section=heading.path)
    from_labels(event, text, heading.body_start, heading.body_end, reader.year, reader.people)
    return [event]


def _heading_end(reader: Reader, unit: Unit, heading: Heading) -> int:
    """The whole of a heading, also past a colon that belongs to its name ("Book Tour: Không gian sách …")."""
    end = unit.end if unit.kind == "heading" else heading.end
    while end > unit.start and reader.text.clean[end - 1] in " \n.:;*_":
        end -= 1
    return end


def date_observed(reader: Reader, watched: list[Event]) -> None:
    """The one day that stands under a heading by which an observed day is held ("Tổ chức Ngày …", "Thời gian: …")."""
    spans = Overlaps((event.start, event.end) for event in watched)
    for heading in reader.parts.sections:
        for number in spans.over(heading.start, heading.end):
            event = watched[number]
            held = _HOLDS_DAY.search(reader.text.plain, max(heading.start, event.start - 12), event.start)
            if held is None or event.date_start is not None or reader.has_below(heading):
                continue
            told = Event("", event.quote, event.start, event.end, 0, event.name, event.status)
            from_labels(told, reader.text, heading.body_start, heading.body_end, reader.year, reader.people)
            if told.precision == "day" and told.date_start == told.date_end:
                event.date_start, event.date_end, event.precision = told.date_start, told.date_end, told.precision
                event.date_evidence = told.date_evidence


def of_ceremony(reader: Reader, unit: Unit) -> list[Event]:
    """ "Tổng kết các hoạt động … tại Trung tâm Hội nghị": a line of its own with a place or day."""
    match = _CEREMONY.match(reader.text.clean, unit.start, unit.end)
    return [event_of(reader, Name(*match.span("name"), "tong ket"), unit.start, unit.end)] if match else []


def of_told(reader: Reader, unit: Unit) -> list[Event]:
    """A line "Tổ chức …:" with the hour and the day right behind it."""
    match = _HELD_AT.match(reader.text.clean, unit.start, unit.end)
    dates = find_dates(reader.text, match.end(), unit.end) if match else []
    if match is None or not dates or dates[0].precision != "day" or dates[0].start - match.end() > _SOON:
        return []
    return [event_of(reader, Name(*match.span("name"), ""), unit.start, unit.end)]


def of_round(reader: Reader, unit: Unit) -> list[Event]:
    """ "Đợt 1: …", "Cụm 1: Đơn vị đăng cai …": a part of the event before it, if it has days or a host."""
    text = reader.text
    match = _ROUND.match(text.clean, unit.start, unit.end)
    if match is None:
        return []
    hosted = "đăng cai" in text.clean[match.end() : unit.end]
    dates = periods(text, find_dates(text, match.end(), unit.end))
    days = [period for period in dates if period.first.precision in ("day", "month")]
    if not hosted and not days:
        return []
    stop = _CLAUSE.search(text.clean, match.end(), unit.end)
    end = stop.start() if hosted and stop else unit.end
    event = Event("", text.clean[unit.start : end], unit.start, end, 0, match["name"], "planned", part_of="main")
    if days:
        set_period(event, text, days[0], reader.year)
        last = days[-1].last.bounds(reader.year)
        if len(days) > 1 and event.date_start and last is not None:
            event.date_end = last[1].isoformat()
            event.date_evidence = Quote(text.clean[days[0].start : days[-1].end], days[0].start, days[-1].end)
    if hosted:
        set_host(event, text, unit.start, unit.end, reader.people)
        above = reader.parts.units[unit.parent] if unit.parent is not None else None
        if above is not None:
            set_duration(event, text, above.start, above.end)
    return [event]
