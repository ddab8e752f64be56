"""Feeds and which of their entries were taken."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from brief.model import Feed
from brief.store.articles import inserted
from brief.store.slices import in_slices

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from brief.model import Article
    from brief.store.connections import Connections

_FEED = (
    "SELECT feed.key, url, title, site, folder, full_text, etag, modified, checked, not_before, problem, typed,"
    " count(feed_entry.article), count(feed_entry.article) - coalesce(sum(read), 0) FROM feed"
    " LEFT JOIN feed_entry ON feed_entry.feed = feed.key"
    " LEFT JOIN article_state ON article_state.article = feed_entry.article"
)


class Feeds:
    """The feeds of a library in the order they were added."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def add(self, url: str, title: str | None = None, folder: str | None = None, typed: bool = False) -> bool:
        """Follows a feed; False when it is followed already. Once typed, an address stays so."""
        with self._connections.writing() as connection:
            query = "INSERT INTO feed (url, title, folder, typed) VALUES (?, ?, ?, ?) ON CONFLICT (url) DO NOTHING"
            if connection.execute(query, (url, title, folder, int(typed))).rowcount == 1:
                return True
            connection.execute("UPDATE feed SET typed = max(typed, ?) WHERE url = ?", (int(typed), url))
            return False

    def remove(self, url: str) -> bool:
        """Follows a feed no longer; its articles stay. False when there is none."""
        with self._connections.writing() as connection:
            return connection.execute("DELETE FROM feed WHERE url = ?", (url,)).rowcount == 1

    def all(self) -> list[Feed]:
        """Every feed."""
        with self._connections.reading() as connection:
            return [_feed(values) for values in connection.execute(f"{_FEED} GROUP BY feed.key ORDER BY feed.key")]

    def get(self, url: str) -> Feed | None:
        """The feed at an address."""
        with self._connections.reading() as connection:
            found = connection.execute(f"{_FEED} WHERE url = ? GROUP BY feed.key", (url,)).fetchone()
            return _feed(found) if found else None

    def of_article(self, article: str) -> Feed | None:
        """The feed that an article came from."""
        query = (
            "SELECT url FROM feed JOIN feed_entry ON feed_entry.feed = feed.key"
            " JOIN article ON article.key = feed_entry.article WHERE article.id = ? LIMIT 1"
        )
        with self._connections.reading() as connection:
            found = connection.execute(query, (article,)).fetchone()
        return self.get(str(found[0])) if found else None

    def save(self, feed: Feed) -> None:
        """Stores everything that is known of a feed but its key; an address that another feed has is left alone."""
        with self._connections.writing() as connection:
            connection.execute(
                "UPDATE feed SET title = ?, site = ?, folder = ?, full_text = ?, etag = ?, modified = ?, checked = ?,"
                " not_before = ?, problem = ?, typed = ? WHERE key = ?",
                (
                    feed.title,
                    feed.site,
                    feed.folder,
                    int(feed.full_text),
                    feed.etag,
                    feed.modified,
                    feed.checked.isoformat() if feed.checked else None,
                    feed.not_before.isoformat() if feed.not_before else None,
                    feed.problem,
                    int(feed.typed),
                    feed.key,
                ),
            )
            connection.execute("UPDATE OR IGNORE feed SET url = ? WHERE key = ?", (feed.url, feed.key))

    def known(self, feed: Feed, identities: Sequence[str]) -> set[str]:
        """Those of the identities whose entries were taken."""
        query = f"SELECT identity FROM feed_entry WHERE feed = {feed.key} AND identity IN"
        with self._connections.reading() as connection:
            return {str(identity) for (identity,) in in_slices(connection, query, identities)}

    def take(self, feed: Feed, entries: Iterable[tuple[str, Article]]) -> list[Article]:
        """Stores the articles of entries that were not taken, all in one transaction; those that are new."""
        with self._connections.writing() as connection:
            return [article for identity, article in entries if _taken(connection, feed, identity, article)]


def _taken(connection: sqlite3.Connection, feed: Feed, identity: str, article: Article) -> bool:
    """Whether an article is new by an entry."""
    taken = connection.execute(
        "INSERT INTO feed_entry SELECT key, ?, NULL FROM feed WHERE key = ? ON CONFLICT DO NOTHING",
        (identity, feed.key),
    )
    if taken.rowcount != 1:
        return False
    new = inserted(connection, article)
    connection.execute(
        "UPDATE feed_entry SET article = (SELECT key FROM article WHERE digest = ? OR id = ?)"
        " WHERE feed = ? AND identity = ?",
        (article.digest, article.id, feed.key, identity),
    )
    return new


def _feed(values: tuple[Any, ...]) -> Feed:
    key, url, title, site, folder, full_text, etag, modified, checked, not_before, problem, *counts = values
    typed, articles, unread = counts
    return Feed(
        key=key,
        url=url,
        title=title,
        site=site,
        folder=folder,
        full_text=bool(full_text),
        etag=etag,
        modified=modified,
        checked=datetime.fromisoformat(checked) if checked else None,
        not_before=datetime.fromisoformat(not_before) if not_before else None,
        problem=problem,
        typed=bool(typed),
        articles=articles,
        unread=unread,
    )
