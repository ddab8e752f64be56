"""The power may go at any moment: what was acknowledged is there afterwards, and the file is sound."""

from __future__ import annotations

import os
import random
import sqlite3
from typing import TYPE_CHECKING, Any

import pytest

from brief.errors import StoreError
from brief.model import Fact
from brief.store import Store

pytest.importorskip("apsw", reason="needs apsw (pip install 'brief-reader[test]')")

from tests.unit.store.on_apsw import Connection, SharedFile
from tests.unit.store.recording import Recording, RecordingDisk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from brief.model import Article

CUTS = int(os.environ.get("BRIEF_POWER_CUTS", "100"))
"""How many images; 1,000 before a release."""


def recorded(
    folder: Path, make_article: Callable[..., Article], monkeypatch: pytest.MonkeyPatch, synchronous: str | None
) -> Recording:
    """A new library that takes articles and notes; each is acknowledged when the store has returned."""
    disk = RecordingDisk(f"recorded-{folder.name}")

    def connect(path: str, **_: Any) -> Connection:
        return Connection(SharedFile(path, f"recorded-{folder.name}"), synchronous)

    with monkeypatch.context() as patch:
        patch.setattr(sqlite3, "connect", connect)
        store = Store.open(folder / "library.sqlite3")
        disk.recording.acknowledge("")
        for number in range(30):
            article = make_article(f"Article {number}. " + "Nothing happens in the harbor. " * 40)
            store.articles.insert(article)
            store.changes.record([Fact("note", article.id, "ask her"), Fact("marked", article.id, "1")], "note")
            disk.recording.acknowledge(article.id)
        store.close()
    return disk.recording


def damage(recording: Recording, folder: Path) -> list[str]:
    """What is wrong with the images after power cuts, one line for each."""
    chance = random.Random(11)
    found: list[str] = []
    for number in range(CUTS):
        files, said = recording.after_cut(chance.randrange(1, len(recording.operations) + 1), chance)
        image = folder / f"image-{number}"
        image.mkdir()
        for name, content in files.items():
            (image / name).write_bytes(content)
        if said:
            found += wrong_with(image / "library.sqlite3", [article for article in said if article])
    return found


def wrong_with(path: Path, said: list[str]) -> list[str]:
    """Damage, and what was acknowledged and is not there."""
    try:
        store = Store.open(path)
    except StoreError as error:
        return [error.message]
    try:
        notes, marked = store.changes.all("note"), set(store.state.marked())
        lost = [article for article in said if article not in notes or store.articles.get(article) is None]
        halves = set(notes) ^ marked
        return [*store.keeping.check(), *(f"lost: {article}" for article in lost), *(f"half: {one}" for one in halves)]
    except StoreError as error:
        return [error.message]
    finally:
        store.close()


def test_a_power_cut_loses_nothing(
    tmp_path: Path, make_article: Callable[..., Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert damage(recorded(tmp_path, make_article, monkeypatch, None), tmp_path) == []


def test_the_test_would_see_a_store_that_does_not_wait_for_the_disk(
    tmp_path: Path, make_article: Callable[..., Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert damage(recorded(tmp_path, make_article, monkeypatch, "NORMAL"), tmp_path) != []
