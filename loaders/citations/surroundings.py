"""What stands around a citation: the agency mentions and the block ends of one document, to look up by offset."""

from __future__ import annotations

import bisect

from loaders.agencies.model import Mention
from loaders.plain_search import places
from loaders.text import Text


class Surroundings:
    """The agency mentions and the block ends of one document, to look up by offset."""

    def __init__(self, text: Text, mentions: list[Mention], bounds: list[int]) -> None:
        self.text = text
        self.mentions = mentions
        self.starts = [mention.start for mention in mentions]
        self.ends = [mention.end for mention in mentions]
        self.bounds = bounds
        gaps = places(text.clean, ("\n\n",), bounds[0], bounds[-1]) if bounds else []
        self._gaps = gaps
        clean = text.clean
        # A break of the page inside a sentence closes nothing: no stop before it, a small letter after it.
        self._closing = [
            gap for gap in gaps if clean[gap - 1] in ".;:" or not clean[gap : gap + 12].lstrip()[:1].islower()
        ]

    def block_end(self, offset: int) -> int:
        """Where the block that holds ``offset`` ends; no title goes on over it."""
        index = bisect.bisect_right(self.bounds, offset)
        end = self.bounds[index] if index < len(self.bounds) else len(self.text.clean)
        index = bisect.bisect_left(self._closing, offset)
        return self._closing[index] if index < len(self._closing) and self._closing[index] + 2 <= end else end

    def block_start(self, offset: int) -> int:
        """Where the block that holds ``offset`` begins; no cue stands before it."""
        index = bisect.bisect_right(self.bounds, offset)
        start = self.bounds[index - 1] if index else 0
        index = bisect.bisect_right(self._gaps, offset - 2) - 1
        return self._gaps[index] + 2 if index >= 0 and self._gaps[index] >= start else start

    def mention_at(self, offset: int, slack: int = 1) -> Mention | None:
        """The mention that begins at ``offset`` or up to ``slack`` characters later."""
        index = bisect.bisect_left(self.starts, offset)
        if index < len(self.mentions) and self.starts[index] <= offset + slack:
            return self.mentions[index]
        # "Bộ trưởng" + "Bộ …" in one mention, or one that begins a little before.
        before = self.mentions[index - 1] if index else None
        return before if before and before.start <= offset < before.end else None

    def mention_before(self, offset: int) -> Mention | None:
        index = bisect.bisect_right(self.ends, offset) - 1
        return self.mentions[index] if index >= 0 else None
