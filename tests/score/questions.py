"""``python -m tests.score.questions [-v] [FILE …]``: ask the gold's questions of the store, count right and wrong answers.

hit@1: the first thing that is named is right; exact: all that is named is right and all that is right is named; none:
how often "no grounds" is said rightly, and wrongly; invented: an answer where the documents have none.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from graph.store import Store, connect
from queries.answer import Answer
from queries.ask import ask
from tests.score.same import Json, name, number, similar

GOLD = Path(__file__).resolve().parents[1] / "gold"
_NUMBER = re.compile(r"\d+(?:/\d{4})?[/-][A-ZĐ][\w-]*(?:/[\w-]+)?")


@dataclass
class Tally:
    asked: int = 0
    hits: int = 0
    exact: int = 0
    none_right: int = 0
    none_asked: int = 0
    none_wrong: int = 0
    invented: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def hit_rate(self) -> float:
        return self.hits / self.asked if self.asked else 1.0

    @property
    def exact_rate(self) -> float:
        return self.exact / self.asked if self.asked else 1.0


def questions(path: Path = GOLD / "questions.json") -> list[Json]:
    return json.loads(path.read_text("utf-8"))  # type: ignore[no-any-return]


def tally(store: Store, asked: Iterable[Json]) -> Tally:
    """Ask all of ``asked`` and count."""
    count = Tally()
    for gold in asked:
        judge(gold, ask(store, gold["q"]), count)
    return count


def judge(gold: Json, answer: Answer, count: Tally) -> None:
    """Count one answer."""
    named = [str(one["name"]) for one in answer.answer]
    if gold["answer"] == "none":
        count.none_asked += 1
        if answer.status == "none":
            count.none_right += 1
        else:
            count.invented += 1
            count.faults.append(f"INVENTED {gold['id']} {gold['q']!r}: {answer.summary[:150]}")
        return
    count.asked += 1
    if answer.status == "none":
        count.none_wrong += 1
        near = answer.near[0].action[:60] if answer.near else ""
        score = answer.near[0].score if answer.near else 0
        count.faults.append(f"NONE {gold['id']} [{answer.type}] {gold['q']!r}: {answer.summary} near {score} {near!r}")
        return
    wanted = list(gold["answer"])
    optional = [*gold.get("optional_answers", []), *gold.get("also_ok", [])]
    required = [one for one in wanted if one not in optional]
    same = _same(gold)
    right = [one for one in answer.answer if any(same(told, one) for told in (*wanted, *optional))]
    missed = [told for told in required if not any(same(told, one) or _head(told, one) for one in answer.answer)]
    hit = bool(answer.answer) and answer.answer[0] in right
    exact = len(right) == len(answer.answer) and not missed
    if gold["type"] == "chain":
        exact = not missed and len(right) == len(answer.answer)
    count.hits += hit
    count.exact += exact
    if not (hit and exact):
        kind = "MISS" if not hit else "PART"
        count.faults.append(
            f"{kind} {gold['id']} [{answer.type}] {gold['q']!r}:\n      said {named}\n      not  {wanted}"
        )


def _same(gold: Json) -> Any:
    if gold["type"] in ("documents", "chain"):
        return _same_document
    if gold["type"] == "deadline":
        return lambda told, one: _same_date(gold, told, one)
    if gold["type"] == "event":
        return lambda told, one: fuzz.token_set_ratio(name(told), name(str(one["name"]))) >= 85
    if gold.get("answer_is_person"):
        return lambda told, one: name(str(one["name"])) in name(told)
    return _same_agency


def _same_agency(told: str, one: Json) -> bool:
    said = str(one["name"])
    group = name(told).startswith(("cac", "nhom")) or name(said).startswith(("cac", "nhom"))
    return similar(told, said, 75 if group else 93)


def _head(told: str, one: Json) -> bool:
    """A head stands for its body: "Giám đốc Công an tỉnh" for "Công an tỉnh"."""
    return name(str(one["name"])) in (f"giam doc {name(told)}", f"chu tich {name(told)}", f"bo truong {name(told)}")


def _same_document(told: str, one: Json) -> bool:
    match = _NUMBER.search(told)
    if match:
        return number(match.group()) == number(one.get("so_ky_hieu"))
    title = name(str(one.get("title") or ""))
    return not one.get("so_ky_hieu") and bool(title) and fuzz.partial_ratio(title, name(told)) >= 85


def _same_date(gold: Json, told: str, one: Json) -> bool:
    dates = gold.get("dates")
    if dates and (one.get("start"), one.get("end")) == (dates.get("start"), dates.get("end")):
        return True
    return name(told) in name(str(one["name"])) or name(str(one["name"])) in name(told)


def main() -> None:
    parser = argparse.ArgumentParser(description="Ask the gold's questions of the store.")
    parser.add_argument("files", nargs="*", type=Path, default=[GOLD / "questions.json"])
    parser.add_argument("-v", "--verbose", action="store_true", help="print each fault")
    options = parser.parse_args()
    with connect() as store:
        for path in options.files:
            count = tally(store, questions(path))
            if options.verbose:
                print("\n".join(count.faults))
            print(
                f"{path.name}: hit@1 {count.hit_rate:.2f}  exact {count.exact_rate:.2f}  of {count.asked}; "
                f"none {count.none_right}/{count.none_asked}, wrongly none {count.none_wrong}, invented {count.invented}"
            )


if __name__ == "__main__":
    main()
