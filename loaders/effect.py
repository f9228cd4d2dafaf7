"""From when a document is in force, where it says so itself: "Quyết định này có hiệu lực kể từ ngày ký"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from loaders.dates import find_dates
from loaders.parts.lexicon import kind_by_name, kinds
from loaders.parts.model import Parts
from loaders.plain_search import Words, matches_at
from loaders.record import DocumentInfo, Quote
from loaders.text import Text, plain

_SAID_WORDS = Words(("hieu",))
_SAID = re.compile(r"hieu\s+luc")  # without these words nothing is in force
_LONGEST = 200  # characters from "có hiệu lực" to its day
# "(Nghị quyết) này được Hội đồng nhân dân tỉnh … thông qua ngày 11 tháng 12 năm 2025": the day is told, or it is not.
_PASSED = (
    r"nay\s+(?:da\s+)?duoc\b(?:(?!\n\s*\n)[^.;]){1,200}?thong\s+qua"
    r"(?:\s+tai\s+(?:ky|phien)\s+hop\s+thu\s+[a-z0-9]+,?)?(?P<passed>\s+ngay(?:(?!\n\s*\n)[^;:]){6,40}?)?"
)
# "(Quyết định) này có hiệu lực kể từ …", and the kind before it: "này" is rare, the words of kinds are everywhere.
_FORCE = re.compile(
    rf"(?:{_PASSED}(?:[\s,]+va|,)|nay(?:\s+chinh thuc)?)\s+co\s+hieu\s+luc(?:\s+thi\s+hanh)?[\s,]*"
    r"(?P<when>(?:ke\s+tu|tu|sau|vao)\b)"
)
_ADOPTED = re.compile(rf"{_PASSED}(?=[.;]|\s*$|\s*\n)", re.MULTILINE)
_KINDS = "|".join(sorted({plain(kind.name) for kind in kinds()}, key=len, reverse=True))
_KIND = re.compile(rf"({_KINDS}|van ban)(?:\s+lien\s+nganh|\s+lien\s+tich)?\s+$")
# "Điều 2. Quyết định có hiệu lực thi hành kể từ ngày ký": without "này", where the sentence begins with it.
_BARE = re.compile(
    r"(?:\n|dieu\s+\d{1,2}\s*[.:])\W*(quyet dinh|nghi quyet|chi thi|thong tu|nghi dinh)\s+"
    r"co\s+hieu\s+luc(?:\s+thi\s+hanh)?[\s,]*(?P<when>(?:ke\s+tu|tu|sau)\b)"
)
_KIND_LOOK = 40  # characters before "này" in which the kind stands
_SIGNED = re.compile(r"ke\s+tu\s+ngay\s+(?:duoc\s+)?(?:ky|ban\s+hanh)\b|tu\s+ngay\s+(?:ky|ban\s+hanh)\b")
# "từ ngày (được) (Hội đồng nhân dân tỉnh) thông qua"
_ON_PASSING = re.compile(
    r"(?:ke\s+)?tu\s+ngay\s+(?:duoc\s+)?(?:(?:hoi dong nhan dan|quoc hoi|uy ban thuong vu)[a-z\s]{0,40}?)?thong\s+qua\b"
)
# Days of the calendar: "ngày làm việc" would need to know the holidays.
_LATER = re.compile(
    r"sau\s+(?P<days>\d{1,3})\s*(?:\([^)\n]{1,40}\)\s*)?ngay\b(?!\s+lam\s+viec)[\s,]*ke\s+tu\s+ngay\s+"
    r"(?:ky|ban\s+hanh|(?P<passing>(?:duoc\s+)?thong\s+qua))"
)
# The day itself must follow: one further on is that of another document ("kể từ ngày đăng Công báo và thay thế …").
_ON = re.compile(r"(?:ke\s+tu|tu|vao)\s+(?:\d{1,2}\s*(?:gio|h)\w*[\s,]*)?(?=ngay\s+\d)")
_ENDS = re.compile(r"(?:\./)?[.;](?:\s|$)|\n\s*\n")


def read_effect(text: Text, parts: Parts) -> None:
    """Set ``effective`` (ISO day, or None where the words give none) and ``effective_evidence`` of ``parts.info``.

    What another document says of itself, in a quotation, is passed over.
    """
    start, end = parts.part.start, parts.part.end
    if next(matches_at(_SAID, text.plain, text.places(_SAID_WORDS, start, end), end), None) is None:
        return
    told = _said_of_itself(text, parts, _FORCE)
    for said, match in told or [(one, one) for one in _BARE.finditer(text.plain, parts.part.start, parts.part.end)]:
        if said[1] != "van ban" and not _is_its_kind(said[1], parts.info):
            continue
        last = min(match.end() + _LONGEST, parts.part.end)
        stop = _ENDS.search(text.plain, match.end(), last)
        end = stop.start() if stop else last
        if "”" in text.clean[match.end() : end + 1]:
            continue
        first = said.start(1)
        parts.info.effective_evidence = Quote(text.clean[first:end], first, end)
        parts.info.effective = _day(text, parts, match.start("when"), end)
        return


def _is_its_kind(said: str, info: DocumentInfo) -> bool:
    """Whether a document of this kind calls itself so: a "Hướng dẫn liên ngành" also says "Hướng dẫn này"."""
    if not info.kind_name:
        return False
    return plain(info.kind_name).startswith(said) or kind_by_name()[said.replace(" ", "")].code == info.kind


def _said_of_itself(text: Text, parts: Parts, pattern: re.Pattern[str]) -> list[tuple[re.Match[str], re.Match[str]]]:
    """The kind of document and what is said of "(kind) này", for each match of ``pattern``."""
    first = parts.part.start
    return [
        (said, match)
        for match in pattern.finditer(text.plain, first, parts.part.end)
        if (said := _KIND.search(text.plain, max(first, match.start() - _KIND_LOOK), match.start()))
    ]


def _day(text: Text, parts: Parts, start: int, end: int) -> str | None:
    issued = parts.info.date
    signed = date(issued.year, issued.month, issued.day) if issued.year and issued.month and issued.day else None
    later = _LATER.match(text.plain, start, end)
    if later:
        first = _passed(text, parts) if later["passing"] else signed
        return (first + timedelta(days=int(later["days"]))).isoformat() if first else None
    if _SIGNED.match(text.plain, start, end):
        return signed.isoformat() if signed else None
    if _ON_PASSING.match(text.plain, start, end):
        passed = _passed(text, parts)
        return passed.isoformat() if passed else None
    on = _ON.match(text.plain, start, end)
    return _told(text, on.end(), end) if on else None


def _passed(text: Text, parts: Parts) -> date | None:
    """The day on which the document says that it was passed; the day of its head may be that of the signature."""
    for pattern in (_FORCE, _ADOPTED):
        for said, match in _said_of_itself(text, parts, pattern):
            if _is_its_kind(said[1], parts.info) and match["passed"] is not None:
                start = match.start("passed")
                day = _told(text, start + len(match["passed"]) - len(match["passed"].lstrip()), match.end())
                return date.fromisoformat(day) if day else None
    return None


def _told(text: Text, start: int, end: int) -> str | None:
    """The day written at ``start``, in ISO form."""
    told = next(iter(find_dates(text, start, end)), None)
    bounds = told.bounds() if told and told.precision == "day" and told.start == start else None
    return bounds[0].isoformat() if bounds else None
