"""The actor view: all about one actor, each place opens, and who is who is corrected."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from brief.app.screens.actor import ActorView

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.screens.conftest import Reader, Screen


async def open_teel(screen: Screen) -> ActorView:
    """From the actors of the first article to all about Jonas Teel."""
    await screen.press("a")
    names = [actor.name for actor in screen.main.actors.actors]
    await screen.press(*["j"] * names.index("Jonas Teel"), "enter")
    await screen.settle()
    view = screen.app.screen
    assert isinstance(view, ActorView)
    return view


@pytest.mark.parametrize(("columns", "rows"), [(120, 36), (80, 24), (60, 20)])
def test_all_about_an_actor(reader: Reader, golden: Callable[[str, str], None], columns: int, rows: int) -> None:
    async def see() -> str:
        async with reader(columns, rows) as screen:
            await open_teel(screen)
            return screen.text

    golden(f"screens/actor-{columns}x{rows}.txt", asyncio.run(see()) + "\n")


def test_a_statement_opens_in_its_article_and_esc_comes_back(reader: Reader) -> None:
    async def see() -> tuple[str, str, bool, str]:
        async with reader() as screen:
            view = await open_teel(screen)
            await screen.press("j", "enter")
            statement = screen.main.view.statement
            text = screen.main.view.article.text if screen.main.view.article else ""
            said = statement.contents[0].of(text) if statement else ""
            title = screen.main.view.article.title if screen.main.view.article else ""
            await screen.press("escape")
            return said, title, screen.app.screen is view, screen.lines[0]

    said, title, back, top = asyncio.run(see())
    assert said == "4,000 students use the ferry every day"
    assert title.startswith("Ferry fares")
    assert back
    assert "Actor: Jonas Teel" in top


def test_one_blank_stands_between_day_speaker_and_cue(reader: Reader) -> None:
    async def see() -> str:
        async with reader() as screen:
            await open_teel(screen)
            return screen.text

    shown = asyncio.run(see())
    assert "2 May 2031 said " in shown
    assert "2 May 2031 He said " in shown


def test_sections_and_order(reader: Reader) -> None:
    async def see() -> list[str]:
        async with reader() as screen:
            view = await open_teel(screen)
            shown = [screen.text]
            await screen.press("s")
            shown.append(screen.text)
            await screen.press("s", "o")
            shown.append(screen.text)
            await screen.press("enter")
            shown.append("left" if screen.app.screen is not view else "still there")
            return shown

    said, about, mentioned, last = asyncio.run(see())
    assert "[SAID BY · 4]" in said
    assert "nothing said about Jonas Teel" in about
    assert "newest first" in mentioned
    assert "[MENTIONED · " in mentioned
    assert last == "left"


def test_typing_narrows_the_actors(reader: Reader) -> None:
    async def see() -> list[str]:
        async with reader() as screen:
            await screen.press("A", "f", *"brandt")
            view = screen.app.screen
            assert isinstance(view, ActorView)
            return [item.text for item in view.found()]

    [line] = asyncio.run(see())
    assert line.startswith("PER Oluf Brandt")


def test_a_low_screen_begins_with_who_it_is(reader: Reader) -> None:
    async def see() -> list[str]:
        async with reader(80, 20) as screen:
            await open_teel(screen)
            shown = [screen.text]
            for keys in (["j"], ["j"], ["k", "k", "s", "s", "s"]):
                await screen.press(*keys)
                shown.append(screen.text)
            await screen.press("escape", "j", "k", "tab")
            return [*shown, screen.text]

    first, second, third, section, again = asyncio.run(see())
    assert "written as: He 2×, Jonas Teel 2×" in first
    assert "the plan was unfair" not in first
    assert "▌ the plan was unfair" in second
    assert "▌ 4,000 students use the ferry every day" in third
    assert "[SAID BY · 4]" in section
    assert "written as: He 2×, Jonas Teel 2×" in again


def test_after_a_merge_the_cursor_is_on_whom_it_went_to(reader: Reader) -> None:
    async def see() -> tuple[str, str, str]:
        async with reader() as screen:
            await screen.press("A", "f", *"teel", "enter", "escape")
            view = screen.app.screen
            assert isinstance(view, ActorView)
            await screen.press("M", *"same maro", "enter")
            await screen.settle()
            merged = view.typed, screen.lines[0]
            await screen.press("f", *"maro", "enter", "escape", "M", *"kind: org", "enter")
            await screen.settle()
            return *merged, screen.lines[0] + view.typed

    typed, top, kept = asyncio.run(see())
    assert typed == ""
    assert "Actor: Ilse Maro" in top
    assert "Actor: Ilse Maro" in kept
    assert kept.endswith("maro")


def test_a_merge_is_asked_for_done_and_undone(reader: Reader) -> None:
    async def see() -> tuple[str, list[str], str, list[str]]:
        async with reader() as screen:
            await open_teel(screen)
            await screen.press("M", *"same maro", "enter")
            await screen.settle()
            merged = screen.lines[0]
            names = [row.actor.name for row in screen.main.library.actors()]
            await screen.press("u")
            await screen.settle()
            return merged, names, screen.text, [row.actor.name for row in screen.main.library.actors()]

    merged, names, text, again = asyncio.run(see())
    assert "Actor: " in merged
    assert "Jonas Teel" not in names
    assert "Ilse Maro" in names
    assert "Jonas Teel" in text
    assert "Jonas Teel" in again


@pytest.mark.parametrize(
    ("typed", "name", "kind"),
    [("kind: org", "Jonas Teel", "organization"), ("The student leader", "The student leader", "person")],
)
def test_name_and_kind_are_corrected_in_the_article_too(reader: Reader, typed: str, name: str, kind: str) -> None:
    async def see() -> dict[str, str]:
        async with reader() as screen:
            await open_teel(screen)
            await screen.press("M", *typed, "enter")
            await screen.settle()
            await screen.press("escape", "escape")
            return {actor.name: actor.kind for actor in screen.main.actors.actors}

    assert asyncio.run(see())[name] == kind


def test_letters_in_the_question_are_no_commands(reader: Reader) -> None:
    async def see() -> tuple[bool, int]:
        async with reader() as screen:
            view = await open_teel(screen)
            await screen.press("M", *"sMou", "escape")
            return screen.app.screen is view, len(screen.main.library.actors())

    here, count = asyncio.run(see())
    assert here
    assert count > 3


def test_a_figure_that_has_changed_is_marked(reader: Reader) -> None:
    async def see() -> str:
        async with reader() as screen:
            await open_teel(screen)
            return screen.text

    assert "2 May 2031: 4,000, now 5,000" in asyncio.run(see())


def test_without_the_filter_again_the_chosen_actor_stays_in_sight(reader: Reader) -> None:
    async def see() -> tuple[str, str]:
        async with reader(80, 12) as screen:
            await screen.press("A")
            view = screen.app.screen
            assert isinstance(view, ActorView)
            name = view.data.actors[-1][0].actor.name
            await screen.press("f", *name.split()[-1], "escape")
            return name, next(line for line in screen.lines if "▌" in line)

    name, chosen = asyncio.run(see())
    assert name in chosen
