"""`T` makes every article read that the list shows, and `u` takes that back in one step."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.screens.conftest import Reader, Screen


def unread(screen: Screen) -> int:
    return screen.main.library.unread_count()


def said(screen: Screen) -> str:
    return " ".join(notification.message for notification in screen.app._notifications)


def test_all_that_are_shown_are_read_and_undone_together(reader: Reader) -> None:
    async def see() -> tuple[int, int, str, bool, int]:
        async with reader() as screen:
            before = unread(screen)
            await screen.press("T")
            after, text, marks = unread(screen), said(screen), "●" in screen.text
            await screen.press("u")
            return before, after, text, marks, unread(screen)

    before, after, text, marks, undone = asyncio.run(see())
    assert before == undone == 3
    assert after == 0
    assert "3 articles read (u undoes it)" in text
    assert not marks


def test_a_narrowed_list_leaves_the_others_unread(reader: Reader) -> None:
    async def see() -> int:
        async with reader() as screen:
            await screen.press("f", *"source:echo", "enter", "T")
            return unread(screen)

    assert asyncio.run(see()) == 2


def test_it_says_when_nothing_was_unread(reader: Reader) -> None:
    async def see() -> tuple[str, str]:
        async with reader() as screen:
            await screen.press("T", "U")
            empty = screen.text
            await screen.press("T")
            return empty, said(screen)

    empty, text = asyncio.run(see())
    assert "Every article has been read" in " ".join(empty.split())
    assert "all that the list shows was read before" in text
