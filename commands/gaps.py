"""``chidao gaps`` (or ``check``): what is missing or does not fit, with the words that show it."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import Any

from commands.outcome import DONE, NOTHING, CommandFault
from commands.output import console, print_json, print_table


def register(subparsers: Any) -> None:
    command = subparsers.add_parser(
        "gaps",
        aliases=["check"],
        help="những chỗ còn trống, chỗ không khớp",
        description="Nhiệm vụ không rõ ai, văn bản được dẫn mà chưa nạp, văn bản dẫn văn bản ra sau, nhóm chưa rõ "
        "thành viên … mỗi phát hiện kèm câu trích.",
    )
    command.add_argument("--only", action="append", metavar="TÊN", help="chỉ phép kiểm này (lặp lại được)")
    command.add_argument("--province", metavar="TỈNH", help="chỉ văn bản của tỉnh, thành phố này")
    command.add_argument("--limit", type=int, default=1000, metavar="SỐ", help="tối đa mỗi loại (mặc định 1000)")
    command.add_argument("--list", action="store_true", help="liệt kê các phép kiểm")
    command.add_argument("--json", action="store_true", help="in dạng JSON")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    from queries.gaps import find_gaps, titles

    known = titles()
    if options.list:
        print_table("Các phép kiểm", ("Tên", "Tìm gì"), known.items())
        return DONE
    if unknown := sorted(set(options.only or ()) - set(known)):
        raise CommandFault(f"không có phép kiểm {', '.join(unknown)}; có: {', '.join(known)}")
    from graph.store import connect

    with connect() as store:
        gaps = find_gaps(store, options.only, options.province, options.limit)
    if options.json:
        print_json([asdict(gap) for gap in gaps])
    else:
        for check, title in known.items():
            rows = [(g.subject_name, g.detail, g.document_label) for g in gaps if g.check == check]
            if rows:
                print_table(f"{title} ({len(rows)})", ("Cái gì", "Vì sao", "Văn bản"), rows)
        if not gaps:
            console().print("Không thấy chỗ nào.")
    return DONE if gaps else NOTHING
