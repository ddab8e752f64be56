"""Kept searches as lists of their own: chosen with up and down, or in the palette."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brief.library import Library
    from tests.screens.conftest import Reader, Screen


def shown(screen: Screen) -> list[str]:
    articles = screen.main.articles
    rows = (articles.row_at(place) for place in range(articles.count))
    return [row.title for row in rows if row is not None]


STORM = ["Storm closes the harbor of Vessanto"]


def test_a_kept_search_is_a_list_with_a_count(reader: Reader, library: Library) -> None:
    library.searching.keep("storm")

    async def see() -> tuple[str, list[str], list[str]]:
        async with reader() as screen:
            await screen.press("f", "down")
            asked = screen.text
            await screen.press("enter")
            narrowed = shown(screen)
            await screen.press("f", "ctrl+u", "enter")
            return asked, narrowed, shown(screen)

    asked, narrowed, whole = asyncio.run(see())
    assert "kept (up, down): storm (1)" in asked
    assert narrowed == STORM
    assert len(whole) == 3


def test_what_is_typed_is_kept_and_dropped(reader: Reader, library: Library) -> None:
    async def see() -> list[list[str]]:
        async with reader() as screen:
            seen = []
            await screen.press("f", *"fares")
            for _ in range(2):
                await screen.press("ctrl+s")
                seen.append(library.searching.saved())
            return seen

    assert asyncio.run(see()) == [["fares"], []]


def test_kept_lists_are_in_the_palette(reader: Reader, library: Library) -> None:
    library.searching.keep("storm")

    async def see() -> list[str]:
        async with reader() as screen:
            await screen.press("ctrl+p", *"list storm", "down", "enter")
            return shown(screen)

    assert asyncio.run(see()) == STORM
