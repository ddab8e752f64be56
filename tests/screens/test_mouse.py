"""The mouse: a click selects, a second one opens, the wheel leaves the focus, words are selected and copied."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual.events import MouseScrollDown

from brief.app.screens.actor import ActorView

if TYPE_CHECKING:
    import pytest

    from tests.screens.conftest import Reader, Screen


def cell_of(screen: Screen, words: str, pane: str) -> tuple[int, int]:
    """Where words stand in a pane, the last time."""
    region = screen.main.query_one(pane).region
    for y in reversed(range(region.y, region.bottom)):
        x = screen.lines[y].find(words, region.x)
        if region.x <= x < region.right:
            return x, y
    raise AssertionError(f"{words} is not in {pane}:\n{screen.text}")


async def click(screen: Screen, words: str, pane: str, times: int = 1) -> None:
    await screen.pilot.click(offset=cell_of(screen, words, pane), times=times)
    await screen.settle()


def test_a_click_selects_and_a_second_one_opens(reader: Reader) -> None:
    async def see() -> list[tuple[str, str | None]]:
        async with reader() as screen:
            seen = []
            for times in (1, 2):
                await click(screen, "Storm closes", "#list", times)
                article = screen.main.view.article
                seen.append((screen.main.panes.focused, article.title if article else None))
            return seen

    storm = "Storm closes the harbor of Vessanto"
    assert asyncio.run(see()) == [("list", storm), ("brief", storm)]


def test_a_second_click_opens_however_late_and_the_first_never_does(reader: Reader) -> None:
    async def see() -> list[str]:
        async with reader() as screen:
            focused = []
            for _ in range(2):
                await click(screen, "Students call", "#list")
                await screen.settle()
                focused.append(screen.main.panes.focused)
            return focused

    assert asyncio.run(see()) == ["list", "brief"]


def test_the_wheel_scrolls_the_pane_under_it_and_leaves_the_focus(reader: Reader) -> None:
    async def see() -> tuple[str, float]:
        async with reader(80, 24) as screen:
            x, y = cell_of(screen, "SUMMARY", "#brief")
            for _ in range(3):
                await screen.pilot._post_mouse_events([MouseScrollDown], offset=(x, y))
            await screen.settle()
            return screen.main.panes.focused, screen.main.view.scroll_offset.y

    focused, scrolled = asyncio.run(see())
    assert focused == "list"
    assert scrolled > 0


def test_a_click_on_a_name_opens_the_actor(reader: Reader) -> None:
    async def see() -> str:
        async with reader() as screen:
            await click(screen, "Ilse Maro had", "#brief")
            assert isinstance(screen.app.screen, ActorView)
            return screen.lines[0]

    assert "Actor: Ilse Maro" in asyncio.run(see())


def test_a_click_on_the_place_of_a_summary_sentence_goes_there(reader: Reader) -> None:
    async def see() -> float:
        async with reader(80, 24) as screen:
            await click(screen, "¶3", "#brief")
            return screen.main.view.scroll_offset.y

    assert asyncio.run(see()) > 0


def test_a_click_on_the_text_takes_its_statement(reader: Reader) -> None:
    async def see() -> str:
        async with reader() as screen:
            await click(screen, "5,000 students", "#brief")
            statement, article = screen.main.view.statement, screen.main.view.article
            assert statement is not None
            assert article is not None
            return statement.span.of(article.text)

    assert asyncio.run(see()) == "He said that 5,000 students use the ferry every day"


def test_words_are_selected_by_dragging_and_copied_as_the_article_has_them(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[str] = []

    async def see() -> bool:
        async with reader(60, 30) as screen:
            await screen.press("enter")
            monkeypatch.setattr(screen.app, "copy_to_clipboard", copied.append)
            begin, end = cell_of(screen, "Student Union", "#brief"), cell_of(screen, "free of charge", "#brief")
            await screen.pilot.mouse_down(offset=begin)
            await screen.pilot.hover(offset=end)
            await screen.pilot.mouse_up(offset=end)
            await screen.press("ctrl+c")
            strips = screen.app.screen._compositor.render_strips()
            styles = [one.style for strip in strips for one in strip if one.text.strip() == "Student Union of Vessanto"]
            return any(style is not None and style.reverse for style in styles)

    turned = asyncio.run(see())
    assert copied == ["Student Union of Vessanto on Saturday denied that its members would ride f"]
    assert turned
