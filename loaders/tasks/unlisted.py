"""Bodies that no list knows, told by what their names begin with and by where their clause's verb stands."""

from __future__ import annotations

import re

from loaders.tasks.runs import Run, class_opens, more_of_class, opens_body, run_at
from loaders.tasks.sheet import AGENCY, Sheet
from loaders.tasks.verbs import ends_compound, verb_at
from loaders.tasks.which import PLAIN, of_trade, opens_relative, past_relative

_PIECE = re.compile(r"[^,;]+")
_WORD = re.compile(r"[a-z]+|\x02+|[;.:\x01\x03\x04]")
# Words that show that the stretch is more than a name: "Công an viên được bố trí …", "Ban hành và thực hiện".
_NO_NAME = re.compile(
    r"\b(?:được|kính|xin|(?<!thiết )bị|là|đã|đang|không|chưa|có|phải|cần|sẽ|để|nhằm|khi|nếu|mà|do|vào|về|này|theo"
    r"|với|bằng|các|những)\b"
)
_JOINT = re.compile(r"(?:,| va) ")
_ANY_BODY = re.compile(r"(?:cac )?(?:don vi|co quan|to chuc|dia phuong|doanh nghiep)\b")
_MOST_BESIDE = 6  # words of a body in small letters
_MOST_MEMBERS = 4  # such bodies in a list
_MORE = re.compile(r"(?:,| va) ([a-z][a-z ]{2,50}):")
_MEMBERS = re.compile(r"\s*:([^:;.\n]{2,120}):\s")
_LONGEST_LABEL = 160
_MOST_WORDS = 18
_NAME_ALONE = re.compile(rf"[a-z]+(?:(?: - | )(?!(?:thuc hien|trien khai)\b)(?:[a-z]+|{AGENCY}+)){{2,14}}")
_FEW_WORDS = 3
# "Tổ Công nghệ thông tin": the last words of a name, though "thông tin" is a verb elsewhere.
_IN_NAME = re.compile(r"thong tin\b")
_NAMED_SO = ("cong nghe ", "van hoa ", "an toan ")
# Those told to act who are no single body: "giao các chủ đầu tư …", "yêu cầu người đứng đầu …".
_TOLD = re.compile(r"(?:cac|nhung|tung|moi|dong chi|nguoi|thu truong|toan the)\b")


def labelled(sheet: Sheet, view: str, begin: int, end: int) -> Run | None:
    """ "Phòng Tài chính - Kế hoạch: Tham mưu …": the bodies before the colon, the first of which no list knows.

    ``Run.end`` is the colon. None where the words are no names of bodies, or no verb stands behind the colon.
    """
    colon = view.find(":", begin, min(end, begin + _LONGEST_LABEL))
    if colon < 0 or not (_opens_body(sheet, view, begin, colon) or _opens_class(sheet, view, begin, colon)):
        return None
    at = colon + 1
    while at < end and view[at] in " *_\x01":
        at += 1
    if verb_at(view, sheet.clean, at, end) is None:
        return None
    spans: list[tuple[int, int]] = []
    for piece in _PIECE.finditer(view, begin, colon):
        start, stop = piece.start() + len(piece.group()) - len(piece.group().lstrip()), piece.end()
        stop = start + len(view[start:stop].rstrip(" \x01*_"))
        if view[start] == AGENCY:
            name = len(view[start:stop]) - len(view[start:stop].lstrip(AGENCY))
            spans.append((start, start + name))
        elif _opens_body(sheet, view, start, stop) or _opens_class(sheet, view, start, stop):
            spans.append((start, stop))
        elif spans and view[spans[-1][0]] != AGENCY and _goes_on(sheet, spans[-1], start, stop):
            spans[-1] = (spans[-1][0], stop)  # "Phòng Kinh tế, Hạ tầng và Đô thị", "Các hộ chăn nuôi, trang trại"
        else:
            return None
    return Run(begin, colon, tuple(spans))


def _goes_on(sheet: Sheet, before: tuple[int, int], start: int, stop: int) -> bool:
    """The name behind the comma is the rest of the one before it, or one more class: "Bộ phận thư viện, thiết bị"."""
    clean = sheet.clean
    if clean[start].isupper() or more_of_class(clean, start):
        return True
    return clean.startswith(("Bộ phận ", "Tổ "), before[0]) and len(clean[start:stop].split()) <= _FEW_WORDS


def group_label(sheet: Sheet, view: str, begin: int, end: int) -> Run | None:
    """ "Các doanh nghiệp viễn thông, truyền dẫn: hỗ trợ …": a group, and more of its kind before the colon.

    ``Run.end`` is the colon.
    """
    run = run_at(sheet, view, begin, end)
    more = _MORE.match(view, run.end, end) if run else None
    if run is None or more is None or verb_at(view, sheet.clean, more.start(1), end):
        return None
    return Run(run.start, more.end() - 1, run.spans)


def own_head(sheet: Sheet, view: str, begin: int, end: int) -> int | None:
    """The colon behind the head of an item that names bodies of no list: "Các Hợp tác xã: Bến A: sửa chữa".

    None where a known agency, a verb or no body opens the item; a known group has names of no list behind its colon.
    """
    run = run_at(sheet, view, begin, end)
    if run is not None and not _names_members(sheet, view, run, end):
        return None
    if run is None and not _opens_body(sheet, view, begin, end):
        return None
    colon = view.find(":", begin, min(end, begin + _LONGEST_LABEL))
    while colon >= 0:
        at = colon + 1
        while at < end and view[at] in " *_":
            at += 1
        if verb_at(view, sheet.clean, at, end) is not None:
            return colon
        colon = view.find(":", at, min(end, at + _LONGEST_LABEL)) if at < end and sheet.clean[at].isupper() else -1
    return None


def _names_members(sheet: Sheet, view: str, run: Run, end: int) -> bool:
    """ "Các doanh nghiệp: Bến Gỗ, Bến Nôm: …": the group is one, and all words up to the next colon are names."""
    mentions = sheet.mentions_between(*run.spans[-1])
    many = len(run.spans) == 1 and bool(mentions) and mentions[0].form in ("group", "generic_group")
    members = _MEMBERS.match(sheet.clean, run.end, end) if many else None
    if members is None or AGENCY in view[members.start() : members.end()]:
        return False
    return all(word[0].isupper() or word in ("và", "-", "–") for word in members[1].split())


def told(sheet: Sheet, view: str, position: int, end: int, named: bool) -> tuple[Run, int] | None:
    """Who stands behind "giao", "yêu cầu" and is no known agency, and where the verb stands that they are told.

    named: only a body's name will do; otherwise the run has no spans where the words name nobody ("các ngành").
    """
    of_class = class_acting(sheet, view, position, end)
    if of_class is not None:
        return of_class
    body = _opens_body(sheet, view, position, end)
    someone = _TOLD.match(view, position, end) or names_someone(sheet, view, position, end)
    if not body and (named or not someone):
        return None
    lower = False
    for number, word in enumerate(_WORD.finditer(view, position, end)):
        if word.group() == ":" and body and number > 1:
            return _before_colon(sheet, view, position, word.start(), end)
        if word.group() in ";.:\x03" or number > _MOST_WORDS:
            return None
        capital, before = sheet.clean[word.start()].isupper(), lower
        lower = not capital and word.group()[0] != AGENCY
        if word.group()[0] == AGENCY and not body:
            return None
        if number < 2 or not lower:
            continue  # "Văn phòng Thường trực Ban Chỉ huy …": the office of a board
        found = verb_at(view, sheet.clean, word.start(), end)
        if found and (ends_compound(sheet.clean, found) or _ends_name(view, position, found.start, end)):
            continue
        if found and (" " in found.verb.words or (body and before and (found.verb.acts or found.verb.words in PLAIN))):
            stop = position + len(view[position : found.start].rstrip(" ,"))
            return Run(position, stop, ((position, stop),) if body else ()), found.start
    return None


def body_over_items(sheet: Sheet, view: str, position: int, end: int) -> Run | None:
    """A body that no list knows, alone up to the colon that closes the item: "Văn phòng Điều phối nông thôn mới:"."""
    stop = position + len(view[position:end].rstrip(" *_"))
    if not view.endswith(":", position, stop) or not _opens_body(sheet, view, position, end):
        return None
    stop -= 1
    words = view[position:stop]
    if not _NAME_ALONE.fullmatch(words) or _NO_NAME.search(sheet.clean, position, stop):
        return None
    return Run(position, stop, ((position, stop),))


def _before_colon(sheet: Sheet, view: str, position: int, colon: int, end: int) -> tuple[Run, int] | None:
    """ "Đề nghị Điện lực Liên Chiểu: cắt điện …": the colon ends the name, and what is asked stands behind it."""
    at = colon + 1
    while at < end and view[at] in " *_":
        at += 1
    if verb_at(view, sheet.clean, at, end) is None:
        return None
    stop = position + len(view[position:colon].rstrip(" *_"))
    return Run(position, stop, ((position, stop),)), at


def _ends_name(view: str, position: int, verb: int, end: int) -> bool:
    """What looks like a verb is the last word of the name: "Tổ Công nghệ thông tin"."""
    return _IN_NAME.match(view, verb, end) is not None and view.endswith(_NAMED_SO, position, verb)


def names_someone(sheet: Sheet, view: str, position: int, end: int) -> bool:
    """Behind "Đề nghị", "Yêu cầu": a name or an office by its capital, "quý …"; none where a verb says what to do."""
    named = sheet.clean[position : position + 1].isupper() or view.startswith("quy ", position)
    return named and verb_at(view, sheet.clean, position, end) is None


def acting(sheet: Sheet, view: str, position: int, end: int) -> tuple[Run, int] | None:
    """ "Điện lực Cẩm Mỹ bảo đảm nguồn điện …": a body that no list knows as the subject, and where its verb stands."""
    found = told(sheet, view, position, end, named=True)
    if found is None:
        return None
    run, verb = found
    name = sheet.clean[run.start : run.end]
    if _NO_NAME.search(name) or len(name.split()) < 3 or view[verb - 2] == ",":
        return None
    return run, verb


def beside(sheet: Sheet, view: str, run: Run, end: int) -> tuple[Run, int] | None:
    """ "Phòng Hành chính, đội bảo vệ kiểm tra …", "Sở A, các trang trại, hộ chăn nuôi đẩy mạnh …": more bodies or
    classes behind the known ones, in small letters and on no list, and where the verb of all stands. Who they are, such
    few words seldom say.
    """
    spans = list(run.spans)
    at = run.end
    for _ in range(_MOST_MEMBERS):
        joint = _JOINT.match(view, at, end)
        member = _member(sheet, view, joint.end(), end) if joint else None
        if member is None:
            return None
        stop, verb = member
        spans.append((joint.end(), stop))  # type: ignore[union-attr]
        if verb is not None:
            return Run(run.start, stop, tuple(spans)), verb
        at = stop
    return None


def _member(sheet: Sheet, view: str, at: int, end: int) -> tuple[int, int | None] | None:
    """Where a body or class in small letters at ``at`` ends, and the verb behind it, if it is the last of the list."""
    clean = sheet.clean
    first = at + 4 if view.startswith("cac ", at) else at
    if not clean[at : at + 1].islower() or _ANY_BODY.match(view, at, end):
        return None
    if not (opens_body(clean, view, at, end) or more_of_class(clean, first)) or verb_at(view, clean, at, end):
        return None
    for number, word in enumerate(_WORD.finditer(view, first, end)):
        if not word.group()[0].isalpha() or number > _MOST_BESIDE:
            return None
        comma = view.find(",", first, word.start())
        if comma >= 0:
            return (comma, None) if number > 1 and not _NO_NAME.search(clean, first, comma) else None
        found = verb_at(view, clean, word.start(), end) if number > 1 else None
        if found is None or " " not in found.verb.words or not found.verb.acts or of_trade(view, found, end):
            continue
        if opens_body(clean, view, found.start, end):
            continue  # "ngân hàng hợp tác xã"
        stop = at + len(view[at : found.start].rstrip())
        return None if _NO_NAME.search(clean, first, stop) else (stop, found.start)
    return None


def class_acting(sheet: Sheet, view: str, position: int, end: int) -> tuple[Run, int] | None:
    """ "Các chủ rừng, hộ nhận khoán xây dựng …": a class as the subject, and where its verb stands.

    What they live by is part of who they are ("các doanh nghiệp kinh doanh xăng dầu lập …"). The run has no spans: who
    they are is read by :meth:`~loaders.tasks.actors.Resolver.unknown`.
    """
    opened = class_opens(sheet.clean, position, end)
    if opened is None:
        return None
    behind = past_relative(sheet, view, opened, end)
    if behind is not None:
        return Run(position, behind, ((position, opened),), described=True), behind
    if opens_relative(view, opened, end):
        return None
    told = opened  # so far who they are is told
    for number, word in enumerate(_WORD.finditer(view, opened, end)):
        if word.group() in ";.:\x03" or number > _MOST_WORDS or word.group()[0] == AGENCY:
            return None
        if word.start() < told:
            continue
        if sheet.clean[word.start()].isupper():
            continue  # "Ban Chỉ đạo"
        found = verb_at(view, sheet.clean, word.start(), end)
        if found is None or (" " not in found.verb.words and found.verb.words not in PLAIN):
            continue
        if of_trade(view, found, end) and found.start <= told + 2:
            told = found.end
            continue
        stop = position + len(view[position : found.start].rstrip(" ,"))
        name = sheet.clean[position:stop]
        if _NO_NAME.search(name.replace("các ", "")[4:]) or view[found.start - 2] == "," or view[stop - 1] == AGENCY:
            return None  # … or a known group and no more, of which another rule has said that it does not act
        return Run(position, stop, ()), found.start
    return None


def _opens_body(sheet: Sheet, view: str, position: int, end: int) -> bool:
    """A body's name opens at ``position``: with a capital, and not with a verb ("Tổ chức …")."""
    at = position + 4 if view.startswith("cac ", position) else position
    if not sheet.clean[at : at + 1].isupper() or not opens_body(sheet.clean, view, position, end):
        return False
    found = verb_at(view, sheet.clean, at, end)
    return found is None or sheet.clean[found.end + 1 : found.end + 2].isupper()  # "Thanh tra Sở"


def _opens_class(sheet: Sheet, view: str, position: int, end: int) -> bool:
    """ "Các trường Mầm non, Tiểu học: …", "Giáo viên chủ nhiệm: …": a class of bodies or persons opens a label."""
    if class_opens(sheet.clean, position, end) is not None:
        return True
    return sheet.clean.startswith("Các ", position) and opens_body(sheet.clean, view, position, end)
