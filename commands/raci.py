"""``chidao raci``: the responsibility matrix of a plan, an agency or a province; as a table or for Excel."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from commands.outcome import DONE, NOTHING, CommandFault
from commands.output import console, print_json, print_table

if TYPE_CHECKING:
    from queries.raci import Matrix


def register(subparsers: Any) -> None:
    command = subparsers.add_parser(
        "raci",
        help="ma trận trách nhiệm",
        description="A: chịu trách nhiệm chính, R: thực hiện, C: phối hợp, hỗ trợ, I: nhận báo cáo.",
    )
    command.add_argument("--document", metavar="SỐ", help="chỉ văn bản này")
    command.add_argument("--agency", metavar="CƠ QUAN", help="chỉ cơ quan này")
    command.add_argument("--province", metavar="TỈNH", help="chỉ văn bản của tỉnh, thành phố này")
    command.add_argument("--xlsx", type=Path, metavar="TỆP", help="ghi thành tệp Excel")
    command.add_argument("--json", action="store_true", help="in dạng JSON")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    from commands.numbers import agency_named, document_keys
    from graph.store import connect
    from queries.raci import raci

    with connect() as store:
        matrix = raci(
            store,
            document_keys(store, options.document) if options.document else None,
            [one.key for one in agency_named(store, options.agency)] if options.agency else None,
            [options.province] if options.province else None,
        )
    if options.xlsx:
        _write(matrix, options.xlsx)
        console().print(f"Đã ghi {options.xlsx}: {len(matrix.rows)} nhiệm vụ, {len(matrix.columns)} cơ quan")
    elif options.json:
        print_json(matrix.to_json())
    else:
        names = {column["key"]: column["name"] for column in matrix.columns}
        told = []
        for row in matrix.rows:
            parts: dict[str, list[str]] = {}
            for column in matrix.columns:
                letter = matrix.cells.get((row["key"], column["key"]))
                if letter:
                    parts.setdefault(letter, []).append(names[column["key"]])
            told.append((row["action"], *("; ".join(parts.get(letter, [])) for letter in "ARCI")))
        print_table("Ma trận trách nhiệm", ("Nhiệm vụ", "A", "R", "C", "I"), told)
    return DONE if matrix.rows else NOTHING


def _write(matrix: Matrix, path: Path) -> None:
    from queries.raci_sheet import raci_xlsx

    try:
        path.write_bytes(raci_xlsx(matrix))
    except OSError as fault:
        raise CommandFault(f"không ghi được {path}: {fault.strerror}") from fault
