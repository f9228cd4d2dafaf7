"""``chidao forget FILE…``: take out of the graph what files said that were loaded."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from commands.outcome import DONE, USAGE


def register(subparsers: Any) -> None:
    command = subparsers.add_parser(
        "forget",
        help="gỡ khỏi đồ thị những gì các tệp này đã nạp",
        description="Gỡ khỏi đồ thị mọi điều mà tệp đã nạp nói ra (nạp nhầm, tệp đã xóa). Tệp trên đĩa không bị động "
        "tới; văn bản mà văn bản khác còn dẫn thì ở lại, như văn bản chưa nạp.",
    )
    command.add_argument(
        "files", nargs="+", metavar="TỆP", help="đường dẫn như khi nạp (kể cả khi tệp không còn), hoặc tên tệp"
    )
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    from graph.store import connect
    from loaders.reading import Job

    code = DONE
    with connect() as store:
        known = store.loaded_files()
        for given in options.files:
            key = Job(Path(given), given).key
            keys = [key] if key in known else store.files_named(given)
            if len(keys) == 1:
                print(f"{given}: đã gỡ {len(store.forget_file(keys[0]))} văn bản.")
                continue
            why = "chưa từng được nạp" if not keys else f"có {len(keys)} tệp cùng tên; hãy nêu đường dẫn"
            print(f"chidao: {given}: {why}.", file=sys.stderr)
            code = USAGE
    return code
