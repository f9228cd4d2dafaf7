"""Words for a list or a table, cut where they are long."""

from __future__ import annotations

_LONGEST = 240  # characters


def shortened(words: str, longest: int = _LONGEST) -> str:
    """``words`` in one line without Markdown marks, cut at the end of a word, and marked "…", where they are long."""
    line = " ".join(words.split()).strip(" *_")
    if len(line) <= longest:
        return line
    return line[:longest].rsplit(" ", 1)[0] + " …"
