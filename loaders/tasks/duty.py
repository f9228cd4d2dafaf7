"""Is what a clause says a duty? Facts, rights, purposes and what is only announced are none."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.parts.model import Parts
from loaders.plain_search import Words, matches_at
from loaders.tasks.actors import Resolver, Who
from loaders.tasks.frames import Frame
from loaders.tasks.readings import Reading
from loaders.tasks.sheet import AGENCY
from loaders.tasks.words import beginning, listed
from loaders.tasks.zones import DUTY, NONE, PROGRESS, WORK
from loaders.text import Text

_BINDING = Words(listed("binds"))
_IN_LAW = Words(listed("binds_law"))
_BINDS_IN_LAW = re.compile(rf"{beginning('binds_law')}\b")
_ORDERED = re.compile(rf"\b(?:giao|yeu cau|de nghi)\b(?! cua\b)[^.;:]{{0,80}}{AGENCY}")
_ORDERS = Words(["giao", "yeu cau", "de nghi"])
_BINDS = re.compile(rf"{beginning('binds')}\b")
# "… trước ngày 20 tháng 12 hằng năm": whoever is named with a day to keep has a duty, in a law too.
_DATED = re.compile(r"\b(?:truoc|cham nhat|muon nhat)(?: (?:la|vao|den|den het|het))? ngay (?:mung )?\d{1,2}\b")
# "Phân công nhiệm vụ cụ thể theo bảng dưới đây": points to where the tasks stand.
_POINTS = re.compile(
    r"(?:phan cong|thuc hien|trien khai)"
    r"(?: (?:thuc hien|cac|nhiem vu|noi dung|cong viec|cu the|chi tiet|trong tam|nhu sau))*"
    r" (?:theo|tai|nhu|trong) (?:cac )?(?:bang|bieu|phu luc)\b"
)
_SCOPED = re.compile(r"/ubnd-cap-(?:tinh|huyen|xa)$")
_SPEAKING = {"có ý kiến", "thông báo", "trả lời", "ban hành", "quyết định", "hướng dẫn"}
_ANNOUNCES = {"có ý kiến", "kết luận", "chỉ đạo", "thống nhất", "thông báo", "báo cáo", "yêu cầu", "quyết định"}
_WROTE = {"có văn bản", "có ý kiến"}
# "Đồng chí A - Chủ tịch UBND tỉnh chủ trì Hội nghị …": how a notice of conclusions begins, and no duty.
_CHAIRED = re.compile(r"chu tri (?:cac )?(?:cuoc |buoi |phien )?(?:hop|hoi nghi|lam viec|giao ban)\b")
# "có trách nhiệm thi hành Quyết định này"
_EXECUTES = re.compile(
    r"(?:co |chiu )?trach nhiem (?:to chuc )?(?:thi hanh|thuc hien) (?:quyet dinh|quy che|quy dinh) nay\b"
)
_LEGAL = {"Luật", "PL", "HP", "NĐ", "TT", "TTLT"}
_NORMS = {"QĐ", "QC", "QyĐ"}
_DIRECTS = {"KH", "CTr", "PA", "CT", "CĐ"}
_PLANS = {"KH", "CTr", "ĐA", "DA", "PA", "CT", "CĐ", "HD", "NQ", "KL", "CV", "TB"}


@dataclass(frozen=True, slots=True)
class Nature:
    """What kind of document it is, as far as duties go.

    legal: of a legal kind, or numbered as one (Luật Ban hành VBQPPL: the year is in the symbol); there a sentence is a
    duty only by its own words or its heading's. norms: legal, decisions and rules. plans: lists things to be done, also
    where nobody is named. directs: its items are what is to be done, without a word that says so. reports: tells what
    was done, and under a heading of its own what will be.
    """

    legal: bool
    norms: bool
    plans: bool
    directs: bool
    reports: bool


def nature_of(parts: Parts) -> Nature:
    kind = parts.info.kind
    number = parts.info.so_ky_hieu.quote if parts.info.so_ky_hieu else ""
    legal = kind in _LEGAL or re.search(r"/\s*(?:19|20)\d\d\s*/", number) is not None
    plans = not legal and (kind in _PLANS or kind is None or bool(parts.addressees))
    return Nature(legal, legal or kind in _NORMS, plans, not legal and kind in _DIRECTS, kind == "BC")


def may_bind(text: Text, start: int, end: int) -> bool:
    """A cheap look: words that can bind stand in ``start:end``."""
    return next(matches_at(_BINDS, text.plain, text.places(_BINDING, start, end), end), None) is not None


def may_bind_in_law(text: Text, view: str, start: int, end: int) -> bool:
    """The same where a law speaks under no heading of duties: of what it asks for or hands over, only to an agency."""
    words = matches_at(_BINDS_IN_LAW, text.plain, text.places(_IN_LAW, start, end), end)
    return (
        next(words, None) is not None
        or next(matches_at(_ORDERED, view, text.places(_ORDERS, start, end), end), None) is not None
    )


def accepted(
    nature: Nature, resolver: Resolver, reading: Reading, frame: Frame, who: tuple[Who, ...], named: bool, titled: bool
) -> bool:
    """True where the clause is a task: ``who`` acts; named: the clause says so itself; titled: it is a heading."""
    if named:
        return _named_duty(nature, resolver, reading, frame, who)
    if frame.zone == NONE:
        return False
    if who:
        return True
    verb = next((found.verb for found in reading.predicate.verbs if found.verb.acts), None)
    listed = (nature.plans or frame.ahead) and frame.zone in (WORK, DUTY, PROGRESS)
    pointing = _POINTS.match(resolver.sheet.top, reading.start, reading.end)
    return listed and verb is not None and "weak" not in verb.traits and not titled and not pointing


def _named_duty(nature: Nature, resolver: Resolver, reading: Reading, frame: Frame, who: tuple[Who, ...]) -> bool:
    predicate = reading.predicate
    if reading.by is not None:
        return True
    if announces_to(resolver, reading, who):
        return False
    told = frame.zone is None and not reading.order and not predicate.modal
    chaired = not nature.legal and _CHAIRED.match(resolver.sheet.top, reading.start, reading.end)
    if told and (chaired or speaks(resolver, reading, who)):
        return False
    if frame.zone == NONE and not _bound_anywhere(reading):
        return False
    if binding(reading) or ("phoi_hop" in predicate.roles and frame.zone != NONE):
        waits = not nature.norms or (not nature.legal and executes(resolver.sheet.top, reading))
        return bool(who) or (waits and (bool(reading.order) or predicate.modal))
    if frame.zone == NONE or not who:
        return False
    if nature.legal and not frame.who:
        if _DATED.search(resolver.sheet.top, reading.start, reading.end):
            return True
        return frame.zone in (DUTY, WORK) and any(_definite(one) for one in who)
    decided = any(role in ("quyet_dinh", "ban_hanh", "nhan_bao_cao") for _, role in predicate.others)
    return frame.zone is not None or frame.asked or bool(frame.who) or decided


def executes(top: str, reading: Reading) -> bool:
    """ "chịu trách nhiệm thi hành Quyết định này": who they are is told, though no list knows them."""
    return _EXECUTES.match(top, reading.start, reading.end) is not None


def _definite(who: Who) -> bool:
    """ "UBND cấp tỉnh" is whichever it is of its kind; "các đơn vị" may be any."""
    return who.agency.kind != "generic_group" or _SCOPED.search(who.agency.id) is not None


def announces(reading: Reading) -> bool:
    """ "Phó Chủ tịch UBND tỉnh kết luận như sau:": the speaker is not to act."""
    verb = next((found.verb for found in reading.predicate.verbs if found.verb.acts), None)
    return verb is not None and not reading.acts and verb.words in _ANNOUNCES


def speaks(resolver: Resolver, reading: Reading, who: tuple[Who, ...]) -> bool:
    """ "Bộ X có văn bản số …", "Bộ thông báo để các địa phương biết": said or written already, not to be done."""
    verb = next((found.verb for found in reading.predicate.verbs if found.verb.acts), None)
    if verb is None:
        return False
    return verb.words in (_SPEAKING if resolver.is_issuer(who) else _WROTE)


def announces_to(resolver: Resolver, reading: Reading, who: tuple[Who, ...]) -> bool:
    """ "Văn phòng UBND tỉnh thông báo để các đơn vị biết, thực hiện": the issuer's closing words."""
    if reading.order or reading.predicate.modal or not resolver.is_issuer(who):
        return False
    first = next((found for found in reading.predicate.verbs if found.verb.acts), None)
    return first is not None and first.verb.words == "thông báo" and first.end + 4 >= reading.predicate.object


def _bound_anywhere(reading: Reading) -> bool:
    """Words that bind even under a heading that speaks of no duty."""
    words = {found.verb.words for found in reading.predicate.verbs if not found.verb.acts}
    if words & {"được giao", "được phân công"}:
        return False
    return bool(reading.order) or any("nhiệm" in word for word in words) or "chu_tri" in reading.predicate.roles


def binding(reading: Reading) -> bool:
    """True where the words themselves put a duty on the subject."""
    predicate = reading.predicate
    carries_out = any(found.verb.words == "thi hành" for found in predicate.verbs)
    parts = {"chu_tri", "dau_moi", "dang_cai"} & set(predicate.roles)
    return bool(reading.order) or predicate.modal or carries_out or bool(parts)
