"""Libraries in which the terms of statements are stored, as they once were, are converted when they are opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.errors import StoreError
from brief.store import Store
from brief.store import schema as schema_module
from brief.store.connections import Connections
from brief.store.schema import migrations
from brief.stories.relations import RelationEngine
from brief.text.key_terms import unpacked
from brief.text.terms import terms

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from pathlib import Path

    from brief.model import Analysis, Article, Relation

CONVERTED = 42
"""The number of the script that drops the stored terms."""

TEXTS = (
    "Mayor Ada Quill said the harbor tunnel will close.",
    "Mayor Ada Quill said it: the harbor tunnel will close.",
    "Mayor Ada Quill said the ferries’ fares rose to 1,200 crowns.",
)


@pytest.fixture
def path(
    tmp_path: Path,
    make_article: Callable[..., Article],
    make_analysis: Callable[..., Analysis],
    monkeypatch: pytest.MonkeyPatch,
) -> Path:
    """A library of the older schema with a few analyzed articles."""
    before = {number: script for number, script in migrations().items() if number != CONVERTED}
    path = tmp_path / "library.sqlite3"
    monkeypatch.setattr(schema_module, "migrations", lambda: before)
    connections = Connections(path)
    schema_module.prepare(connections)
    monkeypatch.undo()
    new = filled(Store.open(None), make_article, make_analysis)
    with connections.writing() as old, new._connections.reading() as source:
        for table in ("article", "article_text", "analysis", "paragraph", "sentence", "actor", "alias", "mention"):
            copy(source, old, table)
        for key, article, published in source.execute("SELECT key, article, published FROM article_terms").fetchall():
            old.execute(
                "INSERT INTO article_terms VALUES (?, ?, ?, 'harbor 800 tunnel 600')", (key, article, published)
            )
        for row in source.execute("SELECT * FROM statement_text").fetchall():
            words = " ".join(terms(row[-1]))
            old.execute("INSERT INTO statement_text VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (*row, words))
            old.execute("INSERT INTO statement_index (rowid, terms) VALUES (?, ?)", (row[0], words))
            old.execute(
                "UPDATE statement_total SET statements = statements + 1, characters = characters + ?", (len(words),)
            )
        copy(source, old, "statement")
    connections.close()
    new.close()
    return path


def filled(store: Store, make_article: Callable[..., Article], make_analysis: Callable[..., Analysis]) -> Store:
    """The same articles in a new library."""
    for text in TEXTS:
        store.articles.insert(make_article(text))
        store.analyses.save(make_analysis(make_article(text)))
    return store


def copy(source: sqlite3.Connection, to: sqlite3.Connection, table: str) -> None:
    """Copies the rows of a table."""
    for row in source.execute(f"SELECT * FROM {table}").fetchall():
        to.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)


def related(store: Store, statement: str) -> list[Relation]:
    """What the engine finds."""
    query = store.statements.get(statement)
    assert query is not None
    return RelationEngine(store.statements).related(query)


def test_it_finds_what_a_new_library_finds(
    path: Path, make_article: Callable[..., Article], make_analysis: Callable[..., Analysis]
) -> None:
    asked = f"s-{make_article(TEXTS[0]).id}"
    store, new = Store.open(path), filled(Store.open(None), make_article, make_analysis)
    assert store.keeping.check() == []
    assert [(one.statement, one.kind, one.evidence) for one in related(store, asked)] == [
        (one.statement, one.kind, one.evidence) for one in related(new, asked)
    ]
    assert len(related(store, asked)) == 1
    assert store.statements.totals() == new.statements.totals()
    (weights,) = {tuple(unpacked(kept).values()) for kept in store.statements.article_terms([1, 2, 3]).values()}
    assert weights == (800, 600)
    store.close()
    new.close()


def test_it_opens_with_key_terms_that_cannot_be_read(path: Path, make_article: Callable[..., Article]) -> None:
    connections = Connections(path)
    with connections.writing() as connection:
        connection.execute("UPDATE article_terms SET terms = 'harbor'")
    connections.close()
    store = Store.open(path)
    assert len(related(store, f"s-{make_article(TEXTS[0]).id}")) == 1
    store.close()


def test_an_article_removed_from_it_leaves_no_trace(path: Path, make_article: Callable[..., Article]) -> None:
    store = Store.open(path)
    for text in TEXTS:
        store.articles.remove(make_article(text).id)
    assert store.statements.totals()[0] == 0
    assert store.statements.newest_holding("harbor", 5) == []
    with store._connections.reading() as connection:
        assert connection.execute("SELECT count(*) FROM statement_vocabulary").fetchone() == (0,)
        assert connection.execute("SELECT characters FROM statement_total").fetchone() == (0,)
    store.close()


def test_what_was_written_down_of_it_can_be_read_again(
    path: Path, make_article: Callable[..., Article], make_analysis: Callable[..., Analysis]
) -> None:
    new = filled(Store.open(None), make_article, make_analysis)
    rows = list(new.keeping.rows())
    for line in rows:
        if line.get("table") == "statement_text":
            line["row"]["terms"] = " ".join(terms(line["row"]["text"]))
        if line.get("table") == "article_terms":
            del line["row"]["packed"]
            line["row"]["terms"] = "harbor 800 tunnel 600"
    store = Store.open(None)
    store.keeping.load(rows)
    assert store.keeping.check() == []
    assert len(related(store, f"s-{make_article(TEXTS[0]).id}")) == 1
    assert list(unpacked(store.statements.article_terms([1])[1]).values()) == [800, 600]


@pytest.mark.parametrize("stored", ["harbor", "harbor heavy", "harbor 99999", "harbor -1", "harbor ²"])
def test_terms_without_weights_are_refused_by_line(stored: str) -> None:
    rows: list[dict[str, object]] = [
        {"schema": "brief.library/1", "version": 1},
        {"table": "article_terms", "row": {"key": 1, "article": "a", "terms": stored}},
    ]
    with pytest.raises(StoreError, match="line 2"):
        Store.open(None).keeping.load(rows)


def test_a_change_of_the_terms_needs_a_migration() -> None:
    """What is removed is looked up by its terms: when this fails, add a script that rebuilds statement_index."""
    text = "The U.S. ministers’ 1,200.50 taxes, Ólafur’s co-operating naïve agencies… ½ x_y COVID-19.The ﬁrst 部長 said"
    assert terms(text) == ("u.s minist 1200.50 tax olafur co oper naiv agenc 1 2 x y covid 19 first 部長").split()
