"""Reading goes on when nothing can be stored: each thing is one line, and nothing that was typed is lost."""

from __future__ import annotations

import asyncio
import tempfile
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from textual.widgets import TextArea

from brief.app import outside
from brief.commands import COMMANDS
from brief.errors import StoreError
from brief.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from brief.library import Library
    from tests.screens.conftest import Reader

FULL = "library: the disk is full: nothing was lost, and nothing was added"
AT_ONCE = Settings(read_after=0.0)


class Room:
    """Whether the disk has room."""

    def __init__(self, writing: Callable[[], Any]) -> None:
        self._writing = writing
        self.left = True

    @contextmanager
    def writing(self) -> Iterator[Any]:
        """The library's way to write, while there is room."""
        if not self.left:
            raise StoreError(FULL)
        with self._writing() as connection:
            yield connection


@pytest.fixture
def room(library: Library, monkeypatch: pytest.MonkeyPatch) -> Room:
    connections = library._store._connections
    room = Room(connections.writing)
    monkeypatch.setattr(connections, "writing", room.writing)
    return room


def keys_of_commands() -> list[str]:
    """A key of each command that changes something or opens a view."""
    moves = ("move", "page", "half", "pane", "quit", "leave", "copy", "original", "editor")
    return [
        one.keys[0]
        for one in COMMANDS
        if one.keys and one.scope in ("everywhere", "brief") and not one.id.startswith(moves)
    ]


def test_every_key_can_be_pressed_and_the_reader_can_leave(reader: Reader, room: Room) -> None:
    async def walk() -> bool:
        async with reader(settings=AT_ONCE) as screen:
            room.left = False
            await screen.press("enter")
            for key in keys_of_commands():
                await screen.pilot.press(key, "escape")
            assert screen.app.is_running
            await screen.press("q")
            return screen.app.is_running

    assert asyncio.run(walk()) is False


@pytest.mark.parametrize(
    "keys",
    [
        ("m",),
        ("t",),
        ("enter",),
        ("#", "f", "a", "r", "e", "enter"),
        ("s", "E", "a", "s", "k", "ctrl+s"),
        ("f", "f", "e", "r", "r", "y", "ctrl+s"),
        ("slash", "f", "e", "r", "r", "y", "ctrl+s"),
        ("T",),
        ("colon", *"nord", "enter"),
        ("+",),
        ("A", "M", "down", "enter"),
    ],
)
def test_what_could_not_be_stored_is_one_line(reader: Reader, room: Room, keys: tuple[str, ...]) -> None:
    async def see() -> str:
        async with reader(toasts=True, settings=AT_ONCE) as screen:
            room.left = False
            await screen.press(*keys)
            assert screen.app.is_running
            return " ".join(screen.text.split())

    assert "the disk is full" in asyncio.run(see())


def test_a_note_that_could_not_be_stored_is_still_there_to_be_stored_later(
    reader: Reader, room: Room, library: Library
) -> None:
    async def see() -> str:
        async with reader(toasts=True) as screen:
            room.left = False
            await screen.press("E", *"ask", "ctrl+s")
            assert screen.app.screen.query_one(TextArea).text == "ask"
            room.left = True
            await screen.press("ctrl+s")
            return screen.main.reading.article or ""

    assert library.notes.on(asyncio.run(see())) == "ask"


def test_a_text_that_could_not_be_written_for_the_editor_is_one_line(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(outside, "source_file", lambda article: None)
    monkeypatch.setattr(tempfile, "TemporaryDirectory", refused)
    monkeypatch.setenv("EDITOR", "true")

    async def see() -> str:
        async with reader(toasts=True) as screen:
            await screen.press("O")
            return " ".join(screen.text.split())

    assert "could not be written for" in asyncio.run(see())
