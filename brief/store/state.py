"""What the reader did: read, marked, and settings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from brief.store.articles import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from brief.store.connections import Connections


class State:
    """Reading marks and remembered settings."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def note_read(self, article: str) -> None:
        """Notes that an article was read. Raises NotFoundError."""
        with self._connections.writing() as connection:
            connection.execute(
                "INSERT INTO article_state (article, read) VALUES (?, 1) ON CONFLICT (article) DO UPDATE SET read = 1",
                (key_of(connection, article),),
            )

    def unread(self, keys: Iterable[int]) -> list[str]:
        """Ids of those articles among some, by their keys, that were not read."""
        query = (
            "SELECT id FROM article LEFT JOIN article_state ON article = key"
            " WHERE key IN (SELECT value FROM json_each(?)) AND NOT coalesce(read, 0)"
        )
        with self._connections.reading() as connection:
            return [identity for (identity,) in connection.execute(query, (json.dumps(list(keys)),))]

    def marked(self) -> list[str]:
        """Ids of the marked articles, newest first."""
        query = "SELECT id FROM article_state JOIN article ON key = article WHERE marked ORDER BY day DESC, key DESC"
        with self._connections.reading() as connection:
            return [identity for (identity,) in connection.execute(query)]

    def setting(self, name: str) -> str | None:
        """A remembered setting."""
        with self._connections.reading() as connection:
            found = connection.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
            return str(found[0]) if found else None

    def set_setting(self, name: str, value: str) -> None:
        """Remembers a setting."""
        with self._connections.writing() as connection:
            connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, value))
