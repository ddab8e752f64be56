"""The terminal goes to other programs and comes back as it was, however the reader ends."""

from __future__ import annotations

import re
import shlex
import signal
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.terminal.conftest import Home, Terminal

    OpenTerminal = Callable[..., Terminal]

WIDE, MEDIUM = (120, 36), (80, 24)
GIVEN_TITLE = "Putin Proposes Rare"
EDITOR = """#!/bin/sh
stty -a | grep -q ' icanon' && echo "the terminal is an ordinary one"
echo "editing $*" | tee edited
read -r line
"""


def fake_program(home: Home, name: str) -> Path:
    """A program in the user's folder that shows its arguments and waits for Enter."""
    path = home.directory / name
    path.write_text(EDITOR, encoding="utf-8")
    path.chmod(0o755)
    return path


def open_given(terminal: Terminal, given_document: Path, before: str = "") -> None:
    terminal.enter(f"{before}brief {shlex.quote(str(given_document))}")
    terminal.wait_for(GIVEN_TITLE, "SUMMARY")


@pytest.mark.parametrize(("variable", "name"), [("EDITOR", "vi"), ("PAGER", "less")])
def test_the_text_is_shown_by_another_program_at_the_statement(
    open_terminal: OpenTerminal, home: Home, given_document: Path, variable: str, name: str
) -> None:
    program = fake_program(home, name)
    terminal = open_terminal(*WIDE, **{variable: str(program)})
    open_given(terminal, given_document)
    terminal.press("Enter", "s", "s", "s")
    shown = re.search(r"▌\W*(\w+)", terminal.wait_for("statement 3/", "▌"))
    assert shown is not None, terminal.screen

    terminal.press("O")
    terminal.wait_for("the terminal is an ordinary one", "editing +")

    arguments = re.fullmatch(r"editing \+(\d+) (.*)\n", (home.work / "edited").read_text(encoding="utf-8"))
    assert arguments is not None
    assert arguments[2] == str(given_document)
    line = given_document.read_text(encoding="utf-8").splitlines()[int(arguments[1]) - 1]
    assert shown[1] in line
    terminal.press("Enter")
    terminal.wait_for("SUMMARY", "statement 3/")
    terminal.press("s")
    terminal.wait_for("statement 4/")


def test_the_reader_is_suspended_and_resumed(open_terminal: OpenTerminal, given_document: Path) -> None:
    terminal = open_terminal(*WIDE)
    open_given(terminal, given_document, "set -m; ")
    terminal.press("Enter", "s", "s")
    terminal.wait_for("statement 2/")
    terminal.press("C-z")
    terminal.wait_for_shell()
    assert terminal.is_clean
    terminal.enter("echo the shell is $((40 + 2))")
    terminal.wait_for("the shell is 42")
    terminal.enter("fg")
    terminal.wait_for("SUMMARY", "statement 2/")
    terminal.press("s")
    terminal.wait_for("statement 3/")
    terminal.press("q")
    terminal.wait_for_shell()
    assert terminal.is_clean


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=["SIGTERM", "SIGHUP"])
def test_a_signal_restores_the_terminal_and_keeps_the_place(
    open_terminal: OpenTerminal, home: Home, given_document: Path, number: signal.Signals
) -> None:
    terminal = open_terminal(*WIDE)
    terminal.enter(f"sh -c 'echo $$ > pid; exec brief {shlex.quote(str(given_document))}'")
    terminal.wait_for(GIVEN_TITLE, "SUMMARY")
    terminal.press("Enter", "s", "s")
    terminal.wait_for("statement 2/")
    subprocess.run(["kill", f"-{number.value}", (home.work / "pid").read_text().strip()], check=True)
    terminal.wait_for_shell()
    assert terminal.is_clean
    assert "Traceback" not in terminal.screen
    terminal.enter("clear; brief")
    terminal.wait_for(GIVEN_TITLE, "statement 2/")


def test_an_error_while_working_is_a_line_and_the_reader_goes_on(open_terminal: OpenTerminal, home: Home) -> None:
    (home.work / "note.txt").write_text("Quay closed\n\nThe quay is closed, the mayor said.\n", encoding="utf-8")
    terminal = open_terminal(*WIDE)
    terminal.enter(f"{broken('brief.library.stories', 'placing')} note.txt")
    terminal.wait_for("Quay closed", "1 problem (!)")
    terminal.press("!")
    terminal.wait_for("┏━ Problems", "LookupError")
    terminal.press("Escape")
    terminal.wait_until("no list of problems", lambda shown: "┏━ Problems" not in shown)
    terminal.press("q")
    terminal.wait_for_shell()
    assert terminal.is_clean


def test_an_error_of_the_screen_itself_restores_the_terminal(open_terminal: OpenTerminal, home: Home) -> None:
    terminal = open_terminal(*WIDE)
    terminal.enter(broken("brief.app.actions.marking", "action_mark"))
    terminal.wait_for("Articles", "SUMMARY")
    terminal.press("m")
    terminal.wait_for("brief: LookupError: nothing works", "details in")
    terminal.wait_for_shell()
    assert terminal.is_clean
    assert "Traceback" not in terminal.screen
    assert "LookupError" in next(home.directory.rglob("brief.log")).read_text(encoding="utf-8")


def broken(module: str, method: str) -> str:
    """The command line of a brief in which a method of a class of a module raises."""
    program = (
        f"import sys, {module} as broken\n"
        "def fail(*_): raise LookupError('nothing works')\n"
        f"[setattr(c, '{method}', fail) for c in vars(broken).values() if '{method}' in getattr(c, '__dict__', ())]\n"
        "from brief.__main__ import main\n"
        "sys.exit(main())"
    )
    return f"$(dirname $(command -v brief))/python -c {shlex.quote(program)}"
