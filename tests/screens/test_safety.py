"""Text from outside is shown letter by letter and drives nothing."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from brief.errors import SourceError
from brief.library import Library
from brief.model import Analysis, Span, Speaker
from brief.sources.rows import read_rows
from tests.screens.conftest import NOW

if TYPE_CHECKING:
    from pathlib import Path

    from tests.screens.conftest import Reader

HOSTILE = (
    "Maro [/] said [bold]no[/bold] [@click=app.quit]here[/] \x1b]0;PWN\x07 \x9b2J \u202egnp\u202c [link=x]y[/link]"
)


def hostile_library() -> Library:
    """An article whose every field is hostile."""
    library = Library.open(None, lambda: NOW)
    row = {"id": "h", "text": f"{HOSTILE}\n“{HOSTILE},” said Ilse Maro [/].\n", "title": HOSTILE, "outlet": HOSTILE}
    for article in read_rows([json.dumps(row)], NOW):
        assert not isinstance(article, SourceError)
        library.add_article(article)
        library.analyze(article.id)
    return library


def test_markup_and_controls_are_letters(reader: Reader) -> None:
    async def see() -> list[str]:
        async with reader(library=hostile_library()) as screen:
            seen = []
            for keys in (["s"], ["r"], ["p"], ["escape", "a"], ["e"], ["escape", "!"]):
                await screen.press(*keys)
                seen.append(screen.text)
            return seen

    screens = asyncio.run(see())
    assert "[bold]no[/bold]" in screens[0]
    assert "[@click=app.quit]here[/]" in screens[0]
    for text in screens:
        assert not [c for c in text if c != "\n" and (ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or c in "\u202e\u202c")]


def test_a_speaker_in_a_border_is_letters(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    library = hostile_library()
    analysis = Library.analysis

    def hostile_speaker(self: Library, article: str) -> Analysis | None:
        found = analysis(self, article)
        start = self.article(article).text.index("[@click")
        speaker = Speaker(Span(start, start + len("[@click=app.quit]here[/]")))
        return found and replace(found, statements=tuple(replace(one, speaker=speaker) for one in found.statements))

    monkeypatch.setattr(Library, "analysis", hostile_speaker)

    async def see() -> str:
        async with reader(library=library) as screen:
            await screen.press("s")
            return screen.text

    assert "─ [@click=app.quit]he" in asyncio.run(see())


def test_a_location_in_a_toast_is_letters(reader: Reader) -> None:
    async def see() -> str:
        async with reader(toasts=True) as screen:
            screen.app.notify("\x1b]0;P\x07\x9b2J [/][@click=app.quit]b[/]")
            await screen.settle()
            return screen.text

    text = asyncio.run(see())
    assert "[/][@click=app.quit]b[/]" in text
    assert not [c for c in text if c != "\n" and (ord(c) < 32 or 0x7F <= ord(c) < 0xA0)]


def test_an_unexpected_error_ends_with_one_line_and_its_details_in_the_log(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("brief.paths.log_file", lambda: tmp_path / "brief.log")

    async def see() -> None:
        async with reader() as screen:
            monkeypatch.setattr(screen.main, "action_said", lambda by: by / 0)
            await screen.press("s")

    with pytest.raises(ZeroDivisionError):
        asyncio.run(see())

    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("brief: ZeroDivisionError: ")
    assert "Traceback" in (tmp_path / "brief.log").read_text("utf-8")
