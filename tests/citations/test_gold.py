"""The citations and relations of the five samples against their gold: no worse than two careful readers agree."""

from __future__ import annotations

from tests.score.board import GOLD, gold_files, record_of, score_one, total

FLOOR = 0.97


def test_citations_and_relations_of_the_samples() -> None:
    figures = total([score_one(gold, record_of(gold)) for gold in gold_files(GOLD)])
    assert {field: figures[field].f1 for field in ("citations", "relations") if figures[field].f1 < FLOOR} == {}
    assert figures["invented"].wrong == 0
