"""The statement search index, as the relation engine reads it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from brief.model import StatementText
from brief.text.terms import terms

if TYPE_CHECKING:
    import sqlite3

    from brief.model import Statement
    from brief.store.connections import Connections

_ADD = (
    "INSERT INTO statement_text (id, article, speaker, kind, manner, start, end, text, terms)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_STATEMENT_TEXT = (
    "SELECT statement_text.id, article_terms.article, text, speaker, kind, manner, published, start, end"
    " FROM statement_text LEFT JOIN article_terms ON article_terms.key = statement_text.article"
)


class Statements:
    """The contents of all statements, for search."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def get(self, statement: str) -> StatementText | None:
        """A statement by id, as the relation engine sees it."""
        with self._connections.reading() as connection:
            found = connection.execute(f"{_STATEMENT_TEXT} WHERE statement_text.id = ?", (statement,)).fetchone()
            return _statement_text(found) if found else None


def add_article_terms(connection: sqlite3.Connection, key: int, article: str, published: str | None, text: str) -> None:
    """Stores what an article is about."""
    connection.execute("INSERT INTO article_terms VALUES (?, ?, ?, ?)", (key, article, published, ""))


def add_statement_text(
    connection: sqlite3.Connection, article: int | None, statement: Statement, speaker: str | None, text: str
) -> int:
    """Stores what is searched of a statement, and returns its row number."""
    span = statement.span
    values = (statement.id, article, speaker, statement.kind, statement.manner, span.start, span.end, text)
    return int(connection.execute(_ADD, (*values, " ".join(terms(text)))).lastrowid or 0)


def _statement_text(values: tuple[Any, ...]) -> StatementText:
    identity, article, text, speaker, kind, manner, published, start, end = values
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
