"""The library file: whose it is, how it is made, and what is refused."""

from __future__ import annotations

import gc
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING

import pytest

from brief.errors import StoreError
from brief.store import Store
from brief.store import schema as schema_module
from brief.store.connections import Connections
from brief.store.schema import APPLICATION_ID, migrations

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from brief.model import Analysis, Article


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library file in a folder that is not there yet."""
    return tmp_path / "data" / "brief" / "library.sqlite3"


def pragma(path: Path, name: str) -> object:
    """A setting that is kept in the file."""
    connection = sqlite3.connect(path)
    (value,) = connection.execute(f"PRAGMA {name}").fetchone()
    connection.close()
    return value


def test_a_new_file_is_made_with_its_folder_and_says_whose_it_is(path: Path) -> None:
    Store.open(path).close()
    assert pragma(path, "application_id") == APPLICATION_ID
    assert pragma(path, "user_version") == max(migrations())
    assert pragma(path, "journal_mode") == "wal"


def test_connections_are_safe_against_power_cuts_and_orphans(path: Path) -> None:
    store = Store.open(path)
    with store._connections.reading() as connection:
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    store.close()


def test_what_is_stored_is_there_after_opening_again(path: Path, make_article: Callable[..., Article]) -> None:
    store = Store.open(path)
    store.articles.insert(make_article())
    store.close()
    again = Store.open(path)
    assert again.articles.get(make_article().id) == make_article()
    again.close()


def test_a_newer_schema_is_refused_untouched(path: Path) -> None:
    Store.open(path).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="newer brief"):
        Store.open(path)
    assert path.read_bytes() == before


def test_a_newer_schema_is_refused_whatever_the_numbers_of_its_scripts(path: Path) -> None:
    store = Store.open(path)
    with store._connections.writing() as connection:
        connection.execute("INSERT INTO migration VALUES (5)")
    store.close()
    with pytest.raises(StoreError, match="newer brief"):
        Store.open(path)


def test_another_programs_database_is_refused_untouched(path: Path) -> None:
    path.parent.mkdir(parents=True)
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE bookmark (address TEXT)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="another program"):
        Store.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"Dear diary, " * 100, b"SQLite format 3\0" + b"\xff" * 2000])
def test_what_is_no_database_is_refused_by_name(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    with pytest.raises(StoreError, match=path.name):
        Store.open(path)
    assert path.read_bytes() == content


def test_a_damaged_file_is_told_by_name(path: Path, make_article: Callable[..., Article]) -> None:
    store = Store.open(path)
    for number in range(50):
        store.articles.insert(make_article(f"Article {number}. " * 50))
    store.close()
    damaged = bytearray(path.read_bytes())
    damaged[100:] = b"\0" * (len(damaged) - 100)
    path.write_bytes(damaged)
    with pytest.raises(StoreError, match=r"library\.sqlite3: the library is damaged"):
        Store.open(path)


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="folder"):
        Store.open(tmp_path)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match="folder cannot be made"):
        Store.open(tmp_path / "file" / "library.sqlite3")


def test_a_file_that_cannot_be_written_is_told(path: Path, make_article: Callable[..., Article]) -> None:
    store = Store.open(path)
    with store._connections.unbound() as connection:
        connection.execute("PRAGMA query_only = ON")
    with pytest.raises(StoreError, match="cannot be written"):
        store.articles.insert(make_article())
    store.close()


def test_a_full_disk_loses_nothing(path: Path, make_article: Callable[..., Article]) -> None:
    store = Store.open(path)
    store.articles.insert(make_article("Kept."))
    with store._connections.unbound() as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError, match="disk is full"):
        store.articles.insert(make_article("Too long. " * 10_000))
    assert [row.title for row in store.articles.first_rows(5)] == ["Kept."]
    store.close()


def test_an_old_sqlite_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    with pytest.raises(StoreError, match=r"3\.37"):
        Store.open(None)


def test_a_migration_that_fails_leaves_the_file_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Store.open(path).close()
    broken = path.with_name("9000_broken.sql")
    broken.write_text("CREATE TABLE another (key INTEGER) STRICT;\nINSERT INTO nowhere VALUES (1);\n")
    scripts = {**migrations(), 9000: broken}
    monkeypatch.setattr(schema_module, "migrations", lambda: scripts)
    with pytest.raises(StoreError, match="nowhere"):
        Store.open(path)
    monkeypatch.undo()
    assert pragma(path, "user_version") == max(migrations())
    store = Store.open(path)
    with store._connections.reading() as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'another'").fetchone() == (0,)
    store.close()


def test_migrations_run_once_whatever_their_numbers(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Store.open(path).close()
    scripts = migrations()
    for number in (max(scripts) + 5, 3):  # the second comes late: another branch of the program had it
        script = path.with_name(f"{number:04}_late.sql")
        script.write_text(f"CREATE TABLE late_{number} (key INTEGER) STRICT;\n")
        scripts[number] = script
        monkeypatch.setattr(schema_module, "migrations", lambda: dict(sorted(scripts.items())))
        Store.open(path).close()
        Store.open(path).close()
    assert pragma(path, "user_version") == max(scripts)


def test_a_library_of_the_first_schema_is_brought_up_to_date(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.parent.mkdir(parents=True)
    first = {1: migrations()[1]}
    monkeypatch.setattr(schema_module, "migrations", lambda: first)
    connections = Connections(path)
    schema_module.prepare(connections)
    with connections.writing() as connection:
        connection.execute("INSERT INTO setting VALUES ('theme', 'ink')")
    connections.close()
    monkeypatch.undo()
    store = Store.open(path)
    assert store.state.setting("theme") == "ink"
    assert store.changes.undo() is None
    store.close()


def test_a_closed_store_says_so() -> None:
    store = Store.open(None)
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.articles.count()


def test_many_programs_can_open_and_fill_a_new_file_at_once(path: Path, make_article: Callable[..., Article]) -> None:
    gate = threading.Barrier(6)

    def fill(number: int) -> int:
        gate.wait()
        store = Store.open(path)
        added = sum(
            store.articles.insert(make_article(f"Article {article}.")) for article in range(number, number + 10)
        )
        store.close()
        return added

    with ThreadPoolExecutor(6) as threads:
        added = list(threads.map(fill, range(0, 30, 5)))
    store = Store.open(path)
    assert sum(added) == store.articles.count() == 35
    store.close()


@pytest.mark.parametrize("in_memory", [True, False])
def test_one_store_serves_many_threads(
    path: Path, in_memory: bool, make_article: Callable[..., Article], make_analysis: Callable[..., Analysis]
) -> None:
    store = Store.open(None if in_memory else path)

    def add(number: int) -> Analysis | None:
        article = make_article(f"Mayor Ada Quill said number {number} is in.")
        store.articles.insert(article)
        store.analyses.save(make_analysis(article))
        return store.analyses.load(article.id)

    with ThreadPoolExecutor(4) as threads:
        loaded = list(threads.map(add, range(24)))
    assert None not in loaded
    assert store.articles.count() == store.statements.totals()[0] == 24
    store.close()


def test_a_reader_sees_one_state_while_another_writes(path: Path, make_article: Callable[..., Article]) -> None:
    reader, writer = Store.open(path), Store.open(path)
    with reader._connections.reading() as connection:
        connection.execute("SELECT count(*) FROM article").fetchone()
        writer.articles.insert(make_article())
        assert connection.execute("SELECT count(*) FROM article").fetchone() == (0,)
    assert reader.articles.count() == 1
    reader.close()
    writer.close()


def test_a_store_that_nobody_closed_closes_its_connection(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Python 3.13 warns of a connection that is still open when it is garbage, here with a store that knows itself."""
    closed = []

    class Told(sqlite3.Connection):
        def close(self) -> None:
            closed.append(True)
            super().close()

    monkeypatch.setattr("sqlite3.connect", partial(sqlite3.connect, factory=Told))
    store = Store.open(path)
    closed.clear()
    store.itself = store  # type: ignore[attr-defined]
    del store
    gc.collect()
    assert closed == [True]
