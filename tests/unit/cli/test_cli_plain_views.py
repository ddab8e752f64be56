"""Everything that a view of the screen shows can be had as plain lines and as JSON."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args

import pytest

from brief import cli, paths
from brief.commands import Pane
from brief.library import Library
from brief.theme_row import ThemeRow
from tests.unit.cli.conftest import Result

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.cli.conftest import Program

COMMANDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "list": (("list",), ("list", "--unread"), ("open",)),
    "brief": (("show", "ARTICLE"), ("summary", "ARTICLE"), ("statements", "ARTICLE")),
    "actors": (("actors", "ARTICLE"),),
    "related": (("related", "STATEMENT"),),
    "views": (("keys",), ("config",), ("themes",), ("doctor",), ("locate", "data")),
    "actor": (("actors", "--about", "Varga"),),
    "who": (("statements",), ("statements", "--balance")),
    "story": (("stories",), ("story", "STORY")),
    "search": (("search", "tunnel"),),
    "problems": (("problems",),),
    "empty": (("locate", "config"),),
}
"""What prints what a pane or view shows."""
EACH = [(view, command) for view, commands in COMMANDS.items() for command in commands]


@pytest.fixture
def filled(program: Program) -> Program:
    """A library of two articles, one of them with a problem."""
    program("add", "harbor.txt", "ferry.txt")
    program("analyze")
    library = Library.open(program.library)
    library.note_problem(library.first_rows(1)[0].id, "it could not be analyzed (ZeroDivisionError)")
    library.close()
    return program


def run(program: Program, command: tuple[str, ...], option: str) -> Result:
    """Runs a command on the first article, statement or story."""
    names = {
        "ARTICLE": lambda: str(program("list", "--json").rows[0]["id"]),
        "STATEMENT": lambda: str(program("statements", "--json").rows[0]["id"]),
        "STORY": lambda: str(program("stories", "--all", "--json").rows[0]["id"]),
    }
    words = [names[word]() if word in names else word for word in command if word != "open"]
    code = cli.main([*words, option], None, lambda: [ThemeRow("dusk", True, "yours")])
    captured = program._capsys.readouterr()
    return Result(code, captured.out, captured.err)


def test_every_view_has_a_command() -> None:
    assert set(COMMANDS) == set(get_args(Pane))


@pytest.mark.parametrize(("view", "command"), EACH)
def test_each_view_as_plain_lines(filled: Program, view: str, command: tuple[str, ...]) -> None:
    result = run(filled, command, "--plain")
    assert result.code == 0, result.err
    assert result.out.strip()
    assert re.findall("[\x1b\u2500-\u259f]", result.out) == []


@pytest.mark.parametrize(("view", "command"), EACH)
def test_each_view_as_json(filled: Program, view: str, command: tuple[str, ...]) -> None:
    result = run(filled, command, "--json")
    assert result.code == 0, result.err
    assert result.rows
    assert all(row["schema"].startswith("brief.") for row in result.rows)


def test_the_plot_of_a_story_is_drawn_with_letters(filled: Program) -> None:
    lines = run(filled, ("story", "STORY"), "--plain").out.splitlines()
    assert "Who speaks where" in lines
    assert len(lines) > lines.index("Who speaks where") + 2


def test_when_an_actor_was_mentioned_is_drawn(filled: Program) -> None:
    assert "###\n" in run(filled, ("actors", "--about", "Varga"), "--plain").out


def test_plots_are_drawn_with_letters_where_the_settings_say_so(filled: Program) -> None:
    (filled.folder / "config").mkdir()
    blocks = filled("actors", "--about", "Varga").out
    (filled.folder / "config" / "config.toml").write_text('glyphs = "ascii"\n')
    letters = filled("actors", "--about", "Varga").out
    assert "███" in blocks
    assert "███" not in letters
    assert "###" in letters


def test_what_the_list_of_samples_shows_can_be_named(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    samples = tmp_path / "samples.sqlite3"
    program("add", "harbor.txt", "--library", str(samples))
    monkeypatch.setattr(Library, "open_samples", lambda **_: Library.open(samples))
    [row] = program("list", "--json").rows
    result = program("show", row["id"], "--plain")
    assert result.out.startswith("Harbor Tunnel")
    assert "these are the sample articles" in result.err
    assert program("show", "beef").code == 3


def test_where_files_are_is_printed_as_json_too(program: Program) -> None:
    [row] = program("locate", "log", "--json").rows
    assert row == {"schema": "brief.place/1", "what": "log", "path": str(paths.log_file())}
