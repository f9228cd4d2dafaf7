"""All agency mentions of a text, in one pass of the automaton."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from loaders.agencies.lexicon import LONG, Head, Word, anchors, automaton, only_heads
from loaders.agencies.model import Agency, Context, Mention
from loaders.agencies.name_words import written
from loaders.agencies.names import read_body, read_entries
from loaders.agencies.open_names import room_of_own, unit_of
from loaders.agencies.other_case import with_other_case
from loaders.agencies.page import Page
from loaders.agencies.reader import Found, Reader
from loaders.agencies.short_names import folded_alias, with_aliases, with_short_names
from loaders.agencies.units import unit_of_issuer, with_units
from loaders.text import Text, plain

_PLACE_BEFORE = re.compile(r"(?:tại|trên địa bàn|ở|giữa|qua|từ|trong|thuộc|của)\s$")
_LAWS = ("luật ", "luật tổ chức ")  # "Luật Tổ chức Chính phủ" names a law
_LEADS = "lãnh đạo "
_HALVES = ("cơ ", "trụ ", "xứ ")  # "cơ sở văn hóa" is no sở
_COMMITTEE = re.compile(r"(?<!tỉnh )(?<!thành )(?<!huyện )(?<!quận )(?<!thị )(?<!đảng )(?<!cấp )(?:ủy|uỷ) $")
_LONG_NAME = 2  # blanks: shorter ones may be other words
_LEVEL_GROUP = "/nhom/cac-"


@dataclass(frozen=True, slots=True)
class Scanned:
    """A stretch of a text with the names in it, before the short names that the text itself defines."""

    reader: Reader
    found: list[tuple[int, Found]]


def scan(text: Text, context: Context, start: int = 0, end: int | None = None) -> Scanned:
    """Read the names in ``text.clean[start:end]`` once, for :func:`mentions_of` with and without aliases."""
    reader = Reader(Page(text.clean, text, start, end), context)
    return Scanned(reader, _scan(reader))


def find_mentions(text: Text, context: Context, start: int = 0, end: int | None = None) -> list[Mention]:
    """The agency mentions in ``text.clean[start:end]``, in order, not overlapping, each resolved by ``context``."""
    return mentions_of(scan(text, context, start, end), context.aliases)


def mentions_of(scanned: Scanned, aliases: dict[str, tuple[Agency, ...]]) -> list[Mention]:
    """The mentions in what was scanned, with ``aliases`` (``Context.aliases``) in their places."""
    reader = scanned.reader
    page = reader.page
    found = with_aliases(reader, aliases, scanned.found, _in_number)
    first: dict[str, Agency] = {}  # one body has one name in one document: the one that it has first
    return [
        Mention(
            page.origin(begin),
            page.origin_end(one.end),
            tuple(first.setdefault(agency.id, agency) for agency in one.agencies),
            one.form,
            one.certainty,
            one.reason,
            one.candidates,
        )
        for begin, one in found
    ]


def resolve_name(words: str, context: Context) -> tuple[Agency, ...]:
    """The agencies that ``words``, one phrase, mean: with or without accents and capitals; () where none is known."""
    page = Page(words.strip())
    folded = page.low == page.plain or page.raw == page.raw.lower()
    alias = context.aliases.get(folded_alias(words))
    if alias:
        return alias
    for fold in (False, True) if folded else (False,):
        reader = Reader(page, context, fold=fold)
        found = read_body(reader, 0)
        if found is not None and found.agencies and found.end >= len(page.raw.rstrip(" .;,:")):
            return found.agencies
        unit = unit_of_issuer(words.strip(), context)
        if unit is not None:
            return (unit,)
        scanned = [one for _, one in _scan(reader) if one.agencies]
        if len(scanned) == 1:
            return scanned[0].agencies
    return ()


def resolve_glued(words: str, context: Context) -> tuple[Agency, ...]:
    """The agencies that ``words`` mean whose blanks were lost where lines were joined: "Bộ Kếhoạch và Đầu tư"."""
    spelled = _by_letters().get(plain(words).replace(" ", ""))
    return resolve_name(spelled, context) if spelled is not None and " " in words else ()


@cache
def _by_letters() -> dict[str, str]:
    """The long names of the lexicon by their letters alone."""
    return {
        folded.replace(" ", ""): entries[0].spelled
        for folded, entries in anchors().entries.items()
        if folded.count(" ") >= _LONG_NAME and not entries[0].short
    }


def _scan(reader: Reader) -> list[tuple[int, Found]]:
    matcher, single, large = automaton()
    exact = anchors().exact
    found: list[tuple[int, Found]] = []
    boards: list[tuple[int, int]] = []
    cursor = owner_start = owner_end = 0
    flat, raw, accented, fold = reader.plain, reader.raw, reader.low, reader.fold
    for number, begin, finish in matcher.find_matches_as_indexes(flat):
        if begin < cursor:
            continue
        known = exact.get(accented[begin:finish])
        if number in single and not fold and raw[begin].islower():
            if known is None:
                continue  # another word, as most: "quy" for "quỹ"
            if number in large and not room_of_own(reader, begin, finish):
                continue
        if begin and raw[begin - 1].isalnum():
            continue
        if known is None:
            # The accents differ: another word, unless it is so long that they must have been lost.
            if finish - begin < LONG and not reader.capital(begin):
                begin = flat.find(" ", begin, finish) + 1
                if not (begin and raw[begin].isupper()):
                    continue  # "thì Ủy ban nhân dân" is no "thị ủy", and hides the committee
            entries, finish = reader.entries(begin)
        elif not fold and not raw[begin].isupper() and only_heads(known) and not room_of_own(reader, begin, finish):
            continue
        elif reader.ends_word(finish) and all(one.sure or reader.accepts(one, begin, finish) for one in known):
            entries = known
        else:
            entries, finish = reader.entries(begin)
        if found and found[-1][1].end == begin - 1 and raw.startswith(_LEADS, begin) and raw[begin - 1] == " ":
            begin += len(_LEADS)  # "Đảng ủy UBND tỉnh lãnh đạo UBND tỉnh …": what the one does, not who the other is
            entries, finish = reader.entries(begin)
        if not entries or _in_number(reader, begin, finish) or accented.endswith(_LAWS, 0, begin):
            continue
        if accented.startswith("sở", begin) and accented.endswith(_HALVES, 0, begin):
            continue
        if accented.startswith("ban", begin) and _COMMITTEE.search(accented, max(0, begin - 12), begin):
            continue  # "Ủy ban An toàn giao thông …" is no "Ban An toàn giao thông"
        if reader.owner is not None and (begin > owner_end or ";" in raw[owner_start:begin]):
            reader.owner = None
        one = read_entries(reader, entries, begin, finish)
        if one is None:
            if isinstance(entries[0].item, Head) and entries[0].item.whose == "board" and reader.capital(begin):
                boards.append((begin, finish))
            continue
        if _is_place(reader, begin, one):
            continue
        if isinstance(entries[-1].item, Word) and entries[-1].item.kind == "of_unit":
            begin = flat.index(" ", begin) + 1
        one = _of_body_before(reader, found, begin, one)
        found.append((begin, one))
        cursor = one.end
        if raw[cursor : cursor + 2] == ": " and len(one.agencies) == 1 and one.agencies[0].kind == "office":
            reader.owner, owner_start, owner_end = one.agencies[0], cursor, cursor + 200
    return with_short_names(reader, with_units(reader, with_other_case(reader, found)), boards)


def _of_body_before(reader: Reader, found: list[tuple[int, Found]], begin: int, one: Found) -> Found:
    """ "Bộ Công an (Cục A03 - để b/c)", "Bộ Y tế - Cục Quản lý Dược": the unit is of the ministry before it."""
    between = reader.raw[found[-1][1].end : begin] if found else ""
    if between not in (" (", " - ", " – ") or len(one.agencies) != 1:
        return one
    owners, unit = found[-1][1].agencies, one.agencies[0]
    if (
        len(owners) != 1
        or owners[0].kind not in ("ministry", "so")
        or unit.kind != "unit"
        or (unit.parent and "," in unit.name)
    ):
        return one
    words = written(reader, begin, one.end)
    return replace(one, agencies=(unit_of(unit.kind, words, owners[0]),), certainty="stated", reason=None)


def _in_number(reader: Reader, begin: int, finish: int) -> bool:
    """Whether the letters are part of a document's number: "QĐ-UBND", "2084/STTTT-CNTT", "164/TTr- SKHCN"."""
    raw = reader.raw
    if not raw[begin : begin + 2].isupper() or " " in raw[begin:finish]:
        return False
    before = raw[max(0, begin - 4) : begin]
    after = raw[finish : finish + 2]
    if before[-1:] in ("-", "/", ".", "_") and before[-2:-1].isalnum():
        return True
    if len(after) == 2 and after[0] in "-/" and after[1].isalnum() and after[1].isupper():
        return before[-1:] == "/" or raw[max(0, begin - 2) : begin].strip().isdigit() or after[0] == "-"
    return before[-2:] in ("- ", "/ ") and before[-3:-2].isalnum()


def _is_place(reader: Reader, begin: int, one: Found) -> bool:
    """ "trên địa bàn các huyện, thị xã" says where, not who."""
    if len(one.agencies) != 1 or _LEVEL_GROUP not in one.agencies[0].id:
        return False
    return _PLACE_BEFORE.search(reader.low, max(0, begin - 14), begin) is not None
