"""Short names that a document gives to agencies: "(sau đây gọi là …)", "(gọi tắt là Ban Chỉ đạo quốc gia 1237)"."""

from __future__ import annotations

import bisect
import re

from loaders.agencies.mentions import Scanned, mentions_of, scan
from loaders.agencies.model import Agency, Context, Mention
from loaders.agencies.registry import body_of
from loaders.agencies.short_names import folded_alias
from loaders.text import Text, plain

_DEFINED = re.compile(
    r"\(\s*(?:sau đây|dưới đây|từ đây|sau)?\s*,?\s*(?:được\s+)?(?:gọi|viết)(?:\s+(?:tắt|chung|là tắt))*\s+(?:là|:)\s*"
    r"[:\"“”']?\s*(?P<name>[^()\"“”\n;]{2,80}?)\s*[\"”']?\s*\)",
    re.IGNORECASE,
)
# "Phòng Cảnh sát quản lý hành chính (PC06)": the police's letters of a unit, by which the text goes on to name it.
_CODE = re.compile(r"\((?P<name>[A-Z]{1,2}\d{2})\)")
_OWNED_BY = (" cua ", " thuoc ")
_CLAUSE_END = re.compile(r"[.;:(\n\v]")
_NAMED_BY = 2  # words that a short name shares with the agency's own, by which it is surely that one's
_PHRASE = 150  # letters in which the head of a phrase stands before its owner
_BEFORE = 4  # characters that may stand between the name and its bracket


def find_aliases(
    text: Text, context: Context, start: int = 0, end: int | None = None, scanned: Scanned | None = None
) -> dict[str, tuple[Agency, ...]]:
    """The agency short names that ``text.clean[start:end]`` defines, folded, for ``Context.aliases``.

    scanned: that stretch, where it was scanned already.
    The name must stand right before the bracket, and be what the phrase is about: "Hệ thống … của Bộ X (gọi tắt là Hệ
    thống)" is no short name of the ministry. A short name that does not begin an agency's name itself ("Ban Chỉ
    đạo", "Sở", an abbreviation in capitals) is not taken: definitions of documents and terms look the same.
    """
    found: dict[str, tuple[Agency, ...]] = {}
    stop = len(text.clean) if end is None else end
    definitions = [match for pattern in (_DEFINED, _CODE) for match in pattern.finditer(text.clean, start, stop)]
    if not definitions:
        return found
    all_mentions = mentions_of(scanned or scan(text, context, start, end), context.aliases)
    mentions = [mention for mention in all_mentions if mention.agencies]
    ends = [mention.end for mention in mentions]
    for definition in definitions:
        name = definition.group("name").strip(" .,")
        index = bisect.bisect_right(ends, definition.start())
        if not index or not name[:1].isupper() or _is_document(name):
            continue
        last = mentions[index - 1]
        if definition.re is _CODE and (len(last.agencies) != 1 or last.agencies[0].kind != "unit"):
            continue
        gap = text.clean[last.end : definition.start()]
        if (len(gap) > _BEFORE or gap.strip(" ,-")) and not _same_opening(name, last, gap, text):
            continue
        if _is_of_a_thing(name, last, text):
            continue
        found[folded_alias(name)] = tuple(_meant(name, agency) for agency in last.agencies)
    return found


def _meant(name: str, agency: Agency) -> Agency:
    """ "Giám đốc Công an tỉnh (gọi chung là Công an cấp tỉnh)": the short name is that of the body."""
    if (
        agency.kind not in ("position", "position_group")
        or folded_alias(agency.name).split()[0] == folded_alias(name).split()[0]
    ):
        return agency
    return body_of(agency)


def _same_opening(name: str, mention: Mention, gap: str, text: Text) -> bool:
    """Whether the name goes on up to the bracket: "Ban Chỉ đạo về … từ nay đến năm 2020 (gọi tắt là Ban Chỉ đạo …)"."""
    first = folded_alias(name).split()[:2]
    written = folded_alias(text.clean[mention.start : mention.end]).split()[:2]
    return len(first) == 2 and first == written and len(gap) < 200 and ";" not in gap and "\n\n" not in gap


def _is_of_a_thing(name: str, mention: Mention, text: Text) -> bool:
    """Whether the short name is that of a thing which is the agency's: "Cổng dữ liệu của Bộ X (gọi là Cổng dữ liệu)".

    The bracket names the head of its phrase. The head is the word before the agency by which the short name opens as
    well, or what "của" or "thuộc" makes the agency the owner of, unless the agency's own name opens by it.
    """
    alias = folded_alias(name).split()
    written = text.clean[mention.start : mention.end]
    own = max(_shared(alias, folded_alias(words).split()) for words in (written, *(a.name for a in mention.agencies)))
    before = text.plain[max(0, mention.start - _PHRASE) : mention.start]
    words = _CLAUSE_END.split(before)[-1].split()
    ahead = max((_shared(alias, words[at:]) for at in range(len(words))), default=0)
    if ahead > own and (own < _NAMED_BY or ahead == len(alias)):
        return True
    letters = name.isupper() and alias[0][0] == plain(written)[0]
    return before.endswith(_OWNED_BY) and ahead == own and not letters


def _shared(alias: list[str], words: list[str]) -> int:
    """How many words open both."""
    return next(
        (at for at, pair in enumerate(zip(alias, words, strict=False)) if pair[0] != pair[1]),
        min(len(alias), len(words)),
    )


def _is_document(name: str) -> bool:
    first = name.split()[0].lower()
    return first in {
        "nghị", "quyết", "thông", "luật", "chỉ", "kế", "chương", "đề", "dự", "quy", "văn", "công", "tờ", "báo",
    } and not name.lower().startswith(("công an", "công ty", "báo đài"))  # fmt: skip
