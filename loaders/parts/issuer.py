"""Cơ quan ban hành: the issuer, and what relative names in the document are relative to.

The issuer is *stated* where the head names it. Else it is *inferred*, from the symbol and the place, from what the
document says of itself ("Giám đốc Sở có ý kiến chỉ đạo", "gửi về Sở X (qua Văn phòng Sở)"), or from who signs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

import loaders.agencies as agencies
from loaders.agencies.lexicon import positions
from loaders.agencies.model import Agency, Context
from loaders.agencies.places import Place
from loaders.agencies.spelling import slug
from loaders.parts.header import MOTTO, Head, is_furniture
from loaders.parts.issuer_names import office_of, opens_body, organ_of, spelled, unknown_body
from loaders.parts.issuer_place import inferred_place, province_in, province_of
from loaders.parts.names import one_body
from loaders.parts.paragraphs import is_capitals
from loaders.parts.signature import Signature
from loaders.plain_search import matches
from loaders.text import Span, plain

_CONTINUES = re.compile(
    r"(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|VÀ|CÁC|VỀ|TRUNG ƯƠNG|NHÂN DÂN|QUỐC GIA"
    r"|VIỆT NAM)(?!\w)(?! (?:ỦY|UỶ|ĐOÀN|ĐỘI)(?!\w))"
)
_LEADS_ON = re.compile(r"(?:,|\b(?:VÀ|CỦA|VỀ|CÁC|ĐẠI BIỂU|CÔNG TÁC|THỰC HIỆN))\s*$")
_BOARD = re.compile(
    r"(?:BAN CHỈ ĐẠO|BAN CHỈ HUY|BAN TỔ CHỨC|HỘI ĐỒNG|TỔ CÔNG TÁC|(?:ỦY|UỶ) BAN BẦU CỬ)(?: TỈNH| CẤP TỈNH)?"
)
# A unit of a ministry or sở, whose name two lines may hold; and words that begin a body of its own below one.
_UNIT = re.compile(r"(?:CỤC|CHI CỤC|TỔNG CỤC|VỤ|VIỆN|TRUNG TÂM|BAN QUẢN LÝ)(?!\w)")
_OTHER_BODY = re.compile(
    r"(?:NHÀ|TRẠM|HẠT|ĐÀI|BÁO|TẠP CHÍ|KHU|CẢNG|VƯỜN|XƯỞNG|XÍ NGHIỆP|KHOA|BỘ MÔN|THUẾ|HẢI QUAN|KIỂM|LỮ|TRUNG ĐOÀN"
    r"|SƯ ĐOÀN|QUÂN|TIỂU|ĐỒN|UBND|HĐND|CHÍNH PHỦ|QUỐC HỘI|THỦ TƯỚNG|CỤM|LỚP|TRẠI)(?!\w)"
)
_NO_ISSUER = re.compile(r"(?:Số|SỐ|V/v|DỰ THẢO|Dự thảo|HỎA TỐC|KHẨN|THƯỢNG KHẨN|MẬT|Độc lập|\(|\*|Luật số)")
# "Sở Thông tin và Truyền thông kính đề nghị …", "Chủ tịch UBND tỉnh ban hành Kế hoạch …"
_SPEAKS = re.compile(
    r"(?:(?<![^\n])|(?<=[,;:.)] ))(?P<who>"
    r"(?:Thường trực |Ban Thường vụ |Chủ tịch |Giám đốc |Bộ trưởng |Chánh Văn phòng )?"
    r"(?:Sở|Bộ|UBND|Ủy ban [Nn]hân dân|Uỷ ban [Nn]hân dân|Ban|Cục|Chi cục|Văn phòng|Tổng cục|Thanh tra|Công an|Phòng"
    r"|Trung tâm"
    r"|Hội đồng|Liên đoàn|Tỉnh ủy|Thành ủy|Huyện ủy|Thủ tướng|Chính phủ|Ngân hàng|Kho bạc|Đài|Trường)"
    r"(?:[^.;:\n]|\n(?!\n)){0,80}?)"
    r"[\s,]+(?:trân trọng |kính |xin |đã |có )?"
    r"(?P<verb>đề nghị|yêu cầu|ban hành|xây dựng [Kk]ế hoạch|thông báo|ý kiến|báo cáo|hướng dẫn|quyết định)\b"
)
# "(qua Văn phòng Sở)": whoever is told so, is told by the Sở itself.
_TO_ITSELF_WORDS = ("gửi", "báo cáo", "nộp")
_TO_ITSELF = re.compile(
    r"(?:gửi|báo cáo|nộp)[^.;]{0,30}?\svề\s(?P<who>[^.;()]{3,90}?)\s*\((?:qua|thông qua)\s+"
    r"(?:Văn\s+phòng|Phòng|Ban|Vụ)[^()]{0,60}\)"
)
# "QĐ-CT" is any chairman's; laws carried the number of the order that announced them ("57-L/CTN", "42-LCT/HĐNN8").
_TELLS_NO_BODY = re.compile(r"-CT$|^L(?:CT)?[/-]")
_STAMP = re.compile(r"^(?:(?:CÔNG VĂN|VĂN BẢN|CV|Công văn|Văn bản)\s+)?(?:ĐẾN|Đến|đến)(?:\W|$)|^(?:Giờ|Chuyển)\s*:")
_JOINT = re.compile(
    r"\s*[-–]\s*(?=(?:BỘ|NGÂN HÀNG|TÒA ÁN|VIỆN|ỦY BAN|UỶ BAN|THANH TRA|SỞ|BAN|TỔNG|HỘI|UBND|LIÊN ĐOÀN|CÔNG AN"
    r"|ĐOÀN|TRUNG ƯƠNG|MẶT TRẬN|ĐÀI|HỌC VIỆN|TẬP ĐOÀN|BẢO HIỂM|Đoàn|Trung ương|Mặt trận|Đài|Học viện|Tập đoàn|Bảo hiểm"
    r"|KHO BẠC|Bộ|Ngân hàng|Tòa án|Viện|Ủy ban|Uỷ ban|Thanh tra|Sở|Tổng|Hội|Liên đoàn|Công an|Kho bạc)\s)"
)


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


def find_issuer(clean: str, head: Head, clues: Clues) -> IssuerFound:
    """The issuer with its certainty and evidence, and the context of relative names."""
    found = IssuerFound(context=Context(year=clues.year, party=clues.party, two_tiers=clues.two_tiers))
    columns = _left_column(clean, head, clues)
    found.place = province_in(clean, columns, clues.year) or province_of(clues.place, clues.year)
    if found.place is None:  # last, what a page says above the number: "Công văn chỉ đạo của UBND tỉnh An Giang"
        heading = Span(head.start, clues.symbol_span.start) if clues.symbol_span else None
        found.place, found.place_evidence = inferred_place(
            clean, (clues.title, clues.issuer_line, clues.body, heading), clues.year
        )
    if found.place is not None:
        found.context = replace(found.context, province=found.place.name)
    columns = _rejoined(clean, columns, found.context)
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
    if told is None or told.is_group or _one_house(told, found.issuer):
        return
    found.contradicted = True
    speech = _speech(clean, clues, found, told)
    if speech is not None and clues.symbol_span is not None:
        found.issuer, found.parent, found.certainty = agencies.body_of(told), None, "inferred"
        found.evidence = [clues.symbol_span, speech]


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


def _left_column(clean: str, head: Head, clues: Clues) -> list[Span]:
    """The lines in capitals that name the issuer and the body above it, those of one name joined."""
    columns: list[Span] = []
    stop = clues.symbol_span.start if clues.symbol_span else None
    title = clues.kind_start if clues.kind_start is not None else clues.title.start if clues.title else None
    for cell in head.cells:
        words = clean[cell.start : cell.end]
        if title is not None and cell.start >= title:
            break
        if stop is not None and cell.start < stop and _STAMP.search(words):
            columns.clear()  # the receiving office's stamp, with its own name above it
            continue
        if _NO_ISSUER.match(words) and columns and (stop is None or cell.start >= stop):
            break
        motto = MOTTO.search(words)
        if motto:
            words = words[: motto.start()]
            cell = Span(cell.start, cell.start + len(words.rstrip()))
        words = words.strip()
        if stop is not None and cell.start >= stop and columns:
            break
        if (
            len(words) < 4
            or is_furniture(words)
            or _NO_ISSUER.match(words)
            or not is_capitals(words)
            or len(words) > 160
        ):
            continue
        goes_on = columns and (_CONTINUES.match(words) or _is_open(clean[columns[-1].start : columns[-1].end], words))
        if goes_on and clean[columns[-1].end : cell.start].count("\n") <= 3:
            columns[-1] = Span(columns[-1].start, cell.end)
        else:
            columns.append(cell)
    return columns


def _rejoined(clean: str, columns: list[Span], context: Context) -> list[Span]:
    """The columns with a name that a third line ends made one: "BỘ NỘI VỤ", "CỤC QUẢN LÝ LAO ĐỘNG / NGOÀI NƯỚC"."""
    if len(columns) < 3:
        return columns
    above, name, rest = (_name(clean, column) for column in columns[-3:])
    joined = (
        _UNIT.match(name) is not None
        and clean.count("\n", columns[-2].end, columns[-1].start) <= 2
        and not (opens_body(rest) or _OTHER_BODY.match(rest))
        and one_body(above, context) is not None
        and ((known := one_body(name, context)) is None or known.id == f"rieng/{slug(name)}")  # only by its first word
        and one_body(rest, context) is None
    )
    return [*columns[:-2], Span(columns[-2].start, columns[-1].end)] if joined else columns


def _is_open(above: str, words: str) -> bool:
    """Whether the name above goes on: "… VÀ ĐẠI BIỂU / HỘI ĐỒNG NHÂN DÂN …", "BAN CHỈ ĐẠO / THỰC HIỆN NGHỊ QUYẾT"."""
    return _LEADS_ON.search(above) is not None or (_BOARD.fullmatch(above) is not None and not opens_body(words))


def _name(clean: str, span: Span) -> str:
    """The words of a column, without what stands between its lines."""
    words = re.sub(
        r"CỘNG H[^|\n\t]*VIỆT NAM|[|\t]+|[-_*=]{2,}|(?i:Độc lập[^|\n\t]*Hạnh phúc)", " ", clean[span.start : span.end]
    )
    return re.sub(r"\s+", " ", words).strip(" .,:")


def _by_head(clean: str, columns: list[Span], clues: Clues, found: IssuerFound) -> None:
    if columns:
        names = [spelled(clean, _name(clean, column)) for column in columns]
        joint = _joint(names[-1], found.context)
        if joint:
            found.issuer, found.certainty, found.evidence = joint[0], "stated", columns[-1:]
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
        issuer = one_body(_name(clean, clues.issuer_line), found.context)
        if issuer is not None:
            found.issuer, found.certainty, found.evidence = issuer, "stated", [clues.issuer_line]


def _whole(names: list[str], context: Context) -> Agency | None:
    """One name on two lines: "ỦY BAN THƯỜNG VỤ / QUỐC HỘI"."""
    return one_body(" ".join(names[-2:]), context) if len(names) > 1 else None


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


def _joint(words: str, context: Context) -> list[Agency]:
    """The bodies that issue together ("BỘ CÔNG AN - BỘ TÀI CHÍNH"); none where it is one body."""
    names = _JOINT.split(words)
    if len(names) < 2 or one_body(words, context) is not None:
        return []
    first = one_body(names[0], context)
    if first is None:
        return []
    near = replace(context, province=None, level="central", issuer=first) if first.level == "central" else context
    bodies = [first, *(body for body in (one_body(name, near) for name in names[1:]) if body is not None)]
    return bodies if len(bodies) == len(names) else bodies[:1]


def _by_name_alone(clean: str, columns: list[Span], clues: Clues, found: IssuerFound) -> None:
    """A body that the head names and no list knows is taken under its own name."""
    if not columns:
        return
    above = None
    if len(columns) > 1:
        words = _name(clean, columns[-2])
        above = one_body(words, found.context) or unknown_body(clean, words, None, found.context)
    own = _name(clean, columns[-1])
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


def _speech(clean: str, clues: Clues, found: IssuerFound, issuer: Agency) -> Span | None:
    for match in _SPEAKS.finditer(clean, clues.body.start, min(clues.body.end, clues.body.start + 6000)):
        agency = one_body(match.group("who"), replace(found.context, issuer=issuer))
        if agency is not None and agency.id == agencies.body_of(issuer).id:
            return Span(match.start(), match.end())
    return None


def _by_speech(clean: str, columns: list[Span], clues: Clues, found: IssuerFound) -> None:
    """What the document says in its own name; words that only the issuer makes clear do not count."""
    candidates = list(matches(_TO_ITSELF, clean, _TO_ITSELF_WORDS, clues.body.start, clues.body.end))[-1:]
    candidates += [
        entry
        for entry in _SPEAKS.finditer(clean, clues.body.start, min(clues.body.end, clues.body.start + 6000))
        if entry.group("verb") != "báo cáo"
    ][:8]
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
        for _, words in signature.lines:
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
