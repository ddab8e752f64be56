"""The rows of the last session are on the terminal before Textual is imported, and Textual takes over in place."""

from __future__ import annotations

import shutil
import signal
import sqlite3
import sys
import termios
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from brief.app.first_rows.frame import SETTING
from brief.library import Library
from tests.benchmarks.terminal import Terminal
from tests.screens.grid import Grid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Start = Callable[..., Terminal]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")

START = """
import os, sys, time

class Held:
    def find_spec(self, name, path=None, target=None):
        if name == "textual":
            sys.meta_path.remove(self)
            open("held", "w").close()
            while not os.path.exists("go on"):
                time.sleep(0.01)

if os.environ.get("HOLD"):
    sys.meta_path.insert(0, Held())
from brief.__main__ import main
sys.exit(main())
"""
"""The program; where it is held, Textual is not found before there is a file of this name."""
TITLE = "Students call the ferry"
TAKEN_OVER = "\x1b[?1000h"
"""Where Textual's first output begins."""
ENTER, LEAVE = "\x1b[?1049h", "\x1b[?1049l"


@pytest.fixture
def start(analyzed: Path, tmp_path: Path) -> Iterator[Start]:
    """Starts the program on a copy of the library, in a folder of its own."""
    shutil.copy(analyzed, tmp_path / "library.sqlite3")
    open_terminals: list[Terminal] = []

    def started(*arguments: str, size: tuple[int, int] = (120, 36), hold: bool = True, **variables: str) -> Terminal:
        for name in ("held", "go on"):
            (tmp_path / name).unlink(missing_ok=True)
        environment = {
            "HOME": str(tmp_path),
            "XDG_CONFIG_HOME": str(tmp_path),
            "XDG_STATE_HOME": str(tmp_path),
            "XDG_CACHE_HOME": str(tmp_path),
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "LC_ALL": "C.UTF-8",
            "COLUMNS": "",
            "LINES": "",
            "HOLD": "1" if hold else "",
            **variables,
        }
        wanted = arguments or ("--library", "library.sqlite3")
        code = f"import os; os.chdir({str(tmp_path)!r})\n{START}"
        terminal = Terminal([sys.executable, "-c", code, *wanted], environment, size[1], size[0])
        open_terminals.append(terminal)
        return terminal

    yield started
    for terminal in open_terminals:
        terminal.close()


def leave_once(start: Start, size: tuple[int, int] = (120, 36), keys: str = "") -> None:
    """A first session, which ends as sessions do."""
    terminal = start(size=size, hold=False)
    terminal.wait_for(TITLE)
    terminal.rest(1.0)
    terminal.type(keys)
    terminal.rest(0.5)
    terminal.type("q")
    assert terminal.end() == 0


def wait_until_held(terminal: Terminal, folder: Path) -> None:
    while not (folder / "held").exists():
        terminal.rest(0.02)
    terminal.rest(0.1)


def rows_of_the_list(grid: Grid, size: tuple[int, int]) -> list[str]:
    """Its borders hold counts that are known a moment later."""
    columns, rows = (34, size[1] - 1) if size[0] >= 110 else (size[0], 8 if size[0] >= 76 else size[1] - 1)
    return [line[:columns] for line in grid.lines[1:rows]]


@pytest.mark.parametrize(("size", "keys"), [((120, 36), "j"), ((80, 24), "Z"), ((60, 20), "")])
def test_textual_takes_over_rows_where_they_are(start: Start, tmp_path: Path, size: tuple[int, int], keys: str) -> None:
    leave_once(start, size, keys)
    terminal = start(size=size)
    wait_until_held(terminal, tmp_path)
    grid = Grid(*size)
    grid.feed(terminal.output)
    before, painted = terminal.output, rows_of_the_list(grid, size)
    assert TITLE in "\n".join(painted)
    assert TAKEN_OVER not in before

    (tmp_path / "go on").touch()
    terminal.wait_for(TAKEN_OVER)
    terminal.rest(1.5)

    drawn = terminal.output.removeprefix(before)
    frames = drawn.split("\x1b[1;1H")
    for frame in frames[1:]:
        grid.feed("\x1b[1;1H" + frame)
        assert rows_of_the_list(grid, size) == painted
    assert terminal.output.count(ENTER) == 1
    terminal.type("q")
    assert terminal.end() == 0
    assert terminal.output.count(LEAVE) == 1


def test_keys_typed_meanwhile_are_kept_and_not_echoed(start: Start, tmp_path: Path) -> None:
    leave_once(start)
    terminal = start()
    wait_until_held(terminal, tmp_path)
    before = terminal.output

    terminal.type("jj")
    terminal.rest(0.2)
    assert terminal.output == before
    (tmp_path / "go on").touch()

    terminal.wait_for("Articles 3/3")
    terminal.type("q")
    assert terminal.end() == 0


def test_the_terminal_is_as_it_was_when_the_reader_ends(start: Start, tmp_path: Path) -> None:
    leave_once(start)
    terminal = start()
    found = Terminal([sys.executable, "-c", "input()"], {})
    ordinary = found.modes
    found.close()
    wait_until_held(terminal, tmp_path)
    assert not terminal.modes[3] & (termios.ECHO | termios.ICANON)
    (tmp_path / "go on").touch()
    terminal.wait_for(TAKEN_OVER)
    terminal.rest(1.0)
    terminal.type("q")

    assert terminal.end() == 0
    assert terminal.output.rstrip().endswith("l")
    assert terminal.modes == ordinary


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_meanwhile_gives_the_terminal_back(start: Start, tmp_path: Path, number: int) -> None:
    leave_once(start)
    terminal = start()
    wait_until_held(terminal, tmp_path)

    terminal.send(number)

    assert terminal.end() == -number
    assert terminal.output.endswith(f"{LEAVE}\x1b[?25h")
    assert terminal.modes[3] & termios.ECHO
    assert terminal.modes[3] & termios.ICANON


def test_ctrl_c_meanwhile_ends_it(start: Start, tmp_path: Path) -> None:
    leave_once(start)
    terminal = start()
    wait_until_held(terminal, tmp_path)

    terminal.type("\x03")

    assert terminal.end() == -signal.SIGINT
    assert terminal.output.endswith(f"{LEAVE}\x1b[?25h")


def test_what_goes_wrong_is_told_on_the_ordinary_screen(start: Start, tmp_path: Path) -> None:
    leave_once(start)
    with closing(sqlite3.connect(tmp_path / "library.sqlite3")) as connection:
        connection.execute("PRAGMA user_version = 9999")
    terminal = start()

    assert terminal.end() > 0
    painted, told = terminal.output.split(LEAVE)
    assert TITLE in painted
    assert "library" in told
    assert terminal.modes[3] & termios.ECHO


def test_programs_that_are_called_find_the_terminal_as_it_was(start: Start, tmp_path: Path) -> None:
    leave_once(start)
    editor = tmp_path / "editor"
    editor.write_text(f"#!/bin/sh\nstty -a > '{tmp_path}/modes'\necho called\n", "utf-8")
    editor.chmod(0o755)
    terminal = start(hold=False, EDITOR=str(editor), VISUAL="")
    terminal.wait_for(TAKEN_OVER)
    terminal.rest(1.5)

    terminal.type("O")
    terminal.wait_for("called")
    terminal.rest(1.0)

    modes = (tmp_path / "modes").read_text("utf-8").split()
    assert "icanon" in modes
    assert "echo" in modes
    terminal.type("q")
    assert terminal.end() == 0


def unchanged(_: Path) -> None:
    """Leaves the library as it is."""


def with_another_article(library: Path) -> None:
    with closing(sqlite3.connect(library, isolation_level=None)) as connection:
        connection.execute(
            "INSERT INTO article (id, digest, day, title, retrieved, location, language)"
            " VALUES ('new', 'new', '2031-05-05', 'New', '2031-05-05', '/new', 'en')"
        )


def oldest(library: Library) -> str:
    """The article that was stored first; that the newest is another one is seen anyway."""
    return min(library.first_rows(3), key=lambda row: row.key).id


def without_an_article(place: Path) -> None:
    library = Library.open(place)
    library.remove([oldest(library)])
    library.close()


def with_an_article_back(place: Path) -> None:
    """The frame was kept while the article was off the pile."""
    library = Library.open(place)
    kept = library.setting(SETTING) or ""
    library.remove([oldest(library)])
    library.set_setting(SETTING, kept)
    library.changes.undo()
    library.close()


def with_a_frame_that_acts(library: Path) -> None:
    with closing(sqlite3.connect(library, isolation_level=None)) as connection:
        connection.execute("UPDATE setting SET value = value || char(27) || ']0;x' WHERE name = ?", (SETTING,))


@pytest.mark.parametrize(
    ("change", "size", "variables"),
    [
        (unchanged, (119, 36), {}),
        (unchanged, (120, 35), {}),
        (unchanged, (120, 36), {"NO_COLOR": "1"}),
        (unchanged, (120, 36), {"TERM": "xterm"}),
        (unchanged, (120, 36), {"COLUMNS": "120"}),
        (with_another_article, (120, 36), {}),
        (without_an_article, (120, 36), {}),
        (with_an_article_back, (120, 36), {}),
        (with_a_frame_that_acts, (120, 36), {}),
    ],
)
def test_where_anything_is_unusual_the_start_is_as_ever(
    start: Start, tmp_path: Path, change: Callable[[Path], None], size: tuple[int, int], variables: dict[str, str]
) -> None:
    leave_once(start)
    change(tmp_path / "library.sqlite3")
    terminal = start(size=size, **variables)

    wait_until_held(terminal, tmp_path)

    assert terminal.output == ""
    assert terminal.modes[3] & termios.ECHO


def test_a_start_with_articles_to_add_is_as_ever(start: Start, tmp_path: Path) -> None:
    leave_once(start)
    (tmp_path / "new.txt").write_text("Ferry stops\n\nThe ferry stops.", "utf-8")
    terminal = start("--library", "library.sqlite3", "new.txt")

    wait_until_held(terminal, tmp_path)

    assert terminal.output == ""


def test_without_a_terminal_that_draws_the_list_is_printed(start: Start, tmp_path: Path) -> None:
    leave_once(start)
    terminal = start(hold=False, TERM="dumb")

    assert terminal.end() == 0
    assert "\x1b" not in terminal.output
    assert TITLE in terminal.output


@pytest.mark.parametrize("keys", ["\r", "?", "z", "/"])
def test_a_list_that_is_covered_or_zoomed_is_not_kept(start: Start, tmp_path: Path, keys: str) -> None:
    if keys == "\r":
        size = (60, 20)
        leave_once(start, size, keys)
    else:
        size = (120, 36)
        terminal = start(size=size, hold=False)
        terminal.wait_for(TITLE)
        terminal.rest(1.0)
        terminal.type(keys)
        terminal.rest(0.7)
        terminal.send(signal.SIGTERM)
        terminal.end()
    with closing(sqlite3.connect(tmp_path / "library.sqlite3")) as connection:
        kept = connection.execute("SELECT value FROM setting WHERE name = ?", (SETTING,)).fetchone()
    assert kept in (("",), None)
