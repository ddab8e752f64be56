"""What the reader says is kept, undone and done again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.errors import NotFoundError
from brief.model import Fact
from brief.store import Store
from brief.store import changes as changes_module

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from brief.model import Article


def test_a_fact_is_said_undone_and_said_again(store: Store) -> None:
    assert store.changes.record([Fact("note", "s1", "ask her")], "note")
    assert store.changes.get("note", "s1") == "ask her"
    assert store.changes.undo() == "note"
    assert store.changes.get("note", "s1") is None
    assert store.changes.redo() == "note"
    assert store.changes.all("note") == {"s1": "ask her"}


def test_steps_are_undone_from_the_last_to_the_first(store: Store) -> None:
    for value in ("one", "two", None):
        store.changes.record([Fact("note", "s1", value)], f"note {value}")
    assert [store.changes.undo() for _ in range(4)] == ["note None", "note two", "note one", None]
    assert [store.changes.redo() for _ in range(4)] == ["note one", "note two", "note None", None]


def test_what_was_done_with_one_key_is_undone_with_one_key(store: Store) -> None:
    store.changes.record([Fact("actor", "a", "b"), Fact("actor", "c", "b")], "merged")
    assert store.changes.undo() == "merged"
    assert store.changes.all("actor") == {}


def test_saying_what_is_known_is_no_step(store: Store) -> None:
    store.changes.record([Fact("tag", "a", "ferry")], "tag")
    assert not store.changes.record([Fact("tag", "a", "ferry")], "tag again")
    assert store.changes.undo() == "tag"


def test_a_new_change_forgets_what_was_undone(store: Store) -> None:
    store.changes.record([Fact("tag", "a", "ferry")], "first")
    store.changes.undo()
    store.changes.record([Fact("tag", "a", "harbor")], "second")
    assert store.changes.redo() is None
    assert store.changes.undo() == "second"


def test_marks_of_articles_are_facts_that_the_list_shows(store: Store, make_article: Callable[..., Article]) -> None:
    article = make_article()
    store.articles.insert(article)
    store.changes.record([Fact("marked", article.id, "1"), Fact("read", article.id, "1")], "both")
    row = store.articles.row(article.id)
    assert row is not None
    assert (row.read, row.marked) == (True, True)
    assert store.changes.get("read", article.id) == "1"
    assert store.changes.all("marked") == {article.id: "1"}
    store.changes.undo()
    assert store.state.marked() == []


def test_an_unknown_article_cannot_be_marked(store: Store) -> None:
    with pytest.raises(NotFoundError):
        store.changes.record([Fact("marked", "nothing", "1")], "mark")


def test_what_was_done_to_a_removed_article_is_not_undone(store: Store, make_article: Callable[..., Article]) -> None:
    article = make_article()
    store.articles.insert(article)
    store.changes.record([Fact("tag", "a", "ferry")], "tag")
    store.changes.record([Fact("marked", article.id, "1")], "mark")
    store.articles.remove(article.id)
    assert store.changes.undo() == "tag"


def test_undo_works_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    store = Store.open(path)
    store.changes.record([Fact("note", "s1", "ask her")], "note")
    store.close()
    again = Store.open(path)
    assert again.changes.undo() == "note"
    assert again.changes.all("note") == {}
    again.close()


def test_only_so_many_steps_are_kept(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes_module, "KEPT_STEPS", 3)
    for number in range(5):
        store.changes.record([Fact("note", "s1", str(number))], f"step {number}")
    assert [store.changes.undo() for _ in range(4)] == ["step 4", "step 3", "step 2", None]
