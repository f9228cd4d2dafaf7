"""Understand a question: what is asked for, where, when, in which role, and the words that say of what.

Pure: no store. Works with and without accents; what it understood is kept field by field, so that a page can show it as
filters that are changed by hand.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from queries.cues import apart, cues_of, is_yes_or_no
from queries.lexicon import Found, longest, phrases, provinces, question_words
from queries.terms import Alternative, Term, alternatives_of, terms_of
from queries.units import NamedUnit, named_units
from queries.words import Word, fold, has_accents, words

# Asked for first where a question has several cues: "thể lệ … số mấy, ngày nào" is for a document.
_ORDER = (
    "undated",
    "due",
    "compare",
    "person",
    "force",
    "effect",
    "signer",
    "reason",
    "chain",
    "about",
    "documents",
    "amount",
    "who",
    "place",
    "theme",
    "duties",
    "event",
    "deadline",
    "definition",
    "whether",
)
_NUMBER = re.compile(r"(?<![\w/])(\d{1,6}(?:/\d{4})?\s?[-/]\s?[A-ZĐa-zđ][\w.&-]*(?:/[\w.&-]+)?)", re.UNICODE)
# "2026-2030" is a period that a document is about, not its year.
_YEAR = re.compile(r"(?<![\w/])(?<!\d\d[-–])(?<!\d [-–] )(?:19|20)\d\d(?![\w/]|\s?[-–]\s?\d)")
_ALSO_WORDS = set(question_words()["places_that_are_words"])
_BEFORE_PLACE = [list(fold(word))[-1:] for word in question_words()["before_place"]]
_WHICH = {"nao", "gi"}
_WHICH_NUMBER = (("so", "may"), ("so", "bao"), ("mang", "so"))
_DESCRIBED = 2  # words between a kind of document and "nào"
_ASKING = {"nao", "gi", "nhung", "cac", "which", "what"}


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it was understood. None and empty: the question does not say."""

    text: str
    asked: tuple[Word, ...]
    accented: bool
    type: str = "who"  # one of _ORDER
    types: tuple[str, ...] = ()
    province: str | None = None
    provinces: tuple[str, ...] = ()
    year: int | None = None
    level: str | None = None
    roles: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()  # "505", "171/KH-UBND"
    number_kinds: tuple[str | None, ...] = ()  # kind said with each number
    kinds: tuple[str, ...] = ()  # kinds of document that are asked for or named
    asked_kinds: tuple[str, ...] = ()  # of these, the ones that are asked for: "quyết định nào"
    relations: tuple[str, ...] = ()
    stopped: bool = False
    continuing: bool = False
    receives: bool = False
    units: tuple[NamedUnit, ...] = ()  # districts and communes
    terms: tuple[Term, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    identity: int | None = None  # place of the first word after "ai là", "ai làm": what must not be missing in a fact

    @property
    def weight(self) -> float:
        return sum(term.weight for term in self.terms)


def read_question(
    text: str,
    province: str | None = None,
    year: int | None = None,
    role: str | None = None,
    level: str | None = None,
    type: str | None = None,
    cleared: Collection[str] = (),
) -> Question:
    """What ``text`` asks. The other arguments are filters set by hand; they stand above what the question says.

    ``cleared``: of "province", "year", "role", "level", those that the question may say but that shall not count.
    """
    asked = words(text)
    accented = has_accents(_NUMBER.sub(" ", text))  # "QĐ-TTg" has its Đ where nothing else has accents
    taken: set[int] = set()
    numbers, kinds_of_numbers, spans = _numbers(text, asked, accented, taken)
    said_places = _places(asked, accented, taken)
    places = [] if "province" in cleared else said_places
    years = [int(match) for match in _YEAR.findall(text)]
    taken.update(i for i, word in enumerate(asked) if word.plain in {str(y) for y in years})
    cues = cues_of(asked, accented)
    loose = apart(asked, accented)
    said_kinds = longest(phrases("kinds").find(asked, accented))
    kinds = [kind for kind in said_kinds if not any(start <= kind.start < end for start, end in spans)]
    cues += _described_kinds(asked, kinds, cues)
    other = {one.start for one in phrases("signs_another").find(asked, accented)}
    cues = [
        cue for cue in cues if cue.value != "signer" or cue.end not in other
    ]  # "ai ký hợp đồng": no document's signer
    if not numbers and not kinds:
        # An event, no document, "bị bỏ chưa"; a contract, no document, "ai phải ký".
        cues = [cue for cue in cues if cue.value != "force" and not (cue.value == "signer" and cue in loose)]
    cues = [*cues, *_comparing(asked, accented, cues)]
    types = _types(cues)
    if not types and asked and asked[0].accented == "sao":
        types = ("reason",)  # "sao … lại bỏ …": elsewhere the word is part of others
    if _asks_person(asked, accented):
        types = ("person", *types)
    if "deadline" in types and phrases("takes_effect").find(asked, accented):
        types = ("effect", *types)
    sent = [one for one in cues if one.value == "receives"]
    cues = [one for one in cues if one.value != "receives"]
    if not types and is_yes_or_no(asked, accented):
        types = ("whether",)
    receives = longest([*phrases("receives").find(asked, accented), *_sent_to_whom(asked, accented, cues), *sent])
    roles = _roles(longest(phrases("roles").find(asked, accented)), [*cues, *receives], kinds)
    if receives and all(
        any(one.start < cue.end and cue.start < one.end for one in receives) for cue in cues if cue.value == "who"
    ):
        roles = [role for role in roles if role.value != "bao_cao"]  # who reports is said, to whom is asked
    taken.update(i for f in longest(phrases("responsible").find(asked, accented)) for i in range(f.start, f.end))
    taken.update(i for f in longest(phrases("greeting").find(asked, accented)) for i in range(f.start, f.end))
    chosen = type or _type(types, receives, bool(numbers))
    question = Question(
        text=text,
        asked=tuple(asked),
        accented=accented,
        type=chosen,
        types=types,
        province=province or (places[0] if places else None),
        provinces=(province,) if province else tuple(places),
        year=year or (years[0] if years and "year" not in cleared else None),
        level=level or (None if "level" in cleared else _level(asked, accented, cues)),
        roles=(role,) if role else () if "role" in cleared else tuple(dict.fromkeys(found.value for found in roles)),
        numbers=tuple(numbers),
        number_kinds=tuple(kinds_of_numbers),
        kinds=tuple(dict.fromkeys(found.value for found in kinds)),
        asked_kinds=tuple(dict.fromkeys(found.value for found in kinds if _is_asked(asked, cues, found.end))),
        relations=tuple(dict.fromkeys(f.value for f in phrases("relations").find(asked, accented))),
        stopped=bool(phrases("stopped").find(asked, accented)),
        continuing=bool(phrases("continuing").find(asked, accented)),
        receives=bool(receives),
        identity=_identity(asked, accented),
        units=named_units(asked, accented),
    )
    head_stays = chosen in ("event", "documents", "chain", "place")
    for cue in [*cues, *receives]:
        # "cuộc thi nào": the noun is part of what is asked about, only "nào" is the asking.
        keep_noun = head_stays and cue.value in ("event", "documents", "place")
        asking = (i for i in range(cue.start, cue.end) if not keep_noun or asked[i].plain in _ASKING)
        taken.update(asking)
    return replace(
        question,
        terms=terms_of(asked, accented, taken, roles, kinds),
        alternatives=alternatives_of(asked, accented, taken),
    )


def _asks_person(asked: list[Word], accented: bool) -> bool:
    """ "Ai là Giám đốc Sở X", "Chủ tịch UBND tỉnh là ai": a position right behind "ai là", or "là ai" at the end."""
    positions = phrases("positions").find(asked, accented)
    after = {found.end for found in phrases("identity").find(asked, accented)}
    last = [found.start for found in phrases("is_whom").find(asked, accented) if found.end == len(asked)]
    return any(found.start in after or any(found.end <= start for start in last) for found in positions)


def _sent_to_whom(asked: list[Word], accented: bool, cues: tuple[Found, ...] | list[Found]) -> list[Found]:
    """ "Gửi về bộ nào": a verb of sending right before the words that ask who."""
    whom = {cue.start: cue for cue in cues if cue.value == "who"}
    sent = phrases("sends").find(asked, accented)
    return [Found(verb.start, whom[verb.end].end, "receives") for verb in sent if verb.end in whom]


def _is_asked(asked: list[Word], cues: list[Found], end: int) -> bool:
    """ "Quyết định nào", "quyết định số mấy", "nghị quyết giám sát nào": the kind that ends there is asked for."""
    after = tuple(word.plain for word in asked[end : end + 2])
    if after[:1] != () and (after[0] in _WHICH or after in _WHICH_NUMBER):
        return True
    return any(cue.value == "documents" and cue.start == end and cue.end - end <= _DESCRIBED + 1 for cue in cues)


def _described_kinds(asked: list[Word], kinds: list[Found], cues: list[Found]) -> list[Found]:
    """ "Nghị quyết giám sát nào": a kind of document, at most two words that describe it, and a "nào" of its own."""
    taken = {i for cue in cues for i in range(cue.start, cue.end)}
    found = []
    for kind in kinds:
        for end in range(kind.end, min(kind.end + _DESCRIBED, len(asked) - 1) + 1):
            words_between = [word.plain for word in asked[kind.end : end]]
            if asked[end].plain in _WHICH and end not in taken and not any(word.isdigit() for word in words_between):
                found.append(Found(kind.end, end + 1, "documents"))
                break
    return found


def _comparing(asked: list[Word], accented: bool, cues: list[Found]) -> list[Found]:
    """ "So sánh …" at the front; behind what asks ("Khi nào phải đối chiếu …") it is the work that is asked about."""
    first = min((cue.start for cue in cues), default=len(asked))
    found = longest(phrases("compares").find(asked, accented))
    return [Found(verb.start, verb.end, "compare") for verb in found if verb.start < first]


def _roles(found: list[Found], cues: list[Found], kinds: list[Found]) -> list[Found]:
    """Roles that are asked for: some words always are, others only beside "ai", "đơn vị nào".

    "Ai hỗ trợ …" asks for who supports; in "ai lo tiền hỗ trợ nhà ở" the word is part of what is asked about, as in
    "kế hoạch phối hợp" it is part of a document's name.
    """
    names = {kind.end for kind in kinds}
    strong = set(question_words()["strong_roles"])

    def beside(role: Found) -> bool:
        return any(-1 <= role.start - cue.end <= 2 or 0 <= cue.start - role.end <= 2 for cue in cues)

    return [role for role in found if role.start not in names and (role.value in strong or beside(role))]


def _type(types: tuple[str, ...], receives: list[Found], numbered: bool) -> str:
    if receives and not {"deadline", "documents", "amount"} & set(types):
        return "who"
    for type in _ORDER:
        if type in types:
            return type
    return "who"


def _types(cues: list[Found]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cue.value for cue in cues))


def _level(asked: list[Word], accented: bool, cues: list[Found]) -> str | None:
    """The level that is asked for; without accents "quan nao" within "co quan nao" is no "quận nào"."""
    longer = [cue for cue in cues if cue.value == "who"]
    for found in longest(phrases("levels").find(asked, accented)):
        if not any(
            c.start <= found.start and found.end <= c.end and c.end - c.start > found.end - found.start for c in longer
        ):
            return found.value
    return None


def _numbers(
    text: str, asked: list[Word], accented: bool, taken: set[int]
) -> tuple[list[str], list[str | None], list[tuple[int, int]]]:
    """Document numbers: "171/KH-UBND", and bare ones after the name of a kind ("quyết định 505", "… 22/2013").

    With the kind that is said with each, and where those stand that have a symbol ("NQ" in "03/NQ-CP" is no kind).
    """
    spans: list[tuple[int, int]] = []
    numbers: list[str] = []
    kinds: list[str | None] = []
    said = {found.end: found for found in phrases("kinds").find(asked, accented)}
    plains = [word.plain for word in asked]
    for match in _NUMBER.finditer(text):
        number = re.sub(r"\s", "", match.group(1))
        parts = list(fold(number))
        at = next((i for i in range(len(plains)) if plains[i : i + len(parts)] == parts), None)
        if at is None:
            continue
        numbers.append(number)
        before = at - 1 if at and plains[at - 1] == "so" else at
        kinds.append(said[before].value if before in said else None)
        taken.update(range(at, at + len(parts)))
        spans.append((at, at + len(parts)))
    for end, found in said.items():
        at = end + 1 if end < len(plains) and plains[end] == "so" else end
        if at < len(plains) and plains[at].isdigit() and at not in taken and len(plains[at]) <= 6:
            dated = at + 1 < len(plains) and bool(_YEAR.fullmatch(plains[at + 1]))
            dated = dated and f"{plains[at]}/{plains[at + 1]}" in text
            numbers.append(f"{plains[at]}/{plains[at + 1]}" if dated else plains[at])
            kinds.append(found.value)
            taken.update(range(found.start, at + 1 + dated))
    return numbers, kinds, spans


def _places(asked: list[Word], accented: bool, taken: set[int]) -> list[str]:
    """Provinces that the question names. "Đoàn TNCS Hồ Chí Minh" is no place."""
    found = longest(provinces().find(asked, accented)) or longest(provinces().find(asked, False))
    places = []
    things = {
        one.end for one in phrases("named_after_places").find(asked, accented) if accented or one.end - one.start > 1
    }
    for place in found:
        if place.start in things:
            continue  # "cảng Sài Gòn", "Bia Hà Nội": a name, which does not say where
        before = [word.plain for word in asked[max(0, place.start - 2) : place.start]]
        if before[-1:] == ["san"] or before[-1:] == ["tncs"]:
            continue
        if place.value in _ALSO_WORDS and before[-1:] not in _BEFORE_PLACE:
            continue  # "giữ hòa bình" is no province
        places.append(place.value)
        taken.update(range(place.start, place.end))
        if before[-1:] == ["tinh"]:
            taken.add(place.start - 1)
        elif before == ["thanh", "pho"]:
            taken.update((place.start - 2, place.start - 1))
    return list(dict.fromkeys(places))


def _identity(asked: list[Word], accented: bool) -> int | None:
    """ "Ai là giám khảo …", "ai làm tổ trưởng …": the words behind name what is asked for."""
    found = phrases("identity").find(asked, accented)
    posts = {f.start for name in ("posts", "positions") for f in phrases(name).find(asked, accented)}
    found += [one for one in phrases("holds_post").find(asked, accented) if one.end in posts]
    return found[0].end if found and found[0].end < len(asked) else None
