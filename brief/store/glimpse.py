"""A look into a library file that is neither made, migrated nor waited for."""

from __future__ import annotations

import sqlite3


def glimpse(place: str, setting: str) -> tuple[str, int | None]:
    """A setting ("" when it was never made) and the key of the newest article. Raises sqlite3.Error."""
    path = place.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    connection = sqlite3.connect(f"file:{path}?mode=rw", uri=True, timeout=0)
    try:
        query = "SELECT (SELECT value FROM setting WHERE name = ?), max(key) FROM article"
        kept, newest = connection.execute(query, (setting,)).fetchone()
    finally:
        connection.close()
    return str(kept or ""), newest
