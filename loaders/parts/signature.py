"""Chữ ký: who signed, in what capacity (Nghị định 30/2020/NĐ-CP, Điều 13, Phụ lục I phần I mục II.7)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from loaders.agencies.persons import surnames
from loaders.letters import LOWER, UPPER
from loaders.parts.lexicon import positions
from loaders.parts.paragraphs import is_capitals
from loaders.text import Span, plain

_STATE = "NƯỚC CỘNG"
ANY_HEAD = "THỦ TRƯỞNG"  # of whatever body fills in the form, and no "Thứ trưởng"
_NAME_MOST = 8  # words, with ranks
_RANKS = ("THƯỜNG TRỰC", "PHỤ TRÁCH")
CAPACITIES = {
    "TM.": "thay_mat",
    "KT.": "ky_thay",
    "TL.": "thua_lenh",
    "TUQ.": "thua_uy_quyen",
    "Q.": "quyen",
}
# Which capacity tells most where several stand above one another ("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH").
_STRONGEST = ("TUQ.", "TL.", "KT.", "Q.", "TM.")
_FORM = re.compile(r"(?:(TM|T/M)|(KT|K/T)|(TL|T/L)|(TU[ ]?Q)|(QUYỀN|Q))[ ]?[./]?[ ]*(?=[" + UPPER + "])")
_FORM_START = re.compile(rf"(?<![{UPPER}])(?:TM\.|T/M|KT\.|K/T|TL\.|T/L|TUQ\.|Q\.|QUYỀN )[ ]?(?=[{UPPER}])")
# "(Đã ký)" in the place of the signature; a site's word for what it does not show yet.
SIGNED = re.compile(r"\(?\s*(?:(?:đã ký|đã kí|ký tên|ký bởi|chữ ký|ký)[^\n)]{0,30}|đang cập nhật)\)?", re.IGNORECASE)
_RANK = (
    r"(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá)|Chuẩn đô đốc|"
    r"(?:GS|PGS|TS|ThS|Ths|BS|DS|KS|CN|LS|NGND|NGƯT|TTND|TTƯT|NSND|NSƯT|(?:BS|DS)?CK(?:II|I|[12]))\.?[ ]?)"
)
_NAME = re.compile(
    rf"(?:{_RANK}[. ]*)*"
    rf"(?P<name>(?:[{UPPER}][{LOWER}]+|Y|[{UPPER}]['’][{UPPER}]?[{LOWER}]+)"
    rf"(?:[ ]+(?:[AYÝÊÔUƯ](?=[ ][{UPPER}])|[{UPPER}][{LOWER}'’]+)){{1,5}}(?:[ ][{UPPER}](?=[ .*_]*$))?)"
    rf"(?![{UPPER}{LOWER}])"
)
# "Đặ ng Văn Minh": letters without a vowel are no syllable, but the end of the one before.
_CUT_SYLLABLE = re.compile(rf"(?<=[{LOWER}])[ ](?=(?:ng|nh|ch|[nmptc])(?![{LOWER}]))")
_CAPITAL_NAME = re.compile(rf"[{UPPER}]+(?: [{UPPER}]+){{1,4}}")
_HEADS = frozenset(plain(title) for row in positions() for title in (row.head, row.deputy) if title)
_TITLE_INSIDE = re.compile(
    r"(?<=\s)(?:" + "|".join(sorted(map(re.escape, _HEADS), key=len, reverse=True)) + r")(?=\s|$)"
)
HEAD_FIRST = re.compile("|".join(map(re.escape, sorted(_HEADS, key=len, reverse=True))))
_RULE = re.compile(r"\n[ \t|:]*-[-|: \t]*(?=\n)")  # under the first row of a table
_FORM_ALONE = re.compile(r"(TM|KT|TL|TUQ|Q)\s*[./]?")


@dataclass(slots=True)
class Signature:
    """lines: the words above the name, in order, as they stand. start, end: the whole block."""

    name: str | None
    start: int
    end: int
    lines: list[tuple[str | None, str]] = field(default_factory=list)  # form ("KT.") and what follows it
    name_span: Span | None = None

    @property
    def form(self) -> str | None:
        forms = {form for form, _ in self.lines}
        return next((form for form in _STRONGEST if form in forms), None)


def is_name(words: str) -> bool:
    """Whether ``words`` are a person's name as it stands under a signature."""
    match = _NAME.fullmatch(words.strip(" .,*_"))
    if match:
        return match.group("name").split()[0] in surnames() or len(words.split()) in (3, 4)
    return (
        bool(_CAPITAL_NAME.fullmatch(words)) and words.split()[0].capitalize() in surnames() and len(words.split()) < 6
    )


def is_signature(words: str) -> bool:
    """Whether a piece of the ending belongs to the signature: a capacity, a title in capitals, "(Đã ký)"."""
    if SIGNED.fullmatch(words) or _FORM_START.match(words):
        return True
    run = _capital_run(words)
    return bool(run) and HEAD_FIRST.match(plain(run)) is not None


def read_signatures(clean: str, pieces: list[Span]) -> list[Signature]:
    """The signatures that ``pieces`` (those of the ending that are no recipients) hold, in order."""
    found: list[Signature] = []
    current: Signature | None = None
    carried: str | None = None
    above: Span | None = None
    opened = ""  # "PHÓ" over "CHỦ NHIỆM": the first line of a title
    unread = False  # words that are no name stand behind the title: what follows in capitals is no title more
    for index, piece in enumerate(pieces):
        words = clean[piece.start : piece.end]
        if SIGNED.fullmatch(words):
            continue
        if alone := _FORM_ALONE.fullmatch(words):
            carried = alone.group(1) + "."
            continue
        if current and not current.name and _goes_on_below(clean, pieces, index):
            opened = words
            continue
        run = _capital_run(words)
        if run in _RANKS and current and current.lines and not current.name:
            form, title = current.lines[-1]  # "THỨ TRƯỞNG / THƯỜNG TRỰC" is one title
            current.lines[-1], current.end = (form, f"{title} {run}"), piece.end
            continue
        if run and not (is_signature(words) or carried or (current and not current.name and not unread)):
            above = piece if run == words else None  # "KHO BẠC NHÀ NƯỚC" over "GIÁM ĐỐC", where several bodies sign
            continue
        if run.startswith("BAN ") and current and current.lines and current.lines[-1][1].endswith((" ỦY", " UỶ")):
            form, title = current.lines[-1]  # "TL. CHỦ TỊCH ỦY / BAN NHÂN DÂN TỈNH" in a narrow column
            current.lines[-1], current.end = (form, f"{title} {run}"), piece.end
            continue
        if run.startswith(_STATE) and current and current.lines and current.lines[-1][1].endswith("CHỦ TỊCH"):
            form, title = current.lines[-1]  # "CHỦ TỊCH / NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
            current.lines[-1], current.end = (form, f"{title} NƯỚC"), piece.end
            continue
        rest = words[len(run) :].strip(" \t.,*_")
        whole_name = is_name(words)
        if run and not (whole_name and current and current.lines):
            if current is None or current.name or unread:
                current, unread = Signature(None, piece.start, piece.end), False
                if above is not None and _RULE.sub("", clean[above.end : piece.start]).count("\n") == 1:
                    current.start = above.start
                    current.lines.append((None, clean[above.start : above.end]))
                above = None
                found.append(current)
            titles, opened = _titles(f"{opened} {run}".lstrip()), ""
            if carried:
                titles[0], carried = (carried, titles[0][1]), None
            current.lines.extend(titles)
            current.end = piece.end if not rest else piece.start + len(run)
            words, offset = rest, words.find(rest, len(run))
            if not rest:
                continue
        else:
            offset = 0
        if current is None or current.name:
            continue
        match = _NAME.match(words)
        if match and (match.end() >= len(words) - 2 or offset or words[match.end() :].lstrip()[:1].isupper()):
            current.name = match.group("name")
            current.name_span = Span(
                piece.start + offset + match.start("name"), piece.start + offset + match.end("name")
            )
            current.end = current.name_span.end
        elif is_name(mended := _CUT_SYLLABLE.sub("", words)) and mended != words:
            current.name = mended
            current.name_span = Span(piece.start + offset, piece.start + offset + len(words))
            current.end = current.name_span.end
        elif whole_name:
            current.name = " ".join(word.capitalize() for word in words.split())
            current.name_span = Span(piece.start + offset, piece.end)
            current.end = piece.end
        elif offset or len(words.split()) > _NAME_MOST:  # a form's blank, and notes below it
            unread = True
    return [signature for signature in found if signature.lines and (signature.name or _has_head(signature))]


def _goes_on_below(clean: str, pieces: list[Span], index: int) -> bool:
    """Whether a piece is no title of its own, but one with the piece below it: "PHÓ" over "CHỦ NHIỆM"."""
    if index + 1 == len(pieces):
        return False
    words, below = (clean[piece.start : piece.end] for piece in pieces[index : index + 2])
    return words.isupper() and plain(words) not in _HEADS and plain(f"{words} {_capital_run(below)}") in _HEADS


def _has_head(signature: Signature) -> bool:
    return any(
        HEAD_FIRST.match(plain(words)) and not words.upper().startswith(ANY_HEAD) for _, words in signature.lines
    )


def _capital_run(words: str) -> str:
    """The capitals at the head of ``words`` ("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH" before the name), or ""."""
    match = re.match(rf"(?:(?:[{UPPER}0-9&/]+[.,]?|-|–)(?:[ \t]+|$|(?<=\.)))+(?![{LOWER}])", words)
    run = match.group().rstrip(" ,-–") if match else ""
    return run if len(run) > 3 and is_capitals(run) else ""


def _titles(run: str) -> list[tuple[str | None, str]]:
    """The titles that stand one after the other in capitals: "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" are two."""
    starts = sorted({match.start() for match in _FORM_START.finditer(run)} | {0})
    pieces = [run[start:stop].strip() for start, stop in zip(starts, [*starts[1:], len(run)], strict=True)]
    titles: list[tuple[str | None, str]] = []
    for piece in filter(None, pieces):
        match = _FORM.match(piece) if _FORM_START.match(piece) else None
        form = None
        if match:
            form = ("TM.", "KT.", "TL.", "TUQ.", "Q.")[next(i for i, group in enumerate(match.groups()) if group)]
            piece = piece[match.end() :].strip()
        first, second = _second_title(piece)
        titles.append((form, first))
        if second:
            titles.append((None, second))
    return titles


def _second_title(words: str) -> tuple[str, str | None]:
    """The body or head, and the title that runs on after it: "CHỦ TỊCH PHÓ CHỦ TỊCH", "ỦY BAN NHÂN DÂN CHỦ TỊCH"."""
    for match in _TITLE_INSIDE.finditer(plain(words)):
        before = words[: match.start()].rstrip()
        if not before.endswith(("PHÓ", "TỔNG", "CHI", "QUYỀN", ",", "VÀ")):
            return before, words[match.start() :]
    return words, None
