"""Another size keeps article, place, selection, statement and focus, in every view."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from brief.library import Library
    from tests.screens.conftest import Reader, Screen

WIDE, MEDIUM, NARROW = (120, 36), (80, 24), (60, 20)


async def resize(screen: Screen, size: tuple[int, int]) -> None:
    await screen.pilot.resize_terminal(*size)
    await screen.settle()


MOVES: dict[str, tuple[str, ...]] = {
    "list": ("j", "j"),
    "brief": ("J", "enter", "s", "s", "s"),
    "related": ("J", "s", "s", "r"),
    "actor": ("A", "j", "j"),
    "story": ("J", "c", "j", "j", "j", "j"),
    "who": ("w", "j", "j", "j", "j", "j"),
    "search": ("/", *"ferry", "down", "down"),
    "help": ("?", "down"),
    "export": ("e", "tab"),
}


@pytest.mark.parametrize("view", MOVES)
def test_from_wide_to_small_and_back(reader: Reader, view: str) -> None:
    async def see() -> list[tuple[object, str]]:
        async with reader(*WIDE) as screen:
            await screen.press(*MOVES[view])
            seen: list[tuple[object, str]] = [(screen.app.screen.focused, screen.text)]
            for small in (MEDIUM, NARROW, (40, 10), (39, 9)):
                await resize(screen, small)
                await resize(screen, WIDE)
                seen.append((screen.app.screen.focused, screen.text))
            return seen

    first, *others = asyncio.run(see())
    for other in others:
        assert other == first


@pytest.mark.parametrize("view", ["actor", "story", "who", "search"])
def test_the_chosen_item_stays_in_sight(reader: Reader, view: str) -> None:
    async def see() -> list[bool]:
        async with reader(*WIDE) as screen:
            await screen.press(*MOVES[view])
            seen = []
            for size in (MEDIUM, NARROW, MEDIUM, WIDE):
                await resize(screen, size)
                seen.append("▌ " in screen.text)
            return seen

    assert asyncio.run(see()) == [True] * 4


def test_a_scrolled_article_stays_at_its_paragraph(reader: Reader) -> None:
    async def see() -> tuple[list[tuple[int, str | None, str]], list[int]]:
        async with reader(*NARROW) as screen:
            await screen.press("J", "enter", "s", "s", *"jjjjjjjjjjjjjjjjjjjj")
            seen = []
            tops = []
            for size in (NARROW, MEDIUM, (70, 20), NARROW):
                await resize(screen, size)
                view = screen.main.view
                top = next(row for row in view._rows[view.scroll_offset.y :] if row.source is not None)
                statement = view.statement.id if view.statement else None
                seen.append((top.paragraph, statement, screen.main.panes.focused))
                tops.append(view.scroll_offset.y)
            return seen, tops

    seen, tops = asyncio.run(see())
    assert len(set(seen)) == 1
    assert seen[0][0] > 0
    assert tops[0] == tops[-1] > 0


@pytest.mark.parametrize("view", MOVES)
def test_a_terminal_that_is_too_small_says_so_over_every_view(reader: Reader, view: str) -> None:
    async def see() -> str:
        async with reader() as screen:
            await screen.press(*MOVES[view])
            await resize(screen, (39, 9))
            return screen.text

    assert asyncio.run(see()).strip() == "brief needs 40x10 (now 39x9)"


def test_nothing_can_be_done_unseen(reader: Reader, library: Library) -> None:
    """While the terminal is too small for anything, keys do nothing but quit."""

    async def see() -> tuple[bool, bool]:
        async with reader(39, 9) as screen:
            await screen.press("m", "t", "enter")
            running = screen.app.is_running and not library.first_rows(1)[0].marked
            await screen.press("q")
            return running, screen.app.return_code == 0

    assert asyncio.run(see()) == (True, True)
