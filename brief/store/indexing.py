"""Fills the statement search index; a trigger takes out of it what is deleted."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from brief.store.slices import in_slices
from brief.text.key_terms import code, packed
from brief.text.rarity import heft, key_terms, rarity
from brief.text.terms import terms

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from brief.model import StatementText


def frequencies(connection: sqlite3.Connection, words: Sequence[str]) -> dict[str, int]:
    """How many statements hold each term."""
    # Many at once, because FTS5 looks its table up anew for each query.
    found = dict(in_slices(connection, "SELECT term, doc FROM statement_vocabulary WHERE term IN", words))
    return {word: found.get(word, 0) for word in words}


def total(connection: sqlite3.Connection) -> int:
    """How many statements there are."""
    return int(connection.execute("SELECT statements FROM statement_total").fetchone()[0])


def add_article(
    connection: sqlite3.Connection, key: int, article: str, published: str | None, about: bytes = b""
) -> None:
    """Stores an article that statements can belong to, with its packed key terms when they are known."""
    connection.execute("INSERT INTO article_terms VALUES (?, ?, ?, ?)", (key, article, published, about))


def weighed(words: Sequence[str], holding: Mapping[str, int], total: int) -> bytes:
    """What an article is about, packed, given how many of all statements hold each word."""
    hefts = {word: heft(rarity(holding[word], total)) for word in set(words)}
    weights = key_terms(words, hefts)
    return packed(map(code, weights), weights.values())


_ADD_STATEMENT = (
    "INSERT INTO statement_text (key, article, id, speaker, kind, manner, start, end, text)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_KEPT = attrgetter("id", "speaker", "kind", "manner", "start", "end", "text")


def next_key(connection: sqlite3.Connection) -> int:
    """The row number of the next statement."""
    return int(connection.execute("SELECT coalesce(max(key), 0) + 1 FROM statement_text").fetchone()[0])


def add_statements(
    connection: sqlite3.Connection, first: int, statements: Sequence[tuple[int | None, StatementText]]
) -> list[list[str]]:
    """Stores what is searched of statements with the keys of their articles, numbered from the first; their terms."""
    rows = ((key, article, *_KEPT(statement)) for key, (article, statement) in enumerate(statements, first))
    connection.executemany(_ADD_STATEMENT, rows)
    words = [terms(statement.text) for _, statement in statements]
    connection.executemany(
        "INSERT INTO statement_index (rowid, terms) VALUES (?, ?)", enumerate(map(" ".join, words), first)
    )
    return words


def count_added(connection: sqlite3.Connection, first: int) -> None:
    """Counts the statements from a row number on as added."""
    connection.execute(
        "UPDATE statement_total SET statements = statements + added, characters = characters + length FROM"
        " (SELECT count(*) AS added, coalesce(sum(length(text)), 0) AS length FROM statement_text WHERE key >= ?)",
        (first,),
    )
