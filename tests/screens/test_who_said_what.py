"""Who said what: every statement under its speaker, narrowed while one types; each opens in its article."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from brief.app.screens.who import WhoView

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.screens.conftest import Reader, Screen


async def open_who(screen: Screen) -> WhoView:
    await screen.press("w")
    await screen.settle()
    view = screen.app.screen
    assert isinstance(view, WhoView)
    return view


@pytest.mark.parametrize(("columns", "rows"), [(120, 36), (80, 24), (60, 20)])
def test_who_said_what(reader: Reader, golden: Callable[[str, str], None], columns: int, rows: int) -> None:
    async def see() -> str:
        async with reader(columns, rows) as screen:
            await open_who(screen)
            return screen.text

    golden(f"screens/who-{columns}x{rows}.txt", asyncio.run(see()) + "\n")


def test_the_statement_that_was_read_is_in_sight(reader: Reader) -> None:
    async def see() -> tuple[str | None, str | None, bool]:
        async with reader(60, 10) as screen:
            await screen.press("enter", "s", "s", "s", "s")
            read = screen.main.view.statement
            view = await open_who(screen)
            first, last = view.listing.lines_of(view.listing.cursor)
            top = view.listing.scroll_offset.y
            in_sight = top <= first and last <= top + view.listing.size.height
            return read.id if read else None, view.listing.key, in_sight

    read, chosen, in_sight = asyncio.run(see())
    assert chosen == read is not None
    assert in_sight


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ("winter", 2),
        ("kind:deny", 1),
        ("manner:direct speaker:teel", 1),
        ("since:2031-05-03 teel", 2),
        ("submarine", 0),
    ],
)
def test_typing_narrows_by_words_and_by_fields(reader: Reader, typed: str, count: int) -> None:
    async def see() -> int:
        async with reader() as screen:
            view = await open_who(screen)
            await screen.press("f")
            view.filter_line.value = typed
            await screen.settle()
            return len(view.listing.keys)

    assert asyncio.run(see()) == count


def test_a_statement_opens_in_its_article_and_esc_comes_back(reader: Reader) -> None:
    async def see() -> tuple[str | None, str | None, bool, str | None]:
        async with reader() as screen:
            view = await open_who(screen)
            await screen.press("j", "j")
            chosen = view.listing.key
            await screen.press("enter")
            opened = screen.main.view.statement.id if screen.main.view.statement else None
            await screen.press("escape")
            return chosen, opened, screen.app.screen is view, view.listing.key

    chosen, opened, back, after = asyncio.run(see())
    assert chosen is not None
    assert opened == chosen
    assert back
    assert after == chosen


def test_it_opens_at_the_statement_of_the_reader(reader: Reader) -> None:
    async def see() -> tuple[str | None, str | None]:
        async with reader() as screen:
            await screen.press("s", "s")
            at = screen.main.view.statement
            view = await open_who(screen)
            return at.id if at else None, view.listing.key

    at, cursor = asyncio.run(see())
    assert at is not None
    assert cursor == at


def test_keys_narrow_to_this_article_and_to_a_manner_and_change_the_order(reader: Reader) -> None:
    async def see() -> list[tuple[int, str]]:
        async with reader() as screen:
            view = await open_who(screen)
            seen = [(len(view.listing.keys), screen.lines[0])]
            for key in ("a", "v", "o"):
                await screen.press(key)
                seen.append((len(view.listing.keys), screen.lines[0]))
            return seen

    everything, article, direct, ordered = asyncio.run(see())
    assert everything[0] > article[0] > direct[0] > 0
    assert "this article" in article[1]
    assert "direct only" in direct[1]
    assert ordered[0] == direct[0]


def test_the_balance_follows_what_is_shown(reader: Reader) -> None:
    async def see() -> tuple[str, str]:
        async with reader() as screen:
            await open_who(screen)
            everything = screen.lines[0]
            await screen.press("v")
            return everything, screen.lines[0]

    everything, direct = asyncio.run(see())
    assert "quoted 100%" in direct
    assert "quoted 100%" not in everything
