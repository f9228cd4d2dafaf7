"""``chidao load PATH…``: read files and write them into the graph."""

from __future__ import annotations

import argparse
import contextlib
import json
import signal
import sys
from collections.abc import Callable, Iterator
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
    from loaders.load import load

    with connect() as store, _interrupted() as interrupted, _shown(len(files)) as report:
        summary = load(files, store, report, options.again, interrupted)
    _print(summary, len(files), options.json)
    if summary.stopped:
        return USAGE
    return NOTHING if summary.problems else DONE


@contextlib.contextmanager
def _interrupted() -> Iterator[Callable[[], bool]]:
    """Gives the function that tells whether Ctrl-C was pressed, so that the file that is being written is finished
    first: the driver does not bear an interrupt in the middle of a transaction. Pressed again, it ends at once."""
    pressed = False
    before = signal.getsignal(signal.SIGINT)

    def press(number: int, frame: object) -> None:
        nonlocal pressed
        pressed = True
        signal.signal(signal.SIGINT, before)
        print("\nĐang dừng sau tệp này (Ctrl-C lần nữa: dừng ngay).", file=sys.stderr)

    if before is signal.default_int_handler:  # else a background job of the shell, which is to go on
        signal.signal(signal.SIGINT, press)
    try:
        yield lambda: pressed
    finally:
        signal.signal(signal.SIGINT, before)


def _shown(total: int) -> Any:
    """A context that gives the function to report progress to: a bar on terminals, now and then a line elsewhere."""
    import time

    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn

    @contextlib.contextmanager
    def shown() -> Any:
        start, told = time.monotonic(), time.monotonic()
        console = Console(stderr=True)
        bar = Progress(
            SpinnerColumn(),
            TextColumn("Đang đọc và nạp"),
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
                    f"Đã xử lý {progress.done}/{progress.total} tệp, {rate:.1f} tệp/s, còn khoảng {left:.0f} giây",
                    file=sys.stderr,
                )

        with bar:
            yield report

    return shown()


def _print(summary: Any, total: int, as_json: bool) -> None:
    if as_json:
        told = {
            "files": total,
            "loaded": summary.loaded,
            "unchanged": summary.unchanged,
            "documents": summary.documents,
            "problems": [{"file": name, "reason": reason} for name, reason in summary.problems],
            "stopped": summary.stopped,
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
    if summary.stopped:
        print("Đã dừng giữa chừng; những gì đã nạp vẫn giữ. Chạy lại lệnh này để nạp tiếp.")
