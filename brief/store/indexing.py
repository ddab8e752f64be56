"""Fills the statement search index; a trigger takes out of it what is deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.text.rarity import key_terms, rarity
from brief.text.terms import terms

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

    from brief.model import StatementText


def frequencies(connection: sqlite3.Connection, words: Iterable[str]) -> dict[str, int]:
    """How many statements hold each term."""
    query = "SELECT doc FROM statement_vocabulary WHERE term = ?"
    found = ((word, connection.execute(query, (word,)).fetchone()) for word in words)
    return {word: row[0] if row else 0 for word, row in found}


def total(connection: sqlite3.Connection) -> int:
    """How many statements there are."""
    return int(connection.execute("SELECT statements FROM statement_total").fetchone()[0])


def add_article(connection: sqlite3.Connection, key: int, article: str, published: str | None) -> None:
    """Stores an article that statements can belong to."""
    connection.execute("INSERT INTO article_terms VALUES (?, ?, ?, '')", (key, article, published))


def weigh_article(
    connection: sqlite3.Connection, key: int, words: Sequence[str], holding: Mapping[str, int], total: int
) -> None:
    """Stores what an article is about, given how many of all statements hold each word."""
    rarities = {word: rarity(holding[word], total) for word in set(words)}
    connection.execute(_WEIGH_ARTICLE, (_weighted(words, rarities), key))


def _weigh_articles(connection: sqlite3.Connection) -> None:
    """Stores of all articles what they are about, as far as their statements tell."""
    count = total(connection)
    holding = connection.execute("SELECT term, doc FROM statement_vocabulary")
    rarities = {word: rarity(held, count) for word, held in holding}
    said = connection.execute(
        "SELECT article, group_concat(terms, ' ') FROM statement_text WHERE article IS NOT NULL GROUP BY article"
    )
    connection.executemany(_WEIGH_ARTICLE, ((_weighted(words.split(), rarities), key) for key, words in said))


def _weighted(words: Sequence[str], rarities: Mapping[str, float]) -> str:
    return " ".join([f"{word} {weight}" for word, weight in key_terms(words, rarities).items()])


_WEIGH_ARTICLE = "UPDATE article_terms SET terms = ? WHERE key = ?"

_ADD_STATEMENT = (
    "INSERT INTO statement_text (id, article, speaker, kind, manner, start, end, text, terms)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def add_statement(
    connection: sqlite3.Connection, article: int | None, statement: StatementText, words: Sequence[str]
) -> int:
    """Stores what is searched of a statement, and returns its row number; `index_from` makes it found."""
    return int(connection.execute(_ADD_STATEMENT, _row(article, statement, words)).lastrowid or 0)


def _row(article: int | None, statement: StatementText, words: Sequence[str]) -> tuple[object, ...]:
    return (
        statement.id,
        article,
        statement.speaker,
        statement.kind,
        statement.manner,
        statement.start,
        statement.end,
        statement.text,
        " ".join(words),
    )


def last_key(connection: sqlite3.Connection) -> int:
    """The row number of the newest statement."""
    return int(connection.execute("SELECT coalesce(max(key), 0) FROM statement_text").fetchone()[0])


def index_from(connection: sqlite3.Connection, last: int) -> None:
    """Makes the statements found whose row numbers come after one."""
    connection.execute(
        "INSERT INTO statement_index (rowid, terms) SELECT key, terms FROM statement_text WHERE key > ?", (last,)
    )
    connection.execute(
        "UPDATE statement_total SET statements = statements + added, characters = characters + length FROM"
        " (SELECT count(*) AS added, coalesce(sum(length(terms)), 0) AS length FROM statement_text WHERE key > ?)",
        (last,),
    )


def load(connection: sqlite3.Connection, collection: Iterable[StatementText]) -> None:
    """Stores statements that have no analysis behind them; their articles are what is said in them."""
    articles = _Articles(connection)
    last = last_key(connection)
    connection.executemany(_ADD_STATEMENT, map(articles.row, collection))
    index_from(connection, last)
    _weigh_articles(connection)


class _Articles:
    """The articles of bare statements, as they are met."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._keys: dict[str, int] = {}

    def row(self, statement: StatementText) -> tuple[object, ...]:
        """What is stored of a statement."""
        return _row(self._key(statement), statement, terms(statement.text))

    def _key(self, statement: StatementText) -> int | None:
        article = statement.article
        if article is None:
            return None
        key = self._keys.get(article)
        if key is None:
            key = self._keys[article] = len(self._keys) + 1
            published = statement.published.isoformat() if statement.published else None
            add_article(self._connection, key, article, published)
        return key
