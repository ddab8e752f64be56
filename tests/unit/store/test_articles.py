"""Articles are stored once, found again, and listed newest first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from brief.errors import StoreError
from brief.model import Fact

if TYPE_CHECKING:
    from collections.abc import Callable

    from brief.model import Analysis, Article
    from brief.store import Store


def test_an_article_comes_back_as_it_was(store: Store, make_article: Callable[..., Article]) -> None:
    article = make_article(
        "Harbor\nopens \N{SNOWMAN} \0 today.",
        published=date(2031, 3, 1),
        outlet="The Ledger",
        byline="Mara Velling",
        offset_in_input=7,
        note="sample",
    )
    assert store.articles.insert(article)
    assert store.articles.get(article.id) == article


def test_adding_twice_adds_once(store: Store, make_article: Callable[..., Article]) -> None:
    assert store.articles.insert(make_article())
    assert not store.articles.insert(make_article(title="The same text under another title"))
    assert store.articles.count() == 1


def test_an_article_is_found_by_id_by_location_and_by_the_only_beginning(
    store: Store, make_article: Callable[..., Article]
) -> None:
    first, second = make_article("One.", id="abc1"), make_article("Two.", id="abd2")
    store.articles.insert(first)
    store.articles.insert(second)
    assert store.articles.find("abc1") == first
    assert store.articles.find("abd") == second
    assert store.articles.find(first.location) == first
    assert store.articles.find("ab") is None
    assert store.articles.find("") is None
    assert store.articles.find("%") is None


def test_a_location_means_its_newest_version(store: Store, make_article: Callable[..., Article]) -> None:
    old, new = make_article("Old.", location="/a.txt"), make_article("New.", location="/a.txt")
    store.articles.insert(old)
    store.articles.insert(new)
    assert store.articles.find("/a.txt") == new


def test_rows_come_newest_first_and_what_has_no_date_counts_as_of_its_retrieval(
    store: Store, make_article: Callable[..., Article]
) -> None:
    for text, published in (
        ("old", date(2030, 1, 1)),
        ("new", date(2031, 3, 3)),
        ("undated", None),
        ("mid", date(2031, 1, 1)),
    ):
        store.articles.insert(make_article(text, published))
    assert [row.title for row in store.articles.first_rows(3)] == ["undated", "new", "mid"]
    assert [row.title for row in store.articles.rows(store.articles.order())] == ["undated", "new", "mid", "old"]


def test_a_date_in_the_future_does_not_stay_on_top(store: Store, make_article: Callable[..., Article]) -> None:
    store.articles.insert(make_article("from tomorrow", date(9999, 12, 31)))
    store.articles.insert(make_article("read later", None, retrieved=datetime(2031, 3, 5, tzinfo=UTC)))
    assert [row.title for row in store.articles.first_rows(2)] == ["read later", "from tomorrow"]


def test_rows_keep_the_order_asked_for_and_leave_out_what_is_gone(
    store: Store, make_article: Callable[..., Article]
) -> None:
    for number in range(1200):
        store.articles.insert(make_article(f"Article {number}"))
    keys = list(store.articles.order())[::-1]
    assert [row.key for row in store.articles.rows([*keys, 99_999])] == keys


def test_the_first_page_is_read_from_the_index(store: Store, make_article: Callable[..., Article]) -> None:
    store.articles.insert(make_article())
    with store._connections.reading() as connection:
        query = "EXPLAIN QUERY PLAN SELECT key FROM article ORDER BY day DESC, key DESC LIMIT 50"
        plan = " ".join(row[3] for row in connection.execute(query))
    assert "COVERING INDEX article_newest" in plan
    assert "TEMP B-TREE" not in plan


def test_a_row_tells_what_is_known(
    store: Store, make_article: Callable[..., Article], make_analysis: Callable[..., Analysis]
) -> None:
    article = make_article()
    store.articles.insert(article)
    before = store.articles.row(article.id)
    assert before is not None
    assert (before.statements, before.read, before.marked, before.problem) == (None, False, False, None)
    store.changes.record([Fact("read", article.id, "1")], "read")
    store.changes.record([Fact("marked", article.id, "1")], "mark")
    store.analyses.save(make_analysis(article))
    after = store.articles.row(article.id)
    assert after == replace(before, statements=1, read=True, marked=True)


def test_a_removed_article_leaves_no_trace(
    store: Store, make_article: Callable[..., Article], make_analysis: Callable[..., Analysis]
) -> None:
    article = make_article()
    store.articles.insert(article)
    store.changes.record([Fact("marked", article.id, "1")], "mark")
    store.analyses.save(make_analysis(article))
    store.analyses.record_problem(article.id, "too long")
    assert store.articles.remove(article.id)
    assert not store.articles.remove(article.id)
    with store._connections.reading() as connection:
        names = [
            name for (name,) in connection.execute("SELECT name FROM pragma_table_list WHERE type = 'table' AND strict")
        ]
        left = {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names}
        assert {name for name, count in left.items() if count} == {"statement_total", "migration"}
        assert connection.execute("SELECT count(*) FROM statement_vocabulary").fetchone() == (0,)
        assert connection.execute("SELECT statements, characters FROM statement_total").fetchone() == (0, 0)


def test_half_a_character_is_refused_in_words(store: Store, make_article: Callable[..., Article]) -> None:
    with pytest.raises(StoreError, match="surrogate"):
        store.articles.insert(make_article("fine", note="\ud800"))
    assert store.articles.count() == 0


def test_a_failure_leaves_no_half_article(store: Store, make_article: Callable[..., Article]) -> None:
    with store._connections.writing() as connection:
        connection.execute("CREATE TRIGGER fault BEFORE INSERT ON article_text BEGIN SELECT raise(ABORT, 'fault'); END")
    with pytest.raises(StoreError, match="fault"):
        store.articles.insert(make_article())
    assert store.articles.count() == 0
