"""``chidao stop``: stop the local Neo4j."""

from __future__ import annotations

import argparse
from typing import Any

from commands.outcome import DONE


def register(subparsers: Any) -> None:
    command = subparsers.add_parser(
        "stop",
        help="dừng Neo4j cục bộ",
        description="Dừng Neo4j cục bộ do chidao khởi động. Dữ liệu vẫn còn; lệnh sau sẽ khởi động lại khi cần.",
    )
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    from graph import local

    print("Đã dừng Neo4j cục bộ." if local.stop() else "Neo4j cục bộ không chạy.")
    return DONE
