"""``chidao parse FILE… --json``: what is read out of files, without a store."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from commands.outcome import DONE, USAGE


def register(subparsers: Any) -> None:
    command = subparsers.add_parser(
        "parse",
        help="đọc tệp và in ra những gì đọc được (không cần kho dữ liệu)",
        description="Đọc từng tệp và in bản ghi: văn bản, trích dẫn, cơ quan, nhiệm vụ, sự kiện, chỉ tiêu. "
        "Với --json, mỗi văn bản là một dòng JSON (docs/record.schema.json).",
    )
    command.add_argument("files", nargs="+", type=Path, metavar="TỆP", help="tệp văn bản, hoặc thư mục")
    command.add_argument("--json", action="store_true", help="in JSON Lines thay cho bảng tóm tắt")
    command.set_defaults(run=run)


def files_in(paths: list[Path]) -> list[tuple[Path, str]]:
    """Each file under ``paths`` with its name: its own, or its path inside the folder that was given."""
    found: list[tuple[Path, str]] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.is_file() and not p.name.startswith("."))
            found.extend((p, p.relative_to(path).as_posix()) for p in inside)
        else:
            found.append((path, path.name))
    return found


def run(options: argparse.Namespace) -> int:
    from loaders.files import UnreadableFile, read_file
    from loaders.parse import parse
    from loaders.record import to_json

    code = DONE
    for path, name in files_in(options.files):
        try:
            texts = read_file(path, name)
        except (UnreadableFile, OSError) as fault:
            print(f"chidao: {path}: {fault}", file=sys.stderr)
            code = USAGE
            continue
        for text in texts:
            for record in parse(text):
                read = to_json(record)
                print(json.dumps(read, ensure_ascii=False) if options.json else summary(read))
    return code


def summary(record: dict[str, Any]) -> str:
    """A few lines for people about one record."""
    own = record["document"]
    kind = own["kind_name"] or own["kind"] or "Văn bản"
    number = own["so_ky_hieu"]["quote"] if own["so_ky_hieu"] else "(không ghi số)"
    title = " ".join(own["title"]["quote"].split()) if own["title"] else "(không có trích yếu)"
    counts = ", ".join(
        f"{len(record[field])} {word}"
        for field, word in (
            ("citations", "trích dẫn"),
            ("agency_mentions", "lần nhắc cơ quan"),
            ("tasks", "nhiệm vụ"),
            ("events", "sự kiện"),
            ("targets", "chỉ tiêu"),
        )
    )
    warnings = [f"  ! {warning['message']}" for warning in record["warnings"]]
    lines = [
        record["file"],
        f"  {kind} {number}: {title}",
        f"  {own['issuer_name'] or '(chưa rõ cơ quan)'}",
        f"  {counts}",
    ]
    return "\n".join([*lines, *warnings])
