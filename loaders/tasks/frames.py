"""What an item takes from the text above it, and the headings that name an agency."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from loaders.letters import UPPER
from loaders.tasks.actors import Resolver, Who
from loaders.tasks.draft import Draft
from loaders.tasks.marks import OFFICE
from loaders.tasks.party_leads import led_in_heading
from loaders.tasks.runs import BODY, BODY_OPENS, run_at
from loaders.tasks.sheet import AGENCY, BRACKET, Sheet
from loaders.tasks.verbs import verb_at
from loaders.tasks.zones import DUTY, NONE
from loaders.text import Span

_AGENCY_PREFIX = re.compile(
    r"[\s*_#.]*(?:(?:giao|phan cong|(?P<duties>(?:quyen han(?:,| va|, va) )?(?:trach nhiem|nhiem vu|nghia vu)"
    r"(?:(?:,| va|, va) (?:trach nhiem|nhiem vu|nghia vu|quyen han))*)|doi voi|de nghi|yeu cau|trong do|"
    r"to chuc thuc hien cua)\s+"
    r"(?:nhiem vu\s+)?(?:cua|cho|doi voi)?\s*(?:cac (?=co quan co))?)?"
)
_AGENCY_REST = re.compile(
    rf"(?:[\s*_.:;]|{BRACKET})*(?:(?:co|chiu)\s+(?:trach\s+)?nhiem(?:\s+vu)?|co nhiem vu"
    r"|co tham quyen(?: (?:doi voi|trong)[^.:;]{0,80})?(?=\s*:))?(?:\s*,?\s*quyen han)?"
    r"(?:\s+(?:thuc hien|trong viec|trien khai))?(?:\s+(?:cac|mot so))?(?:\s+(?:nhiem vu|noi dung|cong viec))?"
    r"(?:\s+(?:sau|sau day|nhu sau|cu the))?(?:\s+day)?[\s*_.:;]*"
)
# "Ủy ban nhân dân xã: Khi nhận được hồ sơ, trong thời hạn 15 ngày có trách nhiệm:"
_WHEN_ASKED = re.compile(
    r"[\s*_:,]+(?:khi|sau khi|ngay sau|trong (?:thoi han|thoi gian|vong)|can cu|tren co so|theo|hang nam|dinh ky)\b"
    rf"(?:[^{AGENCY};]|(?:(?<= cua )|(?<= voi )){AGENCY}|(?<={AGENCY}){AGENCY}){{0,360}}"
    r"\b(?:(?:co|chiu) trach nhiem|co nhiem vu)[\s*_]*:[\s*_]*"
)
_BODY_HEADING = re.compile(
    rf"[\s*_]*(?:cac ong(?:,? ba| {BRACKET}+)?,? )?(?:lanh dao )?({BODY}\b(?:\s+[^\s.;:]+){{1,16}})[\s*_]*:?[\s*_]*"
)
_WHICH = re.compile(
    r" ((?:ven|co|noi|tren|thuoc|trong|vung|khu|lien|ngoai|phu trach|va|khoi|cap|mien|bien|ha luu|o|tai|bi|duoc)\b"
    r"[a-z ,\-]{0,70}):[\s*_]*"
)
_MORE_NAMES = re.compile(rf"(?:,| va) (?:cac |nhung )[a-z {AGENCY}]{{3,60}}[\s*_:]*")
# "Giám đốc Sở X - Phó Trưởng ban Thường trực Ban Chỉ huy Y:": a second office of the same person.
_SECOND_OFFICE = re.compile(rf"\s*(?:[-–,]|{BRACKET})\s*(?={OFFICE.pattern})[^.:;]{{3,160}}")
# "Chủ đầu tư có các quyền, nghĩa vụ sau đây:": what the items below are.
_HAS = re.compile(
    r"\sco (?:cac |nhung )?(?:(?:quyen han|quyen|nghia vu|trach nhiem|nhiem vu)(?:,? va |, |\s*))+"
    r"(?:cu the )?(?:sau day|sau|nhu sau)?[\s:]*$"
)
_DUTIES = re.compile(r"\b(?:nghia vu|trach nhiem|nhiem vu)\b")
_CLASS = re.compile(r"(?:to chuc|doanh nghiep|don vi|co quan quan ly nha nuoc|chu dau tu|nguoi)\b")
_FIELD = re.compile(r" (?:trong|doi voi|khi) ")  # "Nhiệm vụ của Tòa án trong thi hành án": in what
# "2. Đối với Thủ đô Hà Nội", "Đối với tỉnh Quảng Ninh": what stands below is for who governs it to do.
_OF_PLACE = re.compile(
    r"[\s*_#.]*[Đđ]ối với "
    r"(?P<place>(?:[Tt]hủ đô|[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Đđ]ặc khu)"
    rf" [{UPPER}][^\W\d_]*(?: [-–] [{UPPER}][^\W\d_]*| [{UPPER}][^\W\d_]*){{0,4}})[\s*_.:;]*"
)
_SYLLABLE = re.compile(r"[a-z]+")
_END = " \t\n.;:,*_/"


@dataclass(slots=True)
class Frame:
    """What an item takes from those above it: who acts, in what part, with whom, and in what zone it stands."""

    who: tuple[Who, ...] = ()
    roles: tuple[str, ...] = ()
    partners: tuple[tuple[Who, str], ...] = ()
    kind: str = "assignment"
    evidence: tuple[Span, ...] = ()
    zone: str | None = None
    parent: Draft | None = None
    time: Span | None = None  # "Trong thời hạn 10 ngày kể từ …, Sở X có trách nhiệm:": of all that stands below
    ahead: bool = False  # a report has opened the part that says what will be done
    asked: bool = False  # a letter or directive has said "… thực hiện các nội dung sau:"

    def below(self, zone: str | None = None) -> Frame:
        """A copy for an item that stands under this one; ``zone`` instead of its own where given."""
        return Frame(
            self.who,
            self.roles,
            self.partners,
            self.kind,
            self.evidence,
            zone or self.zone,
            self.parent,
            self.time,
            self.ahead,
            self.asked,
        )


@dataclass(slots=True)
class Note:
    """A label of a block: its unit, what it tells, where it begins, and the stretch of its value.

    own: it stands behind the words of the item that it speaks of ("Xây dựng … . Cơ quan chủ trì: X").
    """

    unit: int
    code: str
    begins: int
    start: int
    end: int
    own: bool = False


@dataclass(slots=True)
class Walk:
    drafts: list[Draft] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)


def trimmed(clean: str, start: int, end: int) -> int:
    """``end`` moved back over the marks that close an item."""
    while end > start and clean[end - 1] in _END:
        end -= 1
    return end


def _says_which(sheet: Sheet, view: str, start: int, end: int) -> bool:
    """ "Chủ tịch UBND các xã, phường ven biển:", "Các chủ hồ có cửa van:": words that say which of them are meant."""
    match = _WHICH.fullmatch(view, start, end)
    if match is None:
        return False
    return not any(
        found.verb.acts and " " in found.verb.words
        for word in _SYLLABLE.finditer(view, *match.span(1))
        if (found := verb_at(view, sheet.clean, word.start(), end))
    )


def _names_more(sheet: Sheet, view: str, start: int, end: int) -> bool:
    """ "c) Các trường học trên địa bàn, các cụm dân cư": a heading that names some whom no list knows."""
    if not _MORE_NAMES.fullmatch(view, start, end):
        return False
    return not any(verb_at(view, sheet.clean, word.start(), end) for word in _SYLLABLE.finditer(view, start, end))


def opens_verb(sheet: Sheet, view: str, start: int, end: int) -> bool:
    """A verb stands at ``start``, and no longer name of a body: "Hợp tác", not "Hợp tác xã"."""
    found, body = verb_at(view, sheet.clean, start, end), BODY_OPENS.match(view, start, end)
    return found is not None and (body is None or found.end >= body.end())


def _of_rights(frame: Frame) -> str:
    """ "Chủ đầu tư có các quyền sau đây:": what stands below may be done, and is nobody's duty."""
    frame.who, frame.evidence, frame.roles, frame.partners, frame.parent = (), (), (), (), None
    frame.time, frame.zone = None, NONE
    return "."


def _of_duties(sheet: Sheet, view: str, prefix: re.Match[str] | None, end: int) -> re.Match[str] | None:
    """ "Nhiệm vụ, quyền hạn của Văn phòng Điều phối …": a body of no list by its own name, behind what it has; none of
    the classes of bodies that rules speak of."""
    if prefix is None or not prefix["duties"] or _CLASS.match(view, prefix.end(), end):
        return None
    name = sheet.clean[prefix.end() : end]
    if not name[:1].isupper() or name.isupper():
        return None
    return _BODY_HEADING.fullmatch(view, prefix.end(), end)


def agency_heading(
    sheet: Sheet, resolver: Resolver, start: int, end: int, frame: Frame, heading: bool, over: bool
) -> str:
    """ "4. Sở Tài chính", "Trách nhiệm của Sở Y tế", "Giao Giám đốc Sở X:": the items below are theirs.

    heading: the item is a heading; over: items stand under it. Gives what follows the agency, "" where the item is no
    such heading; "?" where it names a body that no list knows, whose items are not those of the agency above.
    """
    view = sheet.top
    prefix = _AGENCY_PREFIX.match(view, start, end)
    run = run_at(sheet, view, prefix.end() if prefix else start, end)
    has = _HAS.search(view, start, end) if view.find("co ", start, end) >= 0 else None
    if has and not _DUTIES.search(has.group()):
        return _of_rights(frame)
    if run is None and over and (place := _OF_PLACE.fullmatch(sheet.clean, start, end)) is not None:
        frame.who = resolver.committee_of(*place.span("place"))
        frame.evidence, rest = (Span(start, trimmed(sheet.clean, start, end)),), "."
    elif run is None:
        match = _BODY_HEADING.fullmatch(view, start, end) or _of_duties(sheet, view, prefix, end)
        if match is None or opens_verb(sheet, view, match.start(1), end):
            return ""
        field = _FIELD.search(view, match.start(1), end) if prefix is not None and prefix["duties"] else None
        stop = has.start() if has else field.start() if field else end
        frame.who = resolver.unknown(match.start(1), stop)
        frame.evidence = (Span(start, trimmed(sheet.clean, start, end)),) if frame.who else ()
        rest = "." if has else "?"
    else:
        second = _SECOND_OFFICE.match(view, run.end, end)
        told = second.end() if second and ":" in view[second.end() : end] else run.end
        led, told = led_in_heading(sheet, view, resolver, resolver.who(run), told, end)
        rest = view[told:end]
        short = heading and over and len(rest.split()) <= 7 and not re.search(r"[.:;,]", rest.strip())
        asked = _WHEN_ASKED.fullmatch(rest)
        named = _AGENCY_REST.fullmatch(rest) or asked
        others = heading and over and _names_more(sheet, view, told, end)
        if not named and not short and not others and not _says_which(sheet, view, told, end):
            return ""
        frame.who = resolver.who(run)
        if prefix is not None and "de nghi" in prefix.group():
            frame.kind = "request"  # "4. Đề nghị Mặt trận Tổ quốc tỉnh"
        frame.evidence = (Span(start, trimmed(sheet.clean, start, end)),)
    frame.time = Span(told, end) if run is not None and asked else None
    frame.roles, frame.partners, frame.parent, frame.zone = (), (), None, DUTY
    if run is not None and led:
        frame.roles, frame.partners = ("chi_dao",), tuple((one, "thuc_hien") for one in led)
    return rest or "."
