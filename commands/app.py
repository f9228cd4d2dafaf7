"""``chidao app``: open the web app."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from commands.outcome import CommandFault

_APP = Path(__file__).resolve().parents[1] / "app.py"


def register(subparsers: Any) -> None:
    command = subparsers.add_parser(
        "app", help="mở ứng dụng web trên máy này", description="Mở ứng dụng web, chỉ nghe trên 127.0.0.1."
    )
    command.add_argument("--port", type=int, default=8501, metavar="CỔNG", help="cổng (mặc định 8501)")
    command.add_argument("--no-browser", action="store_true", help="không tự mở trình duyệt")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    if not _APP.exists():
        raise CommandFault("không thấy app.py cạnh cli.py; chạy lệnh này từ thư mục mã nguồn")
    arguments = ["--server.port", str(options.port), "--server.address", "127.0.0.1"]
    if options.no_browser:
        arguments += ["--server.headless", "true"]
    command = [sys.executable, "-m", "streamlit", "run", str(_APP), *arguments]
    if os.name == "posix":  # the same process goes on, so that whoever stops this command stops the app
        os.chdir(_APP.parent)
        os.execv(command[0], command)
    return subprocess.run(command, cwd=_APP.parent).returncode
