"""The marks by which a clause of duty is told: what opens it, gives it, stops it."""

from __future__ import annotations

import re

from loaders.plain_search import holds, matches
from loaders.tasks.runs import BODY
from loaders.tasks.sheet import AGENCY, BRACKET, CITED
from loaders.tasks.words import any_of, beginning

# What connects a clause to the one before: marks, "đồng thời", and those of the body above one by one.
_CONNECT = re.compile(
    rf"(?:\s|{BRACKET}|[-+*•.,:]|\b(?:{any_of('connect')}|(?:moi|tung) {any_of('member')})\b(?=[\s,:]))*"
)
LEADING = re.compile(
    rf"(?:{any_of('leading')}|"
    rf"(?:thuc hien|trien khai|thi hanh|chap hanh)(?: cac)?(?: chi dao(?: cua)?)? (?=[{CITED}{AGENCY}]))(?![a-z])"
)
CONDITION = re.compile(rf"(?:trong )?{any_of('condition')}\b")
# How often, before all else: "Hằng năm", "Ngày 20 hằng tháng", "Thứ Hai hằng tuần".
_EACH = re.compile(
    r"(?:(?:vao |truoc |cham nhat (?:la |vao )?)?"
    r"(?:ngay \d{1,2}(?: va (?:ngay )?\d{1,2})?|thu (?:hai|ba|tu|nam|sau|bay)) )?"
    r"(?:hang|moi) (?:nam|quy|thang|tuan|ngay),? "
)
_LATE_WORDS = ("truong hop", "neu ", "khi co")
_LATE_CONDITION = re.compile(r"\b(?:trong truong hop|trong nhung truong hop|neu co|neu vuot|khi co yeu cau)\b[^;]*")
ORDER = re.compile(
    r"(?:(?:tran trong|kinh|xin|cung|thong nhat|co y kien|tiep tuc|da)\s+)*"
    rf"({any_of('order')})\b(?! dich)\s*:?\s*"
)
EMBEDDED_WORDS = ("de nghi", "yeu cau", "giao")
EMBEDDED = re.compile(
    r"([dyg](?<![a-z].)(?<!duoc .)(?<!theo .)(?<!y kien .)(?<!so .)(?<!khi .)(?<!ban .)"
    r"(?:(?<=d)e nghi|(?<=y)eu cau|(?<=g)iao(?: cho)?))\s+"
    rf"(?:quy |cac |dong chi |lanh dao )*(?={AGENCY})"
)
UNNAMED_WORDS = ("trach nhiem", "nhiem vu")
UNNAMED = re.compile(
    rf"[^{AGENCY};.:]{{3,150}}?(?=\b(?:co trach nhiem|chiu trach nhiem|co nhiem vu)\s+(?!lien quan|thi hanh cong vu))"
)
UNKNOWN_BODY = re.compile(
    rf"{BODY}\b[^{AGENCY};.:,]{{1,110}}?(?:, )?(?=\b(?:chu tri|phoi hop|chiu trach nhiem|lam dau moi|la dau moi)\b)"
)
STOP = re.compile(
    r"(?:da|chua|khong(?! de\b)|duoc(?! giao| phan cong)|co quyen|co the|"
    r"thanh lap (?:tren co so|theo|tu)|"
    r"la (?!dau moi|thuong truc\b|thu ky\b|(?:co quan|don vi) (?:dau moi|thuong truc|chu tri)))\b"
)
# "Đào tạo nghề … phải gắn với …", "Đẩy mạnh … là nhiệm vụ cấp bách": a statement about the work, not a duty.
_STATEMENT = re.compile(rf"{beginning('statement')}\b")
_STRESSED = tuple(
    f"{words} " for words in ("nhat", "dac biet", "trong tam", "truoc het", "chu yeu", "cu the", "coi", "xem")
)
# "Thực hiện theo quy định tại Điều 2": points elsewhere, and gives no duty.
ELSEWHERE = re.compile(r"thuc hien theo (?:dung )?(?:quy dinh|khoan|diem|dieu)\b")
# "Tham dự cuộc họp có đại diện …": who was there.
ATTENDED = re.compile(
    r"(?:cung |tham )?du (?:hop|cuoc hop|hoi nghi|buoi|phien|lam viec|voi)?[^;.:]{0,80}?\b(?:co|gom)(?= |:)"
)
# "… Chủ tịch UBND tỉnh chủ trì cuộc họp về …": a meeting that was held.
MEETING = re.compile(
    rf"[ ,]*(?:{BRACKET}+ )?(?:da )?(?:chu tri|chu toa|to chuc|dieu hanh) (?:cuoc|buoi) (?:hop|lam viec|giao ban)\b"
)
# An agency that may open a clause: not owned, addressed or led by the word before it.
AGENCY_START = re.compile(rf"(?<=[a-z]) ((?:cac |thu truong |lanh dao )?{AGENCY})")
CITED_ROW = re.compile(rf"(?:can cu|theo|thuc hien|tren co so)(?: cac)?(?:\s*(?:,|;|va)?\s*{CITED}+)+\s*,?\s*")
_CARRY = re.compile(
    rf"\b(?=(?:chiu|co) trach nhiem {any_of('carry')}\b)"
    r"|\bcan cu (?:quyet dinh|nghi quyet|chi thi|ke hoach)(?: nay)?,? (?:de )?(?=(?:to chuc )?(?:thi hanh|thuc hien)\b)"
    r"|(?:(?<=[,;] )|(?<=theo trach nhiem ))(?=thi hanh (?:quyet dinh|nghi quyet|chi thi|nghi dinh|thong tu) nay)"
)
_CARRY_WORDS = ("chiu trach nhiem ", "co trach nhiem ", "can cu ", "thi hanh ")
# "X là cơ quan thường trực của Ban Chỉ đạo, có trách nhiệm …"
APPOSED = re.compile(
    rf"(?:la|lam) {AGENCY}+(?: (?:cua|thuoc) {AGENCY}+)?\s*,\s*|"
    r"la (?:co quan|don vi|thanh vien)\b[^;.:]{0,90}?,\s*(?=(?:co|chiu) trach nhiem|co nhiem vu|chu tri|tham muu|giup)"
)
# "Căn cứ Kế hoạch này để tổng hợp, bố trí vốn …"
BASED = re.compile(
    r"can cu (?:vao )?(?:cac )?(?:noi dung )?(?:(?:cua|tai) )?"
    r"(?:(?:ke hoach|quyet dinh|chi thi|nghi quyet|cong van|thong bao|huong dan|phuong an)(?: nay| tren| neu tren)?"
    r"|(?:chuong trinh|de an|quy che|quy dinh)(?: nay| tren| neu tren|(?=,| de )))"
    r",? (?:de )?"
)
# "Là đơn vị đầu mối, phối hợp với …": what the agency of the heading is.
IS_BODY = re.compile(
    rf"(?:la|lam) {AGENCY}+(?: (?:cua|thuoc|giup) {AGENCY}+)?\s*,\s*(?:(?:co|chiu) trach nhiem )?|"
    rf"la (?:{AGENCY}+|(?:co quan|don vi)\b)[^;.:]{{0,160}}?,\s*(?=(?:co|chiu) trach nhiem|co nhiem vu)"
)
FOLLOWING = re.compile(
    r"(?:thuc hien|tiep tuc thuc hien|trien khai|trien khai thuc hien|thi hanh|chap hanh|tra loi|phuc dap|tiep theo)\b"
    rf"[^{AGENCY},;]{{0,160}},\s+(?={AGENCY}+\s(?!,))"
)
# "Thực hiện Công điện số 12 của Thủ tướng Chính phủ, đề nghị các sở …": what the request that follows goes back to.
BEFORE_ORDER = re.compile(
    rf"(?:tiep tuc )?(?:thuc hien|trien khai)(?: (?:cac|y kien|noi dung|tinh than|chi dao|ket luan|cua|tai|{AGENCY}+))*"
    rf" {CITED}+[^;.:]{{0,160}}?, "
    rf"(?=(?:kinh |tran trong )*(?:de nghi|yeu cau|giao(?: cho)?) (?:quy |cac |dong chi )*{AGENCY})"
)
WHEN = re.compile(r"(?:trong|vao|den) (?:nam|quy|thang|dau nam|cuoi nam) [\divx]+(?:/\d+)?(?: nam \d{4})?,? ")
# A time before the subject that is the clause's deadline, and no fact of the past.
TIMED = re.compile(
    r"(?:dinh ky|hang (?:nam|quy|thang|tuan|ngay)|cham nhat|truoc (?:ngay|thang) \d|truoc \d+ ?(?:gio|h)|"
    r"trong (?:thang|quy|nam|thoi han|vong|thoi gian)|(?:den(?: het)?|tu) (?:ngay|thang) \d|"
    r"tu \d{1,2}/\d{1,2} den \d)[^;.:]{0,140}$"
)
EVERYONE = re.compile(
    r"(?:cac |moi )?(?:co quan|to chuc|don vi)(?:(?:,| va) (?:cac )?(?:to chuc|don vi|doanh nghiep))*"
    r"(?:,| va) (?:cac )?(?:ca nhan|cong dan|nguoi dan)(?: (?:co )?lien quan)?(?: (?:can|phai|kip thoi))* (?=[a-z])"
)
# "Thời gian xong trước ngày 15/5", "Hoàn thành trong quý II": a sentence that tells only when the one before is due.
TIME_ALONE = re.compile(
    r"[\s*_]*(?:(?:thoi (?:gian|han)|tien do|han)"
    r"(?: (?:thuc hien|trien khai|hoan thanh|hoan tat|bao cao|gui|nop|xong))*"
    r"|(?:thuc hien |hoan thanh )?xong|hoan thanh(?: xong)?|hoan tat)\s*:?[\s*_]*(?:la )?"
    r"(?:truoc|cham nhat|muon nhat|trong|tu|den|ngay|vao|quy|thang|nam|hang|dinh ky)\b"
    rf"[^;.{AGENCY}{CITED}]{{1,80}}"
)
PURPOSE = re.compile(r"(?:de|nham)\b")
COMMA = re.compile(r",\s+|thi(?<!\wthi)\s+|:\s+")
# "Phó Chủ tịch UBND tỉnh - Phó Trưởng Ban Thường trực": what a member is in a board, no name of a person.
OFFICE = re.compile(r"(?:pho |phu )?(?:truong|chu tich|chu nhiem|thu ky|uy vien|thanh vien|to truong|thuong truc)\b")
NAME = re.compile(r"[^\W\d_]+ +")
LABEL_LIMIT = 90


def past_connect(view: str, position: int, end: int) -> int:
    """``position`` behind what connects a clause to the one before."""
    match = _CONNECT.match(view, position, end)
    return match.end() if match else position


def past_each(view: str, position: int, end: int) -> int:
    """``position`` behind how often, where that comes first."""
    match = _EACH.match(view, position, end)
    return match.end() if match else position


def states(view: str, begin: int, end: int) -> bool:
    """A statement about the work; what is stressed in it ("nhất là những mặt hàng …") is none."""
    return any(not view.endswith(_STRESSED, begin, match.start()) for match in _STATEMENT.finditer(view, begin, end))


def carried_out(view: str, begin: int, end: int) -> re.Match[str] | None:
    """The words that tell those before them to carry a document out."""
    return next(matches(_CARRY, view, _CARRY_WORDS, begin, end), None)


def late_condition(view: str, begin: int, end: int) -> re.Match[str] | None:
    """A condition behind the duty: "…, trong trường hợp …"."""
    return _LATE_CONDITION.search(view, begin, end) if holds(view, _LATE_WORDS, begin, end) else None
