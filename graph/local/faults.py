"""Why the local Neo4j cannot be had, in words for the person at the keyboard."""

from __future__ import annotations


class LocalFault(Exception):
    """The local server cannot be used; the message is Vietnamese and says what to do."""
