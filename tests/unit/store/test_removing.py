"""An article that is taken off the pile leaves no trace in what is shown, and comes back as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.errors import NotFoundError
from brief.model import Fact
from brief.text.query import parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from brief.model import Analysis, Article
    from brief.store import Store


@pytest.fixture
def article(store: Store, make_article: Callable[..., Article]) -> Article:
    """One that is in the store."""
    given = make_article()
    store.articles.insert(given)
    return given


def remove(store: Store, article: str) -> None:
    store.changes.record([Fact("removed", article, "1")], "remove")


def test_it_is_nowhere_until_that_is_undone(
    store: Store, article: Article, make_analysis: Callable[..., Analysis]
) -> None:
    store.analyses.save(make_analysis(article), None)
    remove(store, article.id)
    assert (store.articles.count(), store.articles.get(article.id)) == (0, None)
    assert store.search.keys(parse("taxes"), 10) == []
    assert store.statements.get(f"s-{article.id}") is None
    assert store.keeping.check() == []
    assert store.changes.all("removed") == {article.id: "1"}
    assert store.changes.undo() == "remove"
    assert store.articles.get(article.id) == article
    assert len(store.search.keys(parse("taxes"), 10)) == 1
    assert store.changes.all("removed") == {}
    assert store.keeping.check() == []


def test_redoing_takes_it_off_again(store: Store, article: Article) -> None:
    remove(store, article.id)
    store.changes.undo()
    assert store.changes.redo() == "remove"
    assert store.articles.count() == 0


def test_its_marks_and_what_can_be_undone_of_them_come_back_with_it(store: Store, article: Article) -> None:
    store.changes.record([Fact("read", article.id, "1")], "read")
    store.changes.record([Fact("marked", article.id, "1")], "mark")
    remove(store, article.id)
    store.changes.undo()
    row = store.articles.row(article.id)
    assert row is not None
    assert (row.read, row.marked) == (True, True)
    assert [store.changes.undo() for _ in range(3)] == ["mark", "read", None]


def test_it_has_its_old_place_unless_another_has_it(store: Store, make_article: Callable[..., Article]) -> None:
    first, second, third = (make_article(f"The tide rose {number}.") for number in range(3))
    store.articles.insert(first)
    store.articles.insert(second)
    remove(store, first.id)
    remove(store, second.id)
    store.articles.insert(third)
    store.changes.undo()
    store.changes.undo()
    assert {row.id for row in store.articles.rows(store.articles.order())} == {first.id, second.id, third.id}
    assert store.keeping.check() == []


def test_it_comes_back_when_it_is_added_again_and_then_there_is_nothing_to_undo(store: Store, article: Article) -> None:
    store.changes.record([Fact("marked", article.id, "1")], "mark")
    remove(store, article.id)
    assert store.articles.insert(article)
    row = store.articles.row(article.id)
    assert row is not None
    assert row.marked
    assert store.changes.undo() == "mark"


def test_a_feed_does_not_bring_it_back(store: Store, make_article: Callable[..., Article]) -> None:
    store.feeds.add("https://harbor.example/feed")
    feed = store.feeds.get("https://harbor.example/feed")
    assert feed is not None
    article = make_article()
    store.feeds.take(feed, [("entry-1", article)])
    remove(store, article.id)
    assert store.feeds.take(feed, [("entry-1", article), ("entry-2", article)]) == []
    assert store.articles.count() == 0
    store.changes.undo()
    assert store.feeds.of_article(article.id) is not None


def test_what_is_not_there_cannot_be_removed(store: Store) -> None:
    with pytest.raises(NotFoundError):
        remove(store, "nobody")
    assert store.changes.undo() is None
