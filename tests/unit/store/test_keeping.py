"""The library as a whole: checked, copied, written down, read again, repaired."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from brief.errors import StoreError
from brief.model import Fact
from brief.store import Store
from brief.store.repairing import repair

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from brief.model import Analysis, Article


@pytest.fixture
def path(tmp_path: Path, make_article: Callable[..., Article], make_analysis: Callable[..., Analysis]) -> Path:
    """A library with sixty articles, one of them analyzed, marked and noted."""
    path = tmp_path / "library.sqlite3"
    store = Store.open(path)
    for number in range(60):
        store.articles.insert(make_article(f"Article {number}. " + "Nothing happens in the harbor. " * 60))
    first = make_article()
    store.articles.insert(first)
    store.analyses.save(make_analysis(first))
    store.changes.record([Fact("marked", first.id, "1"), Fact("note", first.id, "ask her")], "mark")
    store.state.set_setting("theme", "nord")
    store.close()
    return path


def opened(path: Path) -> Store:
    return Store.open(path)


def test_a_sound_library_has_no_problems(path: Path) -> None:
    store = opened(path)
    assert store.keeping.check() == []
    store.close()


def test_an_index_that_does_not_fit_is_found(path: Path) -> None:
    store = opened(path)
    with store._connections.writing() as connection:
        connection.execute(
            "INSERT INTO article_index (article_index, rowid, title, text) VALUES ('delete', 1, 'x', 'harbor')"
        )
    assert store.keeping.check() == ["article_index: the index does not fit the texts"]
    store.close()


def test_a_backup_is_a_library_with_everything(path: Path, tmp_path: Path) -> None:
    store = opened(path)
    store.keeping.backup(tmp_path / "kept" / "copy.sqlite3")
    copy = opened(tmp_path / "kept" / "copy.sqlite3")
    assert list(copy.keeping.rows()) == list(store.keeping.rows())
    assert [file.name for file in (tmp_path / "kept").glob(".*")] == []
    copy.close()
    store.close()


def test_a_backup_never_takes_the_place_of_a_file(path: Path, tmp_path: Path) -> None:
    (tmp_path / "diary").write_text("mine")
    store = opened(path)
    with pytest.raises(StoreError, match="there already"):
        store.keeping.backup(tmp_path / "diary")
    store.close()
    assert (tmp_path / "diary").read_text() == "mine"


def test_what_was_written_is_read_again_without_loss(path: Path, tmp_path: Path) -> None:
    store, again = opened(path), opened(tmp_path / "again.sqlite3")
    rows = list(store.keeping.rows())
    again.keeping.load(rows)
    assert list(again.keeping.rows()) == rows
    assert again.keeping.check() == []
    assert again.statements.totals() == store.statements.totals()
    assert again.changes.undo() == "mark"
    again.close()
    store.close()


def test_a_library_with_articles_takes_no_other(path: Path) -> None:
    store = opened(path)
    with pytest.raises(StoreError, match="has articles already"):
        store.keeping.load(list(store.keeping.rows()))
    store.close()


@pytest.mark.parametrize(
    ("rows", "words"),
    [([], "no library"), ([{"schema": "brief.article/1"}], "no library"),
     ([{"schema": "brief.library/1", "version": 10**6}], "newer brief"),
     ([{"schema": "brief.library/1", "version": 1}, {"table": "sqlite_schema", "row": {"name": "x"}}], "line 2"),
     ([{"schema": "brief.library/1", "version": 1}, {"table": "setting", "row": {"name; --": "x"}}], "line 2"),
     ([{"schema": "brief.library/1", "version": 1}, {"table": "setting", "row": {"name": "x", "value": "y"}},
       {"table": "article", "row": {"key": 1}}], "line 3")],
)  # fmt: skip
def test_what_is_no_library_is_refused_and_nothing_is_taken(rows: list[dict[str, object]], words: str) -> None:
    store = opened_in_memory()
    before = list(store.keeping.rows())
    with pytest.raises(StoreError, match=words):
        store.keeping.load(rows)
    assert list(store.keeping.rows()) == before
    store.close()


def opened_in_memory() -> Store:
    return Store.open(None)


def test_nothing_is_done_to_a_sound_library(path: Path) -> None:
    assert repair(path) is None
    assert [file.name for file in path.parent.iterdir()] == ["library.sqlite3"]


def test_a_damaged_library_is_set_aside_and_what_can_be_read_is_saved(path: Path) -> None:
    damaged = bytearray(path.read_bytes())
    # one page in the middle of the texts
    place = damaged.find(b"Article 30. Nothing happens") // 4096 * 4096
    damaged[place : place + 4096] = b"\xff" * 4096
    path.write_bytes(damaged)
    repaired = repair(path)
    assert repaired is not None
    assert repaired.aside.name == "library.damaged-1.sqlite3"
    assert repaired.aside.read_bytes() == bytes(damaged)
    assert 50 <= repaired.saved["article"] < 61
    store = opened(path)
    assert store.keeping.check() == []
    assert store.articles.count() == repaired.saved["article"]
    assert store.changes.all("note") != {}
    assert store.state.setting("theme") == "nord"
    store.close()


def test_a_library_of_which_nothing_can_be_read_is_kept_too(path: Path) -> None:
    size = path.stat().st_size
    path.write_bytes(path.read_bytes()[:100] + b"\0" * (size - 100))
    repaired = repair(path)
    assert repaired is not None
    assert repaired.aside.stat().st_size == size
    assert repaired.saved["article"] == 0


@pytest.mark.parametrize("torn", [b"\0" * 100, b"\xff" * 100, b"SQLite format 3\0" + b"\xaa" * 84])
def test_of_a_library_with_a_torn_beginning_everything_is_saved(path: Path, torn: bytes) -> None:
    damaged = torn + path.read_bytes()[100:]
    path.write_bytes(damaged)
    repaired = repair(path)
    assert repaired is not None
    assert repaired.aside.read_bytes() == damaged
    assert repaired.saved["article"] == 61
    store = opened(path)
    assert store.keeping.check() == []
    assert list(store.changes.all("note").values()) == ["ask her"]
    store.close()
    assert sorted(file.name for file in path.parent.iterdir()) == ["library.damaged-1.sqlite3", "library.sqlite3"]


def test_another_programs_file_is_not_set_aside(tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite3"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE bookmark (address TEXT)")
    connection.close()
    with pytest.raises(StoreError, match="another program"):
        repair(other)
    assert other.exists()


def test_two_instances_write_at_once(path: Path, make_article: Callable[..., Article]) -> None:
    one, other = opened(path), opened(path)
    for number in range(10):
        one.articles.insert(make_article(f"one {number}"))
        other.articles.insert(make_article(f"other {number}"))
    assert one.articles.count() == other.articles.count() == 81
    one.close()
    other.close()
