"""A connection as the store wants it, on a disk that the tests watch or break."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

import apsw

if TYPE_CHECKING:
    from collections.abc import Iterator


class SharedFile:
    """One apsw connection for every thread, lent for a transaction at a time: shared memory is not watched."""

    def __init__(self, path: str, disk: str) -> None:
        self.connection = apsw.Connection(path, vfs=disk)
        self.connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        self.guard = threading.RLock()
        self.held = False
        """Whether a transaction keeps the guard, beside the statement at hand."""
        self.users = 0


class Connection:
    """What the store needs of a connection of the sqlite3 module."""

    def __init__(self, file: SharedFile, synchronous: str | None = None) -> None:
        self._file = file
        self._synchronous = synchronous
        """What is set whatever the store sets."""
        self._open = True
        file.users += 1

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open."""
        return self._file.connection.in_transaction

    @property
    def total_changes(self) -> int:
        """Rows changed since the connection was opened."""
        return self._file.connection.total_changes()

    def execute(self, statement: str, values: Any = ()) -> Cursor:
        """Runs one statement."""
        if self._synchronous and "synchronous" in statement:
            statement = f"PRAGMA synchronous = {self._synchronous}"
        with self._lent():
            return Cursor(self._file.connection, self._file.connection.execute(statement, values))

    def executemany(self, statement: str, rows: Any) -> None:
        """Runs one statement for each row."""
        with self._lent():
            self._file.connection.executemany(statement, rows)

    def create_function(self, name: str, arguments: int, function: Any, *, deterministic: bool) -> None:
        """Makes a function known to SQL."""
        self._file.connection.create_scalar_function(name, function, arguments, deterministic=deterministic)

    def close(self) -> None:
        """Closes the file when nobody else has it."""
        if self._open:
            self._open = False
            self._file.users -= 1
            if not self._file.users:
                # the sqlite3 module is silent when the log cannot be taken up at the end
                with suppress(apsw.Error):
                    self._file.connection.close()

    @contextmanager
    def _lent(self) -> Iterator[None]:
        """Keeps other threads out, until the transaction has ended when there is one."""
        file = self._file
        with file.guard:
            try:
                with in_the_words_of_sqlite3():
                    yield
            finally:
                if file.connection.in_transaction != file.held:
                    (file.guard.release if file.held else file.guard.acquire)()
                    file.held = not file.held


class Cursor:
    """The rows of a statement."""

    def __init__(self, connection: apsw.Connection, cursor: Any) -> None:
        self._cursor = cursor
        self.rowcount = connection.changes()
        self.lastrowid = connection.last_insert_rowid()
        try:
            self.description: Any = cursor.description
        except apsw.ExecutionCompleteError:  # no rows
            self.description = ()

    def __iter__(self) -> Any:
        return iter(self._cursor)

    def fetchone(self) -> Any:
        """The next row."""
        with in_the_words_of_sqlite3():
            return self._cursor.fetchone()

    def fetchall(self) -> Any:
        """The rows that are left."""
        with in_the_words_of_sqlite3():
            return self._cursor.fetchall()


@contextmanager
def in_the_words_of_sqlite3() -> Iterator[None]:
    """Errors as the sqlite3 module raises them."""
    try:
        yield
    except apsw.Error as error:
        constraint = isinstance(error, apsw.ConstraintError)
        raised = (sqlite3.IntegrityError if constraint else sqlite3.OperationalError)(str(error))
        raised.sqlite_errorname = _NAMES.get(type(error), "SQLITE_ERROR")
        raise raised from error


_NAMES = {
    apsw.FullError: "SQLITE_FULL",
    apsw.IOError: "SQLITE_IOERR",
    apsw.CantOpenError: "SQLITE_CANTOPEN",
    apsw.CorruptError: "SQLITE_CORRUPT",
    apsw.NotADBError: "SQLITE_NOTADB",
}
