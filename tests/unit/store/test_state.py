"""What the reader did is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.errors import NotFoundError
from brief.model import Fact

if TYPE_CHECKING:
    from collections.abc import Callable

    from brief.model import Article
    from brief.store import Store


def test_marks_are_set_and_taken_away(store: Store, make_article: Callable[..., Article]) -> None:
    first, second = make_article("One."), make_article("Two.")
    for article in (first, second):
        store.articles.insert(article)
        store.changes.record([Fact("marked", article.id, "1")], "mark")
    assert store.state.marked() == [second.id, first.id]
    store.state.note_read(second.id)
    store.changes.record([Fact("marked", second.id, None)], "no mark")
    assert store.state.marked() == [first.id]
    row = store.articles.row(second.id)
    assert row is not None
    assert (row.read, row.marked) == (True, False)


def test_an_unknown_article_cannot_be_read(store: Store) -> None:
    with pytest.raises(NotFoundError):
        store.state.note_read("nothing")


def test_settings_are_remembered_and_replaced(store: Store) -> None:
    assert store.state.setting("theme") is None
    store.state.set_setting("theme", "paper")
    store.state.set_setting("theme", "ink")
    assert store.state.setting("theme") == "ink"
