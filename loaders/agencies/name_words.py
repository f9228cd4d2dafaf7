"""Where the words of a name that no list holds end: at punctuation, a verb, a place, or another name."""

from __future__ import annotations

import re
from functools import cache

from loaders.agencies.lexicon import words_of
from loaders.agencies.name_or_verb import is_verb_at
from loaders.agencies.places import district_names, province_names, rows
from loaders.agencies.reader import Reader
from loaders.agencies.spelling import low, tones
from loaders.agencies.trades import trade_at
from loaders.letters import lowered

STOPS = frozenset(map(tones, words_of("stop")))
# Two syllables that are one word, though one of them alone would end a name.
_COMPOUNDS = frozenset(map(tones, words_of("compound")))
_NOT_UNITS = frozenset(map(tones, words_of("no_unit")))
_PLACE_AHEAD = (
    r"(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã(?! hội)|phường|đặc khu|tp|cấp (?:tỉnh|huyện|xã|trung ương)"
    r"|các (?:tỉnh|huyện|quận|xã))(?!\w)"
)
_NO_PLACE = tuple(map(tones, ("hợp tác ", "văn ")))  # "hợp tác xã", "Phòng Khoa giáo - Văn xã"
_DOCUMENTS = r"(?:thông tư|nghị định|quyết định|nghị quyết|chỉ thị|luật|công văn|kế hoạch)(?!\w)"
# "Cục Bưu điện Trung ương và doanh nghiệp được chỉ định": a class, and which of it; no field of the name.
_CLASS_TOLD = (
    r"(?:doanh nghiệp|cơ quan|đơn vị|tổ chức|địa phương|chính quyền|cơ sở)(?:, (?:cơ quan|đơn vị|tổ chức))*"
    r" (?:được|có|liên quan|khác|thuộc|trên|nêu|cùng cấp|địa phương|chức năng)(?!\w)"
)
_PHRASE_STOPS = frozenset(map(tones, words_of("stop2")))
_NAME_STOPS = frozenset(map(tones, words_of("name_stop")))
_TREATS = r"xử lý(?!\w)"
# Pairs with a comma in them that are one in a name: "Phòng, chống thiên tai", "Học sinh, sinh viên".
_FIELDS = tuple((first, f", {last}") for first, last in (tones(pair).split(", ") for pair in words_of("field_pair")))
# Boards of works: "… các công trình", "… các dự án" is theirs, while in other names "các" begins something else.
_BOARDS_OF_WORKS = tuple(map(tones, ("ban quản lý ", "ban quản lý dự án ", "bqlda ", "ban qlda ")))
_WORKS = r"các (?:công trình|dự án|khu|cụm)(?!\w)"
# What they manage or look into stands behind.
WANT_OBJECT = tuple(map(tones, (" quản lý", " trật tự", " kinh tế", " chất lượng", " kiểm định", " giám định")))
_CONSTRUCTION = r"xây dựng(?!\w)(?! (?:kế hoạch|phương án|dự toán|báo cáo|quy chế|chương trình|đề án)(?!\w))"
_LETTER_SPACED = re.compile(
    r"(?!(?:\w+ )?Y tế)(?:[^\W\d_](?: [^\W\d_]{1,3}){3}(?!\w)|(?:\w+ )?[^\W\d_] [^\W\d_]{1,4} [^\W\d_]{1,2} )"
)
_ITEM_OPENS = re.compile(r"[-+•*] |(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[IVX]{1,4})[.)\-/]|\d{1,2}(?:\.\d{1,2})+ ")
_PLACE_OF_BODY = r"(?:tỉnh|thành phố|huyện|quận|thị xã)(?!\w)"
_PLACE_SOON = rf"(?:\w+ ){{1,3}}{_PLACE_OF_BODY}"
_WORKS_MOST, _WORKS_TO_PLACE = 14, rf"(?:\w+ ){{4}}{_PLACE_OF_BODY}"  # the long names of the boards of works
# "Đội Quản lý thị trường số 5"; no document's number, and no house's.
_ITS_NUMBER = r"số \d{1,2}(?![\w/.-])(?!,? (?:đường|phố|ngõ|ngách|ngày|tháng|của|quốc lộ)(?!\w))"
_OF_CRIMES = r"cảnh sát (?:điều tra|phòng, chống) tội phạm về "  # "… tham nhũng, kinh tế, buôn lậu"
_TO_PLACE = 6  # words behind a verb, the place included
_FIELD_MOST = 5  # words of the middle one of three fields in a name
_COMPOUND_MOST = 4  # syllables of a compound


def word_end(reader: Reader, start: int) -> int:
    end = start
    raw = reader.raw
    while end < reader.length and (
        raw[end].isalnum() or (raw[end] in "&.-" and end + 1 < reader.length and raw[end + 1].isalnum())
    ):
        end += 1
    return end


def name_end(reader: Reader, start: int, most: int = 9, free: bool = False, commas: bool = True) -> int:
    """Where the words of a name that begin at ``start`` end: at punctuation, a verb, a place, or another name."""
    raw, low = reader.raw, reader.low
    if not free and not (reader.fold or raw[start : start + 1].isupper()):
        return start
    if _LETTER_SPACED.match(raw, start):
        return start
    if free and reader.match(_PLACE_AHEAD, start):
        return start
    if free and not trade_at(reader, start, start) and stops(reader, start, word_end(reader, start)):
        return start
    capitals = raw[start : start + 12].isupper()
    works = low.endswith(_BOARDS_OF_WORKS, 0, start)
    most = _WORKS_MOST if works or reader.match(_OF_CRIMES, start) else most
    end = start
    begin = start
    for count in range(most):
        finish = word_end(reader, begin)
        if finish == begin:
            break
        place = count and reader.match(_PLACE_AHEAD, begin) is not None and not low.endswith(_NO_PLACE, 0, begin)
        if count and not capitals:
            if place or (raw[begin].islower() and _ends_before(reader, start, end, begin, finish)):
                break
        elif place:
            break
        end = finish
        if end >= reader.length:
            break
        if raw[end] == " " or (raw[end] == "\n" and not capitals):
            begin = end + 1
            if raw[end] == "\n" and _below_heading(reader, begin):
                break
            joint = reader.match(r"(?:và|-|&) ", begin)
            if joint:
                entries, _ = reader.entries(joint.end())
                if (
                    entries
                    or reader.match(_DOCUMENTS, joint.end())
                    or reader.match(_CLASS_TOLD, joint.end())
                    or not (
                        reader.capital(joint.end())
                        or reader.match(_PLACE_SOON, joint.end())
                        or (works and reader.match(_WORKS_TO_PLACE, joint.end()))
                        or _short_tail(reader, joint.end(), 4)
                    )
                ):
                    break
                begin = joint.end()
        elif raw[end] == "," and _joins_fields(low, end):
            begin = end + 2
        elif raw[end] == "," and not free and not capitals and (joint_at := _three_fields(reader, end)):
            begin = joint_at  # "Cục Chất lượng, Chế biến và Phát triển thị trường"
        elif commas and raw[end] == "," and not capitals and reader.match(r", \w", end) and raw[end + 2].islower():
            if not _short_tail(reader, end + 2, 5):
                break
            begin = end + 2
        else:
            break
    else:
        end = _whole_word_end(reader, end)
    return end


def _whole_word_end(reader: Reader, end: int) -> int:
    """Where the word ends of which the last syllable of a long name is the first: "… và Tìm kiếm cứu" and "nạn"."""
    finish = word_end(reader, end + 1) if reader.raw[end : end + 1] == " " else end
    return finish if reader.low[reader.low.rfind(" ", 0, end) + 1 : finish] in _words() else end


def _joins_fields(low: str, comma: int) -> bool:
    """Whether the comma stands inside two fields that one name has together: "Học sinh, sinh viên"."""
    return any(low.startswith(last, comma) and low.endswith(first, 0, comma) for first, last in _FIELDS)


def _below_heading(reader: Reader, begin: int) -> bool:
    """Whether what is to be done opens on the line below the heading that is the name: an item, or a verb."""
    if _ITEM_OPENS.match(reader.raw, begin):
        return True
    return reader.raw[begin : begin + 1].isupper() and stops(reader, begin, word_end(reader, begin))


def _three_fields(reader: Reader, comma: int) -> int:
    """Where the last field of "… Chăn nuôi, Thú y và Thủy sản" begins; 0 where the comma parts two bodies."""
    raw, begin = reader.raw, comma + 2
    if not _opens_field(reader, comma + 1):
        return 0
    finish = word_end(reader, begin)
    for _ in range(_FIELD_MOST):
        if raw[finish : finish + 4] == " và ":
            return finish + 4 if _opens_field(reader, finish + 3) else 0
        begin = finish + 1
        finish = word_end(reader, begin)
        if raw[begin - 1 : begin] != " " or not raw[begin:finish].islower() or stops(reader, begin, finish):
            return 0
    return 0


def _opens_field(reader: Reader, space: int) -> bool:
    """Whether a word with a capital stands behind ``space`` that begins no other body or place."""
    start = space + 1
    one = reader.raw[space : space + 1] == " " and reader.raw[start : start + 1].isupper()
    return one and not reader.entries(start)[0] and not reader.place_name(start, exact=True)[0]


def stops(reader: Reader, begin: int, finish: int) -> bool:
    """Whether the word is a verb or particle at which a name ends, and no half of a compound."""
    low = reader.low
    word = low[begin:finish]
    after = low[begin : word_end(reader, finish + 1)] if finish < reader.length else word
    before = low.rfind(" ", 0, max(0, begin - 1)) + 1
    if after in _PHRASE_STOPS:
        return True
    if word not in STOPS:
        return False
    if word == "định":
        return after == "định kỳ"
    if word == "số" and (number := reader.match(_ITS_NUMBER, begin)) is not None:
        return reader.raw[number.end() : number.end() + 2].lstrip()[:1].isupper()
    return after not in _COMPOUNDS and low[before:finish] not in _COMPOUNDS


def _ends_before(reader: Reader, start: int, end: int, begin: int, finish: int) -> bool:
    """Whether the name ``start`` to ``end`` is over before the word in small letters that follows."""
    if reader.low.endswith(_BOARDS_OF_WORKS, 0, start) and reader.match(_WORKS, begin):
        return False
    if reader.low.endswith(WANT_OBJECT, 0, end) and reader.match(_CONSTRUCTION, begin):
        return False
    if trade_at(reader, start, begin):
        return False
    before = reader.low.rfind(" ", 0, end) + 1
    if reader.raw[before].isupper() and reader.low[before:finish] in _words():
        return False  # "Đảm bảo chất lượng", "Ngân hàng": a word of the name
    if (told := is_verb_at(reader, start, end, begin)) is not None:
        return told
    ended = reader.raw[begin - 1] == "\v" or reader.low[start:end].endswith("việt nam")
    return ended or stops(reader, begin, finish) or _opens_clause(reader, start, begin, finish)


def _opens_clause(reader: Reader, start: int, begin: int, finish: int) -> bool:
    """Whether a verb of two syllables stands here that names seldom have: "phổ biến", "sử dụng".

    One that is half of a compound ("thông tin tuyên truyền") ends no name, nor does one in a name that a place closes
    ("Đội … phổ biến pháp luật tỉnh"): cut there, it would be another body's.
    """
    last = word_end(reader, finish + 1)
    if reader.low[begin:last] not in _NAME_STOPS:
        return False
    if reader.match(_TREATS, begin) and reader.low.endswith((" và ", ", "), 0, begin):
        return False  # "Công ty Thoát nước và xử lý nước thải": the second of two that are its work
    before = " ".join(reader.low[start:last].split()[-_COMPOUND_MOST:])
    return before not in _COMPOUNDS and not _closed_by_place(reader, last + 1)


def _closed_by_place(reader: Reader, begin: int) -> bool:
    """Whether a few words that can all be in a name lead to a place: no particle, and none of people."""
    for count in range(_TO_PLACE):
        if count and reader.match(_PLACE_OF_BODY, begin):
            return True
        finish = word_end(reader, begin)
        word = reader.low[begin:finish]
        if finish == begin or reader.raw[finish : finish + 1] != " " or word in _NOT_UNITS:
            return False
        if stops(reader, begin, finish):
            return False
        begin = finish + 1
    return False


def _short_tail(reader: Reader, begin: int, most: int) -> bool:
    """Whether a few words in small letters that start no other name run up to a sign or a verb: "và tài chính có"."""
    raw = reader.raw
    if reader.entries(begin)[0] or reader.low[begin : word_end(reader, begin)] in _NOT_UNITS:
        return False
    for count in range(most):
        finish = word_end(reader, begin)
        if finish == begin or (count == 0 and stops(reader, begin, finish)) or not raw[begin].islower():
            return False
        if finish >= reader.length or raw[finish] in ";.)\n\v" or (raw[finish] == "," and count):
            return True
        if count and raw[finish : finish + 2] in (" (", " |"):
            return True
        if raw[finish] != " ":
            return False
        begin = finish + 1
        if count and stops(reader, begin, word_end(reader, begin)):
            return True
    return False


def inside_capitals(reader: Reader, start: int, end: int) -> bool:
    """Whether a head word stands inside a line of capitals ("NHIỆM VỤ", "QUỐC PHÒNG"), where capitals tell nothing."""
    if not reader.raw[start:end].isupper() or end - start < 2:
        return False
    return start > 1 and reader.raw[start - 1] == " " and reader.raw[start - 2].isalnum()


def written(reader: Reader, start: int, end: int) -> str:
    """The words as written, on one line; a name all in capitals is given in lower case but for its first letter, the
    names of places in it and its abbreviations."""
    words = reader.raw[start:end].replace("\n", " ").replace("\v", " ")
    if words.isupper() and len(words) > 8:
        words = places_large(" ".join(map(lowered, words.split(" "))))
    return words[:1].upper() + words[1:]


def places_large(words: str) -> str:
    """A name in small letters, with those of provinces, schools and the district that closes it in large ones."""
    words = _school().sub(lambda match: match["level"] + _capitalised(match["name"]), words)
    words = _provinces().sub(lambda match: match.group().title(), words)
    return _closing_district().sub(lambda match: match.group().title(), words)


@cache
def _words() -> frozenset[str]:
    """Words of two syllables."""
    return frozenset(tones(row[0]) for row in rows("compounds.tsv"))


def _capitalised(words: str) -> str:
    return " ".join(word if word.isupper() else word.capitalize() for word in words.split(" "))


@cache
def _school() -> re.Pattern[str]:
    """A school's level, and its name: "trường tiểu học lê lợi"."""
    level, trait = ("|".join(map(re.escape, words_of(kind))) for kind in ("school_level", "school_trait"))
    return re.compile(
        rf"(?P<level>(?i:trường (?:{level})(?:(?: và|,| -)? (?:{level}))*) )"
        rf"(?P<name>(?!(?:{trait})(?!\w))[^\W\d][^\d,;:()]*?)"
        rf"(?=$| (?:{trait})(?!\w)|[,;:()])"
    )


@cache
def _provinces() -> re.Pattern[str]:
    """The names of provinces in small letters."""
    names = sorted({low(name) for name, _ in province_names() if " " in name}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")


@cache
def _closing_district() -> re.Pattern[str]:
    """The name of a district in small letters at the end: "Bệnh viện đa khoa diễn châu"."""
    names = sorted({low(name) for name, _ in district_names() if " " in name}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})$")
