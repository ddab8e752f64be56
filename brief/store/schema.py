"""Whose file it is, and the numbered migrations that bring it up to date."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path
from typing import TYPE_CHECKING

from brief.errors import StoreError
from brief.store.connections import BUSY_SECONDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from brief.store.connections import Connections

APPLICATION_ID = 0x62726966
"""The letters "brif", so that `file` and other programs know whose database it is."""

OLDEST_SQLITE = (3, 37, 0)
"""The first version with STRICT tables."""


def migrations() -> dict[int, Path]:
    """The scripts by number, in order; numbers may leave gaps. The newest is the number of the schema."""
    # importlib.resources would be imported at every start for this alone
    scripts = sorted(Path(__file__).with_name("migrations").glob("*.sql"))
    return {int(script.name.split("_")[0]): script for script in scripts}


def prepare(connections: Connections) -> None:
    """Checks and migrates the file; one that is not ours or newer than us stays untouched. Raises StoreError."""
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise StoreError(f"SQLite {sqlite3.sqlite_version} is too old: 3.37 or newer is needed")
    scripts = migrations()
    with connections.reading() as connection:
        missing = _missing(connection, connections.place, scripts)
        unlogged = connections.path is not None and _journal(connection) != "wal"
    if unlogged:
        _log_ahead(connections)
    for number in missing:
        _migrate(connections, number, scripts)


def _missing(connection: sqlite3.Connection, place: str, scripts: Mapping[int, Path]) -> list[int]:
    """The numbers of the scripts that the file has not seen, in order."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    if application != APPLICATION_ID and (application or version or tables):
        raise StoreError(f"{place}: this file belongs to another program", "name another file with --library")
    if "migration" in tables:
        seen = {number for (number,) in connection.execute("SELECT number FROM migration")}
    else:
        seen = {number for number in scripts if number <= version}
    # A newer script may have a number below the newest one that is known.
    if version > max(scripts) or not seen <= scripts.keys():
        schema = max([version, *seen.difference(scripts)])
        raise StoreError(
            f"{place}: made by a newer brief (schema {schema}, this one knows {max(scripts)})", "update brief"
        )
    return [number for number in scripts if number not in seen]


def _journal(connection: sqlite3.Connection) -> str:
    return str(connection.execute("PRAGMA journal_mode").fetchone()[0])


def _log_ahead(connections: Connections) -> None:
    # The switch to WAL does not wait for other connections by itself.
    until = time.monotonic() + BUSY_SECONDS
    with connections.unbound() as connection:
        while True:
            try:
                connection.execute("PRAGMA journal_mode = WAL")
                return
            except sqlite3.OperationalError as error:
                if "locked" not in str(error) or time.monotonic() > until:
                    raise
                time.sleep(0.02)


def _migrate(connections: Connections, number: int, scripts: Mapping[int, Path]) -> None:
    with connections.writing() as connection:
        # Another program may have done it between the check and this transaction.
        if number not in _missing(connection, connections.place, scripts):
            return
        for statement in _statements(scripts[number].read_text(encoding="utf-8")):
            connection.execute(statement)
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {max(version, number)}")
        if number > 1:
            connection.execute("INSERT INTO migration VALUES (?)", (number,))


def _statements(script: str) -> Iterator[str]:
    waiting = ""
    for line in script.splitlines(keepends=True):
        waiting += line
        if sqlite3.complete_statement(waiting):
            yield waiting
            waiting = ""
