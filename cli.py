"""The command line: ``chidao COMMAND …``. Each command is a module of ``commands/``; this file only assembles them.

Exit codes: 0 done, 1 nothing found, 2 wrong usage or an unreadable input, 3 the store cannot be reached.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import sys
from collections.abc import Sequence

import commands
from commands.outcome import NOT_REACHED, USAGE, CommandFault, store_faults

_TEXT = """\
Đồ thị chỉ đạo và trách nhiệm, đọc từ văn bản hành chính: hỏi ai chịu trách nhiệm việc gì,
theo chuỗi chỉ đạo từ Thủ tướng xuống huyện, xem hạn và những chỗ còn trống."""
_AFTER = """\
Ví dụ:
  chidao load data/documents
  chidao ask "ai lo vụ điện cho sự kiện ở Đồng Nai"
  chidao chain 505/QĐ-TTg
Mã thoát: 0 xong, 1 không tìm thấy gì, 2 sai cách dùng, 3 không kết nối được kho dữ liệu."""


def parser() -> argparse.ArgumentParser:
    """The parser of all commands, each with its own ``--help``."""
    top = argparse.ArgumentParser(
        prog="chidao", description=_TEXT, epilog=_AFTER, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    subparsers = top.add_subparsers(title="lệnh", metavar="LỆNH", required=True)
    for module in sorted(pkgutil.iter_modules(commands.__path__), key=lambda found: found.name):
        command = importlib.import_module(f"commands.{module.name}")
        if hasattr(command, "register"):
            command.register(subparsers)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code. Faults that a user can mend are one line on stderr, never a traceback."""
    options = parser().parse_args(arguments)
    try:
        return int(options.run(options) or 0)
    except CommandFault as fault:
        print(f"chidao: {fault}", file=sys.stderr)
        return fault.code
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        print("chidao: đã dừng", file=sys.stderr)
        return USAGE
    except store_faults() as fault:
        print(f"chidao: không kết nối được kho dữ liệu: {fault}", file=sys.stderr)
        return NOT_REACHED


if __name__ == "__main__":
    sys.exit(main())
