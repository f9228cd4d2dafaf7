"""The year by which a target is to be reached."""

from __future__ import annotations

import re
from bisect import bisect_left

from loaders.dates import find_dates
from loaders.targets.words import ABOUT, COMPARE
from loaders.text import Text

# "năm 2018 đạt 99%": the year of that number alone; "Đến năm 2020, 100% …; 90% …" leads in all that follows.
_GOVERNS = re.compile(
    r"[ ,:]*(?P<verb>(?:phan dau )?(?:dat|la|con|chiem|(?:tang|giam|nang)(?: (?:len|xuong|toi))?))?[ ]*"
    rf"(?:(?P<about>{ABOUT})[ ]|{COMPARE}[ ])*(?=\d)"
)
# "…, đến năm 2030 trồng khoảng 2.000 cây": a year that opens a stretch of its own, up to the next number.
_OPENS = re.compile(r"(?:,|[ ]va)[ ](?:va[ ])?(?:(?:den|toi|vao|trong|het|cuoi)[ ]){0,3}$")
_UP_TO = re.compile(r"[ ](?:[a-z]+[ ]|\([^()]{1,20}\)[ ]){1,15}(?=\d)")
# "17% vào năm 2025, 20% vào năm 2030": said behind its number.
_BEHIND = re.compile(r"(?:\d|%)[ ](?:(?:den|toi|vao|trong|het|cuoi)[ ]){1,3}$")
_LEADS_IN = re.compile(r"(?<![a-z])(?:den|den het|den cuoi|trong|giai doan|tu)[ ]$")
# "tăng 8%/năm thời kỳ 2021-2030"; elsewhere it is of a name: "Quy hoạch tỉnh thời kỳ 2021-2030"
_PERIOD = re.compile(r"(?:(?<=/nam )|(?<=% )|(?<=%))thoi ky 20\d\d[ ]?[-–][ ]?(?P<last>20\d\d)")
_COMPARED = re.compile(r"so voi (?:cung ky )?(?:cua )?$")
_DUE = re.compile(r"(?<![a-z])(?:truoc|den(?: het)?|cham nhat(?: la| den| vao)?|muon nhat)[ ](?:ngay[ ])?$")
_PRECISE = ("year", "year_part", "half", "quarter", "month", "month_part")


class Years:
    """The years that ``plain[start:end]`` names; days by which nothing is due are those of documents, and left out."""

    def __init__(self, text: Text, start: int, end: int) -> None:
        self._own: dict[int, tuple[int, int]] = {}
        self._near: dict[int, tuple[int, int]] = {}
        self._shared: list[tuple[int, int]] = []
        self._named: list[int] = []  # where each of them stands
        self._opening: set[int] = set()
        for words in find_dates(text, start, end):
            before = max(start, words.start - 20), words.start
            due = words.precision == "day" and _DUE.search(text.plain, *before)  # "100% … trước ngày 30/9/2026"
            if not (words.precision in _PRECISE or due) or not words.year or _COMPARED.search(text.plain, *before):
                continue
            year = words.to_year or words.year  # "giai đoạn 2021-2025": reached by its end
            self._named.append(words.start)
            governs = _GOVERNS.match(text.plain, words.end, end)
            behind = governs and "," in governs[0] and _BEHIND.search(text.plain, *before)
            if governs and not behind and (_alone(governs) or not _LEADS_IN.search(text.plain, *before)):
                self._own[governs.end()] = year, words.start
                if ":" in governs[0]:
                    self._opening.add(governs.end())
            else:
                self._shared.append((words.start, year))
                up_to = _UP_TO.match(text.plain, words.end, end) if _OPENS.search(text.plain, *before) else None
                if up_to:
                    self._near[up_to.end()] = year, words.start
        for match in _PERIOD.finditer(text.plain, start, end) if "thoi ky 20" in text.plain[start:end] else ():
            self._named.append(match.start())
            self._shared.append((match.start(), int(match["last"])))
        self._named.sort()
        self._shared.sort()
        self._until = self._ends_of_runs()

    def _ends_of_runs(self) -> list[int]:
        """For each shared year, the index of the next one that differs."""
        until: list[int] = [0] * len(self._shared)
        for index in range(len(self._shared) - 1, -1, -1):
            same = index + 1 < len(self._shared) and self._shared[index][1] == self._shared[index + 1][1]
            until[index] = until[index + 1] if same else index + 1
        return until

    def own(self, number: int) -> tuple[int, int] | None:
        """The year that stands for the number at ``number`` alone, and where it stands."""
        return self._own.get(number)

    def near(self, number: int) -> tuple[int, int] | None:
        """The year that stands for the number at ``number`` alone, or opens the stretch that it is in, and where."""
        return self._own.get(number) or self._near.get(number)

    def names_any(self, start: int, end: int) -> bool:
        """Whether a year is named between ``start`` and ``end``."""
        first = bisect_left(self._named, start)
        return first < len(self._named) and self._named[first] < end

    def opens_clause(self, number: int) -> bool:
        """Whether the year of the number at ``number`` stands before a colon: "Đến năm 2025: 80% …, 90% …"."""
        return number in self._opening

    def one(self, start: int, end: int) -> int | None:
        """The one year named between ``start`` and ``end``, but for those of one number alone."""
        first, last = bisect_left(self._shared, (start, 0)), bisect_left(self._shared, (end, 0))
        return self._shared[first][1] if first < last <= self._until[first] else None


def _alone(governs: re.Match[str]) -> bool:
    """True where nothing but "đạt" or a colon stands between a year and its number: "đến năm 2030 đạt 60%"."""
    between = governs[0]
    told = governs["verb"] or governs["about"]
    return "," not in between and (":" in between or "dat" in between.split() or told is not None)
