"""Where the graph lives: any Neo4j 5.26 or later. ``connect`` is the door.

Nothing here but ``connect`` knows whether the server is the one that chidao started or one of a department.
"""

from __future__ import annotations

from graph.store.connection import Store, connect

__all__ = ["Store", "connect"]
