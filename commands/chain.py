"""``chidao chain NUMBER``: what a document rests on, what rests on it, down to tasks and agencies."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from commands.outcome import DONE, NOTHING
from commands.output import console, line, print_json

if TYPE_CHECKING:
    from queries.chain import Chain


def register(subparsers: Any) -> None:
    command = subparsers.add_parser(
        "chain",
        help="chuỗi chỉ đạo của một văn bản, lên và xuống",
        description="Đi từ văn bản mang số này lên nguồn cao nhất và xuống các nhiệm vụ. "
        "Nét liền là điều văn bản nói rõ; nét đứt là suy ra, kèm lý do; văn bản chưa nạp được nói rõ.",
    )
    command.add_argument("number", metavar="SỐ", help="số và ký hiệu: 505/QĐ-TTg (hoặc khóa của văn bản)")
    way = command.add_mutually_exclusive_group()
    way.add_argument("--up", action="store_true", help="chỉ đi lên")
    way.add_argument("--down", action="store_true", help="chỉ đi xuống")
    command.add_argument("--tasks", action="store_true", help="in cả nhiệm vụ của từng văn bản")
    command.add_argument("--json", action="store_true", help="in dạng JSON")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    from commands.numbers import document_keys
    from graph.store import connect
    from queries.chain import chain_down, chain_up

    found: dict[str, dict[str, Chain]] = {}
    with connect() as store:
        for key in document_keys(store, options.number):
            chains = found[key] = {}
            if not options.down:
                chains["up"] = chain_up(store, key)
            if not options.up:
                chains["down"] = chain_down(store, key)
    if options.json:
        print_json(
            [{"document": key, **{way: c.to_json() for way, c in chains.items()}} for key, chains in found.items()]
        )
    else:
        for key, chains in found.items():
            for way, chain in chains.items():
                _show(key, way, chain, options.tasks)
    return DONE if found else NOTHING


def _show(key: str, way: str, chain: Chain, tasks: bool) -> None:
    from queries.sources import label_of

    out = console()
    out.print(
        f"[bold]{line(label_of(chain.documents[key]))}[/bold] – {'dựa trên' if way == 'up' else 'được triển khai bởi'}:"
    )
    if not chain.links:
        out.print("  (không có liên kết nào trong những gì đã nạp)")
    shown: set[str] = set()

    def branch(at: str, depth: int) -> None:
        if at in shown:
            return
        shown.add(at)
        for link in chain.links:
            near, far = (link.below, link.above) if way == "up" else (link.above, link.below)
            if near != at:
                continue
            document = chain.documents[far]
            status = " – chưa nạp" if document.get("status") == "cited" else ""
            stroke = "╌╌" if link.dashed else "──"
            why = f" ({link.reason})" if link.dashed and link.reason else ""
            out.print(
                f"{'   ' * depth} {stroke} {line(link.words)}: {line(label_of(document))}[dim]{status}{line(why)}[/dim]"
            )
            branch(far, depth + 1)

    branch(key, 1)
    for item in chain.tasks if tasks else ():
        names = "; ".join(f"{a.role_name}: {a.name}" for a in item.actors[:4])
        out.print(f"   • {line(item.action, 160)} [dim]{line(names, 200)} – {line(item.source.label)}[/dim]")
    if chain.tasks and not tasks:
        out.print(f"   ({len(chain.tasks)} nhiệm vụ; thêm --tasks để xem)")
