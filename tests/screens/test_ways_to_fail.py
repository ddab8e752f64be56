"""Whatever fails on the screen is told in a line or two: what, why, and what to do."""

from __future__ import annotations

import asyncio
import errno
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from brief import paths
from brief.app.screens.export import ExportScreen
from brief.errors import StoreError
from brief.library import Library
from brief.settings import read
from brief.sources import office

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.screens.conftest import Reader, Screen

    Prepare = Callable[[pytest.MonkeyPatch], None]

LONGEST_TOAST = 3
"""Lines: two of words in a toast's width, and a long path."""


def toasts(screen: Screen) -> list[str]:
    """What is told in the corner, without borders."""
    return [notification.message for notification in screen.app._notifications]


def nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """No preparation."""


def empty_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("folder").mkdir()


def torn_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("torn.pdf").write_bytes(b"%PDF-1.4 torn")


def no_pypdf(monkeypatch: pytest.MonkeyPatch) -> None:
    torn_pdf(monkeypatch)
    monkeypatch.setattr(office, "find_spec", lambda _: None)


def empty_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("empty.txt").write_text("")


def program(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("program.txt").write_bytes(b"\x7fELF\x02\x01")


ADDED = [
    (nothing, "nosuch.txt", "no such file", "look at its name"),
    (torn_pdf, "torn.pdf", "is not a PDF file, or a broken one", "open it elsewhere and save it anew"),
    (no_pypdf, "torn.pdf", "PDF files need one more package", "pip install 'brief-reader[pdf]'"),
    (empty_file, "empty.txt", "is empty", "there is nothing to read in it"),
    (program, "program.txt", "is not text: a program", "brief reads text, Markdown, HTML"),
    (nothing, "http://127.0.0.1:1/rss", "nobody answers there", "look whether this machine is"),
    (nothing, "ftp://news.example/a", "only http and https addresses", "look at its name"),
]


@pytest.mark.parametrize(("prepare", "location", "why", "advice"), ADDED)
def test_what_cannot_be_added_is_one_line_and_a_problem(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, prepare: Prepare, location: str, why: str, advice: str
) -> None:
    prepare(monkeypatch)

    async def see() -> tuple[list[str], str]:
        async with reader(toasts=True) as screen:
            await screen.press("i", *location, "enter")
            told = toasts(screen)
            await screen.press("!")
            return told, screen.text

    told, shown = asyncio.run(see())
    assert len(told) == 1
    assert why in told[0]
    assert len(told[0]) < 120
    assert f"why    {why}" in shown
    assert advice in shown
    assert "Traceback" not in shown


def test_a_folder_without_articles_is_told(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    empty_folder(monkeypatch)

    async def see() -> list[str]:
        async with reader(toasts=True) as screen:
            await screen.press("i", *"folder", "enter")
            return toasts(screen)

    [told] = asyncio.run(see())
    assert told.endswith("folder: no articles in it yet; what comes there will be read")


def a_file_for_a_folder(monkeypatch: pytest.MonkeyPatch) -> str:
    Path("file").write_text("")
    return "file/brief.md"


def no_folder(monkeypatch: pytest.MonkeyPatch) -> str:
    return "nosuch/brief.md"


def a_folder_for_a_file(monkeypatch: pytest.MonkeyPatch) -> str:
    Path("brief.md").mkdir()
    return "brief.md"


def refused(number: int) -> Callable[[pytest.MonkeyPatch], str]:
    """A file system that refuses to write."""

    def prepare(monkeypatch: pytest.MonkeyPatch) -> str:
        def refuse(*_: object, **__: object) -> None:
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr("brief.export.files.tempfile.mkstemp", refuse)
        return "brief.md"

    return prepare


WRITTEN = [
    (a_file_for_a_folder, "file/brief.md: Not a directory", "choose another folder"),
    (no_folder, "nosuch/brief.md: No such file or directory", "make the folder first"),
    (a_folder_for_a_file, "brief.md: a folder, left as it is", "name another file"),
    (refused(errno.EACCES), "brief.md: Permission denied", "choose another folder"),
    (refused(errno.EROFS), "brief.md: Read-only file system", "choose another folder"),
    (refused(errno.ENOSPC), "brief.md: No space left on device", "make room on the disk"),
]


@pytest.mark.parametrize(("prepare", "why", "advice"), WRITTEN)
def test_what_cannot_be_written_is_told_and_nothing_is_lost(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, prepare: Callable[[pytest.MonkeyPatch], str], why: str, advice: str
) -> None:
    from textual.widgets import Input

    path = prepare(monkeypatch)

    async def see() -> tuple[list[str], str]:
        async with reader(toasts=True) as screen:
            await screen.press("e")
            assert isinstance(screen.app.screen, ExportScreen)
            screen.app.screen.query_one("#path", Input).value = path
            await screen.press("enter")
            return toasts(screen), screen.text

    told, shown = asyncio.run(see())
    [line] = told
    assert line.startswith(why)
    assert advice in line
    assert "Students call" in shown
    assert not list(Path().glob("*.tmp"))


def without_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("VISUAL", "EDITOR", "PAGER", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(shutil, "which", lambda *_, **__: None)


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("O", "no editor found: set EDITOR or PAGER"),
        ("o", "no web page: it was read from"),
        ("sy", "copied the statement through the terminal (OSC 52)"),
        ("y", "no statement under the cursor: s chooses one"),
        ("R", "nothing to refresh: i follows a feed by its address"),
        ("u", "nothing to undo"),
        ("@", "nobody is chosen: a for the actors, s for a statement"),
    ],
)
def test_what_cannot_be_done_is_told_with_what_can(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, keys: str, words: str
) -> None:
    without_programs(monkeypatch)

    async def see() -> list[str]:
        async with reader(toasts=True) as screen:
            if keys == "R":
                for folder in screen.main.library.folders.names():
                    screen.main.library.sources.remove(folder)
            await screen.press(*keys)
            return toasts(screen)

    told = asyncio.run(see())
    assert len(told) == 1
    assert told[0].startswith(words)


def test_without_a_browser_the_address_is_told(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    from brief.app.widgets.article_view import ArticleView

    without_programs(monkeypatch)

    async def see() -> list[str]:
        async with reader(toasts=True) as screen:
            from dataclasses import replace

            view = screen.main.query_one(ArticleView)
            assert view.article is not None
            view.article = replace(view.article, location="https://news.example/a")
            await screen.press("o")
            return toasts(screen)

    assert asyncio.run(see()) == ["no browser to open it with: https://news.example/a"]


def test_settings_and_themes_that_are_wrong_are_problems_with_advice(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "torn.toml").write_text("primary = ")
    monkeypatch.setattr(paths, "themes_directory", lambda: tmp_path)
    settings = read({"color": "red", "keys": {"mark": "e", "export": "e"}})

    async def see() -> list[str]:
        async with reader(settings=settings, toasts=True) as screen:
            seen = [screen.lines[0]]
            await screen.press("!")
            for _ in range(3):
                seen.append(screen.text)
                await screen.press("j")
            return seen

    top, setting, key, theme = asyncio.run(see())
    assert "3 problems (!)" in top
    assert "why    color is no setting of brief" in setting
    assert "do     all else holds; brief config names the file" in setting
    assert "why    e is wanted by" in key
    assert "theme torn.toml was skipped" in theme
    assert "brief locate themes names the folder" in theme


def test_a_full_disk_does_not_keep_the_choices_but_the_reader_goes_on(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Library, name: str, value: str) -> None:
        if name == "export":
            raise StoreError("the library: the disk is full", "make room")

    monkeypatch.setattr(Library, "set_setting", full)

    async def see() -> tuple[list[str], str]:
        async with reader(toasts=True) as screen:
            await screen.press("e", "enter")
            return toasts(screen), screen.text

    told, shown = asyncio.run(see())
    assert "the library: the disk is full (make room)" in told
    assert any(line.startswith("written: ") for line in told)
    assert "Students call" in shown
