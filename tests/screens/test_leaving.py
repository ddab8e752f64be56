"""The ways out: browser, editor, clipboard."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from brief.app import clipboard, outside

if TYPE_CHECKING:
    import pytest

    from tests.screens.conftest import Reader


def test_the_web_page_of_an_article_is_handed_to_the_browser(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def opens(address: str) -> bool:
        opened.append(address)
        return True

    monkeypatch.setattr(outside, "open_address", opens)

    async def see() -> str:
        async with reader(toasts=True) as screen:
            await screen.press("o")
            refused = screen.text
            assert screen.main.view.article is not None
            screen.main.view.article = replace(screen.main.view.article, location="https://news.example/story")
            await screen.press("o")
            return refused

    refused = asyncio.run(see())
    assert "no web page" in refused
    assert opened == ["https://news.example/story"]


def test_a_copy_says_which_way_it_went(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    async def see() -> tuple[str, str]:
        async with reader(toasts=True) as screen:
            await screen.press("s", "y")
            return screen.text, screen.app.clipboard

    monkeypatch.setattr(clipboard, "program", lambda: None)
    shown, copied = asyncio.run(see())
    assert "copied the statement through the terminal (OSC 52)" in " ".join(shown.split())
    assert "(Students call the ferry promise empty, Island Echo, 2031-05-03)" in copied
    monkeypatch.setattr(clipboard, "program", lambda: ["cat"])
    assert "copied the statement with cat" in " ".join(asyncio.run(see())[0].split())


def test_the_whole_brief_is_copied_as_markdown(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard, "program", lambda: None)

    async def see() -> str:
        async with reader() as screen:
            await screen.press("Y")
            return screen.app.clipboard

    copied = asyncio.run(see())
    assert "# Students call the ferry promise empty" in copied
    assert "[^1-1]:" in copied


def test_without_an_editor_there_is_a_hint(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outside, "editor", lambda: None)

    async def see() -> str:
        async with reader(toasts=True) as screen:
            await screen.press("O")
            return screen.text

    assert "set EDITOR or PAGER" in asyncio.run(see())
