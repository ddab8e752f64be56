"""Which words have which colors, in the dark and in the light: under each row a letter for the look of each cell."""

from __future__ import annotations

import asyncio
from string import ascii_letters
from typing import TYPE_CHECKING

import pytest
from textual.color import Color

from brief.app.contrast import READABLE, contrast
from brief.settings import Settings
from tests.screens.test_every_view import VIEWS
from tests.screens.test_layouts import steady_scores

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.style import Style
    from textual.strip import Strip

    from tests.screens.conftest import Reader

__all__ = ["steady_scores"]

pytestmark = pytest.mark.usefixtures("steady_scores")


def look(style: Style | None) -> str:
    """A style in words: its colors, then how the letters are set."""
    if style is None:
        return "plain"
    colors = [color.name if color else "default" for color in (style.color, style.bgcolor)]
    marks = [name for name in ("bold", "dim", "italic", "underline", "reverse") if getattr(style, name)]
    return " ".join((f"{colors[0]} on {colors[1]}", *marks))


def painted(strips: Sequence[Strip]) -> str:
    """Each row, under it a letter for each cell, and at the end what the letters stand for."""
    letters: dict[str, str] = {}
    rows = []
    for strip in strips:
        cells = ""
        for segment in strip:
            name = look(segment.style)
            letter = letters.setdefault(name, ascii_letters[len(letters)])
            cells += letter * segment.cell_length
        rows += [strip.text.rstrip(), cells]
    return "\n".join([*rows, "", *(f"{letter} {name}" for name, letter in letters.items())]) + "\n"


@pytest.mark.parametrize("theme", ["brief-dark", "brief-light", "brief-contrast", "brief-colorblind", "textual-light"])
@pytest.mark.parametrize("view", ["reader", "related", "actors", "story", "search"])
def test_all_words_can_be_read(reader: Reader, view: str, theme: str) -> None:
    """WCAG 2.1 AA, for each word that is really on the screen."""

    async def see() -> dict[str, float]:
        async with reader(120, 36, settings=Settings(theme=theme)) as screen:
            await screen.press(*{"related": ("J", "s", "s", "r"), **VIEWS}[view])
            segments = [one for strip in screen.app.screen._compositor.render_strips() for one in strip]
            return {
                f"{one.text.strip()}: {look(one.style)}": contrast(
                    Color.from_rich_color(one.style.color), Color.from_rich_color(one.style.bgcolor)
                )
                for one in segments
                if one.style and one.style.color and one.style.bgcolor and any(map(str.isalnum, one.text))
            }

    ratios = asyncio.run(see())
    assert len(ratios) > 20
    assert {words: ratio for words, ratio in ratios.items() if ratio < READABLE} == {}


@pytest.mark.parametrize("theme", ["brief-dark", "brief-light"])
@pytest.mark.parametrize("view", ["reader", "drawer", "who"])
def test_the_colors_of_a_view(reader: Reader, golden: Callable[[str, str], None], view: str, theme: str) -> None:
    async def see() -> str:
        async with reader(80, 24, settings=Settings(theme=theme)) as screen:
            await screen.press(*VIEWS[view])
            return painted(screen.app.screen._compositor.render_strips())

    golden(f"screens/colors-{view}-{theme}.txt", asyncio.run(see()))


@pytest.mark.parametrize("theme", ["brief-ansi", "nord", "brief-light"])
def test_what_lies_under_the_palette_shows_the_theme_that_is_tried(reader: Reader, theme: str) -> None:
    async def see() -> list[str]:
        async with reader(120, 36) as screen:
            await screen.press("colon", *theme)
            assert screen.app.theme == theme
            strips = screen.app.screen._compositor.render_strips()
            styles = [one.style for strip in strips[:3] for one in strip if one.text.strip() and one.style]
            return [str(one) for one in styles if one.color == one.bgcolor and one.color and not one.color.is_default]

    assert asyncio.run(see()) == []


@pytest.mark.parametrize("theme", ["nord", "brief-light"])
def test_the_palette_itself_has_the_theme_that_is_tried(reader: Reader, theme: str) -> None:
    async def see() -> tuple[str, str]:
        async with reader(120, 36) as screen:
            await screen.press("colon", *theme)
            background = screen.app.screen.styles.background
            return background.rich_color.name, Color.parse(screen.app.get_css_variables()["background"]).rich_color.name

    shown, wanted = asyncio.run(see())
    assert shown == wanted


def test_lines_are_kept_also_without_color_and_in_plain_signs(reader: Reader) -> None:
    """Textual keeps a line for each filter as long as that is the same one."""

    async def see() -> bool:
        async with reader(settings=Settings(glyphs="ascii")) as screen:
            screen.app.no_color = True
            return screen.app.get_line_filters() == screen.app.get_line_filters()

    assert asyncio.run(see())
