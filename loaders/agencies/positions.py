"""Positions with the body they are of: "Chủ tịch UBND tỉnh", "Giám đốc các Sở: …", "Thủ trưởng các đơn vị thuộc Sở"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from loaders.agencies.groups import read_group
from loaders.agencies.lexicon import Position, positions
from loaders.agencies.listed_units import rooms_of_heads
from loaders.agencies.model import Agency
from loaders.agencies.page import Page
from loaders.agencies.persons import named_before, named_behind
from loaders.agencies.reader import Found, Reader
from loaders.agencies.registry import Central, central, head, lookup, remember
from loaders.agencies.standing import certainty_of, province_of, relative_place

_PAIRS = {
    "chu-tich-va-pho-chu-tich": ("chu-tich", "pho-chu-tich"),
    "giam-doc-va-pho-giam-doc": ("giam-doc", "pho-giam-doc"),
    "bo-truong-va-thu-truong": ("bo-truong", "thu-truong"),
    "hieu-truong-va-pho-hieu-truong": ("hieu-truong", "pho-hieu-truong"),
}
# What ends a post of the office: a sign, the field that its deputy looks after ("CVP, PVP VX"), or who the deputy is.
_FIELD = re.compile(r"(?: [A-ZĐ]{2,6}| (?:[A-ZĐ]\.){1,3} ?[A-ZĐ]\w+)?(?=[,;.()\n]|$| và )")
_FIELD_BEFORE = re.compile(r" [A-ZĐ]{2,5} (?=UBND|Ủy ban|Uỷ ban)")  # "PCT NN UBND tỉnh"
_OFFICE = ("chanh-van-phong", "pho-chanh-van-phong", "lanh-dao-van-phong")
# Titles that name their body: the "Thanh tra", "Kiểm toán nhà nước".
_WITH_BODY = {
    "chanh-thanh-tra": "thanh tra",
    "pho-chanh-thanh-tra": "thanh tra",
    "tong-kiem-toan": "kiem toan",
}
# Bodies that each district and commune has, and a sở or its like is none of.
_IN_EACH_UNIT = (
    "đảng ủy|huyện ủy|thị ủy|quận ủy|thành ủy|cấp ủy|công an|hđnd|hội đồng nhân dân|ban chqs|ban chỉ huy quân sự"
    "|(?:ủy ban |ub)?(?:mttq|mặt trận tổ quốc)(?: việt nam)?|đoàn thanh niên|hội nông dân|hội phụ nữ"
)
# What each body of a class is that is named by its level: "UBND cấp xã", "Đảng ủy xã".
_EACH_BY_NAME = (
    ("Ủy ban nhân dân", "people_committee"),
    ("Hội đồng nhân dân", "people_council"),
    ("Cấp ủy", "party"),
    ("Đảng ủy", "party"),
    ("Ủy ban Mặt trận", "mass_org"),
    ("Đoàn Thanh niên", "mass_org"),
    ("Hội ", "mass_org"),
)
_ANY_HEAD = ("giam-doc", "thu-truong-co-quan", "thu-truong", "truong")  # of a group, each in its way
_OF_UNITS = ("vu-truong", "cuc-truong", "tong-cuc-truong", "chi-cuc-truong")
_AGENCIES_OF = r"cơ quan(?:, đơn vị)? (?:trực )?thuộc "
# "Bộ trưởng, Thủ trưởng cơ quan ngang bộ": the heads of all ministries.
_WITH_EQUALS = r"(?:,| và) (?:các )?thủ trưởng (?:các )?cơ quan ngang bộ(?!\w)"
_OF_ROOMS = ("truong-phong", "pho-truong-phong")
_OF_ISSUER = (
    "chanh-van-phong",
    "bo-truong",
    "chu-nhiem",
    "thong-doc",
    "giam-doc",
    "chanh-thanh-tra",
    "thu-truong",
    "lanh-dao-van-phong",
)


_OF_OTHERS = (
    r" (?:(?:của )?(?:các|những|một số|toàn thể|từng|mỗi)|trung tâm|bệnh viện|trường|công ty|doanh nghiệp|chi nhánh"
    r"|dự án|ban quản lý|nhà máy|xí nghiệp|hợp tác xã|cơ sở|đơn vị)(?!\w)"
)
_ONE_OF_SEVERAL = ("pho-giam-doc", "pho-chu-tich", "pho-hieu-truong", "pho-tong-giam-doc")
_OF_SCHOOL = ("hieu-truong", "pho-hieu-truong")  # heads of the list of who does what in a school's own paper
_NOT_SURE = frozenset(("board", "other", "ministry", "group"))  # issuers that a bare title need not be of


def office_of(body: Agency) -> Agency:
    """The office ("Văn phòng") of a body; an office is its own."""
    if body.kind == "office":
        return body
    return lookup(f"{body.id}/van-phong") or remember(
        Agency(
            id=f"{body.id}/van-phong",
            name=f"Văn phòng {body.name}",
            kind="office",
            level=body.level,
            province=body.province,
            unit=body.unit,
            parent=body.id,
        )
    )


def _fits(position: Position, body: Agency) -> bool:
    if not position.kinds or "office" in position.kinds or body.kind in position.kinds:
        return True
    if body.is_group:
        each = next((kind for name, kind in _EACH_BY_NAME if body.name.startswith(name)), None)
        return "group" in position.kinds or body.kind == "group" or each in position.kinds
    return "group" in position.kinds


def of_body(position: Position, body: Agency) -> tuple[Agency, ...]:
    """The positions at ``body``: two for "Chủ tịch, các Phó Chủ tịch"."""
    if position.slug in _OFFICE:
        body = office_of(body)
    slugs = _PAIRS.get(position.slug, (position.slug,))
    named = [positions()[one] for one in slugs]
    return tuple(head(one.slug, one.title, one.rank, body) for one in named)


def leans_on_board(one: Agency) -> bool:
    """Whether this is the office of a board, or a post in it: "Thành viên Ban Chỉ đạo 1237", "Chủ tịch Hội đồng"."""
    return one.kind == "office" or one.id.rpartition("/")[2] in _in_boards()


@cache
def _in_boards() -> frozenset[str]:
    return frozenset(slug for slug, position in positions().items() if "board" in position.kinds)


def moved(one: Agency, board: Agency) -> Agency | None:
    """The same office, or post, at ``board``, which is the one meant; None for others."""
    if not leans_on_board(one) or (one.kind != "office" and board.kind != "board"):
        return None
    return office_of(board) if one.kind == "office" else of_body(positions()[one.id.rpartition("/")[2]], board)[0]


def read_position(reader: Reader, position: Position, short: bool, start: int, end: int) -> Found | None:
    """The position at ``start`` with the bodies behind it, or what it means in this document."""
    shared = _with_post_behind(reader, start, end) if position.slug != "giam-doc" else None
    if shared is not None:
        return shared
    gap = reader.match(r"(?: của)?(?: |\. ?|/(?=ubnd|hđnd))", end)
    body = reader.body(gap.end()) if gap else None
    field = _FIELD_BEFORE.match(reader.raw, end) if body is None and short else None
    if field is not None:
        body = reader.body(field.end())
    if body is not None and any(agency.kind == "position" for agency in body.agencies):
        body = None
    if body is None and position.slug == "thu-truong-co-quan" and gap and reader.match(_AGENCIES_OF, gap.end()):
        body = read_group(reader, gap.end())  # "Thủ trưởng cơ quan thuộc UBND tỉnh": of each of them
    if position.slug in _WITH_BODY:
        named = reader.body(reader.plain.index(_WITH_BODY[position.slug], start))
        body = named if named is not None and named.end > end else body
    if position.slug in _OFFICE:
        body = _joint_office(reader, start, end, body) or body
    if body is None and position.slug in ("truong-phong", "pho-truong-phong", "truong-ban", "pho-truong-ban"):
        inside = reader.raw.rfind(" ", start, end) + 1
        body = reader.body(inside)
        if body is not None and body.end <= end:
            body = None
    if body is None and position.slug in _OF_ROOMS:
        body = rooms_of_heads(reader, start, end)
    if body is not None and body.agencies:
        return _of_bodies(reader, position, body)
    if body is None and gap and any(isinstance(entry.item, Central) for entry in reader.entries(gap.end())[0]):
        return None  # "Bộ trưởng Bộ Công an Lào": of a body that is not ours
    if position.slug == "bo-truong" and reader.match(_WITH_EQUALS, end):
        return Found(end, (central()["tw/nhom/bo-truong"].agency,), "group")
    if position.slug == "lanh-dao":
        return _leaders_of_place(reader, end)
    if position.rank == "head" and (both := _with_deputies(reader, position, end)) is not None:
        return both
    if position.rank == "head" and (both := _with_post_beside(reader, position, end)) is not None:
        return both
    if position.slug in _ANY_HEAD and (all_ := _with_any_heads(reader, end)) is not None:
        return all_
    if position.slug in _OF_UNITS and (all_ := _with_other_heads(reader, position, end)) is not None:
        return all_
    return _of_issuer(reader, position, short, start, end)


def _joint_office(reader: Reader, start: int, end: int, body: Found | None) -> Found | None:
    """ "Chánh Văn phòng HĐND và UBND xã": one office of two bodies, where such an office is known, and no two heads."""
    at = max(reader.plain.find(words, start, end) for words in ("van phong", "vp"))
    office = reader.body(at) if at >= 0 else None
    if office is None or office.end <= end or [one.kind for one in office.agencies] != ["office"]:
        return None
    return office if body is None or len(body.agencies) > 1 else None


def _with_post_behind(reader: Reader, start: int, end: int) -> Found | None:
    """ "Bí thư Đảng ủy, Chủ tịch UBND các xã, phường": the units behind the second post are the first one's as well."""
    first = reader.match(rf" (?:{_IN_EACH_UNIT})(?:, ?| và )(?=\w)", end)
    if first is None:
        return None
    behind = reader.body(first.end())
    if behind is None or behind.form != "group" or not all(one.head_of for one in behind.agencies):
        return None
    units = reader.low.find(" các ", first.end(), behind.end)
    if units < 0:
        return None
    body = re.sub(r"(?:, ?| và )$", "", reader.raw[start : first.end()])
    words = Page(f"{body}{reader.raw[units : behind.end]}")
    own = Reader(words, reader.context, reader.fold).body(0)
    if own is None or own.form != "group" or own.end < len(words.raw):
        return None
    return replace(behind, agencies=(*own.agencies, *behind.agencies))


def _of_bodies(reader: Reader, position: Position, body: Found) -> Found | None:
    good = [agency for agency in body.agencies if _fits(position, agency)]
    if not good:
        return None
    agencies = tuple(one for agency in good for one in of_body(position, agency))
    form = {"relative": "relative_position", "abbr": "relative_position"}.get(body.form, "position")
    if body.form == "group":
        form = "group"
    candidates = tuple(one for agency in body.candidates for one in of_body(position, agency))
    return replace(body, agencies=agencies, form=form, candidates=candidates)


def _with_deputies(reader: Reader, position: Position, end: int) -> Found | None:
    """ "Đ/c Chủ tịch, các PCT UBND tỉnh": the body behind the deputies is the head's as well."""
    gap = reader.match(r"(?:, ?| và | hoặc )(?=các|phó|p)", end)
    deputies = reader.body(gap.end()) if gap else None
    if deputies is None or not deputies.agencies:
        return None
    bodies = [
        lookup(one.parent) for one in deputies.agencies if one.id == f"{one.parent}/pho-{position.slug}" and one.parent
    ]
    if len(bodies) < len(deputies.agencies) or None in bodies:
        return None
    heads = tuple(one for body in bodies if body is not None for one in of_body(position, body))
    return replace(deputies, agencies=heads + deputies.agencies)


def _with_post_beside(reader: Reader, position: Position, end: int) -> Found | None:
    """ "Chủ tịch Hội đồng quản trị và Tổng Giám đốc Ngân hàng …", "Chủ tịch và các thành viên Hội đồng …": the body
    behind the second post is the first one's as well, where it has such a post."""
    gap = reader.match(r",? và (?=\w)", end)
    beside = reader.body(gap.end()) if gap and position.kinds else None
    if beside is None or len(beside.agencies) != 1 or not beside.agencies[0].kind.startswith("position"):
        return None
    body = lookup(beside.agencies[0].parent or "")
    if body is None or body.is_group or body.kind not in position.kinds:
        return None
    return replace(beside, agencies=(*of_body(position, body), *beside.agencies))


def _with_other_heads(reader: Reader, position: Position, end: int) -> Found | None:
    """ "Vụ trưởng, Cục trưởng các Vụ, Cục": the units behind the other heads, where they are of this one's kind too."""
    gap = reader.match(r"(?:, ?| và )(?=\w)", end)
    others = reader.body(gap.end()) if gap else None
    if others is None or len(others.agencies) != 1 or others.form != "group":
        return None
    units = lookup(others.agencies[0].head_of or "")
    kind = position.title.lower().removesuffix(" trưởng")
    if units is None or not re.search(rf"(?:các|,) {kind}(?!\w)", units.name.lower()):
        return None
    return replace(others, agencies=(*of_body(position, units), *others.agencies))


def _with_any_heads(reader: Reader, end: int) -> Found | None:
    """ "Giám đốc, Thủ trưởng các sở, ban, ngành": one group's heads, whatever each is called."""
    gap = reader.match(r"(?:, ?| và )(?=\w)", end)
    others = reader.body(gap.end()) if gap else None
    if others is None or len(others.agencies) != 1 or others.form != "group":
        return None
    return others if others.agencies[0].id.rpartition("/")[2] in _ANY_HEAD else None


def _leaders_of_place(reader: Reader, end: int) -> Found | None:
    """ "Lãnh đạo tỉnh", "lãnh đạo thành phố"."""
    kind = reader.match(r" (tỉnh|thành phố|huyện|quận|thị xã)(?!\w)", end)
    place = relative_place(reader, kind.group(1)) if kind and not reader.fold else None
    if place is None or kind is None:
        return None
    agency = Agency(
        id=f"{place.path}/lanh-dao",
        name=f"Lãnh đạo {place.described}",
        kind="position_group",
        level=place.level,
        province=place.top.name if place.top else None,
        parent=f"{place.path}/ubnd",
    )
    certainty, reason = certainty_of(reader, place)
    return Found(kind.end(), (remember(agency),), "relative_position", certainty, reason)


def _of_issuer(reader: Reader, position: Position, short: bool, start: int, end: int) -> Found | None:
    """A position without a body: the issuer's own, in a signature of capitals or where the title says whose it is."""
    if reader.owner is not None and reader.owner.kind in (
        *position.kinds,
        "office" if position.slug in _OFFICE else "",
    ):
        return Found(end, of_body(position, reader.owner), "position")
    issuer = reader.context.issuer
    if issuer is None or _of_others(reader, issuer, start, end):
        return None
    deputies = reader.match(r"các (?:đồng chí |đ/c )?phó ", start) is not None
    line = reader.raw[start:end].isupper() and _stands_alone(reader, start, end)
    if line and (not position.kinds or issuer.kind in position.kinds):
        return Found(end, of_body(position, issuer), "position")
    if (
        (short or (_opens_item(reader, start) and (position.slug in _PAIRS or deputies)))
        and issuer.kind in position.kinds
        and issuer.kind not in _NOT_SURE
        and reader.match(r"(?=[,;.(\n]|$| \(| [a-z]\.)", end)
    ):
        return Found(end, of_body(position, issuer), "abbr", "inferred", "chức danh của cơ quan ban hành")
    if (
        (short or (_opens_item(reader, start) and deputies))
        and position.slug in _OFFICE
        and issuer.kind in ("office", "people_committee", "so", "ministry")
        and (field := _FIELD.match(reader.raw, end)) is not None
    ):
        return Found(field.end(), of_body(position, issuer), "abbr", "inferred", "chức danh của cơ quan ban hành")
    sure = issuer.kind in position.kinds - _NOT_SURE
    if sure and position.slug in _OF_SCHOOL and _opens_item(reader, start) and reader.match(r" ?:", end):
        return Found(end, of_body(position, issuer), "relative_position", "inferred", "chức danh của cơ quan ban hành")
    if sure and position.slug in _ONE_OF_SEVERAL and _of_person(reader, start, end):
        return Found(end, of_body(position, issuer), "relative_position", "inferred", "chức danh của cơ quan ban hành")
    if position.slug not in (*_OF_ISSUER, *_OF_UNITS) or not reader.capital(start) or reader.raw[start:end].isupper():
        return None
    if position.slug in _OF_UNITS and not issuer.name.lower().startswith(position.title.lower().removesuffix("trưởng")):
        return None  # "Cục trưởng" in a letter of a Tổng cục is no head of that
    fits = issuer.kind in position.kinds or (
        position.slug in _OFFICE and issuer.kind in ("ministry", "so", "people_committee")
    )
    if not fits or (position.slug == "chanh-thanh-tra"):
        return None
    if province_of(reader) is None and issuer.kind == "people_committee":
        return None
    return Found(end, of_body(position, issuer), "relative_position", "inferred", "chức danh của cơ quan ban hành")


def _of_others(reader: Reader, issuer: Agency, start: int, end: int) -> bool:
    """ "Giám đốc các trung tâm …", "Giám đốc bệnh viện": heads of those, not of the issuer that is none itself."""
    others = reader.match(_OF_OTHERS, end) if not reader.raw[start:end].isupper() else None
    return others is not None and not issuer.name.lower().startswith(others.group().strip())


def _of_person(reader: Reader, start: int, end: int) -> bool:
    """Whether a person is named with the title: "Phó Giám đốc Nguyễn Văn An", "Bà Lê Thị B - Phó Giám đốc"."""
    if not reader.capital(start) or reader.raw[start:end].isupper():
        return False
    return named_behind(reader.raw, end) or named_before(reader.raw, start)


def _opens_item(reader: Reader, start: int) -> bool:
    """Whether a capital or a bullet stands here: "- các Phó Giám đốc;"."""
    return reader.capital(start) or (start > 1 and reader.raw[start - 2 : start] in ("- ", "+ "))


def _stands_alone(reader: Reader, start: int, end: int) -> bool:
    before = reader.raw[max(0, start - 4) : start]
    first = start == 0 or before[-1:] in "\n\v*|" or before.endswith(("KT. ", "Q. ", "TL. "))
    return first and (end >= reader.length or reader.raw[end] in "\n\v*|")
