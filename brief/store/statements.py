"""The statement search index, as the relation engine reads it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from brief.model import StatementText
from brief.store.collecting import load
from brief.store.slices import in_slices
from brief.text.terms import terms

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from brief.store.connections import Connections
    from brief.store.counting import Counts

_STATEMENT_TEXT = (
    "SELECT statement_text.id, article_terms.article, text, speaker, kind, manner, published, start, end,"
    " statement_text.key FROM statement_text LEFT JOIN article_terms ON article_terms.key = statement_text.article"
)
_CHARACTERS_OF_A_TERM = 10.8
"""With the blanks, the marks and the words that are no terms around it, in news."""


class Statements:
    """The contents of all statements, for search."""

    def __init__(self, connections: Connections, counts: Counts) -> None:
        self._connections = connections
        self._counts = counts

    def get(self, statement: str) -> StatementText | None:
        """A statement by id, as the relation engine sees it."""
        with self._connections.reading() as connection:
            found = connection.execute(f"{_STATEMENT_TEXT} WHERE statement_text.id = ?", (statement,)).fetchone()
        if found is None:
            return None
        alone = _statement_text(found)
        together = self.of_article(alone.article) if alone.article is not None else []
        return next((one for one in together if one.id == statement), alone)

    def totals(self) -> tuple[int, float]:
        """How many statements there are, and how many terms they have on average."""
        with self._connections.reading() as connection:
            statements, characters = connection.execute("SELECT statements, characters FROM statement_total").fetchone()
            return statements, max(1.0, characters / _CHARACTERS_OF_A_TERM / (statements or 1))

    def frequencies(self, words: Iterable[str]) -> dict[str, int]:
        """How many statements hold each term."""
        with self._connections.reading() as connection:
            return self._counts.of(connection, words)

    def newest_holding(self, word: str, limit: int) -> list[int]:
        """Keys of the newest statements that hold a term."""
        # One string for all keys: four times faster than one row for each.
        query = (
            "SELECT group_concat(rowid) FROM (SELECT rowid FROM statement_index WHERE statement_index MATCH ?"
            " ORDER BY rowid DESC LIMIT ?)"
        )
        with self._connections.reading() as connection:
            (keys,) = connection.execute(query, (f'"{word}"', limit)).fetchone()
            numbers: list[int] = json.loads(f"[{keys or ''}]")
            return numbers

    def entries(self, keys: Sequence[int]) -> list[tuple[int, int | None, list[str]]]:
        """The entries with these keys, in any order: key, key of the article, terms in text order."""
        with self._connections.reading() as connection:
            rows = in_slices(connection, "SELECT key, article, text FROM statement_text WHERE key IN", keys)
        return [(key, article, terms(text)) for key, article, text in rows]

    def article_key(self, article: str) -> int | None:
        """The key of an article."""
        with self._connections.reading() as connection:
            found = connection.execute("SELECT key FROM article_terms WHERE article = ?", (article,)).fetchone()
            return int(found[0]) if found else None

    def article_terms(self, keys: Sequence[int]) -> dict[int, bytes]:
        """Weighted key terms of these articles, packed."""
        with self._connections.reading() as connection:
            return dict(in_slices(connection, "SELECT key, packed FROM article_terms WHERE key IN", keys))

    def texts(self, keys: Sequence[int]) -> dict[int, StatementText]:
        """The statements with these keys that are still there."""
        with self._connections.reading() as connection:
            rows = in_slices(connection, f"{_STATEMENT_TEXT} WHERE statement_text.key IN", keys)
        return {values[-1]: _statement_text(values) for values in rows}

    def of_article(self, article: str) -> list[StatementText]:
        """The statements of one article in text order."""
        with self._connections.reading() as connection:
            query = f"{_STATEMENT_TEXT} WHERE article_terms.article = ? ORDER BY start, statement_text.key"
            found = [_statement_text(values) for values in connection.execute(query, (article,))]
            return _in_place(connection, found)

    def load(self, collection: Iterable[StatementText]) -> None:
        """Adds statements that have no analysis behind them, to a store that holds nothing else. Raises StoreError."""
        with self._connections.writing() as connection:
            load(connection, collection)


def _in_place(connection: sqlite3.Connection, statements: list[StatementText]) -> list[StatementText]:
    """The statements of one article with their whole spans and what leads to them, when its text is stored."""
    query = "SELECT text FROM article_text JOIN article ON article.key = article_text.article WHERE id = ?"
    found = connection.execute(query, (statements[0].article,)).fetchone() if statements else None
    if found is None:
        return statements
    (text,) = found
    placed = []
    taken = 0
    for one in statements:
        start = max(taken, text.rfind("\n", 0, one.start) + 1)
        placed.append(replace(one, whole=text[one.start : one.end], lead=text[start : one.start]))
        taken = max(taken, one.end)
    return placed


def _statement_text(values: tuple[Any, ...]) -> StatementText:
    identity, article, text, speaker, kind, manner, published, start, end, _ = values
    return StatementText(
        id=identity,
        article=article,
        text=text,
        speaker=speaker,
        kind=kind,
        manner=manner,
        published=date.fromisoformat(published) if published else None,
        start=start,
        end=end,
    )
