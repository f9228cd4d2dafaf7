"""Numbers with symbols in a text, each with the kind words before it: one pass over the text.

Seen forms: "Quyết định số 505/QĐ-TTg", "Văn bản 6837/VP-KSTTHC", "164/TTr- SKHCN", "QĐ - BTTTT", "57-NQ/TW", "201-CP",
"1249a/CTPH-UBDT-BTP", "QUYẾT ĐỊNH SỐ 1237/QĐ-TTG", "các Quyết định số: A, B và C", "Quyết định của UBND tỉnh: số 79/…".
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from loaders.identity import Number, parse_number, symbol_kinds
from loaders.letters import LOWER, UPPER
from loaders.plain_search import matches_at
from loaders.text import Text, plain
from loaders.wordlists import either, either_at_word, rows

_CAPITALS = "A-ZĐÀ-ÖØ-ÞĂÂÊÔƠƯ"
_LETTERS = rf"{_CAPITALS}a-zđà-öø-þăâêôơư"
# Letters of a symbol's group; a word glued to it is none of them: "178/BNN-ĐĐngày 21 tháng 01".
_REST = rf"(?:(?!(?:ngày|của|về)\s)[{_LETTERS}0-9&])*"
_FIRST = rf"[{_CAPITALS}]{_REST}"
_WRAPPED = r"[ ]?\n?[ ]{0,12}"  # a line may end behind the dash, and the next be indented
# Another group of the symbol; spaces about its dash are taken only before a group all in capitals. "BGD&ĐT" is written
# "BGD ĐT" too.
_TIGHT = (
    rf"(?:(?:[-–/_&]{_WRAPPED}|\.|[ ]&)[{_CAPITALS}]{_REST}"
    rf"|(?<=BGD)[ ]ĐT|[ ][-–/][ ]?(?:[{_CAPITALS}][{_CAPITALS}0-9&]+(?![{_LETTERS}])|TTg))"
)
# Kinds by the number in the form of party and unions, whose dash is left out as often: "số 84 QĐ/TWĐTN".
_CODES = "(?:QĐ|KH|NQ|CT|CTr|HD|TB|KL|BC|TTr|CV)"
# Tried where a row of digits begins.
_NUMBER = re.compile(
    rf"[0-9](?<![\d/.,\-–_{_LETTERS}].)(?:\d{{0,2}}\.\d{{1,2}}(?=/(?:19|20)\d\d/)|\d{{0,5}}[a-z]?)"
    rf"(?:[ ]?/[ ]?(?:19|20)\d\d)?(?:[ ]?[-–/_]{_WRAPPED}|(?P<blank>[ \n])(?={_CODES}/)){_FIRST}{_TIGHT}{{0,5}}"
)
_SO = r"\s*[:,]?(?:\s*\b(?:so|ky hieu))?\s*[:.]?\s*[“\"(]?\s*"
LAWS = "luat|bo luat|phap lenh"
_LABEL = re.compile(r"(?P<form>\b(?:mau|bieu|bang|hinh)\s+)?\bso\s*[:.]?\s*$")  # "mẫu số 03/KBS/GSQL" is a form
# The name of a paper that is in no list: "Thực hiện Phiếu giao việc số 12/…", "; Điện khẩn số …". It stands behind the
# cue or the sign of a list, so that it is no end of another name ("Sở Tài chính số 12/…").
_OTHER_KIND = re.compile(
    rf"(?:[;,(]\s*|(?<!\w)(?i:thực hiện|căn cứ|triển khai|theo|tại|xét|và|các)\s+)"
    rf"(?P<name>[{UPPER}][{LOWER}]+(?:\s[{LOWER}]+){{0,3}})\s+số\s*:?\s*$"
)
_CAPITALS_LEAST = 2  # the shortest symbols are "CP", "TTg"
_NEAR = 40
# An office's papers, which older symbols do not tell ("1592/STP-VBPQ"), and licences ("197/2017/GCNĐKHĐ-TCDN").
_OF_OFFICES = ("BC", "TTr", "KH", "TB", "GP", "GCN")
_LOOK = 160  # characters before a number in which its kind may stand


class Found(NamedTuple):
    """A numbered mention at ``clean[start:end]``; it begins with its kind words where they stand right before.

    kind: code told by the words, else by the symbol; said: the words told it. shared: the kind words stand before an
    earlier number of the same list. issuer: span of the issuer between kind and number, or None. bare: without the
    symbol, which another mention tells.
    """

    start: int
    number_start: int
    end: int
    number: Number
    kind: str | None
    said: bool
    shared: bool
    issuer: tuple[int, int] | None
    bare: bool = False


@cache
def _kinds() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], dict[str, str]]:
    """Kind words right before a number, the same with the issuer between, and the code of each."""
    codes = {plain(words): code for words, code in rows("citation_kinds.tsv")}
    words = either_at_word(codes, r"\s+")
    return (
        re.compile(rf"({words})\b{_SO}$"),
        re.compile(rf"({words})\s+((?:cua|do)\s+(?!(?:cac\s+)?(?:{words}|{LAWS})\s)[^.;:()\d]{{3,90}}?){_SO}$"),
        re.compile(rf"({words})\s+[^.,;:()\d\n]{{3,45}}\sso\s*$"),
        codes,
    )


def kind_words() -> str:
    """A pattern for any kind words, folded."""
    return either(_kinds()[3], r"\s+")


def kind_before(text: Text, low: int, at: int) -> tuple[int, str] | None:
    """Where kind words that end right before ``at`` begin, and the code that they say."""
    near, _, _, codes = _kinds()
    match = near.search(text.plain, max(low, at - _NEAR), at)
    code = codes[" ".join(match.group(1).split())] if match else "?"
    return (match.start(1), code) if match and code != "?" else None


def find_numbers(text: Text, start: int, end: int) -> list[Found]:
    """The numbered mentions of ``clean[start:end]``, in order."""
    found: list[Found] = []
    for match in matches_at(_NUMBER, text.clean, [first for first, _ in text.numbers(start, end)], end):
        words = match.group()
        if match["blank"]:
            if not text.plain.endswith("so ", 0, match.start()):
                continue
            words = (
                text.clean[match.start() : match.start("blank")] + "-" + text.clean[match.end("blank") : match.end()]
            )
        number = parse_number(words)
        if number is None or sum(map(str.isupper, number.symbol)) < _CAPITALS_LEAST:
            continue  # "2- Đối tượng …" begins an item
        last = match.end()
        while last > match.start() and text.clean[last - 1] in ".,;-–/_& \n":
            last -= 1
        mention = _with_kind(text, start, match.start(), last, number, found[-1] if found else None)
        if mention and (mention.said or not match["blank"]):
            found.append(mention)
    return found


def _with_kind(text: Text, low: int, at: int, last: int, number: Number, before: Found | None) -> Found | None:
    near, parted, apart, codes = _kinds()
    look = max(low, at - _LOOK, before.end if before else 0)
    match = (near.search(text.plain, look, at) or parted.search(text.plain, look, at)) if look < at else None
    if match:
        said = codes[" ".join(match.group(1).split())]
        told = said != "?"
        issuer = match.span(2) if match.re is parted else None
        code = said if told else number.kind or "CV"
        return Found(match.start(1), at, last, number, code, told, False, issuer)
    named = apart.search(text.plain, max(look, at - 80), at) if look < at else None
    kind = codes[" ".join(named.group(1).split())] if named else None
    if named and (kind == number.kind or (kind in _OF_OFFICES and not _has_known_kind(number))):
        # "Báo cáo kết quả giám sát số 120/BC-ĐGS": the kind is the symbol's own, or the symbol has none
        return Found(named.start(), at, last, number, kind, True, False, None)
    if before and _continues(text.plain[before.end : at]):
        kind = number.kind if number.kind not in (None, "CV") else before.kind
        return Found(at, at, last, number, kind, before.said, True, None)
    label = _LABEL.search(text.plain, max(low, at - 16), at)
    labelled = label is not None and not label["form"]
    known = _has_known_kind(number)
    if not known and not labelled:
        return None
    other = _OTHER_KIND.search(text.clean, max(look, at - _NEAR), at) if labelled else None
    if other:
        return Found(other.start("name"), at, last, number, number.kind if known else None, False, False, None)
    return Found(at, at, last, number, number.kind, False, False, None)


def _has_known_kind(number: Number) -> bool:
    parts = [part for part in re.split(r"[-/._]", number.symbol) if part]
    return len(parts) > 1 and plain(parts[0]) in symbol_kinds()


_BETWEEN = re.compile(r"(?:[^.;()]{0,60}?\bngay\b[^.;()]{0,40}?)?\s*(?:,|;|va|\bvà)\s*(?:so\s*)?", re.DOTALL)


def _continues(words: str) -> bool:
    """True for what may stand between two numbers of one list: ", ", " và ", " ngày 1/2/2020, "."""
    return len(words) < 110 and bool(_BETWEEN.fullmatch(words))
