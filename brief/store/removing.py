"""Articles taken off the pile and put back: texts, states and entries are kept, analyses are made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.errors import NotFoundError

if TYPE_CHECKING:
    import sqlite3

_COLUMNS = "id, digest, day, title, outlet, published, retrieved, location, language, byline, offset_in_input, note"


def is_removed(connection: sqlite3.Connection, article: str) -> bool:
    """Whether the article of this id or digest is off the pile."""
    query = "SELECT 1 FROM removed_article WHERE id = :one OR digest = :one"
    return connection.execute(query, {"one": article}).fetchone() is not None


def removed(connection: sqlite3.Connection) -> list[str]:
    """Ids of the articles off the pile."""
    return [id for (id,) in connection.execute("SELECT id FROM removed_article ORDER BY id")]


def remove(connection: sqlite3.Connection, article: str) -> None:
    """Takes an article off the pile. Raises NotFoundError."""
    taken = connection.execute(
        f"INSERT INTO removed_article (place, {_COLUMNS}, text, read, marked, entries)"
        f" SELECT key, {_COLUMNS}, text, coalesce(read, 0), coalesce(marked, 0),"
        " (SELECT json_group_array(json_array(feed, identity)) FROM feed_entry WHERE feed_entry.article = key)"
        " FROM article JOIN article_text ON article_text.article = key"
        " LEFT JOIN article_state ON article_state.article = key WHERE id = ?",
        (article,),
    )
    if taken.rowcount != 1:
        raise NotFoundError(f"no article {article} in the library")
    connection.execute("DELETE FROM article WHERE id = ?", (article,))


def restore(connection: sqlite3.Connection, article: str) -> None:
    """Puts an article back on the pile; one that is not off it, or whose text came again meanwhile, stays as it is."""
    connection.execute(
        f"INSERT OR IGNORE INTO article (key, {_COLUMNS})"
        f" SELECT CASE WHEN place NOT IN (SELECT key FROM article) THEN place END, {_COLUMNS}"
        " FROM removed_article WHERE id = ?",
        (article,),
    )
    for table, columns in (("article_text", "text"), ("article_state", "read, marked")):
        connection.execute(
            f"INSERT OR IGNORE INTO {table} (article, {columns}) SELECT key, {columns}"
            " FROM removed_article JOIN article USING (id, digest) WHERE id = ?",
            (article,),
        )
    connection.execute(
        "UPDATE feed_entry SET article = (SELECT key FROM article WHERE id = :id) WHERE article IS NULL"
        " AND (feed, identity) IN (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]')"
        " FROM removed_article, json_each(entries) WHERE removed_article.id = :id)",
        {"id": article},
    )
    connection.execute("DELETE FROM removed_article WHERE id = ?", (article,))


def restored(connection: sqlite3.Connection, digest: str) -> bool:
    """Whether an article of this text was off the pile; it is on it again, and that is nothing to be undone."""
    found = connection.execute("SELECT id FROM removed_article WHERE digest = ?", (digest,)).fetchone()
    if found is None:
        return False
    restore(connection, found[0])
    connection.execute("DELETE FROM change WHERE kind = 'removed' AND subject = ?", found)
    return True
