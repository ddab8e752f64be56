"""`brief` and `brief LOCATION...`: the reader where there is a terminal, text where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from brief.cli import opening
from brief.commands import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from brief.library import Library
    from tests.unit.cli.conftest import Program


class FakeReader:
    """Remembers how it was opened."""

    def __init__(self) -> None:
        self.seen: dict[str, Any] = {}

    def __call__(self, library: Library, *, samples: bool, opened: Sequence[str], locations: Sequence[str]) -> int:
        titles = [library.article(article).title for article in opened]
        self.seen = {"samples": samples, "opened": titles, "locations": locations, "articles": library.article_count()}
        return 0


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "can_open", lambda: True)


@pytest.mark.usefixtures("terminal")
def test_an_empty_library_opens_the_samples(program: Program) -> None:
    reader = FakeReader()
    assert program(open_reader=reader).code == 0
    assert reader.seen["samples"]
    assert reader.seen["articles"] > 0


@pytest.mark.usefixtures("terminal")
def test_locations_are_left_to_the_reader(program: Program) -> None:
    reader = FakeReader()
    assert program("harbor.txt", open_reader=reader).code == 0
    assert reader.seen == {"samples": False, "opened": [], "locations": ["harbor.txt"], "articles": 0}


@pytest.mark.usefixtures("terminal")
def test_what_is_nowhere_is_said_before_the_reader_opens(program: Program) -> None:
    reader = FakeReader()
    result = program("nosuch.txt", open_reader=reader)
    assert (result.code, result.err, reader.seen) == (3, "nosuch.txt: no such file\n", {})
    assert program("nosuch.txt", "harbor.txt", open_reader=reader).code == 1
    assert reader.seen["locations"] == ["harbor.txt"]


@pytest.mark.usefixtures("terminal")
def test_stdin_is_read_before_the_reader_opens(
    program: Program, stdin: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_take_keyboard_back", lambda: None)
    stdin((program.folder / "ferry.txt").read_text())
    reader = FakeReader()
    assert program("-", open_reader=reader).code == 0
    assert reader.seen["opened"] == ["Ferry Crews Fear for Jobs"]


def test_without_a_terminal_articles_are_printed(program: Program) -> None:
    result = program("harbor.txt", open_reader=FakeReader())
    assert result.out == program("show", "harbor.txt").out
    assert "no terminal to draw" in program(open_reader=FakeReader()).err


def test_keys_come_from_the_table_of_commands(program: Program) -> None:
    shown = program("keys").out.splitlines()
    rows = program("keys", "--json").rows
    assert [row["command"] for row in rows] == [command.id for command in COMMANDS]
    assert all(line.endswith(row["description"]) for line, row in zip(shown, rows, strict=True))


def test_locate(program: Program) -> None:
    assert program("locate", "data").out == f"{program.folder}\n"
    assert program("locate", "log").out.endswith("brief.log\n")
