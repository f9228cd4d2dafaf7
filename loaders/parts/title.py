"""Tên loại và trích yếu: the kind above the title, or "V/v", and where the title ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from loaders.letters import LOWER, UPPER
from loaders.parts.header import Head, is_furniture
from loaders.parts.lexicon import Kind, kind_by_name, kinds
from loaders.parts.motto import MOTTO
from loaders.parts.paragraphs import is_capitals
from loaders.parts.place_date import place_before
from loaders.plain_search import Phrases
from loaders.text import Span, plain

_NAMES = "|".join(re.escape(kind.name.upper()) for kind in kinds())
# "… năm 2015 QUYẾT ĐỊNH BAN HÀNH KẾ HOẠCH …": the kind after a date, in text whose line breaks are lost.
_RUN_ON = re.compile(
    rf"(?:(?:năm|/)\s*\d{{4}}|HÀNH PHÚC|Hạnh phúc|[{LOWER}])[\s\-–_*|]+(?P<kind>{_NAMES})(?:(?![{UPPER}])|(?=Về ))"
)
_RUN_ON_KINDS = Phrases(kind.name.upper() for kind in kinds())
# A page's heading in small letters, that of a document without a head: "Thông báo về việc …", "Giấy mời dự …".
_HEADING = re.compile(
    rf"(?P<kind>{'|'.join(re.escape(kind.name) for kind in kinds())})"
    r" (?P<title>(?:về việc|v/v|(?<=mời )(?:dự|họp)) \S.{8,250})"
)
_URGENT = r"(?:[ \t]+(?:THƯỢNG KHẨN|KHẨN|H(?:ỎA|OẢ) TỐC(?: HẸN GIỜ)?)(?!\w))?"  # "CÔNG ĐIỆN KHẨN"
_LINE_KIND = re.compile(rf"(?P<words>(?P<kind>{_NAMES})(?![{UPPER}{LOWER}]){_URGENT})[ \t]*[:*_]*[ \t]*")
_VV = re.compile(r"(?:V/[vV]|[Vv]ề việc|VỀ VIỆC|V\\v|v/v)\b")
_LETTER_VV = re.compile(r"(?<![\w/])(?:V/[vV]|v/v|V\\v)(?=[\s:.])")
_PROSE = re.compile(rf"(?<![\w/])[{LOWER}]{{2,}}(?!\w)")
_SENTENCE_WORDS = 8  # in small letters before "V/v": it stands in a sentence that speaks of a letter
# "Về thúc đẩy đầu tư", "Về: …" right under the number: as "V/v".
_ABOUT = re.compile(rf"Về[ ]?:?[ ][{LOWER}]")
_NUMBER_LINE = re.compile(r"(?:Số|SỐ)\s*:?\s*\d*\s?[/-]")
_ENDS_TITLE = re.compile(
    r"\((?:Kèm theo|Ban hành|kèm theo|ban hành|Được ban hành|KÈM THEO|BAN HÀNH|Phê duyệt kèm|Gửi kèm|Số:)"
    r"|Kính\s(?:gửi|mời)|Căn cứ "
)
_PLACE_LINE = re.compile(rf"(?<![\w/\-])(?P<place>[{UPPER}][\w .\-–]{{1,40}}),\s*(?:ngày|Ngày)[\s\d.…]")
_HEADS = (
    r"(?:QUYỀN )?(?:PHÓ )?(?:CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CHÁNH VĂN PHÒNG|CHÁNH ÁN|VIỆN TRƯỞNG"
    r"|TỔNG THANH TRA|TỔNG KIỂM TOÁN|THỐNG ĐỐC|CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|CHỦ NHIỆM|TRƯỞNG BAN|HIỆU TRƯỞNG"
    r"|BAN THƯỜNG VỤ"
    r"|(?:ỦY|UỶ) BAN|HỘI ĐỒNG|CHÍNH PHỦ|QUỐC HỘI|BỘ|LIÊN BỘ|BAN|THƯỜNG TRỰC|TÒA ÁN|VIỆN KIỂM SÁT|NGÂN HÀNG NHÀ NƯỚC)"
)
# Words that only name an issuer, wherever they stand after a title; a ministry or board must stand in the head as well.
_SURE_ISSUER = re.compile(
    r"(?:QUYỀN )?(?:PHÓ )?(?:CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CHÁNH VĂN PHÒNG|CHÁNH ÁN|VIỆN TRƯỞNG"
    r"|THỐNG ĐỐC|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|HIỆU TRƯỞNG|(?:ỦY|UỶ) BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN"
    r"|BAN THƯỜNG VỤ)(?!\w)"
)
_ISSUER_LINE = re.compile(_HEADS + rf"(?![{UPPER}])")
_ISSUER_TAIL = re.compile(rf"(?<![{UPPER}])(?:" + _HEADS + rf")(?![{UPPER}])[ {UPPER},\-–]*$")
_NOT_BEFORE_ISSUER = re.compile(
    r"(?:CỦA|VÀ|VỚI|DO|CHO|TẠI|THUỘC|GIỮA|CÁC|VIÊN|LÀ|TRONG|CÙNG|BỞI|CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|HỘI ĐỒNG|[,\-–])\s*$"
)
_NO_NAME = re.compile(
    r"\d|(?<!\w)(?:VỀ|BAN HÀNH|THỰC HIỆN|QUY ĐỊNH|HỖ TRỢ|TRÊN|NĂM|ĐỐI VỚI|GIAI ĐOẠN|TRONG|HƯỚNG DẪN|PHÊ DUYỆT"
    r"|TẠI|CHO)(?!\w)"
)
_JOINS_NEXT = re.compile(
    r"(?:[,\-–]|\b(?:và|của|về|các|cho|theo|với|trên|tại|do|từ|đến|để|trong|thuộc|hoặc"
    r"|VÀ|CỦA|VỀ|CÁC|CHO|THEO|VỚI|TRÊN|TẠI|TRONG|THUỘC"
    r"|của (?:Thống đốc|Bộ trưởng|Chủ tịch|Giám đốc|Thủ tướng|Tổng Thanh tra|Viện trưởng|Chánh án)))$"
)

_RULE = re.compile(r"[-_–—*]{3,}")
_OPENS_TEXT = re.compile(
    r"(?:Trong (?:thời|những|năm|quá|bối)|Để |Ngày \d|Sau (?:khi|một)|Nhằm |Hiện nay|Vừa qua|Thời gian qua|Theo |Qua "
    r"|Tiếp theo|Thực hiện |Căn cứ )"
)
_INVITES = re.compile(rf"[{LOWER}A-ZĐ] kính mời |^(?:Trân trọng )?[Kk]ính mời")  # "UBND tỉnh kính mời …" is text
# Who issues and what it does: "UBND tỉnh thông báo như sau", "Nhân dịp …, Ủy ban nhân dân tỉnh yêu cầu …" is text too.
_SPEAKS = re.compile(
    r"(?:[^,.;:]{3,120}, )?(?:(?:Chủ tịch|Giám đốc|Bộ trưởng|Thường trực|Ban Thường vụ|Chánh Văn phòng) )?"
    r"(?:UBND|(?:Ủy|Uỷ) ban|HĐND|Hội đồng|Sở|Bộ|Ban|Cục|Chi cục|Phòng|Văn phòng|Trường|Trung tâm|Bệnh viện|Công an"
    r"|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Thủ tướng|Bảo hiểm|Thanh tra)(?!\w)[^.;:]{0,60}? (?:trân trọng )?"
    r"(?:thông báo|yêu cầu|đề nghị|hướng dẫn|chỉ đạo|ban hành|xây dựng)(?!\w)"
)
# A title that the name of a body has yet to end: "… ý kiến của Chủ tịch / UBND tỉnh".
_OPEN = re.compile(
    r"(?i:chủ tịch|giám đốc|bộ trưởng|thủ tướng|lãnh đạo|văn phòng|thường trực|trưởng|phó|ban|sở|bộ|phòng|cục|giữa)$"
)
# "CHƯƠNG TRÌNH HÀNH ĐỘNG / CỦA CHÍNH PHỦ / thực hiện Nghị quyết …": the issuer stands inside the title; so in
# "THÔNG BÁO / KẾT LUẬN CỦA ỦY BAN KIỂM TRA TỈNH ỦY / về …".
_OF_ISSUER = re.compile(
    rf"(?:(?:Ý KIẾN )?(?:KẾT LUẬN|CHỈ ĐẠO) )?(?:CỦA|Của|của) [{UPPER}](?:(?! (?:về|tại|thực hiện) )[^\n]){{2,90}}\Z"
)
_NUMBER_NEXT = re.compile(r"(?i:số|năm|ngày|tháng|giai đoạn|khóa)$")
_PLACE = re.compile(r"(?:TỈNH|THÀNH PHỐ|QUẬN|HUYỆN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU) ")
_SENTENCE = re.compile(rf"(?<=\s)[{UPPER}][{LOWER}]+ [{LOWER}\d]|(?<=\s)[{LOWER}]{{2,}} [{LOWER}]")


class TitleFound(NamedTuple):
    """kind: None where the head names none. kind_span: its words. title: None where missing. end: where the head ends.

    issuer: the issuer's line in capitals between title and căn cứ, where there is one.
    """

    kind: Kind | None
    kind_span: Span | None
    title: Span | None
    end: int
    issuer: Span | None
    letter: bool  # "V/v" under the number: công văn


def find_title(clean: str, head: Head, told: str | None = None) -> TitleFound:
    """Kind and title in the head. ``told`` is the code of the kind that the symbol tells.

    "V/v" under the number makes a letter, even where a kind in capitals follows, unless the symbol tells that kind.
    """
    letter = _letter_title(clean, head)
    found = _kind(clean, head, told)
    if found and letter and letter.title and letter.title.start < found[1].start and found[0].code != told:
        return letter
    if not found:
        return letter or _heading(clean, head) or TitleFound(None, None, None, head.end, None, False)
    kind, span = found
    title, issuer = _title(clean, head, span.end)
    end = max(span.end, title.end if title else 0, issuer.end if issuer else 0)
    for cell in head.cells:  # "KHÓA X, KỲ HỌP THỨ 20" under the issuer
        if issuer is not None and cell.start >= end and is_capitals(clean[cell.start : cell.end]):
            end = cell.end
    return TitleFound(kind, span, title, end, issuer, False)


def _kind(clean: str, head: Head, told: str | None) -> tuple[Kind, Span] | None:
    """The kind: the first that the head names.

    A page's own heading may name another above the real head ("QUY CHẾ CHUYÊN MÔN" over motto and number of a
    QUYẾT ĐỊNH): where one that the symbol tells stands below these, it is the document's.
    """
    found = list(_kinds_named(clean, head))
    if not found or found[0][0].code == told:
        return found[0] if found else None
    over = [cell.start for cell in head.cells if _opens_head(clean[cell.start : cell.end])]
    for kind, span in found[1:]:
        if kind.code == told and any(found[0][1].end <= start < span.start for start in over):
            return kind, span
    return found[0]


def _heading(clean: str, head: Head) -> TitleFound | None:
    """Kind and title of a web page that shows no head, where its heading is both: "Thông báo về việc treo cờ"."""
    found: re.Match[str] | None = None
    for cell in head.cells:
        if _opens_head(clean[cell.start : cell.end]):
            return None
        match = _HEADING.match(clean, cell.start, cell.end)
        if found is None and match and clean[cell.end - 1] not in ".;:,":
            found = match
    if found is None:
        return None
    kind = kind_by_name()[plain(found["kind"]).replace(" ", "")]
    title = Span(found.start("title"), found.end())
    return TitleFound(kind, Span(*found.span("kind")), title, title.end, None, False)


def _opens_head(words: str) -> bool:
    return MOTTO.search(words) is not None or _NUMBER_LINE.match(words) is not None


def _kinds_named(clean: str, head: Head) -> Iterator[tuple[Kind, Span]]:
    """The kinds alone on their line or at the head of a line in capitals, or after a date on the same line."""
    by_name = kind_by_name()
    for cell in head.cells:
        words = clean[cell.start : cell.end]
        if is_furniture(words):
            continue
        folded = plain(words).replace(" ", "").rstrip(":")
        if folded in by_name and (is_capitals(words) or len(words.split()) <= 3):
            yield by_name[folded], cell
            continue
        match = _LINE_KIND.match(words)
        if match and _stands_alone(words, match.end()) and not _names_agency(words):
            kind = by_name[plain(match.group("kind")).replace(" ", "")]
            yield kind, Span(cell.start, cell.start + match.end("words"))
            continue
        run_on = _RUN_ON.search(words) if _RUN_ON_KINDS.places(words, 0, len(words)) else None
        if run_on:
            start = cell.start + run_on.start("kind")
            yield by_name[plain(run_on.group("kind")).replace(" ", "")], Span(start, cell.start + run_on.end("kind"))


def _stands_alone(words: str, end: int) -> bool:
    """Whether the kind that ends at ``end`` is a title's: nothing, a bracket, "về việc" or capitals follow."""
    return words[end : end + 1] in '(“"' or _VV.match(words, end) is not None or is_capitals(words[:30])


def _names_agency(words: str) -> bool:
    """ "CHƯƠNG TRÌNH …" and "DỰ ÁN …" also begin names of boards; "THÔNG TIN" is no kind."""
    return words.startswith(("LUẬT SƯ", "CHƯƠNG TRÌNH MỤC TIÊU", "BAN "))


def _letter_title(clean: str, head: Head) -> TitleFound | None:
    """Trích yếu of a công văn: from "V/v" to the end of its paragraph or cell."""
    for index, cell in enumerate(head.cells):
        match = _LETTER_VV.search(clean, cell.start, cell.end)
        if not match and index and _NUMBER_LINE.match(clean, head.cells[index - 1].start, head.cells[index - 1].end):
            match = _ABOUT.match(clean, cell.start, cell.end)
        if not match or len(_PROSE.findall(clean, cell.start, match.start())) >= _SENTENCE_WORDS:
            continue
        start, end = match.start(), _cut(clean, match.start(), cell.end)
        if end == cell.end:
            end = _following(clean, head, index, end)
        title = Span(start, end)
        return TitleFound(None, None, title, max(end, head.cells[-1].end), None, True)
    return None


def _following(clean: str, head: Head, index: int, end: int) -> int:
    """The end of a "V/v" that goes on over the next lines."""
    for cell in head.cells[index + 1 :]:
        between = clean[end : cell.start]
        words = clean[cell.start : cell.end]
        if "|" in between or "\t" in between or ("\n\n" in between and not words[0].islower()):
            break
        if MOTTO.match(words) or _PLACE_LINE.match(words) or re.match(r"(?:Số|SỐ)\s*:", words):
            break
        end = _cut(clean, cell.start, cell.end)
        if end < cell.end:
            break
    return end


def _cut(clean: str, start: int, end: int) -> int:
    """Where a title that may run on into other parts of the head ends within ``clean[start:end]``."""
    for pattern in (_ENDS_TITLE, _PLACE_LINE, MOTTO):
        match = pattern.search(clean, start, end)
        if match and match.start() > start:
            end = match.start()
            if pattern is _PLACE_LINE:
                end = place_before(clean, start, match.end("place")) or end
    words = clean[start:end]
    return start + len(words.rstrip(" *_\n\t|"))


def _title(clean: str, head: Head, after: int) -> tuple[Span | None, Span | None]:
    """The title after the kind, and the issuer's line after it."""
    start: int | None = None
    end = after
    issuer: Span | None = None
    runs_on = of_issuer = False
    above = _folded(clean[head.start : after])
    cells = [cell for cell in head.cells if cell.end > after]
    for index, cell in enumerate(cells):
        first = max(cell.start, after)
        first += len(clean[first : cell.end]) - len(clean[first : cell.end].lstrip(" :*_-–"))
        words = clean[first : cell.end]
        if not words or MOTTO.match(words):
            continue
        if (start is None and _PLACE_LINE.match(words)) or re.match(r"(?:Số|SỐ)\s*:", words):
            continue
        last = cell is cells[-1]
        named = _is_issuer(words, above, last and start is not None) and (start is not None or _is_issuer_only(words))
        if named and not (start is not None and not last and _ends_title(clean, words, cells[index + 1], above)):
            issuer = Span(first, cell.end)
            break
        if start is not None and not _goes_on(clean, start, end, first, words):
            break
        if start is None and _INVITES.search(words):
            break
        if start is None and not last and _is_body(clean[first : _capitals_end(clean, first, cell.end)]):
            break
        if words.startswith("("):
            break
        runs_on = runs_on or cell.start < after  # the title stands on the kind's line
        start, before = (first, first) if start is None else (start, end)
        end = _cut(clean, first, cell.end)
        of_issuer = of_issuer or _OF_ISSUER.match(clean[start:before]) is not None
        stop = _capitals_end(clean, first if of_issuer else start, end)
        end, issuer = _split_issuer(clean, start, stop, above) if last and runs_on else (stop, None)
        if end < cell.end:
            break
    return (Span(start, end), issuer) if start is not None and end > start else (None, issuer)


def _ends_title(clean: str, words: str, following: Span, above: str) -> bool:
    """ "… HÀNH CHÍNH CÔNG", "TỈNH KIÊN GIANG", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG": a place alone ends the title
    where the issuer's own line, which holds it, stands behind."""
    behind = clean[following.start : following.end]
    return _PLACE.match(words) is not None and words in behind and _is_issuer(behind, above, True)


def _is_body(words: str) -> bool:
    return len(words) > 600 or (len(words) > 120 and words[-1:] in ".;:" and not is_capitals(words[:80]))


def _is_issuer(words: str, above: str, last: bool) -> bool:
    """Whether a line in capitals after the title names the issuer.

    above: the folded head before the kind, where the issuer's name stands too. last: the line before the text, which a
    title seldom fills with a name alone.
    """
    if not is_capitals(words) or len(words) >= 160:
        return False
    if last and _ISSUER_LINE.match(words) and not _NO_NAME.search(words) and _is_issuer_only(words):
        return True
    return _names_issuer(words, above) or (len(words) > 5 and _folded(words) in above)


def _names_issuer(words: str, above: str) -> bool:
    if _SURE_ISSUER.match(words):
        return True
    return bool(_ISSUER_LINE.match(words)) and _folded(words) in above


def _folded(words: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9]+", " ", plain(words)).split())


def _is_issuer_only(words: str) -> bool:
    return not words.startswith(("BAN HÀNH", "BỘ TIÊU CHÍ", "BAN BỐ"))


def _goes_on(clean: str, start: int, end: int, first: int, words: str) -> bool:
    """Whether the next line still belongs to the title."""
    so_far = clean[start:end]
    words = words[: _cut(words, 0, len(words))] or words
    between = clean[end:first]
    if _RULE.search(between):
        return False
    if _OF_ISSUER.match(so_far) and len(words) < 400 and words[-1:] not in ":;":
        return True
    if words[0].isdigit() and _NUMBER_NEXT.search(so_far):
        return True
    if len(so_far) > 20 and _OPENS_TEXT.match(words) and not _JOINS_NEXT.search(so_far):
        return False
    opens = words[0].isupper() and not (_JOINS_NEXT.search(so_far) or _OPEN.search(so_far))
    if opens and (words[-1:] == ":" or _SPEAKS.match(words)):
        return False
    gap = between.count("\n") > 1 or "|" in between
    if words[0].islower() and words[-1:] not in ".;":
        return True
    if _JOINS_NEXT.search(so_far):
        return not (len(words) > 200 and words[-1:] in ".;:")
    if is_capitals(so_far[-60:]) and is_capitals(words):
        return True
    if gap:
        return False
    if so_far[-1:] in ".;" or (words[-1:] in ".;:" and len(words) > 80) or len(words) > 250:
        return False
    return not is_capitals(so_far)


def _capitals_end(clean: str, start: int, end: int) -> int:
    """End of a title in capitals that runs on into a sentence; ``end`` where the title is not in capitals, or names its
    issuer in capitals and goes on in small letters."""
    words = clean[start:end]
    if not is_capitals(words[:20]):
        return end
    for match in _SENTENCE.finditer(words):
        capitals = words[: match.start()].rstrip()
        if words[match.start()].islower() and _OF_ISSUER.match(capitals):
            return end  # "CỦA BAN THƯỜNG VỤ TỈNH ỦY về tăng cường …"
        return start + len(capitals)
    return end


def _split_issuer(clean: str, start: int, end: int, above: str) -> tuple[int, Span | None]:
    """A title in capitals and the issuer's name that runs on after it: the last one that reaches the end."""
    words = clean[start:end]
    if not is_capitals(words):
        return end, None
    for match in reversed(list(re.finditer(_ISSUER_LINE, words))):
        if match.start() < 5 or words[match.start() - 1 : match.start()] not in " \n":
            continue
        tail = words[match.start() :]
        before = words[: match.start()]
        if _NOT_BEFORE_ISSUER.search(before) or len(tail) > 110 or _NO_NAME.search(tail):
            continue
        if not _names_issuer(tail, above):
            continue
        return start + len(before.rstrip()), Span(start + match.start(), end)
    return end, None
