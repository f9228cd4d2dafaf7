"""The verbs that open a clause of duty, from ``data/lexicon/verbs.tsv``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from loaders.tasks.words import any_of
from loaders.text import plain
from loaders.wordlists import either, rows

_NO_ACTS = frozenset({"adverb", "modal"})
_MOST_WORDS = 5  # of a verb
_OPENING = 3  # letters by which most other words are known to be no verb


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb in dictionary form, the role that it gives its subject, and its traits (see the head of the file)."""

    words: str
    role: str
    traits: frozenset[str]

    @property
    def acts(self) -> bool:
        """False for words that only say how or that one must."""
        return self.traits.isdisjoint(_NO_ACTS)

    @property
    def spellings(self) -> tuple[str, str, str]:
        """How it may be written: "khánh thành", "Khánh thành", "KHÁNH THÀNH"; "Khánh Thành" is the name of a place."""
        return self.words, self.words.capitalize(), self.words.upper()


@dataclass(slots=True)
class Found:
    """A verb at ``start:end`` of the text."""

    start: int
    end: int
    verb: Verb


@cache
def verbs() -> dict[str, list[Verb]]:
    """Verbs by their folded words; several where folding makes two one."""
    table: dict[str, list[Verb]] = {}
    for row in rows("verbs.tsv"):
        words, role, traits = (*row, "", "")[:3]
        verb = Verb(words, role or "thuc_hien", frozenset(filter(None, traits.split(","))))
        table.setdefault(plain(words), []).append(verb)
    return table


# The longest folded words of a verb that stand at a place.
_KNOWN = re.compile(rf"{either((words for words in verbs() if words.count(' ') < _MOST_WORDS), ' ')}(?![a-z])")
_OPENINGS = frozenset(words[:_OPENING] for words in verbs())
# "tổ chức, cá nhân", "các tổ chức chính trị - xã hội", "yêu cầu của …": a noun, not a verb.
# "tổ chức hội nghị", "tổ chức khắc phục" are verbs, though folding makes "hội" and "khác" of their second words.
_NOUN = re.compile(
    r"to chuc\s*(?:,|va|\b)\s*(?:cac\s+)?"
    r"(?!khac phuc|hoi (?:nghi|thao|thi|cho|dien|trai|dam|khoe|giang|hop|quan|xuan|bao)\b)"
    rf"{any_of('group')}\b|{any_of('noun')}\b|(?:bao cao|quyet dinh) so ?(?=[\d:.…/(])"
)

# "Thư ký Hội đồng", "Cơ quan Thường trực của Hội đồng": what a body is; "đơn vị thường trực 24/24 giờ" do stand by.
_STANDING = re.compile(
    r"(?<=thu )ky\b|(?<=(?:co quan|.don vi) )thuong truc (?=cua\b|ban (?:chi|to|dieu)|bcd\b|hoi dong|\x02)"
    r"|thuong truc (?:cac )?(?=(?:hoi dong (?:nhan dan|dan toc)|hdnd|tinh uy|thanh uy|huyen uy)\b)"
)
_OWNED = re.compile(r"(?:dau tu|quan ly|su dung|khai thac)\b")  # behind "chủ": who owns it, not what is done
# Nouns by what stands before them: "phản ánh, kiến nghị của người dân", "chính sách ưu đãi, hỗ trợ đối với xã đảo".
_BESIDE = (("kien nghi", ("phan anh, ", "khieu nai, ", "to cao, ")), ("ho tro", ("uu dai, ",)))


def verb_at(folded: str, clean: str, position: int, end: int) -> Found | None:
    """The longest verb that starts at ``position``; some, and all of one syllable, must agree in accents as well."""
    opening = folded[position : position + _OPENING]
    may_be = opening in _OPENINGS or opening[:-1] in _OPENINGS  # a verb of two letters
    match = _KNOWN.match(folded, position, end) if may_be else None
    if match is None:
        return None
    words = match.group()
    table = verbs()
    while words:
        for verb in table.get(words, ()):
            loose = " " in words and "exact" not in verb.traits
            if loose or clean[position : position + len(words)] in verb.spellings:
                standing = _STANDING.match(folded, position, end) and not clean[position : position + 2].isupper()
                noun = standing or _is_noun(folded, position, end)
                return None if noun else Found(position, position + len(words), verb)
        cut = words.rfind(" ")
        words = words[:cut] if cut > 0 else ""
    return None


def ends_compound(clean: str, found: Found) -> bool:
    """The verb's one syllable is the second of a word: "bầu cử", "công trình"."""
    before = clean.rfind(" ", 0, max(0, found.start - 1)) + 1
    return " " not in found.verb.words and clean[before : found.end].lower() in _compounds()


@cache
def _compounds() -> frozenset[str]:
    return frozenset(row[0] for row in rows("compounds.tsv"))


def _is_noun(folded: str, position: int, end: int) -> bool:
    """What looks like a verb is none: a noun, or what someone is the owner of ("chủ đầu tư")."""
    if any(folded.startswith(noun, position) and folded.endswith(beside, 0, position) for noun, beside in _BESIDE):
        return True
    owned = folded.endswith(" chu ", 0, position) and _OWNED.match(folded, position, end)
    return bool(owned or _NOUN.match(folded, position, end))
