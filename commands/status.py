"""``chidao status``: what is in the graph, and which files could not be read."""

from __future__ import annotations

import argparse
import json
from typing import Any

from commands.outcome import DONE


def register(subparsers: Any) -> None:
    command = subparsers.add_parser(
        "status",
        help="xem đồ thị có gì, kho dữ liệu ở đâu, tệp nào không đọc được",
        description="Đếm văn bản, nhiệm vụ, cơ quan … trong đồ thị. Với --problems, liệt kê các tệp không đọc được.",
    )
    command.add_argument("--problems", action="store_true", help="liệt kê các tệp không đọc được, kèm lý do")
    command.add_argument("--json", action="store_true", help="in dạng JSON")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    from graph.store import connect

    with connect() as store:
        problems = store.problems()
        told = {"server": store.address, **store.counts(), "problems": problems}
    if options.json:
        print(json.dumps(told, ensure_ascii=False))
    elif options.problems:
        for problem in problems:
            print(f"{problem['name']}: {problem['reason']}")
        print(f"{len(problems)} tệp không đọc được.")
    else:
        _print(told)
    return DONE


def _print(told: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(style="bold")
    table.add_column(justify="right")
    for name, count in told["nodes"].items():
        table.add_row(name, str(count))
    console = Console(soft_wrap=True)
    console.print(f"Kho dữ liệu: {told['server']}", markup=False)
    console.print(table)
    console.print(
        f"Văn bản đã nạp: {told['loaded']}, chỉ được nhắc tới (chưa nạp): {told['cited']}, "
        f"tệp không đọc được: {len(told['problems'])}",
        markup=False,
    )
