"""The store as the pages see it: one connection for all, and a message that says what to do where there is none."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

import streamlit as st

from views.text import t

if TYPE_CHECKING:
    from graph.store import Store

_log = logging.getLogger(__name__)


class Live:
    """The store of this app. Connects when first asked, and once more where the server went away in between."""

    def __init__(self) -> None:
        self._store: Store | None = None

    def run(self, cypher: str, parameters: dict[str, Any] | None = None, /) -> list[dict[str, Any]]:
        """The rows of a query; the page ends with a message where no server can be reached."""
        from neo4j.exceptions import DriverError, ServiceUnavailable, SessionExpired

        again = self._store is not None
        try:
            return self._connected().run(cypher, parameters)
        except (ServiceUnavailable, SessionExpired, DriverError):
            self._close()
            if not again:
                raise
        return self._connected().run(cypher, parameters)

    def is_reached(self) -> bool:
        """Is there a connection, and does the server still answer?"""
        from neo4j.exceptions import DriverError, Neo4jError

        if self._store is None:
            return False
        try:
            self._store.check()
        except (DriverError, Neo4jError):
            self._close()
            return False
        return True

    def _connected(self) -> Store:
        if self._store is None:
            from graph.store import connect

            self._store = connect(set_up=False)
        return self._store

    def _close(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None


@st.cache_resource(show_spinner=False)
def _live() -> Live:
    return Live()


def store() -> Live:
    """The store, reached. Where it cannot be, the page says what to do and ends here."""
    from queries.catalogue import run

    live = _live()
    try:
        if not live.is_reached():
            with st.spinner(t("connecting")):  # the local server may have to be started
                run(live, "counts")
    except Exception as fault:  # whatever it is, the reader of the page has to know what to do
        _log.warning("store not reached", exc_info=fault)
        st.error(t("store_down"))
        st.code("chidao status\nchidao load data/documents", language="bash")
        st.caption(t("store_down_more"))
        st.stop()
    return live


def store_counts(live: Live) -> dict[str, Any]:
    """How many documents, tasks … there are; the page says how to load some where there are none."""
    from queries.catalogue import run

    counts = run(live, "counts")[0]
    if not counts["documents"]:
        st.info(t("store_empty"))
        st.code("chidao load data/documents", language="bash")
        st.stop()
    return counts
