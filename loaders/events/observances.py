"""Days, weeks, months and years that are observed, and storms and epidemics that a text speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from loaders.dates import DateWords, find_dates
from loaders.plain_search import Words, matches, matches_at
from loaders.record import Event, Quote
from loaders.text import Text

_UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_WORD = r"[^\W\d_]+(?:-[^\W\d_]+)*"
# "Ngày Chuyển đổi số quốc gia năm 2024", "Năm Du lịch quốc gia 2024"; the name ends at a mark or a word of grammar.
_ENDS = (
    r"tại|vào|theo|nhằm|để|do|từ|được|sẽ|gồm|là|có|trong|trên|cho|khi|và|với|bằng|của|các|những|về|thì|đã|cần|phải|nêu|"
    r"trước|sau|đến|hằng|hàng|ở|năm|này|đó|tới|như|ngày|tháng|như sau|tổ|diễn|triển|nhận|ban hành|ký"
)
_REST = rf"(?:[ \n](?!(?:{_ENDS})(?!\w)){_WORD}(?:,(?= (?:Thể thao|Gia đình|chống)))?){{1,12}}"
# Words with a capital after "ngày" that name no day: "ngày Quyết định này có hiệu lực".
_NO_DAY = (
    r"Hội|Thứ|Chủ|Nghị|Quyết|Thông|Luật|Chỉ|Kế|Công văn|Pháp lệnh|Hợp|Bộ|Sở|UBND|HĐND|Chính|Thủ|Ủy|Uỷ|Ban|Báo|Đề|Tờ|"
    r"Văn bản|Đại hội"
)
_WHEN = r"(?:[ \n]năm[ \n]20\d\d)?)(?P<when>[ ]?\(?(?P<day>\d{1,2}/\d{1,2})(?:/(?P<year>20\d\d))?\)?)?"
_OBSERVED = re.compile(
    rf"(?P<name>[NnT](?<!\w.)(?:(?<=[Nn])gày|(?<=T)uần lễ|(?<=T)háng|(?<=N)ăm)[ \n]"
    rf"(?=[{_UPPER}])(?!(?:{_NO_DAY})(?!\w))(?P<core>{_WORD}){_REST}{_WHEN}"
)
_OBSERVED_WORDS = ("Ngày", "ngày", "Tuần lễ", "Tháng", "Năm")
_OBSERVED_BY = re.compile(
    r"(?:hưởng ứng|kỷ niệm|chào mừng|nhân|nhân dịp|dịp|tổ chức|tuyên truyền|triển khai|hoạt động|của|là|về)[ \n]+$",
    re.IGNORECASE,
)
_OF_ALL = re.compile(r"quốc gia|thế giới|quốc tế|Việt Nam|toàn dân|toàn quốc|20\d\d", re.IGNORECASE)
_EFFECT = re.compile(r"[ \n]+(?:này )?(?:có hiệu lực|nhận|ban hành|được|ký|phê duyệt|công bố)")
_DEFINED = re.compile(r"(?:là|làm)[ \n]+$")
_STORM = re.compile(
    r"(?P<name>(?:cơn )?[Bb]ão số \d{1,2}(?: \([^)\n]{1,30}\))?|(?:đại )?[Dd]ịch (?:bệnh )?[Cc][Oo][Vv][Ii][Dd][- ]?19)"
)
_STORM_WORDS = Words(("bao so ", "covid"))
_THEME_WORDS = Words(("chu de",))
_THEME = re.compile(
    r"[Cc]hủ đề[ \n](?:của[ \n])?(?P<name>(?:[Nn]gày|Tuần lễ|Tháng|Năm)[ \n][^“\".;:\n]{3,120}?)[ \n]?"
    r"(?:là|:|với nội dung)[ \n:]*[“\"](?P<theme>[^”\"\n]{5,300})[”\"]"
)


def observances(text: Text, start: int, end: int, year: int | None) -> list[Event]:
    """The observed days named in ``clean[start:end]``, a mention each; days only where the text itself gives them.

    A day is known by its capital ("Ngày Pháp luật …"); once known, it is found in small letters too.
    """
    named = {match.start(): match for match in matches(_OBSERVED, text.clean, _OBSERVED_WORDS, start, end)}
    sure = {_core(match) for match in named.values() if _is_observed(text, match)}
    named = {at: match for at, match in named.items() if _core(match) in sure}
    cores = {_core(match) for match in named.values() if match["name"][0] in "Nn"}
    if cores:
        known = "|".join(re.escape(core).replace(r"\ ", r"[ \n]") for core in sorted(cores))
        again = re.compile(rf"(?<!\w)(?P<name>ngày[ \n](?={known})(?P<core>{_WORD}){_REST}{_WHEN}", re.IGNORECASE)
        for match in again.finditer(text.clean, start, end):
            named.setdefault(match.start(), match)
    found = []
    for _, match in sorted(named.items()):
        stop = match.end() if match["when"] else match.end("name")
        name = " ".join(match["name"].split())
        event = Event(
            "", text.clean[match.start() : stop], match.start(), stop, 0, name[0].upper() + name[1:], "observance"
        )
        _date(text, match, event, year)
        found.append(event)
    return found


def _core(match: re.Match[str]) -> str:
    return " ".join(match["name"].split()[1:3]).lower()


def _is_observed(text: Text, match: re.Match[str]) -> bool:
    """True where the name or the words before it say that the day is observed, and nothing takes effect on it."""
    before = text.clean[max(0, match.start() - 30) : match.start()]
    told = _OBSERVED_BY.search(before) is not None or _OF_ALL.search(match["name"]) is not None
    return told and not match["core"].isupper() and not _EFFECT.match(text.clean, match.end())


def contexts(text: Text, start: int, end: int) -> Iterator[Event]:
    """Storms and epidemics: why things are as they are, not what is held."""
    if not text.places(_STORM_WORDS, start, end):
        return
    for match in _STORM.finditer(text.clean, start, end):
        name = match["name"][0].upper() + match["name"][1:]
        yield Event("", match["name"], *match.span("name"), 0, name, "context")


def add_themes(text: Text, events: list[Event], start: int, end: int) -> None:
    """The theme of an observance: "Chủ đề của Ngày … năm 2024 là “…”"."""
    for match in matches_at(_THEME, text.clean, text.places(_THEME_WORDS, start, end), end):
        said = " ".join(match["name"].split()).lower()
        for event in events:
            if event.status == "observance" and event.theme is None and said.startswith(event.name.lower()[:20]):
                event.theme = Quote(match["theme"], *match.span("theme"))
                break


def _date(text: Text, match: re.Match[str], event: Event, year: int | None) -> None:
    own = re.search(r"20\d\d", match["name"])
    told = int(match["year"]) if match["year"] else (int(own[0]) if own else year)
    if match["day"]:
        day, month = (int(number) for number in match["day"].split("/"))
        _set(
            event,
            day,
            month,
            told,
            Quote(match["when"].strip(), match.end() - len(match["when"].lstrip()), match.end()),
        )
        event.recurrence = None if match["year"] else "hằng năm"
        return
    before = text.clean[max(0, match.start() - 8) : match.start()]
    if not _DEFINED.search(before):
        return
    dates: list[DateWords] = find_dates(text, max(0, match.start() - 60), match.start())
    if dates and dates[-1].precision == "day" and dates[-1].recurrence and dates[-1].month and dates[-1].day:
        words = dates[-1]
        quote = Quote(text.clean[words.start : words.end], words.start, words.end)
        _set(event, words.day or 0, words.month or 0, told, quote)
        event.recurrence = words.recurrence


def _set(event: Event, day: int, month: int, year: int | None, quote: Quote) -> None:
    event.date_evidence = quote
    if year is not None:
        try:
            event.date_start = event.date_end = date(year, month, day).isoformat()
        except ValueError:
            return
        event.precision = "day"
