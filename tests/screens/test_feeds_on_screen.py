"""Feeds in the reader: they are fetched while keys are answered, and esc stops it."""

from __future__ import annotations

import asyncio
import shutil
from typing import TYPE_CHECKING

import pytest
from textual.events import AppFocus

from brief.library import Library
from brief.sources.source import Draft
from brief.sources.web.fetching import Fetcher
from brief.store import Store
from tests.screens.conftest import NOW
from tests.unit.sources.fault_server import FaultServer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.screens.conftest import Reader


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer().running() as running:
        yield running


@pytest.fixture
def following(analyzed: Path, tmp_path: Path) -> Iterator[Library]:
    """The library with a fetcher for this machine only."""
    copy = tmp_path / "following.sqlite3"
    shutil.copy(analyzed, copy)
    fetcher = Fetcher(seconds=60, resolve=lambda host, port: ["127.0.0.1"])
    library = Library(Store.open(copy), lambda: NOW, fetcher=fetcher)
    yield library
    library.close()


def follow(library: Library, *urls: str) -> None:
    for url in urls:
        library._store.feeds.add(url, f"Feed {url.rpartition('/')[2]}", typed=True)


def test_without_feeds_the_reader_says_how_to_follow_one(reader: Reader) -> None:
    async def see() -> str:
        async with reader(toasts=True) as screen:
            await screen.press("R")
            return screen.text

    assert "nothing to refresh: i follows a feed" in asyncio.run(see())


def test_new_articles_join_the_list_and_the_cursor_stays(
    reader: Reader, following: Library, server: FaultServer
) -> None:
    follow(following, server.url("/ok"), server.url("/gone"))

    async def see() -> tuple[str | None, str | None, str]:
        async with reader(library=following, toasts=True) as screen:
            await screen.press("j")
            before = screen.main.reading.article
            await screen.press("R")
            return before, screen.main.reading.article, screen.text

    before, after, text = asyncio.run(see())
    assert before == after
    assert "Tunnel opens" in text
    assert "4 articles" in text
    assert "Feed gone: gone for good (410)" in text
    assert "1 new article" in text


def test_keys_are_answered_while_a_server_is_silent_and_esc_stops_it(
    reader: Reader, following: Library, server: FaultServer
) -> None:
    follow(following, server.url("/stall"), server.url("/gone").replace("127.0.0.1", "127.0.0.2"))

    async def see() -> tuple[str, int, str]:
        async with reader(library=following, toasts=True) as screen:
            await screen.pilot.press("R")
            while "Feed gone" not in screen.lines[0]:
                await screen.pilot.pause(0.05)
            waiting = screen.text
            await screen.pilot.press("j")
            cursor = screen.main.articles.cursor
            await screen.press("escape")
            return waiting, cursor, screen.text

    waiting, cursor, stopped = asyncio.run(see())
    assert "Feed gone · 1 source to fetch (esc stops)" in waiting
    assert cursor == 1
    assert "0 new articles before it was stopped" in stopped
    assert "to fetch" not in stopped


def test_files_that_came_while_the_reader_was_away_are_there_when_it_comes_back(
    reader: Reader, following: Library, tmp_path: Path
) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    list(following.add([str(folder)]))

    async def see() -> tuple[str | None, str | None, str]:
        async with reader(library=following) as screen:
            before = screen.main.reading.article
            (folder / "tern.txt").write_text("The ferry Tern was sold.\n\nIts crew heard of it from the news.")
            screen.app.post_message(AppFocus())
            await screen.settle()
            return before, screen.main.reading.article, screen.text

    before, after, text = asyncio.run(see())
    assert before == after
    assert "The ferry Tern was sold" in text


def test_following_a_feed_is_told(reader: Reader, following: Library, server: FaultServer) -> None:
    async def see() -> str:
        async with reader(library=following, toasts=True) as screen:
            await screen.press("i", *server.url("/ok"), "enter")
            return screen.text

    text = asyncio.run(see())
    assert "Tunnel opens" in text
    assert "Harbor Post: followed from now on" in text


def test_the_whole_article_takes_the_place_of_the_part(
    reader: Reader, following: Library, server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("brief.sources.whole.read_page", lambda content, location: _page())
    list(following.add([server.url("/linked")]))

    async def see() -> str:
        async with reader(library=following) as screen:
            await screen.press("g", "F")
            await screen.press("enter")
            return screen.text

    assert "2 “We pumped for a year,” said Ilona" in asyncio.run(see())


def test_esc_stops_fetching_a_page(reader: Reader, following: Library, server: FaultServer) -> None:
    list(following.add([server.url("/linked-to-silence")]))

    async def see() -> str:
        async with reader(library=following, toasts=True) as screen:
            await screen.pilot.press("g", "F")
            while not server.asked["/stall"]:
                await screen.pilot.pause(0.05)
            await screen.press("escape")
            return screen.text

    assert "it was stopped" in asyncio.run(see())


def _page() -> Draft:
    return Draft("The tunnel under the harbor will open in May.\n\n“We pumped for a year,” said Ilona Varga. " * 3)
