"""Cơ quan ban hành: the issuer, and what relative names in the document are relative to.

The issuer is *stated* where the head names it. Else it is *inferred*, from the symbol and the place, from what the
document says of itself ("Giám đốc Sở có ý kiến chỉ đạo", "gửi về Sở X (qua Văn phòng Sở)"), or from who signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import loaders.agencies as agencies
from loaders.agencies.lexicon import positions
from loaders.agencies.model import Agency, Context
from loaders.agencies.places import Place
from loaders.parts.header import Head
from loaders.parts.issuer_names import office_of, organ_of, spelled, unknown_body
from loaders.parts.issuer_place import inferred_place, province_in, province_of
from loaders.parts.joint_issuers import joint_bodies, peers_in
from loaders.parts.left_column import (
    are_two,
    as_youth_union,
    left_column,
    name_of,
    of_youth_union,
    rejoined,
    without_youth_union,
)
from loaders.parts.names import one_body
from loaders.parts.signature import Signature
from loaders.plain_search import matches
from loaders.text import Span, plain

# "Sở Thông tin và Truyền thông kính đề nghị …", "Chủ tịch UBND tỉnh ban hành Kế hoạch …"
_SPEAKS = re.compile(
    r"(?:(?<![^\n])|(?<=[,;:.)] ))(?P<who>"
    r"(?:Thường trực |Ban Thường vụ |Chủ tịch |Giám đốc |Bộ trưởng |Chánh Văn phòng )?"
    r"(?:Sở|Bộ|UBND|Ủy ban [Nn]hân dân|Uỷ ban [Nn]hân dân|Ban|Cục|Chi cục|Văn phòng|Tổng cục|Thanh tra|Công an|Phòng"
    r"|Trung tâm"
    r"|Hội đồng|Liên đoàn|Tỉnh ủy|Thành ủy|Huyện ủy|Thủ tướng|Chính phủ|Ngân hàng|Kho bạc|Đài|Trường)"
    r"(?:[^.;:\n]|\n(?!\n)){0,80}?)"
    r"[\s,]+(?:trân trọng |kính |xin |đã |có )?"
    r"(?P<verb>đề nghị|yêu cầu|ban hành|xây dựng [Kk]ế hoạch|thông báo|ý kiến|báo cáo|hướng dẫn|quyết định"
    r"|chỉ đạo(?= như sau)|(?<=xin )gửi|(?<=trọng )gửi|(?<=kính )(?:gửi|trình))\b"
)
# "… ngày 12/12/2013 của / Bộ Chính trị ban hành …": a name that a line begins with goes on with the line above.
_GOES_ON = re.compile(r"(?:của|do|với|và|tại|giữa|bởi|theo|cho|cùng)\s+$")
# "(qua Văn phòng Sở)": whoever is told so, is told by the Sở itself.
_TO_ITSELF_WORDS = ("gửi", "báo cáo", "nộp")
_TO_ITSELF = re.compile(
    r"(?:gửi|báo cáo|nộp)[^.;]{0,30}?\svề\s(?P<who>[^.;()]{3,90}?)\s*\((?:qua|thông qua)\s+"
    r"(?:Văn\s+phòng|Phòng|Ban|Vụ)[^()]{0,60}\)"
)
# "QĐ-CT" is any chairman's; laws carried the number of the order that announced them ("57-L/CTN", "42-LCT/HĐNN8").
_TELLS_NO_BODY = re.compile(r"-CT$|^L(?:CT)?[/-]")


@dataclass(slots=True)
class IssuerFound:
    """issuer: None where unknown. evidence: the words that tell it, best first."""

    issuer: Agency | None = None
    parent: Agency | None = None
    certainty: str | None = None
    evidence: list[Span] = field(default_factory=list)
    context: Context = field(default_factory=Context)
    place: Place | None = None
    contradicted: bool = False  # the symbol names another body than the head
    place_evidence: Span | None = None  # where the place is inferred
    joint: str | None = None  # ids of the bodies that issue together, joined by "+"


@dataclass(slots=True)
class Clues:
    """What is known of the document before its issuer is looked for."""

    symbol: str | None
    symbol_span: Span | None
    place: str | None
    place_span: Span | None
    year: int | None
    title: Span | None
    kind_start: int | None
    issuer_line: Span | None  # "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …" before the căn cứ
    party: bool
    body: Span
    signatures: list[Signature]
    two_tiers: bool = False  # issued on or after 1 July 2025
    youth: bool = False  # a paper of the youth union


def find_issuer(clean: str, head: Head, clues: Clues) -> IssuerFound:
    """The issuer with its certainty and evidence, and the context of relative names."""
    found = IssuerFound(context=Context(year=clues.year, party=clues.party, two_tiers=clues.two_tiers))
    stop = clues.symbol_span.start if clues.symbol_span else None
    title = clues.kind_start if clues.kind_start is not None else clues.title.start if clues.title else None
    title = None if title is not None and title < head.start else title  # told by a sheet above the head
    columns = left_column(clean, head, stop, title)
    if of_youth_union(clean, head.start, head.end if title is None else title):
        clues.youth, columns = True, without_youth_union(clean, columns)
    found.place = province_in(clean, columns, clues.year) or province_of(clues.place, clues.year)
    if found.place is None:  # last, what a page says above the number: "Công văn chỉ đạo của UBND tỉnh An Giang"
        heading = Span(head.start, clues.symbol_span.start) if clues.symbol_span else None
        found.place, found.place_evidence = inferred_place(
            clean, (clues.title, clues.issuer_line, clues.body, heading), clues.year
        )
    if found.place is not None:
        found.context = replace(found.context, province=found.place.name)
    columns = rejoined(clean, columns, found.context)
    for step in (_by_head, _by_symbol, _by_name_alone, _by_speech, _by_signature):
        step(clean, columns, clues, found)
        if found.issuer is not None:
            break
    _weigh_symbol(clean, clues, found)
    return _with_context(found)


def _weigh_symbol(clean: str, clues: Clues, found: IssuerFound) -> None:
    """Where head and symbol name different bodies, note it; the symbol's is taken where the text speaks in its name."""
    if found.issuer is None or found.certainty != "stated" or not clues.symbol or found.context.party:
        return
    if _TELLS_NO_BODY.search(clues.symbol):
        return
    told = agencies.issuer_of_symbol(clues.symbol, replace(found.context, issuer=found.issuer))
    if told is None or told.is_group:
        return
    if _one_house(told, found.issuer):
        _by_its_head(clues, found, told)
        return
    found.contradicted = True
    speech = _speech(clean, clues, found, told)
    if speech is not None and clues.symbol_span is not None:
        found.issuer, found.parent, found.certainty = agencies.body_of(told), None, "inferred"
        found.evidence = [clues.symbol_span, speech]


def _by_its_head(clues: Clues, found: IssuerFound, told: Agency) -> None:
    """Take the head where symbol and signature both say so: "QĐ-TTg", "KT. THỦ TƯỚNG" under "CHÍNH PHỦ"."""
    own = told.level == "central" and told.kind == "position" and told != found.issuer
    own = own and agencies.body_of(told) == found.issuer
    signed = [(form, words) for signature in clues.signatures for form, words in signature.lines]
    if not own or not signed or clues.symbol_span is None or any(form == "TM." for form, _ in signed):
        return
    if plain(told.name).startswith(tuple(plain(words) for _, words in signed)):
        first = clues.signatures[0]
        found.contradicted = True
        found.issuer, found.parent, found.certainty = told, None, "inferred"
        found.evidence = [clues.symbol_span, Span(first.start, first.end)]


def _one_house(one: Agency, other: Agency) -> bool:
    """Whether two agencies are one body, its head or its office ("UBND tỉnh" and "Văn phòng UBND tỉnh")."""
    ids = {one.id, agencies.body_of(one).id}, {other.id, agencies.body_of(other).id}
    return bool(ids[0] & ids[1]) or any(a.startswith(b + "/") or b.startswith(a + "/") for a in ids[0] for b in ids[1])


def _with_context(found: IssuerFound) -> IssuerFound:
    issuer = found.issuer
    if issuer is None:
        return found
    if found.parent is None and issuer.parent:
        found.parent = agencies.lookup(issuer.parent)
    near = issuer
    if issuer.level not in ("central", "province", "district", "commune") and found.parent is not None:
        near = found.parent  # a school or hospital stands where the body above it does
    province = issuer.province or near.province or found.context.province
    unit = near.unit if near.level in ("district", "commune") else None
    found.context = replace(
        found.context,
        issuer=issuer,
        parent=found.parent,
        level=issuer.level,
        province=province if issuer.level != "central" else None,
        district=unit if near.level == "district" else None,
        commune=unit if near.level == "commune" else None,
    )
    if issuer.level == "central":
        found.place_evidence = None
    return found


# -- the ways to the issuer -------------------------------------------------------------------------------------------


def _by_head(clean: str, columns: list[Span], clues: Clues, found: IssuerFound) -> None:
    if columns:
        written = [name_of(clean, column) for column in columns]
        names = [spelled(clean, as_youth_union(name) if clues.youth else name) for name in written]
        peers = peers_in(written)
        joint = joint_bodies(peers or names[-1], found.context)
        if joint:
            found.issuer, found.certainty, found.evidence = joint[0], "stated", columns[-2 if peers else -1 :]
            found.joint = "+".join(agency.id for agency in joint)
            return
        above = one_body(names[-2], found.context) if len(columns) > 1 else None
        issuer = office_of(names[-1], above) or organ_of(names[-1], above) or _whole(names, found.context)
        if issuer is None:
            issuer = _below(names, above, found)
        if issuer is not None:
            found.issuer, found.certainty, found.evidence = issuer, "stated", columns[-2:]
            if above is not None and above.id != issuer.id and not issuer.id.startswith("tw/uy-ban-thuong-vu"):
                found.parent = above
            return
        if found.context.party:
            _by_name_alone(clean, columns, clues, found)
            return
    if clues.issuer_line is not None:
        issuer = one_body(name_of(clean, clues.issuer_line), found.context)
        if issuer is not None:
            found.issuer, found.certainty, found.evidence = issuer, "stated", [clues.issuer_line]


def _whole(names: list[str], context: Context) -> Agency | None:
    """One name on two lines: "ỦY BAN THƯỜNG VỤ / QUỐC HỘI"."""
    if len(names) < 2 or are_two(names[-2], names[-1]):
        return None
    return one_body(" ".join(names[-2:]), context)


def _below(names: list[str], above: Agency | None, found: IssuerFound) -> Agency | None:
    """The body of the last line, below the one that the line before names."""
    issuer = one_body(names[-1], found.context)
    if above is not None:
        nearer = replace(
            found.context,
            issuer=above,
            parent=above,
            level=above.level,
            province=above.province or found.context.province,
            district=above.unit if above.level == "district" else None,
            commune=above.unit if above.level == "commune" else None,
        )
        issuer = one_body(names[-1], nearer) or issuer
        if above.unit and (issuer is None or not issuer.unit):  # "UBND HUYỆN … / PHÒNG NỘI VỤ": of that district
            issuer = one_body(f"{names[-1]} {above.unit}", nearer) or issuer
    if issuer is None and len(names) > 1:  # "UBND TỈNH … / VĂN PHÒNG"
        issuer = one_body(f"{names[-1]} {names[-2]}", found.context)
    if issuer is None and len(names) == 1:
        issuer = _split_name(names[0], found)
    return issuer


def _by_name_alone(clean: str, columns: list[Span], clues: Clues, found: IssuerFound) -> None:
    """A body that the head names and no list knows is taken under its own name."""
    if not columns:
        return
    above = None
    if len(columns) > 1:
        words = name_of(clean, columns[-2])
        above = one_body(words, found.context) or unknown_body(clean, words, None, found.context)
    own = name_of(clean, columns[-1])
    organ = organ_of(own, above)
    issuer = organ or unknown_body(clean, own, above, found.context)
    if issuer is not None:
        above = None if organ is not None else above
        found.issuer, found.parent, found.certainty, found.evidence = issuer, above, "stated", columns[-2:]
        if issuer.province is None and issuer.level not in ("district", "commune"):
            found.context = replace(found.context, province=None)


def _split_name(words: str, found: IssuerFound) -> Agency | None:
    """ "BỘ TÀI CHÍNH TỔNG CỤC HẢI QUAN": the body above and the issuer on one line."""
    tokens = words.split()
    for cut in range(2, len(tokens) - 1):
        above = one_body(" ".join(tokens[:cut]), found.context)
        if above is None:
            continue
        tail = " ".join(tokens[cut:])
        near = replace(found.context, issuer=above, parent=above, level=above.level)
        below = office_of(tail, above) or one_body(tail, near)
        if below is not None and below.id != above.id:
            found.parent = above
            return below
    return None


def _by_symbol(clean: str, columns: list[Span], clues: Clues, found: IssuerFound) -> None:
    if not clues.symbol or clues.symbol_span is None:
        return
    issuer = agencies.issuer_of_symbol(clues.symbol, found.context)
    if issuer is None or issuer.is_group:
        return
    found.issuer = issuer if issuer.level == "central" else agencies.body_of(issuer)  # "QĐ-TTg" is the Prime Minister's
    found.certainty = "inferred"
    slash = clean.find("/", clues.symbol_span.start, clues.symbol_span.end)
    found.evidence = [Span(slash if slash >= 0 else clues.symbol_span.start, clues.symbol_span.end)]
    if clues.place_span is not None:
        found.evidence.append(clues.place_span)
    speech = _speech(clean, clues, found, issuer)
    if speech is not None:
        found.evidence.append(speech)


def issued_by_sheet(found: IssuerFound, words: str, span: Span | None) -> None:
    """Take the issuer that a property sheet names, where head and symbol told none."""
    agency = one_body(words, found.context) if span is not None and found.issuer is None else None
    if agency is not None and span is not None:
        found.issuer, found.certainty, found.evidence = agency, "stated", [span]
        found.context = _with_context(found).context


def _spoken(clean: str, clues: Clues) -> Iterator[re.Match[str]]:
    """Who says something at the head of a line or clause."""
    for match in _SPEAKS.finditer(clean, clues.body.start, min(clues.body.end, clues.body.start + 6000)):
        if not _GOES_ON.search(clean, max(clues.body.start, match.start() - 12), match.start()):
            yield match


def _speech(clean: str, clues: Clues, found: IssuerFound, issuer: Agency) -> Span | None:
    for match in _spoken(clean, clues):
        agency = one_body(match.group("who"), replace(found.context, issuer=issuer))
        if agency is not None and agency.id == agencies.body_of(issuer).id:
            return Span(match.start(), match.end())
    return None


def _by_speech(clean: str, columns: list[Span], clues: Clues, found: IssuerFound) -> None:
    """What the document says in its own name; words that only the issuer makes clear do not count."""
    candidates = list(matches(_TO_ITSELF, clean, _TO_ITSELF_WORDS, clues.body.start, clues.body.end))[-1:]
    candidates += [entry for entry in _spoken(clean, clues) if entry.group("verb") != "báo cáo"][:8]
    for entry in candidates:
        issuer = one_body(entry.group("who").strip(), found.context)
        if issuer is not None and _may_sign(clues, issuer):
            found.issuer, found.certainty = issuer, "inferred"
            found.evidence = [Span(entry.start(), entry.end())]
            _add_signature(clues, found)
            return


def _may_sign(clues: Clues, issuer: Agency) -> bool:
    """Whether a head who signs can be one of ``issuer``: "CHÁNH VĂN PHÒNG" signs for no sở that the text speaks of."""
    told = {plain(one.title): one.kinds for one in positions().values() if one.rank == "head" and one.kinds}
    kinds = [
        told[plain(words)] for signature in clues.signatures for _, words in signature.lines if plain(words) in told
    ]
    return not kinds or any(issuer.kind in fitting for fitting in kinds)


def _by_signature(clean: str, columns: list[Span], clues: Clues, found: IssuerFound) -> None:
    """TM. with the body's name, or a head whose title names the body, in a known province."""
    for signature in clues.signatures:
        for form, words in signature.lines:
            if form is None and signature.form in ("TL.", "TUQ."):
                continue  # the unit that signs by order of the issuer's head
            issuer = one_body(words, found.context)
            if issuer is not None:
                found.issuer, found.certainty = issuer, "inferred"
                found.evidence = [Span(signature.start, signature.end)]
                return


def _add_signature(clues: Clues, found: IssuerFound) -> None:
    if clues.signatures:
        found.evidence.append(Span(clues.signatures[0].start, clues.signatures[0].end))
    if found.place_evidence is not None:
        found.evidence.append(found.place_evidence)
