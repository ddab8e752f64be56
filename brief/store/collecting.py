"""Takes in a collection of statements that have no analysis behind them."""

from __future__ import annotations

from array import array
from itertools import islice
from typing import TYPE_CHECKING

from brief.store.indexing import add_article, add_statements, count_added, next_key, total
from brief.text.key_terms import code, packed
from brief.text.rarity import heft, key_terms, rarity

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from brief.model import StatementText

_AT_ONCE = 1_000


def load(connection: sqlite3.Connection, collection: Iterable[StatementText]) -> None:
    """Stores the statements; their articles are what is said in them."""
    # Which words are rare is known when all have been seen: until then they wait in a file of SQLite's own.
    connection.execute("CREATE TEMP TABLE said (article INTEGER PRIMARY KEY, words BLOB NOT NULL) STRICT")
    numbers = _Numbers()
    articles = _Articles(connection)
    first = following = next_key(connection)
    statements = iter(collection)
    while some := [(articles.key(statement), statement) for statement in islice(statements, _AT_ONCE)]:
        words = add_statements(connection, following, some)
        said: dict[int, array[int]] = {}
        for (article, _), held in zip(some, words, strict=True):
            if article is not None:
                said.setdefault(article, array("I")).extend(map(numbers.__getitem__, held))
        connection.executemany(_SAY, said.items())
        following += len(some)
    count_added(connection, first)
    connection.executemany("UPDATE article_terms SET packed = ? WHERE key = ?", _weighed(connection, numbers))
    connection.execute("DROP TABLE said")


_SAY = "INSERT INTO said VALUES (?, ?) ON CONFLICT DO UPDATE SET words = CAST(words || excluded.words AS BLOB)"


def _weighed(connection: sqlite3.Connection, numbers: _Numbers) -> Iterator[tuple[bytes, int]]:
    """What each article is about, packed, and its key."""
    count = total(connection)
    holding = connection.execute("SELECT term, doc FROM statement_vocabulary")
    by_word = {word: heft(rarity(held, count)) for word, held in holding}
    # Arrays instead of lists stay in the processor's cache.
    hefts = array("d", map(by_word.__getitem__, numbers))
    codes = array("I", map(code, numbers))
    for article, said in connection.execute("SELECT article, words FROM said"):
        words = array("I")
        words.frombytes(said)
        weights = key_terms(words, hefts)
        yield packed([codes[word] for word in weights], weights.values()), article


class _Numbers(dict[str, int]):
    """A number for each word, as they are met."""

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        return number


class _Articles:
    """The articles of bare statements, as they are met."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._keys: dict[str, int] = {}

    def key(self, statement: StatementText) -> int | None:
        """The key of a statement's article."""
        article = statement.article
        if article is None:
            return None
        key = self._keys.get(article)
        if key is None:
            key = self._keys[article] = len(self._keys) + 1
            published = statement.published.isoformat() if statement.published else None
            add_article(self._connection, key, article, published)
        return key
