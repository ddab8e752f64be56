"""What the settings change on the screen: keys, signs, motion, themes."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from rich.color import ColorType
from textual.widgets import Input

from brief.settings import Settings

if TYPE_CHECKING:
    from tests.screens.conftest import Reader


def test_keys_of_ones_own_work_and_are_shown(reader: Reader) -> None:
    async def see() -> tuple[list[bool], str, str]:
        async with reader(settings=Settings(keys={"mark": ("e",), "help": ("X",)})) as screen:
            await screen.press("e")
            marked = [row.marked for row in screen.main.library.first_rows(3)]
            footer = screen.lines[-1]
            await screen.press("X", *"export")
            return marked, footer, screen.text

    marked, footer, shown = asyncio.run(see())
    assert marked == [True, False, False]
    assert "e mark" in footer
    assert "X help" in footer
    assert "export" not in footer
    assert "Export a brief as Markdown" in shown


def test_a_key_that_changed_hands_stands_among_the_problems(reader: Reader) -> None:
    async def see() -> tuple[str, str]:
        async with reader(settings=Settings(keys={"mark": ("e",)})) as screen:
            top = screen.lines[0]
            await screen.press("!")
            return top, screen.text

    top, shown = asyncio.run(see())
    assert "1 problem (!)" in top
    assert "why    e is now mark; export is left with no key" in shown


def test_plain_signs_are_all_ascii(reader: Reader) -> None:
    async def see() -> tuple[str, str]:
        async with reader(settings=Settings(glyphs="ascii")) as screen:
            await screen.press("m", "tab", "s", "s", "r")
            everything = screen.text
            await screen.press("?")
            return everything, screen.text

    everything, help_shown = asyncio.run(see())
    for shown in (everything, help_shown):
        assert [sign for sign in "╭─╮│┏━┓┃●★▌¶×…·›•" if sign in shown] == []
    assert "#= Related" in everything
    assert "m Students call" in everything


def test_with_reduced_motion_nothing_flashes_or_blinks(reader: Reader) -> None:
    async def see() -> tuple[bool, bool]:
        async with reader(settings=Settings(motion="reduced")) as screen:
            await screen.press("tab", "s", "r", "enter")
            flashing = screen.main.view.flashing is not None
            await screen.press("?")
            return flashing, screen.app.screen.query_one(Input).cursor_blink

    assert asyncio.run(see()) == (False, False)


def test_the_palette_shows_a_theme_before_it_is_chosen(reader: Reader) -> None:
    async def see() -> list[str]:
        async with reader() as screen:
            seen = [screen.app.theme]
            await screen.press("ctrl+p", *"theme nord")
            await screen.press("down")
            seen.append(screen.app.theme)
            await screen.press("escape")
            seen.append(screen.app.theme)
            await screen.press("ctrl+p", *"theme nord", "down", "enter")
            seen.append(screen.app.theme)
            seen.append(screen.main.session.theme or "")
            return seen

    assert asyncio.run(see()) == ["brief-dark", "nord", "brief-dark", "nord", "nord"]


def test_a_theme_of_the_settings_is_the_first_one(reader: Reader) -> None:
    async def see() -> str:
        async with reader(settings=Settings(theme="brief-light")) as screen:
            return screen.app.theme

    assert asyncio.run(see()) == "brief-light"


def test_the_theme_is_on_the_screen_from_the_start(reader: Reader) -> None:
    async def see() -> set[str]:
        async with reader(settings=Settings(theme="brief-light")) as screen:
            strips = screen.app.screen._compositor.render_strips()
            colors = [segment.style.bgcolor for strip in strips for segment in strip if segment.style]
            return {color.name for color in colors if color is not None}

    assert asyncio.run(see()) == {"#fbf9f4", "#e7e1d4"}


def test_the_ansi_theme_uses_the_colors_of_the_terminal_alone(reader: Reader) -> None:
    async def see() -> set[str]:
        async with reader(settings=Settings(theme="brief-ansi")) as screen:
            await screen.press("tab", "s", "m")
            strips = screen.app.screen._compositor.render_strips()
            styles = [segment.style for strip in strips for segment in strip if segment.style]
            colors = [color for style in styles for color in (style.color, style.bgcolor) if color is not None]
            return {color.name for color in colors if color.type not in (ColorType.DEFAULT, ColorType.STANDARD)}

    assert asyncio.run(see()) == set()
