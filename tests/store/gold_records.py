"""The gold annotations of the five samples as records: real ones, whatever the reading does at the moment."""

from __future__ import annotations

import json
import types
import typing
from dataclasses import MISSING, fields, is_dataclass
from pathlib import Path
from typing import Any

from loaders.record import Record
from loaders.text import Text

TESTS = Path(__file__).resolve().parents[1]
DOCUMENTS = TESTS.parent / "data" / "documents"
GOLD = TESTS / "gold"


def sample_texts() -> list[Text]:
    return [Text(path.read_bytes().decode("utf-8"), path.name) for path in sorted(DOCUMENTS.glob("*.txt"))]


def gold_record(text: Text) -> Record:
    """The record that the gold says of the sample ``text``."""
    told = json.loads((GOLD / f"{text.name}.json").read_text("utf-8"))
    names = {agency["id"]: agency["name"] for agency in told["agencies"]}
    ids = {document["id"]: document for document in told["documents"]}
    for task in told["tasks"]:
        for actor in task["actors"]:
            actor["name"] = names.get(actor["agency"], actor["agency"])
            actor.setdefault("responsible", False)
    for citation in told["citations"]:
        document = ids.get(citation["target"], {})
        citation["target"] = {"doc": citation["target"], "so_ky_hieu": document.get("so_ky_hieu")}
    for document in told["documents"]:
        date = document.get("date")
        document["date"] = date.get("iso") if isinstance(date, dict) else date
    record = _made(Record, told)
    record.document.issuer_name = names.get(record.document.issuer or "")
    assert isinstance(record, Record)
    return record


def _made(kind: Any, told: Any) -> Any:
    """``told`` as ``kind``, leaving out what the record does not have."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if told is None:
        return None
    if origin in (typing.Union, types.UnionType):
        return _made(next(a for a in arguments if a is not type(None)), told)
    if origin is list:
        return [_made(arguments[0], item) for item in told] if isinstance(told, list) else []
    if is_dataclass(kind):
        if isinstance(told, str):
            told = {"quote": told, "start": 0, "end": 0}
        hints = typing.get_type_hints(kind)
        values = {part.name: _made(hints[part.name], told[part.name]) for part in fields(kind) if part.name in told}
        for part in fields(kind):
            if part.name not in values and part.default is MISSING and part.default_factory is MISSING:
                values[part.name] = None
        return kind(**values)
    if kind is str and not isinstance(told, str):
        return told.get("quote") if isinstance(told, dict) else str(told)
    return told
