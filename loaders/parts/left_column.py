"""The left column of a head: the lines in capitals that name who issues, and the body above."""

from __future__ import annotations

import re

from loaders.agencies.model import Context
from loaders.agencies.places import communes_named, districts_named, find_province
from loaders.agencies.spelling import slug
from loaders.parts.header import Head, is_furniture
from loaders.parts.issuer_names import opens_body
from loaders.parts.motto import MOTTO
from loaders.parts.names import one_body
from loaders.parts.paragraphs import is_capitals
from loaders.text import Span

_CONTINUES = re.compile(
    r"(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|VÀ|CÁC|VỀ|TRUNG ƯƠNG|NHÂN DÂN|QUỐC GIA"
    r"|VIỆT NAM)(?!\w)(?! (?:ỦY|UỶ|ĐOÀN|ĐỘI)(?!\w))"
)
_LEADS_ON = re.compile(r"(?:,|\b(?:VÀ|CỦA|VỀ|CÁC|ĐẠI BIỂU|CÔNG TÁC|THỰC HIỆN))\s*$")
_BOARD = re.compile(
    r"(?:BAN CHỈ ĐẠO|BAN CHỈ HUY|BAN TỔ CHỨC|HỘI ĐỒNG|TỔ CÔNG TÁC|(?:ỦY|UỶ) BAN BẦU CỬ)(?: TỈNH| CẤP TỈNH)?"
)
_PLACE_LAST = re.compile(r"(?<!\w)(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN)\s*$")
# A unit of a ministry or sở, a school or hospital, whose name two lines may hold; and words that begin a body of its
# own below one.
_UNIT = re.compile(r"(?:CỤC|CHI CỤC|TỔNG CỤC|VỤ|VIỆN|TRUNG TÂM|BAN QUẢN LÝ|TRƯỜNG|BỆNH VIỆN|HỌC VIỆN)(?!\w)")
# Words of which no school or hospital has its whole name: "TRƯỜNG ĐẠI HỌC / CÔNG ĐOÀN", "HỌC VIỆN / TÒA ÁN".
_NO_NAME = re.compile(
    r"TRƯỜNG(?: (?:ĐẠI HỌC|ĐH|CAO ĐẲNG|CĐ|TRUNG CẤP|TRUNG HỌC(?: PHỔ THÔNG| CƠ SỞ)?|THPT|THCS|TIỂU HỌC|MẦM NON))?"
    r"|BỆNH VIỆN|HỌC VIỆN"
)
_INSTITUTION = re.compile(r"(?:TRƯỜNG|BỆNH VIỆN|HỌC VIỆN)(?!\w)")
_OTHER_BODY = re.compile(
    r"(?:NHÀ|TRẠM|HẠT|ĐÀI|BÁO|TẠP CHÍ|KHU|CẢNG|VƯỜN|XƯỞNG|XÍ NGHIỆP|KHOA|BỘ MÔN|THUẾ|HẢI QUAN|KIỂM|LỮ|TRUNG ĐOÀN"
    r"|SƯ ĐOÀN|QUÂN|TIỂU|ĐỒN|UBND|HĐND|CHÍNH PHỦ|QUỐC HỘI|THỦ TƯỚNG|CỤM|LỚP|TRẠI"
    r"|THƯ VIỆN|CÔNG ĐOÀN|CHI ĐOÀN|LIÊN ĐỘI)(?!\w)"
)
# The first word of a name, alone on its line in a narrow cell: "ỦY / BAN NHÂN DÂN".
_FIRST_WORD = re.compile(r"ỦY|UỶ|BỘ|SỞ|BAN|CỤC|HỘI|VIỆN|TRƯỜNG|BỆNH|CÔNG|THANH|VĂN|TRUNG|PHÒNG|CHI")
# What mixed columns put between the lines of a name: rules, the motto or its first half.
_BETWEEN_LINES = re.compile(
    rf"{MOTTO.pattern}|CỘNG H[^|\n\t]*VIỆT NAM|CỘNG HO?[ÒÀ]A? XÃ HỘI(?: CHỦ NGHĨA)?(?!\w)"
    r"|(?i:Độc lập[^|\n\t]*Hạnh phúc)|[|\t]+|[-_*=]{2,}"
)
_NO_ISSUER = re.compile(r"(?:Số|SỐ|V/v|DỰ THẢO|Dự thảo|HỎA TỐC|KHẨN|THƯỢNG KHẨN|MẬT|Độc lập|\(|\*|Luật số)")
_STAMP = re.compile(r"^(?:(?:CÔNG VĂN|VĂN BẢN|CV|Công văn|Văn bản)\s+)?(?:ĐẾN|Đến|đến)(?:\W|$)|^(?:Giờ|Chuyển)\s*:")
# In the papers of the youth union its name stands where the State's have the motto, and tells whose organs are named:
# "BAN CHẤP HÀNH TRUNG ƯƠNG", "BAN THƯỜNG VỤ HUYỆN …".
_YOUTH = re.compile(r"ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH(?!\w)")
_ORGAN = re.compile(r"(?:BAN (?:CHẤP HÀNH|BÍ THƯ|THƯỜNG VỤ)|BCH|BTV) ")
_UNION_OF = re.compile(
    r"(?:ĐOÀN )?(?P<kind>TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN) (?:ĐOÀN )?(?P<place>(?!ĐOÀN).+)"
)


def left_column(clean: str, head: Head, stop: int | None, title: int | None) -> list[Span]:
    """The lines in capitals that name the issuer and the body above it, those of one name joined.

    stop: where the number stands. title: where the kind or the title begins.
    """
    columns: list[Span] = []
    opening: Span | None = None
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
        if opening is not None and "\n" not in clean[opening.end : cell.start].replace("\n", "", 1):
            cell = Span(opening.start, cell.end)
            words = f"{clean[opening.start : opening.end]} {words}"
        opening = cell if _FIRST_WORD.fullmatch(words) else None
        if opening is not None:
            continue
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


def rejoined(clean: str, columns: list[Span], context: Context) -> list[Span]:
    """The columns with a name that the last line ends made one: "BỘ NỘI VỤ", "CỤC QUẢN LÝ LAO ĐỘNG / NGOÀI NƯỚC"."""
    if len(columns) < 2:
        return columns
    name, rest = (name_of(clean, column) for column in columns[-2:])
    above = name_of(clean, columns[-3]) if len(columns) > 2 else None
    joined = (
        (_UNIT if above else _INSTITUTION).match(name) is not None
        and clean.count("\n", columns[-2].end, columns[-1].start) <= 2
        and (_NO_NAME.fullmatch(name) is not None or not _opens_other(rest))
        and (above is None or one_body(above, context) is not None)
        and _unlisted(name, context)
        and one_body(rest, context) is None
    )
    return [*columns[:-2], Span(columns[-2].start, columns[-1].end)] if joined else columns


def are_two(above: str, own: str) -> bool:
    """Whether the lines name two bodies, a school or hospital and one inside: "TRƯỜNG ĐẠI HỌC …", "THƯ VIỆN".

    A board keeps the school's name, which alone tells it from the province's.
    """
    above = above.upper()
    named = _INSTITUTION.match(above) is not None and not _NO_NAME.fullmatch(above)
    return named and _opens_other(own.upper()) and not own.upper().startswith(("HỘI ĐỒNG", "BAN "))


def _opens_other(words: str) -> bool:
    return opens_body(words) or _OTHER_BODY.match(words) is not None


def _unlisted(name: str, context: Context) -> bool:
    """Whether no list holds the body of this name, known at most by its first word, which opens many."""
    known = one_body(name, context)
    if known is None or known.id == f"rieng/{slug(name)}":
        return True
    return _INSTITUTION.match(name) is not None and known.id.rpartition("/")[2] == slug(name)


def _is_open(above: str, words: str) -> bool:
    """Whether the name above goes on: "… VÀ ĐẠI BIỂU / HỘI ĐỒNG NHÂN DÂN …", "BAN CHỈ ĐẠO / THỰC HIỆN NGHỊ QUYẾT",
    "THƯỜNG TRỰC / HĐND TỈNH", "BAN CHỈ ĐẠO TỈNH / NGHỆ AN"."""
    if _LEADS_ON.search(above) is not None or above == "THƯỜNG TRỰC":
        return True
    if opens_body(words):
        return False
    return _BOARD.fullmatch(above) is not None or (_PLACE_LAST.search(above) is not None and _is_place(words))


def _is_place(words: str) -> bool:
    name = words.title()
    return bool(find_province(name) or districts_named(name) or communes_named(name))


def name_of(clean: str, span: Span) -> str:
    """The words of a column, without what stands between its lines."""
    words = _BETWEEN_LINES.sub(" ", clean[span.start : span.end])
    return re.sub(r"\s+", " ", words).strip(" .,:")


def of_youth_union(clean: str, start: int, end: int) -> bool:
    """Whether the head ``clean[start:end]`` bears the youth union's name."""
    return _YOUTH.search(clean, start, end) is not None


def without_youth_union(clean: str, columns: list[Span]) -> list[Span]:
    """The columns without the one that is the youth union's name alone, where another names who issues."""
    return [column for column in columns if not _YOUTH.fullmatch(name_of(clean, column))] or columns


def as_youth_union(words: str) -> str:
    """The union whose organ or short name ``words`` are: "BAN CHẤP HÀNH TRUNG ƯƠNG", "BTV HUYỆN ĐOÀN …"."""
    own = _ORGAN.sub("", words, count=1) if _ORGAN.match(words) else words
    if own == "TRUNG ƯƠNG":
        return "TRUNG ƯƠNG ĐOÀN"
    union = _UNION_OF.fullmatch(own)
    return (
        f"ĐOÀN TNCS HỒ CHÍ MINH {union['kind']} {union['place']}" if union and (own != words or "ĐOÀN" in own) else own
    )
