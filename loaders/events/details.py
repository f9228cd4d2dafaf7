"""When, where, by whom and why an event is held, from its own sentence or the labelled lines under its heading."""

from __future__ import annotations

import re

from loaders.dates import find_dates
from loaders.deadlines.cells import read_time
from loaders.deadlines.periods import Period, periods
from loaders.record import Event, Quote
from loaders.tables.actors import People, read_actors
from loaders.text import Text

_TIME_LABEL = re.compile(
    r"(?<![a-z])thoi gian(?: (?:du kien|to chuc|thuc hien|dien ra|khai mac|bat dau))*(?: [a-z]+){0,3}[ ]?:[ *_]*"
    r"(?P<value>[^\n]{2,200})"
)
_PLACE_LABEL = re.compile(
    r"(?<![a-z])dia diem(?: (?:du kien|to chuc|dien ra|thuc hien|thi|thuc chien))*[ ]?(?::|tai)[ *_]*(?:tai[ ])?"
    r"(?P<value>[^\n]{2,200})"
)
# A line under the event's heading without labels: "Tổ chức tại Nhà văn hóa, sáng thứ Bảy, ngày 11/10/2025".
_HELD_LINE = re.compile(
    r"(?:^|\n)[ \-–+*•]*(?:[a-z\d][.)][ ]*)?(?:du kien[ ])?(?:to chuc|dien ra|khai mac)[ ]"
    r"(?=(?:tai|vao|luc|tu|trong|ngay|sang|chieu|toi)[ ])(?P<value>[^\n]{5,200})"
)
_FIRST_LINE = re.compile(r"[\s*_:.\-–+•]*(?P<value>[^\n]{5,200})")
# "Thời gian, địa điểm: 8h00 ngày 12/6/2024, tại Hội trường": both in one line.
_BOTH_LABEL = re.compile(
    r"(?<![a-z])thoi gian(?:,| va|/|;)[ ]?dia diem(?: (?:du kien|to chuc|dien ra|khai mac))*[ ]?:[ *_]*"
    r"(?P<value>[^\n]{2,200})"
)
_LEAD_LABEL = re.compile(
    r"(?<![a-z])(?:don vi|co quan|ban)[ ](?P<role>chu tri|to chuc|dang cai)(?: (?:thuc hien|to chuc))?[ ]?:"
    r"[ *_]*(?P<value>[^\n]{2,300})"
)
# A place goes on behind a comma with the unit that it lies in: "tại Quảng trường A, phường B".
_PLACE = re.compile(
    r"(?<!\w)tại[ \n]+(?P<value>(?:địa chỉ[ ])?(?:[^.;,\n()]|\n(?=[^\W\d])"
    r"|,(?=[ ](?:phường|xã|thị trấn|thị xã|đặc khu|quận|huyện|thành phố|tỉnh|đường|số \d+)[ ][^\W\d_])){3,120})"
)
_NO_PLACE = re.compile(
    r"(?:kế hoạch|quyết định|công văn|mục|điều|khoản|văn bản|các địa|thông tư|nghị|tờ trình|phụ lục|tổ chức|theo|"
    r"các huyện|từng)",
    re.IGNORECASE,
)
_AND_WHEN = re.compile(r"[ \n](?:từ|vào|trong|lúc|ngày|nhằm|để|với|do|gồm|bắt đầu|thu hút)(?!\w)")
_OF_DOCUMENT = re.compile(r"\d[/-]\S*[A-ZĐ]|(?:Kế hoạch|Quyết định|Công văn)")
_ISSUED = re.compile(r"ban hành|phê duyệt|kế hoạch|quyết định|công văn|thông báo", re.IGNORECASE)
_WHEN = re.compile(r"(?:vào|từ|ngày|diễn ra|tổ chức|khai mạc|trong|dự kiến|sáng|chiều|tối|:|\()[^,;]{0,40}$")
# "treo cờ trong những ngày diễn ra Lễ hội A, bắt đầu từ ngày 15/5": the day behind the comma is that of the work.
_DURING = re.compile(
    r"(?<!\w)(?:(?:trong|suốt)[^.;,\n]{0,30}(?:diễn ra|tổ chức)|chào mừng|nhân dịp|phục vụ|trước|sau)[ \n]+[“\"]?$",
    re.IGNORECASE,
)
_ANNIVERSARY = 5  # years; no event goes on for as long
_NAMED_DAY = re.compile(r"(?<!\w)[Nn]gày(?!\w)(?! hội| đêm)")
_BEHIND_COMMA = re.compile(r"[”\"]?[ \n]*,(?![^,]*(?:diễn ra|tổ chức|khai mạc))")
_BY = re.compile(r"(?:trước|chậm nhất(?: là| vào)?|xong)[ \n]+$", re.IGNORECASE)  # until when, and no day of the event
# "Lễ phát động: Tổ chức tại sân vận động xã, sáng ngày 28/02/2026"; not "Hội chợ: kinh phí 5 tỷ đồng, chi ngày …"
_TOLD = re.compile(r"[ ]?:(?P<words>[^;.:]{0,150})$")
_OF_TIME_OR_PLACE = re.compile(
    r"(?:thời gian|dự kiến|tổ chức|diễn ra|khai mạc|bắt đầu|từ|đến|vào|lúc|hồi|ngày|sáng|chiều|tối|trong|\(|\)|-|–"
    r"|thứ (?:\d|hai|ba|tư|năm|sáu|bảy)|chủ nhật|\d{1,2}[ ]?(?:ngày|buổi|đêm|h|giờ|g|:)(?:[ ]?\d{2})?(?:[ ]phút)?|[ ])*"
    r"(?:tại[ ].*)?",
    re.IGNORECASE,
)
_MOVED = re.compile(r"(?<!\w)(?:sang|thành|đến|tới)[ \n](?=ngày|tháng|từ ngày|\d)")
_CLOCK = re.compile(r"(?<!\d)(?P<hour>[01]?\d|2[0-4])[ ]?(?:h|giờ|g|:)[ ]?(?P<minute>[0-5]\d)?(?!\d)(?:[ ]?phút)?")
_HOST = re.compile(r"đăng cai[ ](?P<value>[^,;.\n]{3,80})")
_HOLDS = re.compile(
    r"[ \n,]*(?:(?:se|du kien|tran trong|long trong)[ \n])*"
    r"(?:(?:chu tri|phoi hop)(?: (?:voi|cung))?[^.;:]{0,120}?,?[ \n])?"
    r"to chuc[ \n]+[“\"]?(?:cuoc[ \n]|buoi[ \n])?"
)
_BESIDE = re.compile(r"^[ \n]*(?:,|va|voi|phoi hop|cung)|(?:voi|cung|phoi hop|va)[ \n]*$")
_BELONGS = re.compile(r"(?:cua|thuoc|tai|theo|de nghi|giao|yeu cau|moi)[ \n]*$")
_REASON = re.compile(r"(?<!\w)[Dd]o[ ](?P<words>[^;.\n]{15,300})")
_DECIDER = re.compile(r"đề nghị[ \n](?P<value>[^,;.\n]{3,80}?)[ \n](?:cho|xem xét|đồng ý|chấp thuận)")
_DURATION = re.compile(r"(?:mỗi \w+ |trong )(?P<value>\d{1,2} (?:ngày|buổi|giờ))(?!\w)")
_LONGEST_RUN = 31  # days from the first to the last of days that are listed one by one
LONGEST_SENTENCE = 500  # characters; sentences without an end must not make reading slow
_RULE = re.compile(r"[;.](?=\s|$)")


def set_period(event: Event, text: Text, period: Period, year: int | None, start: int | None = None) -> None:
    """The days of ``period``; the clock time that stands right before its first date."""
    first, last = period.first.bounds(year), period.last.bounds(year)
    if first is None or last is None or period.first.state != "stated":
        return
    if period.parted and (last[1] - first[0]).days > _LONGEST_RUN:
        return  # "tháng 4 và tháng 10": held twice, and not from one to the other
    event.date_start, event.date_end = first[0].isoformat(), last[1].isoformat()
    event.precision = period.first.precision
    opening = start if start is not None else period.start
    event.date_evidence = Quote(text.clean[opening : period.end], opening, period.end)
    found = _CLOCK.finditer(text.clean, max(0, period.start - 25), period.end)
    clock = [m for m in found if ":" not in m[0] or m["minute"]]
    if clock and period.first.precision == "day":
        times = [f"{int(m['hour']):02d}:{m['minute'] or '00'}" for m in clock[:2]]
        event.time = "-".join(times)


def from_sentence(event: Event, text: Text, start: int, end: int, year: int | None) -> None:
    """Date and place said in the event's own sentence, after its name."""
    stop = _RULE.search(text.clean, event.end, end)
    limit = min(stop.start() if stop else end, event.end + LONGEST_SENTENCE)
    found = periods(text, find_dates(text, event.end, limit))
    during = _DURING.search(text.clean, max(start, event.start - 60), event.start) is not None
    if during and found and _BEHIND_COMMA.match(text.clean, event.end, found[0].start):
        found = []
    moved = _MOVED.search(text.clean, event.end, limit) if event.status == "postponed" else None
    if moved:  # "lùi … từ ngày 20/3 sang ngày 10/4": the day that it is moved to
        found = periods(text, find_dates(text, moved.end(), limit)) or found
    for period in found:
        before = text.clean[event.end : period.start]
        if moved and period is found[0]:
            set_period(event, text, period, year)
            break
        if _remembered(event, text, period):
            continue
        if period.first.bare or period.first.precision == "year" or _OF_DOCUMENT.search(before) or _BY.search(before):
            continue
        if _WHEN.search(before) or len(before.strip()) < 4 or _is_told(before, period):
            opening = re.search(r"(?:dự kiến )?(?:tổ chức |diễn ra )?(?:vào |từ |trong )?[^,;]{0,25}$", before)
            at = event.end + opening.start() if opening and "tổ chức" in opening[0] else period.start
            set_period(event, text, period, year, at)
            break
    if event.date_start is None:
        _from_opening(event, text, start, year)
    find_place(event, text, event.end, limit)


def _remembered(event: Event, text: Text, period: Period) -> bool:
    """True for the day in brackets that the event remembers: "Lễ mít tinh hưởng ứng Ngày Dân số thế giới (11/7)",
    "Lễ kỷ niệm 71 năm Ngày Thầy thuốc Việt Nam (27/02/1955 - 27/02/2026)"."""
    bracketed = text.clean[period.start - 1 : period.start] == "(" and text.clean.startswith(")", period.end)
    if not bracketed:
        return False
    if period.first.year and period.last.year and period.last.year - period.first.year >= _ANNIVERSARY:
        return True
    return not period.has_year and _NAMED_DAY.search(event.name) is not None


def _is_told(before: str, period: Period) -> bool:
    """True for a day behind a colon, where nothing stands between but other words of time, and of place."""
    told = _TOLD.match(before)
    if told is None or period.first.precision != "day":
        return False
    return all(_OF_TIME_OR_PLACE.fullmatch(words) for words in told["words"].split(","))


def _from_opening(event: Event, text: Text, start: int, year: int | None) -> None:
    """A day at the beginning of the event's sentence: "Ngày 03/4/2025, Bộ … tổ chức Lễ công bố …"."""
    opening = max(start, event.start - LONGEST_SENTENCE)
    rules = [match.end() for match in _RULE.finditer(text.clean, opening, event.start)]
    began = rules[-1] if rules else opening
    found = periods(text, find_dates(text, began, min(event.start, began + 60)))
    if not found or found[0].first.precision != "day":
        return
    between = text.clean[found[0].end : event.start]
    leading = text.clean[began : found[0].start].strip(" *-+\n")
    if not leading and between.startswith(",") and "tổ chức" in between and not _ISSUED.search(between):
        set_period(event, text, found[0], year)


def find_place(event: Event, text: Text, start: int, end: int) -> None:
    """The place behind "tại" in ``clean[start:end]``, for an event without one."""
    place = _PLACE.search(text.clean, start, end) if event.place is None else None
    if place and not _NO_PLACE.match(place["value"]):
        when = _AND_WHEN.search(place["value"])
        length = when.start() if when else len(place["value"])
        set_place(event, text, place.start("value"), place.start("value") + length)


def set_place(event: Event, text: Text, start: int, end: int) -> None:
    while end > start and text.clean[end - 1] in " .;,*_":
        end -= 1
    event.place = " ".join(text.clean[start:end].split())
    event.place_evidence = Quote(text.clean[start:end], start, end)


def from_labels(event: Event, text: Text, start: int, end: int, year: int | None, people: People) -> None:
    """Time, place and organiser from the lines "Thời gian: …", "Địa điểm: …", "Đơn vị chủ trì: …" of a stretch."""
    both = _BOTH_LABEL.search(text.plain, start, end)
    if both:
        _from_line(event, text, *both.span("value"), year)
    time = _TIME_LABEL.search(text.plain, start, end)
    if time and event.date_start is None:
        found = [one for one in periods(text, find_dates(text, *time.span("value"))) if is_date(one)]
        if found and read_time(text, *time.span("value"), year):
            opening = time.start("value")
            set_period(event, text, found[0], year, opening if found[0].start - opening < 30 else None)
    place = _PLACE_LABEL.search(text.plain, start, end)
    if place and not both and event.place is None and not _NO_PLACE.match(text.clean, place.start("value")):
        value = text.clean[place.start("value") : place.end("value")].split(":")[0]
        set_place(event, text, place.start("value"), place.start("value") + len(value))
    held = _HELD_LINE.search(text.plain, start, end) if event.date_start is None and event.place is None else None
    if held:
        _from_line(event, text, *held.span("value"), year)
    if event.organiser is None:
        leads = sorted(_LEAD_LABEL.finditer(text.plain, start, end), key=lambda lead: lead["role"] != "to chuc")
        for lead in leads:
            actors = [a for a in read_actors(text, *lead.span("value"), "to_chuc", people) if "/khac/" not in a.agency]
            if actors and lead["role"] != "dang cai":
                event.organiser, event.organiser_name = actors[0].agency, actors[0].name
                break


def from_plain_line(event: Event, text: Text, start: int, end: int, year: int | None) -> None:
    """The days that the first line under "II. THỜI GIAN TỔ CHỨC" begins with."""
    line = _FIRST_LINE.match(text.clean, start, end)
    found = periods(text, find_dates(text, *line.span("value"))) if line else []
    if line and found and found[0].first.precision in ("day", "month") and found[0].start - line.start("value") < 25:
        set_period(event, text, found[0], year)


def is_date(period: Period) -> bool:
    """True for dates, and for numbers where a date is expected ("Từ 01/10 - 31/10/2023"), but for a lone "9/2025"."""
    return not period.first.bare or period.first.precision == "day"


def _from_line(event: Event, text: Text, start: int, end: int, year: int | None) -> None:
    found = [one for one in periods(text, find_dates(text, start, end)) if one.first.precision in ("day", "month")]
    if event.date_start is None and found and not found[0].first.bare:
        set_period(event, text, found[0], year)
    find_place(event, text, start, end)


def set_organiser(event: Event, text: Text, start: int, people: People) -> None:
    """ "Sở X (phối hợp với Y) tổ chức Hội nghị …": who stands before the verb right before the event's name."""
    start = max(start, event.start - LONGEST_SENTENCE)
    mentions = list(people.within(start, event.start))
    for number, mention in enumerate(mentions):
        if _HOLDS.fullmatch(text.plain, mention.end, event.start):
            before = text.plain[mentions[number - 1].end if number else start : mention.start]
            alone = number == 0 or not _BESIDE.search(before)
            if alone and len(mention.agencies) == 1 and not _BELONGS.search(before):
                event.organiser, event.organiser_name = mention.agencies[0].id, mention.agencies[0].name
            return


def set_host(event: Event, text: Text, start: int, end: int, people: People) -> None:
    host = _HOST.search(text.clean, start, end)
    if host:
        actors = read_actors(text, *host.span("value"), "dang_cai", people)
        if actors:
            event.host, event.host_name = actors[0].agency, actors[0].name


def set_proposal(event: Event, text: Text, start: int, end: int, people: People) -> None:
    """For an event that is proposed to be stopped: who is asked to decide, and the reason that is given."""
    start = max(start, event.start - 2 * LONGEST_SENTENCE)
    asked = list(_DECIDER.finditer(text.clean, start, event.start))
    if asked:
        mentions = [m for m in people.within(*asked[-1].span("value")) if m.agencies]
        if mentions:
            event.decider, event.decider_name = mentions[0].agencies[0].id, mentions[0].agencies[0].name
    reason = _REASON.search(text.clean, start, end)
    if reason and reason.start() < event.start:
        event.reason = Quote(reason[0].rstrip(" ,"), reason.start(), reason.start() + len(reason[0].rstrip(" ,")))


def set_duration(event: Event, text: Text, start: int, end: int) -> None:
    match = _DURATION.search(text.clean, start, end)
    if match:
        event.duration = match["value"]
