"""Cut an item into its clauses: one task for each verb with its own object (convention 1 of the gold schema)."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.plain_search import holds, places
from loaders.tasks.board_heads import without_heads
from loaders.tasks.clause import read_clause
from loaders.tasks.marks import TIME_ALONE, past_each
from loaders.tasks.predicate import TIME, predicate_at
from loaders.tasks.readings import Predicate, Reading
from loaders.tasks.runs import run_at
from loaders.tasks.semicolons import add_helper, continues, lists_on, may_be_subject, of_another, subject_cuts
from loaders.tasks.sheet import Sheet
from loaders.tasks.verbs import Found, verb_at, verbs
from loaders.tasks.words import SYLLABLE, any_of, beginning
from loaders.text import Span

_STOP = re.compile(r"[.!?]+(?=\s)")
_SEPARATOR = re.compile(r"[,\s](?:(?<=,)\s+(?:va\s+)?(?:dong thoi,?\s+)?|(?<!,)\s*va\s+)")
_AND = frozenset(
    {"tổng hợp", "báo cáo", "gửi", "gửi báo cáo", "phân công", "chỉ đạo", "đề xuất", "tham mưu", "chủ trì", "phối hợp"}
)
_MATTER = re.compile(rf"{beginning('matter')}\s*:?\s+(?=[a-z])")
_OF_RESULTS = re.compile(
    r"\s+(?:ket qua|tinh hinh|tien do)(?: (?:thuc hien|trien khai|xu ly|giai quyet))?(?: (?:ve|cho|voi|den|len))?\s+"
)
_PURPOSE = re.compile(rf"{beginning('purpose')}\b")
_RESULT = re.compile(rf"{any_of('result')}\b")
_WITH_OBJECT = re.compile(r"\s+[^\s,;.]")
_LENDING = re.compile(r"\bsu (?!kien|co|viec|dung)[^,;]*$")
_TAKERS = re.compile(r"\b(?:nguoi|doi tuong|ca nhan)\b(?: \S+){0,6}$")
_OWNED = re.compile(r"(?: (?:chi dao|huong dan|dieu hanh|kiem tra|giam sat))* cua\b")
_PERSONS = ("ca nhan", "co quan", "don vi", "doanh nghiep", "ho gia dinh")
_CHARGED = re.compile(
    r"\b(?:co quan|don vi|to chuc|nguoi|bo|nganh|so)(?: [a-z]+){0,3} duoc (?:giao|phan cong)\b[^,;]*$"
)
# "…, liên hệ ông Nguyễn Văn A (điện thoại …)": whom to ask, no duty.
_CONTACT = re.compile(
    r"(?:xin |vui lòng )?liên (?:hệ|lạc) (?:trực tiếp )?(?:(?:với|qua|tới|đến|theo) )?"
    r"(?:(?:ông|bà|anh|chị)(?! (?:em|con)\b)|đồng chí|đ/c|số điện thoại|điện thoại|sđt|đt|email|thư điện tử)\b",
    re.IGNORECASE,
)
# "…, trừ trường hợp nội dung liên quan đến giấy phép; kiểm tra chuyên ngành": what follows is excepted too.
_EXCEPT = re.compile(r"\btru (?:(?:cac |nhung )?truong hop|khi|cac|nhung|viec)\b")
_GROUND = re.compile(r"\s*(?=(?:can cu|tren co so|xet)\b)[a-z]")
_MOST_PIECES = 14
_PIECE_ENDS = re.compile(r",(?= )|[;.](?=\s|$)")
_MOST_LINKS = 6  # "báo cáo A để tổng hợp, báo cáo B để …"
_LONGEST_SENTENCE = 5000  # longer ones, of tables or lost line breaks, are read in parts


def read_item(sheet: Sheet, view: str, start: int, end: int) -> list[Reading]:
    """The clauses of the item ``start:end`` of ``view``, in order; those that speak of no duty are left out."""
    readings: list[Reading] = []
    last = 0  # the first reading of the sentence before
    for sentence in sentences(sheet, view, start, end):
        if readings and view.startswith("hoac ", sentence.start):
            _extend(sheet, view, readings, sentence.end)
            continue
        if readings and TIME_ALONE.fullmatch(view, sentence.start, sentence.end):
            for reading in readings[last:]:
                reading.time_after = sentence
            continue
        last = len(readings)
        readings.extend(_read_sentence(sheet, view, sentence))
        for reading in readings[last:]:
            reading.sentence = sentence.start
    return readings


def sentences(sheet: Sheet, view: str, start: int, end: int) -> list[Span]:
    """Sentences: a full stop before a capital letter, outside brackets, quotes and citations."""
    found: list[Span] = []
    begin = start
    for match in _STOP.finditer(view, start, end) if holds(view, ".!?", start, end - 1) else ():
        following = match.end()
        while following < end and sheet.clean[following].isspace():
            following += 1
        if following < end and not (sheet.clean[following].isupper() or view[following] in "\x01\x04-+*"):
            continue
        if view[begin : match.start()].strip():
            found.extend(_handy(view, begin, match.start()))
        begin = following
    last = begin + len(view[begin:end].rstrip(".!?"))
    if view[begin:last].strip():
        found.extend(_handy(view, begin, last))
    return found


def _handy(view: str, start: int, end: int) -> list[Span]:
    """A sentence in parts that take no more than ``_LONGEST_SENTENCE`` signs, cut at a semicolon where there is one."""
    found: list[Span] = []
    while end - start > _LONGEST_SENTENCE:
        cut = view.rfind(";", start, start + _LONGEST_SENTENCE)
        cut = cut + 1 if cut > start else start + _LONGEST_SENTENCE
        found.append(Span(start, cut))
        start = cut
    return [*found, Span(start, end)]


def _read_sentence(sheet: Sheet, view: str, sentence: Span) -> list[Reading]:
    readings: list[Reading] = []
    begin, tried = sentence.start, 0
    excepted = False
    others = subject_cuts(sheet, view, sentence.start, sentence.end)
    for cut in sorted([*places(view, ";", sentence.start, sentence.end), *others, sentence.end]):
        if readings and tried == 0 and TIME_ALONE.fullmatch(view, begin, cut):
            readings[-1].time_after = Span(begin, cut)  # "A chủ trì thực hiện; hoàn thành trong tháng 8"
            begin = cut + 1
            continue
        reading = read_clause(sheet, view, begin, cut)
        if reading is not None and readings and readings[0].asks and reading.subject is not None:
            reading.order = reading.order or readings[0].order  # "Đề nghị A làm …; B làm …": B is asked as well
        if reading is not None and excepted and reading.subject is None and not reading.order:
            reading = None
        excepted = reading is None and (excepted or _excepts(view, begin, cut))
        asks = reading is not None and _CONTACT.match(sheet.clean, reading.predicate.start, cut)
        if asks or (reading is not None and add_helper(view, reading, readings)):
            begin, tried = cut + 1, 0
            continue
        if (
            reading is not None
            and not reading.acts
            and cut < sentence.end
            and tried < _MOST_PIECES
            and lists_on(sheet, view, reading, cut, sentence.end)
        ):
            tried += 1
            continue
        if reading is not None and (
            reading.subject or reading.order or not readings or not continues(sheet, view, begin, cut, readings)
        ):
            pieces = _soft_cuts(sheet, view, reading)
            if readings and not reading.subject and not reading.order:
                for piece in pieces:
                    piece.head = _head(view, readings[0])
            readings.extend(pieces)
        elif tried < _MOST_PIECES and cut < sentence.end and may_be_subject(sheet, view, begin, cut):
            tried += 1
            continue
        elif readings and not of_another(sheet, view, begin, cut) and not _new_ground(sheet, view, begin, cut):
            _extend(sheet, view, readings, cut)
        begin, tried = cut + 1, 0
    return without_heads(sheet, view, readings, sentence.end)


def _new_ground(sheet: Sheet, view: str, start: int, end: int) -> bool:
    """ "…; Căn cứ các giải pháp nêu tại …": with a capital, what the next paragraph is based on."""
    match = _GROUND.match(view, start, end)
    return match is not None and sheet.clean[match.end() - 1].isupper()


def _excepts(view: str, start: int, end: int) -> bool:
    return view.find("tru ", start, end) >= 0 and _EXCEPT.search(view, start, end) is not None


def _head(view: str, first: Reading) -> Predicate | None:
    """ "Chủ trì, phối hợp với X tham mưu: A; B": the lead-in whose parts hold for B as well."""
    colon = view.find(":", first.start, first.end)
    roles = first.predicate.roles
    if colon < 0 or not {"chu_tri", "phoi_hop"} & set(roles) or colon > first.predicate.object + 60:
        return None
    return first.predicate


def _extend(sheet: Sheet, view: str, readings: list[Reading], end: int) -> None:
    last = readings[-1]
    predicate = predicate_at(sheet, view, last.start, end)
    if predicate is not None and last.by is None:
        readings[-1] = replace(last, end=end, predicate=predicate)


def _soft_cuts(sheet: Sheet, view: str, reading: Reading) -> list[Reading]:
    """The clause, cut where a comma or "và" opens a new duty of the same subject, or where the receiver goes on."""
    pieces: list[Reading] = []
    begin, predicate = reading.start, reading.predicate
    if reading.acts and not predicate.directed:
        piece_start = begin
        for separator in _SEPARATOR.finditer(view, predicate.object, reading.end):
            if separator.start() < piece_start:
                continue
            found = _acting_verb(sheet, view, separator.end(), reading.end)
            if found and _opens(sheet, view, separator, found, begin, piece_start, reading):
                part = predicate_at(sheet, view, begin, separator.start())
                if part is not None and part.acts:
                    pieces.append(replace(reading, start=part.start, end=separator.start(), predicate=part))
                    begin = separator.end()
                    following = predicate_at(sheet, view, begin, reading.end)
                    if following is None or following.directed:
                        break
            if found and separator.group().startswith(","):
                piece_start = separator.end()
    rest = predicate_at(sheet, view, begin, reading.end) if pieces else predicate
    if rest is predicate and rest.start == reading.start:
        pieces = [reading]  # most: nothing was cut
    elif rest is not None:
        condition = (
            reading.condition if not pieces or (reading.condition and reading.condition.start >= begin) else None
        )
        pieces.append(replace(reading, start=rest.start, end=reading.end, predicate=rest, condition=condition))
    return [part for piece in pieces for part in _chain(sheet, view, piece, _MOST_LINKS)]


def _chain(sheet: Sheet, view: str, reading: Reading, links: int) -> list[Reading]:
    """ "gửi về X để tổng hợp, báo cáo Z": X's own task behind the sender's."""
    chain = reading.predicate.chain
    if chain is None or not reading.acts or links == 0:
        return [reading]
    at, run = chain
    verb_start = at + 3 if view.startswith("de ", at) else at
    if view.startswith("phoi hop", verb_start):
        return [reading]  # "gửi X, để phối hợp, hướng dẫn": what X gets it for, no duty
    predicate = predicate_at(sheet, view, verb_start, reading.end)
    if predicate is None or not predicate.acts:
        return [reading]
    first = replace(reading, end=len(view[:at].rstrip(" ,")))
    first.predicate.end = first.end
    second = Reading(at, reading.end, predicate, subject=run, begins=at, by=run, order=reading.order)
    return [first, *_chain(sheet, view, second, links - 1)]


def _acting_verb(sheet: Sheet, view: str, position: int, end: int) -> Found | None:
    for _ in range(4):
        found = verb_at(view, sheet.clean, position, end)
        if found is None or found.verb.acts:
            return found
        time = TIME.match(view, found.end, end)  # "định kỳ 6 tháng, hằng năm báo cáo …"
        position = time.end() if time else found.end
        while position < end and view[position] == " ":
            position += 1
    return None


def _opens(
    sheet: Sheet, view: str, separator: re.Match[str], found: Found, begin: int, piece_start: int, reading: Reading
) -> bool:
    """True where the verb behind ``separator`` opens a clause of its own, and is not one more object or manner."""
    before = view[begin : separator.start()]
    piece = view[piece_start : separator.start()]
    behind = view[found.end : reading.end]
    if found.verb.traits & {"weak", "thing"} or not _WITH_OBJECT.match(behind) or _ends_in_verb(before):
        return False
    if _OWNED.match(behind):
        return False  # "nội quy, hướng dẫn kiểm tra của Sở Xây dựng": a thing that someone gave
    if found.verb.role == "tham_gia" and _TAKERS.search(before):
        return False  # "người tham gia cách mạng, tham gia kháng chiến"
    if found.verb.words == "tổ chức" and before.endswith(_PERSONS):
        return False  # "phát hiện cá nhân, tổ chức lợi dụng …"
    if _CHARGED.search(before):
        return False  # "kiểm tra đơn vị được giao chủ trì soạn thảo, chủ trì thẩm định": which one it is
    if before.endswith("quy dinh chi tiet"):
        return False  # "Nghị định quy định chi tiết, hướng dẫn thi hành …"
    if _LENDING.search(before):
        return False  # "cần có sự tác động, hỗ trợ tích cực của …"
    told = _OF_RESULTS.match(view, found.end, reading.end) if found.verb.role == "bao_cao" else None
    to_agency = run_at(sheet, view, told.end() if told else found.end + 1, reading.end) is not None
    if not to_agency and _names_doings(sheet, view, begin, separator.start()):
        return False
    doing = past_each(view, piece_start, reading.end)
    if found.verb.role == "bao_cao" and view.startswith("tong hop", doing):
        return False  # "tổng hợp tình hình, báo cáo Z" is one duty
    shifts = "shift" in found.verb.traits
    if not shifts and _RESULT.match(view, found.start) and _PURPOSE.search(view, begin, separator.start()):
        return False  # "… nhằm hỗ trợ doanh nghiệp …, mở rộng thị trường": what it is all for
    if " " not in found.verb.words and not shifts:
        return False  # "thu, chi Quỹ"
    if TIME_ALONE.fullmatch(view, found.start, _piece_end(view, found.end, reading.end)):
        return False  # "…, hoàn thành trước 15 giờ 00 ngày 28/9/2025": when what stands before it is due
    if separator.group().startswith(","):
        last = SYLLABLE.findall(piece[piece.rfind(",") + 1 :])
        if shifts:  # not in a list of nouns: "về thuế, phí, hỗ trợ tài chính"
            return len(SYLLABLE.findall(piece)) >= 4 and len(last) > 1
        next_comma = re.search(r"[,;.]|$", behind)
        length = len(SYLLABLE.findall(view[found.start : found.end + (next_comma.start() if next_comma else 0)]))
        return len(SYLLABLE.findall(piece)) >= 10 and len(last) >= 4 and length >= 6
    return shifts and found.verb.words in _AND and len(SYLLABLE.findall(before)) >= 4


def _piece_end(view: str, start: int, end: int) -> int:
    stop = _PIECE_ENDS.search(view, start, end)
    return stop.start() if stop else end


def _ends_in_verb(before: str) -> bool:
    words = before.split()[-2:]
    table = verbs()
    return (
        len(words) == 2
        and (" ".join(words) in table)
        and all(verb.acts and "weak" not in verb.traits for verb in table[" ".join(words)])
    )


def _names_doings(sheet: Sheet, view: str, begin: int, end: int) -> bool:
    """The verbs stand in a row of names: "về việc xây dựng A, hỗ trợ B", "gồm: tổ chức A, …"."""
    for match in _MATTER.finditer(view, begin, end):
        found = verb_at(view, sheet.clean, match.end(), end)
        if found is not None and not (match[0].startswith("ket qua") and "adverb" in found.verb.traits):
            return True  # "kết quả bước đầu" names nothing that is done
    return False
