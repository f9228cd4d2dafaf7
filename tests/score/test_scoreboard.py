"""The committed scoreboard must not fall: docs/scoreboard.json holds the floor of each field."""

from __future__ import annotations

import json
from functools import cache

import pytest

from tests.score.board import BOARD, FIELDS, GOLD, gold_files, record_of, score_one, text_of, total
from tests.score.counts import Count

FOLDERS = {"samples": GOLD, "corpus": GOLD / "corpus"}
SLACK = 0.0005  # figures are committed with three digits


@cache
def counts(board: str) -> dict[str, Count] | None:
    """The counts of a board; None where its texts are not on this machine."""
    gold = [file for file in gold_files(FOLDERS[board]) if text_of(file) is not None]
    return total(score_one(file, record_of(file)) for file in gold) if gold else None


@pytest.mark.parametrize("board", sorted(FOLDERS))
@pytest.mark.parametrize("field", FIELDS)
def test_no_figure_falls(board: str, field: str) -> None:
    found = counts(board)
    if found is None:
        pytest.skip("the corpus texts are reference material beside the checkout: ../shared/corpus/texts")
    floor = json.loads(BOARD.read_text("utf-8"))[board][field]
    count = found[field]
    notes = "\n".join(count.notes)
    if field == "invented":
        assert count.wrong <= floor, notes
    else:
        assert count.f1 >= floor - SLACK, notes
