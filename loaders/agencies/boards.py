"""Boards and teams with their long names: "Ban Chỉ đạo quốc gia về …", "Ban Tổ chức Cuộc thi …", "Tổ công tác …"."""

from __future__ import annotations

import re
from functools import cache

from loaders.agencies.lexicon import Head, Word, words_of
from loaders.agencies.model import Agency
from loaders.agencies.name_words import STOPS, stops, word_end, written
from loaders.agencies.open_names import of_levels, of_scope, read_placed
from loaders.agencies.place_phrase import read_phrase
from loaders.agencies.places import rows
from loaders.agencies.reader import Found, Reader
from loaders.agencies.registry import remember
from loaders.agencies.spelling import slug, tones
from loaders.agencies.standing import is_central, province_of, relative_place

_SCOPES = r" (?:quốc gia|trung ương|tw|tỉnh|thành phố|huyện|quận|liên ngành|bộ|cấp tỉnh|cấp huyện|đảng|nhà nước)(?!\w)"
_PLACE = r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã(?! hội)|phường|thị trấn|đặc khu)(?!\w)"
_LOCAL = (
    "Ban Chỉ đạo",
    "Ban Chỉ huy",
    "Hội đồng",
    "Tổ công tác",
    "Tổ giúp việc",
)  # each place has its own, under one name
_ABOUT = r"(?:về(?! việc)|" + "|".join(words_of("topic")) + r") "
# In small letters: "xây dựng Chương trình …" is what the board is for.
_DRAWS_UP = re.compile(rf"xây dựng (?:{'|'.join(words_of('board_draws'))})(?!\w)")
_WHOSE = "không rõ tỉnh, thành phố"
_MINISTRY_TOO = "BTC"  # Ban Tổ chức, or Bộ Tài chính, whose documents are "của BTC về …"
_BOARD_END = frozenset(map(tones, words_of("board_stop")))


def read_board(reader: Reader, head: Head, start: int, end: int) -> Found | None:
    """ "Ban Chỉ đạo quốc gia 1237", "Ban Tổ chức Cuộc thi …", "Tổ công tác … tỉnh": up to punctuation or a verb."""
    raw, low = reader.raw, reader.low
    stop = end
    if raw[start:end] == _MINISTRY_TOO and reader.match(r" về(?!\w)", end):
        return None
    phrase = read_phrase(reader, end)
    if phrase is not None and phrase.levels and not phrase.named:
        return of_levels(reader, head, head.words, phrase.levels, phrase.end)
    local = head.words in _LOCAL
    scope = reader.match(_SCOPES, end)
    if scope:
        stop = scope.end()
    if stop >= reader.length or raw[stop] != " ":
        named = stop > end
    else:
        begin = stop + 1
        about = reader.match(_ABOUT if head.words.startswith("Ban ") else r"về(?! việc) ", begin)
        if _DRAWS_UP.match(reader.raw, begin):
            about = None  # "giúp Ban Chỉ đạo xây dựng kế hoạch": what the board does, not its name
        if not about and not reader.capital(begin):
            named = stop > end
            small = _small_board(reader, head, start, begin) if local and not named else None
            if small is not None:
                return small
        else:
            stop = _board_end(reader, begin, bool(about), local)
            named = stop > begin
            if reader.match(r" cấp", stop - 4) and (scope_of := read_phrase(reader, stop - 4)) and scope_of.scope:
                return of_scope(reader, _name(reader, head, start, stop - 4), scope_of)
            if reader.match(r" các", stop - 4):  # "Ban Chỉ huy Phòng, chống thiên tai các huyện": one of each
                stop -= 4
                phrase = read_phrase(reader, stop)
                if phrase is not None and phrase.levels and not phrase.named:
                    words = _name(reader, head, start, stop)
                    return of_levels(reader, head, words, phrase.levels, phrase.end)
    if not named:
        return None
    words = _name(reader, head, start, stop)
    placed = read_placed(reader, head, words, stop) if local and not scope else None
    if placed is not None:
        return placed
    if local and not scope and (where := _unknown_place(reader, stop)):
        return Found(where, (), "relative", "ambiguous", _WHOSE)
    province = province_of(reader)
    central = is_central(reader) or any(word in words.lower() for word in ("quốc gia", "trung ương"))
    path = "tw" if central or province is None else province.path
    if not central and province is not None and low[start:stop].endswith((" tỉnh", " thành phố")):
        words = f"{words} {province.name}"
    agency = Agency(
        id=f"{path}/{slug(words)}",
        name=words,
        kind=head.kind,
        level="central" if path == "tw" else "province",
        province=None if path == "tw" or province is None else province.name,
    )
    return Found(stop, (remember(agency),), "name")


def _unknown_place(reader: Reader, stop: int) -> int:
    """Where "tỉnh" ends that says whose the board is, in a document that does not say which province; else 0."""
    phrase = read_phrase(reader, stop, bare=False)
    if phrase is None or phrase.relative is None or phrase.levels:
        return 0
    return 0 if relative_place(reader, phrase.relative) else phrase.end


def _name(reader: Reader, head: Head, start: int, stop: int) -> str:
    """The board's name without short forms; of one in capitals only what they stand for keeps its own letters."""
    words = in_full(reader.raw[start:stop].replace("\n", " ").replace("\v", " "))
    if not reader.raw[start:stop].isupper():
        return words
    rest = words[len(head.words) :] if words[: len(head.words)].upper() == head.words.upper() else ""
    if not rest:
        return in_full(written(reader, start, stop))
    return head.words + " ".join(word.lower() if word.isupper() else word for word in rest.split(" "))


def in_full(words: str) -> str:
    """The name of a board without short forms: "Ban Chỉ huy Phòng, chống thiên tai …" for "Ban Chỉ huy PCTT …"."""
    for pattern, full in _short_forms():
        words = pattern.sub(full, words)
    return words


@cache
def _short_forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    begins = {"": r"(?<!\w)", "đầu": "^"}
    return tuple(
        (re.compile(rf"{begins[where[0] if where else '']}{re.escape(short)}(?!\w)"), full)
        for short, full, *where in rows("board_short.tsv")
    )


def _small_board(reader: Reader, head: Head, start: int, begin: int) -> Found | None:
    """ "Hội đồng thẩm định giá đất tỉnh": a name in small letters, where a place closes it."""
    if _ends(reader, begin, word_end(reader, begin)) or reader.match(r"xây dựng(?!\w)", begin):
        return None  # "Tổ công tác có nhiệm vụ tham mưu UBND tỉnh": what it does, no name
    stop = _board_end(reader, begin, True, True)
    return read_placed(reader, head, written(reader, start, stop), stop) if stop > begin else None


def _ends(reader: Reader, begin: int, finish: int) -> bool:
    """Whether a long name of a board ends before this word: a verb that is no half of a compound."""
    return reader.low[begin:finish] in _BOARD_END and stops(reader, begin, finish)


def _opens_name(reader: Reader, begin: int) -> bool:
    """Whether another body's name begins here; "Phòng chống thiên tai" is none."""
    return any(not (isinstance(one.item, Word) and one.item.kind == "skip") for one in reader.entries(begin)[0])


def _whole_place(reader: Reader, begin: int) -> bool:
    """Whether "tỉnh", "thành phố" … says whose board it is: a name, a sign or a verb follows, not "thông minh"."""
    end = reader.match(_PLACE, begin)
    if end is None:
        return False
    after = end.end()
    if after >= reader.length or reader.raw[after] != " ":
        return True
    return reader.capital(after + 1) or stops(reader, after + 1, word_end(reader, after + 1))


def _board_end(reader: Reader, begin: int, about: bool, local: bool) -> int:
    raw, low = reader.raw, reader.low
    end = begin
    capitals = raw[begin : begin + 12].isupper()
    topical = low.startswith("về ", begin)
    for count in range(28):
        finish = word_end(reader, begin)
        if finish == begin:
            break
        if local and count and reader.match(_PLACE, begin) and _whole_place(reader, begin):
            break
        if capitals and raw[begin - 1] == "\n" and not raw[begin:finish].isupper():
            break
        if count and raw[begin].islower() and _ends(reader, begin, finish):
            break
        if low[begin:finish] == "theo":
            break  # also in capitals: "HỘI ĐỒNG THẨM ĐỊNH THEO QUY ĐỊNH CỦA NGHỊ QUYẾT SỐ …"
        if topical and count > 3 and low[begin:finish] == "về":
            break  # "Ban Chỉ đạo … về chuyển đổi số về thúc đẩy …": the title of its document
        if reader.match(r"ở (?:các|cấp|địa phương|trung ương|cơ sở)(?!\w)|từ nay ", begin):
            break
        kept = low[begin:finish] in ("về", "năm", "các")
        if not about and count and raw[begin].islower() and not kept and stops(reader, begin, finish):
            break
        end = finish
        if about and raw[end : end + 2] == ", " and raw[end + 2 : end + 3].islower():
            following = word_end(reader, end + 2)
            if low[end + 2 : following] not in STOPS and not reader.entries(end + 2)[0]:
                begin = end + 2
                continue
        if low.startswith(", chống ", end):
            begin = end + 2  # "Phòng, chống thiên tai"
            continue
        if raw[end : end + 3] == " - " and raw[end + 3 : end + 4].isupper() and not _opens_name(reader, end + 3):
            begin = end + 3  # "Hội đồng Thi đua - Khen thưởng"
            continue
        if end >= reader.length or raw[end] not in " \n" or raw[end : end + 3] == " - ":
            break
        begin = end + 1
    return end
