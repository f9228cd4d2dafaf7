"""``chidao duties AGENCY``: what an agency must do."""

from __future__ import annotations

import argparse
from typing import Any

from commands.outcome import DONE, NOTHING, USAGE
from commands.output import console, line, print_json, print_table


def register(subparsers: Any) -> None:
    command = subparsers.add_parser(
        "duties",
        help="cơ quan này phải làm gì",
        description="Mọi nhiệm vụ của một cơ quan (kể cả qua người đứng đầu hoặc qua nhóm mà nó thuộc về), với vai trò,"
        " thời hạn và văn bản.",
    )
    command.add_argument("agency", nargs="+", metavar="CƠ QUAN", help="tên, tên tắt hoặc khóa")
    command.add_argument("--role", action="append", metavar="VAI TRÒ", help="chỉ vai trò này (lặp lại được)")
    command.add_argument("--year", type=int, metavar="NĂM", help="chỉ văn bản của năm này")
    command.add_argument("--json", action="store_true", help="in dạng JSON")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    from dataclasses import asdict

    from commands.numbers import agency_named
    from graph.store import connect
    from queries import catalogue
    from queries.items import item_of

    with connect() as store:
        named = agency_named(store, " ".join(options.agency))
        if len({one.key for one in named}) > 1:
            for one in named:
                console().print(f"? {line(one.name)}  [dim]{line(one.key)}[/dim]")
            return USAGE
        rows = catalogue.run(store, "duties", agencies=[named[0].key], roles=options.role, year=options.year)
    items = [item_of(row) for row in rows]
    if options.json:
        print_json([asdict(item) for item in items])
    else:
        print_table(
            f"{named[0].name}: {len(items)} nhiệm vụ",
            ("Việc", "Vai trò", "Thời hạn", "Văn bản", "Mục"),
            (
                (
                    item.action,
                    ", ".join(
                        dict.fromkeys(a.role_name for a in (*item.actors, *item.deciders) if a.agency == named[0].key)
                    )
                    or "qua nhóm hoặc người đứng đầu",
                    item.deadline.words if item.deadline else "",
                    item.source.label,
                    item.source.section,
                )
                for item in items
            ),
        )
    return DONE if items else NOTHING
