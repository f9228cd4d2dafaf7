"""``chidao due``: deadlines as of a day, as a table or a calendar file."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from commands.outcome import DONE, NOTHING, CommandFault
from commands.output import console, print_json, print_table


def register(subparsers: Any) -> None:
    command = subparsers.add_parser(
        "due",
        help="việc nào đến hạn, qua hạn",
        description="Thời hạn tính đến một ngày. “Đã qua hạn” chỉ nói ngày đã qua, không nói việc chưa xong: văn bản "
        "không cho biết điều đó.",
    )
    command.add_argument("--as-of", metavar="NGÀY", help="ngày tính, dạng 2024-10-01 (mặc định: hôm nay)")
    command.add_argument(
        "--within", type=int, default=30, metavar="SỐ NGÀY", help="sắp đến hạn là trong bấy nhiêu ngày"
    )
    command.add_argument("--province", metavar="TỈNH")
    command.add_argument("--agency", metavar="CƠ QUAN", help="chỉ việc của cơ quan này")
    command.add_argument("--ics", type=Path, metavar="TỆP", help="ghi thành tệp lịch .ics")
    command.add_argument("--json", action="store_true", help="in dạng JSON")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    from commands.numbers import agency_named
    from graph.store import connect
    from queries.due import WORDS, calendar, due

    try:
        as_of = date.fromisoformat(options.as_of) if options.as_of else date.today()
    except ValueError as fault:
        raise CommandFault(f"“{options.as_of}” không phải ngày; viết như 2024-10-01") from fault
    with connect() as store:
        agencies = [one.key for one in agency_named(store, options.agency)] if options.agency else None
        dues = due(store, as_of, options.within, [options.province] if options.province else None, agencies)
    if options.ics:
        try:
            options.ics.write_bytes(calendar(dues))
        except OSError as fault:
            raise CommandFault(f"không ghi được {options.ics}: {fault.strerror}") from fault
        console().print(f"Đã ghi {options.ics}")
    elif options.json:
        print_json([{"state": one.state, "days": one.days, **asdict(one.item)} for one in dues])
    else:
        print_table(
            f"Thời hạn tính đến {as_of:%d/%m/%Y}",
            ("Hạn", "Tình trạng", "Việc", "Cơ quan", "Văn bản"),
            (
                (
                    one.item.deadline.words if one.item.deadline else "",
                    WORDS[one.state] + (f" ({abs(one.days)} ngày)" if one.days is not None else ""),
                    one.item.action,
                    "; ".join(a.name for a in one.item.actors if a.responsible),
                    one.item.source.label,
                )
                for one in dues
            ),
        )
    if not dues and options.province:
        console().print(f"Không có nhiệm vụ có thời hạn nào trong văn bản đã nạp của “{options.province}”.")
    return DONE if dues else NOTHING
