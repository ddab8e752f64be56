"""Articles and the lines of the article list."""

from __future__ import annotations

import json
from array import array
from datetime import date, datetime
from itertools import chain
from typing import TYPE_CHECKING, Any

from brief.errors import NotFoundError
from brief.model import Article, ArticleRow
from brief.store.removing import is_removed, restored
from brief.store.slices import in_slices

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Sequence

    from brief.model import Shown, Sorting
    from brief.store.connections import Connections

_ARTICLE = (
    "SELECT id, location, title, text, digest, language, retrieved, outlet, byline, published, offset_in_input, note"
    " FROM article JOIN article_text ON article_text.article = key"
)
ROW = (
    "SELECT key, id, title, outlet, published, statements, coalesce(read, 0), coalesce(marked, 0), message,"
    " EXISTS (SELECT 1 FROM fact WHERE kind = 'note' AND subject >= id AND subject < id || '!') FROM article"
    " LEFT JOIN analysis ON analysis.article = key LEFT JOIN article_state ON article_state.article = key"
    " LEFT JOIN problem ON problem.article = key"
)
"""Selects the lines of the article list."""

_SHOWN: dict[Shown, str] = {
    "all": "",
    "unread": " LEFT JOIN article_state ON article_state.article = key WHERE NOT coalesce(read, 0)",
    "marked": " JOIN article_state ON article_state.article = key WHERE marked",
}
_AMONG = "(SELECT * FROM article WHERE key IN (SELECT value FROM json_each(:among))) AS article"
_SORTED: dict[Sorting, str] = {
    "newest": "day DESC, key DESC",
    "oldest": "day, key",
    "outlet": "outlet IS NULL, outlet COLLATE NOCASE, day DESC, key DESC",
    "headline": "title COLLATE NOCASE, key",
}


class Articles:
    """The articles of a library, newest first."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def insert(self, article: Article) -> bool:
        """Stores an article, or puts it back on the pile; False when its digest is known. Raises StoreError."""
        with self._connections.writing() as connection:
            return restored(connection, article.digest) or inserted(connection, article)

    def replace_text(self, article: Article) -> bool:
        """Gives an article another text, to be analyzed again; False when there is none, or another has this text."""
        with self._connections.writing() as connection:
            changed = connection.execute(
                "UPDATE OR IGNORE article SET digest = ?, language = ?, byline = ?, note = ? WHERE id = ?",
                (article.digest, article.language, article.byline, article.note, article.id),
            )
            query = "SELECT key FROM article WHERE id = ? AND digest = ?"
            (key,) = connection.execute(query, (article.id, article.digest)).fetchone() or (None,)
            if changed.rowcount != 1 or key is None:
                return False
            connection.execute("UPDATE article_text SET text = ? WHERE article = ?", (article.text, key))
            connection.execute("DELETE FROM analysis WHERE article = ?", (key,))
            connection.execute("DELETE FROM problem WHERE article = ?", (key,))
            return True

    def with_digest(self, digest: str) -> Article | None:
        """The article with this text."""
        with self._connections.reading() as connection:
            return _first(connection, f"{_ARTICLE} WHERE digest = ?", (digest,))

    def count(self) -> int:
        """How many articles there are."""
        with self._connections.reading() as connection:
            return int(connection.execute("SELECT count(*) FROM article").fetchone()[0])

    def get(self, article: str) -> Article | None:
        """The article with this id."""
        with self._connections.reading() as connection:
            return _first(connection, f"{_ARTICLE} WHERE id = ?", (article,))

    def find(self, reference: str) -> Article | None:
        """The article with this id or location (the newest version), or the only one whose id begins so."""
        with self._connections.reading() as connection:
            return (
                _first(connection, f"{_ARTICLE} WHERE id = ?", (reference,))
                or _first(connection, f"{_ARTICLE} WHERE location = ? ORDER BY key DESC LIMIT 1", (reference,))
                or _only_beginning(connection, reference)
            )

    def several_begin(self, beginning: str) -> bool:
        """Whether the ids of several articles begin so."""
        with self._connections.reading() as connection:
            return len(_beginning(connection, beginning)) > 1

    def remove(self, article: str) -> bool:
        """Removes an article with everything that is known of it; False when there is none."""
        with self._connections.writing() as connection:
            return connection.execute("DELETE FROM article WHERE id = ?", (article,)).rowcount == 1

    def beyond(self, before: datetime | None, newest: int | None) -> list[str]:
        """Ids of articles taken in before a time, and of all but the newest; None sets no bound."""
        found: dict[str, None] = {}
        with self._connections.reading() as connection:
            if before is not None:
                query = "SELECT id FROM article WHERE datetime(retrieved) < datetime(?) ORDER BY day, key"
                found.update((id, None) for (id,) in connection.execute(query, (before.isoformat(),)))
            if newest is not None:
                query = "SELECT id FROM article ORDER BY day DESC, key DESC LIMIT -1 OFFSET ?"
                found.update((id, None) for (id,) in reversed(connection.execute(query, (newest,)).fetchall()))
        return list(found)

    def remove_all(self, articles: Sequence[str]) -> int:
        """Removes articles with everything that is known of them, all or none; how many there were."""
        with self._connections.writing() as connection:
            removed = (connection.execute("DELETE FROM article WHERE id = ?", (id,)).rowcount for id in articles)
            return sum(removed)

    def first_rows(self, limit: int) -> list[ArticleRow]:
        """Lines of the newest articles, without counting or reading the rest."""
        with self._connections.reading() as connection:
            # Chosen before the joins, so that a look at the first page never sorts the library.
            newest = "SELECT key FROM article ORDER BY day DESC, key DESC LIMIT ?"
            found = connection.execute(f"{ROW} WHERE key IN ({newest}) ORDER BY day DESC, key DESC", (limit,))
            return [row_of(values) for values in found]

    def order(
        self,
        shown: Shown = "all",
        sorting: Sorting = "newest",
        *,
        among: Collection[int] | None = None,
        limit: int = -1,
    ) -> array[int]:
        """Keys of the articles that are to be shown, in an order: of all or those among some, as many as wanted."""
        some = "article" if among is None else _AMONG
        query = f"SELECT key FROM {some}{_SHOWN[shown]} ORDER BY {_SORTED[sorting]} LIMIT :limit"
        with self._connections.reading() as connection:
            found = connection.execute(query, {"among": json.dumps(list(among or ())), "limit": limit})
            return array("q", chain.from_iterable(found))

    def newest_key(self) -> int | None:
        """The key of the article that was stored last."""
        with self._connections.reading() as connection:
            newest: int | None = connection.execute("SELECT max(key) FROM article").fetchone()[0]
            return newest

    def unread(self) -> int:
        """How many articles have not been read."""
        query = "SELECT (SELECT count(*) FROM article) - (SELECT count(*) FROM article_state WHERE read)"
        with self._connections.reading() as connection:
            return int(connection.execute(query).fetchone()[0])

    def rows(self, keys: Sequence[int]) -> list[ArticleRow]:
        """Lines of these articles in the order of their keys; unknown keys are left out."""
        with self._connections.reading() as connection:
            found = {values[0]: row_of(values) for values in in_slices(connection, f"{ROW} WHERE key IN", keys)}
        return [found[key] for key in keys if key in found]

    def row(self, article: str) -> ArticleRow | None:
        """The line of one article."""
        with self._connections.reading() as connection:
            values = connection.execute(f"{ROW} WHERE id = ?", (article,)).fetchone()
            return row_of(values) if values else None


def inserted(connection: sqlite3.Connection, article: Article) -> bool:
    """Stores an article inside a transaction; False when its digest or id is known, or the reader has removed it."""
    if is_removed(connection, article.digest):
        return False
    added = connection.execute(
        "INSERT INTO article (id, digest, day, title, outlet, published, retrieved, location, language, byline,"
        " offset_in_input, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        _values(article),
    )
    if added.rowcount != 1:
        return False
    connection.execute("INSERT INTO article_text VALUES (?, ?)", (added.lastrowid, article.text))
    return True


def key_of(connection: sqlite3.Connection, article: str) -> int:
    """The row number of an article. Raises NotFoundError."""
    found = connection.execute("SELECT key FROM article WHERE id = ?", (article,)).fetchone()
    if found is None:
        raise NotFoundError(f"no article {article} in the library")
    return int(found[0])


def _values(article: Article) -> tuple[Any, ...]:
    retrieved = article.retrieved.date()
    return (
        article.id,
        article.digest,
        min(article.published or retrieved, retrieved).isoformat(),
        article.title,
        article.outlet,
        article.published.isoformat() if article.published else None,
        article.retrieved.isoformat(),
        article.location,
        article.language,
        article.byline,
        article.offset_in_input,
        article.note,
    )


def _first(connection: sqlite3.Connection, query: str, values: tuple[Any, ...]) -> Article | None:
    found = connection.execute(query, values).fetchone()
    return _article(found) if found else None


def _only_beginning(connection: sqlite3.Connection, beginning: str) -> Article | None:
    found = _beginning(connection, beginning)
    return _article(found[0]) if len(found) == 1 else None


def _beginning(connection: sqlite3.Connection, beginning: str) -> list[tuple[Any, ...]]:
    """The first two articles whose ids begin so."""
    if not beginning:
        return []
    query = f"{_ARTICLE} WHERE id >= ? AND id < ? LIMIT 2"
    return connection.execute(query, (beginning, beginning + chr(0x10FFFF))).fetchall()


def _article(values: tuple[Any, ...]) -> Article:
    identity, location, title, text, digest, language, retrieved, outlet, byline, published, offset, note = values
    return Article(
        id=identity,
        location=location,
        title=title,
        text=text,
        digest=digest,
        language=language,
        retrieved=datetime.fromisoformat(retrieved),
        outlet=outlet,
        byline=byline,
        published=date.fromisoformat(published) if published else None,
        offset_in_input=offset,
        note=note,
    )


def row_of(values: tuple[Any, ...]) -> ArticleRow:
    """A line of the article list from the columns of ROW."""
    key, identity, title, outlet, published, statements, read, marked, problem, noted = values
    return ArticleRow(
        key=key,
        id=identity,
        title=title,
        outlet=outlet,
        published=date.fromisoformat(published) if published else None,
        statements=statements,
        read=bool(read),
        marked=bool(marked),
        problem=problem,
        noted=bool(noted),
    )
