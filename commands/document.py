"""``chidao document NUMBER``: a document with everything it says."""

from __future__ import annotations

import argparse
from typing import Any

from commands.outcome import DONE
from commands.output import console, line, print_json, print_table


def register(subparsers: Any) -> None:
    command = subparsers.add_parser(
        "document",
        help="một văn bản và mọi điều nó nói",
        description="Cơ quan ban hành, người ký, nơi nhận, văn bản nó dựa vào, nhiệm vụ, sự kiện, chỉ tiêu.",
    )
    command.add_argument("number", metavar="SỐ", help="số và ký hiệu, hoặc khóa của văn bản")
    command.add_argument("--json", action="store_true", help="in dạng JSON")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    from dataclasses import asdict

    from commands.numbers import document_keys
    from graph.store import connect
    from queries import catalogue
    from queries.items import item_of

    told = []
    with connect() as store:
        for key in document_keys(store, options.number):
            row = catalogue.run(store, "document", key=key)[0]
            tasks = [item_of(one) for one in catalogue.run(store, "tasks_of_document", documents=[key])]
            told.append((row, tasks))
    if options.json:
        print_json([{**row, "tasks": [asdict(item) for item in tasks]} for row, tasks in told])
        return DONE
    for row, tasks in told:
        _show(row, tasks)
    return DONE


def _show(row: dict[str, Any], tasks: list[Any]) -> None:
    from queries.sources import label_of
    from queries.wording import EDGES, EVENT_STATUS, days

    out = console()
    document = row["document"]
    out.print(f"[bold]{line(label_of(document))}[/bold]")
    out.print(f"  {line(document.get('title'))}")
    out.print(f"  [dim]khóa: {line(document['key'])}[/dim]")
    if document.get("status") != "loaded":
        out.print("  [yellow]Văn bản này chưa nạp; chỉ biết những gì văn bản khác dẫn.[/yellow]")
    for signer in row["signers"]:
        out.print(f"  ký: {line(signer['name'])}, {line(signer.get('position'))}")
    for warning in document.get("warnings") or []:
        out.print(f"  [yellow]! {line(warning)}[/yellow]")
    if row["relations"]:
        cells = (
            (EDGES.get(r["type"], r["type"]), r["label"] or r["key"], r["certainty"], r["quote"])
            for r in row["relations"]
        )
        print_table("Văn bản liên quan", ("Quan hệ", "Văn bản", "Mức chắc chắn", "Trích"), cells)
    if tasks:
        cells = (
            (
                t.source.section,
                t.action,
                "; ".join(f"{a.role_name}: {a.name}" for a in (*t.actors, *t.deciders)),
                t.deadline and t.deadline.words,
            )
            for t in tasks
        )
        print_table("Nhiệm vụ", ("Mục", "Việc", "Cơ quan", "Thời hạn"), cells)
    if row["concerns"] or row["stops"]:
        events = (
            (
                e["name"],
                EVENT_STATUS.get(e.get("status") or "", e.get("status")),
                days(e.get("date_start"), e.get("date_end")),
            )
            for e in (*row["concerns"], *row["stops"])
        )
        print_table("Sự kiện", ("Tên", "Tình trạng", "Ngày"), events)
