"""A small analyzed library of invented news, and the screen as plain text."""

from __future__ import annotations

import asyncio
import shutil
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from time import monotonic
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
from textual.worker import WorkerCancelled

from brief.app.application import BriefApp
from brief.app.screens.main import MainScreen
from brief.library import Library
from tests.screens.clock import Clock

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from textual.pilot import Pilot

    Reader = Callable[..., AbstractAsyncContextManager["Screen"]]

MOMENT = 0.35
"""Seconds within which a person sees that something follows."""
NOW = datetime(2031, 5, 4, 9, 30, tzinfo=UTC)

ARTICLES = {
    "fares.md": (
        "2031-05-02",
        "Harbor Post",
        "Ferry fares in Vessanto to rise by a tenth",
        """\
Ferry fares in Vessanto will rise by 10 percent in June, the Vessanto Port Authority said on Friday.

“We cannot run the old boats for another winter without new money from our passengers,” \
said Ilse Maro, the director of the port. She added that students would pay nothing.

Jonas Teel, who leads the Student Union of Vessanto, said that the plan was unfair. \
He said that 4,000 students use the ferry every day.

The ferry to Lommer Island was built in 1986. It stops every winter for repairs.""",
    ),
    "reply.md": (
        "2031-05-03",
        "Island Echo",
        "Students call the ferry promise empty",
        """The Student Union of Vessanto on Saturday denied that its members would ride free of charge.

“We cannot run the old boats for another winter without new money from our passengers,” Ilse Maro had said on Friday.

“Nobody has called us,” said Jonas Teel. He said that 5,000 students use the ferry every day.""",
    ),
    "weather.md": (
        "2031-04-30",
        "Harbor Post",
        "Storm closes the harbor of Vessanto",
        """A storm closed the harbor of Vessanto on Wednesday. Two boats broke loose and were found on the beach.

“It was the worst night in ten years,” said the harbor master, Oluf Brandt.""",
    ),
}


class Screen:
    """The running program, as a person sees and drives it."""

    def __init__(self, app: BriefApp, pilot: Pilot[str]) -> None:
        self.app = app
        self.pilot = pilot
        self._clock = Clock()

    @property
    def main(self) -> MainScreen:
        """The main screen, under any dialog."""
        return next(screen for screen in self.app.screen_stack if isinstance(screen, MainScreen))

    @property
    def lines(self) -> list[str]:
        """The rows of the terminal without trailing blanks."""
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip).rstrip() for strip in strips]

    @property
    def text(self) -> str:
        """All rows."""
        return "\n".join(self.lines)

    async def press(self, *keys: str) -> None:
        """Presses keys; after each one waits until workers and timers have told what they have to tell."""
        for key in keys:
            # Textual would wait until the processor is idle, twice a key: what there is to wait for is known better
            with patch("textual.app.wait_for_idle", asyncio.sleep):
                await self.pilot.press(key)
            await self.settle()

    async def settle(self) -> None:
        """Until all is done that begins within a moment: messages, workers, the analysis, timers of the panes."""
        until = self._clock.time() + MOMENT
        while True:
            await self._quiet()
            if not self._clock.skip(until):
                break
        await self.pilot.pause(0)

    async def _quiet(self) -> None:
        """Until every message was heard, and what the workers tell, too."""
        for _ in range(3):
            await self.pilot.pause(0)
            for worker in tuple(self.app.workers):
                with suppress(WorkerCancelled):
                    await worker.wait()
            await self._analyzed()

    async def _analyzed(self) -> None:
        """Until the analyzing thread has nothing to do; a test may hold it up."""
        thread, waiting = self.main.queue._thread, self.main.queue._queue
        end = monotonic() + MOMENT
        while thread.is_alive() and monotonic() < end:
            if waiting.empty() and waiting.not_empty._waiters:  # type: ignore[attr-defined]
                return
            await asyncio.sleep(0.002)


@pytest.fixture(scope="session")
def analyzed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of an analyzed library."""
    folder = tmp_path_factory.mktemp("pile")
    for name, (day, outlet, title, text) in ARTICLES.items():
        front = f'---\ntitle: "{title}"\noutlet: "{outlet}"\nbyline: "Ilka Moreau"\ndate: {day}\n---\n\n'
        (folder / name).write_text(front + text + "\n", "utf-8")
    path = folder / "library.sqlite3"
    library = Library.open(path, lambda: NOW)
    for _ in library.add([str(folder)], watch=False):
        pass
    for article in library.unanalyzed():
        library.analyze(article)
    library.close()
    return path


@pytest.fixture
def library(analyzed: Path, tmp_path: Path) -> Iterator[Library]:
    """A copy of the analyzed library."""
    copy = tmp_path / "library.sqlite3"
    shutil.copy(analyzed, copy)
    opened = Library.open(copy, lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture
def reader(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reader:
    """Opens the program at a size; the current folder is empty."""
    folder = tmp_path / "current"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.delenv("NO_COLOR", raising=False)

    @asynccontextmanager
    async def opened(columns: int = 120, rows: int = 36, **options: object) -> AsyncIterator[Screen]:
        toasts = bool(options.pop("toasts", False))
        settled = bool(options.pop("settled", True))
        app = BriefApp(options.pop("library", library), **options)  # type: ignore[arg-type]
        async with app.run_test(size=(columns, rows), notifications=toasts) as pilot:
            screen = Screen(app, pilot)
            if settled:
                await screen.settle()
            yield screen

    return opened
