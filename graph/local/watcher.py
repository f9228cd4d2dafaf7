"""Stops the local server when nobody was connected for a time: ``python -m graph.local.watcher HOME MINUTES``.

A process of its own, since those who use the server may die at any moment, and the last to go cannot know that it is
the last. It ends when the server does.
"""

from __future__ import annotations

import contextlib
import sys
import time
from pathlib import Path

import psutil

from graph.local import manage, state
from graph.local.state import Folders


def watch(where: Folders, minutes: float) -> None:
    """Return when the server has gone, by itself or stopped by us."""
    patience = minutes * 60
    pause = min(15.0, max(0.2, patience / 10))
    busy = time.time()
    while True:
        time.sleep(pause)
        told = state.read(where)
        process = told.process if told else None
        if told is None or process is None:
            return
        if _connections(process, told.port):
            busy = time.time()
            continue
        if time.time() - _last_use(where, busy) < patience:
            continue
        with state.locked(where):  # nobody can be let in while we look a last time
            idle = not _connections(process, told.port) and time.time() - _last_use(where, busy) >= patience
            if idle:
                manage.stop_now(where)
                return


def _last_use(where: Folders, busy: float) -> float:
    with contextlib.suppress(OSError):
        return max(busy, where.touched.stat().st_mtime)
    return busy


def _connections(process: psutil.Process, port: int) -> bool:
    """Whether anyone is connected to the server's Bolt port. Doubt counts as yes."""
    try:
        found = process.net_connections(kind="tcp")
    except psutil.NoSuchProcess:
        return False
    except psutil.Error:
        return True
    return any(c.status == psutil.CONN_ESTABLISHED and c.laddr and c.laddr.port == port for c in found)


if __name__ == "__main__":
    watch(Folders(Path(sys.argv[1])), float(sys.argv[2]))
