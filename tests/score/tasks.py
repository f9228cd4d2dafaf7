"""Tasks, the agencies' parts in them, and deadlines."""

from __future__ import annotations

from tests.score.counts import Count
from tests.score.same import Agencies, Json, belongs, covers, overlap


def pair(gold: list[Json], read: list[Json]) -> tuple[list[tuple[Json, Json]], list[Json], list[Json]]:
    """Pairs that overlap by half of the shorter, best first, then what is left of both sides."""
    candidates = sorted(
        (
            (overlap(g, r), -abs((g["end"] - g["start"]) - (r["end"] - r["start"])), i, j)
            for i, g in enumerate(gold)
            for j, r in enumerate(read)
            if overlap(g, r) >= 0.5
        ),
        reverse=True,
    )
    used_gold: set[int] = set()
    used_read: set[int] = set()
    pairs = []
    for _, _, i, j in candidates:
        if i not in used_gold and j not in used_read:
            used_gold.add(i)
            used_read.add(j)
            pairs.append((gold[i], read[j]))
    rest = lambda items, used: [item for k, item in enumerate(items) if k not in used]  # noqa: E731
    return pairs, rest(gold, used_gold), rest(read, used_read)


def _alternatives(task: Json, key: str) -> list[Json]:
    return [x for alternative in task.get("alternatives", []) for x in alternative.get(key, [])]


def _may_miss(task: Json) -> bool:
    return any("merge_into" in x or x.get("absent") for x in task.get("alternatives", []))


def score_tasks(gold: Json, read: Json) -> dict[str, Count]:
    """tasks, triples (task, agency, role), responsible, deadlines, and wrong leads ("invented")."""
    pairs, missed, extra = pair(gold["tasks"], read["tasks"])
    counts = {key: Count() for key in ("tasks", "triples", "responsible", "deadlines", "invented")}
    agencies = Agencies(gold["agencies"]), Agencies(read["agencies"])
    for g, r in pairs:
        counts["tasks"].hit()
        _score_actors(g, r, *agencies, counts)
        _score_deadline(g, r, counts)
    for g in missed:
        if not _may_miss(g):
            counts["tasks"].miss(f"{g['id']} {g['quote'][:90]!r}")
            for actor in g["actors"]:
                if not _optional(actor):
                    counts["triples"].miss(f"{g['id']} {actor['agency']}:{actor['role']} (task missed)")
                    if actor["responsible"]:
                        counts["responsible"].miss(f"{g['id']} {actor['agency']} (task missed)")
    for r in extra:
        if any(overlap(g, r) >= 0.5 and _splits(g) for g in gold["tasks"]):
            continue
        counts["tasks"].wrongly(f"{r['id']} {r['quote'][:90]!r}")
        for actor in r["actors"]:
            counts["triples"].wrongly(f"{r['id']} {actor['name']}:{actor['role']} (extra task)")
    return counts


def _splits(task: Json) -> bool:
    return any("split" in x for x in task.get("alternatives", []))


def _optional(actor: Json) -> bool:
    return any(x.get("absent") for x in actor.get("alternatives", []))


def _readings(actor: Json) -> list[tuple[str, str, bool]]:
    first = (actor["agency"], actor["role"], actor["responsible"])
    others = [
        (x.get("agency", first[0]), x.get("role", first[1]), x.get("responsible", first[2]))
        for x in actor.get("alternatives", [])
        if not x.get("absent")
    ]
    return [first, *others]


def _score_actors(g: Json, r: Json, gold: Agencies, read: Agencies, counts: dict[str, Count]) -> None:
    whole = [x["actors"] for x in g.get("alternatives", []) if "actors" in x]
    expected = g["actors"]
    for other in whole:
        if _fits(other, r["actors"], gold, read) > _fits(expected, r["actors"], gold, read):
            expected = other
    allowed = expected + _alternatives(g, "extra_actors")
    where = f"{g['id']}/{r['id']}"
    for actor in expected:
        readings = _readings(actor)
        found = any(
            covers(gold, agency, read, [x["agency"] for x in r["actors"] if x["role"] == role])
            for agency, role, _ in readings
        )
        if found:
            counts["triples"].hit()
        elif not _optional(actor):
            counts["triples"].miss(f"{where} {gold.name(actor['agency'])}:{actor['role']}")
        if actor["responsible"]:
            named = [x["agency"] for x in r["actors"] if x["responsible"]]
            if any(covers(gold, agency, read, named) for agency, _, _ in readings):
                counts["responsible"].hit()
            elif not _optional(actor) and all(flag for _, _, flag in readings):
                counts["responsible"].miss(f"{where} {gold.name(actor['agency'])}")
    all_readings = [reading for actor in allowed for reading in _readings(actor)]
    for actor in r["actors"]:
        label = f"{where} {actor['name']}:{actor['role']}"
        if not belongs(gold, [a for a, role, _ in all_readings if role == actor["role"]], read, actor["agency"]):
            counts["triples"].wrongly(label)
        if actor["responsible"]:
            if not belongs(gold, [a for a, _, flag in all_readings if flag], read, actor["agency"]):
                counts["responsible"].wrongly(label)
            if not belongs(gold, [a for a, _, _ in all_readings], read, actor["agency"]):
                counts["invented"].wrongly(f"assignee {label}")


def _fits(actors: list[Json], found: list[Json], gold: Agencies, read: Agencies) -> int:
    return sum(
        covers(gold, actor["agency"], read, [x["agency"] for x in found if x["role"] == actor["role"]])
        for actor in actors
    )


def _score_deadline(g: Json, r: Json, counts: dict[str, Count]) -> None:
    expected, found = g.get("deadline"), r.get("deadline")
    optional = bool(expected) and any(x.get("absent") for x in expected.get("alternatives", []))
    where = f"{g['id']}/{r['id']}"
    if expected and found:
        same_days = (expected.get("start"), expected.get("end")) == (found["start"], found["end"])
        # Where the words give no date, the type is all there is to compare; where they do, the days are.
        same = same_days and (expected.get("start") is not None or expected["type"] == found["type"])
        if same or (expected["type"] == "day" and found["type"] == "day" and expected["end"] == found["end"]):
            counts["deadlines"].hit()
        elif not optional:
            said = f"{found['raw']['quote']!r} {found['type']} {found['start']}..{found['end']}"
            counts["deadlines"].wrongly(f"{where} {said}")
            counts["deadlines"].miss(f"{where} {expected['raw']['quote']!r} {expected['type']}")
            if found["end"] and not expected.get("end"):
                counts["invented"].wrongly(f"deadline {where} {said}")
    elif expected:
        if not optional:
            counts["deadlines"].miss(f"{where} {expected['raw']['quote']!r} {expected['type']}")
    elif found:
        counts["deadlines"].wrongly(f"{where} {found['raw']['quote']!r} {found['type']} {found['start']}")
        if found["end"]:
            counts["invented"].wrongly(f"deadline {where} {found['raw']['quote']!r}")
