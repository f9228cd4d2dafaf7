"""Words by which a question says what it asks for: phrases, and pairs of them that need not stand side by side.

``apart`` in question_words.json: type → patterns of ``first`` and ``then`` with at most ``words_between``: "việc nào
của Bộ X phải xong", "báo cáo kết quả cho ai". ``not_after``: words before ``then`` with which it is another word ("đăng
ký"); ``before``: the only words that may follow it; ``keeps``: ``first`` says of what as well.
"""

from __future__ import annotations

from typing import Any

from queries.lexicon import Found, longest, phrases, phrases_of, question_words
from queries.words import Word


def cues_of(asked: list[Word], accented: bool) -> list[Found]:
    """Each place of ``asked`` that says what is asked for, with its type."""
    cues = longest(phrases("types").find(asked, accented))
    return [*cues, *(one for one in apart(asked, accented) if one not in cues)]


def apart(asked: list[Word], accented: bool) -> list[Found]:
    """Both ends of each pair, with the type that it asks for; what stands between says of what."""
    found: list[Found] = []
    for type, listed in question_words()["apart"].items():
        for place, pattern in enumerate(listed):
            found += _ends(asked, accented, type, place, pattern)
    return list(dict.fromkeys(found))


def is_yes_or_no(asked: list[Word], accented: bool) -> bool:
    """ "Sở X có tham gia … không?": "có" somewhere, and "không" at the very end."""
    firsts = phrases_of(("yes_or_no", "first"), "whether").find(asked, accented)
    lasts = phrases_of(("yes_or_no", "last"), "whether").find(asked, accented)
    return any(one.start and one.end < last.start and last.end == len(asked) for one in firsts for last in lasts)


def _ends(asked: list[Word], accented: bool, type: str, place: int, pattern: dict[str, Any]) -> list[Found]:
    firsts = longest(phrases_of(("apart", type, place, "first"), type).find(asked, accented))
    if not firsts:
        return []
    found = []
    for then in longest(phrases_of(("apart", type, place, "then"), type).find(asked, accented)):
        between = [one for one in firsts if 0 <= then.start - one.end <= pattern["words_between"]]
        if between and _is_itself(asked, then, pattern):
            found += [then] if pattern.get("keeps") else [between[-1], then]
    return found


def _is_itself(asked: list[Word], then: Found, pattern: dict[str, Any]) -> bool:
    if then.start and asked[then.start - 1].plain in pattern.get("not_after", ()):
        return False
    after = asked[then.end].plain if then.end < len(asked) else None
    return after is None or "before" not in pattern or after in pattern["before"] or after.isdigit()
