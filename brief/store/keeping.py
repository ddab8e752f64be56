"""Keeping the library: checked, copied, written down row by row and read again."""

from __future__ import annotations

import base64
import os
import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from brief.errors import StoreError
from brief.store.schema import migrations
from brief.text.key_terms import packed_from_text

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator
    from pathlib import Path

    from brief.store.connections import Connections

SCHEMA = "brief.library/1"
"""What the first line of a written library says."""

_INDEXES = ("article_index", "statement_index", "article_profile_index")
_OWN = {"migration", "statement_total"}
"""Tables that the file fills by itself."""


class Keeping:
    """What is done with a whole library."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def check(self) -> list[str]:
        """What is wrong with the file, its references and its indexes; nothing when all is well."""
        with self._connections.reading() as connection:
            found = [str(words) for (words,) in connection.execute("PRAGMA integrity_check") if words != "ok"]
            orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
            found += [f"{table}: a row belongs to nothing in {parent}" for table, _, parent, _ in orphans]
        return found + [problem for index in _INDEXES for problem in self._check_index(index)]

    def _check_index(self, index: str) -> list[str]:
        with self._connections.writing() as connection:
            try:
                connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
            except sqlite3.DatabaseError:
                return [f"{index}: the index does not fit the texts"]
            return []

    def backup(self, path: Path) -> None:
        """Writes a copy of the library as it is now; an existing file stays. Raises StoreError."""
        if path.exists():
            raise StoreError(f"{path}: the file is there already", "name another file")
        waiting = path.with_name(f".{path.name}.{os.getpid()}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            # made here, because SQLite would name the library when the copy cannot be made
            waiting.touch(exist_ok=False)
            with self._connections.unbound() as connection:
                connection.execute("VACUUM INTO ?", (str(waiting),))
            _sync(waiting)
            # A link, unlike a rename, never takes the place of a file that came meanwhile.
            os.link(waiting, path)
            _sync(path.parent)
        except OSError as error:
            raise StoreError(f"{path}: cannot be written: {error.strerror or error}") from error
        finally:
            for left in (waiting, waiting.with_name(f"{waiting.name}-journal")):
                with suppress(OSError):
                    left.unlink(missing_ok=True)

    def rows(self) -> Generator[dict[str, Any], None, None]:
        """Everything in the library, a row at a time, after a line that says what it is."""
        with self._connections.reading() as connection:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            yield {"schema": SCHEMA, "version": version}
            for table in _tables(connection):
                cursor = connection.execute(f"SELECT * FROM {table}")
                names = [column[0] for column in cursor.description]
                for values in cursor:
                    yield {"table": table, "row": dict(zip(names, map(_written, values), strict=True))}

    def load(self, rows: Iterable[dict[str, Any]]) -> int:
        """Takes all rows, or none, into a library without articles; how many there were. Raises StoreError."""
        count = 0
        with self._connections.writing() as connection:
            if connection.execute("SELECT 1 FROM article LIMIT 1").fetchone():
                raise StoreError(
                    f"{self._connections.place}: the library has articles already",
                    "name a new file with --library, and add to that",
                )
            connection.execute("PRAGMA defer_foreign_keys = ON")
            lines = iter(rows)
            _check_beginning(next(lines, {}))
            columns = {table: _columns(connection, table) for table in _tables(connection)}
            for number, line in enumerate(lines, 2):
                _insert(connection, columns, line, number)
                count += 1
            _index_statements(connection)
        return count


def salvage(path: Path, connections: Connections) -> dict[str, int]:
    """Copies what can be read of a damaged library into a new one; how many rows of each table."""
    saved: dict[str, int] = {}
    old = sqlite3.connect(path)
    try:
        with connections.writing() as connection:
            for table in _WORTH:
                names = _columns(connection, table)
                before = connection.total_changes
                for row in _readable(old, table):
                    known = {name: value for name, value in row.items() if name in names}
                    with suppress(sqlite3.IntegrityError):
                        _add(connection, table, known, "INSERT OR IGNORE")
                saved[table] = connection.total_changes - before
            connection.execute("DELETE FROM article WHERE key NOT IN (SELECT article FROM article_text)")
            saved["article"] = connection.execute("SELECT count(*) FROM article").fetchone()[0]
    finally:
        old.close()
    return saved


_WORTH = (
    *("article", "article_text", "article_state", "removed_article", "fact", "change", "setting"),
    *("feed", "feed_entry", "folder", "folder_file"),
)
"""What only the reader can give again, parents before children; analyses are made anew."""


def _readable(connection: sqlite3.Connection, table: str) -> Iterator[dict[str, Any]]:
    """The rows before the first damaged page, then those after the last one."""
    for order in ("", " ORDER BY rowid DESC"):
        with suppress(sqlite3.DatabaseError):
            cursor = connection.execute(f"SELECT * FROM {table}{order}")
            names = [column[0] for column in cursor.description]
            for values in cursor:
                yield dict(zip(names, values, strict=True))
            return


def _tables(connection: sqlite3.Connection) -> list[str]:
    listed = connection.execute("PRAGMA main.table_list").fetchall()
    return sorted(
        name for _, name, kind, *_ in listed if kind == "table" and name not in _OWN and not name.startswith("sqlite_")
    )


def _columns(connection: sqlite3.Connection, table: str) -> set[str]:
    return {name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})")}


def _check_beginning(line: dict[str, Any]) -> None:
    if line.get("schema") != SCHEMA:
        raise StoreError("this is no library that brief has written", f'its first line says "schema": "{SCHEMA}"')
    newest = max(migrations())
    if not isinstance(version := line.get("version"), int) or version > newest:
        raise StoreError(f"written by a newer brief (schema {version}, this one knows {newest})", "update brief")


def _insert(connection: sqlite3.Connection, columns: dict[str, set[str]], line: dict[str, Any], number: int) -> None:
    table, row = line.get("table"), line.get("row")
    if isinstance(row, dict) and isinstance(older := row.get("terms"), str):
        row = _without_terms(table, row, older, number)
    if table not in columns or not isinstance(row, dict) or not row or not set(row) <= columns[table]:
        raise StoreError(f"line {number}: no row of a library")
    try:
        _add(connection, table, {name: _read(value) for name, value in row.items()}, "INSERT OR REPLACE")
    except (sqlite3.IntegrityError, sqlite3.InterfaceError, sqlite3.ProgrammingError, ValueError) as error:
        raise StoreError(f"line {number}: {error}") from error


def _without_terms(table: object, row: dict[str, Any], terms: str, number: int) -> dict[str, Any]:
    """A row as it is stored now: once the terms of statements were kept, and those of articles as words."""
    rest = {name: value for name, value in row.items() if name != "terms"}
    if table == "statement_text":
        return rest
    if table != "article_terms":
        return row
    try:
        return {**rest, "packed": _written(packed_from_text(terms))}
    except ValueError as error:
        raise StoreError(f"line {number}: no row of a library") from error


def _add(connection: sqlite3.Connection, table: str, row: dict[str, Any], insert: str) -> None:
    # Names of tables and columns were compared with those of the file.
    marks = ", ".join("?" * len(row))
    connection.execute(f"{insert} INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))


def _index_statements(connection: sqlite3.Connection) -> None:
    """Statements are indexed and counted many at once, not row by row as articles are."""
    connection.execute("INSERT INTO statement_index (statement_index) VALUES ('rebuild')")
    connection.execute(
        "UPDATE statement_total SET (statements, characters) ="
        " (SELECT count(*), coalesce(sum(length(text)), 0) FROM statement_text)"
    )


def _written(value: Any) -> Any:
    return {"base64": base64.b64encode(value).decode()} if isinstance(value, bytes) else value


def _read(value: Any) -> Any:
    if isinstance(value, dict):
        return base64.b64decode(value["base64"], validate=True) if set(value) == {"base64"} else str(value)
    return value


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
