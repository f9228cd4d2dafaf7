"""Counts that are targets by their own words, whatever their sentence says besides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from loaders.targets.clauses import trimmed
from loaders.targets.ranges import of_range
from loaders.targets.standing import Standing
from loaders.targets.words import ABOUT, AGAIN, COMPARE, LIST, NUMBER, UNITS, comparator_of
from loaders.wordlists import either, words

# "Đối tượng tham gia: 200 cán bộ, đoàn viên".
_LABELLED = re.compile(
    rf"(?<![a-z]){either(words(LIST, 'label'))}(?:[ ]du kien)?[ ]?:[ *_]*"
    rf"(?P<quote>(?:(?:{ABOUT}|du kien|{COMPARE})[ ])*(?P<number>{NUMBER}){AGAIN}[ ](?P<unit>{UNITS})(?![a-z])"
    r"[^.;:\n(]*)"
)
# "mỗi cụm 2 ngày", "mỗi thôn, xóm có 01 tổ công nghệ số", "mỗi thành viên hướng dẫn ít nhất 10 hộ".
_EACH = re.compile(
    r"m(?<![a-z].)oi[ ](?P<subject>[a-z]+(?:,? [a-z]+){0,5}?)[ ]"
    rf"(?:{either(words(LIST, 'verb'))}[ ](?:duoc[ ])?)?"
    rf"(?:(?P<compare>{COMPARE})[ ]|(?P<from>tu)[ ])?(?P<number>\d{{1,4}}){AGAIN}[ ]"
    rf"(?P<unit>{either([*words(LIST, 'span'), *words(LIST, 'made'), *words(LIST, 'held')])})(?![a-z])"
)
# "tổ chức thành 04 đợt", "tổ chức ít nhất 02 lớp tập huấn".
_HELD = re.compile(
    rf"(?<![a-z])(?:to chuc|chia)(?:[ ](?:duoc|thanh))?[ ]"
    rf"(?P<quote>(?:(?P<compare>{COMPARE})[ ])?(?P<number>\d{{1,3}}){AGAIN}[ ]"
    rf"(?P<unit>{either(words(LIST, 'held'))}))(?![a-z])"
)
# "thời lượng tối thiểu 02 chuyên mục/tuần", "01 mô hình/xã".
_PER = re.compile(
    rf"(?<![\d.,/a-z])(?P<quote>(?:(?P<compare>{COMPARE})[ ])?(?P<number>{NUMBER}){AGAIN}[ ]"
    rf"(?P<unit>{either([*words(LIST, 'made'), *words(LIST, 'held'), *words(LIST, 'span')])})"
    rf"(?:[ ][a-z]+){{0,3}}[ ]?/[ ]?{either(words(LIST, 'per'))})(?![a-z])"
)
# "biên soạn, phát hành … (06 tờ gấp và 01 sổ tay)", "in 5.000 tờ rơi": what is to be made, and how much of it.
_MAKES = re.compile(rf"(?<!\w){either(words(LIST, 'makes'))}(?!\w)", re.IGNORECASE)
_MADE = re.compile(
    rf"(?<![\d.,/a-z])(?P<quote>(?:(?P<compare>{COMPARE})[ ])?(?P<number>{NUMBER}){AGAIN}[ ]"
    rf"(?P<unit>{either(words(LIST, 'made'))})(?![a-z])(?P<more>[ ]tro len)?)"
)
# A school year's weeks: "35 tuần thực học", "học kỳ I có 18 tuần".
_SCHOOL = re.compile(
    rf"(?<![\d.,/a-z])(?P<quote>(?:(?P<compare>{COMPARE})[ ])?(?P<number>\d{{1,2}}){AGAIN}[ ](?P<unit>tuan) thuc hoc)"
    r"(?![a-z])"
)
_TERM = re.compile(
    rf"(?P<quote>(?P<subject>h(?<![a-z].)oc k[yi] (?:ii|i|2|1))[ ]?(?::|co|gom)?[ ](?:(?P<compare>{COMPARE})[ ])?"
    rf"(?P<number>\d{{1,2}}){AGAIN}[ ](?P<unit>tuan))(?![a-z])"
)


_DONE = re.compile(r"(?<!\w)(?:đã|vừa|mới)(?!\w)", re.IGNORECASE)


class Count(NamedTuple):
    """The match of a count, the span of its quote, and that of its subject where the words give one."""

    match: re.Match[str]
    start: int
    end: int
    subject: tuple[int, int] | None = None


def own_counts(standing: Standing, start: int, end: int) -> Iterator[Count]:
    """Counts in a clause of a text that is no law; those of a plan's own grammar in plans alone."""
    for count in _counts(standing, start, end):
        if not of_range(standing.text.plain, start, count.match):
            yield count


def _counts(standing: Standing, start: int, end: int) -> Iterator[Count]:
    text = standing.text
    plain = text.plain
    said = plain[start:end]  # each pattern needs a word that most clauses lack
    for match in _LABELLED.finditer(plain, start, end) if ":" in said else ():
        yield Count(match, *trimmed(text, *match.span("quote")))
    for match in _EACH.finditer(plain, start, end) if "moi " in said else ():
        if text.clean[match.start() : match.start() + 3].lower() == "mỗi":
            yield Count(match, *match.span(), (match.start(), match.end("subject")))
    for match in _HELD.finditer(plain, start, end) if "to chuc" in said or "chia" in said else ():
        if _DONE.search(text.clean, start, match.start()):
            continue  # "UBND xã đã phối hợp với … tổ chức 12 lớp": what was done
        yield Count(match, *match.span("quote"))
    for match in _SCHOOL.finditer(plain, start, end) if " thuc hoc" in said else ():
        yield Count(match, *match.span("quote"))
    for match in _TERM.finditer(plain, start, end) if "hoc k" in said else ():
        yield Count(match, *match.span("quote"), match.span("subject"))
    if not (standing.plan or standing.letter) or standing.refused(start, end):
        return
    for match in _PER.finditer(plain, start, end) if "/" in said else ():
        if standing.plan or comparator_of(match) == ">=":
            yield Count(match, *match.span("quote"))
    makes = _MAKES.search(text.clean, start, end) if standing.plan else None
    for match in _MADE.finditer(plain, makes.end(), end) if makes else ():
        yield Count(match, *match.span("quote"))
