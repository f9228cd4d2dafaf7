"""Texts that end anywhere: whatever is read of them stands in them, at its offsets."""

from __future__ import annotations

import dataclasses
import random
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from loaders.parse import parse
from loaders.text import Text

SAMPLES = sorted((Path(__file__).resolve().parents[2] / "data" / "documents").glob("*.txt"))
CUTS = 12  # of each sample, some from its start


def told(part: Any) -> Iterator[Any]:
    """All parts of a record that have a quote and its offsets."""
    if isinstance(part, list | tuple):
        for one in part:
            yield from told(one)
    elif dataclasses.is_dataclass(part):
        if hasattr(part, "quote") and hasattr(part, "start") and hasattr(part, "end"):
            yield part
        for one in dataclasses.fields(part):
            yield from told(getattr(part, one.name))


def misplaced(words: str) -> list[Any]:
    return [
        part
        for record in parse(Text(words, "cut.txt"))
        for part in told(record)
        if part.quote and (words[part.start : part.end] != part.quote or part.end > len(words))
    ]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_what_is_read_of_a_cut_text_stands_in_it(sample: Path, form: str) -> None:
    words = sample.read_text("utf-8")
    chance = random.Random(sample.stem)
    for _ in range(CUTS):
        start = chance.choice([0, chance.randrange(len(words))])
        cut = unicodedata.normalize(form, words[start : start + chance.choice([300, 1500, 6000])])
        assert misplaced(cut) == [], (start, len(cut))


HEAD = (
    "ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG NAI\n-------\nSố: 12/QĐ-UBND\n\nĐồng Nai, ngày 15 tháng 3 năm 2024\n\nQUYẾT ĐỊNH\n"
    "Về việc thử\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n\nQUYẾT ĐỊNH:\n\n"
)


@pytest.mark.parametrize(
    "words",
    [
        # a name that is the beginning of a longer one
        "Hội đồng gồm Chủ tịch và thành viên khác thuộc các bộ",
        f"{HEAD}Điều 1. Giao Sở Y tế phối hợp với các",
        # a document that is issued, and whose title does not end
        f"{HEAD}Điều 1. Ban hành kèm theo Quyết định này Kế hoạch thời gian năm học 2024-2025 áp dụng",
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_names_and_titles_end_with_the_text(words: str, form: str) -> None:
    assert misplaced(unicodedata.normalize(form, words)) == []
