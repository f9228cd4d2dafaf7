"""Events that a sentence says are held, and how they stand: planned, put off, stopped."""

from __future__ import annotations

import re

from loaders.dates import find_dates
from loaders.events.details import LONGEST_SENTENCE, from_sentence, set_organiser, set_proposal
from loaders.events.names import HELD, NAMED, Name, head_class, read_name, spelled, words_of
from loaders.events.reader import Reader
from loaders.plain_search import between, matches_at
from loaders.record import Event, Quote

_PLURAL = re.compile(r"(?<!\w)(?:các|những|mọi|một số|nhiều|hoặc|hay|mỗi|từng|trong)[ \n]+$", re.IGNORECASE)
_STOPPED = re.compile(r"(?:(?<!tạm )dừng|không tổ chức|huỷ|hủy|thôi tổ chức|ngừng)(?!\w)", re.IGNORECASE)
_PUT_OFF = re.compile(r"(?:hoãn|lùi thời gian|dời thời gian|tạm dừng)(?!\w)", re.IGNORECASE)
# Said behind the name: "Lễ kỷ niệm … tạm hoãn", "Hội thi … không tổ chức".
_THEN = r"[ \n]*,?[ \n]*(?:(?:sẽ|được|phải|xin|đề nghị)[ \n])*"
_THEN_STOPPED = re.compile(rf"{_THEN}(?:không tổ chức|dừng|hủy|huỷ|ngừng)(?!\w)")
_THEN_PUT_OFF = re.compile(rf"{_THEN}(?:tạm hoãn|hoãn|tạm dừng|lùi|dời|chuyển sang)(?!\w)")
_ASKED = re.compile(r"(?:đề nghị|đề xuất|cho phép|xin chủ trương|xin ý kiến|kiến nghị|xin phép)(?!\w)", re.IGNORECASE)
_GOING_ON = re.compile(r"(?:tiếp tục|còn lại)(?!\w)", re.IGNORECASE)
_OVER = re.compile(r"(?<!\w)(?:đã tổ chức|đã diễn ra|vừa tổ chức|đã được tổ chức)(?!\w)", re.IGNORECASE)
_NAME_BEFORE = re.compile(r"[^\s.:;\-–+•*\"“(][ \n]+$")
_CLAUSE_BEFORE = re.compile(r"[.;][ \n]{1,3}$")
_NUMBER_BEFORE = re.compile(r"\(\d\)[ \n]*$")
_RULE = re.compile(r"[.;](?=\s|$)")
# "TỔ CHỨC LỄ HỘI TRÊN ĐỊA BÀN TỈNH": of no one festival
_OF_A_PLACE = re.compile(r"[ \n]+tren dia ban(?![a-z])")
_SAID_TO_BE = re.compile(r"[ \n]+(?:vào|tại|từ)[ \n]")
_OBSERVED_BY = re.compile(r"hưởng ứng[ \n]+$", re.IGNORECASE)
_PERIODS = ("thang", "tuan le", "ngay", "phong trao")  # "hưởng ứng Tháng hành động …" observes what others hold


def held_names(reader: Reader, start: int, end: int) -> list[Name]:
    """Names in ``clean[start:end]`` of what is organised there."""
    text = reader.text
    names: list[Name] = []
    for match in matches_at(NAMED, text.plain, between(reader.heads, start, end), end):
        at, head_end = match.span("head")
        if reader.cited(at) or not spelled(text, at, head_end) or head_class(match["head"]) in ("heading", "under"):
            continue
        if _PLURAL.search(text.clean[max(start, at - 12) : at]) or (names and at < names[-1].end):
            continue
        name = read_name(text, at, head_end, end)
        if _is_event(reader, match, name, start, end):
            names.append(name)
    return names


def _is_event(reader: Reader, match: re.Match[str], name: Name, start: int, end: int) -> bool:
    text = reader.text
    at, head_end = match.span("head")
    kind = head_class(match["head"])
    rest = "" if _OF_A_PLACE.match(text.plain, head_end, name.end) else text.clean[head_end : name.end].strip(' ”"“')
    opening = max(start, at - 90)
    before = text.plain[opening:head_end]
    organised = any(
        held.end() == len(before) and not _part_of_name(reader, opening + held.start())
        for held in HELD.finditer(before)
    )
    if kind == "season" and not organised and (not rest[:1].isupper() or rest.startswith("Năm ")):
        return False
    upper = text.clean[at].isupper()
    capital = upper and _NAME_BEFORE.search(text.clean[max(start, at - 4) : at]) is not None
    numbered = upper and _NUMBER_BEFORE.search(text.clean[max(start, at - 6) : at]) is not None
    quoted = text.clean[at - 1 : at] in ("“", '"')
    if kind == "quoted":
        return organised and text.clean[head_end : head_end + 2].strip()[:1] in ("“", '"')
    begins = at == start or _CLAUSE_BEFORE.search(text.clean, max(start, at - 4), at) is not None
    opens = begins and (_dated(reader, name, end) or _said_of(text.clean, name.end))
    if not rest and not quoted:  # "Hội nghị tổng kết: dự kiến tháng 6/2025"
        told = (kind == "sure" and capital) or (opens and upper) or (organised and _dated(reader, name, end))
        return told and len(match["head"].split()) > 2
    if kind in ("sure", "season"):
        if "tham gia" in before[-40:] and not (capital or quoted):
            return False
        return organised or quoted or numbered or capital or opens
    proper = re.match(r"[A-ZĐ“\"]", rest) is not None
    if opens and upper and text.clean[name.end : name.end + 1] == ":":
        return True  # "Diễn đàn trẻ em: ngày 15/7/2025 …"
    dated = reader.timed or _dated(reader, name, end)
    return (organised and (dated or proper or name.theme is not None or quoted)) or (
        (numbered or capital) and name.theme is not None
    )


def _said_of(clean: str, end: int) -> bool:
    """True where the words behind a name say where or when it is, or that it is stopped or put off."""
    return any(pattern.match(clean, end) for pattern in (_SAID_TO_BE, _THEN_STOPPED, _THEN_PUT_OFF))


def _part_of_name(reader: Reader, at: int) -> bool:
    """True for a verb with a capital inside a sentence: "Trung tâm Tổ chức Hội nghị"."""
    clean = reader.text.clean
    return clean[at].isupper() and _NAME_BEFORE.search(clean[max(0, at - 3) : at]) is not None


def _dated(reader: Reader, name: Name, end: int) -> bool:
    end = min(end, name.end + LONGEST_SENTENCE)
    stop = _RULE.search(reader.text.clean, name.end, end)
    dates = find_dates(reader.text, name.end, stop.start() if stop else end)
    return any(d.precision != "year" and not d.bare and not reader.cited(d.start) for d in dates)


def event_of(reader: Reader, name: Name, start: int, end: int) -> Event:
    """The event called ``name`` in the unit ``clean[start:end]``, with what its sentence says of it."""
    text = reader.text
    event = Event(
        "",
        text.clean[name.start : name.end],
        name.start,
        name.end,
        0,
        words_of(text, name.start, name.end),
        status_of(reader, name, start),
    )
    if name.theme is not None:
        event.theme = Quote(text.clean[slice(*name.theme)], *name.theme)
    from_sentence(event, text, start, end, reader.year_before if event.status == "held" else reader.year_at(start))
    set_organiser(event, text, start, reader.people)
    if event.status == "planned" and event.date_end and event.date_end < reader.issued:
        event.status = "held"
    if event.status == "planned" and event.date_start is None and reader.tells_results(name.start):
        event.status = "held"
    if event.status in ("proposed_cancelled", "cancelled", "postponed"):
        set_proposal(event, text, start, end, reader.people)
    return event


def status_of(reader: Reader, name: Name, start: int) -> str:
    """How the event stands by the words before its name in its sentence."""
    sentence = re.split(r"[.](?=\s)", reader.text.clean[max(start, name.start - LONGEST_SENTENCE) : name.start])[-1]
    near = sentence[-120:]
    title, body = reader.parts.title, reader.parts.body
    asked = _ASKED.search(sentence) is not None
    if title is not None and title.start <= name.start < title.end and body is not None:
        asked = asked or _ASKED.search(reader.text.clean, body.start, body.end) is not None
    clean = reader.text.clean
    stopped, put_off = _last(_STOPPED, near), _last(_PUT_OFF, near)
    if stopped > put_off or _THEN_STOPPED.match(clean, name.end):
        return "proposed_cancelled" if asked else "cancelled"
    if put_off >= 0 or _THEN_PUT_OFF.match(clean, name.end):
        return "postponed"
    if _OVER.search(near):
        return "held"
    if name.head.startswith(_PERIODS) and _OBSERVED_BY.search(near):
        return "observance"
    return "continuing" if _GOING_ON.search(sentence) else "planned"


def _last(pattern: re.Pattern[str], words: str) -> int:
    """Where ``pattern`` is found last; -1 where it is not: "dừng tổ chức Lễ hội …, hoãn Giải …"."""
    return max((match.start() for match in pattern.finditer(words)), default=-1)
