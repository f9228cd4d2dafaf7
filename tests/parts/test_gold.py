"""The five samples, laid beside their gold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from loaders.parts import read_parts, split_documents
from loaders.parts.model import Parts
from loaders.text import Text

ROOT = Path(__file__).resolve().parents[2]
GOLD = sorted((ROOT / "tests" / "gold").glob("00*.json"))


def _load(path: Path) -> tuple[dict[str, Any], Parts]:
    gold = json.loads(path.read_text(encoding="utf-8"))
    text = Text((ROOT / "data" / "documents" / gold["file"]).read_text(encoding="utf-8"), name=gold["file"])
    parts = split_documents(text)
    assert len(parts) == 1
    return gold, read_parts(text, parts[0])


def _span(quote: Any) -> tuple[str, int, int] | None:
    if quote is None:
        return None
    if isinstance(quote, dict):
        return quote["quote"], quote["start"], quote["end"]
    return quote.quote, quote.start, quote.end


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.name[:3])
def test_metadata(path: Path) -> None:
    gold, parts = _load(path)
    own, info = gold["document"], parts.info
    for key in ("kind", "kind_name", "number", "symbol", "number_status", "place", "drafter"):
        assert getattr(info, key) == own[key], key
    assert info.place_inferred == own.get("place_inferred")
    assert _span(info.so_ky_hieu) == _span(own["so_ky_hieu"])
    assert _span(info.title) == _span(own["title"])
    assert _span(info.date.raw) == _span(own["date"]["raw"])
    for key in ("year", "month", "day", "precision", "earliest"):
        assert getattr(info.date, key) == own["date"][key], key


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.name[:3])
def test_lines(path: Path) -> None:
    gold, parts = _load(path)
    assert [_span(line) for line in parts.addressees] == [_span(line) for line in gold["addressees"]]
    keys = ("purpose", "purpose_raw", "anaphor", "person", "drafter", "copies")
    assert [(_span(line), *(getattr(line, key) for key in keys)) for line in parts.recipients] == [
        (_span(line), *(line.get(key) for key in keys)) for line in gold["recipients"]
    ]
    assert [(s.name, s.position, s.capacity, s.form, _span(s.block)) for s in parts.signers] == [
        (s["name"], s["position"], s["capacity"], s["form"], _span(s["block"])) for s in gold["signers"]
    ]


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.name[:3])
def test_sections(path: Path) -> None:
    gold, parts = _load(path)
    assert [heading.path for heading in parts.sections] == [section["path"] for section in gold["sections"]]
