"""Outside programs that read what no library reads well: found, run with bounds, never through a shell."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from loaders.files import limits
from loaders.files.errors import UnreadableFile


def find(*names: str) -> str | None:
    """The path of the first of ``names`` that is installed, else None."""
    return next((path for name in names if (path := shutil.which(name))), None)


def run(command: list[str], *, cwd: Path | None = None, env: dict[str, str] | None = None) -> bytes:
    """What ``command`` prints. Raises UnreadableFile where it fails or takes longer than PROGRAM_SECONDS."""
    try:
        done = subprocess.run(
            command, capture_output=True, timeout=limits.PROGRAM_SECONDS, cwd=cwd, env=env, check=False
        )
    except subprocess.TimeoutExpired:
        raise UnreadableFile("damaged", f"{Path(command[0]).name} đọc tệp quá lâu, đã dừng.") from None
    except OSError as fault:
        raise UnreadableFile("needs_program", f"Không chạy được {Path(command[0]).name}: {fault.strerror}.") from fault
    if done.returncode != 0 and not done.stdout:
        raise UnreadableFile("damaged", f"{Path(command[0]).name} không đọc được tệp; tệp có thể bị hỏng.")
    return done.stdout
