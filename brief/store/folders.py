"""Watched folders and the files in them that were read."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from brief.store.connections import Connections

State = tuple[int, int]
"""Size in bytes and time of the last change in nanoseconds."""


class Folders:
    """Folders by path; names of files may be any bytes."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def add(self, path: str) -> bool:
        """Watches a folder; False when it is watched already."""
        with self._connections.writing() as connection:
            return connection.execute("INSERT INTO folder VALUES (?) ON CONFLICT DO NOTHING", (path,)).rowcount == 1

    def remove(self, path: str) -> bool:
        """Watches a folder no longer; False when it was not watched."""
        with self._connections.writing() as connection:
            return connection.execute("DELETE FROM folder WHERE path = ?", (path,)).rowcount == 1

    def all(self) -> list[str]:
        """Every watched folder."""
        with self._connections.reading() as connection:
            return [path for (path,) in connection.execute("SELECT path FROM folder ORDER BY path")]

    def seen(self, folder: str) -> dict[str, State]:
        """The files of a folder that were read, as they were then."""
        query = "SELECT path, size, modified FROM folder_file WHERE folder = ?"
        with self._connections.reading() as connection:
            return {os.fsdecode(path): (size, time) for path, size, time in connection.execute(query, (folder,))}

    def note(self, folder: str, files: Mapping[str, State]) -> None:
        """Notes that files were read, if the folder is still watched."""
        with self._connections.writing() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO folder_file SELECT path, ?, ?, ? FROM folder WHERE path = ?",
                [(os.fsencode(path), *state, folder) for path, state in files.items()],
            )
