"""The story view: what articles on one event say together, each line opens, and stories are split and merged."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from brief.app.screens.story import StoryView

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.screens.conftest import Reader, Screen


async def open_story(screen: Screen) -> StoryView:
    """The story of the first article."""
    await screen.press("c")
    await screen.settle()
    view = screen.app.screen
    assert isinstance(view, StoryView)
    return view


@pytest.mark.parametrize(("columns", "rows"), [(120, 36), (80, 24), (60, 20)])
def test_a_story(reader: Reader, golden: Callable[[str, str], None], columns: int, rows: int) -> None:
    async def see() -> str:
        async with reader(columns, rows) as screen:
            await open_story(screen)
            return screen.text

    golden(f"screens/story-{columns}x{rows}.txt", asyncio.run(see()) + "\n")


def test_a_line_opens_at_its_place_and_esc_comes_back(reader: Reader) -> None:
    async def see() -> tuple[str, bool]:
        async with reader() as screen:
            view = await open_story(screen)
            agreed = view.listing.keys.index("a0")
            await screen.press(*["j"] * agreed, "enter")
            statement, article = screen.main.view.statement, screen.main.view.article
            said = statement.contents[0].of(article.text) if statement and article else ""
            await screen.press("escape")
            return said, screen.app.screen is view

    said, back = asyncio.run(see())
    assert said.startswith("“We cannot run the old boats")
    assert back


def test_an_article_opens_from_the_sources(reader: Reader) -> None:
    async def see() -> list[str]:
        async with reader() as screen:
            view = await open_story(screen)
            await screen.press("tab", "j", "enter")
            article = screen.main.view.article
            return [article.id if article else "", *view.beside.keys]

    opened, _, second, *_ = asyncio.run(see())
    assert opened == second


def test_an_article_is_taken_out_and_undo_brings_it_back(reader: Reader) -> None:
    async def see() -> list[int]:
        async with reader() as screen:
            view = await open_story(screen)
            counts = [len(view.beside.keys)]
            await screen.press("tab", "x")
            await screen.settle()
            counts.append(len(view.beside.keys))
            await screen.press("u")
            await screen.settle()
            return [*counts, len(view.beside.keys)]

    before, apart, after = asyncio.run(see())
    assert (apart, after) == (before - 1, before)


def test_two_stories_become_one(reader: Reader) -> None:
    async def see() -> list[int]:
        async with reader() as screen:
            view = await open_story(screen)
            await screen.press("tab", "x")
            await screen.settle()
            apart = len(view.beside.keys)
            await screen.press("M")
            await screen.settle()
            await screen.press("enter")
            await screen.settle()
            return [apart, len(view.beside.keys)]

    apart, together = asyncio.run(see())
    assert together == apart + 1


def test_the_story_is_exported(reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    async def see() -> None:
        async with reader() as screen:
            await open_story(screen)
            await screen.press("e")
            await screen.settle()

    asyncio.run(see())
    [written] = tmp_path.glob("*.md")
    assert "scope: story" in written.read_text(encoding="utf-8")


def test_without_an_article_there_is_no_story(reader: Reader) -> None:
    async def see() -> bool:
        async with reader() as screen:
            screen.main.library.stories.of_article = lambda article: None  # type: ignore[method-assign]
            await screen.press("c")
            await screen.settle()
            return isinstance(screen.app.screen, StoryView)

    assert not asyncio.run(see())
