"""The words that open an agency's name, as one automaton, and what each of them stands for."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from loaders.agencies.places import Place, district_names, province_names, rows
from loaders.agencies.registry import Body, Central, bodies, central
from loaders.agencies.spelling import low, spellings, tones
from loaders.text import plain

_FIRST_WORD = re.compile(r"[^\W_]*")
_OPENING = re.compile(r"([^\W_]*)(?: [^\W_]+)?")
_OFFICE = "Phòng "
# Names that end in these are other things too, by what stands behind them (see ``Reader.accepts``).
WORK_TOO = tuple(map(tones, ("xây dựng", "thống kê", "ủy")))
COMMITTEES = ("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Đảng ủy")


@dataclass(frozen=True, slots=True)
class Position:
    """A row of agencies_positions.tsv."""

    slug: str
    title: str
    rank: str
    kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class Noun:
    """A row of agencies_groups.tsv: a class of agencies."""

    slug: str
    words: str
    kind: str
    level: str
    family: str


@dataclass(frozen=True, slots=True)
class Head:
    """A row of agencies_heads.tsv: a word that opens a name no list holds."""

    words: str
    kind: str
    whose: str


@cache
def heads() -> dict[str, Head]:
    """The words that open names which no list holds, each spelling with its row."""
    return {
        spelling: Head(words, kind, whose)
        for words, kind, whose, *others in rows("agencies_heads.tsv")
        for spelling in (words, *(part for cell in others for part in cell.split("|") if part))
    }


def kind_of_name(words: str) -> str | None:
    """The kind of body that a name opens with: "BỆNH VIỆN ĐA KHOA …" is a public_unit; None where no row tells."""
    name = low(words)
    fitting = [opening for opening in heads() if name.startswith(low(opening) + " ")]
    return heads()[max(fitting, key=len)].kind if fitting else None


@dataclass(frozen=True, slots=True)
class Word:
    """A word that has its meaning from where it stands: "Sở", "quý đơn vị", the start of a group."""

    kind: str  # so, bo, group, pronoun, of_unit, office, party_group, own_front, skip


Item = Body | Central | Position | Noun | Head | Word


@dataclass(frozen=True, slots=True)
class Entry:
    """One spelling of one item. ``short``: letters that must be capitals in the text.

    board: a party committee's board without the committee, which only the committee's own documents call so.
    sure: written just so it is always the item, whatever stands beside it.
    """

    words: str
    short: bool
    item: Item
    spelled: str  # as the lexicon has it
    board: bool = False
    sure: bool = False


def _is_board_alone(spelling: str, item: Item) -> bool:
    return isinstance(item, Body) and item.name == f"{spelling} {{committee}}"


def _is_short(spelling: str) -> bool:
    first = spelling.replace(".", " ").split()[0]
    return sum(letter.isupper() for letter in first) >= 2 and not any(part.islower() for part in spelling.split())


class Table:
    """Entries by their folded words, with the lengths that begin with each first word, longest first."""

    def __init__(self) -> None:
        self.entries: dict[str, list[Entry]] = defaultdict(list)
        self.exact: dict[str, list[Entry]] = defaultdict(list)
        self._lengths: dict[str, set[int]] = defaultdict(set)
        self.lengths: dict[str, list[int]] = {}

    def add(self, spelling: str, item: Item) -> None:
        short = _is_short(spelling)
        written = low(spelling)
        # Readers of scans lose the stroke of Đ in abbreviations: GD for GĐ, VPDD for VPĐD.
        for words in {written, written.replace("đ", "d")} if short else spellings(spelling):
            pattern = plain(words)
            if all(entry.item is not item or entry.words != words for entry in self.entries[pattern]):
                board = _is_board_alone(spelling, item)
                sure = not (board or short or words.endswith(WORK_TOO))
                entry = Entry(words, short, item, spelling, board, sure)
                self.entries[pattern].append(entry)
                self.exact[words].append(entry)
                self._lengths[openings(pattern)[0]].add(len(pattern))

    def close(self) -> None:
        self.lengths = {word: sorted(sizes, reverse=True) for word, sizes in self._lengths.items()}


def openings(words: str, start: int = 0) -> tuple[str, str]:
    """The first two words from ``start`` on, if a space parts them, else the first; and the first alone."""
    match = _OPENING.match(words, start)
    return (match[0], match[1]) if match else ("", "")


def first_word(words: str, start: int = 0) -> str:
    """The letters and digits from ``start`` on."""
    match = _FIRST_WORD.match(words, start)
    return match[0] if match else ""


def _add_bodies(table: Table) -> None:
    for body in bodies().values():
        for spelling in (body.name, *body.others):
            if "{committee}" in spelling:
                for committee in COMMITTEES:
                    table.add(spelling.replace("{committee}", committee), body)
            else:
                table.add(spelling, body)
            if body.local and spelling.startswith(_OFFICE):
                for shortened in ("P. ", "P."):
                    table.add(shortened + spelling.removeprefix(_OFFICE), body)
        if body.kind == "so":
            for symbol in body.symbols:
                if len(symbol) >= 3 and symbol[0] == "S":
                    table.add(symbol, body)
    for item in central().values():
        for spelling in (item.short, *item.others):
            table.add(spelling, item)
        if item.agency.kind == "ministry" or item.agency.id == "tw/van-phong-chinh-phu":
            for symbol in item.symbols:
                if len(symbol) >= 4 and symbol != "LĐTBXH":
                    table.add(symbol, item)


@cache
def words_of(kind: str) -> tuple[str, ...]:
    """The words of one kind in agencies_words.tsv."""
    return tuple(word for name, words in rows("agencies_words.tsv") if name == kind for word in words.split("|"))


@cache
def positions() -> dict[str, Position]:
    """The positions by slug."""
    return {
        slug: Position(slug, title, rank, frozenset(kinds.strip("*").split("|")) if kinds != "*" else frozenset())
        for slug, title, rank, kinds, *_ in rows("agencies_positions.tsv")
    }


@cache
def nouns() -> Table:
    """The class nouns of groups, without "các"."""
    table = Table()
    for slug, words, kind, level, family, *others in rows("agencies_groups.tsv"):
        noun = Noun(slug, words, kind, level, family)
        for spelling in (words, *(part for cell in others for part in cell.split("|") if part)):
            table.add(spelling, noun)
    table.close()
    return table


_OPENERS = ("các", "một số", "những", "toàn thể các", "tất cả các")


@cache
def anchors() -> Table:
    """Everything a mention can begin with."""
    table = Table()
    _add_bodies(table)
    places = rows("agencies_positions.tsv")
    for slug, title, _, _, *others in places:
        for spelling in (title, *(part for cell in others for part in cell.split("|") if part)):
            table.add(spelling, positions()[slug])
        if positions()[slug].rank == "head" and len(title.split()) > 1:
            table.add(f"các {title}", positions()[slug])
    for spelling, head in heads().items():
        table.add(spelling, head)
    group = Word("group")
    for entries in list(nouns().entries.values()):
        for entry in entries:
            for opener in _OPENERS:
                table.add(f"{opener} {entry.words}", group)
    for words in words_of("group"):
        table.add(words, group)
    for kind, all_words in (
        ("pronoun", words_of("pronoun")),
        ("role", words_of("role")),
        ("skip", words_of("skip")),
        ("of_unit", ("của đơn vị", "do đơn vị")),
        ("party_group", words_of("party_group")),
        ("own_front", words_of("own_front")),
        ("office", ("Văn phòng", "VP", "Thanh tra", "Văn thư")),
        ("so", ("Sở",)),
        ("bo", ("Bộ",)),
    ):
        for words in all_words:
            table.add(words, Word(kind))
    table.close()
    return table


LONG = 14  # letters from which a name cannot well be another word with other accents


class Automaton(NamedTuple):
    """matcher: finds the folded words of :func:`anchors`. single: the numbers of those that are one short word, which
    with other accents and no capital is another word. large: of these, the ones that no name has in small letters.
    """

    matcher: AhoCorasick
    single: frozenset[int]
    large: frozenset[int]


@cache
def automaton() -> Automaton:
    words = tuple(anchors().entries)
    single = frozenset(number for number, word in enumerate(words) if " " not in word and len(word) < LONG)
    large = frozenset(number for number in single if all(map(_is_head_alone, anchors().entries[words[number]])))
    matcher = AhoCorasick(words, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA)
    return Automaton(matcher, single, large)


def _is_head_alone(entry: Entry) -> bool:
    return only_heads(anchors().exact[entry.words])


def only_heads(entries: list[Entry]) -> bool:
    """Whether the words open names that no list holds, and nothing else: such names begin with a capital."""
    return len(entries) == 1 and isinstance(entries[0].item, Head)


@dataclass(frozen=True, slots=True)
class PlaceName:
    words: str
    place: Place


@cache
def place_names() -> tuple[dict[str, list[PlaceName]], dict[str, list[int]]]:
    """Names of provinces and districts by their folded words, and lengths by first word."""
    found: dict[str, list[PlaceName]] = defaultdict(list)
    sizes: dict[str, set[int]] = defaultdict(set)
    for name, place in (*province_names(), *district_names()):
        for words in spellings(name):
            pattern = plain(words)
            if all(entry.place != place for entry in found[pattern]):
                found[pattern].append(PlaceName(words, place))
                sizes[first_word(pattern)].add(len(pattern))
    return dict(found), {word: sorted(all_, reverse=True) for word, all_ in sizes.items()}


@cache
def domains(head: str) -> tuple[dict[str, Item], dict[str, list[int]]]:
    """What follows "sở", "bộ" or "phòng" in a list ("các Sở: Tài chính, Kế hoạch và Đầu tư"), low, with its body."""
    found: dict[str, Item] = {}
    items: list[tuple[Item, tuple[str, ...]]] = []
    if head == "sở":
        items = [(b, (b.name, *b.others, *b.symbols)) for b in bodies().values() if b.slug.startswith("so-")]
    elif head == "phòng":
        items = [(b, (b.name, *b.others)) for b in bodies().values() if b.local and b.slug.startswith("phong-")]
    elif head == "bộ":
        items = [(c, (c.short, *c.others, *c.symbols)) for c in central().values() if c.agency.id.startswith("tw/bo-")]
    for item, names in items:
        for name in names:
            for words in spellings(name):
                if words.startswith(head + " "):
                    found.setdefault(words[len(head) + 1 :], item)
                elif " " not in words and words[0] == head[0] and len(words) > 2:
                    found.setdefault(words[1:], item)
    sizes: dict[str, set[int]] = defaultdict(set)
    for words in found:
        sizes[first_word(words)].add(len(words))
    return found, {word: sorted(all_, reverse=True) for word, all_ in sizes.items()}
