"""A connection to the graph: reading by READ sessions, which the server itself refuses to let write."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from types import TracebackType
from typing import Any, Self, TypeVar

import neo4j
from neo4j import Driver, ManagedTransaction, unit_of_work

from graph import settings
from graph.rows import DocumentRows, FileRow
from graph.schema import FILE, NODES
from graph.store import ddl, files, write

_Result = TypeVar("_Result")
_WAIT_FOR_INDEXES = 300  # seconds


class Store:
    """The graph. Safe to use from several threads; close it, or use it in a ``with``."""

    def __init__(self, driver: Driver, database: str | None = None) -> None:
        self._driver = driver
        self._database = database

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._driver.close()

    def run(
        self,
        cypher: str,
        params: Mapping[str, Any] | None = None,
        *,
        write: bool = False,
        timeout: float | None = None,
    ) -> list[dict[str, Any]]:
        """The rows of a query, nodes and edges as plain dicts.

        timeout: seconds, after which the server breaks the query off (a neo4j.exceptions.Neo4jError).
        A query that writes is refused by the server unless ``write``.
        """

        def work(transaction: ManagedTransaction) -> list[dict[str, Any]]:
            return transaction.run(cypher, dict(params or {})).data()

        return self._transact(work, write, timeout)

    def write_document(self, rows: DocumentRows) -> None:
        """Write all that one file says, in one transaction: all of it or nothing.

        Writing the same again changes nothing; what the file said before and says no more is taken back, what others
        said stays.
        """
        self._transact(lambda transaction: write.write(transaction, rows), True)

    def forget_file(self, key: str) -> list[str]:
        """Take back all that the file ``key`` said, in one transaction; keys of the documents that are gone with it.
        Those that others cite stay as cited ones."""
        return self._transact(lambda transaction: files.forget(transaction, key), True)

    def files_named(self, name: str) -> list[str]:
        """Keys of the files that were given under that name."""
        return self._transact(lambda transaction: files.named(transaction, name), False)

    def write_failure(self, file: FileRow, reason: str) -> None:
        """Note that a file could not be read; what it said when it still could be read is taken back."""
        self._transact(lambda transaction: files.fail(transaction, file, reason), True)

    def finish_file(self, file: FileRow, inside: list[str]) -> None:
        """All of ``file`` is written; ``inside`` are the keys of the files in it, itself among them where it is no
        archive. What an archive holds no longer is taken back."""
        self._transact(lambda transaction: files.finish(transaction, file, inside), True)

    def loaded_files(self) -> dict[str, tuple[str | None, str, str]]:
        """SHA-256, version of the reading and status of each file that was ever given, by its key."""
        return self._transact(files.known, False)

    def problems(self) -> list[dict[str, Any]]:
        """Files that could not be read: ``name`` and ``reason``, by name."""
        return self._transact(files.problems, False)

    @property
    def address(self) -> str:
        """Where the server is, for people: host and port."""
        return str(self._driver.get_server_info().address[0]) + f":{self._driver.get_server_info().address[1]}"

    def counts(self) -> dict[str, Any]:
        """``nodes``: how many of each kind, by its Vietnamese name; ``loaded`` and ``cited`` documents."""
        found = {node.vi: self._count(node.label) for node in NODES if node is not FILE}
        states = self.run("MATCH (d:Document) RETURN d.status AS status, count(*) AS n")
        told = {row["status"]: row["n"] for row in states}
        loaded = told.pop("loaded", 0)
        return {"nodes": found, "loaded": loaded, "cited": sum(told.values())}

    def _count(self, label: str) -> int:
        return int(self.run(f"MATCH (n:{label}) RETURN count(n) AS n")[0]["n"])

    def check(self) -> None:
        """Ask the server for a sign of life. Raises neo4j.exceptions.DriverError at once where it went away, while a
        query would be tried again and again for half a minute."""
        self._driver.verify_connectivity()

    def set_up(self) -> None:
        """Make the constraints and indexes that are missing."""
        there = {row["name"] for row in self.run("SHOW INDEXES YIELD name RETURN name")}
        missing = [s for s, name in zip(ddl.statements(), ddl.names(), strict=True) if name not in there]
        for statement in missing:
            self.run(statement, write=True)
        if missing:
            self.run("CALL db.awaitIndexes($seconds)", {"seconds": _WAIT_FOR_INDEXES})

    def _transact(
        self, work: Callable[[ManagedTransaction], _Result], write: bool, timeout: float | None = None
    ) -> _Result:
        """Run ``work`` in a transaction, again where the server says that it may go through later (a deadlock)."""
        timed = unit_of_work(timeout=timeout)(work)
        with self._session(write) as session:
            return session.execute_write(timed) if write else session.execute_read(timed)

    @contextlib.contextmanager
    def _session(self, write: bool) -> Iterator[neo4j.Session]:
        access = neo4j.WRITE_ACCESS if write else neo4j.READ_ACCESS
        with self._driver.session(database=self._database, default_access_mode=access) as session:
            yield session


def connect(*, set_up: bool = True) -> Store:
    """A connection to the server of NEO4J_URI, or to the local one, which is started where needed.

    set_up: make missing constraints and indexes first (a user who may only read has to pass False).
    Raises graph.local.LocalFault, or neo4j.exceptions.DriverError / Neo4jError where the server cannot be used.
    """
    uri = settings.URI.value
    auth = (settings.USERNAME.value, settings.PASSWORD.value)
    if not uri:
        from graph import local  # only who needs it pays for it

        at = local.endpoint(local.show_progress)
        uri, auth = at.uri, (at.user, at.password)
    driver = neo4j.GraphDatabase.driver(
        uri,
        auth=auth,
        notifications_min_severity=neo4j.NotificationMinimumSeverity.OFF,
        user_agent="chidao/0.1",
        telemetry_disabled=True,
        connection_acquisition_timeout=30,
    )
    try:
        driver.verify_connectivity()
        store = Store(driver, settings.DATABASE.value or None)
        if set_up:
            store.set_up()
    except BaseException:
        driver.close()
        raise
    return store
