"""``chidao setup``: fetch what the local Neo4j needs, once."""

from __future__ import annotations

import argparse
from typing import Any

from commands.outcome import DONE


def register(subparsers: Any) -> None:
    command = subparsers.add_parser(
        "setup",
        help="tải các thành phần của Neo4j cục bộ (một lần)",
        description="Tải và đối chiếu SHA-256 các tệp của Neo4j cục bộ (khoảng 140 MB). Chạy lại được nhiều lần: "
        "chỉ tải phần còn thiếu. Không cần khi dùng NEO4J_URI.",
    )
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    from graph import local

    local.prepare(local.show_progress)
    print("Neo4j cục bộ đã sẵn sàng.")
    return DONE
