"""Help, export, problems, adding and the palette."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from brief.errors import StoreError
from brief.library import Library

if TYPE_CHECKING:
    import pytest

    from tests.screens.conftest import Reader


def test_help_is_filtered_as_one_types(reader: Reader) -> None:
    async def see() -> tuple[str, str]:
        async with reader() as screen:
            await screen.press("?")
            everything = screen.text
            await screen.press("r", "e", "l", "a")
            return everything, screen.text

    everything, filtered = asyncio.run(see())
    assert "Next line or item" in everything
    assert "Related statements" in filtered
    assert "Next line or item" not in filtered


def test_export_writes_a_brief_and_never_over_another(reader: Reader) -> None:
    async def see() -> str:
        async with reader() as screen:
            await screen.press("e")
            dialog = screen.text
            await screen.press("enter")
            await screen.press("e", "enter")
            return dialog

    dialog = asyncio.run(see())
    assert "(•) this article" in dialog
    assert "( ) marked: nothing yet" in dialog
    assert sorted(path.name for path in Path().glob("*.md")) == [
        "2031-05-03-students-call-the-ferry-promise-empty-2.md",
        "2031-05-03-students-call-the-ferry-promise-empty.md",
    ]
    written = Path("2031-05-03-students-call-the-ferry-promise-empty.md").read_text("utf-8")
    assert "# Students call the ferry promise empty" in written
    assert "[^1-1]:" in written


def test_marked_articles_are_exported_together(reader: Reader) -> None:
    async def see() -> None:
        async with reader() as screen:
            await screen.press("m", "J", "m", "e")
            await screen.press(*["tab"] * 6, "down", "enter", "ctrl+s")

    asyncio.run(see())
    assert [path.name for path in Path().glob("*.md")] == ["2031-05-03-2-articles.md"]


def test_problems_are_listed(reader: Reader, tmp_path: Path) -> None:
    missing = str(tmp_path / "missing.txt")

    async def see() -> str:
        async with reader(locations=[missing]) as screen:
            await screen.press("!")
            return screen.text

    assert "missing.txt: no such file" in asyncio.run(see())


def test_a_location_added_by_hand_appears_in_the_list(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "current" / "new.txt").write_text("A new pier opens\nA new pier opened in Vessanto, Ilse Maro said.\n")

    async def see() -> str:
        async with reader() as screen:
            await screen.press("i", *"new.txt", "enter")
            return screen.text

    assert "A new pier opens" in asyncio.run(see())


def test_adding_while_reading_the_samples_leads_to_a_library_of_ones_own(reader: Reader) -> None:
    async def see() -> str | None:
        async with reader(samples=True) as screen:
            assert "samples" in screen.lines[0]
            await screen.press("i", *"new.txt", "enter")
            return screen.app.return_value

    assert asyncio.run(see()) == "new.txt"


def test_the_palette_offers_the_commands(reader: Reader) -> None:
    async def see() -> str:
        async with reader() as screen:
            await screen.press(":")
            await screen.press(*"longer")
            await screen.pilot.pause(0.3)
            return screen.text

    assert "Longer summary" in asyncio.run(see())


def test_an_empty_library_says_so(reader: Reader) -> None:
    async def see() -> str:
        empty = Library.open(None)
        async with reader(library=empty) as screen:
            await screen.press("s", "r", "e", "m", "t", "n", "J", "H", "y", "+")
            return screen.lines[0]

    assert "no articles" in asyncio.run(see())


def test_an_article_that_cannot_be_analyzed_is_marked_and_the_rest_goes_on(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("brief.paths.log_file", lambda: tmp_path / "brief.log")
    library = Library.open(None)
    for name in ("one", "two"):
        path = tmp_path / f"{name}.txt"
        path.write_text(f"The {name} pier\nThe {name} pier opened in Vessanto, Ilse Maro said.\n")
        list(library.add([str(path)]))
    analyze = Library.analyze

    def failing(self: Library, article: str) -> object:
        if "one" in self.article(article).title:
            raise ZeroDivisionError
        return analyze(self, article)

    monkeypatch.setattr(Library, "analyze", failing)

    async def see() -> str:
        async with reader(library=library) as screen:
            for _ in range(40):
                await screen.settle()
                if "1 said" in screen.text:
                    break
            if "one" in screen.lines[0]:
                return screen.text
            await screen.press("J")
            return screen.text

    text = asyncio.run(see())
    assert "problem" in text
    assert "1 said" in text
    assert "THIS ARTICLE COULD NOT BE ANALYZED" in text
    assert "1 problem (!)" in text
    assert "ZeroDivisionError" in (tmp_path / "brief.log").read_text()


def test_a_theme_chosen_from_the_palette_is_remembered(reader: Reader) -> None:
    async def choose() -> str:
        async with reader() as screen:
            await screen.press(":")
            await screen.press(*"theme brief-light")
            await screen.pilot.pause(0.4)
            await screen.press("enter")
            return screen.app.theme

    async def see() -> str:
        async with reader() as screen:
            return screen.app.theme

    assert asyncio.run(choose()) == "brief-light"
    assert asyncio.run(see()) == "brief-light"


def test_what_the_library_cannot_do_is_one_line_and_the_reader_goes_on(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(self: Library, article: str, marked: bool) -> None:
        raise StoreError("the library is locked")

    monkeypatch.setattr(Library, "set_marked", locked)

    async def see() -> tuple[str, str]:
        async with reader(toasts=True) as screen:
            await screen.press("m")
            told = screen.text
            await screen.press("J")
            return told, screen.lines[0]

    told, top = asyncio.run(see())
    assert "the library is locked" in told
    assert "Ferry fares" in top


def test_many_problems_are_one_toast(reader: Reader, tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    for number in range(30):
        (folder / f"{number}.txt").write_text("")

    async def see() -> tuple[str, int, int]:
        async with reader(locations=[str(folder)], toasts=True) as screen:
            return screen.lines[0], len(screen.main.problems), len(screen.app._notifications)

    top, problems, toasts = asyncio.run(see())
    assert "30 problems (!)" in top
    assert problems == 30
    assert toasts <= 2


def test_help_scrolls_while_one_types_and_fits_a_small_terminal(reader: Reader) -> None:
    async def see() -> tuple[list[str], list[str]]:
        async with reader(40, 10) as screen:
            await screen.press("?")
            top = screen.lines
            await screen.press("pagedown", "down")
            return top, screen.lines

    top, below = asyncio.run(see())
    assert any("j down" in line for line in top)
    assert any("Next line or item" in line for line in top)
    assert not any("j down" in line for line in below)
