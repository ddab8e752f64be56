"""What is on the screen at each size, as goldens that read like the screen."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from brief.app.screens.panes import PanesScreen
from brief.library import Library
from brief.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from brief.length import Length
    from brief.model import Relation, Summary
    from tests.screens.conftest import Reader


@pytest.fixture
def steady_scores(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same scores whatever the relation engine learns: these goldens are about the screen."""
    related = Library.related

    def steady(self: Library, statement: str, limit: int = 10) -> list[Relation]:
        found = related(self, statement, limit)
        return [replace(relation, score=0.9 - 0.1 * place) for place, relation in enumerate(found)]

    monkeypatch.setattr(Library, "related", steady)


SIZES = [(120, 36), (80, 24), (60, 20)]


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_the_first_screen(reader: Reader, golden: Callable[[str, str], None], columns: int, rows: int) -> None:
    async def see() -> str:
        async with reader(columns, rows) as screen:
            return screen.text

    golden(f"screens/first-{columns}x{rows}.txt", asyncio.run(see()) + "\n")


@pytest.mark.parametrize("theme", ["brief-light", "brief-ansi", "NO_COLOR"])
@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_other_colors_and_none_show_the_same_words(
    reader: Reader,
    golden: Callable[[str, str], None],
    monkeypatch: pytest.MonkeyPatch,
    columns: int,
    rows: int,
    theme: str,
) -> None:
    async def see() -> tuple[str, set[str]]:
        if theme == "NO_COLOR":
            monkeypatch.setenv("NO_COLOR", "1")
        async with reader(columns, rows, settings=Settings(theme=theme)) as screen:
            segments = [segment for strip in screen.app.screen._compositor.render_strips() for segment in strip]
            colors = [c for one in segments if one.style for c in (one.style.color, one.style.bgcolor) if c]
            return screen.text, {color.name for color in colors}

    shown, colors = asyncio.run(see())
    golden(f"screens/first-{columns}x{rows}.txt", shown + "\n")
    if theme == "NO_COLOR":
        assert colors <= {"default"}
    else:
        assert len(colors) >= 2


@pytest.mark.usefixtures("steady_scores")
@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_related_statements(reader: Reader, golden: Callable[[str, str], None], columns: int, rows: int) -> None:
    async def see() -> str:
        async with reader(columns, rows) as screen:
            await screen.press("J", "s", "s", "r")
            return screen.text

    golden(f"screens/related-{columns}x{rows}.txt", asyncio.run(see()) + "\n")


def test_too_small(reader: Reader) -> None:
    async def see() -> str:
        async with reader(38, 9) as screen:
            return screen.text

    assert asyncio.run(see()).strip() == "brief needs 40x10 (now 38x9)"


def test_one_pane_has_the_heavy_border(reader: Reader) -> None:
    async def see() -> list[int]:
        async with reader() as screen:
            counts = []
            for key in ("tab", "tab", "tab", "tab"):
                await screen.press(key)
                counts.append(screen.text.count("┏"))
            return counts

    assert asyncio.run(see()) == [1, 1, 1, 1]


def test_a_drawer_stays_when_the_terminal_gets_narrow(reader: Reader) -> None:
    async def see() -> tuple[str, str, str]:
        async with reader() as screen:
            await screen.press("s", "r")
            wide = screen.text
            await screen.pilot.resize_terminal(80, 24)
            await screen.settle()
            medium = screen.text
            await screen.pilot.resize_terminal(60, 20)
            await screen.settle()
            return wide, medium, screen.text

    for text in asyncio.run(see()):
        assert "┏━ Related" in text


def test_a_zoomed_screen_follows_the_focus(reader: Reader) -> None:
    async def see() -> list[tuple[str, list[str | None]]]:
        async with reader() as screen:
            seen = []
            for key in ("z", "tab", "r", "z"):
                await screen.press(key)
                panes = screen.main.query("#list, #brief, #actors, #related")
                seen.append((screen.main.panes.focused, [pane.id for pane in panes if pane.region.area]))
            return seen

    assert asyncio.run(see()) == [
        ("list", ["list"]),
        ("brief", ["brief"]),
        ("related", ["related"]),
        ("related", ["list", "brief", "actors", "related"]),
    ]


def test_nothing_that_takes_its_time_starts_before_the_first_frame(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The open article is analyzed already: its summary is to wait all the same."""
    events: list[str] = []
    summary, after_first_frame = Library.summary, PanesScreen._after_first_frame

    def summarizing(
        self: Library, article: str, length: Length | int, ranker: str | None, about: str | None
    ) -> Summary:
        events.append("summary")
        return summary(self, article, length, ranker, about)

    def drawn(self: PanesScreen) -> None:
        events.append("first frame")
        after_first_frame(self)

    monkeypatch.setattr(Library, "summary", summarizing)
    monkeypatch.setattr(PanesScreen, "_after_first_frame", drawn)

    async def see() -> str:
        async with reader() as screen:
            return screen.text

    assert "sentences" in asyncio.run(see())
    assert events[:2] == ["first frame", "summary"]
