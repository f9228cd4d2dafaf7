"""One name at one place: which of the grammars reads it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from loaders.agencies.abroad import is_abroad
from loaders.agencies.areas import read_area
from loaders.agencies.boards import read_board
from loaders.agencies.bodies import read_local
from loaders.agencies.council_boards import standing_of_council
from loaders.agencies.groups import read_group
from loaders.agencies.lexicon import Entry, Head, Position, Word
from loaders.agencies.lists import read_more_of
from loaders.agencies.open_names import read_open
from loaders.agencies.owned import office_of_body, party_cell, party_group
from loaders.agencies.persons import named_behind
from loaders.agencies.positions import read_position
from loaders.agencies.reader import Found, Reader
from loaders.agencies.registry import Body, Central, as_of, central
from loaders.agencies.spelling import low
from loaders.agencies.standing import is_central

_SHORT_NAMES = re.compile(r" ?[A-ZĐ&]{2,}(?![^\W\d_])")  # "Các Sở: GDĐT, YT"
_CELLS = ("đảng ủy", "đảng bộ")
_EITHER = "không rõ cơ quan trung ương hay ở tỉnh"
_FRONT = ("/mttq", "/mat-tran-to-quoc")
_OF_YOUTH = r" (?:tỉnh|thành|huyện|quận|thị|xã) ?đoàn(?!\w)"
# "Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ": the heads of both.
_HEADS_OF_BOTH = r"(?:,| và|, và) (?:các )?cơ quan (?:trực )?thuộc chính phủ(?!\w)"
_HEADS_OF_EQUALS = "tw/nhom/co-quan-ngang-bo/thu-truong"
_HEADS_OF_OTHERS = "tw/nhom/co-quan-thuoc-chinh-phu/thu-truong"
_EVERYWHERE = ("Kho bạc Nhà nước", "Ngân hàng Nhà nước Việt Nam", "Ngân hàng Chính sách xã hội")


def read_body(reader: Reader, start: int) -> Found | None:
    """The agency, group or position whose words begin at ``start``, or None."""
    entries, end = reader.entries(start)
    return read_entries(reader, entries, start, end) if entries else None


def read_entries(reader: Reader, entries: list[Entry], start: int, end: int) -> Found | None:
    """The name that ``entries``, which stand at ``start``, open."""
    item = entries[0].item
    if isinstance(item, Position):
        council = standing_of_council(reader, start) if item.slug == "thuong-truc" else None
        return council or read_position(reader, item, entries[0].short, start, end)
    of_area = read_area(reader, start)
    if of_area is not None:
        return of_area
    cell = party_cell(reader, start, end) if entries[0].words in _CELLS else None
    if cell is not None:
        return cell
    locals_, centrals, heads = _parted(entries)
    found: Found | None = None
    if locals_:
        found = read_local(reader, locals_, end)
        if found is not None and found.agencies and centrals and found.form == "relative" and is_central(reader):
            found = None
        if found is not None and (found.agencies or not centrals):
            return _more(reader, locals_[0], found)
    if centrals and locals_ and _either(reader, centrals):
        items = [entry.item for entry in centrals if isinstance(entry.item, Central)]
        return Found(end, (), "relative", "ambiguous", _EITHER, tuple(item.agency for item in items))
    if centrals:
        central_found = _read_central(reader, centrals, start, end)
        if central_found is not None:
            return central_found
    if heads and isinstance(heads[0].item, Head):
        head = heads[0].item
        read = read_board if head.whose == "board" else read_open
        opened = read(reader, head, start, end)
        if opened is not None:
            return opened
    for entry in entries:
        if isinstance(entry.item, Word):
            return _read_word(reader, entry.item, start, end) or found
    return found


def _parted(entries: list[Entry]) -> tuple[list[Entry], list[Entry], list[Entry]]:
    """The entries of bodies that each place has, of central ones, and of heads."""
    locals_: list[Entry] = []
    centrals: list[Entry] = []
    heads: list[Entry] = []
    for entry in entries:
        item = entry.item
        if isinstance(item, Body):
            locals_.append(entry)
        elif isinstance(item, Central):
            centrals.append(entry)
        elif isinstance(item, Head):
            heads.append(entry)
    return locals_, centrals, heads


def _either(reader: Reader, centrals: list[Entry]) -> bool:
    """ "Kho bạc Nhà nước" in a province's document: the state's or the province's, which the words do not tell."""
    item = centrals[0].item
    vague = isinstance(item, Central) and item.short in _EVERYWHERE
    return vague and reader.context.province is not None and not is_central(reader)


def _more(reader: Reader, entry: Entry, found: Found) -> Found:
    if isinstance(entry.item, Body) and entry.item.slug.startswith("so-") and found.agencies:
        return read_more_of(reader, "sở", found)
    return found


def _read_central(reader: Reader, entries: list[Entry], start: int, end: int) -> Found | None:
    year = reader.context.era
    items = [entry.item for entry in entries if isinstance(entry.item, Central)]
    good = [item for item in items if year is None or (item.first or 0) <= year <= (item.last or 9999)] or items
    item, agency = good[0], as_of(good[0], year)
    if not reader.capital(start) and not item.agency.is_group and not entries[0].words.startswith("các "):
        return None
    if item.agency.id == "tw/thanh-tra-chinh-phu" and entries[0].short and _is_prime_minister(reader, start, end):
        return Found(end, (central()["tw/thu-tuong-chinh-phu"].agency,), "abbr")
    if is_abroad(reader, item.agency.id, start, end):
        return None
    if item.agency.id == "tw/ban-bi-thu" and reader.match(_OF_YOUTH, end):
        return reader.body(end + 1)  # "Ban Bí thư Tỉnh đoàn"
    form = "group" if agency.is_group else "abbr" if entries[0].short else "name"
    found = Found(_whole_end(reader, item, start, end), (agency,), form)
    if (both := reader.match(_HEADS_OF_BOTH, end)) and agency.id == _HEADS_OF_EQUALS:
        return replace(found, agencies=(agency, central()[_HEADS_OF_OTHERS].agency), end=both.end())
    if item.agency.kind == "ministry" and item.agency.id.startswith("tw/bo-"):
        return read_more_of(reader, "bộ", found)
    if agency.parent and "," in agency.name:  # a unit of a ministry, which may be named behind it
        gap = reader.match(r"(?: - | \(|,? (?:thuộc |trực thuộc )?)", end)
        owner = read_body(reader, gap.end()) if gap else None
        if owner is not None and [a.id for a in owner.agencies] == [agency.parent]:
            closed = gap is not None and gap.group() == " (" and reader.raw.startswith(")", owner.end)
            found.end = owner.end + closed
    return found


def _whole_end(reader: Reader, item: Central, start: int, end: int) -> int:
    """Where a name ends of which an organ and the beginning were read: "Ban Bí thư Trung ương Đoàn" and "TNCS …"."""
    for begun, rest in _begun().get(item.agency.id, ()):
        if reader.low.startswith(rest, end) and reader.low.endswith(begun, start, end):
            return end + len(rest) if reader.ends_word(end + len(rest)) else end
    return end


@cache
def _begun() -> dict[str, list[tuple[str, str]]]:
    """For central bodies that a name calls by an organ and the beginning of another name: that beginning, and the rest
    of the other, the longest first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for item in central().values():
        names = [low(name) for name in (item.short, *item.others)]
        pairs = {
            (f" {full[:at]}", full[at:])
            for full in names
            for at, sign in enumerate(full)
            if sign == " " and " " in full[:at] and any(name.endswith(f" {full[:at]}") for name in names)
        }
        if pairs:
            found[item.agency.id] = sorted(pairs, key=lambda pair: -len(pair[1]))
    return found


def _is_prime_minister(reader: Reader, start: int, end: int) -> bool:
    """TTCP beside the deputies ("TTCP, các PTTg", "Trợ lý TTCP") is the Prime Minister, not the Inspectorate."""
    before = reader.low[max(0, start - 8) : start]
    return before.endswith(("trợ lý ", "pttg ")) or reader.match(r", (?:các )?(?:pttg|phó thủ tướng)", end) is not None


def _own_front(reader: Reader, start: int, end: int) -> Found | None:
    """ "gửi về Ban Thường trực" in a paper of a Fatherland Front committee: the one that issues it; else of the
    committee behind it."""
    gap = reader.match(r" (?=ủy ban|ub)", end)
    behind = reader.body(gap.end()) if gap else None
    if behind is not None and behind.agencies and all(one.kind == "mass_org" for one in behind.agencies):
        return behind
    issuer = reader.context.issuer
    if issuer is None or not issuer.id.endswith(_FRONT) or not reader.capital(start):
        return None
    if reader.match(r" (?:của|các|cấp)(?!\w)", end) or (reader.match(r" \w", end) and reader.capital(end + 1)):
        return None
    return Found(end, (issuer,), "relative", "inferred", "ban của cơ quan ban hành")


def _read_word(reader: Reader, word: Word, start: int, end: int) -> Found | None:
    if word.kind == "group":
        return read_group(reader, start)
    if word.kind == "pronoun":
        return Found(end, (), "pronoun")
    if word.kind == "role":
        # "Sở X là cơ quan đầu mối tổng hợp": a part that it has; "gửi Bộ Y là cơ quan chủ trì, …" only says who Y is
        has_part = reader.low.endswith((" là ", " làm "), 0, start) and not reader.match("(?<=chủ trì)[,;.]", end)
        return None if has_part or reader.match(r" ?:", end) else Found(end, (), "role_ref")
    if word.kind == "of_unit":
        verb = r"(?= (?:chủ trì|quản lý|phụ trách|thực hiện)|[.,;)]|$)"
        alone = reader.match(verb if reader.low.startswith("do", start) else r"(?= mình|[.,;)]|$)", end)
        return Found(end, (), "pronoun") if alone else None
    if word.kind == "skip":
        return None
    if word.kind == "own_front":
        return _own_front(reader, start, end)
    if word.kind == "party_group":
        return party_group(reader, start, end)
    if word.kind == "office":
        return office_of_body(reader, start, end)
    listed = reader.match(r" ?:", end)
    if listed:
        named = read_group(reader, start)
        if named is not None or _SHORT_NAMES.match(reader.raw, listed.end()):
            return named
    if reader.match(r" (?:luật|phận|máy|môn|đội|tr|não|mặt|lạc)(?!\w)", end):
        return None  # "Bộ luật", "Bộ phận"
    if (
        not reader.capital(start)
        or reader.fold
        or (
            end + 1 < reader.length
            and reader.raw[end] == " "
            and reader.capital(end + 1)
            and not named_behind(reader.raw, end)
        )
    ):
        return None
    issuer = reader.context.issuer
    kind = "so" if word.kind == "so" else "ministry"
    for agency in (issuer, reader.context.parent):
        if agency is not None and agency.kind == kind and agency.id.rpartition("/")[2].startswith(("so-", "bo-")):
            return Found(end, (agency,), "relative")
    return None
