"""The frame of full views: list, filter, detail, keys, and the way to an article and back."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from brief.app.items import Item, Words, blank, heading, line
from brief.app.navigation import Place
from brief.app.screens.view import View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.model import ArticleRow
    from tests.screens.conftest import Reader, Screen


class Titles(View["list[ArticleRow]"]):
    """Titles under their outlets, and a long detail: what a view would be."""

    TITLE_WORDS = "Titles"

    def load(self) -> list[ArticleRow]:
        return self.library.first_rows(50)

    def items(self) -> Sequence[Item]:
        return [
            heading("HARBOR POST"),
            *(self.title_item(row) for row in self.data if row.outlet == "Harbor Post"),
            blank(),
            heading("OTHERS"),
            *(self.title_item(row) for row in self.data if row.outlet != "Harbor Post"),
        ]

    @staticmethod
    def title_item(row: ArticleRow) -> Item:
        return Item(row.id, (line(row.title, right=[Words(f"{row.statements} said", "dim")]),))

    def detail(self, key: str) -> Sequence[Item]:
        text = self.library.article(key).text
        return [Item(f"{key} {number}", (line(text, wraps=True, indent=2),)) for number in range(2)]

    def open_detail(self, key: str) -> None:
        self.go(Place(key.split()[0]))


async def open_titles(screen: Screen) -> Titles:
    view = Titles(screen.main)
    screen.main.viewing.open(view)
    await screen.settle()
    return view


def test_the_detail_follows_the_list(reader: Reader) -> None:
    async def see() -> tuple[str, str]:
        async with reader() as screen:
            await open_titles(screen)
            first = screen.text
            await screen.press("j")
            return first, screen.text

    first, second = asyncio.run(see())
    assert "HARBOR POST" in first
    assert "5 said" in first
    assert "▌ Ferry fares in Vessanto will rise" in first
    assert "▌ A storm closed the harbor" in second


def test_typing_narrows_the_list_and_its_headings(reader: Reader) -> None:
    async def see() -> tuple[list[str], list[str], str]:
        async with reader() as screen:
            view = await open_titles(screen)
            await screen.press("f", *"CALL prom")
            narrowed = view.listing.keys
            shown = screen.text
            await screen.press("escape")
            return narrowed, view.listing.keys, shown

    narrowed, everything, shown = asyncio.run(see())
    assert len(narrowed) == 1
    assert len(everything) == 3
    assert "OTHERS" in shown
    assert "HARBOR POST" not in shown


def test_letters_of_commands_are_letters_in_the_filter(reader: Reader) -> None:
    async def see() -> str:
        async with reader() as screen:
            view = await open_titles(screen)
            await screen.press("f", *"jq?")
            return view.typed

    assert asyncio.run(see()) == "jq?"


def test_an_article_leads_back_to_the_view_as_it_was_left(reader: Reader) -> None:
    async def see() -> tuple[str, bool, str, str, bool]:
        async with reader() as screen:
            before = screen.main.reading.article
            view = await open_titles(screen)
            await screen.press("f", *"storm", "enter", "enter")
            title = screen.main.view.article.title if screen.main.view.article else ""
            reading = screen.app.screen is screen.main
            await screen.press("escape")
            typed = view.typed if screen.app.screen is view else "not the view"
            await screen.press("escape", "escape", "escape")
            return title, reading, typed, screen.main.reading.article or "", before == screen.main.reading.article

    title, reading, typed, _, same = asyncio.run(see())
    assert title == "Storm closes the harbor of Vessanto"
    assert reading
    assert typed == "storm"
    assert same


def test_back_in_the_history_leaves_the_view_behind(reader: Reader) -> None:
    async def see() -> bool:
        async with reader() as screen:
            before = screen.main.reading.place
            await open_titles(screen)
            await screen.press("G", "enter", "enter", "H")
            return screen.app.screen is screen.main and screen.main.reading.place == before

    assert asyncio.run(see())


def test_a_narrow_terminal_shows_list_or_detail(reader: Reader) -> None:
    async def see() -> tuple[str, str, str]:
        async with reader(60, 20) as screen:
            await open_titles(screen)
            listed = screen.text
            await screen.press("enter")
            detail = screen.text
            await screen.press("escape")
            return listed, detail, screen.text

    listed, detail, again = asyncio.run(see())
    assert "said" in listed
    assert "run the old boats" not in listed
    assert "run the old boats" in detail
    assert again == listed


def test_nothing_is_wider_than_the_terminal(reader: Reader) -> None:
    async def see() -> None:
        for columns, rows in ((120, 36), (80, 24), (60, 20), (40, 10)):
            async with reader(columns, rows) as screen:
                await open_titles(screen)
                assert len(screen.lines) == rows
                assert max(map(len, screen.lines)) <= columns
                assert "q close" in screen.lines[-1]

    asyncio.run(see())


def test_help_names_the_keys_of_the_view(reader: Reader) -> None:
    async def see() -> str:
        async with reader() as screen:
            await open_titles(screen)
            await screen.press("?")
            return screen.text

    shown = asyncio.run(see())
    assert "Narrow the list while typing" in shown
    assert "Longer summary" not in shown
