"""Targets: quantities that a plan wants reached ("Phấn đấu 80% cán bộ …", "mỗi cụm 2 ngày"), and indicator tables.

Precision before recall: a number counts only where its words make it a target. Fees, fines, benefits, conditions of a
rule, what a report says was reached, dates and numbers of articles are none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from loaders.agencies.model import Mention
from loaders.dates import find_dates
from loaders.parts.model import Parts, Unit
from loaders.record import Target
from loaders.rules import states_rules
from loaders.tables.actors import People
from loaders.tables.indicators import read_indicators
from loaders.text import Table, Text
from loaders.wordlists import either, rows, words

_LIST = "target_words.tsv"
_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,6}(?:,\d{1,3})?"
_COMPARE = rf"{either(words(_LIST, 'compare'))}(?:[ ]dat)?"
_COUNTED = either(words(_LIST, "counted"))
_PERCENT = re.compile(
    rf"(?<![\d.,/])(?:(?P<compare>{_COMPARE})[ \n]{{0,2}})?(?P<number>{_NUMBER})[ ]?(?:%|phan tram)(?![\d/])"
    r"(?P<more>[ ]tro len)?"
)
_COUNT = re.compile(
    rf"(?<![\d.,/a-z])(?P<compare>{_COMPARE})[ \n]{{1,2}}(?P<number>{_NUMBER})[ ](?P<unit>{_COUNTED})(?![a-z])"
)
# "Thu nhập bình quân đạt 58,5 triệu đồng", "Tổng thu ngân sách 5.600 tỷ đồng": under a heading of aims alone.
_REACHED = re.compile(
    rf"(?<=[ ])(?P<number>{_NUMBER})[ ](?P<unit>(?:ty|trieu)[ ](?:dong|usd))(?![a-z])"
    r"(?P<more>[ ](?:/nguoi(?:/nam)?[ ])?tro len)?"
)
_RANGE = re.compile(r"\d[ ]?%?[ ]?[-–][ ]?$")
_LABELLED = re.compile(
    rf"(?<![a-z]){either(words(_LIST, 'label'))}(?:[ ]du kien)?[ ]?:[ *_]*"
    rf"(?P<quote>(?:(?:khoang|du kien|{_COMPARE})[ ])*(?P<number>{_NUMBER})[ ](?P<unit>{_COUNTED})(?![a-z])[^.;:\n(]*)"
)
_EACH = re.compile(
    r"(?<![a-z])moi[ ](?P<subject>[a-z]+(?: [a-z]+){0,3}?)[ ](?:(?:to chuc|co|thuc hien|dang|cu|lap|xay dung)[ ])?"
    rf"(?:(?P<compare>{_COMPARE})[ ])?(?P<number>\d{{1,4}})[ ](?P<unit>{either(words(_LIST, 'span'))})(?![a-z])"
)
_HELD = re.compile(
    rf"(?<![a-z])(?:to chuc|chia)(?:[ ](?:thanh|{_COMPARE}))?[ ]"
    rf"(?P<quote>(?P<number>\d{{1,3}})[ ](?P<unit>{either(words(_LIST, 'held'))}))(?![a-z])"
)
_AIM = re.compile(rf"(?<![a-z])(?<!chuong trinh )(?<!co ){either(words(_LIST, 'aim'))}(?![a-z])")
_STRIVE = re.compile(r"(?<![a-z])phan dau(?![a-z])")
_BY_YEAR = re.compile(r"(?<![a-z])den (?:het )?nam 20\d\d")
_HEADING = re.compile(either(words(_LIST, "heading")))
# What a report tells as done, or a rule sets as a condition, fee or share.
_NO_TARGET = re.compile(
    r"(?<![a-z])(?:da|dat duoc|uoc dat|hien nay|hien co|ket qua|cung ky|muc phat|muc huong|muc tro cap|muc dong"
    r"|thue suat|ty le ton thuong|suy giam|truong hop|bang \d|tra lai|hoan lai|lai suat|neu)(?![a-z])"
)
_CLAUSE = re.compile(r"[;\n]|\.(?=\s|$)")
_VERB = re.compile(
    r"[ ](?:duoc|tham gia|su dung|dat|co(?! cong)|thuc hien|hoan thanh|biet|dang ky|ket noi|tiep can|phai)(?![a-z])"
)
_DIGIT = re.compile(r"\d")
_UNIT_NAMES = {"%": "%", "phan tram": "%"}


def read_targets(text: Text, parts: Parts, mentions: list[Mention], tables: list[Table]) -> list[Target]:
    """The targets of the part, in order, with ids "g1", "g2" …: sentences of the body, then indicator tables."""
    found: list[Target] = []
    people = People(mentions, parts.context)
    spans = [(table.start, table.end) for table in tables]
    for unit in parts.units:
        if unit.kind != "table" and not _inside(spans, unit.start):
            targets = _of_unit(text, parts, unit)
            _add_responsible(parts, people, unit, targets)
            found += targets
    if not states_rules(parts):
        found += read_indicators(text, parts, people, tables)
    found.sort(key=lambda target: target.start)
    kept: list[Target] = []
    for target in found:
        if not kept or target.start >= kept[-1].end:
            kept.append(target)
    for number, target in enumerate(kept, 1):
        target.id = f"g{number}"
    return kept


def _add_responsible(parts: Parts, people: People, unit: Unit, targets: list[Target]) -> None:
    """The agency that is the nearest heading's whole name ("2. Sở Thông tin và Truyền thông") answers for them."""
    if not targets:
        return
    for heading in reversed(parts.heading_path(unit.section)):
        named = next(people.within(heading.start, heading.end), None)
        if named is not None and (named.end - named.start) * 10 >= 8 * (heading.end - heading.start):
            for target in targets:
                target.responsible = [agency.id for agency in named.agencies]
                target.responsible_names = [agency.name for agency in named.agencies]
            return


def _inside(spans: list[tuple[int, int]], position: int) -> bool:
    index = bisect_right(spans, (position, 1 << 60)) - 1
    return index >= 0 and spans[index][0] <= position < spans[index][1]


def _of_unit(text: Text, parts: Parts, unit: Unit) -> list[Target]:
    found = list(_numbers(text, parts, unit))
    if found:
        years = {d.year for d in find_dates(text, unit.start, unit.end) if d.precision == "year" and d.year}
        for target in found:
            target.year = next(iter(years)) if len(years) == 1 else None
    return found


def _numbers(text: Text, parts: Parts, unit: Unit) -> Iterator[Target]:
    legal = states_rules(parts)
    if text.plain.find("phan dau", unit.start, unit.end) < 0 and (
        legal or _DIGIT.search(text.plain, unit.start, unit.end) is None
    ):
        return  # most units: nothing that is read below could stand in them
    aimed = not legal and _under_aims(text, parts, unit)
    for start, end in _clauses(text, unit):
        if not legal:
            yield from _plain_counts(text, parts, unit, start, end)
        clause = text.plain[start:end]
        said = (_STRIVE if legal else _AIM).search(clause) is not None
        if not (said or (not legal and (aimed or _BY_YEAR.search(clause)))):
            continue
        if _NO_TARGET.search(clause) and not said:
            continue
        numbers = [*_PERCENT.finditer(text.plain, start, end), *_COUNT.finditer(text.plain, start, end)]
        if aimed:
            taken = {match.start("number") for match in numbers}
            numbers += [m for m in _REACHED.finditer(text.plain, start, end) if m.start("number") not in taken]
        numbers = [m for m in numbers if not _of_range(text, start, m.start("number"))]
        numbers.sort(key=lambda match: match.start())
        for number, match in enumerate(numbers):
            following = numbers[number + 1].start() if number + 1 < len(numbers) else end
            yield _aimed(text, parts, unit, match, start if number == 0 else numbers[number - 1].end(), following)


def _of_range(text: Text, start: int, number: int) -> bool:
    """ "1,5 - 2%" states two bounds, and no one number."""
    return _RANGE.search(text.plain, max(start, number - 4), number) is not None


def _clauses(text: Text, unit: Unit) -> Iterator[tuple[int, int]]:
    start = unit.start
    for match in _CLAUSE.finditer(text.plain, unit.start, unit.end):
        if match[0] == "\n" and text.plain[match.end() : match.end() + 1].islower():
            continue  # a hard line end inside a sentence
        yield start, match.start()
        start = match.end()
    yield start, unit.end


def _under_aims(text: Text, parts: Parts, unit: Unit) -> bool:
    return any(_HEADING.search(text.plain, h.start, h.end) for h in parts.heading_path(unit.section))


def _plain_counts(text: Text, parts: Parts, unit: Unit, start: int, end: int) -> Iterator[Target]:
    """Numbers of people and of rounds, which are targets by their own words."""
    for match in _LABELLED.finditer(text.plain, start, end):
        yield _target(text, parts, unit, match, *_trim(text, *match.span("quote")), unit_words=match["unit"])
    for match in _EACH.finditer(text.plain, start, end):
        if text.clean[match.start() : match.start() + 3].lower() == "mỗi":
            subject = text.clean[match.start() : match.end("subject")]
            yield _target(text, parts, unit, match, *match.span(), unit_words=match["unit"], subject=subject)
    for match in _HELD.finditer(text.plain, start, end):
        yield _target(text, parts, unit, match, *match.span("quote"), unit_words=match["unit"])


def _aimed(text: Text, parts: Parts, unit: Unit, match: re.Match[str], start: int, end: int) -> Target:
    """A number in a sentence that states a target: what it counts stands after it, or before ("Tỷ lệ … đạt 80%")."""
    after = text.plain[match.end() : end]
    opening, closing = match.start(), end
    verb = _VERB.search(text.plain, match.end(), end)
    subject_span = _trim(text, match.end(), verb.start() if verb else end)
    if not after.strip(" .,;)") or after.lstrip().startswith((",", "so voi", "vao nam", "trong nam")):
        opening, closing = _trim(text, start, match.end())
        subject_span = _trim(text, start, match.start())
    opening, closing = _trim(text, opening, closing)
    subject = text.clean[subject_span[0] : subject_span[1]] or None
    thing = text.clean[slice(*_trim(text, verb.start(), end))] if verb and subject_span[0] >= match.end() else None
    percent = match.re is _PERCENT
    return _target(
        text, parts, unit, match, opening, closing, "%" if percent else match["unit"], subject=subject, thing=thing
    )


def _target(
    text: Text,
    parts: Parts,
    unit: Unit,
    match: re.Match[str],
    start: int,
    end: int,
    unit_words: str,
    subject: str | None = None,
    thing: str | None = None,
) -> Target:
    groups = match.groupdict()
    compare = " ".join((groups.get("compare") or "").split())
    compare = compare if compare in _comparators() else compare.removesuffix(" dat")
    unit_name = _UNIT_NAMES.get(unit_words)
    if unit_name is None and groups.get("unit"):
        unit_name = text.clean[match.start("unit") : match.end("unit")]
    return Target(
        id="",
        quote=text.clean[start:end],
        start=start,
        end=end,
        line=0,
        value=number_of(match["number"]),
        unit=unit_name,
        comparator=">=" if groups.get("more") else _comparators().get(compare, "="),
        subject=subject,
        object=thing,
        section=parts.sections[unit.section].path if unit.section is not None else None,
    )


def _comparators() -> dict[str, str]:
    return {row[1]: row[2] for row in rows(_LIST) if row[0] == "compare"}


def number_of(written: str) -> float:
    """The number as Vietnamese writes it: dots between thousands, a comma before decimals."""
    return float(written.replace(".", "").replace(",", "."))


def _trim(text: Text, start: int, end: int) -> tuple[int, int]:
    clean = text.clean
    while start < end and clean[start] in " \t\n*_-–+•,:":
        start += 1
    while end > start and clean[end - 1] in " \t\n*_.;,":
        end -= 1
    return start, end
