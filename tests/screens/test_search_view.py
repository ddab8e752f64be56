"""The search view: hits as one types, the place they lead to, and the way back."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from brief.app.screens.search import SearchView

if TYPE_CHECKING:
    from collections.abc import Callable

    from brief.library import Library
    from tests.screens.conftest import Reader, Screen


async def search(screen: Screen, typed: str) -> SearchView:
    """Opens the view and types."""
    await screen.press("slash")
    await screen.press(*("space" if key == " " else "colon" if key == ":" else key for key in typed))
    view = screen.app.screen
    assert isinstance(view, SearchView)
    return view


@pytest.mark.parametrize(("columns", "rows"), [(120, 36), (80, 24), (60, 20)])
def test_hits_while_one_types(reader: Reader, golden: Callable[[str, str], None], columns: int, rows: int) -> None:
    async def see() -> str:
        async with reader(columns, rows) as screen:
            await search(screen, "ferry")
            return screen.text

    golden(f"screens/search-{columns}x{rows}.txt", asyncio.run(see()) + "\n")


def test_a_long_outlet_leaves_half_of_the_line_to_the_hit(reader: Reader, library: Library) -> None:
    article = library.article(library.first_rows(1)[0].id)
    outlet = "The Daily Observer of the Northern Islands"
    text = "A zeppelin crossed the strait."
    library.add_article(replace(article, id="zeppelin", text=text, digest="z", outlet=outlet))

    async def see() -> str:
        async with reader(40, 12) as screen:
            await search(screen, "zeppelin")
            return screen.text

    assert "A zeppelin cros" in asyncio.run(see())


def test_a_hit_without_an_outlet_names_its_article(reader: Reader, library: Library) -> None:
    article = library.article(library.first_rows(1)[0].id)
    text = "A zeppelin crossed the strait."
    library.add_article(replace(article, id="z", text=text, digest="z", outlet=None, title="A day over the sea"))

    async def see() -> str:
        async with reader(120, 36) as screen:
            await search(screen, "zeppelin")
            return screen.text

    assert "A day over the sea" in asyncio.run(see())


def test_enter_goes_to_the_place_and_esc_comes_back(reader: Reader) -> None:
    async def see() -> tuple[str, str, bool, str]:
        async with reader() as screen:
            view = await search(screen, "nobody")
            await screen.press("enter")
            statement, article = screen.main.view.statement, screen.main.view.article
            said = statement.contents[0].of(article.text) if statement and article else ""
            title = article.title if article else ""
            await screen.press("escape")
            return said, title, screen.app.screen is view, view.typed

    said, title, back, typed = asyncio.run(see())
    assert said == "“Nobody has called us,”"
    assert title == "Students call the ferry promise empty"
    assert back
    assert typed == "nobody"


def test_a_place_in_the_text_opens_there(reader: Reader) -> None:
    async def see() -> tuple[str, str]:
        async with reader(80, 24) as screen:
            await search(screen, "lommer")
            await screen.press("enter")
            article = screen.main.view.article
            return article.title if article else "", screen.text

    title, shown = asyncio.run(see())
    assert title.startswith("Ferry fares")
    assert "Lommer" in shown


def test_tab_completes_and_the_counter_counts(reader: Reader) -> None:
    async def see() -> tuple[str, str]:
        async with reader() as screen:
            view = await search(screen, "person:jon")
            await screen.press("tab")
            return view.typed, screen.lines[0]

    typed, top = asyncio.run(see())
    assert typed == 'person:"Jonas Teel"'
    assert "hits in 2 articles" in top


def test_a_search_is_kept_offered_and_searched_again(reader: Reader) -> None:
    async def see() -> tuple[str, str, str]:
        async with reader() as screen:
            await search(screen, "storm")
            await screen.press("ctrl+s", "escape", "escape")
            view = await search(screen, "")
            offered = screen.text
            await screen.press("enter")
            return offered, view.typed, screen.text

    offered, typed, found = asyncio.run(see())
    assert "KEPT SEARCHES" in offered
    assert typed == "storm"
    assert "Storm closes the harbor" in found


def test_nothing_found_and_nothing_understood_are_said(reader: Reader) -> None:
    async def see() -> tuple[str, str]:
        async with reader() as screen:
            await search(screen, "zebra")
            nothing = screen.text
            await screen.press("escape", "escape")
            await search(screen, "is:blue zebra")
            return nothing, screen.text

    nothing, unknown = asyncio.run(see())
    assert "nothing fits" in nothing
    assert "is:blue is unknown" in unknown


@pytest.mark.parametrize(("columns", "rows"), [(120, 36), (80, 24), (40, 10)])
def test_a_kept_search_without_hits_says_so_and_its_keys_stay(reader: Reader, columns: int, rows: int) -> None:
    async def see() -> tuple[str, str, str]:
        async with reader(columns, rows) as screen:
            await search(screen, "xqzv")
            keys = screen.lines[-1]
            await screen.press("ctrl+s", "escape", "slash", "down", "enter")
            kept = screen.text
            await screen.press("enter")
            return keys, kept, screen.text

    keys, kept, after = asyncio.run(see())
    assert "enter open" in keys
    assert "nothing fits" in kept
    assert kept.splitlines()[-1] == keys
    assert after == kept
