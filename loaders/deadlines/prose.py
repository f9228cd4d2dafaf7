"""Deadlines in sentences, apart from the dates of cited documents, past facts, names and effect."""

from __future__ import annotations

import re

from loaders.dates import DateWords, find_dates
from loaders.deadlines.cells import read_time
from loaders.deadlines.periods import Period, before_day, last_of, of_period, periods, quote
from loaders.deadlines.words import (
    AFTER,
    ALWAYS,
    AT_HOURS,
    AT_SESSION,
    BEFORE,
    BEFORE_DATE,
    BEHIND_COMMA,
    BY_DOCUMENT,
    DONE,
    DONE_EACH,
    DURING,
    EACH,
    EVERY,
    EVERY_WEEK_ON,
    FACT,
    FROM,
    HELD_THEN,
    HOLDS,
    LABEL,
    ONCE_IN,
    OPEN,
    OWNED,
    PUT_TO,
    PUT_TO_MEETING,
    READY,
    RECURRING,
    REPORTED_EACH,
    SAME_DAY,
    SETTLED,
    SYMBOL,
    TIMES_IN,
    VAGUE,
    WITHIN,
)
from loaders.plain_search import holds
from loaders.record import INFERRED, STATED, Deadline
from loaders.text import Text, plain

_LOOK_BACK = 60
_LONGEST_CLAUSE = 400
_LONGEST_TIME = 250  # what follows a label and is longer is a sentence
_CLAUSE_START = re.compile(r"(?:^|[.;:\n]|[ (]\d\))[ \t*_\-+•]*$")
# "báo cáo kết quả hằng quý về Sở X": the report comes each quarter; "kế hoạch hằng năm" says only what kind.
_REPORTS = re.compile(r"(?<![a-z])bao cao(?![a-z])(?:[ ](?!ke hoach|nhu cau|theo)[a-z]+){0,8}[ ]$")
_REPORT_ENDS = re.compile(r"[ ]*(?:[.;,()\n]|ve[ ]|gui[ ]|cho[ ]|$)")
_OTHER_YEAR = re.compile(r"[ \t\n]*(?:cua[ ])?nam[ ](?:truoc|sau|do|lien ke|tiep theo|ke tiep)")
_SENTENCE = re.compile(r"[.;\n](?=\s|$)")
_PAST = re.compile(r"(?<![a-z0-9])(?:da|vua)[ ](?!dat)")
_EVENT_DAY = re.compile(r"(?<![a-z0-9])du kien[ \n](?:se )?(?:duoc )?(?:to chuc|dien ra|khai mac)[ \n]$")
_TENTATIVE = re.compile(r"(?<![a-z0-9])du kien(?![a-z0-9])")
_STATUS = re.compile(r"[ ,:*_)]*(?:moi |da |co |chua |van |\d)")
_OF_RESULTS = re.compile(r"(?<![a-z])(?:ket qua|tinh hinh|so lieu|viec)[ ][^,;.]{0,60}$")
_WITHHELD = re.compile(r"(?<![a-z])(?:khong|chua|tam dung|tam ngung)[ ](?!qua)[a-z][^,;.]{0,55}$")
# "Từ 14/02 đến 22/02, trước 14 giờ hàng ngày, …"
_EACH_DAY = re.compile(rf",?[ ](?P<words>{AT_HOURS.pattern})")
# "báo cáo quý (trước ngày 20 tháng cuối quý), năm (trước ngày 20/12)": the days are those of each year's reports
_OF_YEAR = re.compile(
    r"(?<![a-z])bao cao[ ][^.;\n]{0,60}(?:quy|thang)[ )][^.;\n]{0,60}[,)][ ]"
    r"(?:va[ ])?(?:(?:bao cao|ca)[ ])?nam[ ]\(truoc[ ]"
)
_WAVE = re.compile(
    r"(?<![a-z])(?P<kind>dot|giai doan|lan|vong|buoc) (?:\d{1,2}|[iv]{1,3})[ ]?[:(,]?[ ]*(?:hoan thanh )?$"
)
_STRIP = " \t\n*_"
# "(Quý IV/2024, Quý I/2025 và thường xuyên)": a date in brackets, and what recurs after it.
_AND_ALWAYS = re.compile(
    rf"[ ]?(?:,|va|;)[ ][^().;]{{0,60}}?(?<![a-z0-9])(?P<words>{ALWAYS.pattern}|{EVERY.pattern})[^().;]{{0,20}}\)"
)


def find_deadlines(text: Text, start: int, end: int, year: int | None = None) -> list[Deadline]:
    """The deadlines that ``clean[start:end]`` states, in order, not overlapping.

    A date counts only with words that make it a deadline: "trước", "chậm nhất", "trong", "từ … đến", "hoàn thành",
    a label or colon before it. ``year`` is the document's: taken where the words name no year, and dates of earlier
    years are facts then. Where a document is to be done "định kỳ 6 tháng", a date without a year recurs.
    """
    label = LABEL.search(text.plain, start, end) if text.plain.find(":", start, end) >= 0 else None
    if label is not None:
        stop = _label_end(text, label, end)
        timed = read_time(text, label.end(), stop, year) if stop - label.end() <= _LONGEST_TIME else None
        if timed is not None and (timed.type != "unspecified" or "thoi" in label[0]):
            return [timed]
    recurring = RECURRING.search(text.plain, start, end) if text.plain.find("dinh ky", start, end) >= 0 else None
    each_time = recurring or _each_time(text, start, end)
    yearly = text.plain.find("nam (truoc ", start, end) >= 0 and _OF_YEAR.search(text.plain, start, end) is not None
    found: list[Deadline] = []
    for period in periods(text, find_dates(text, start, end)):
        deadline = _dated(text, period, start, end, year)
        if deadline is not None:
            if each_time and not period.has_year and not period.recurrence:
                deadline.type, deadline.start, deadline.end = "recurring", None, None
                deadline.recurrence, deadline.reason, deadline.certainty = _folded(text, each_time), None, STATED
            elif yearly and not period.has_year and deadline.type == "day":
                deadline.type, deadline.end, deadline.certainty = "recurring", None, STATED
                deadline.recurrence, deadline.reason = "hằng năm", None
            always = _AND_ALWAYS.match(text.plain, period.end, end)
            always = always or (_EACH_DAY.match(text.plain, period.end, end) if period.joined == "to" else None)
            if always and deadline.recurrence is None:
                deadline.recurrence = _folded(text, always, "words")
            before = deadline.raw.start
            deadline.tentative = _TENTATIVE.search(text.plain, _clause_start(text, start, before), before) is not None
            found.append(deadline)
    found = _in_waves(text, found)
    for deadline in _undated(text, start, end, recurring if not any(d.recurrence for d in found) else None, year):
        if not any(one.raw.start < deadline.raw.end and deadline.raw.start < one.raw.end for one in found):
            found.append(deadline)
    return sorted(found, key=lambda one: one.raw.start)


def _in_waves(text: Text, found: list[Deadline]) -> list[Deadline]:
    """ "Đợt 1 từ 15/3 đến 30/4/2026; đợt 2 từ 01/8 đến 15/9/2026": work that is done in waves is done with the last."""
    if len(found) < 2:
        return found
    numbered = [(_WAVE.search(text.plain, max(0, one.raw.start - 30), one.raw.start), one) for one in found]
    told = [wave for wave, _ in numbered if wave is not None]
    waves = [one for wave, one in numbered if wave is not None]
    if len(waves) < 2 or len({wave["kind"] for wave in told}) > 1:
        return found
    whole = last_of(waves, quote(text, told[0].start(), waves[-1].raw.end))
    return [whole, *(one for wave, one in numbered if wave is None)]


def _each_time(text: Text, start: int, end: int) -> re.Match[str] | None:
    """ "Hằng năm, trước ngày 15/11, …": what opens the clause says that its date comes again."""
    every = EVERY.search(text.plain, start, end) if holds(text.plain, EACH, start, end) else None
    opens = every is not None and _CLAUSE_START.search(text.plain[max(start, every.start() - 20) : every.start()])
    return every if opens else None


def _label_end(text: Text, label: re.Match[str], end: int) -> int:
    """Where the words after a label end: at the line's end, or at the bracket's that the label began in."""
    ends = [position for position in (text.plain.find("\n", label.end(), end),) if position >= 0]
    if text.plain[label.start() - 1 : label.start()] == "(" and (close := text.plain.find(")", label.end(), end)) >= 0:
        ends.append(close)
    return min(ends, default=end)


def main_deadline(found: list[Deadline]) -> Deadline | None:
    """The one of ``found`` that says most: with days, else recurring, else the first.

    "Hằng năm, …, trong vòng 15 ngày kể từ …": the days count, and "hằng năm" says how often.
    """
    dated = [one for one in found if one.end or one.start]
    recurring = sorted(
        (one for one in found if one.recurrence), key=lambda one: EVERY.fullmatch(plain(one.raw.quote)) is not None
    )
    counted = [one for one in found if one.type == "relative_event"]
    if not dated and counted and recurring and all(EVERY.fullmatch(plain(one.raw.quote)) for one in recurring):
        counted[0].recurrence = recurring[0].recurrence
        return counted[0]
    return next(iter([*dated, *recurring, *found]), None)


def _folded(text: Text, match: re.Match[str], group: str | int = 0) -> str:
    return " ".join(text.clean[slice(*match.span(group))].lower().split())


def _dated(text: Text, period: Period, start: int, end: int, year: int | None) -> Deadline | None:
    left = text.plain[max(start, period.start - _LOOK_BACK) : period.start]
    if _OTHER_YEAR.match(text.plain, period.end, end) and not period.has_year:
        return None
    if SYMBOL.search(left):
        return None
    cue = BEFORE_DATE.search(left) or before_day(text, period, left)
    last = period.last.bounds(year)
    known = year - 1 if year is not None and cue is not None and cue["by"] else year
    if known is not None and last is not None and last[1].year < known:
        return None  # told as a fact; a letter of spring may still recall what was due last winter
    if cue is not None:
        return _cued(text, period, cue, left, (start, end), year)
    if _bare(period.dates) and not (period.joined == "to" and _EACH_DAY.match(text.plain, period.end, end)):
        return None
    if period.recurrence and not period.has_year and _CLAUSE_START.search(left):
        return of_period(period, quote(text, period.start, period.end), "inside", year)  # "Ngày 20 hằng tháng gửi …"
    if (period.joined == "to" or period.ends) and FROM.search(left):
        match = FROM.search(left)
        assert match is not None
        return of_period(period, quote(text, period.start - len(left) + match.start(), period.end), "inside", year)
    if period.first.precision == "year" and not (
        _CLAUSE_START.search(left) or (left.endswith("(") and _AND_ALWAYS.match(text.plain, period.end, end))
    ):
        return None
    if (meeting := _put_to(text, period, start)) is not None:
        return of_period(period, quote(text, meeting, period.end), "inside", year)
    if _told(text, period, left, start, end):
        return of_period(period, quote(text, period.start, period.end), "inside", year)
    return None


def _bare(dates: tuple[DateWords, ...]) -> bool:
    return any(words.bare for words in dates)


def _cued(
    text: Text, period: Period, cue: re.Match[str], left: str, span: tuple[int, int], year: int | None
) -> Deadline | None:
    name = "by" if cue["by"] else cue.lastgroup or "inside"
    before = left[: cue.start()]
    if FACT.search(before) or SYMBOL.search(before):
        return None
    if name == "until" and text.clean[
        max(0, period.start - _LOOK_BACK) : period.start - len(left) + cue.start()
    ].rstrip().lower().endswith("tính"):
        return None  # "tính đến ngày 31/12/2024": how far a count goes
    if name == "inside" and (_bare(period.dates) or OWNED.match(text.plain, period.end, span[1])):
        return None
    if name == "inside" and period.first.precision == "year" and _OF_RESULTS.search(before):
        return None  # "báo cáo kết quả thực hiện việc hỗ trợ trong năm 2014": what the report is about
    if name == "inside" and period.first.precision != "day" and _WITHHELD.search(before):
        return None  # "không tổ chức kiểm tra định kỳ trong năm 2020": for how long not
    if name == "inside" and cue["inside"].split()[-1] in ("ngay", "vao") and _past(text, span[0], period.start):
        return None
    if name == "until" and period.first.precision == "year" and "het" not in cue["until"]:
        began = _clause_start(text, span[0], period.start)
        if not (DONE.search(text.plain, began, period.start) or _CLAUSE_START.search(before)):
            return None  # "Chương trình chuyển đổi số quốc gia đến năm 2025": part of a name
    if name == "until" and period.first.precision == "day" and _STATUS.match(text.plain, period.end, span[1]):
        return None  # "Đến ngày 24/5/2025, có 16 bộ …" tells how things stood
    if _EVENT_DAY.search(before):
        return None  # "dự kiến tổ chức vào 08h00 ngày …": when an event is, not when a task is due
    opening = period.start - len(left) + cue.start()
    if name == "until" and (match := re.search(r"(?<![a-z0-9])tu[ \n][^,;.\n]{1,30}$", before)):
        opening = period.start - len(left) + match.start()
    going_on = OPEN.match(text.plain, period.end, span[1])
    closing = going_on.end() if going_on else period.end
    if going_on:
        name = "on" if period.ends else "from"
    return of_period(period, quote(text, opening, closing), name, year)


def _told(text: Text, period: Period, left: str, start: int, end: int) -> bool:
    """A date without a cue: after a colon at the end, in brackets, at a sentence's start, of "hoàn thành", or of what
    is held."""
    if OWNED.match(text.plain, period.end, end) and period.first.precision == "day":
        return False
    after = text.plain[period.end : min(end, period.end + 3)]
    if left.rstrip(_STRIP).endswith(":") and not after.strip(_STRIP + ".;)"):
        return True
    precise = period.first.precision == "day"
    closes = after[:1] in (")", ";") or _AND_ALWAYS.match(text.plain, period.end, end) is not None
    if left.rstrip(_STRIP).endswith("(") and closes and not precise and period.has_year:
        return True
    if _CLAUSE_START.search(left) and (
        after[:1] == ":" or (after[:1] == "," and not precise) or not after.strip(_STRIP + ".;")
    ):
        return not _past(text, period.end, min(end, period.end + 120))
    began = _clause_start(text, start, period.start)
    if precise and period.has_year and _held(text, period, began, end):
        return not _past(text, began, period.start)
    return bool(DONE.search(text.plain, began, period.start)) and not precise and not _past(text, began, period.start)


def _put_to(text: Text, period: Period, start: int) -> int | None:
    """Where the words of the meeting begin that is told what the clause is about: "báo cáo … tại phiên họp tháng 8"."""
    if period.first.precision != "month" or text.plain.find("phien hop ", start, period.start) < 0:
        return None
    began = _clause_start(text, start, period.start)
    put = PUT_TO_MEETING.search(text.plain, began, period.start)
    return put.start("at") if put and not _past(text, began, period.start) else None


def _held(text: Text, period: Period, start: int, end: int) -> bool:
    """True for the day of what the words before it say is held: "tổ chức Hội nghị tổng kết ngày 10/5/2026 tại …"."""
    if text.plain.find("to chuc ", start, period.start) < 0 or not HELD_THEN.match(text.plain, period.end, end):
        return False
    return HOLDS.search(text.plain, start, period.start) is not None


def _clause_start(text: Text, start: int, before: int) -> int:
    began = max(start, before - _LONGEST_CLAUSE)
    for match in _SENTENCE.finditer(text.plain, began, before):
        began = match.end()
    return began


def _past(text: Text, start: int, end: int) -> bool:
    return _PAST.search(text.plain, start, end) is not None


def _on_same_day(text: Text, match: re.Match[str], year: int | None) -> Deadline:
    """ "…, báo cáo trước 10 giờ ngày 22/02/2026; … tổng hợp trước 16 giờ cùng ngày": the day that was due before."""
    raw = quote(text, *match.span())
    line = text.plain.rfind("\n", 0, match.start()) + 1
    before = find_deadlines(text, max(line, match.start() - _LONGEST_CLAUSE), match.start(), year)
    last = next((one for one in reversed(before) if one.type == "day" and one.end is not None), None)
    if last is None:
        return Deadline(raw, "day", reason="Không rõ cùng ngày nào")
    return Deadline(raw, "day", None, last.end, certainty=INFERRED, reason="Cùng ngày với mốc nêu trước")


def _undated(text: Text, start: int, end: int, recurring: re.Match[str] | None, year: int | None) -> list[Deadline]:
    """Deadlines by an event, a document or a number of days, and what recurs."""
    found: list[Deadline] = []

    def add(kind: str, match: re.Match[str] | None, recurrence: str | None = None) -> None:
        if match is not None:
            raw = quote(text, match.start(), match.end())
            if not any(one.raw.start < raw.end and raw.start < one.raw.end for one in found):
                found.append(Deadline(raw, kind, recurrence=recurrence))

    plain = text.plain
    said = plain[start:end]  # nearly every pattern needs a word that most clauses lack
    each = any(word in said for word in EACH)
    hours = AT_HOURS.search(plain, start, end) if each else None
    weekly = EVERY_WEEK_ON.search(plain, start, end) if each and hours is None and " tuan" in said else None
    if weekly is not None:
        raw = quote(text, *weekly.span("day"))
        found.append(Deadline(raw, "recurring", recurrence=f"hằng tuần, {' '.join(raw.quote.lower().split())}"))
    add("recurring", hours, _folded(text, hours) if hours else None)
    same_day = SAME_DAY.search(plain, start, end) if " cung ngay" in said else None
    if same_day is not None:
        found.append(_on_same_day(text, same_day, year))
    add("unspecified", VAGUE.search(plain, start, end))
    if "trong" in said:
        add("during_event", DURING.search(plain, start, end))
    for match in WITHIN.finditer(plain, start, end):
        clock = match["how"] == "truoc" and "gio" in match[0]  # "trước 16 giờ": a time of day
        if match["since"] or (match["how"] not in ("khong qua", "toi da", "sau") and not clock):
            add("relative_event", match)
    if "truoc" in said:
        add("before_event", BEFORE.search(plain, start, end))  # "chậm nhất 10 ngày trước ngày khai mạc" is counted
    if "ky hop " in said:
        session = AT_SESSION.search(plain, start, end)
        put = session is not None and PUT_TO.search(plain, _clause_start(text, start, session.start()), session.start())
        add("relative_event", session if put and not _past(text, start, end) else None)
    if "theo" in said:
        add("relative_document", BY_DOCUMENT.search(plain, start, end))
    for match in AFTER.finditer(plain, start, end) if "khi" in said else ():
        if _is_moment(text, match):
            add("relative_event", match)
    if recurring is not None:
        add("recurring", recurring, _folded(text, recurring))
        return found
    report = REPORTED_EACH.search(plain, start, end) if "bao cao" in said else None
    if report is not None and "quỹ" not in text.clean[report.start() : report.end()].lower():
        raw = quote(text, *report.span("words"))
        found.append(Deadline(raw, "recurring", recurrence=" ".join(raw.quote.lower().split())))
        return found
    once = (ONCE_IN.search(plain, start, end) or TIMES_IN.search(plain, start, end)) if "lan" in said else None
    if once is not None:
        add("recurring", once, _folded(text, once))
    elif each:
        for match in EVERY.finditer(plain, start, end):
            before = plain[max(start, match.start() - 20) : match.start()]
            opens = _CLAUSE_START.search(before) or (
                BEHIND_COMMA.search(before) and DONE_EACH.match(plain, match.end(), end)
            )
            reported = _REPORTS.search(plain[max(start, match.start() - _LOOK_BACK) : match.start()])
            if opens or (reported and _REPORT_ENDS.match(plain, match.end(), end)):
                add("recurring", match, _folded(text, match))
    return found


def _is_moment(text: Text, match: re.Match[str]) -> bool:
    """True for a point in time of a plan, not a condition of a rule: "khi" takes few events, "ngay sau khi" any."""
    if text.clean[match.start() - 1 : match.start()] in ("“", '"'):
        return False
    if match["sau"] == "khi":
        return text.clean[match.start("sau") : match.end("sau")].lower() == "khi" and match["when"] in SETTLED
    return match["sau"].startswith("ngay") or match["when"] not in READY
