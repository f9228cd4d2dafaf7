"""``chidao export FORMAT FILE``: the graph, or a part of it, as a file for other programs."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from commands.outcome import DONE, NOTHING, CommandFault
from commands.output import console, print_json

_FORMATS = ("graphml", "ttl", "html", "xlsx", "csv")


def register(subparsers: Any) -> None:
    command = subparsers.add_parser(
        "export",
        help="xuất đồ thị ra tệp",
        description="graphml (Gephi, yEd), ttl (RDF), html (trang tự đứng, mở không cần mạng), xlsx (Excel), "
        "csv (thư mục cho neo4j-admin import).",
    )
    command.add_argument("format", choices=_FORMATS, metavar="DẠNG", help=", ".join(_FORMATS))
    command.add_argument("file", type=Path, metavar="TỆP", help="tệp sẽ ghi")
    command.add_argument("--document", metavar="SỐ", help="chỉ văn bản này và những gì quanh nó")
    command.add_argument("--province", metavar="TỈNH", help="chỉ văn bản của tỉnh, thành phố này")
    command.add_argument(
        "--language",
        choices=("vi", "en"),
        default="vi",
        metavar="TIẾNG",
        help="vi (mặc định), en: tiếng của tên cột trong xlsx và của lời chú trong html; các dạng khác không đổi",
    )
    command.add_argument("--json", action="store_true", help="in số nút, số liên kết dạng JSON")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    from commands.numbers import document_keys
    from graph.export import write
    from graph.store import connect
    from queries.exports import select

    with connect() as store:
        documents = document_keys(store, options.document) if options.document else None
        selection = select(store, documents, [options.province] if options.province else None)
    if not selection.nodes:
        raise CommandFault("không có gì để xuất", NOTHING)
    try:
        write(options.format, selection, options.file, options.language)
    except OSError as fault:
        raise CommandFault(f"không ghi được {options.file}: {fault.strerror or fault}") from fault
    told = {"file": str(options.file), "nodes": len(selection.nodes), "edges": len(selection.edges)}
    if options.json:
        print_json(told)
    else:
        console().print(f"Đã ghi {told['file']}: {told['nodes']} nút, {told['edges']} liên kết", markup=False)
    return DONE
