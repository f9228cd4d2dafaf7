"""Nơi nhận: who gets the document, and what for (Nghị định 30/2020/NĐ-CP, Phụ lục I phần I mục II.9)."""

from __future__ import annotations

import re
from typing import NamedTuple

from loaders.agencies import issuer_of_symbol, resolve_name
from loaders.agencies.model import Agency, Context
from loaders.agencies.persons import surnames
from loaders.letters import LOWER, UPPER
from loaders.parts.lexicon import folded, positions, purposes
from loaders.parts.names import listed, whole_name
from loaders.parts.short_lines import ministry_above, respelled, written_out
from loaders.parts.signature import Signature, is_name, is_signature
from loaders.parts.units import rooms_at_end, unit_of
from loaders.record import Recipient
from loaders.text import Span, Text, plain

_BRACKET = re.compile(r"[;,]?[ ]*\(([^()]{1,80})\)[ .;,]*$")
_UNIT_AND_PURPOSE = re.compile(
    r"(?:Cục|Vụ|Phòng|Ban|Chi cục|Trung tâm|Thanh tra|Viện|Tổng cục) [^()\-–;,]{2,60}?"
    r"\s*[-–;,]\s*(?=để |b/c|báo cáo)"
)
_OPEN_PURPOSE = re.compile(
    r"(?<=\S)[ ]+(để (?:b/c|báo cáo|biết|thực hiện|t/h|phối hợp|p/h|thi hành|theo dõi|chỉ đạo)[^();,]{0,30})[ .;,]*$"
)
_ABOVE = re.compile(r"như (?:trên|kinh gui|tren)|nhu tren", re.IGNORECASE)
_ARTICLE = re.compile(r"(?i:như|theo)[ ]+(?i:điều|muc|mục|khoản|phần)[ ]+(?P<label>\d+|[IVX]+)")
_SECTION = re.compile(r"(?i:mục|phần)[ ]+(?P<label>[IVX]+(?:\.\d+)*|\d+(?:\.\d+)*)")
_FILED = re.compile(r"Lưu(?!\w)[ ]*:?[ ]*", re.IGNORECASE)
_COPIES = re.compile(
    r"\(?[ ]*(?P<count>\d{1,3})[ ]*(?:b|bản|bộ)?[ ]*\)?[ .]*$|(?P<low>[₀₁₂₃₄₅₆₇₈₉]+)[ .]*$"
    r"|\((?P<dot>\d{1,3})[ .]*b\)[ .]*$"
)
_COPIES_HERE = re.compile(r"[ ]*\([ ]*(?P<count>\d{1,3})[ ]*(?:b|bản|bộ)[ ]*\)$")
_LOW = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_DRAFTER = re.compile(rf"(?<=[{UPPER}]{{2}})[.]?(?P<who>[{LOWER}]{{2,12}})$|[.](?P<dotted>[{UPPER}][\w]{{0,12}})$")
# "VT, KGVX (3b). Trung An", "VT, NN(2). vt": behind the copies stands who drafted or typed it.
_BEHIND_COPIES = re.compile(
    rf"(?<=\))[. ]+(?P<who>[{LOWER}]{{2,12}}|[{UPPER}][{LOWER}]{{1,8}}(?: [{UPPER}][{LOWER}]{{1,8}})?)$"
)
_TYPIST = re.compile(rf"[ ]*\([{UPPER}]{{1,3}}\)$")  # "VT, THVX (VB)"
_INITIALS = re.compile(rf"(?!P\.)(?:[{UPPER}]\.){{1,3}}[ ]?[{UPPER}][{LOWER}]+")  # "VT, N.A.Tuấn"
_NAMED_DRAFTER = re.compile(rf"[ ]*\(([{UPPER}][{LOWER}]{{1,8}})[,;./]?\)?$")
_PERSON = re.compile(
    rf"(?<![{UPPER}{LOWER}.])(?P<name>[{UPPER}][{LOWER}]+(?:[ ][{UPPER}][{LOWER}]+){{1,3}}"
    rf"|(?:[{UPPER}]\.){{1,3}}[ ]?[{UPPER}][{LOWER}]+)$"
)
_PERSONS = re.compile(
    rf":[ ]*(?P<names>[{UPPER}][{LOWER}]+(?:[ ][{UPPER}][{LOWER}]+){{1,3}}"
    rf"(?:, [{UPPER}][{LOWER}]+(?:[ ][{UPPER}][{LOWER}]+){{1,3}})+)$"
)
_MINISTERS = {"bt": "Bộ trưởng", "tt": "Thứ trưởng", "ttr": "Thứ trưởng"}  # before a name: "BT. Nguyễn Văn An"
_REGISTRIES = re.compile(r"(?:VT|Văn thư)[ ]?(?P<bracket>\((?P<letters>[^()]{2,40})\))")
_LONGEST_GAP = 2  # line ends behind a comma: a web page puts an empty line into a list
_WT = frozenset(("vt", "van thu", "v.t", "hc", "hcvt", "vp"))


class Line(NamedTuple):
    """One line of Nơi nhận, without bullet and final sign."""

    start: int
    end: int


def find_lines(clean: str, pieces: list[tuple[Span, bool]]) -> tuple[list[Line], list[Span]]:
    """The lines of Nơi nhận among the ending's pieces, and the pieces that are left to the signature.

    With bullets, a piece without one that is no signature goes on with the line before it, or is its purpose
    ("TT HĐND TP; (để báo cáo)"). Without bullets, each ";" item is a line.
    """
    bulleted = any(bullet for _, bullet in pieces)
    lines: list[Line] = []
    rest: list[Span] = []
    signing = False
    for piece, bullet in pieces:
        words = clean[piece.start : piece.end]
        if bullet:
            lines.append(_trimmed(clean, piece))
            continue
        if is_signature(words) or (is_name(words) and (signing or lines)):
            signing = signing or is_signature(words)
            rest.append(piece)
            continue
        if bulleted:
            wrapped = lines and not signing and words[:1] not in "(" and _goes_on(clean, lines[-1].end, piece)
            if wrapped or _is_purpose(clean, lines, piece, signing):
                lines[-1] = _trimmed(clean, Span(lines[-1].start, piece.end))
            else:
                rest.append(piece)
        elif signing:
            rest.append(piece)
        else:
            lines.extend(_items(clean, piece))
    return [line for line in lines if line.end > line.start], rest


def _goes_on(clean: str, end: int, piece: Span) -> bool:
    """Whether a piece without bullet goes on with the line that ends at ``end``: behind a comma, in small letters."""
    gap = clean[end : piece.start].count("\n")
    after = clean[end : end + 1]
    return (after == "," and gap <= _LONGEST_GAP) or (gap <= 1 and (clean[piece.start].islower() or not after))


def _is_purpose(clean: str, lines: list[Line], piece: Span, signing: bool) -> bool:
    """Whether a piece is the purpose of the line right above, which has none: "- Thường trực Tỉnh ủy" / "(để b/c);"."""
    words = clean[piece.start : piece.end]
    if signing or not lines or not words.startswith("("):
        return False
    bracket = _BRACKET.fullmatch(words)
    between = clean[lines[-1].end : piece.start]
    return (
        bracket is not None
        and purpose_code(bracket.group(1)) is not None
        and not between.strip(" ;,\n*_|")
        and between.count("\n") <= 1
        and not clean[lines[-1].start : lines[-1].end].endswith(")")
    )


def _trimmed(clean: str, span: Span) -> Line:
    words = clean[span.start : span.end].rstrip(" .;,*_/|\n\t")
    if words.count("(") > words.count(")") and clean[span.start + len(words) : span.end].startswith(")"):
        words += ")"
    return Line(span.start, span.start + len(words))


def _items(clean: str, piece: Span) -> list[Line]:
    lines = []
    start = piece.start
    depth = 0
    for offset in range(piece.start, piece.end):
        sign = clean[offset]
        depth += (sign == "(") - (sign == ")")
        if sign == ";" and depth <= 0:
            following = clean[offset + 1 : piece.end].lstrip()
            if following.startswith("("):
                continue
            lines.append(_stripped(clean, start, offset))
            start = offset + 1
    lines.append(_stripped(clean, start, piece.end))
    return [line for line in lines if line.end > line.start]


def _stripped(clean: str, start: int, end: int) -> Line:
    words = clean[start:end]
    start += len(words) - len(words.lstrip(" -–"))
    return _trimmed(clean, Span(start, end))


class Known(NamedTuple):
    """What lines like "Như trên", "Như Điều 3", "mục VI" point at."""

    addressees: list[tuple[str, str]]  # (id, name) of Kính gửi
    sections: dict[str, list[Agency]]  # agencies named in "Điều 3", "VI" …, by folded label
    signatures: list[Signature]


def sections_wanted(clean: str, lines: list[Line]) -> set[str]:
    """The labels that lines of Nơi nhận point at: {"Điều 3", "VI"}."""
    wanted = set()
    for line in lines:
        words = clean[line.start : line.end]
        match = _ARTICLE.search(words)
        if match:
            wanted.add(f"Điều {match.group('label')}" if "iều" in match.group() else match.group("label"))
            continue
        match = _SECTION.search(words)
        if match:
            wanted.add(match.group("label"))
    return wanted


def read_recipients(text: Text, lines: list[Line], context: Context, known: Known) -> list[Recipient]:
    """A record a line."""
    return [_read(text, line, number, context, known) for number, line in enumerate(lines, 1)]


def _read(text: Text, line: Line, number: int, context: Context, known: Known) -> Recipient:
    words = text.clean[line.start : line.end]
    record = Recipient(f"n{number}", words, line.start, line.end, 0)
    filed = _FILED.match(words)
    if filed:
        _read_filed(record, words[filed.end() :], context)
        return record
    body = _purpose(record, words)
    found: list[tuple[str, str]] = []
    folded = " ".join(plain(body).split())
    if "nhu tren" in folded or folded.startswith("nhu kinh gui"):
        record.anaphor = "Kính gửi"
        found = list(known.addressees)
    elif label := _label(body):
        record.anaphor = label if label.startswith("Điều") else f"mục {label}"
        found = [(agency.id, agency.name) for agency in known.sections.get(label, [])]
    else:
        body = _without_copies(record, _person(record, body, known.signatures))
        found = [(agency.id, agency.name) for agency in _meant(text, line, body, context)]
    record.recipients = [id_ for id_, _ in found]
    record.recipient_names = [name for _, name in found]
    return record


def _without_copies(record: Recipient, words: str) -> str:
    """Take the number of copies off the end of ``words``: "Phòng TH, KT (2b)"."""
    match = _COPIES_HERE.search(words)
    if match is None:
        return words
    record.copies = int(match.group("count"))
    return words[: match.start()]


def _label(words: str) -> str | None:
    match = _ARTICLE.search(words)
    if match:
        return f"Điều {match.group('label')}" if "iều" in match.group() else match.group("label")
    match = _SECTION.search(words)
    return match.group("label") if match else None


def _meant(text: Text, line: Line, words: str, context: Context) -> list[Agency]:
    title = _MINISTERS.get(plain(words).strip(" ."))
    ministry = ministry_above(context)
    if title and ministry is not None and line.end - line.start > len(words) + 3:  # a person's name was taken off
        return list(resolve_name(f"{title} {ministry.name}", context))
    rooms = rooms_at_end(words, context)
    if rooms is not None:
        words = words[: rooms[0]]
    spelled = written_out(words, context)
    if spelled != words.strip(" .;,"):
        found = listed(Text(spelled), 0, len(spelled), context)
    else:
        found = listed(text, line.start, line.start + len(words), context) if spelled else []
    if rooms is not None:
        return found + [agency for agency in rooms[1] if agency not in found]
    if not found and (spelled := respelled(words)) != words:
        found = listed(Text(spelled), 0, len(spelled), context)
    if not found and not _names_post(words):  # "Thuế cơ sở", "Ban QLDA": many of them, though no "các" says so
        found = [agency for agency in whole_name(f"Các {words}", context) if agency.is_group]
    if found or "," in words:
        return found
    unit = unit_of(words, context, short_only=True)
    return [unit] if unit is not None else []


def _names_post(words: str) -> bool:
    """Whether ``words`` are a title alone: "Bộ trưởng", of one body, though it is not known which."""
    return plain(words.strip(" .;,")) in {folded(title) for row in positions() for title in (row.head, row.deputy)}


def _purpose(record: Recipient, words: str) -> str:
    """Fill in the purpose that stands in brackets at the end (or after "để"); the words without it."""
    match = _BRACKET.search(words)
    raw = match.group(1).strip() if match else None
    if match is None:
        match = _OPEN_PURPOSE.search(words)
        raw = match.group(1).strip() if match else None
    if match is None or raw is None:
        return words
    code = purpose_code(raw)
    if code is None:
        return words
    record.purpose, record.purpose_raw = code, raw
    inside = _UNIT_AND_PURPOSE.match(raw)
    if inside:  # "Bộ Công an (Cục A03 - để b/c)": the unit stays
        record.purpose_raw = raw[inside.end() :].strip()
        return words
    return words[: match.start()].rstrip(" ;,")


def purpose_code(raw: str) -> str | None:
    """The code of "để b/c", "để phối hợp chỉ đạo" …: that of the first word that tells; None for no purpose."""
    folded = " ".join(plain(raw).split())
    best: tuple[int, int, str] | None = None
    for words, code in purposes():
        match = re.search(rf"(?<![a-z]){re.escape(words)}(?![a-z])", folded)
        if match and (best is None or (match.start(), -len(words)) < best[:2]):
            best = (match.start(), -len(words), code)
    if best is None:
        return None
    led = folded.startswith("de ") or best[0] <= 3 or " de " in folded
    return best[2] if led else None


def _person(record: Recipient, words: str, signatures: list[Signature]) -> str:
    """Take a person's name off the end of ``words``; initials are filled up from the signature they agree with."""
    several = _PERSONS.search(words)
    if several and all(name.split()[0] in surnames() for name in several.group("names").split(", ")):
        record.person = several.group("names")
        return words[: several.start()].rstrip(" :,")
    match = _PERSON.search(words)
    if not match or match.start() == 0:
        return words
    name = match.group("name")
    if "." in name:
        full = next((s.name for s in signatures if s.name and _agrees(name, s.name)), None)
        record.person = full or name
        return words[: match.start()].rstrip(" :,")
    if name.split()[0] not in surnames() or len(name.split()) < 2:
        return words
    before = words[: match.start()].rstrip()
    if not re.search(
        r"(?i)(?:ubnd|hđnd|bộ trưởng|thứ trưởng|chủ tịch|bí thư|giám đốc|pct|ct|pgđ|pcn|pvp|pcvp|cvp|pttg|bt|ttr?|gđ"
        r"|đ/c|đồng chí|chủ nhiệm|tỉnh|thành phố|sở|trưởng|tctr|ông|bà|[:,])$",
        before.rstrip("."),
    ):
        return words
    record.person = name
    return before.rstrip(" :,")


def _agrees(initials: str, name: str) -> bool:
    """Whether "N.Q.Huy" can be "Nguyễn Quang Huy"."""
    parts = [part for part in re.split(r"[. ]+", initials) if part]
    words = name.split()
    return (
        len(parts) == len(words)
        and parts[-1] == words[-1]
        and all(w.startswith(p) for p, w in zip(parts, words, strict=True))
    )


def _without_registries(words: str, context: Context) -> str:
    """ "VT (SYT, BHXH)" of two bodies that sign together: whose registries keep it; the issuer's own letters tell."""
    match = _REGISTRIES.match(words)
    if match is None or context.issuer is None:
        return words
    owners = [issuer_of_symbol(letters.strip(), context) for letters in match.group("letters").split(",")]
    own = any(owner is not None and owner.id == context.issuer.id for owner in owners)
    return words[: match.start("bracket")] + words[match.end("bracket") :] if own else words


def _read_filed(record: Recipient, words: str, context: Context) -> None:
    """ "Lưu: VT, CNTT.tuanlv (3b)": the registry, the drafting unit, who drafted, how many copies."""
    record.purpose, record.purpose_raw = "luu", "Lưu"
    words = words.strip(" .;")
    behind = _BEHIND_COPIES.search(words)
    if behind and _COPIES.search(words[: behind.start()]):
        record.drafter, words = behind["who"], words[: behind.start()]
    copies = _COPIES.search(words)
    if copies and (copies.group("low") or copies.group("dot") or re.search(r"[()b]", copies.group())):
        count = copies.group("count") or copies.group("dot") or copies.group("low").translate(_LOW)
        record.copies = int(count)
        words = words[: copies.start()]
        if words[-1:].isalpha() and words.count(",") > 1:
            words = words[: words.rindex(",")]  # "VT, NC, ĐH30b": who typed it
        words = words.rstrip(" .,")
    words = _without_registries(_TYPIST.sub("", words), context)
    found: list[tuple[str, str]] = []
    named = _NAMED_DRAFTER.search(words)
    if named:
        record.drafter = named.group(1)
        words = words[: named.start()].rstrip(" .,")
    for unit in filter(None, (part.strip(" .") for part in re.split(r"[,;()]", words))):
        if _INITIALS.fullmatch(unit):
            record.drafter = unit
            continue
        drafter = _DRAFTER.search(unit)
        if (
            drafter
            and drafter.start() >= 2
            and plain(unit) not in _WT
            and (drafter.group("dotted") or unit.upper() != unit)
            and not unit.startswith(("Vụ", "Cục", "Văn", "Phòng", "Ban"))
        ):
            record.drafter = drafter.group("who") or drafter.group("dotted")
            unit = unit[: drafter.start()].rstrip(".")
        other = issuer_of_symbol(unit, context) if unit.isupper() else None
        if other is not None and other.kind == "ministry":
            continue  # "VT (BTC, BGDĐT)": whose registry it is, no unit
        agency = unit_of(unit, context)
        if agency is not None and (agency.id, agency.name) not in found:
            found.append((agency.id, agency.name))
    record.recipients = [id_ for id_, _ in found]
    record.recipient_names = [name for _, name in found]
