"""Words behind a group that say which of it are meant: "UBND các xã có rừng", "các đơn vị chưa gửi báo cáo"."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.tasks.adjuncts import NOT, WORD, leads_verb
from loaders.tasks.runs import Run, run_at
from loaders.tasks.sheet import AGENCY, BRACKET, Sheet
from loaders.tasks.verbs import Found, verb_at
from loaders.tasks.words import any_of, listed

_STRESS = re.compile(r",? ?(?:nhat la|dac biet la|truoc het la|trong tam la|ke ca|bao gom ca) ")
_LACKS = re.compile(r",? (?:(?:(?:cho )?(?:den|toi) nay|hien nay|hien),? )?(?:van |con )*(?:chua|cham)\b")
_QUALIFIER = re.compile(r"(?: [a-z]+){2,8}")
# "các xã có rừng", "các sở được giao chủ đầu tư", "các địa phương đã công bố hạn hán": which of the group are meant.
_RELATIVE = re.compile(
    r" (?:co(?! (?:trach nhiem|nhiem vu|the|quyen|y kien|van ban|mat|lien quan|tham quyen)\b)|thuoc(?! tinh\b)"
    r"|la (?:chu|thanh vien)|nam trong|dang(?! (?:bo|ky|cai|tai|uy|vien|nhap)\b)|con"
    r"|duoc (?:giao|chon|phan cong|bo tri)(?! nhiem vu\b)|(?P<done>da|bi|duoc)) "
)
_SPACE = re.compile("(?P<done>(?!))?[ ]")
_SET_DAY = re.compile(r"\b(?:truoc (?:ngay|thang|\d)|cham nhat|trong ngay|hoan thanh trong\b)")
_OWNS = ("cua", "do", "tai", "theo", "voi", "duoc", "bi")
_MOST_WORDS = 24
# Verbs that say which of a group are meant, with an object of a few words, and how the main verb is set about.
_DESCRIBES = ("trình", "báo cáo", "tổ chức", "nộp", "gửi", "sử dụng", "quản lý", "khai thác", "đăng ký", "tham gia")
_SETS_OUT = re.compile(rf"{any_of('setting_out')}\b")
_MOST_OBJECT = 6
# A verb behind these is a noun: "có tỷ lệ giải ngân dưới 20%".
_NOUNS = tuple(
    f" {words} " for words in ("ty le", "so", "muc", "ket qua", "tien do", "nhu cau", "nguy co", "dieu kien")
)
# Verbs of one syllable that end no noun before them, as "trình" does in "công trình".
PLAIN = ("lập", "nộp", "gửi", "phải")
_TRADE = re.compile(rf"{any_of('trade')}\b")
_WHERE = re.compile(rf"(?: {any_of('where')})+(?:\s*{BRACKET}+)?,?\s+")
# Which of them, up to "có trách nhiệm", past no other clause and no other person; and who is to blame has no duty.
_ANSWERS = re.compile(
    rf"(?: (?!{any_of('other_subject')}\b)[a-z{BRACKET}]+,?){{1,24}} "
    r"(?=(?:co|chiu) trach nhiem\b(?! (?:bi|ma)\b)|co nhiem vu\b)"
)
_KIND = re.compile(rf", (?!{any_of('connect')}\b|{any_of('leading')}\b)([a-z]+ [a-z]+)(?=,| (?:cua|va|cap)\b|[.;]|$)")
# "Các đơn vị được giao nhiệm vụ …": which of them are meant; "có trách nhiệm", "phải" open what they must do.
_CHARGED = re.compile(r"được (?:giao|phân công)\b", re.IGNORECASE)
_CHARGED_LAST = re.compile(r"được (?:giao|phân công)$")
_MUST = re.compile(r"(?<= )(?:phai (?!la\b|duoc\b|bi\b)|(?:co|chiu) trach nhiem\b|co nhiem vu\b)")
_NO_MUST = re.compile(r"\b(?:neu|khi|khong|chua|truong hop|ma|rang) $")


def past_qualifier(sheet: Sheet, view: str, at: int, end: int, loose: bool) -> int | None:
    """Where a verb stands behind the words that say which of a group are meant: "Các Sở có phương tiện (…) có trách
    nhiệm"; loose: of "các đơn vị", whose name says little, with any verb: "… dự toán cấp tỉnh rà soát"."""
    if NOT.match(view, at + 1, end):
        return None
    answers = _ANSWERS.match(view, at, end)
    if answers:
        return answers.end()
    where = _WHERE.match(view, at, end)
    if where and verb_at(view, sheet.clean, where.end(), end):
        return where.end()
    match = _QUALIFIER.match(view, at, end) if loose else None
    if match is None:
        return None
    for number, word in enumerate(re.finditer(r"[a-z]+", view[at : match.end()])):
        if number == 0:
            continue
        found = verb_at(view, sheet.clean, at + word.start(), end)
        if found and found.verb.acts and " " in found.verb.words and "weak" not in found.verb.traits:
            return found.start
    return None


def past_stressed(sheet: Sheet, view: str, run: Run, end: int) -> Run:
    """ "Các Bộ, nhất là Bộ Y tế chủ động …": the subject up to its verb; all of the group act, some above all."""
    stress = _STRESS.match(view, run.end, end)
    named = run_at(sheet, view, stress.end(), end) if stress else None
    return replace(run, end=named.end) if named else run


def names_many(sheet: Sheet, run: Run, *forms: str) -> bool:
    """ "Các đơn vị", "các địa phương", or a group of one of ``forms``: the words that follow may say which."""
    mentions = sheet.mentions_between(*run.spans[-1])
    return len(run.spans) == 1 and bool(mentions) and mentions[0].form in ("generic_group", "pronoun", *forms)


def past_clause(sheet: Sheet, view: str, run: Run, end: int) -> tuple[Run, int] | None:
    """The subject and where its verb stands behind a clause that says what a group has, is, or has not done.

    The subject then goes up to the verb, and is narrower than the group.
    """
    many = names_many(sheet, run, "group")
    verb = past_lack(sheet, view, run.end, end)
    if verb is None and many:
        verb = past_relative(sheet, view, run.end, end)
    if verb is None:
        return None
    return (Run(run.start, verb, run.spans, described=True) if many else run), verb


def past_lack(sheet: Sheet, view: str, at: int, end: int) -> int | None:
    """Where the verb stands behind what a group has not done: "Các đơn vị chưa gửi báo cáo khẩn trương hoàn thiện"."""
    lack = _LACKS.match(view, at, end)
    previous = ""
    for word in WORD.finditer(view, lack.end(), min(end, lack.end() + 200)) if lack else ():
        start, token = word.start(), word.group()
        if token[0] in ";.:\n" or (token[0] == AGENCY and previous == ","):
            return None
        found = verb_at(view, sheet.clean, start, end)
        if found and " " in found.verb.words and leads_verb(sheet, view, found, end):
            return start
        previous = token
    return None


def of_trade(view: str, found: Found, end: int) -> bool:
    """What a class lives by, and by which it is told: "các doanh nghiệp kinh doanh xăng dầu"."""
    return _TRADE.match(view, found.start, end) is not None


def opens_relative(view: str, at: int, end: int) -> bool:
    """What a group has, is or has done stands right behind it."""
    return _RELATIVE.match(view, at, end) is not None


def past_relative(sheet: Sheet, view: str, at: int, end: int) -> int | None:
    """Where the verb stands behind what a group is or has: "UBND các xã có rừng xây dựng …", "… thuộc vùng dự án kiểm
    đếm …".

    A verb of two syllables that no noun before it needs ("có chức năng quản lý"), or that is not of a trade ("có dự án
    đầu tư xây dựng"). What they have done or suffered ("đã công bố") tells who is meant only where a day is set.
    """
    opens = _RELATIVE.match(view, at, end)
    charged = opens is None and _CHARGED_LAST.search(sheet.clean, max(0, at - 14), at)
    if charged and verb_at(view, sheet.clean, at + 1, end) is None:
        opens = _SPACE.match(view, at, end)  # "Các sở, ngành được giao" is the group's name: "… chủ đầu tư đẩy nhanh"
    answers = _ANSWERS.match(view, at, end) if opens else None
    if answers is not None:
        return answers.end()
    if opens is None or (opens["done"] and not _SET_DAY.search(view, opens.end(), end)):
        return None
    previous, skipped = "", -1
    for number, word in enumerate(WORD.finditer(view, opens.end(), min(end, opens.end() + 200))):
        start, token = word.start(), word.group()
        if token[0] in ";.:\n" or (token[0] == AGENCY and previous not in _OWNS) or number > _MOST_WORDS:
            return None
        found = verb_at(view, sheet.clean, start, end) if number and token.isalpha() and start >= skipped else None
        noun = previous in listed("nominal") or view.endswith(_NOUNS, max(0, start - 12), start)
        if found and (noun or of_trade(view, found, end)) and not leads_verb(sheet, view, found, end):
            skipped = found.end + 1
            if of_trade(view, found, end) and (beside := verb_at(view, sheet.clean, skipped, end)):
                skipped = beside.end + 1  # "đầu tư xây dựng"
        elif found and (" " in found.verb.words or found.verb.words in PLAIN) and "weak" not in found.verb.traits:
            return start
        elif previous.startswith(","):
            return None
        previous = token.strip() or previous
    return None


def past_part(sheet: Sheet, view: str, run: Run, end: int) -> tuple[Run, int] | None:
    """ "Đơn vị chủ trì kiểm tra có trách nhiệm …": a body that is told by the part that it has in a work, and where its
    verb stands."""
    mentions = sheet.mentions_between(*run.spans[-1]) if len(run.spans) == 1 else []
    if not mentions or mentions[0].form != "role_ref":
        return None
    answers = _ANSWERS.match(view, run.end, end)
    return (Run(run.start, answers.end(), ()), answers.end()) if answers else None


def past_description(sheet: Sheet, view: str, at: int, end: int) -> int | None:
    """Where the verb stands behind one that says which of a group are meant: "Các đơn vị trình dự án khẩn trương hoàn
    thiện …", "Các cơ quan báo cáo số liệu tiếp tục rà soát …"."""
    first = verb_at(view, sheet.clean, at, end)
    if first is None or first.verb.words not in _DESCRIBES:
        return None
    for number, word in enumerate(WORD.finditer(view, first.end, min(end, first.end + 80))):
        if not word.group().isalpha() or number > _MOST_OBJECT:
            return None
        found = verb_at(view, sheet.clean, word.start(), end) if _SETS_OUT.match(view, word.start(), end) else None
        if number and found is not None and leads_verb(sheet, view, found, end):
            return word.start()
    return None


def says_kind(sheet: Sheet, view: str, at: int, end: int) -> bool:
    """ "Các cơ quan tuyên truyền, báo chí của tỉnh": the verb at ``at`` has no object, and a noun of its kind is all
    that stands behind its comma."""
    found = verb_at(view, sheet.clean, at, end)
    kind = _KIND.match(view, found.end, end) if found else None
    return kind is not None and verb_at(view, sheet.clean, kind.start(1), end) is None


def past_charge(sheet: Sheet, view: str, run: Run, at: int, end: int, many: bool) -> int | None:
    """Where the main verb stands behind "(Các đơn vị) được giao nhiệm vụ thực hiện A", which only says who is meant.

    many: the subject is a group; of one agency, "phải" may speak of the thing before it ("dự án phải điều chỉnh").
    """
    if not (_CHARGED.search(sheet.clean, run.start, run.end) or _CHARGED.match(sheet.clean, at, end)):
        return None
    for must in _MUST.finditer(view, at, end):
        if view.startswith("phai", must.start()) and (
            not many or sheet.clean[must.start() : must.start() + 4].lower() != "phải"
        ):
            continue
        if not _NO_MUST.search(view, at, must.start()) and not re.search("[;.:]", view[at : must.start()]):
            return must.start()
    return None
