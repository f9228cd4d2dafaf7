"""How a command ends: exit codes, and faults that are shown in one line."""

from __future__ import annotations

import sys

DONE, NOTHING, USAGE, NOT_REACHED = 0, 1, 2, 3


class CommandFault(Exception):
    """A command cannot go on for a reason that its user can mend; the message is Vietnamese, ``code`` the exit code."""

    def __init__(self, message: str, code: int = USAGE) -> None:
        super().__init__(message)
        self.code = code


def store_faults() -> tuple[type[BaseException], ...]:
    """The exceptions that mean "no store": empty as long as no command has touched one (the driver is heavy)."""
    faults: tuple[type[BaseException], ...] = ()
    if "graph.local.faults" in sys.modules:
        from graph.local.faults import LocalFault

        faults += (LocalFault,)
    if "neo4j" in sys.modules:
        from neo4j.exceptions import AuthError, DriverError, ServiceUnavailable

        faults += (AuthError, DriverError, ServiceUnavailable)
    return faults
