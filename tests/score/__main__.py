"""``python -m tests.score [FILE-PREFIX …] [-v] [--write]``: print the scoreboard, with -v each fault."""

from __future__ import annotations

import argparse
import json

from tests.score.board import BOARD, GOLD, gold_files, record_of, score_one, table, text_of, total


def main() -> None:
    parser = argparse.ArgumentParser(description="Score what chidao reads against the gold.")
    parser.add_argument("files", nargs="*", help="prefixes of gold files (default: all)")
    parser.add_argument("-v", "--verbose", action="store_true", help="print each fault")
    parser.add_argument("--field", action="append", help="print the faults of this field alone")
    parser.add_argument("--write", action="store_true", help="write docs/scoreboard.json and .md, the committed floor")
    options = parser.parse_args()
    boards = {}
    for title, folder in (("samples", GOLD), ("corpus", GOLD / "corpus")):
        scores = []
        for gold in gold_files(folder):
            if options.files and not gold["file"].startswith(tuple(options.files)):
                continue
            if text_of(gold) is None:
                print(f"skipped {gold['file']}: its text is not here")
                continue
            score = score_one(gold, record_of(gold))
            scores.append(score)
            if options.verbose or options.field:
                for field, count in score.items():
                    if not options.field or field in options.field:
                        for note in count.notes:
                            print(f"{gold['file'][:4]} {field:11} {note}")
        if scores:
            boards[title] = total(scores)
            print(f"\n## {title}: {len(scores)} documents\n\n{table(boards[title])}\n")
    if options.write:
        figures = {
            title: {
                field: (count.wrong if field == "invented" else round(count.f1, 3)) for field, count in counts.items()
            }
            for title, counts in boards.items()
        }
        BOARD.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")
        parts = "\n\n".join(f"## {title}\n\n{table(counts)}" for title, counts in boards.items())
        head = "# Scoreboard\n\nMade by `make score`; a test fails when a figure falls. What the fields mean: tests/score/.\n"
        BOARD.with_suffix(".md").write_text(f"{head}\n{parts}\n", "utf-8")


if __name__ == "__main__":
    main()
