"""The article that was named at the start is the one that is read."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from brief.library import Library
from tests.screens.conftest import NOW

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from brief.library import Added
    from brief.model import Article
    from tests.screens.conftest import Reader, Screen


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Locations are read as soon as this is set."""
    go = threading.Event()
    add = Library.add

    def waiting(self: Library, locations: Iterable[str], watch: bool = True) -> Iterator[Added]:
        go.wait(10)
        yield from add(self, locations, watch)

    monkeypatch.setattr(Library, "add", waiting)
    return go


@pytest.fixture
def named(tmp_path: Path) -> str:
    """A file that is older than what the library holds."""
    path = tmp_path / "named.md"
    path.write_text('---\ntitle: "A pier of old"\ndate: 2030-01-01\n---\n\nA pier opened, Ilse Maro said.\n', "utf-8")
    return str(path)


def title(screen: Screen) -> str:
    return screen.main.view.article.title if screen.main.view.article else ""


async def arrived(screen: Screen, go: threading.Event) -> None:
    go.set()
    await screen.settle()


def test_enter_before_it_has_come_reads_the_named_article(reader: Reader, named: str, slow: threading.Event) -> None:
    async def see() -> tuple[str, str, str | None]:
        async with reader(locations=[named], settled=False) as screen:
            await screen.pilot.press("enter")
            await arrived(screen, slow)
            articles = screen.main.articles
            row = articles.row_at(articles.cursor)
            return title(screen), screen.main.panes.focused, row.title if row else None

    assert asyncio.run(see()) == ("A pier of old", "brief", "A pier of old")


def test_enter_in_an_empty_library_reads_the_named_article(reader: Reader, named: str, slow: threading.Event) -> None:
    async def see() -> tuple[str, str]:
        async with reader(library=Library.open(None), locations=[named], settled=False) as screen:
            await screen.pilot.press("enter")
            await arrived(screen, slow)
            return title(screen), screen.main.panes.focused

    assert asyncio.run(see()) == ("A pier of old", "brief")


def test_the_named_article_is_shown_and_the_focus_stays(reader: Reader, named: str, slow: threading.Event) -> None:
    async def see() -> tuple[str, str]:
        async with reader(locations=[named], settled=False) as screen:
            await arrived(screen, slow)
            return title(screen), screen.main.panes.focused

    assert asyncio.run(see()) == ("A pier of old", "list")


def test_an_article_chosen_meanwhile_stays_open(reader: Reader, named: str, slow: threading.Event) -> None:
    async def see() -> tuple[str, str]:
        async with reader(locations=[named], settled=False) as screen:
            await screen.pilot.press("j", "enter")
            await arrived(screen, slow)
            return title(screen), screen.main.panes.focused

    assert asyncio.run(see()) == ("Ferry fares in Vessanto to rise by a tenth", "brief")


def test_enter_opens_what_is_there_when_the_named_file_is_not(reader: Reader, slow: threading.Event) -> None:
    async def see() -> tuple[str, str]:
        async with reader(locations=["missing.txt"], settled=False) as screen:
            await screen.pilot.press("enter")
            await arrived(screen, slow)
            return title(screen), screen.main.panes.focused

    assert asyncio.run(see()) == ("Students call the ferry promise empty", "brief")


def test_enter_means_the_article_that_was_seen_when_it_was_pressed(reader: Reader, library: Library) -> None:
    """Another article takes its place in the list before the screen has heard of the key."""

    async def see() -> str:
        async with reader() as screen:
            articles = screen.main.articles
            articles.action_open()
            library.add_article(replace_newest(library))
            articles.reload()
            articles.cursor = 0
            await screen.settle()
            return title(screen)

    assert asyncio.run(see()) == "Students call the ferry promise empty"


def replace_newest(library: Library) -> Article:
    known = library.article(library.first_rows(1)[0].id)
    return replace(known, id="b" * 12, digest="b" * 64, title="Newer", location="b", published=NOW.date())
