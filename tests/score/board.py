"""The scoreboard: all fields over all gold files, its Markdown, and the committed floor."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from loaders.parse import parse
from loaders.record import to_json
from loaders.text import Text
from tests.score.counts import Count
from tests.score.documents import score_citations, score_metadata
from tests.score.others import score_agencies, score_events, score_recipients, score_targets
from tests.score.same import Json
from tests.score.tasks import score_tasks

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "tests" / "gold"
TEXTS = (ROOT / "data" / "documents", ROOT.parent / "shared" / "corpus" / "texts")
BOARD = ROOT / "docs" / "scoreboard.json"
FIELDS = (
    "metadata",
    "citations",
    "relations",
    "recipients",
    "agencies",
    "tasks",
    "triples",
    "responsible",
    "deadlines",
    "events",
    "targets",
    "invented",
)


def text_of(gold: Json) -> Path | None:
    """The text that a gold file annotates; None where it is not on this machine (corpus)."""
    return next((folder / gold["file"] for folder in TEXTS if (folder / gold["file"]).exists()), None)


def gold_files(folder: Path = GOLD) -> list[Json]:
    """All gold files of a folder, by name."""
    files = sorted(folder.glob("*.txt*.json"))  # "….txt.2.json": the second document of a file
    return [json.loads(path.read_text("utf-8")) for path in files]


def record_of(gold: Json) -> Json:
    """What chidao reads out of the text of a gold file."""
    path = text_of(gold)
    assert path is not None
    records = parse(Text(path.read_text("utf-8"), path.name))
    wanted = gold.get("part")
    record = next((r for r in records if r.part == wanted), records[0])
    return to_json(record)  # type: ignore[no-any-return]


def score_one(gold: Json, read: Json) -> dict[str, Count]:
    """The counts of one document, by field."""
    counts = {field: Count() for field in FIELDS}
    groups = (
        score_metadata(gold, read),
        score_citations(gold, read),
        score_tasks(gold, read),
        score_events(gold, read),
    )
    for group in groups:
        for field, count in group.items():
            counts[field].add(count)
    counts["recipients"].add(score_recipients(gold, read))
    counts["agencies"].add(score_agencies(gold, read))
    counts["targets"].add(score_targets(gold, read))
    return counts


def total(scores: Iterable[dict[str, Count]]) -> dict[str, Count]:
    counts = {field: Count() for field in FIELDS}
    for score in scores:
        for field, count in score.items():
            counts[field].add(count)
    return counts


def table(counts: dict[str, Count]) -> str:
    """A Markdown table of precision, recall and F1 by field; "invented" is a bare number."""
    lines = [
        "| field | precision | recall | F1 | right | wrong | missed |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for field, c in counts.items():
        if field == "invented":
            lines.append(f"| invented (numbers, dates, links, assignees) | | | | | {c.wrong} | |")
        elif not c.hits + c.wrong + c.missed:
            lines.append(f"| {field} | not annotated here | | | | | |")
        else:
            row = f"| {field} | {c.precision:.3f} | {c.recall:.3f} | {c.f1:.3f} | {c.hits} | {c.wrong} | {c.missed} |"
            lines.append(row)
    return "\n".join(lines)
