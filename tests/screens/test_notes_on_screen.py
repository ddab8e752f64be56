"""Notes and tags in the reader."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from brief.app.screens.dialog import Dialog

if TYPE_CHECKING:
    from tests.screens.conftest import Reader


def test_a_note_is_typed_and_shown_over_the_text_and_undone(reader: Reader) -> None:
    async def see() -> list[str]:
        async with reader() as screen:
            await screen.press("J", "E", *"Call", "enter", *"Maro", "ctrl+s")
            seen = [screen.text]
            await screen.press("u")
            return [*seen, screen.text]

    noted, undone = asyncio.run(see())
    assert "NOTES" in noted
    assert "  Call" in noted
    assert "  Maro" in noted
    assert "· note" in noted
    assert "NOTES" not in undone


def test_on_a_statement_under_the_cursor_the_note_says_which_one(reader: Reader) -> None:
    async def see() -> tuple[str, str]:
        async with reader() as screen:
            await screen.press("J", "enter", "s", "E")
            asked = screen.text
            await screen.press(*"why", "ctrl+s", "g")
            return asked, screen.text

    asked, shown = asyncio.run(see())
    assert "Note on Ferry fares in Vessanto" in asked
    assert "on “Ferry fares in Vessanto" in shown


def test_what_is_typed_is_not_lost_by_one_key(reader: Reader) -> None:
    async def see() -> tuple[str, bool, tuple[object, ...]]:
        async with reader() as screen:
            await screen.press("J", "E", "a", "escape")
            warned = screen.text
            await screen.press("escape")
            article = screen.main.reading.article or ""
            return (
                warned,
                any(isinstance(each, Dialog) for each in screen.app.screen_stack),
                screen.main.library.notes.of(article),
            )

    warned, still_open, notes = asyncio.run(see())
    assert "esc again drops what is new" in warned
    assert not still_open
    assert notes == ()


def test_tags_are_typed_and_shown(reader: Reader) -> None:
    async def see() -> str:
        async with reader() as screen:
            await screen.press("J", "#", *"Fares port", "enter")
            return screen.text

    assert "#fares #port" in asyncio.run(see())
