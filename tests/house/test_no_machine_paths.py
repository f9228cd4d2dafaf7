"""Nothing of one machine is in the tree: no absolute path of it, no secrets, nothing that set-up makes."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MACHINE = re.compile(r"(?<![\w.:/])/(?:tmp|work|root|home)/\w")
TEXT = {".py", ".js", ".css", ".md", ".toml", ".sh", ".yaml", ".yml", ".cypher", ".json", ".txt", ""}


def _tracked() -> list[str]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    return listed.stdout.splitlines()


def test_no_path_of_a_machine() -> None:
    faults = []
    for name in _tracked():
        path = ROOT / name
        if path.suffix in TEXT and path.is_file() and not name.startswith(("data/documents/", "tests/gold/")):
            for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
                if MACHINE.search(line) and "MACHINE = " not in line:
                    faults.append(f"{name}:{number}")
    assert not faults


def test_nothing_that_set_up_makes_is_tracked() -> None:
    made = [name for name in _tracked() if name.startswith((".venv/", "var/")) or name.endswith((".jar", ".pyc"))]
    assert not made
