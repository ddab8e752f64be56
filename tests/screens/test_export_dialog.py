"""What the export dialog offers, and what it writes."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input, RadioSet

from brief.app.actions.outside import OutsideActions
from brief.app.screens.export import ExportScreen
from brief.app.widgets.choice import Choice, Tick

if TYPE_CHECKING:
    from brief.library import Library
    from tests.screens.conftest import Reader, Screen

NAME = "2031-05-03-students-call-the-ferry-promise-empty"


def dialog(screen: Screen) -> ExportScreen:
    assert isinstance(screen.app.screen, ExportScreen)
    return screen.app.screen


async def tick(screen: Screen, *ids: str) -> None:
    for id in ids:
        dialog(screen).query_one(f"#{id}", Tick).toggle()
    await screen.settle()


async def choose(screen: Screen, set_id: str, place: int) -> None:
    list(dialog(screen).query_one(f"#{set_id}", RadioSet).query(Choice))[place].value = True
    await screen.settle()


@pytest.mark.parametrize(("columns", "rows"), [(120, 36), (80, 24), (60, 20)])
def test_all_choices_can_be_seen(reader: Reader, columns: int, rows: int) -> None:
    async def see() -> str:
        async with reader(columns, rows) as screen:
            await screen.press("e")
            seen = screen.text
            for _ in range(14):
                await screen.press("tab")
                seen += screen.text
            return seen

    text = asyncio.run(see())
    for words in (
        "this article",
        "Markdown",
        "JSON",
        "who said what 4",
        "front matter",
        "[ Save ]",
        "students-call-the-ferry-promise",
    ):
        assert words in text


def test_parts_that_are_not_ticked_are_not_written(reader: Reader) -> None:
    async def see() -> None:
        async with reader() as screen:
            await screen.press("e")
            await tick(screen, "part-said", "part-text", "front")
            await screen.press("enter")

    asyncio.run(see())
    written = Path(f"{NAME}.md").read_text("utf-8")
    assert written.startswith("# Students call")
    assert "## Who said what" not in written
    assert "## Text" in written
    assert "## Summary" in written


@pytest.mark.parametrize(("place", "ending"), [(1, "json"), (2, "txt")])
def test_other_formats(reader: Reader, place: int, ending: str) -> None:
    async def see() -> str:
        async with reader() as screen:
            await screen.press("e")
            await choose(screen, "format", place)
            name = dialog(screen).query_one("#path", Input).value
            await screen.press("enter")
            return name

    assert asyncio.run(see()) == f"{NAME}.{ending}"
    written = Path(f"{NAME}.{ending}").read_text("utf-8")
    assert "Students call the ferry promise empty" in written
    if ending == "json":
        assert json.loads(written)["schema"] == "brief.brief/1"


def test_the_story_of_the_article(reader: Reader, library: Library) -> None:
    first, second, _ = library.first_rows(3)
    one, other = library.stories.of_article(first.id), library.stories.of_article(second.id)
    assert one is not None
    assert other is not None
    if one != other:
        library.stories.merge(one, other)

    async def see() -> str:
        async with reader() as screen:
            await screen.press("e")
            text = screen.text
            await choose(screen, "what", 1)
            await screen.press("enter")
            return text

    assert "( ) its story: 2 articles" in asyncio.run(see())
    assert "scope: story" in Path("2031-05-03-2-articles.md").read_text("utf-8")


def test_a_file_that_is_there_is_replaced_only_when_it_is_ticked(reader: Reader) -> None:
    there = Path(f"{NAME}.md")

    async def see() -> tuple[str, str, str]:
        async with reader() as screen:
            there.write_text("mine", "utf-8")
            await screen.press("e")
            told = screen.text
            await screen.press("enter")
            kept = there.read_text("utf-8")
            await screen.press("e")
            await tick(screen, "replace")
            await screen.press("enter")
            return told, kept, there.read_text("utf-8")

    told, kept, replaced = asyncio.run(see())
    assert "is there: it is kept, the new one gets -2" in told
    assert kept == "mine"
    assert "# Students call" in replaced
    assert Path(f"{NAME}-2.md").is_file()


@pytest.mark.parametrize(
    ("typed", "told"), [(" ", "without a name nothing is saved"), (".", "is a folder: name a file in it")]
)
def test_a_name_that_is_no_files_says_so(reader: Reader, typed: str, told: str) -> None:
    async def see() -> str:
        async with reader() as screen:
            await screen.press("e")
            dialog(screen).query_one("#path", Input).value = typed
            await screen.settle()
            return screen.text

    assert told in asyncio.run(see())


def test_without_a_name_the_dialog_stays(reader: Reader) -> None:
    async def see() -> bool:
        async with reader() as screen:
            await screen.press("e")
            dialog(screen).query_one("#path", Input).value = " "
            await screen.press("enter")
            return isinstance(screen.app.screen, ExportScreen)

    assert asyncio.run(see())


def test_the_dialog_counts_what_will_be_written(reader: Reader) -> None:
    async def see() -> tuple[str, str]:
        async with reader() as screen:
            await screen.press("e")
            one = screen.text
            await screen.press("escape", "m", "e")
            await choose(screen, "what", 2)
            return one, screen.text

    one, marked = asyncio.run(see())
    for words in ("summary 4", "who said what 4", "related 4", "actors 3"):
        assert words in one
    assert "summary 4" not in marked


def test_the_next_export_begins_with_the_choices_of_the_last(reader: Reader) -> None:
    Path("briefs").mkdir()

    async def see() -> tuple[str, bool, str]:
        async with reader() as screen:
            await screen.press("e")
            await tick(screen, "part-actors")
            await choose(screen, "format", 0)
            await choose(screen, "links", 1)
            dialog(screen).query_one("#path", Input).value = "briefs/first.md"
            await screen.press("enter", "J")
        async with reader() as screen:
            await screen.press("e")
            ticked = dialog(screen).query_one("#part-actors", Tick).value
            links = dialog(screen).query_one("#links", RadioSet).pressed_index
            return dialog(screen).query_one("#path", Input).value, ticked, str(links)

    path, ticked, links = asyncio.run(see())
    assert Path("briefs/first.md").exists()
    assert path.startswith("briefs/2031-")
    assert not ticked
    assert links == "1"


def test_an_export_is_repeated_without_asking(reader: Reader) -> None:
    async def see() -> None:
        async with reader() as screen:
            await screen.press("e")
            await choose(screen, "format", 2)
            await screen.press("enter", "X", "J", "X")

    asyncio.run(see())
    assert sorted(path.name for path in Path().glob("*.txt")) == [
        "2031-05-02-ferry-fares-in-vessanto-to-rise-by-a-tenth.txt",
        f"{NAME}-2.txt",
        f"{NAME}.txt",
    ]


def test_where_there_was_no_export_repeating_asks(reader: Reader) -> None:
    async def see() -> str:
        async with reader() as screen:
            await screen.press("X")
            return screen.text

    assert "[ Save ]" in asyncio.run(see())
    assert not list(Path().glob("*.md"))


def test_what_would_be_written_is_copied(reader: Reader) -> None:
    async def see() -> str:
        async with reader() as screen:
            await screen.press("e", "ctrl+y")
            return screen.app.clipboard

    assert "# Students call the ferry promise empty" in asyncio.run(see())
    assert not list(Path().glob("*.md"))


def test_what_was_written_is_shown_in_the_editor(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []
    monkeypatch.setenv("VISUAL", "cat")
    monkeypatch.setattr(OutsideActions, "_leave_for", lambda _, command: started.append(command))

    async def see() -> None:
        async with reader() as screen:
            await screen.press("e", "ctrl+o")

    asyncio.run(see())
    [[editor, path]] = started
    assert Path(editor).name == "cat"
    assert Path(path) == Path(f"{NAME}.md").absolute()
    assert Path(path).exists()


@pytest.mark.parametrize("kept", ["{", "[]", '{"kind": 3, "ending": "exe", "sections": "all", "links": null}'])
def test_choices_that_make_no_sense_are_those_of_the_beginning(reader: Reader, library: Library, kept: str) -> None:
    library.set_setting("export", kept)

    async def see() -> str:
        async with reader() as screen:
            await screen.press("e")
            return dialog(screen).query_one("#path", Input).value

    assert asyncio.run(see()) == f"{NAME}.md"


def test_up_and_down_go_from_field_to_field(reader: Reader) -> None:
    async def see() -> list[str | None]:
        async with reader() as screen:
            await screen.press("e")
            seen = []
            for key in ("", "down", "up", "up"):
                await screen.press(*([key] if key else []))
                focused = dialog(screen).focused
                seen.append(focused.id if focused else None)
            return seen

    assert asyncio.run(see()) == ["path", "replace", "path", "links"]


def test_the_name_of_a_written_file_is_not_broken(reader: Reader) -> None:
    async def see() -> str:
        async with reader(80, 24, toasts=True) as screen:
            await screen.press("e", "enter")
            return screen.text

    assert f"{NAME}.md" in asyncio.run(see())
