"""How fast questions are answered: ``python -m bench.asking [--documents N] [--questions N] [--keep FOLDER]``.

Makes documents with four tasks each (seeded, worded like real ones, of no real document), writes them to a Neo4j of its
own, and asks questions of all kinds. Beside each question that looks tasks up, in the same run and with the same words,
a bare query of the same full-text index. Prints Markdown tables; times are milliseconds seen by this process.

--keep: a folder in which the graph stays; where it is there already, it is used as it is.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles

from bench._wording import Wording
from graph import local, settings
from graph.local import jars, state
from graph.store import Store, connect, ddl
from queries.ask import ask
from queries.index import index_words
from queries.question import read_question

_BATCH = 500
_WRITE = """
UNWIND $rows AS row
CREATE (document:Document) SET document = row.document
WITH row, document
CALL { WITH row, document MATCH (issuer:Agency {key: row.document.issuer})
       CREATE (document)-[:ISSUED_BY {certainty: 'stated', source: row.document.key}]->(issuer) }
CALL { WITH row, document MATCH (above:Document {key: row.above})
       CREATE (document)-[:BASED_ON {certainty: 'stated', source: row.document.key, start: 100}]->(above) }
CALL { WITH row, document UNWIND row.targets AS told
       CREATE (document)-[:SETS]->(target:Target) SET target = told }
CALL { WITH row, document UNWIND row.events AS told
       CREATE (document)-[:CONCERNS {certainty: 'stated', source: row.document.key, status: 'planned',
                                     quote: told.name, date_start: told.date, date_end: told.date}]->(event:Event)
       SET event = told {.key, .name, .search} }
WITH row, document UNWIND row.tasks AS told
CREATE (document)-[:HAS_TASK]->(task:Task) SET task = told.properties
WITH task, told UNWIND told.actors AS actor
MATCH (agency:Agency {key: actor.agency})
CREATE (task)-[:ASSIGNED_TO {role: actor.role, responsible: true, certainty: 'stated', quote: actor.name, start: 0,
                             end: 10, source: task.source}]->(agency)
"""
_BARE = (
    "CALL db.index.fulltext.queryNodes('search_task', $words, {limit: 60}) YIELD node, score "
    "RETURN node.key AS key, score"
)


def load(store: Store, wording: Wording, documents: int) -> None:
    """Write ``documents`` documents; the full-text indexes are made afterwards, which is faster."""
    for name in ("search_task", "search_document", "search_event", "search_target"):
        store.run(f"DROP INDEX {name} IF EXISTS", write=True)
    for label, rows in (("Agency", wording.agencies()), ("Document", wording.central())):
        store.run(f"UNWIND $rows AS row CREATE (n:{label}) SET n = row", {"rows": rows}, write=True)
    for first in range(0, documents, _BATCH):
        made = [wording.document(number) for number in range(first, min(first + _BATCH, documents))]
        store.run(_WRITE, {"rows": made}, write=True)


def make_indexes(store: Store) -> None:
    for statement in ddl.statements():
        store.run(statement, write=True)
    store.run("CALL db.awaitIndexes(3000)")


def timed(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000


def measure(store: Store, asked: list[tuple[str, str]]) -> Iterator[tuple[str, float, float]]:
    """Kind of question, time of ``ask``, time of the bare query (the two take turns in being first)."""
    for number, (kind, text) in enumerate(asked):
        words = index_words(read_question(text))

        def bare(words: str = words) -> object:
            return store.run(_BARE, {"words": words})

        def whole(text: str = text) -> object:
            return ask(store, text)

        if number % 2:
            least = timed(bare)
            yield kind, timed(whole), least
        else:
            most = timed(whole)
            yield kind, most, timed(bare)


def _share(times: list[float], percent: int) -> float:
    return quantiles(times, n=100)[percent - 1] if len(times) > 1 else times[0]


def report(store: Store, asked: list[tuple[str, str]]) -> None:
    found: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for kind, most, least in measure(store, asked):
        found[kind].append((most, least))
        found["all"].append((most, least))
    print("| questions | number | ask p50 | ask p95 | bare p50 | bare p95 |\n| --- | --- | --- | --- | --- | --- |")
    for kind, pairs in sorted(found.items(), key=lambda item: (item[0] == "all", item[0])):
        most, least = ([pair[i] for pair in pairs] for i in (0, 1))
        print(
            f"| {kind} | {len(pairs)} | {median(most):.0f} | {_share(most, 95):.0f} "
            f"| {median(least):.0f} | {_share(least, 95):.0f} |"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure how fast questions are answered.")
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--questions", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="folder in which the graph stays")
    options = parser.parse_args()
    source = state.folders().jars
    jars.provide(source, local.show_progress)
    home = options.keep or Path(tempfile.mkdtemp(prefix="chidao-asking-"))
    ready = (home / "neo4j").exists()
    home.mkdir(parents=True, exist_ok=True)
    if not (home / "jars").exists():
        (home / "jars").symlink_to(source)
    os.environ |= {settings.HOME.name: str(home.resolve()), settings.PORT.name: "0"}
    os.environ.pop(settings.URI.name, None)
    wording = Wording(random.Random(options.seed))
    try:
        with connect() as store:
            if not ready:
                seconds = timed(lambda: load(store, wording, options.documents)) / 1000
                print(f"Written in {seconds:.0f} s.\n", flush=True)
            make_indexes(store)
            counts = {
                label: store.run(f"MATCH (n:{label}) RETURN count(n) AS n")[0]["n"] for label in ("Document", "Task")
            }
            print(f"{counts['Document']} documents, {counts['Task']} tasks.\n")
            asked = Wording(random.Random(options.seed + 1)).questions(options.questions)
            for _, text in asked[:10]:  # the server has its caches and compiled queries before it is measured
                ask(store, text)
            report(store, asked)
    finally:
        local.stop()
        if options.keep is None:
            shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    main()
