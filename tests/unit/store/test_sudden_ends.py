"""Two writers killed at any moment, a full disk: what was acknowledged stays, and the file stays sound."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from brief.errors import StoreError
from brief.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable

    from brief.model import Article

WRITER = Path(__file__).with_name("writer.py")
KILLS = int(os.environ.get("BRIEF_KILLS", "6"))
"""How often; 200 before a release."""


def writer(path: Path, *arguments: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    command = [sys.executable, str(WRITER), str(path), *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)


def acknowledged(process: subprocess.Popen[str], first: str) -> list[str]:
    """What the killed writer had said; a line without its end was not said."""
    # communicate() would not see what lies in the buffer since the first line
    assert process.stdout is not None
    rest = process.stdout.read()
    process.communicate()
    return [first.strip(), *(line.strip() for line in rest.splitlines(keepends=True) if line.endswith("\n"))]


def test_killed_writers_lose_nothing_that_they_acknowledged(tmp_path: Path) -> None:
    path, chance = tmp_path / "library.sqlite3", random.Random(7)
    said: list[str] = []
    for number in range(KILLS):
        writers = [writer(path, f"{name} {number}") for name in ("one", "other")]
        begun = [process.stdout.readline() for process in writers if process.stdout]
        time.sleep(chance.uniform(0.0, 0.25))
        for process in writers:
            process.kill()
        for process, first in zip(writers, begun, strict=True):
            said += acknowledged(process, first)
    store = Store.open(path)
    notes, marked = store.changes.all("note"), set(store.state.marked())
    assert len(said) >= 2 * KILLS
    assert [article for article in said if article not in notes or article not in marked] == []
    assert all(store.articles.get(article) is not None for article in said)
    assert set(notes) == marked
    assert store.keeping.check() == []
    store.close()


@pytest.mark.parametrize("most", range(600_000, 1_600_000, 250_000))
def test_a_disk_that_refuses_a_write_is_one_line_and_nothing_is_lost(tmp_path: Path, most: int) -> None:
    path = tmp_path / "library.sqlite3"
    process = writer(path, "one", str(most))
    out, problem = process.communicate(timeout=60)
    said = out.split()
    assert process.returncode == 1
    assert len(problem.splitlines()) == 1
    assert "the disk" in problem
    store = Store.open(path)
    assert [article for article in said if store.articles.get(article) is None] == []
    assert set(said) <= set(store.changes.all("note"))
    assert store.keeping.check() == []
    store.close()


@pytest.mark.parametrize("pages", range(0, 12, 2))
def test_a_full_disk_is_one_line_and_nothing_is_lost(
    tmp_path: Path, make_article: Callable[..., Article], pages: int
) -> None:
    path = tmp_path / "library.sqlite3"
    store = Store.open(path)
    store.articles.insert(make_article("kept"))
    with store._connections.unbound() as connection:
        (used,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {used + pages}")
    stored = [make_article("kept")]
    with pytest.raises(StoreError, match=r"the disk is full: nothing was lost"):
        fill_up(store, make_article, stored)
    store.close()
    again = Store.open(path)
    assert [again.articles.get(article.id) for article in stored] == stored
    assert again.articles.count() == len(stored)
    assert again.keeping.check() == []
    again.close()


def fill_up(store: Store, make_article: Callable[..., Article], stored: list[Article]) -> None:
    """Stores articles until there is no room, and notes those that are stored."""
    for number in range(50):
        article = make_article(f"more {number} " * 500)
        store.articles.insert(article)
        stored.append(article)
