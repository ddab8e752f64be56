"""Statements are marked for the export where they are read, and in the views that list them."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.screens.conftest import Reader, Screen


def marked(screen: Screen) -> int:
    return len(screen.main.library.marked_statements.ids())


def stars(screen: Screen) -> int:
    return screen.text.count("★")


def test_in_the_brief_the_statement_is_marked_and_undone(reader: Reader) -> None:
    async def see() -> list[tuple[int, int, bool]]:
        async with reader() as screen:
            seen = []
            for key in ("s", "m", "u", "m", "m"):
                if key == "s":
                    await screen.press("tab")
                await screen.press(key)
                seen.append((marked(screen), stars(screen), bool(screen.main.library.marked())))
            return seen

    nothing, in_summary_and_text = (0, 0, False), (1, 2, False)
    assert asyncio.run(see()) == [nothing, in_summary_and_text, nothing, in_summary_and_text, nothing]


def test_where_only_the_summary_is_on_the_screen_its_sentence_has_the_star(reader: Reader) -> None:
    async def see() -> list[str]:
        async with reader(120, 16) as screen:
            await screen.press("tab", "s", "m")
            assert "TEXT ·" not in screen.text
            return [line for line in screen.lines if "★" in line]

    (starred,) = asyncio.run(see())
    assert "▌★" in starred


def test_space_marks_in_who_said_what_and_the_place_stays(reader: Reader) -> None:
    async def see() -> tuple[int, str | None, str | None, int]:
        async with reader() as screen:
            await screen.press("w", "j")
            before = screen.app.screen.query_one("#items").key  # type: ignore[attr-defined]
            await screen.press("space")
            after = screen.app.screen.query_one("#items").key  # type: ignore[attr-defined]
            count = marked(screen)
            assert stars(screen) == 1
            await screen.press("u")
            return count, before, after, stars(screen)

    count, before, after, undone = asyncio.run(see())
    assert (count, undone) == (1, 0)
    assert before == after


def test_space_marks_what_an_actor_said_and_says_where_there_is_nothing_to_mark(reader: Reader) -> None:
    async def see() -> tuple[int, int, str]:
        async with reader() as screen:
            await screen.press("A", "space")
            told = " ".join(one.message for one in screen.app._notifications)
            await screen.press("tab", "j", "space")
            return marked(screen), stars(screen), told

    count, shown, told = asyncio.run(see())
    assert (count, shown) == (1, 1)
    assert "tab goes to them" in told


def test_the_filter_takes_blanks(reader: Reader) -> None:
    async def see() -> tuple[int, str]:
        async with reader() as screen:
            await screen.press("w", "f", *"old", "space", *"boats")
            return marked(screen), screen.text

    count, text = asyncio.run(see())
    assert count == 0
    assert "old boats" in text


def test_what_is_marked_is_exported(reader: Reader) -> None:
    async def see() -> str:
        async with reader() as screen:
            await screen.press("w", "space", "escape", "e", "shift+tab")
            text = screen.text
            await screen.press("escape")
            return text

    assert "marked: 0 articles, 1 statement" in asyncio.run(see())
    assert not list(Path().glob("*.md"))
