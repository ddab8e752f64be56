"""One connection for each thread, or one guarded connection for a library in memory."""

from __future__ import annotations

import sqlite3
import threading
import weakref
from contextlib import contextmanager
from typing import TYPE_CHECKING

from brief.errors import StoreError
from brief.store.failures import reported
from brief.store.functions import add_functions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BUSY_SECONDS = 10.0
"""How long a write waits for another program's write."""


def connect(path: Path | None) -> sqlite3.Connection:
    """A connection in which transactions are begun and ended by hand."""
    place = ":memory:" if path is None else str(path)
    connection = sqlite3.connect(place, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        # A commit that was acknowledged survives a power cut; NORMAL loses it.
        connection.execute("PRAGMA synchronous = FULL")
        add_functions(connection)
    except BaseException:
        connection.close()
        raise
    return connection


class _Held:
    """Closes its connection when the thread that owns it ends."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        # In garbage that refers to itself a __del__ may come after the connection's own, which warns that it is open.
        weakref.finalize(self, connection.close).atexit = False


class Connections:
    """Hands out connections; every block is one transaction."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.place = "library in memory" if path is None else str(path)
        self._threads = threading.local()
        self._guard = threading.RLock()
        self._closed = False
        self._memory = _Held(connect(None)) if path is None else None

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection that sees one state of the library for the whole block."""
        with self._lent() as connection, _transaction(connection, "BEGIN"):
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A connection whose changes are stored at the end of the block, all or none."""
        with self._lent() as connection, _transaction(connection, "BEGIN IMMEDIATE"):
            yield connection

    @contextmanager
    def unbound(self) -> Iterator[sqlite3.Connection]:
        """A connection outside any transaction, for what SQLite allows nowhere else."""
        with self._lent() as connection:
            yield connection

    def close(self) -> None:
        """Closes this thread's connection; those of other threads close when their threads end."""
        self._closed = True
        if self._memory is not None:
            with self._guard:
                self._memory.connection.close()
        elif (held := getattr(self._threads, "held", None)) is not None:
            held.connection.close()

    @contextmanager
    def _lent(self) -> Iterator[sqlite3.Connection]:
        if self._closed:
            raise StoreError(f"{self.place}: the library is closed")
        if self._memory is not None:
            with self._guard, reported(self.place):
                yield self._memory.connection
            return
        with reported(self.place):
            yield self._own()

    def _own(self) -> sqlite3.Connection:
        held: _Held | None = getattr(self._threads, "held", None)
        if held is None:
            held = self._threads.held = _Held(connect(self.path))
        return held.connection


@contextmanager
def _transaction(connection: sqlite3.Connection, begin: str) -> Iterator[None]:
    connection.execute(begin)
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # SQLite ends the transaction itself after some errors ("disk full").
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
