"""Laws cited by name: "Luật Nhà ở ngày 25/11/2014", "Bộ luật Lao động năm 2019", "Luật X số 63/2025/QH15"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from loaders.agencies import names_state
from loaders.dates import DateWords, find_dates
from loaders.identity import Number, parse_number
from loaders.letters import LOWER
from loaders.plain_search import Words, matches_at
from loaders.text import Text, plain
from loaders.wordlists import rows

_CODES = {"luat": "Luật", "bo luat": "BL", "phap lenh": "PL", "hien phap": "HP"}
_WORDS_OF_KINDS = Words(_CODES)
# The first letter before what must stand before it: so the search leaps from letter to letter.
_HEAD = re.compile(
    r"[BLPH](?:(?<![A-Za-zÀ-ỹĐđ].)|(?<=cứ.))(?:(?<=B)(?:ộ luật|ộ Luật|Ộ LUẬT)|(?<=L)(?:uật|UẬT)"
    rf"|(?<=P)(?:háp lệnh|HÁP LỆNH)|(?<=H)(?:iến pháp|IẾN PHÁP))(?![{LOWER}])"
)
_NOT_LAW = re.compile(
    r"(?:phap|ky|hoc|nganh|sai|trai|dung|y|noi|cu nhan|khoa|du thao|van ban|he thong|cac van ban phap"
    r"|van phong|hoi|cong ty)\s*$"
)
# Words that begin with "luật" and are no law: a lawyer, a jurist, the law at large, customs, rules of a game.
_WORDS_OF_LAW = re.compile(r"luật\s+(?:sư|gia|pháp|tục|lệ|chơi|học)(?!\w)", re.IGNORECASE)
_NUMBER = re.compile(
    r"[\s,]*(?:số\s*[:.]?\s*)?(?P<n>\d{1,3}/(?:19|20)\d\d/(?:QH|PL-UBTVQH|UBTVQH|PL-QH)\s?\d{0,2}|\d{1,3}-LCT/HĐNN\d)"
)
_LETTERS = re.compile(r"\s*\([A-ZĐ][A-ZĐ&]{1,8}\)(?=[\s,]*(?:ngày|năm|số)\b)")  # "Luật Bảo hiểm y tế (BHYT) năm 2014"
_YEAR = re.compile(r"\s*,?\s*(?:nam\s+)?(?P<y>(?:19|20)\d\d)(?![\d/])")
_DATE = re.compile(
    r"[\s,]*(?:\(sua doi(?:,? bo sung)?\)[\s,]*)?"
    r"(?:(?:da\s+)?duoc\s+quoc hoi(?:\s+khoa \w{1,6})?\s+thong qua(?:\s+vao)?\s+)?(?=ngay\b)"
)
# A name goes on over commas and "và" only towards what closes it: a date, a year, a number, the end of its line.
_CLOSE = re.compile(
    r"\b(?:ngày|NGÀY)\s|\b(?:(?:năm|NĂM)\s)?(?:19|20)\d\d\b|\b(?:số|SỐ)\s?\d"
    r"|[;:.\n()“”\"|]|\s-\s|,\s(?=Luật|Bộ luật|Pháp lệnh|Nghị)"
)
_WORDS = re.compile(r"[^\W\d_]+")
# Words that no law's name goes on with.
_STOP_WORDS = (
    "này và các được có thì về tại theo trong cho đã để khi hoặc với là quy hiện mới nêu do đối từ bao như trên đến "
    "nhưng phải không sẽ cũng cần chưa vào bằng ban"
)
_STOPS = frozenset(_STOP_WORDS.split())
_AMENDED = re.compile(
    r"(?:sua doi|bo sung)(?:[^;.()\n]{0,80}?\bcua|(?:,?\s+bo sung)?(?:\s+mot so dieu)?)\s+(?:luat|bo luat|phap lenh)\s+"
)
_COUNTRY = re.compile(r"nuoc\s+cong\s+hoa\s+xa\s+hoi\s+chu\s+nghia\s+viet\s+nam\s*")
_DATED = re.compile(r"[\s,]*(?:ngay\s+\d|nam\s+\d{4}|(?:19|20)\d\d\b|so\s+\d)")
_AMENDING = re.compile(r"\s*(?:sửa đổi|Sửa đổi|SỬA ĐỔI)")
_AMENDS = re.compile(r"(?i:luật|bộ luật|pháp lệnh)\s+(?i:sửa đổi)")
_NEXT_AMENDED = re.compile(r"(?:,| và|;)\s+(?=Luật|Bộ luật|Pháp lệnh)|\s+(?=(?:ngày|năm|số)\s*:?\s*\d)")
_FEW = 14
_KIND = re.compile(r"\b(?:bo luat|luat|phap lenh|hien phap)\s+")
_CONVENTION = re.compile(r"\bcong uoc(?: quoc te)?(?: (?:cua )?lien hop quoc)?(?: (?:nam )?\d{4})?(?: ve)?\s*$")
_OF = re.compile(r"\s+cua(?=\s)")


class Law(NamedTuple):
    """A law at ``clean[start:end]``; name without its kind. number, date, year as far as the text tells them."""

    start: int
    end: int
    kind: str
    title: tuple[int, int]
    number: Number | None
    date: DateWords | None
    year: int | None


def find_laws(text: Text, start: int, end: int, taken: list[tuple[int, int]]) -> list[Law]:
    """The laws named in ``clean[start:end]`` outside the sorted spans ``taken``."""
    clean, plain = text.clean, text.plain
    found: list[Law] = []
    amending: Law | None = None
    spans = iter([*taken, (end + 1, end + 1)])
    span = next(spans)
    for match in matches_at(_HEAD, clean, text.places(_WORDS_OF_KINDS, start, end), end):
        while span[1] <= match.start():
            span = next(spans)
        if span[0] <= match.start() or _NOT_LAW.search(plain[max(start, match.start() - 14) : match.start()]):
            continue
        if _WORDS_OF_LAW.match(clean, match.start()):
            continue
        if amending is not None and match.start() < amending.end:
            found.extend(_amended(text, match, amending))
            continue
        law = _read(text, match, end)
        if law and (not found or law.start >= found[-1].end):
            found.append(law)
            amending = law if _AMENDS.match(clean, law.start) else None
    return found


def _amended(text: Text, head: re.Match[str], outer: Law) -> list[Law]:
    """A law that another's title says it amends: its name alone, the date behind it is the other's."""
    names = text.clean[head.end() : outer.title[1]]
    stop = _NEXT_AMENDED.search(names)
    last = head.end() + len(names[: stop.start() if stop else len(names)].rstrip(" ,"))
    if last - head.end() < 3 or _AMENDING.match(text.clean, head.end()):
        return []
    kind = _CODES[" ".join(text.plain[head.start() : head.end()].split())]
    return [Law(head.start(), last, kind, (head.start(), last), None, None, None)]


def _read(text: Text, head: re.Match[str], end: int) -> Law | None:
    clean = text.clean
    kind = _CODES[" ".join(text.plain[head.start() : head.end()].split())]
    first = head.end()
    while first < end and clean[first] in " \t":
        first += 1
    if first >= end or clean[first] in "\n.,;:()":
        return None
    country = _COUNTRY.match(text.plain, first, end) if kind == "HP" else None
    if country:
        first = country.end()
    last = first if kind == "HP" else _name_end(text, first, end)
    if last <= first and kind != "HP":
        return None
    letters = _LETTERS.match(clean, last, end)
    number, date, year, stop = _closing(text, letters.end() if letters else last, end)
    if kind == "HP" and not (year or date):
        return None
    return Law(head.start(), stop, kind, (head.start(), last if last > first else head.end()), number, date, year)


def _name_end(text: Text, first: int, end: int) -> int:
    """Where the name ends: at what closes it if that is near, else before the first word that cannot be in a name."""
    clean = text.clean
    amending = _AMENDING.match(clean, first)
    known = _known().match(text.plain, first, min(end, first + 130))
    if amending:
        amended = _AMENDED.match(text.plain, first, min(end, first + 160))
        known = _known().match(text.plain, amended.end(), end) if amended else None
        if amended and not known and not _AMENDING.match(clean, amended.end()):
            stop = _name_end(text, amended.end(), end)
            if stop > amended.end() and not _DATED.match(text.plain, stop, end):
                return stop
    if not clean[first].isupper() and not amending:
        # "Luật đất đai 2013": in small letters only a known name that is long or dated.
        sure = known and (known.group().count(" ") > 1 or _DATED.match(text.plain, known.end(), end))
        return known.end() if known and sure else first
    close = _CLOSE.search(clean, first, min(end, first + 230))
    if close is None and known:
        return known.end()
    if close is None:
        return _short_name(text, first, min(end, first + 120))
    inner = clean[first : close.start()]
    closed_by_date = close.group()[0] in "nsNS12"
    words = inner.split()
    if closed_by_date and (amending or len(words) <= 24) and not _breaks(inner):
        return first + len(inner.rstrip(" ,"))
    if known and not closed_by_date:
        return known.end()
    if len(words) <= _FEW and not any(word.strip(",") in _STOPS for word in words[1:]):
        return first + len(inner.rstrip(" ,"))
    return _short_name(text, first, close.start())


def _breaks(inner: str) -> bool:
    """True where a clause begins inside: the date that closes it is another document's, or that of its coming into
    force ("Luật Dân số có hiệu lực từ ngày 01/7/2026")."""
    return bool(
        re.search(
            r"\b(?:Nghị quyết|Nghị định|Thông tư|Quyết định|căn cứ|Căn cứ|Chính phủ ban hành|được|theo|tại"
            r"|hiệu lực|kể từ)\b",
            inner,
        )
    )


@cache
def _known() -> re.Pattern[str]:
    """Folded names of laws that hold "và" or a comma, the longest first."""
    names = sorted((plain(row[0]) for row in rows("laws.tsv")), key=len, reverse=True)
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(name[:2], []).append(re.escape(name[2:]))
    # by their first two letters, so that a mismatch costs one look and not one for each name
    return re.compile("(?:" + "|".join(rf"{head}(?:{'|'.join(tails)})" for head, tails in groups.items()) + r")\b")


def is_of_vietnam(text: Text, start: int, title: tuple[int, int]) -> bool | None:
    """Whether the law at ``start`` is one of Vietnam's: None where its name is not known and nothing says another's."""
    words = text.plain[title[0] : title[1]]
    kinds = list(_KIND.finditer(words))
    amending = bool(kinds) and _AMENDING.match(text.clean, title[0] + kinds[0].end()) is not None
    begin = kinds[-1 if amending else 0].end() if kinds else 0
    known = _known().match(words, begin)
    whole = known is not None and known.end() == len(words)
    if _CONVENTION.search(text.plain, max(0, start - 60), start) or ("quoc te" in words and not whole):
        return False
    if text.plain.startswith(" quoc te", title[1]):
        return False
    of = _OF.match(text.plain, title[1])
    name = text.clean[title[0] : title[1]]
    if names_state(text.clean, of.end() if of else title[1]):
        return False
    if not whole and any(names_state(name, space.start()) for space in re.finditer(" ", name)):
        return False
    return True if known or amending else None


def _short_name(text: Text, first: int, stop: int) -> int:
    clean = text.clean
    known = _known().match(text.plain, first, first + 130)
    if known:
        return known.end()
    last = first
    previous = first
    for word in _WORDS.finditer(clean, first, stop):
        gap = clean[previous : word.start()]
        if previous > first and gap.strip() and gap.strip() != "-":
            break
        if word.group() in _STOPS or (word.start() - first > 90):
            break
        last = previous = word.end()
    return last


def _closing(text: Text, last: int, end: int) -> tuple[Number | None, DateWords | None, int | None, int]:
    number, date, year = None, None, None
    stop = last
    for _ in range(2):
        match = _NUMBER.match(text.clean, stop, end)
        if match and number is None:
            number, stop = parse_number(match["n"]), match.end()
            continue
        gap = _DATE.match(text.plain, stop, end)
        dates = find_dates(text, gap.end(), min(end, gap.end() + 40)) if gap and date is None else []
        if gap and dates and dates[0].start <= gap.end() + 1:
            date, stop = dates[0], dates[0].end
            continue
        said = _YEAR.match(text.plain, stop, end)
        if said and year is None and date is None:
            year, stop = int(said["y"]), said.end()
    return number, date, year, stop
