"""``chidao load PATH…``: read files and write them into the graph."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from commands.outcome import DONE, NOTHING, USAGE, CommandFault
from commands.parse import files_in

_SHOWN = 20  # problems listed at the end; all are in `chidao status --problems`


def register(subparsers: Any) -> None:
    command = subparsers.add_parser(
        "load",
        help="đọc các tệp và nạp vào đồ thị",
        description="Đọc từng tệp (thư mục: mọi tệp bên trong) và nạp vào đồ thị. Tệp không đổi được bỏ qua; có thể "
        "dừng bằng Ctrl-C và chạy lại để làm tiếp; tệp hỏng không làm dừng những tệp khác. "
        "Mã thoát: 0 xong, 1 có tệp không đọc được, 2 sai cách dùng, 3 không kết nối được kho dữ liệu.",
    )
    command.add_argument("paths", nargs="+", type=Path, metavar="ĐƯỜNG_DẪN", help="tệp hoặc thư mục")
    command.add_argument("--again", action="store_true", help="đọc lại cả những tệp không đổi")
    command.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    missing = [str(path) for path in options.paths if not path.exists()]
    if missing:
        raise CommandFault(f"không có tệp hoặc thư mục: {', '.join(missing)}", USAGE)
    files = files_in(options.paths)
    if not files:
        raise CommandFault("không có tệp nào trong những thư mục đã nêu", USAGE)

    from graph.store import connect
    from loaders.load import Summary, load

    summary, stopped = Summary(), False
    with connect() as store:
        try:
            with _shown(len(files)) as report:
                load(files, store, report, summary, options.again)
        except KeyboardInterrupt:
            stopped = True
    _print(summary, len(files), stopped, options.json)
    if stopped:
        return USAGE
    return NOTHING if summary.problems else DONE


def _shown(total: int) -> Any:
    """A context that gives the function to report progress to: a bar on terminals, now and then a line elsewhere."""
    import contextlib
    import time

    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn

    @contextlib.contextmanager
    def shown() -> Any:
        start, told = time.monotonic(), time.monotonic()
        console = Console(stderr=True)
        bar = Progress(
            SpinnerColumn(),
            TextColumn("Đang nạp"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]}"),
            TextColumn("còn"),
            TimeRemainingColumn(),
            TextColumn("{task.fields[name]}", markup=False),
            console=console,
            disable=not console.is_terminal,
        )
        task = bar.add_task("", total=total, rate="", name="")

        def report(progress: Any) -> None:
            nonlocal told
            spent = max(time.monotonic() - start, 0.001)
            rate = progress.done / spent
            bar.update(task, completed=progress.done, rate=f"{rate:.1f} tệp/s", name=progress.last[-40:])
            if not console.is_terminal and (time.monotonic() - told > 5 or progress.done == progress.total):
                told = time.monotonic()
                left = (progress.total - progress.done) / rate
                print(
                    f"Đã nạp {progress.done}/{progress.total} tệp, {rate:.1f} tệp/s, còn khoảng {left:.0f} giây",
                    file=sys.stderr,
                )

        with bar:
            yield report

    return shown()


def _print(summary: Any, total: int, stopped: bool, as_json: bool) -> None:
    if as_json:
        told = {
            "files": total,
            "loaded": summary.loaded,
            "unchanged": summary.unchanged,
            "documents": summary.documents,
            "problems": [{"file": name, "reason": reason} for name, reason in summary.problems],
            "stopped": stopped,
        }
        print(json.dumps(told, ensure_ascii=False))
        return
    print(
        f"Nạp {summary.loaded} tệp ({len(summary.documents)} văn bản), "
        f"{summary.unchanged} tệp không đổi, {len(summary.problems)} tệp lỗi."
    )
    for name, reason in summary.problems[:_SHOWN]:
        print(f"  {name}: {reason}")
    if len(summary.problems) > _SHOWN:
        print(f"  … và {len(summary.problems) - _SHOWN} tệp khác; xem `chidao status --problems`.")
    if stopped:
        print("Đã dừng giữa chừng; những gì đã nạp vẫn giữ. Chạy lại lệnh này để nạp tiếp.")
