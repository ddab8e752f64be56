"""Every view and dialog at each size: as goldens, in the same characters whatever the colors, and down to 40x10."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from brief.app.screens.view import View
from brief.settings import Settings
from tests.screens.test_layouts import SIZES, steady_scores

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.screens.conftest import Reader, Screen

__all__ = ["steady_scores"]

pytestmark = pytest.mark.usefixtures("steady_scores")

DIALOGS = {
    "preview": ("J", "s", "s", "r", "p"),
    "help": ("?",),
    "palette": (":",),
    "export": ("e",),
    "add": ("i",),
    "note": ("E",),
    "tags": ("#",),
    "narrow": ("f",),
    "problems": ("!",),
    "actors": ("A",),
    "drawer": ("J", "a"),
    "zoom": ("J", "enter", "s", "s", "z"),
    "grouped": ("Z",),
    "reader": ("J", "enter", "s", "s"),
    "merge": ("A", "M"),
}
"""Those that no other module has goldens of."""
VIEWS = {
    **DIALOGS,
    "who": ("w",),
    "story": ("c",),
    "search": ("/", *"ferry"),
}


async def see(reader: Reader, keys: tuple[str, ...], columns: int, rows: int, settings: Settings | None = None) -> str:
    """The screen after some keys."""
    async with reader(columns, rows, settings=settings or Settings()) as screen:
        await screen.press(*keys)
        return screen.text


def colors(screen: Screen) -> set[str]:
    """The colors that are on the screen."""
    segments = [segment for strip in screen.app.screen._compositor.render_strips() for segment in strip]
    used = [color for one in segments if one.style for color in (one.style.color, one.style.bgcolor) if color]
    return {color.name for color in used}


@pytest.mark.parametrize(("columns", "rows"), SIZES)
@pytest.mark.parametrize("view", DIALOGS)
def test_dialogs_and_drawers(
    reader: Reader, golden: Callable[[str, str], None], view: str, columns: int, rows: int
) -> None:
    shown = asyncio.run(see(reader, DIALOGS[view], columns, rows))

    golden(f"screens/{view}-{columns}x{rows}.txt", shown + "\n")


@pytest.mark.parametrize("theme", ["brief-light", "brief-ansi", "NO_COLOR"])
@pytest.mark.parametrize("view", VIEWS)
def test_the_words_do_not_depend_on_the_colors(
    reader: Reader, golden: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch, view: str, theme: str
) -> None:
    async def shown() -> tuple[str, set[str]]:
        if theme == "NO_COLOR":
            monkeypatch.setenv("NO_COLOR", "1")
        async with reader(80, 24, settings=Settings(theme=theme)) as screen:
            await screen.press(*VIEWS[view])
            return screen.text, colors(screen)

    text, used = asyncio.run(shown())
    golden(f"screens/{view}-80x24.txt", text + "\n")
    assert (used <= {"default"}) == (theme == "NO_COLOR")


@pytest.mark.parametrize("view", VIEWS)
def test_the_smallest_terminal_shows_each_view(reader: Reader, view: str) -> None:
    """No row is wider than the terminal, and what has the focus has room for its words."""
    shown = asyncio.run(see(reader, VIEWS[view], 40, 10)).splitlines()

    assert len(shown) == 10
    assert max(map(len, shown)) <= 40
    assert sum(any(map(str.isalnum, line)) for line in shown) >= 3


@pytest.mark.parametrize("size", [(60, 20), (45, 12), (40, 10)])
@pytest.mark.parametrize("view", ["preview", "export"])
def test_no_hint_of_a_border_is_cut(reader: Reader, view: str, size: tuple[int, int]) -> None:
    shown = asyncio.run(see(reader, DIALOGS[view], *size)).splitlines()

    [hints] = [line for line in shown if " esc " in line and "━┛" in line]
    assert "…" not in hints
    assert "· esc c" in hints


def test_help_goes_on_under_its_words(reader: Reader) -> None:
    shown = asyncio.run(see(reader, DIALOGS["help"], 60, 20)).splitlines()

    place = next(number for number, line in enumerate(shown) if "Open the item, or go to" in line)
    assert shown[place + 1].index("it in the text") == shown[place].index("Open the item")


def test_on_a_low_screen_the_preview_begins_with_the_statement(reader: Reader) -> None:
    shown = asyncio.run(see(reader, DIALOGS["preview"], 40, 10)).splitlines()

    assert "¶2 “We cannot run the old boats" in shown[2]


@pytest.mark.parametrize(
    ("view", "title"), [("who", "Who said what"), ("story", "Story: Fe"), ("problems", "Problems")]
)
def test_on_a_narrow_screen_the_counts_give_way_to_the_title(reader: Reader, view: str, title: str) -> None:
    assert title in asyncio.run(see(reader, VIEWS[view], 40, 10)).splitlines()[0]


@pytest.mark.parametrize("view", ["actors", "who", "story", "search"])
def test_a_view_keeps_its_place_when_the_terminal_changes(reader: Reader, view: str) -> None:
    async def keys() -> list[str | None]:
        async with reader(120, 36) as screen:
            await screen.press(*VIEWS[view])
            if view == "search":
                await screen.press("down")
            else:
                await screen.press("j", "j")
            shown = screen.app.screen
            assert isinstance(shown, View)
            chosen = [shown.listing.key]
            for size in ((60, 20), (40, 10), (120, 36)):
                await screen.pilot.resize_terminal(*size)
                await screen.settle()
                chosen.append(shown.listing.key)
            return chosen

    chosen = asyncio.run(keys())
    assert chosen[0] is not None
    assert set(chosen) == {chosen[0]}
