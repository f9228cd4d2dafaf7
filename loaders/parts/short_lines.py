"""Lines of Kính gửi and Nơi nhận written out: "TT: Tỉnh ủy, HĐND" as "Thường trực Tỉnh ủy, HĐND tỉnh …"."""

from __future__ import annotations

import re

from loaders.agencies import lookup
from loaders.agencies.model import Agency, Context
from loaders.agencies.places import find_province
from loaders.agencies.standing import INSTITUTIONS
from loaders.letters import UPPER

# "Thường trực: Tỉnh ủy, HĐND tỉnh": of both of them.
_STANDING = re.compile(r"^(?:TT|TTr|Thường trực)\.?\s*:\s*(?=(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy|TU\b|HĐND)")
_COUNCIL_ALONE = re.compile(r"(?<=\bHĐND)$")
_PEOPLE = r"(?:các )?(?:Chủ tịch|Phó Chủ tịch|CT|PCT)"
# "TTUB: CT, các PCT": who stand at the committee's head; of an office's letter it is the committee above.
_AT_ITS_HEAD = re.compile(
    r"^TT[. ]?UB(?:ND)?(?: ?(?P<level>tỉnh|thành phố|TP|huyện|quận|thị xã|xã|phường))?"
    rf"(?:\s*:\s*(?P<people>{_PEOPLE}(?:[,;]\s*{_PEOPLE})*))?$"
)
# A province has many sở: "Giám đốc Sở, Thủ trưởng các ban, ngành".
_EACH_HEAD = re.compile(r"\bGiám đốc [Ss]ở(?=,|;|$| và )")
# "UBND 64 xã, phường", "21 thôn": how many there are says that all of them are meant; "phường 10 quận 3" has a number.
_NUMBERED = "".join(rf"(?<!{kind} )" for kind in ("phường", "quận", "thôn", "xóm", "khối", "tổ", "ấp", "số"))
_COUNTED = re.compile(
    rf"(?i:{_NUMBERED})(?<![\w./\-])\d{{2,3}} "
    r"(?=(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thôn|xóm|bản|khối|ấp|buôn|làng|tổ dân phố|khu phố)(?!\w))"
)
# Who sits in the committee of a party: the same people by another name.
_MEMBERS = re.compile(r"\b(Tỉnh|Thành|Huyện) [uủ][yỷ] viên\b")
_MEMBERS_OF = {"Tỉnh": "tỉnh", "Thành": "thành phố", "Huyện": "huyện"}
# Letters that stand for a whole class: "TT Khuyến nông", "CAT" (of "các đơn vị thuộc CAT").
_CENTRE = re.compile(
    r"\bTT\.? ?(?=(?:Khuyến|Y tế|Kiểm|KSBT|Phục vụ|PVHCC|Dịch vụ|Văn hóa|VH|GDTX|GDNN|Giáo dục|Thông tin|CNTT"
    r"|Truyền thông|Chuyển đổi|Công nghệ|Bảo trợ|Công tác xã hội|Phát triển|Quan trắc|Kỹ thuật|Xúc tiến|Đăng kiểm"
    r"|Nước|Giống|Tin học|Giám sát|Quản lý|Ứng dụng|Hành chính)(?!\w))"
)
_POLICE = re.compile(r"\bCAT(?!\w)")
# "Bộ trưởng" alone is the own ministry's; "các đồng chí Bộ trưởng" are those of all.
_MINISTERS = re.compile(
    r"^(?:(?:Đ/c|Đồng chí|Các (?:đ/c|đồng chí)(?! Bộ trưởng$)) )?(?P<who>Bộ trưởng|(?:[Cc]ác )?Thứ trưởng"
    r"|Bộ trưởng(?: và|[,;]) (?:các )?Thứ trưởng)$"
)
# The committee and the council of a school, hospital or company in its own papers: "Đảng ủy, HĐT, BGH".
_OF_HOUSE = re.compile(
    r"(?P<lead>^|[,;] ?|(?<!\w)và )(?:(?P<party>Đảng ủy|ĐU)(?: (?:Trường|Bệnh viện|BV|Viện|Công ty))?"
    r"|(?P<council>HĐT|Hội đồng [Tt]rường))(?=[,;]|$| và )"
)
_BETWEEN = re.compile(r" \((?:để )?(?:b/c|báo cáo)\)(?=[,;])")  # "Bộ trưởng (để b/c), các Thứ trưởng"
_FORCES = {"police": "tw/bo-cong-an", "military": "tw/bo-quoc-phong"}
# "Các Sở Y tế tỉnh, thành phố": one in each of them; "UBNDTP": the blank is lost.
_ONE_EACH = re.compile(r"^[Cc]ác (?P<whose>[Ss]ở [^,;:()]{3,60}?) (?=tỉnh, thành phố(?:,|;|$| trực thuộc))")
_GLUED = re.compile(r"\b(?P<body>UBND|HĐND)(?=TP\b)")
_NO_COMMA = re.compile(r"(?<=cơ quan) (?=ban, ngành)")
_SHORT_FORMS = (
    (re.compile(r"\b(VP|UB|TT|BCH|BTV)\.[ ]?(?=[" + UPPER + "])"), r"\1 "),
    (re.compile(r"\bCH[ ]?PTDS\b"), "Chỉ huy Phòng thủ dân sự"),
)


def written_out(words: str, context: Context) -> str:
    """``words`` as they would stand in running text, which needs the place and the comma that lists leave out."""
    words = _NO_COMMA.sub(", ", _STANDING.sub("Thường trực ", words.strip(" .;,")))
    words = _GLUED.sub(r"\g<body> ", _ONE_EACH.sub(r"\g<whose> các ", _COUNTED.sub("các ", words)))
    words = _POLICE.sub("Công an tỉnh", _CENTRE.sub("Trung tâm ", words))
    words = _MEMBERS.sub(lambda match: f"Ủy viên Ban Chấp hành Đảng bộ {_MEMBERS_OF[match[1]]}", words)
    house = context.issuer
    if house is not None and house.kind in INSTITUTIONS:
        words = _OF_HOUSE.sub(lambda match: _of_house(match, house), words)
    ministers, ministry = _MINISTERS.match(_BETWEEN.sub("", words)), ministry_above(context)
    if ministers and ministry is not None:
        return f"{ministers['who']} {ministry.name}"
    place = _own_place(context)
    if place is not None:
        words = _COUNCIL_ALONE.sub(f" {place}", words)
    committee = _committee(context)
    if committee is None:
        return words
    if committee.level == "province":
        words = _EACH_HEAD.sub("Giám đốc các sở", words)
    head = _AT_ITS_HEAD.match(words)
    level = (head["level"] or "").replace("TP", "thành phố") if head else ""
    ours = head is not None and f"nhân dân {level}" in committee.name
    return f"{head['people'] or 'Thường trực'} {committee.name}" if head and ours else words


def respelled(words: str) -> str:
    """``words`` with short forms written as they are in the middle of a text: "VP. Tỉnh ủy" as "VP Tỉnh ủy"."""
    for short, full in _SHORT_FORMS:
        words = short.sub(full, words)
    return words


def _of_house(match: re.Match[str], house: Agency) -> str:
    if match["council"] and not house.name.startswith("Trường "):
        return match.group()
    return f"{match['lead']}{'Đảng ủy' if match['party'] else 'Hội đồng'} {house.name}"


def ministry_above(context: Context) -> Agency | None:
    """The ministry that issues or is over who does: for the police and the army, of which each has but one, too."""
    for body in (context.issuer, context.parent):
        if body is not None and body.kind == "ministry":
            return body
    kind = context.issuer.kind if context.issuer is not None else None
    return lookup(_FORCES[kind]) if kind in _FORCES else None


def _own_place(context: Context) -> str | None:
    """The unit or province that the issuer is of, with its kind: "huyện Yên Thành", "tỉnh Nghệ An"."""
    issuer = context.issuer
    if issuer is None or issuer.level == "central":
        return None
    province = find_province(issuer.province, context.era)
    return issuer.unit or (province.full if province is not None and issuer.level == "province" else None)


def _committee(context: Context) -> Agency | None:
    """The people's committee that issues, or whose office does."""
    issuer, parent = context.issuer, context.parent
    if issuer is not None and issuer.kind == "people_committee":
        return issuer
    ours = issuer is not None and issuer.kind == "office" and parent is not None and parent.kind == "people_committee"
    return parent if ours else None
