"""Analyses are replaced whole, and what is searched follows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from brief.errors import NotFoundError, StoreError
from brief.model import Mention, Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from brief.model import Analysis, Article
    from brief.store import Store


@pytest.fixture
def article(store: Store, make_article: Callable[..., Article]) -> Article:
    """A stored article."""
    made = make_article()
    store.articles.insert(made)
    return made


def holding(store: Store, word: str) -> int:
    """How many statements the full-text table finds, after its own check."""
    with store._connections.writing() as connection:
        connection.execute("INSERT INTO statement_index (statement_index) VALUES ('integrity-check')")
    return len(store.statements.newest_holding(word, 10))


def test_an_analysis_comes_back(store: Store, article: Article, make_analysis: Callable[..., Analysis]) -> None:
    analysis = make_analysis(article)
    store.analyses.save(analysis)
    assert store.analyses.load(article.id) == analysis
    assert store.analyses.fingerprint(article.id) == "one"


def test_an_article_without_one_has_none(store: Store, article: Article) -> None:
    assert store.analyses.load(article.id) is None
    assert store.analyses.fingerprint(article.id) is None


def test_a_newer_analysis_takes_the_place_of_the_older(
    store: Store, article: Article, make_analysis: Callable[..., Analysis]
) -> None:
    store.analyses.save(make_analysis(article))
    assert (holding(store, "tax"), holding(store, "fall")) == (1, 1)
    newer = make_analysis(article, fingerprint="two", start=27)
    store.analyses.save(newer)
    assert store.analyses.load(article.id) == newer
    assert (holding(store, "tax"), holding(store, "fall")) == (0, 1)
    assert store.statements.totals()[0] == 1


def test_a_failure_keeps_the_older_analysis(
    store: Store, article: Article, make_analysis: Callable[..., Analysis]
) -> None:
    older = make_analysis(article)
    store.analyses.save(older)
    wrong = replace(make_analysis(article, "two"), mentions=(Mention("nobody", Span(0, 1), "name"),))
    with pytest.raises(StoreError, match="nobody"):
        store.analyses.save(wrong)
    assert store.analyses.load(article.id) == older
    assert holding(store, "tax") == 1


def test_an_analysis_needs_its_article(
    store: Store, make_article: Callable[..., Article], make_analysis: Callable[..., Analysis]
) -> None:
    with pytest.raises(NotFoundError):
        store.analyses.save(make_analysis(make_article()))


def test_what_is_missing_or_stale_is_unanalyzed_newest_first(
    store: Store, make_article: Callable[..., Article], make_analysis: Callable[..., Analysis]
) -> None:
    first, second, third = (make_article(f"Mayor Ada Quill said number {number}.") for number in range(3))
    for article in (first, second, third):
        store.articles.insert(article)
    store.analyses.save(make_analysis(second, "new"))
    store.analyses.save(make_analysis(third, "old"))
    assert store.analyses.unanalyzed("new") == [third.id, first.id]


def test_a_problem_is_not_tried_again_until_the_fingerprint_changes(
    store: Store, article: Article, make_analysis: Callable[..., Analysis]
) -> None:
    store.analyses.record_problem(article.id, "too long", "one")
    assert store.analyses.unanalyzed("one") == []
    assert store.analyses.unanalyzed("two") == [article.id]
    row = store.articles.row(article.id)
    assert row is not None
    assert row.problem == "too long"
    store.analyses.save(make_analysis(article, "two"))
    row = store.articles.row(article.id)
    assert row is not None
    assert row.problem is None


def test_a_statement_is_found_by_id(store: Store, article: Article, make_analysis: Callable[..., Analysis]) -> None:
    analysis = make_analysis(article)
    store.analyses.save(analysis)
    assert store.analyses.statement(f"s-{article.id}") == (article.id, analysis.statements[0])
    assert store.analyses.statement("s-") is None
    text = store.statements.get(f"s-{article.id}")
    assert text is not None
    assert (text.text, text.speaker, text.whole) == ("taxes will fall.", "Ada Quill", article.text)


def test_actors_come_with_their_counts(store: Store, article: Article, make_analysis: Callable[..., Analysis]) -> None:
    analysis = make_analysis(article)
    store.analyses.save(analysis)
    (count,) = store.analyses.actors()
    assert (count.article, count.actor, count.named, count.said) == (article.id, analysis.actors[0], 1, 1)
    assert store.analyses.actors([article.id]) == [count]
    assert store.analyses.actors([]) == []
