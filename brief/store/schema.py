"""Whose file it is, and the numbered migrations that bring it up to date."""

from __future__ import annotations

import sqlite3
import time
from importlib.resources import files
from typing import TYPE_CHECKING

from brief.errors import StoreError
from brief.store.connections import BUSY_SECONDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brief.store.connections import Connections

APPLICATION_ID = 0x62726966
"""The letters "brif", so that `file` and other programs know whose database it is."""

OLDEST_SQLITE = (3, 37, 0)
"""The first version with STRICT tables."""


def migrations() -> list[str]:
    """The scripts in order; script n leads to schema n."""
    folder = files("brief.store") / "migrations"
    scripts = sorted((file for file in folder.iterdir() if file.name.endswith(".sql")), key=lambda file: file.name)
    return [script.read_text(encoding="utf-8") for script in scripts]


def prepare(connections: Connections) -> None:
    """Checks and migrates the file; one that is not ours or newer than us stays untouched. Raises StoreError."""
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise StoreError(f"SQLite {sqlite3.sqlite_version} is too old: 3.37 or newer is needed")
    scripts = migrations()
    with connections.reading() as connection:
        version = _version(connection, connections.place, len(scripts))
        unlogged = connections.path is not None and _journal(connection) != "wal"
    if unlogged:
        _log_ahead(connections)
    if version < len(scripts):
        _migrate(connections, scripts)


def _version(connection: sqlite3.Connection, place: str, newest: int) -> int:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if application != APPLICATION_ID and (application or version or tables):
        raise StoreError(f"{place}: this file belongs to another program", "name another file with --db")
    if version > newest:
        raise StoreError(f"{place}: made by a newer brief (schema {version}, this one knows {newest})", "update brief")
    return int(version)


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


def _migrate(connections: Connections, scripts: list[str]) -> None:
    for number, script in enumerate(scripts, start=1):
        with connections.writing() as connection:
            # Another program may have done it between the check and this transaction.
            if _version(connection, connections.place, len(scripts)) >= number:
                continue
            for statement in _statements(script):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {number}")


def _statements(script: str) -> Iterator[str]:
    waiting = ""
    for line in script.splitlines(keepends=True):
        waiting += line
        if sqlite3.complete_statement(waiting):
            yield waiting
            waiting = ""
