"""Targets in sentences ("Phấn đấu 80% cán bộ …", "mỗi cụm 2 ngày").

Precision before recall: a number counts only where its words make it a target. Fees, fines, benefits, conditions of a
rule, what a report says was reached, dates and numbers of articles are none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from loaders.parts.model import Unit
from loaders.record import Target
from loaders.targets.chains import OF_BEFORE, YEAR_OF_FORMER, opens_at, rate_before, recalls, restates, then_reaches
from loaders.targets.clauses import clauses, trimmed
from loaders.targets.counts import Count, own_counts
from loaders.targets.indicator import RATE, named_before
from loaders.targets.ranges import UP_TO, is_base, is_range, of_range
from loaders.targets.shares import states_share
from loaders.targets.standing import Standing
from loaders.targets.words import ABOUT, AGAIN, AT_LEAST, COMPARE, LIST, NUMBER, UNITS, comparator_of, number_of
from loaders.targets.years import Years
from loaders.text import Text
from loaders.wordlists import either, words

# Any noun where a text says that it wants as many, but for times, money, ages and marks.
_NO_NOUN = r"(?:nam|thang|ngay|gio|phut|tuan|tuoi|diem|dong|trieu|ty|nghin|ngan|lan|cap|bac|muc|chi tieu|tieu chi)"
_GRAMMAR = r"(?:duoc|co|tham|la|trong|tai|cho|cua|va|hoac|voi|den|tren|theo|tro|phai|de|tu)"
_ANY = rf"(?!{_NO_NOUN}(?![a-z]))[a-z]{{2,}}(?:[ ](?!{_GRAMMAR}(?![a-z]))[a-z]{{2,}})?"
_KNOWN = re.compile(UNITS)
_PERCENT = re.compile(
    rf"(?<![\d.,/])(?:(?P<compare>{COMPARE})[ \n]{{0,2}})?(?P<number>{NUMBER}){UP_TO}[ ]?"
    r"(?P<share>(?:diem[ ])?(?:%|phan tram)|‰|phan nghin)(?P<per>[ ]?/[ ]?(?:nam|quy|thang)(?![a-z]))?"
    r"(?![\d/])(?P<more>[ ]tro len)?"
)
_COUNT = re.compile(
    rf"(?<![\d.,/a-z])(?P<compare>{COMPARE})[ \n]{{1,2}}(?P<number>{NUMBER}){AGAIN}[ \n]"
    rf"(?P<unit>{UNITS}|{_ANY})(?![a-z])(?P<more>[ ]tro len)?"
)
_ON = r"(?:vao|va|den|trong|tu|la|hoac|tro|cho|cua|hang|moi|nam(?= 20))(?![a-z])"
_MONEY = rf"(?:(?:ty|trieu|nghin|ngan)[ ](?:dong|usd)|usd)(?:/[a-z]+(?: (?!{_ON})[a-z]+)?){{0,2}}"
# "Trồng 10.000 cây xanh", "Thu nhập đạt 58,5 triệu đồng": under a heading of aims, where no word need compare.
_BARE = re.compile(
    rf"(?<=[ ])(?:(?P<compare>{COMPARE})[ ])?(?P<number>{NUMBER}){UP_TO}{AGAIN}[ ]"
    rf"(?P<unit>{_MONEY}|{UNITS})(?![a-z])(?P<more>[ ]tro len)?"
)
# "Chỉ số PCI đạt từ 68,5 điểm trở lên", "số bác sĩ/vạn dân đạt 10,2": an index or a rate, where aims are told.
_INDEX = re.compile(
    rf"(?:(?<![a-z])(?:dat|tang|giam|con|khoang|duy tri|o muc)|:)[ ](?:(?P<compare>{COMPARE}|tu)[ ])?"
    rf"(?P<number>{NUMBER}){UP_TO}(?![\d%/]|,\d)"
    r"(?:[ ](?P<unit>diem|bac|nam|tuoi|sao|con(?:/phu nu)?|be trai/100 be gai|nam/100 nu"
    r"|[a-z]+(?: [a-z]+)?/(?:\d+ )?[a-z]+(?: [a-z]+)?)(?![a-z/]))?"
    r"(?P<more>[ ]tro len)?(?=[ ]*(?:[;.,()]|$|so voi))"
)
_OF_INDEX = re.compile(
    r"(?<![a-z])(?:chi so|diem (?:trung binh|so|danh gia|xep hang|xep loai)|ty suat|ty so|tuoi tho|mat do|he so"
    r"|thu hang|xep hang"
    r"|so [a-z ]{2,40}/[a-z \d.]{2,20})(?![a-z])"
)
# "Thời gian tiếp cận hiện trường không quá 60 phút": how long at the most, where aims are told.
_LASTS = re.compile(
    rf"(?<![a-z])(?P<compare>{COMPARE})[ ](?P<number>{NUMBER})[ ](?P<unit>phut|gio|ngay(?: lam viec)?)(?![a-z])"
    r"(?P<more>(?!))?"
)
_SHARES = {"‰": "‰", "phan nghin": "‰", "diem %": "điểm %", "diem phan tram": "điểm %"}
_MEASURES = (_INDEX, _LASTS)
_MONEY_UNIT = re.compile(_MONEY)
_SCOPE = re.compile(rf"(?<!\w){either(words(LIST, 'scope'))}(?: \w+)?[ ]$", re.IGNORECASE)
_VERB = re.compile(
    r"[ ](?:duoc|tham gia|su dung|dat|co(?! cong)|thuc hien|hoan thanh|biet|dang ky|ket noi|tiep can|phai|ra quan"
    r"|chap nhan|trien khai|to chuc(?= (?:it nhat|toi thieu|cac|thuc hien|hoat dong|\d)))(?![a-z])"
)
_NO_VERBS = frozenset({"biệt", "đất", "đặt", "dược", "phái"})
_DAY = r"(?:ngay )?\d\d?/\d\d?(?:/20\d\d)?"
_LEAD = re.compile(
    rf"(?:(?:phan dau|(?:den|trong)(?: het| cuoi)? (?:quy [ivx]+|{_DAY})|(?:(?:den|trong)(?: het| cuoi)? )?nam 20\d\d"
    r"|trong do)(?![a-z])[ ,:]*){1,3}"
)
_STRIVES = re.compile(r"(?<![a-z])phan dau(?![a-z])")
_UNDER_WAY = re.compile(r"\b(?:đã|đang)\b")
_WHEN = re.compile(
    rf",(?! {UNITS} )|[ ]?(?:so voi|(?:trong )?(?:thoi ky|giai doan) |nam 20\d\d|vao "
    r"|trong (?:nam|quy|thang)|den (?:het |cuoi )?nam|truoc |hang |moi nam)"
)
# What leads in the next number, and belongs to that: "…, trong đó 65% …".
_LEADS_ON = re.compile(
    r",[ ](?:trong do|luy ke|nang tong so)[^,]{0,60}$|[ ,]+va[ ]*(?:(?:cat giam|rut ngan|giam|tang)[ ]*)?$"
)
# ", gửi Phòng Quản lý chất lượng trước ngày 28/02/2026": what is to be done next, and no part of what is counted.
# "đến năm 2026 … dưới 12%, đến năm 2030 không còn …": the second year is that of something else.
_THEN_YEAR = re.compile(r",[ ](?:va[ ])?(?:den|toi)(?:[ ]het|[ ]cuoi)?[ ]nam[ ]20\d\d[ ,]+[a-z]")
# "kiểm tra ít nhất 30% số sở, ngành và 20% số xã"
# "11,5 triệu lượt khách, trong đó khách quốc tế từ 1,3 - 1,5 triệu lượt": a part of the number, counted by itself
_PART = re.compile(r",[ ]trong do[ ](?=[^,;]*\d)")
_BESIDE = re.compile(r"[ ][a-z][a-z ,]{1,60}?[ ]va[ ]")
_NEXT_DUTY = re.compile(r",[ ](?:gui|trinh|nop|bao cao)[ ]")
_UNTIL = re.compile(
    r"[ ,]+(?:(?:(?:hoan thanh|xong)[ ])?truoc[ ](?:ngay[ ])?\d{1,2}/\d{1,2}(?:/\d{4})?"
    r"|(?:hoan thanh|xong)[ ]trong[ ](?:thang|quy)[ ][\divx]{1,3}(?:/\d{4}|[ ]nam[ ]\d{4})?)[ .]*$"
)
_CHANGES = re.compile(r"(?<![a-z])(?:cat giam|rut ngan|keo giam|giam|tang)[ ](?:them[ ])?$")
# "không để dịch lây lan quá 03 hộ"
_NOT_OVER = re.compile(r"(?<![a-z])khong (?:de |cho |duoc )?[^,;.:]{0,60} (?:vuot )?qua[ ]$")
_FROM = re.compile(r"(?<![a-z])tu[ ]$")
_OR_MORE = re.compile(r"[ ]tro len(?![a-z])")
_SCALE = re.compile(r"(?:trieu|nghin|ngan|van)[ ]")
_TIMES = re.compile(
    r"(?:(?:trieu|nghin|ngan|van)[ ])?luot"
)  # "người cao tuổi đạt 30.000 lượt": how often, and not what
_HAS = re.compile(
    rf"(?:(?<![a-z])(?:hoan thanh|dat|co|co them|la|phan dau|tang|duoc|bao dam|dam bao|ty le|tu|chiem"
    rf"|(?:tang|giam) (?:len|xuong)|{ABOUT})[ ,]*)+$"
)


def targets_of_unit(standing: Standing, unit: Unit) -> list[Target]:
    text = standing.text
    if not text.has_digit(unit.start, unit.end):
        return []  # most units: nothing that is read below could stand in them
    if standing.legal and text.plain.find("phan dau", unit.start, unit.end) < 0:
        return []
    found = list(_numbers(standing, unit))
    aims = standing.aims(unit) if found else None
    year = standing.year_of(unit, aims) if aims else None
    issued = standing.parts.info.date.year or 0
    for target, by_itself in found:
        target.section = standing.parts.sections[unit.section].path if unit.section is not None else None
        target.year = target.year or (None if by_itself else year)
        if target.year is not None and target.year < issued:
            target.year = None  # named for comparison
    return [target for target, _ in found]


def _numbers(standing: Standing, unit: Unit) -> Iterator[tuple[Target, bool]]:
    """The targets of ``unit``, each with whether its clause names years, so that the heading's is not for it."""
    text = standing.text
    years: Years | None = None
    aimed = not standing.legal and standing.aims(unit) is not None
    results = standing.tells_results(unit)
    goes_on = False  # "Phấn đấu A; B đạt 20 tỷ đồng": up to the sentence's end
    for start, end in clauses(text, unit):
        strives = _STRIVES.search(text.plain, start, end) if text.plain.find("phan dau", start, end) >= 0 else None
        went_on = goes_on and text.plain[start - 1] == ";"
        goes_on = went_on or strives is not None
        if not text.has_digit(start, end):
            continue
        under_way = not aimed and _is_under_way(text.clean[start:end])
        aims_from = start if aimed or went_on else strives.end() if strives else None
        aims_from = None if standing.legal or under_way else aims_from
        counts = list(own_counts(standing, start, end)) if not standing.legal and not results else []
        taken = {count.match.start("number") for count in counts}
        stated = [m for m in _stated(standing, start, end, aims_from, results) if m.start("number") not in taken]
        if not counts and not stated:
            continue
        years = years or Years(text, unit.start, unit.end)
        for count in counts:
            target = _target(text, count.match, count.start, count.end)
            target.subject = text.clean[slice(*count.subject)] if count.subject else None
            target.year = _year_of_count(years, count, start, end) or years.one(unit.start, start)
            if count.match.groupdict().get("from") and _OR_MORE.search(text.plain, count.match.end("unit"), end):
                target.comparator = ">="
            yield target, years.names_any(start, end)
        bounds = sorted([*(count.start for count in counts), *(m.start() for m in stated), end])
        before: Target | None = None
        chained: re.Match[str] | None = None
        based = False  # it tells from where the next number rises
        leading: int | None = None  # "Đến năm 2025: 80% …, 90% …"
        led_on = 0  # where the words begin that lead from the number before to the next
        for number, match in enumerate(stated):
            own = years.own(match.start("number"))
            near = years.near(match.start("number")) if number else own
            opening = start
            if number:
                opening = max(stated[number - 1].end(), led_on)
                of_former = YEAR_OF_FORMER.match(text.plain, opening, match.start())
                opening = of_former.end() if of_former else opening
                opening = opens_at(text, opening, near[1]) if near else opening
            again, chained = chained, None  # the words by which this number is one more of the rate before it
            again_based, based = based, is_base(text.plain, match)
            if number + 1 < len(stated):
                chained = then_reaches(text.plain, match.end(), stated[number + 1].start("number"))
            following = bounds[bisect_right(bounds, match.start())]
            next_near = years.near(stated[number + 1].start("number")) if number + 1 < len(stated) else None
            closing = min(following, opens_at(text, match.end(), next_near[1])) if next_near else following
            said_before = years.one(start, match.start())
            then = _THEN_YEAR.search(text.plain, match.end(), closing) if said_before else None
            closing = then.start() if then else closing
            closing = min(closing, chained.start()) if chained else closing
            leads_on = _LEADS_ON.search(text.plain, match.end(), closing) if closing < end else None
            led_on = leads_on.start() if leads_on else 0
            target = _aimed(text, match, opening, led_on or closing)
            behind = years.one(match.end(), closing)
            if near:
                target.year, leading = near[0], near[0] if years.opens_clause(match.start("number")) else None
            elif before and not behind and OF_BEFORE.match(text.plain, stated[number - 1].end(), match.start()):
                target.year = before.year
            else:
                leads = years.one(start, match.start() if then else stated[0].start())
                target.year = behind or leads or leading or years.one(unit.start, start)
            if (
                own and target.start <= own[1] and target.start < match.start()
            ):  # of what was said before: "năm 2018 đạt 99%, năm 2019 đạt 99,5%"
                of_before = rate_before(text, before, opening, match) if opening == own[1] else None
                target.subject = of_before or _subject(text, *trimmed(text, opening, own[1]))
            elif (again or again_based or target.subject is None) and before:
                target.subject, target.object = rate_before(text, before, opening, match), None
                target.year = target.year or before.year
            before = target
            if not based and not is_range(match):
                yield target, years.names_any(start, end)


def _year_of_count(years: Years, count: Count, start: int, end: int) -> int | None:
    number = count.match.start("number")
    near = years.near(number)
    return near[0] if near else years.one(start, end) or years.one(start, number)


def _is_under_way(words: str) -> bool:
    low = words.lower()
    return ("đã" in low or "đang" in low) and _UNDER_WAY.search(low) is not None


def _stated(standing: Standing, start: int, end: int, aims_from: int | None, results: bool) -> list[re.Match[str]]:
    """The percentages and counts of the clause that it states as targets, in order.

    aims_from: from where on it tells of aims, by its heading or by "phấn đấu".
    """
    text = standing.text
    plain = text.plain
    said = standing.said(start, end)
    wanted = said or (not standing.legal and not results and (aims_from == start or standing.by_year(start, end)))
    if (not wanted and (results or not (standing.plan or standing.letter))) or (
        not said and standing.refused(start, end)
    ):
        return []
    found: list[re.Match[str]] = []
    for match in _PERCENT.finditer(plain, start, end):
        beside = found and _BESIDE.fullmatch(plain, found[-1].end(), match.start())
        if wanted or states_share(standing, match, start, end) or beside:
            found.append(match)
    found += [match for match in _COUNT.finditer(plain, start, end) if _counts(standing, match, start, wanted)]
    if aims_from is not None:
        taken = {match.start("number") for match in found}
        found += [
            match
            for match in _BARE.finditer(plain, max(start, aims_from - 1), end)
            if match.start("number") not in taken
            and not _SCOPE.search(text.clean, max(start, match.start() - 40), match.start())
        ]
        taken = {match.start("number") for match in found}
        found += [
            match
            for match in _INDEX.finditer(plain, max(start, aims_from - 1), end)
            if match.start("number") not in taken and _OF_INDEX.search(plain, start, match.start())
        ]
        found += [
            match
            for match in _LASTS.finditer(plain, max(start, aims_from - 1), end)
            if comparator_of(match).startswith("<") and plain.find("thoi gian ", start, match.start()) >= 0
        ]
    found = [match for match in found if not of_range(plain, start, match)]
    aimed = aims_from == start
    found = [match for match in found if not standing.conditions(start, match.start("number"), aimed)]
    found = [match for match in found if not recalls(standing, start, match.start("number"))]
    found = [match for match in found if not restates(plain, start, match.start("number"))]
    return sorted(found, key=lambda match: match.start())


def _counts(standing: Standing, match: re.Match[str], start: int, wanted: bool) -> bool:
    """What is known to be counted needs the text to want it, or a plan to say "at least"; any other noun needs both."""
    known = _KNOWN.fullmatch(match["unit"]) is not None
    at_least = " ".join(match["compare"].split()) in AT_LEAST
    if wanted:
        return known or at_least
    has = standing.letter and standing.text.plain.endswith(" co ", start, match.start())
    # "hướng dẫn các cơ sở có ít nhất 10 lao động": which ones are meant
    return known and at_least and not has and standing.lays_duty(start, match.start())


def _aimed(text: Text, match: re.Match[str], start: int, end: int) -> Target:
    """A number in a sentence that states a target: what it counts stands after it, or before ("Tỷ lệ … đạt 80%")."""
    # "8.500 USD (khoảng 224 triệu đồng)": a bracket that the next number stands in
    opened = text.plain.rfind("(", match.end(), end)
    end = opened if opened >= 0 and text.plain.find(")", opened, end) < 0 else end
    duty = _NEXT_DUTY.search(text.plain, match.end(), end)
    until = _UNTIL.search(text.plain, match.end(), duty.start() if duty else end)
    end = until.start() if until else duty.start() if duty else end
    part = _PART.search(text.plain, match.end(), end)
    end = part.start() if part else end
    opening, closing = match.start(), end
    unit = match.groupdict().get("unit")
    counts = unit is not None and match.re not in _MEASURES and not _MONEY_UNIT.match(unit)
    verb = _verb(text, match.end(), end)
    scale = _SCALE.match(text.plain, match.start("unit")) if counts else None
    counted_from = scale.end() if scale else match.start("unit") if counts else match.end()
    subject = trimmed(text, counted_from, verb.start() if verb else end)
    thing = trimmed(text, verb.start(), end) if verb else None
    named = named_before(text, start, match, end)
    after = text.plain[match.end() : end]
    if named is not None:
        (opening, named_end), closing = named
        subject, thing = (opening, named_end), None
    elif not after.strip(" .,;)") or after.lstrip().startswith("(") or _WHEN.match(after.lstrip()):
        strives = [found.start() for found in _STRIVES.finditer(text.plain, start, match.start())]
        lead = text.plain.rfind(": ", start, match.start())
        index = list(_OF_INDEX.finditer(text.plain, start, match.start()))[-1:] if match.re is _INDEX else []
        start = max([start, lead + 1, *strives[-1:], *(found.start() for found in index)])
        has = _HAS.search(text.plain, start, match.start())
        opening, closing = trimmed(text, start, match.end())
        subject = trimmed(text, counted_from, match.end("unit")) if counts else subject
        plain_unit = match.groupdict().get("unit") or ""
        reaches = has is not None or (match.groupdict().get("compare") or "").startswith("dat")
        counted = counts and not (reaches and _TIMES.fullmatch(plain_unit))
        subject = subject if counted else trimmed(text, start, has.start() if has else match.start())
        thing = None
    changes = _CHANGES.search(text.plain, max(start, match.start() - 15), match.start())
    if changes:  # "Giảm 10% biên chế": what is wanted is less of it
        opening = min(opening, changes.start())
    target = _target(text, match, *trimmed(text, opening, closing))
    if target.comparator == "=" and _NOT_OVER.search(text.plain, start, match.start("number")):
        target.comparator = "<="
    more = _OR_MORE.search(text.plain, *subject)
    if more and _FROM.search(text.plain, max(start, match.start() - 4), match.start()):
        target.comparator, subject = ">=", trimmed(text, subject[0], more.start())
    rate = RATE.match(text.plain, match.end(), end) if counts else None
    if rate:
        target.unit = text.clean[match.start("unit") : rate.end()]
    target.subject = _subject(text, *subject)
    target.object = text.clean[slice(*thing)] if thing else None
    return target


def _subject(text: Text, start: int, end: int) -> str | None:
    """The words without those that lead in ("Phấn đấu", "đến cuối năm 2025,") and a "đến" before a year."""
    lead = _LEAD.match(text.plain, start, end)
    words = text.clean[lead.end() if lead else start : end].removesuffix(" đến").rstrip(" :")
    named = words and words.lower() != "đến" and words[0] != "(" and not words.endswith(("mục tiêu", "chỉ tiêu"))
    return words if named else None


def _verb(text: Text, start: int, end: int) -> re.Match[str] | None:
    """The first verb in ``clean[start:end]``."""
    found = _VERB.finditer(text.plain, start, end)
    return next((verb for verb in found if _is_verb(verb[0], text.clean[verb.start() + 1 : verb.end()].lower())), None)


def _is_verb(folded: str, word: str) -> bool:
    """False for another word without its accents: "di tích quốc gia đặc biệt", "diện tích đất", "cơ sở dược"."""
    return word.endswith("ó") if folded == " co" else word not in _NO_VERBS


def _target(text: Text, match: re.Match[str], start: int, end: int) -> Target:
    share = match.groupdict().get("share")
    bare = None if match.re is _INDEX else _SHARES.get(share or "", "%")
    if bare and match.groupdict().get("per"):
        bare += "/" + text.clean[slice(*match.span("per"))].strip(" /")
    unit = text.clean[slice(*match.span("unit"))] if match.groupdict().get("unit") else bare
    return Target(
        id="",
        quote=text.clean[start:end],
        start=start,
        end=end,
        line=0,
        value=number_of(match["number"]),
        unit=unit,
        comparator=comparator_of(match),
    )
