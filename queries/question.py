"""Understand a question: what is asked for, where, when, in which role, and the words that say of what.

Pure: no store. Works with and without accents; what it understood is kept field by field, so that a page can show it as
filters that are changed by hand.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from queries.cues import apart, cues_of, is_yes_or_no
from queries.lexicon import Found, longest, phrases, question_words
from queries.said import numbers_said, provinces_said, without_numbers, years_said
from queries.terms import Alternative, Term, alternatives_of, terms_of
from queries.units import NamedUnit, named_units
from queries.words import Word, has_accents, words

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
_WHICH = {"nao", "gi"}
_WHICH_NUMBER = (("so", "may"), ("so", "bao"), ("mang", "so"))
_DESCRIBED = 2  # words between a kind of document and "nào"
_NOUN_STAYS = ("event", "documents", "chain", "place")
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
    accented = has_accents(without_numbers(text))  # "QĐ-TTg" has its Đ where nothing else has accents
    taken: set[int] = set()
    numbers, kinds_of_numbers, spans = numbers_said(text, asked, accented, taken)
    said_places = provinces_said(asked, accented, taken)
    places = [] if "province" in cleared else said_places
    years = years_said(text)
    taken.update(i for i, word in enumerate(asked) if word.plain in {str(y) for y in years})
    said_kinds = longest(phrases("kinds").find(asked, accented))
    kinds = [kind for kind in said_kinds if not any(start <= kind.start < end for start, end in spans)]
    found = _cues(asked, accented, kinds, bool(numbers))
    cues = [one for one in found if one.value != "receives"]
    types = _types(asked, accented, found)
    receives = _receives(asked, accented, found)
    roles = _roles(longest(phrases("roles").find(asked, accented)), [*cues, *receives], kinds)
    if receives and _asks_only_to_whom(cues, receives):
        roles = [role for role in roles if role.value != "bao_cao"]  # who reports is said, to whom is asked
    for section in ("responsible", "greeting"):
        taken.update(i for f in longest(phrases(section).find(asked, accented)) for i in range(f.start, f.end))
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
    taken.update(_asking_words(asked, chosen, [*cues, *receives]))
    return replace(
        question,
        terms=terms_of(asked, accented, taken, roles, kinds),
        alternatives=alternatives_of(asked, accented, taken),
    )


def _cues(asked: list[Word], accented: bool, kinds: list[Found], numbered: bool) -> list[Found]:
    """The words that say what is asked for, without those that say another thing beside them."""
    cues = cues_of(asked, accented)
    cues += _described_kinds(asked, kinds, cues)
    signs_another = {one.start for one in phrases("signs_another").find(asked, accented)}  # "ai ký hợp đồng"
    cues = [cue for cue in cues if cue.value != "signer" or cue.end not in signs_another]
    if not numbered and not kinds:
        # An event, no document, "bị bỏ chưa"; a contract, no document, "ai phải ký".
        loose = apart(asked, accented)
        cues = [cue for cue in cues if cue.value != "force" and not (cue.value == "signer" and cue in loose)]
    return [*cues, *_comparing(asked, accented, cues)]


def _types(asked: list[Word], accented: bool, cues: list[Found]) -> tuple[str, ...]:
    """The kinds of answers that are asked for."""
    types = tuple(dict.fromkeys(cue.value for cue in cues))
    if not types and asked and asked[0].accented == "sao":
        types = ("reason",)  # "sao … lại bỏ …": elsewhere the word is part of others
    if _asks_person(asked, accented):
        types = ("person", *types)
    if "deadline" in types and phrases("takes_effect").find(asked, accented):
        types = ("effect", *types)
    return types or (("whether",) if is_yes_or_no(asked, accented) else ())


def _receives(asked: list[Word], accented: bool, cues: list[Found]) -> list[Found]:
    """The words that ask to whom something goes."""
    sent = [one for one in cues if one.value == "receives"]
    return longest([*phrases("receives").find(asked, accented), *_sent_to_whom(asked, accented, cues), *sent])


def _asks_only_to_whom(cues: list[Found], receives: list[Found]) -> bool:
    """Every "ai" of the question is the one who receives."""
    whom = [cue for cue in cues if cue.value == "who"]
    return all(any(one.start < cue.end and cue.start < one.end for one in receives) for cue in whom)


def _asking_words(asked: list[Word], type: str, cues: list[Found]) -> set[int]:
    """The places of the words that ask, which say nothing of what is asked about."""
    found: set[int] = set()
    for cue in cues:
        # "cuộc thi nào": the noun is part of what is asked about, only "nào" is the asking.
        keep_noun = type in _NOUN_STAYS and cue.value in ("event", "documents", "place")
        found.update(i for i in range(cue.start, cue.end) if not keep_noun or asked[i].plain in _ASKING)
    return found


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


def _level(asked: list[Word], accented: bool, cues: list[Found]) -> str | None:
    """The level that is asked for; without accents "quan nao" within "co quan nao" is no "quận nào"."""
    longer = [cue for cue in cues if cue.value == "who"]
    for found in longest(phrases("levels").find(asked, accented)):
        if not any(
            c.start <= found.start and found.end <= c.end and c.end - c.start > found.end - found.start for c in longer
        ):
            return found.value
    return None


def _identity(asked: list[Word], accented: bool) -> int | None:
    """ "Ai là giám khảo …", "ai làm tổ trưởng …": the words behind name what is asked for."""
    found = phrases("identity").find(asked, accented)
    posts = {f.start for name in ("posts", "positions") for f in phrases(name).find(asked, accented)}
    found += [one for one in phrases("holds_post").find(asked, accented) if one.end in posts]
    return found[0].end if found and found[0].end < len(asked) else None
