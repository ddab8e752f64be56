"""`brief` and `brief LOCATION...`: the reader where there is a terminal, text where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from brief.cli import opening

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from brief.library import Library
    from tests.unit.cli.conftest import Program


class FakeScreen:
    """Remembers how it was opened."""

    def __init__(self) -> None:
        self.seen: dict[str, Any] = {}

    def run(self, library: Library, *, samples: bool, opened: Sequence[str], locations: Sequence[str]) -> int:
        titles = [library.article(article).title for article in opened]
        self.seen = {"samples": samples, "opened": titles, "locations": locations, "articles": library.article_count()}
        return 0

    def keys(self) -> list[tuple[str, str, str]]:
        return [("j, down", "move.down", "move down"), ("q", "quit", "quit")]


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "can_open", lambda: True)


@pytest.mark.usefixtures("terminal")
def test_an_empty_library_opens_the_samples(program: Program) -> None:
    screen = FakeScreen()
    assert program(screen=screen).code == 0
    assert screen.seen["samples"]
    assert screen.seen["articles"] > 0


@pytest.mark.usefixtures("terminal")
def test_locations_are_left_to_the_reader(program: Program) -> None:
    screen = FakeScreen()
    assert program("harbor.txt", screen=screen).code == 0
    assert screen.seen == {"samples": False, "opened": [], "locations": ["harbor.txt"], "articles": 0}


@pytest.mark.usefixtures("terminal")
def test_what_is_nowhere_is_said_before_the_reader_opens(program: Program) -> None:
    screen = FakeScreen()
    result = program("nosuch.txt", screen=screen)
    assert (result.code, result.err, screen.seen) == (3, "nosuch.txt: no such file\n", {})
    assert program("nosuch.txt", "harbor.txt", screen=screen).code == 1
    assert screen.seen["locations"] == ["harbor.txt"]


@pytest.mark.usefixtures("terminal")
def test_stdin_is_read_before_the_reader_opens(
    program: Program, stdin: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_take_keyboard_back", lambda: None)
    stdin((program.folder / "ferry.txt").read_text())
    screen = FakeScreen()
    assert program("-", screen=screen).code == 0
    assert screen.seen["opened"] == ["Ferry Crews Fear for Jobs"]


def test_without_a_terminal_articles_are_printed(program: Program) -> None:
    result = program("harbor.txt", screen=FakeScreen())
    assert result.out == program("show", "harbor.txt").out
    assert "no terminal" in program(screen=FakeScreen()).err


def test_keys_come_from_the_reader(program: Program) -> None:
    assert program("keys", screen=FakeScreen()).out == "j, down  move.down  move down\nq        quit       quit\n"
    assert program("keys", "--json", screen=FakeScreen()).rows[1]["keys"] == "q"
    assert program("keys").code == 2


def test_locate(program: Program) -> None:
    assert program("locate", "data").out == f"{program.folder}\n"
    assert program("locate", "log").out.endswith("brief.log\n")
