"""A place in a page from which names are read: what stands here, and where does it end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from loaders.agencies.lexicon import Entry, PlaceName, Table, anchors, first_word, openings, place_names, words_of
from loaders.agencies.model import Agency, Context
from loaders.agencies.page import Page
from loaders.agencies.spelling import tones
from loaders.text import plain

_STATISTICS = tones("thống kê")  # "Thống kê tỉnh" is a body since 2025; elsewhere the word is work, or half of a name
_OF_EVENT = r" (?:các )?(?:hội|cuộc|giải|lễ|sự kiện|chương trình|liên hoan|phiên|đợt)(?!\w)"
_COMMITTEE = r"(?:tỉnh|thành|huyện|quận|thị|đảng) ủy(?!\w)(?! viên)"
_BOARDS_OF_COMMITTEE = (
    r"(?:,| và) (?=(?:ban|ủy ban kiểm tra|văn phòng) (?:(?!của )\w+(?:,? và |, | )){0,12}?" + _COMMITTEE + ")"
)
_DEEPEST = 6  # names inside names: "Giám đốc các đơn vị thuộc Sở …"; a text of nothing but titles goes no deeper


@dataclass(slots=True)
class Found:
    """Agency words that end at ``end``, and what they mean."""

    end: int
    agencies: tuple[Agency, ...]
    form: str
    certainty: str = "stated"
    reason: str | None = None
    candidates: tuple[Agency, ...] = ()


class _Patterns(dict[str, re.Pattern[str]]):
    """Patterns by their sources, compiled when they are first asked for. ``fold``: for folded text."""

    def __init__(self, fold: bool) -> None:
        super().__init__()
        self._fold = fold

    def __missing__(self, source: str) -> re.Pattern[str]:
        self[source] = re.compile(plain(source).replace("(?p<", "(?P<") if self._fold else tones(source))
        return self[source]


_ACCENTED, _FOLDED = _Patterns(fold=False), _Patterns(fold=True)


@cache
def _drawn_up() -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(map(tones, words_of('drawn_up')))})(?!\w)")


class Reader:
    """A page with the context of its document. ``fold``: the words may lack their accents and capitals (a question)."""

    def __init__(self, page: Page, context: Context, fold: bool = False) -> None:
        self.page = page
        self.context = context
        self.fold = fold
        self.low = page.plain if fold else page.low
        self.raw = page.raw
        self.plain = page.plain
        self._patterns = _FOLDED if fold else _ACCENTED
        self.length = len(page.raw)
        self._depth = 0
        self.owner: Agency | None = None  # whose units are listed here: "VPCP: BTCN, các PCN, các Vụ, Cục"

    def match(self, source: str, position: int) -> re.Match[str] | None:
        """``source`` (a pattern in lower case with accents) at ``position``."""
        return self._patterns[source].match(self.low, position)

    def ends_word(self, position: int) -> bool:
        """Whether a word may end before ``position``; letters with "&" are one ("Trung tâm VHTT&TT")."""
        if position >= self.length:
            return position == self.length
        if self.raw[position] == "&" and self.raw[position - 1 : position].isupper():
            return not self.raw[position + 1 : position + 2].isupper()
        return not self.raw[position].isalnum()

    def capital(self, position: int) -> bool:
        """Whether a capital or a digit stands here."""
        if position >= self.length:
            return False
        letter = self.raw[position]
        return self.fold or letter.isupper() or letter.isdigit()

    def accepts(self, entry: Entry, start: int, end: int) -> bool:
        """Whether the text spells ``entry`` rightly enough: accents tell "Sở Tài chính" from "số tài chính"."""
        written = self.low[start:end]
        if entry.sure and written == entry.words:
            return True
        if entry.board and not self._is_own_board(end) and self.committee_behind(end) is None:
            return False
        if entry.short and not self.fold:
            letters = [letter for letter in self.raw[start:end] if letter.isalpha()]
            if sum(letter.isupper() for letter in letters) * 2 <= len(letters):
                return False
        if not self.fold and self.raw.startswith("xây dựng", end - 8) and _drawn_up().match(self.low, end):
            return False  # a sở draws up a plan; "Sở xây dựng" with a small letter may yet be the name
        if written == _STATISTICS and self.match(r" (?:tỉnh|thành phố|tp)(?!\w)", end) is None:
            return False
        if written.endswith("ủy") and self.low.startswith(" viên", end):
            return False  # "Tỉnh ủy viên": its members, each by himself
        if self.fold or written == entry.words:
            return True
        if entry.short:
            return False
        wanted = entry.words.split()
        seen = written.split()
        if len(wanted) < 4 or len(wanted) != len(seen):
            return False
        same = sum(a == b for a, b in zip(wanted, seen, strict=True))
        return same * 10 >= len(wanted) * 6 or written == self.plain[start:end]

    def _is_own_board(self, end: int) -> bool:
        """In a party committee's document its boards go by their bare names; "Ban Tổ chức hội nghị" is an event's."""
        issuer = self.context.issuer
        return issuer is not None and issuer.kind == "party" and self.match(_OF_EVENT, end) is None

    def committee_behind(self, end: int) -> int | None:
        """Where the next board begins in a list of boards whose last names the committee: "Ban Tuyên giáo, Ban Dân vận
        Tỉnh ủy"; None where no such list goes on at ``end``."""
        gap = self.match(_BOARDS_OF_COMMITTEE, end)
        return gap.end() if gap else None

    def entries(self, start: int, table: Table | None = None) -> tuple[list[Entry], int]:
        """The entries of the longest words that stand at ``start``, and where they end."""
        table = table or anchors()
        flat, raw, length = self.plain, self.raw, self.length
        lengths, known = table.lengths, table.entries
        two, one = openings(flat, start)
        for words in (two, one) if len(one) < len(two) else (one,):
            for size in lengths.get(words, ()):
                end = start + size
                if end > length or (
                    end < length and (raw[end].isalnum() or (raw[end] == "&" and not self.ends_word(end)))
                ):
                    continue  # longer than what is left, or in the middle of a word
                found = known.get(flat[start:end])
                if found:
                    good = [entry for entry in found if self.accepts(entry, start, end)]
                    if good:
                        return good, end
        return [], start

    def place_name(self, start: int, exact: bool = False) -> tuple[list[PlaceName], int]:
        """The known provinces and districts whose name stands at ``start`` with a capital, and where it ends.

        exact: with its own accents ("Chủ" is not Chũ); else a name of two syllables may lack or miss some.
        """
        if not self.capital(start):
            return [], start
        names, lengths = place_names()
        for size in lengths.get(first_word(self.plain, start), ()):
            end = start + size
            found = names.get(self.plain[start:end]) if self.ends_word(end) else None
            if found:
                written = self.low[start:end]
                good = [name for name in found if self.fold or name.words == written]
                if good or (not exact and " " in written):
                    return good or found, end
        return [], start

    def body(self, start: int) -> Found | None:
        """The agency, group or position whose words begin at ``start``: names stand inside names."""
        from loaders.agencies.names import read_body  # which needs the grammars that call this

        if self._depth >= _DEEPEST:
            return None
        self._depth += 1
        try:
            return read_body(self, start)
        finally:
            self._depth -= 1

    def capital_words(self, start: int, most: int = 4) -> int:
        """Where a run of at most ``most`` words with capitals ends that begins at ``start``; ``start`` if none does."""
        end = start
        for _ in range(most):
            if not self.capital(end if end == start else end + 1):
                break
            begin = end if end == start else end + 1
            finish = begin
            while finish < self.length and self.raw[finish].isalnum():
                finish += 1
            if finish == begin:
                break
            end = finish
            if end >= self.length or self.raw[end] != " ":
                break
        return end
