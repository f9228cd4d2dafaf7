"""Showing how far the fetching of the jars is, on standard error."""

from __future__ import annotations

import sys
import time

_last = 0.0


def show_progress(count: int, total: int, done: int, size: int) -> None:
    """One line that is written over on a terminal, a line every few seconds elsewhere."""
    global _last
    terminal, ended, now = sys.stderr.isatty(), count == total, time.monotonic()
    if not ended and now - _last < (0.1 if terminal else 5):
        return
    _last = now
    line = f"Tải Neo4j (một lần duy nhất): {count}/{total} tệp, {done / 1e6:.0f}/{size / 1e6:.0f} MB"
    print(f"\r{line}" if terminal else line, end="\n" if ended or not terminal else "", file=sys.stderr, flush=True)
