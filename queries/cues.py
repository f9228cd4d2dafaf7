"""Words of asking that need not stand side by side: "việc nào của Bộ X phải xong", "báo cáo kết quả cho ai"."""

from __future__ import annotations

from queries.lexicon import Found, longest, phrases_of, question_words
from queries.words import Word

_FIRST, _THEN, _WORDS, _NOT_AFTER = "first", "then", "words_between", "not_after"


def apart(asked: list[Word], accented: bool) -> list[Found]:
    """Both ends of each such cue, with the type that it asks for; what stands between says of what."""
    found: list[Found] = []
    for type, listed in question_words()["apart"].items():
        for place in range(len(listed)):
            found += _ends(asked, accented, type, place)
    return list(dict.fromkeys(found))


def _ends(asked: list[Word], accented: bool, type: str, place: int) -> list[Found]:
    pattern = question_words()["apart"][type][place]
    at = ("apart", type, place)
    firsts = longest(phrases_of((*at, _FIRST), type).find(asked, accented))
    if not firsts:
        return []
    not_after = set(pattern.get(_NOT_AFTER, ()))
    thens = [
        one
        for one in longest(phrases_of((*at, _THEN), type).find(asked, accented))
        if not (one.start and asked[one.start - 1].plain in not_after)
    ]
    found = []
    for then in thens:
        before = [one for one in firsts if 0 <= then.start - one.end <= pattern[_WORDS]]
        if before:
            found += [before[-1], then]
    return found
