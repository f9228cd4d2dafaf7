"""The verbs that open a clause of duty, from ``data/lexicon/verbs.tsv``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from loaders.text import plain

_FILE = Path(__file__).parents[2] / "data" / "lexicon" / "verbs.tsv"
_WORDS = re.compile(r"[a-z]+(?: [a-z]+){0,3}(?![a-z])")


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb in dictionary form, the role that it gives its subject, and its traits (see the head of the file)."""

    words: str
    role: str
    traits: frozenset[str]

    @property
    def acts(self) -> bool:
        """False for words that only say how or that one must."""
        return not (self.traits & {"adverb", "modal"})


@dataclass(frozen=True, slots=True)
class Found:
    """A verb at ``start:end`` of the text."""

    start: int
    end: int
    verb: Verb


@cache
def verbs() -> dict[str, list[Verb]]:
    """Verbs by their folded words; several where folding makes two one."""
    table: dict[str, list[Verb]] = {}
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        words, role, traits = (line.split("\t") + ["", ""])[:3]
        verb = Verb(words, role or "thuc_hien", frozenset(filter(None, traits.split(","))))
        table.setdefault(plain(words), []).append(verb)
    return table


# "tổ chức, cá nhân", "các tổ chức chính trị - xã hội": a noun, not a verb.
_NOUN = re.compile(
    r"to chuc\s*(?:,|va|\b)\s*(?:cac\s+)?(?:ca nhan|don vi|doanh nghiep|chinh tri|dang\b|doan the|xa hoi|tin dung|kinh te|quoc te|"
    r"hoi\b|hanh nghe|khoa hoc|nuoc ngoai|khac\b|co lien quan|lien quan|phi chinh phu|su nghiep|cong doan|thanh vien|co so)"
    r"|yeu cau (?:cua|ve|cong tac|nhiem vu|quan ly|phat trien)|bao cao (?:cua|so)\b|quyet dinh (?:cua|so|nay)\b|quy dinh (?:cua|tai|cua phap luat|hien hanh)\b"
    r"|huong dan (?:cua|tai)\b|chi dao (?:cua)\b|de xuat (?:cua)\b|ke hoach\b|ho tro (?:cua)\b|phan cong (?:cua)\b|to chuc bo may|lam (?:pho|truong|to truong|thanh vien|uy vien|thu ky|chu tich|chu nhiem)\b|truc thuoc|thu truong|thu tuong|chi tiet|chi phi|chi tieu|mua xuan|in an|thu tuc|thu vien|giao thong|giao duc|giao dich|giao vien"
)


def verb_at(folded: str, clean: str, position: int, end: int) -> Found | None:
    """The longest verb that starts at ``position``; one syllable must agree in accents as well."""
    match = _WORDS.match(folded, position, end)
    if match is None:
        return None
    if _NOUN.match(folded, position, end):
        return None
    words = match.group()
    table = verbs()
    while words:
        for verb in table.get(words, ()):
            if " " in words or clean[position : position + len(words)].lower() == verb.words:
                return Found(position, position + len(words), verb)
        cut = words.rfind(" ")
        words = words[:cut] if cut > 0 else ""
    return None
